package org.lifecircle.standards;

import java.util.List;
import java.util.Optional;
import org.lifecircle.model.Clause;
import org.lifecircle.model.Text;
import org.lifecircle.standards.facts.Level;

/**
 * What the tables of a standard say, row by row: names of parameters in place of their figures,
 * which depend on the day.
 *
 * @param groups the groups of formats
 * @param demands what is demanded of formats
 * @param dimensions what indicators are summed up under
 * @param indicators what earns points
 * @param levels the levels, the lowest first
 * @param needs the needs that outlets of some formats meet
 */
record PackRows(
    List<GroupRow> groups,
    List<DemandRow> demands,
    List<Rulebook.DimensionTitle> dimensions,
    List<IndicatorRow> indicators,
    List<LevelRow> levels,
    List<NeedRow> needs) {

  /** The measure of the kinds of a group. */
  static final String KINDS = "kinds";

  /** The measure of the reach of a group; all others are figures. */
  static final String REACH = "reach";

  /** The parameter that turns meters into seconds where a table has walks in meters. */
  static final String WALKING_SPEED = "walking-speed";

  static final String KIND_UNIT = "kinds";
  static final String SHARE_UNIT = "1";
  static final String POINTS_UNIT = "points";
  static final String MINUTES = "min";
  static final String METERS = "m";

  PackRows {
    groups = List.copyOf(groups);
    demands = List.copyOf(demands);
    dimensions = List.copyOf(dimensions);
    indicators = List.copyOf(indicators);
    levels = List.copyOf(levels);
    needs = List.copyOf(needs);
  }

  /**
   * A group of formats.
   *
   * @param unnamed the parameter of how many of its kinds the document does not name
   */
  record GroupRow(String id, Optional<String> unnamed, Text title) {}

  /** The parameters of a demand: the walk, the share, and from how many residents it is due. */
  record DemandTerms(String walk, String share, Optional<String> fromResidents) {}

  /** What is demanded of a format. */
  record DemandRow(String id, String group, String format, DemandTerms terms, Clause source) {}

  /**
   * What an indicator measures.
   *
   * @param measure the kinds or the reach of a group, or a figure
   * @param group the group; empty for a figure
   * @param threshold the parameter that is demanded
   */
  record MeasureTerms(String measure, String group, String threshold) {}

  /** What earns points. */
  record IndicatorRow(
      String id, String dimension, Text title, MeasureTerms measured, String points) {}

  /** A level, and whether every kind of need must be met for it. */
  record LevelRow(Level level, String basic, String quality, boolean complete) {}

  /**
   * A need.
   *
   * @param heading its id, dimension and title
   * @param level the level that depends on it
   * @param formats any of these meets it
   */
  record NeedRow(
      PointsHeading heading,
      Optional<Level> level,
      List<String> formats,
      String points,
      Clause source) {

    NeedRow {
      formats = List.copyOf(formats);
    }

    String id() {
      return heading.id();
    }
  }

  /** What something that earns points is called and counts for. */
  record PointsHeading(String id, String dimension, Text title) {}
}
