package org.lifecircle.simulation.network.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lifecircle.model.AgeGroup;

class PaceTest {

  /** Of so many whole numbers of seconds one is asked. */
  private static final long STRIDE = 17;

  private final WalkingParameters parameters = WalkingParameters.standard();
  private final Pace pace = new Pace(parameters);

  @ParameterizedTest
  @CsvSource({"0, 0", "499, 0", "500, 1", "1499, 1", "1500, 2", "1000000000, 1000000"})
  void metersAreRoundedHalvesUp(int millimeters, int meters) {
    assertThat(Pace.meters(millimeters)).isEqualTo(meters);
  }

  /** An adult walks 1.24 m/s: half a second is 620 mm. */
  @ParameterizedTest
  @CsvSource({"0, 0", "619, 0", "620, 1", "1859, 1", "1860, 2", "1240000, 1000"})
  void secondsAreRoundedHalvesUp(int millimeters, int seconds) {
    assertThat(pace.seconds(millimeters, AgeGroup.ADULT)).isEqualTo(seconds);
  }

  @Test
  void theLongestWalkFitsSeconds() {
    // 1,000 km at 0.97 m/s.
    assertThat(pace.seconds(1_000_000_000, AgeGroup.OLDER_ADULT)).isEqualTo(1_030_928);
  }

  @ParameterizedTest
  @EnumSource(AgeGroup.class)
  void secondsAreThoseOfWholeNumbersWhereverTheHalvesLie(AgeGroup group) {
    long speed = parameters.millimetersPerSecond(group);
    // The least lengths that are rounded up to so many seconds, and their neighbors.
    LongStream lengths =
        LongStream.rangeClosed(0, (Integer.MAX_VALUE - speed) / speed / STRIDE)
            .map(number -> number * STRIDE)
            .map(seconds -> ((2 * seconds - 1) * speed + 1) / 2)
            .flatMap(half -> LongStream.of(half - 1, half, half + 1))
            .filter(length -> length >= 0);

    assertThat(
            lengths.filter(
                length -> pace.seconds((int) length, group) != (2 * length + speed) / (2 * speed)))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource(AgeGroup.class)
  void theFewestSecondsAreThoseOfWholeNumbersWhereverTheyEnd(AgeGroup group) {
    long divisor = 1000L * parameters.millimetersPerSecond(group);
    for (int thousandths : new int[] {1000, SlopePace.fastestThousandths(parameters)}) {
      LongStream lengths =
          LongStream.rangeClosed(0, Integer.MAX_VALUE * (long) thousandths / divisor / STRIDE - 1)
              .map(number -> number * STRIDE)
              .map(seconds -> seconds * divisor / thousandths)
              .flatMap(end -> LongStream.of(end, end + 1));

      assertThat(
              lengths.filter(
                  length ->
                      pace.soonestSeconds((int) length, group, thousandths == 1000)
                          != length * thousandths / divisor))
          .isEmpty();
    }
  }
}
