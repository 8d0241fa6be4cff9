package org.lifecircle.standards.facts;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.lifecircle.model.Clause;
import org.lifecircle.model.Parameter;
import org.lifecircle.model.Text;

/**
 * A need of daily life that at least one of some formats must meet.
 *
 * @param id unique within the standard
 * @param dimension the id of the dimension that its points count for
 * @param title what people call it, for example 一菜
 * @param gating whether levels demand it
 * @param level the lowest level that demands it, when any does
 * @param formatIds the formats, one of which is enough
 * @param points the points that can be given
 * @param source the clause that demands it
 */
public record NeedDemand(
    String id,
    String dimension,
    Text title,
    boolean gating,
    Level level,
    List<String> formatIds,
    Parameter points,
    Clause source) {

  public NeedDemand {
    requireNonNull(id, "id");
    requireNonNull(dimension, "dimension");
    requireNonNull(title, "title");
    requireNonNull(level, "level");
    formatIds = List.copyOf(formatIds);
    requireNonNull(points, "points");
    requireNonNull(source, "source");
  }
}
