package org.lifecircle.reports.charts;

import static java.util.Objects.requireNonNull;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lifecircle.reports.ScenarioContent;
import org.lifecircle.reports.fonts.ReportFont;
import org.lifecircle.reports.wording.DifferenceFigures;
import org.lifecircle.reports.wording.Wording;
import org.lifecircle.simulation.experiment.Comparison;
import org.lifecircle.simulation.statistics.Estimate;

/** What scenarios change, with intervals: a dot, a whisker and a line at zero for each measure. */
public final class ScenarioCharts {

  /** How many measures a chart shows. */
  private static final int SHOWN = 18;

  private final ScenarioContent content;
  private final Wording wording;
  private final DifferenceFigures figures;
  private final ReportFont font;

  private ScenarioCharts(ScenarioContent content, ReportFont font) {
    this.content = requireNonNull(content, "content");
    this.wording = new Wording(content.language());
    this.figures = new DifferenceFigures(wording);
    this.font = requireNonNull(font, "font");
  }

  /** A chart {@code difference-ID} for every scenario of which two days or more were simulated. */
  public static Charts of(ScenarioContent content, ReportFont font) {
    ScenarioCharts charts = new ScenarioCharts(content, font);
    List<Chart> all = new ArrayList<>();
    for (ScenarioContent.OfScenario scenario : content.scenarios()) {
      List<Comparison.Difference> shares =
          scenario.measures().stream()
              .filter(one -> one.measure().share() && one.measure().paired())
              .filter(one -> Double.isFinite(one.difference().lower()))
              .toList();
      if (!shares.isEmpty()) {
        all.add(charts.chart(scenario, shares));
      }
    }
    return new Charts(all);
  }

  private Chart chart(ScenarioContent.OfScenario scenario, List<Comparison.Difference> shares) {
    // The share of all common needs first; of the others those that change most, in their order.
    Comparison.Difference whole = shares.get(0);
    List<Comparison.Difference> largest =
        shares.stream()
            .skip(1)
            .filter(one -> one.difference().mean() != 0)
            .sorted(
                Comparator.comparingDouble(
                        (Comparison.Difference one) -> Math.abs(one.difference().mean()))
                    .reversed())
            .limit(SHOWN - 1)
            .toList();
    List<Comparison.Difference> shown = new ArrayList<>(List.of(whole));
    shares.stream().skip(1).filter(largest::contains).forEach(shown::add);
    double most = 0;
    for (Comparison.Difference one : shown) {
      most = Math.max(most, 100 * Math.abs(one.difference().lower()));
      most = Math.max(most, 100 * Math.abs(one.difference().upper()));
    }
    // Of changes below a point, hundredths are counted.
    double step = most > 1 ? Round.step(most / 3) : Round.step(100 * most / 3) / 100.0;
    double end = Math.max(step, Math.ceil(most / step) * step);
    List<Rows.Row> rows = new ArrayList<>();
    int certain = 0;
    for (Comparison.Difference one : shown) {
      rows.add(row(name(one, whole), one, end));
      certain += one.significant() ? 1 : 0;
    }
    Legend legend = new Legend();
    legend.add(wording.say("chart.difference.more"), Rows.CIRCLE, Palette.GOOD);
    legend.add(wording.say("chart.difference.less"), Rows.point(2, 0, 0, 6), Palette.BAD);
    legend.add(wording.say("chart.difference.chance"), Rows.point(1, 0, 0, 6), Palette.UNKNOWN);
    Rows picture = new Rows(rows, wording.say("chart.difference.axis"), -end, end, step, legend);
    Estimate all = whole.difference();
    ChartWords words =
        new ChartWords(
            wording.say("chart.difference.title", wording.of(scenario.title())),
            wording.say(
                "chart.difference.caption",
                figures.signed(whole, all.mean()),
                figures.signed(whole, all.lower()),
                figures.signed(whole, all.upper()),
                shown.size(),
                certain),
            wording.say(
                "chart.difference.source",
                content.circle().name(),
                wording.number(all.replications()),
                Long.toString(content.experiment().seed()),
                content.softwareVersion()));
    return Chart.of(new ChartId("difference-" + scenario.id()), words, font, picture, 32);
  }

  private Rows.Row row(String name, Comparison.Difference one, double end) {
    Estimate difference = one.difference();
    double mean = 100 * difference.mean();
    boolean certain = one.significant();
    Color color = !certain ? Palette.UNKNOWN : mean > 0 ? Palette.GOOD : Palette.BAD;
    int shape = !certain ? 1 : mean > 0 ? 0 : 2;
    return new Rows.Row(
        name,
        false,
        List.of(
            new Rows.Bar(-end, end, 0.5, Palette.TRACK),
            new Rows.Tick(0, Palette.INK),
            new Rows.Line(100 * difference.lower(), 100 * difference.upper(), color),
            new Rows.Point(mean, shape, color),
            new Rows.Label(
                end,
                wording.say(
                    "chart.difference.label",
                    figures.signed(one, difference.mean()),
                    figures.signed(one, difference.lower()),
                    figures.signed(one, difference.upper())),
                figures.signed(one, difference.mean()),
                certain ? Palette.INK : Palette.MUTED)));
  }

  /** What a measure is of, where it is a part of the whole that the chart is about. */
  private String name(Comparison.Difference one, Comparison.Difference whole) {
    String all = wording.of(whole.measure().label());
    String own = wording.of(one.measure().label());
    return own.length() > all.length() && own.startsWith(all)
        ? own.substring(all.length()).replaceFirst("^[:：\\s]+", "")
        : own;
  }
}
