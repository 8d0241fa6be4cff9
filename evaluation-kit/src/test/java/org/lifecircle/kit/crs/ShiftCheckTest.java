package org.lifecircle.kit.crs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lifecircle.model.AgeCounts;
import org.lifecircle.model.Circle;
import org.lifecircle.model.CircleProfile;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Home;
import org.lifecircle.simulation.network.graph.WalkingNetwork;
import org.lifecircle.simulation.network.ways.WalkingMap;
import org.lifecircle.simulation.network.ways.Way;

/** One street from west to east, and twenty homes along it. */
class ShiftCheckTest {

  private static final double WEST = 116.30;
  private static final double STREET = 39.90;

  /** Eleven meters. */
  private static final double BESIDE = 0.0001;

  private static final WalkingNetwork NETWORK =
      WalkingNetwork.of(
          new WalkingMap(
              List.of(
                  new Way(
                      "street",
                      List.of(new Coordinate(WEST, STREET), new Coordinate(WEST + 0.05, STREET)),
                      Map.of()))));

  private static Circle homes(int count, double north, UnaryOperator<Coordinate> degrees) {
    List<Home> homes =
        IntStream.range(0, count)
            .mapToObj(i -> new Coordinate(WEST + 0.02 + i * 0.0005, STREET + north))
            .map(degrees)
            .map(place -> Home.counted(place.toString(), "", place, 1, new AgeCounts(0, 2, 0)))
            .toList();
    return Circle.of(
        CircleProfile.of(
            "circle", "nowhere", LocalDate.of(2026, 11, 23), new Coordinate(WEST, STREET)),
        homes,
        List.of());
  }

  @Test
  void homesBesideTheirStreetAreWhereTheyAreSaidToBe() {
    assertThat(ShiftCheck.check(homes(20, BESIDE, place -> place), NETWORK)).isEmpty();
  }

  @Test
  void nothingIsNearerThanHomesOnTheStreetItself() {
    assertThat(ShiftCheck.check(homes(20, 0, place -> place), NETWORK)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"GCJ02", "BD09"})
  void degreesOfAMapServiceAreFoundOut(CoordinateSystem system) {
    assertThat(
            ShiftCheck.check(homes(20, BESIDE, system::fromWgs84), NETWORK)
                .orElseThrow()
                .message()
                .en())
        .contains("if their degrees are " + system.id())
        .contains(" 11 m");
  }

  @ParameterizedTest
  @EnumSource(names = {"GCJ02", "BD09"})
  void nineHomesMayBeThereByChance(CoordinateSystem system) {
    assertThat(ShiftCheck.check(homes(9, BESIDE, system::fromWgs84), NETWORK)).isEmpty();
  }
}
