package org.lifecircle.simulation.network.ways;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifecircle.simulation.network.Town;

class FootAccessTest {

  private static FootAccess of(String... tags) {
    return FootAccess.of(tags(tags));
  }

  private static Map<String, String> tags(String... tags) {
    Map<String, String> map = new java.util.TreeMap<>();
    for (int i = 0; i < tags.length; i += 2) {
      map.put(tags[i], tags[i + 1]);
    }
    return map;
  }

  @Test
  void aLineWithoutTagsMayBeWalkedBothWays() {
    assertThat(of()).isEqualTo(new FootAccess(true, true, false, true, false));
  }

  @Test
  void aLineWithOnlyANameMayBeWalked() {
    assertThat(of("name", "红庙路").walkable()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"footway", "path", "steps", "pedestrian", "residential", "service", "primary"})
  void ordinaryStreetsAndPathsMayBeWalked(String highway) {
    assertThat(of("highway", highway).walkable()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"motorway", "motorway_link", "construction", "proposed", "raceway", "bridleway"})
  void motorwaysAndWhatIsNotBuiltMayNotBeWalked(String highway) {
    assertThat(of("highway", highway).walkable()).isFalse();
  }

  @Test
  void aRiverOrARailwayIsNoWay() {
    assertThat(of("waterway", "river").walkable()).isFalse();
    assertThat(of("railway", "rail").walkable()).isFalse();
    assertThat(of("route", "ferry").walkable()).isFalse();
  }

  @Test
  void aPlatformAndAPierMayBeWalked() {
    assertThat(of("railway", "platform").walkable()).isTrue();
    assertThat(of("man_made", "pier").walkable()).isTrue();
  }

  @Test
  void footSpeaksBeforeAccess() {
    assertThat(of("highway", "service", "access", "no").walkable()).isFalse();
    assertThat(of("highway", "service", "access", "no", "foot", "yes").walkable()).isTrue();
    assertThat(of("highway", "residential", "access", "yes", "foot", "no").walkable()).isFalse();
  }

  @Test
  void aPrivateWayIsForResidentsUnlessFootSaysMore() {
    assertThat(of("highway", "service", "access", "private").residentsOnly()).isTrue();
    assertThat(of("highway", "service", "access", "private").walkable()).isTrue();
    assertThat(of("highway", "footway", "foot", "private").residentsOnly()).isTrue();
    FootAccess open = of("highway", "service", "access", "private", "foot", "yes");
    assertThat(open.walkable()).isTrue();
    assertThat(open.residentsOnly()).isFalse();
    assertThat(of("highway", "motorway", "access", "private").walkable()).isFalse();
  }

  @Test
  void footOpensWhatItsKindCloses() {
    assertThat(of("highway", "bridleway", "foot", "yes").walkable()).isTrue();
    assertThat(of("highway", "construction", "foot", "yes").walkable()).isFalse();
    assertThat(of("highway", "motorway", "access", "yes").walkable()).isFalse();
  }

  @Test
  void aCorridorOfAHouseIsWalkedOnlyWhereItsTagsSaySo() {
    assertThat(of("highway", "corridor", "indoor", "yes").walkable()).isFalse();
    assertThat(of("highway", "corridor", "foot", "permissive").walkable()).isTrue();
  }

  @Test
  void aMotorroadMayNotBeWalkedUnlessItHasASidewalk() {
    assertThat(of("highway", "trunk", "motorroad", "yes").walkable()).isFalse();
    assertThat(of("highway", "trunk", "motorroad", "yes", "sidewalk", "right").walkable()).isTrue();
  }

  @Test
  void aOnewayForCarsIsNoneForFeet() {
    assertThat(of("highway", "residential", "oneway", "yes"))
        .isEqualTo(new FootAccess(true, true, false, true, false));
  }

  @Test
  void aOnewayForFeetIs() {
    assertThat(of("highway", "footway", "oneway:foot", "yes").backward()).isFalse();
    assertThat(of("highway", "footway", "oneway:foot", "-1").forward()).isFalse();
    assertThat(of("highway", "footway", "oneway:foot", "no").backward()).isTrue();
    assertThat(of("highway", "footway", "foot:backward", "no").backward()).isFalse();
  }

  @Test
  void anEscalatorRunsOneWay() {
    FootAccess up = of("highway", "steps", "conveying", "forward");
    assertThat(up).isEqualTo(new FootAccess(true, false, true, true, false));
  }

