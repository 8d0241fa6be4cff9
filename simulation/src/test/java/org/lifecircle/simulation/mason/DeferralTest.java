package org.lifecircle.simulation.mason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lifecircle.simulation.mason.TestCircles.MONDAY;
import static org.lifecircle.simulation.mason.TestCircles.home;
import static org.lifecircle.simulation.mason.TestCircles.outlet;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.Circle;
import org.lifecircle.model.Home;
import org.lifecircle.model.OpeningHours;
import org.lifecircle.model.Outlet;
import org.lifecircle.model.Text;
import org.lifecircle.simulation.day.Composition;
import org.lifecircle.simulation.day.DayStatistics;
import org.lifecircle.simulation.day.DeferredNeeds;
import org.lifecircle.simulation.day.DiaryEntry;
import org.lifecircle.simulation.day.NeedEnding;
import org.lifecircle.simulation.day.NeedOutcome;
import org.lifecircle.simulation.day.PairedNeeds;
import org.lifecircle.simulation.day.UnservedCause;
import org.lifecircle.simulation.day.World;
import org.lifecircle.simulation.demand.BehaviorParameter;
import org.lifecircle.simulation.demand.Demand;
import org.lifecircle.simulation.demand.Grounds;
import org.lifecircle.simulation.demand.HourProfile;
import org.lifecircle.simulation.demand.NeedRate;

/**
 * A need that found the door closed, or the shop full, comes back tomorrow. In the fixtures 1,000
 * adults need something twice a day on average, at a shop at their own door.
 */
class DeferralTest {

  private static final LocalDate TUESDAY = MONDAY.plusDays(1);
  private static final OpeningHours NOT_ON_MONDAY = onDays(1, 7, 0, 24);
  private static final Home HOME = home("h", 0, 0, 0, 1_000, 0);
  private static final Outlet SHOP = outlet("shop", 0, 0, "shop");

  @TempDir private Path temp;

  /** Open within hours on some days of the week, counted from Monday as 0. */
  private static OpeningHours onDays(int from, int to, int open, int closes) {
    List<int[]> stretches = new ArrayList<>();
    for (int day = from; day < to; day++) {
      stretches.add(new int[] {(day * 24 + open) * 60, (day * 24 + closes) * 60});
    }
    return OpeningHours.of("test", stretches);
  }

  private static Demand demand(NeedRate need, double share) {
    return TestCircles.demand(List.of(need), List.of(TestCircles.service("shop", 10, 0.001, 600)))
        .with(BehaviorParameter.DEFERRAL_SHARE, share);
  }

  private static Demand demand(double share) {
    return demand(TestCircles.need("shop", AgeGroup.ADULT, 14, "08:00-20:00=1"), share);
  }

  private static DayModel model(Demand demand, Home home, Outlet... shops) {
    Circle circle = TestCircles.circle(List.of(home), List.of(shops));
    return new DayModel(circle, TestCircles.catalog("shop"), TestCircles.linked(circle), demand);
  }

  private static DayModel closedOnMonday(double share) {
    return model(demand(share), HOME, TestCircles.open(SHOP, NOT_ON_MONDAY));
  }

  private static int ended(DayStatistics day, NeedOutcome outcome) {
    return day.formats().get(0).outcomes().get(outcome);
  }

  @Test
  void aNeedThatFoundTheDoorClosedComesBackTomorrow() {
    DayModel model = closedOnMonday(1);
    LoggedDay monday = model.log(MONDAY, 1);
    int closed = ended(monday.statistics(), NeedOutcome.CLOSED);
    assertThat(closed).isEqualTo(monday.statistics().needs()).isGreaterThan(1_800);
    assertThat(monday.deferred().needs()).hasSize(closed);
    int own = model.log(TUESDAY, 1).statistics().needs();
    LoggedDay tuesday = model.log(TUESDAY, 1, monday.deferred());
    assertThat(tuesday.statistics().needs()).isEqualTo(own + closed);
    assertThat(tuesday.statistics().served()).isEqualTo(own + closed);
    assertThat(tuesday.statistics().totals().cameBack()).isEqualTo(closed);
    assertThat(tuesday.statistics().totals().differentNeeds()).isEqualTo(own);
    assertThat(tuesday.deferred()).isEqualTo(DeferredNeeds.NONE);
  }

