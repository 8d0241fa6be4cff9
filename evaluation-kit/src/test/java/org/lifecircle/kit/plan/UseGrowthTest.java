package org.lifecircle.kit.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifecircle.kit.hours.HoursSyntax;
import org.lifecircle.model.OpeningHours;
import org.lifecircle.model.Outlet;
import org.lifecircle.reports.CircleData;
import org.lifecircle.reports.plan.PlanAim;
import org.lifecircle.simulation.scenario.Change;

/**
 * More additions, more money and more rooms never make a plan for the needs of a week worse, where
 * it may begin with longer hours and more capacity too.
 */
class UseGrowthTest {

  private static final int CIRCLES = RandomField.circles(1);
  private static final double ROUNDING = 1e-6;
  private static final OpeningHours SHORT =
      HoursSyntax.read("Mo-Su 10:00-15:00").hours().orElseThrow();

  /** A circle, what is known of it, and its week. */
  private static final class Used {
    private final CircleData data;
    private final PlanField field;
    private final PlanSimulation simulation;

    Used(CircleData data, List<CandidateSite> rooms, Optional<PlanCosts> costs) {
      this.data = data;
      field = RandomField.of(data, rooms, costs);
      simulation =
          new PlanSimulation(RandomField.EVALUATOR, data, field.now(), RandomField.OPTIONS);
    }

    UseComparison comparison(PlanOptions options) {
      return new UseComparison(
          data,
          options,
          simulation,
          then ->
              field.judged(
                  RandomField.EVALUATOR.judgeAgain(data, field.now(), then, options.evaluation())));
    }

    WayComparison.Choice choice(PlanOptions options) {
      return comparison(options).choose(field, RandomField.EVALUATOR.outletFormats());
    }

    /** What the measures serve more, at most each alone, and what the additions bring. */
    double worth(WayComparison.Choice choice) {
      List<Change> changes = choice.ways().stream().map(one -> one.measure().change()).toList();
      return served(changes) + choice.found().proof().value();
    }

    double served(List<Change> changes) {
      double alone = 0;
      for (Change one : changes) {
        alone += simulation.gain(List.of(one)).mean();
      }
      return changes.isEmpty() ? 0 : Math.min(alone, simulation.gain(changes).mean());
    }

    Map<UseMeasure, Double> useful(PlanOptions options) {
      return comparison(options).useful(field, RandomField.EVALUATOR.outletFormats());
    }
  }

  /** Plans under wider and wider limits. */
  private static final class Growth {
    private double before;

    /** How many of them mix measures and additions. */
    private int mixed;

    void take(Used used, PlanOptions options, String which) {
      WayComparison.Choice choice = used.choice(options);
      double now = used.worth(choice);
      assertThat(now).as(which).isGreaterThanOrEqualTo(before - ROUNDING);
      before = now;
      mixed += choice.ways().isEmpty() || choice.found().additions().isEmpty() ? 0 : 1;
    }
  }

  /** A circle some of whose outlets are closed or full when they are needed. */
  private static CircleData circle(Random random) {
    CircleData data = RandomField.circle(random);
    List<Outlet> outlets = new ArrayList<>();
    for (Outlet outlet : data.circle().outlets()) {
      int kind = random.nextInt(3);
      outlets.add(
          kind == 0
              ? outlet.withHours(SHORT)
              : kind == 1 ? outlet.withCapacityPerHour(1 + random.nextInt(3)) : outlet);
    }
    return CircleData.of(data.circle().withOutlets(outlets), data.map());
  }

  private static PlanOptions atMost(int additions) {
    return RandomField.atMost(additions).toward(PlanAim.NEEDS);
  }

  private static Optional<PlanCosts> costs() {
    return Optional.of(PlanCosts.standard(RandomField.EVALUATOR.outletFormats()));
  }

  @ParameterizedTest
  @ValueSource(longs = {1})
  void moreAdditionsAreNeverWorse(long seed) {
    Random random = new Random(seed);
    int mixed = 0;
    for (int i = 0; i < CIRCLES; i++) {
      Used used = new Used(circle(random), RandomField.rooms(random, 5), Optional.empty());
      Growth growth = new Growth();
      for (int most = 1; most <= 6; most++) {
        growth.take(used, atMost(most), "seed " + seed + ", circle " + i + ", most " + most);
      }
      mixed += growth.mixed;
    }
    assertThat(mixed).as("plans of measures and additions").isPositive();
  }

  @ParameterizedTest
  @ValueSource(longs = {3})
  void moreMoneyIsNeverWorse(long seed) {
    Random random = new Random(seed);
    int mixed = 0;
    for (int i = 0; i < CIRCLES; i++) {
      Used used = new Used(circle(random), RandomField.rooms(random, 5), costs());
      Growth growth = new Growth();
      for (long budget : random.longs(6, 0, 2_000_000).sorted().toArray()) {
        growth.take(
            used,
            atMost(5).withBudget(budget),
            "seed " + seed + ", circle " + i + ", budget " + budget);
      }
      mixed += growth.mixed;
    }
    assertThat(mixed).as("plans of measures and additions").isPositive();
  }

  @ParameterizedTest
  @ValueSource(longs = {5})
  void oneRoomMoreIsNeverWorse(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < CIRCLES; i++) {
      CircleData data = circle(random);
      List<CandidateSite> rooms = RandomField.rooms(random, 6);
      Growth growth = new Growth();
      for (int count = 2; count <= rooms.size(); count++) {
        growth.take(
            new Used(data, rooms.subList(0, count), costs()),
            atMost(4).withBudget(1_500_000),
            "seed " + seed + ", circle " + i + ", rooms " + count);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {6, 7})
  void noSetOfTheMeasuresWithTheBestAdditionsAfterItIsWorthMore(long seed) {
    Random random = new Random(seed);
    Used used = new Used(circle(random), RandomField.rooms(random, 5), costs());
    for (long budget : new long[] {100_000, 900_000}) {
      PlanOptions options = atMost(4).withBudget(budget);
      List<UseMeasure> useful = List.copyOf(used.useful(options).keySet());
      assertThat(useful).isNotEmpty();
      double best = 0;
      for (int set = 0; set < 1 << useful.size(); set++) {
        List<Change> changes = new ArrayList<>();
        long left = budget;
        for (int one = 0; one < useful.size(); one++) {
          if ((set >> one & 1) == 1) {
            changes.add(useful.get(one).change());
            left -= used.field.wholeCost(useful.get(one));
          }
        }
        int additions = 4 - Integer.bitCount(set);
        if (left >= 0 && additions >= 0) {
          PlanOptions after = atMost(Math.max(1, additions)).withBudget(left);
          double brought = additions == 0 ? 0 : value(used.field, after);
          best = Math.max(best, used.served(changes) + brought);
        }
      }
      assertThat(used.worth(used.choice(options)))
          .as("seed %d for %d", seed, budget)
          .isBetween(best - ROUNDING, best + ROUNDING);
    }
  }

  private static double value(PlanField field, PlanOptions options) {
    return PlanSearch.needsAlone(field, options).proof().value();
  }
}
