package org.lifecircle.simulation.mason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.lifecircle.simulation.mason.TestCircles.MONDAY;
import static org.lifecircle.simulation.mason.TestCircles.SUNDAY;
import static org.lifecircle.simulation.mason.TestCircles.capacity;
import static org.lifecircle.simulation.mason.TestCircles.catalog;
import static org.lifecircle.simulation.mason.TestCircles.home;
import static org.lifecircle.simulation.mason.TestCircles.need;
import static org.lifecircle.simulation.mason.TestCircles.outlet;
import static org.lifecircle.simulation.mason.TestCircles.party;
import static org.lifecircle.simulation.mason.TestCircles.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.Circle;
import org.lifecircle.model.Home;
import org.lifecircle.model.Text;
import org.lifecircle.simulation.day.Composition;
import org.lifecircle.simulation.day.DayStatistics;
import org.lifecircle.simulation.day.DiaryEntry;
import org.lifecircle.simulation.day.PairedNeeds;
import org.lifecircle.simulation.day.ProgressListener;
import org.lifecircle.simulation.day.World;
import org.lifecircle.simulation.demand.BehaviorParameter;
import org.lifecircle.simulation.demand.Demand;
import org.lifecircle.simulation.demand.Grounds;
import org.lifecircle.simulation.demand.HourProfile;
import org.lifecircle.simulation.demand.HouseholdKind;
import org.lifecircle.simulation.demand.NeedRate;
import org.lifecircle.simulation.demand.PartyTakes;

/** People at work or at school are not at home. */
class AbsenceTest {

  private static final int HOUR = 3600;
  private static final int LEAVING = 8 * HOUR;
  private static final int BACK = 18 * HOUR;
  private static final String ALL_DAY = "00:00-24:00=1";

  /** Homes of two adults with a child. */
  private static Circle families(int count, int meters) {
    List<Home> homes =
        IntStream.range(0, count).mapToObj(h -> home("h" + h, 0, 0, 1, 2, 0)).toList();
    return TestCircles.circle(homes, List.of(capacity(outlet("o", meters, 0, "shop"), 100_000)));
  }

  /** A share of the adults is away from 8 to 18 on working days. */
  private static Demand demand(double share, NeedRate... needs) {
    Demand demand =
        TestCircles.demand(List.of(needs), List.of(service("shop", 60, 1, 30)))
            .with(BehaviorParameter.AWAY_SHARE_ADULT, share)
            .with(BehaviorParameter.AWAY_FROM_ADULT, 480)
            .with(BehaviorParameter.AWAY_TO_ADULT, 1080)
            .with(BehaviorParameter.AWAY_SPREAD, 0);
    for (int size = 1; size <= HouseholdKind.LARGEST; size++) {
      demand = demand.with(BehaviorParameter.householdsOf(size), size == 3 ? 1 : 0);
    }
    return demand;
  }

  private static NeedRate adults(String hours) {
    return need("shop", AgeGroup.ADULT, 7, hours);
  }

  private static DayModel model(Circle circle, Demand demand) {
    return new DayModel(circle, catalog("shop"), StraightWalks.of(circle), demand);
  }

  private static List<DiaryEntry> entries(Circle circle, Demand demand, LocalDate date) {
    return StreamSupport.stream(model(circle, demand).diary(date, 7).spliterator(), false).toList();
  }

  private static boolean atWork(int second) {
    return second >= LEAVING && second < BACK;
  }

  private static List<DiaryEntry> atWork(List<DiaryEntry> entries) {
    return entries.stream().filter(entry -> atWork(entry.what().arose())).toList();
  }

  @Test
  void whoIsAtWorkNeedsNothingInTheCircleAndHasAsManyNeedsAsWithoutWork() {
    Circle circle = families(300, 100);
    List<DiaryEntry> working = entries(circle, demand(1, adults(ALL_DAY)), MONDAY);
    List<DiaryEntry> free = entries(circle, demand(0, adults(ALL_DAY)), MONDAY);
    assertThat(atWork(working)).isEmpty();
    assertThat(working).hasSameSizeAs(free).hasSizeGreaterThan(500);
    assertThat((double) atWork(free).size() / free.size()).isBetween(0.36, 0.47);
    // What was not in these hours is where it was.
    List<Integer> before = arisen(working);
    for (DiaryEntry entry : free) {
      if (!atWork(entry.what().arose())) {
        assertThat(before).contains(entry.what().arose());
      }
    }
  }

  private static List<Integer> arisen(List<DiaryEntry> entries) {
    return entries.stream().map(entry -> entry.what().arose()).toList();
  }

  @Test
  void asManyAreAwayAsTheShareSaysAndMoreWhereItIsLarger() {
    Circle circle = families(2_000, 100);
    List<Set<String>> atHome = new ArrayList<>();
    for (double share : new double[] {0.3, 0.6}) {
      Set<String> who = new TreeSet<>();
      atWork(entries(circle, demand(share, adults("08:00-18:00=1")), MONDAY))
          .forEach(entry -> who.add(entry.who().toString()));
      atHome.add(who);
    }
    double people = 4_000 * (1 - Math.exp(-1));
    assertThat(atHome.get(0).size() / people).isCloseTo(0.7, within(0.04));
    assertThat(atHome.get(1).size() / people).isCloseTo(0.4, within(0.04));
    assertThat(atHome.get(0)).containsAll(atHome.get(1));
  }

