package org.lifecircle.kit.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifecircle.model.BusinessFormat;
import org.lifecircle.reports.CircleData;
import org.lifecircle.reports.plan.PlanAim;
import org.lifecircle.reports.plan.PlanPlace;

/** More additions, more money and more sites never make a plan worse in its own aim. */
class PlanGrowthTest {

  private static final int CIRCLES = RandomField.circles(2);
  private static final double OF_LEVEL = 1e9;
  private static final double OF_TENTH = 1e6;
  private static final double ROUNDING = 1e-6;

  /** What comes first in the aim equity counts so much that less of it is lost in rounding. */
  private static double rounding(PlanAim aim) {
    return aim == PlanAim.EQUITY ? 1e-3 : ROUNDING;
  }

  /** How good a plan is: more is better. */
  private static double worth(PlanField field, PlanOptions options) {
    PlanSearch.Found found = PlanSearch.of(field, options);
    return switch (options.aim()) {
      case LEVEL ->
          PlanSearchTest.newlyWithin(field, found.additions()) - OF_LEVEL * lacking(field, found);
      case COVERAGE -> PlanSearchTest.newlyWithin(field, found.additions());
      case NEEDS -> found.proof().value();
      case EQUITY ->
          found.proof().unit().equals("minutes")
              ? -OF_TENTH * found.proof().value()
              : -OF_TENTH * farthestTenth(field) - found.proof().value();
    };
  }

  /** How many minutes the tenth that walks farthest walks on average today. */
  private static double farthestTenth(PlanField field) {
    long[] bySeconds = new long[FormatSiting.FAR_SECONDS + 1];
    for (BusinessFormat format : field.demanded()) {
      NearestWalks walks = field.walks(format);
      for (int group = 0; group < walks.groups(); group++) {
        int seconds = Math.min(walks.foundSeconds(group), FormatSiting.FAR_SECONDS);
        bySeconds[seconds] += walks.residents(group);
      }
    }
    long people = (Arrays.stream(bySeconds).sum() + 9) / 10;
    long left = people;
    long sum = 0;
    for (int seconds = FormatSiting.FAR_SECONDS; left > 0; seconds--) {
      long here = Math.min(left, bySeconds[seconds]);
      sum += here * seconds;
      left -= here;
    }
    return sum / 60.0 / people;
  }

  /** How many additions are lacking on the nearest way to the level; 0 where there is none. */
  private static int lacking(PlanField field, PlanSearch.Found found) {
    List<List<Object>> taken = found.additions().stream().map(PlanGrowthTest::place).toList();
    Stream<LevelSearch.Found> ways = LevelSearch.of(field, LevelChoice.First.FEWEST).stream();
    if (field.hasCosts()) {
      ways = Stream.concat(ways, LevelSearch.of(field, LevelChoice.First.CHEAPEST).stream());
    }
    return ways.mapToInt(
            way ->
                (int) way.additions().stream().filter(one -> !taken.contains(place(one))).count())
        .min()
        .orElse(0);
  }

  private static List<Object> place(Addition one) {
    return List.of(one.format().id(), one.site());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void moreAdditionsAreNeverWorse(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < CIRCLES; i++) {
      CircleData data = RandomField.circle(random);
      for (PlanPlace.Origin origin : List.of(PlanPlace.Origin.LISTED, PlanPlace.Origin.PROPOSED)) {
        PlanField field = RandomField.of(data, RandomField.sites(random, 6, origin));
        for (PlanAim aim : PlanAim.values()) {
          double before = Double.NEGATIVE_INFINITY;
          for (int most = 1; most <= 6; most++) {
            double now = worth(field, RandomField.atMost(most).toward(aim));
            assertThat(now)
                .as("circle %d of seed %d, %s, %s, %d additions", i, seed, origin, aim, most)
                .isGreaterThanOrEqualTo(before - rounding(aim));
            before = now;
          }
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {3, 4})
  void moreMoneyIsNeverWorse(long seed) {
    Random random = new Random(seed);
    PlanCosts costs = PlanCosts.standard(RandomField.EVALUATOR.outletFormats());
    for (int i = 0; i < CIRCLES; i++) {
      CircleData data = RandomField.circle(random);
      PlanField field = RandomField.of(data, RandomField.rooms(random, 6), Optional.of(costs));
      long[] budgets = random.longs(4, 0, 3_000_000).sorted().toArray();
      for (PlanAim aim : PlanAim.values()) {
        for (int most : aim == PlanAim.EQUITY ? new int[] {2} : new int[] {2, 4}) {
          double before = Double.NEGATIVE_INFINITY;
          for (long budget : budgets) {
            double now = worth(field, RandomField.atMost(most).toward(aim).withBudget(budget));
            assertThat(now)
                .as("circle %d of seed %d, %s, %d for %d", i, seed, aim, most, budget)
                .isGreaterThanOrEqualTo(before - rounding(aim));
            before = now;
          }
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {5, 6})
  void oneSiteMoreIsNeverWorse(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < CIRCLES; i++) {
      CircleData data = RandomField.circle(random);
      for (PlanPlace.Origin origin : List.of(PlanPlace.Origin.LISTED, PlanPlace.Origin.PROPOSED)) {
        List<CandidateSite> all = RandomField.sites(random, 7, origin);
        Map<PlanAim, Double> before = new LinkedHashMap<>();
        for (int count = 3; count <= all.size(); count++) {
          PlanField field = RandomField.of(data, all.subList(0, count));
          for (PlanAim aim : List.of(PlanAim.COVERAGE, PlanAim.NEEDS, PlanAim.EQUITY)) {
            double now = worth(field, RandomField.atMost(4).toward(aim));
            assertThat(now)
                .as("circle %d of seed %d, %s, %d sites %s", i, seed, aim, count, origin)
                .isGreaterThanOrEqualTo(
                    before.getOrDefault(aim, Double.NEGATIVE_INFINITY) - rounding(aim));
            before.put(aim, now);
          }
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {7})
  void noExchangeOfOneAdditionIsBetterThanWhatIsCalledProved(long seed) {
    Random random = new Random(seed);
    int proved = 0;
    for (int i = 0; i < CIRCLES; i++) {
      PlanField field = RandomField.of(RandomField.circle(random), RandomField.sites(random, 5));
      PlanSearch.Found found = PlanSearch.of(field, RandomField.atMost(3).toward(PlanAim.COVERAGE));
      if (!found.proof().proved()) {
        continue;
      }
      proved++;
      for (int out = 0; out < found.additions().size(); out++) {
        for (Addition in : pairs(field)) {
          List<Addition> other = new ArrayList<>(found.additions());
          other.set(out, in);
          assertThat(PlanSearchTest.newlyWithin(field, other))
              .as("circle %d of seed %d", i, seed)
              .isLessThanOrEqualTo((int) found.proof().value());
        }
      }
    }
    assertThat(proved).isPositive();
  }

  private static List<Addition> pairs(PlanField field) {
    List<Addition> pairs = new ArrayList<>();
    field
        .demanded()
        .forEach(
            format ->
                field
                    .sites(format.id())
                    .forEach(
                        site ->
                            pairs.add(
                                new Addition(
                                    format, site, field.radiusSeconds(format.id()), false))));
    return pairs;
  }
}
