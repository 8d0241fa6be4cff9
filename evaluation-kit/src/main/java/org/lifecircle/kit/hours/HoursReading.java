package org.lifecircle.kit.hours;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.lifecircle.model.OpeningHours;
import org.lifecircle.model.Text;

/**
 * What came of reading opening hours.
 *
 * @param hours when it is open; empty when nothing is known of it, or the text is wrong
 * @param notes one sentence for each part that leaves something not known, and one when the text
 *     was written otherwise than the syntax asks and how it was understood
 * @param problem what is wrong with the text; then there are no hours
 */
public record HoursReading(Optional<OpeningHours> hours, List<Text> notes, Optional<Text> problem) {

  public HoursReading {
    requireNonNull(hours, "hours");
    requireNonNull(problem, "problem");
    notes = List.copyOf(notes);
    if (problem.isPresent() && hours.isPresent()) {
      throw new IllegalArgumentException("wrong hours are no hours");
    }
  }

  /** Nothing: there is no text. */
  static HoursReading unknown() {
    return new HoursReading(Optional.empty(), List.of(), Optional.empty());
  }

  /** Nothing, for the text is wrong. */
  static HoursReading wrong(Text problem) {
    return new HoursReading(Optional.empty(), List.of(), Optional.of(problem));
  }
}
