package org.lifecircle.reports.sections;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lifecircle.model.Outlet;
import org.lifecircle.reports.ReportContent;
import org.lifecircle.reports.document.ReportDocument.Block;
import org.lifecircle.reports.document.ReportDocument.Callout;
import org.lifecircle.reports.document.ReportDocument.Cell;
import org.lifecircle.reports.document.ReportDocument.Column;
import org.lifecircle.reports.document.ReportDocument.Excerpt;
import org.lifecircle.reports.document.ReportDocument.Paragraph;
import org.lifecircle.reports.document.ReportDocument.ReportRow;
import org.lifecircle.reports.document.ReportDocument.ReportTable;
import org.lifecircle.reports.document.ReportDocument.Section;
import org.lifecircle.reports.document.ReportDocument.Tone;
import org.lifecircle.reports.document.TableParts;
import org.lifecircle.reports.exhibits.Chapter;
import org.lifecircle.reports.exhibits.Exhibits;
import org.lifecircle.reports.wording.FigureIntervals;
import org.lifecircle.reports.wording.Wording;
import org.lifecircle.reports.wording.Wording.Listed;
import org.lifecircle.simulation.day.DayStatistics;
import org.lifecircle.simulation.day.LivedDay;
import org.lifecircle.simulation.day.LivedDays;
import org.lifecircle.simulation.day.NeedOutcome;
import org.lifecircle.simulation.day.OutletOrders;
import org.lifecircle.simulation.day.OutletVisits;
import org.lifecircle.simulation.experiment.DayFigures;

/** The simulated days. */
final class DaySection extends SectionWriter {

  private static final int OUTLETS_SHOWN = 15;

  private final FigureIntervals intervals;

  DaySection(ReportContent content, Wording wording, Exhibits exhibits) {
    super(content, wording, exhibits);
    intervals = new FigureIntervals(content.uncertain(), wording);
  }

  private String title() {
    return content.lived().isWholeWeek() ? "section.day" : "section.day.one";
  }

  /** What was ordered, where anybody orders. */
  private Optional<Block> channels(DayStatistics day) {
    if (!day.ordered()) {
      return Optional.empty();
    }
    OutletOrders orders = day.orders();
    LivedDays lived = content.lived();
    return Optional.of(
        new Paragraph(
            say(
                "day.channels",
                orders.delivered() == 0
                    ? say("orders.brought.none")
                    : say(
                        "orders.brought",
                        wording.mean(lived.perDay(orders.delivered())),
                        wording.oneDecimal(orders.meanDeliveryMinutes())),
                wording.mean(lived.perDay(day.needs(NeedOutcome.ONLINE))),
                wording.mean(lived.perDay(day.outings().ordersInVain())))));
  }

  @Override
  Section section() {
    DayStatistics day = content.sum();
    List<Block> blocks = new ArrayList<>();
    if (day.needs() == 0 && !day.ordered()) {
      blocks.add(new Callout(Tone.UNKNOWN, say("day.none")));
      return new Section("day", say(title()), blocks);
    }
    LivedDays lived = content.lived();
    blocks.add(
        new Paragraph(
            say(
                day.trips() == 0 ? "day.text.notrips" : "day.text",
                wording.days(lived),
                wording.number(day.residents()),
                wording.mean(lived.perDay(day.needs())),
                wording.mean(lived.perDay(day.served())),
                wording.share(lived.servedShare()),
                intervals.say(
                    DayFigures.SERVED_SHARE,
                    lived.servedShare(),
                    wording.shareInterval(lived.servedShare())),
                wording.mean(lived.perDay(day.trips())),
                wording.oneDecimal(day.meanWalkMinutes()),
                intervals.say(
                    DayFigures.WALK_MINUTES,
                    lived.walkMinutes(),
                    wording.interval(lived.walkMinutes())))));
    channels(day).ifPresent(blocks::add);
    blocks.add(
        new Callout(
            Tone.CAUTION, say(content.uncertain().isEmpty() ? "day.assumed" : "day.assumed.two")));
    Optional<IntervalTables> sure =
        content.uncertain().map(known -> new IntervalTables(content, wording, known));
    sure.ifPresent(tables -> blocks.add(tables.figures()));
    blocks.addAll(new WillingnessToWalk(content, wording).blocks());
    if (lived.isWholeWeek()) {
      blocks.add(weekTable(lived));
    }
    blocks.addAll(exhibits.blocks(Chapter.DAY));
    visitsTable(day).ifPresent(blocks::add);
    sure.flatMap(IntervalTables::visits).ifPresent(blocks::add);
    return new Section("day", say(title()), blocks);
  }

