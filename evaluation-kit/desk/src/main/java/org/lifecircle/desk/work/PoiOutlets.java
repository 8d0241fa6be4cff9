package org.lifecircle.desk.work;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.lifecircle.desk.circles.CircleDesk;
import org.lifecircle.desk.circles.Edit;
import org.lifecircle.desk.circles.StandingCircle;
import org.lifecircle.kit.crs.CoordinateSystem;
import org.lifecircle.kit.folder.CircleCells;
import org.lifecircle.kit.folder.CircleRows;
import org.lifecircle.kit.folder.SearchReading;
import org.lifecircle.kit.formats.SourceCoverage;
import org.lifecircle.kit.geocode.Gazetteer;
import org.lifecircle.kit.poi.PoiColumns;
import org.lifecircle.kit.poi.PoiDoubts;
import org.lifecircle.kit.poi.PoiReading;
import org.lifecircle.kit.poi.PoiTable;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.FormatCatalog;
import org.lifecircle.model.Outlet;
import org.lifecircle.model.OutletSearch;
import org.lifecircle.model.Text;
import org.lifecircle.model.Warning;
import org.lifecircle.reports.CircleData;

/** Places of a table of a map service that become rows of a circle. */
public final class PoiOutlets {

  private static final String OUTLETS = "outlets";

  private final CircleDesk circles;

  /** Places for the circles of a desk. */
  public PoiOutlets(CircleDesk circles) {
    this.circles = circles;
  }

  /**
   * Adds the places of the input to a circle, each as a row behind the others.
   *
   * @param system the degrees of the table; those of the circle when empty
   */
  public DeskWork.Task into(String id, Optional<CoordinateSystem> system) {
    return (input, progress) -> {
      progress.at(DeskWork.PHRASES.text("step.read"), 10, 100);
      CircleDesk.Read read = circles.read(id);
      StandingCircle standing = read.standing();
      Optional<Coordinate> center = standing.center();
      List<Outlet> there =
          read.reading().data().map(CircleData::circle).map(one -> one.outlets()).orElse(List.of());
      PoiTable places =
          PoiTable.read(
              input,
              new PoiReading(
                  PoiColumns.FOUND,
                  system.orElse(standing.system()),
                  center,
                  Gazetteer.NONE.around(CoordinateSystem.WGS84, center)),
              circles.evaluator().formats(),
              there);
      progress.at(DeskWork.PHRASES.text("step.write"), 80, 100);
      List<Edit> edits = edits(places, standing);
      int added = edits.size();
      boolean searched = added > 0 && saysSearch(read);
      if (searched) {
        edits.add(search(read));
      }
      if (!edits.isEmpty()
          && circles.edit(id, standing.digest(), edits) instanceof CircleDesk.Conflict conflict) {
        throw DeskWork.wrong(conflict.yours(), "poi.conflict");
      }
      return new DeskWork.Outcome(id, Optional.empty(), List.of(), notes(places, added, searched));
    };
  }

  /**
   * Whether what was looked for can be said in a line: not where the circle says it format by
   * format, nor in a workbook without the question.
   */
  private static boolean saysSearch(CircleDesk.Read read) {
    Map<String, String> settings = read.standing().settings();
    return settings.containsKey(SearchReading.KEY)
        || !read.place().workbook()
            && settings.keySet().stream().noneMatch(key -> key.startsWith(SearchReading.KEY + "."));
  }

  /** What the table cannot tell is said, as {@code import-poi} says it. */
  private Edit search(CircleDesk.Read read) {
    FormatCatalog formats = circles.evaluator().outletFormats();
    OutletSearch before =
        new SearchReading(formats)
            .line(
                read.standing().settings().getOrDefault(SearchReading.KEY, ""),
                (part, wrong) -> {});
    return new Edit.Settings(
        Map.of(
            SearchReading.KEY,
            SearchReading.line(SourceCoverage.together(before, PoiTable.coverage(formats)))));
  }

  private static List<Edit> edits(PoiTable places, StandingCircle standing) throws IOException {
    TreeSet<String> ids = new TreeSet<>();
    standing.tables().stream()
        .filter(rows -> rows.id().equals(OUTLETS))
        .forEach(rows -> rows.lines().forEach(line -> ids.add(line.cell("id"))));
    List<String> columns = CircleRows.OUTLETS.all();
    List<Edit> edits = new ArrayList<>();
    for (PoiTable.Place place : places.places()) {
      List<String> cells = CircleCells.of(place.outlet());
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
      edits.add(new Edit.Insert(OUTLETS, 0, row, Optional.of(place.outlet().location())));
    }
    return edits;
  }

  private static List<Text> notes(PoiTable places, int added, boolean searched) {
    List<Text> notes = new ArrayList<>();
    notes.add(
        DeskWork.PHRASES.text(
            "poi.added", Integer.toString(added), Integer.toString(places.leftOut().size())));
    if (added > 0) {
      notes.add(DeskWork.PHRASES.text(searched ? "poi.search" : "poi.search.kept"));
    }
    PoiDoubts.of(places, "places.csv").stream().map(Warning::message).forEach(notes::add);
    return notes;
  }
}
