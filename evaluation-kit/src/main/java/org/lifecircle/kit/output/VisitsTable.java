package org.lifecircle.kit.output;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lifecircle.model.Outlet;
import org.lifecircle.simulation.day.OutletVisits;
import org.lifecircle.tables.TableWriter;

/**
 * {@code visits.csv}: a row for every outlet, a column for every hour of the simulated day, and in
 * the cell the visits that it served; a party is one visit, its people are counted beside.
 */
final class VisitsTable {

  private VisitsTable() {}

  static void write(Path file, List<Outlet> outlets, List<OutletVisits> visits) throws IOException {
    List<String> header = new ArrayList<>(List.of("outlet", "name", "formats", "total", "people"));
    for (int hour = 0; hour < 24; hour++) {
      header.add(String.format(Locale.ROOT, "h%02d", hour));
    }
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < outlets.size(); i++) {
      Outlet outlet = outlets.get(i);
      List<String> row = new ArrayList<>();
      row.add(outlet.id());
      row.add(outlet.name());
      row.add(String.join(";", outlet.formatIds()));
      row.add(Integer.toString(visits.get(i).total()));
      row.add(Integer.toString(visits.get(i).people()));
      visits.get(i).byHour().forEach(count -> row.add(count.toString()));
      rows.add(row);
    }
    TableWriter.write(file, header, rows);
  }
}
