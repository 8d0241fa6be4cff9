package org.lifecircle.reports.exhibits;

import java.awt.Color;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.FormatCategory;
import org.lifecircle.model.Text;
import org.lifecircle.reports.ReportContent;
import org.lifecircle.reports.charts.ByHour;
import org.lifecircle.reports.charts.Chart;
import org.lifecircle.reports.charts.ChartId;
import org.lifecircle.reports.charts.ChartWords;
import org.lifecircle.reports.charts.Legend;
import org.lifecircle.reports.charts.Palette;
import org.lifecircle.reports.charts.Panels;
import org.lifecircle.reports.charts.Round;
import org.lifecircle.reports.charts.Rows;
import org.lifecircle.reports.document.ReportDocument.Cell;
import org.lifecircle.reports.document.ReportDocument.Column;
import org.lifecircle.reports.document.ReportDocument.ReportRow;
import org.lifecircle.reports.document.ReportDocument.ReportTable;
import org.lifecircle.reports.document.TableParts;
import org.lifecircle.reports.fonts.ReportFont;
import org.lifecircle.reports.wording.FigureIntervals;
import org.lifecircle.reports.wording.Wording;
import org.lifecircle.simulation.day.NeedOutcome;
import org.lifecircle.simulation.experiment.DayFigures;
import org.lifecircle.simulation.panels.DayPanels;
import org.lifecircle.simulation.panels.FormatMix;
import org.lifecircle.simulation.panels.Want;

/** The four panels of a day in one picture: living index, format mix, daily consumption, wants. */
public final class PanelsExhibit extends Exhibit {

  private static final Text TITLE = new Text("模拟的生活：四个面板", "Simulated life in four panels");
  private static final Text CAPTION_ALL =
      new Text(
          "生活指数 {0}（满分 100）；模拟的需求全部得到满足。",
          "The living index is {0} of 100; every simulated need was served.");
  private static final Text CAPTION =
      new Text(
          "生活指数 {0}（满分 100）；居民最想要而没有得到的是{1}。",
          "The living index is {0} of 100; what residents want most and do not get: {1}.");
  private static final Text CAPTION_SURE = new Text("生活指数的 {0}。", "Living index: {0}.");
  private static final Text INDEX = new Text("生活指数", "Living index");
  private static final Text MIX = new Text("业态结构", "Format mix");
  private static final Text WANTS = new Text("需求热榜", "Ranking of wants");
  private static final Text INDEX_ALL = new Text("全体居民", "All residents");
  private static final Text INDEX_AXIS =
      new Text("生活指数（0–100，定义见方法）", "Living index (0–100, see the method)");
  private static final Text MIX_LABEL =
      new Text("{0} 家", "{0,choice,0#no outlets|1#1 outlet|1<{0} outlets}");
  private static final Text MIX_NEEDS = new Text("占需求", "of needs");
  private static final Text MIX_OUTLETS = new Text("占网点", "of outlets");
  private static final Text MIX_AXIS =
      new Text("占全部需求或全部网点的比例（%）", "Part of all needs or of all outlets (%)");
  private static final Text CONSUMPTION_AXIS =
      new Text("到访（人次／小时，平均每天）", "Visits per hour of an average day");
  private static final Text CONSUMPTION_NONE = new Text("没有到访", "no visits");
  private static final Text CONSUMPTION = new Text("日消费分布", "Daily consumption");

  /** How many formats a panel shows. */
  private static final int IN_A_PANEL = 7;

  PanelsExhibit(ReportContent content, Wording wording) {
    super(content, wording, new ChartId("panels"), TITLE, Chapter.DAY);
  }

  @Override
  boolean onlyZeros() {
    return content.sum().served() == 0;
  }

  @Override
  boolean tableUnderChart() {
    return true;
  }

  @Override
  boolean appears() {
    return content.panels().isPresent() && content.sum().needs() > 0;
  }