  @Test
  void doorsDoNotOpenInTunnelsAndOnBridges() {
    assertThat(of("highway", "footway", "tunnel", "yes").opensDoors()).isFalse();
    assertThat(of("highway", "footway", "bridge", "viaduct").opensDoors()).isFalse();
    assertThat(of("highway", "footway", "tunnel", "building_passage").opensDoors()).isTrue();
  }

  @Test
  void aWallOrALockedGateClosesAWay() {
    assertThat(FootAccess.closes(tags("barrier", "wall"))).isTrue();
    assertThat(FootAccess.closes(tags("barrier", "gate", "locked", "yes"))).isTrue();
    assertThat(FootAccess.closes(tags("barrier", "gate", "foot", "no"))).isTrue();
    assertThat(FootAccess.closes(tags("barrier", "fence", "access", "yes"))).isTrue();
  }

  @Test
  void aGateABollardAndACrossingDoNot() {
    assertThat(FootAccess.closes(tags("barrier", "gate"))).isFalse();
    assertThat(FootAccess.closes(tags("barrier", "bollard", "access", "no", "foot", "yes")))
        .isFalse();
    assertThat(FootAccess.closes(tags("highway", "crossing", "foot", "no"))).isFalse();
  }

  @Test
  void aPrivateGateIsForThoseWhoLiveBehindIt() {
    for (String barrier : List.of("gate", "lift_gate", "swing_gate", "turnstile")) {
      for (String access : List.of("private", "no", "residents", "emergency")) {
        Map<String, String> gate = tags("barrier", barrier, "access", access);
        assertThat(FootAccess.closes(gate)).as("%s", gate).isFalse();
        assertThat(FootAccess.isPrivateGate(gate)).as("%s", gate).isTrue();
      }
    }
    assertThat(FootAccess.isPrivateGate(tags("barrier", "gate", "foot", "private"))).isTrue();
    assertThat(FootAccess.isPrivateGate(tags("barrier", "gate", "access", "yes"))).isFalse();
  }

  @Test
  void aBollardWithoutAccessStopsVehiclesAlone() {
    Map<String, String> bollard = tags("barrier", "bollard", "access", "no");
    assertThat(FootAccess.closes(bollard)).isFalse();
    assertThat(FootAccess.isPrivateGate(bollard)).isFalse();
    assertThat(FootAccess.closes(tags("barrier", "bollard", "foot", "no"))).isTrue();
  }

  @Test
  void aWayThatAConditionOpensMayBeWalked() {
    assertThat(of("highway", "path", "foot", "no", "foot:conditional", "yes @ (Sa,Su)").walkable())
        .isTrue();
    assertThat(of("highway", "path", "foot", "no", "foot:conditional", "no @ wet").walkable())
        .isFalse();
  }

  @Test
  void anElevatorAndAPlatformMayBeWalked() {
    assertThat(of("highway", "elevator"))
        .isEqualTo(new FootAccess(true, true, false, false, false));
    assertThat(of("public_transport", "platform").walkable()).isTrue();
    assertThat(FootAccess.isArea(tags("railway", "platform"))).isTrue();
    assertThat(FootAccess.isArea(tags("public_transport", "platform", "area", "no"))).isFalse();
  }

  @Test
  void aBridgeDoesNotMeetWhatItCrosses() {
    List<Way> crossing =
        List.of(
            Town.way("bridge", Map.of("bridge", "yes"), 0, 0, 200, 0),
            Town.way("street", Map.of(), 100, -100, 100, 100),
            Town.way("ramp", Map.of(), 0, 0, 0, 100, 100, 100));
    assertThat(Town.meters(crossing, Town.place(100, -100), Town.place(0, 100))).isEqualTo(300);
    assertThat(Town.meters(crossing, Town.place(100, -100), Town.place(0, 0))).isEqualTo(400);
  }

  @Test
  void aOnewayForFeetMustBeWalkedAround() {
    List<Way> square =
        List.of(
            Town.way("a", Map.of("oneway:foot", "yes"), 0, 0, 100, 0),
            Town.way("b", Map.of(), 100, 0, 100, 100, 0, 100, 0, 0));
    assertThat(Town.meters(square, Town.place(20, 0), Town.place(80, 0))).isEqualTo(60);
    assertThat(Town.meters(square, Town.place(80, 0), Town.place(20, 0))).isEqualTo(340);
  }
}
