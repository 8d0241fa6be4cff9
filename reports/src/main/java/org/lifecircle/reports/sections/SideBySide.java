package org.lifecircle.reports.sections;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lifecircle.reports.Judgment;
import org.lifecircle.reports.ReportContent;
import org.lifecircle.reports.document.ReportDocument.Cell;
import org.lifecircle.reports.document.ReportDocument.Column;
import org.lifecircle.reports.document.ReportDocument.Paragraph;
import org.lifecircle.reports.document.ReportDocument.ReportRow;
import org.lifecircle.reports.document.ReportDocument.ReportTable;
import org.lifecircle.reports.document.ReportDocument.Section;
import org.lifecircle.reports.document.ReportDocument.Tone;
import org.lifecircle.reports.wording.Wording;
import org.lifecircle.standards.Scorecard;
import org.lifecircle.standards.WayUp;
import org.lifecircle.standards.facts.Outcome;

/** The chapter that puts the verdicts of several standards on one circle beside each other. */
final class SideBySide {

  private final Wording wording;

  private SideBySide(Wording wording) {
    this.wording = wording;
  }

  static Section of(ReportContent content, Wording wording) {
    return new SideBySide(wording).section(content);
  }

  private Section section(ReportContent content) {
    List<ReportRow> rows = new ArrayList<>();
    rows.add(row(content.scorecard(), content.wayUp()));
    for (Judgment other : content.others()) {
      rows.add(row(other.scorecard(), other.wayUp()));
    }
    ReportTable table =
        new ReportTable(
            "standards",
            wording.say("table.standards"),
            List.of(
                words("column.standard"),
                words("column.level"),
                numbers("column.score"),
                numbers("column.open"),
                numbers("column.formats.met"),
                numbers("column.formats.notMet"),
                numbers("column.formats.notKnown"),
                words("column.wayup")),
            rows,
            wording.say("table.standards.note"));
    return new Section(
        "standards",
        wording.say("section.standards"),
        List.of(
            new Paragraph(
                wording.say(
                    "standards.text",
                    rows.size(),
                    wording.of(content.scorecard().standard().title()))),
            table));
  }

  private ReportRow row(Scorecard scorecard, Optional<WayUp> wayUp) {
    LevelWords level = LevelWords.of(scorecard, wording);
    String up = level.wayUp(wayUp);
    return new ReportRow(
        Optional.empty(),
        List.of(
            Cell.of(wording.of(scorecard.standard().title()), List.of(scorecard.standard().id())),
            new Cell(
                level.word(),
                level.tone(),
                level.notes(),
                scorecard.levelAssumed() ? wording.say("verdict.assumed.word") : "",
                Tone.CAUTION,
                Optional.empty()),
            Cell.of(
                wording.interval(scorecard.score().atLeast(), scorecard.score().atMost()),
                scorecard.score().atLeast()),
            Cell.of(
                wording.say(
                    "cell.open",
                    wording.number(scorecard.score().undecidedPoints()),
                    wording.number(scorecard.totalPoints()))),
            formats(scorecard, Outcome.MET),
            formats(scorecard, Outcome.NOT_MET),
            formats(scorecard, Outcome.NOT_KNOWN),
            Cell.of(up.isBlank() ? "—" : up)));
  }

  private Cell formats(Scorecard scorecard, Outcome outcome) {
    if (scorecard.formats().isEmpty()) {
      return Cell.of("—");
    }
    long count =
        scorecard.formats().stream().filter(finding -> finding.presence() == outcome).count();
    return Cell.of(wording.number(count), BigDecimal.valueOf(count));
  }

  private Column words(String key) {
    return new Column(wording.say(key), false);
  }

  private Column numbers(String key) {
    return new Column(wording.say(key), true);
  }
}
