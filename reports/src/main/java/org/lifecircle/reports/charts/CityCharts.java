package org.lifecircle.reports.charts;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.FormatCategory;
import org.lifecircle.reports.fonts.ReportFont;
import org.lifecircle.reports.programme.CircleFindings;
import org.lifecircle.reports.programme.CircleFindings.LevelInterval;
import org.lifecircle.reports.programme.CircleFindings.OfFormat;
import org.lifecircle.reports.programme.CityReport;
import org.lifecircle.reports.programme.CityReport.CommonGap;
import org.lifecircle.reports.programme.CityReport.LevelShare;
import org.lifecircle.reports.programme.Ranking;
import org.lifecircle.reports.wording.Wording;
import org.lifecircle.simulation.index.PointInterval;
import org.lifecircle.standards.facts.Level;

/** All charts of the report of many circles. */
public final class CityCharts {

  /** Residents who live in circles of each level. */
  public static final ChartId LEVELS = new ChartId("city-levels");

  /** The places of the circles. */
  public static final ChartId RANKING = new ChartId("city-ranking");

  /** Where the circles lie. */
  public static final ChartId MAP = new ChartId("city-map");

  /** How many circles have how much of the index. */
  public static final ChartId INDEX = new ChartId("city-index");

  /** The walk to every format over the circles. */
  public static final ChartId MINUTES = new ChartId("city-minutes");

  /** What most circles lack. */
  public static final ChartId GAPS = new ChartId("city-gaps");

  /** So many rows fit into a picture. */
  public static final int MOST_ROWS = 40;

  /** So many gaps are shown. */
  public static final int MOST_GAPS = 10;

  private static final int BINS = 10;

  private final CityReport report;
  private final Wording wording;
  private final ReportFont font;

  private CityCharts(CityReport report, ReportFont font) {
    this.report = report;
    this.wording = new Wording(report.language());
    this.font = font;
  }

  /** The charts that have something to show, in the order of the report. */
  public static Charts of(CityReport report, ReportFont font) {
    CityCharts charts = new CityCharts(report, font);
    List<Chart> all = new ArrayList<>();
    if (!report.findings().isEmpty()) {
      if (!report.levels().isEmpty()) {
        all.add(charts.levels());
      }
      all.add(charts.map());
      if (!report.ranking().isEmpty()) {
        all.add(charts.ranking());
      }
      if (report.findings().stream().anyMatch(one -> one.convenience().isPresent())) {
        all.add(charts.index());
      }
      if (!report.minutes().isEmpty()) {
        all.add(charts.minutes());
      }
      if (!report.gaps().isEmpty()) {
        all.add(charts.gaps());
      }
    }
    return new Charts(all);
  }

  private ChartWords words(String key, Object... arguments) {
    return new ChartWords(
        wording.say("chart.city." + key + ".title"),
        wording.say("chart.city." + key + ".caption", arguments),
        wording.say("chart.city.source", report.findings().size(), report.softwareVersion()));
  }

  private static double percent(long part, long whole) {
    return whole == 0 ? 0 : 100.0 * part / whole;
  }

  private Chart levels() {
    long all = report.residents();
    List<Rows.Row> rows = new ArrayList<>();
    for (LevelShare share : report.levels()) {
      rows.add(
          new Rows.Row(
              wording.say("city.level.above", wording.of(share.level().label())),
              false,
              List.of(
                  new Rows.Bar(0, 100, 0.56, Palette.TRACK),
                  new Rows.Bar(0, percent(share.residentsAtMost(), all), 0.56, Palette.GOOD_LIGHT),
                  new Rows.Bar(0, percent(share.residentsAtLeast(), all), 0.56, Palette.GOOD),
                  new Rows.Label(
                      100,
                      wording.shares(
                          percent(share.residentsAtLeast(), all) / 100,
                          percent(share.residentsAtMost(), all) / 100),
                      Palette.INK,
                      false))));
    }
    return Chart.of(
        LEVELS,
        words("levels"),
        font,
        new Rows(rows, wording.say("chart.city.levels.axis"), 100, 20, bounds()),
        42);
  }

