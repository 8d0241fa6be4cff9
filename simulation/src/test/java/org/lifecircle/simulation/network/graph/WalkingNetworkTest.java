package org.lifecircle.simulation.network.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lifecircle.model.Coordinate;
import org.lifecircle.simulation.network.Town;
import org.lifecircle.simulation.network.ways.LocalMetric;
import org.lifecircle.simulation.network.ways.MapNode;
import org.lifecircle.simulation.network.ways.MappedArea;
import org.lifecircle.simulation.network.ways.Obstacle;
import org.lifecircle.simulation.network.ways.WalkingMap;
import org.lifecircle.simulation.network.ways.Way;

class WalkingNetworkTest {

  private static final Map<String, String> STREET = Map.of("highway", "residential");

  /** A square of 100 m with a street to two of its corners, and its diagonals walked across. */
  private static final List<Way> SQUARE =
      List.of(
          Town.way(
              "square",
              Map.of("highway", "pedestrian", "area", "yes"),
              0,
              0,
              100,
              0,
              100,
              100,
              0,
              100,
              0,
              0),
          Town.way("in", STREET, -50, 0, 0, 0),
          Town.way("out", STREET, 100, 100, 150, 100));

  private static WalkingNetwork network(Way... ways) {
    return WalkingNetwork.of(new WalkingMap(List.of(ways)));
  }

