package org.lifecircle.simulation.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.lifecircle.simulation.mason.TestCircles.MONDAY;
import static org.lifecircle.simulation.mason.TestCircles.home;
import static org.lifecircle.simulation.mason.TestCircles.outlet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lifecircle.model.Circle;
import org.lifecircle.model.Outlet;
import org.lifecircle.simulation.day.ProgressListener;
import org.lifecircle.simulation.demand.DemandNumbers;
import org.lifecircle.simulation.demand.ParameterRange;
import org.lifecircle.simulation.mason.DayModel;
import org.lifecircle.simulation.mason.StraightWalks;
import org.lifecircle.simulation.mason.TestCircles;
import org.lifecircle.simulation.statistics.Estimate;
import org.lifecircle.simulation.statistics.SpaceFilling;

/** What is not known is added to luck, and is larger where more is not known. */
class UncertaintyTest {

  private static final Circle BEFORE =
      TestCircles.circle(
          List.of(home("h1", 0, 0, 40, 200, 80), home("h2", 700, 0, 40, 200, 80)),
          List.of(outlet("market", 350, 0, "wet-market", "supermarket")));

  private static List<Uncertainty.Case> cases() {
    List<Outlet> more = new ArrayList<>(BEFORE.outlets());
    more.add(outlet("new", 900, 0, "wet-market"));
    List<Uncertainty.Case> cases = new ArrayList<>();
    for (Circle circle : List.of(BEFORE, TestCircles.withOutlets(BEFORE, more))) {
      cases.add(
          new Uncertainty.Case(
              circle == BEFORE ? "baseline" : "more",
              demand ->
                  new DayModel(circle, TestCircles.catalog(), StraightWalks.of(circle), demand)));
    }
    return cases;
  }

  private static Estimate spread(Map<String, ParameterRange> ranges, int threads) {
    Measure share = Measure.commonServedShare();
    return Uncertainty.run(
            cases(),
            new Uncertainty.Design(TestCircles.table(), ranges, 64, List.of(share)),
            MONDAY,
            5,
            threads,
            ProgressListener.NONE)
        .of("more", share.id())
        .orElseThrow();
  }

  private static Map<String, ParameterRange> only(String... starts) {
    return DemandNumbers.ranges().entrySet().stream()
        .filter(one -> Arrays.stream(starts).anyMatch(one.getKey()::startsWith))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @Test
  void theSpreadOfWhatIsNotKnownIsWiderThanThatOfLuck() {
    Estimate luck = spread(only("cell-meters", "living-quality-weight"), 2);
    Estimate walks = spread(only("acceptable-minutes"), 2);
    Estimate all = spread(DemandNumbers.ranges(), 2);
    System.out.printf(
        "gain of a market: luck %.4f to %.4f, acceptable walks %.4f to %.4f, all %.4f to %.4f%n",
        luck.lower(), luck.upper(), walks.lower(), walks.upper(), all.lower(), all.upper());
    assertThat(walks.halfWidth()).isGreaterThan(1.2 * luck.halfWidth());
    assertThat(all.halfWidth()).isGreaterThan(1.2 * luck.halfWidth());
    assertThat(all.lower()).isLessThan(luck.mean());
    assertThat(all.upper()).isGreaterThan(luck.mean());
  }

  @Test
  void anyNumberOfThreadsGivesTheSame() {
    assertThat(spread(DemandNumbers.ranges(), 3)).isEqualTo(spread(DemandNumbers.ranges(), 1));
  }

  @Test
  void thePointsFillTheCubeEvenly() {
    double[][] points = SpaceFilling.points(256, 90, 7);
    for (int d = 0; d < 90; d++) {
      int axis = d;
      double[] values = Arrays.stream(points).mapToDouble(point -> point[axis]).toArray();
      assertThat(Arrays.stream(values).allMatch(value -> value >= 0 && value < 1)).isTrue();
      assertThat(Arrays.stream(values).average().orElseThrow())
          .as("axis %d", d)
          .isCloseTo(0.5, within(0.01));
      for (int quarter = 0; quarter < 4; quarter++) {
        double from = quarter / 4.0;
        assertThat(Arrays.stream(values).filter(v -> v >= from && v < from + 0.25).count())
            .isBetween(63L, 65L);
      }
    }
    assertThat(SpaceFilling.points(4, 3, 8)[0]).isNotEqualTo(SpaceFilling.points(4, 3, 7)[0]);
  }
}
