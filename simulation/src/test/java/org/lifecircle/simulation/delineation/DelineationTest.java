package org.lifecircle.simulation.delineation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifecircle.model.AgeCounts;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Home;
import org.lifecircle.simulation.delineation.Delineation.Cause;
import org.lifecircle.simulation.delineation.Delineation.City;
import org.lifecircle.simulation.delineation.Delineation.HomeGroup;
import org.lifecircle.simulation.network.graph.WalkingNetwork;
import org.lifecircle.simulation.network.pace.WalkingParameters;
import org.lifecircle.simulation.network.ways.WalkingMap;
import org.lifecircle.simulation.network.ways.Way;

/** Streets 100 m apart near the equator, where 0.001 degrees are 111 m both ways. */
class DelineationTest {

  private static final double STEP = 0.0009;
  private static final DelineationParameters STANDARD = DelineationParameters.standard();

  @Test
  void aPlaceOfOneCircleIsOneCircle() {
    Delineation found = delineate(grid(10), homes(10, 200), List.of());
    assertThat(found.groups()).hasSize(1);
    assertThat(found.groups().get(0).residents()).isEqualTo(20_000);
    assertThat(found.groups().get(0).residentsBeyond()).isZero();
    assertThat(found.remainder()).isEmpty();
  }

  @Test
  void aCircleOverTheSizeIsSplit() {
    Delineation found = delineate(grid(10), homes(10, 400), List.of());
    assertThat(found.groups()).hasSize(2);
    assertThat(found.groups())
        .allSatisfy(group -> assertThat(group.residents()).isBetween(15_000, 25_000));
  }

  @Test
  void nobodyWalksFartherThanACircleAllowsWhereSparseHomesWouldBeOneCircleBySize() {
    // 3.9 km across and 20,000 people, nine times the ground of a walk of 15 minutes.
    Delineation found = delineate(grid(40), homes(40, 20), List.of());
    assertThat(found.groups().size()).isGreaterThan(3);
    int beyond = found.groups().stream().mapToInt(HomeGroup::residentsBeyond).sum();
    assertThat(beyond).isLessThan(32_000 / 10);
    assertEachHomeOnce(found, homes(40, 20));
  }

  @Test
  void noCircleReachesAcrossARiverThatBridgesCross() {
    double river = 4.5 * STEP;
    List<Coordinate> line = List.of(new Coordinate(river, -0.1), new Coordinate(river, 0.1));
    Delineation found = delineate(grid(10), homes(10, 200), List.of(line));
    assertThat(found.groups()).hasSize(2);
    assertThat(found.groups())
        .allSatisfy(
            group ->
                assertThat(
                        group.homes().stream()
                            .map(home -> home.location().longitude() < river)
                            .distinct())
                    .hasSize(1));
    assertEachHomeOnce(found, homes(10, 200));
  }

  @Test
  void railsThatShareTheirNodesWithTheStreetsAtLevelCrossingsPartCirclesToo() {
    List<Coordinate> rails = new ArrayList<>();
    for (int row = -1; row <= 10; row++) {
      rails.add(new Coordinate(5 * STEP, row * STEP));
    }
    Delineation found = delineate(grid(10), homes(10, 200), List.of(rails));
    assertThat(found.groups()).hasSize(2);
    assertThat(found.groups())
        .allSatisfy(
            group ->
                assertThat(
                        group.homes().stream()
                            .filter(home -> Math.abs(home.location().longitude() - 5 * STEP) > 1e-9)
                            .map(home -> home.location().longitude() < 5 * STEP)
                            .distinct())
                    .hasSize(1));
  }

  @Test
  void homesWithoutAnyWayAreToldAndNotDropped() {
    List<Home> homes = new ArrayList<>(homes(10, 200));
    homes.add(home("far", new Coordinate(1, 1), 7));
    Delineation found = delineate(grid(10), homes, List.of());
    assertThat(found.remainder())
        .containsExactly(new Delineation.Leftover(homes.get(homes.size() - 1), Cause.NO_WAY));
    assertEachHomeOnce(found, homes);
  }

