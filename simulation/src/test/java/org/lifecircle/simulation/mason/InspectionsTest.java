package org.lifecircle.simulation.mason;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lifecircle.model.Circle;
import org.lifecircle.model.HomeService;
import org.lifecircle.model.Language;
import org.lifecircle.simulation.day.DayStatistics;
import org.lifecircle.simulation.day.NeedOutcome;
import org.lifecircle.simulation.day.OutletOrders;
import org.lifecircle.simulation.demand.BehaviorParameter;
import org.lifecircle.simulation.demand.Demand;
import sim.util.Properties;

class InspectionsTest {

  private static final int NOON = 12 * 3600;

  private static DayModel model() {
    return model(TestCircles.table());
  }

  private static DayModel model(Demand demand) {
    Circle circle = TestCircles.blocks(600, 52);
    return new DayModel(circle, TestCircles.catalog(), TestCircles.linked(circle), demand);
  }

  private static CircleDay day(int second) {
    return day(model(), second);
  }

  private static CircleDay day(DayModel model, int second) {
    DayCheckpoint day = DayCheckpoint.dawn(model, TestCircles.MONDAY, 3);
    day.runUntil(second);
    day.state().countWalks(day.second());
    return day.state();
  }

  private static Inspections inspections(CircleDay day, Language language) {
    return new Inspections(() -> day, language);
  }

  private static String value(Inspected inspected, String key) {
    return inspected.facts().value(inspected.facts().say(key));
  }

  @Test
  void whoIsUnderWayIsToldToBeOnTheWayAndNobodyElse() {
    for (int second = 7 * 3600; second < 21 * 3600; second += 3_540) {
      CircleDay day = day(second);
      BitSet walking = new BitSet();
      day.underWay(day.now(), (resident, column, row) -> walking.set(resident.number));
      Inspections told = inspections(day, Language.EN);
      for (Resident resident : day.inside().residents()) {
        assertThat(told.whereabouts(resident, day.now()).startsWith("on the way"))
            .as("%s at %d", told.whereabouts(resident, day.now()), second)
            .isEqualTo(walking.get(resident.number));
      }
    }
  }

  @Test
  void whoIsAtWorkOrAtSchoolIsToldToBeThere() {
    CircleDay day = day(model(TestCircles.lived()), NOON);
    Inspections told = inspections(day, Language.EN);
    int[] away = new int[3];
    int[] people = new int[3];
    for (Resident resident : day.inside().residents()) {
      people[resident.group]++;
      String where = told.whereabouts(resident, day.now());
      away[resident.group] += where.matches("at work or at school until 1\\d:\\d\\d") ? 1 : 0;
    }
    assertThat((double) away[0] / people[0]).isBetween(0.65, 0.95);
    assertThat((double) away[1] / people[1]).isBetween(0.6, 0.8);
    assertThat((double) away[2] / people[2]).isBetween(0.0, 0.25);
  }

  @Test
  void whoWillOrderIsAtHomeAndOutletsTellWhatTheyBring() {
    Circle circle =
        TestCircles.delivering(
            TestCircles.blocks(600, 52),
            new HomeService(new HomeService.Radius(5_000), Optional.empty()));
    Demand demand =
        TestCircles.table()
            .with(BehaviorParameter.ORDERED_SHARE_FRESH, 1)
            .with(BehaviorParameter.ORDERED_SHARE_GOODS, 1);
    DayModel model =
        new DayModel(circle, TestCircles.catalog(), TestCircles.linked(circle), demand);
    CircleDay day = day(model, NOON);
    Inspections told = inspections(day, Language.EN);
    int ordering = 0;
    for (Resident resident : day.inside().residents()) {
      if (told.whereabouts(resident, day.now()).matches("at home, orders at 1\\d:\\d\\d")) {
        ordering++;
        assertThat(value(told.resident(resident.number), "resident.next")).isNotBlank();
      }
    }
    assertThat(ordering).isGreaterThan(100);
    DayStatistics whole = day(model, 48 * 3600).statistics();
    Inspections after = inspections(day(model, 48 * 3600), Language.EN);
    int brought = 0;
    for (int o = 0; o < 52; o++) {
      OutletOrders orders = whole.visits().get(o).orders();
      brought += orders.delivered();
      assertThat(value(after.outletFacts(o), "outlet.delivered"))
          .isEqualTo(Integer.toString(orders.delivered()));
      assertThat(value(after.outletFacts(o), "outlet.couriers")).isEqualTo("2");
    }
    assertThat(brought).isGreaterThan(100);
    Facts facts = new Facts(Language.EN);
    after.addNeeds(facts, () -> DayFigures.of(day(model, 48 * 3600), CircleDay.OVER, 0));
    assertThat(number(facts, "Needs so far"))
        .isEqualTo(
            number(facts, "Served so far")
                + number(facts, "So far delivered")
                + number(facts, "So far met online")
                + number(facts, "Not served so far"));
    assertThat(number(facts, "Served so far")).isEqualTo(whole.totals().served());
    assertThat(number(facts, "So far delivered")).isEqualTo(brought);
  }

  private static int number(Facts facts, String name) {
    return Integer.parseInt(facts.value(name));
  }

  @Test
  void theClockStandsAtMidnightWhenTheDayIsOver() {
    assertThat(Inspections.clock(7 * 3600 + 30 * 60)).isEqualTo("07:30");
    CircleDay day = day(48 * 3600);
    while (day.schedule.step(day)) {
      assertThat(day.now()).isLessThan(CircleDay.OVER);
    }
    assertThat(day.now()).isEqualTo(CircleDay.OVER);
    assertThat(Inspections.clock(day.now())).isEqualTo("24:00");
  }

