package org.lifecircle.simulation.network.joining;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Language;
import org.lifecircle.model.Outlet;
import org.lifecircle.model.Warning;
import org.lifecircle.simulation.network.Town;
import org.lifecircle.simulation.network.graph.SnappedPoint;
import org.lifecircle.simulation.network.graph.WalkingNetwork;
import org.lifecircle.simulation.network.pace.WalkingParameters;
import org.lifecircle.simulation.network.walks.CircleWalks;
import org.lifecircle.simulation.network.ways.Obstacle;
import org.lifecircle.simulation.network.ways.WalkingMap;
import org.lifecircle.simulation.network.ways.Way;

/** Nobody is joined to a street on the other side of the tracks while there is another. */
class DoorJoinerTest {

  private static final WalkingParameters PARAMETERS = WalkingParameters.standard();
  private static final Outlet SHOP = Town.outlet("shop", 0, 0, "gym");

  /** Two streets side by side, 60 m apart, that meet at their far ends; the shop is at 0,0. */
  private static final List<Way> STREETS =
      List.of(
          Town.way("south", Map.of(), 0, 0, 1000, 0),
          Town.way("bend", Map.of(), 1000, 0, 1000, 60),
          Town.way("north", Map.of(), 0, 60, 1000, 60));

  private static Obstacle line(Map<String, String> tags, double... eastNorth) {
    return new Obstacle("line", false, List.of(Town.way("", tags, eastNorth).points()), tags);
  }

  private static Obstacle box(String id, double west, double south, double east, double north) {
    return new Obstacle(
        id,
        true,
        List.of(
            List.of(
                Town.at(west, south),
                Town.at(east, south),
                Town.at(east, north),
                Town.at(west, north),
                Town.at(west, south))),
        Map.of("natural", "water"));
  }

  private static CircleWalks walks(double east, double north, Obstacle... obstacles) {
    return walks(STREETS, east, north, obstacles);
  }

  private static CircleWalks walks(
      List<Way> ways, double east, double north, Obstacle... obstacles) {
    return CircleWalks.measure(
        Town.circle(List.of(Town.home("home", east, north)), List.of(SHOP)),
        new WalkingMap(ways).withObstacles(List.of(obstacles)),
        PARAMETERS);
  }

  private static List<String> codes(CircleWalks walks) {
    return walks.warnings().stream().map(Warning::code).toList();
  }

  @Test
  void aHomeBetweenTheTracksAndAFartherStreetIsJoinedToThatStreet() {
    Obstacle rails = line(Map.of("railway", "rail"), -50, 10, 1050, 10);
    assertThat(walks(300, 20).walks().meters(0, 0)).isEqualTo(20 + 300);
    CircleWalks behind = walks(300, 20, rails);
    assertThat(behind.walks().meters(0, 0)).isEqualTo(40 + 700 + 60 + 1000);
    assertThat(behind.warnings()).isEmpty();
  }

  @Test
  void aPondIsWalkedAroundToo() {
    CircleWalks behind = walks(300, 20, box("pond", 280, 5, 320, 15));
    assertThat(behind.walks().meters(0, 0)).isEqualTo(40 + 700 + 60 + 1000);
    assertThat(behind.warnings()).isEmpty();
  }

  @Test
  void whoLivesOnTheWaterLeavesIt() {
    assertThat(walks(300, 20, box("pond", 280, 5, 320, 25)).walks().meters(0, 0))
        .isEqualTo(20 + 300);
  }

  @Test
  void aDoorInAWallIsNotCutOffByIt() {
    Obstacle wall = line(Map.of("barrier", "wall"), 200, 20.2, 400, 20.2);
    assertThat(walks(300, 20.4, wall).walks().meters(0, 0)).isEqualTo(20 + 300);
  }

  @Test
  void aWallBesideAStreetDoesNotCutItOff() {
    Obstacle wall = line(Map.of("barrier", "wall"), -50, 0.3, 1050, 0.3);
    assertThat(walks(300, 20, wall).walks().meters(0, 0)).isEqualTo(20 + 300);
  }

  @Test
  void whereEveryNearWayIsCutOffTheNearestIsTakenAndSaid() {
    Obstacle rails = line(Map.of("railway", "rail"), -50, 10, 1050, 10);
    Obstacle wall = line(Map.of("barrier", "wall"), -50, 30, 1050, 30);
    CircleWalks between = walks(300, 20, rails, wall);
    assertThat(between.walks().meters(0, 0)).isEqualTo(20 + 300);
    assertThat(codes(between)).containsExactly("home-joined-across-obstacle");
    Warning warning = between.warnings().get(0);
    assertThat(warning.subject()).isEqualTo("home");
    assertThat(warning.message().in(Language.EN)).contains("20 m, crosses railway tracks");
    assertThat(warning.message().in(Language.ZH)).contains("（20 米）穿过铁路");
  }

  @Test
  void aStreetMoreThanFiftyMetersFartherIsNoneToGoTo() {
    List<Way> apart =
        List.of(
            Town.way("south", Map.of(), 0, 0, 1000, 0),
            Town.way("bend", Map.of(), 1000, 0, 1000, 92),
            Town.way("north", Map.of(), 0, 92, 1000, 92));
    Obstacle rails = line(Map.of("railway", "rail"), -50, 10, 1050, 10);
    assertThat(codes(walks(apart, 300, 20, rails))).containsExactly("home-joined-across-obstacle");
    assertThat(codes(walks(apart, 300, 22, rails))).isEmpty();
  }

