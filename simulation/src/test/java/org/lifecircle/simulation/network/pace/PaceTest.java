package org.lifecircle.simulation.network.pace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lifecircle.model.AgeGroup;

class PaceTest {

  @ParameterizedTest
  @CsvSource({"0, 0", "499, 0", "500, 1", "1499, 1", "1500, 2", "1000000000, 1000000"})
  void metersAreRoundedHalvesUp(int millimeters, int meters) {
    assertThat(Pace.meters(millimeters)).isEqualTo(meters);
  }

  /** An adult walks 1.24 m/s: half a second is 620 mm. */
  @ParameterizedTest
  @CsvSource({"0, 0", "619, 0", "620, 1", "1859, 1", "1860, 2", "1240000, 1000"})
  void secondsAreRoundedHalvesUp(int millimeters, int seconds) {
    assertThat(new Pace(WalkingParameters.standard()).seconds(millimeters, AgeGroup.ADULT))
        .isEqualTo(seconds);
  }

  @Test
  void theLongestWalkFitsSeconds() {
    // 1,000 km at 0.97 m/s.
    assertThat(new Pace(WalkingParameters.standard()).seconds(1_000_000_000, AgeGroup.OLDER_ADULT))
        .isEqualTo(1_030_928);
  }
}
