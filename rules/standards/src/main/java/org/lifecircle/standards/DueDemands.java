package org.lifecircle.standards;

import java.util.List;
import org.lifecircle.standards.facts.FormatDemand;
import org.lifecircle.standards.facts.LevelDemand;
import org.lifecircle.standards.facts.NeedDemand;

/**
 * What a standard demands of circles of one size.
 *
 * @param formats what is demanded of each format, in the order of {@link Scorecard#formats()}
 * @param needs the needs that must be met
 * @param levels the levels, the lowest first
 */
public record DueDemands(
    List<FormatDemand> formats, List<NeedDemand> needs, List<LevelDemand> levels) {

  public DueDemands {
    formats = List.copyOf(formats);
    needs = List.copyOf(needs);
    levels = List.copyOf(levels);
  }
}