  @Override
  Chart chart(ReportFont font) {
    List<Panels.Panel> parts = new ArrayList<>();
    parts.add(Panels.of(say(INDEX), index(), 40));
    parts.add(Panels.of(say(MIX), mix(), 31));
    parts.add(consumption());
    parts.add(Panels.of(say(WANTS), wants(), 31));
    Panels picture = new Panels(parts);
    ChartWords words = words(panelsCaption(), daySource());
    return Chart.of(id(), words, font, picture);
  }

  private String panelsCaption() {
    String index =
        panels().livingIndex().value().isPresent()
            ? wording.oneDecimal(panels().livingIndex().value().getAsDouble())
            : "—";
    List<String> sentences = new ArrayList<>();
    sentences.add(
        panels().wants().isEmpty()
            ? say(CAPTION_ALL, index)
            : say(CAPTION, index, formatName(panels().wants().get(0).formatId())));
    intervals()
        .say(DayFigures.LIVING_INDEX)
        .ifPresent(sure -> sentences.add(say(CAPTION_SURE, sure)));
    return wording.sentences(sentences);
  }

  private Rows index() {
    List<Rows.Row> rows = new ArrayList<>();
    rows.add(indexRow(say(INDEX_ALL), panels().livingIndex().value(), true));
    for (AgeGroup group : AgeGroup.values()) {
      rows.add(indexRow(age(group), panels().livingIndex().byGroup().get(group), false));
    }
    return new Rows(rows, say(INDEX_AXIS), 100, 20, new Legend());
  }

  private Rows.Row indexRow(String name, OptionalDouble value, boolean all) {
    List<Rows.Mark> marks = new ArrayList<>();
    marks.add(new Rows.Bar(0, 100, 0.56, Palette.TRACK));
    if (value.isPresent()) {
      Color color = all ? Palette.GOOD : Palette.GOOD_LIGHT;
      marks.add(new Rows.Bar(0, value.getAsDouble(), 0.56, color));
      marks.add(new Rows.Label(100, wording.oneDecimal(value.getAsDouble()), Palette.INK, all));
    } else {
      marks.add(new Rows.Label(100, say("chart.minutes.unknown"), Palette.MUTED, false));
    }
    return new Rows.Row(name, false, marks);
  }

  /** The formats that residents need most: their part of all needs and of all outlets. */
  private Rows mix() {
    FormatMix mix = panels().formatMix();
    List<FormatMix.FormatPart> most =
        mix.formats().stream()
            .filter(part -> part.needs() > 0)
            .sorted(Comparator.comparingInt(FormatMix.FormatPart::needs).reversed())
            .limit(IN_A_PANEL)
            .toList();
    double largest =
        most.stream()
            .mapToDouble(part -> 100 * Math.max(mix.needShare(part), mix.outletShare(part)))
            .max()
            .orElse(1);
    int step = Round.step(largest / 4);
    double end = Math.ceil(largest / step) * step;
    List<Rows.Row> rows = new ArrayList<>();
    for (FormatMix.FormatPart part : most) {
      rows.add(
          new Rows.Row(
              formatName(part.formatId()),
              false,
              List.of(
                  new Rows.Bar(0, end, 0.56, Palette.TRACK),
                  new Rows.Bar(0, 100 * mix.needShare(part), 0.56, Palette.GOOD_LIGHT),
                  new Rows.Diamond(
                      100 * mix.outletShare(part),
                      part.outlets() == 0 ? Palette.BAD : Palette.QUALITY),
                  new Rows.Label(
                      end,
                      say(MIX_LABEL, part.outlets()),
                      part.outlets() == 0 ? Palette.BAD : Palette.INK,
                      false))));
    }
    Legend legend = new Legend();
    legend.add(say(MIX_NEEDS), Rows.SQUARE, Palette.GOOD_LIGHT);
    legend.add(say(MIX_OUTLETS), Rows.turned(0, 0, 7), Palette.QUALITY);
    // A little before 0, so that a diamond there is whole.
    return new Rows(rows, say(MIX_AXIS), -0.03 * end, end, step, legend);
  }

