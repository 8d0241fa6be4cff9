package org.lifecircle.simulation.mason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lifecircle.simulation.mason.TestCircles.MONDAY;
import static org.lifecircle.simulation.mason.TestCircles.SUNDAY;
import static org.lifecircle.simulation.mason.TestCircles.blocks;
import static org.lifecircle.simulation.mason.TestCircles.capacity;
import static org.lifecircle.simulation.mason.TestCircles.catalog;
import static org.lifecircle.simulation.mason.TestCircles.circle;
import static org.lifecircle.simulation.mason.TestCircles.demand;
import static org.lifecircle.simulation.mason.TestCircles.home;
import static org.lifecircle.simulation.mason.TestCircles.need;
import static org.lifecircle.simulation.mason.TestCircles.open;
import static org.lifecircle.simulation.mason.TestCircles.outlet;
import static org.lifecircle.simulation.mason.TestCircles.service;
import static org.lifecircle.simulation.mason.TestCircles.withOutlets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.CalendarRule;
import org.lifecircle.model.Circle;
import org.lifecircle.model.DaySet;
import org.lifecircle.model.OpeningHours;
import org.lifecircle.model.Outlet;
import org.lifecircle.simulation.day.DayStatistics;
import org.lifecircle.simulation.day.DayWalks;
import org.lifecircle.simulation.day.FormatNeeds;
import org.lifecircle.simulation.day.GroupNeeds;
import org.lifecircle.simulation.day.HomeNeeds;
import org.lifecircle.simulation.day.NeedOutcome;
import org.lifecircle.simulation.day.OutletVisits;
import org.lifecircle.simulation.day.ProgressListener;
import org.lifecircle.simulation.demand.BehaviorParameter;
import org.lifecircle.simulation.demand.Demand;
import org.lifecircle.simulation.network.walks.Walks;

class DayModelTest {

  private static final String ALL_DAY = "08:00-20:00=1";

  /** Everybody walks at the group's mean speed and accepts exactly the acceptable walk. */
  private static Demand alike(Demand demand) {
    Demand alike = demand.with(BehaviorParameter.ACCEPTANCE_SPREAD, 0);
    for (AgeGroup group : AgeGroup.values()) {
      alike = alike.with(BehaviorParameter.paceVariation(group), 0);
    }
    return alike;
  }

  private static Demand shopOnly(double perWeek, double acceptableMinutes, double patienceMinutes) {
    return alike(
        demand(
            List.of(need("shop", AgeGroup.ADULT, perWeek, ALL_DAY)),
            List.of(service("shop", acceptableMinutes, 1, patienceMinutes))));
  }

  private static DayStatistics day(Circle circle, Walks walks, Demand demand, long seed) {
    return new DayModel(circle, catalog(demand.formatIds().toArray(String[]::new)), walks, demand)
        .run(MONDAY, seed, ProgressListener.NONE);
  }

  private static DayStatistics day(Circle circle, Demand demand, long seed) {
    return day(circle, StraightWalks.of(circle), demand, seed);
  }

  private static int count(DayStatistics day, NeedOutcome outcome) {
    return day.formats().stream().mapToInt(format -> format.outcomes().get(outcome)).sum();
  }

  @Test
  void theSameSeedGivesTheSameDay() {
    Circle circle = blocks(2_000, 60);
    assertThat(day(circle, Demand.standard(), 7)).isEqualTo(day(circle, Demand.standard(), 7));
  }

  @Test
  void anotherSeedGivesAnotherDay() {
    Circle circle = blocks(2_000, 60);
    assertThat(day(circle, Demand.standard(), 7).footfall())
        .isNotEqualTo(day(circle, Demand.standard(), 8).footfall());
  }

  @Test
  void aPreparedModelForgetsNothingAndRemembersNothing() {
    Circle circle = blocks(2_000, 60);
    DayModel model = new DayModel(circle, catalog(), StraightWalks.of(circle), Demand.standard());
    DayStatistics first = model.run(MONDAY, 7, ProgressListener.NONE);
    model.run(SUNDAY, 8, ProgressListener.NONE);
    assertThat(model.run(MONDAY, 7, ProgressListener.NONE)).isEqualTo(first);
  }

