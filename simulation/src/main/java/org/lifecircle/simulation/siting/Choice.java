package org.lifecircle.simulation.siting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A small choice in whole numbers: how many of each item, so that some sums are at most or at least
 * so much and another sum is greatest or least. For example which formats to add so that a level is
 * reached with the fewest additions and then at the least cost, or how many additions of each
 * format under one budget: there an item is "three additions of this format", and of the items of
 * one format at most one is taken.
 *
 * <p>Solved exactly and in whole numbers, see {@code WholeProgram}. Made for some hundred items and
 * some tens of limits; places are chosen by {@link MaximalCoverage} and the others, which are made
 * for thousands.
 */
public final class Choice {

  /** The greatest sum that a row or an aim may come to. */
  private static final long MOST = 1_000_000_000_000L;

  /** Amounts that come to so much at least. */
  record Row(long[] amounts, long least) {}

  /**
   * What was chosen.
   *
   * @param counts how many of each item
   * @param values the sums that were to be greatest or least, in their order
   */
  public record Chosen(List<Integer> counts, List<Long> values) {

    public Chosen {
      counts = List.copyOf(counts);
      values = List.copyOf(values);
    }
  }

  private final int[] most;
  private final List<Row> rows;

  private Choice(int[] most, List<Row> rows) {
    this.most = most;
    this.rows = List.copyOf(rows);
  }

  /**
   * Begins a choice among items.
   *
   * @param most how many of each item there may be at most, 0 or more
   */
  public static Choice of(int[] most) {
    if (Arrays.stream(most).anyMatch(each -> each < 0)) {
      throw new IllegalArgumentException("0 or more of every item: " + Arrays.toString(most));
    }
    return new Choice(most.clone(), List.of());
  }

  /** Begins a choice among items of which each is taken once or not at all. */
  public static Choice amongSingle(int items) {
    int[] once = new int[items];
    Arrays.fill(once, 1);
    return new Choice(once, List.of());
  }

  /**
   * This choice, in which the amounts of what is chosen come to no more than a limit.
   *
   * @param amounts what each item counts, of either sign
   * @param limit the most that they come to
   * @throws IllegalArgumentException if there is not one amount for each item, or the amounts can
   *     come to more than 10<sup>12</sup>
   */
  public Choice atMost(long[] amounts, long limit) {
    return with(new Row(negated(checked(amounts)), -limit));
  }

  /**
   * This choice, in which the amounts of what is chosen come to so much at least.
   *
   * @param amounts what each item counts, of either sign
   * @param demand the least that they come to
   * @throws IllegalArgumentException as {@link #atMost}
   */
  public Choice atLeast(long[] amounts, long demand) {
    return with(new Row(checked(amounts), demand));
  }

  private Choice with(Row row) {
    List<Row> all = new ArrayList<>(rows);
    all.add(row);
    return new Choice(most, all);
  }

  private static long[] negated(long[] amounts) {
    return Arrays.stream(amounts).map(each -> -each).toArray();
  }

  private long[] checked(long[] amounts) {
    if (amounts.length != most.length) {
      throw new IllegalArgumentException(
          most.length + " items need as many amounts: " + amounts.length);
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (int item = 0; item < most.length; item++) {
      sum =
          sum.add(BigDecimal.valueOf(amounts[item]).abs().multiply(BigDecimal.valueOf(most[item])));
    }
    if (sum.compareTo(BigDecimal.valueOf(MOST)) > 0) {
      throw new IllegalArgumentException("the amounts of all items come to at most 10^12: " + sum);
    }
    return amounts.clone();
  }

  /**
   * The choice whose worth is greatest, and among equal ones the one that is least in the first of
   * the other sums, then in the second, and so on.
   *
   * @return empty if no choice keeps all limits
   * @throws IllegalArgumentException as {@link #atMost}
   * @throws IllegalStateException if it is too large to be decided
   */
  public Optional<Chosen> greatest(long[] worth, long[]... thenLeast) {
    List<long[]> aims = new ArrayList<>();
    aims.add(negated(checked(worth)));
    for (long[] aim : thenLeast) {
      aims.add(checked(aim));
    }
    return best(aims)
        .map(
            chosen -> {
              List<Long> values = new ArrayList<>(chosen.values());
              values.set(0, -values.get(0));
              return new Chosen(chosen.counts(), values);
            });
  }

  /**
   * The choice that is least in the first of some sums, among equal ones in the second, and so on.
   *
   * @return empty if no choice keeps all limits
   * @throws IllegalArgumentException as {@link #atMost}
   * @throws IllegalStateException if it is too large to be decided
   */
  public Optional<Chosen> least(long[]... sums) {
    return best(Arrays.stream(sums).map(this::checked).toList());
  }

  private Optional<Chosen> best(List<long[]> aims) {
    Choice narrowed = this;
    int[] counts = null;
    List<Long> values = new ArrayList<>();
    for (long[] aim : aims) {
      Optional<int[]> least = new WholeProgram(most, narrowed.rows, aim).least();
      if (least.isEmpty()) {
        return Optional.empty();
      }
      counts = least.get();
      values.add(sum(aim, counts));
      narrowed = narrowed.atMost(aim, sum(aim, counts));
    }
    return Optional.of(new Chosen(Arrays.stream(counts).boxed().toList(), values));
  }

  static long sum(long[] amounts, int[] counts) {
    long sum = 0;
    for (int item = 0; item < counts.length; item++) {
      sum += amounts[item] * counts[item];
    }
    return sum;
  }
}
