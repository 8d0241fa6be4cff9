package org.lifecircle.simulation.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.lifecircle.simulation.mason.TestCircles.MONDAY;
import static org.lifecircle.simulation.mason.TestCircles.home;
import static org.lifecircle.simulation.mason.TestCircles.outlet;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.Circle;
import org.lifecircle.simulation.day.LivedDays;
import org.lifecircle.simulation.day.OutletVisits;
import org.lifecircle.simulation.day.ProgressListener;
import org.lifecircle.simulation.demand.Demand;
import org.lifecircle.simulation.demand.DemandNumbers;
import org.lifecircle.simulation.demand.ParameterRange;
import org.lifecircle.simulation.mason.DayModel;
import org.lifecircle.simulation.mason.StraightWalks;
import org.lifecircle.simulation.mason.TestCircles;
import org.lifecircle.simulation.panels.LivingIndex;

/** A figure of simulated days has two intervals: luck alone, and luck with what nobody knows. */
class UncertainDaysTest {

  private static final Circle CIRCLE =
      TestCircles.circle(
          List.of(home("h1", 0, 0, 40, 400, 160), home("h2", 300, 0, 40, 400, 160)),
          List.of(outlet("market", 1000, 0, "wet-market", "supermarket")));

  private static final Demand DEMAND = TestCircles.table();

  private static final DayPlan PLAN = DayPlan.week(MONDAY, 5, 2);

  private static DayModel model(Demand demand) {
    return new DayModel(CIRCLE, TestCircles.catalog(), StraightWalks.of(CIRCLE), demand);
  }

  private static List<DayFigure> figures(Demand demand) {
    return DayFigures.of(CIRCLE.outlets(), TestCircles.catalog(), demand);
  }

  private static LivedDays lived(DayPlan plan) {
    return DaySeries.run(model(DEMAND), plan, 1, ProgressListener.NONE);
  }

  private static UncertainDays.Design design(Map<String, ParameterRange> ranges, int points) {
    return new UncertainDays.Design(
        DEMAND, ranges, points, UncertainDaysTest::model, UncertainDaysTest::figures);
  }

  private static UncertainDays run(Map<String, ParameterRange> ranges, DayPlan plan, int threads) {
    return UncertainDays.run(design(ranges, 24), lived(plan), plan, threads, ProgressListener.NONE);
  }

