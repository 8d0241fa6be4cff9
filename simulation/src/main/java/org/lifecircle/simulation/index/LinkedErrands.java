package org.lifecircle.simulation.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Outlet;

/**
 * How much can be done on one walk: a first outlet, and of every format the outlet that is nearest
 * to it. The best first outlet counts, so that another one never lowers it. In millionths.
 */
final class LinkedErrands {

  private static final AgeGroup[] GROUPS = AgeGroup.values();
  private static final int SECONDS_PER_MINUTE = 60;
  private static final int NOT_REACHED = Integer.MAX_VALUE;

  private final List<FormatSupply> formats;
  private final ServedFormats served;
  private final Decay trip;
  private final Decay link;

  /** By age group and first outlet. */
  private final int[][] worthAtLeast;

  private final int[][] worthAtMost;

  /** By age group, whether an outlet that is not listed may lie anywhere. */
  private final boolean[] incomplete = new boolean[GROUPS.length];

  LinkedErrands(WalkedCircle circle, List<FormatSupply> formats, IndexParameters parameters) {
    this.formats = formats;
    served = new ServedFormats(formats, circle.circle().outlets().size());
    trip = new Decay(parameters.value(IndexParameters.TRIP_HALF_MINUTES) * SECONDS_PER_MINUTE);
    link = new Decay(parameters.value(IndexParameters.LINK_HALF_MINUTES) * SECONDS_PER_MINUTE);
    for (AgeGroup group : GROUPS) {
      incomplete[group.ordinal()] =
          formats.stream()
              .anyMatch(format -> format.need().weight(group) > 0 && !format.complete());
    }
    int outlets = circle.circle().outlets().size();
    worthAtLeast = new int[GROUPS.length][outlets];
    worthAtMost = new int[GROUPS.length][outlets];
    if (outlets > 0) {
      takeFirst(circle);
    }
  }

  /** Finds what can be done beside every first outlet. */
  private void takeFirst(WalkedCircle circle) {
    List<Outlet> outlets = circle.circle().outlets();
    Map<Coordinate, List<Integer>> atPlace = new LinkedHashMap<>();
    for (int outlet = 0; outlet < outlets.size(); outlet++) {
      atPlace.computeIfAbsent(outlets.get(outlet).location(), p -> new ArrayList<>()).add(outlet);
    }
    MeasuredWalks between =
        new MeasuredWalks(
            circle.between().orElseThrow().walks(), circle.walking(), link.uselessSeconds());
    for (int first = 0; first < outlets.size(); first++) {
      List<Integer> there = atPlace.get(outlets.get(first).location());
      WalkSeconds[] byGroup = between.fromHome(circle.between(), first, 0);
      for (AgeGroup group : GROUPS) {
        WalkSeconds onward = byGroup[group.ordinal()];
        worthAtLeast[group.ordinal()][first] =
            worth(group, nearest(onward, onward.longest(), there), 0);
        worthAtMost[group.ordinal()][first] =
            worth(group, nearest(onward, onward.soonest(), there), link.of(onward.beyond()));
      }
    }
  }

  /**
   * The walk to the nearest outlet of every format.
   *
   * @param seconds by outlet, below 0 for none
   * @param there however the door of an outlet is joined, nobody walks from it to these
   */
  private int[] nearest(WalkSeconds onward, int[] seconds, List<Integer> there) {
    int[] nearest = new int[formats.size()];
    Arrays.fill(nearest, NOT_REACHED);
    for (int number = 0; number < onward.count(); number++) {
      int outlet = onward.outlet(number);
      int walked = seconds[outlet];
      for (int at = served.first(outlet); walked >= 0 && at < served.end(outlet); at++) {
        nearest[served.format(at)] = Math.min(nearest[served.format(at)], walked);
      }
    }
    for (int outlet : there) {
      for (int at = served.first(outlet); at < served.end(outlet); at++) {
        nearest[served.format(at)] = 0;
      }
    }
    return nearest;
  }

  /**
   * What can be done at the outlets beside a first one.
   *
   * @param nearest by format
   * @param beyond what an outlet of any format is worth that may be beyond the edge of the map
   */
  private int worth(AgeGroup group, int[] nearest, int beyond) {
    long weight = 0;
    long worth = 0;
    for (int f = 0; f < nearest.length; f++) {
      int own = formats.get(f).need().weight(group);
      weight += own;
      worth += Math.multiplyFull(own, Math.max(beyond, link.of(nearest[f])));
    }
    return weight == 0 ? 0 : (int) (worth / weight);
  }

  /** A first outlet that is so many seconds away or more leads to nothing. */
  int uselessSeconds() {
    return trip.uselessSeconds();
  }

  /** Adds what can be done on one walk that begins with any of the outlets. */
  void addTo(PlaceWorth place, AgeGroup group, WalkSeconds walks) {
    int[] leastOf = worthAtLeast[group.ordinal()];
    int[] mostOf = worthAtMost[group.ordinal()];
    int[] longestTo = walks.longest();
    int[] soonestTo = walks.soonest();
    long least = 0;
    long most = 0;
    for (int number = 0; number < walks.count(); number++) {
      int first = walks.outlet(number);
      int late = trip.of(longestTo[first]);
      int soon = soonestTo[first] == longestTo[first] ? late : trip.of(soonestTo[first]);
      least = Math.max(least, Math.multiplyFull(late, leastOf[first]));
      most = Math.max(most, Math.multiplyFull(soon, mostOf[first]));
    }
    place.addErrands(
        (int) (least / Decay.FULL),
        incomplete[group.ordinal()]
            ? Decay.FULL
            : Math.max(trip.of(walks.beyond()), (int) (most / Decay.FULL)));
  }
}
