package org.lifecircle.simulation.network.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lifecircle.model.Coordinate;
import org.lifecircle.simulation.network.Town;
import org.lifecircle.simulation.network.ways.Crossing;
import org.lifecircle.simulation.network.ways.MapNode;
import org.lifecircle.simulation.network.ways.WalkingMap;
import org.lifecircle.simulation.network.ways.Way;

/** Where people wait, which areas are part of the network, and what is left out of it. */
class NetworkBuilderTest {

  private static final Map<String, String> ROAD = Map.of("highway", "residential");
  private static final Map<String, String> FOOTWAY = Map.of("highway", "footway");
  private static final Map<String, String> CROSSING =
      Map.of("highway", "footway", "footway", "crossing");
  private static final Map<String, String> SQUARE = Map.of("highway", "pedestrian", "area", "yes");

  private final List<Way> ways = new ArrayList<>();
  private final List<MapNode> nodes = new ArrayList<>();

  private NetworkBuilderTest way(String id, Map<String, String> tags, double... eastNorth) {
    ways.add(Town.way(id, tags, eastNorth));
    return this;
  }

  private NetworkBuilderTest point(double east, double north, String... tags) {
    Map<String, String> all =
        tags.length == 4 ? Map.of(tags[0], tags[1], tags[2], tags[3]) : Map.of(tags[0], tags[1]);
    nodes.add(new MapNode("n" + nodes.size(), Town.at(east, north), all));
    return this;
  }

  private WalkingNetwork network() {
    return WalkingNetwork.of(new WalkingMap(ways, nodes));
  }

  /** Where people wait: the way and the place, meters east and north. */
  private static List<String> waits(WalkingNetwork network) {
    return network.waits().stream()
        .map(
            wait -> {
              List<Coordinate> shape = network.shape(wait.edge(), 0, network.length(wait.edge()));
              return network.wayId(wait.edge())
                  + " "
                  + place(wait.atStart() ? shape.get(0) : shape.get(shape.size() - 1));
            })
        .sorted()
        .toList();
  }

  private static String place(Coordinate place) {
    for (int east = 0; east <= 200; east += 10) {
      for (int north = 0; north <= 200; north += 10) {
        if (Town.at(east, north).equals(place)) {
          return east + "," + north;
        }
      }
    }
    return "elsewhere";
  }

  @Test
  void aWayAcrossTheRoadIsWaitedForAtBothItsSidewalks() {
    way("across", CROSSING, 50, 0, 50, 10, 50, 20);
    way("road", ROAD, 0, 10, 50, 10, 100, 10);
    way("south", FOOTWAY, 0, 0, 50, 0, 100, 0).way("north", FOOTWAY, 0, 20, 50, 20, 100, 20);
    assertThat(waits(network())).containsExactly("across 50,0", "across 50,20");
  }

  @Test
  void aCrossingThatBeginsOnTheRoadIsWaitedForOnTheSidewalkOnly() {
    way("across", CROSSING, 50, 10, 50, 20).way("road", ROAD, 0, 10, 50, 10, 100, 10);
    assertThat(waits(network())).containsExactly("across 50,20");
    ways.clear();
    way("across", CROSSING, 50, 20, 50, 10).way("road", ROAD, 0, 10, 50, 10, 100, 10);
    assertThat(waits(network())).containsExactly("across 50,20");
  }

  @Test
  void anElevatorIsWaitedForOnTheRoadToo() {
    way("lift", Map.of("highway", "elevator"), 50, 10, 50, 20);
    way("road", ROAD, 0, 10, 50, 10, 100, 10).way("deck", ROAD, 50, 20, 100, 20);
    assertThat(waits(network())).containsExactly("lift 50,10", "lift 50,20");
    assertThat(network().waits())
        .allMatch(wait -> wait.crossing().kind() == Crossing.Kind.ELEVATOR);
  }

  @Test
  void aWayThatCrossesTakesTheKindOfTheFirstTaggedPointOnIt() {
    way("across", CROSSING, 50, 0, 50, 10, 50, 20).way("road", ROAD, 0, 10, 50, 10, 100, 10);
    point(50, 10, "highway", "crossing", "crossing", "traffic_signals");
    assertThat(network().waits())
        .hasSize(2)
        .allMatch(wait -> wait.crossing().kind() == Crossing.Kind.SIGNALS);
  }

  @Test
  void aTaggedPointIsWaitedForOnTheFootwaysThere() {
    way("path", FOOTWAY, 50, 0, 50, 10, 50, 20).way("road", ROAD, 0, 10, 50, 10, 100, 10);
    point(50, 10, "highway", "crossing");
    assertThat(waits(network())).containsExactly("path 50,10", "path 50,10");
  }

  @Test
  void aTaggedPointSplitsAPathThatNothingElseMeets() {
    way("path", FOOTWAY, 50, 0, 50, 10, 50, 20);
    point(50, 10, "highway", "crossing");
    assertThat(network().edges()).isEqualTo(2);
    assertThat(waits(network())).containsExactly("path 50,10", "path 50,10");
  }

