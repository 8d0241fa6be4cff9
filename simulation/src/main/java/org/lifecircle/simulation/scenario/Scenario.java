package org.lifecircle.simulation.scenario;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.lifecircle.model.Text;

/**
 * A what-if: changes to a baseline in the order in which they are made.
 *
 * @param id its name in tables: lower-case words joined by {@code -}
 * @param title what a reader is shown
 * @param steps the changes
 */
public record Scenario(String id, Text title, List<Step> steps) {

  /**
   * A change and where it was written, for problems.
   *
   * @param change the change
   * @param file the file's name
   * @param line its line, from 1; 0 when it was made by a program
   */
  public record Step(Change change, String file, int line) {
    public Step {
      requireNonNull(change, "change");
      requireNonNull(file, "file");
    }
  }

  public Scenario {
    requireNonNull(id, "id");
    requireNonNull(title, "title");
    steps = List.copyOf(steps);
    if (!id.matches("[a-z0-9]++(-[a-z0-9]++)*+")) {
      throw new IllegalArgumentException("a scenario id is lower-case words joined by '-': " + id);
    }
  }
}
