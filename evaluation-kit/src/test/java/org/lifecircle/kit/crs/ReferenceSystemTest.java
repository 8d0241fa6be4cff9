package org.lifecircle.kit.crs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceSystemTest {

  /** From the equator to 40 degrees north on GRS 80, as tables of geodesy have it. */
  private static final double MERIDIAN_ARC_METERS = 4_429_529.030;

  private static final Offset<Double> CENTIMETER = within(1e-7);

  private static void assertAt(ReferenceSystem system, double x, double y, double lon, double lat) {
    double[] degrees = system.toDegrees(x, y);
    assertThat(degrees[0]).isCloseTo(lon, CENTIMETER);
    assertThat(degrees[1]).isCloseTo(lat, CENTIMETER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "EPSG:4326",
        "urn:ogc:def:crs:EPSG::4326",
        "urn:ogc:def:crs:EPSG:6.9:4326",
        "urn:ogc:def:crs:OGC:1.3:CRS84",
        "OGC:CRS84",
        "http://www.opengis.net/def/crs/OGC/1.3/CRS84",
        "http://www.opengis.net/def/crs/EPSG/0/4326",
        "urn:ogc:def:crs:EPSG::4490",
        "epsg:4490",
        "4490",
        "CGCS2000",
        "EPSG:4258",
        "GEOGCS[\"GCS_China_Geodetic_Coordinate_System_2000\",DATUM[\"D_China_2000\","
            + "SPHEROID[\"CGCS2000\",6378137.0,298.257222101]],PRIMEM[\"Greenwich\",0.0],"
            + "UNIT[\"Degree\",0.0174532925199433]]",
        "GEOGCS[\"GCS_WGS_1984\",DATUM[\"D_WGS_1984\",SPHEROID[\"WGS_1984\",6378137.0,"
            + "298.257223563]],PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]]",
      })
  void theseAreDegreesAlready(String name) {
    assertThat(ReferenceSystem.of(name)).isPresent();
    assertThat(ReferenceSystem.of(name).get().isDegrees()).isTrue();
    assertThat(ReferenceSystem.of(name).get().toDegrees(116.4, 39.9)).containsExactly(116.4, 39.9);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "EPSG:4214",
        "EPSG:4610",
        "EPSG:2437",
        "EPSG:2385",
        "EPSG:27700",
        "",
        "local",
        "PROJCS[\"Xian_1980_3_Degree_GK_CM_117E\",GEOGCS[\"GCS_Xian_1980\"],"
            + "PROJECTION[\"Gauss_Kruger\"],UNIT[\"Meter\",1.0]]",
        "GEOGCS[\"GCS_Beijing_1954\",DATUM[\"D_Beijing_1954\"]]",
        "PROJCS[\"x\",GEOGCS[\"GCS_WGS_1984\"],PROJECTION[\"Albers\"],UNIT[\"Meter\",1.0]]",
        "PROJCS[\"x\",GEOGCS[\"GCS_WGS_1984\"],PROJECTION[\"Transverse_Mercator\"],"
            + "UNIT[\"Foot_US\",0.3048006096]]",
      })
  void ofTheseTheWayToDegreesIsNotKnown(String name) {
    assertThat(ReferenceSystem.of(name)).isEmpty();
  }

  @Test
  void theMeridianOfAZoneHasItsLongitude() {
    assertAt(ReferenceSystem.ofEpsg(4527).orElseThrow(), 39_500_000, MERIDIAN_ARC_METERS, 117, 40);
    assertAt(ReferenceSystem.ofEpsg(4548).orElseThrow(), 500_000, MERIDIAN_ARC_METERS, 117, 40);
    assertAt(ReferenceSystem.ofEpsg(4498).orElseThrow(), 20_500_000, MERIDIAN_ARC_METERS, 117, 40);
    assertAt(ReferenceSystem.ofEpsg(4509).orElseThrow(), 500_000, MERIDIAN_ARC_METERS, 117, 40);
    assertAt(
        ReferenceSystem.ofEpsg(32650).orElseThrow(),
        500_000,
        MERIDIAN_ARC_METERS * 0.9996,
        117,
        40);
    assertAt(
        ReferenceSystem.ofEpsg(32750).orElseThrow(),
        500_000,
        10_000_000 - MERIDIAN_ARC_METERS * 0.9996,
        117,
        -40);
  }

  @Test
  void webMercatorIsASphere() {
    double radius = 6_378_137;
    double north = radius * Math.log(Math.tan(Math.PI / 4 + Math.toRadians(40) / 2));
    for (String name : new String[] {"EPSG:3857", "EPSG:900913", "urn:ogc:def:crs:EPSG::3857"}) {
      assertAt(
          ReferenceSystem.of(name).orElseThrow(), radius * Math.toRadians(116), north, 116, 40);
    }
  }

  @Test
  void whatLiesBesideAShapefileSaysTheSame() {
    String zone =
        "PROJCS[\"CGCS2000_3_Degree_GK_CM_117E\",GEOGCS[\"GCS_China_Geodetic_Coordinate_System_2000\","
            + "DATUM[\"D_China_2000\",SPHEROID[\"CGCS2000\",6378137.0,298.257222101]],"
            + "PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]],"
            + "PROJECTION[\"Gauss_Kruger\"],PARAMETER[\"False_Easting\",500000.0],"
            + "PARAMETER[\"False_Northing\",0.0],PARAMETER[\"Central_Meridian\",117.0],"
            + "PARAMETER[\"Scale_Factor\",1.0],PARAMETER[\"Latitude_Of_Origin\",0.0],"
            + "UNIT[\"Meter\",1.0]]";
    ReferenceSystem byText = ReferenceSystem.of(zone).orElseThrow();
    ReferenceSystem byCode = ReferenceSystem.ofEpsg(4548).orElseThrow();
    assertThat(byText.isDegrees()).isFalse();
    for (double east = 380_000; east < 620_000; east += 40_000) {
      assertThat(byText.toDegrees(east, 4_400_000))
          .containsExactly(byCode.toDegrees(east, 4_400_000), within(1e-12));
    }
  }

  @Test
  void aShiftedSystemIsShiftedBack() {
    ReferenceSystem shifted = ReferenceSystem.WGS84.shifted(CoordinateSystem.GCJ02);
    double[] place = shifted.toDegrees(116.4, 39.9);
    assertThat(Math.hypot(place[0] - 116.4, place[1] - 39.9)).isBetween(0.002, 0.01);
  }
}
