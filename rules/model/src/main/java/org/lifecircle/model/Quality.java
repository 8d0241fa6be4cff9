package org.lifecircle.model;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * How good an outlet is in one item (好不好), such as whether it takes digital RMB or how many matters
 * it handles. An item of which nothing is said is not known.
 *
 * @param item the id of a {@link FigureKind} that is counted at outlets
 * @param value 1 for yes, 0 for no, or a number of 0 or more
 * @param seen the day on which that was so
 * @param evidence who says so, or what shows it; not blank
 */
public record Quality(String item, BigDecimal value, LocalDate seen, String evidence) {

  public Quality {
    requireNonNull(item, "item");
    requireNonNull(seen, "seen");
    if (value.signum() < 0) {
      throw new IllegalArgumentException("a quality is 0 or more: " + value);
    }
    if (evidence.isBlank()) {
      throw new IllegalArgumentException("a quality needs evidence: " + item);
    }
  }
}
