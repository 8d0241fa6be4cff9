package org.lifecircle.reports.charts;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.lifecircle.model.FormatCategory;
import org.lifecircle.reports.comparison.ComparedReport;
import org.lifecircle.reports.comparison.ReportComparison;
import org.lifecircle.reports.fonts.ReportFont;
import org.lifecircle.reports.wording.Wording;
import org.lifecircle.standards.Score;

/** All charts of a comparison of reports. */
public final class ComparisonCharts {

  /** One circle over several evaluations. */
  public static final ChartId PROGRESS = new ChartId("progress");

  /** The scores of several circles. */
  public static final ChartId SCORES = new ChartId("scores");

  /** The points of every dimension. */
  public static final ChartId DIMENSIONS = new ChartId("dimensions");

  /** How many residents reach every format. */
  public static final ChartId COVERAGE = new ChartId("coverage");

  private final ReportComparison comparison;
  private final Wording wording;
  private final ReportFont font;
  private final List<String> labels;

  private ComparisonCharts(ReportComparison comparison, ReportFont font) {
    this.comparison = comparison;
    this.wording = new Wording(comparison.language());
    this.font = font;
    this.labels = comparison.labels();
  }

  /** The charts of a comparison, in the order in which it shows them. */
  public static Charts of(ReportComparison comparison, ReportFont font) {
    ComparisonCharts charts = new ComparisonCharts(comparison, font);
    List<Chart> all = new ArrayList<>();
    all.add(comparison.progress() ? charts.progress() : charts.scores());
    all.add(charts.dimensions());
    all.add(charts.coverage());
    return new Charts(all);
  }

  private ChartWords words(String key, Object... arguments) {
    return new ChartWords(
        wording.say("chart." + key + ".title"),
        wording.say("chart." + key + ".caption", arguments),
        wording.say(
            "chart.compared.source",
            comparison.reports().size(),
            comparison.softwareVersion(),
            comparison.oneStandard()
                ? comparison.reports().get(0).grading().standard()
                : wording.say("chart.compared.standards")));
  }

  private Chart rows(ChartId id, ChartWords words, Rows rows, int rowHeight) {
    return Chart.of(id, words, font, rows, rowHeight);
  }

  // One circle over several evaluations.

  private Chart progress() {
    List<Progress.Line> lines = new ArrayList<>();
    List<ComparedReport> reports = comparison.reports();
    lines.add(
        new Progress.Line(
            wording.say("column.score"),
            Palette.GOOD,
            Progress.Shape.ROUND,
            reports.stream()
                .map(one -> Optional.of(one.score().atLeast().doubleValue()))
                .toList()));
    lines.add(
        new Progress.Line(
            wording.say("chart.progress.basic"),
            Palette.TOO_FAR,
            Progress.Shape.TRIANGLE,
            reports.stream()
                .map(one -> one.coverage(FormatCategory.BASIC).map(share -> 100 * share))
                .toList()));
    lines.add(
        new Progress.Line(
            wording.say("chart.progress.served"),
            Palette.QUALITY,
            Progress.Shape.DIAMOND,
            reports.stream().map(one -> one.servedShare().map(share -> 100 * share)).toList()));
    Progress picture =
        new Progress(wording, reports.stream().map(ComparedReport::date).toList(), labels, lines);
    ComparedReport first = reports.get(0);
    ComparedReport last = reports.get(reports.size() - 1);
    ChartWords words =
        words(
            "progress",
            labels.get(0),
            labels.get(labels.size() - 1),
            shown(first.score()),
            shown(last.score()));
    return Chart.of(
        PROGRESS,
        words,
        font,
        Picture.of(
            (style, layout) -> picture.draw(style, layout, words),
            layout -> layout.narrow() ? 380 : 420));
  }

  private String shown(Score score) {
    return wording.interval(score.atLeast(), score.atMost());
  }

  // Several circles.

