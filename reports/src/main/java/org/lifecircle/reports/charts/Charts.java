package org.lifecircle.reports.charts;

import static java.util.Objects.requireNonNull;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jfree.chart.LegendItemCollection;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.FormatAccess;
import org.lifecircle.model.FormatCategory;
import org.lifecircle.reports.ReportContent;
import org.lifecircle.reports.fonts.ReportFont;
import org.lifecircle.reports.wording.Wording;
import org.lifecircle.simulation.day.CellField;
import org.lifecircle.simulation.day.DayStatistics;
import org.lifecircle.simulation.day.FormatDemand;
import org.lifecircle.simulation.day.GroupDemand;
import org.lifecircle.simulation.day.NeedOutcome;
import org.lifecircle.simulation.day.OutletVisits;
import org.lifecircle.standards.Dimension;
import org.lifecircle.standards.FormatFinding;
import org.lifecircle.standards.Scorecard;
import org.lifecircle.standards.facts.Outcome;

/** All charts of one report. */
public final class Charts {

  /** The longest list that a chart shows. */
  private static final int SHOWN = 12;

  /** The longest name of an outlet in a chart, in characters. */
  private static final int LONGEST_NAME = 17;

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
    List<Chart> all = new ArrayList<>();
    all.add(charts.map());
    if (!content.isochrones().isEmpty()) {
      all.add(charts.reachMap());
    }
    if (content.scorecard().dimensions().size() >= Radar.FEWEST) {
      all.add(charts.radar());
    }
    all.add(charts.dimensions());
    all.add(charts.formats());
    all.add(charts.minutes());
    all.add(charts.equity());
    all.add(charts.demand());
    if (content.day().needs() > content.day().served()) {
      all.add(charts.wants());
    }
    if (content.day().unmet().counts().stream().anyMatch(count -> count > 0)) {
      all.add(charts.unmetMap());
    }
    if (content.day().visits().stream().anyMatch(visits -> visits.waitSeconds() > 0)) {
      all.add(charts.waiting());
    }
    content
        .panels()
        .filter(panels -> content.day().needs() > 0)
        .ifPresent(panels -> all.addAll(new PanelCharts(charts, charts.wording, panels).all()));
    Map<String, Chart> byId = new LinkedHashMap<>();
    all.forEach(chart -> byId.put(chart.id(), chart));
    return Collections.unmodifiableMap(byId);
  }

  Wordings words(String title, String caption, String source) {
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
    String name = content.circle().name();
    String owner = content.circle().dataSource();
    String source =
        owner.isBlank()
            ? wording.say("chart.source.circle", name)
            : wording.say("chart.source.circle.owner", name, owner);
    return content.onGrid()
        ? wording.say("chart.source.both", source, wording.say("measured.grid"))
        : source;
  }

  String daySource() {
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

  private Chart radar() {
    Radar picture =
        new Radar(
            scorecard.dimensions().stream()
                .map(
                    dimension ->
                        dimension.maxPoints().signum() > 0
                            ? new Radar.Axis(
                                wording.of(dimension.title()),
                                OptionalDouble.of(share(dimension)),
                                wording.percent(share(dimension)))
                            : new Radar.Axis(
                                wording.of(dimension.title()),
                                OptionalDouble.empty(),
                                wording.say("chart.dimensions.unknown")))
                .toList());
    Wordings words =
        words(
            wording.say("chart.radar.title"),
            wording.say("chart.radar.caption", wording.number(scorecard.dimensions().size())),
            circleSource());
    return chart(
        "radar",
        words,
        Chart.Picture.of(
            (style, layout) -> picture.draw(style, layout, words),
            layout -> picture.height(layout)));
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
      legend.add(
          Rows.item(
              wording.say(
                  outcome == Outcome.NOT_MET
                      ? "chart.formats.legend.notMet"
                      : "presence." + outcome.id()),
              Rows.sign(sign(outcome), 0, 0, 6.5),
              color(outcome)));
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
    Color color = color(finding.presence());
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
            false,
            sign(finding.presence()),
            color));
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

  private List<FormatFinding> findings(FormatCategory category) {
    return scorecard.formats().stream()
        .filter(finding -> finding.format().category() == category)
        .toList();
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
    List<Integer> unserved =
        IntStream.range(0, 24).mapToObj(hour -> needs[hour] - served[hour]).toList();
    ByHour picture =
        new ByHour(
            new ByHour.Kind(
                wording.say("chart.demand.served"),
                IntStream.of(served).boxed().toList(),
                Palette.GOOD),
            new ByHour.Kind(wording.say("chart.demand.unserved"), unserved, Palette.BAD),
            wording.say("chart.demand.axis.hour"),
            wording.say("chart.demand.axis.needs"),
            wording.say("chart.demand.caption.none"));
    return new Chart(
        "demand-by-hour",
        words,
        font,
        Chart.Picture.of(
            (style, layout) -> picture.draw(style, layout, words),
            layout -> layout.narrow() ? 300 : 400));
  }

  // Whom it serves less: reach and demand by age group.

  private Chart equity() {
    Map<AgeGroup, Map<String, FormatAccess>> access = new EnumMap<>(AgeGroup.class);
    for (AgeGroup group : AgeGroup.values()) {
      Map<String, FormatAccess> own = new TreeMap<>();
      FormatAccess.sum(
              content.access().stream().filter(one -> one.group().ageGroup() == group).toList(),
              Map.of())
          .forEach(one -> own.put(one.formatId(), one));
      access.put(group, own);
    }
    List<Rows.Row> rows = new ArrayList<>();
    Map<AgeGroup, Double> basic = new EnumMap<>(AgeGroup.class);
    for (FormatCategory category : FormatCategory.values()) {
      rows.add(
          new Rows.Row(
              wording.say("chart.equity.reach", wording.say("category." + category.id())),
              true,
              List.of()));
      for (AgeGroup group : AgeGroup.values()) {
        OptionalDouble share = meanReach(findings(category), access.get(group));
        rows.add(equityRow(group, share));
        if (category == FormatCategory.BASIC && share.isPresent()) {
          basic.put(group, share.getAsDouble());
        }
      }
    }
    if (content.day().groups().stream().anyMatch(group -> group.needs() > 0)) {
      rows.add(new Rows.Row(wording.say("chart.equity.served"), true, List.of()));
      for (GroupDemand group : content.day().groups()) {
        int needs = group.needs();
        rows.add(
            equityRow(
                group.ageGroup(),
                needs == 0
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(
                        (double) group.outcomes().get(NeedOutcome.SERVED) / needs)));
      }
    }
    Rows picture =
        new Rows(rows, wording.say("chart.equity.axis"), 100, 20, new LegendItemCollection());
    return chart(
        "equity",
        words(wording.say("chart.equity.title"), equityCaption(basic), circleSource()),
        picture,
        32);
  }

  private String equityCaption(Map<AgeGroup, Double> basic) {
    if (basic.isEmpty()) {
      return wording.say("chart.equity.caption.none");
    }
    AgeGroup least =
        basic.entrySet().stream().min(Map.Entry.comparingByValue()).orElseThrow().getKey();
    AgeGroup most =
        basic.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
    if (basic.get(most) - basic.get(least) < 0.005) {
      return wording.say("chart.equity.caption.equal", wording.percent(basic.get(least)));
    }
    return wording.say(
        "chart.equity.caption",
        age(least),
        wording.percent(basic.get(least)),
        age(most),
        wording.percent(basic.get(most)));
  }

  String age(AgeGroup group) {
    return wording.say("age." + group.id());
  }

  private Rows.Row equityRow(AgeGroup group, OptionalDouble share) {
    List<Rows.Mark> marks = new ArrayList<>();
    marks.add(new Rows.Bar(0, 100, 0.6, Palette.TRACK));
    if (share.isPresent()) {
      marks.add(new Rows.Bar(0, 100 * share.getAsDouble(), 0.6, Palette.GOOD));
      marks.add(new Rows.Label(100, wording.percent(share.getAsDouble()), Palette.INK, false));
    } else {
      marks.add(new Rows.Label(100, wording.say("chart.minutes.unknown"), Palette.MUTED, false));
    }
    return new Rows.Row(age(group), false, marks);
  }

  /** The share of a group within the required walk, averaged over the formats that are known. */
  private static OptionalDouble meanReach(
      List<FormatFinding> findings, Map<String, FormatAccess> access) {
    return findings.stream()
        .filter(finding -> access.containsKey(finding.format().id()))
        .filter(finding -> access.get(finding.format().id()).residents() > 0)
        .mapToDouble(
            finding -> {
              FormatAccess own = access.get(finding.format().id());
              return (double) own.residentsWithin(finding.radiusSeconds()) / own.residents();
            })
        .average();
  }

  // What residents wanted and did not get.

  static final List<NeedOutcome> REASONS =
      List.of(NeedOutcome.NOT_OFFERED, NeedOutcome.TOO_FAR, NeedOutcome.CLOSED, NeedOutcome.FULL);

  static Color color(NeedOutcome outcome) {
    return switch (outcome) {
      case SERVED -> Palette.GOOD;
      case TOO_FAR -> Palette.TOO_FAR;
      case CLOSED -> Palette.CLOSED;
      case FULL -> Palette.FULL;
      case NOT_OFFERED -> Palette.BAD;
    };
  }

  private static int unserved(FormatDemand demand) {
    return demand.needs() - demand.outcomes().get(NeedOutcome.SERVED);
  }

  private Chart wants() {
    List<FormatDemand> ranked =
        content.day().formats().stream()
            .filter(demand -> unserved(demand) > 0)
            .sorted(Comparator.comparingInt(Charts::unserved).reversed())
            .limit(SHOWN)
            .toList();
    int most = unserved(ranked.get(0));
    int step = Round.step(most / 5.0);
    double end = Math.ceil((double) most / step) * step;
    List<Rows.Row> rows = new ArrayList<>();
    for (FormatDemand demand : ranked) {
      List<Rows.Mark> marks = new ArrayList<>();
      marks.add(new Rows.Bar(0, end, 0.62, Palette.TRACK));
      int start = 0;
      for (NeedOutcome reason : REASONS) {
        int count = demand.outcomes().get(reason);
        marks.add(new Rows.Bar(start, start + count, 0.62, color(reason)));
        start += count;
      }
      marks.add(
          new Rows.Label(
              end,
              wording.say(
                  "chart.wants.label",
                  wording.number(start),
                  wording.percent(start, demand.needs())),
              Palette.INK,
              false));
      rows.add(new Rows.Row(formatName(demand.formatId()), false, marks));
    }
    LegendItemCollection legend = new LegendItemCollection();
    for (NeedOutcome reason : REASONS) {
      legend.add(Rows.item(wording.of(reason.label()), Rows.SQUARE, color(reason)));
    }
    Rows picture = new Rows(rows, wording.say("chart.wants.axis"), end, step, legend);
    return chart(
        "wants",
        words(
            wording.say("chart.wants.title"),
            wording.say(
                "chart.wants.caption",
                wording.first(formatName(ranked.get(0).formatId())),
                wording.number(most),
                wording.number(content.day().needs() - content.day().served())),
            daySource()),
        picture,
        32);
  }

  String formatName(String id) {
    return wording.of(content.formatLabel(id));
  }

  // Where people wait.

  private Chart waiting() {
    Map<String, String> names = new TreeMap<>();
    content
        .circle()
        .outlets()
        .forEach(outlet -> names.put(outlet.id(), content.outletName(outlet)));
    List<OutletVisits> ranked =
        content.day().visits().stream()
            .filter(visits -> visits.waitSeconds() > 0)
            .sorted(Comparator.comparingDouble(OutletVisits::meanWaitSeconds).reversed())
            .limit(SHOWN)
            .toList();
    double most = ranked.get(0).meanWaitSeconds() / 60;
    double step = most > 5 ? Round.step(most / 5) : most > 2 ? 1 : 0.5;
    double end = Math.max(step, Math.ceil(most / step) * step);
    List<Rows.Row> rows = new ArrayList<>();
    for (OutletVisits visits : ranked) {
      double minutes = visits.meanWaitSeconds() / 60;
      rows.add(
          new Rows.Row(
              shortened(names.getOrDefault(visits.outletId(), visits.outletId())),
              false,
              List.of(
                  new Rows.Bar(0, end, 0.62, Palette.TRACK),
                  new Rows.Bar(0, minutes, 0.62, Palette.GOOD),
                  new Rows.Label(
                      end,
                      wording.say(
                          "chart.waiting.label",
                          wording.oneDecimal(minutes),
                          wording.number(visits.turnedAway())),
                      Palette.INK,
                      false))));
    }
    Rows picture =
        new Rows(rows, wording.say("chart.waiting.axis"), end, step, new LegendItemCollection());
    int away = content.day().visits().stream().mapToInt(OutletVisits::turnedAway).sum();
    return chart(
        "waiting",
        words(
            wording.say("chart.waiting.title"),
            wording.say(
                "chart.waiting.caption",
                names.getOrDefault(ranked.get(0).outletId(), ranked.get(0).outletId()),
                wording.oneDecimal(most),
                wording.number(away)),
            daySource()),
        picture,
        32);
  }

  /** A name that fits a row; its end stays, for that is where shops of one chain differ. */
  private static String shortened(String name) {
    int[] letters = name.codePoints().toArray();
    if (letters.length <= LONGEST_NAME) {
      return name;
    }
    int tail = LONGEST_NAME / 2;
    return new String(letters, 0, LONGEST_NAME - tail - 1)
        + "…"
        + new String(letters, letters.length - tail, tail);
  }

  // The maps.

  private Chart map() {
    return map(
        "map",
        content.day().footfall(),
        wording.say("chart.map.footfall"),
        wording.say("chart.map.title"),
        wording.say(
            content.circle().outlets().isEmpty()
                ? "chart.map.caption.empty"
                : "chart.map.caption"));
  }

  private Chart unmetMap() {
    return map(
        "unmet-map",
        content.day().unmet(),
        wording.say("chart.unmet.key"),
        wording.say("chart.unmet.title"),
        wording.say(
            "chart.unmet.caption", wording.number(content.day().needs() - content.day().served())));
  }

  private Chart map(String id, CellField field, String unit, String title, String caption) {
    return map(
        id,
        new CircleMap(content, wording, field, unit),
        words(title, caption, wording.say("chart.source.both", circleSource(), daySource())));
  }

  /** Where one gets from the center on foot. */
  private Chart reachMap() {
    List<String> minutes =
        content.isochrones().stream()
            .map(isochrone -> wording.number(isochrone.minutes()))
            .toList();
    return map(
        "reach-map",
        new CircleMap(content, wording, content.isochrones()),
        words(
            wording.say("chart.reach.title"),
            wording.say("chart.reach.caption", wording.list(minutes, minutes.size())),
            circleSource()));
  }

  private Chart map(String id, CircleMap picture, Wordings words) {
    return new Chart(
        id,
        words,
        font,
        Chart.Picture.of(
            (style, layout) -> picture.draw(style, layout, words),
            layout -> picture.height(layout)));
  }

  Chart chart(String id, Wordings words, Rows rows, int rowHeight) {
    return chart(
        id,
        words,
        Chart.Picture.of(
            (style, layout) -> rows.draw(style, layout, words), layout -> rows.height(rowHeight)));
  }

  Chart chart(String id, Wordings words, Chart.Picture picture) {
    return new Chart(id, words, font, picture);
  }
}
