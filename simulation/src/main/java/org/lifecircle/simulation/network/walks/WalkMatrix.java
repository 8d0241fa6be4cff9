package org.lifecircle.simulation.network.walks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.Coordinate;
import org.lifecircle.simulation.network.graph.SnappedPoint;
import org.lifecircle.simulation.network.graph.WalkingNetwork;
import org.lifecircle.simulation.network.pace.Pace;
import org.lifecircle.simulation.network.pace.WalkingParameters;
import org.lifecircle.simulation.network.searching.Impedance;
import org.lifecircle.simulation.network.searching.ShortestWalks;
import org.lifecircle.simulation.network.searching.WalkTree;
import org.lifecircle.simulation.network.ways.LocalMetric;

/**
 * The walks from some points to others, the shortest and the quickest. Points are joined to the
 * nearest point on any way, be it an island or a tunnel, so that the answer says what the network
 * says and nothing else. Points are numbered from 0 in the order in which they were given.
 * Immutable.
 */
public final class WalkMatrix {

  private final WalkingNetwork network;
  private final List<SnappedPoint> from;
  private final List<SnappedPoint> to;
  private final int[] along;

  /** What costs least, in millimeters of level walking. */
  private final int[] costs;

  private final Impedance impedance;
  private final Pace pace;
  private final AgeGroup group;

  private WalkMatrix(
      WalkingNetwork network,
      List<Coordinate> from,
      List<Coordinate> to,
      WalkingParameters parameters,
      AgeGroup group) {
    this.network = network;
    this.from = snap(network, from);
    this.to = snap(network, to);
    this.group = group;
    pace = new Pace(parameters);
    impedance = Impedance.of(network, parameters, group);
    along = least(Impedance.lengthsAlongWays(network));
    costs = impedance.isLength() && !network.hasAreas() ? along : least(impedance);
  }

  /**
   * Measures all walks, by searches from every point of the shorter list: one for the lengths and,
   * where inclines or crossings slow people down, one for the times.
   *
   * @param from where walks begin
   * @param to where they end
   * @param parameters how people move
   * @param group who walks, at the mean speed of the group
   * @throws IllegalArgumentException when the network is empty
   */
  public static WalkMatrix measure(
      WalkingNetwork network,
      List<Coordinate> from,
      List<Coordinate> to,
      WalkingParameters parameters,
      AgeGroup group) {
    return new WalkMatrix(network, from, to, parameters, group);
  }

  private int[] least(Impedance cost) {
    int[] least = new int[Math.multiplyExact(from.size(), to.size())];
    Arrays.fill(least, ShortestWalks.NOT_REACHED);
    boolean fromBegins = from.size() < to.size();
    List<SnappedPoint> seeds = fromBegins ? from : to;
    List<SnappedPoint> others = fromBegins ? to : from;
    ShortestWalks search = search(cost);
    for (int s = 0; s < seeds.size(); s++) {
      search.reset();
      search.seed(seeds.get(s));
      search.run();
      for (int o = 0; o < others.size(); o++) {
        int cell = fromBegins ? s * to.size() + o : o * to.size() + s;
        least[cell] = search.millimeters(others.get(o));
      }
    }
    return least;
  }

  /** A search from every point of the shorter list. */
  private ShortestWalks search(Impedance cost) {
    return new ShortestWalks(
        network,
        from.size() < to.size() ? ShortestWalks.Direction.OUTWARD : ShortestWalks.Direction.INWARD,
        cost);
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
   * The length of the shortest walk along the ways between the snapped points, millimeters; empty
   * where there is none. Squares are walked around along their edge, as other routers do, so that
   * lengths can be compared.
   */
  public OptionalInt millimetersAlongWays(int fromNumber, int toNumber) {
    int millimeters = along[fromNumber * to.size() + toNumber];
    return millimeters == ShortestWalks.NOT_REACHED
        ? OptionalInt.empty()
        : OptionalInt.of(millimeters);
  }

  /**
   * The time of the quickest walk from point to point, the stretches from the points to their ways
   * included, whole seconds; empty where there is none. It need not be the shortest walk: it may
   * lead across a square, or around a crossing with signals.
   */
  public OptionalInt seconds(int fromNumber, int toNumber) {
    int cost = costs[fromNumber * to.size() + toNumber];
    return cost == ShortestWalks.NOT_REACHED
        ? OptionalInt.empty()
        : OptionalInt.of(pace.seconds(doorToDoor(cost, fromNumber, toNumber), group));
  }

  private int doorToDoor(int along, int fromNumber, int toNumber) {
    long whole = (long) along + from(fromNumber).doorMillimeters() + to(toNumber).doorMillimeters();
    return (int) Math.min(LocalMetric.LONGEST_MILLIMETERS, whole);
  }

  /**
   * The walk from point to point, the stretches from the points to their ways included,
   * millimeters; empty where there is none.
   */
  public OptionalInt millimeters(int fromNumber, int toNumber) {
    OptionalInt along = millimetersAlongWays(fromNumber, toNumber);
    return along.isEmpty()
        ? along
        : OptionalInt.of(doorToDoor(along.getAsInt(), fromNumber, toNumber));
  }

  /** Takes routes one after another. */
  @FunctionalInterface
  public interface RouteListener {
    /**
     * Takes one.
     *
     * @param from the number of its beginning
     * @param to the number of its end
     * @param points along the ways from snapped point to snapped point, at least one
     * @param millimeters its length, which is longer than {@link #millimetersAlongWays} where a
     *     wait is walked around, and shorter where a square is walked across
     */
    void route(int from, int to, List<Coordinate> points, int millimeters);
  }

  /**
   * Finds all quickest routes along the ways, those that take the {@link #seconds}, by one search
   * from every point of the shorter list, in a fixed order.
   */
  public void routes(RouteListener listener) {
    boolean fromBegins = from.size() < to.size();
    List<SnappedPoint> seeds = fromBegins ? from : to;
    List<SnappedPoint> others = fromBegins ? to : from;
    ShortestWalks search = search(impedance);
    for (int s = 0; s < seeds.size(); s++) {
      search.reset();
      search.seed(seeds.get(s));
      search.run();
      WalkTree tree = search.tree();
      for (int o = 0; o < others.size(); o++) {
        int begin = fromBegins ? s : o;
        int end = fromBegins ? o : s;
        int cost = costs[begin * to.size() + end];
        if (cost != ShortestWalks.NOT_REACHED) {
          listener.route(
              begin,
              end,
              tree.walk(others.get(o), cost).points(),
              tree.length(others.get(o), cost));
        }
      }
    }
  }
}
