package org.lifecircle.reports.charts;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.lifecircle.reports.ExperimentContent;
import org.lifecircle.reports.fonts.ReportFont;
import org.lifecircle.reports.wording.EffectFigures;
import org.lifecircle.reports.wording.Wording;
import org.lifecircle.simulation.experiment.Findings;
import org.lifecircle.simulation.sensitivity.MainEffect;

/**
 * Which assumption matters most: for each a bar from the effect at its lowest value to that at its
 * highest, the longest on top.
 */
public final class TornadoCharts {

  /** How many numbers a chart shows. */
  private static final int SHOWN = 15;

  private final ExperimentContent content;
  private final Wording wording;
  private final ReportFont font;

  private TornadoCharts(ExperimentContent content, ReportFont font) {
    this.content = requireNonNull(content, "content");
    this.wording = new Wording(content.language());
    this.font = requireNonNull(font, "font");
  }

  /** A chart {@code tornado-ID} for every part of an experiment that varies something. */
  public static Charts of(ExperimentContent content, ReportFont font) {
    TornadoCharts charts = new TornadoCharts(content, font);
    List<Chart> all = new ArrayList<>();
    for (ExperimentContent.Part part : content.parts()) {
      if (!part.found().get(0).findings().factors().isEmpty()) {
        all.add(charts.chart(part));
      }
    }
    return new Charts(all);
  }

  /** The scale of a chart. */
  private record Scale(double start, double end, double step) {

    /** One that holds two values and, where a sign counts, zero. */
    static Scale of(double least, double most, boolean zero) {
      double low = zero ? Math.min(0, least) : least;
      double high = zero ? Math.max(0, most) : most;
      double width = high > low ? high - low : Math.max(1e-6, Math.abs(high));
      double step = nice(width / 5);
      double start = Math.floor(low / step) * step;
      // Words stand right of the bars.
      return new Scale(start, Math.ceil((high + width * 0.05) / step) * step, step);
    }

    private static double nice(double number) {
      double power = Math.pow(10, Math.floor(Math.log10(number)));
      double lead = number / power;
      return (lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 5 ? 5 : 10) * power;
    }
  }

  private Chart chart(ExperimentContent.Part part) {
    ExperimentContent.Found first = part.found().get(0);
    EffectFigures figures = new EffectFigures(wording, first, part.compares());
    List<Findings.OfFactor> shown = first.findings().ranked().stream().limit(SHOWN).toList();
    double middle = middle(first.findings());
    double least = figures.shown(middle);
    double most = least;
    for (Findings.OfFactor one : shown) {
      for (MainEffect.Level level : one.main().levels()) {
        least = Math.min(least, figures.shown(level.result().mean()));
        most = Math.max(most, figures.shown(level.result().mean()));
      }
    }
    Scale scale = Scale.of(least, most, part.compares());
    List<Rows.Row> rows = new ArrayList<>();
    for (Findings.OfFactor one : shown) {
      rows.add(row(one, figures, middle, scale));
    }
    Legend legend = new Legend();
    legend.add(wording.say("chart.tornado.low"), Rows.point(2, 0, 0, 6), Palette.TOO_FAR);
    legend.add(wording.say("chart.tornado.high"), Rows.CIRCLE, Palette.GOOD);
    Rows picture =
        new Rows(
            rows,
            wording.say(
                first.measure().share() ? "chart.tornado.axis.share" : "chart.tornado.axis",
                wording.of(first.measure().label())),
            scale.start(),
            scale.end(),
            scale.step(),
            legend);
    ChartWords words =
        new ChartWords(
            wording.say("chart.tornado.title", name(part)),
            wording.say(
                "chart.tornado.caption",
                wording.of(first.measure().label()),
                figures.effect(middle),
                shown.size()),
            wording.say(
                "chart.tornado.source",
                part.circle(),
                Integer.toString(content.setup().points()),
                wording.of(content.setup().days()),
                content.softwareVersion()));
    return Chart.of(new ChartId("tornado-" + part.id()), words, font, picture, 32);
  }

  private String name(ExperimentContent.Part part) {
    return part.compares() ? wording.of(part.scenario()) : part.circle();
  }

  /** The mean over all points. */
  private static double middle(Findings findings) {
    return findings.responses().stream()
        .mapToDouble(one -> one.effect().mean())
        .average()
        .orElseThrow();
  }

  private Rows.Row row(Findings.OfFactor one, EffectFigures figures, double middle, Scale scale) {
    double low = figures.shown(one.main().lowest().result().mean());
    double high = figures.shown(one.main().highest().result().mean());
    double at = figures.shown(middle);
    List<Rows.Mark> marks = new ArrayList<>();
    marks.add(new Rows.Bar(scale.start(), scale.end(), 0.5, Palette.TRACK));
    marks.add(new Rows.Bar(Math.min(low, high), Math.max(low, high), 0.5, Palette.GOOD_LIGHT));
    if (scale.start() < 0 && scale.end() > 0 || scale.start() == 0) {
      marks.add(new Rows.Tick(0, Palette.INK));
    }
    marks.add(new Rows.Tick(at, Palette.MUTED));
    marks.add(new Rows.Point(low, 2, Palette.TOO_FAR));
    marks.add(new Rows.Point(high, 0, Palette.GOOD));
    marks.add(
        new Rows.Label(
            scale.end(),
            wording.say(
                "chart.tornado.label",
                EffectFigures.value(one.main().lowest().middle()),
                EffectFigures.value(one.main().highest().middle()),
                figures.number(low),
                figures.number(high)),
            wording.say("chart.tornado.label.short", figures.number(low), figures.number(high)),
            Palette.INK));
    return new Rows.Row(
        wording.of(content.setup().labels().get(one.factor().name())), false, marks);
  }
}