  @Test
  void signalsWhereThreeArmsOfStreetsMeetAreWaitedForOnTheStreets() {
    way("road", ROAD, 0, 10, 50, 10, 100, 10).way("side", ROAD, 50, 10, 50, 50);
    point(50, 10, "highway", "traffic_signals");
    assertThat(waits(network())).containsExactly("road 50,10", "road 50,10", "side 50,10");
  }

  @Test
  void signalsOnAStreetThatMerelyGoesOnCostNobodyOnItAnything() {
    way("road", ROAD, 0, 10, 50, 10).way("same-road", ROAD, 50, 10, 100, 10);
    point(50, 10, "highway", "traffic_signals");
    assertThat(network().waits()).isEmpty();
    ways.clear();
    nodes.clear();
    // No signals: three streets meet at a plain crossing.
    way("road", ROAD, 0, 10, 50, 10, 100, 10).way("side", ROAD, 50, 10, 50, 50);
    point(50, 10, "highway", "crossing", "crossing", "uncontrolled");
    assertThat(network().waits()).isEmpty();
  }

  @Test
  void aPointThatSaysItIsNoCrossingIsNone() {
    way("path", FOOTWAY, 50, 0, 50, 10, 50, 20).way("road", ROAD, 0, 10, 50, 10, 100, 10);
    point(50, 10, "highway", "crossing", "crossing", "no");
    assertThat(network().waits()).isEmpty();
  }

  @Test
  void aWayThatStandsStillIsNoPartOfTheNetwork() {
    way("a-still", FOOTWAY, 10, 0, 10, 0).way("path", FOOTWAY, 10, 0, 60, 0);
    WalkingNetwork network = network();
    assertThat(network.edges()).isEqualTo(1);
    assertThat(network.wayId(0)).isEqualTo("path");
    assertThat(network.shape(0, 0, network.length(0)))
        .containsExactly(Town.at(10, 0), Town.at(60, 0));
    assertThat(network.length(0)).isCloseTo(50_000, within(2));
  }

  @Test
  void aPointThatStandsTwiceInAWayIsOnePoint() {
    way("path", FOOTWAY, 0, 0, 30, 0, 30, 0, 60, 0);
    WalkingNetwork network = network();
    assertThat(network.edges()).isEqualTo(1);
    assertThat(network.shape(0, 0, network.length(0)))
        .containsExactly(Town.at(0, 0), Town.at(30, 0), Town.at(60, 0));
  }

  @Test
  void aSquareIsCrossedBetweenTheWaysThatEnterIt() {
    way("square", SQUARE, 0, 0, 100, 0, 100, 100, 0, 100, 0, 0);
    way("out", FOOTWAY, 100, 100, 150, 150);
    way("in", FOOTWAY, 0, 0, 0, 150);
    WalkingNetwork network = network();
    List<Integer> across = across(network);
    assertThat(across).hasSize(1);
    assertThat(network.wayId(across.get(0))).isEqualTo("square");
    assertThat(network.length(across.get(0))).isCloseTo(141_421, within(10));
    assertThat(network.isForResidentsOnly(across.get(0))).isFalse();
    assertThat(network.shape(across.get(0), 0, network.length(across.get(0))))
        .containsExactlyInAnyOrder(Town.at(0, 0), Town.at(100, 100));
  }

  @Test
  void aPrivateSquareIsCrossedByItsResidentsOnly() {
    way(
        "yard",
        Map.of("highway", "pedestrian", "area", "yes", "access", "private"),
        0,
        0,
        100,
        0,
        100,
        100,
        0,
        100,
        0,
        0);
    way("in", FOOTWAY, 0, 0, 0, 150).way("out", FOOTWAY, 100, 100, 150, 150);
    WalkingNetwork network = network();
    assertThat(across(network)).hasSize(1).allMatch(network::isForResidentsOnly);
  }

  @Test
  void aSquareThatNoWayEntersIsWalkedAroundOnlyWhenItIsAWayItself() {
    way("square", SQUARE, 0, 0, 100, 0, 100, 100, 0, 100, 0, 0);
    assertThat(network().edges()).isPositive();
    assertThat(across(network())).isEmpty();
    ways.clear();
    way("square", Map.of("place", "square"), 0, 0, 100, 0, 100, 100, 0, 100, 0, 0);
    assertThat(network().isEmpty()).isTrue();
  }

  @Test
  void aTriangleIsAnAreaToo() {
    way("square", SQUARE, 0, 0, 100, 0, 50, 80, 0, 0);
    way("a", FOOTWAY, 0, 0, 0, 50).way("b", FOOTWAY, 100, 0, 150, 0);
    WalkingNetwork network = network();
    // Its edge is no line across, but it is split where ways enter.
    assertThat(across(network)).isEmpty();
    assertThat(network.edges()).isEqualTo(4);
  }

  @Test
  void nobodyCrossesASquareFromAClosedBarrier() {
    way("square", SQUARE, 0, 0, 100, 0, 100, 100, 0, 100, 0, 0);
    way("in", FOOTWAY, 0, 0, 0, 150).way("out", FOOTWAY, 100, 100, 150, 150);
    point(100, 100, "barrier", "wall");
    assertThat(across(network())).isEmpty();
  }

  private static List<Integer> across(WalkingNetwork network) {
    return IntStream.range(0, network.edges()).filter(network::leadsAcrossAnArea).boxed().toList();
  }
}
