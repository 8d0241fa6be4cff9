package org.lifecircle.simulation.network.quality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lifecircle.model.Coordinate;
import org.lifecircle.simulation.network.pace.WalkingParameters;
import org.lifecircle.simulation.network.quality.TopologyError.Kind;
import org.lifecircle.simulation.network.quality.WalkableLines.Point;
import org.lifecircle.simulation.network.quality.WalkableLines.Vertex;
import org.lifecircle.simulation.network.ways.FootAccess;
import org.lifecircle.simulation.network.ways.GradeSeparation;
import org.lifecircle.simulation.network.ways.MapNode;
import org.lifecircle.simulation.network.ways.WalkingMap;

/**
 * Finds where the lines of a map are drawn so that ways do not meet that look as if they did: gaps
 * between ends, lines that cross without a common point, lines on one another.
 *
 * <p>What is meant so is none: ways on different layers or floors, bridges and tunnels, an obstacle
 * or a closed barrier between, and a gap around which one walks in a few steps.
 */
final class TopologyCheck {

  /** Lines that touch are as close as the rounding of degrees and a hand's width allow. */
  private static final double TOUCH_METERS = 0.05;

  /** The rounding of degrees. */
  private static final double ROUNDING_METERS = 0.01;

  /** Lines on one another are as close. */
  private static final double ON_METERS = 0.1;

  /** So much of a way must lie on another for both to be one. */
  private static final double ON_WHOLE = 0.9;

  /** Of a wide gap, this many times its width is no way around. */
  private static final double DETOUR = 5;

  /** Along the lines, this is no way around: there is a common point right beside. */
  private static final double BESIDE_METERS = 1;

  /** A map with so many errors is broken; what else is wrong with it is not looked for. */
  static final int MOST_ERRORS = 10_000;

  /**
   * One whose lines lie so near each other that more must be compared for one kind of errors is,
   * too: so many a segment, where a city's are compared with ten, and no fewer than so many.
   */
  private static final long MOST_COMPARED_A_SEGMENT = 100;

  private static final long MOST_COMPARED = 20_000_000;

  /**
   * An error with what joining it takes: a point on each of two segments.
   *
   * @param end the point of the line that ends, where one does; else a point of it
   * @param segment of that line
   * @param otherSegment of the other line
   * @param there the place on the other line
   */
  record Found(TopologyError error, Vertex end, int segment, int otherSegment, Point there) {}

  private final WalkableLines lines;
  private final WalkingParameters parameters;
  private final double withinMeters;
  private final MendingObstacles obstacles;
  private final Set<Long> closed = new LinkedHashSet<>();
  private final List<Found> found = new ArrayList<>();

  /** How often an error was compared with those that were found before. */
  private long comparedErrors;

  /** After so many comparisons the kind of errors whose turn it is has had its share. */
  private long share;

  private boolean broken;

  /**
   * A check.
   *
   * @param withinMeters up to how far apart ends count as a gap
   */
  TopologyCheck(WalkingMap map, WalkingParameters parameters, double withinMeters) {
    this.parameters = parameters;
    this.withinMeters = withinMeters;
    lines = new WalkableLines(map);
    obstacles = new MendingObstacles(map, lines);
    for (MapNode node : map.nodes()) {
      if (FootAccess.closes(node.tags())) {
        closed.add(WalkableLines.key(node.location()));
      }
    }
  }

  WalkableLines lines() {
    return lines;
  }

  /** Whether so much is wrong that not everything was looked at. */
  boolean isBroken() {
    return broken;
  }

  private void begin() {
    share =
        lines.compared()
            + comparedErrors
            + Math.max(MOST_COMPARED, MOST_COMPARED_A_SEGMENT * lines.segments());
  }

  /** Whether more is looked for of the kind whose turn it is. */
  private boolean goesOn() {
    boolean more = found.size() < MOST_ERRORS && lines.compared() + comparedErrors <= share;
    broken |= !more;
    return more;
  }

