package org.lifecircle.simulation.network.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.Circle;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Language;
import org.lifecircle.model.Parameter;
import org.lifecircle.model.Problem;
import org.lifecircle.simulation.day.DayStatistics;
import org.lifecircle.simulation.day.ProgressListener;
import org.lifecircle.simulation.demand.BehaviorParameter;
import org.lifecircle.simulation.demand.Demand;
import org.lifecircle.simulation.mason.TestCircles;
import org.lifecircle.simulation.network.Town;
import org.lifecircle.simulation.network.walks.CircleWalks;
import org.lifecircle.simulation.network.walks.Walks;
import org.lifecircle.simulation.network.ways.WalkingMap;
import org.lifecircle.simulation.scenario.Setting;
import org.lifecircle.tables.ParameterTable;

class ModesTest {

  private static final Map<String, String> STREET = Map.of("highway", "residential");

  /** The product's parameters and modes with one more row, and its two numbers. */
  private static WalkingParameters withBicycle() {
    Map<String, Parameter> byId = new LinkedHashMap<>(WalkingParameters.standard().byId());
    byId.putAll(ParameterTable.resource(ModesTest.class, "bicycle-parameters.csv"));
    return new WalkingParameters(byId, Modes.resource(ModesTest.class, "modes-with-bicycle.csv"));
  }

  private static WalkingParameters byBicycle() {
    WalkingParameters parameters = withBicycle();
    return parameters.by(parameters.modes().ofId("bicycle").orElseThrow());
  }

  @Test
  void aRowAndItsNumbersMakeABicycleWithSecondsOfItsOwn() {
    Circle circle =
        Town.circle(List.of(Town.home("home", 0, 0)), List.of(Town.outlet("shop", 1000, 0, "gym")));
    WalkingMap map =
        new WalkingMap(
            List.of(
                Town.way("street", STREET, 0, 0, 400, 0),
                Town.way("stairs", Map.of("highway", "steps"), 400, 0, 600, 0),
                Town.way("around", STREET, 400, 0, 400, 300, 600, 300, 600, 0),
                Town.way("on", STREET, 600, 0, 1000, 0)));
    Walks walks = CircleWalks.measure(circle, map, byBicycle()).walks();
    assertThat(walks.meters(0, 0)).isEqualTo(1600);
    for (AgeGroup group : AgeGroup.values()) {
      assertThat(walks.seconds(0, 0, group)).isEqualTo(400);
    }
    assertThat(CircleWalks.measure(circle, map, withBicycle()).walks().meters(0, 0))
        .isEqualTo(1000);
    assertThat(byBicycle().spread(AgeGroup.CHILD).id()).isEqualTo("speed-spread-bicycle");
  }

  @Test
  void whereNoWayIsKnownTheBicycleHasItsSecondsToo() {
    Circle circle =
        Town.circle(List.of(Town.home("home", 0, 0)), List.of(Town.outlet("shop", 1000, 0, "gym")));
    Walks walks = CircleWalks.measure(circle, new WalkingMap(List.of()), byBicycle()).walks();
    // A detour factor of 1.3.
    assertThat(walks.seconds(0, 0, AgeGroup.OLDER_ADULT)).isEqualTo(325);
  }

  @Test
  void aDayByBicycleHasShorterTripsAndTheBicyclesSpread() {
    Circle circle =
        TestCircles.circle(
            List.of(TestCircles.home("h", 0, 1, 20, 100, 40)),
            List.of(TestCircles.outlet("market", 900, 1, "wet-market")));
    WalkingMap map = new WalkingMap(List.of());
    assertThat(day(circle, map, byBicycle()).meanWalkMinutes())
        .isBetween(0.1, 0.5 * day(circle, map, withBicycle()).meanWalkMinutes());
    assertThat(
            Demand.standard(byBicycle())
                .value(BehaviorParameter.paceVariation(AgeGroup.OLDER_ADULT)))
        .isEqualTo(0.2);
  }

  private static DayStatistics day(Circle circle, WalkingMap map, WalkingParameters parameters) {
    Demand demand = Demand.standard(parameters).with(BehaviorParameter.DEMAND_SCALE, 1);
    return Setting.of(circle, TestCircles.catalog(), map, demand, parameters)
        .model(TestCircles.MONDAY)
        .run(TestCircles.MONDAY, 7, ProgressListener.NONE);
  }

  @Test
  void theModesOfTheProductAreThoseOfTheCommandLine() {
    Modes modes = WalkingParameters.standard().modes();
    assertThat(modes.ids()).containsExactly("unburdened", "with-goods", "with-pram", "wheelchair");
    assertThat(modes.usual().id()).isEqualTo("unburdened");
    assertThat(modes.all())
        .filteredOn(mode -> !mode.climbsStairs())
        .extracting(Mode::id)
        .containsExactly("wheelchair");
    assertThat(modes.all()).extracting(Mode::index).containsExactly(0, 1, 2, 3);
    assertThat(modes.ofId("sled")).isEmpty();
  }

  @Test
  void nobodyIsFasterThanAPramAndGoodsKeepAShareOfTheSpeed() {
    WalkingParameters standard = WalkingParameters.standard();
    Modes modes = standard.modes();
    assertThat(standard.millimetersPerSecond(AgeGroup.ADULT)).isEqualTo(1240);
    assertThat(standard.millimetersPerSecond(AgeGroup.CHILD)).isEqualTo(1050);
    WalkingParameters goods = standard.by(modes.ofId("with-goods").orElseThrow());
    assertThat(goods.millimetersPerSecond(AgeGroup.ADULT)).isEqualTo(1116);
    // 0.9 × 1,050 = 945; 0.9 × 970 = 873.
    assertThat(goods.millimetersPerSecond(AgeGroup.CHILD)).isEqualTo(945);
    assertThat(goods.millimetersPerSecond(AgeGroup.OLDER_ADULT)).isEqualTo(873);
    assertThat(goods.spread(AgeGroup.CHILD).id()).isEqualTo("speed-spread-child");
    WalkingParameters pram = standard.by(modes.ofId("with-pram").orElseThrow());
    for (AgeGroup group : AgeGroup.values()) {
      assertThat(pram.millimetersPerSecond(group)).isEqualTo(900);
      assertThat(pram.speed(group).id()).isEqualTo("speed-with-pram");
    }
  }

  @Test
  void everythingThatIsWrongWithATableOfModesIsToldAtOnce() {
    assertThatThrownBy(() -> Modes.resource(ModesTest.class, "broken-modes.csv"))
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            wrong ->
                assertThat(wrong.problems())
                    .extracting(Problem::line, Problem::field)
                    .containsExactlyInAnyOrder(
                        tuple(3, "id"),
                        tuple(4, "labelZh"),
                        tuple(4, "speed"),
                        tuple(4, "stairs")));
  }

  @Test
  void aModeWithoutItsNumbersIsRefused() {
    Modes modes = Modes.resource(ModesTest.class, "modes-with-bicycle.csv");
    Map<String, Parameter> without = WalkingParameters.standard().byId();
    assertThatNullPointerException()
        .isThrownBy(() -> new WalkingParameters(without, modes))
        .withMessage("speed-bicycle");
    Mode bicycle = modes.ofId("bicycle").orElseThrow();
    assertThat(bicycle.label().in(Language.EN)).isEqualTo("by bicycle");
    assertThatIllegalArgumentException().isThrownBy(() -> WalkingParameters.standard().by(bicycle));
  }
}
