package org.lifecircle.reports.exhibits;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lifecircle.model.Text;
import org.lifecircle.reports.ReportContent;
import org.lifecircle.reports.charts.Chart;
import org.lifecircle.reports.charts.ChartId;
import org.lifecircle.reports.charts.ChartWords;
import org.lifecircle.reports.charts.Legend;
import org.lifecircle.reports.charts.Palette;
import org.lifecircle.reports.charts.Rows;
import org.lifecircle.reports.document.ReportDocument.Cell;
import org.lifecircle.reports.document.ReportDocument.Excerpt;
import org.lifecircle.reports.document.ReportDocument.ReportRow;
import org.lifecircle.reports.document.ReportDocument.ReportTable;
import org.lifecircle.reports.document.TableParts;
import org.lifecircle.reports.fonts.ReportFont;
import org.lifecircle.reports.wording.Wording;
import org.lifecircle.standards.Dimension;
import org.lifecircle.standards.Indicator;
import org.lifecircle.standards.facts.Outcome;

/** The points of every dimension of the standard. */
public final class DimensionsExhibit extends Exhibit {

  private static final Text TITLE = new Text("各方面得分", "Scores by dimension");
  private static final Text CAPTION_NONE =
      new Text("各方面都资料不足，没有计分。", "No dimension has enough data to be scored.");
  private static final Text CAPTION_ONE = new Text("{0}的得分率为 {1}。", "{0} scores {1}.");
  private static final Text CAPTION =
      new Text(
          "{0}得分率最高（{1}），{2}最低（{3}）。浅色为未判定的部分；右侧为得分率和得分 / 满分。",
          "Highest: {0} ({1}). Lowest: {2} ({3}). The light part is not decided. At the right: the"
              + " share, and points given / full points.");

  DimensionsExhibit(ReportContent content, Wording wording) {
    super(content, wording, new ChartId("dimensions"), TITLE, Chapter.SCORES);
  }

  @Override
  boolean onlyZeros() {
    return scorecard.dimensions().stream().allMatch(one -> one.points().signum() == 0);
  }

  @Override
  Chart chart(ReportFont font) {
    List<Rows.Row> rows = new ArrayList<>();
    for (Dimension dimension : scorecard.dimensions()) {
      List<Rows.Mark> marks = new ArrayList<>();
      marks.add(new Rows.Bar(0, 100, 0.56, Palette.TRACK));
      if (dimension.fullPoints().signum() > 0) {
        double atLeast = 100 * share(dimension.points(), dimension);
        double atMost = 100 * share(dimension.pointsAtMost(), dimension);
        marks.add(new Rows.Bar(0, atLeast, 0.56, Palette.GOOD));
        if (atMost > atLeast) {
          marks.add(new Rows.Bar(atLeast, atMost, 0.56, Palette.GOOD_LIGHT));
        }
        marks.add(
            new Rows.Label(
                100,
                shares(dimension)
                    + "  ("
                    + wording.points(dimension.points(), dimension.pointsAtMost())
                    + " / "
                    + wording.number(dimension.fullPoints())
                    + ")",
                Palette.INK,
                false));
      } else {
        marks.add(new Rows.Label(100, say("chart.dimensions.unknown"), Palette.MUTED, false));
      }
      rows.add(new Rows.Row(wording.of(dimension.title()), false, marks));
    }
    Rows picture = new Rows(rows, say("chart.dimensions.axis"), 100, 20, new Legend());
    ChartWords words = words(dimensionsCaption(), circleSource());
    return Chart.of(id(), words, font, picture, 46);
  }

  @Override
  Optional<ReportTable> table() {
    TableParts parts = new TableParts(wording);
    List<ReportRow> rows = new ArrayList<>();
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
              Cell.of(wording.number(dimension.pointsAtMost()), dimension.pointsAtMost()),
              Cell.of(wording.number(dimension.fullPoints()), dimension.fullPoints()),
              dimension.fullPoints().signum() == 0
                  ? Cell.of("—")
                  : Cell.of(
                      shares(dimension),
                      dimension.points().divide(dimension.fullPoints(), 4, RoundingMode.HALF_UP)),
              Cell.of(wording.number(unknown), BigDecimal.valueOf(unknown))));
    }
    return Optional.of(
        new ReportTable(
            "dimensions",
            say("table.dimensions"),
            List.of(
                parts.words("column.dimension"),
                parts.summed("column.points"),
                parts.summed("column.pointsAtMost"),
                parts.summed("column.fullPoints"),
                parts.numbers("column.share"),
                parts.summed("column.unknownIndicators")),
            rows,
            onlyZeros() ? Excerpt.WHOLE : Excerpt.NONE,
            say("table.dimensions.note")));
  }

  static double share(BigDecimal points, Dimension dimension) {
    return points.doubleValue() / dimension.fullPoints().doubleValue();
  }

  /** From the share of points that is certain to the share that is possible. */
  private String shares(Dimension dimension) {
    return wording.shares(
        share(dimension.points(), dimension), share(dimension.pointsAtMost(), dimension));
  }

  private String dimensionsCaption() {
    List<Dimension> scored =
        scorecard.dimensions().stream().filter(one -> one.fullPoints().signum() > 0).toList();
    if (scored.isEmpty()) {
      return say(CAPTION_NONE);
    }
    Comparator<Dimension> byShare = Comparator.comparingDouble(one -> share(one.points(), one));
    Dimension best = scored.stream().max(byShare).orElseThrow();
    Dimension worst = scored.stream().min(byShare).orElseThrow();
    if (best.equals(worst)) {
      return say(CAPTION_ONE, wording.of(best.title()), shares(best));
    }
    return say(
        CAPTION, wording.of(best.title()), shares(best), wording.of(worst.title()), shares(worst));
  }
}
