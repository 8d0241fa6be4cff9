package org.lifecircle.kit.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lifecircle.model.AgeCounts;
import org.lifecircle.model.Circle;
import org.lifecircle.model.CircleProfile;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Home;
import org.lifecircle.model.Outlet;
import org.lifecircle.model.Warning;
import org.lifecircle.simulation.network.pace.WalkingParameters;

/** What is far larger than a 15-minute circle is said to be, and what cannot be computed is not. */
class CircleExtentTest {

  private static final double METERS_PER_DEGREE = 111_195;
  private static final Coordinate CENTER = new Coordinate(0, 0);
  private static final long GIGABYTE = 1L << 30;

  private static Home home(String id, double meters, int residents) {
    return Home.counted(
        id,
        id,
        new Coordinate(meters / METERS_PER_DEGREE, 0),
        residents / 3,
        new AgeCounts(0, residents, 0));
  }

  private static Circle circle(List<Home> homes, List<Outlet> outlets) {
    return Circle.of(
        CircleProfile.of("圈", "城", LocalDate.of(2026, 11, 27), CENTER), homes, outlets);
  }

  private static Optional<String> said(Home... homes) {
    return CircleExtent.check(circle(List.of(homes), List.of()), WalkingParameters.standard())
        .map(Warning::message)
        .map(message -> message.zh());
  }

  /** Homes that are equally many on every square meter within a radius. */
  private static Home[] around(double radius) {
    Home[] homes = new Home[100];
    for (int i = 0; i < homes.length; i++) {
      homes[i] = home("h" + i, radius * Math.sqrt((i + 0.5) / homes.length), 100);
    }
    return homes;
  }

  @Test
  void fifteenMinutesAroundACenterAreACircle() {
    assertThat(said(around(1_116))).isEmpty();
    assertThat(said(around(2_000))).isEmpty();
  }

  @Test
  void threeKilometersAroundACenterAreTooWideAndTheShareIsSaid() {
    assertThat(said(around(3_000)).orElseThrow())
        .startsWith("范围超出一个生活圈：10,000 名居民中有 45% 住在离中心直线 2,232 米以外");
  }

  @Test
  void oneHomeFarOffDoesNotMakeACircleTooWide() {
    assertThat(said(home("near", 0, 950), home("far", 9_000, 50))).isEmpty();
    assertThat(said(home("near", 0, 850), home("far", 9_000, 150))).isPresent();
  }

  @Test
  void morePeopleThanTheDocumentsGiveACircleAreTooMany() {
    assertThat(said(home("tower", 0, 100_000))).isEmpty();
    assertThat(said(home("tower", 0, 100_001)).orElseThrow())
        .contains("100,001")
        .contains("100,000");
  }

  @Test
  void aCityIsBothAndIsSaidOnce() {
    assertThat(said(home("middle", 0, 164_000), home("far", 4_000, 100_000)).orElseThrow())
        .startsWith("规模超出一个生活圈：居民 264,000 人")
        .contains("38%");
  }

  @Test
  void nobodyIsNeitherWideNorMany() {
    assertThat(said(home("empty", 9_000, 0))).isEmpty();
  }

  private static Circle city(int homes, int outlets, double sideMeters) {
    List<Home> all = new ArrayList<>();
    for (int i = 0; i < homes; i++) {
      all.add(home("h" + i, sideMeters * i / homes, 80));
    }
    List<Outlet> shops = new ArrayList<>();
    for (int i = 0; i < outlets; i++) {
      shops.add(
          Outlet.of(
              "o" + i,
              "o" + i,
              List.of("pharmacy"),
              new Coordinate(sideMeters * i / outlets / METERS_PER_DEGREE, 0)));
    }
    return circle(all, shops);
  }

  @Test
  void asManyOutletsAsMakeMorePairsThanCanBeNumberedAreRefusedWithFigures() {
    assertThat(CircleSize.check(city(10, 46_400, 9_000), 8 * GIGABYTE).orElseThrow().message().en())
        .contains("46,400 outlets")
        .contains("2,152,960,000 pairs")
        .contains("2,147,483,647");
  }

  @Test
  void manyHomesOverflowAsWell() {
    assertThat(CircleSize.check(city(200_000, 12_000, 9_000), 8 * GIGABYTE)).isPresent();
  }

  @Test
  void nearPairsThatDoNotFitIntoMemoryAreRefusedBeforeTheyAreMeasured() {
    Circle dense = city(3_300, 12_000, 1_000);
    assertThat(CircleSize.check(dense, GIGABYTE).orElseThrow().message().zh()).contains("1,024 MB");
    assertThat(CircleSize.check(dense, 4 * GIGABYTE)).isEmpty();
  }

  @Test
  void farPairsNeedNoMemory() {
    assertThat(CircleSize.check(city(3_300, 12_000, 40_000), GIGABYTE)).isEmpty();
  }

  @Test
  void anOrdinaryCircleFitsIntoAnyMachine() {
    assertThat(CircleSize.check(city(250, 240, 2_000), 64 << 20)).isEmpty();
  }
}