  private Chart scores() {
    List<Rows.Row> rows = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      ComparedReport report = comparison.reports().get(i);
      Score score = report.score();
      rows.add(
          new Rows.Row(
              labels.get(i),
              false,
              List.of(
                  new Rows.Bar(0, 100, 0.56, Palette.TRACK),
                  new Rows.Bar(0, score.atMost().doubleValue(), 0.56, Palette.GOOD_LIGHT),
                  new Rows.Bar(0, score.atLeast().doubleValue(), 0.56, Palette.GOOD),
                  new Rows.Label(
                      100,
                      wording.say(
                          "chart.scores.label",
                          shown(score),
                          report.grading().levelled()
                              ? wording.level(report.grading().level(), report.grading().decided())
                              : wording.say("verdict.unlevelled.word")),
                      Palette.INK,
                      false))));
    }
    return rows(
        SCORES,
        words("scores"),
        new Rows(rows, wording.say("chart.scores.axis"), 100, 20, new Legend()),
        42);
  }

  private Chart dimensions() {
    List<Rows.Row> rows = new ArrayList<>();
    comparison
        .dimensions()
        .forEach(
            (id, title) -> {
              rows.add(new Rows.Row(title, true, List.of()));
              for (int i = 0; i < labels.size(); i++) {
                Optional<ComparedReport.OfDimension> own =
                    comparison
                        .reports()
                        .get(i)
                        .dimension(id)
                        .filter(ComparedReport.OfDimension::scored);
                List<Rows.Mark> marks = new ArrayList<>();
                marks.add(new Rows.Bar(0, 100, 0.6, Palette.TRACK));
                own.ifPresent(
                    known -> {
                      marks.add(
                          new Rows.Bar(0, 100 * known.shareAtMost(), 0.6, Palette.GOOD_LIGHT));
                      marks.add(new Rows.Bar(0, 100 * known.share(), 0.6, Palette.GOOD));
                    });
                marks.add(
                    own.isPresent()
                        ? new Rows.Label(
                            100,
                            wording.shares(own.get().share(), own.get().shareAtMost()),
                            Palette.INK,
                            false)
                        : new Rows.Label(
                            100, wording.say("chart.dimensions.unknown"), Palette.MUTED, false));
                rows.add(new Rows.Row(labels.get(i), false, marks));
              }
            });
    return rows(
        DIMENSIONS,
        words("compared.dimensions"),
        new Rows(rows, wording.say("chart.dimensions.axis"), 100, 20, new Legend()),
        28);
  }

  private static final List<Color> COLORS =
      List.of(
          Palette.GOOD,
          Palette.BAD,
          Palette.QUALITY,
          Palette.TOO_FAR,
          Palette.CLOSED,
          Palette.INK,
          new Color(0x009E73),
          Palette.UNKNOWN);

  /** Points so near that one would hide another. */
  private static final double NEAR = 1.5;

  /** How high a row of points is, in pixels: the more reports, the higher. */
  private int rowHeight() {
    return Math.min(52, 22 + 6 * labels.size());
  }

  /** The points in their order, those of one place above each other. */
  private List<Rows.Point> apart(List<Rows.Point> points) {
    List<Rows.Point> apart = new ArrayList<>();
    for (Rows.Point point : points) {
      List<Rows.Point> near =
          points.stream().filter(other -> Math.abs(other.at() - point.at()) <= NEAR).toList();
      double step = Math.min(9, (rowHeight() - 15.0) / Math.max(1, near.size() - 1));
      double above = step * ((near.size() - 1) / 2.0 - near.indexOf(point));
      apart.add(new Rows.Point(point.at(), point.number(), point.color(), above));
    }
    return apart;
  }

  private Chart coverage() {
    Legend legend = new Legend();
    for (int i = 0; i < labels.size(); i++) {
      legend.add(labels.get(i), Rows.point(i, 0, 0, 6.5), COLORS.get(i));
    }
    List<Rows.Row> rows = new ArrayList<>();
    for (FormatCategory category : FormatCategory.values()) {
      List<ComparedReport.OfFormat> formats =
          comparison.formats().stream().filter(one -> one.category() == category).toList();
      if (!formats.isEmpty()) {
        rows.add(new Rows.Row(wording.say("category." + category.id()), true, List.of()));
      }
      for (ComparedReport.OfFormat format : formats) {
        List<Rows.Mark> marks = new ArrayList<>();
        marks.add(new Rows.Bar(0, 100, 0.5, Palette.TRACK));
        List<String> unknown = new ArrayList<>();
        double least = 100;
        double most = 0;
        List<Rows.Point> points = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
          ComparedReport report = comparison.reports().get(i);
          Optional<Double> share = report.format(format.id()).flatMap(report::coverage);
          if (share.isPresent()) {
            points.add(new Rows.Point(100 * share.get(), i, COLORS.get(i)));
            least = Math.min(least, 100 * share.get());
            most = Math.max(most, 100 * share.get());
          } else {
            unknown.add(labels.get(i));
          }
        }
        if (most > least) {
          marks.add(new Rows.Line(least, most, Palette.WAY));
        }
        List<Rows.Point> apart = apart(points);
        Collections.reverse(apart);
        marks.addAll(apart);
        if (!unknown.isEmpty()) {
          marks.add(
              new Rows.Label(
                  100,
                  wording.say("chart.coverage.unknown", unknown.size()),
                  Palette.MUTED,
                  false));
        }
        rows.add(new Rows.Row(format.label(), false, marks));
      }
    }
    return rows(
        COVERAGE,
        words("coverage"),
        // A little before 0, so that a point there is whole.
        new Rows(rows, wording.say("chart.formats.axis"), -2.5, 100, 20, legend),
        rowHeight());
  }
}
