package org.lifecircle.kit.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Language;
import org.lifecircle.model.Text;
import org.lifecircle.model.Warning;
import org.lifecircle.reports.CircleData;
import org.lifecircle.simulation.network.graph.WalkingNetwork;
import org.lifecircle.simulation.network.quality.NetworkDoubts;
import org.lifecircle.simulation.network.quality.TopologyError;

/**
 * Prints doubts on a console: those about the network each with its place and the ids of what meets
 * there, of others one line a kind.
 */
final class NetworkLines {

  private static final Set<String> OF_DOORS =
      Set.of(
          "far-from-ways",
          "outside-map",
          "joined-across-obstacle",
          "joined-past-island",
          "on-island");

  private final WalkingNetwork network;
  private final Map<String, Coordinate> homes = new LinkedHashMap<>();
  private final Map<String, Coordinate> outlets = new LinkedHashMap<>();

  NetworkLines(CircleData data) {
    network = WalkingNetwork.of(data.map());
    data.circle().homes().forEach(home -> homes.put(home.id(), home.location()));
    data.circle().outlets().forEach(outlet -> outlets.put(outlet.id(), outlet.location()));
  }

  /** Prints the doubts about the network in their order, then the others. */
  void print(List<Warning> doubts, PrintWriter out, Language language) {
    Set<String> alone = new LinkedHashSet<>(List.of(NetworkDoubts.CUT_OFF, NetworkDoubts.MENDED));
    for (TopologyError.Kind kind : TopologyError.Kind.values()) {
      alone.add(kind.code());
    }
    List<Warning> others = new ArrayList<>();
    for (Warning doubt : doubts) {
      Optional<Text> ofDoor = ofDoor(doubt);
      if (ofDoor.isPresent() || alone.contains(doubt.code())) {
        out.println("  - " + ofDoor.orElse(doubt.message()).in(language));
      } else {
        others.add(doubt);
      }
    }
    WarningLines.print(others, out, language);
  }

  /** A doubt about how a home or an outlet is joined; empty for others. */
  private Optional<Text> ofDoor(Warning doubt) {
    int kind = doubt.code().indexOf('-');
    if (kind < 0 || !OF_DOORS.contains(doubt.code().substring(kind + 1))) {
      return Optional.empty();
    }
    Coordinate place = (doubt.code().startsWith("home-") ? homes : outlets).get(doubt.subject());
    if (place == null) {
      return Optional.empty();
    }
    return network
        .snap(place)
        .map(
            nearest ->
                LifeCircle.PHRASES.text(
                    "check.door",
                    doubt.message(),
                    doubt.subject(),
                    String.format(Locale.ROOT, "%.7f, %.7f", place.longitude(), place.latitude()),
                    network.wayId(nearest.edge())));
  }
}
