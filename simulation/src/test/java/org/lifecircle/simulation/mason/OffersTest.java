package org.lifecircle.simulation.mason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifecircle.simulation.mason.TestCircles.MONDAY;
import static org.lifecircle.simulation.mason.TestCircles.SUNDAY;
import static org.lifecircle.simulation.mason.TestCircles.area;
import static org.lifecircle.simulation.mason.TestCircles.capacity;
import static org.lifecircle.simulation.mason.TestCircles.catalog;
import static org.lifecircle.simulation.mason.TestCircles.circle;
import static org.lifecircle.simulation.mason.TestCircles.demand;
import static org.lifecircle.simulation.mason.TestCircles.home;
import static org.lifecircle.simulation.mason.TestCircles.need;
import static org.lifecircle.simulation.mason.TestCircles.open;
import static org.lifecircle.simulation.mason.TestCircles.outlet;
import static org.lifecircle.simulation.mason.TestCircles.service;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.Circle;
import org.lifecircle.model.OpeningHours;
import org.lifecircle.model.Outlet;
import org.lifecircle.simulation.demand.BehaviorParameter;
import org.lifecircle.simulation.demand.Demand;

class OffersTest {

  private static final int HOUR = 3600;
  private static final int CANTEEN = 0;
  private static final int SHOP = 1;

  /** A canteen serves ten minutes, a shop one; 20 and 4 minutes are accepted and waited. */
  private static final Demand DEMAND =
      demand(
          List.of(need("canteen", AgeGroup.ADULT, 7, "08:00-20:00=1")),
          List.of(service("canteen", 20, 10, 4), service("shop", 10, 1, 2)));

  private static Offers offers(Outlet... outlets) {
    return new Offers(List.of(outlets), catalog("canteen", "shop", "bank"), DEMAND);
  }

  private static OutletChoice choice(Offers offers, Outlet outlet) {
    Circle circle = circle(List.of(home("h", 0, 0, 0, 1, 0)), List.of(outlet));
    DayModel model =
        new DayModel(circle, catalog("canteen", "shop"), StraightWalks.of(circle), DEMAND);
    return new OutletChoice(
        model.prepared(), model.prepared().periodsOn(MONDAY), null, null, offers.openOn(MONDAY));
  }

  private static Outlet hours(OpeningHours hours) {
    return open(outlet("o", 60, 0, "canteen"), hours);
  }

  private static int[] openSeconds(OpeningHours hours) {
    return offers(hours(hours)).openOn(MONDAY)[CANTEEN][0];
  }

  @Test
  void aShopThatIsOpenAroundTheClockHasNoSeamAtMidnight() {
    assertThat(openSeconds(OpeningHours.ALWAYS)).containsExactly(0, 48 * HOUR);
    assertThat(openSeconds(OpeningHours.of("20:00-26:00", List.of(new int[] {20 * 60, 26 * 60}))))
        .containsExactly(20 * HOUR, 26 * HOUR);
  }

  @Test
  void aShopThatShutsBeforeMidnightHasEachDayApart() {
    OpeningHours twoDays =
        OpeningHours.of(
            "Mo 09:00-23:59; Tu 00:00-02:00",
            List.of(new int[] {9 * 60, 1439}, new int[] {1440, 1560}));
    assertThat(openSeconds(twoDays))
        .containsExactly(9 * HOUR, 24 * HOUR - 60, 24 * HOUR, 26 * HOUR);
  }

  @Test
  void theDayOfTheWeekDecidesWhatIsOpen() {
    OpeningHours monday = OpeningHours.of("Mo 09:00-12:00", List.of(new int[] {540, 720}));
    Offers offers = offers(hours(monday));
    assertThat(offers.openOn(MONDAY)[CANTEEN][0]).containsExactly(9 * HOUR, 12 * HOUR);
    assertThat(offers.openOn(SUNDAY)[CANTEEN][0]).containsExactly(33 * HOUR, 36 * HOUR);
    assertThat(offers.openOn(MONDAY.plusDays(1))[CANTEEN][0]).isEmpty();
  }