  private Panels.Panel consumption() {
    ByHour picture =
        new ByHour(
            new ByHour.Kind(say("category.basic"), visits(FormatCategory.BASIC), Palette.BASIC),
            new ByHour.Kind(
                say("category.quality"), visits(FormatCategory.QUALITY), Palette.QUALITY),
            say("chart.demand.axis.hour"),
            say(CONSUMPTION_AXIS),
            say(CONSUMPTION_NONE));
    return Panels.of(say(CONSUMPTION), picture);
  }

  private List<Double> visits(FormatCategory category) {
    return panels().dailyConsumption().visitsByHour(category).stream().map(this::perDay).toList();
  }

  private Rows wants() {
    List<Want> first = panels().wants().stream().limit(IN_A_PANEL).toList();
    double most = first.isEmpty() ? 1 : Math.max(1, perDay(first.get(0).unserved()));
    int step = Round.step(most / 4);
    double end = Math.ceil(most / step) * step;
    List<Rows.Row> rows = new ArrayList<>();
    for (Want want : first) {
      List<Rows.Mark> marks = new ArrayList<>();
      marks.add(new Rows.Bar(0, end, 0.56, Palette.TRACK));
      double start = 0;
      for (NeedOutcome reason : Reasons.ALL) {
        double count = perDay(want.byReason().get(reason));
        marks.add(new Rows.Bar(start, start + count, 0.56, Reasons.color(reason)));
        start += count;
      }
      marks.add(new Rows.Label(end, meanOf(want.unserved()), Palette.INK, false));
      rows.add(new Rows.Row((rows.size() + 1) + "  " + formatName(want.formatId()), false, marks));
    }
    Legend legend = new Legend();
    for (NeedOutcome reason : Reasons.ALL) {
      if (first.stream().anyMatch(want -> want.byReason().get(reason) > 0)) {
        legend.add(wording.of(reason.label()), Rows.SQUARE, Reasons.color(reason));
      }
    }
    return new Rows(rows, say("chart.wants.axis"), end, step, legend);
  }

  @Override
  Optional<ReportTable> table() {
    TableParts parts = new TableParts(wording);
    List<ReportRow> rows = new ArrayList<>();
    rows.add(tableRow(say(INDEX_ALL), panels().livingIndex().value(), DayFigures.LIVING_INDEX));
    panels()
        .livingIndex()
        .byGroup()
        .forEach(
            (group, value) ->
                rows.add(tableRow(say("age." + group.id()), value, DayFigures.livingIndex(group))));
    List<Column> columns = new ArrayList<>();
    columns.add(parts.words("column.who"));
    columns.add(parts.numbers("column.index"));
    if (content.uncertain().isPresent()) {
      columns.addAll(parts.between());
    }
    return Optional.of(
        new ReportTable(
            "living-index",
            say("table.index"),
            columns,
            rows,
            say(
                "table.index.note",
                panels().livingIndex().parameters().stream()
                    .map(parameter -> wording.number(parameter.value()))
                    .toArray())));
  }

  private ReportRow tableRow(String who, OptionalDouble value, String figureId) {
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.of(who));
    cells.add(
        value.isEmpty()
            ? Cell.of("—")
            : Cell.of(
                wording.oneDecimal(value.getAsDouble()),
                BigDecimal.valueOf(value.getAsDouble()).setScale(1, RoundingMode.HALF_UP)));
    if (content.uncertain().isPresent()) {
      cells.addAll(TableParts.between(intervals(), figureId));
    }
    return new ReportRow(Optional.empty(), cells);
  }

  private FigureIntervals intervals() {
    return new FigureIntervals(content.uncertain(), wording);
  }

  private DayPanels panels() {
    return content.panels().orElseThrow();
  }
}
