package org.lifecircle.simulation.mason;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import org.lifecircle.simulation.day.DeferredNeeds;
import org.lifecircle.simulation.day.NeedEnding;
import org.lifecircle.simulation.demand.HourDraws;
import org.lifecircle.simulation.demand.NeedRate;
import org.lifecircle.simulation.statistics.Draws;

/**
 * The needs of all residents' days, each resident's in order of time, and how each of them ended.
 *
 * <p>A need is a number: its second in the high bits, then whether it comes back from the day
 * before, then its rate, then its number among those of the same rate.
 */
final class NeedPlan {

  private static final int SECOND_SHIFT = 15;
  private static final int RATE_SHIFT = 7;
  private static final int RATE_MASK = NeedRates.MOST_RATES - 1;
  private static final int NUMBER_MASK = 0x7F;

  /** Set in a need that comes back: its number is so many more, {@link DeferredNeeds#NUMBERS}. */
  private static final int BACK = 1 << 14;

  private static final long COUNT_PART = Draws.part(DayDraws.COUNT);
  private static final long TIME_PART = Draws.part(DayDraws.TIME);
  private static final long DAYTIME_PART = Draws.part(DayDraws.DAYTIME);

  private final NeedRates rates;
  private final Absence absence;

  /** By age group and rate: the mean needs of the day, and how likely there is none. */
  private final double[][] means;

  private final double[][] nones;

  /** By age group and rate: up to which bits of a draw there is none. */
  private final long[][] noNeeds;

  /** By age group and rate: how many of the needs of those at home are called in to the daytime. */
  private final double[][] calledIn;

  /** By age group and rate: whether nobody has such a need twice on a day. */
  private final boolean[][] once;

  private int[] needs;

  /** How each need of the plan ended, counted from 1; 0 when it has not yet. */
  private byte[] endings;

  private int planned;

  NeedPlan(NeedRates rates, DayOfWeek dayOfWeek, Absence absence, int residents) {
    this.rates = rates;
    this.absence = absence;
    int groups = rates.ratesOf.size();
    means = new double[groups][];
    nones = new double[groups][];
    noNeeds = new long[groups][];
    once = new boolean[groups][];
    calledIn = new double[groups][];
    for (int g = 0; g < groups; g++) {
      List<NeedRate> own = rates.ratesOf.get(g);
      means[g] = own.stream().mapToDouble(rate -> rates.perDay(rate, dayOfWeek)).toArray();
      nones[g] = Arrays.stream(means[g]).map(mean -> StrictMath.exp(-mean)).toArray();
      int group = g;
      calledIn[g] =
          Arrays.stream(rates.hours[g])
              .mapToDouble(hours -> absence.calledIn(group, hours))
              .toArray();
      once[g] = new boolean[own.size()];
      for (int r = 0; r < once[g].length; r++) {
        if (own.get(r).onceADay()) {
          once[g][r] = true;
          nones[g][r] = 1 - means[g][r];
        }
      }
      noNeeds[g] = Arrays.stream(nones[g]).mapToLong(Draws::mostBits).toArray();
    }
    needs = new int[residents];
    endings = new byte[needs.length];
  }

  /** The needs of a day that is under way, as {@link #needs()} and {@link #endings()} gave them. */
  NeedPlan(NeedRates rates, DayOfWeek dayOfWeek, Absence absence, int[] needs, byte[] endings) {
    this(rates, dayOfWeek, absence, 0);
    this.needs = needs;
    this.endings = endings;
    planned = needs.length;
  }

  /** All needs, after {@link #complete}. */
  int[] needs() {
    return needs;
  }

  /** How all of them ended. */
  byte[] endings() {
    return endings;
  }

