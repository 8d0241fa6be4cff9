package org.lifecircle.kit.hours;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.lifecircle.model.OpeningHours;
import org.lifecircle.model.Text;

/**
 * What came of reading opening hours.
 *
 * @param hours the week and the dates; empty when the text is wrong or says nothing about either
 * @param leftOut what neither week nor dates can express, one sentence for each part
 * @param problem what is wrong with the text; then there are no hours
 */
public record HoursReading(
    Optional<OpeningHours> hours, List<Text> leftOut, Optional<Text> problem) {

  public HoursReading {
    requireNonNull(hours, "hours");
    requireNonNull(problem, "problem");
    leftOut = List.copyOf(leftOut);
    if (problem.isPresent() && hours.isPresent()) {
      throw new IllegalArgumentException("wrong hours are no hours");
    }
  }
}
