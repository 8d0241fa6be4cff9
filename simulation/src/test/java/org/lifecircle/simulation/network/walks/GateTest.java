package org.lifecircle.simulation.network.walks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifecircle.model.Circle;
import org.lifecircle.model.OpeningHours;
import org.lifecircle.simulation.network.Town;
import org.lifecircle.simulation.network.pace.WalkingParameters;
import org.lifecircle.simulation.network.ways.MapNode;
import org.lifecircle.simulation.network.ways.WalkingMap;
import org.lifecircle.simulation.network.ways.Way;
import org.lifecircle.simulation.network.ways.WeekTime;

/** A compound has a gate to the street of the shop that is shut at night, and another far away. */
class GateTest {

  private static final LocalDate DATE = LocalDate.of(2026, 11, 24);
  private static final OpeningHours SIX_TO_TEN =
      OpeningHours.of("06:00-22:00", week(6 * 60, 22 * 60));

  private static final WalkingMap MAP =
      new WalkingMap(
          List.of(
              Town.way("inside", Map.of(), 0, 0, 100, 0, 200, 0),
              Town.way("around", Map.of(), 0, 0, 0, 300, 200, 300, 200, 0)),
          List.of(new MapNode("gate", Town.at(100, 0), Map.of("barrier", "gate"))),
          Map.of("gate", SIX_TO_TEN));

  private static final Circle CIRCLE =
      Town.circle(
          List.of(Town.home("home", 0, 0)), List.of(Town.outlet("shop", 200, 0, "pharmacy")));

  private static List<int[]> week(int from, int to) {
    List<int[]> stretches = new ArrayList<>();
    for (int day = 0; day < 7; day++) {
      stretches.add(
          new int[] {
            day * OpeningHours.MINUTES_PER_DAY + from, day * OpeningHours.MINUTES_PER_DAY + to
          });
    }
    return stretches;
  }

  private static int meters(WalkingMap map) {
    return CircleWalks.measure(CIRCLE, map, WalkingParameters.standard()).walks().meters(0, 0);
  }

  @Test
  void aGateThatShutsAtTenMakesTheWalkLongerAtNight() {
    assertThat(meters(MAP.at(new WeekTime(DayOfWeek.MONDAY, 21 * 60 + 59).onOrAfter(DATE))))
        .isEqualTo(200);
    assertThat(meters(MAP.at(new WeekTime(DayOfWeek.MONDAY, 22 * 60).onOrAfter(DATE))))
        .isEqualTo(800);
    assertThat(meters(MAP.at(new WeekTime(DayOfWeek.MONDAY, 5 * 60 + 59).onOrAfter(DATE))))
        .isEqualTo(800);
    assertThat(meters(MAP.at(new WeekTime(DayOfWeek.MONDAY, 6 * 60).onOrAfter(DATE))))
        .isEqualTo(200);
  }

  @Test
  void aWalkNamesItsWaysInWalkingOrderWhicheverEndIsSearchedFrom() {
    WalkingMap map =
        new WalkingMap(
            List.of(
                Town.way("c", Map.of(), 200, 0, 300, 0),
                Town.way("a", Map.of(), 0, 0, 100, 0),
                Town.way("b", Map.of(), 100, 0, 200, 0),
                Town.way("aside", Map.of(), 100, 0, 100, 90)));
    for (List<String> shops : List.of(List.of("one"), List.of("one", "two"))) {
      Circle circle =
          Town.circle(
              List.of(Town.home("home", 20, 10)),
              shops.stream().map(id -> Town.outlet(id, 280, 10, "pharmacy")).toList());
      Walks walks = CircleWalks.measure(circle, map, WalkingParameters.standard()).walks();
      assertThat(walks.ways(0, 0)).containsExactly("a", "b", "c");
    }
    WalkingMap apart = map.without(Set.of("b"));
    Walks none = CircleWalks.measure(CIRCLE, apart, WalkingParameters.standard()).walks();
    assertThat(none.ways(0, 0)).isEmpty();
  }

  @Test
  void withoutATimeOfDayEveryGateWithHoursIsOpen() {
    assertThat(meters(MAP)).isEqualTo(200);
  }

  @Test
  void theMapChangesWhenTheGateDoes() {
    assertThat(MAP.changes(DATE)).containsExactly(0, 6 * 60, 22 * 60);
    assertThat(new WalkingMap(MAP.ways()).changes(DATE)).containsExactly(0);
  }

  @Test
  void aWayMayHaveHoursToo() {
    WalkingMap park = MAP.withHours(Map.of("inside", SIX_TO_TEN));
    assertThat(meters(park.at(new WeekTime(DayOfWeek.FRIDAY, 23 * 60).onOrAfter(DATE))))
        .isEqualTo(800);
    assertThat(meters(park.at(new WeekTime(DayOfWeek.FRIDAY, 12 * 60).onOrAfter(DATE))))
        .isEqualTo(200);
  }

  @Test
  void aDoorAtAShutGateStandsOnOneSideOfIt() {
    Circle atGate =
        Town.circle(
            List.of(Town.home("home", 100, 0)), List.of(Town.outlet("shop", 200, 0, "gym")));
    int meters =
        CircleWalks.measure(atGate, MAP.without(Set.of("gate")), WalkingParameters.standard())
            .walks()
            .meters(0, 0);
    assertThat(meters).isIn(100, 900);
  }

  @ParameterizedTest
  @ValueSource(longs = {91, 92, 93, 94})
  void openingAGateMakesNoWalkLongerAndShuttingItNoneShorter(long seed) {
    Random random = new Random(seed);
    List<Way> streets = Town.grid(8);
    List<MapNode> gates = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      gates.add(
          new MapNode(
              "g" + i,
              Town.at(100 * random.nextInt(9), 100 * random.nextInt(9)),
              Map.of("barrier", "gate")));
    }
    WalkingMap open = new WalkingMap(streets, gates);
    Circle circle = circle(random);
    int[][] before = null;
    Set<String> shut = new java.util.TreeSet<>();
    for (int step = 0; step < 6; step++) {
      int[][] now = all(circle, open.without(shut));
      if (before != null) {
        for (int h = 0; h < now.length; h++) {
          for (int o = 0; o < now[h].length; o++) {
            assertThat(now[h][o])
                .as("seed %d step %d", seed, step)
                .isGreaterThanOrEqualTo(before[h][o]);
          }
        }
      }
      before = now;
      for (int i = 0; i < 4; i++) {
        shut.add("g" + random.nextInt(30));
      }
    }
  }

  private static Circle circle(Random random) {
    List<org.lifecircle.model.Home> homes = new ArrayList<>();
    List<org.lifecircle.model.Outlet> outlets = new ArrayList<>();
    for (int i = 0; i < 15; i++) {
      // In the middle of a block's side: the way that a door is joined to never changes.
      homes.add(Town.home("h" + i, 100 * random.nextInt(8) + 50, 100 * random.nextInt(9)));
      outlets.add(
          Town.outlet("o" + i, 100 * random.nextInt(8) + 50, 100 * random.nextInt(9), "gym"));
    }
    return Town.circle(homes, outlets);
  }

  private static int[][] all(Circle circle, WalkingMap map) {
    Walks walks = CircleWalks.measure(circle, map, WalkingParameters.standard()).walks();
    int[][] meters = new int[walks.homes()][walks.outlets()];
    for (int h = 0; h < walks.homes(); h++) {
      for (int o = 0; o < walks.outlets(); o++) {
        int walk = walks.meters(h, o);
        meters[h][o] = walk == Walks.NO_WALK ? Integer.MAX_VALUE : walk;
      }
    }
    return meters;
  }
}
