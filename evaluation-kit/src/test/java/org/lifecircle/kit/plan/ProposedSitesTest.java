package org.lifecircle.kit.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lifecircle.model.AgeCounts;
import org.lifecircle.model.Circle;
import org.lifecircle.model.CircleProfile;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Home;
import org.lifecircle.reports.CircleData;
import org.lifecircle.simulation.network.graph.WalkingNetwork;
import org.lifecircle.simulation.network.ways.Obstacle;
import org.lifecircle.simulation.network.ways.WalkingMap;
import org.lifecircle.simulation.network.ways.Way;

class ProposedSitesTest {

  private static final Coordinate HOME = at(0, 0.0003);

  private static Coordinate at(double east, double north) {
    return new Coordinate(116.4 + east, 39.9 + north);
  }

  /** A street to the west, another kind of way to the east, a home where they meet. */
  private static List<CandidateSite> along(Map<String, String> tags, List<Obstacle> obstacles) {
    Way west = new Way("west", List.of(at(-0.002, 0), at(0, 0)), Map.of("highway", "residential"));
    Way east = new Way("east", List.of(at(0, 0), at(0.002, 0)), tags);
    WalkingMap map = new WalkingMap(List.of(west, east)).withObstacles(obstacles);
    Circle circle =
        Circle.of(
            CircleProfile.of("street", "nowhere", LocalDate.of(2026, 11, 23), at(0, 0)),
            List.of(Home.counted("h", "home", HOME, 30, new AgeCounts(10, 50, 20))),
            List.of());
    return ProposedSites.of(CircleData.of(circle, map), WalkingNetwork.of(map));
  }

  private static List<CandidateSite> east(List<CandidateSite> sites) {
    return sites.stream().filter(site -> site.location().longitude() > 116.4001).toList();
  }

  @Test
  void placesAreProposedAlongAStreet() {
    assertThat(east(along(Map.of("highway", "residential"), List.of()))).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "highway=primary;junction=roundabout",
    "highway=tertiary;junction=circular",
    "highway=residential;bridge=yes",
    "highway=residential;bridge=viaduct",
    "highway=residential;tunnel=yes",
    "highway=residential;tunnel=building_passage",
    "highway=residential;layer=-1",
    "highway=footway;indoor=yes",
    "highway=service;service=parking_aisle",
    "highway=steps",
    "highway=trunk",
    "highway=secondary_link",
    "railway=platform"
  })
  void noneOnWhatIsNoStreetWithDoors(String tags) {
    Map<String, String> read = new TreeMap<>();
    for (String tag : tags.split(";")) {
      read.put(tag.substring(0, tag.indexOf('=')), tag.substring(tag.indexOf('=') + 1));
    }
    assertThat(east(along(read, List.of()))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"natural, water", "waterway, riverbank", "railway, rail", "building, school"})
  void noneInWaterOnRailsOrInABuilding(String key, String value) {
    Obstacle over =
        new Obstacle(
            "o",
            true,
            List.of(
                List.of(
                    at(0.0002, -0.0002),
                    at(0.0022, -0.0002),
                    at(0.0022, 0.0002),
                    at(0.0002, 0.0002),
                    at(0.0002, -0.0002))),
            Map.of(key, value));
    assertThat(east(along(Map.of("highway", "residential"), List.of(over)))).isEmpty();
  }
}
