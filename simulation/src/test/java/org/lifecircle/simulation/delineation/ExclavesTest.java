package org.lifecircle.simulation.delineation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifecircle.model.AgeCounts;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Home;
import org.lifecircle.simulation.delineation.Delineation.City;
import org.lifecircle.simulation.delineation.Delineation.Gathered;
import org.lifecircle.simulation.network.graph.WalkingNetwork;
import org.lifecircle.simulation.network.pace.WalkingParameters;
import org.lifecircle.simulation.network.ways.WalkingMap;
import org.lifecircle.simulation.network.ways.Way;

/** Streets 100 m apart near the equator with a home of 100 people at every crossing. */
class ExclavesTest {

  private static final double STEP = 0.0009;

  private JoinedHomes joined(int streets) {
    List<Way> ways = new ArrayList<>();
    for (int i = 0; i < streets; i++) {
      int line = i;
      ways.add(street("e" + i, streets, j -> new Coordinate(j * STEP, line * STEP)));
      ways.add(street("n" + i, streets, j -> new Coordinate(line * STEP, j * STEP)));
    }
    City city =
        new City(
            WalkingNetwork.of(new WalkingMap(ways)),
            WalkingParameters.standard(),
            new Barriers(List.of(), new Coordinate(0, 0)),
            Set.of());
    return new JoinedHomes(city, DelineationParameters.standard());
  }

  private static Way street(String id, int streets, IntFunction<Coordinate> place) {
    return new Way(
        id, IntStream.range(0, streets).mapToObj(place).toList(), Map.of("highway", "residential"));
  }

  /** By the name of a home, which is its column and its row, the number of its group. */
  private static Map<String, Integer> mended(
      JoinedHomes joined, int streets, int residents, BiFunction<Integer, Integer, Integer> group) {
    Map<Integer, List<DoorOfHome>> doors = new TreeMap<>();
    for (int column = 0; column < streets; column++) {
      for (int row = 0; row < streets; row++) {
        String id = String.format(Locale.ROOT, "%02d-%02d", column, row);
        Home home =
            Home.counted(
                id,
                id,
                new Coordinate(column * STEP, row * STEP),
                residents / 3,
                new AgeCounts(0, residents, 0));
        doors
            .computeIfAbsent(group.apply(column, row), one -> new ArrayList<>())
            .add(joined.door(home).orElseThrow());
      }
    }
    List<Gathered> groups = new ArrayList<>();
    doors
        .values()
        .forEach(
            its -> groups.add(new Gathered(joined.ground().middle(its), its, new ArrayList<>())));
    List<Gathered> after =
        new Exclaves(joined.ground(), joined.limits(), new NearestMiddles(joined.ground()), groups)
            .mend();
    Map<String, Integer> byHome = new TreeMap<>();
    for (int g = 0; g < after.size(); g++) {
      assertThat(after.get(g).middle()).isEqualTo(groups.get(g).middle());
      for (DoorOfHome door : after.get(g).doors()) {
        assertThat(byHome.put(door.home().id(), g)).isNull();
      }
    }
    assertThat(byHome).hasSize(streets * streets);
    return byHome;
  }

  @Test
  void aHomeAmongThoseOfAnotherCircleGoesToIt() {
    Map<String, Integer> after =
        mended(joined(10), 10, 100, (c, r) -> c < 5 || c == 7 && r == 5 ? 0 : 1);
    assertThat(after).containsEntry("07-05", 1).containsEntry("04-05", 0);
  }

  @Test
  void severalHomesThatHangTogetherGoTogetherAndTheEdgeStays() {
    Map<String, Integer> after =
        mended(
            joined(10), 10, 100, (c, r) -> c < 5 || c == 5 && r == 3 || c >= 7 && r >= 8 ? 0 : 1);
    assertThat(after).containsEntry("07-08", 1).containsEntry("09-09", 1).containsEntry("05-03", 0);
  }

  @Test
  void aHomeStaysWhereTheOtherMiddleIsFartherThanAWalkOfACircle() {
    // 4 km of town: the eastern group's middle lies 2 km away, the home's own 600 m.
    Map<String, Integer> after =
        mended(joined(40), 40, 10, (c, r) -> c < 10 && r < 10 || c == 12 && r == 5 ? 0 : 1);
    assertThat(after).containsEntry("12-05", 0);
  }

  @Test
  void aHomeStaysWhereTheOtherCircleIsFull() {
    Map<String, Integer> after =
        mended(joined(10), 10, 620, (c, r) -> c < 5 || c == 7 && r == 5 ? 0 : 1);
    assertThat(after).containsEntry("07-05", 1);
    after = mended(joined(10), 10, 640, (c, r) -> c < 5 || c == 7 && r == 5 ? 0 : 1);
    assertThat(after).containsEntry("07-05", 0);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void whereGroupsAreMixedAtRandomEachHomeStaysInOneAndPiecesBecomeFew(long seed) {
    Random random = new Random(seed);
    int[][] drawn = new int[10][10];
    for (int[] column : drawn) {
      for (int r = 0; r < column.length; r++) {
        column[r] = random.nextInt(3);
      }
    }
    Map<String, Integer> after = mended(joined(10), 10, 100, (c, r) -> drawn[c][r]);
    int borders = 0;
    int before = 0;
    for (int c = 0; c < 9; c++) {
      for (int r = 0; r < 10; r++) {
        before += drawn[c][r] == drawn[c + 1][r] ? 0 : 1;
        borders += after.get(id(c, r)).equals(after.get(id(c + 1, r))) ? 0 : 1;
      }
    }
    assertThat(borders).as("seed %d", seed).isLessThan(before);
  }

  private static String id(int column, int row) {
    return String.format(Locale.ROOT, "%02d-%02d", column, row);
  }
}
