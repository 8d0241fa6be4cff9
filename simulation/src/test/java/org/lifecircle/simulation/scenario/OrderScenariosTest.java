package org.lifecircle.simulation.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lifecircle.simulation.mason.TestCircles.MONDAY;
import static org.lifecircle.simulation.mason.TestCircles.at;
import static org.lifecircle.simulation.mason.TestCircles.home;
import static org.lifecircle.simulation.mason.TestCircles.outlet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lifecircle.model.HomeService;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Language;
import org.lifecircle.model.Outlet;
import org.lifecircle.model.Text;
import org.lifecircle.simulation.day.DayStatistics;
import org.lifecircle.simulation.day.NeedOutcome;
import org.lifecircle.simulation.day.OutletOrders;
import org.lifecircle.simulation.day.ProgressListener;
import org.lifecircle.simulation.demand.BehaviorParameter;
import org.lifecircle.simulation.demand.Demand;
import org.lifecircle.simulation.demand.OrderShares;
import org.lifecircle.simulation.experiment.Comparison;
import org.lifecircle.simulation.experiment.StandardMeasures;
import org.lifecircle.simulation.mason.TestCircles;
import org.lifecircle.simulation.network.pace.WalkingParameters;
import org.lifecircle.simulation.network.ways.WalkingMap;
import org.lifecircle.simulation.network.ways.Way;

/** Scenarios in which residents order, and an outlet near by delivers. */
class OrderScenariosTest {

  private static final WalkingMap STREET =
      new WalkingMap(
          List.of(new Way("street", List.of(at(0, 0), at(400, 0), at(1_200, 0)), Map.of())));

  private static final Setting BASELINE =
      Setting.of(
          TestCircles.circle(
              List.of(home("h1", 0, 1, 100, 700, 300), home("h2", 800, 1, 100, 700, 300)),
              List.of(outlet("market", 300, 1, "wet-market"), outlet("hut", 700, 1, "laundry"))),
          TestCircles.catalog(),
          STREET,
          TestCircles.table(),
          WalkingParameters.standard());

  private static final Change WAREHOUSE =
      new Change.AddOutlet(outlet("depot", 600, 1, "forward-warehouse", "fresh-food-store"));

  private static ScenarioPlan plan(Change... changes) {
    List<Scenario.Step> steps = new ArrayList<>();
    for (Change change : changes) {
      steps.add(new Scenario.Step(change, "orders.yaml", 5 + steps.size()));
    }
    Scenario scenario = new Scenario("orders", Text.same("orders"), steps);
    return ScenarioPlan.resolve(List.of(scenario), BASELINE).get(0);
  }

  private static Setting apply(Change... changes) {
    return plan(changes).apply(BASELINE);
  }

  private static Setting depot(int couriers) {
    return apply(
        WAREHOUSE,
        new Change.SetDelivery("depot", 1_500),
        new Change.SetCouriers("depot", couriers),
        new Change.SetOrders(OrderShares.SOURCED));
  }

  private static OutletOrders orders(Setting setting) {
    DayStatistics day = setting.model(MONDAY).run(MONDAY, 4, ProgressListener.NONE);
    return day.visits().get(2).orders();
  }

  @Test
  void couriersAreThoseOfTheOutletAndStayWhenItComesFarther() {
    Setting setting =
        apply(
            new Change.SetDelivery("market", 800),
            new Change.SetCouriers("market", 7),
            new Change.SetDelivery("market", 900));
    Outlet market = setting.circle().outlets().get(0);
    assertThat(market.homeService().orElseThrow().couriers()).hasValue(7);
    assertThat(market.homeService().orElseThrow().area()).isEqualTo(new HomeService.Radius(900));
    assertThat(setting.circle().outlets().get(1)).isEqualTo(BASELINE.circle().outlets().get(1));
  }

  @Test
  void anOutletThatDoesNotDeliverHasNoCouriers() {
    assertThatThrownBy(() -> plan(new Change.SetCouriers("market", 3)))
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            wrong ->
                assertThat(wrong.problems().get(0).describe(Language.EN))
                    .contains("orders.yaml:5", "outlet", "market", "setDelivery"));
    assertThatThrownBy(() -> plan(new Change.SetCouriers("markt", 3)))
        .isInstanceOfSatisfying(
            InvalidInputException.class, wrong -> assertThat(wrong.problems()).hasSize(1));
  }

  @Test
  void theSharesOfTheSourcesAreThoseOfFreshAndOtherGoods() {
    Demand sourced = apply(new Change.SetOrders(OrderShares.SOURCED)).demand();
    assertThat(sourced.value(BehaviorParameter.ORDERED_SHARE_FRESH)).isEqualTo(0.15);
    assertThat(sourced.value(BehaviorParameter.ORDERED_SHARE_GOODS)).isEqualTo(0.28);
    assertThat(sourced.value(BehaviorParameter.ORDERED_SHARE_MEALS)).as("no source").isZero();
    assertThat(sourced.orders()).isTrue();
    Change meals = new Change.SetParameter("ordered-share-meals", 0.1);
    Demand none = apply(meals, new Change.SetOrders(OrderShares.NONE)).demand();
    assertThat(none.orders()).isFalse();
    assertThat(Demand.standard().orders()).as("nobody orders unless somebody says so").isFalse();
  }

  @Test
  void moreCouriersRefuseFewerOrdersAndBringThemSooner() {
    OutletOrders few = orders(depot(1));
    OutletOrders many = orders(depot(12));
    assertThat(few.refused()).isGreaterThan(5);
    assertThat(many.refused()).isZero();
    assertThat(many.delivered()).isGreaterThan(few.delivered() + 5);
    assertThat(many.meanDeliveryMinutes()).isLessThan(few.meanDeliveryMinutes() - 3);
  }

  @Test
  void ordersAreTheSameOnAnyNumberOfThreadsAndTheirFiguresStandLast() {
    List<Comparison.Case> cases =
        List.of(
            new Comparison.Case("baseline", BASELINE.model(MONDAY)),
            new Comparison.Case("depot", depot(1).model(MONDAY)));
    Comparison one = Comparison.run(cases, MONDAY, 3, 4, 1, ProgressListener.NONE);
    assertThat(Comparison.run(cases, MONDAY, 3, 4, 3, ProgressListener.NONE)).isEqualTo(one);
    double delivered =
        one.runs().get(1).days().stream()
            .mapToInt(day -> day.needs(NeedOutcome.DELIVERED))
            .average()
            .orElseThrow();
    assertThat(delivered).isPositive();
    Comparison.Difference difference =
        one
            .differences(StandardMeasures.withChannels(TestCircles.catalog(), BASELINE.demand()))
            .stream()
            .filter(row -> row.measure().id().equals("needs-delivered"))
            .findFirst()
            .orElseThrow();
    assertThat(difference.baseline().mean()).isZero();
    assertThat(difference.scenario().mean()).isEqualTo(delivered);
  }
}