  @Test
  void aSeedOfMoreThan32BitsIsRefusedWithTheReason() {
    assertThat(DayModel.checkSeed(0xFFFF_FFFFL)).isEqualTo(0xFFFF_FFFFL);
    for (long seed : new long[] {-1, 0x1_0000_0000L, Long.MAX_VALUE}) {
      assertThatThrownBy(() -> DayModel.checkSeed(seed))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("MASON's generator ignores higher bits")
          .hasMessageContaining(String.valueOf(seed));
    }
  }

  @Test
  void theSumsOfADayAgreeWhateverTheCircle() {
    SplittableRandom random = new SplittableRandom(20261122);
    for (int run = 0; run < 20; run++) {
      long seed = random.nextLong(1L << 32);
      Circle circle = blocks(random.nextInt(1, 1_500), random.nextInt(0, 80));
      DayModel model = new DayModel(circle, catalog(), StraightWalks.of(circle), Demand.standard());
      CircleDay state = model.simulate(MONDAY, seed, ProgressListener.NONE);
      DayStatistics day = state.statistics();
      String where = "seed " + seed;
      assertThat(state.atRest()).as(where).isEqualTo(circle.residents());
      int unserved =
          count(day, NeedOutcome.TOO_FAR)
              + count(day, NeedOutcome.CLOSED)
              + count(day, NeedOutcome.FULL)
              + count(day, NeedOutcome.NOT_OFFERED);
      assertThat(day.served()).as(where).isEqualTo(count(day, NeedOutcome.SERVED));
      assertThat(day.served() + unserved).as(where).isEqualTo(day.needs());
      assertThat(day.trips()).as(where).isEqualTo(day.served() + count(day, NeedOutcome.FULL));
      assertThat(day.visits().stream().mapToInt(OutletVisits::total).sum())
          .as(where)
          .isEqualTo(day.served());
      assertThat(day.visits().stream().mapToInt(OutletVisits::turnedAway).sum())
          .as(where)
          .isEqualTo(count(day, NeedOutcome.FULL));
      for (FormatNeeds format : day.formats()) {
        assertThat(format.needsByHour().stream().mapToInt(i -> i).sum())
            .as(where)
            .isEqualTo(format.needs());
        assertThat(format.servedByHour().stream().mapToInt(i -> i).sum())
            .as(where)
            .isEqualTo(format.outcomes().get(NeedOutcome.SERVED));
      }
      assertThat(day.groups().stream().mapToInt(GroupNeeds::needs).sum())
          .as(where)
          .isEqualTo(day.needs());
      assertThat(day.groups().stream().mapToInt(GroupNeeds::trips).sum())
          .as(where)
          .isEqualTo(day.trips());
      assertThat(day.groups().stream().mapToLong(GroupNeeds::walkSeconds).sum())
          .as(where)
          .isEqualTo(day.walkSeconds());
      assertThat(day.homes().stream().mapToInt(HomeNeeds::needs).sum())
          .as(where)
          .isEqualTo(day.needs());
      assertThat(day.demand().counts().stream().mapToInt(i -> i).sum())
          .as(where)
          .isEqualTo(day.needs());
      assertThat(day.unmet().counts().stream().mapToInt(i -> i).sum())
          .as(where)
          .isEqualTo(unserved);
    }
  }

  @Test
  void withoutAnyOutletEveryNeedIsOfferedByNobodyAndNobodyLeavesHome() {
    Circle circle = blocks(1_000, 0);
    DayStatistics day = day(circle, Demand.standard(), 1);
    assertThat(day.needs()).isPositive();
    assertThat(count(day, NeedOutcome.NOT_OFFERED)).isEqualTo(day.needs());
    assertThat(day.trips()).isZero();
    assertThat(day.walkSeconds()).isZero();
    assertThat(day.servedShare()).isZero();
    assertThat(day.footfall().counts()).containsOnly(0);
  }

