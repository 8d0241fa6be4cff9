package org.lifecircle.standards.facts;

import static java.util.Objects.requireNonNull;

import org.lifecircle.model.Parameter;
import org.lifecircle.model.Text;

/**
 * What every demanded indicator has.
 *
 * @param id unique within the standard
 * @param dimension the id of the dimension that its points count for
 * @param title what is judged
 * @param threshold what is demanded
 * @param points the points that can be given
 */
public record IndicatorTerms(
    String id, String dimension, Text title, Parameter threshold, Parameter points) {

  public IndicatorTerms {
    requireNonNull(id, "id");
    requireNonNull(dimension, "dimension");
    requireNonNull(title, "title");
    requireNonNull(threshold, "threshold");
    requireNonNull(points, "points");
  }
}
