package org.lifecircle.simulation.delineation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifecircle.model.AgeCounts;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Home;
import org.lifecircle.simulation.delineation.CommunityUnits.Community;
import org.lifecircle.simulation.delineation.CommunityUnits.Unit;
import org.lifecircle.simulation.delineation.Delineation.City;
import org.lifecircle.simulation.network.graph.WalkingNetwork;
import org.lifecircle.simulation.network.pace.WalkingParameters;
import org.lifecircle.simulation.network.ways.WalkingMap;
import org.lifecircle.simulation.network.ways.Way;

/** Streets 100 m apart near the equator; communities are columns of homes side by side. */
class CommunityUnitsTest {

  private static final double STEP = 0.0009;

  private static City city(int streets, List<List<Coordinate>> barriers) {
    List<Way> ways = new ArrayList<>();
    for (int i = 0; i < streets; i++) {
      int line = i;
      ways.add(street("e" + i, streets, j -> new Coordinate(j * STEP, line * STEP)));
      ways.add(street("n" + i, streets, j -> new Coordinate(line * STEP, j * STEP)));
    }
    return new City(
        WalkingNetwork.of(new WalkingMap(ways)),
        WalkingParameters.standard(),
        new Barriers(barriers, new Coordinate(0, 0)),
        Set.of());
  }

  private static Way street(String id, int streets, IntFunction<Coordinate> place) {
    return new Way(
        id, IntStream.range(0, streets).mapToObj(place).toList(), Map.of("highway", "residential"));
  }

  /** A column of ten homes. */
  private static List<Home> column(int column, int residents) {
    List<Home> homes = new ArrayList<>();
    for (int row = 0; row < 10; row++) {
      String id = String.format(Locale.ROOT, "%02d-%02d", column, row);
      homes.add(
          Home.counted(
              id,
              id,
              new Coordinate(column * STEP, row * STEP),
              residents / 3,
              new AgeCounts(0, residents, 0)));
    }
    return homes;
  }

  /** Columns side by side, each beside the next. */
  private static List<Community> columns(int... residents) {
    List<Community> all = new ArrayList<>();
    for (int c = 0; c < residents.length; c++) {
      Set<Integer> beside = new TreeSet<>();
      if (c > 0) {
        beside.add(c - 1);
      }
      if (c + 1 < residents.length) {
        beside.add(c + 1);
      }
      all.add(new Community(column(c, residents[c]), beside, Optional.empty()));
    }
    return all;
  }

  private static List<List<Integer>> joined(City city, List<Community> communities) {
    return CommunityUnits.of(city, communities, DelineationParameters.standard()).stream()
        .map(Unit::communities)
        .toList();
  }

  @Test
  void aCommunityOfHalfACircleStaysAndASmallerOneIsJoined() {
    assertThat(joined(city(10, List.of()), columns(1033, 1033)))
        .containsExactly(List.of(0), List.of(1));
    assertThat(joined(city(10, List.of()), columns(1032, 1100))).containsExactly(List.of(0, 1));
  }

  @Test
  void noUnitHasMoreResidentsThanACircleMayHave() {
    assertThat(joined(city(10, List.of()), columns(400, 2700))).containsExactly(List.of(0, 1));
    assertThat(joined(city(10, List.of()), columns(401, 2700)))
        .containsExactly(List.of(0), List.of(1));
  }

  @Test
  void theSmallestIsJoinedFirstAndOnlyWithThoseBesideIt() {
    assertThat(joined(city(10, List.of()), columns(300, 2000, 2500, 900)))
        .containsExactly(List.of(0, 1), List.of(2), List.of(3));
  }

  @Test
  void waterBetweenThemKeepsSmallCommunitiesApart() {
    List<Coordinate> river =
        List.of(new Coordinate(1.5 * STEP, -0.1), new Coordinate(1.5 * STEP, 0.1));
    assertThat(joined(city(10, List.of(river)), columns(300, 300, 300, 300)))
        .containsExactly(List.of(0, 1), List.of(2, 3));
  }

  @Test
  void aUnitWhosePeopleWalkTooFarIsNotMade() {
    List<Community> far =
        List.of(
            new Community(column(0, 300), Set.of(1), Optional.empty()),
            new Community(column(39, 300), Set.of(0), Optional.empty()));
    assertThat(joined(city(40, List.of()), far)).containsExactly(List.of(0), List.of(1));
  }

  @Test
  void statedUnitsBelongTogetherAndToNoOther() {
    List<Coordinate> river =
        List.of(new Coordinate(0.5 * STEP, -0.1), new Coordinate(0.5 * STEP, 0.1));
    List<Community> stated = new ArrayList<>(columns(100, 50, 50, 50));
    stated.set(0, new Community(column(0, 100), Set.of(1), Optional.of("u")));
    stated.set(2, new Community(column(2, 50), Set.of(1, 3), Optional.of("u")));
    List<Unit> units =
        CommunityUnits.of(city(10, List.of(river)), stated, DelineationParameters.standard());
    assertThat(units.stream().map(Unit::communities))
        .containsExactly(List.of(0, 2), List.of(1), List.of(3));
    assertThat(units.get(0).residentsParted()).isEqualTo(500);
    assertThat(units.get(0).group().residentsBeyond()).isZero();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void eachCommunityIsInExactlyOneUnitAndTheOrderOfHomesChangesNothing(long seed) {
    Random random = new Random(seed);
    int[] residents = random.ints(20, 20, 1500).toArray();
    List<Community> communities = columns(residents);
    City city = city(20, List.of());
    List<Unit> units = CommunityUnits.of(city, communities, DelineationParameters.standard());
    assertThat(units.stream().flatMap(unit -> unit.communities().stream()))
        .as("seed %d", seed)
        .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 20).boxed().toList());
    assertThat(units)
        .allSatisfy(
            unit -> {
              assertThat(unit.group().residents()).isLessThanOrEqualTo(31_000);
              assertThat(unit.group().homes()).hasSize(10 * unit.communities().size());
            });
    List<Community> shuffled = new ArrayList<>();
    for (Community one : communities) {
      List<Home> homes = new ArrayList<>(one.homes());
      Collections.shuffle(homes, random);
      shuffled.add(new Community(homes, one.beside(), one.unit()));
    }
    assertThat(CommunityUnits.of(city, shuffled, DelineationParameters.standard()))
        .isEqualTo(units);
  }
}