  /**
   * All errors, by kind and then by the ids of the ways; some where the map {@link #isBroken is
   * broken}.
   */
  List<Found> errors() {
    Map<List<Integer>, Overlap> overlaps = overlaps();
    crossings(overlaps.keySet());
    touches(overlaps.keySet());
    begin();
    for (int line = 0; line < lines.lines() && goesOn(); line++) {
      if (!lines.isClosed(line) && lines.hasLength(line)) {
        end(new Vertex(line, 0));
        end(new Vertex(line, lines.points(line) - 1));
      }
    }
    found.sort(
        Comparator.comparing((Found one) -> one.error.kind())
            .thenComparing(one -> one.error.way())
            .thenComparing(one -> one.error.other())
            .thenComparing(one -> one.error.place().longitude())
            .thenComparing(one -> one.error.place().latitude()));
    return found;
  }

  private boolean apart(int line, int other) {
    return line != other && GradeSeparation.apart(lines.way(line).tags(), lines.way(other).tags());
  }

  private TopologyError error(
      Kind kind, int line, int other, Coordinate place, double meters, boolean joinable) {
    return new TopologyError(
        kind,
        lines.way(line).id(),
        lines.way(other).id(),
        place,
        Math.round(1000 * meters),
        joinable);
  }

  // ---- lines on one another

  /** For how long two lines lie on one another, and from where. */
  private record Overlap(double meters, Point place) {}

  private Map<List<Integer>, Overlap> overlaps() {
    Map<List<Integer>, Overlap> oneWay = new TreeMap<>(TopologyCheck::byNumbers);
    begin();
    for (int s = 0; s < lines.segments() && goesOn(); s++) {
      int line = lines.segment(s).line();
      Point from = lines.from(s);
      Point to = lines.to(s);
      Point middle = new Point((from.x() + to.x()) / 2, (from.y() + to.y()) / 2);
      Set<Integer> on = linesAt(middle, line);
      if (lines.isArea(line) || on.isEmpty()) {
        continue;
      }
      on.retainAll(linesAt(from, line));
      on.retainAll(linesAt(to, line));
      for (int other : on) {
        if (!lines.isArea(other) && !apart(line, other)) {
          oneWay.merge(
              List.of(line, other),
              new Overlap(from.distance(to), from),
              (old, more) -> new Overlap(old.meters + more.meters, old.place));
        }
      }
    }
    Map<List<Integer>, Overlap> overlaps = new TreeMap<>(TopologyCheck::byNumbers);
    double least = parameters.get(WalkingParameters.OVERLAP_DOUBTED).value().doubleValue();
    oneWay.forEach(
        (pair, overlap) -> {
          if (overlap.meters >= least || overlap.meters >= ON_WHOLE * shorter(pair)) {
            overlaps.merge(
                List.of(Math.min(pair.get(0), pair.get(1)), Math.max(pair.get(0), pair.get(1))),
                overlap,
                (old, more) -> old.meters >= more.meters ? old : more);
          }
        });
    overlaps.forEach(
        (pair, overlap) ->
            found.add(
                new Found(
                    error(
                        Kind.DUPLICATE,
                        pair.get(0),
                        pair.get(1),
                        lines.place(overlap.place),
                        overlap.meters,
                        false),
                    new Vertex(pair.get(0), 0),
                    0,
                    0,
                    overlap.place)));
    return overlaps;
  }

  private static int byNumbers(List<Integer> a, List<Integer> b) {
    int first = a.get(0).compareTo(b.get(0));
    return first != 0 ? first : a.get(1).compareTo(b.get(1));
  }

  private double shorter(List<Integer> pair) {
    return Math.min(length(pair.get(0)), length(pair.get(1)));
  }

  private double length(int line) {
    double meters = 0;
    for (int n = 1; n < lines.points(line); n++) {
      meters += lines.point(new Vertex(line, n)).distance(lines.point(new Vertex(line, n - 1)));
    }
    return meters;
  }