  @Test
  void aCircleWhereNobodyLivesHasAnEmptyDay() {
    Circle circle = circle(List.of(home("h", 0, 0, 0, 0, 0)), List.of(outlet("o", 50, 0, "shop")));
    DayStatistics day = day(circle, shopOnly(7, 10, 10), 1);
    assertThat(day.residents()).isZero();
    assertThat(day.needs()).isZero();
    assertThat(day.servedShare()).isEqualTo(1);
    assertThat(day.meanWalkMinutes()).isZero();
  }

  @Test
  void anOutletThatNobodyCanReachGetsNoVisit() {
    Circle circle =
        circle(
            List.of(home("h", 0, 0, 0, 500, 0)),
            List.of(outlet("island", 60, 0, "shop"), outlet("near", 90, 0, "shop")));
    DayStatistics day =
        day(circle, new StraightWalks(circle, List.of("island")), shopOnly(7, 10, 10), 3);
    assertThat(day.visits().get(0).total()).isZero();
    assertThat(day.visits().get(0).turnedAway()).isZero();
    assertThat(day.visits().get(1).total()).isPositive();
  }

  @Test
  void whatCannotBeReachedAtAllIsTooFar() {
    Circle circle =
        circle(List.of(home("h", 0, 0, 0, 500, 0)), List.of(outlet("island", 60, 0, "shop")));
    DayStatistics day =
        day(circle, new StraightWalks(circle, List.of("island")), shopOnly(7, 10, 10), 3);
    assertThat(count(day, NeedOutcome.TOO_FAR)).isEqualTo(day.needs()).isPositive();
  }

  @Test
  void aWalkOneSecondBeyondTheAcceptableOneIsTooFar() {
    Circle at750 =
        circle(List.of(home("h", 0, 0, 0, 300, 0)), List.of(outlet("o", 750, 0, "shop")));
    Circle at752 =
        circle(List.of(home("h", 0, 0, 0, 300, 0)), List.of(outlet("o", 752, 0, "shop")));
    // 750 m at 1.25 m/s are 600 s: ten minutes.
    assertThat(count(day(at750, shopOnly(7, 10, 600), 3), NeedOutcome.TOO_FAR)).isZero();
    DayStatistics beyond = day(at752, shopOnly(7, 10, 600), 3);
    assertThat(count(beyond, NeedOutcome.TOO_FAR)).isEqualTo(beyond.needs()).isPositive();
  }

  @Test
  void aClosedOutletServesNobodyAndTheNeedSaysSo() {
    OpeningHours never = new OpeningHours("off", List.of());
    Circle circle =
        circle(
            List.of(home("h", 0, 0, 0, 500, 0)), List.of(open(outlet("o", 60, 0, "shop"), never)));
    DayStatistics day = day(circle, shopOnly(7, 10, 10), 3);
    assertThat(day.visits().get(0).total()).isZero();
    assertThat(count(day, NeedOutcome.CLOSED)).isEqualTo(day.needs()).isPositive();
    assertThat(day.trips()).isZero();
  }

  @Test
  void nobodyIsServedOutsideTheOpeningHours() {
    OpeningHours morning = OpeningHours.of("Mo 09:00-12:00", List.of(new int[] {9 * 60, 12 * 60}));
    Circle circle =
        circle(
            List.of(home("h", 0, 0, 0, 2_000, 0)),
            List.of(open(outlet("o", 60, 0, "shop"), morning)));
    List<Integer> byHour = day(circle, shopOnly(7, 10, 600), 3).visits().get(0).byHour();
    for (int hour = 0; hour < 24; hour++) {
      if (hour >= 9 && hour < 12) {
        assertThat(byHour.get(hour)).as("hour %d", hour).isPositive();
      } else {
        assertThat(byHour.get(hour)).as("hour %d", hour).isZero();
      }
    }
  }

  @Test
  void anOutletOpenOnMondayOnlyIsClosedOnSunday() {
    OpeningHours monday = OpeningHours.of("Mo", List.of(new int[] {0, 24 * 60}));
    Circle circle =
        circle(
            List.of(home("h", 0, 0, 0, 300, 0)), List.of(open(outlet("o", 60, 0, "shop"), monday)));
    DayModel model =
        new DayModel(circle, catalog("shop"), StraightWalks.of(circle), shopOnly(7, 10, 600));
    assertThat(model.run(MONDAY, 1, ProgressListener.NONE).served()).isPositive();
    assertThat(model.run(SUNDAY, 1, ProgressListener.NONE).served()).isZero();
  }

