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
 * @param heading what it is called and counts for
 * @param gate whether levels demand it
 * @param formatIds the formats, one of which is enough
 * @param points the points that can be given
 * @param source the clause that demands it
 */
public record NeedDemand(
    String id,
    Heading heading,
    Gate gate,
    List<String> formatIds,
    Parameter points,
    Clause source) {

  /**
   * What a need is called and counts for.
   *
   * @param dimension the id of the dimension that its points count for
   * @param title what people call it, for example 一菜
   */
  public record Heading(String dimension, Text title) {

    public Heading {
      requireNonNull(dimension, "dimension");
      requireNonNull(title, "title");
    }
  }

  /**
   * Whether levels demand a need.
   *
   * @param gating whether any does
   * @param level the lowest level that does, when any does
   */
  public record Gate(boolean gating, Level level) {

    public Gate {
      requireNonNull(level, "level");
    }
  }

  public NeedDemand {
    requireNonNull(id, "id");
    requireNonNull(heading, "heading");
    requireNonNull(gate, "gate");
    formatIds = List.copyOf(formatIds);
    requireNonNull(points, "points");
    requireNonNull(source, "source");
  }

  /** The id of the dimension that its points count for. */
  public String dimension() {
    return heading.dimension();
  }

  /** What people call it. */
  public Text title() {
    return heading.title();
  }

  /** Whether any level demands it. */
  public boolean gating() {
    return gate.gating();
  }

  /** The lowest level that demands it, when any does. */
  public Level level() {
    return gate.level();
  }
}
