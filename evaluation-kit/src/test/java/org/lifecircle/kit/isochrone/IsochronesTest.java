package org.lifecircle.kit.isochrone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lifecircle.kit.osm.OsmImport;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.Coordinate;
import org.lifecircle.reports.Isochrone;
import org.lifecircle.simulation.network.graph.WalkingNetwork;
import org.lifecircle.simulation.network.pace.WalkingParameters;
import org.lifecircle.simulation.network.reach.ReachedWays.Toward;
import org.lifecircle.simulation.network.ways.MapNode;
import org.lifecircle.simulation.network.ways.Obstacle;
import org.lifecircle.simulation.network.ways.WalkingMap;
import org.lifecircle.simulation.network.ways.Way;
import org.lifecircle.standards.Standards;

/** On the equator 0.001° are 111.3 m east and 110.6 m north; an adult walks 372 m in 5 minutes. */
class IsochronesTest {

  private static final Coordinate CENTER = new Coordinate(0.002, 0);
  private static final Way STREET = way("street", 0, 0, 0.01, 0);

  private static Way way(String id, double... degrees) {
    return new Way(id, points(degrees), Map.of("highway", "footway"));
  }

  private static List<Coordinate> points(double... degrees) {
    Coordinate[] points = new Coordinate[degrees.length / 2];
    for (int i = 0; i < points.length; i++) {
      points[i] = new Coordinate(degrees[2 * i], degrees[2 * i + 1]);
    }
    return List.of(points);
  }

  private static List<Isochrone> of(WalkingMap map, Integer... minutes) {
    return new Isochrones(map, WalkingNetwork.of(map), WalkingParameters.standard(), CENTER)
        .of(List.of(CENTER), Toward.EVERYWHERE, AgeGroup.ADULT, List.of(minutes));
  }

  private static boolean covers(Isochrone isochrone, double longitude, double latitude) {
    return isochrone.polygons().stream().anyMatch(polygon -> inside(polygon, longitude, latitude));
  }

  /** By even and odd crossings of a ray. */
  private static boolean inside(List<List<Coordinate>> rings, double longitude, double latitude) {
    boolean inside = false;
    for (List<Coordinate> ring : rings) {
      for (int i = 1; i < ring.size(); i++) {
        Coordinate a = ring.get(i - 1);
        Coordinate b = ring.get(i);
        if (a.latitude() > latitude != b.latitude() > latitude
            && longitude
                < a.longitude()
                    + (latitude - a.latitude())
                        / (b.latitude() - a.latitude())
                        * (b.longitude() - a.longitude())) {
          inside = !inside;
        }
      }
    }
    return inside;
  }

  @Test
  void fiveMinutesAlongAStreetAreABandBesideIt() {
    Isochrone five = of(new WalkingMap(List.of(STREET)), 5).get(0);
    assertThat(covers(five, 0.005, 0)).isTrue();
    assertThat(covers(five, 0.005, 0.00015)).as("17 m beside the street").isTrue();
    assertThat(covers(five, 0.005, 0.00025)).as("28 m beside the street").isFalse();
    assertThat(covers(five, 0.00533, 0)).as("371 m away").isTrue();
    assertThat(covers(five, 0.00536, 0)).as("374 m away").isFalse();
  }

  @Test
  void nothingIsReachedBehindAClosedGate() {
    Way street = way("street", 0, 0, 0.004, 0, 0.01, 0);
    MapNode gate =
        new MapNode("gate", new Coordinate(0.004, 0), Map.of("barrier", "gate", "locked", "yes"));
    Isochrone fifteen = of(new WalkingMap(List.of(street), List.of(gate)), 15).get(0);
    assertThat(covers(fifteen, 0.00398, 0)).isTrue();
    assertThat(covers(fifteen, 0.00402, 0)).as("2 m behind the gate").isFalse();
  }

