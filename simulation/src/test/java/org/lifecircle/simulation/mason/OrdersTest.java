package org.lifecircle.simulation.mason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.lifecircle.simulation.mason.TestCircles.MONDAY;
import static org.lifecircle.simulation.mason.TestCircles.catalog;
import static org.lifecircle.simulation.mason.TestCircles.home;
import static org.lifecircle.simulation.mason.TestCircles.need;
import static org.lifecircle.simulation.mason.TestCircles.outlet;
import static org.lifecircle.simulation.mason.TestCircles.service;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.Circle;
import org.lifecircle.model.HomeService;
import org.lifecircle.model.OpeningHours;
import org.lifecircle.model.Outlet;
import org.lifecircle.model.Text;
import org.lifecircle.simulation.day.Composition;
import org.lifecircle.simulation.day.DayStatistics;
import org.lifecircle.simulation.day.DiaryEntry;
import org.lifecircle.simulation.day.NeedEnding;
import org.lifecircle.simulation.day.NeedOutcome;
import org.lifecircle.simulation.day.OutletOrders;
import org.lifecircle.simulation.day.PairedNeeds;
import org.lifecircle.simulation.day.ProgressListener;
import org.lifecircle.simulation.day.UnservedCause;
import org.lifecircle.simulation.day.World;
import org.lifecircle.simulation.demand.BehaviorParameter;
import org.lifecircle.simulation.demand.Demand;
import org.lifecircle.simulation.demand.GoodsKind;
import org.lifecircle.simulation.demand.Grounds;
import org.lifecircle.simulation.demand.HourProfile;
import org.lifecircle.simulation.demand.NeedRate;
import org.lifecircle.simulation.demand.OrderedGoods;
import org.lifecircle.simulation.demand.ServiceProfile;
import org.lifecircle.simulation.panels.LivingIndex;

/** Needs that are ordered to the home: brought by couriers of an outlet, or as parcels. */
class OrdersTest {

  private static final long SEED = 17;
  private static final Grounds GROUNDS = new Grounds(TestCircles.MADE_UP, Text.same(""));

  /** Couriers under way for twenty minutes an order, so that each brings three in an hour. */
  private static final int THERE_AND_BACK = 20 * 60;

  private static Outlet shop(String id, double meters, int couriers) {
    return comesTo(outlet(id, meters, 0, "shop"), new HomeService.Radius(9_000), couriers);
  }

  private static Outlet comesTo(Outlet outlet, HomeService.Area area, int couriers) {
    return outlet.withOperation(
        outlet
            .operation()
            .withHomeService(new HomeService(area, Optional.empty(), OptionalInt.of(couriers))));
  }

  private static Circle circle(Outlet... outlets) {
    return TestCircles.circle(List.of(home("h", 0, 0, 0, 200, 0)), List.of(outlets));
  }

  /** A need a day each on average, all morning; everything is ordered for an outlet at once. */
  private static Demand demand(double ordered) {
    return demand(ordered, need("shop", AgeGroup.ADULT, 7, "09:00-12:00=1"));
  }

  private static Demand demand(double ordered, NeedRate need) {
    return TestCircles.nobodyAway(
            TestCircles.demand(List.of(need), List.of(service("shop", 60, 3, 10))))
        .withGoods(List.of(new OrderedGoods("shop", GoodsKind.FRESH, GROUNDS)))
        .with(BehaviorParameter.ORDERED_SHARE_FRESH, ordered)
        .with(BehaviorParameter.DELIVERED_PART_FRESH, 1);
  }

  private static DayModel model(Circle circle, Demand demand) {
    return new DayModel(circle, catalog("shop"), StraightWalks.of(circle), demand);
  }

  private static DayStatistics day(Circle circle, Demand demand) {
    return model(circle, demand).run(MONDAY, SEED, ProgressListener.NONE);
  }

  private static List<DiaryEntry.Order> brought(Circle circle, Demand demand) {
    List<DiaryEntry.Order> orders = new ArrayList<>();
    for (DiaryEntry entry : model(circle, demand).diary(MONDAY, SEED)) {
      entry.order().filter(one -> one.brought().isPresent()).ifPresent(orders::add);
    }
    orders.sort(Comparator.comparingInt(DiaryEntry.Order::ordered));
    return orders;
  }

