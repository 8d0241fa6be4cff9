package org.lifecircle.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lifecircle.model.BusinessFormat.Serving;
import org.lifecircle.model.FormatAccess.AtHome;

/** What comes to residents counts for them, and nobody walks to a warehouse. */
class HomeServicesTest {

  private static final Coordinate CENTER = new Coordinate(116.48, 39.91);

  /** About 1,112 m to the north. */
  private static final Coordinate FAR = new Coordinate(116.48, 39.92);

  private static final ResidentGroup GROUP = new ResidentGroup("h1", AgeGroup.ADULT, 100);

  private static BusinessFormat format(String id, ServiceWay... ways) {
    Clause source =
        new Clause(
            new SourceDocument("d", "d", "", Optional.empty(), ""), "1", SourceStatus.POLICY);
    return new BusinessFormat(
        id,
        Text.same(id),
        FormatCategory.BASIC,
        source,
        new Serving(Set.of(ways), SourceStatus.ASSUMPTION, Text.same("")));
  }

  private static final FormatCatalog FORMATS =
      new FormatCatalog(
          List.of(
              format("warehouse", ServiceWay.DELIVERY),
              format("laundry", ServiceWay.WALK, ServiceWay.DELIVERY),
              format("pharmacy", ServiceWay.WALK)));

  private static Outlet outlet(String format, Coordinate place) {
    return Outlet.of("o", "店", List.of(format), place);
  }

  private static Outlet coming(String format, Coordinate place, HomeService.Area area) {
    return outlet(format, place)
        .withOperation(
            Operation.NOT_KNOWN.withHomeService(new HomeService(area, Optional.empty())));
  }

  private static Circle circle(Outlet outlet) {
    return new Circle(
        CircleProfile.of("圈", "城", LocalDate.of(2026, 11, 22), CENTER),
        SurveyFigures.NONE,
        List.of(Home.counted("h1", "1号楼", CENTER, 40, new AgeCounts(0, 100, 0))),
        List.of(outlet),
        OutletSearch.COMPLETE);
  }

  private static WalkingAccess after(String format, Outlet outlet, int seconds) {
    WalkingAccess walk =
        new WalkingAccess(GROUP, format, OptionalInt.of(seconds), Measurement.NETWORK);
    return HomeServices.over(circle(outlet), List.of(walk), FORMATS).get(0);
  }

  @Test
  void aWarehouseThatDeliversHereServesAtHomeHoweverFarItIs() {
    WalkingAccess served =
        after("warehouse", coming("warehouse", FAR, new HomeService.Radius(3000)), 2400);
    assertThat(served.atHome()).isTrue();
    assertThat(served.walkSeconds()).hasValue(0);
  }

  @Test
  void aWarehouseAroundTheCornerOfWhichNobodyKnowsWhereItDeliversIsOpen() {
    WalkingAccess open = after("warehouse", outlet("warehouse", CENTER), 60);
    assertThat(open.walkSeconds()).isEmpty();
    assertThat(open.soonestSeconds()).hasValue(0);
    assertThat(open.atHome()).isFalse();
  }

  @Test
  void aWarehouseThatDeliversElsewhereServesNobodyHere() {
    WalkingAccess none =
        after("warehouse", coming("warehouse", FAR, new HomeService.Radius(1000)), 60);
    assertThat(none.walkSeconds()).isEmpty();
    assertThat(none.soonestSeconds()).isEmpty();
  }

  @Test
  void aLaundryThatFetchesServesAtHomeAndElsewhereIsWalkedTo() {
    assertThat(after("laundry", coming("laundry", FAR, new HomeService.Radius(1200)), 1300))
        .extracting(WalkingAccess::atHome)
        .isEqualTo(true);
    WalkingAccess walked =
        after("laundry", coming("laundry", FAR, new HomeService.Radius(500)), 1300);
    assertThat(walked.atHome()).isFalse();
    assertThat(walked.walkSeconds()).hasValue(1300);
    assertThat(after("laundry", outlet("laundry", FAR), 1300).walkSeconds()).hasValue(1300);
  }

  @Test
  void aFormatOnFootIsWalkedToWhateverItDelivers() {
    WalkingAccess walked =
        after("pharmacy", coming("pharmacy", FAR, new HomeService.Radius(5000)), 1300);
    assertThat(walked.atHome()).isFalse();
    assertThat(walked.walkSeconds()).hasValue(1300);
  }

  @Test
  void anAreaIsWithinItsCorners() {
    HomeService.Polygon square =
        new HomeService.Polygon(
            List.of(
                new Coordinate(116.47, 39.90),
                new Coordinate(116.49, 39.90),
                new Coordinate(116.49, 39.915),
                new Coordinate(116.47, 39.915)));
    assertThat(square.reaches(FAR, CENTER)).isTrue();
    assertThat(square.reaches(CENTER, FAR)).isFalse();
    assertThat(square.reaches(CENTER, new Coordinate(116.46, 39.91))).isFalse();
  }

  @Test
  void aRadiusEndsAtItsLastMeter() {
    assertThat(new HomeService.Radius(1112).reaches(FAR, CENTER)).isTrue();
    assertThat(new HomeService.Radius(1111).reaches(FAR, CENTER)).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> new HomeService.Radius(0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new HomeService.Polygon(List.of(CENTER, FAR)));
  }

  @Test
  void theSumSaysHowManyAreServedAtHomeAndHowManyAreasAreNotKnown() {
    Circle circle = circle(outlet("warehouse", CENTER));
    FormatAccess sum =
        FormatAccess.sum(
                List.of(after("warehouse", outlet("warehouse", CENTER), 60)),
                Map.of("warehouse", 1),
                OutletSearch.COMPLETE)
            .get(0);
    FormatAccess known = HomeServices.supply(sum, circle, FORMATS);
    assertThat(known.supply().atHome()).isEqualTo(new AtHome(true, 0, 1));
    assertThat(known.residentsWithin(900)).isZero();
    assertThat(known.residentsWithinAtMost(900)).isEqualTo(100);
  }
}
