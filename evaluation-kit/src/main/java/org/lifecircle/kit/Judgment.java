package org.lifecircle.kit;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.lifecircle.model.Parameter;
import org.lifecircle.standards.Scorecard;
import org.lifecircle.standards.WayUp;

/**
 * What one more standard says of a circle that was walked and simulated once.
 *
 * @param scorecard the verdict
 * @param wayUp the fewest formats that lift the circle to its next level under this standard; empty
 *     when there is no higher level, or none that more formats can reach
 * @param parameters the figures of this standard, with their provenance
 */
public record Judgment(Scorecard scorecard, Optional<WayUp> wayUp, List<Parameter> parameters) {

  public Judgment {
    requireNonNull(scorecard, "scorecard");
    requireNonNull(wayUp, "wayUp");
    parameters = List.copyOf(parameters);
  }
}
