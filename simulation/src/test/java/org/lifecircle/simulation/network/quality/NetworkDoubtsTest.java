package org.lifecircle.simulation.network.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifecircle.model.Circle;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Warning;
import org.lifecircle.simulation.network.Town;
import org.lifecircle.simulation.network.graph.WalkingNetwork;
import org.lifecircle.simulation.network.pace.WalkingParameters;
import org.lifecircle.simulation.network.quality.TopologyError.Kind;
import org.lifecircle.simulation.network.ways.MapNode;
import org.lifecircle.simulation.network.ways.Obstacle;
import org.lifecircle.simulation.network.ways.WalkingMap;
import org.lifecircle.simulation.network.ways.Way;

/** What is doubtful about how the ways of a map meet, and how it is mended when asked. */
class NetworkDoubtsTest {

  private static final WalkingParameters PARAMETERS = WalkingParameters.standard();
  private static final Map<String, String> STREET = Map.of("highway", "residential");
  private static final Circle NOBODY = Town.circle(List.of(Town.home("h", 0, 5)), List.of());

  private static NetworkDoubts doubts(Circle circle, WalkingMap map) {
    return NetworkDoubts.of(circle, map, WalkingNetwork.of(map), PARAMETERS);
  }

  private static List<TopologyError> errors(WalkingMap map) {
    return doubts(NOBODY, map).errors();
  }

  private static List<TopologyError> errors(Way... ways) {
    return errors(new WalkingMap(List.of(ways)));
  }

  private static WalkingMap mended(WalkingMap map, double meters) {
    return GapMending.of(map, PARAMETERS, meters).map();
  }

  private static int meters(WalkingMap map, double[] to) {
    return Town.meters(map.ways(), Town.place(0, 0), to);
  }

  private static Way way(String id, String key, String value, double... eastNorth) {
    return Town.way(id, Map.of("highway", "footway", key, value), eastNorth);
  }

  private static Way street(String id, double... eastNorth) {
    return Town.way(id, STREET, eastNorth);
  }

  // ---- what is found

  @ParameterizedTest
  @CsvSource({"0.02,20", "0.05,50", "0.3,300", "0.9,900"})
  void endsThatLieCloseAreNamedWithTheirPlaceAndBothIds(double gap, long millimeters) {
    List<TopologyError> errors =
        errors(street("a", 0, 0, 300, 0), street("b", 300 + gap, 0, 600, 0));
    assertThat(errors).hasSize(1);
    TopologyError error = errors.get(0);
    assertThat(error.kind()).isEqualTo(Kind.GAP);
    assertThat(List.of(error.way(), error.other())).containsExactly("a", "b");
    assertThat(error.millimeters()).isCloseTo(millimeters, Offset.offset(10L));
    assertThat(error.place().longitude())
        .isCloseTo(Town.at(300, 0).longitude(), Offset.offset(1e-6));
  }

  @Test
  void endsThatLieFarApartAreNone() {
    assertThat(errors(street("a", 0, 0, 300, 0), street("b", 302, 0, 600, 0))).isEmpty();
  }

  @Test
  void aRingThatDoesNotCloseIsAGapOfAWayWithItself() {
    assertThat(errors(street("ring", 0, 0, 100, 0, 100, 100, 0, 100, 0, 0.03)))
        .singleElement()
        .matches(e -> e.kind() == Kind.GAP && e.way().equals("ring") && e.other().equals("ring"));
  }

  @Test
  void anEndJustBeforeAWayAndOneJustBeyondItAreNamed() {
    assertThat(errors(street("main", 0, 0, 600, 0), street("side", 300, 0.4, 300, 200)))
        .singleElement()
        .matches(e -> e.kind() == Kind.UNDERSHOOT && e.way().equals("side"))
        .matches(e -> e.other().equals("main"));
    assertThat(errors(street("main", 0, 0, 600, 0), street("side", 300, -0.4, 300, 200)))
        .singleElement()
        .matches(e -> e.kind() == Kind.OVERSHOOT && e.way().equals("side"))
        .matches(e -> e.other().equals("main"));
  }

