package org.lifecircle.reports.charts;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItemCollection;
import org.lifecircle.model.FormatAccess;
import org.lifecircle.model.FormatCategory;
import org.lifecircle.reports.ReportContent;
import org.lifecircle.reports.fonts.ReportFont;
import org.lifecircle.reports.wording.Wording;
import org.lifecircle.simulation.day.DayStatistics;
import org.lifecircle.standards.Dimension;
import org.lifecircle.standards.FormatFinding;
import org.lifecircle.standards.Outcome;
import org.lifecircle.standards.Scorecard;

/** All charts of one report. */
public final class Charts {

  private final ReportContent content;
  private final Scorecard scorecard;
  private final Wording wording;
  private final ReportFont font;

  private Charts(ReportContent content, ReportFont font) {
    this.content = requireNonNull(content, "content");
    this.font = requireNonNull(font, "font");
    this.scorecard = content.scorecard();
    this.wording = new Wording(content.language());
  }

  /** The charts of a content by their id, in the order in which a report shows them. */
  public static Map<String, Chart> of(ReportContent content, ReportFont font) {
    Charts charts = new Charts(content, font);
    return List.of(
            charts.map(), charts.dimensions(), charts.formats(), charts.minutes(), charts.demand())
        .stream()
        .collect(Collectors.toMap(Chart::id, chart -> chart, (a, b) -> a, LinkedHashMap::new));
  }

  private Wordings words(String title, String caption, String source) {
    return new Wordings(
        title,
        caption,
        wording.say(
            "chart.source",
            source,
            content.softwareVersion(),
            wording.of(scorecard.standard().title())));
  }

  private String circleSource() {
    return wording.say("chart.source.circle", content.circle().name());
  }

  private String daySource() {
    return wording.say("chart.source.day", Long.toString(content.day().seed()));
  }

  // Scores by dimension.

