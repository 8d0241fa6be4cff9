package org.lifecircle.simulation.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.lifecircle.model.Coordinate;
import org.lifecircle.simulation.network.ways.LocalMetric;
import org.lifecircle.simulation.network.ways.Way;

/** Joins a footway that a scenario builds to the ways that are there. */
final class BuiltLink {

  /** Nearer than this to a point of a way, the link begins at that point. */
  private static final double SAME_METERS = 0.5;

  private static final Map<String, String> TAGS =
      new TreeMap<>(Map.of("highway", "footway", "foot", "yes"));

  /** What a way on the ground may have for a tunnel: also an archway through a house. */
  private static final Set<String> ON_THE_GROUND = Set.of("no", "building_passage");

  /** Where a link meets a way: at a new point after a point of it, or at a point that it has. */
  private record Joint(int way, int afterPoint, Coordinate place, boolean isNew, double meters) {}

  private BuiltLink() {}

  /**
   * Whether a place is near enough to a way that people may walk and that a link may join.
   *
   * @param shut ids of ways that are shut
   */
  static boolean joins(Coordinate place, List<Way> ways, Set<String> shut) {
    return joint(place, ways, shut).isPresent();
  }

  /**
   * All ways and the link; empty when an end is near no way that people may walk, or both ends meet
   * at one point.
   *
   * @param shut ids of ways that are shut
   */
  static Optional<List<Way>> build(Change.BuildLink link, List<Way> ways, Set<String> shut) {
    List<Way> changed = new ArrayList<>(ways);
    Optional<Coordinate> from =
        joint(link.from(), changed, shut).map(joint -> join(joint, changed));
    Optional<Coordinate> to = joint(link.to(), changed, shut).map(joint -> join(joint, changed));
    if (from.isEmpty() || to.isEmpty() || from.equals(to)) {
      return Optional.empty();
    }
    changed.add(new Way(link.id(), List.of(from.get(), to.get()), TAGS));
    return Optional.of(List.copyOf(changed));
  }

  private static Coordinate join(Joint joint, List<Way> ways) {
    if (joint.isNew()) {
      Way way = ways.get(joint.way());
      List<Coordinate> points = new ArrayList<>(way.points());
      points.add(joint.afterPoint() + 1, joint.place());
      ways.set(joint.way(), new Way(way.id(), points, way.tags(), way.holes()));
    }
    return joint.place();
  }

  private static Optional<Joint> joint(Coordinate place, List<Way> ways, Set<String> shut) {
    LocalMetric metric = LocalMetric.at(place.latitude());
    Joint nearest = null;
    for (int way = 0; way < ways.size(); way++) {
      if (!mayBeJoined(ways.get(way), shut)) {
        continue;
      }
      List<Coordinate> points = ways.get(way).points();
      for (int i = 0; i + 1 < points.size(); i++) {
        Joint joint = onSegment(place, metric, way, i, points);
        if (joint.meters() <= Change.BuildLink.FARTHEST_JOINING_METERS
            && (nearest == null || joint.meters() < nearest.meters())) {
          nearest = joint;
        }
      }
    }
    return Optional.ofNullable(nearest);
  }

  /** Nobody steps from the ground onto a bridge or into a tunnel between its ends. */
  private static boolean mayBeJoined(Way way, Set<String> shut) {
    return way.walkable()
        && !shut.contains(way.id())
        && ON_THE_GROUND.contains(way.tags().getOrDefault("bridge", "no"))
        && ON_THE_GROUND.contains(way.tags().getOrDefault("tunnel", "no"))
        && way.tags().getOrDefault("layer", "0").equals("0");
  }

  private static Joint onSegment(
      Coordinate place, LocalMetric metric, int way, int point, List<Coordinate> points) {
    Coordinate a = points.get(point);
    Coordinate b = points.get(point + 1);
    double east = (b.longitude() - a.longitude()) * metric.metersPerDegreeEast();
    double north = (b.latitude() - a.latitude()) * metric.metersPerDegreeNorth();
    double px = (place.longitude() - a.longitude()) * metric.metersPerDegreeEast();
    double py = (place.latitude() - a.latitude()) * metric.metersPerDegreeNorth();
    double square = east * east + north * north;
    double share = square == 0 ? 0 : Math.max(0, Math.min(1, (px * east + py * north) / square));
    double meters = Math.hypot(px - share * east, py - share * north);
    double length = Math.sqrt(square);
    if (share * length <= SAME_METERS) {
      return new Joint(way, point, a, false, meters);
    }
    if ((1 - share) * length <= SAME_METERS) {
      return new Joint(way, point, b, false, meters);
    }
    Coordinate foot =
        new Coordinate(
            a.longitude() + share * (b.longitude() - a.longitude()),
            a.latitude() + share * (b.latitude() - a.latitude()));
    return new Joint(way, point, foot, true, meters);
  }
}
