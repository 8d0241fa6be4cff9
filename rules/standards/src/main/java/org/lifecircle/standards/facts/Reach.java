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
 * @param unknown of how many of them nothing is known
 * @param within residents who reach an outlet in time, summed over those formats
 * @param residents residents whose access is known, summed over those formats
 */
public record Reach(String group, long formats, long unknown, long within, long residents) {

  private static final int DIGITS = 6;

  public Reach {
    requireNonNull(group, "group");
    if (within < 0 || within > residents) {
      throw new IllegalArgumentException("cannot reach " + within + " of " + residents);
    }
    if (formats < 0 || unknown < 0) {
      throw new IllegalArgumentException(
          "formats must not be negative: " + formats + ", " + unknown);
    }
  }

  /** Whether anything is known. */
  public boolean known() {
    return residents > 0;
  }

  /**
   * The share of residents who reach an outlet of a known format in time, 0 to 1, cut off after six
   * digits.
   */
  public BigDecimal share() {
    return share(BigDecimal.valueOf(within), BigDecimal.valueOf(residents));
  }

  /** The share over all formats if nobody reached the unknown ones. */
  public BigDecimal atLeast() {
    return unknown == 0 ? share() : overAll(0);
  }

  /** The share over all formats if everybody reached the unknown ones. */
  public BigDecimal atMost() {
    return unknown == 0 ? share() : overAll(residents);
  }

  /** An unknown format has as many residents as a known one has on average. */
  private BigDecimal overAll(long withinUnknown) {
    BigDecimal known = BigDecimal.valueOf(formats);
    BigDecimal open = BigDecimal.valueOf(unknown);
    return share(
        BigDecimal.valueOf(within)
            .multiply(known)
            .add(BigDecimal.valueOf(withinUnknown).multiply(open)),
        BigDecimal.valueOf(residents).multiply(known.add(open)));
  }

  private BigDecimal share(BigDecimal part, BigDecimal whole) {
    return known() ? part.divide(whole, DIGITS, RoundingMode.DOWN) : BigDecimal.ZERO;
  }
}
