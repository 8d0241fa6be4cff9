package org.lifecircle.reports;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.lifecircle.model.Parameter;
import org.lifecircle.standards.Scorecard;
import org.lifecircle.standards.WayUp;

/**
 * What one standard says of a circle.
 *
 * @param scorecard the verdict
 * @param wayUp the fewest formats that lift the circle to its next level under this standard; empty
 *     when there is no higher level, or none that more formats can reach
 * @param parameters every figure of this standard, in order
 */
public record Judgment(Scorecard scorecard, Optional<WayUp> wayUp, List<Parameter> parameters) {

  public Judgment {
    requireNonNull(scorecard, "scorecard");
    requireNonNull(wayUp, "wayUp");
    parameters = List.copyOf(parameters);
  }
}
