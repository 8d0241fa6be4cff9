package org.lifecircle.kit.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifecircle.model.BusinessFormat;
import org.lifecircle.reports.plan.PlanPlace;
import org.lifecircle.simulation.siting.SiteLimits;

/** Choices among pairs of a format and a site, and their bounds, against all choices there are. */
class PairCostsTest {

  private static final int CIRCLES = 16;
  private static final int FAR = 3600;
  private static final int ADDITIONS = 3;

  /** Three formats of a random circle; what a walk costs is its seconds. */
  private static PairCosts costs(Random random, PlanPlace.Origin origin) {
    PlanField field =
        RandomField.of(RandomField.circle(random), RandomField.sites(random, 4, origin));
    List<BusinessFormat> formats = field.demanded().subList(0, 3);
    int groups = field.candidates().groups();
    long[] weights = new long[formats.size() * groups];
    int[] now = new int[weights.length];
    List<Addition> pairs = new ArrayList<>();
    List<PairCosts.Costs> costs = new ArrayList<>();
    int[] bySecond = IntStream.rangeClosed(0, FAR).toArray();
    for (int f = 0; f < formats.size(); f++) {
      NearestWalks walks = field.walks(formats.get(f));
      for (int group = 0; group < groups; group++) {
        weights[f * groups + group] = walks.residents(group);
        now[f * groups + group] = Math.min(FAR, walks.foundSeconds(group));
      }
      for (int site = 0; site < 4; site++) {
        pairs.add(new Addition(formats.get(f), site, 900, false));
        costs.add(new PairCosts.Costs(f * groups, false, bySecond));
      }
    }
    SiteLimits limits = PairLimits.of(field, pairs, SiteLimits.additions(ADDITIONS));
    return new PairCosts(field.candidates(), pairs, costs, weights, now, limits);
  }

  private static long least(PairCosts costs, ToLongFunction<int[]> worth) {
    return least(costs, costs.all(), worth);
  }

  private static long least(PairCosts costs, List<Integer> among, ToLongFunction<int[]> worth) {
    long least = worth.applyAsLong(costs.now);
    for (int a : among) {
      for (int b : among) {
        for (int c : among) {
          List<Integer> some = Stream.of(a, b, c).distinct().toList();
          if (a <= b && b <= c && costs.limits.allow(some)) {
            least = Math.min(least, worth.applyAsLong(costs.with(some)));
          }
        }
      }
    }
    return least;
  }

  /** The walks of the worst-off tenth, person by person. */
  private static long tenth(PairCosts costs, int[] walks) {
    List<Integer> people = new ArrayList<>();
    for (int point = 0; point < walks.length; point++) {
      for (long person = 0; person < costs.weights[point]; person++) {
        people.add(walks[point]);
      }
    }
    people.sort(Comparator.reverseOrder());
    return people.stream().limit((people.size() + 9) / 10).mapToLong(walk -> walk).sum();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void theBoundIsNeverMoreThanTheLeastCostAndNothingBetterIsRuledOut(long seed) {
    Random random = new Random(seed);
    int reached = 0;
    for (int i = 0; i < CIRCLES; i++) {
      PairCosts costs =
          costs(random, i % 2 == 0 ? PlanPlace.Origin.LISTED : PlanPlace.Origin.PROPOSED);
      List<Integer> chosen = costs.improved(costs.greedy());
      long value = costs.sum(costs.with(chosen));
      long least = least(costs, costs::sum);
      assertThat(costs.limits.allow(chosen)).isTrue();
      assertThat(value).as("circle %d of seed %d", i, seed).isGreaterThanOrEqualTo(least);
      PairBound bound = new PairBound(costs, value, chosen).improve(4);
      assertThat(bound.bound()).as("circle %d of seed %d", i, seed).isLessThanOrEqualTo(least);
      reached += bound.isReached() ? 1 : 0;
      if (least < value) {
        assertThat(least(costs, bound.left(), costs::sum))
            .as("circle %d of seed %d, without what is ruled out", i, seed)
            .isEqualTo(least);
      }
    }
    assertThat(reached).as("bounds that prove the choice").isGreaterThan(CIRCLES / 2);
  }

  @ParameterizedTest
  @ValueSource(longs = {3, 4})
  void theWorstOffTenthIsBoundedAndNeverBetterThanTheBestOfAllChoices(long seed) {
    Random random = new Random(seed);
    int best = 0;
    for (int i = 0; i < CIRCLES; i++) {
      PairCosts costs =
          costs(random, i % 2 == 0 ? PlanPlace.Origin.LISTED : PlanPlace.Origin.PROPOSED);
      long least = least(costs, walks -> tenth(costs, walks));
      for (boolean small : new boolean[] {false, true}) {
        WorstOffSearch.Found found = WorstOffSearch.of(costs, small);
        assertThat(found.value())
            .as("circle %d of seed %d", i, seed)
            .isEqualTo(tenth(costs, costs.with(found.pairs())))
            .isGreaterThanOrEqualTo(least);
        assertThat(found.bound()).as("circle %d of seed %d", i, seed).isLessThanOrEqualTo(least);
        assertThat(found.greedy()).isGreaterThanOrEqualTo(found.value());
        best += small && found.value() == least ? 1 : 0;
      }
    }
    assertThat(best).isEqualTo(CIRCLES);
  }

  @ParameterizedTest
  @ValueSource(longs = {5})
  void whatIsAboveAThresholdIsAllThatCosts(long seed) {
    PairCosts costs = costs(new Random(seed), PlanPlace.Origin.PROPOSED);
    PairCosts above = costs.above(600);
    int[] walks = costs.with(List.of(0, 5));
    assertThat(above.with(List.of(0, 5)))
        .isEqualTo(Arrays.stream(walks).map(walk -> Math.max(0, walk - 600)).toArray());
  }
}
