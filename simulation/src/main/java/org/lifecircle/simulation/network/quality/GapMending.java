package org.lifecircle.simulation.network.quality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lifecircle.model.Coordinate;
import org.lifecircle.simulation.network.pace.WalkingParameters;
import org.lifecircle.simulation.network.quality.TopologyCheck.Found;
import org.lifecircle.simulation.network.quality.TopologyError.Kind;
import org.lifecircle.simulation.network.quality.WalkableLines.Point;
import org.lifecircle.simulation.network.quality.WalkableLines.Vertex;
import org.lifecircle.simulation.network.ways.WalkingMap;
import org.lifecircle.simulation.network.ways.Way;

/**
 * Joins ways that look as if they met and have no common point. An end is led on to the other way,
 * and lines that cross get a common point; nothing is moved and no way is added. Never joined are
 * ways on different layers or floors, bridges and tunnels, and what an obstacle or a closed barrier
 * parts.
 *
 * @param map the map with the ways joined
 * @param joined what was joined
 */
public record GapMending(WalkingMap map, List<TopologyError> joined) {

  /** The narrowest gap that can be asked for, meters: coordinates are no more exact. */
  public static final double NARROWEST_METERS = 0.01;

  public GapMending {
    joined = List.copyOf(joined);
  }

  /** A point that a line gets behind another of its points. */
  private record Insertion(int number, double meters, Coordinate place) {}

  /**
   * Joins.
   *
   * @param withinMeters up to how far apart ends are joined, {@link #NARROWEST_METERS} to {@link
   *     WalkingParameters#GAP_WIDEST}
   * @throws IllegalArgumentException when it is not within that range
   */
  public static GapMending of(WalkingMap map, WalkingParameters parameters, double withinMeters) {
    double widest = parameters.get(WalkingParameters.GAP_WIDEST).value().doubleValue();
    if (!(withinMeters >= NARROWEST_METERS && withinMeters <= widest)) {
      throw new IllegalArgumentException(
          "gaps are joined from " + NARROWEST_METERS + " to " + widest + " m: " + withinMeters);
    }
    TopologyCheck check = new TopologyCheck(map, parameters, withinMeters);
    WalkableLines lines = check.lines();
    Map<String, List<Insertion>> insertions = new TreeMap<>();
    List<TopologyError> joined = new ArrayList<>();
    for (Found found : check.errors()) {
      if (found.error().joinable() && found.error().kind() != Kind.DUPLICATE) {
        join(lines, found, insertions);
        joined.add(found.error());
      }
    }
    List<Way> ways =
        map.ways().stream()
            .map(way -> with(way, insertions.getOrDefault(way.id(), List.of())))
            .toList();
    return new GapMending(
        new WalkingMap(ways, map.nodes(), map.hours(), map.obstacles(), map.area()), joined);
  }

  private static void join(
      WalkableLines lines, Found found, Map<String, List<Insertion>> insertions) {
    boolean ends = found.error().kind() == Kind.GAP || found.error().kind() == Kind.UNDERSHOOT;
    Coordinate place = common(lines, found);
    insert(lines, found.otherSegment(), found.there(), place, insertions);
    if (ends) {
      if (lines.key(found.end()) != WalkableLines.key(place)) {
        insertions
            .computeIfAbsent(lines.way(found.end().line()).id(), id -> new ArrayList<>())
            .add(new Insertion(found.end().number() == 0 ? -1 : found.end().number(), 0, place));
      }
    } else {
      insert(lines, found.segment(), found.there(), place, insertions);
    }
  }

  /** The common point: a point that one of the two lines has there already, else a new one. */
  private static Coordinate common(WalkableLines lines, Found found) {
    for (int segment : new int[] {found.otherSegment(), found.segment()}) {
      Vertex from = lines.segment(segment);
      for (int number = from.number(); number <= from.number() + 1; number++) {
        Coordinate own = lines.way(from.line()).points().get(number);
        if (WalkableLines.key(own) == WalkableLines.key(lines.place(found.there()))) {
          return own;
        }
      }
    }
    return lines.place(found.there());
  }

  private static void insert(
      WalkableLines lines,
      int segment,
      Point there,
      Coordinate place,
      Map<String, List<Insertion>> insertions) {
    Vertex from = lines.segment(segment);
    Way way = lines.way(from.line());
    boolean has =
        WalkableLines.key(way.points().get(from.number())) == WalkableLines.key(place)
            || WalkableLines.key(way.points().get(from.number() + 1)) == WalkableLines.key(place);
    if (!has) {
      insertions
          .computeIfAbsent(way.id(), id -> new ArrayList<>())
          .add(new Insertion(from.number(), lines.from(segment).distance(there), place));
    }
  }

  private static Way with(Way way, List<Insertion> insertions) {
    if (insertions.isEmpty()) {
      return way;
    }
    List<Insertion> sorted = new ArrayList<>(insertions);
    sorted.sort(Comparator.comparingInt(Insertion::number).thenComparingDouble(Insertion::meters));
    List<Coordinate> points = new ArrayList<>();
    int next = 0;
    for (int number = -1; number < way.points().size(); number++) {
      if (number >= 0) {
        points.add(way.points().get(number));
      }
      while (next < sorted.size() && sorted.get(next).number == number) {
        Coordinate place = sorted.get(next++).place;
        if (points.isEmpty() || !points.get(points.size() - 1).equals(place)) {
          points.add(place);
        }
      }
    }
    return new Way(way.id(), points, way.tags(), way.holes());
  }
}