  private ReportTable weekTable(LivedDays lived) {
    List<ReportRow> rows = new ArrayList<>();
    for (LocalDate date : lived.dates()) {
      List<LivedDay> own = lived.on(date.getDayOfWeek());
      double needs = own.stream().mapToInt(one -> one.totals().needs()).average().orElse(0);
      double served = own.stream().mapToInt(one -> one.totals().served()).average().orElse(0);
      double trips = own.stream().mapToInt(one -> one.totals().trips()).average().orElse(0);
      List<Cell> cells = new ArrayList<>();
      cells.add(Cell.of(wording.weekday(date.getDayOfWeek())));
      cells.add(Cell.of(wording.date(date)));
      cells.add(meanCell(needs));
      cells.add(meanCell(served));
      cells.add(
          Cell.of(
              needs == 0 ? "—" : wording.oneDecimal(100 * served / needs) + "%",
              BigDecimal.valueOf(needs == 0 ? 0 : served / needs)
                  .setScale(4, RoundingMode.HALF_UP)));
      if (content.uncertain().isPresent()) {
        cells.addAll(TableParts.between(intervals, DayFigures.servedShare(date.getDayOfWeek())));
      }
      cells.add(meanCell(trips));
      rows.add(new ReportRow(Optional.empty(), cells));
    }
    List<Column> columns = new ArrayList<>();
    columns.add(parts.words("column.weekday"));
    columns.add(parts.words("column.date"));
    columns.add(parts.numbers("column.needs"));
    columns.add(parts.numbers("column.served"));
    columns.add(parts.numbers("column.servedShare"));
    if (content.uncertain().isPresent()) {
      columns.addAll(parts.between());
    }
    columns.add(parts.numbers("column.trips"));
    return new ReportTable(
        "week",
        say("table.week"),
        columns,
        rows,
        say(
            content.uncertain().isEmpty() ? "table.week.note" : "table.week.note.two",
            lived.replications()));
  }

  private Cell meanCell(double mean) {
    return Cell.of(wording.mean(mean), BigDecimal.valueOf(mean).setScale(1, RoundingMode.HALF_UP));
  }

  private Optional<ReportTable> visitsTable(DayStatistics day) {
    Map<String, Outlet> outlets =
        content.circle().outlets().stream()
            .collect(
                Collectors.toMap(Outlet::id, outlet -> outlet, (a, b) -> a, LinkedHashMap::new));
    List<OutletVisits> ranked =
        day.visits().stream()
            .filter(visits -> outlets.containsKey(visits.outletId()))
            .sorted(Comparator.comparingInt(OutletVisits::total).reversed())
            .toList();
    if (ranked.stream().allMatch(one -> one.total() == 0 && one.turnedAway() == 0)) {
      return Optional.empty();
    }
    List<ReportRow> rows = new ArrayList<>();
    for (OutletVisits visits : ranked) {
      Outlet outlet = outlets.get(visits.outletId());
      rows.add(
          parts.row(
              Cell.of(content.outletName(outlet)),
              Cell.of(
                  wording.list(
                      outlet.formatIds().stream().map(this::formatName).distinct().toList(),
                      3,
                      Listed.KINDS)),
              meanCell(content.lived().perDay(visits.total())),
              Cell.of(busiestHour(visits)),
              Cell.of(
                  wording.oneDecimal(visits.meanWaitSeconds() / 60),
                  BigDecimal.valueOf(Math.round(visits.meanWaitSeconds() / 6) / 10.0)),
              meanCell(content.lived().perDay(visits.turnedAway()))));
    }
    return Optional.of(
        new ReportTable(
            "visits",
            say("table.visits"),
            List.of(
                parts.words("column.outlet"),
                parts.words("column.formats"),
                parts.summed("column.visits"),
                parts.words("column.busiest"),
                parts.numbers("column.wait"),
                parts.summed("column.turnedAway")),
            rows,
            new Excerpt(
                OUTLETS_SHOWN,
                say("table.visits.more", OUTLETS_SHOWN, wording.number(rows.size()))),
            ""));
  }

  private static String busiestHour(OutletVisits visits) {
    int busiest = 0;
    for (int hour = 1; hour < 24; hour++) {
      if (visits.byHour().get(hour) > visits.byHour().get(busiest)) {
        busiest = hour;
      }
    }
    return visits.total() == 0 ? "—" : busiest + ":00–" + (busiest + 1) + ":00";
  }
}
