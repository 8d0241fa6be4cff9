package org.lifecircle.simulation.network.reach;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Warning;
import org.lifecircle.simulation.network.graph.SnappedPoint;
import org.lifecircle.simulation.network.graph.WalkingNetwork;
import org.lifecircle.simulation.network.joining.DoorJoiner;
import org.lifecircle.simulation.network.pace.WalkingParameters;
import org.lifecircle.simulation.network.searching.Impedance;
import org.lifecircle.simulation.network.searching.ShortestWalks;
import org.lifecircle.simulation.network.ways.LocalMetric;

/**
 * The stretches of ways that lie within a walk of some places: what an isochrone is drawn from.
 *
 * @param stretches in the order of the network's edges; none where no way is near
 * @param joints where one walks on from stretch to stretch; the end of a stretch that is none is an
 *     end, such as a closed gate
 */
public record ReachedWays(List<Stretch> stretches, List<Coordinate> joints) {

  /** The code of the warning that no way is near the center, or in sight of it. */
  public static final String CENTER_CUT_OFF = "center-cut-off";

  private static final Phrases PHRASES = Phrases.beside(ReachedWays.class, "phrases");

  /**
   * A stretch of a way.
   *
   * @param points at least two
   * @param onGround whether it lies on the ground: neither in a tunnel nor on a bridge
   */
  public record Stretch(List<Coordinate> points, boolean onGround) {
    public Stretch {
      points = List.copyOf(points);
    }
  }

  /** Which way people walk. */
  public enum Toward {
    /** From the places to everywhere. */
    EVERYWHERE,
    /** From everywhere to the nearest of the places. */
    PLACES
  }

  public ReachedWays {
    stretches = List.copyOf(stretches);
    joints = List.copyOf(joints);
  }

  /**
   * What lies within a walk of the nearest of some places, the way from door to way included.
   *
   * @param places doors; they are joined to ways as homes and outlets are
   * @param toward which way people walk
   * @param seconds how long, 0 or more
   * @param group who walks, at the mean speed of the group
   */
  public static ReachedWays within(
      WalkingNetwork network,
      List<Coordinate> places,
      Toward toward,
      int seconds,
      AgeGroup group,
      WalkingParameters parameters) {
    DoorJoiner joiner = new DoorJoiner(network, parameters, new ArrayList<>());
    List<SnappedPoint> doors =
        places.stream().flatMap(place -> joiner.join("", "", "", place).stream()).toList();
    return reached(network, doors, toward, seconds, group, parameters);
  }

  /**
   * What lies within a walk of a place that is nobody's door, such as the center of a circle. It is
   * joined to a way that no obstacle cuts it off from; where there is none, nothing is reached.
   *
   * @param seconds how long, 0 or more
   * @param group who walks, at the mean speed of the group
   */
  public static ReachedWays around(
      WalkingNetwork network,
      Coordinate place,
      int seconds,
      AgeGroup group,
      WalkingParameters parameters) {
    return reached(
        network,
        inSight(network, place, parameters).stream().toList(),
        Toward.EVERYWHERE,
        seconds,
        group,
        parameters);
  }

  private static Optional<SnappedPoint> inSight(
      WalkingNetwork network, Coordinate place, WalkingParameters parameters) {
    return network.isEmpty()
        ? Optional.empty()
        : new DoorJoiner(network, parameters, new ArrayList<>()).joinInSight(place);
  }

  /**
   * The warning that nothing is reached from the center of a circle although there are ways; empty
   * when something is.
   */
  public static Optional<Warning> warnIfCutOff(
      WalkingNetwork network, Coordinate center, WalkingParameters parameters) {
    return network.isEmpty() || inSight(network, center, parameters).isPresent()
        ? Optional.empty()
        : Optional.of(
            new Warning(
                CENTER_CUT_OFF,
                "",
                PHRASES.text(
                    "center.cut-off",
                    parameters.get(WalkingParameters.UNJOINED_DOOR).value().toPlainString())));
  }