  @Test
  void aServiceOfTheTenthOfEachMonthServesOnThatDateOnly() {
    List<DaySet> tenths =
        IntStream.rangeClosed(1, 12)
            .<DaySet>mapToObj(month -> new DaySet.Yearly(month, 10, month, 10))
            .toList();
    OpeningHours tenth =
        OpeningHours.byCalendar(
            "",
            List.of(
                new CalendarRule(
                    List.of(tenths),
                    CalendarRule.Effect.REPLACES,
                    List.of(new CalendarRule.Stretch(9 * 60, 11 * 60)))));
    Circle circle =
        circle(
            List.of(home("h", 0, 0, 0, 300, 0)), List.of(open(outlet("o", 60, 0, "shop"), tenth)));
    DayModel model =
        new DayModel(circle, catalog("shop"), StraightWalks.of(circle), shopOnly(7, 10, 600));
    DayStatistics day = model.run(LocalDate.of(2026, 11, 10), 1, ProgressListener.NONE);
    assertThat(day.served()).isPositive();
    assertThat(
            day.visits().get(0).byHour().get(9)
                + day.visits().get(0).byHour().get(10)
                // Who is in the queue at eleven is not served; who comes at eleven finds it shut.
                + day.visits().get(0).byHour().get(11))
        .isEqualTo(day.served());
    assertThat(model.run(LocalDate.of(2026, 11, 11), 1, ProgressListener.NONE).served()).isZero();
  }

  @Test
  void oneRoomIsACanteenAtNoonAndAClassroomInTheAfternoon() {
    // Two outlets at one place, each with the hours of its function.
    OpeningHours noon = OpeningHours.of("Mo 11:00-13:00", List.of(new int[] {660, 780}));
    OpeningHours afternoon = OpeningHours.of("Mo 14:00-17:00", List.of(new int[] {840, 1020}));
    Circle circle =
        circle(
            List.of(home("h", 0, 0, 0, 2_000, 0)),
            List.of(
                capacity(open(outlet("canteen", 60, 0, "canteen"), noon), 10_000),
                capacity(open(outlet("classroom", 60, 0, "classroom"), afternoon), 10_000)));
    Demand demand =
        alike(
            demand(
                List.of(
                    need("canteen", AgeGroup.ADULT, 7, ALL_DAY),
                    need("classroom", AgeGroup.ADULT, 7, ALL_DAY)),
                List.of(service("canteen", 10, 1, 10), service("classroom", 10, 1, 10))));
    DayStatistics day = day(circle, demand, 9);
    for (int hour = 0; hour < 24; hour++) {
      assertThat(day.visits().get(0).byHour().get(hour) > 0).isEqualTo(hour >= 11 && hour < 13);
      assertThat(day.visits().get(1).byHour().get(hour) > 0).isEqualTo(hour >= 14 && hour < 17);
    }
  }

  @Test
  void closingAnOutletAndOpeningItAgainIsTheIdentity() {
    Circle circle = blocks(800, 60);
    List<Outlet> fewer = new ArrayList<>(circle.outlets());
    Outlet closed = fewer.remove(17);
    List<Outlet> again = new ArrayList<>(fewer);
    again.add(17, closed);
    DayStatistics before = day(circle, Demand.standard(), 13);
    assertThat(day(withOutlets(circle, fewer), Demand.standard(), 13)).isNotEqualTo(before);
    assertThat(day(withOutlets(circle, again), Demand.standard(), 13)).isEqualTo(before);
  }

  @Test
  void hoursPastMidnightServeTheLateWalker() {
    OpeningHours night = OpeningHours.of("Mo 22:00-26:00", List.of(new int[] {22 * 60, 26 * 60}));
    Circle circle =
        circle(
            List.of(home("h", 0, 0, 0, 300, 0)),
            List.of(capacity(open(outlet("o", 600, 0, "shop"), night), 10_000)));
    Demand late =
        alike(
            demand(
                List.of(need("shop", AgeGroup.ADULT, 7, "23:50-24:00=1")),
                List.of(service("shop", 30, 1, 600))));
    DayStatistics day = day(circle, late, 4);
    assertThat(day.needs()).isPositive();
    assertThat(day.served()).isEqualTo(day.needs());
  }