  @Test
  void anEndOnAWayWithoutACommonPointIsNamed() {
    assertThat(errors(street("main", 0, 0, 600, 0), street("side", 300, 0, 300, 200)))
        .singleElement()
        .matches(e -> e.other().equals("main"));
  }

  @Test
  void linesThatCrossWithoutACommonPointAreNamed() {
    List<TopologyError> errors =
        errors(street("a", 0, 0, 600, 0), street("b", 300, -200, 300, 200));
    assertThat(errors).singleElement().matches(e -> e.kind() == Kind.CROSSING);
    assertThat(errors.get(0).place().longitude())
        .isCloseTo(Town.at(300, 0).longitude(), Offset.offset(2e-7));
  }

  @Test
  void cornersThatTouchAWayWithoutACommonPointAreNamed() {
    assertThat(errors(street("a", 0, 0, 600, 0), street("b", 200, 200, 300, 0.02, 400, 200)))
        .singleElement()
        .matches(e -> e.kind() == Kind.CROSSING);
  }

  @Test
  void waysThatMeetInACommonPointAreNoError() {
    assertThat(errors(new WalkingMap(Town.grid(4)))).isEmpty();
    assertThat(errors(street("a", 0, 0, 300, 0, 600, 0), street("b", 300, -200, 300, 0, 300, 200)))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "bridge,yes",
    "tunnel,yes",
    "layer,1",
    "layer,-1",
    "level,1",
    "level,-2;-1",
    "location,underground",
    "bridge,viaduct"
  })
  void whatPassesAboveOrBelowIsNoError(String key, String value) {
    assertThat(errors(street("a", 0, 0, 600, 0), way("b", key, value, 300, -200, 300, 200)))
        .isEmpty();
    assertThat(errors(street("a", 0, 0, 600, 0), way("b", key, value, 300, 0.02, 300, 200)))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"bridge,no", "tunnel,building_passage", "layer,0", "level,0;1", "level,-1-1"})
  void whatLiesOnTheGroundAllTheSameIsAnError(String key, String value) {
    assertThat(errors(street("a", 0, 0, 600, 0), way("b", key, value, 300, -200, 300, 200)))
        .hasSize(1);
  }

  @Test
  void twoBridgesOfOneLayerThatCrossAreAnError() {
    Map<String, String> deck = Map.of("highway", "footway", "bridge", "yes", "layer", "1");
    assertThat(errors(Town.way("a", deck, 0, 0, 600, 0), Town.way("b", deck, 300, -9, 300, 9)))
        .hasSize(1);
  }

  @Test
  void whatNobodyWalksCrossesNothing() {
    assertThat(
            errors(
                street("a", 0, 0, 600, 0),
                Town.way("river", Map.of("waterway", "river"), 300, -200, 300, 200),
                Town.way("motorway", Map.of("highway", "motorway"), 400, -200, 400, 200)))
        .isEmpty();
  }

  @Test
  void aGapThatOneWalksAroundInAFewStepsIsNone() {
    // The end of the path lies half a meter beside a street that it meets five meters before.
    assertThat(errors(street("a", 0, 0, 295, 0, 600, 0), street("b", 295, 0, 297, 3, 300, 0.5)))
        .isEmpty();
  }

  @Test
  void waysOnOneAnotherAreNamedOnceWithTheirLength() {
    List<TopologyError> errors =
        errors(street("a", 0, 0, 200, 0, 600, 0), street("b", 100, 0.03, 400, 0.03));
    assertThat(errors)
        .filteredOn(e -> e.kind() == Kind.DUPLICATE)
        .singleElement()
        .matches(e -> Math.abs(e.millimeters() - 300_000) < 2_000);
    assertThat(errors).noneMatch(e -> e.kind() == Kind.CROSSING);
  }

  @Test
  void aWayThatWasDrawnTwicePointByPointIsNamed() {
    assertThat(errors(street("a", 0, 0, 200, 0, 600, 0), street("b", 0, 0, 200, 0, 600, 0)))
        .singleElement()
        .matches(e -> e.kind() == Kind.DUPLICATE && e.millimeters() > 599_000);
  }

  @Test
  void partsThatAreCutOffAreNamedWithWhoLivesOnThemAndWhereTheyAreNearest() {
    Circle circle =
        Town.circle(
            List.of(Town.home("h1", 100, 5), Town.home("h2", 900, 5)),
            List.of(Town.outlet("s1", 950, 5, "pharmacy")));
    WalkingMap map =
        new WalkingMap(List.of(street("main", 0, 0, 600, 0), street("far", 635, 0, 1000, 0)));
    List<CutOffPart> parts = doubts(circle, map).parts();
    assertThat(parts).hasSize(1);
    assertThat(parts.get(0).ways().id()).isEqualTo("far");
    assertThat(parts.get(0).mainWay()).isEqualTo("main");
    assertThat(parts.get(0).gapMillimeters()).isCloseTo(35_000, Offset.offset(50L));
    assertThat(parts.get(0).homes()).containsExactly("h2");
    assertThat(parts.get(0).outlets()).containsExactly("s1");
    assertThat(doubts(circle, map).all())
        .singleElement()
        .satisfies(
            warning ->
                assertThat(warning.message().en())
                    .contains("far lies 35 m from main", "homes h2", "outlets s1"));
  }

  @Test
  void whatOnlyALockedGateCutsOffIsNotCutOff() {
    WalkingMap map =
        new WalkingMap(
            List.of(street("main", 0, 0, 600, 0), street("yard", 600, 0, 700, 0)),
            List.of(
                new MapNode("gate", Town.at(600, 0), Map.of("barrier", "gate", "locked", "yes"))));
    assertThat(doubts(NOBODY, map).parts()).isEmpty();
    assertThat(errors(map)).isEmpty();
  }

  @Test
  void ofManyDoubtsTheFirstAreToldAndHowManyMoreThereAre() {
    List<Way> ways = new ArrayList<>(List.of(street("main", 0, 0, 3000, 0)));
    for (int i = 0; i < 30; i++) {
      ways.add(street("side-" + i, 50 + 90 * i, -50, 50 + 90 * i, 50));
    }
    NetworkDoubts doubts = doubts(NOBODY, new WalkingMap(ways));
    assertThat(doubts.errors()).hasSize(30);
    assertThat(doubts.all()).hasSize(60);
    List<Warning> some = doubts.atMost(20);
    assertThat(some).hasSize(42);
    assertThat(some.get(20).message().en()).contains("10 more of this kind");
  }

  // ---- what is mended

  @Test
  void aGapIsJoinedWhenSomebodyAsksAndWalksLeadAcross() {
    WalkingMap map =
        new WalkingMap(List.of(street("a", 0, 0, 300, 0), street("b", 300.02, 0, 600, 0)));
    assertThat(meters(map, Town.place(600, 0))).isEqualTo(-1);
    GapMending mending = GapMending.of(map, PARAMETERS, 0.05);
    assertThat(mending.joined()).singleElement().matches(e -> e.kind() == Kind.GAP);
    assertThat(meters(mending.map(), Town.place(600, 0))).isEqualTo(600);
    assertThat(errors(mending.map())).isEmpty();
  }

  @Test
  void aWiderGapThanAskedForStays() {
    WalkingMap map =
        new WalkingMap(List.of(street("a", 0, 0, 300, 0), street("b", 300.5, 0, 600, 0)));
    assertThat(GapMending.of(map, PARAMETERS, 0.3).joined()).isEmpty();
    assertThat(GapMending.of(map, PARAMETERS, 0.3).map()).isEqualTo(map);
    assertThat(meters(mended(map, 0.6), Town.place(600, 0))).isEqualTo(600);
  }

  @Test
  void crossingsUndershootsAndOvershootsAreJoined() {
    WalkingMap map =
        new WalkingMap(
            List.of(
                street("a", 0, 0, 600, 0),
                street("b", 300, -200, 300, 200),
                street("c", 400, 0.5, 400, 100),
                street("d", 500, -0.5, 500, 100)));
    WalkingMap mended = mended(map, 1);
    assertThat(meters(mended, Town.place(300, 200))).isEqualTo(500);
    assertThat(meters(mended, Town.place(400, 100))).isEqualTo(500);
    assertThat(meters(mended, Town.place(500, 100))).isEqualTo(600);
    assertThat(errors(mended)).isEmpty();
    assertThat(doubts(NOBODY, mended).parts()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"barrier=wall", "barrier=fence", "waterway=river", "railway=rail"})
  void nothingIsJoinedAcrossWhatNobodyWalksAcross(String tag) {
    String[] keyAndValue = tag.split("=");
    Map<String, String> tags = Map.of(keyAndValue[0], keyAndValue[1]);
    List<Way> ways = List.of(street("a", 0, 0, 300, 0), street("b", 300.8, 0, 600, 0));
    List<Coordinate> wall = List.of(Town.at(300.4, -50), Town.at(300.4, 50));
    WalkingMap asObstacle =
        new WalkingMap(ways)
            .withObstacles(List.of(new Obstacle("wall", false, List.of(wall), tags)));
    List<Way> withWall = new ArrayList<>(ways);
    withWall.add(new Way("wall", wall, tags));
    for (WalkingMap map : List.of(asObstacle, new WalkingMap(withWall))) {
      assertThat(errors(map)).isEmpty();
      assertThat(GapMending.of(map, PARAMETERS, 5).joined()).isEmpty();
    }
  }

  @Test
  void waysOnDifferentLayersAreDoubtedWhereTheirEndsMeetAndNeverJoined() {
    WalkingMap map =
        new WalkingMap(
            List.of(street("a", 0, 0, 300, 0), way("b", "layer", "1", 300.02, 0, 600, 0)));
    assertThat(errors(map)).singleElement().matches(e -> !e.joinable());
    assertThat(GapMending.of(map, PARAMETERS, 5).joined()).isEmpty();
  }

  @Test
  void anEndAtALockedGateIsNotJoinedToWhatLiesBehind() {
    WalkingMap map =
        new WalkingMap(
            List.of(street("a", 0, 0, 300, 0), street("b", 300.5, 0, 600, 0)),
            List.of(
                new MapNode("gate", Town.at(300, 0), Map.of("barrier", "gate", "locked", "yes"))));
    assertThat(GapMending.of(map, PARAMETERS, 5).joined()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, 0.001, 10.5, 1000, Double.NaN})
  void nobodyMendsMoreThanSlipsOfDrawing(double meters) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GapMending.of(new WalkingMap(List.of()), PARAMETERS, meters));
  }

  /** Streets of a grid whose corners were pulled apart by centimeters are walked as before. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void aTornGridIsMendedToWhatItWas(long seed) {
    Random random = new Random(seed);
    List<Way> torn = new ArrayList<>();
    for (Way way : Town.grid(5)) {
      List<Coordinate> points = new ArrayList<>();
      for (Coordinate point : way.points()) {
        boolean moved = way.id().startsWith("street") && random.nextInt(3) == 0;
        points.add(
            moved
                ? new Coordinate(
                    point.longitude() + (random.nextInt(9) - 4) * 1e-7,
                    point.latitude() + (random.nextInt(9) - 4) * 1e-7)
                : point);
      }
      torn.add(new Way(way.id(), points, way.tags()));
    }
    WalkingMap map = mended(new WalkingMap(torn), 0.2);
    for (int i = 0; i < 20; i++) {
      double[] to = Town.place(100 * random.nextInt(6), 100 * random.nextInt(6));
      assertThat(Town.meters(map.ways(), Town.place(0, 0), to))
          .as("seed %d, to %s, %s", seed, to[0], to[1])
          .isCloseTo(Town.meters(Town.grid(5), Town.place(0, 0), to), Offset.offset(1));
    }
    assertThat(errors(map)).as("seed %d", seed).isEmpty();
    assertThat(doubts(NOBODY, map).parts()).as("seed %d", seed).isEmpty();
  }
}
