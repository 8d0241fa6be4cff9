package org.lifecircle.model;

import java.time.LocalDate;
import java.util.Optional;

/** The days that anybody means; others are slips of writing. */
public final class LikelyDays {

  /** The first of them. */
  public static final LocalDate FIRST = LocalDate.of(1900, 1, 1);

  /** The last of them. */
  public static final LocalDate LAST = LocalDate.of(2200, 12, 31);

  private LikelyDays() {}

  /** Why a day is not taken; empty when it is. */
  public static Optional<Text> wrong(LocalDate day) {
    return day.isBefore(FIRST) || day.isAfter(LAST)
        ? Optional.of(
            Words.PHRASES.text("day.range", day.toString(), FIRST.toString(), LAST.toString()))
        : Optional.empty();
  }
}