  private static int edge(WalkingNetwork network, String way) {
    return IntStream.range(0, network.edges())
        .filter(e -> network.wayId(e).equals(way) && !network.leadsAcrossAnArea(e))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void linesAcrossASquareDoNotCountInTheSizeOfAnIsland() {
    WalkingNetwork network = WalkingNetwork.of(new WalkingMap(SQUARE));
    assertThat(network.hasAreas()).isTrue();
    assertThat(network.components()).isEqualTo(1);
    assertThat(network.componentMillimeters(0)).isCloseTo(500_000L, within(10L));
    assertThat(network.landMillimeters(0)).isEqualTo(network.componentMillimeters(0));
    int across =
        IntStream.range(0, network.edges())
            .filter(network::leadsAcrossAnArea)
            .findFirst()
            .orElseThrow();
    assertThat(network.length(across)).isCloseTo(141_421, within(10));
    assertThat(network.opensDoors(across)).isFalse();
    assertThat(network.allows(across, true) && network.allows(across, false)).isTrue();
  }

  @Test
  void aLargeSquareDoesNotMakeAnIslandTheMainNetwork() {
    List<Way> ways = new ArrayList<>(SQUARE);
    ways.add(Town.way("long", STREET, 0, 500, 510, 500));
    WalkingNetwork network = WalkingNetwork.of(new WalkingMap(ways));
    assertThat(network.components()).isEqualTo(2);
    assertThat(network.isOnMainLand(edge(network, "long"))).isTrue();
    assertThat(network.isOnMainLand(edge(network, "in"))).isFalse();
    assertThat(network.onMainNetwork(network.snap(Town.at(200, 490)).orElseThrow())).isTrue();
    assertThat(network.onMainNetwork(network.snap(Town.at(0, 10)).orElseThrow())).isFalse();
  }

  @Test
  void withoutASquareThereAreNoAreasAndWithoutWaysNothing() {
    assertThat(network(Town.way("street", STREET, 0, 0, 100, 0)).hasAreas()).isFalse();
    WalkingNetwork nothing = network();
    assertThat(nothing.isEmpty()).isTrue();
    assertThat(nothing.components()).isZero();
    assertThat(nothing.snap(Town.at(0, 0))).isEmpty();
    assertThat(nothing.extent())
        .isEqualTo(new MappedArea(new Coordinate(-180, -90), new Coordinate(180, 90)));
  }

  @Test
  void theExtentIsTheBoxAroundAllWays() {
    WalkingNetwork network =
        network(Town.way("a", STREET, 10, 40, 300, 50), Town.way("b", STREET, 300, 50, 200, -70));
    assertThat(network.extent())
        .isEqualTo(
            new MappedArea(
                new Coordinate(Town.at(10, 40).longitude(), Town.at(200, -70).latitude()),
                new Coordinate(Town.at(300, 50).longitude(), Town.at(300, 50).latitude())));
  }

  @Test
  void waysMeetWhereTheyShareAPointAndNowhereElse() {
    WalkingNetwork network =
        network(
            Town.way("street", STREET, 0, 0, 100, 0, 200, 0),
            Town.way("side", STREET, 100, 0, 100, 80),
            Town.way("bridge", Map.of("highway", "footway", "bridge", "yes"), 150, -50, 150, 50));
    assertThat(network.edges()).isEqualTo(4);
    assertThat(network.nodes()).isEqualTo(6);
    assertThat(network.components()).isEqualTo(2);
    int side = edge(network, "side");
    int street = edge(network, "street");
    assertThat(network.from(side)).isEqualTo(network.to(street));
    assertThat(network.opensDoors(street)).isTrue();
    assertThat(network.opensDoors(edge(network, "bridge"))).isFalse();
    assertThat(network.isForResidentsOnly(street)).isFalse();
  }

  @Test
  void aClosedBarrierPartsTheNetworkButNotTheLand() {
    WalkingMap map =
        new WalkingMap(
            List.of(
                Town.way("inside", STREET, 100, 0, 150, 0),
                Town.way("street", STREET, 0, 0, 100, 0)),
            List.of(new MapNode("wall", Town.at(100, 0), Map.of("barrier", "wall"))));
    WalkingNetwork network = WalkingNetwork.of(map);
    int inside = edge(network, "inside");
    int street = edge(network, "street");
    assertThat(network.components()).isEqualTo(2);
    assertThat(network.component(inside)).isNotEqualTo(network.component(street));
    assertThat(network.land(inside)).isEqualTo(network.land(street));
    assertThat(network.isOnMainLand(inside)).isTrue();
    assertThat(network.componentMillimeters(network.component(inside)))
        .isCloseTo(50_000L, within(2L));
    assertThat(network.landMillimeters(inside)).isCloseTo(150_000L, within(4L));
    assertThat(network.onMainNetwork(network.snap(Town.at(20, 5)).orElseThrow())).isTrue();
    assertThat(network.onMainNetwork(network.snap(Town.at(140, 5)).orElseThrow())).isFalse();
  }

  @Test
  void thePointsOfAnEdgeLieWhereTheyAreWalked() {
    WalkingNetwork network = network(Town.way("bent", STREET, 0, 0, 100, 0, 100, 60));
    int corner = 100_000;
    assertThat(network.length(0)).isCloseTo(160_000, within(3));
    assertThat(metersApart(network.at(0, 0), Town.at(0, 0))).isZero();
    assertThat(metersApart(network.at(0, 40_000), Town.at(40, 0))).isLessThan(0.01);
    assertThat(metersApart(network.at(0, corner + 30_000), Town.at(100, 30))).isLessThan(0.01);
    assertThat(network.at(0, network.length(0))).isEqualTo(Town.at(100, 60));
    List<Coordinate> shape = network.shape(0, 40_000, corner + 30_000);
    assertThat(shape).hasSize(3);
    assertThat(shape.get(1)).isEqualTo(Town.at(100, 0));
    List<Coordinate> back = new ArrayList<>(network.shape(0, corner + 30_000, 40_000));
    Collections.reverse(back);
    assertThat(back).isEqualTo(shape);
    // Up to a point of the way and from it: the point once.
    List<Coordinate> whole = network.shape(0, 0, network.length(0));
    assertThat(whole).containsExactly(Town.at(0, 0), Town.at(100, 0), Town.at(100, 60));
    int exact = network.snap(Town.at(100, 0)).orElseThrow().offsetMillimeters();
    assertThat(network.shape(0, exact, network.length(0)))
        .containsExactly(Town.at(100, 0), Town.at(100, 60));
    assertThat(network.shape(0, 0, exact)).containsExactly(Town.at(0, 0), Town.at(100, 0));
  }

  private static double metersApart(Coordinate a, Coordinate b) {
    return LocalMetric.millimeters(a, b) / 1000.0;
  }

  @Test
  void aShareOfASegmentIsBetweenItsEnds() {
    WalkingNetwork network = network(Town.way("street", STREET, 0, 0, 100, 0, 100, 50));
    assertThat(network.between(0, 0)).isEqualTo(Town.at(0, 0));
    assertThat(network.between(0, -1)).isEqualTo(Town.at(0, 0));
    assertThat(network.between(0, 1)).isEqualTo(Town.at(100, 0));
    assertThat(network.between(0, 2)).isEqualTo(Town.at(100, 0));
    assertThat(metersApart(network.between(0, 0.25), Town.at(25, 0))).isLessThan(0.01);
    assertThat(metersApart(network.between(1, 0.5), Town.at(100, 25))).isLessThan(0.01);
  }

  @Test
  void aPlaceIsSnappedToTheNearestGoodEdgeWithinTheLimit() {
    WalkingNetwork network =
        network(Town.way("far", STREET, 0, 40, 100, 40), Town.way("near", STREET, 0, 0, 100, 0));
    Coordinate place = Town.at(30, 10);
    SnappedPoint near = network.snap(place).orElseThrow();
    assertThat(network.wayId(near.edge())).isEqualTo("near");
    assertThat(near.offsetMillimeters()).isCloseTo(30_000, within(2));
    assertThat(near.doorMillimeters()).isCloseTo(10_000, within(2));
    int far = edge(network, "far");
    assertThat(network.snap(place, edge -> edge == far).orElseThrow().doorMillimeters())
        .isCloseTo(30_000, within(2));
    assertThat(network.snap(place, edge -> edge == far, 29, (longitude, latitude) -> true))
        .isEmpty();
    assertThat(network.snap(place, edge -> edge == far, 31, (longitude, latitude) -> true))
        .isPresent();
    assertThat(
            network
                .snap(
                    place, edge -> true, 100, (longitude, latitude) -> latitude > place.latitude())
                .orElseThrow()
                .edge())
        .isEqualTo(far);
  }

  @Test
  void aPrivateWayIsWalkedInThreeStates() {
    WalkingNetwork network =
        network(
            Town.way("street", STREET, 0, 0, 100, 0),
            Town.way("yard", Map.of("highway", "service", "access", "private"), 100, 0, 100, 50));
    SearchStates states = network.states();
    int yard = edge(network, "yard");
    int gate = network.from(yard);
    int end = network.to(yard);
    assertThat(network.isForResidentsOnly(yard)).isTrue();
    assertThat(states.count()).isEqualTo(3 + 2 * 2);
    assertThat(states.isPublic(gate)).isTrue();
    assertThat(states.isPublic(end)).isFalse();
    assertThat(List.of(gate, states.outbound(gate), states.inbound(gate)))
        .doesNotHaveDuplicates()
        .allMatch(state -> states.nodeOf(state) == gate);
    assertThat(states.nodeOf(states.inbound(end))).isEqualTo(end);
    int[] known = IntStream.range(0, states.count()).map(state -> 100 - state).toArray();
    assertThat(states.least(known, gate)).isEqualTo(100 - states.inbound(gate));
    known[gate] = 1;
    assertThat(states.least(known, gate)).isEqualTo(1);
    known[states.outbound(gate)] = 0;
    assertThat(states.least(known, gate)).isZero();
    // Both ways on the street; each way out, in, out to everybody or in from everybody in the yard.
    assertThat(network.outward().edge()).hasSize(2 + 2 * 2 + 2);
    assertThat(targets(network, states.outbound(end)))
        .containsExactlyInAnyOrder(states.outbound(gate), gate);
    assertThat(targets(network, gate)).contains(states.inbound(end));
    assertThat(targets(network, end)).isEmpty();
  }

  private static List<Integer> targets(WalkingNetwork network, int state) {
    Arcs arcs = network.outward();
    return IntStream.range(arcs.first()[state], arcs.first()[state + 1])
        .mapToObj(arc -> arcs.target()[arc])
        .toList();
  }

  @Test
  void aOneWayHasAnArcForwardAndItsInwardArcsLeadBack() {
    WalkingNetwork network =
        network(
            Town.way("escalator", Map.of("highway", "steps", "conveying", "forward"), 0, 0, 9, 0));
    assertThat(network.outward().forward()).containsExactly(true);
    assertThat(network.outward().target()).containsExactly(network.to(0));
    assertThat(network.inward().target()).containsExactly(network.from(0));
    assertThat(network.outward().millimeters()).containsExactly(network.length(0));
    assertThat(network.incline(0).stairs()).isTrue();
  }

  @Test
  void obstaclesStandBetweenDoorsAndWays() {
    Obstacle wall =
        new Obstacle("wall", false, List.of(List.of(Town.at(0, 10), Town.at(100, 10))), Map.of());
    WalkingNetwork network =
        WalkingNetwork.of(
            new WalkingMap(List.of(Town.way("street", STREET, 0, 0, 100, 0)))
                .withObstacles(List.of(wall)));
    assertThat(network.obstacles()).containsExactly(wall);
    Coordinate way = Town.at(50, 0);
    assertThat(
            network.joiningLines().between(Town.at(50, 20), way.longitude(), way.latitude(), 0.5))
        .contains(wall);
    assertThat(network.joiningLines().between(Town.at(50, 8), way.longitude(), way.latitude(), 0.5))
        .isEmpty();
  }
}