  private static int seconds(DiaryEntry.Order order) {
    return order.brought().orElseThrow() - order.ordered();
  }

  @Test
  void anOrderBeyondTheCouriersOfTheHourWaitsUntilOneIsBack() {
    List<DiaryEntry.Order> orders = brought(circle(shop("s", 30, 2)), demand(1));
    assertThat(orders).hasSizeBetween(15, 6 * 3 + 5);
    for (int i = 0; i < orders.size(); i++) {
      int before = i < 2 ? 0 : orders.get(i - 2).brought().orElseThrow() + THERE_AND_BACK / 2;
      int setsOut = Math.max(orders.get(i).ordered(), before);
      assertThat(orders.get(i).brought()).hasValue(setsOut + THERE_AND_BACK / 2);
    }
    assertThat(orders).anyMatch(one -> seconds(one) > THERE_AND_BACK / 2);
    assertThat(brought(circle(shop("s", 30, 1000)), demand(1)))
        .hasSizeGreaterThan(150)
        .allMatch(one -> seconds(one) == THERE_AND_BACK / 2);
  }

  @Test
  void whatWouldComeTooLateIsRefusedAndWalkedFor() {
    Circle circle = circle(shop("s", 30, 2));
    DayStatistics day = day(circle, demand(1));
    OutletOrders orders = day.visits().get(0).orders();
    assertThat(brought(circle, demand(1))).allMatch(one -> seconds(one) <= 45 * 60);
    assertThat(orders.refused()).isGreaterThan(100).isEqualTo(day.outings().ordersInVain());
    assertThat(day.needs()).isEqualTo(orders.refused()).isEqualTo(day.trips());
    assertThat(day.needs(NeedOutcome.DELIVERED)).isEqualTo(orders.delivered());
    assertThat(orders.courierSeconds()).isEqualTo((long) orders.delivered() * THERE_AND_BACK);
    assertThat(orders.deliverySeconds())
        .isEqualTo(brought(circle, demand(1)).stream().mapToLong(OrdersTest::seconds).sum());
  }

  @Test
  void theWalkOfWhoCouldNotOrderIsThatOfWhoDidNotWantTo() {
    Circle far = circle(comesTo(outlet("s", 800, 0, "shop"), new HomeService.Radius(500), 9));
    DayStatistics in = day(far, demand(1));
    DayStatistics on = day(far, demand(0));
    assertThat(in.byNeed()).as("the home is out of reach").isEqualTo(on.byNeed());
    assertThat(in.byPlace()).isEqualTo(on.byPlace());
    assertThat(in.outings().ordersInVain()).isEqualTo(in.needs()).isPositive();
  }

  @Test
  void whoOrdersGoesNowhereAndIsNeitherServedNorWithout() {
    DayStatistics day = day(circle(shop("s", 30, 1000)), demand(1));
    assertThat(day.needs(NeedOutcome.DELIVERED)).isGreaterThan(150);
    assertThat(List.of(day.needs(), day.served(), day.trips())).containsOnly(0);
    assertThat(day.walkSeconds()).isZero();
    assertThat(day.footfall().counts()).containsOnly(0);
    assertThat(day.unmet().counts()).containsOnly(0);
    assertThat(day.demand().counts()).containsOnly(0);
    assertThat(day.visits().get(0).total()).isZero();
    assertThat(day.servedShare()).isEqualTo(1);
    assertThat(LivingIndex.value(day, catalog("shop"), demand(1))).isEmpty();
  }

