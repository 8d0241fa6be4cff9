package org.lifecircle.standards.facts;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How far the formats of a group reach the residents, on average over the formats of which
 * something is known. Inserted by the rule that sums them up.
 *
 * @param group the id of the {@link KindGroup}: which formats
 * @param formats how many of them were measured
 * @param unknown how many of them nobody measured
 * @param within residents who certainly reach an outlet in time, summed over the measured formats
 * @param withinAtMost residents who perhaps do, summed over the measured formats
 * @param residents residents whose access is known, summed over the measured formats
 */
public record Reach(
    String group, long formats, long unknown, long within, long withinAtMost, long residents) {

  private static final int DIGITS = 6;

  public Reach {
    requireNonNull(group, "group");
    if (within < 0 || within > withinAtMost || withinAtMost > residents) {
      throw new IllegalArgumentException(
          "cannot reach " + within + " to " + withinAtMost + " of " + residents);
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
   * The share of residents who certainly reach an outlet of a measured format in time, 0 to 1, cut
   * off after six digits.
   */
  public BigDecimal share() {
    return share(BigDecimal.valueOf(within), BigDecimal.valueOf(residents));
  }

  /** The share over all formats if nobody reached what is not known. */
  public BigDecimal atLeast() {
    return overAll(within, 0);
  }

  /** The share over all formats if everybody reached what is not known. */
  public BigDecimal atMost() {
    return overAll(withinAtMost, residents);
  }

  /** A format that nobody measured has as many residents as a measured one has on average. */
  private BigDecimal overAll(long withinKnown, long withinUnknown) {
    BigDecimal known = BigDecimal.valueOf(formats);
    BigDecimal open = BigDecimal.valueOf(unknown);
    if (unknown == 0) {
      return share(BigDecimal.valueOf(withinKnown), BigDecimal.valueOf(residents));
    }
    return share(
        BigDecimal.valueOf(withinKnown)
            .multiply(known)
            .add(BigDecimal.valueOf(withinUnknown).multiply(open)),
        BigDecimal.valueOf(residents).multiply(known.add(open)));
  }

  private BigDecimal share(BigDecimal part, BigDecimal whole) {
    return known() ? part.divide(whole, DIGITS, RoundingMode.DOWN) : BigDecimal.ZERO;
  }
}
