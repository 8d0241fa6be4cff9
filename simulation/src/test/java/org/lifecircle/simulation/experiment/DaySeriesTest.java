package org.lifecircle.simulation.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.lifecircle.model.Circle;
import org.lifecircle.simulation.day.DatedWalks;
import org.lifecircle.simulation.day.DayStatistics;
import org.lifecircle.simulation.day.DayTotals;
import org.lifecircle.simulation.day.DayWalks;
import org.lifecircle.simulation.day.DeferredNeeds;
import org.lifecircle.simulation.day.LivedDay;
import org.lifecircle.simulation.day.LivedDays;
import org.lifecircle.simulation.day.NeedOutcome;
import org.lifecircle.simulation.day.ProgressListener;
import org.lifecircle.simulation.demand.BehaviorParameter;
import org.lifecircle.simulation.demand.Demand;
import org.lifecircle.simulation.mason.DayModel;
import org.lifecircle.simulation.mason.StraightWalks;
import org.lifecircle.simulation.mason.TestCircles;
import org.lifecircle.simulation.statistics.Estimate;

class DaySeriesTest {

  private static final LocalDate WEDNESDAY = TestCircles.MONDAY.plusDays(2);

  private static DayModel model(Circle circle) {
    return new DayModel(
        circle, TestCircles.catalog(), TestCircles.linked(circle), Demand.standard());
  }

  private static LivedDays live(Circle circle, DayPlan plan, int threads) {
    return DaySeries.run(model(circle), plan, threads, ProgressListener.NONE);
  }

  @Test
  void theWeekIsLivedFromMondayToSunday() {
    LivedDays week = live(TestCircles.blocks(300, 40), DayPlan.week(WEDNESDAY, 7, 2), 1);
    assertThat(week.isWholeWeek()).isTrue();
    assertThat(week.days()).hasSize(14);
    assertThat(week.replications()).isEqualTo(2);
    assertThat(week.dates())
        .startsWith(TestCircles.MONDAY)
        .endsWith(TestCircles.MONDAY.plusDays(6))
        .hasSize(7)
        .isSorted();
    assertThat(week.on(DayOfWeek.SATURDAY)).extracting(LivedDay::date).hasSize(2);
  }

  @Test
  void aSundayBelongsToTheWeekThatItEnds() {
    assertThat(DayPlan.week(TestCircles.SUNDAY, 1, 1).dates())
        .startsWith(TestCircles.SUNDAY.minusDays(6))
        .endsWith(TestCircles.SUNDAY);
  }

  @Test
  void theSameSeedGivesTheSameWeekOnOneAndOnTwoProcessors() {
    Circle circle = TestCircles.blocks(800, 60);
    DayPlan plan = DayPlan.week(WEDNESDAY, 7, 2);
    LivedDays one = live(circle, plan, 1);
    for (int threads : new int[] {2, 3, 16}) {
      assertThat(live(circle, plan, threads)).as("%d threads", threads).isEqualTo(one);
    }
    assertThat(live(circle, DayPlan.week(WEDNESDAY, 8, 2), 2)).isNotEqualTo(one);
  }

  private static DayModel deferring(double share) {
    Circle circle = TestCircles.blocks(800, 60);
    return new DayModel(
        circle,
        TestCircles.catalog(),
        TestCircles.linked(circle),
        TestCircles.lived().with(BehaviorParameter.DEFERRAL_SHARE, share));
  }

  private static int needs(LivedDays days) {
    return days.days().stream().mapToInt(day -> day.totals().needs()).sum();
  }

  @Test
  void theWeekInWhichNeedsComeBackIsTheSameOnAnyNumberOfThreads() {
    DayPlan plan = DayPlan.week(WEDNESDAY, 7, 3);
    LivedDays one = DaySeries.run(deferring(0.7), plan, 1, ProgressListener.NONE);
    for (int threads : new int[] {2, 3, 16}) {
      assertThat(DaySeries.run(deferring(0.7), plan, threads, ProgressListener.NONE))
          .as("%d threads", threads)
          .isEqualTo(one);
    }
    assertThat(one.days()).extracting(LivedDay::date).isSorted();
  }

  @Test
  void aShareOfZeroChangesNothingOnAnyDay() {
    DayPlan plan = DayPlan.week(WEDNESDAY, 7, 2);
    LivedDays none = DaySeries.run(deferring(0), plan, 2, ProgressListener.NONE);
    LivedDays some = DaySeries.run(deferring(0.5), plan, 2, ProgressListener.NONE);
    for (int day = 0; day < plan.runs().size(); day++) {
      DayPlan.Run run = plan.runs().get(day);
      DayStatistics alone = deferring(0).run(run.date(), run.seed(), ProgressListener.NONE);
      assertThat(none.days().get(day).totals()).isEqualTo(alone.totals());
      assertThat(none.days().get(day).needs().groups()).isEqualTo(alone.groups());
    }
    assertThat(needs(some)).isGreaterThan(needs(none));
  }

