package org.lifecircle.kit.cli;

import java.util.Optional;
import java.util.OptionalInt;
import org.lifecircle.model.Text;
import org.lifecircle.simulation.network.quality.WalkingQuality;
import org.lifecircle.simulation.network.quality.WalkingQuality.Door;
import org.lifecircle.simulation.network.quality.WalkingQuality.Kind;
import org.lifecircle.simulation.network.quality.WalkingQuality.NetworkPart;

/** Says in one line how homes and outlets lie on their map. */
final class QualityLine {

  private QualityLine() {}

  /** The line; empty when there is no map. */
  static Optional<Text> of(WalkingQuality quality) {
    OptionalInt homes = quality.snapQuantile(Kind.HOME, 0.5);
    if (quality.parts().isEmpty() || homes.isEmpty()) {
      return Optional.empty();
    }
    long all = quality.parts().stream().mapToLong(NetworkPart::millimeters).sum();
    long islands = all - quality.parts().get(0).millimeters();
    long onIslands =
        quality.doors().stream()
            .filter(door -> door.snapMillimeters().isPresent() && !door.onMainNetwork())
            .count();
    return Optional.of(
        LifeCircle.PHRASES.text(
            "quality",
            meters(homes.getAsInt()),
            meters(quality.snapQuantile(Kind.HOME, 1).orElse(0)),
            quality.doors().stream().filter(door -> door.snapMillimeters().isEmpty()).count(),
            onIslands,
            all == 0 ? 0 : islands / (double) all,
            quality.doors().stream().filter(Door::outside).count()));
  }

  private static String meters(int millimeters) {
    return Long.toString(Math.round(millimeters / 1000.0));
  }
}
