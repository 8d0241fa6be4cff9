package org.lifecircle.reports.exhibits;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lifecircle.model.Text;
import org.lifecircle.reports.ReportContent;
import org.lifecircle.reports.charts.ByHour;
import org.lifecircle.reports.charts.Chart;
import org.lifecircle.reports.charts.ChartId;
import org.lifecircle.reports.charts.ChartWords;
import org.lifecircle.reports.charts.Palette;
import org.lifecircle.reports.document.ReportDocument.Cell;
import org.lifecircle.reports.document.ReportDocument.Column;
import org.lifecircle.reports.document.ReportDocument.ReportRow;
import org.lifecircle.reports.document.ReportDocument.ReportTable;
import org.lifecircle.reports.document.TableParts;
import org.lifecircle.reports.fonts.ReportFont;
import org.lifecircle.reports.wording.Wording;
import org.lifecircle.simulation.day.DayStatistics;
import org.lifecircle.simulation.day.FormatNeeds;
import org.lifecircle.simulation.day.NeedOutcome;

/** The needs of the simulated day by the hour, and what became of them. */
public final class DemandByHourExhibit extends Exhibit {

  private static final Text TITLE = new Text("一天中的需求（模拟）", "Needs over the day (simulated)");
  private static final Text CAPTION_NONE = new Text("没有产生需求。", "No need arose.");
  private static final Text CAPTION =
      new Text(
          "平均每天 {0}:00 前后需求最多（{1} 次）；全天 {2} 没有得到满足。",
          "On an average day needs peak around {0}:00 ({1}); over the day, {2} were not served.");
  private static final Text SERVED = new Text("已满足", "served");
  private static final Text UNSERVED = new Text("未满足", "not served");
  private static final Text AXIS_NEEDS = new Text("需求（次／小时）", "Needs (per hour)");

  DemandByHourExhibit(ReportContent content, Wording wording) {
    super(content, wording, new ChartId("demand-by-hour"), TITLE, Chapter.DAY);
  }

  @Override
  Chart chart(ReportFont font) {
    DayStatistics day = content.sum();
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
            ? say(CAPTION_NONE)
            : say(
                CAPTION,
                busiest,
                meanOf(needs[busiest]),
                wording.percent(all - IntStream.of(served).sum(), all));
    ChartWords words = words(caption, daySource());
    List<Double> got = IntStream.of(served).mapToObj(this::perDay).toList();
    List<Double> unserved =
        IntStream.range(0, 24).mapToObj(hour -> perDay(needs[hour] - served[hour])).toList();
    ByHour picture =
        new ByHour(
            new ByHour.Kind(say(SERVED), got, Palette.GOOD),
            new ByHour.Kind(say(UNSERVED), unserved, Palette.BAD),
            say("chart.demand.axis.hour"),
            say(AXIS_NEEDS),
            say(CAPTION_NONE));
    return Chart.of(id(), words, font, picture);
  }

  @Override
  Optional<ReportTable> table() {
    TableParts parts = new TableParts(wording);
    List<Column> columns = new ArrayList<>();
    columns.add(parts.words("column.format"));
    columns.add(parts.summed("column.needs"));
    List<NeedOutcome> outcomes =
        Arrays.stream(NeedOutcome.values())
            .filter(one -> !one.byChannel() || content.sum().needs(one) > 0)
            .toList();
    for (NeedOutcome outcome : outcomes) {
      columns.add(new Column(wording.first(wording.of(outcome.label())), true, true));
      if (outcome == NeedOutcome.SERVED) {
        columns.add(parts.numbers("column.servedShare"));
      }
    }
    List<ReportRow> rows = new ArrayList<>();
    for (FormatNeeds demand : content.sum().formats()) {
      List<Cell> cells = new ArrayList<>();
      cells.add(Cell.of(formatName(demand.formatId())));
      cells.add(meanCell(demand.needs()));
      for (NeedOutcome outcome : outcomes) {
        int count = demand.outcomes().get(outcome);
        cells.add(meanCell(count));
        if (outcome == NeedOutcome.SERVED) {
          cells.add(parts.shareCell(count, demand.needs()));
        }
      }
      rows.add(new ReportRow(Optional.empty(), cells));
    }
    return Optional.of(
        new ReportTable("demand", say("table.demand"), columns, rows, say("table.demand.note")));
  }
}
