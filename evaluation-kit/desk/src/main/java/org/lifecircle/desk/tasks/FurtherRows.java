package org.lifecircle.desk.tasks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.lifecircle.desk.circles.CircleDesk;
import org.lifecircle.desk.circles.Edit;
import org.lifecircle.desk.circles.StandingCircle;
import org.lifecircle.kit.folder.CircleCells;
import org.lifecircle.kit.folder.CircleRows;
import org.lifecircle.kit.folder.SearchReading;
import org.lifecircle.model.Circle;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Outlet;
import org.lifecircle.model.OutletSearch;
import org.lifecircle.model.UnusedOutlet;

/**
 * Outlets that become rows behind the others of a circle, with ids that are free there, and what is
 * said of how they were looked for. For one use.
 */
final class FurtherRows {

  private static final String OUTLETS = "outlets";

  private final List<Edit> edits = new ArrayList<>();
  private final TreeSet<String> ids = new TreeSet<>();

  /** Behind the rows of a circle. */
  FurtherRows(StandingCircle standing) {
    standing.tables().stream()
        .filter(rows -> rows.id().equals(OUTLETS))
        .forEach(rows -> rows.lines().forEach(line -> ids.add(line.cell("id"))));
  }

  /** A row for an outlet. */
  void add(Outlet outlet) {
    add(CircleCells.of(outlet), outlet.location());
  }

  /** A row for an outlet that is built and not in use. */
  void add(UnusedOutlet unused) {
    add(CircleCells.of(unused), unused.outlet().location());
  }

  private void add(List<String> cells, Coordinate place) {
    List<String> columns = CircleRows.OUTLETS.all();
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      boolean degrees = columns.get(i).equals("lon") || columns.get(i).equals("lat");
      if (!degrees && !cells.get(i).isEmpty()) {
        row.put(columns.get(i), cells.get(i));
      }
    }
    String wanted = row.get("id");
    for (int number = 2; !ids.add(row.get("id")); number++) {
      row.put("id", wanted + "-" + number);
    }
    edits.add(new Edit.Insert(OUTLETS, 0, row, Optional.of(place)));
  }

  /** Those that a circle has more than another. */
  void addAll(Circle before, Circle after) {
    after.outlets().stream().skip(before.outlets().size()).forEach(this::add);
    after.unused().stream().skip(before.unused().size()).forEach(this::add);
  }

  /** How many rows were added. */
  int count() {
    return edits.size();
  }

  /** The rows as edits, then others. */
  List<Edit> with(List<Edit> others) {
    List<Edit> all = new ArrayList<>(edits);
    all.addAll(others);
    return all;
  }

  /**
   * Whether what was looked for can be said in a line: not where the circle says it format by
   * format, nor in a workbook without the question.
   */
  static boolean saysSearch(CircleDesk.Read read) {
    Map<String, String> settings = read.standing().settings();
    return settings.containsKey(SearchReading.KEY)
        || !read.place().workbook()
            && settings.keySet().stream().noneMatch(key -> key.startsWith(SearchReading.KEY + "."));
  }

  /** What was looked for, said in a line. */
  static Edit search(OutletSearch search) {
    return new Edit.Settings(Map.of(SearchReading.KEY, SearchReading.line(search)));
  }
}
