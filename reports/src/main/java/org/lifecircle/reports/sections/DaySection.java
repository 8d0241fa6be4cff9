package org.lifecircle.reports.sections;

import java.math.BigDecimal;
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
import org.lifecircle.reports.document.ReportDocument.Excerpt;
import org.lifecircle.reports.document.ReportDocument.Paragraph;
import org.lifecircle.reports.document.ReportDocument.ReportRow;
import org.lifecircle.reports.document.ReportDocument.ReportTable;
import org.lifecircle.reports.document.ReportDocument.Section;
import org.lifecircle.reports.document.ReportDocument.Tone;
import org.lifecircle.reports.exhibits.Chapter;
import org.lifecircle.reports.exhibits.Exhibits;
import org.lifecircle.reports.wording.Wording;
import org.lifecircle.simulation.day.DayStatistics;
import org.lifecircle.simulation.day.OutletVisits;

/** The simulated day. */
final class DaySection extends SectionWriter {

  private static final int OUTLETS_SHOWN = 15;

  DaySection(ReportContent content, Wording wording, Exhibits exhibits) {
    super(content, wording, exhibits);
  }

  @Override
  Section section() {
    DayStatistics day = content.day();
    List<Block> blocks = new ArrayList<>();
    if (day.needs() == 0) {
      blocks.add(new Callout(Tone.UNKNOWN, say("day.none")));
      return new Section("day", say("section.day"), blocks);
    }
    blocks.add(
        new Paragraph(
            say(
                day.trips() == 0 ? "day.text.notrips" : "day.text",
                wording.number(day.residents()),
                wording.number(day.needs()),
                wording.number(day.served()),
                wording.percent(day.servedShare()),
                wording.number(day.trips()),
                wording.oneDecimal(day.meanWalkMinutes()),
                Long.toString(day.seed()))));
    blocks.addAll(exhibits.blocks(Chapter.DAY));
    visitsTable(day).ifPresent(blocks::add);
    return new Section("day", say("section.day"), blocks);
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
                      outlet.formatIds().stream().map(this::formatName).distinct().toList(), 3)),
              Cell.of(wording.number(visits.total()), BigDecimal.valueOf(visits.total())),
              Cell.of(busiestHour(visits)),
              Cell.of(
                  wording.oneDecimal(visits.meanWaitSeconds() / 60),
                  BigDecimal.valueOf(Math.round(visits.meanWaitSeconds() / 6) / 10.0)),
              Cell.of(
                  wording.number(visits.turnedAway()), BigDecimal.valueOf(visits.turnedAway()))));
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
