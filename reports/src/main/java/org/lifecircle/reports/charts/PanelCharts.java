package org.lifecircle.reports.charts;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItemCollection;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.FormatCategory;
import org.lifecircle.reports.wording.Wording;
import org.lifecircle.simulation.day.NeedList;
import org.lifecircle.simulation.day.NeedOutcome;
import org.lifecircle.simulation.panels.DayPanels;
import org.lifecircle.simulation.panels.FormatMix;
import org.lifecircle.simulation.panels.ListedNeeds;
import org.lifecircle.simulation.panels.Want;

/** The four panels of a day in one picture, and the red, yellow and blue lists. */
final class PanelCharts {

  /** How many formats a panel shows. */
  private static final int IN_A_PANEL = 7;

  /** How many formats of a list are shown. */
  private static final int IN_A_LIST = 6;

  private final Charts charts;
  private final Wording wording;
  private final DayPanels panels;

  PanelCharts(Charts charts, Wording wording, DayPanels panels) {
    this.charts = charts;
    this.wording = wording;
    this.panels = panels;
  }

  List<Chart> all() {
    List<Chart> all = new ArrayList<>();
    all.add(fourPanels());
    if (!panels.lists().isEmpty()) {
      all.add(lists());
    }
    return all;
  }

  // The four panels.

  private Chart fourPanels() {
    List<Panels.Panel> parts = new ArrayList<>();
    parts.add(panel("chart.panels.index", index(), 40));
    parts.add(panel("chart.panels.mix", mix(), 31));
    parts.add(consumption());
    parts.add(panel("chart.panels.wants", wants(), 31));
    Panels picture = new Panels(parts);
    Wordings words =
        charts.words(wording.say("chart.panels.title"), panelsCaption(), charts.daySource());
    return charts.chart(
        "panels",
        words,
        Chart.Picture.of(
            (style, layout) -> picture.draw(style, layout, words),
            layout -> picture.height(layout)));
  }

  private String panelsCaption() {
    String index =
        panels.livingIndex().value().isPresent()
            ? wording.oneDecimal(panels.livingIndex().value().getAsDouble())
            : "—";
    return panels.wants().isEmpty()
        ? wording.say("chart.panels.caption.all", index)
        : wording.say(
            "chart.panels.caption", index, charts.formatName(panels.wants().get(0).formatId()));
  }

  private static final Wordings NO_WORDS = new Wordings("", "", "");

  private Panels.Panel panel(String heading, Rows rows, int rowHeight) {
    return new Panels.Panel() {
      @Override
      public JFreeChart draw(Style style, Layout layout) {
        return style.headed(rows.draw(style, layout, NO_WORDS), wording.say(heading));
      }

      @Override
      public int height(Layout layout) {
        return rows.height(rowHeight) + 34;
      }
    };
  }

  private Rows index() {
    List<Rows.Row> rows = new ArrayList<>();
    rows.add(indexRow(wording.say("chart.panels.index.all"), panels.livingIndex().value(), true));
    for (AgeGroup group : AgeGroup.values()) {
      rows.add(indexRow(charts.age(group), panels.livingIndex().byGroup().get(group), false));
    }
    return new Rows(
        rows, wording.say("chart.panels.index.axis"), 100, 20, new LegendItemCollection());
  }

  private Rows.Row indexRow(String name, OptionalDouble value, boolean all) {
    List<Rows.Mark> marks = new ArrayList<>();
    marks.add(new Rows.Bar(0, 100, 0.56, Palette.TRACK));
    if (value.isPresent()) {
      Color color = all ? Palette.GOOD : Palette.GOOD_LIGHT;
      marks.add(new Rows.Bar(0, value.getAsDouble(), 0.56, color));
      marks.add(new Rows.Label(100, wording.oneDecimal(value.getAsDouble()), Palette.INK, all));
    } else {
      marks.add(new Rows.Label(100, wording.say("chart.minutes.unknown"), Palette.MUTED, false));
    }
    return new Rows.Row(name, false, marks);
  }

  /** The formats that residents need most: their part of all needs and of all outlets. */
  private Rows mix() {
    FormatMix mix = panels.formatMix();
    List<FormatMix.Part> most =
        mix.formats().stream()
            .filter(part -> part.needs() > 0)
            .sorted(Comparator.comparingInt(FormatMix.Part::needs).reversed())
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
    for (FormatMix.Part part : most) {
      rows.add(
          new Rows.Row(
              charts.formatName(part.formatId()),
              false,
              List.of(
                  new Rows.Bar(0, end, 0.56, Palette.TRACK),
                  new Rows.Bar(0, 100 * mix.needShare(part), 0.56, Palette.GOOD_LIGHT),
                  new Rows.Diamond(
                      100 * mix.outletShare(part),
                      part.outlets() == 0 ? Palette.BAD : Palette.QUALITY),
                  new Rows.Label(
                      end,
                      wording.say("chart.panels.mix.label", part.outlets()),
                      part.outlets() == 0 ? Palette.BAD : Palette.INK,
                      false))));
    }
    LegendItemCollection legend = new LegendItemCollection();
    legend.add(Rows.item(wording.say("chart.panels.mix.needs"), Rows.SQUARE, Palette.GOOD_LIGHT));
    legend.add(
        Rows.item(wording.say("chart.panels.mix.outlets"), Rows.turned(0, 0, 7), Palette.QUALITY));
    // A little before 0, so that a diamond there is whole.
    return new Rows(rows, wording.say("chart.panels.mix.axis"), -0.03 * end, end, step, legend);
  }