  @Test
  void anIslandIsNotWorthGoingAroundAnObstacleFor() {
    Way island = Town.way("island", Map.of(), 290, 30, 310, 30);
    Obstacle rails = line(Map.of("railway", "rail"), -50, 10, 1050, 10);
    CircleWalks behind = walks(List.of(STREETS.get(0), STREETS.get(1), island), 300, 12, rails);
    assertThat(behind.walks().meters(0, 0)).isEqualTo(12 + 300);
    assertThat(codes(behind)).containsExactly("home-joined-across-obstacle");
  }

  @Test
  void neitherIsALongIsland() {
    Way island = Town.way("island", Map.of(), -50, 30, 1000, 30);
    Obstacle rails = line(Map.of("railway", "rail"), -50, 10, 1050, 10);
    CircleWalks behind = walks(List.of(STREETS.get(0), STREETS.get(1), island), 300, 12, rails);
    assertThat(behind.walks().meters(0, 0)).isEqualTo(12 + 300);
    assertThat(codes(behind)).containsExactly("home-joined-across-obstacle");
  }

  @Test
  void noIslandIsPassedOverAcrossAnObstacle() {
    Way island = Town.way("island", Map.of(), 290, 30, 310, 30);
    Obstacle rails = line(Map.of("railway", "rail"), -50, 10, 1050, 10);
    assertThat(codes(walks(List.of(STREETS.get(0), island), 300, 28)))
        .containsExactly("home-joined-past-island");
    assertThat(codes(walks(List.of(STREETS.get(0), island), 300, 28, rails)))
        .containsExactly("home-on-island");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void theNearestPointInSightIsTakenWhateverTheWalls(long seed) {
    Random random = new Random(seed);
    List<double[]> walls = new ArrayList<>();
    List<Obstacle> obstacles = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      double x = random.nextDouble() * 600;
      double y = random.nextDouble() * 600;
      double[] wall = {x, y, x + random.nextDouble(-60, 60), y + random.nextDouble(-60, 60)};
      walls.add(wall);
      obstacles.add(
          new Obstacle(
              "wall-" + i,
              false,
              List.of(List.of(Town.at(wall[0], wall[1]), Town.at(wall[2], wall[3]))),
              Map.of("barrier", "wall")));
    }
    WalkingNetwork network =
        WalkingNetwork.of(new WalkingMap(Town.grid(6)).withObstacles(obstacles));
    for (int i = 0; i < 200; i++) {
      double x = random.nextDouble() * 600;
      double y = random.nextDouble() * 600;
      List<Warning> warnings = new ArrayList<>();
      Optional<SnappedPoint> joined =
          new DoorJoiner(network, PARAMETERS, warnings).join("home", "h", "", Town.at(x, y));
      double nearest = nearest(x, y, List.of());
      double inSight = nearest(x, y, walls);
      boolean bypassed = inSight <= nearest + 50;
      String about = "seed " + seed + ", door " + i + " at " + x + "," + y;
      assertThat(joined.orElseThrow().doorMillimeters() / 1000.0)
          .as(about)
          .isCloseTo(bypassed ? inSight : nearest, org.assertj.core.data.Offset.offset(0.02));
      assertThat(warnings.isEmpty()).as(about).isEqualTo(bypassed);
    }
  }

  /** The distance to the nearest street of the grid that no wall hides, by trying every block. */
  private static double nearest(double x, double y, List<double[]> walls) {
    double best = Double.POSITIVE_INFINITY;
    for (int i = 0; i <= 6; i++) {
      for (int block = 0; block < 6; block++) {
        double along = Math.max(100 * block, Math.min(100 * block + 100, x));
        double up = Math.max(100 * block, Math.min(100 * block + 100, y));
        for (double[] way : new double[][] {{along, 100 * i}, {100 * i, up}}) {
          double meters = Math.hypot(way[0] - x, way[1] - y);
          if (meters < best && walls.stream().noneMatch(wall -> hides(wall, x, y, way, meters))) {
            best = meters;
          }
        }
      }
    }
    return best;
  }

  private static boolean hides(double[] wall, double x, double y, double[] way, double meters) {
    double east = (way[0] - x) / meters * 0.5;
    double north = (way[1] - y) / meters * 0.5;
    return meters > 1
        && Line2D.linesIntersect(
            wall[0], wall[1], wall[2], wall[3], x + east, y + north, way[0] - east, way[1] - north);
  }

  @Test
  void theOrderOfTheObstaclesDoesNotMatter() {
    Obstacle rails = line(Map.of("railway", "rail"), -50, 10, 1050, 10);
    Obstacle pond = box("pond", 280, 5, 320, 15);
    Coordinate door = Town.at(300, 20);
    List<Obstacle> one = Arrays.asList(rails, pond);
    List<Obstacle> other = Arrays.asList(pond, rails);
    assertThat(joined(one, door)).isEqualTo(joined(other, door));
  }

  private static Optional<SnappedPoint> joined(List<Obstacle> obstacles, Coordinate door) {
    WalkingNetwork network = WalkingNetwork.of(new WalkingMap(STREETS).withObstacles(obstacles));
    return new DoorJoiner(network, PARAMETERS, new ArrayList<>()).join("home", "h", "", door);
  }
}
