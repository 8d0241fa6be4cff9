package org.lifecircle.reports;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.lifecircle.standards.Scorecard;
import org.lifecircle.standards.WayUp;

/**
 * What one more standard says of the circle of a report.
 *
 * @param scorecard the verdict
 * @param wayUp the fewest formats that lift the circle to its next level under this standard; empty
 *     when there is no higher level, or none that more formats can reach
 */
public record OtherVerdict(Scorecard scorecard, Optional<WayUp> wayUp) {

  public OtherVerdict {
    requireNonNull(scorecard, "scorecard");
    requireNonNull(wayUp, "wayUp");
  }
}
