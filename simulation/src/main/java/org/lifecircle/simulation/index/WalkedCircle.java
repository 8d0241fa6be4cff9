package org.lifecircle.simulation.index;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.lifecircle.model.Circle;
import org.lifecircle.simulation.network.pace.WalkingParameters;
import org.lifecircle.simulation.network.walks.WalkBounds;
import org.lifecircle.simulation.network.walks.Walks;

/**
 * A circle and its walks.
 *
 * @param circle the circle
 * @param walks from every home to every outlet
 * @param bounds how short and how long those walks may be in truth; empty when they are known
 *     exactly, or over a grid to its usual error
 * @param between from every outlet to every outlet, the outlets standing for homes; empty when the
 *     circle has no outlet
 * @param walking the figures that were walked with
 */
public record WalkedCircle(
    Circle circle,
    Walks walks,
    Optional<WalkBounds> bounds,
    Optional<Walks> between,
    WalkingParameters walking) {

  public WalkedCircle {
    requireNonNull(circle, "circle");
    requireNonNull(walks, "walks");
    requireNonNull(bounds, "bounds");
    requireNonNull(between, "between");
    requireNonNull(walking, "walking");
    int outlets = circle.outlets().size();
    if (walks.homes() != circle.homes().size() || walks.outlets() != outlets) {
      throw new IllegalArgumentException("the walks are not those of the circle");
    }
    if (outlets > 0
        && (between.isEmpty()
            || between.get().homes() != outlets
            || between.get().outlets() != outlets)) {
      throw new IllegalArgumentException("walks between outlets start and end at the outlets");
    }
  }
}
