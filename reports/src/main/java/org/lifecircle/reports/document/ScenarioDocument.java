package org.lifecircle.reports.document;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lifecircle.model.Language;
import org.lifecircle.reports.charts.ChartId;
import org.lifecircle.reports.document.ReportDocument.Block;
import org.lifecircle.reports.document.ReportDocument.ChartBlock;
import org.lifecircle.reports.document.ReportDocument.Masthead;
import org.lifecircle.reports.document.ReportDocument.Section;

/**
 * A report on scenarios in one language, ready to be laid out: chapters, and no verdict.
 *
 * @param language its language
 * @param masthead what it is called; its subtitle names day and scenarios
 * @param sections what it says in its order
 */
public record ScenarioDocument(Language language, Masthead masthead, List<Section> sections) {

  public ScenarioDocument {
    requireNonNull(language, "language");
    requireNonNull(masthead, "masthead");
    sections = List.copyOf(sections);
  }

  /**
   * The same report to be printed: the chart of a scenario stands first in its chapter.
   *
   * @param charts the ids of the charts that there are, {@code difference-ID} for {@code
   *     scenario-ID}
   */
  public ReportDocument printed(List<ChartId> charts) {
    List<Section> printed = new ArrayList<>();
    for (Section section : sections) {
      List<Block> blocks = new ArrayList<>();
      charts.stream()
          .filter(id -> section.id().equals(id.name().replaceFirst("^difference-", "scenario-")))
          .map(ChartBlock::new)
          .forEach(blocks::add);
      blocks.addAll(section.blocks());
      printed.add(new Section(section.id(), section.title(), blocks));
    }
    return new ReportDocument(language, masthead, Optional.empty(), printed, List.of());
  }
}
