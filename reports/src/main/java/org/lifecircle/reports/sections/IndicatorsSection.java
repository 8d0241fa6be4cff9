package org.lifecircle.reports.sections;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lifecircle.reports.ReportContent;
import org.lifecircle.reports.document.ReportDocument.Block;
import org.lifecircle.reports.document.ReportDocument.Bullets;
import org.lifecircle.reports.document.ReportDocument.Cell;
import org.lifecircle.reports.document.ReportDocument.Paragraph;
import org.lifecircle.reports.document.ReportDocument.ReportRow;
import org.lifecircle.reports.document.ReportDocument.ReportTable;
import org.lifecircle.reports.document.ReportDocument.Section;
import org.lifecircle.reports.document.ReportDocument.Tone;
import org.lifecircle.reports.document.TableParts;
import org.lifecircle.reports.exhibits.Exhibits;
import org.lifecircle.reports.wording.Wording;
import org.lifecircle.standards.Indicator;
import org.lifecircle.standards.facts.Outcome;

/** Every indicator with its reason. */
final class IndicatorsSection extends SectionWriter {

  IndicatorsSection(ReportContent content, Wording wording, Exhibits exhibits) {
    super(content, wording, exhibits);
  }

  @Override
  Section section() {
    List<ReportRow> rows = new ArrayList<>();
    Map<String, String> titles = new LinkedHashMap<>();
    scorecard.dimensions().forEach(one -> titles.put(one.id(), wording.of(one.title())));
    // Items of how good outlets are have a table of their own as long as they have no points.
    List<Indicator> indicators =
        scorecard.indicators().stream().filter(one -> !one.assumedItem()).toList();
    indicators.forEach(one -> titles.putIfAbsent(one.dimension(), say("indicators.unscored")));
    for (Map.Entry<String, String> dimension : titles.entrySet()) {
      Optional<String> heading = Optional.of(dimension.getValue());
      for (Indicator indicator : indicators) {
        if (indicator.dimension().equals(dimension.getKey())) {
          rows.add(new ReportRow(heading, indicatorCells(indicator)));
          heading = Optional.empty();
        }
      }
    }
    ReportTable table =
        new ReportTable(
            "indicators",
            say("table.indicators"),
            List.of(
                parts.words("column.indicator"),
                parts.numbers("column.value"),
                parts.numbers("column.threshold"),
                parts.words("column.outcome"),
                parts.numbers("column.points"),
                parts.words("column.basis")),
            rows,
            say("table.indicators.note"));
    List<Block> blocks = new ArrayList<>(List.of(table));
    if (!scorecard.notDue().isEmpty()) {
      blocks.add(new Paragraph(say("indicators.notDue")));
      blocks.add(new Bullets(scorecard.notDue().stream().map(wording::of).toList()));
    }
    return new Section("indicators", say("section.indicators"), blocks);
  }

  private List<Cell> indicatorCells(Indicator indicator) {
    return List.of(
        Cell.of(wording.of(indicator.title()), List.of(wording.footnoted(indicator.reason()))),
        quantity(indicator.value(), indicator.unit()),
        quantity(indicator.threshold(), indicator.unit()),
        Cell.tagged(wording.of(indicator.outcome().label()), TableParts.tone(indicator.outcome())),
        points(indicator),
        parts.basis(indicator.source()));
  }

  /** At least and at most so many points of how many. */
  private Cell points(Indicator indicator) {
    if (indicator.fullPoints().signum() > 0) {
      return new Cell(
          wording.points(indicator.points(), indicator.pointsAtMost())
              + " / "
              + wording.number(indicator.fullPoints()),
          Tone.PLAIN,
          List.of(),
          "",
          Tone.PLAIN,
          Optional.of(indicator.points()));
    }
    return Cell.of(
        say(indicator.outcome() == Outcome.NOT_KNOWN ? "cell.uncounted" : "cell.information"));
  }

  private Cell quantity(Optional<BigDecimal> value, String unit) {
    return new Cell(wording.quantity(value, unit), Tone.PLAIN, List.of(), "", Tone.PLAIN, value);
  }
}
