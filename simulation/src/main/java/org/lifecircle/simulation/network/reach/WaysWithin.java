package org.lifecircle.simulation.network.reach;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.Coordinate;
import org.lifecircle.simulation.network.graph.SnappedPoint;
import org.lifecircle.simulation.network.graph.WalkingNetwork;
import org.lifecircle.simulation.network.joining.DoorJoiner;
import org.lifecircle.simulation.network.pace.WalkingParameters;
import org.lifecircle.simulation.network.reach.ReachedWays.Toward;
import org.lifecircle.simulation.network.searching.Impedance;
import org.lifecircle.simulation.network.searching.ShortestWalks;
import org.lifecircle.simulation.network.ways.LocalMetric;

/**
 * Finds the ways within a walk on one network, again and again: what walking costs a group along
 * every edge, and the room of a search, are made when they are first needed and kept. Not safe for
 * many threads.
 */
public final class WaysWithin {

  private final WalkingNetwork network;
  private final WalkingParameters parameters;
  private final WayCutting cutting;
  private final Map<AgeGroup, Impedance> impedances = new EnumMap<>(AgeGroup.class);
  private final Map<Toward, Map<AgeGroup, ShortestWalks>> searches = new EnumMap<>(Toward.class);

  /** The ways of a network, walked as the parameters say. */
  public WaysWithin(WalkingNetwork network, WalkingParameters parameters) {
    this.network = requireNonNull(network, "network");
    this.parameters = requireNonNull(parameters, "parameters");
    cutting = new WayCutting(network);
  }

  /**
   * What lies within a walk of the nearest of some places, the way from door to way included.
   *
   * @param places doors; they are joined to ways as homes and outlets are
   * @param toward which way people walk
   * @param seconds how long, 0 or more
   * @param group who walks, at the mean speed of the group
   */
  public ReachedWays of(List<Coordinate> places, Toward toward, int seconds, AgeGroup group) {
    DoorJoiner joiner = new DoorJoiner(network, parameters, new ArrayList<>());
    List<SnappedPoint> doors =
        places.stream().flatMap(place -> joiner.join("", "", "", place).stream()).toList();
    return reached(doors, toward, seconds, group);
  }

  /**
   * What lies within a walk of a place that is nobody's door, such as the center of a circle. It is
   * joined to a way that no obstacle cuts it off from; where there is none, nothing is reached.
   *
   * @param seconds how long, 0 or more
   * @param group who walks, at the mean speed of the group
   */
  public ReachedWays around(Coordinate place, int seconds, AgeGroup group) {
    return reached(
        ReachedWays.inSight(network, place, parameters).stream().toList(),
        Toward.EVERYWHERE,
        seconds,
        group);
  }

  private ReachedWays reached(
      List<SnappedPoint> doors, Toward toward, int seconds, AgeGroup group) {
    if (doors.isEmpty()) {
      return new ReachedWays(List.of(), List.of());
    }
    int limit =
        (int)
            Math.min(
                LocalMetric.LONGEST_MILLIMETERS,
                Math.multiplyFull(seconds, parameters.millimetersPerSecond(group)));
    ShortestWalks search = search(toward, group);
    search.reset();
    for (SnappedPoint door : doors) {
      if (door.doorMillimeters() <= limit) {
        search.seed(door, door.doorMillimeters());
      }
    }
    search.run(limit);
    return cutting.cut(search, limit);
  }

  private ShortestWalks search(Toward toward, AgeGroup group) {
    Impedance impedance =
        impedances.computeIfAbsent(group, one -> Impedance.of(network, parameters, one));
    ShortestWalks.Direction direction =
        toward == Toward.EVERYWHERE
            ? ShortestWalks.Direction.OUTWARD
            : ShortestWalks.Direction.INWARD;
    return searches
        .computeIfAbsent(toward, one -> new EnumMap<>(AgeGroup.class))
        .computeIfAbsent(group, one -> new ShortestWalks(network, direction, impedance));
  }
}
