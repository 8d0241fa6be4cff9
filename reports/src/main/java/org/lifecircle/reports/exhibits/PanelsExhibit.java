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
import org.lifecircle.model.Parameter;
import org.lifecircle.reports.ReportContent;
import org.lifecircle.reports.charts.ByHour;
import org.lifecircle.reports.charts.Chart;
import org.lifecircle.reports.charts.ChartWords;
import org.lifecircle.reports.charts.Legend;
import org.lifecircle.reports.charts.Palette;
import org.lifecircle.reports.charts.Panels;
import org.lifecircle.reports.charts.Round;
import org.lifecircle.reports.charts.Rows;
import org.lifecircle.reports.document.ReportDocument.Cell;
import org.lifecircle.reports.document.ReportDocument.ReportRow;
import org.lifecircle.reports.document.ReportDocument.ReportTable;
import org.lifecircle.reports.document.ReportDocument.Tone;
import org.lifecircle.reports.document.TableParts;
import org.lifecircle.reports.fonts.ReportFont;
import org.lifecircle.reports.wording.Wording;
import org.lifecircle.simulation.day.NeedOutcome;
import org.lifecircle.simulation.panels.DayPanels;
import org.lifecircle.simulation.panels.FormatMix;
import org.lifecircle.simulation.panels.Want;

/** The four panels of a day in one picture: living index, format mix, daily consumption, wants. */
public final class PanelsExhibit extends Exhibit {

  /** How many formats a panel shows. */
  private static final int IN_A_PANEL = 7;

  PanelsExhibit(ReportContent content, Wording wording) {
    super(content, wording);
  }

  @Override
  String id() {
    return "panels";
  }

  @Override
  boolean appears() {
    return content.panels().isPresent() && content.day().needs() > 0;
  }

  @Override
  Chart chart(ReportFont font) {
    List<Panels.Panel> parts = new ArrayList<>();
    parts.add(Panels.of(say("chart.panels.index"), index(), 40));
    parts.add(Panels.of(say("chart.panels.mix"), mix(), 31));
    parts.add(consumption());
    parts.add(Panels.of(say("chart.panels.wants"), wants(), 31));
    Panels picture = new Panels(parts);
    ChartWords words = words(say("chart.panels.title"), panelsCaption(), daySource());
    return Chart.of(id(), words, font, picture);
  }

  private String panelsCaption() {
    String index =
        panels().livingIndex().value().isPresent()
            ? wording.oneDecimal(panels().livingIndex().value().getAsDouble())
            : "—";
    return panels().wants().isEmpty()
        ? say("chart.panels.caption.all", index)
        : say("chart.panels.caption", index, formatName(panels().wants().get(0).formatId()));
  }

  private Rows index() {
    List<Rows.Row> rows = new ArrayList<>();
    rows.add(indexRow(say("chart.panels.index.all"), panels().livingIndex().value(), true));
    for (AgeGroup group : AgeGroup.values()) {
      rows.add(indexRow(age(group), panels().livingIndex().byGroup().get(group), false));
    }
    return new Rows(rows, say("chart.panels.index.axis"), 100, 20, new Legend());
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
                      say("chart.panels.mix.label", part.outlets()),
                      part.outlets() == 0 ? Palette.BAD : Palette.INK,
                      false))));
    }
    Legend legend = new Legend();
    legend.add(say("chart.panels.mix.needs"), Rows.SQUARE, Palette.GOOD_LIGHT);
    legend.add(say("chart.panels.mix.outlets"), Rows.turned(0, 0, 7), Palette.QUALITY);
    // A little before 0, so that a diamond there is whole.
    return new Rows(rows, say("chart.panels.mix.axis"), -0.03 * end, end, step, legend);
  }

  private Panels.Panel consumption() {
    ByHour picture =
        new ByHour(
            new ByHour.Kind(
                say("category.basic"),
                panels().dailyConsumption().visitsByHour(FormatCategory.BASIC),
                Palette.BASIC),
            new ByHour.Kind(
                say("category.quality"),
                panels().dailyConsumption().visitsByHour(FormatCategory.QUALITY),
                Palette.QUALITY),
            say("chart.demand.axis.hour"),
            say("chart.panels.consumption.axis"),
            say("chart.panels.consumption.none"));
    return Panels.of(say("chart.panels.consumption"), picture);
  }

  private Rows wants() {
    List<Want> first = panels().wants().stream().limit(IN_A_PANEL).toList();
    int most = first.isEmpty() ? 1 : first.get(0).unserved();
    int step = Round.step(most / 4.0);
    double end = Math.ceil((double) most / step) * step;
    List<Rows.Row> rows = new ArrayList<>();
    for (Want want : first) {
      List<Rows.Mark> marks = new ArrayList<>();
      marks.add(new Rows.Bar(0, end, 0.56, Palette.TRACK));
      int start = 0;
      for (NeedOutcome reason : Reasons.ALL) {
        int count = want.byReason().get(reason);
        marks.add(new Rows.Bar(start, start + count, 0.56, Reasons.color(reason)));
        start += count;
      }
      marks.add(new Rows.Label(end, wording.number(want.unserved()), Palette.INK, false));
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
  public Optional<ReportTable> table() {
    TableParts parts = new TableParts(wording);
    List<ReportRow> rows = new ArrayList<>();
    rows.add(tableRow(say("chart.panels.index.all"), panels().livingIndex().value()));
    panels()
        .livingIndex()
        .byGroup()
        .forEach((group, value) -> rows.add(tableRow(say("age." + group.id()), value)));
    for (Parameter parameter : panels().livingIndex().parameters()) {
      rows.add(
          parts.row(
              Cell.of(wording.of(parameter.note())),
              new Cell(
                  wording.number(parameter.value()),
                  Tone.PLAIN,
                  List.of(),
                  wording.of(parameter.source().status().label()),
                  parameter.source().status().uncertain() ? Tone.CAUTION : Tone.PLAIN,
                  Optional.of(parameter.value()))));
    }
    return Optional.of(
        new ReportTable(
            "living-index",
            say("table.index"),
            List.of(parts.words("column.who"), parts.numbers("column.index")),
            rows,
            say("table.index.note")));
  }

  private ReportRow tableRow(String who, OptionalDouble value) {
    return new TableParts(wording)
        .row(
            Cell.of(who),
            value.isEmpty()
                ? Cell.of("—")
                : Cell.of(
                    wording.oneDecimal(value.getAsDouble()),
                    BigDecimal.valueOf(value.getAsDouble()).setScale(1, RoundingMode.HALF_UP)));
  }

  private DayPanels panels() {
    return content.panels().orElseThrow();
  }
}
