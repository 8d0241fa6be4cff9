package org.lifecircle.simulation.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.lifecircle.model.Coordinate;

/**
 * The shortest walks from some points to others. Points are joined to the nearest point on any way,
 * be it an island or a tunnel, so that the answer says what the network says and nothing else.
 * Points are numbered from 0 in the order in which they were given. Immutable.
 */
public final class WalkMatrix {

  private final List<SnappedPoint> from;
  private final List<SnappedPoint> to;
  private final int[] along;

  private WalkMatrix(List<SnappedPoint> from, List<SnappedPoint> to, int[] along) {
    this.from = from;
    this.to = to;
    this.along = along;
  }

  /**
   * Measures all walks, by one search from every point of the shorter list.
   *
   * @param from where walks begin
   * @param to where they end
   * @throws IllegalArgumentException when the network is empty
   */
  public static WalkMatrix measure(
      WalkingNetwork network, List<Coordinate> from, List<Coordinate> to) {
    List<SnappedPoint> begins = snap(network, from);
    List<SnappedPoint> ends = snap(network, to);
    int[] along = new int[Math.multiplyExact(begins.size(), ends.size())];
    Arrays.fill(along, ShortestWalks.NOT_REACHED);
    boolean fromBegins = begins.size() < ends.size();
    List<SnappedPoint> seeds = fromBegins ? begins : ends;
    List<SnappedPoint> others = fromBegins ? ends : begins;
    ShortestWalks search =
        new ShortestWalks(
            network, fromBegins ? ShortestWalks.Direction.OUTWARD : ShortestWalks.Direction.INWARD);
    for (int s = 0; s < seeds.size(); s++) {
      search.reset();
      search.seed(seeds.get(s));
      search.run();
      for (int o = 0; o < others.size(); o++) {
        int cell = fromBegins ? s * ends.size() + o : o * ends.size() + s;
        along[cell] = search.millimeters(others.get(o));
      }
    }
    return new WalkMatrix(begins, ends, along);
  }

  private static List<SnappedPoint> snap(WalkingNetwork network, List<Coordinate> places) {
    List<SnappedPoint> snapped = new ArrayList<>();
    for (Coordinate place : places) {
      snapped.add(
          network
              .snap(place)
              .orElseThrow(() -> new IllegalArgumentException("nothing may be walked here")));
    }
    return List.copyOf(snapped);
  }

  /** Where a walk begins on the network. */
  public SnappedPoint from(int number) {
    return from.get(number);
  }

  /** Where a walk ends on the network. */
  public SnappedPoint to(int number) {
    return to.get(number);
  }

  /**
   * The length of the walk along the network between the snapped points, millimeters; empty where
   * there is none.
   */
  public OptionalInt millimetersAlongWays(int fromNumber, int toNumber) {
    int millimeters = along[fromNumber * to.size() + toNumber];
    return millimeters == ShortestWalks.NOT_REACHED
        ? OptionalInt.empty()
        : OptionalInt.of(millimeters);
  }

  /**
   * The walk from point to point, the stretches from the points to their ways included,
   * millimeters; empty where there is none.
   */
  public OptionalInt millimeters(int fromNumber, int toNumber) {
    OptionalInt along = millimetersAlongWays(fromNumber, toNumber);
    if (along.isEmpty()) {
      return along;
    }
    long whole =
        (long) along.getAsInt()
            + from(fromNumber).doorMillimeters()
            + to(toNumber).doorMillimeters();
    return OptionalInt.of((int) Math.min(LocalMetric.LONGEST_MILLIMETERS, whole));
  }
}
