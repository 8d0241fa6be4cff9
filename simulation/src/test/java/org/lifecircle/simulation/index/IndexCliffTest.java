package org.lifecircle.simulation.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Home;
import org.lifecircle.simulation.network.Town;
import org.lifecircle.simulation.network.graph.WalkingNetwork;
import org.lifecircle.simulation.network.ways.Obstacle;
import org.lifecircle.simulation.network.ways.WalkingMap;
import org.lifecircle.simulation.network.ways.Way;

/**
 * A home that moves by ten meters hardly changes the index: the index has no cliff. Over open
 * ground ten meters are ten meters of every walk; along streets the home's point may be joined to
 * another street, but only few of the places around it are.
 */
class IndexCliffTest {

  /** A fifth of a point, in thousandths. */
  private static final int MOST = 200;

  private static final int MOVES_OF_A_TOWN = 50;
  private static final int FEW_MOVES = 20;

  private static final WalkingMap OPEN_GROUND = new WalkingMap(List.of());

  /**
   * What moves did.
   *
   * @param moves how many there were
   * @param greatest the largest change of the index, thousandths of a point
   */
  private record Changes(int moves, int greatest) {}

  @Test
  void overOpenGroundAHomeMovedByTenMetersChangesItByAFifthOfAPointAtMost() {
    assertThat(changes(4, FEW_MOVES, town -> OPEN_GROUND).greatest()).isBetween(1, MOST);
  }

  @Test
  void alongStreetsItChangesByAFifthOfAPointAtMostToo() {
    assertThat(changes(4, FEW_MOVES, IndexTown::map).greatest()).isBetween(1, MOST);
  }

  /** There all walks of a home may be lost behind a wall. */
  @Test
  void besideWallsAndCutOffYardsItChangesByAFifthOfAPointAtMostToo() {
    assertThat(changes(4, FEW_MOVES, IndexCliffTest::walled).greatest()).isBetween(1, MOST);
  }

  /** Where no ways are known, walks lead over a grid and around walls. */
  @Test
  void overGroundWithWallsItChangesByAFifthOfAPointAtMostToo() {
    Function<IndexTown, WalkingMap> walls =
        town -> OPEN_GROUND.withObstacles(walled(town).obstacles());
    assertThat(changes(1, FEW_MOVES, walls).greatest()).isBetween(1, MOST);
  }

  /** Walls through every other block, and yards whose paths lead nowhere, one by one-way steps. */
  private static WalkingMap walled(IndexTown town) {
    List<Way> ways = new ArrayList<>(town.map().ways());
    List<Obstacle> walls = new ArrayList<>();
    for (int block = 0; block < IndexTown.BLOCKS; block++) {
      double east = 100 * block;
      double north = 100 * (7 * block % IndexTown.BLOCKS);
      ways.add(
          Town.way(
              "yard-" + block,
              Map.of("highway", "footway"),
              east + 30,
              north + 30,
              east + 70,
              north + 30,
              east + 70,
              north + 70));
      if (block % 3 == 0) {
        ways.add(
            Town.way(
                "steps-" + block,
                Map.of("highway", "steps", "oneway:foot", "yes"),
                east + 30,
                north + 30,
                east,
                north));
      }
      walls.add(
          new Obstacle(
              "wall-" + block,
              false,
              List.of(
                  Town.way("wall", Map.of(), east + 45, 10, east + 45, IndexTown.EXTENT - 10)
                      .points()),
              Map.of("barrier", "wall")));
    }
    return town.map().withWays(ways).withObstacles(walls);
  }

  @Tag("slow")
  @Test
  void tenThousandMovesOverOpenGroundChangeItByAFifthOfAPointAtMost() {
    assertThat(changes(200, MOVES_OF_A_TOWN, town -> OPEN_GROUND).greatest()).isBetween(1, MOST);
  }

  @Tag("slow")
  @Test
  void tenThousandMovesAlongStreetsChangeItByAFifthOfAPointAtMost() {
    assertThat(changes(200, MOVES_OF_A_TOWN, IndexTown::map).greatest()).isBetween(1, MOST);
  }

  @Tag("slow")
  @Test
  void tenThousandMovesBesideWallsAndCutOffYardsChangeItByAFifthOfAPointAtMost() {
    assertThat(changes(200, MOVES_OF_A_TOWN, IndexCliffTest::walled).greatest()).isBetween(1, MOST);
  }

  /** What {@code INDEX.md} says: 0.005 points for every percent of residents and every second. */
  @Test
  void fourPercentOfTheResidentsWhoWalkTenSecondsMoreChangeItByAFifthOfAPointAtMost() {
    IndexSlope slope = new IndexSlope(IndexTown.of(new Random(1)));
    assertThat(slope.most(0.04, 10)).isBetween(190.0, (double) MOST);
    assertThat(slope.most(0.01, 1)).isBetween(4.5, 5.0);
  }

  private static Changes changes(int towns, int movesOfATown, Function<IndexTown, WalkingMap> map) {
    int moves = 0;
    int greatest = 0;
    for (int seed = 0; seed < towns; seed++) {
      Random random = new Random(seed);
      IndexTown town = IndexTown.of(random);
      WalkingNetwork network = WalkingNetwork.of(map.apply(town));
      WalkedCircle before = IndexTown.walked(town.circle(), network);
      PointInterval pointsBefore = points(before);
      for (int move = 0; move < movesOfATown; move++) {
        int home = random.nextInt(town.circle().homes().size());
        double angle = 2 * Math.PI * random.nextDouble();
        List<Home> homes = new ArrayList<>(town.circle().homes());
        homes.set(
            home,
            IndexTown.moved(homes.get(home), tenMetersFrom(homes.get(home).location(), angle)));
        WalkedCircle after = IndexTown.walked(town.circle().withHomes(homes), network);
        PointInterval pointsAfter = points(after);
        int change =
            Math.max(
                Math.abs(pointsAfter.atLeast() - pointsBefore.atLeast()),
                Math.abs(pointsAfter.atMost() - pointsBefore.atMost()));
        assertThat(change)
            .as("seed %d, home %d moved by 10 m at %s", seed, home, angle)
            .isLessThanOrEqualTo(MOST);
        greatest = Math.max(greatest, change);
        moves++;
      }
    }
    System.out.printf(
        "%d moves of 10 m change the index by at most %d thousandths of a point%n",
        moves, greatest);
    return new Changes(moves, greatest);
  }

  private static Coordinate tenMetersFrom(Coordinate place, double angle) {
    Coordinate origin = Town.at(0, 0);
    Coordinate there = Town.at(10 * Math.cos(angle), 10 * Math.sin(angle));
    return new Coordinate(
        place.longitude() + there.longitude() - origin.longitude(),
        place.latitude() + there.latitude() - origin.latitude());
  }

  private static PointInterval points(WalkedCircle circle) {
    return ConvenienceIndex.of(circle, IndexTown.DEMAND, IndexTown.PARAMETERS, Optional.empty())
        .orElseThrow()
        .points();
  }
}
