package org.lifecircle.simulation.network.walks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lifecircle.model.Circle;
import org.lifecircle.simulation.network.Town;
import org.lifecircle.simulation.network.pace.WalkingParameters;
import org.lifecircle.simulation.network.ways.MapNode;
import org.lifecircle.simulation.network.ways.WalkingMap;
import org.lifecircle.simulation.network.ways.Way;

/** Compounds behind private gates: who lives there gets out, visitors get in, nobody through. */
class PrivateGateTest {

  private static final Map<String, String> PRIVATE = Map.of("barrier", "gate", "access", "private");
  private static final Way STREET = Town.way("street", Map.of(), 0, 0, 500, 0, 1000, 0);

  private static MapNode gate(String id, double east, double north) {
    return new MapNode(id, Town.at(east, north), PRIVATE);
  }

  private static int meters(double[] from, double[] to, List<Way> ways, MapNode... gates) {
    Circle circle =
        Town.circle(
            List.of(Town.home("home", from[0], from[1])),
            List.of(Town.outlet("shop", to[0], to[1], "gym")));
    return CircleWalks.measure(
            circle, new WalkingMap(ways, Arrays.asList(gates)), WalkingParameters.standard())
        .walks()
        .meters(0, 0);
  }

  @Test
  void whoLivesBehindAPrivateGateGetsOutAndVisitorsGetIn() {
    List<Way> ways = List.of(STREET, Town.way("inside", Map.of(), 500, 0, 500, 50, 500, 200));
    double[] home = {500, 180};
    double[] shop = {900, 0};
    assertThat(meters(home, shop, ways, gate("g", 500, 50))).isEqualTo(580);
    assertThat(meters(shop, home, ways, gate("g", 500, 50))).isEqualTo(580);
  }

  @Test
  void aGateWithinAGateLetsOutToo() {
    List<Way> ways =
        List.of(
            STREET, Town.way("inside", Map.of(), 500, 0, 500, 50, 500, 100, 500, 150, 500, 200));
    double[] home = {500, 180};
    double[] shop = {900, 0};
    assertThat(meters(home, shop, ways, gate("g", 500, 50), gate("h", 500, 150))).isEqualTo(580);
  }

  @Test
  void nobodyWalksThroughACompoundOfTwoPrivateGates() {
    List<Way> ways =
        List.of(
            Town.way("street", Map.of(), 0, 0, 0, 400, 300, 400, 300, 0),
            Town.way("inside", Map.of(), 0, 0, 50, 0, 150, 0, 250, 0, 300, 0));
    MapNode[] gates = {gate("west", 50, 0), gate("east", 250, 0)};
    assertThat(meters(new double[] {0, 100}, new double[] {300, 100}, ways, gates)).isEqualTo(900);
    assertThat(meters(new double[] {150, 0}, new double[] {300, 100}, ways, gates)).isEqualTo(250);
    assertThat(meters(new double[] {150, 0}, new double[] {0, 100}, ways, gates)).isEqualTo(250);
    assertThat(meters(new double[] {0, 100}, new double[] {150, 0}, ways, gates)).isEqualTo(250);
  }

  @Test
  void aPrivateGateAroundWhichOpenWaysLeadStaysShut() {
    List<Way> ways =
        List.of(
            Town.way("through", Map.of(), 0, 0, 100, 0, 200, 0),
            Town.way("around", Map.of(), 0, 0, 0, 300, 200, 300, 200, 0));
    assertThat(meters(new double[] {0, 0}, new double[] {200, 0}, ways, gate("g", 100, 0)))
        .isEqualTo(800);
  }

  @Test
  void openWaysBehindAPrivateDriveLetOutToo() {
    List<Way> ways =
        List.of(
            STREET,
            Town.way("drive", Map.of("highway", "service", "access", "private"), 500, 0, 500, 50),
            Town.way("yard", Map.of("highway", "service"), 500, 50, 500, 200));
    assertThat(meters(new double[] {500, 180}, new double[] {900, 0}, ways)).isEqualTo(580);
  }

  @Test
  void aGateOnThePavementWhereADriveBeginsDoesNotCutTheStreet() {
    List<Way> ways = new ArrayList<>(List.of(STREET));
    ways.add(Town.way("inside", Map.of(), 500, 0, 500, 200));
    assertThat(meters(new double[] {100, 0}, new double[] {900, 0}, ways, gate("g", 500, 0)))
        .isEqualTo(800);
  }

  @Test
  void aLockedGateStaysShut() {
    List<Way> ways = List.of(STREET, Town.way("inside", Map.of(), 500, 0, 500, 50, 500, 200));
    MapNode locked = new MapNode("g", Town.at(500, 50), Map.of("barrier", "gate", "locked", "yes"));
    assertThat(meters(new double[] {500, 180}, new double[] {900, 0}, ways, locked))
        .isEqualTo(Walks.NO_WALK);
  }
}
