package org.lifecircle.standards;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.lifecircle.standards.facts.Level;

/**
 * The level of a circle.
 *
 * @param level the level reached
 * @param assumed true when the level rests on a threshold that is assumed
 * @param levels one finding per level of the standard, the lowest first; empty when the standard
 *     has no levels on that day
 * @param atMost the level that would be reached if everything unknown were met; when it is above
 *     {@code level}, the level cannot be decided
 */
public record Grading(Level level, boolean assumed, List<LevelFinding> levels, Level atMost) {

  public Grading {
    requireNonNull(level, "level");
    levels = List.copyOf(levels);
    requireNonNull(atMost, "atMost");
  }

  /** Whether the level is certain, whatever is not known. */
  public boolean decided() {
    return level == atMost;
  }
}
