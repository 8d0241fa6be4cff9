package org.lifecircle.kit.quality;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lifecircle.model.Circle;
import org.lifecircle.model.Home;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Warning;
import org.lifecircle.simulation.network.pace.WalkingParameters;
import org.lifecircle.simulation.network.quality.WalkingQuality;

/** Says which results are lower bounds because the map ends. */
public final class MapEdge {

  /** The code of the warning. */
  public static final String CODE = "map-ends-near";

  private static final Phrases PHRASES = Phrases.beside(OutletDuplicates.class, "phrases");

  private MapEdge() {}

  /** The warning that fifteen minutes of walking reach beyond the mapped area from some homes. */
  public static Optional<Warning> check(
      Circle circle, WalkingQuality quality, WalkingParameters parameters) {
    List<WalkingQuality.Door> homes =
        quality.reachingBeyond(WalkingQuality.circleMeters(parameters));
    if (homes.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Home> byId = new LinkedHashMap<>();
    circle.homes().forEach(home -> byId.put(home.id(), home));
    int residents = homes.stream().mapToInt(home -> byId.get(home.id()).residents().total()).sum();
    return Optional.of(
        new Warning(
            CODE,
            "",
            PHRASES.text(
                homes.size() == circle.homes().size() ? "map.ends.all" : "map.ends",
                homes.size(),
                circle.homes().size(),
                residents)));
  }
}
