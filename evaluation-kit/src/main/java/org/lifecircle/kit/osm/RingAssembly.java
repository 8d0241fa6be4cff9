package org.lifecircle.kit.osm;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lifecircle.kit.osm.OsmData.OsmArea;
import org.lifecircle.kit.osm.OsmData.OsmWay;

/**
 * Joins the ways of multipolygons to rings.
 *
 * <p>Source: the OpenStreetMap wiki, "Relation:multipolygon/Algorithm".
 */
final class RingAssembly {

  private static final int FEWEST_RING_POINTS = 4;

  private final OsmData data;
  private final Map<Long, OsmWay> waysById = new LinkedHashMap<>();

  RingAssembly(OsmData data) {
    this.data = data;
    for (OsmWay way : data.ways()) {
      waysById.put(way.id(), way);
    }
  }

  /**
   * One of the areas that a multipolygon is made of.
   *
   * @param number from 0
   * @param outer the nodes around it, the last one the first again
   * @param holes the same around what is left out of it
   */
  record Part(int number, long[] outer, List<long[]> holes) {}

  /** The areas of a multipolygon; none when its ways do not close or are not all in the file. */
  List<Part> parts(OsmArea area) {
    List<long[]> outers = whole(rings(area.outerWays()));
    List<long[]> inners = whole(rings(area.innerWays()));
    List<Part> parts = new ArrayList<>();
    for (long[] outer : outers) {
      List<long[]> holes =
          outers.size() == 1
              ? inners
              : inners.stream().filter(hole -> contains(outer, hole[0])).toList();
      parts.add(new Part(parts.size(), outer, holes));
    }
    return parts;
  }

  private List<long[]> whole(List<long[]> rings) {
    return rings.stream()
        .filter(ring -> ring.length >= FEWEST_RING_POINTS)
        .filter(ring -> Arrays.stream(ring).allMatch(node -> data.number(node) >= 0))
        .toList();
  }

  /** Whether a ring goes around a node, by the crossings of a line to the east of it. */
  private boolean contains(long[] ring, long node) {
    int at = data.number(node);
    double x = data.longitude(at);
    double y = data.latitude(at);
    boolean inside = false;
    for (int i = 1; i < ring.length; i++) {
      int a = data.number(ring[i - 1]);
      int b = data.number(ring[i]);
      double ya = data.latitude(a);
      double yb = data.latitude(b);
      if (ya > y != yb > y) {
        double share = (y - ya) / (yb - ya);
        inside ^= data.longitude(a) + share * (data.longitude(b) - data.longitude(a)) > x;
      }
    }
    return inside;
  }

  /** The rings that ways make, those that close. */
  List<long[]> rings(List<Long> wayIds) {
    List<long[]> rings = new ArrayList<>();
    Deque<long[]> open = new ArrayDeque<>();
    for (long id : wayIds) {
      OsmWay way = waysById.get(id);
      if (way != null && way.nodes().length > 1) {
        open.add(way.nodes());
      }
    }
    while (!open.isEmpty()) {
      long[] line = open.poll();
      boolean grown = true;
      while (line[0] != line[line.length - 1] && grown) {
        grown = false;
        for (long[] other : open) {
          Optional<long[]> joined = join(line, other);
          if (joined.isPresent()) {
            open.remove(other);
            line = joined.get();
            grown = true;
            break;
          }
        }
      }
      if (line[0] == line[line.length - 1]) {
        rings.add(line);
      }
    }
    return rings;
  }

  /** A line longer by another that begins or ends where it ends. */
  private static Optional<long[]> join(long[] line, long[] other) {
    long end = line[line.length - 1];
    boolean straight = other[0] == end;
    if (!straight && other[other.length - 1] != end) {
      return Optional.empty();
    }
    long[] joined = Arrays.copyOf(line, line.length + other.length - 1);
    for (int i = 1; i < other.length; i++) {
      joined[line.length + i - 1] = straight ? other[i] : other[other.length - 1 - i];
    }
    return Optional.of(joined);
  }
}
