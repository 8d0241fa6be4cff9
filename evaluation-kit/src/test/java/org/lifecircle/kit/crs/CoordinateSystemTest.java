package org.lifecircle.kit.crs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lifecircle.kit.osm.OsmImport;
import org.lifecircle.model.Circle;
import org.lifecircle.model.Coded;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Home;
import org.lifecircle.model.Outlet;
import org.lifecircle.simulation.network.graph.WalkingNetwork;
import org.lifecircle.simulation.network.ways.LocalMetric;
import org.lifecircle.standards.Standards;

class CoordinateSystemTest {

  private static final Coordinate BEIJING = new Coordinate(116.3200, 40.0010);

  private static double meters(Coordinate a, Coordinate b) {
    return LocalMetric.millimeters(a, b) / 1000.0;
  }

  @ParameterizedTest
  @EnumSource(CoordinateSystem.class)
  void thereAndBackIsTheSamePlaceToACentimeter(CoordinateSystem system) {
    Random random = new Random(5);
    for (int i = 0; i < 5000; i++) {
      Coordinate place =
          new Coordinate(75 + 60 * random.nextDouble(), 18 + 35 * random.nextDouble());
      assertThat(meters(place, system.toWgs84(system.fromWgs84(place))))
          .as("%s", place)
          .isLessThan(0.01);
    }
  }

  @Test
  void inBeijingAmapShiftsByHundredsOfMetersAndBaiduFarther() {
    // Known from many published pairs: about 6.2 mdeg east and 1.3 mdeg north there.
    Coordinate amap = CoordinateSystem.GCJ02.fromWgs84(BEIJING);
    assertThat(amap.longitude() - BEIJING.longitude()).isBetween(0.0058, 0.0066);
    assertThat(amap.latitude() - BEIJING.latitude()).isBetween(0.0010, 0.0017);
    Coordinate baidu = CoordinateSystem.BD09.fromWgs84(BEIJING);
    assertThat(meters(BEIJING, baidu)).isBetween(1000.0, 2000.0);
  }

  @Test
  void outsideChinaNothingIsShifted() {
    Coordinate monaco = new Coordinate(7.42, 43.73);
    assertThat(CoordinateSystem.GCJ02.fromWgs84(monaco)).isEqualTo(monaco);
    assertThat(CoordinateSystem.BD09.toWgs84(monaco)).isEqualTo(monaco);
  }

  @Test
  void aSystemHasItsNameOnTheCommandLine() {
    assertThat(Coded.find(CoordinateSystem.class, "gcj02")).contains(CoordinateSystem.GCJ02);
    assertThat(Coded.find(CoordinateSystem.class, "GCJ")).isEmpty();
  }

  /** Skipped where the extract is not beside the project in {@code ../shared/data}. */
  @Test
  void aShiftedCircleIsFoundOutAndARightOneIsNot() {
    Path map =
        Path.of(
            System.getProperty("lifecircle.root"),
            "../shared/data/osm/cn-beijing-tsinghua-2017.osm.pbf");
    assumeThat(Files.exists(map)).as("skipped: %s is not there", map).isTrue();
    OsmImport.Result tsinghua =
        OsmImport.read(
            map,
            BEIJING,
            Standards.load().formats(),
            OsmImport.Options.asOf(LocalDate.of(2026, 11, 22)));
    WalkingNetwork network = WalkingNetwork.of(tsinghua.map());
    assertThat(ShiftCheck.check(tsinghua.circle(), network)).isEmpty();
    for (CoordinateSystem system :
        new CoordinateSystem[] {CoordinateSystem.GCJ02, CoordinateSystem.BD09}) {
      Circle shifted = shifted(tsinghua.circle(), system);
      assertThat(ShiftCheck.check(shifted, network).orElseThrow().message().en())
          .as("%s", system)
          .contains("if their degrees are " + system.id());
      assertThat(meters(system.toWgs84(shifted).center(), tsinghua.circle().center()))
          .isLessThan(0.01);
    }
  }

  private static Circle shifted(Circle circle, CoordinateSystem system) {
    return circle
        .withProfile(circle.profile().withCenter(system.fromWgs84(circle.center())))
        .withHomes(
            circle.homes().stream()
                .map((Home home) -> home.withLocation(system.fromWgs84(home.location())))
                .toList())
        .withOutlets(
            circle.outlets().stream()
                .map((Outlet outlet) -> outlet.withLocation(system.fromWgs84(outlet.location())))
                .toList());
  }
}
