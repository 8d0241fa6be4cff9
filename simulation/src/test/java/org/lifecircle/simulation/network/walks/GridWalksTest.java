package org.lifecircle.simulation.network.walks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.Circle;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Measurement;
import org.lifecircle.simulation.network.Town;
import org.lifecircle.simulation.network.pace.WalkingParameters;
import org.lifecircle.simulation.network.ways.Obstacle;
import org.lifecircle.simulation.network.ways.WalkingMap;

class GridWalksTest {

  private static final double DETOUR = 1.3;

  private static Obstacle wall(String id, double... eastNorth) {
    return new Obstacle(
        id, false, List.of(Town.way(id, Map.of(), eastNorth).points()), Map.of("barrier", "wall"));
  }

  private static Obstacle area(String id, double... eastNorth) {
    return new Obstacle(
        id, true, List.of(Town.way(id, Map.of(), eastNorth).points()), Map.of("building", "yes"));
  }

  private static Walks walks(Circle circle, Obstacle... obstacles) {
    return CircleWalks.measure(
            circle,
            new WalkingMap(List.of()).withObstacles(List.of(obstacles)),
            WalkingParameters.standard())
        .walks();
  }

  private static Circle apart(double east) {
    return Town.circle(
        List.of(Town.home("home", 0, 0)), List.of(Town.outlet("shop", east, 0, "gym")));
  }

  @Test
  void awayFromObstaclesAWalkIsTheStraightLineTimesTheDetour() {
    Walks walks = walks(apart(150), wall("far", 0, -200, 150, -200));
    assertThat(walks.meters(0, 0)).isEqualTo((int) Math.round(150 * DETOUR));
    assertThat(walks.measurement()).isEqualTo(Measurement.GRID);
  }

  @Test
  void aWalkGoesAroundAWallThroughItsOpening() {
    Walks walks =
        walks(apart(200), wall("south", 100, -1000, 100, 100), wall("north", 100, 200, 100, 1000));
    double around = 2 * Math.hypot(100, 100) * DETOUR;
    assertThat((double) walks.meters(0, 0)).isBetween(around, around * 1.12);
    List<Coordinate> route = walks.route(0, 0);
    assertThat(route.get(0)).isEqualTo(Town.at(0, 0));
    assertThat(route.get(route.size() - 1)).isEqualTo(Town.at(200, 0));
    double least = Town.at(0, 100).latitude();
    assertThat(route).anyMatch(point -> point.latitude() > least);
  }

  @Test
  void nobodyGetsInsideAClosedWall() {
    Walks walks = walks(apart(200), wall("yard", 150, -50, 250, -50, 250, 50, 150, 50, 150, -50));
    assertThat(walks.meters(0, 0)).isEqualTo(Walks.NO_WALK);
    assertThat(walks.seconds(0, 0, AgeGroup.ADULT)).isEqualTo(Walks.NO_WALK);
    assertThat(walks.route(0, 0)).isEmpty();
  }

  @Test
  void peopleLeaveTheirOwnHouseAndWalkAroundOthers() {
    Obstacle own = area("own", -40, -40, 40, -40, 40, 40, -40, 40, -40, -40);
    assertThat(walks(apart(120), own).meters(0, 0)).isEqualTo((int) Math.round(120 * DETOUR));
    Obstacle other = area("other", 50, -90, 80, -90, 80, 90, 50, 90, 50, -90);
    double around = (Math.hypot(50, 90) + 30 + Math.hypot(40, 90)) * DETOUR;
    assertThat((double) walks(apart(120), own, other).meters(0, 0))
        .isBetween(around * 0.98, around * 1.3);
  }

  @Test
  void anObstacleNeverMakesAWalkShorterThanTheStraightLine() {
    Random random = new Random(23);
    for (int round = 0; round < 60; round++) {
      Circle circle = apart(150 + random.nextInt(500));
      List<Obstacle> walls = new ArrayList<>();
      for (int i = 0; i < random.nextInt(6); i++) {
        double east = random.nextInt(600);
        double north = random.nextInt(400) - 200;
        walls.add(
            wall(
                "w" + i,
                east,
                north,
                east + random.nextInt(200) - 100,
                north + random.nextInt(200) - 100));
      }
      int free = walks(circle).meters(0, 0);
      int walled = walks(circle, walls.toArray(new Obstacle[0])).meters(0, 0);
      // A meter for the rounding of the cells.
      assertThat(walled == Walks.NO_WALK || walled >= free - 1)
          .as("round %d of seed 23: %d, %d", round, free, walled)
          .isTrue();
    }
  }

  @Test
  void stepsOfSixteenDirectionsAreNearlyStraight() {
    Obstacle faraway = wall("far", -250, -250, -240, -250);
    for (double angle = 0; angle < Math.PI / 2; angle += 0.11) {
      Circle circle =
          Town.circle(
              List.of(Town.home("home", 0, 0)),
              List.of(Town.outlet("shop", 600 * Math.cos(angle), 600 * Math.sin(angle), "gym")));
      assertThat((double) walks(circle, faraway).meters(0, 0))
          .as("%s", angle)
          .isCloseTo(600 * DETOUR, within(0.06 * 600 * DETOUR));
    }
  }
}