  @Test
  void itComesBackToThoseWhoHadIt() {
    DayModel model = closedOnMonday(1);
    Set<String> before = new LinkedHashSet<>();
    model.diary(MONDAY, 1).forEach(need -> before.add(need.who() + " " + need.what().number()));
    Set<String> after = new LinkedHashSet<>();
    Set<String> own = new LinkedHashSet<>();
    DayDiary tuesday = model.diary(TUESDAY, 1, model.diary(MONDAY, 1).deferred());
    for (DiaryEntry need : tuesday) {
      boolean back = need.what().number() > DeferredNeeds.NUMBERS;
      int number = need.what().number() - (back ? DeferredNeeds.NUMBERS : 0);
      (back ? after : own).add(need.who() + " " + number);
    }
    assertThat(after).containsExactlyInAnyOrderElementsOf(before);
    Set<String> alone = new LinkedHashSet<>();
    model.diary(TUESDAY, 1).forEach(need -> alone.add(need.who() + " " + need.what().number()));
    assertThat(own).as("the day's own needs are as they were").isEqualTo(alone);
  }

  @Test
  void aShopThatIsClosedForDaysGathersTheirNeeds() {
    OpeningHours thursdays = onDays(3, 4, 0, 24);
    DayModel model = model(demand(1), HOME, TestCircles.open(SHOP, thursdays));
    DeferredNeeds before = DeferredNeeds.NONE;
    int own = 0;
    for (LocalDate day = MONDAY; day.isBefore(MONDAY.plusDays(3)); day = day.plusDays(1)) {
      own += model.log(day, 1).statistics().needs();
      before = model.log(day, 1, before).deferred();
      assertThat(before.needs()).hasSize(own).doesNotHaveDuplicates();
    }
    LocalDate thursday = MONDAY.plusDays(3);
    own += model.log(thursday, 1).statistics().needs();
    DayStatistics all = model.log(thursday, 1, before).statistics();
    assertThat(all.needs()).isEqualTo(own).isGreaterThan(7_500);
    assertThat(all.served()).isEqualTo(own);
  }

  @Test
  void whoFoundTheShopFullComesBackToo() {
    DayModel model = model(demand(1), HOME, TestCircles.capacity(SHOP, 60));
    LoggedDay monday = model.log(MONDAY, 1);
    int full = ended(monday.statistics(), NeedOutcome.FULL);
    assertThat(full).isPositive();
    assertThat(monday.deferred().needs()).hasSize(full);
  }

  @Test
  void whatIsTooFarAndWhatNobodyOffersDoesNotComeBack() {
    DayModel far = model(demand(1), HOME, outlet("shop", 3_000, 0, "shop"));
    LoggedDay monday = far.log(MONDAY, 1);
    assertThat(ended(monday.statistics(), NeedOutcome.TOO_FAR)).isGreaterThan(1_800);
    assertThat(monday.deferred()).isEqualTo(DeferredNeeds.NONE);
    LoggedDay without = model(demand(1), HOME, outlet("other", 0, 0, "other")).log(MONDAY, 1);
    assertThat(ended(without.statistics(), NeedOutcome.NOT_OFFERED)).isGreaterThan(1_800);
    assertThat(without.deferred()).isEqualTo(DeferredNeeds.NONE);
    for (NeedEnding ending : NeedEnding.values()) {
      boolean ofTime = ending == NeedEnding.CLOSED || ending == NeedEnding.FULL;
      assertThat(ending.comesBack()).as(ending.id()).isEqualTo(ofTime);
    }
  }

  @Test
  void anEventThatWasMissedIsOver() {
    NeedRate event =
        NeedRate.ofShare(
            "shop",
            AgeGroup.ADULT,
            1,
            HourProfile.parse("08:00-20:00=1"),
            new Grounds(TestCircles.MADE_UP, Text.same("")));
    DayModel model = model(demand(event, 1), HOME, TestCircles.open(SHOP, NOT_ON_MONDAY));
    LoggedDay monday = model.log(MONDAY, 1);
    assertThat(ended(monday.statistics(), NeedOutcome.CLOSED)).isEqualTo(1_000);
    assertThat(monday.deferred()).isEqualTo(DeferredNeeds.NONE);
  }

