package org.lifecircle.kit.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lifecircle.kit.codebook.Codebook;
import org.lifecircle.kit.codebook.OutputTable;
import org.lifecircle.model.Outlet;
import org.lifecircle.model.Text;
import org.lifecircle.simulation.day.OutletVisits;

/**
 * {@code visits.csv}: a row for every outlet, a column for every hour of the simulated day, and in
 * the cell the visits that it served; a party is one visit, its people are counted beside.
 */
final class VisitsTable {

  private static final int HOURS = 24;

  private static final OutputTable<Visited> TABLE =
      OutputTable.<Visited>of(Codebook.REPORT, "visits.csv")
          .text("outlet", row -> row.outlet().id())
          .text("name", row -> row.outlet().name())
          .text("formats", row -> String.join(";", row.outlet().formatIds()))
          .count("total", row -> row.visits().total())
          .count("people", row -> row.visits().people())
          .each(
              "h{hour}",
              hours(),
              (row, hour) -> row.visits().byHour().get(Integer.parseInt(hour)).toString())
          .build();

  private record Visited(Outlet outlet, OutletVisits visits) {}

  private VisitsTable() {}

  static OutputTable.Filled<?> filled(List<Outlet> outlets, List<OutletVisits> visits) {
    List<Visited> rows = new ArrayList<>();
    for (int i = 0; i < outlets.size(); i++) {
      rows.add(new Visited(outlets.get(i), visits.get(i)));
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
