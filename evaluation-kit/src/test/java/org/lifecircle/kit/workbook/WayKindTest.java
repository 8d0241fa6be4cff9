package org.lifecircle.kit.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Language;
import org.lifecircle.simulation.network.graph.WalkingNetwork;
import org.lifecircle.simulation.network.pace.WalkingParameters;
import org.lifecircle.simulation.network.walks.WalkMatrix;
import org.lifecircle.simulation.network.ways.WalkingMap;
import org.lifecircle.simulation.network.ways.Way;

class WayKindTest {

  private static final WalkingParameters PARAMETERS = WalkingParameters.standard();
  private static final List<Coordinate> PLACES =
      List.of(
          new Coordinate(116.480, 39.9),
          new Coordinate(116.481, 39.9),
          new Coordinate(116.482, 39.9),
          new Coordinate(116.483, 39.9));

  private static int seconds(WayKind across) {
    WalkingMap map =
        new WalkingMap(
            List.of(
                new Way("a", PLACES.subList(0, 2), WayKind.FOOTWAY.tags()),
                new Way("b", PLACES.subList(1, 3), across.tags()),
                new Way("c", PLACES.subList(2, 4), WayKind.COMPOUND.tags())));
    return WalkMatrix.measure(
            WalkingNetwork.of(map),
            PLACES.subList(0, 1),
            PLACES.subList(3, 4),
            PARAMETERS,
            AgeGroup.ADULT)
        .seconds(0, 0)
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "过街, crossing-unsignaled",
    "信号灯过街, crossing-signals",
    "过街天桥, crossing-footbridge",
    "过街地道, crossing-underpass"
  })
  void aCrossingCostsWhatItsKindCosts(String label, String parameter) {
    WayKind kind = WayKind.ofLabel(label).orElseThrow();
    assertThat(kind.label().in(Language.ZH)).isEqualTo(label);
    assertThat(seconds(kind) - seconds(WayKind.FOOTWAY))
        .isCloseTo(
            PARAMETERS.get(parameter).value().intValueExact(),
            org.assertj.core.data.Offset.offset(1));
  }
}