  private static Map<String, ParameterRange> only(String start) {
    return DemandNumbers.ranges().entrySet().stream()
        .filter(one -> one.getKey().startsWith(start))
        .collect(
            Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new));
  }

  private static UncertainDays.Interval served(UncertainDays days) {
    return days.of(DayFigures.SERVED_SHARE).orElseThrow();
  }

  @Test
  void theSecondIntervalHoldsTheFirstWhateverTheFigure() {
    UncertainDays days = run(DemandNumbers.ranges(), PLAN, 2);
    assertThat(days.points()).hasSize(24);
    assertThat(days.numbers()).isGreaterThan(200);
    assertThat(days.figures()).hasSizeGreaterThan(15);
    for (UncertainDays.Interval figure : days.figures()) {
      assertThat(figure.luck().bounded()).as(figure.id()).isTrue();
      assertThat(figure.both().lower()).as(figure.id()).isLessThanOrEqualTo(figure.luck().lower());
      assertThat(figure.both().upper())
          .as(figure.id())
          .isGreaterThanOrEqualTo(figure.luck().upper());
      assertThat(figure.luck().lower()).as(figure.id()).isNotNegative();
    }
  }

  @Test
  void notKnowingHowFarPeopleWalkWidensTheSecondIntervalAndLeavesTheFirst() {
    UncertainDays.Interval walks = served(run(only("acceptable-minutes"), PLAN, 2));
    UncertainDays.Interval nothing = served(run(Map.of(), PLAN, 2));
    assertThat(walks.luck()).isEqualTo(nothing.luck());
    assertThat(walks.both().halfWidth()).isGreaterThan(3 * nothing.both().halfWidth());
    assertThat(walks.both().halfWidth()).isGreaterThan(3 * walks.luck().halfWidth());
  }

  @Test
  void whatOneWeighsMovesTheLivingIndexAndNotTheShareThatIsServed() {
    UncertainDays weighed = run(only("living-"), PLAN, 2);
    UncertainDays nothing = run(Map.of(), PLAN, 2);
    assertThat(served(weighed)).isEqualTo(served(nothing));
    for (int p = 0; p < weighed.points().size(); p++) {
      assertThat(weighed.points().get(p).figures().get(DayFigures.LIVING_INDEX))
          .as("point %d", p)
          .isNotEqualTo(nothing.points().get(p).figures().get(DayFigures.LIVING_INDEX));
    }
  }

  @Test
  void theFiguresAreThoseOfTheDaysThemselves() {
    LivedDays lived = lived(PLAN);
    UncertainDays days = run(Map.of(), PLAN, 1);
    assertThat(served(days).luck()).isEqualTo(lived.servedShare());
    assertThat(days.of(DayFigures.WALK_MINUTES).orElseThrow().luck())
        .isEqualTo(lived.walkMinutes());
    LivingIndex index = LivingIndex.of(lived.sum(), TestCircles.catalog(), DEMAND);
    assertThat(days.of(DayFigures.LIVING_INDEX).orElseThrow().luck().mean())
        .isCloseTo(index.value().orElseThrow(), within(1e-9));
    for (AgeGroup group : AgeGroup.values()) {
      assertThat(days.of(DayFigures.livingIndex(group)).orElseThrow().luck().mean())
          .isCloseTo(index.byGroup().get(group).orElseThrow(), within(1e-9));
    }
    DayFigure tuesday =
        figures(DEMAND).stream()
            .filter(one -> one.id().equals(DayFigures.servedShare(DayOfWeek.TUESDAY)))
            .findFirst()
            .orElseThrow();
    assertThat(tuesday.luck(lived).mean())
        .isCloseTo(
            lived.on(DayOfWeek.TUESDAY).stream().mapToDouble(one -> one.totals().served()).sum()
                / lived.on(DayOfWeek.TUESDAY).stream()
                    .mapToDouble(one -> one.totals().needs())
                    .sum(),
            within(1e-9));
    assertThat(tuesday.luck(lived).halfWidth()).isGreaterThan(2 * lived.servedShare().halfWidth());
    OutletVisits visits = lived.sum().visits().get(0);
    assertThat(days.of(DayFigures.visits("market")).orElseThrow().luck().mean())
        .isCloseTo(visits.total() / 14.0, within(1e-9));
  }

  @Test
  void aDayThatWasLivedOnceHasTheSecondIntervalAlone() {
    DayPlan once = DayPlan.day(MONDAY, 5, 1);
    UncertainDays.Interval served = served(run(DemandNumbers.ranges(), once, 2));
    assertThat(served.luck().bounded()).isFalse();
    assertThat(served.both().bounded()).isTrue();
    assertThat(served.both().halfWidth()).isPositive();
  }

  @Test
  void theSecondIntervalHoldsTheValueOfADayThatWasLivedOnce() {
    ParameterRange scale = DemandNumbers.ranges().get("demand-scale");
    ParameterRange more =
        new ParameterRange(scale.name(), 3, 4, ParameterRange.Shape.UNIFORM, scale.grounds());
    UncertainDays days = run(Map.of(scale.name(), more), DayPlan.day(MONDAY, 5, 1), 2);
    UncertainDays.Interval needs = days.of(DayFigures.NEEDS).orElseThrow();
    assertThat(days.points())
        .allMatch(point -> point.figures().get(DayFigures.NEEDS) > 2 * needs.luck().mean());
    assertThat(needs.both().lower()).isEqualTo(needs.luck().mean());
    assertThat(needs.both().upper()).isGreaterThan(3 * needs.luck().mean());
  }

  @Test
  void anyNumberOfThreadsGivesTheSameAndAnotherSeedOtherPoints() {
    DayPlan day = DayPlan.day(MONDAY, 5, 1);
    assertThat(run(DemandNumbers.ranges(), day, 3)).isEqualTo(run(DemandNumbers.ranges(), day, 1));
    DayPlan other = DayPlan.day(MONDAY, 6, 1);
    assertThat(run(DemandNumbers.ranges(), other, 2).points().get(0).numbers())
        .isNotEqualTo(run(DemandNumbers.ranges(), day, 2).points().get(0).numbers());
  }

  @Test
  void fewerThanTwentyPointsAreRefused() {
    assertThatThrownBy(() -> design(DemandNumbers.ranges(), 19))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("20");
  }
}
