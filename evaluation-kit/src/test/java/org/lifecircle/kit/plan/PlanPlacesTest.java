package org.lifecircle.kit.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lifecircle.model.AgeCounts;
import org.lifecircle.model.BusinessFormat;
import org.lifecircle.model.Circle;
import org.lifecircle.model.CircleProfile;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Home;
import org.lifecircle.model.OutletSearch;
import org.lifecircle.model.Text;
import org.lifecircle.reports.CircleData;
import org.lifecircle.reports.plan.PlanAim;
import org.lifecircle.reports.plan.PlanPlace;
import org.lifecircle.simulation.network.ways.LocalMetric;
import org.lifecircle.simulation.network.ways.WalkingMap;
import org.lifecircle.simulation.network.ways.Way;

class PlanPlacesTest {

  /** About 60 m. */
  private static final double BESIDE = 0.0007;

  private static Coordinate at(double east, double north) {
    return new Coordinate(116.4 + east, 39.9 + north);
  }

  private static CandidateSite place(String id, Coordinate where) {
    return new CandidateSite(
        PlanPlace.Origin.PROPOSED, id, "", where, CandidateSite.Room.NOT_KNOWN);
  }

  /** Two streets side by side that meet 1.5 km to the south; a home and a place on one of them. */
  private static PlanPlace planned(List<CandidateSite> sites) {
    return planned(sites, PlanAim.LEVEL);
  }

  private static PlanPlace planned(List<CandidateSite> sites, PlanAim aim) {
    Way streets =
        new Way(
            "w",
            List.of(at(0, 0.001), at(0, -0.0135), at(BESIDE, -0.0135), at(BESIDE, 0.001)),
            Map.of("highway", "residential"));
    Circle circle =
        Circle.of(
                CircleProfile.of("two streets", "nowhere", LocalDate.of(2026, 11, 23), at(0, 0)),
                List.of(Home.counted("h", "home", at(0, 0), 30, new AgeCounts(10, 50, 20))),
                List.of())
            .withSearch(OutletSearch.COMPLETE);
    CircleData data = CircleData.of(circle, new WalkingMap(List.of(streets)));
    PlanField field = RandomField.of(data, sites);
    BusinessFormat format = field.demanded().get(0);
    Addition addition = new Addition(format, 0, field.radiusSeconds(format.id()), false);
    return new PlanPlaces(
            data, field, new PlanChange(circle, field), SiteWorth.in(aim, field.assumed()))
        .of(addition, field.walks(format));
  }

  @Test
  void aPlaceNearAsTheCrowFliesAndFarOnFootDoesNotKeepAnotherFromMoving() {
    PlanPlace place = planned(List.of(place("here", at(0, 0)), place("behind", at(BESIDE, 0))));
    assertThat(place.movableMeters().orElseThrow()).isBetween(2_900, 3_100);
  }

  @Test
  void aPlaceThatServesNobodyEndsTheMoveAlongTheWay() {
    PlanPlace place =
        planned(
            List.of(
                place("here", at(0, 0)),
                place("behind", at(BESIDE, 0)),
                place("down the street", at(0, -0.0134))));
    assertThat(place.movableMeters().orElseThrow()).isBetween(1_400, 1_500);
  }

  /** 700 m down the street is within the minutes of the standard, but a longer walk. */
  @ParameterizedTest
  @EnumSource(
      value = PlanAim.class,
      names = {"NEEDS", "EQUITY"})
  void whereWalksCountAPlaceMovesLessThanWhereOnlyTheMinutesDo(PlanAim aim) {
    List<CandidateSite> sites =
        List.of(
            place("here", at(0, 0)),
            place("500 m on", at(0, -0.0045)),
            place("700 m on", at(0, -0.0063)));
    assertThat(planned(sites).movableMeters().orElseThrow()).isBetween(690, 710);
    assertThat(planned(sites, aim).movableMeters().orElseThrow()).isLessThan(500);
  }