  private Legend bounds() {
    return new Legend()
        .add(wording.say("chart.city.certain"), Rows.SQUARE, Palette.GOOD)
        .add(wording.say("chart.city.possible"), Rows.SQUARE, Palette.GOOD_LIGHT);
  }

  private Chart ranking() {
    List<Ranking.Place> places = report.ranking();
    List<Rows.Row> rows = new ArrayList<>();
    for (Ranking.Place place : places.subList(0, Math.min(MOST_ROWS, places.size()))) {
      Ranking.Figure figure = place.figure();
      rows.add(
          new Rows.Row(
              place.circle().subject().name(),
              false,
              List.of(
                  new Rows.Bar(0, 100, 0.56, Palette.TRACK),
                  new Rows.Bar(0, figure.atMost().doubleValue(), 0.56, Palette.GOOD_LIGHT),
                  new Rows.Bar(0, figure.atLeast().doubleValue(), 0.56, Palette.GOOD),
                  new Rows.Label(
                      100,
                      wording.interval(figure.atLeast(), figure.atMost()),
                      Palette.INK,
                      false))));
    }
    String by = report.standards().size() <= 1 ? "column.score" : "column.convenience";
    return Chart.of(
        RANKING,
        words("ranking", rows.size(), places.size()),
        font,
        new Rows(rows, wording.say(by), 100, 20, bounds()),
        24);
  }

  private Chart map() {
    Map<LevelInterval, List<Coordinate>> places = new LinkedHashMap<>();
    List<Coordinate> unlevelled = new ArrayList<>();
    for (CircleFindings found : report.findings()) {
      found
          .verdict()
          .level()
          .map(level -> new LevelInterval(level.atLeast(), level.atMost(), false))
          .map(level -> places.computeIfAbsent(level, one -> new ArrayList<>()))
          .orElse(unlevelled)
          .add(found.extent().center());
    }
    List<LevelInterval> levels = new ArrayList<>(places.keySet());
    levels.sort(Comparator.comparing(LevelInterval::atLeast).thenComparing(LevelInterval::atMost));
    List<CityMap.Kind> kinds = new ArrayList<>();
    for (LevelInterval level : levels) {
      kinds.add(
          new CityMap.Kind(
              counted(word(level), places.get(level).size()),
              color(level.atLeast()),
              color(level.atMost()),
              level.atLeast().ordinal(),
              places.get(level)));
    }
    if (!unlevelled.isEmpty()) {
      kinds.add(
          new CityMap.Kind(
              counted(wording.say("verdict.unlevelled.word"), unlevelled.size()),
              Palette.INK,
              Palette.INK,
              0,
              unlevelled));
    }
    boolean open = levels.stream().anyMatch(level -> !level.decided());
    return Chart.of(MAP, words(open ? "map.open" : "map"), font, new CityMap(wording, kinds));
  }

  private String word(LevelInterval level) {
    String least = wording.of(level.atLeast().label());
    return level.decided()
        ? least
        : wording.say("city.level.between", least, wording.of(level.atMost().label()));
  }

  private static Color color(Level level) {
    return List.of(Palette.BAD, Palette.TOO_FAR, Palette.CLOSED, Palette.GOOD).get(level.ordinal());
  }

  private String counted(String name, int count) {
    return wording.say("chart.city.counted", name, count);
  }

