package org.lifecircle.standards;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import org.lifecircle.model.Text;

/**
 * A side of the circle that indicators are grouped by, with the points they sum to.
 *
 * @param id for example {@code basic-formats}
 * @param title what a reader is shown
 * @param points the points that are certain
 * @param pointsAtMost the points if all that is not known were met
 * @param fullPoints the points that the standard gives, at least pointsAtMost
 */
public record Dimension(
    String id, Text title, BigDecimal points, BigDecimal pointsAtMost, BigDecimal fullPoints) {

  public Dimension {
    requireNonNull(id, "id");
    requireNonNull(title, "title");
    requireNonNull(points, "points");
    requireNonNull(pointsAtMost, "pointsAtMost");
    requireNonNull(fullPoints, "fullPoints");
  }
}
