package org.lifecircle.reports.exhibits;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lifecircle.reports.ReportContent;
import org.lifecircle.reports.charts.ByHour;
import org.lifecircle.reports.charts.Chart;
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

  DemandByHourExhibit(ReportContent content, Wording wording) {
    super(content, wording);
  }

  @Override
  String id() {
    return "demand-by-hour";
  }

  @Override
  String title() {
    return say("chart.demand.title");
  }

  @Override
  Chart chart(ReportFont font) {
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
            ? say("chart.demand.caption.none")
            : say(
                "chart.demand.caption",
                busiest,
                wording.number(needs[busiest]),
                wording.percent(all - IntStream.of(served).sum(), all));
    ChartWords words = words(say("chart.demand.title"), caption, daySource());
    List<Integer> unserved =
        IntStream.range(0, 24).mapToObj(hour -> needs[hour] - served[hour]).toList();
    ByHour picture =
        new ByHour(
            new ByHour.Kind(
                say("chart.demand.served"), IntStream.of(served).boxed().toList(), Palette.GOOD),
            new ByHour.Kind(say("chart.demand.unserved"), unserved, Palette.BAD),
            say("chart.demand.axis.hour"),
            say("chart.demand.axis.needs"),
            say("chart.demand.caption.none"));
    return Chart.of(id(), words, font, picture);
  }

  @Override
  public Optional<ReportTable> table() {
    TableParts parts = new TableParts(wording);
    List<Column> columns = new ArrayList<>();
    columns.add(parts.words("column.format"));
    columns.add(parts.summed("column.needs"));
    for (NeedOutcome outcome : NeedOutcome.values()) {
      columns.add(new Column(wording.first(wording.of(outcome.label())), true, true));
      if (outcome == NeedOutcome.SERVED) {
        columns.add(parts.numbers("column.servedShare"));
      }
    }
    List<ReportRow> rows = new ArrayList<>();
    for (FormatNeeds demand : content.day().formats()) {
      List<Cell> cells = new ArrayList<>();
      cells.add(Cell.of(formatName(demand.formatId())));
      cells.add(Cell.of(wording.number(demand.needs()), BigDecimal.valueOf(demand.needs())));
      for (NeedOutcome outcome : NeedOutcome.values()) {
        int count = demand.outcomes().get(outcome);
        cells.add(Cell.of(wording.number(count), BigDecimal.valueOf(count)));
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
