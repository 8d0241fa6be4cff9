package org.lifecircle.examples.government;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class GovernmentSystemTest {

  @Test
  void theStricterRulesChangeOnlyWhatTheyAreStricterIn() throws IOException {
    assertThat(GovernmentSystem.differences())
        .containsExactly(
            "satisfaction",
            "  before: 92 % of the residents are satisfied; at least 90 % demanded: met. 10 points,"
                + " of 10 points (assumption).",
            "  after:  92 % of the residents are satisfied; at least 95 % demanded: not met. 9.6"
                + " points, of 10 points (assumption).");
  }
}
