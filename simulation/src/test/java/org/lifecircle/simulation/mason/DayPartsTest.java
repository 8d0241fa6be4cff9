package org.lifecircle.simulation.mason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lifecircle.simulation.mason.TestCircles.MONDAY;
import static org.lifecircle.simulation.mason.TestCircles.catalog;
import static org.lifecircle.simulation.mason.TestCircles.circle;
import static org.lifecircle.simulation.mason.TestCircles.demand;
import static org.lifecircle.simulation.mason.TestCircles.home;
import static org.lifecircle.simulation.mason.TestCircles.linked;
import static org.lifecircle.simulation.mason.TestCircles.need;
import static org.lifecircle.simulation.mason.TestCircles.outlet;
import static org.lifecircle.simulation.mason.TestCircles.service;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.Circle;
import org.lifecircle.simulation.day.DayStatistics;
import org.lifecircle.simulation.day.DayWalks;
import org.lifecircle.simulation.day.ProgressListener;
import org.lifecircle.simulation.demand.BehaviorParameter;
import org.lifecircle.simulation.demand.Demand;
import org.lifecircle.simulation.network.walks.DerivedWalks;
import org.lifecircle.simulation.network.walks.Walks;

/** What the parts of a day promise each other. */
class DayPartsTest {

  private static final Circle CIRCLE =
      circle(
          List.of(home("h", 0, 0, 1, 30, 2), home("i", 0, 100, 0, 20, 0)),
          List.of(outlet("o", 250, 0, "shop"), outlet("p", 0, 300, "shop", "gym")));

  private static Demand alike(Demand demand) {
    Demand alike = demand.with(BehaviorParameter.ACCEPTANCE_SPREAD, 0);
    for (AgeGroup group : AgeGroup.values()) {
      alike = alike.with(BehaviorParameter.paceVariation(group), 0);
    }
    return alike;
  }

  private static Demand demandOf(double perWeek) {
    return alike(
        demand(
            List.of(
                need("shop", AgeGroup.ADULT, perWeek, "08:00-20:00=1"),
                need("gym", AgeGroup.ADULT, perWeek, "08:00-20:00=1")),
            List.of(service("shop", 10, 1, 5), service("gym", 10, 1, 5))));
  }

  private static DayModel model() {
    return new DayModel(CIRCLE, catalog("shop", "gym"), linked(CIRCLE), demandOf(14));
  }

  private static void runThrough(CircleDay day) {
    day.start();
    while (day.schedule.step(day)) {
      // The schedule does the work.
    }
    day.finish();
  }

  @Test
  void theAttractionOfAWalkDecaysOnBeyondTheTable() {
    Demand demand = demandOf(1);
    Behavior behavior = new Behavior(demand);
    double decay = demand.value(BehaviorParameter.TIME_DECAY);
    for (int seconds : new int[] {0, 1, 7199, 7200, 7201, 10_000}) {
      assertThat(behavior.decay(seconds)).isEqualTo(StrictMath.exp(-decay * seconds));
    }
  }

  @Test
  void aDayThatIsStartedAgainForgetsTheFirstTime() {
    CircleDay day = model().simulate(MONDAY, 7, ProgressListener.NONE);
    DayStatistics first = day.statistics();
    assertThat(first.outings().furtherAttempts() + first.visits().get(0).turnedAway()).isPositive();
    runThrough(day);
    assertThat(day.statistics()).isEqualTo(first);
    assertThat(day.homecomings()).isEqualTo(first.trips());
  }

  @Test
  void anotherSeedBetweenTwoRunsGivesTheDayOfThatSeed() {
    CircleDay day = model().simulate(MONDAY, 7, ProgressListener.NONE);
    day.setSeed(9);
    runThrough(day);
    assertThat(day.statistics()).isEqualTo(model().run(MONDAY, 9, ProgressListener.NONE));
    // MASON's generator reads no more than 32 bits.
    day.setSeed((1L << 32) + 9);
    runThrough(day);
    assertThat(day.statistics()).isEqualTo(model().run(MONDAY, 9, ProgressListener.NONE));
  }

