package org.lifecircle.standards.facts;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How far the formats of a group reach the residents, on average over the formats of which
 * something is known. Inserted by the rule that sums them up.
 *
 * @param group the id of the {@link KindGroup}: which formats
 * @param formats how many of them something is known of
 * @param within residents who reach an outlet in time, summed over those formats
 * @param residents residents whose access is known, summed over those formats
 */
public record Reach(String group, long formats, long within, long residents) {

  private static final int DIGITS = 6;

  public Reach {
    requireNonNull(group, "group");
    if (within < 0 || within > residents) {
      throw new IllegalArgumentException("cannot reach " + within + " of " + residents);
    }
  }

  /** Whether anything is known. */
  public boolean known() {
    return residents > 0;
  }

  /** The share of residents who reach an outlet in time, 0 to 1, cut off after six digits. */
  public BigDecimal share() {
    return known()
        ? BigDecimal.valueOf(within)
            .divide(BigDecimal.valueOf(residents), DIGITS, RoundingMode.DOWN)
        : BigDecimal.ZERO;
  }
}