  private static ReachedWays reached(
      WalkingNetwork network,
      List<SnappedPoint> doors,
      Toward toward,
      int seconds,
      AgeGroup group,
      WalkingParameters parameters) {
    if (doors.isEmpty()) {
      return new ReachedWays(List.of(), List.of());
    }
    int limit =
        (int)
            Math.min(
                LocalMetric.LONGEST_MILLIMETERS,
                Math.multiplyFull(seconds, parameters.millimetersPerSecond(group)));
    ShortestWalks search =
        new ShortestWalks(
            network,
            toward == Toward.EVERYWHERE
                ? ShortestWalks.Direction.OUTWARD
                : ShortestWalks.Direction.INWARD,
            Impedance.of(network, parameters, group));
    for (SnappedPoint door : doors) {
      if (door.doorMillimeters() <= limit) {
        search.seed(door, door.doorMillimeters());
      }
    }
    search.run(limit);
    return new Cutting(network, search, limit).cut();
  }

  /** Cuts the edges where the walk ends. */
  private static final class Cutting {

    /** A stretch may be reached from both ends, or from a door in its midst: it is looked at. */
    private static final int STEP_MILLIMETERS = 5_000;

    private static final Coordinate ANYWHERE = new Coordinate(0, 0);

    private final WalkingNetwork network;
    private final ShortestWalks search;
    private final int limit;
    private final List<Stretch> stretches = new ArrayList<>();
    private final int[] endsAtNode;

    Cutting(WalkingNetwork network, ShortestWalks search, int limit) {
      this.network = network;
      this.search = search;
      this.limit = limit;
      endsAtNode = new int[network.nodes()];
    }

    ReachedWays cut() {
      int[] edges = search.edgesComeTo();
      for (int edge : edges) {
        cut(edge);
      }
      List<Coordinate> joints = new ArrayList<>();
      boolean[] met = new boolean[network.nodes()];
      for (int edge : edges) {
        for (boolean start : new boolean[] {true, false}) {
          int node = start ? network.from(edge) : network.to(edge);
          if (endsAtNode[node] > 1 && !met[node]) {
            met[node] = true;
            joints.add(network.at(edge, start ? 0 : network.length(edge)));
          }
        }
      }
      return new ReachedWays(stretches, joints);
    }

    private void cut(int edge) {
      int length = network.length(edge);
      int begin = reached(edge, 0) ? 0 : WalkingNetwork.NONE;
      int last = 0;
      while (last < length) {
        int next = Math.min(length, last + STEP_MILLIMETERS);
        boolean inside = begin != WalkingNetwork.NONE;
        if (reached(edge, next) != inside) {
          int turn = turn(edge, last, next, inside);
          if (inside) {
            stretch(edge, begin, turn);
            begin = WalkingNetwork.NONE;
          } else {
            begin = turn;
          }
        }
        last = next;
      }
      if (begin != WalkingNetwork.NONE) {
        stretch(edge, begin, length);
      }
    }

    /** Where a reached stretch ends or begins: its last point inside. */
    private int turn(int edge, int from, int to, boolean fromInside) {
      int inside = fromInside ? from : to;
      int outside = fromInside ? to : from;
      while (Math.abs(inside - outside) > 1) {
        int middle = (inside + outside) / 2;
        if (reached(edge, middle)) {
          inside = middle;
        } else {
          outside = middle;
        }
      }
      return inside;
    }

    private boolean reached(int edge, int offset) {
      return search.millimeters(new SnappedPoint(ANYWHERE, edge, offset, 0)) <= limit;
    }

    private void stretch(int edge, int from, int to) {
      if (from == to) {
        return;
      }
      stretches.add(new Stretch(network.shape(edge, from, to), network.opensDoors(edge)));
      if (from == 0) {
        endsAtNode[network.from(edge)]++;
      }
      if (to == network.length(edge)) {
        endsAtNode[network.to(edge)]++;
      }
    }
  }
}