  @Test
  void aShareOfTheNeedsComesBackAndALargerShareAddsToThem() {
    List<DeferredNeeds.Need> some = closedOnMonday(0.3).log(MONDAY, 1).deferred().needs();
    List<DeferredNeeds.Need> more = closedOnMonday(0.6).log(MONDAY, 1).deferred().needs();
    int closed = closedOnMonday(1).log(MONDAY, 1).deferred().needs().size();
    // Five standard deviations of a binomial number.
    double spread = 5 * Math.sqrt(closed * 0.3 * 0.7);
    assertThat((double) some.size()).isBetween(closed * 0.3 - spread, closed * 0.3 + spread);
    assertThat(more).containsAll(some).hasSizeGreaterThan(some.size());
  }

  @Test
  void aShareOfZeroLeavesNothing() {
    LoggedDay monday = closedOnMonday(0).log(MONDAY, 1);
    assertThat(monday.deferred()).isEqualTo(DeferredNeeds.NONE);
    assertThat(closedOnMonday(0).defers()).isFalse();
    assertThat(monday.statistics()).isEqualTo(closedOnMonday(1).log(MONDAY, 1).statistics());
  }

  @Test
  void whoMovedAwayDoesNotComeBack() {
    DeferredNeeds left = closedOnMonday(1).log(MONDAY, 1).deferred();
    DayModel fewer = model(demand(1), home("h", 0, 0, 0, 400, 600), SHOP);
    long stay = left.needs().stream().filter(need -> need.who().number() <= 400).count();
    assertThat(stay).isPositive().isLessThan(left.needs().size());
    assertThat(fewer.log(TUESDAY, 1, left).statistics().needs())
        .isEqualTo(fewer.log(TUESDAY, 1).statistics().needs() + (int) stay);
    DayModel elsewhere = model(demand(1), home("other", 0, 0, 0, 1_000, 0), SHOP);
    assertThat(elsewhere.log(TUESDAY, 1, left).statistics())
        .isEqualTo(elsewhere.log(TUESDAY, 1).statistics());
  }

  @Test
  void twoNeedsOfOneNumberAreTwoNeeds() {
    DiaryEntry.Who who = new DiaryEntry.Who("h", AgeGroup.ADULT, 7);
    DeferredNeeds left =
        new DeferredNeeds(
            List.of(
                new DeferredNeeds.Need(who, "shop", DeferredNeeds.NUMBERS + 1),
                new DeferredNeeds.Need(who, "shop", 1),
                new DeferredNeeds.Need(who, "shop", 2 * DeferredNeeds.NUMBERS),
                new DeferredNeeds.Need(who, "shop", DeferredNeeds.NUMBERS)));
    List<Integer> numbers = new ArrayList<>();
    for (DiaryEntry need : model(demand(1), HOME, SHOP).diary(TUESDAY, 1, left)) {
      if (need.what().number() > DeferredNeeds.NUMBERS) {
        assertThat(need.who()).isEqualTo(who);
        numbers.add(need.what().number() - DeferredNeeds.NUMBERS);
      }
    }
    // The first of a number keeps it, the next has the next free one, after the last the first.
    assertThat(numbers).containsExactlyInAnyOrder(1, 128, 2, 3);
  }

  @Test
  void aDayThatIsStoppedInTheMiddleKeepsWhatCameBack() throws IOException {
    DayModel model = closedOnMonday(0.7);
    DeferredNeeds left = model.log(MONDAY, 4).deferred();
    LoggedDay whole = model.log(TUESDAY, 4, left);
    Path file = temp.resolve("day.checkpoint");
    for (int hour : new int[] {0, 9, 14, 19}) {
      DayCheckpoint day = DayCheckpoint.dawn(model, TUESDAY, 4, left);
      day.runUntil(hour * 3600);
      day.write(file);
      DayCheckpoint later = DayCheckpoint.read(file).resume(closedOnMonday(0.7));
      assertThat(later.rest()).as("stopped at %d", hour).isEqualTo(whole.statistics());
      assertThat(later.deferred()).isEqualTo(whole.deferred());
    }
    DayCheckpoint monday = DayCheckpoint.dawn(model, MONDAY, 4);
    monday.runUntil(12 * 3600);
    monday.write(file);
    DayCheckpoint rest = DayCheckpoint.read(file).resume(model);
    rest.rest();
    assertThat(rest.deferred()).isEqualTo(left);
  }