  /**
   * Ten of 24 hours: those at home can take all that others do not; three tenths of them cannot.
   */
  @Test
  void theDayOfTheWholeGroupStaysThatOfTheTableAsFarAsThoseAtHomeCanKeepIt() {
    Circle circle = families(2_000, 100);
    double kept = 10 / 24.0;
    for (double share : new double[] {0, 0.2, 0.5, 0.7}) {
      List<DiaryEntry> all = entries(circle, demand(share, adults(ALL_DAY)), MONDAY);
      assertThat((double) atWork(all).size() / all.size())
          .as("away: " + share)
          .isCloseTo(Math.min(kept, 1 - share), within(0.03));
    }
  }

  @Test
  void nobodyIsAtWorkOnASundayUnlessTheTableSaysSo() {
    Circle circle = families(300, 100);
    Demand demand = demand(1, adults(ALL_DAY));
    assertThat(atWork(entries(circle, demand, SUNDAY))).isNotEmpty();
    Demand open = demand.with(BehaviorParameter.AWAY_WEEKEND_ADULT, 1);
    assertThat(atWork(entries(circle, open, SUNDAY))).isEmpty();
  }

  @Test
  void whatCanBeDoneInWorkingHoursAloneIsTriedOnComingHome() {
    List<DiaryEntry> entries =
        entries(families(50, 100), demand(1, adults("09:00-12:00=1")), MONDAY);
    assertThat(arisen(entries)).isNotEmpty().containsOnly(BACK);
  }

  @Test
  void everybodyComesAndGoesAtTheirOwnTimes() {
    Demand demand = demand(1, adults("09:00-12:00=1")).with(BehaviorParameter.AWAY_SPREAD, 60);
    List<Integer> arisen = arisen(entries(families(400, 100), demand, MONDAY));
    assertThat(arisen).allMatch(second -> second >= BACK - HOUR && second < BACK + HOUR);
    assertThat(arisen.stream().mapToInt(second -> second).average().orElseThrow())
        .isCloseTo(BACK, within(300.0));
    assertThat(Set.copyOf(arisen)).hasSizeGreaterThan(100);
  }

  @Test
  void anEventIsNotMoved() {
    NeedRate fair =
        NeedRate.ofShare(
            "shop",
            AgeGroup.ADULT,
            0.5,
            HourProfile.parse("09:00-12:00=1"),
            new Grounds(TestCircles.MADE_UP, Text.same("")));
    Circle circle = families(100, 100);
    List<DiaryEntry> entries = entries(circle, demand(1, fair), MONDAY);
    assertThat(entries).isEqualTo(entries(circle, demand(0, fair), MONDAY)).isNotEmpty();
    assertThat(atWork(entries)).hasSameSizeAs(entries);
  }

  /** Half an hour there and half an hour home: a need of 7:45 is met late, the next one after. */
  @Test
  void whoComesHomeInTheHoursOfWorkWaitsWithTheNextNeedUntilTheyAreOver() {
    List<DiaryEntry> entries =
        entries(
            families(200, 2_000),
            demand(1, need("shop", AgeGroup.ADULT, 21, "07:30-08:00=1")),
            MONDAY);
    List<Integer> left =
        entries.stream()
            .flatMap(entry -> entry.errand().stream())
            .map(errand -> errand.times().left())
            .toList();
    assertThat(left).noneMatch(AbsenceTest::atWork);
    assertThat(left).contains(BACK);
    assertThat(left).anyMatch(second -> second < LEAVING);
  }

  @Test
  void aCompanionAtWorkDoesNotGoAlong() {
    Circle circle = families(300, 100);
    for (double share : new double[] {0, 1}) {
      Demand demand =
          demand(share, need("shop", AgeGroup.CHILD, 7, "10:00-16:00=1"))
              .withParties(List.of(party("shop", AgeGroup.CHILD, "adult=1", PartyTakes.ONE)));
      DayStatistics day = model(circle, demand).run(MONDAY, 3, ProgressListener.NONE);
      assertThat(day.trips()).isGreaterThan(100);
      assertThat(day.outings().people()).isEqualTo(share == 0 ? 2 * day.trips() : day.trips());
    }
  }

  /** The person whose need it is goes in any case, and counts once among those at home. */
  @Test
  void ofTwoAdultsOneGoesWithTheOtherOnlyWhereBothAreAtHome() {
    Circle circle = families(3_000, 100);
    Demand demand =
        demand(0.5, adults("12:00-13:00=1"))
            .withParties(List.of(party("shop", AgeGroup.ADULT, "adult=1", PartyTakes.ONE)));
    List<Integer> people =
        atWork(entries(circle, demand, MONDAY)).stream()
            .flatMap(entry -> entry.errand().stream())
            .map(DiaryEntry.Errand::people)
            .toList();
    assertThat(people.stream().mapToInt(number -> number).average().orElseThrow())
        .isCloseTo(1.5, within(0.05));
  }

  @Test
  void theSamePeopleAreAwayInBothWorlds() {
    Circle one = families(200, 400);
    Circle other =
        TestCircles.withOutlets(
            one, List.of(capacity(outlet("p", 50, 0, "shop"), 100_000), one.outlets().get(0)));
    Demand demand = demand(0.5, adults(ALL_DAY));
    PairedNeeds pairs =
        model(one, demand)
            .log(MONDAY, 5)
            .needs()
            .beside(model(other, demand).log(MONDAY, 5).needs());
    for (Composition kind : Composition.values()) {
      assertThat(pairs.only(World.BASELINE, kind) + pairs.only(World.SCENARIO, kind)).isZero();
    }
    assertThat(arisen(entries(one, demand, MONDAY)))
        .isEqualTo(arisen(entries(other, demand, MONDAY)));
  }
}