  @Test
  void whatADayLeavesOverComesBackInTheSameWeekOnTheNextDayAndNothingOnMonday() {
    DayPlan plan = DayPlan.week(WEDNESDAY, 7, 2);
    DayModel model = deferring(1);
    LivedDays lived = DaySeries.run(model, plan, 2, ProgressListener.NONE);
    for (int week = 0; week < 2; week++) {
      DeferredNeeds left = DeferredNeeds.NONE;
      for (int date = 0; date < 7; date++) {
        DayPlan.Run run = plan.runs().get(date * 2 + week);
        LivedDay day = lived.days().get(date * 2 + week);
        assertThat(day.seed()).isEqualTo(run.seed());
        assertThat(day.totals().needs())
            .as("week %d, %s", week, run.date())
            .isEqualTo(
                model.log(run.date(), run.seed()).statistics().needs() + left.needs().size());
        left = model.log(run.date(), run.seed(), left).deferred();
        assertThat(left.needs()).isNotEmpty();
      }
    }
  }

  /** Of all attempts fewer are served, of all needs more: people try again. */
  @Test
  void theMoreComesBackTheMoreNeedsAreMetInTheEnd() {
    DayPlan plan = DayPlan.week(WEDNESDAY, 7, 2);
    DayTotals before = null;
    for (double share : new double[] {0, 0.5, 1}) {
      LivedDays lived = DaySeries.run(deferring(share), plan, 2, ProgressListener.NONE);
      DayTotals all = lived.sum().totals();
      assertThat(all.cameBack())
          .isEqualTo(lived.days().stream().mapToInt(day -> day.totals().cameBack()).sum());
      if (before != null) {
        assertThat(all.differentNeeds()).isEqualTo(before.differentNeeds());
        assertThat(all.cameBack()).isGreaterThan(before.cameBack());
        assertThat(all.served()).isGreaterThan(before.served());
      }
      before = all;
    }
  }

  @Test
  void aStretchIsDaysThatFollowEachOther() {
    List<LocalDate> dates =
        List.of(
            WEDNESDAY,
            WEDNESDAY.plusDays(1),
            WEDNESDAY.plusDays(3),
            WEDNESDAY.plusDays(4),
            WEDNESDAY.plusDays(6));
    DayPlan plan = new DayPlan(dates, WEDNESDAY, 7, 2);
    assertThat(plan.stretches())
        .containsExactly(
            new int[] {0, 2},
            new int[] {4, 6},
            new int[] {8},
            new int[] {1, 3},
            new int[] {5, 7},
            new int[] {9});
    for (int[] stretch : plan.stretches()) {
      OptionalLong eve = OptionalLong.empty();
      for (int day : stretch) {
        assertThat(plan.runs().get(day).eve()).isEqualTo(eve);
        eve = OptionalLong.of(plan.runs().get(day).seed());
      }
    }
  }

  @Test
  void theDayThatWasAskedForIsTheOneThatTheSeedGivesAlone() {
    Circle circle = TestCircles.blocks(300, 40);
    DayStatistics alone = model(circle).run(WEDNESDAY, 7, ProgressListener.NONE);
    LivedDay inTheWeek =
        live(circle, DayPlan.week(WEDNESDAY, 7, 2), 2).on(DayOfWeek.WEDNESDAY).get(0);
    assertThat(inTheWeek.seed()).isEqualTo(7);
    assertThat(inTheWeek.totals()).isEqualTo(alone.totals());
    assertThat(inTheWeek.needs().formats()).isEqualTo(alone.formats());
    assertThat(inTheWeek.needs().groups()).isEqualTo(alone.groups());
    assertThat(live(circle, DayPlan.day(WEDNESDAY, 7, 1), 1).sum()).isEqualTo(alone);
  }

  @Test
  void noTwoDaysOfAWeekHaveOneSeed() {
    assertThat(DayPlan.week(WEDNESDAY, 7, 4).runs())
        .extracting(DayPlan.Run::seed)
        .doesNotHaveDuplicates()
        .hasSize(28);
  }

