package org.lifecircle.kit.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lifecircle.kit.codebook.Codebook;
import org.lifecircle.kit.codebook.OutputTable;
import org.lifecircle.model.Outlet;
import org.lifecircle.model.Text;
import org.lifecircle.simulation.day.LivedDays;
import org.lifecircle.simulation.day.OutletVisits;

/**
 * {@code visits.csv}: a row for every outlet, a column for every hour of an average simulated day,
 * and in the cell the mean of the visits that it served; a party is one visit, its people are
 * counted beside.
 */
final class VisitsTable {

  private static final int HOURS = 24;

  private static final OutputTable<Visited> TABLE =
      OutputTable.<Visited>of(Codebook.REPORT, "visits.csv")
          .text("outlet", row -> row.outlet().id())
          .text("name", row -> row.outlet().name())
          .text("formats", row -> String.join(";", row.outlet().formatIds()))
          .text("total", row -> DailyMean.of(row.lived(), row.visits().total()))
          .text("people", row -> DailyMean.of(row.lived(), row.visits().people()))
          .each(
              "h{hour}",
              hours(),
              (row, hour) ->
                  DailyMean.of(row.lived(), row.visits().byHour().get(Integer.parseInt(hour))))
          .build();

  private record Visited(LivedDays lived, Outlet outlet, OutletVisits visits) {}

  private VisitsTable() {}

  static OutputTable.Filled<?> filled(List<Outlet> outlets, LivedDays lived) {
    List<Visited> rows = new ArrayList<>();
    for (int i = 0; i < outlets.size(); i++) {
      rows.add(new Visited(lived, outlets.get(i), lived.sum().visits().get(i)));
    }
    return TABLE.with(rows);
  }

  private static Map<String, Text> hours() {
    Map<String, Text> hours = new TreeMap<>();
    for (int hour = 0; hour < HOURS; hour++) {
      hours.put("%02d".formatted(hour), Text.same(Integer.toString(hour)));
    }
    return hours;
  }
}
