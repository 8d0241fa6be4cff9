package org.lifecircle.reports.document;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.lifecircle.model.Clause;
import org.lifecircle.reports.document.ReportDocument.Cell;
import org.lifecircle.reports.document.ReportDocument.Column;
import org.lifecircle.reports.document.ReportDocument.ReportRow;
import org.lifecircle.reports.document.ReportDocument.Tone;
import org.lifecircle.reports.wording.FigureIntervals;
import org.lifecircle.reports.wording.Wording;
import org.lifecircle.standards.FormatFinding;
import org.lifecircle.standards.facts.Outcome;

/** What the tables of a report are made of, in the language of the report. */
public final class TableParts {

  private final Wording wording;

  /** Parts in the language of some wording. */
  public TableParts(Wording wording) {
    this.wording = requireNonNull(wording, "wording");
  }

  /** Seconds as minutes; a dash where there are none. */
  public Cell minutes(OptionalInt seconds) {
    return seconds.isEmpty()
        ? Cell.of("—")
        : Cell.of(
            wording.minutes(seconds),
            BigDecimal.valueOf(seconds.getAsInt())
                .divide(BigDecimal.valueOf(60), 1, RoundingMode.HALF_UP));
  }

  /** The walk of half of the residents, or that the format comes to them. */
  public Cell walk(FormatFinding finding) {
    boolean comes = finding.atHome().residents() > 0 && finding.medianSeconds().orElse(1) == 0;
    return comes ? Cell.of(wording.say("walk.home")) : minutes(finding.medianSeconds());
  }

  /** The tone of an outcome. */
  public static Tone tone(Outcome outcome) {
    return switch (outcome) {
      case MET -> Tone.GOOD;
      case NOT_MET -> Tone.BAD;
      case NOT_KNOWN -> Tone.UNKNOWN;
    };
  }

  /** The clause behind a finding, with the footnote of how sure it is. */
  public Cell basis(Clause source) {
    return new Cell(
        wording.clause(source),
        Tone.PLAIN,
        List.of(),
        wording.footnote(source.status()),
        source.status().uncertain() ? Tone.CAUTION : Tone.PLAIN,
        Optional.empty());
  }

  /** Outlets that too few residents reach are not the same as none. */
  public String presence(FormatFinding finding) {
    if (finding.toVerify()) {
      return wording.say("presence.toVerify");
    }
    return finding.presence() == Outcome.NOT_MET && finding.outlets() > 0
        ? wording.say("presence.tooFar")
        : wording.say("presence." + finding.presence().id());
  }

  /** Columns for what {@link #between(FigureIntervals, String)} gives. */
  public List<Column> between() {
    return List.of(numbers("column.luck"), numbers("column.both"));
  }

  /**
   * Between what a figure lies by luck, and when the assumptions may be off too; dashes where it
   * has no value.
   */
  public static List<Cell> between(FigureIntervals intervals, String figureId) {
    return intervals
        .of(figureId)
        .map(
            one ->
                List.of(
                    Cell.of(intervals.range(one.kind(), one.luck())),
                    Cell.of(intervals.range(one.kind(), one.both()))))
        .orElseGet(() -> List.of(Cell.of("—"), Cell.of("—")));
  }

  /** A column of words. */
  public Column words(String key) {
    return new Column(wording.say(key), false);
  }

  /** A column of numbers. */
  public Column numbers(String key) {
    return new Column(wording.say(key), true);
  }

  /** A column of numbers that are added up. */
  public Column summed(String key) {
    return new Column(wording.say(key), true, true);
  }

  /** A part of a whole for a workbook, to four places; empty when there is no whole. */
  public static Optional<BigDecimal> share(long part, long whole) {
    return whole == 0
        ? Optional.empty()
        : Optional.of(
            BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 4, RoundingMode.HALF_UP));
  }

  /** A part of a whole; a dash where there is no whole. */
  public Cell shareCell(long part, long whole) {
    return new Cell(
        wording.percent(part, whole), Tone.PLAIN, List.of(), "", Tone.PLAIN, share(part, whole));
  }

  /** A row of some cells, under no heading. */
  public static ReportRow row(Cell... cells) {
    return new ReportRow(Optional.empty(), List.of(cells));
  }
}
