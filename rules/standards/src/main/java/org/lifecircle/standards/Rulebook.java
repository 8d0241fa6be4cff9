package org.lifecircle.standards;

import java.time.LocalDate;
import java.util.List;
import org.lifecircle.model.Text;
import org.lifecircle.standards.facts.FigureDemand;
import org.lifecircle.standards.facts.FormatDemand;
import org.lifecircle.standards.facts.KindsDemand;
import org.lifecircle.standards.facts.LevelDemand;
import org.lifecircle.standards.facts.NeedDemand;
import org.lifecircle.standards.facts.ReachDemand;

/** What a standard demands from one day on, until its next change. */
record Rulebook(
    Standard standard,
    LocalDate holdsFrom,
    List<FormatDemand> formats,
    List<KindsDemand> kinds,
    List<ReachDemand> reaches,
    List<FigureDemand> figures,
    List<NeedDemand> needs,
    List<LevelDemand> levels,
    List<DimensionTitle> dimensions,
    List<String> indicatorOrder) {

  /** A dimension before any points are known. */
  record DimensionTitle(String id, Text title) {}

  Rulebook {
    formats = List.copyOf(formats);
    kinds = List.copyOf(kinds);
    reaches = List.copyOf(reaches);
    figures = List.copyOf(figures);
    needs = List.copyOf(needs);
    levels = List.copyOf(levels);
    dimensions = List.copyOf(dimensions);
    indicatorOrder = List.copyOf(indicatorOrder);
  }
}