  @Test
  void aNeedMetByDeliveryIsNoGainOfAccess() {
    Circle circle = circle(shop("s", 5_000, 1000));
    List<ServiceProfile> tooFar = List.of(acceptable(5));
    NeedLog nobody = model(circle, demand(0).withServices(tooFar)).log(MONDAY, SEED).needs();
    NeedLog half = model(circle, demand(0.5).withServices(tooFar)).log(MONDAY, SEED).needs();
    PairedNeeds pairs = nobody.beside(half);
    assertThat(pairs.byChannel(World.SCENARIO)).isBetween(60, 140);
    for (World world : World.values()) {
      assertThat(pairs.unserved(world, UnservedCause.ACCESS)).isEqualTo(pairs.common());
      assertThat(pairs.common(world, NeedOutcome.SERVED)).isZero();
    }
    assertThat(pairs.onlyUnserved(World.BASELINE, Composition.CHANNEL))
        .as("what was too far to walk and is brought now is composition")
        .isEqualTo(pairs.byChannel(World.SCENARIO));
    assertThat(pairs.only(World.SCENARIO, Composition.CHANNEL)).isZero();
  }

  private static ServiceProfile acceptable(double minutes) {
    ServiceProfile one = service("shop", 60, 3, 10);
    return new ServiceProfile(
        "shop", minutes, one.serving(), one.areaSquareMeters(), one.usual(), one.grounds());
  }

  @Test
  void withoutOrdersNoNumberOfTheChannelsChangesAnything() {
    Demand none = demand(0);
    Demand other =
        none.with(BehaviorParameter.COURIERS_PER_OUTLET, 9)
            .with(BehaviorParameter.COURIER_MINUTES, 60)
            .with(BehaviorParameter.DELIVERED_PART_FRESH, 0.2)
            .with(BehaviorParameter.PARCELS_A_DAY, 3);
    DayStatistics day = day(circle(shop("s", 30, 1)), none);
    assertThat(day(circle(shop("s", 30, 5)), other))
        .isEqualTo(day)
        .isEqualTo(day(circle(outlet("s", 30, 0, "shop")), none.withGoods(List.of())));
    assertThat(day.visits().get(0).orders()).isEqualTo(OutletOrders.NONE);
    assertThat(day.ordered()).isFalse();
  }

  @Test
  void noCourierSetsOutAfterClosing() {
    OpeningHours tenToEleven =
        OpeningHours.of("Mo 10:00-11:00", List.of(new int[] {10 * 60, 11 * 60}));
    Circle circle = circle(TestCircles.open(shop("s", 30, 2), tenToEleven));
    List<DiaryEntry.Order> orders = brought(circle, demand(1));
    assertThat(orders).hasSizeBetween(4, 8);
    assertThat(orders)
        .allMatch(one -> one.ordered() >= 10 * 3600)
        .allMatch(one -> one.brought().orElseThrow() < 11 * 3600 + THERE_AND_BACK / 2)
        .anyMatch(one -> one.brought().orElseThrow() > 10 * 3600 + 50 * 60);
  }

  @Test
  void hoursOfDeliveryAreItsOwnWhereTheyAreKnown() {
    OpeningHours tenToEleven =
        OpeningHours.of("Mo 10:00-11:00", List.of(new int[] {10 * 60, 11 * 60}));
    Outlet shop = shop("s", 30, 1000);
    Outlet timed =
        shop.withOperation(
            shop.operation()
                .withHomeService(
                    new HomeService(
                        new HomeService.Radius(9_000),
                        Optional.of(tenToEleven),
                        OptionalInt.of(1000))));
    assertThat(brought(circle(timed), demand(1)))
        .hasSizeBetween(40, 90)
        .allMatch(one -> one.ordered() / 3600 == 10);
  }

  @Test
  void ofOutletsThatCanBringItTheLargerOneDoesMoreOften() {
    Outlet small = TestCircles.area(shop("small", 100, 1000), 100);
    Outlet large = TestCircles.area(shop("large", 2_000, 1000), 400);
    DayStatistics day = day(circle(small, large), demand(1));
    // The square root of four times the area attracts twice as many, however far it is.
    double all = day.needs(NeedOutcome.DELIVERED);
    assertThat(day.visits().get(1).orders().delivered() / all).isCloseTo(2 / 3.0, within(0.09));
  }

