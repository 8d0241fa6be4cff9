package org.lifecircle.simulation.network.walks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.Circle;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Home;
import org.lifecircle.model.Measurement;
import org.lifecircle.model.Outlet;
import org.lifecircle.simulation.network.Town;
import org.lifecircle.simulation.network.ways.LocalMetric;
import org.lifecircle.simulation.network.ways.Way;

/** On a perfect street grid every walk is arithmetic. */
class PerfectGridTest {

  private static final int BLOCKS = 12;

  /** Doors stand north of a street: {east along it, street, meters north of it}. */
  private record Door(int east, int street, int north) {

    /** Meters along the streets, by hand. */
    static int along(Door from, Door to) {
      if (from.street == to.street) {
        return Math.abs(from.east - to.east);
      }
      int up = 100 * Math.abs(from.street - to.street);
      int best = Integer.MAX_VALUE;
      for (int avenue = 0; avenue <= 100 * BLOCKS; avenue += 100) {
        best = Math.min(best, Math.abs(from.east - avenue) + Math.abs(to.east - avenue));
      }
      return up + best;
    }
  }

  private static List<Door> doors(Random random, int count) {
    List<Door> doors = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int column = random.nextInt(BLOCKS);
      // More than the way to the street from the corner, so that the street is the nearest way.
      doors.add(
          new Door(
              100 * column + 20 + random.nextInt(61),
              random.nextInt(BLOCKS + 1),
              random.nextInt(20)));
    }
    return doors;
  }

  @Test
  void everyTimeIsExact() {
    Random random = new Random(20261122);
    List<Door> homeDoors = doors(random, 60);
    List<Door> outletDoors = doors(random, 40);
    for (boolean homesAreFewer : new boolean[] {false, true}) {
      List<Door> fromDoors = homesAreFewer ? outletDoors : homeDoors;
      List<Door> toDoors = homesAreFewer ? homeDoors : outletDoors;
      Walks walks = Town.walks(circle(fromDoors, toDoors), Town.grid(BLOCKS)).walks();
      for (int h = 0; h < fromDoors.size(); h++) {
        for (int o = 0; o < toDoors.size(); o++) {
          Door from = fromDoors.get(h);
          Door to = toDoors.get(o);
          int meters = from.north + Door.along(from, to) + to.north;
          assertThat(walks.meters(h, o)).as("%s to %s", from, to).isEqualTo(meters);
          assertThat(walks.seconds(h, o, AgeGroup.CHILD)).isEqualTo(seconds(meters, 105));
          assertThat(walks.seconds(h, o, AgeGroup.ADULT)).isEqualTo(seconds(meters, 124));
          assertThat(walks.seconds(h, o, AgeGroup.OLDER_ADULT)).isEqualTo(seconds(meters, 97));
        }
      }
    }
  }

  private static int seconds(int meters, int centimetersPerSecond) {
    return Math.round(100f * meters / centimetersPerSecond);
  }

  private static Circle circle(List<Door> homeDoors, List<Door> outletDoors) {
    List<Home> homes = new ArrayList<>();
    for (Door door : homeDoors) {
      homes.add(Town.home("h" + homes.size(), door.east, 100 * door.street + door.north));
    }
    List<Outlet> outlets = new ArrayList<>();
    for (Door door : outletDoors) {
      outlets.add(
          Town.outlet("o" + outlets.size(), door.east, 100 * door.street + door.north, "gym"));
    }
    return Town.circle(homes, outlets);
  }

  @Test
  void everyRouteIsAsLongAsItsWalkAndRunsFromDoorToDoor() {
    Random random = new Random(7);
    List<Door> homeDoors = doors(random, 25);
    List<Door> outletDoors = doors(random, 15);
    for (boolean swap : new boolean[] {false, true}) {
      Circle circle = swap ? circle(outletDoors, homeDoors) : circle(homeDoors, outletDoors);
      Walks walks = Town.walks(circle, Town.grid(BLOCKS)).walks();
      for (int h = 0; h < walks.homes(); h++) {
        for (int o = 0; o < walks.outlets(); o++) {
          List<Coordinate> route = walks.route(h, o);
          assertThat(route.size()).isGreaterThanOrEqualTo(2);
          assertThat(route.get(0)).isEqualTo(circle.homes().get(h).location());
          assertThat(route.get(route.size() - 1)).isEqualTo(circle.outlets().get(o).location());
          long millimeters = 0;
          for (int i = 1; i < route.size(); i++) {
            millimeters += LocalMetric.millimeters(route.get(i - 1), route.get(i));
          }
          assertThat(millimeters)
              .isBetween(walks.meters(h, o) * 1000L - 520, walks.meters(h, o) * 1000L + 520);
        }
      }
    }
  }

  @Test
  void theOrderOfTheWaysDoesNotMatter() {
    Random random = new Random(11);
    Circle circle = circle(doors(random, 20), doors(random, 20));
    List<Way> ways = new ArrayList<>(Town.grid(BLOCKS));
    Walks first = Town.walks(circle, ways).walks();
    Collections.shuffle(ways, random);
    Walks second = Town.walks(circle, ways).walks();
    for (int h = 0; h < 20; h++) {
      for (int o = 0; o < 20; o++) {
        assertThat(second.meters(h, o)).isEqualTo(first.meters(h, o));
        assertThat(second.route(h, o)).isEqualTo(first.route(h, o));
      }
    }
  }

  @Test
  void theWalksAreMeasuredOnTheNetworkWithoutWarnings() {
    Random random = new Random(3);
    CircleWalks walks = Town.walks(circle(doors(random, 5), doors(random, 5)), Town.grid(BLOCKS));
    assertThat(walks.walks().measurement()).isEqualTo(Measurement.NETWORK);
    assertThat(walks.warnings()).isEmpty();
  }
}
