package org.lifecircle.simulation.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lifecircle.model.SourceStatus;

/** Every number of the day model has a name, a range and a way to set it. */
class DemandNumbersTest {

  private static final Demand DEMAND = Demand.standard();

  @Test
  void everyNumberHasARangeThatHoldsItAndNoRangeIsOfNothing() {
    Map<String, Double> numbers = DemandNumbers.of(DEMAND);
    Map<String, ParameterRange> ranges = DemandNumbers.ranges();
    assertThat(ranges.keySet()).containsExactlyInAnyOrderElementsOf(numbers.keySet());
    ranges.forEach(
        (name, range) -> {
          assertThat(numbers.get(name)).as(name).isBetween(range.low(), range.high());
          DemandNumbers.Bounds bounds = DemandNumbers.bounds(name, DEMAND).orElseThrow();
          assertThat(bounds.hold(range.low()) && bounds.hold(range.high())).as(name).isTrue();
          boolean sourced = range.grounds().source().status() != SourceStatus.ASSUMPTION;
          assertThat(sourced && range.grounds().source().document().title().isBlank())
              .as("%s: a source that is not named", name)
              .isFalse();
        });
    assertThat(ranges.get("demand-scale").low()).isEqualTo(0.2);
    assertThat(ranges.get("time-decay").low()).isEqualTo(0.0021);
    assertThat(ranges.values().stream().filter(one -> !one.open()).map(ParameterRange::name))
        .as("what somebody decides is never drawn")
        .containsExactly(
            "cell-meters",
            "ordered-share-fresh",
            "ordered-share-goods",
            "ordered-share-meals",
            "parcels-a-day");
  }

  @Test
  void everyNumberCanBeSetAndOnlyItChanges() {
    Map<String, Double> numbers = DemandNumbers.of(DEMAND);
    DemandNumbers.ranges()
        .forEach(
            (name, range) -> {
              double other = numbers.get(name) == range.low() ? range.high() : range.low();
              Map<String, Double> changed =
                  DemandNumbers.of(DemandNumbers.with(DEMAND, name, other));
              assertThat(changed.get(name)).as(name).isEqualTo(other);
              changed.forEach(
                  (one, value) ->
                      assertThat(value.equals(numbers.get(one)) || one.equals(name))
                          .as("%s changes %s", name, one)
                          .isTrue());
            });
    assertThatThrownBy(() -> DemandNumbers.with(DEMAND, "demand-scale", 11))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> DemandNumbers.with(DEMAND, "demand-scal", 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aShapeIsThatOfItsDistribution() {
    Grounds grounds = DemandNumbers.ranges().get("demand-scale").grounds();
    for (ParameterRange.Shape shape : ParameterRange.Shape.values()) {
      ParameterRange range = new ParameterRange("x", 2, 8, shape, grounds);
      assertThat(range.at(0, 4)).isEqualTo(2);
      assertThat(range.at(1, 4)).isEqualTo(8);
      double sum = 0;
      for (int i = 0; i < 10_000; i++) {
        sum += range.at((i + 0.5) / 10_000, 4);
      }
      // A triangle's mean is that of its three corners.
      double mean = shape == ParameterRange.Shape.TRIANGULAR ? 14 / 3.0 : 5;
      assertThat(sum / 10_000).as(shape.id()).isCloseTo(mean, within(1e-3));
    }
  }
}