  @Test
  void theOneWayWalkIsTheWalkOfTheNetworkThereAndBack() {
    Circle circle =
        circle(List.of(home("h", 0, 0, 0, 300, 0)), List.of(outlet("o", 250, 0, "shop")));
    DayStatistics day = day(circle, shopOnly(7, 10, 600), 3);
    // 250 m at 1.25 m/s are 200 s one way.
    assertThat(day.walkSeconds()).isEqualTo(400L * day.trips());
    assertThat(day.meanWalkMinutes()).isEqualTo(400 / 60.0);
  }

  @Test
  void aFullOutletTurnsPeopleAwayAfterTheirPatience() {
    Circle circle =
        circle(
            List.of(home("h", 0, 0, 0, 2_000, 0)),
            List.of(capacity(outlet("o", 60, 0, "shop"), 20)));
    DayStatistics day = day(circle, shopOnly(7, 10, 5), 3);
    assertThat(count(day, NeedOutcome.FULL)).isPositive();
    // Twelve hours at 20 an hour, and what still waits at the end.
    assertThat(day.served()).isBetween(200, 280);
    assertThat(day.visits().get(0).meanWaitSeconds()).isPositive();
  }

  @Test
  void footfallLiesOnTheWalkedCellsAndNowhereElse() {
    Circle circle =
        circle(List.of(home("h", 0, 0, 0, 100, 0)), List.of(outlet("o", 250, 100, "shop")));
    DayModel model =
        new DayModel(circle, catalog("shop"), StraightWalks.of(circle), shopOnly(7, 10, 600));
    DayStatistics day = model.run(MONDAY, 5, ProgressListener.NONE);
    int home = model.prepared().paths.grid.column(circle.homes().get(0).location());
    int row = model.prepared().paths.grid.row(circle.homes().get(0).location());
    int outletColumn = model.prepared().paths.grid.column(circle.outlets().get(0).location());
    int outletRow = model.prepared().paths.grid.row(circle.outlets().get(0).location());
    int passes = 2 * day.trips();
    for (int column = 0; column < day.footfall().columns(); column++) {
      for (int r = 0; r < day.footfall().rows(); r++) {
        boolean east = r == row && column >= home && column <= outletColumn;
        boolean north = column == outletColumn && r >= row && r <= outletRow;
        assertThat(day.footfall().count(column, r))
            .as("cell %d, %d", column, r)
            .isEqualTo(east || north ? passes : 0);
      }
    }
  }

  @Test
  void addingAnOutletNeverRaisesTheNeedsThatNobodyOffers() {
    SplittableRandom random = new SplittableRandom(5);
    for (int run = 0; run < 15; run++) {
      long seed = random.nextLong(1L << 32);
      Circle before = blocks(400, random.nextInt(0, 40));
      List<Outlet> more = new ArrayList<>(before.outlets());
      String format = Demand.standard().formatIds().get(random.nextInt(26));
      more.add(outlet("added", random.nextInt(1_400), random.nextInt(1_400), format));
      DayStatistics without = day(before, Demand.standard(), seed);
      DayStatistics with = day(withOutlets(before, more), Demand.standard(), seed);
      assertThat(with.needs()).as("seed %d", seed).isEqualTo(without.needs());
      assertThat(count(with, NeedOutcome.NOT_OFFERED))
          .as("seed %d, %s", seed, format)
          .isLessThanOrEqualTo(count(without, NeedOutcome.NOT_OFFERED));
    }
  }

  @Test
  void theOrderOfOutletsChangesNoVisit() {
    Circle circle = blocks(800, 60);
    List<Outlet> reversed = new ArrayList<>(circle.outlets());
    Collections.reverse(reversed);
    DayStatistics forward = day(circle, Demand.standard(), 11);
    DayStatistics backward = day(withOutlets(circle, reversed), Demand.standard(), 11);
    assertThat(backward.visits()).containsExactlyInAnyOrderElementsOf(forward.visits());
    assertThat(backward.footfall()).isEqualTo(forward.footfall());
  }

