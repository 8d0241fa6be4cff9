package org.lifecircle.reports.exhibits;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.Text;
import org.lifecircle.reports.ReportContent;
import org.lifecircle.reports.charts.Chart;
import org.lifecircle.reports.charts.ChartId;
import org.lifecircle.reports.charts.Legend;
import org.lifecircle.reports.charts.Palette;
import org.lifecircle.reports.charts.Round;
import org.lifecircle.reports.charts.Rows;
import org.lifecircle.reports.document.ReportDocument.Cell;
import org.lifecircle.reports.document.ReportDocument.Column;
import org.lifecircle.reports.document.ReportDocument.Excerpt;
import org.lifecircle.reports.document.ReportDocument.ReportRow;
import org.lifecircle.reports.document.ReportDocument.ReportTable;
import org.lifecircle.reports.document.ReportDocument.Tone;
import org.lifecircle.reports.document.TableParts;
import org.lifecircle.reports.fonts.ReportFont;
import org.lifecircle.reports.wording.Wording;
import org.lifecircle.simulation.day.NeedList;
import org.lifecircle.simulation.panels.DayPanels;
import org.lifecircle.simulation.panels.ListedNeeds;

/** The red, yellow and blue lists of needs. */
public final class ListsExhibit extends Exhibit {

  private static final Text TITLE = new Text("红黄蓝清单（模拟）", "Red, yellow and blue lists (simulated)");
  private static final Text CAPTION =
      new Text(
          "平均每天——红：{0} 次需求没有已知网点；黄：{1} 次有人提供却没得到；蓝：{2} 次费力才得到（走得久或等得久）。三角是红、方块是黄、圆点是蓝，图上也写着字。",
          "On an average day: Red: {0} needs for formats of which no outlet is known. Yellow: {1}"
              + " offered, but not received. Blue: {2} received with effort, after a long walk or"
              + " wait. A triangle is red, a square yellow, a circle blue; a letter says so too.");
  private static final Text AXIS = new Text("需求（次／日）", "Needs per day");

  /** How many formats of a list are shown. */
  private static final int IN_A_LIST = 6;

  /** How many rows of the table a page shows. */
  private static final int LISTED_SHOWN = 24;

  ListsExhibit(ReportContent content, Wording wording) {
    super(content, wording, new ChartId("lists"), TITLE, Chapter.DAY);
  }

  @Override
  boolean tableUnderChart() {
    return true;
  }

  @Override
  boolean appears() {
    return content.sum().needs() > 0
        && content.panels().filter(panels -> !panels.lists().isEmpty()).isPresent();
  }

  @Override
  Chart chart(ReportFont font) {
    double most =
        panels().lists().stream().mapToDouble(one -> perDay(one.listed())).max().orElse(1);
    int step = Round.step(Math.max(1, most) / 5);
    double end = Math.ceil(most / step) * step;
    List<Rows.Row> rows = new ArrayList<>();
    for (NeedList list : NeedList.values()) {
      List<ListedNeeds> listed =
          panels().lists().stream().filter(one -> one.list() == list).toList();
      if (!listed.isEmpty()) {
        rows.add(new Rows.Row(wording.of(list.label()), true, List.of()));
        listed.stream().limit(IN_A_LIST).forEach(one -> rows.add(listRow(one, end)));
      }
    }
    Rows picture = new Rows(rows, say(AXIS), end, step, new Legend());
    return Chart.of(
        id(),
        words(
            say(
                CAPTION,
                meanOf(sum(NeedList.RED)),
                meanOf(sum(NeedList.YELLOW)),
                meanOf(sum(NeedList.BLUE))),
            daySource()),
        font,
        picture,
        30);
  }

  private long sum(NeedList list) {
    return panels().lists().stream()
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
        formatName(listed.formatId()),
        false,
        List.of(
            new Rows.Bar(0, end, 0.5, Palette.TRACK),
            new Rows.Bar(0, perDay(listed.listed()), 0.5, color),
            new Rows.Badge(
                perDay(listed.listed()),
                say("list.letter." + listed.list().id()),
                shape,
                color,
                listed.list() == NeedList.YELLOW ? Palette.INK : Palette.PAPER),
            new Rows.Label(
                end,
                say(
                    "chart.wants.label",
                    meanOf(listed.listed()),
                    wording.percent(listed.listed(), listed.needs())),
                Palette.INK,
                false)));
  }

  @Override
  Optional<ReportTable> table() {
    TableParts parts = new TableParts(wording);
    List<Column> columns = new ArrayList<>();
    columns.add(parts.words("column.list"));
    columns.add(parts.words("column.format"));
    columns.add(parts.summed("column.listed"));
    columns.add(parts.numbers("column.listedShare"));
    columns.add(parts.words("column.reasons"));
    for (AgeGroup group : AgeGroup.values()) {
      columns.add(new Column(say("age.short." + group.id()), true, true));
    }
    List<ReportRow> rows = new ArrayList<>();
    for (ListedNeeds listed : panels().lists()) {
      List<Cell> cells = new ArrayList<>();
      cells.add(
          Cell.tagged(
              say("list.letter." + listed.list().id()),
              switch (listed.list()) {
                case RED -> Tone.BAD;
                case YELLOW -> Tone.CAUTION;
                case BLUE -> Tone.GOOD;
              }));
      cells.add(Cell.of(formatName(listed.formatId())));
      cells.add(meanCell(listed.listed()));
      cells.add(parts.shareCell(listed.listed(), listed.needs()));
      cells.add(
          Cell.of(
              wording.list(
                  listed.byReason().entrySet().stream()
                      .filter(reason -> reason.getValue() > 0)
                      .map(
                          reason ->
                              say(
                                  "cell.reason",
                                  wording.of(reason.getKey().label()),
                                  meanOf(reason.getValue())))
                      .toList())));
      listed.byGroup().values().forEach(count -> cells.add(meanCell(count)));
      rows.add(new ReportRow(Optional.empty(), cells));
    }
    return Optional.of(
        new ReportTable(
            "lists",
            say("table.lists"),
            columns,
            rows,
            new Excerpt(LISTED_SHOWN, say("table.lists.more", LISTED_SHOWN, rows.size())),
            say("table.lists.note")));
  }

  private DayPanels panels() {
    return content.panels().orElseThrow();
  }
}
