package org.lifecircle.simulation.index;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.Home;
import org.lifecircle.model.PeopleCount;
import org.lifecircle.model.ResidentEstimates;

/**
 * The residents of a home whose number or ages were estimated, as far as they are known: what they
 * weigh and what is theirs. The shares of residents within a walk, which ask only who arrives, are
 * bounded where they are counted, in {@code rules/model}.
 */
final class EstimatedHome {

  private static final AgeGroup[] GROUPS = AgeGroup.values();
  private static final long MILLIONTHS = Decay.FULL;

  private final PeopleCount residents;
  private final int[] estimate = new int[GROUPS.length];

  /** By age group, what part of the residents it can be at most; empty where ages were counted. */
  private final Optional<int[]> mostMillionths;

  /** Those of a home, unless all of them were counted. */
  static Optional<EstimatedHome> from(Home home, Optional<ResidentEstimates> estimates) {
    return home.residentsEstimated() || home.agesEstimated()
        ? estimates.map(ranges -> new EstimatedHome(home, ranges))
        : Optional.empty();
  }

  private EstimatedHome(Home home, ResidentEstimates estimates) {
    residents = estimates.residents(home);
    Arrays.setAll(estimate, group -> home.residents().of(GROUPS[group]));
    int[] most = new int[GROUPS.length];
    Arrays.setAll(most, group -> estimates.mostMillionths(GROUPS[group], residents.atLeast()));
    mostMillionths = home.agesEstimated() ? Optional.of(most) : Optional.empty();
  }

  /** How many they are. */
  PeopleCount all() {
    return residents;
  }

  /** How many a group can be. */
  PeopleCount of(AgeGroup group) {
    int people = estimate[group.ordinal()];
    long whole = MILLIONTHS;
    long shareLeast;
    long shareMost;
    if (mostMillionths.isPresent()) {
      int[] most = mostMillionths.get();
      shareMost = most[group.ordinal()];
      shareLeast = Math.max(0, MILLIONTHS - Arrays.stream(most).sum() + shareMost);
    } else {
      whole = Math.max(1, residents.people());
      shareLeast = people;
      shareMost = people;
    }
    int atLeast = (int) (residents.atLeast() * shareLeast / whole);
    int atMost = (int) Math.min(Integer.MAX_VALUE, up(residents.atMost() * shareMost, whole));
    // An estimate may give more children or older adults than are usual.
    return new PeopleCount(people, Math.min(atLeast, people), Math.max(atMost, people));
  }

  /**
   * All of them together.
   *
   * @param weights by age group, what each of its residents weighs, 0 or more
   * @param leastWorth by age group, millionths
   * @param mostWorth by age group, millionths
   * @return empty where nobody weighs anything
   */
  Optional<ResidentMean.Estimated> together(long[] weights, int[] leastWorth, int[] mostWorth) {
    if (Arrays.stream(weights).allMatch(weight -> weight == 0) || residents.atMost() == 0) {
      return Optional.empty();
    }
    return mostMillionths.isPresent()
        ? Optional.of(ofAnyAges(weights, leastWorth, mostWorth))
        : ofKnownAges(weights, leastWorth, mostWorth);
  }

  private Optional<ResidentMean.Estimated> ofKnownAges(
      long[] weights, int[] leastWorth, int[] mostWorth) {
    long weight = sum(weights);
    return weight == 0
        ? Optional.empty()
        : Optional.of(
            new ResidentMean.Estimated(
                residents.atLeast() * weight / residents.people(),
                up(residents.atMost() * weight, residents.people()),
                (int) (sum(values(weights, leastWorth, 0)) / weight),
                (int) up(sum(values(weights, mostWorth, 0)), weight)));
  }

  private ResidentMean.Estimated ofAnyAges(long[] weights, int[] leastWorth, int[] mostWorth) {
    return new ResidentMean.Estimated(
        residents.atLeast() * smallest(weights) / MILLIONTHS,
        up(-residents.atMost() * smallest(negative(weights)), MILLIONTHS),
        Thresholds.lastNotBelowZero(mean -> smallest(values(weights, leastWorth, mean))),
        Thresholds.firstNotAboveZero(
            mean -> -smallest(negative(values(weights, mostWorth, mean)))));
  }

  /** By age group, its weight times what it is worth above a mean. */
  private static long[] values(long[] weights, int[] worth, int mean) {
    long[] values = new long[weights.length];
    Arrays.setAll(values, group -> Math.multiplyExact(weights[group], (long) worth[group] - mean));
    return values;
  }

  private static long[] negative(long[] values) {
    return Arrays.stream(values).map(value -> -value).toArray();
  }

  /** Over all of them, as they were estimated. */
  private long sum(long[] ofEach) {
    long sum = 0;
    for (int group = 0; group < ofEach.length; group++) {
      sum = Math.addExact(sum, Math.multiplyExact(estimate[group], ofEach[group]));
    }
    return sum;
  }

  /** The sum over a million of them, of the ages with which it is smallest. */
  private long smallest(long[] ofEach) {
    int[] most = mostMillionths.orElseThrow();
    int[] order =
        IntStream.range(0, ofEach.length)
            .boxed()
            .sorted(Comparator.comparingLong(group -> ofEach[group]))
            .mapToInt(group -> group)
            .toArray();
    long left = MILLIONTHS;
    long sum = 0;
    for (int group : order) {
      long taken = Math.min(left, most[group]);
      sum = Math.addExact(sum, Math.multiplyExact(taken, ofEach[group]));
      left -= taken;
    }
    return sum;
  }

  private static long up(long dividend, long divisor) {
    return -Math.floorDiv(-dividend, divisor);
  }
}