  private Set<Integer> linesAt(Point point, int but) {
    Set<Integer> at = new TreeSet<>();
    for (int segment : lines.near(point, ON_METERS)) {
      int line = lines.segment(segment).line();
      if (line != but) {
        at.add(line);
      }
    }
    return at;
  }

  private static boolean onOneAnother(Set<List<Integer>> overlaps, int line, int other) {
    return !overlaps.isEmpty()
        && overlaps.contains(List.of(Math.min(line, other), Math.max(line, other)));
  }

  // ---- lines that cross or touch

  private void crossings(Set<List<Integer>> overlaps) {
    begin();
    for (int s = 0; s < lines.segments() && goesOn(); s++) {
      for (int t : lines.others(s)) {
        int line = lines.segment(s).line();
        int other = lines.segment(t).line();
        if (!haveCommonPoint(s, t)
            && !apart(line, other)
            && !onOneAnother(overlaps, line, other)
            && goesOn()) {
          addCrossing(s, t);
        }
      }
    }
  }

  private void addCrossing(int s, int t) {
    Point cross = crossing(s, t);
    if (cross != null && lines.along(s, cross, t, cross, BESIDE_METERS) > BESIDE_METERS) {
      crossing(s, t, cross);
    }
  }

  private void crossing(int s, int t, Point cross) {
    double doubted = parameters.get(WalkingParameters.GAP_DOUBTED).value().doubleValue();
    Vertex beyond = endWithin(s, cross, doubted);
    Vertex otherBeyond = endWithin(t, cross, doubted);
    boolean swapped = beyond == null && otherBeyond != null;
    int segment = swapped ? t : s;
    int otherSegment = swapped ? s : t;
    Vertex end = swapped ? otherBeyond : beyond;
    found.add(
        new Found(
            error(
                end == null ? Kind.CROSSING : Kind.OVERSHOOT,
                lines.segment(segment).line(),
                lines.segment(otherSegment).line(),
                lines.place(cross),
                end == null ? 0 : cross.distance(lines.point(end)),
                true),
            end == null ? lines.segment(segment) : end,
            segment,
            otherSegment,
            cross));
  }

  /** The end of an open line on this segment that lies within a distance; null when none does. */
  private Vertex endWithin(int segment, Point place, double meters) {
    Vertex from = lines.segment(segment);
    int line = from.line();
    if (lines.isClosed(line)) {
      return null;
    }
    if (from.number() == 0 && place.distance(lines.from(segment)) <= meters) {
      return from;
    }
    boolean last = from.number() + 1 == lines.points(line) - 1;
    return last && place.distance(lines.to(segment)) <= meters
        ? new Vertex(line, from.number() + 1)
        : null;
  }

  private boolean haveCommonPoint(int s, int t) {
    return lines.fromKey(s) == lines.fromKey(t)
        || lines.fromKey(s) == lines.toKey(t)
        || lines.toKey(s) == lines.fromKey(t)
        || lines.toKey(s) == lines.toKey(t);
  }

  /** Where two segments cross, each inside the other; null when they do not. */
  private Point crossing(int s, int t) {
    Point a = lines.from(s);
    Point b = lines.to(s);
    Point c = lines.from(t);
    Point d = lines.to(t);
    double denominator = (b.x() - a.x()) * (d.y() - c.y()) - (b.y() - a.y()) * (d.x() - c.x());
    if (denominator == 0) {
      return null;
    }
    double u =
        ((c.x() - a.x()) * (d.y() - c.y()) - (c.y() - a.y()) * (d.x() - c.x())) / denominator;
    double v =
        ((c.x() - a.x()) * (b.y() - a.y()) - (c.y() - a.y()) * (b.x() - a.x())) / denominator;
    return u > 0 && u < 1 && v > 0 && v < 1
        ? new Point(a.x() + u * (b.x() - a.x()), a.y() + u * (b.y() - a.y()))
        : null;
  }

