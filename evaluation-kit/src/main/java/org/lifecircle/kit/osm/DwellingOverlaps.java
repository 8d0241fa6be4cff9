package org.lifecircle.kit.osm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Buildings that cover the same ground: one that was drawn twice counts once, and a tower on a
 * podium counts above it.
 */
final class DwellingOverlaps {

  /** Buildings that share less of the smaller one are neighbors, drawn carelessly. */
  private static final double LEAST_SHARED = 0.5;

  /** Buildings that share so much of both are one. */
  private static final double ONE_BUILDING = 0.7;

  /**
   * Two buildings.
   *
   * @param counted the one whose residents count whole
   * @param other the one that was left out, or counts only above the first
   */
  record Pair(String counted, String other) {}

  private final List<Dwelling> dwellings = new ArrayList<>();
  private final List<Pair> twice = new ArrayList<>();
  private final List<Pair> onPodium = new ArrayList<>();

  DwellingOverlaps(List<Dwelling> all) {
    List<Dwelling> largestFirst =
        all.stream()
            .sorted(
                Comparator.comparingDouble((Dwelling d) -> -d.place().squareMeters())
                    .thenComparing(d -> d.place().id()))
            .toList();
    STRtree tree = new STRtree();
    Map<String, Integer> rank = new LinkedHashMap<>();
    for (Dwelling dwelling : largestFirst) {
      tree.insert(ground(dwelling).getEnvelopeInternal(), dwelling);
      rank.put(dwelling.place().id(), rank.size());
    }
    Set<String> leftOut = new LinkedHashSet<>();
    Map<String, Dwelling> changed = new LinkedHashMap<>();
    for (Dwelling small : largestFirst) {
      List<Dwelling> larger = new ArrayList<>();
      for (Object found : tree.query(ground(small).getEnvelopeInternal())) {
        Dwelling other = (Dwelling) found;
        if (rank.get(other.place().id()) < rank.get(small.place().id())
            && !leftOut.contains(other.place().id())) {
          larger.add(other);
        }
      }
      larger.sort(Comparator.comparing(d -> rank.get(d.place().id())));
      Dwelling now = small;
      for (Dwelling large : larger) {
        double shared = ground(small).intersection(ground(large)).getArea();
        Pair pair = new Pair(large.place().id(), small.place().id());
        if (shared < LEAST_SHARED * small.place().squareMeters()) {
          continue;
        }
        if (shared >= ONE_BUILDING * large.place().squareMeters()) {
          leftOut.add(small.place().id());
          twice.add(pair);
          break;
        }
        now = now.hiding(shared * Math.min(small.levels(), large.levels()));
        onPodium.add(pair);
      }
      changed.put(small.place().id(), now);
    }
    for (Dwelling dwelling : all) {
      if (!leftOut.contains(dwelling.place().id())) {
        dwellings.add(changed.get(dwelling.place().id()));
      }
    }
  }

  private static Geometry ground(Dwelling dwelling) {
    return dwelling.place().footprint().orElseThrow();
  }

  /** The buildings that count, in the order in which they came. */
  List<Dwelling> dwellings() {
    return dwellings;
  }

  /** Buildings that were drawn twice. */
  List<Pair> twice() {
    return twice;
  }

  /** Towers on podiums. */
  List<Pair> onPodium() {
    return onPodium;
  }
}
