package org.lifecircle.simulation.siting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lifecircle.simulation.siting.Choice.Chosen;

class ChoiceTest {

  @Test
  void aLevelIsReachedWithTheFewestAdditionsAndThenAtTheLeastCost() {
    long[] one = {1, 1, 1, 1};
    long[] basic = {1, 1, 0, 0};
    long[] cost = {90, 80, 30, 20};

    assertThat(
            Choice.amongSingle(4).atLeast(basic, 1).atLeast(one, 2).least(one, cost).orElseThrow())
        .isEqualTo(new Chosen(List.of(0, 1, 0, 1), List.of(2L, 100L)));
  }

  @Test
  void ofTheNumbersOfOneFormatOnlyOneIsTaken() {
    // One, two or three further shops of the first format, one or two of the second.
    long[] gain = {50, 80, 95, 40, 60};
    long[] additions = {1, 2, 3, 1, 2};

    assertThat(
            Choice.amongSingle(5)
                .atMost(new long[] {1, 1, 1, 0, 0}, 1)
                .atMost(new long[] {0, 0, 0, 1, 1}, 1)
                .atMost(additions, 3)
                .greatest(gain, additions)
                .orElseThrow())
        .isEqualTo(new Chosen(List.of(0, 1, 0, 1, 0), List.of(120L, 3L)));
  }

  @Test
  void whatCannotBeKeptIsSaidToBeImpossible() {
    assertThat(Choice.amongSingle(2).atLeast(new long[] {1, 1}, 3).least(new long[] {1, 1}))
        .isEmpty();
  }

  @Test
  void severalOfOneItemMayBeTaken() {
    assertThat(
            Choice.of(new int[] {3, 3})
                .atMost(new long[] {70, 40}, 150)
                .greatest(new long[] {10, 6})
                .orElseThrow()
                .values())
        .containsExactly(22L);
  }

  @Test
  void everyItemNeedsItsAmount() {
    assertThatThrownBy(() -> Choice.amongSingle(2).atMost(new long[] {1}, 1))
        .hasMessageContaining("2 items need as many amounts: 1");
  }

  @Test
  void noChoiceOfAFewItemsIsBeaten() {
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      int items = 1 + random.nextInt(8);
      int[] most = random.ints(items, 0, 3).toArray();
      long[] first = random.longs(items, -3, 20).toArray();
      long[] cost = random.longs(items, 0, 1_000_000).toArray();
      long[] worth = random.longs(items, 0, 30).toArray();
      long demand = random.nextInt(20);
      long budget = random.nextInt(3_000_000);
      Choice choice = Choice.of(most).atLeast(first, demand).atMost(cost, budget);

      assertThat(choice.greatest(worth, cost).map(Chosen::values))
          .as("greatest, seed %d", seed)
          .isEqualTo(
              exhaustive(most, first, demand, cost, budget, negated(worth), cost)
                  .map(values -> List.of(-values.get(0), values.get(1))));
      assertThat(choice.least(worth, cost).map(Chosen::values))
          .as("least, seed %d", seed)
          .isEqualTo(exhaustive(most, first, demand, cost, budget, worth, cost));
    }
  }

  private static long[] negated(long[] amounts) {
    return Arrays.stream(amounts).map(each -> -each).toArray();
  }

  private static Optional<List<Long>> exhaustive(
      int[] most, long[] first, long demand, long[] cost, long budget, long[]... aims) {
    int[] counts = new int[most.length];
    Optional<List<Long>> best = Optional.empty();
    while (true) {
      if (sum(first, counts) >= demand && sum(cost, counts) <= budget) {
        List<Long> here = Arrays.stream(aims).map(aim -> sum(aim, counts)).toList();
        if (best.isEmpty() || less(here, best.get())) {
          best = Optional.of(here);
        }
      }
      int item = 0;
      while (item < most.length && counts[item] == most[item]) {
        counts[item++] = 0;
      }
      if (item == most.length) {
        return best;
      }
      counts[item]++;
    }
  }

  private static boolean less(List<Long> some, List<Long> others) {
    int at = 0;
    while (at < some.size() - 1 && some.get(at).equals(others.get(at))) {
      at++;
    }
    return some.get(at) < others.get(at);
  }

  private static long sum(long[] amounts, int[] counts) {
    long sum = 0;
    for (int item = 0; item < counts.length; item++) {
      sum += amounts[item] * counts[item];
    }
    return sum;
  }
}