  @Test
  void aResidentTellsWhoItIsAndWhereItGoesInBothLanguages() {
    CircleDay day = day(NOON);
    Resident[] walker = new Resident[1];
    day.underWay(
        day.now(),
        (resident, column, row) -> {
          if (resident.arrives > day.now() && resident.leaves <= day.now()) {
            walker[0] = resident;
          }
        });
    Inspected english = inspections(day, Language.EN).resident(walker[0].number);
    Inspected chinese = inspections(day, Language.ZH).resident(walker[0].number);
    assertThat(english.name()).matches("(child|adult|older adult) no\\. \\d+, h\\d+");
    assertThat(chinese.name()).matches("(儿童|成年人|老年人) \\d+ 号，h\\d+");
    String arrives = Inspections.clock(walker[0].arrives);
    assertThat(value(english, "resident.now")).matches("on the way to o\\d+ .*" + arrives);
    assertThat(value(chinese, "resident.now")).matches("去o\\d+.*" + arrives + " 到");
    assertThat(value(english, "resident.needs")).contains(":");
  }

  @Test
  void outletsTellWhatTheStatisticsOfTheDaySay() {
    CircleDay day = day(48 * 3600);
    DayStatistics whole = day.statistics();
    Inspections told = inspections(day, Language.EN);
    for (int o = 0; o < 52; o++) {
      Inspected outlet = told.outletFacts(o);
      assertThat(value(outlet, "outlet.visits"))
          .isEqualTo(Integer.toString(whole.byPlace().visits().get(o).total()));
      assertThat(value(outlet, "outlet.open")).isNotBlank();
      assertThat(value(outlet, "outlet.queue")).isEqualTo("0");
    }
  }

  @Test
  void aCellTellsItsFootfallItsHomesAndTheirNeeds() {
    CircleDay day = day(NOON);
    CellPaths paths = day.circle().paths;
    Inspected cell = inspections(day, Language.EN).cell(paths.homeColumns[5], paths.homeRows[5]);
    assertThat(value(cell, "cell.footfall"))
        .isEqualTo(Integer.toString(day.footfall().field[paths.homeColumns[5]][paths.homeRows[5]]));
    assertThat(value(cell, "cell.homes")).isEqualTo("h5");
    assertThat(Integer.parseInt(value(cell, "needs.arisen")))
        .isGreaterThanOrEqualTo(Integer.parseInt(value(cell, "needs.served")))
        .isPositive();
  }

  @Test
  void whenTheDayIsOverTheFiguresAreThoseOfTheDay() {
    CircleDay day = day(48 * 3600);
    DayFigures figures = DayFigures.of(day, day.now(), 0);
    DayStatistics whole = day.statistics();
    assertThat(figures.arisen()).isEqualTo(whole.totals().needs());
    assertThat(figures.served()).isEqualTo(whole.totals().served());
    assertThat(figures.unserved()).isEqualTo(figures.arisen() - figures.served());
    assertThat(figures.ended()).containsOnlyKeys(NeedOutcome.values());
  }

  @Test
  void everyWordIsThereInBothLanguages() {
    CircleDay day = day(NOON);
    for (Language language : Language.values()) {
      Inspections told = inspections(day, language);
      Facts numbers = new Facts(language);
      new WatchNumbers(day.circle()).addTo(numbers);
      for (Properties facts :
          List.of(
              told.resident(0).facts(),
              told.home(0).facts(),
              told.outletFacts(0).facts(),
              told.cell(0, 0).facts(),
              numbers)) {
        assertThat(facts.numProperties()).isPositive();
        for (int i = 0; i < facts.numProperties(); i++) {
          assertThat(facts.getName(i)).isNotBlank();
          assertThat(facts.getValue(i)).isNotNull();
        }
      }
    }
  }

  @Test
  void aNumberThatIsChangedHoldsForTheNextDay() {
    CircleDay day = day(0);
    WatchNumbers numbers = new WatchNumbers(day.circle());
    Facts facts = new Facts(Language.EN);
    numbers.addTo(facts);
    assertThat(numbers.areChanged()).isFalse();
    set(facts, "demand-scale", "0.5");
    set(facts, "link-minutes", "5000");
    set(facts, "time-decay", "much");
    assertThat(facts.value("demand-scale")).isEqualTo("0.5");
    assertThat(facts.value("link-minutes")).isEqualTo("60.0");
    assertThat(facts.value("time-decay")).isEqualTo("0.0031");
    set(facts, facts.say("model.acceptable"), "2");
    assertThat(numbers.areChanged()).isTrue();
    PreparedCircle changed = numbers.prepare();
    assertThat(numbers.areChanged()).isFalse();
    assertThat(changed.demand.value(BehaviorParameter.DEMAND_SCALE)).isEqualTo(0.5);
    assertThat(changed.demand.services().get(0).acceptableMinutes())
        .isEqualTo(2 * Demand.standard().services().get(0).acceptableMinutes());
  }

  private static void set(Facts facts, String name, String value) {
    for (int i = 0; i < facts.numProperties(); i++) {
      if (facts.getName(i).equals(name)) {
        assertThat(facts.isReadWrite(i)).isTrue();
        facts.setValue(i, value);
      }
    }
  }
}
