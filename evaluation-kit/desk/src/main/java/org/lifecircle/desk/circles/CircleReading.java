package org.lifecircle.desk.circles;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lifecircle.kit.Evaluator;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Problem;
import org.lifecircle.model.Warning;
import org.lifecircle.reports.CircleData;

/**
 * What the product's own readers say of a circle.
 *
 * @param data the circle; empty when something is wrong
 * @param problems what is wrong
 */
public record CircleReading(Optional<CircleData> data, List<Problem> problems) {

  public CircleReading {
    problems = List.copyOf(problems);
  }

  /** Reads what lies at a path. */
  public static CircleReading of(Path path, Evaluator evaluator) {
    try {
      return new CircleReading(Optional.of(evaluator.read(path)), List.of());
    } catch (InvalidInputException e) {
      return new CircleReading(Optional.empty(), e.problems());
    }
  }

  /** What is doubtful. */
  public List<Warning> warnings() {
    return data.map(CircleData::warnings).orElse(List.of());
  }
}
