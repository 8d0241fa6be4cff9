package org.lifecircle.simulation.network.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lifecircle.model.Coordinate;
import org.lifecircle.simulation.network.ways.LocalMetric;
import org.lifecircle.simulation.network.ways.WalkingMap;
import org.lifecircle.simulation.network.ways.Way;

/** The nearest point by cells, against a look at every single segment. */
class SegmentIndexTest {

  private static final Map<String, String> STREET = Map.of("highway", "residential");

  /** A point of an edge and how far it is from a place, meters. */
  private record Found(int edge, double meters, double longitude, double latitude) {}

  /** Ways of two to five points around a place, most of them short and some of them long. */
  private static List<Way> ways(
      SplittableRandom random, Coordinate corner, int count, double width, double height) {
    LocalMetric metric = LocalMetric.at(corner.latitude());
    List<Way> ways = new ArrayList<>();
    for (int w = 0; w < count; w++) {
      double east = random.nextDouble() * width;
      double north = random.nextDouble() * height;
      double stride = random.nextInt(6) == 0 ? width / 2 : 90;
      List<Coordinate> points = new ArrayList<>();
      for (int p = 0; p < 2 + random.nextInt(4); p++) {
        points.add(
            new Coordinate(
                corner.longitude() + east / metric.metersPerDegreeEast(),
                corner.latitude() + north / metric.metersPerDegreeNorth()));
        east += (random.nextDouble() - 0.5) * stride;
        north += (random.nextDouble() - 0.5) * stride;
      }
      ways.add(new Way("way-" + w, points, STREET));
    }
    return ways;
  }

  private static Optional<Found> byEverySegment(
      WalkingNetwork network,
      Coordinate place,
      IntPredicate good,
      double limit,
      WalkingNetwork.LinePredicate line) {
    LocalMetric metric = LocalMetric.at(place.latitude());
    Found best = null;
    for (int edge = 0; edge < network.edges(); edge++) {
      List<Coordinate> points = network.shape(edge, 0, network.length(edge));
      for (int p = 1; p < points.size() && good.test(edge); p++) {
        Coordinate a = points.get(p - 1);
        Coordinate b = points.get(p);
        double ax = (a.longitude() - place.longitude()) * metric.metersPerDegreeEast();
        double ay = (a.latitude() - place.latitude()) * metric.metersPerDegreeNorth();
        double bx = (b.longitude() - place.longitude()) * metric.metersPerDegreeEast();
        double by = (b.latitude() - place.latitude()) * metric.metersPerDegreeNorth();
        double square = (bx - ax) * (bx - ax) + (by - ay) * (by - ay);
        double share = -(ax * (bx - ax) + ay * (by - ay)) / square;
        share = Math.max(0, Math.min(1, share));
        double meters = Math.hypot(ax + share * (bx - ax), ay + share * (by - ay));
        double longitude = a.longitude() + share * (b.longitude() - a.longitude());
        double latitude = a.latitude() + share * (b.latitude() - a.latitude());
        if (meters < limit
            && (best == null || meters < best.meters)
            && line.test(longitude, latitude)) {
          best = new Found(edge, meters, longitude, latitude);
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private static void sameAsByEverySegment(
      String where,
      WalkingNetwork network,
      Coordinate place,
      IntPredicate good,
      double limit,
      WalkingNetwork.LinePredicate line) {
    Optional<Found> expected = byEverySegment(network, place, good, limit, line);
    Optional<SnappedPoint> snapped = network.snap(place, good, limit, line);
    assertThat(snapped.isPresent()).as(where).isEqualTo(expected.isPresent());
    if (snapped.isPresent()) {
      assertThat(snapped.get().edge()).as(where).isEqualTo(expected.get().edge());
      LocalMetric metric = LocalMetric.at(place.latitude());
      Coordinate at = snapped.get().location();
      assertThat(
              Math.hypot(
                  (at.longitude() - expected.get().longitude) * metric.metersPerDegreeEast(),
                  (at.latitude() - expected.get().latitude) * metric.metersPerDegreeNorth()))
          .as(where)
          .isLessThan(0.001);
      assertThat(network.at(snapped.get().edge(), snapped.get().offsetMillimeters()))
          .as(where)
          .satisfies(
              point ->
                  assertThat(LocalMetric.millimeters(point, at)).as(where).isLessThanOrEqualTo(2));
      assertThat(snapped.get().doorMillimeters() / 1000.0)
          .as(where)
          .isCloseTo(expected.get().meters, within(0.01 + expected.get().meters * 0.005));
    }
  }

  @ParameterizedTest
  @CsvSource({
    // latitude, ways, width, height: a town, a street, a far north, a south, a sparse country.
    "31, 300, 2500, 1500, 1",
    "31, 300, 2500, 1500, 2",
    "31, 120, 4000, 20, 3",
    "31, 120, 20, 4000, 4",
    "69, 300, 3000, 3000, 5",
    "-42, 200, 2000, 3000, 6",
    "40, 60, 60000, 90000, 7",
    "0, 3, 100, 100, 8",
  })
  void theNearestGoodPointIsFoundWhereverOneStands(
      double latitude, int count, double width, double height, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Coordinate corner = new Coordinate(120, latitude);
    LocalMetric metric = LocalMetric.at(latitude);
    WalkingNetwork network =
        WalkingNetwork.of(new WalkingMap(ways(random, corner, count, width, height)));
    for (int i = 0; i < 300; i++) {
      // Half as far again beyond the map on every side.
      double east = (random.nextDouble() * 2 - 0.5) * width;
      double north = (random.nextDouble() * 2 - 0.5) * height;
      Coordinate place =
          new Coordinate(
              corner.longitude() + east / metric.metersPerDegreeEast(),
              corner.latitude() + north / metric.metersPerDegreeNorth());
      String where = "seed " + seed + " place " + i;
      int part = 1 + random.nextInt(20);
      IntPredicate good = edge -> edge % part == 0;
      double limit = random.nextBoolean() ? 1e9 : 5 + random.nextDouble() * width / 4;
      double meridian = place.longitude() + (random.nextDouble() - 0.5) * 0.002;
      double parallel = place.latitude() + (random.nextDouble() - 0.5) * 0.002;
      sameAsByEverySegment(where, network, place, edge -> true, 1e9, (x, y) -> true);
      sameAsByEverySegment(where, network, place, good, limit, (x, y) -> true);
      sameAsByEverySegment(
          where, network, place, good, limit, (x, y) -> x < meridian && y > parallel);
    }
  }

  @Test
  void ofEquallyNearEdgesTheFirstIsTakenWhicheverCellItLiesIn() {
    for (int apart : new int[] {10, 30, 100, 400}) {
      double degrees = apart / LocalMetric.at(0).metersPerDegreeEast();
      List<Way> ways = new ArrayList<>();
      for (double side : new double[] {1, -1}) {
        ways.add(
            new Way(
                side > 0 ? "a" : "b",
                List.of(
                    new Coordinate(10 + side * degrees, -0.001),
                    new Coordinate(10 + side * degrees, 0.001)),
                STREET));
      }
      WalkingNetwork network = WalkingNetwork.of(new WalkingMap(ways));
      SnappedPoint nearest = network.snap(new Coordinate(10, 0)).orElseThrow();
      assertThat(network.wayId(nearest.edge())).as(apart + " m").isEqualTo("a");
    }
  }
}
