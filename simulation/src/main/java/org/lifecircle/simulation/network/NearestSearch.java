package org.lifecircle.simulation.network;

import java.util.Arrays;
import java.util.List;

/**
 * Finds how far the nearest of several places is from everywhere on a network, by one search from
 * all places at once. One object may answer many questions one after another, such as one for each
 * format; it is not safe for many threads.
 *
 * <p>Where one outlet comes or goes, only the formats that it serves need to be asked again.
 */
public final class NearestSearch {

  private final WalkingNetwork network;
  private final int limitMillimeters;
  private final ShortestWalks search;

  /**
   * A search on a network.
   *
   * @param limitMeters how far is looked, above 0
   */
  public NearestSearch(WalkingNetwork network, int limitMeters) {
    if (limitMeters <= 0) {
      throw new IllegalArgumentException("a limit is above 0 m: " + limitMeters);
    }
    this.network = network;
    limitMillimeters =
        (int) Math.min(LocalMetric.LONGEST_MILLIMETERS, Math.multiplyFull(limitMeters, 1000));
    search = new ShortestWalks(network, ShortestWalks.Direction.INWARD);
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
    Arrays.setAll(millimeters, node -> withinLimit(search.millimeters(node), 0));
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
