package org.lifecircle.reports.sections;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lifecircle.model.Parameter;
import org.lifecircle.model.SourceStatus;
import org.lifecircle.reports.ReportContent;
import org.lifecircle.reports.document.ReportDocument.Block;
import org.lifecircle.reports.document.ReportDocument.Cell;
import org.lifecircle.reports.document.ReportDocument.ReportRow;
import org.lifecircle.reports.document.ReportDocument.ReportTable;
import org.lifecircle.reports.document.ReportDocument.Section;
import org.lifecircle.reports.document.ReportDocument.Tone;
import org.lifecircle.reports.document.TableParts;
import org.lifecircle.reports.exhibits.Chapter;
import org.lifecircle.reports.exhibits.Exhibits;
import org.lifecircle.reports.wording.Wording;
import org.lifecircle.standards.LevelFinding;

/** The points, dimension by dimension, and the levels. */
final class ScoresSection extends SectionWriter {

  ScoresSection(ReportContent content, Wording wording, Exhibits exhibits) {
    super(content, wording, exhibits);
  }

  @Override
  Section section() {
    List<Block> blocks = new ArrayList<>();
    blocks.addAll(exhibits.blocks(Chapter.SCORES));
    if (!scorecard.levels().isEmpty()) {
      blocks.add(levelsTable());
    }
    return new Section("scores", say("section.scores"), blocks);
  }

  private ReportTable levelsTable() {
    List<ReportRow> rows = new ArrayList<>();
    for (LevelFinding finding : scorecard.levels()) {
      List<String> thresholds = new ArrayList<>();
      for (Parameter threshold : finding.thresholds()) {
        thresholds.add(
            say(
                "cell.threshold.source",
                wording.of(threshold.note()),
                wording.quantity(threshold.value(), threshold.unit()),
                wording.footnote(threshold.source().status()),
                wording.clause(threshold.source())));
      }
      rows.add(
          parts.row(
              Cell.of(wording.of(finding.level().label())),
              Cell.tagged(
                  wording.of(finding.outcome().label()), TableParts.tone(finding.outcome())),
              new Cell(
                  wording.footnoted(finding.reason()),
                  Tone.PLAIN,
                  thresholds,
                  finding.assumed() ? wording.footnote(SourceStatus.ASSUMPTION) : "",
                  Tone.CAUTION,
                  Optional.empty())));
    }
    return new ReportTable(
        "levels",
        say("table.levels"),
        List.of(
            parts.words("column.level"),
            parts.words("column.reached"),
            parts.words("column.thresholds")),
        rows,
        say("table.levels.note"));
  }
}