  /** Inner points of a line that touch another one. */
  private void touches(Set<List<Integer>> overlaps) {
    begin();
    for (int s = 0; s < lines.segments() && goesOn(); s++) {
      Vertex vertex = lines.segment(s);
      if (vertex.number() == 0 && !lines.isClosed(vertex.line())) {
        continue;
      }
      Point point = lines.point(vertex);
      for (int t : lines.near(point, TOUCH_METERS)) {
        int other = lines.segment(t).line();
        if (other == vertex.line() || lines.isAtAnEnd(vertex, t)) {
          continue;
        }
        Point there = point.on(lines.from(t), lines.to(t));
        if (!apart(vertex.line(), other)
            && !onOneAnother(overlaps, vertex.line(), other)
            && endWithin(t, there, TOUCH_METERS) == null
            && lines.along(s, point, t, there, BESIDE_METERS) > BESIDE_METERS
            && obstacles.isFree(point, there)
            && isNew(vertex.line(), other, there)) {
          found.add(
              new Found(
                  error(
                      Kind.CROSSING,
                      vertex.line(),
                      other,
                      lines.place(point),
                      point.distance(there),
                      true),
                  vertex,
                  s,
                  t,
                  point));
        }
      }
    }
  }

  /** Whether no error of the same two ways was found right there. */
  private boolean isNew(int line, int other, Point place) {
    comparedErrors += found.size();
    String way = lines.way(line).id();
    String second = lines.way(other).id();
    return found.stream()
        .filter(one -> one.error.kind() != Kind.DUPLICATE)
        .filter(one -> one.there.distance(place) <= BESIDE_METERS)
        .noneMatch(
            one ->
                one.error.way().equals(way) && one.error.other().equals(second)
                    || one.error.way().equals(second) && one.error.other().equals(way));
  }

  // ---- ends

  /** A place on another line near an end. */
  private record Near(int segment, Point there, double meters) {}

  /** An end is joined to the nearest line from which it is far to walk. */
  private void end(Vertex end) {
    if (closed.contains(lines.key(end))) {
      return;
    }
    Point point = lines.point(end);
    int own = lines.segmentAt(end);
    Set<Integer> crossed = new LinkedHashSet<>();
    for (Near near : near(point)) {
      int other = lines.segment(near.segment).line();
      if (crossing(own, near.segment) != null) {
        crossed.add(other);
      }
      Vertex otherEnd = endWithin(near.segment, near.there, ROUNDING_METERS);
      boolean meant =
          otherEnd == null ? apart(end.line(), other) : closed.contains(lines.key(otherEnd));
      if (!crossed.contains(other)
          && !meant
          && isGap(own, point, near)
          && obstacles.isFree(point, near.there)) {
        if (isNew(end.line(), other, near.there)) {
          found.add(gap(end, near, otherEnd == null ? Kind.UNDERSHOOT : Kind.GAP));
        }
        return;
      }
    }
  }

  private Found gap(Vertex end, Near near, Kind kind) {
    int other = lines.segment(near.segment).line();
    boolean joinable =
        !GradeSeparation.onOtherLayers(lines.way(end.line()).tags(), lines.way(other).tags());
    return new Found(
        error(kind, end.line(), other, lines.place(lines.point(end)), near.meters, joinable),
        end,
        lines.segmentAt(end),
        near.segment,
        near.there);
  }

  private List<Near> near(Point point) {
    List<Near> near = new ArrayList<>();
    for (int segment : lines.near(point, withinMeters)) {
      Point there = point.on(lines.from(segment), lines.to(segment));
      near.add(new Near(segment, there, point.distance(there)));
    }
    near.sort(Comparator.comparingDouble(Near::meters).thenComparingInt(Near::segment));
    return near;
  }

  /** Whether it is far to walk around it, or so narrow that nobody drew it on purpose. */
  private boolean isGap(int own, Point point, Near near) {
    double around = parameters.get(WalkingParameters.GAP_DETOUR).value().doubleValue();
    double narrow = parameters.get(WalkingParameters.GAP_NARROW).value().doubleValue();
    double least = near.meters <= narrow ? BESIDE_METERS : Math.max(around, DETOUR * near.meters);
    return lines.along(own, point, near.segment, near.there, least) > least;
  }
}
