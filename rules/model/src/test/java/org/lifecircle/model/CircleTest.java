package org.lifecircle.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CircleTest {

  private static final Coordinate PLACE = new Coordinate(116.32, 40.0);

  @Test
  void residentsAreSummedOverHomesAndAges() {
    Circle circle = circle(List.of(home("a", 10, 60, 30), home("b", 1, 2, 3)), List.of());

    assertThat(circle.residents()).isEqualTo(106);
    assertThat(circle.households()).isEqualTo(80);
  }

  @Test
  void anOutletWithTwoFunctionsCountsForBoth() {
    Circle circle =
        circle(List.of(home("a", 0, 1, 0)), List.of(outlet("o", "bookshop", "breakfast-shop")));

    assertThat(circle.outletsServing("bookshop")).isEqualTo(1);
    assertThat(circle.outletsServing("breakfast-shop")).isEqualTo(1);
    assertThat(circle.outletsServing("gym")).isZero();
  }

  @Test
  void aCircleNeedsAHome() {
    assertThatThrownBy(() -> circle(List.of(), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a circle has at least one home");
  }

  @Test
  void anIdStandsOnce() {
    List<Home> homes = List.of(home("a", 0, 1, 0), home("a", 0, 1, 0));

    assertThatThrownBy(() -> circle(homes, List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the id stands twice: a");
  }

  @Test
  void anOutletServesAtLeastOneFormatEachNamedOnce() {
    assertThatThrownBy(() -> outlet("o")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> outlet("o", "gym", "gym"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aFigureBeyondItsRangeIsRefused() {
    Clause source =
        new Clause(
            new SourceDocument("d", "d", "", Optional.empty(), ""), "1", SourceStatus.ASSUMPTION);
    FigureCatalog catalog =
        new FigureCatalog(
            List.of(
                new FigureKind(
                    "satisfaction",
                    SurveyFigure.SATISFACTION,
                    Text.same("satisfaction"),
                    new FigureKind.Range("1", BigDecimal.ZERO, BigDecimal.ONE),
                    source)));

    catalog.check(new SurveyFigures(Map.of(SurveyFigure.SATISFACTION, BigDecimal.ONE)));
    assertThatThrownBy(
            () ->
                catalog.check(
                    new SurveyFigures(Map.of(SurveyFigure.SATISFACTION, new BigDecimal("1.01")))))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> {
              assertThat(refused.reason()).isEqualTo(RefusedException.Reason.IMPOSSIBLE_VALUE);
              assertThat(refused.text())
                  .isEqualTo(
                      new Text(
                          "satisfaction 的值 1.01 不可能。应在 0 到 1 之间。",
                          "satisfaction cannot be 1.01. It is within 0 to 1."));
            });
  }

  @Test
  void aPlaceOffTheEarthIsRefused() {
    assertThatThrownBy(() -> new Coordinate(181, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Coordinate(0, 91)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Coordinate(Double.NaN, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Circle circle(List<Home> homes, List<Outlet> outlets) {
    return Circle.of(
        CircleProfile.of("circle", "city", LocalDate.of(2026, 1, 1), PLACE), homes, outlets);
  }

  private static Home home(String id, int children, int adults, int olderAdults) {
    return Home.counted(id, id, PLACE, 40, new AgeCounts(children, adults, olderAdults));
  }

  private static Outlet outlet(String id, String... formats) {
    return Outlet.of(id, id, List.of(formats), PLACE);
  }
}
