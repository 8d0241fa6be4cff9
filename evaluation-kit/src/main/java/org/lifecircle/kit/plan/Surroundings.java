package org.lifecircle.kit.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lifecircle.model.Circle;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Home;
import org.lifecircle.model.Text;
import org.lifecircle.reports.CircleData;
import org.lifecircle.reports.plan.PlanPlace;
import org.lifecircle.simulation.network.ways.FootAccess;
import org.lifecircle.simulation.network.ways.LocalMetric;
import org.lifecircle.simulation.network.ways.Way;

/** Says where a place is in words that people know: the nearest named way and the nearest homes. */
final class Surroundings {

  private static final int FARTHEST_ROAD_METERS = 300;

  /**
   * By so much a street may be farther than a named path and is still told instead: what people
   * call a gate or a path, only those who live there know.
   */
  private static final int STREET_BEFORE_PATH_METERS = 100;

  private static final int FARTHEST_HOME_METERS = 300;
  private static final int MOST_HOMES = 3;

  private final Circle circle;
  private final List<Way> named = new ArrayList<>();

  Surroundings(CircleData data) {
    circle = data.circle();
    for (Way way : data.map().ways()) {
      if (!name(way.tags()).isBlank() && way.tags().containsKey("highway")) {
        named.add(way);
      }
    }
  }

  private static String name(Map<String, String> tags) {
    return tags.getOrDefault("name", "").strip();
  }

  /** The name in both languages, as far as the map has them. */
  private static Text names(Map<String, String> tags) {
    String chinese = tags.getOrDefault("name:zh", "").strip();
    String english = tags.getOrDefault("name:en", "").strip();
    return new Text(
        chinese.isEmpty() ? name(tags) : chinese, english.isEmpty() ? name(tags) : english);
  }

  private static boolean isStreet(Map<String, String> tags) {
    return FootAccess.isCarriageway(tags)
        || List.of("living_street", "pedestrian").contains(tags.getOrDefault("highway", ""));
  }

  /** What is near a place. */
  PlanPlace.Around around(Coordinate place) {
    return new PlanPlace.Around(road(place), homes(place));
  }

  private Optional<PlanPlace.Road> road(Coordinate place) {
    LocalMetric metric = LocalMetric.at(place.latitude());
    Optional<PlanPlace.Road> nearest = Optional.empty();
    double least = Double.POSITIVE_INFINITY;
    for (Way way : named) {
      List<Coordinate> points = way.points();
      for (int i = 1; i < points.size(); i++) {
        double meters = meters(metric, place, points.get(i - 1), points.get(i));
        double told = meters + (isStreet(way.tags()) ? 0 : STREET_BEFORE_PATH_METERS);
        if (meters < FARTHEST_ROAD_METERS && told < least) {
          least = told;
          nearest = Optional.of(new PlanPlace.Road(names(way.tags()), (int) Math.round(meters)));
        }
      }
    }
    return nearest;
  }

  private static double meters(
      LocalMetric metric, Coordinate place, Coordinate from, Coordinate to) {
    double x1 = (from.longitude() - place.longitude()) * metric.metersPerDegreeEast();
    double y1 = (from.latitude() - place.latitude()) * metric.metersPerDegreeNorth();
    double dx = (to.longitude() - from.longitude()) * metric.metersPerDegreeEast();
    double dy = (to.latitude() - from.latitude()) * metric.metersPerDegreeNorth();
    double length = dx * dx + dy * dy;
    double along = length == 0 ? 0 : Math.max(0, Math.min(1, -(x1 * dx + y1 * dy) / length));
    return Math.hypot(x1 + along * dx, y1 + along * dy);
  }

  /** Homes that have a name; only where none near has one, those whose number is all there is. */
  private List<String> homes(Coordinate place) {
    List<Home> near =
        circle.homes().stream()
            .filter(
                home ->
                    LocalMetric.millimeters(home.location(), place) <= 1000 * FARTHEST_HOME_METERS)
            .sorted(
                Comparator.comparingInt(home -> LocalMetric.millimeters(home.location(), place)))
            .toList();
    List<Home> named = near.stream().filter(Surroundings::hasName).toList();
    return (named.isEmpty() ? near : named)
        .stream().map(Surroundings::name).distinct().limit(MOST_HOMES).toList();
  }

  /** Whether people call it something; a name that was made of its number does not count. */
  private static boolean hasName(Home home) {
    return !home.name().isBlank() && !home.name().endsWith(home.id());
  }

  private static String name(Home home) {
    return home.name().isBlank() ? home.id() : home.name();
  }
}