  @Test
  void nothingIsReachedBehindAWall() {
    Obstacle wall =
        new Obstacle(
            "wall", false, List.of(points(0, 0.00009, 0.01, 0.00009)), Map.of("barrier", "wall"));
    Isochrone five = of(new WalkingMap(List.of(STREET)).withObstacles(List.of(wall)), 5).get(0);
    assertThat(covers(five, 0.003, 0.00007)).as("8 m beside the street").isTrue();
    assertThat(covers(five, 0.003, 0.00012)).as("13 m, behind the wall").isFalse();
    assertThat(covers(five, 0.003, -0.00012)).as("13 m on the other side").isTrue();
  }

  @Test
  void overWaterOnlyTheBridgeIsReached() {
    Obstacle river =
        new Obstacle(
            "river",
            true,
            List.of(points(0.003, -0.01, 0.004, -0.01, 0.004, 0.01, 0.003, 0.01, 0.003, -0.01)),
            Map.of("natural", "water"));
    Isochrone five = of(new WalkingMap(List.of(STREET)).withObstacles(List.of(river)), 5).get(0);
    assertThat(covers(five, 0.0035, 0)).as("on the bridge").isTrue();
    assertThat(covers(five, 0.0035, 0.0001)).as("11 m beside the bridge").isFalse();
    assertThat(covers(five, 0.0045, 0.0001)).as("on the other bank").isTrue();
  }

  private static Obstacle coast(double... lonLat) {
    return new Obstacle("coast", false, List.of(points(lonLat)), Map.of("natural", "coastline"));
  }

  @Test
  void theSeaLiesOnTheRightOfTheCoastAndOnlyThePierIsReachedThere() {
    // Northward: the land lies in the west.
    Obstacle coast = coast(0.002, -0.02, 0.002, 0.02);
    Isochrone five = of(new WalkingMap(List.of(STREET)).withObstacles(List.of(coast)), 5).get(0);
    assertThat(covers(five, 0.001, 0.0001)).as("11 m beside the street").isTrue();
    assertThat(covers(five, 0.003, 0)).as("on the pier").isTrue();
    assertThat(covers(five, 0.003, 0.0001)).as("11 m beside the pier").isFalse();
    Obstacle southward = coast(0.002, 0.02, 0.002, -0.02);
    Isochrone other =
        of(new WalkingMap(List.of(STREET)).withObstacles(List.of(southward)), 5).get(0);
    assertThat(covers(other, 0.001, 0.0001)).as("11 m beside the pier").isFalse();
    assertThat(covers(other, 0.003, 0.0001)).as("11 m beside the street").isTrue();
  }

  @Test
  void aCoastThatBreaksOffWithTheMapStillParts() {
    // It ends 100 m north of the street, and begins as far south.
    Obstacle coast = coast(0.002, -0.0009, 0.002, 0.0009);
    Way up = way("up", 0, 0, 0, 0.003);
    Way down = way("down", 0, 0, 0, -0.003);
    Isochrone five =
        of(new WalkingMap(List.of(STREET, up, down)).withObstacles(List.of(coast)), 5).get(0);
    assertThat(covers(five, 0.001, 0.0001)).as("11 m beside the street").isTrue();
    assertThat(covers(five, 0.003, 0.0001)).as("11 m beside the pier").isFalse();
    assertThat(covers(five, 0.0001, 0.001)).as("11 m beside the street up").isTrue();
  }

  @Test
  void anIslandInTheSeaIsLand() {
    Obstacle island =
        coast(0.003, -0.001, 0.004, -0.001, 0.004, 0.001, 0.003, 0.001, 0.003, -0.001);
    Isochrone five = of(new WalkingMap(List.of(STREET)).withObstacles(List.of(island)), 5).get(0);
    assertThat(covers(five, 0.0035, 0.0001)).as("on the island").isTrue();
    assertThat(covers(five, 0.002, 0.0001)).as("in the sea").isFalse();
    assertThat(covers(five, 0.002, 0)).as("on the pier").isTrue();
  }