  private Panels.Panel consumption() {
    ByHour picture =
        new ByHour(
            new ByHour.Kind(
                wording.say("category.basic"),
                panels.dailyConsumption().visitsByHour(FormatCategory.BASIC),
                Palette.BASIC),
            new ByHour.Kind(
                wording.say("category.quality"),
                panels.dailyConsumption().visitsByHour(FormatCategory.QUALITY),
                Palette.QUALITY),
            wording.say("chart.demand.axis.hour"),
            wording.say("chart.panels.consumption.axis"),
            wording.say("chart.panels.consumption.none"));
    return new Panels.Panel() {
      @Override
      public JFreeChart draw(Style style, Layout layout) {
        return style.headed(
            picture.draw(style, layout, NO_WORDS), wording.say("chart.panels.consumption"));
      }

      @Override
      public int height(Layout layout) {
        return 330;
      }
    };
  }

  private Rows wants() {
    List<Want> first = panels.wants().stream().limit(IN_A_PANEL).toList();
    int most = first.isEmpty() ? 1 : first.get(0).unserved();
    int step = Round.step(most / 4.0);
    double end = Math.ceil((double) most / step) * step;
    List<Rows.Row> rows = new ArrayList<>();
    for (Want want : first) {
      List<Rows.Mark> marks = new ArrayList<>();
      marks.add(new Rows.Bar(0, end, 0.56, Palette.TRACK));
      int start = 0;
      for (NeedOutcome reason : Charts.REASONS) {
        int count = want.byReason().get(reason);
        marks.add(new Rows.Bar(start, start + count, 0.56, Charts.color(reason)));
        start += count;
      }
      marks.add(new Rows.Label(end, wording.number(want.unserved()), Palette.INK, false));
      rows.add(
          new Rows.Row(
              (rows.size() + 1) + "  " + charts.formatName(want.formatId()), false, marks));
    }
    LegendItemCollection legend = new LegendItemCollection();
    for (NeedOutcome reason : Charts.REASONS) {
      if (first.stream().anyMatch(want -> want.byReason().get(reason) > 0)) {
        legend.add(Rows.item(wording.of(reason.label()), Rows.SQUARE, Charts.color(reason)));
      }
    }
    return new Rows(rows, wording.say("chart.wants.axis"), end, step, legend);
  }

  // The lists.

  private Chart lists() {
    double most = panels.lists().stream().mapToInt(ListedNeeds::listed).max().orElse(1);
    int step = Round.step(most / 5);
    double end = Math.ceil(most / step) * step;
    List<Rows.Row> rows = new ArrayList<>();
    for (NeedList list : NeedList.values()) {
      List<ListedNeeds> listed = panels.lists().stream().filter(one -> one.list() == list).toList();
      if (!listed.isEmpty()) {
        rows.add(new Rows.Row(wording.of(list.label()), true, List.of()));
        listed.stream().limit(IN_A_LIST).forEach(one -> rows.add(listRow(one, end)));
      }
    }
    Rows picture =
        new Rows(rows, wording.say("chart.lists.axis"), end, step, new LegendItemCollection());
    return charts.chart(
        "lists",
        charts.words(
            wording.say("chart.lists.title"),
            wording.say(
                "chart.lists.caption",
                wording.number(sum(NeedList.RED)),
                wording.number(sum(NeedList.YELLOW)),
                wording.number(sum(NeedList.BLUE))),
            charts.daySource()),
        picture,
        30);
  }

  private long sum(NeedList list) {
    return panels.lists().stream()
        .filter(one -> one.list() == list)
        .mapToLong(ListedNeeds::listed)
        .sum();
  }

  private Rows.Row listRow(ListedNeeds listed, double end) {
    Color color =
        switch (listed.list()) {
          case RED -> Palette.RED;
          case YELLOW -> Palette.YELLOW;
          case BLUE -> Palette.BLUE;
        };
    Rows.Shape shape =
        switch (listed.list()) {
          case RED -> Rows.Shape.TRIANGLE;
          case YELLOW -> Rows.Shape.SQUARE;
          case BLUE -> Rows.Shape.ROUND;
        };
    return new Rows.Row(
        charts.formatName(listed.formatId()),
        false,
        List.of(
            new Rows.Bar(0, end, 0.5, Palette.TRACK),
            new Rows.Bar(0, listed.listed(), 0.5, color),
            new Rows.Badge(
                listed.listed(),
                wording.say("list.letter." + listed.list().id()),
                shape,
                color,
                listed.list() == NeedList.YELLOW ? Palette.INK : Palette.PAPER),
            new Rows.Label(
                end,
                wording.say(
                    "chart.wants.label",
                    wording.number(listed.listed()),
                    wording.percent(listed.listed(), listed.needs())),
                Palette.INK,
                false)));
  }
}
