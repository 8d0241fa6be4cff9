package org.lifecircle.simulation.network.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lifecircle.model.Circle;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Warning;
import org.lifecircle.simulation.network.Town;
import org.lifecircle.simulation.network.graph.WalkingNetwork;
import org.lifecircle.simulation.network.pace.WalkingParameters;
import org.lifecircle.simulation.network.quality.TopologyError.Kind;
import org.lifecircle.simulation.network.ways.WalkingMap;
import org.lifecircle.simulation.network.ways.Way;

/** Ways that no map shows, but that a file may hold: drawn over themselves, or one big tangle. */
class TangledWaysTest {

  private static final WalkingParameters PARAMETERS = WalkingParameters.standard();
  private static final Circle NOBODY = Town.circle(List.of(Town.home("h", 0, 5)), List.of());

  private static NetworkDoubts doubts(List<Way> ways) {
    WalkingMap map = new WalkingMap(ways);
    return NetworkDoubts.of(NOBODY, map, WalkingNetwork.of(map), PARAMETERS);
  }

  private static Way street(String id, List<Coordinate> points) {
    Way like = Town.way(id, Map.of("highway", "residential"), 0, 0, 1, 1);
    return new Way(id, points, like.tags());
  }

  @Test
  void aWayThatIsDrawnOverItselfHasTheErrorsOfThatWayDrawnOnce() {
    List<Coordinate> once =
        Arrays.asList(Town.at(0, 0), Town.at(200, 0), Town.at(100, 100), Town.at(100, -50));
    List<Coordinate> over = new ArrayList<>(once);
    for (int time = 0; time < 3_000; time++) {
      Collections.reverse(once);
      over.addAll(once.subList(1, once.size()));
    }
    Way crossed = street("crossed", List.of(Town.at(30, -20), Town.at(30, 20)));
    Way near = street("near", List.of(Town.at(200.4, 0), Town.at(300, 0)));
    List<TopologyError> expected =
        doubts(List.of(street("a", once), crossed, near)).errors().stream().toList();
    NetworkDoubts many = doubts(List.of(street("a", over), crossed, near));
    assertThat(many.whole()).isTrue();
    assertThat(expected).extracting(TopologyError::kind).contains(Kind.CROSSING, Kind.UNDERSHOOT);
    assertThat(many.errors()).containsExactlyElementsOf(expected);
  }

  @Test
  void aTangleIsToldToBeBrokenWithSomeOfItsErrors() {
    Random random = new Random(17);
    List<Coordinate> points = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      points.add(Town.at(random.nextInt(2_000), random.nextInt(2_000)));
    }
    NetworkDoubts doubts = doubts(List.of(street("tangle", points)));
    assertThat(doubts.whole()).isFalse();
    assertThat(doubts.errors()).hasSize(TopologyCheck.MOST_ERRORS);
    List<Warning> warnings = doubts.atMost(20);
    assertThat(warnings).hasSize(22);
    assertThat(warnings.get(0).code()).isEqualTo(NetworkDoubts.NOT_ALL);
    assertThat(warnings.get(0).message().en()).contains("10000");
    assertThat(warnings.get(0).message().zh()).contains("10000");
    assertThat(warnings.get(21).message().en()).contains("9980 more");
  }

  /** Compared pair by pair it would take hours. */
  @Test
  void linesThatLieInOneHeapAreNotAllCompared() {
    List<Coordinate> points = new ArrayList<>();
    for (int i = 0; i < 200_000; i++) {
      points.add(new Coordinate(116 + i % 2 * 1e-4 + i / 2_000 * 1e-7, 39 + i % 2_000 * 1e-7));
    }
    NetworkDoubts doubts = doubts(List.of(street("heap", points)));
    assertThat(doubts.whole()).isFalse();
    assertThat(doubts.all().get(0).code()).isEqualTo(NetworkDoubts.NOT_ALL);
  }

  @Test
  void anOrdinaryMapIsLookedAtWhole() {
    NetworkDoubts doubts = doubts(List.of(street("a", List.of(Town.at(0, 0), Town.at(300, 0)))));
    assertThat(doubts.whole()).isTrue();
    assertThat(doubts.all()).isEmpty();
  }
}
