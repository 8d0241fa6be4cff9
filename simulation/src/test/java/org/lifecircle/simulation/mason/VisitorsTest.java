package org.lifecircle.simulation.mason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.lifecircle.simulation.mason.TestCircles.MONDAY;
import static org.lifecircle.simulation.mason.TestCircles.area;
import static org.lifecircle.simulation.mason.TestCircles.capacity;
import static org.lifecircle.simulation.mason.TestCircles.catalog;
import static org.lifecircle.simulation.mason.TestCircles.home;
import static org.lifecircle.simulation.mason.TestCircles.need;
import static org.lifecircle.simulation.mason.TestCircles.outlet;
import static org.lifecircle.simulation.mason.TestCircles.service;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.Circle;
import org.lifecircle.model.OpeningHours;
import org.lifecircle.model.Outlet;
import org.lifecircle.model.Text;
import org.lifecircle.simulation.day.Composition;
import org.lifecircle.simulation.day.DatedWalks;
import org.lifecircle.simulation.day.DayStatistics;
import org.lifecircle.simulation.day.DayWalks;
import org.lifecircle.simulation.day.NeedEnding;
import org.lifecircle.simulation.day.PairedNeeds;
import org.lifecircle.simulation.day.ProgressListener;
import org.lifecircle.simulation.day.World;
import org.lifecircle.simulation.demand.BehaviorParameter;
import org.lifecircle.simulation.demand.Demand;
import org.lifecircle.simulation.demand.Grounds;
import org.lifecircle.simulation.demand.HourProfile;
import org.lifecircle.simulation.demand.NeedRate;

/** People from outside the circle at its outlets. */
class VisitorsTest {

  private static final HourProfile MORNING = HourProfile.parse("09:00-12:00=1");

  private static Circle circle(Outlet... outlets) {
    return TestCircles.circle(List.of(home("h", 0, 0, 0, 600, 0)), List.of(outlets));
  }

  private static Outlet shop(String id, int perHour) {
    return capacity(outlet(id, 100, 0, "shop"), perHour);
  }

  private static Demand demand(double share) {
    return demand(share, need("shop", AgeGroup.ADULT, 7, "09:00-12:00=1"));
  }

  private static Demand demand(double share, NeedRate need) {
    return TestCircles.demand(List.of(need), List.of(service("shop", 60, 3, 10)))
        .with(BehaviorParameter.VISITOR_SHARE, share);
  }

  private static DayModel model(Circle circle, Demand demand) {
    return new DayModel(circle, catalog("shop"), StraightWalks.of(circle), demand);
  }

  private static DayStatistics day(Circle circle, Demand demand) {
    return model(circle, demand).run(MONDAY, 11, ProgressListener.NONE);
  }

  /** Those who come for so many needs. */
  private static List<Visitor> coming(Circle circle, double share, int needs) {
    PreparedCircle prepared =
        new PreparedCircle(
            circle,
            catalog("shop"),
            DatedWalks.everyDay(DayWalks.allDay(StraightWalks.of(circle))),
            demand(share));
    Visitors visitors = new Visitors(prepared, prepared.offers.openOn(MONDAY));
    for (int need = 0; need < needs; need++) {
      visitors.draw(need, 0, MORNING.draws());
    }
    return visitors.coming();
  }

  private static int full(DayStatistics day) {
    return day.counts().needs(0, NeedEnding.FULL);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.1, 0.25, 0.5})
  void ofAllWhoComeSoManyComeFromOutside(double share) {
    int needs = 40_000;
    double visitors = coming(circle(shop("o", 60)), share, needs).size();
    assertThat(visitors / (visitors + needs)).isCloseTo(share, within(0.01));
  }

  @Test
  void theyComeAtTheHoursOfTheNeedAndToTheLargerShopMoreOften() {
    Circle circle =
        circle(area(outlet("near", 10, 0, "shop"), 100), area(outlet("far", 900, 0, "shop"), 400));
    List<Visitor> coming = coming(circle, 0.5, 20_000);
    assertThat(coming).allMatch(one -> one.arrives >= 9 * 3600 && one.arrives < 12 * 3600);
    // The square root of four times the area attracts twice as many, however far it is.
    double far = coming.stream().filter(one -> one.place == 1).count();
    assertThat(far / coming.size()).isCloseTo(2 / 3.0, within(0.02));
  }

  @Test
  void nobodyComesToAClosedDoor() {
    OpeningHours tenToEleven =
        OpeningHours.of("Mo 10:00-11:00", List.of(new int[] {10 * 60, 11 * 60}));
    List<Visitor> coming = coming(circle(TestCircles.open(shop("o", 60), tenToEleven)), 0.5, 3_000);
    assertThat(coming).hasSizeBetween(850, 1_150);
    assertThat(coming).allMatch(one -> one.arrives / 3600 == 10);
  }

  @Test
  void whereThereIsRoomForAllNobodyNoticesThem() {
    Circle circle = circle(shop("o", 100_000));
    assertThat(day(circle, demand(0.5))).isEqualTo(day(circle, demand(0)));
  }

  @Test
  void whatTheyTakeResidentsDoNotGetAndTheyAreCountedNowhere() {
    Circle circle = circle(shop("o", 150));
    DayStatistics alone = day(circle, demand(0));
    DayStatistics shared = day(circle, demand(0.4));
    assertThat(shared.needs()).isEqualTo(alone.needs()).isGreaterThan(500);
    assertThat(full(shared)).isGreaterThan(full(alone) + 100);
    assertThat(shared.visits().get(0).total()).isEqualTo(shared.served());
    assertThat(shared.outings().people()).isEqualTo(shared.trips());
  }

  /** As many from outside as residents leave those half of a shop that is always full. */
  @Test
  void twoHalvesOfThoseWhoComeShareAFullShopEvenly() {
    Circle circle = circle(shop("o", 20));
    double alone = day(circle, demand(0)).served();
    double shared = day(circle, demand(0.5)).served();
    assertThat(shared / alone).isCloseTo(0.5, within(0.12));
  }

  @Test
  void anEventIsForResidents() {
    NeedRate fair =
        NeedRate.ofShare(
            "shop", AgeGroup.ADULT, 0.8, MORNING, new Grounds(TestCircles.MADE_UP, Text.same("")));
    Circle circle = circle(shop("o", 60));
    assertThat(day(circle, demand(0.5, fair))).isEqualTo(day(circle, demand(0, fair)));
  }

  @Test
  void visitorsAreNoCompositionOfAComparison() {
    Circle one = circle(shop("o", 100));
    Circle other = circle(shop("o", 100), shop("p", 100));
    PairedNeeds pairs =
        model(one, demand(0.3))
            .log(MONDAY, 5)
            .needs()
            .beside(model(other, demand(0.3)).log(MONDAY, 5).needs());
    for (Composition kind : Composition.values()) {
      assertThat(pairs.only(World.BASELINE, kind) + pairs.only(World.SCENARIO, kind)).isZero();
    }
    assertThat(pairs.unserved(World.SCENARIO)).isLessThan(pairs.unserved(World.BASELINE));
  }
}
