package org.lifecircle.reports;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.lifecircle.model.Parameter;
import org.lifecircle.standards.Scorecard;
import org.lifecircle.standards.WayUp;
import org.lifecircle.standards.annex.AnnexSource;

/**
 * What one standard says of a circle.
 *
 * @param scorecard the verdict
 * @param wayUp the fewest formats that lift the circle to its next level under this standard; empty
 *     when there is no higher level, or none that more formats can reach
 * @param parameters every figure of this standard, in order
 * @param annex whose annex it went by; empty when it went by none
 */
public record Judgment(
    Scorecard scorecard,
    Optional<WayUp> wayUp,
    List<Parameter> parameters,
    Optional<AnnexSource> annex) {

  /** What a standard says that goes by no annex. */
  public Judgment(Scorecard scorecard, Optional<WayUp> wayUp, List<Parameter> parameters) {
    this(scorecard, wayUp, parameters, Optional.empty());
  }

  public Judgment {
    requireNonNull(scorecard, "scorecard");
    requireNonNull(wayUp, "wayUp");
    requireNonNull(annex, "annex");
    parameters = List.copyOf(parameters);
  }
}
