package org.lifecircle.simulation.index;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.lifecircle.model.Circle;
import org.lifecircle.simulation.network.pace.WalkingParameters;
import org.lifecircle.simulation.network.walks.CircleWalks;
import org.lifecircle.simulation.network.walks.SurroundingWalks;
import org.lifecircle.simulation.network.walks.WalkBounds;
import org.lifecircle.simulation.network.walks.Walks;

/**
 * A circle and its walks.
 *
 * @param circle the circle
 * @param walks from every home to every outlet
 * @param bounds how short and how long those walks may be in truth; empty when they are known
 *     exactly, or over a grid to its usual error
 * @param around from the places around the homes where their doors may be, of which the index takes
 *     the mean; empty to measure it from the homes' own points
 * @param between from every outlet to every outlet, the outlets standing for homes, and how short
 *     and how long those walks may be in truth; empty when the circle has no outlet
 * @param walking the figures that were walked with
 */
public record WalkedCircle(
    Circle circle,
    Walks walks,
    Optional<WalkBounds> bounds,
    Optional<SurroundingWalks> around,
    Optional<WalkBounds> between,
    WalkingParameters walking) {

  public WalkedCircle {
    requireNonNull(circle, "circle");
    requireNonNull(walks, "walks");
    requireNonNull(bounds, "bounds");
    requireNonNull(around, "around");
    requireNonNull(between, "between");
    requireNonNull(walking, "walking");
    int outlets = circle.outlets().size();
    if (walks.homes() != circle.homes().size() || walks.outlets() != outlets) {
      throw new IllegalArgumentException("the walks are not those of the circle");
    }
    if (around.isPresent()
        && (around.get().ofHomes().size() != circle.homes().size()
            || around.get().walks().outlets() != outlets)) {
      throw new IllegalArgumentException("the walks around the homes are not those of the circle");
    }
    if (outlets > 0
        && (between.isEmpty()
            || between.get().walks().homes() != outlets
            || between.get().walks().outlets() != outlets)) {
      throw new IllegalArgumentException("walks between outlets start and end at the outlets");
    }
  }

  /** A circle as it was measured with the places around its homes. */
  public static WalkedCircle of(Circle circle, CircleWalks measured, WalkingParameters walking) {
    return new WalkedCircle(
        circle,
        measured.walks(),
        Optional.of(measured.bounds()),
        measured.around(),
        measured.boundsBetween(),
        walking);
  }
}
