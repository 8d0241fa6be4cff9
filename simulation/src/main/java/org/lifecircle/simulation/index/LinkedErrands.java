package org.lifecircle.simulation.index;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.Outlet;

/**
 * How much can be done on one walk: a first outlet, and of every format the outlet that is nearest
 * to it. The best first outlet counts, so that another one never lowers it. In millionths.
 */
final class LinkedErrands {

  private static final AgeGroup[] GROUPS = AgeGroup.values();
  private static final int SECONDS_PER_MINUTE = 60;

  private final List<FormatSupply> formats;
  private final Decay trip;
  private final Decay link;

  /** By age group and first outlet. */
  private final int[][] worthAtLeast;

  private final int[][] worthAtMost;

  LinkedErrands(WalkedCircle circle, List<FormatSupply> formats, IndexParameters parameters) {
    this.formats = formats;
    trip = new Decay(parameters.value(IndexParameters.TRIP_HALF_MINUTES) * SECONDS_PER_MINUTE);
    link = new Decay(parameters.value(IndexParameters.LINK_HALF_MINUTES) * SECONDS_PER_MINUTE);
    int outlets = circle.circle().outlets().size();
    worthAtLeast = new int[GROUPS.length][outlets];
    worthAtMost = new int[GROUPS.length][outlets];
    Optional<MeasuredWalks> between =
        circle.between().map(bounds -> new MeasuredWalks(bounds.walks(), circle.walking()));
    for (int first = 0; first < outlets; first++) {
      int[] there = inTheSamePlace(first, circle.circle().outlets());
      WalkSeconds[] byGroup = between.orElseThrow().fromHome(circle.between(), first, 0);
      for (AgeGroup group : GROUPS) {
        WalkSeconds onward = byGroup[group.ordinal()];
        for (int outlet : there) {
          onward.longest()[outlet] = 0;
          onward.soonest()[outlet] = 0;
        }
        worthAtLeast[group.ordinal()][first] = worth(group, onward.longest(), 0);
        worthAtMost[group.ordinal()][first] =
            worth(group, onward.soonest(), link.of(onward.beyond()));
      }
    }
  }

  /** However the door of an outlet is joined, nobody walks from it to these. */
  private static int[] inTheSamePlace(int first, List<Outlet> outlets) {
    return IntStream.range(0, outlets.size())
        .filter(one -> outlets.get(one).location().equals(outlets.get(first).location()))
        .toArray();
  }

  /**
   * What can be done at the outlets beside a first one.
   *
   * @param beyond what an outlet of any format is worth that may be beyond the edge of the map
   */
  private int worth(AgeGroup group, int[] onward, int beyond) {
    long weight = 0;
    long worth = 0;
    for (FormatSupply format : formats) {
      int own = format.need().weight(group);
      int nearest = beyond;
      for (int outlet : format.outlets()) {
        nearest = Math.max(nearest, link.of(onward[outlet]));
      }
      weight += own;
      worth += Math.multiplyFull(own, nearest);
    }
    return weight == 0 ? 0 : (int) (worth / weight);
  }

  /** Whether an outlet that is not listed may lie anywhere. */
  private boolean incomplete(AgeGroup group) {
    return formats.stream()
        .anyMatch(format -> format.need().weight(group) > 0 && !format.complete());
  }

  int atLeast(AgeGroup group, WalkSeconds walks) {
    return best(walks.longest(), worthAtLeast[group.ordinal()]);
  }

  int atMost(AgeGroup group, WalkSeconds walks) {
    return incomplete(group)
        ? Decay.FULL
        : Math.max(trip.of(walks.beyond()), best(walks.soonest(), worthAtMost[group.ordinal()]));
  }

  private int best(int[] seconds, int[] worth) {
    long best = 0;
    for (int first = 0; first < seconds.length; first++) {
      best = Math.max(best, Math.multiplyFull(trip.of(seconds[first]), worth[first]));
    }
    return (int) (best / Decay.FULL);
  }
}
