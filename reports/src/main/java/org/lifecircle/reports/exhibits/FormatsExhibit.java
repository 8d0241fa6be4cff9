package org.lifecircle.reports.exhibits;

import java.awt.Color;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.lifecircle.model.FormatCategory;
import org.lifecircle.model.Text;
import org.lifecircle.reports.ReportContent;
import org.lifecircle.reports.charts.Chart;
import org.lifecircle.reports.charts.ChartId;
import org.lifecircle.reports.charts.ChartWords;
import org.lifecircle.reports.charts.Legend;
import org.lifecircle.reports.charts.Palette;
import org.lifecircle.reports.charts.Rows;
import org.lifecircle.reports.document.ReportDocument.Cell;
import org.lifecircle.reports.document.ReportDocument.ReportRow;
import org.lifecircle.reports.document.ReportDocument.ReportTable;
import org.lifecircle.reports.document.ReportDocument.Tone;
import org.lifecircle.reports.document.TableParts;
import org.lifecircle.reports.fonts.ReportFont;
import org.lifecircle.reports.wording.Wording;
import org.lifecircle.standards.FormatFinding;
import org.lifecircle.standards.facts.Outcome;

/** Which formats are present, missing or not known. */
public final class FormatsExhibit extends Exhibit {

  private static final Text TITLE =
      new Text("哪些业态没有走到每一位居民", "Formats that do not reach everybody");
  private static final Text CAPTION =
      new Text(
          "基本保障类 {1} 种中有 {0} 种，品质提升类 {3} 种中有 {2} 种。条长为要求的步行时间内能走到的居民占比；全部居民都走得到的业态不画。",
          "{0} of {1} basic and {2} of {3} quality formats are present. The bars show the residents"
              + " who reach an outlet within the required walk; formats that all of them reach are"
              + " not drawn.");
  private static final Text LEGEND_NOT_MET = new Text("没有或覆盖不足", "missing or too far");

  FormatsExhibit(ReportContent content, Wording wording) {
    super(content, wording, new ChartId("formats"), TITLE, Chapter.FORMATS);
  }

  @Override
  boolean onlyZeros() {
    return content.nothingOffered();
  }

  @Override
  Chart chart(ReportFont font) {
    List<Rows.Row> rows = rowsByCategory(this::formatRow, this::isDrawn);
    Legend legend = new Legend();
    for (Outcome outcome : Outcome.values()) {
      legend.add(
          outcome == Outcome.NOT_MET ? say(LEGEND_NOT_MET) : say("presence." + outcome.id()),
          Rows.sign(sign(outcome), 0, 0, 6.5),
          color(outcome));
    }
    Rows picture = new Rows(rows, say("chart.formats.axis"), 100, 20, legend);
    ChartWords words =
        words(
            say(
                CAPTION,
                present(FormatCategory.BASIC),
                findings(FormatCategory.BASIC).size(),
                present(FormatCategory.QUALITY),
                findings(FormatCategory.QUALITY).size()),
            circleSource());
    return Chart.of(id(), words, font, picture, 28);
  }

  /** Full bars say nothing, unless there are no others. */
  private boolean isDrawn(FormatFinding finding) {
    return isOpen(finding) || scorecard.formats().stream().noneMatch(FormatsExhibit::isOpen);
  }

  private static boolean isOpen(FormatFinding finding) {
    return finding.presence() != Outcome.MET
        || finding.residentsWithinRadius() < finding.residents();
  }

  private Rows.Row formatRow(FormatFinding finding) {
    boolean known = finding.presence() != Outcome.NOT_KNOWN && finding.residents() > 0;
    double percent = known ? 100.0 * finding.residentsWithinRadius() / finding.residents() : 0;
    Color color = color(finding.presence());
    TableParts parts = new TableParts(wording);
    List<Rows.Mark> marks = new ArrayList<>();
    marks.add(new Rows.Bar(0, 100, 0.62, Palette.TRACK));
    marks.add(new Rows.Bar(0, percent, 0.62, color));
    String detail =
        known ? say("chart.formats.label", wording.share(finding), finding.outlets()) : "";
    marks.add(
        new Rows.Label(
            100,
            detail.isEmpty() ? parts.presence(finding) : detail,
            known ? Palette.INK : Palette.MUTED,
            false,
            new Rows.Signed(sign(finding.presence()), color)));
    // A stripe before the bar says the outcome even where the bar has no length.
    marks.add(new Rows.Bar(0, 1.2, 0.62, color));
    return new Rows.Row(wording.of(finding.format().label()), false, marks);
  }

  /** What the color says, said again by a shape. */
  private static Rows.Sign sign(Outcome outcome) {
    return switch (outcome) {
      case MET -> Rows.Sign.ROUND;
      case NOT_MET -> Rows.Sign.TRIANGLE;
      case NOT_KNOWN -> Rows.Sign.RING;
    };
  }

  private int present(FormatCategory category) {
    return (int) findings(category).stream().filter(one -> one.presence() == Outcome.MET).count();
  }

  private static Color color(Outcome outcome) {
    return switch (outcome) {
      case MET -> Palette.GOOD;
      case NOT_MET -> Palette.BAD;
      case NOT_KNOWN -> Palette.UNKNOWN;
    };
  }

  /** How many outlets there are, and how many more are built and not in use. */
  private Cell outlets(FormatFinding finding) {
    List<String> unused =
        finding.unused() == 0
            ? List.of()
            : List.of(say("cell.unused", wording.number(finding.unused())));
    return new Cell(
        wording.number(finding.outlets()),
        Tone.PLAIN,
        unused,
        "",
        Tone.PLAIN,
        Optional.of(BigDecimal.valueOf(finding.outlets())));
  }

  @Override
  Optional<ReportTable> table() {
    TableParts parts = new TableParts(wording);
    List<ReportRow> rows = new ArrayList<>();
    for (FormatCategory category : FormatCategory.values()) {
      Optional<String> heading = Optional.of(say("category." + category.id()));
      for (FormatFinding finding : findings(category)) {
        rows.add(
            new ReportRow(
                heading,
                List.of(
                    Cell.of(
                        wording.of(finding.format().label()),
                        List.of(wording.footnoted(finding.reason()))),
                    Cell.tagged(parts.presence(finding), parts.tone(finding.presence())),
                    outlets(finding),
                    parts.minutes(OptionalInt.of(finding.radiusSeconds())),
                    finding.residents() == 0
                        ? Cell.of("—")
                        : new Cell(
                            wording.share(finding),
                            Tone.PLAIN,
                            List.of(say("cell.people", wording.people(finding))),
                            "",
                            Tone.PLAIN,
                            parts.share(finding.residentsWithinRadius(), finding.residents())),
                    parts.walk(finding),
                    parts.basis(finding.source()))));
        heading = Optional.empty();
      }
    }
    return Optional.of(
        new ReportTable(
            "formats",
            say("table.formats"),
            List.of(
                parts.words("column.format"),
                parts.words("column.presence"),
                parts.numbers("column.outlets"),
                parts.numbers("column.radius"),
                parts.numbers("column.within"),
                parts.numbers("column.median"),
                parts.words("column.basis")),
            rows,
            say("table.formats.note")));
  }
}
