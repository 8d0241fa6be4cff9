package org.lifecircle.simulation.mason;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.Home;
import org.lifecircle.simulation.day.DeferredNeeds;
import org.lifecircle.simulation.day.DiaryEntry;
import org.lifecircle.simulation.day.NeedEnding;
import org.lifecircle.simulation.statistics.Draws;

/**
 * The needs that come back on a day: the day before left them over. By the numbers of the residents
 * and of the rows of needs, which the circle of a day gives them. Immutable.
 */
final class ComingBack implements Serializable {

  /** On a day of which nobody knows the day before. */
  static final ComingBack NOTHING = new ComingBack(new int[0], new int[0]);

  private static final long serialVersionUID = 1L;

  private static final AgeGroup[] GROUPS = AgeGroup.values();
  private static final NeedEnding[] ENDINGS = NeedEnding.values();
  private static final int RESIDENT_SHIFT = 32;
  private static final int RATE_SHIFT = 16;
  private static final int MASK = (1 << RATE_SHIFT) - 1;

  /** Whose need it is, in ascending order. */
  private final int[] residents;

  /** The need as a plan has it, but for its second. */
  private final int[] needs;

  private ComingBack(int[] residents, int[] needs) {
    this.residents = residents;
    this.needs = needs;
  }

  /**
   * What comes back in a circle, which may be another one than that of the day before: needs of
   * people who live there no more, and for formats that nobody needs any more, do not.
   */
  static ComingBack of(PreparedCircle circle, DeferredNeeds deferred) {
    long[] found = found(circle, deferred);
    int[] residents = new int[found.length];
    int[] needs = new int[found.length];
    BitSet taken = new BitSet(DeferredNeeds.NUMBERS);
    int count = 0;
    for (int i = 0; i < found.length; i++) {
      if (i == 0 || found[i] >>> RATE_SHIFT != found[i - 1] >>> RATE_SHIFT) {
        taken.clear();
      }
      int number = taken.nextClearBit((int) (found[i] & MASK) % DeferredNeeds.NUMBERS);
      number = number < DeferredNeeds.NUMBERS ? number : taken.nextClearBit(0);
      if (number < DeferredNeeds.NUMBERS) {
        taken.set(number);
        residents[count] = (int) (found[i] >>> RESIDENT_SHIFT);
        needs[count++] = NeedPlan.back((int) (found[i] >>> RATE_SHIFT) & MASK, number);
      }
    }
    return new ComingBack(Arrays.copyOf(residents, count), Arrays.copyOf(needs, count));
  }

  /** Resident, row and number of the day before, sorted. */
  private static long[] found(PreparedCircle circle, DeferredNeeds deferred) {
    Map<String, Integer> homes = new LinkedHashMap<>();
    for (Home home : circle.circle.homes()) {
      homes.put(home.id(), homes.size());
    }
    int[] firsts = circle.firstResidents();
    long[] found = new long[deferred.needs().size()];
    int count = 0;
    for (DeferredNeeds.Need need : deferred.needs()) {
      int group = need.who().group().ordinal();
      int rate = rate(circle.rates, group, circle.offers.formatIds.indexOf(need.formatId()));
      Integer home = homes.get(need.who().homeId());
      if (home != null && rate >= 0) {
        int of = home * GROUPS.length + group;
        int resident = firsts[of] + need.who().number() - 1;
        if (resident < firsts[of + 1]) {
          found[count++] =
              (long) resident << RESIDENT_SHIFT | rate << RATE_SHIFT | need.number() - 1;
        }
      }
    }
    long[] sorted = Arrays.copyOf(found, count);
    Arrays.sort(sorted);
    return sorted;
  }

  private static int rate(NeedRates rates, int group, int format) {
    for (int r = 0; r < rates.rateFormats[group].length; r++) {
      if (rates.rateFormats[group][r] == format) {
        return r;
      }
    }
    return -1;
  }

  /** Where those of a resident begin. */
  int first(int resident) {
    int from = 0;
    int to = residents.length;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (residents[middle] < resident) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }

  /** Whether a place holds a need of a resident. */
  boolean isOf(int at, int resident) {
    return at < residents.length && residents[at] == resident;
  }

  /** The need at a place. */
  int need(int at) {
    return needs[at];
  }

  /** What a day that is over leaves to the next one. */
  static DeferredNeeds after(PreparedCircle circle, NeedPlan plan, Resident[] residents) {
    double share = circle.behavior.deferralShare;
    if (share == 0) {
      return DeferredNeeds.NONE;
    }
    List<DeferredNeeds.Need> left = new ArrayList<>();
    int[] firsts = circle.firstResidents();
    int at = 0;
    for (Resident resident : residents) {
      for (int end = resident.need + resident.needsLeft; at < end; at++) {
        if (plan.ending(at) > 0
            && ENDINGS[plan.ending(at) - 1].comesBack()
            && plan.mayComeBack(resident, at)
            && Draws.uniform(plan.key(resident, plan.need(at)), DayDraws.DEFERRAL) < share) {
          int first = firsts[resident.home * GROUPS.length + resident.group];
          int need = plan.need(at);
          left.add(
              new DeferredNeeds.Need(
                  new DiaryEntry.Who(
                      circle.circle.homes().get(resident.home).id(),
                      GROUPS[resident.group],
                      resident.number - first + 1),
                  circle.offers.formatIds.get(
                      circle.rates.rateFormats[resident.group][NeedPlan.rate(need)]),
                  NeedPlan.number(need) + 1));
        }
      }
    }
    return new DeferredNeeds(left);
  }
}