  @Test
  void aFewPeopleOnTheirOwnSideOfTheRiverAreTheRemainder() {
    double river = 8.5 * STEP;
    List<Coordinate> line = List.of(new Coordinate(river, -0.1), new Coordinate(river, 0.1));
    Delineation found = delineate(grid(10), homes(10, 99), List.of(line));
    assertThat(found.groups()).hasSize(1);
    assertThat(found.remainder())
        .hasSize(10)
        .allSatisfy(left -> assertThat(left.cause()).isEqualTo(Cause.TOO_FEW));
    assertEachHomeOnce(found, homes(10, 99));
  }

  @Test
  void homesOnAnIslandOfTheMapJoinTheCircleBesideThem() {
    List<Way> ways = new ArrayList<>(grid(10));
    Coordinate west = new Coordinate(9.5 * STEP, 4.2 * STEP);
    Coordinate east = new Coordinate(9.9 * STEP, 4.2 * STEP);
    ways.add(new Way("yard", List.of(west, east), Map.of("highway", "service")));
    List<Home> homes = new ArrayList<>(homes(10, 200));
    homes.add(home("yard", east, 90));
    Delineation found = delineate(ways, homes, List.of());
    assertThat(found.groups()).hasSize(1);
    assertThat(found.groups().get(0).residents()).isEqualTo(20_090);
    assertThat(found.groups().get(0).residentsBeyond()).isEqualTo(90);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void anotherOrderOfWaysAndHomesChangesNothing(long seed) {
    Random random = new Random(seed);
    List<Home> homes = new ArrayList<>();
    for (int i = 0; i < 600; i++) {
      double east = random.nextInt(1000) / 1000.0 * 24 * STEP;
      double north = random.nextInt(1000) / 1000.0 * 24 * STEP;
      homes.add(home("h" + i, new Coordinate(east, north), 20 + random.nextInt(200)));
    }
    List<Coordinate> river = new ArrayList<>();
    for (int i = -1; i < 27; i++) {
      river.add(new Coordinate(i * STEP, (12 + random.nextInt(3)) * STEP));
    }
    List<Way> ways = new ArrayList<>(grid(25));
    Delineation first = delineate(ways, homes, List.of(river));
    assertEachHomeOnce(first, homes);
    List<Home> others = new ArrayList<>(homes);
    Collections.shuffle(others, random);
    Collections.shuffle(ways, random);
    assertThat(delineate(ways, others, List.of(river))).as("seed %d", seed).isEqualTo(first);
  }

  private static void assertEachHomeOnce(Delineation found, List<Home> homes) {
    List<String> ids = new ArrayList<>();
    found.groups().forEach(group -> group.homes().forEach(home -> ids.add(home.id())));
    found.remainder().forEach(left -> ids.add(left.home().id()));
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(new TreeSet<>(ids)).isEqualTo(new TreeSet<>(homes.stream().map(Home::id).toList()));
  }

  private static Delineation delineate(
      List<Way> ways, List<Home> homes, List<List<Coordinate>> barriers) {
    City city =
        new City(
            WalkingNetwork.of(new WalkingMap(ways)),
            WalkingParameters.standard(),
            new Barriers(barriers, new Coordinate(0, 0)),
            Set.of());
    return Delineation.of(city, homes, STANDARD);
  }

  private static Home home(String id, Coordinate place, int residents) {
    return Home.counted(id, id, place, residents / 3, new AgeCounts(0, residents, 0));
  }

  /** A home in the middle of every block's southern side. */
  private static List<Home> homes(int streets, int residents) {
    List<Home> homes = new ArrayList<>();
    for (int column = 0; column < streets; column++) {
      for (int row = 0; row < streets; row++) {
        String id = String.format(Locale.ROOT, "h%02d-%02d", column, row);
        homes.add(home(id, new Coordinate((column + 0.1) * STEP, row * STEP), residents));
      }
    }
    return homes;
  }

  private static List<Way> grid(int streets) {
    List<Way> ways = new ArrayList<>();
    for (int i = 0; i < streets; i++) {
      int line = i;
      ways.add(
          new Way(
              String.format(Locale.ROOT, "e%02d", i),
              IntStream.range(0, streets)
                  .mapToObj(j -> new Coordinate(j * STEP, line * STEP))
                  .toList(),
              Map.of("highway", "residential")));
      ways.add(
          new Way(
              String.format(Locale.ROOT, "n%02d", i),
              IntStream.range(0, streets)
                  .mapToObj(j -> new Coordinate(line * STEP, j * STEP))
                  .toList(),
              Map.of("highway", "residential")));
    }
    return ways;
  }
}
