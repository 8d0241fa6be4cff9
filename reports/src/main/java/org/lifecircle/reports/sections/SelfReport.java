package org.lifecircle.reports.sections;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lifecircle.reports.ReportContent;
import org.lifecircle.reports.document.ReportDocument;
import org.lifecircle.reports.document.ReportDocument.Block;
import org.lifecircle.reports.document.ReportDocument.Bullets;
import org.lifecircle.reports.document.ReportDocument.KeyFigure;
import org.lifecircle.reports.document.ReportDocument.Masthead;
import org.lifecircle.reports.document.ReportDocument.Paragraph;
import org.lifecircle.reports.document.ReportDocument.Section;
import org.lifecircle.reports.document.ReportDocument.Summary;
import org.lifecircle.reports.wording.Wording;

/**
 * The self-evaluation (自评报告) that the ministry asks of a pilot, as far as it can be known: every
 * figure is filled in, and what only the office knows is a line to be written.
 */
public final class SelfReport {

  private final ReportContent content;
  private final ReportDocument whole;
  private final String office;
  private final Wording wording;
  private final Summary summary;

  private SelfReport(ReportContent content, ReportDocument whole, String office) {
    this.content = requireNonNull(content, "content");
    this.whole = requireNonNull(whole, "whole");
    this.office = requireNonNull(office, "office");
    this.wording = new Wording(content.language());
    this.summary = whole.summary().orElseThrow();
  }

  /**
   * The document.
   *
   * @param whole the report of the same content with all of its sections
   * @param office who prepared it (编制单位); blank when that is filled in by hand
   */
  public static ReportDocument of(ReportContent content, ReportDocument whole, String office) {
    return new SelfReport(content, whole, office).report();
  }

  private String say(String key, Object... arguments) {
    return wording.say(key, arguments);
  }

  private ReportDocument report() {
    OfficeChapters chapters = new OfficeChapters(content, whole, wording, Integer.MAX_VALUE);
    List<Section> sections = new ArrayList<>();
    sections.add(tasks(chapters));
    sections.add(practice());
    sections.add(results());
    sections.add(renamed(chapters.problems(), "self.problems"));
    sections.add(renamed(chapters.work(), "self.next"));
    Masthead masthead = whole.masthead();
    return new ReportDocument(
        whole.language(),
        new Masthead(say("self.title"), masthead.circle(), masthead.subtitle(), masthead.imprint()),
        Optional.empty(),
        sections,
        whole.forms(),
        Optional.of(chapters.cover(say("self.title"), office)));
  }

  private Section renamed(Section section, String title) {
    return new Section(section.id(), say(title), section.blocks());
  }

  /** What was to be reached, and how far it is reached. */
  private Section tasks(OfficeChapters chapters) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Paragraph(
            say(
                "self.verdict",
                wording.of(content.scorecard().standard().title()),
                summary.headline(),
                summary.score().text())));
    blocks.addAll(chapters.overview().blocks());
    blocks.add(new Paragraph(say("self.byHand.tasks")));
    return new Section("tasks", say("self.tasks"), blocks);
  }

  private Section practice() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Paragraph(say("self.byHand.practice")));
    return new Section("practice", say("self.practice"), blocks);
  }

  /** What is known of how residents live, and what became of an earlier plan. */
  private Section results() {
    List<String> known = new ArrayList<>();
    for (KeyFigure figure : KeyFigures.brief(content, wording)) {
      String label =
          figure.note().isBlank()
              ? wording.first(figure.label())
              : say("cell.noted", wording.first(figure.label()), figure.note());
      known.add(say("self.figure", label, figure.value()));
    }
    if (!summary.score().index().isBlank()) {
      known.add(summary.score().index());
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Bullets(known));
    whole.sections().stream()
        .filter(section -> section.id().equals("plan-done"))
        .forEach(section -> blocks.addAll(withoutCharts(section)));
    blocks.add(new Paragraph(say("self.byHand.results")));
    return new Section("results", say("self.results"), blocks);
  }

  private static List<Block> withoutCharts(Section section) {
    return section.blocks().stream()
        .filter(block -> !(block instanceof ReportDocument.ChartBlock))
        .toList();
  }
}
