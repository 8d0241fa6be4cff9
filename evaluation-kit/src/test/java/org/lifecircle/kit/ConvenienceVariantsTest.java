package org.lifecircle.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lifecircle.kit.crs.CoordinateSystem;
import org.lifecircle.model.Circle;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Home;
import org.lifecircle.model.Outlet;
import org.lifecircle.reports.CircleData;
import org.lifecircle.simulation.index.PointInterval;
import org.lifecircle.simulation.network.ways.WalkingMap;
import org.lifecircle.simulation.network.ways.Way;

/**
 * One real circle in versions that differ in what is known or in what is there: the official points
 * of several were the same, the convenience index is not.
 */
class ConvenienceVariantsTest {

  private static final Map<String, PointInterval> POINTS = new LinkedHashMap<>();

  @BeforeAll
  static void evaluate() {
    Evaluator evaluator = Evaluator.load();
    CircleData whole =
        evaluator.read(
            Path.of(System.getProperty("lifecircle.root", ".."))
                .resolve("examples/circles/hongmiao-beili"));
    Circle circle = whole.circle();
    WalkingMap map = whole.map();
    Map<String, CircleData> versions = new LinkedHashMap<>();
    versions.put("as it is", CircleData.of(circle, map));
    versions.put("no ways", CircleData.of(circle, new WalkingMap(List.of())));
    versions.put("shifted ways", CircleData.of(circle, shifted(map)));
    versions.put("homes at one point", CircleData.of(circle.withHomes(atOnePoint(circle)), map));
    versions.put("one market fewer", CircleData.of(oneMarketFewer(circle), map));
    versions.put("shops at one corner", CircleData.of(atOneCorner(circle), map));
    versions.forEach(
        (name, data) ->
            POINTS.put(
                name,
                evaluator
                    .evaluate(data, EvaluationOptions.ofSeed(7), ProgressMonitor.SILENT)
                    .accessibility()
                    .convenience()
                    .orElseThrow()
                    .points()));
  }

  /** Ways as a map service in China would give them, called WGS-84 all the same. */
  private static WalkingMap shifted(WalkingMap map) {
    List<Way> ways = new ArrayList<>();
    for (Way way : map.ways()) {
      ways.add(
          new Way(
              way.id(),
              way.points().stream().map(CoordinateSystem.GCJ02::fromWgs84).toList(),
              way.tags()));
    }
    return new WalkingMap(ways);
  }

  private static List<Home> atOnePoint(Circle circle) {
    return circle.homes().stream()
        .map(
            home ->
                new Home(
                    home.id(),
                    home.name(),
                    circle.center(),
                    home.households(),
                    home.residents(),
                    home.estimates()))
        .toList();
  }

  private static Circle oneMarketFewer(Circle circle) {
    List<Outlet> outlets = new ArrayList<>(circle.outlets());
    outlets.remove(
        outlets.stream().filter(outlet -> outlet.serves("wet-market")).findFirst().orElseThrow());
    return circle.withOutlets(outlets);
  }

  /** The south-western corner of all that the circle has. */
  private static Circle atOneCorner(Circle circle) {
    double west = circle.center().longitude();
    double south = circle.center().latitude();
    for (Home home : circle.homes()) {
      west = Math.min(west, home.location().longitude());
      south = Math.min(south, home.location().latitude());
    }
    for (Outlet outlet : circle.outlets()) {
      west = Math.min(west, outlet.location().longitude());
      south = Math.min(south, outlet.location().latitude());
    }
    Coordinate corner = new Coordinate(west, south);
    return circle.withOutlets(
        circle.outlets().stream().map(outlet -> outlet.withLocation(corner)).toList());
  }

  @Test
  void everyVersionHasPointsOfItsOwn() {
    assertThat(POINTS.values()).as(POINTS.toString()).doesNotHaveDuplicates().hasSize(6);
  }

  @Test
  void whatIsWorseOrLessKnownStandsBelow() {
    PointInterval whole = POINTS.get("as it is");
    POINTS.forEach(
        (name, points) -> {
          if (!name.equals("as it is")) {
            assertThat(points.atLeast())
                .as(name + " " + points + " beside " + whole)
                .isLessThan(whole.atLeast());
          }
        });
  }

  @Test
  void whatIsLessKnownIsOpenAbove() {
    for (String name : List.of("no ways", "homes at one point")) {
      assertThat(POINTS.get(name).atMost())
          .as(name + " " + POINTS)
          .isGreaterThan(POINTS.get("as it is").atMost());
    }
  }
}
