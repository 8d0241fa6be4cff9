package org.lifecircle.simulation.network.searching;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.simulation.network.graph.SnappedPoint;
import org.lifecircle.simulation.network.graph.WalkingNetwork;
import org.lifecircle.simulation.network.pace.Pace;
import org.lifecircle.simulation.network.pace.Walker;
import org.lifecircle.simulation.network.pace.WalkingParameters;
import org.lifecircle.simulation.network.walks.Walks;
import org.lifecircle.simulation.network.ways.LocalMetric;

/**
 * Finds how far the nearest of several places is from everywhere on a network, by one search from
 * all places at once. One object may answer many questions one after another, such as one for each
 * format; it is not safe for many threads.
 *
 * <p>Where one outlet comes or goes, only the formats that it serves need to be asked again; {@link
 * NearestField} answers such changes faster still, and those of gates.
 */
public final class NearestSearch {

  /** Where a search reaches less than this part of the nodes, those alone are looked at. */
  private static final int FEW = 8;

  private final WalkingNetwork network;
  private final int limitMillimeters;
  private final ShortestWalks search;
  private final Optional<Pacing> pacing;

  /**
   * A search on a network.
   *
   * @param limitMeters how far is looked, above 0
   */
  public NearestSearch(WalkingNetwork network, int limitMeters) {
    this(network, Impedance.lengths(network), millimeters(limitMeters), Optional.empty());
  }

  private NearestSearch(
      WalkingNetwork network, Impedance impedance, int limitMillimeters, Optional<Pacing> pacing) {
    this.network = network;
    this.limitMillimeters = limitMillimeters;
    this.pacing = pacing;
    search = new ShortestWalks(network, ShortestWalks.Direction.INWARD, impedance);
  }

  /**
   * A search by time: waits at crossings, inclines and stairs count, at the mean speed of a group.
   * What it gives in millimeters is then the level walk that takes as long; {@link #seconds} turns
   * it to time.
   *
   * @param limitSeconds how far is looked, above 0
   */
  public static NearestSearch byTime(
      WalkingNetwork network,
      int limitSeconds,
      WalkingParameters parameters,
      AgeGroup group,
      Walker walker) {
    if (limitSeconds <= 0) {
      throw new IllegalArgumentException("a limit is above 0 s: " + limitSeconds);
    }
    Pacing pacing = new Pacing(new Pace(parameters, walker), group);
    return new NearestSearch(
        network,
        Impedance.of(network, parameters, group, walker),
        capped(Math.multiplyFull(limitSeconds, parameters.millimetersPerSecond(group, walker))),
        Optional.of(pacing));
  }

  /** A limit in meters as whole millimeters. */
  static int millimeters(int limitMeters) {
    if (limitMeters <= 0) {
      throw new IllegalArgumentException("a limit is above 0 m: " + limitMeters);
    }
    return capped(Math.multiplyFull(limitMeters, 1000));
  }

  private static int capped(long millimeters) {
    return (int) Math.min(LocalMetric.LONGEST_MILLIMETERS, millimeters);
  }

  /** Who walks, and how fast. */
  private record Pacing(Pace pace, AgeGroup group) {}

  /**
   * The time of what a search {@link #byTime} gave.
   *
   * @param millimeters what it gave, {@link Walks#NO_WALK} too
   * @return whole seconds, or {@link Walks#NO_WALK}
   * @throws IllegalStateException when this is a search by length
   */
  public int seconds(int millimeters) {
    Pacing who =
        pacing.orElseThrow(() -> new IllegalStateException("this search looks for lengths"));
    return millimeters == Walks.NO_WALK
        ? Walks.NO_WALK
        : who.pace().seconds(millimeters, who.group());
  }

  /**
   * The walk from every node of the network to the nearest place, the way to the place's door
   * included.
   *
   * @return millimeters by node, {@link Walks#NO_WALK} where no place lies within the limit
   */
  public int[] fromNodes(List<SnappedPoint> places) {
    run(places);
    int[] millimeters = new int[network.nodes()];
    IntConsumer answer = node -> millimeters[node] = withinLimit(search.millimeters(node), 0);
    if (search.reached() < millimeters.length / FEW) {
      Arrays.fill(millimeters, Walks.NO_WALK);
      search.eachReached(answer);
    } else {
      IntStream.range(0, millimeters.length).forEach(answer);
    }
    return millimeters;
  }

  /**
   * The walk from every door to the nearest place, from door to door.
   *
   * @return millimeters in the order of the doors, {@link Walks#NO_WALK} where no place lies within
   *     the limit
   */
  public int[] fromDoors(List<SnappedPoint> doors, List<SnappedPoint> places) {
    run(places);
    int[] millimeters = new int[doors.size()];
    Arrays.setAll(
        millimeters,
        d -> withinLimit(search.millimeters(doors.get(d)), doors.get(d).doorMillimeters()));
    return millimeters;
  }

  private void run(List<SnappedPoint> places) {
    search.reset();
    for (SnappedPoint place : places) {
      if (place.doorMillimeters() <= limitMillimeters) {
        search.seed(place, place.doorMillimeters());
      }
    }
    search.run(limitMillimeters);
  }

  private int withinLimit(int walked, int door) {
    return walked <= limitMillimeters && walked + door <= limitMillimeters
        ? walked + door
        : Walks.NO_WALK;
  }
}