  @Test
  void progressIsHeardEveryHourFromMidnightToMidnight() {
    List<String> heard = new ArrayList<>();
    model().run(MONDAY, 1, (done, all) -> heard.add(done + "/" + all));
    assertThat(heard).hasSize(25).startsWith("0/24", "1/24").endsWith("24/24");
  }

  @Test
  void aSeedHasThirtyTwoBits() {
    assertThat(DayModel.checkSeed(0)).isZero();
    assertThat(DayModel.checkSeed(DayModel.LARGEST_SEED)).isEqualTo(4_294_967_295L);
    assertThatThrownBy(() -> DayModel.checkSeed(-1)).hasMessageContaining("0 to 4294967295");
    assertThatThrownBy(() -> DayModel.checkSeed(DayModel.LARGEST_SEED + 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void walksOfAnotherCircleAreRefused() {
    Circle moreHomes =
        circle(
            List.of(home("h", 0, 0, 1, 1, 1), home("i", 0, 0, 1, 1, 1), home("j", 0, 0, 1, 1, 1)),
            CIRCLE.outlets());
    Circle fewerOutlets = circle(CIRCLE.homes(), CIRCLE.outlets().subList(0, 1));
    for (Circle other : List.of(moreHomes, fewerOutlets)) {
      assertThatThrownBy(
              () -> new DayModel(CIRCLE, catalog("shop"), StraightWalks.of(other), demandOf(1)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("another circle");
    }
  }

  /** Straight walks that are said to be longer. */
  private record Detour(StraightWalks walks, int meters) implements DerivedWalks {
    @Override
    public int meters(int home, int outlet) {
      return meters;
    }
  }

  @Test
  void theGridHoldsEveryWalkThatAnybodyAcceptsAndNoLongerOne() {
    // Ten minutes are accepted, with a spread of a tenth at most 12 tenths more: 1,320 s, at a run
    // of 2.5 m/s 3,300 m.
    Demand demand = demandOf(1).with(BehaviorParameter.ACCEPTANCE_SPREAD, 0.1);
    int narrow = columns(250, demand);
    assertThat(columns(3_300, demand)).isGreaterThan(3 * narrow);
    assertThat(columns(3_301, demand)).isEqualTo(columns(100_000, demand)).isLessThan(narrow + 3);
  }

  private static int columns(int meters, Demand demand) {
    Walks walks = new Detour(StraightWalks.of(CIRCLE), meters);
    return new DayModel(CIRCLE, catalog("shop", "gym"), walks, demand)
        .prepared()
        .paths
        .grid
        .columns();
  }

  @Test
  void aPathIsWorkedOutOnceAndFoundUnderAnyWalksThatHaveIt() {
    StraightWalks open = StraightWalks.of(CIRCLE);
    StraightWalks shut = new StraightWalks(CIRCLE, List.of("o"));
    DayWalks walks =
        new DayWalks(List.of(new DayWalks.Period(0, shut), new DayWalks.Period(3600, open)));
    CellPaths paths =
        new DayModel(CIRCLE, catalog("shop", "gym"), walks, demandOf(1)).prepared().paths;
    byte[] path = paths.path(paths.pair(1, 0, 0));
    assertThat(paths.path(paths.pair(1, 0, 0))).isSameAs(path);
    assertThat(paths.anyPath(0, 0, 0)).isSameAs(path);
    assertThat(paths.anyPath(1, 0, 0)).isSameAs(path);
    CellPaths without =
        new DayModel(CIRCLE, catalog("shop", "gym"), shut, demandOf(1)).prepared().paths;
    assertThatThrownBy(() -> without.anyPath(0, 1, 0))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("home 1 to outlet 0");
  }

  @Test
  void aWalkIsCountedFromTheMinuteInWhichItBeginsAndOnce() {
    CellPaths paths = model().prepared().paths;
    Footfall footfall = new Footfall(paths, true);
    footfall.clear();
    footfall.homeWalk(paths.pair(0, 0, 0), 120, 3);
    footfall.linkedWalk(paths.pairBetween(0, 1, 0), 240, 5);
    footfall.count(119);
    assertThat(most(footfall)).isZero();
    footfall.count(120);
    assertThat(most(footfall)).isEqualTo(3);
    footfall.count(179);
    footfall.count(239);
    assertThat(most(footfall)).isEqualTo(3);
    footfall.count(240);
    footfall.count(100_000);
    assertThat(most(footfall)).isEqualTo(8);
  }

  private static int most(Footfall footfall) {
    return footfall.field.max();
  }

  @Test
  void whoIsWatchedIsSeenOnTheWayThereAndBackAndNowhereElse() {
    Circle one = circle(List.of(home("h", 0, 0, 0, 1, 0)), List.of(outlet("o", 250, 0, "shop")));
    Demand demand =
        alike(
            demand(
                List.of(need("shop", AgeGroup.ADULT, 14, "09:00-10:00=1")),
                List.of(service("shop", 10, 1, 5))));
    DayModel model = new DayModel(one, catalog("shop"), StraightWalks.of(one), demand);
    int home = model.prepared().paths.homeColumns[0];
    int shop = model.prepared().paths.outletColumns[0];
    long seed = 1;
    while (model.run(MONDAY, seed, ProgressListener.NONE).trips() != 1) {
      seed++;
    }
    CircleDay day =
        new CircleDay(model.prepared(), MONDAY, seed, ProgressListener.NONE, new MinuteSchedule());
    day.start();
    // 250 m at 1.25 m/s: 200 s there, and as long back.
    List<Integer> there = columnsSeen(day);
    assertThat(there).hasSize(200).isSorted().startsWith(home).endsWith(shop);
    while (day.schedule.step(day)) {
      // On to the end of the day.
    }
    List<Integer> back = columnsSeen(day);
    assertThat(back).hasSize(200).startsWith(shop).endsWith(home);
    assertThat(back.get(100)).isEqualTo(there.get(100));
  }

  @Test
  void whoGoesOnToAnotherOutletIsSeenOnTheWayBetween() {
    Circle one =
        circle(
            List.of(home("h", 0, 0, 0, 1, 0)),
            List.of(outlet("o", 250, 0, "shop"), outlet("p", 250, 300, "gym")));
    Demand demand =
        alike(
            demand(
                List.of(
                    need("shop", AgeGroup.ADULT, 7, "09:00-09:10=1"),
                    need("gym", AgeGroup.ADULT, 7, "09:10-09:20=1")),
                List.of(service("shop", 20, 1, 5), service("gym", 20, 1, 5))));
    DayModel model = new DayModel(one, catalog("shop", "gym"), linked(one), demand);
    long seed = 1;
    DayStatistics day = model.run(MONDAY, seed, ProgressListener.NONE);
    while (day.trips() != 1 || day.served() != 2 || day.visits().get(0).total() != 1) {
      day = model.run(MONDAY, ++seed, ProgressListener.NONE);
    }
    CellPaths paths = model.prepared().paths;
    CircleDay watched =
        new CircleDay(model.prepared(), MONDAY, seed, ProgressListener.NONE, new MinuteSchedule());
    watched.start();
    List<Integer> rows = new ArrayList<>();
    while (watched.schedule.step(watched) && rows.isEmpty()) {
      for (int second = 8 * 3600; second < 12 * 3600; second++) {
        watched.underWay(
            second,
            (resident, column, row) -> {
              if (column == paths.outletColumns[0]) {
                rows.add(row);
              }
            });
      }
      // On the way to the first outlet only its last cells are in that column, all in one row.
      if (rows.stream().distinct().count() < 2) {
        rows.clear();
      }
    }
    // 300 m at 1.25 m/s from the shop north to the gym.
    assertThat(rows)
        .hasSize(240)
        .isSorted()
        .startsWith(paths.outletRows[0])
        .endsWith(paths.outletRows[1]);
  }

  /** The columns of the grid on which anybody is seen, second by second. */
  private static List<Integer> columnsSeen(CircleDay day) {
    List<Integer> columns = new ArrayList<>();
    for (int second = 0; second < 24 * 3600; second++) {
      day.underWay(second, (resident, column, row) -> columns.add(column));
    }
    return columns;
  }
}