  private Chart dimensions() {
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
        marks.add(
            new Rows.Label(100, wording.say("chart.dimensions.unknown"), Palette.MUTED, false));
      }
      rows.add(new Rows.Row(wording.of(dimension.title()), false, marks));
    }
    Rows picture =
        new Rows(rows, wording.say("chart.dimensions.axis"), 100, 20, new LegendItemCollection());
    Wordings words =
        words(wording.say("chart.dimensions.title"), dimensionsCaption(), circleSource());
    return chart("dimensions", words, picture, 46);
  }

  private static double share(Dimension dimension) {
    return dimension.points().doubleValue() / dimension.maxPoints().doubleValue();
  }

  private String dimensionsCaption() {
    List<Dimension> scored =
        scorecard.dimensions().stream().filter(one -> one.maxPoints().signum() > 0).toList();
    if (scored.isEmpty()) {
      return wording.say("chart.dimensions.caption.none");
    }
    Dimension best = scored.stream().max(Comparator.comparingDouble(Charts::share)).orElseThrow();
    Dimension worst = scored.stream().min(Comparator.comparingDouble(Charts::share)).orElseThrow();
    if (best.equals(worst)) {
      return wording.say(
          "chart.dimensions.caption.one", wording.of(best.title()), wording.percent(share(best)));
    }
    return wording.say(
        "chart.dimensions.caption",
        wording.of(best.title()),
        wording.percent(share(best)),
        wording.of(worst.title()),
        wording.percent(share(worst)));
  }

  // Formats present, missing or not known.

  private Chart formats() {
    List<Rows.Row> rows = new ArrayList<>();
    for (FormatCategory category : FormatCategory.values()) {
      List<FormatFinding> findings = findings(category);
      if (!findings.isEmpty()) {
        rows.add(new Rows.Row(wording.say("category." + category.id()), true, List.of()));
        findings.forEach(finding -> rows.add(formatRow(finding)));
      }
    }
    LegendItemCollection legend = new LegendItemCollection();
    for (Outcome outcome : Outcome.values()) {
      legend.add(Rows.item(wording.say("presence." + outcome.id()), Rows.SQUARE, color(outcome)));
    }
    Rows picture = new Rows(rows, wording.say("chart.formats.axis"), 100, 20, legend);
    Wordings words =
        words(
            wording.say("chart.formats.title"),
            wording.say(
                "chart.formats.caption",
                present(FormatCategory.BASIC),
                findings(FormatCategory.BASIC).size(),
                present(FormatCategory.QUALITY),
                findings(FormatCategory.QUALITY).size()),
            circleSource());
    return chart("formats", words, picture, 28);
  }

  private Rows.Row formatRow(FormatFinding finding) {
    boolean known = finding.presence() != Outcome.NOT_KNOWN && finding.residents() > 0;
    double percent = known ? 100.0 * finding.residentsWithinRadius() / finding.residents() : 0;
    java.awt.Color color = color(finding.presence());
    List<Rows.Mark> marks = new ArrayList<>();
    marks.add(new Rows.Bar(0, 100, 0.62, Palette.TRACK));
    marks.add(new Rows.Bar(0, percent, 0.62, color));
    String detail =
        known
            ? wording.say(
                "chart.formats.label",
                wording.percent(finding.residentsWithinRadius(), finding.residents()),
                finding.outlets())
            : "";
    marks.add(
        new Rows.Label(
            100,
            detail.isEmpty() ? wording.say("presence." + finding.presence().id()) : detail,
            known ? Palette.INK : Palette.MUTED,
            false));
    // A stripe before the bar says the outcome even where the bar has no length.
    marks.add(new Rows.Bar(0, 1.2, 0.62, color));
    return new Rows.Row(wording.of(finding.format().label()), false, marks);
  }

  private List<FormatFinding> findings(FormatCategory category) {
    return scorecard.formats().stream()
        .filter(finding -> finding.format().category() == category)
        .toList();
  }

  private int present(FormatCategory category) {
    return (int) findings(category).stream().filter(one -> one.presence() == Outcome.MET).count();
  }

  private static java.awt.Color color(Outcome outcome) {
    return switch (outcome) {
      case MET -> Palette.GOOD;
      case NOT_MET -> Palette.BAD;
      case NOT_KNOWN -> Palette.UNKNOWN;
    };
  }

  // Minutes of walking by format, weighted by people.

  private Chart minutes() {
    Map<String, FormatAccess> access = new TreeMap<>();
    FormatAccess.sum(content.access(), Map.of()).forEach(one -> access.put(one.formatId(), one));
    double longest = 15;
    for (FormatFinding finding : scorecard.formats()) {
      longest = Math.max(longest, finding.radiusSeconds() / 60.0);
      FormatAccess own = access.get(finding.format().id());
      if (own != null) {
        longest = Math.max(longest, quantile(own, 0.9).orElse(0) / 60.0);
      }
    }
    double step = longest > 60 ? 20 : longest > 30 ? 10 : 5;
    double ticks = Math.min(90, Math.ceil(longest / step) * step);
    List<Rows.Row> rows = new ArrayList<>();
    int within = 0;
    for (FormatCategory category : FormatCategory.values()) {
      List<FormatFinding> findings = findings(category);
      if (!findings.isEmpty()) {
        rows.add(new Rows.Row(wording.say("category." + category.id()), true, List.of()));
      }
      for (FormatFinding finding : findings) {
        FormatAccess own = access.get(finding.format().id());
        rows.add(minutesRow(finding, own, ticks));
        boolean reached =
            own != null
                && own.medianSeconds().isPresent()
                && own.medianSeconds().getAsInt() <= finding.radiusSeconds();
        within += reached ? 1 : 0;
      }
    }
    LegendItemCollection legend = new LegendItemCollection();
    legend.add(Rows.item(wording.say("chart.minutes.median"), Rows.CIRCLE, Palette.GOOD));
    legend.add(Rows.item(wording.say("chart.minutes.middle"), Rows.BAND, Palette.GOOD_LIGHT));
    legend.add(Rows.item(wording.say("chart.minutes.most"), Rows.STROKE, Palette.MUTED));
    legend.add(Rows.item(wording.say("chart.minutes.limit"), Rows.UPRIGHT, Palette.INK));
    Rows picture = new Rows(rows, wording.say("chart.minutes.axis"), ticks, step, legend);
    Wordings words =
        words(
            wording.say("chart.minutes.title"),
            wording.say("chart.minutes.caption", scorecard.formats().size(), within),
            circleSource());
    return chart("walking-minutes", words, picture, 28);
  }

  private Rows.Row minutesRow(FormatFinding finding, FormatAccess access, double end) {
    List<Rows.Mark> marks = new ArrayList<>();
    marks.add(new Rows.Bar(0, end, 0.62, Palette.TRACK));
    marks.add(new Rows.Tick(finding.radiusSeconds() / 60.0, Palette.INK));
    if (access == null || access.residents() == 0) {
      marks.add(new Rows.Label(end, wording.say("chart.minutes.unknown"), Palette.MUTED, false));
    } else if (access.steps().isEmpty()) {
      marks.add(new Rows.Label(end, wording.say("chart.minutes.nobody"), Palette.BAD, false));
    } else {
      double most = quantile(access, 0.9).map(seconds -> seconds / 60.0).orElse(end);
      double least = quantile(access, 0.1).map(seconds -> seconds / 60.0).orElse(end);
      double low = quantile(access, 0.25).map(seconds -> seconds / 60.0).orElse(end);
      double high = quantile(access, 0.75).map(seconds -> seconds / 60.0).orElse(end);
      marks.add(new Rows.Line(Math.min(least, end), Math.min(most, end), Palette.MUTED));
      marks.add(new Rows.Bar(Math.min(low, end), Math.min(high, end), 0.42, Palette.GOOD_LIGHT));
      if (access.medianSeconds().isPresent()) {
        double median = access.medianSeconds().getAsInt() / 60.0;
        boolean good = access.medianSeconds().getAsInt() <= finding.radiusSeconds();
        marks.add(new Rows.Dot(Math.min(median, end), good ? Palette.GOOD : Palette.BAD));
      }
      // The limit once more, so that no bar hides it.
      marks.add(new Rows.Tick(finding.radiusSeconds() / 60.0, Palette.INK));
      int reached = access.steps().stream().mapToInt(FormatAccess.Step::residents).sum();
      int unreached = access.residents() - reached;
      String label =
          unreached > 0
              ? wording.say(
                  "chart.minutes.unreached", wording.percent(unreached, access.residents()))
              : wording.minutes(access.medianSeconds());
      marks.add(new Rows.Label(end, label, unreached > 0 ? Palette.BAD : Palette.INK, false));
    }
    return new Rows.Row(wording.of(finding.format().label()), false, marks);
  }

  /** The time within which a share of all residents reach an outlet; empty when fewer do. */
  private static Optional<Integer> quantile(FormatAccess access, double share) {
    double wanted = share * access.residents();
    long within = 0;
    for (FormatAccess.Step step : access.steps()) {
      within += step.residents();
      if (within >= wanted) {
        return Optional.of(step.walkSeconds());
      }
    }
    return Optional.empty();
  }

  // Needs by hour.

  private Chart demand() {
    DayStatistics day = content.day();
    int[] needs = new int[24];
    int[] served = new int[24];
    day.formats()
        .forEach(
            format ->
                IntStream.range(0, 24)
                    .forEach(
                        hour -> {
                          needs[hour] += format.needsByHour().get(hour);
                          served[hour] += format.servedByHour().get(hour);
                        }));
    int busiest =
        IntStream.range(0, 24).boxed().max(Comparator.comparingInt(hour -> needs[hour])).orElse(0);
    int all = IntStream.of(needs).sum();
    String caption =
        all == 0
            ? wording.say("chart.demand.caption.none")
            : wording.say(
                "chart.demand.caption",
                busiest,
                wording.number(needs[busiest]),
                wording.percent(all - IntStream.of(served).sum(), all));
    Wordings words = words(wording.say("chart.demand.title"), caption, daySource());
    DemandByHour picture = new DemandByHour(wording, needs, served);
    return new Chart(
        "demand-by-hour",
        words,
        font,
        new Chart.Picture() {
          @Override
          public JFreeChart draw(Style style, Layout layout) {
            return picture.draw(style, layout, words);
          }

          @Override
          public int height(Layout layout) {
            return layout.narrow() ? 300 : 400;
          }
        });
  }

  // The map.

  private Chart map() {
    CircleMap picture = new CircleMap(content, wording);
    Wordings words =
        words(
            wording.say("chart.map.title"),
            wording.say(
                content.circle().outlets().isEmpty()
                    ? "chart.map.caption.empty"
                    : "chart.map.caption"),
            circleSource()
                + (wording.language() == org.lifecircle.model.Language.ZH ? "，" : ", ")
                + daySource());
    return new Chart(
        "map",
        words,
        font,
        new Chart.Picture() {
          @Override
          public JFreeChart draw(Style style, Layout layout) {
            return picture.draw(style, layout, words);
          }

          @Override
          public int height(Layout layout) {
            return picture.height(layout);
          }
        });
  }

  private Chart chart(String id, Wordings words, Rows rows, int rowHeight) {
    return new Chart(
        id,
        words,
        font,
        new Chart.Picture() {
          @Override
          public JFreeChart draw(Style style, Layout layout) {
            return rows.draw(style, layout, words);
          }

          @Override
          public int height(Layout layout) {
            return rows.height(rowHeight);
          }
        });
  }
}