  private static PlanPlace.Around around(Map<String, String> nameOfTheFarStreet, Home... homes) {
    Way here = new Way("here", List.of(at(0, 0), at(0, -0.002)), Map.of("highway", "residential"));
    Map<String, String> tags = new TreeMap<>(nameOfTheFarStreet);
    tags.put("highway", "residential");
    Way far = new Way("far", List.of(at(BESIDE, 0), at(BESIDE, -0.002)), tags);
    Circle circle =
        Circle.of(
            CircleProfile.of("names", "nowhere", LocalDate.of(2026, 11, 23), at(0, 0)),
            List.of(homes),
            List.of());
    return new Surroundings(CircleData.of(circle, new WalkingMap(List.of(here, far))))
        .around(at(0, -0.001));
  }

  private static Home home(String id, String name, double east) {
    return Home.counted(id, name, at(east, -0.001), 30, new AgeCounts(10, 50, 20));
  }

  @Test
  void howFarTheNearestNamedWayIsGoesWithItsName() {
    Home home = home("h", "Tower 1", 0);
    PlanPlace.Road road = around(Map.of("name", "Far Street"), home).road().orElseThrow();
    assertThat(road.name()).isEqualTo(Text.same("Far Street"));
    assertThat(road.meters()).isBetween(55, 65);
    assertThat(around(Map.of(), home).road()).isEmpty();
  }

  @Test
  void aStreetHasItsNameInBothLanguagesWhereTheMapHasThem() {
    Home home = home("h", "Tower 1", 0);
    Map<String, String> names = Map.of("name", "朝阳路", "name:en", "Chaoyang Road");
    assertThat(around(names, home).road().orElseThrow().name())
        .isEqualTo(new Text("朝阳路", "Chaoyang Road"));
    Map<String, String> french = Map.of("name", "Rue Grimaldi", "name:zh", "格里马尔迪街");
    assertThat(around(french, home).road().orElseThrow().name())
        .isEqualTo(new Text("格里马尔迪街", "Rue Grimaldi"));
  }

  @ParameterizedTest
  @CsvSource({
    "footway, 20, 60, street",
    "footway, 20, 150, South Gate",
    "living_street, 20, 60, South Gate"
  })
  void aStreetIsToldBeforeAPathThatOnlyNeighborsKnow(
      String highway, int pathMeters, int streetMeters, String told) {
    Way path = way("South Gate", highway, pathMeters);
    Way street = way("street", "residential", streetMeters);
    Circle circle =
        Circle.of(
            CircleProfile.of("names", "nowhere", LocalDate.of(2026, 11, 23), at(0, 0)),
            List.of(home("h", "Tower 1", 0)),
            List.of());
    PlanPlace.Road road =
        new Surroundings(CircleData.of(circle, new WalkingMap(List.of(path, street))))
            .around(at(0, -0.001))
            .road()
            .orElseThrow();
    assertThat(road.name()).isEqualTo(Text.same(told));
    assertThat((double) road.meters())
        .isCloseTo(told.equals("street") ? streetMeters : pathMeters, within(2.0));
  }

  private static Way way(String name, String highway, int metersEast) {
    double east = metersEast / LocalMetric.at(at(0, 0).latitude()).metersPerDegreeEast();
    return new Way(
        name, List.of(at(east, 0), at(east, -0.002)), Map.of("highway", highway, "name", name));
  }

  @Test
  void homesWithANameOfTheirOwnAreNamedBeforeNumbers() {
    Home number = home("w226668725", "", 0.0001);
    Home made = home("w9", "Far Street w9", 0.0002);
    assertThat(around(Map.of(), number, made, home("h", "Tower 1", 0.0003)).homes())
        .containsExactly("Tower 1");
    assertThat(around(Map.of(), number, made).homes())
        .containsExactly("w226668725", "Far Street w9");
  }
}
