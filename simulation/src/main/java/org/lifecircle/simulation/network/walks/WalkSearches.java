package org.lifecircle.simulation.network.walks;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.simulation.network.graph.SnappedPoint;
import org.lifecircle.simulation.network.graph.WalkingNetwork;
import org.lifecircle.simulation.network.pace.Pace;
import org.lifecircle.simulation.network.pace.WalkingParameters;
import org.lifecircle.simulation.network.searching.Impedance;
import org.lifecircle.simulation.network.searching.PointCosts;
import org.lifecircle.simulation.network.searching.ShortestWalks;
import org.lifecircle.simulation.network.ways.LocalMetric;

/**
 * The searches behind the walks of a circle: one for the lengths and, where inclines or crossings
 * slow people down, one for the times of every group. Measures are numbered: the seconds of the age
 * groups in their order, then the meters. Immutable.
 */
final class WalkSearches {

  /**
   * Walks that take more than this are not kept: three times the walk that a circle is drawn by.
   * Fewer than one in a thousand people accept it for any format, see the acceptable minutes and
   * the spread of the demand tables.
   */
  static final int KEPT_SECONDS = 2_700;

  private static final AgeGroup[] GROUPS = AgeGroup.values();

  /** The measure of the lengths. */
  static final int LENGTH = GROUPS.length;

  static final int MEASURES = LENGTH + 1;

  private final WalkingNetwork network;
  private final Pace pace;
  private final int keptMillimeters;

  /** By measure; measures that cost the same share one. */
  private final Impedance[] impedances = new Impedance[MEASURES];

  WalkSearches(WalkingNetwork network, WalkingParameters parameters) {
    this.network = network;
    pace = new Pace(parameters);
    Impedance lengths = Impedance.lengths(network);
    impedances[LENGTH] = lengths;
    Impedance shared = null;
    for (AgeGroup group : AgeGroup.values()) {
      Impedance own = shared == null ? Impedance.of(network, parameters, group) : shared;
      shared = own.isSameForEverySpeed() ? own : null;
      impedances[group.ordinal()] = own.isLength() ? lengths : own;
    }
    keptMillimeters = keptMillimeters(parameters);
  }

  /** How far the fastest group comes in the time of the longest walk that is kept. */
  static int keptMillimeters(WalkingParameters parameters) {
    int fastest =
        Arrays.stream(AgeGroup.values())
            .mapToInt(parameters::millimetersPerSecond)
            .max()
            .orElseThrow();
    return (int) Math.min(LocalMetric.LONGEST_MILLIMETERS, (long) KEPT_SECONDS * fastest);
  }

  WalkingNetwork network() {
    return network;
  }

  /** What a measure goes by. */
  Impedance impedance(int measure) {
    return impedances[measure];
  }

  /** The longest walk along the ways that is kept, in millimeters of level walking. */
  int keptMillimeters() {
    return keptMillimeters;
  }

  /** Rounds a walk from door to door. */
  int rounded(int measure, int millimeters) {
    return measure == LENGTH
        ? Pace.meters(millimeters)
        : pace.seconds(millimeters, GROUPS[measure]);
  }

  /** Finds the walks to every outlet and keeps them by the places where they begin. */
  void fill(List<Optional<SnappedPoint>> outlets, List<FilledWalks> begins) {
    for (Impedance impedance : Arrays.stream(impedances).distinct().toList()) {
      int[] measured = measuredBy(impedance);
      ShortestWalks search = new ShortestWalks(network, ShortestWalks.Direction.INWARD, impedance);
      List<FilledWalks.Found> found =
          begins.stream().map(kept -> found(search, search.costs(kept.doorsInOrder()))).toList();
      for (int outlet = 0; outlet < outlets.size(); outlet++) {
        if (outlets.get(outlet).isPresent()) {
          SnappedPoint door = outlets.get(outlet).get();
          search.reset();
          search.seed(door);
          search.run(keptMillimeters);
          boolean all = !search.isCutShort();
          int limit = all ? LocalMetric.LONGEST_MILLIMETERS : keptMillimeters;
          for (int list = 0; list < found.size(); list++) {
            begins.get(list).keep(outlet, measured, door, limit, all, found.get(list));
          }
        }
      }
    }
  }

  private static FilledWalks.Found found(ShortestWalks search, PointCosts costs) {
    return (first, end, walked) -> search.millimeters(costs, first, end, walked);
  }

  private int[] measuredBy(Impedance impedance) {
    return IntStream.range(0, MEASURES).filter(m -> impedances[m] == impedance).toArray();
  }

  /**
   * Whether one search finds every measure, which all follow from the millimeters that it finds.
   */
  boolean isOneForAll() {
    return measuredBy(impedances[LENGTH]).length == MEASURES;
  }

  /**
   * Finds the walks from further places to outlets, by a search from every place, and keeps of them
   * what searches from the outlets would have kept.
   *
   * @param known the walks to the outlets from other places
   * @param begins takes the walks from the further places
   */
  void fillFrom(
      List<Optional<SnappedPoint>> places,
      List<Optional<SnappedPoint>> outlets,
      KeptWalks known,
      FilledWalks begins) {
    for (Impedance impedance : Arrays.stream(impedances).distinct().toList()) {
      int[] measured = measuredBy(impedance);
      Map<SnappedPoint, int[]> along = new LinkedHashMap<>();
      ShortestWalks search = new ShortestWalks(network, ShortestWalks.Direction.OUTWARD, impedance);
      for (Optional<SnappedPoint> place : places) {
        if (place.isPresent() && !along.containsKey(place.get())) {
          search.reset();
          search.seed(place.get());
          search.run();
          along.put(
              place.get(),
              outlets.stream()
                  .mapToInt(door -> door.map(search::millimeters).orElse(ShortestWalks.NOT_REACHED))
                  .toArray());
        }
      }
      List<Optional<int[]>> inOrder =
          begins.doorsInOrder().stream().map(place -> place.map(along::get)).toList();
      for (int outlet = 0; outlet < outlets.size(); outlet++) {
        if (outlets.get(outlet).isPresent()) {
          boolean all = known.keepsAll(outlet, measured[0]);
          int limit = all ? LocalMetric.LONGEST_MILLIMETERS : keptMillimeters;
          begins.keep(
              outlet, measured, outlets.get(outlet).get(), limit, all, along(inOrder, outlet));
        }
      }
    }
  }

  /** What was found from places, by outlet of each. */
  private static FilledWalks.Found along(List<Optional<int[]>> places, int outlet) {
    return (first, end, walked) -> {
      for (int at = first; at < end; at++) {
        walked[at - first] =
            places.get(at).map(its -> its[outlet]).orElse(ShortestWalks.NOT_REACHED);
      }
    };
  }

  /** A measure of the walks from places to the nearest of some doors, by one search. */
  int[] nearest(List<Optional<SnappedPoint>> places, List<SnappedPoint> doors, int measure) {
    ShortestWalks search =
        new ShortestWalks(network, ShortestWalks.Direction.INWARD, impedances[measure]);
    doors.forEach(door -> search.seed(door, door.doorMillimeters()));
    search.run();
    int[] nearest = new int[places.size()];
    for (int place = 0; place < nearest.length; place++) {
      Optional<SnappedPoint> door = places.get(place);
      int walked = door.isEmpty() ? ShortestWalks.NOT_REACHED : search.millimeters(door.get());
      nearest[place] =
          walked == ShortestWalks.NOT_REACHED
              ? Walks.NO_WALK
              : rounded(measure, walked + door.get().doorMillimeters());
    }
    return nearest;
  }
}
