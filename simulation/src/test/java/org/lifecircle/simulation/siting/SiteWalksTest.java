package org.lifecircle.simulation.siting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SiteWalksTest {

  private static SiteWalks.Builder threeHomes() {
    return SiteWalks.of(new long[] {10, 20, 0}, new int[] {300, SiteWalks.NOT_REACHED, 1200}, 1000);
  }

  @Test
  void whoeverIsNotReachedIsAsFarAsTheLongestWalkThatCounts() {
    assertThat(threeHomes().build().secondsWith(List.of())).containsExactly(300, 1000, 1000);
  }

  @Test
  void anAdditionShortensWalksAndLengthensNone() {
    SiteWalks walks = threeHomes().site(new int[] {0, 1}, new int[] {400, 50}).build();

    assertThat(walks.secondsWith(List.of(0))).containsExactly(300, 50, 1000);
  }

  @Test
  void demandPointsStandInTheOrderOfTheirWalksAndTheFarOnesAreLeftOut() {
    SiteWalks walks =
        threeHomes().site(new int[] {2, 0, 1, 0}, new int[] {1000, 70, 50, 60}).build();

    assertThat(walks.reached(0)).isEqualTo(2);
    assertThat(walks.demandPoint(0, 0)).isEqualTo(1);
    assertThat(walks.demandPoint(0, 1)).isEqualTo(0);
    assertThat(walks.seconds(0, 1)).isEqualTo(60);
  }

  @Test
  void whatIsOutOfRangeIsNamed() {
    assertThatThrownBy(() -> threeHomes().site(new int[] {3}, new int[] {5}))
        .hasMessageContaining("site 0 reaches demand points 0 to 2")
        .hasMessageContaining("demand point 3 in 5 s");
    assertThatThrownBy(() -> threeHomes().site(new int[] {1, 2}, new int[] {5}))
        .hasMessageContaining("2 demand points, 1 walks");
    assertThatThrownBy(() -> SiteWalks.of(new long[] {-1}, new int[] {0}, 900))
        .hasMessageContaining("demand point 0")
        .hasMessageContaining("-1 people");
    assertThatThrownBy(() -> SiteWalks.of(new long[] {1}, new int[] {0}, 0))
        .hasMessageContaining("1 to 1000000 s: 0");
  }
}