  @Test
  void aBankThatNoWayLeadsToIsNotReached() {
    Obstacle canal =
        new Obstacle(
            "canal",
            false,
            List.of(points(-0.01, 0.0001, 0.02, 0.0001)),
            Map.of("waterway", "canal"));
    Way otherBank = way("bank", 0, 0.00015, 0.01, 0.00015);
    Isochrone fifteen =
        of(new WalkingMap(List.of(STREET, otherBank)).withObstacles(List.of(canal)), 15).get(0);
    assertThat(covers(fifteen, 0.004, 0.00015)).isFalse();
  }

  @Test
  void toAFormatPeopleWalkAgainstTheOneWay() {
    Way oneWay =
        new Way("one", points(0, 0, 0.01, 0), Map.of("highway", "footway", "oneway:foot", "yes"));
    WalkingMap map = new WalkingMap(List.of(oneWay));
    Isochrones isochrones =
        new Isochrones(map, WalkingNetwork.of(map), WalkingParameters.standard(), CENTER);
    Coordinate shop = new Coordinate(0.005, 0);
    Isochrone to = isochrones.of(List.of(shop), Toward.PLACES, AgeGroup.ADULT, List.of(5)).get(0);
    assertThat(covers(to, 0.003, 0)).isTrue();
    assertThat(covers(to, 0.006, 0)).isFalse();
    Isochrone from =
        isochrones.of(List.of(shop), Toward.EVERYWHERE, AgeGroup.ADULT, List.of(5)).get(0);
    assertThat(covers(from, 0.003, 0)).isFalse();
    assertThat(covers(from, 0.006, 0)).isTrue();
  }

  @Test
  void whatIsReachedInFiveMinutesIsReachedInTen() {
    Random random = new Random(3);
    List<Way> ways = new ArrayList<>();
    for (int i = 0; i <= 8; i++) {
      double[] east = new double[18];
      double[] north = new double[18];
      for (int j = 0; j <= 8; j++) {
        east[2 * j] = j * 0.001;
        east[2 * j + 1] = i * 0.001;
        north[2 * j] = i * 0.001;
        north[2 * j + 1] = j * 0.001;
      }
      ways.add(way("e" + i, east));
      if (random.nextInt(3) > 0) {
        ways.add(way("n" + i, north));
      }
    }
    List<Isochrone> both = of(new WalkingMap(ways), 10, 5);
    assertThat(both).extracting(Isochrone::minutes).containsExactly(5, 10);
    int seen = 0;
    for (int i = 0; i < 3000; i++) {
      double longitude = 0.009 * random.nextDouble();
      double latitude = 0.009 * random.nextDouble();
      if (covers(both.get(0), longitude, latitude)) {
        seen++;
        assertThat(covers(both.get(1), longitude, latitude))
            .as("%s, %s (seed 3)", longitude, latitude)
            .isTrue();
      }
    }
    assertThat(seen).isGreaterThan(20);
  }

  @Test
  void withoutWaysThereIsNoIsochrone() {
    assertThat(of(new WalkingMap(List.of()), 5)).isEmpty();
  }

  /** Skipped where the extract is not beside the project in {@code ../shared/data}. */
  @Test
  void onARealMapNoReachLiesOnWaterBesideABridge() {
    Path file =
        Path.of(
            System.getProperty("lifecircle.root"),
            "../shared/data/osm/cn-beijing-tsinghua-2017.osm.pbf");
    assumeThat(Files.exists(file)).as("skipped: %s is not there", file).isTrue();
    Coordinate center = new Coordinate(116.3200, 40.0010);
    WalkingMap map =
        OsmImport.read(
                file,
                center,
                Standards.load().formats(),
                OsmImport.Options.asOf(LocalDate.of(2026, 11, 22)))
            .map();
    assertThat(map.obstacles()).anyMatch(Obstacle::area).anyMatch(one -> !one.area());
    Isochrone fifteen =
        new Isochrones(map, WalkingNetwork.of(map), WalkingParameters.standard(), center)
            .of(List.of(center), Toward.EVERYWHERE, AgeGroup.ADULT, List.of(15))
            .get(0);
    assertThat(covers(fifteen, 116.3200, 40.0010)).isTrue();
    WalkingNetwork network = WalkingNetwork.of(map);
    Random random = new Random(11);
    int onWater = 0;
    int onLand = 0;
    for (int i = 0; i < 40_000; i++) {
      Coordinate place =
          new Coordinate(116.31 + 0.02 * random.nextDouble(), 39.993 + 0.016 * random.nextDouble());
      boolean wet =
          map.obstacles().stream()
              .filter(Obstacle::area)
              .anyMatch(water -> inside(water.lines(), place.longitude(), place.latitude()));
      int toWay = network.snap(place).orElseThrow().doorMillimeters();
      boolean covered = covers(fifteen, place.longitude(), place.latitude());
      if (wet && toWay > 6_000) {
        onWater++;
        assertThat(covered).as("%s, on water (seed 11)", place).isFalse();
      }
      if (toWay > 25_000) {
        assertThat(covered).as("%s, far from any way (seed 11)", place).isFalse();
      }
      onLand += !wet && covered ? 1 : 0;
    }
    assertThat(onWater).isGreaterThan(20);
    assertThat(onLand).isGreaterThan(1000);
  }