  @Test
  void anOutletOpensInTheFirstSecondOfItsHoursAndIsShutInTheSecondInWhichItCloses() {
    Outlet morning =
        hours(
            OpeningHours.of(
                "Mo 09:00-12:00,14:00-17:00",
                List.of(new int[] {540, 720}, new int[] {840, 1020})));
    OutletChoice choice = choice(offers(morning), morning);
    assertThat(choice.closes(CANTEEN, 0, 9 * HOUR - 1)).isEqualTo(-1);
    assertThat(choice.closes(CANTEEN, 0, 9 * HOUR)).isEqualTo(12 * HOUR);
    assertThat(choice.closes(CANTEEN, 0, 12 * HOUR - 1)).isEqualTo(12 * HOUR);
    assertThat(choice.closes(CANTEEN, 0, 12 * HOUR)).isEqualTo(-1);
    assertThat(choice.closes(CANTEEN, 0, 14 * HOUR)).isEqualTo(17 * HOUR);
    assertThat(choice.closes(CANTEEN, 0, 17 * HOUR)).isEqualTo(-1);
  }

  @Test
  void whoWaitsAcrossMidnightInAShopThatNeverClosesMayWaitOn() {
    Outlet always = outlet("o", 60, 0, "canteen");
    OutletChoice choice = choice(offers(always), always);
    assertThat(choice.closes(CANTEEN, 0, 24 * HOUR - 1)).isEqualTo(48 * HOUR);
    assertThat(choice.closes(CANTEEN, 0, 24 * HOUR)).isEqualTo(48 * HOUR);
  }

  @Test
  void aKnownCapacityIsThatOfTheFirstFormat() {
    Offers canteenFirst = offers(capacity(outlet("o", 0, 0, "canteen", "shop"), 60));
    // 60 an hour at ten minutes each are ten places; at one minute each one place.
    assertThat(canteenFirst.places).containsExactly(10);
    assertThat(canteenFirst.serviceSecondsOf[CANTEEN][0]).isEqualTo(600);
    assertThat(canteenFirst.serviceSecondsOf[SHOP][0]).isEqualTo(60);
    Offers shopFirst = offers(capacity(outlet("o", 0, 0, "shop", "canteen"), 60));
    assertThat(shopFirst.places).containsExactly(1);
    assertThat(shopFirst.serviceSecondsOf[CANTEEN][0]).isEqualTo(600);
  }

  @Test
  void servicesAreStretchedUntilWholePlacesHaveTheKnownCapacity() {
    Offers offers = offers(capacity(outlet("o", 0, 0, "canteen"), 100));
    // 100 an hour at ten minutes each are 16.7 places: 17 places of 612 s each.
    assertThat(offers.places).containsExactly(17);
    assertThat(offers.serviceSecondsOf[CANTEEN][0]).isBetween(611.999_999, 612.000_001);
    Offers slow = offers(capacity(outlet("o", 0, 0, "canteen"), 2));
    // Two an hour are a third of a place: one place of half an hour.
    assertThat(slow.places).containsExactly(1);
    assertThat(slow.serviceSecondsOf[CANTEEN][0]).isBetween(1_799.999_999, 1_800.000_001);
  }

  @Test
  void anOutletOfAFormatThatNoTableServesHasOnePlaceAndIsNeverOpen() {
    Offers offers = offers(capacity(outlet("o", 0, 0, "bank"), 600));
    assertThat(offers.places).containsExactly(1);
    assertThat(offers.outletsOf[2]).containsExactly(0);
    assertThat(offers.longWalkSeconds[2]).isEqualTo(Integer.MAX_VALUE);
    Outlet unknown = outlet("o", 0, 0, "bank");
    assertThat(offers(unknown).openOn(MONDAY)[2][0]).isEmpty();
  }

  @Test
  void theAttractionIsThatOfTheFloorAreaOrOfTheFormatsUsualOne() {
    Offers offers =
        offers(area(outlet("large", 0, 0, "canteen"), 400), outlet("usual", 0, 0, "canteen"));
    double exponent = DEMAND.value(BehaviorParameter.AREA_EXPONENT);
    assertThat(offers.attractionOf[CANTEEN])
        .containsExactly(StrictMath.pow(400, exponent), StrictMath.pow(100, exponent));
  }

  @Test
  void effortsAreSharesOfTheAcceptableWalkAndOfThePatienceInSeconds() {
    Offers offers = offers();
    double walkShare = DEMAND.value(BehaviorParameter.EFFORT_WALK_SHARE);
    double waitShare = DEMAND.value(BehaviorParameter.EFFORT_WAIT_SHARE);
    assertThat(offers.longWalkSeconds[CANTEEN]).isEqualTo((int) Math.round(1_200 * walkShare));
    assertThat(offers.longWaitSeconds[CANTEEN]).isEqualTo((int) Math.round(240 * waitShare));
    assertThat(offers.longestAcceptableSeconds()).isEqualTo(1_200);
  }
}
