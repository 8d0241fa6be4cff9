package org.lifecircle.simulation.mason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifecircle.simulation.mason.TestCircles.home;
import static org.lifecircle.simulation.mason.TestCircles.outlet;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lifecircle.model.Circle;
import org.lifecircle.simulation.day.DayWalks;

class WalkTimesTest {

  private static final int HALF_PAST_SEVEN = 27_000;
  private static final int TEN_AT_NIGHT = 79_200;

  @Test
  void whoLeavesInTheSecondInWhichAGateOpensWalksThroughIt() {
    Circle circle =
        TestCircles.circle(
            List.of(home("h", 0, 0, 1, 1, 1)), List.of(outlet("shop", 300, 0, "supermarket")));
    StraightWalks open = StraightWalks.of(circle);
    StraightWalks shut = new StraightWalks(circle, List.of("shop"));
    DayWalks day =
        new DayWalks(
            List.of(
                new DayWalks.Period(0, shut),
                new DayWalks.Period(HALF_PAST_SEVEN, open),
                new DayWalks.Period(TEN_AT_NIGHT, shut)));
    WalkTimes times = new WalkTimes(List.of(day), new int[][] {{0}}, (from, home) -> {});
    WalkPeriods periods = new WalkPeriods(day, times.walks);
    int whileShut = periods.walksAt(0);
    int whileOpen = periods.walksAt(HALF_PAST_SEVEN);
    assertThat(periods.walksAt(HALF_PAST_SEVEN - 1)).isEqualTo(whileShut);
    assertThat(times.walksTo(whileOpen, 0).seconds[1][0]).isEqualTo((char) 240);
    assertThat(times.walksTo(whileShut, 0).seconds[1][0]).isEqualTo(WalkTimes.NO_WALK);
    assertThat(periods.walksAt(TEN_AT_NIGHT - 1)).isEqualTo(whileOpen);
    assertThat(periods.walksAt(TEN_AT_NIGHT)).isEqualTo(whileShut);
    assertThat(periods.walksAt(90_000)).isEqualTo(whileShut);
  }
}