  /**
   * The harbor of Monaco lies about 43.7349 north, 7.4262 east, open to the east. Skipped where the
   * extract is not beside the project in {@code ../shared/data}.
   */
  @Test
  void onARealMapNoReachLiesOnTheSeaBesideAPontoon() {
    Path file =
        Path.of(System.getProperty("lifecircle.root"), "../shared/data/osm/mc-monaco-2021.osm.pbf");
    assumeThat(Files.exists(file)).as("skipped: %s is not there", file).isTrue();
    Coordinate center = new Coordinate(7.4246, 43.7384);
    WalkingMap map =
        OsmImport.read(
                file,
                center,
                Standards.load().formats(),
                OsmImport.Options.asOf(LocalDate.of(2026, 11, 22)))
            .map();
    WalkingNetwork network = WalkingNetwork.of(map);
    Isochrone fifteen =
        new Isochrones(map, network, WalkingParameters.standard(), center)
            .of(List.of(center), Toward.EVERYWHERE, AgeGroup.ADULT, List.of(15))
            .get(0);
    List<List<Coordinate>> coast =
        map.obstacles().stream()
            .filter(one -> "coastline".equals(one.tags().get("natural")))
            .flatMap(one -> one.lines().stream())
            .toList();
    assertThat(coast).isNotEmpty();
    Random random = new Random(5);
    int onSea = 0;
    for (int i = 0; i < 20_000; i++) {
      Coordinate place =
          new Coordinate(7.420 + 0.012 * random.nextDouble(), 43.732 + 0.006 * random.nextDouble());
      if (network.snap(place).orElseThrow().doorMillimeters() > 6_000 && isWet(place, coast)) {
        onSea++;
        assertThat(covers(fifteen, place.longitude(), place.latitude()))
            .as("%s, at sea (seed 5)", place)
            .isFalse();
      }
    }
    assertThat(onSea).isGreaterThan(1000);
  }

  /** Whether the nearest stretch of the coast has a place on its right. */
  private static boolean isWet(Coordinate place, List<List<Coordinate>> coast) {
    double east = Math.cos(Math.toRadians(place.latitude()));
    double best = Double.POSITIVE_INFINITY;
    double side = 0;
    for (List<Coordinate> line : coast) {
      for (int i = 1; i < line.size(); i++) {
        double ax = (line.get(i - 1).longitude() - place.longitude()) * east;
        double ay = line.get(i - 1).latitude() - place.latitude();
        double dx = (line.get(i).longitude() - place.longitude()) * east - ax;
        double dy = line.get(i).latitude() - place.latitude() - ay;
        double along = Math.max(0, Math.min(1, -(ax * dx + ay * dy) / (dx * dx + dy * dy)));
        double meters = Math.hypot(ax + along * dx, ay + along * dy);
        if (meters < best && along > 0 && along < 1) {
          best = meters;
          side = dx * -ay - dy * -ax;
        } else if (meters < best) {
          // The nearest is a corner: which side that is, it does not tell.
          best = meters;
          side = 0;
        }
      }
    }
    return side < 0;
  }
}