  @Test
  void aDayFollowsAnotherOneOrNone() {
    DayRuns runs = closedOnMonday(1).runs();
    assertThatThrownBy(() -> runs.next(1)).isInstanceOf(IllegalStateException.class);
    int monday = runs.run(MONDAY, 1).totals().needs();
    int tuesday = runs.next(2).totals().needs();
    assertThat(runs.run(TUESDAY, 2).totals().needs()).isEqualTo(tuesday - monday);
  }

  private static int only(PairedNeeds needs, World world) {
    int sum = 0;
    for (Composition kind : Composition.values()) {
      sum += needs.only(world, kind);
    }
    return sum;
  }

  @Test
  void whatComesBackInOneWorldAloneIsComposition() {
    DayModel baseline = closedOnMonday(1);
    DayModel scenario = model(demand(1), HOME, SHOP);
    LoggedDay monday = baseline.log(MONDAY, 1);
    LoggedDay openMonday = scenario.log(MONDAY, 1);
    int closed = monday.deferred().needs().size();
    assertThat(monday.needs().beside(openMonday.needs()).common()).isEqualTo(closed);
    LoggedDay tuesday = baseline.log(TUESDAY, 1, monday.deferred());
    LoggedDay openTuesday = scenario.log(TUESDAY, 1, openMonday.deferred());
    PairedNeeds needs = tuesday.needs().beside(openTuesday.needs());
    assertThat(needs.only(World.BASELINE, Composition.DEFERRED)).isEqualTo(closed);
    assertThat(only(needs, World.BASELINE)).isEqualTo(closed);
    assertThat(only(needs, World.SCENARIO)).isZero();
    assertThat(needs.common()).isEqualTo(openTuesday.statistics().needs());
    // The other way around they stand in the other world.
    assertThat(
            openTuesday.needs().beside(tuesday.needs()).only(World.SCENARIO, Composition.DEFERRED))
        .isEqualTo(closed);
  }

  @Test
  void whatComesBackInBothWorldsIsCommonAndEverythingAddsUp() {
    OpeningHours brief = onDays(0, 7, 8, 12);
    OpeningHours longer = onDays(0, 7, 8, 16);
    DayModel baseline = model(demand(0.8), HOME, TestCircles.open(SHOP, brief));
    DayModel scenario = model(demand(0.8), HOME, TestCircles.open(SHOP, longer));
    LoggedDay before = baseline.log(MONDAY, 5);
    LoggedDay then = scenario.log(MONDAY, 5);
    PairedNeeds needs =
        baseline
            .log(TUESDAY, 5, before.deferred())
            .needs()
            .beside(scenario.log(TUESDAY, 5, then.deferred()).needs());
    Set<DeferredNeeds.Need> both = new LinkedHashSet<>(before.deferred().needs());
    both.retainAll(then.deferred().needs());
    int own = baseline.log(TUESDAY, 5).statistics().needs();
    assertThat(both).isNotEmpty().hasSizeLessThan(before.deferred().needs().size());
    assertThat(needs.common()).isEqualTo(own + both.size());
    assertThat(needs.only(World.BASELINE, Composition.DEFERRED))
        .isEqualTo(before.deferred().needs().size() - both.size());
    for (World world : World.values()) {
      LoggedDay day =
          world == World.BASELINE
              ? baseline.log(TUESDAY, 5, before.deferred())
              : scenario.log(TUESDAY, 5, then.deferred());
      assertThat(needs.common() + only(needs, world)).isEqualTo(day.statistics().needs());
      int unserved = 0;
      for (UnservedCause cause : UnservedCause.values()) {
        unserved += needs.unserved(world, cause);
      }
      for (Composition kind : Composition.values()) {
        unserved += needs.onlyUnserved(world, kind);
      }
      assertThat(unserved).isEqualTo(day.statistics().needs() - day.statistics().served());
    }
    assertThat(needs.unserved(World.BASELINE)).isGreaterThan(needs.unserved(World.SCENARIO));
  }
}
