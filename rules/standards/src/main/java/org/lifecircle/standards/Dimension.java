package org.lifecircle.standards;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import org.lifecircle.model.Text;

/**
 * A side of the circle that indicators are grouped by, with the points they sum to.
 *
 * @param id for example {@code basic-formats}
 * @param title what a reader is shown
 * @param points the points given
 * @param maxPoints the points that can be given, as far as anything is known
 * @param fullPoints the points that could be given if everything were known, at least maxPoints
 */
public record Dimension(
    String id, Text title, BigDecimal points, BigDecimal maxPoints, BigDecimal fullPoints) {

  public Dimension {
    requireNonNull(id, "id");
    requireNonNull(title, "title");
    requireNonNull(points, "points");
    requireNonNull(maxPoints, "maxPoints");
    requireNonNull(fullPoints, "fullPoints");
  }
}