  @Test
  void theSumsAreThoseOfTheDaysLivedAlone() {
    Circle circle = TestCircles.blocks(300, 40);
    DayPlan plan = DayPlan.week(WEDNESDAY, 3, 2);
    DayStatistics sum = live(circle, plan, 3).sum();
    List<DayStatistics> alone =
        plan.runs().stream()
            .map(run -> model(circle).run(run.date(), run.seed(), ProgressListener.NONE))
            .toList();
    assertThat(sum.residents()).isEqualTo(300);
    assertThat(sum.needs()).isEqualTo(alone.stream().mapToInt(DayStatistics::needs).sum());
    assertThat(sum.served()).isEqualTo(alone.stream().mapToInt(DayStatistics::served).sum());
    for (int f = 0; f < sum.formats().size(); f++) {
      int format = f;
      assertThat(sum.formats().get(f).outcomes().get(NeedOutcome.TOO_FAR))
          .isEqualTo(
              alone.stream()
                  .mapToInt(day -> day.formats().get(format).outcomes().get(NeedOutcome.TOO_FAR))
                  .sum());
    }
    for (int cell = 0; cell < sum.footfall().counts().size(); cell++) {
      int at = cell;
      assertThat(sum.footfall().counts().get(cell))
          .isEqualTo(alone.stream().mapToInt(day -> day.footfall().counts().get(at)).sum());
    }
    for (int o = 0; o < sum.visits().size(); o++) {
      int outlet = o;
      assertThat(sum.visits().get(o).total())
          .isEqualTo(alone.stream().mapToInt(day -> day.visits().get(outlet).total()).sum());
    }
  }

  @Test
  void aGateThatOpensOnSundayOnlyIsShutOnTheOtherDays() {
    Circle circle =
        TestCircles.circle(
            List.of(TestCircles.home("h", 0, 0, 0, 400, 0)),
            List.of(TestCircles.outlet("shop", 100, 0, "supermarket")));
    DayWalks open = DayWalks.allDay(StraightWalks.of(circle));
    DayWalks shut = DayWalks.allDay(new StraightWalks(circle, List.of("shop")));
    TreeMap<LocalDate, DayWalks> byDate = new TreeMap<>();
    DayPlan plan = DayPlan.week(TestCircles.MONDAY, 1, 1);
    plan.dates()
        .forEach(date -> byDate.put(date, date.getDayOfWeek() == DayOfWeek.SUNDAY ? open : shut));
    DayModel model =
        new DayModel(circle, TestCircles.catalog(), DatedWalks.of(byDate), Demand.standard());
    LivedDays week = DaySeries.run(model, plan, 2, ProgressListener.NONE);
    for (LivedDay day : week.days()) {
      assertThat(day.totals().served() > 0)
          .as(day.date().toString())
          .isEqualTo(day.date().getDayOfWeek() == DayOfWeek.SUNDAY);
    }
    assertThatThrownBy(() -> DatedWalks.of(byDate).on(TestCircles.MONDAY.plusDays(7)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2026-11-30");
  }

  @Test
  void theIntervalOfAWeekHoldsWhatManyWeeksSay() {
    Circle circle = TestCircles.blocks(200, 30);
    DayModel model = model(circle);
    LivedDays many =
        DaySeries.run(model, DayPlan.week(WEDNESDAY, 99, 60), 2, ProgressListener.NONE);
    double truth = many.servedShare().mean();
    int held = 0;
    int tries = 200;
    for (int seed = 0; seed < tries; seed++) {
      Estimate share =
          DaySeries.run(model, DayPlan.week(WEDNESDAY, seed, 2), 2, ProgressListener.NONE)
              .servedShare();
      held += share.contains(truth) ? 1 : 0;
    }
    // Four standard errors of a share of 0.95 over 200 tries.
    assertThat(held / (double) tries).isCloseTo(0.95, within(0.062));
    assertThat(many.servedShare().halfWidth()).isLessThan(0.005);
  }

  @Test
  void aDayLivedOnceHasNoInterval() {
    LivedDays once = live(TestCircles.blocks(100, 20), DayPlan.day(WEDNESDAY, 1, 1), 1);
    assertThat(once.servedShare().bounded()).isFalse();
    assertThat(once.isWholeWeek()).isFalse();
    assertThat(
            live(TestCircles.blocks(100, 20), DayPlan.day(WEDNESDAY, 1, 2), 1)
                .servedShare()
                .bounded())
        .isTrue();
  }

  @Test
  void aPlanLivesItsFirstDayAtLeastOnce() {
    assertThatThrownBy(
            () -> new DayPlan(List.of(TestCircles.MONDAY), TestCircles.MONDAY.plusDays(1), 1, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> DayPlan.week(WEDNESDAY, 1, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> DayPlan.week(WEDNESDAY, -1, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