  @Test
  void aWarehouseBringsWhatWouldHaveBeenFetchedAtTheMarketAndNoOtherGoods() {
    Circle circle =
        circle(
            outlet("market", 30, 0, "shop"),
            comesTo(outlet("depot", 700, 0, "depot"), new HomeService.Radius(900), 1000));
    Demand demand =
        TestCircles.nobodyAway(
                TestCircles.demand(
                    List.of(need("shop", AgeGroup.ADULT, 7, "09:00-12:00=1")),
                    List.of(service("shop", 60, 3, 10), service("depot", 60, 3, 10))))
            .with(BehaviorParameter.DELIVERED_PART_FRESH, 1)
            .with(BehaviorParameter.DELIVERED_PART_GOODS, 1)
            .with(BehaviorParameter.ORDERED_SHARE_FRESH, 1)
            .with(BehaviorParameter.ORDERED_SHARE_GOODS, 1);
    for (GoodsKind kind : List.of(GoodsKind.FRESH, GoodsKind.GOODS)) {
      Demand sold =
          demand.withGoods(
              List.of(
                  new OrderedGoods("shop", kind, GROUNDS),
                  new OrderedGoods("depot", kind, GROUNDS)));
      DayStatistics day =
          new DayModel(circle, catalog("shop", "depot"), StraightWalks.of(circle), sold)
              .run(MONDAY, SEED, ProgressListener.NONE);
      int all = day.needs() + day.needs(NeedOutcome.DELIVERED);
      assertThat(all).isGreaterThan(150);
      assertThat(day.visits().get(1).orders().delivered())
          .as(kind.id())
          .isEqualTo(kind == GoodsKind.FRESH ? all : 0);
      assertThat(day.visits().get(1).total()).as("nobody walks to the depot").isZero();
    }
  }

  @Test
  void parcelsBeyondThoseOfTheDayAreWalkedFor() {
    Demand parcels = demand(1).with(BehaviorParameter.DELIVERED_PART_FRESH, 0);
    Circle circle = circle(shop("s", 30, 1000));
    DayStatistics all = day(circle, parcels);
    assertThat(all.needs(NeedOutcome.ONLINE)).isGreaterThan(150);
    assertThat(all.needs() + all.needs(NeedOutcome.DELIVERED)).isZero();
    DayStatistics few = day(circle, parcels.with(BehaviorParameter.PARCELS_A_DAY, 30));
    assertThat(few.needs(NeedOutcome.ONLINE)).isEqualTo(30);
    assertThat(few.needs()).isEqualTo(all.needs(NeedOutcome.ONLINE) - 30);
    int last = 0;
    int first = Integer.MAX_VALUE;
    for (DiaryEntry entry :
        model(circle, parcels.with(BehaviorParameter.PARCELS_A_DAY, 30)).diary(MONDAY, SEED)) {
      if (entry.ending() == NeedEnding.ONLINE) {
        last = Math.max(last, entry.order().orElseThrow().ordered());
      } else {
        first = Math.min(first, entry.errand().orElseThrow().times().left());
      }
    }
    assertThat(last).as("first come, first served").isLessThanOrEqualTo(first);
  }

  @Test
  void suchAShareIsOrderedAndOfThatSuchAPartBrought() {
    Demand demand = demand(0.4).with(BehaviorParameter.DELIVERED_PART_FRESH, 0.75);
    DayModel model = model(circle(shop("s", 30, 1000)), demand);
    double delivered = 0;
    double online = 0;
    double all = 0;
    for (long seed = 0; seed < 50; seed++) {
      DayStatistics day = model.run(MONDAY, seed, ProgressListener.NONE);
      delivered += day.needs(NeedOutcome.DELIVERED);
      online += day.needs(NeedOutcome.ONLINE);
      all += day.needs() + day.needs(NeedOutcome.DELIVERED) + day.needs(NeedOutcome.ONLINE);
    }
    assertThat(delivered / all).isCloseTo(0.3, within(0.02));
    assertThat(online / all).isCloseTo(0.1, within(0.015));
  }

  @Test
  void nobodyOrdersAnEvent() {
    NeedRate event =
        NeedRate.ofShare("shop", AgeGroup.ADULT, 0.5, HourProfile.parse("09:00-12:00=1"), GROUNDS);
    DayStatistics day = day(circle(shop("s", 30, 1000)), demand(1, event));
    assertThat(day.needs(NeedOutcome.DELIVERED) + day.outings().ordersInVain()).isZero();
    assertThat(day.needs()).isGreaterThan(70);
  }
}
