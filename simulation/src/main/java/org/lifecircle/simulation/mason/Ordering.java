package org.lifecircle.simulation.mason;

import java.util.Arrays;
import org.lifecircle.simulation.day.NeedEnding;
import org.lifecircle.simulation.statistics.Draws;

/**
 * How a resident orders what it needs instead of walking for it: from an outlet that comes to its
 * home and has a courier soon enough, or for a parcel of another day.
 */
final class Ordering {

  private final Offers offers;
  private final NeedRates rates;
  private final Deliveries deliveries;
  private final NeedPlan plan;
  private final int[][][] open;
  private final int[][] hours;

  Ordering(PreparedCircle circle, NeedPlan plan, int[][][] open, int[][] hours) {
    this.offers = circle.offers;
    this.rates = circle.rates;
    this.deliveries = circle.deliveries;
    this.plan = plan;
    this.open = open;
    this.hours = hours;
  }

  /** Whether a resident wants to order its next need; nobody orders an event. */
  boolean wanted(Resident resident) {
    if (!deliveries.any) {
      return false;
    }
    int need = plan.need(resident.need);
    int rate = NeedPlan.rate(need);
    double share = deliveries.ordered[rates.rateFormats[resident.group][rate]];
    return share > 0
        && !rates.ratesOf.get(resident.group).get(rate).onceADay()
        && Draws.uniform(plan.key(resident, need), DayDraws.ORDER) < share;
  }

  /**
   * Orders the next need of a resident at the second at which its turn comes.
   *
   * @return how the need ends; null when it cannot be ordered
   */
  NeedEnding order(
      Resident resident, int now, ServiceDesk[] couriers, DayCounts counts, Errands errands) {
    int need = plan.need(resident.need);
    int format = rates.rateFormats[resident.group][NeedPlan.rate(need)];
    long key = plan.key(resident, need);
    if (Draws.uniform(key, DayDraws.ORDER) >= deliveries.broughtAtOnce[format]) {
      if (counts.parcels < deliveries.parcels) {
        counts.parcels++;
        errands.ordered(resident, Errands.NONE, now, Errands.NONE);
        return NeedEnding.ONLINE;
      }
      counts.ordersInVain++;
      return null;
    }
    int outlet = bringer(resident, format, key, now, couriers, counts);
    if (outlet < 0) {
      counts.ordersInVain++;
      return null;
    }
    int start = couriers[outlet].startFor(now, 1);
    couriers[outlet].take(start, deliveries.courierSeconds, 1);
    int brought = start + deliveries.toDoorSeconds;
    counts.delivered(outlet, brought - now, deliveries.courierSeconds);
    errands.ordered(resident, outlet, now, brought);
    return NeedEnding.DELIVERED;
  }

  /**
   * The outlet that brings it: of those that can in time each with the chance of its attraction; -1
   * when none can, and then the one that would come first refuses.
   */
  private int bringer(
      Resident resident, int format, long key, int now, ServiceDesk[] couriers, DayCounts counts) {
    long choiceKey = Draws.key(key, DayDraws.ORDER_CHOICE);
    int best = -1;
    double least = Double.POSITIVE_INFINITY;
    int first = -1;
    int earliest = Integer.MAX_VALUE;
    int[] bringers = deliveries.bringers[format];
    for (int i = 0; i < bringers.length; i++) {
      int outlet = bringers[i];
      int as = deliveries.sellsAs[format][i];
      int place = Arrays.binarySearch(offers.outletsOf[as], outlet);
      int closes = closes(outlet, as, place, now);
      if (offers.serviceOf[as] == null
          || closes < 0
          || !deliveries.reached[outlet].get(resident.home)) {
        continue;
      }
      int start = couriers[outlet].startFor(now, 1);
      if (start < closes && start + deliveries.toDoorSeconds - now <= deliveries.patienceSeconds) {
        long own = Draws.keyOf(choiceKey, offers.outletKeys[outlet]);
        double rank = -StrictMath.log(Draws.uniformOf(own)) / offers.attractionOf[as][place];
        if (rank < least) {
          least = rank;
          best = outlet;
        }
      } else if (start < earliest) {
        earliest = start;
        first = outlet;
      }
    }
    if (best < 0 && first >= 0) {
      counts.refused[first]++;
    }
    return best;
  }

  /** When an outlet that delivers at a second no longer does; -1 when it does not. */
  private int closes(int outlet, int format, int place, int now) {
    return OutletChoice.closes(hours[outlet] == null ? open[format][place] : hours[outlet], now);
  }
}
