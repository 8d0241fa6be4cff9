package org.lifecircle.simulation.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** How far the share of all may lie from that of a sample. */
class ShareIntervalTest {

  @Test
  void isWilsonsInterval() {
    // Reckoned by hand from Wilson's formula with z = 1.959964.
    ShareInterval interval = ShareInterval.of(45, 50);
    assertThat(interval.lower()).isCloseTo(0.786398, within(1e-6));
    assertThat(interval.upper()).isCloseTo(0.956524, within(1e-6));
  }

  @Test
  void staysWithinNoneAndAll() {
    assertThat(ShareInterval.of(5, 5).upper()).isEqualTo(1);
    assertThat(ShareInterval.of(5, 5).lower()).isCloseTo(0.565518, within(1e-6));
    assertThat(ShareInterval.of(0, 5).lower()).isZero();
    assertThat(ShareInterval.of(0, 5).upper()).isCloseTo(0.434482, within(1e-6));
  }

  @Test
  void leavesOpenWhatLiesWithinIt() {
    ShareInterval interval = ShareInterval.of(45, 50);
    assertThat(interval.leavesOpen(0.9)).isTrue();
    assertThat(interval.leavesOpen(0.75)).isFalse();
    assertThat(interval.leavesOpen(0.96)).isFalse();
  }

  @Test
  void refusesWhatIsNoSample() {
    assertThatIllegalArgumentException().isThrownBy(() -> ShareInterval.of(0, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> ShareInterval.of(6, 5));
  }
}
