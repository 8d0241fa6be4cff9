package org.lifecircle.reports.exhibits;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lifecircle.reports.ReportContent;
import org.lifecircle.reports.charts.Chart;
import org.lifecircle.reports.charts.ChartWords;
import org.lifecircle.reports.charts.Legend;
import org.lifecircle.reports.charts.Palette;
import org.lifecircle.reports.charts.Rows;
import org.lifecircle.reports.document.ReportDocument.Cell;
import org.lifecircle.reports.document.ReportDocument.Row;
import org.lifecircle.reports.document.ReportDocument.Table;
import org.lifecircle.reports.document.TableParts;
import org.lifecircle.reports.fonts.ReportFont;
import org.lifecircle.reports.wording.Wording;
import org.lifecircle.standards.Dimension;
import org.lifecircle.standards.Indicator;
import org.lifecircle.standards.facts.Outcome;

/** The points of every dimension of the standard. */
public final class DimensionsExhibit extends Exhibit {

  DimensionsExhibit(ReportContent content, Wording wording) {
    super(content, wording);
  }

  @Override
  String id() {
    return "dimensions";
  }

  @Override
  Chart chart(ReportFont font) {
    List<Rows.Row> rows = new ArrayList<>();
    for (Dimension dimension : scorecard.dimensions()) {
      List<Rows.Mark> marks = new ArrayList<>();
      marks.add(new Rows.Bar(0, 100, 0.56, Palette.TRACK));
      if (dimension.maxPoints().signum() > 0) {
        double percent = 100 * share(dimension);
        marks.add(new Rows.Bar(0, percent, 0.56, Palette.GOOD));
        marks.add(
            new Rows.Label(
                100,
                wording.percent(share(dimension))
                    + "  ("
                    + wording.number(dimension.points())
                    + " / "
                    + wording.number(dimension.maxPoints())
                    + ")",
                Palette.INK,
                false));
      } else {
        marks.add(new Rows.Label(100, say("chart.dimensions.unknown"), Palette.MUTED, false));
      }
      rows.add(new Rows.Row(wording.of(dimension.title()), false, marks));
    }
    Rows picture = new Rows(rows, say("chart.dimensions.axis"), 100, 20, new Legend());
    ChartWords words = words(say("chart.dimensions.title"), dimensionsCaption(), circleSource());
    return Chart.of(id(), words, font, picture, 46);
  }

  @Override
  public Optional<Table> table() {
    TableParts parts = new TableParts(wording);
    List<Row> rows = new ArrayList<>();
    for (Dimension dimension : scorecard.dimensions()) {
      List<Indicator> own =
          scorecard.indicators().stream()
              .filter(indicator -> indicator.dimension().equals(dimension.id()))
              .toList();
      long unknown =
          own.stream().filter(indicator -> indicator.outcome() == Outcome.NOT_KNOWN).count();
      rows.add(
          parts.row(
              Cell.of(wording.of(dimension.title())),
              Cell.of(wording.number(dimension.points()), dimension.points()),
              Cell.of(wording.number(dimension.maxPoints()), dimension.maxPoints()),
              Cell.of(wording.number(dimension.fullPoints()), dimension.fullPoints()),
              dimension.maxPoints().signum() == 0
                  ? Cell.of("—")
                  : Cell.of(
                      wording.percent(
                          dimension.points().doubleValue() / dimension.maxPoints().doubleValue()),
                      dimension.points().divide(dimension.maxPoints(), 4, RoundingMode.HALF_UP)),
              Cell.of(wording.number(unknown), BigDecimal.valueOf(unknown))));
    }
    return Optional.of(
        new Table(
            "dimensions",
            say("table.dimensions"),
            List.of(
                parts.words("column.dimension"),
                parts.numbers("column.points"),
                parts.numbers("column.maxPoints"),
                parts.numbers("column.fullPoints"),
                parts.numbers("column.share"),
                parts.numbers("column.unknownIndicators")),
            rows,
            rows.size(),
            say("table.dimensions.note"),
            List.of(1, 2, 3, 5)));
  }

  static double share(Dimension dimension) {
    return dimension.points().doubleValue() / dimension.maxPoints().doubleValue();
  }

  private String dimensionsCaption() {
    List<Dimension> scored =
        scorecard.dimensions().stream().filter(one -> one.maxPoints().signum() > 0).toList();
    if (scored.isEmpty()) {
      return say("chart.dimensions.caption.none");
    }
    Dimension best =
        scored.stream().max(Comparator.comparingDouble(DimensionsExhibit::share)).orElseThrow();
    Dimension worst =
        scored.stream().min(Comparator.comparingDouble(DimensionsExhibit::share)).orElseThrow();
    if (best.equals(worst)) {
      return say(
          "chart.dimensions.caption.one", wording.of(best.title()), wording.percent(share(best)));
    }
    return say(
        "chart.dimensions.caption",
        wording.of(best.title()),
        wording.percent(share(best)),
        wording.of(worst.title()),
        wording.percent(share(worst)));
  }
}
