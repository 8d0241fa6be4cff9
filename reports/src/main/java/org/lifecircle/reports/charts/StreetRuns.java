package org.lifecircle.reports.charts;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Language;
import org.lifecircle.simulation.network.ways.Way;

/** The straight parts of named streets, as a map shows them. */
final class StreetRuns {

  /** From one line to the next a street may turn by so much and be called straight, in radians. */
  private static final double STRAIGHT = Math.toRadians(10);

  /** The classes of streets, the largest first. */
  private static final List<String> CLASSES =
      List.of(
          "motorway",
          "trunk",
          "primary",
          "secondary",
          "tertiary",
          "unclassified",
          "residential",
          "living_street",
          "pedestrian");

  private StreetRuns() {}

  /**
   * A straight part of a street.
   *
   * @param name of the street
   * @param rank the number of its class, 0 for the largest
   * @param from where it begins on the picture
   * @param to where it ends
   */
  record Run(String name, int rank, Point2D from, Point2D to) {

    double length() {
      return from.distance(to);
    }

    /** The angle of its words, which are never upside down. */
    double angle() {
      double angle = Math.atan2(to.getY() - from.getY(), to.getX() - from.getX());
      return angle > Math.PI / 2
          ? angle - Math.PI
          : angle <= -Math.PI / 2 ? angle + Math.PI : angle;
    }

    /** A place on it, from 0 to 1. */
    Point2D at(double share) {
      return new Point2D.Double(
          from.getX() + share * (to.getX() - from.getX()),
          from.getY() + share * (to.getY() - from.getY()));
    }
  }

  /** The longest straight part of every street, those of large streets first. */
  static List<Run> of(List<Way> ways, MapCanvas canvas, Language language) {
    Map<String, Run> longest = new TreeMap<>();
    for (Way way : ways) {
      String name = name(way.tags(), language);
      int rank = CLASSES.indexOf(way.tags().getOrDefault("highway", ""));
      if (rank < 0 || name.isBlank()) {
        continue;
      }
      for (Run run : straight(name, rank, way.points(), canvas)) {
        longest.merge(name, run, (a, b) -> b.length() > a.length() ? b : a);
      }
    }
    return longest.values().stream()
        .sorted(
            Comparator.comparingInt(Run::rank)
                .thenComparing(Comparator.comparingDouble(Run::length).reversed())
                .thenComparing(Run::name))
        .toList();
  }

  /** What something is called in a language. */
  static String name(Map<String, String> tags, Language language) {
    String name = tags.getOrDefault("name", "");
    return language == Language.EN ? tags.getOrDefault("name:en", name) : name;
  }

  private static List<Run> straight(
      String name, int rank, List<Coordinate> points, MapCanvas canvas) {
    List<Run> runs = new ArrayList<>();
    Point2D from = null;
    Point2D last = null;
    for (Coordinate point : points) {
      Point2D next = new Point2D.Double(canvas.x(point), canvas.y(point));
      if (last != null && turns(from, last, next)) {
        add(runs, new Run(name, rank, from, last), canvas);
        from = last;
      }
      from = from == null ? next : from;
      last = next;
    }
    add(runs, new Run(name, rank, from, last), canvas);
    return runs;
  }

  private static boolean turns(Point2D from, Point2D last, Point2D next) {
    if (from.distance(last) < 1 || last.distance(next) < 1) {
      return false;
    }
    double before = Math.atan2(last.getY() - from.getY(), last.getX() - from.getX());
    double after = Math.atan2(next.getY() - last.getY(), next.getX() - last.getX());
    return Math.abs(Math.IEEEremainder(after - before, 2 * Math.PI)) > STRAIGHT;
  }

  /** Adds the part of a run that the picture shows. */
  private static void add(List<Run> runs, Run run, MapCanvas canvas) {
    double first = -1;
    double last = -1;
    for (int i = 0; i <= 40; i++) {
      if (canvas.area.contains(run.at(i / 40.0))) {
        first = first < 0 ? i / 40.0 : first;
        last = i / 40.0;
      }
    }
    if (last > first) {
      runs.add(new Run(run.name(), run.rank(), run.at(first), run.at(last)));
    }
  }
}