  @Test
  void progressRunsFromNothingToTheWholeDay() {
    List<Long> heard = new ArrayList<>();
    new DayModel(blocks(100, 26), catalog(), StraightWalks.of(blocks(100, 26)), Demand.standard())
        .run(
            MONDAY,
            1,
            (done, total) -> {
              assertThat(total).isEqualTo(24);
              heard.add(done);
            });
    assertThat(heard).hasSize(25).isSorted().startsWith(0L).endsWith(24L);
  }

  /** Everybody needs the market at nine and the shop right after, in one walk or in two. */
  private static DayStatistics errands(boolean linked, Circle circle) {
    Demand demand =
        alike(
            demand(
                List.of(
                    need("market", AgeGroup.ADULT, 14, "09:00-09:01=1"),
                    need("shop", AgeGroup.ADULT, 14, "09:05-09:06=1")),
                List.of(service("market", 20, 1, 600), service("shop", 20, 1, 600))));
    Circle outletsAsHomes =
        circle(
            circle.outlets().stream()
                .map(
                    outlet ->
                        home(
                            outlet.id(),
                            outlet.location().longitude() * StraightWalks.METERS_PER_DEGREE,
                            outlet.location().latitude() * StraightWalks.METERS_PER_DEGREE,
                            0,
                            0,
                            0))
                .toList(),
            circle.outlets());
    return new DayModel(
            circle,
            catalog("market", "shop"),
            DayWalks.allDay(
                StraightWalks.of(circle),
                linked ? Optional.of(StraightWalks.of(outletsAsHomes)) : Optional.empty()),
            demand)
        .run(MONDAY, 5, ProgressListener.NONE);
  }

  private static Circle twoOutlets() {
    return circle(
        List.of(home("h", 0, 0, 0, 200, 0)),
        List.of(
            capacity(outlet("market", 500, 0, "market"), 10_000),
            capacity(outlet("shop", 500, 100, "shop"), 10_000)));
  }

  @Test
  void errandsThatFollowEachOtherAreOneTripAndNotTwo() {
    DayStatistics apart = errands(false, twoOutlets());
    DayStatistics linked = errands(true, twoOutlets());
    assertThat(linked.needs()).isEqualTo(apart.needs());
    assertThat(linked.served()).isEqualTo(apart.served()).isEqualTo(linked.needs());
    assertThat(linked.trips()).isLessThan(apart.trips());
    assertThat(linked.walkSeconds()).isLessThan(apart.walkSeconds());
    // Who has a need of each kind walks 500 m, 100 m and 600 m home, not 1,000 m and 1,200 m.
    assertThat(linked.visits().stream().mapToInt(OutletVisits::total).sum())
        .isEqualTo(linked.served());
  }

  @Test
  void aLinkedWalkTakesAsLongAsItsThreeParts() {
    Circle circle = circle(List.of(home("h", 0, 0, 0, 1, 0)), twoOutlets().outlets());
    DayStatistics one =
        IntStream.range(0, 1_000)
            .mapToObj(
                number ->
                    errands(
                        true, circle(List.of(home("h" + number, 0, 0, 0, 1, 0)), circle.outlets())))
            .filter(day -> day.needs() == 2)
            .filter(day -> day.visits().stream().allMatch(visits -> visits.total() == 1))
            .findFirst()
            .orElseThrow();
    // 500 m, 100 m and 600 m at 1.25 m/s.
    assertThat(one.trips()).isEqualTo(1);
    assertThat(one.walkSeconds()).isEqualTo(400 + 80 + 480);
  }

  @Test
  void oneShopThatOffersBothNeedsNoSecondWalk() {
    Circle circle =
        circle(
            List.of(home("h", 0, 0, 0, 200, 0)),
            List.of(capacity(outlet("both", 500, 0, "market", "shop"), 10_000)));
    DayStatistics linked = errands(true, circle);
    assertThat(linked.served()).isEqualTo(linked.needs());
    assertThat(linked.walkSeconds()).isEqualTo(800L * linked.trips());
  }
}