  /** How many circles have an index that is certainly, and perhaps, within tens of points. */
  private Chart index() {
    int[] certain = new int[BINS];
    int[] possible = new int[BINS];
    for (CircleFindings found : report.findings()) {
      found
          .convenience()
          .ifPresent(
              one -> {
                int low = bin(one.points().atLeast());
                int high = bin(one.points().atMost());
                if (low == high) {
                  certain[low]++;
                }
                for (int bin = low; bin <= high; bin++) {
                  possible[bin]++;
                }
              });
    }
    int most = Math.max(1, Arrays.stream(possible).max().orElse(1));
    List<Rows.Row> rows = new ArrayList<>();
    for (int bin = BINS - 1; bin >= 0; bin--) {
      rows.add(
          new Rows.Row(
              bin * 10 + "–" + (bin + 1) * 10,
              false,
              List.of(
                  new Rows.Bar(0, possible[bin], 0.7, Palette.GOOD_LIGHT),
                  new Rows.Bar(0, certain[bin], 0.7, Palette.GOOD),
                  new Rows.Label(
                      possible[bin],
                      certain[bin] == possible[bin]
                          ? wording.number(certain[bin])
                          : wording.number(certain[bin]) + "–" + wording.number(possible[bin]),
                      Palette.INK,
                      false))));
    }
    return Chart.of(
        INDEX,
        words("index"),
        font,
        new Rows(rows, wording.say("chart.city.circles"), most, step(most), bounds()),
        26);
  }

  private static int bin(int thousandths) {
    return Math.min(BINS - 1, thousandths / (PointInterval.FULL / BINS));
  }

  private static double step(double most) {
    double step = Math.pow(10, Math.floor(Math.log10(Math.max(1, most))));
    double steps = most / step;
    return Math.max(1, steps > 5 ? 2 * step : steps > 2 ? step : step / 2);
  }

  private Chart minutes() {
    Map<String, CityReport.Minutes> minutes = report.minutes();
    Map<String, OfFormat> formats = new LinkedHashMap<>();
    report.findings().stream()
        .flatMap(found -> found.details().formats().stream())
        .forEach(format -> formats.putIfAbsent(format.id(), format));
    double most = 20;
    List<Rows.Row> rows = new ArrayList<>();
    for (FormatCategory category : FormatCategory.values()) {
      List<OfFormat> own =
          formats.values().stream()
              .filter(one -> one.category() == category && minutes.containsKey(one.id()))
              .toList();
      if (!own.isEmpty()) {
        rows.add(new Rows.Row(wording.say("category." + category.id()), true, List.of()));
      }
      for (OfFormat format : own) {
        CityReport.Minutes walks = minutes.get(format.id());
        most = Math.max(most, walks.high());
        rows.add(
            new Rows.Row(
                wording.of(format.label()),
                false,
                List.of(
                    new Rows.Line(walks.low(), walks.high(), Palette.WAY),
                    new Rows.Dot(walks.middle(), Palette.GOOD),
                    new Rows.Label(
                        walks.high(),
                        wording.say(
                            "chart.city.minutes.label",
                            wording.oneDecimal(walks.middle()),
                            walks.circles()),
                        Palette.INK,
                        false))));
      }
    }
    Legend legend =
        new Legend()
            .add(wording.say("chart.city.minutes.middle"), Rows.CIRCLE, Palette.GOOD)
            .add(wording.say("chart.city.minutes.spread"), Rows.STROKE, Palette.WAY);
    double end = 5 * Math.ceil(most / 5);
    return Chart.of(
        MINUTES,
        words("minutes"),
        font,
        new Rows(rows, wording.say("chart.city.minutes.axis"), end, 5, legend),
        26);
  }

  private Chart gaps() {
    List<CommonGap> gaps = report.gaps();
    int all = report.findings().size();
    List<Rows.Row> rows = new ArrayList<>();
    for (CommonGap gap : gaps.subList(0, Math.min(MOST_GAPS, gaps.size()))) {
      double share = percent(gap.circles(), all);
      rows.add(
          new Rows.Row(
              wording.of(gap.label()),
              false,
              List.of(
                  new Rows.Bar(0, 100, 0.56, Palette.TRACK),
                  new Rows.Bar(0, share, 0.56, Palette.BAD),
                  new Rows.Label(
                      100,
                      wording.say("chart.city.gaps.label", gap.circles(), gap.residents()),
                      Palette.INK,
                      false))));
    }
    return Chart.of(
        GAPS,
        words("gaps"),
        font,
        new Rows(rows, wording.say("chart.city.gaps.axis"), 100, 20, new Legend()),
        32);
  }
}
