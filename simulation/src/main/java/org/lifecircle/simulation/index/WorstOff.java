package org.lifecircle.simulation.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import org.lifecircle.model.PeopleCount;

/** What is theirs who have it worst: the mean of a share of the residents, in millionths. */
final class WorstOff {

  private static final long WHOLE = 1_000_000_000;
  private static final int PER_THOUSANDTH = 1_000_000;

  /** Some residents, and what is theirs, in millionths. */
  private record Some(PeopleCount people, int least, int most) {}

  private final List<Some> everybody = new ArrayList<>();

  void add(PeopleCount people, IntervalMean worth) {
    everybody.add(new Some(people, worth.least(), worth.most()));
  }

  boolean isEmpty() {
    return everybody.isEmpty();
  }

  /**
   * The mean of those residents who have it worst, as little as it can be.
   *
   * @param thousandths how many of a thousand residents they are
   */
  int least(int thousandths) {
    List<Some> worstFirst = sorted(Some::least);
    if (counted()) {
      return mean(worstFirst, Some::least, thousandths);
    }
    long[] share = shares(worstFirst, PeopleCount::atMost, PeopleCount::atLeast, 1);
    return (int) (sum(worstFirst, Some::least, share, thousandths) / whole(thousandths));
  }

  /** The same as much as it can be. */
  int most(int thousandths) {
    List<Some> worstFirst = sorted(Some::most);
    if (counted()) {
      return mean(worstFirst, Some::most, thousandths);
    }
    long[] share = shares(worstFirst, PeopleCount::atLeast, PeopleCount::atMost, 0);
    share[share.length - 1] = WHOLE;
    long sum = sum(worstFirst, Some::most, share, thousandths);
    return (int) -Math.floorDiv(-sum, whole(thousandths));
  }

  /**
   * What share those are of all who have no more than each, bounded.
   *
   * @param worse as many of them as there may be, or as few
   * @param better as few of the others, or as many
   * @param upward 1 to round up, 0 to round down
   */
  private static long[] shares(
      List<Some> worstFirst,
      ToIntFunction<PeopleCount> worse,
      ToIntFunction<PeopleCount> better,
      int upward) {
    long[] share = new long[worstFirst.size()];
    long before = 0;
    long after = worstFirst.stream().mapToLong(some -> better.applyAsInt(some.people())).sum();
    for (int i = 0; i < share.length; i++) {
      PeopleCount people = worstFirst.get(i).people();
      before += worse.applyAsInt(people);
      after -= better.applyAsInt(people);
      long all = before + after;
      share[i] = before == 0 ? 0 : (before * WHOLE + upward * (all - 1)) / all;
    }
    return share;
  }

  private List<Some> sorted(ToIntFunction<Some> worth) {
    List<Some> worstFirst = new ArrayList<>(everybody);
    worstFirst.sort(Comparator.comparingInt(worth));
    return worstFirst;
  }

  private boolean counted() {
    return everybody.stream().allMatch(some -> some.people().exact());
  }

  private static long whole(int thousandths) {
    return Math.multiplyFull(thousandths, PER_THOUSANDTH);
  }

  /**
   * The sum over the worst part of all. How large a share those are who have no more than so much
   * is bounded by itself at every step; a part that is worse at every step has a mean that is
   * worse.
   */
  private static long sum(
      List<Some> worstFirst, ToIntFunction<Some> worth, long[] share, int thousandths) {
    long sum = 0;
    long taken = 0;
    for (int i = 0; i < share.length && taken < whole(thousandths); i++) {
      long now = Math.max(taken, Math.min(share[i], whole(thousandths)));
      sum += (now - taken) * worth.applyAsInt(worstFirst.get(i));
      taken = now;
    }
    return sum;
  }

  /** The mean of counted residents; a part of a group where the share ends. */
  private static int mean(List<Some> worstFirst, ToIntFunction<Some> worth, int thousandths) {
    long residents = worstFirst.stream().mapToLong(some -> some.people().people()).sum();
    long counted = residents * thousandths;
    long thousandthsLeft = counted;
    long sum = 0;
    for (Some some : worstFirst) {
      long taken = Math.min(thousandthsLeft, 1000L * some.people().people());
      sum = Math.addExact(sum, Math.multiplyExact(taken, worth.applyAsInt(some)));
      thousandthsLeft -= taken;
    }
    return (int) (sum / counted);
  }
}