  /**
   * Draws the needs of one resident, after those of the residents before it, and who comes from
   * outside for the same; and when those needs arise that come back.
   */
  void draw(Resident resident, Visitors visitors, ComingBack back) {
    resident.need = planned;
    long[] parts = rates.rateKeys[resident.group];
    double[] own = means[resident.group];
    double[] none = nones[resident.group];
    long[] noNeed = noNeeds[resident.group];
    for (int r = 0; r < own.length; r++) {
      long key = Draws.keyOf(resident.key, parts[r]);
      long drawn = Draws.keyOf(key, COUNT_PART);
      if (Draws.bits(drawn) <= noNeed[r]) {
        continue;
      }
      int count =
          once[resident.group][r]
              ? 1
              : Math.min(NUMBER_MASK, Draws.poisson(Draws.uniformOf(drawn), own[r], none[r]));
      for (int i = 0; i < count; i++) {
        long needKey = Draws.key(key, i);
        int second = second(resident, r, needKey);
        insert(resident.need, second << SECOND_SHIFT | r << RATE_SHIFT | i);
        if (visitors.any() && !once[resident.group][r]) {
          visitors.draw(
              needKey, rates.rateFormats[resident.group][r], rates.hours[resident.group][r]);
        }
      }
    }
    for (int at = back.first(resident.number); back.isOf(at, resident.number); at++) {
      int need = back.need(at);
      int second = second(resident, rate(need), key(resident, need));
      insert(resident.need, second << SECOND_SHIFT | need);
    }
    resident.needsLeft = (byte) Math.min(Byte.MAX_VALUE, planned - resident.need);
    planned = resident.need + resident.needsLeft;
  }

  /**
   * When a need arises: an event alone while its resident is away, and more of those who stay at
   * home while others are.
   */
  private int second(Resident resident, int rate, long key) {
    HourDraws hours = rates.hours[resident.group][rate];
    int second = hours.secondAt(Draws.uniformOf(Draws.keyOf(key, TIME_PART)));
    if (once[resident.group][rate]) {
      return second;
    }
    if (absence.isAway(resident.number, second)) {
      return absence.moved(resident.number, hours, Draws.uniform(key, DayDraws.OTHER_TIME));
    }
    double called = calledIn[resident.group][rate];
    return called > 0
            && absence.maybeCalledIn(resident.number, resident.group, second)
            && Draws.uniformOf(Draws.keyOf(key, DAYTIME_PART)) < called
        ? absence.within(resident.group, hours, Draws.uniform(key, DayDraws.OTHER_TIME))
        : second;
  }

  /**
   * When a resident who is at home from some second on leaves for a need: for an event when it
   * arises, for another one not while it is away.
   */
  int leaves(Resident resident, int need, int homeAt) {
    int second = second(need);
    if (homeAt <= second) {
      return second;
    }
    return once[resident.group][rate(need)] ? homeAt : absence.notAway(resident.number, homeAt);
  }

  /** Who is away when. */
  Absence absence() {
    return absence;
  }

  private void insert(int from, int need) {
    if (planned == needs.length) {
      needs = Arrays.copyOf(needs, Math.max(64, planned + (planned >> 1)));
      endings = Arrays.copyOf(endings, needs.length);
    }
    int at = planned++;
    while (at > from && Integer.compareUnsigned(needs[at - 1], need) > 0) {
      needs[at] = needs[at - 1];
      at--;
    }
    needs[at] = need;
  }

  /** Gives back the memory that is not needed, after the last resident. */
  void complete() {
    needs = Arrays.copyOf(needs, planned);
    endings = Arrays.copyOf(endings, planned);
  }

  int need(int at) {
    return needs[at];
  }

  /** How a need ended, counted from 1; 0 when it has not yet. */
  byte ending(int at) {
    return endings[at];
  }

  void end(int at, NeedEnding ending) {
    endings[at] = (byte) (1 + ending.ordinal());
  }

  static int second(int need) {
    return need >>> SECOND_SHIFT;
  }

  static int rate(int need) {
    return need >>> RATE_SHIFT & RATE_MASK;
  }

  /** A need's number among those of the same resident and rate. */
  static int number(int need) {
    return need & NUMBER_MASK | (need & BACK) >>> RATE_SHIFT;
  }

  /**
   * A need that comes back, but for its second.
   *
   * @param number from 0, below {@link DeferredNeeds#NUMBERS}
   */
  static int back(int rate, int number) {
    return BACK | rate << RATE_SHIFT | number;
  }

  /** Whether a need comes back from the day before. */
  static boolean comesBack(int need) {
    return (need & BACK) != 0;
  }

  /** Whether a need may be met on another day: an event is over then. */
  boolean mayComeBack(Resident resident, int at) {
    return !once[resident.group][rate(needs[at])];
  }

  /** The key of the draws for a need of a resident. */
  long key(Resident resident, int need) {
    return Draws.key(
        Draws.keyOf(resident.key, rates.rateKeys[resident.group][rate(need)]), number(need));
  }
}
