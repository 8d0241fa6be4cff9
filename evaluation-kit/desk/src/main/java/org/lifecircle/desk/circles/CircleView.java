package org.lifecircle.desk.circles;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lifecircle.kit.cells.CellPlace;
import org.lifecircle.kit.cells.DecimalMark;
import org.lifecircle.kit.crs.CoordinateSystem;
import org.lifecircle.kit.workbook.FormWords;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.FormatCatalog;
import org.lifecircle.model.Language;
import org.lifecircle.model.Problem;
import org.lifecircle.model.Warning;
import org.lifecircle.tables.StandingLine;
import org.lifecircle.tables.StandingRows;

/** A circle as the page shows it: tables, map and what is wrong, as maps, lists and texts. */
final class CircleView {

  private static final List<String> YES_OR_NO = List.of("chain", "estimated");

  private final DeskFolder.Place place;
  private final StandingCircle circle;
  private final Language language;

  CircleView(DeskFolder.Place place, StandingCircle circle, Language language) {
    this.place = place;
    this.circle = circle;
    this.language = language;
  }

  /** All of it. */
  Map<String, Object> tree(CircleReading reading, FormatCatalog formats) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", place.id());
    tree.put("name", circle.settings().getOrDefault("name", place.shortName()));
    tree.put("kind", place.workbook() ? "workbook" : "folder");
    tree.put("digest", circle.digest());
    tree.put("settings", circle.settings());
    List<StandingRows> tables = circle.tables();
    tree.put("tables", tables.stream().map(table -> table(table, formats)).toList());
    List<Map<String, Object>> ways = circle.features("ways");
    List<Map<String, Object>> obstacles = circle.features("obstacles");
    tree.put("ways", collection(ways));
    tree.put("obstacles", collection(obstacles));
    tree.put("backdrop", Backdrop.of(ways, obstacles));
    Map<String, Object> places = new LinkedHashMap<>();
    tables.forEach(table -> places.put(table.id(), places(table)));
    tree.put("places", places);
    tree.put("problems", problems(reading));
    return tree;
  }

  private Map<String, Object> table(StandingRows table, FormatCatalog formats) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", table.id());
    tree.put("source", table.source());
    FormWords words = new FormWords(table.id());
    List<Object> columns = new ArrayList<>();
    for (String id : table.columns()) {
      Map<String, Object> column = new LinkedHashMap<>();
      column.put("id", id);
      column.put("title", words.title(id).in(language));
      column.put("hint", words.hint(id).in(language));
      List<Object> choices = choices(id, formats);
      if (!choices.isEmpty()) {
        column.put("choices", choices);
      }
      columns.add(column);
    }
    tree.put("columns", columns);
    List<Object> rows = new ArrayList<>();
    for (StandingLine line : table.lines()) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("line", line.number());
      row.put("cells", table.columns().stream().map(line::cell).toList());
      rows.add(row);
    }
    tree.put("rows", rows);
    return tree;
  }

  /** What may stand in a cell, as it is written. */
  private List<Object> choices(String column, FormatCatalog formats) {
    List<Object> choices = new ArrayList<>();
    if (column.startsWith("formats")) {
      formats
          .formats()
          .forEach(
              format ->
                  choices.add(
                      choice(
                          place.workbook() ? format.label().in(language) : format.id(),
                          format.label().in(language))));
    } else if (YES_OR_NO.contains(column)) {
      for (boolean yes : new boolean[] {true, false}) {
        String title = FormWords.answer(yes).in(language);
        choices.add(choice(place.workbook() ? title : yes ? "yes" : "no", title));
      }
    }
    return choices;
  }

  private static Map<String, Object> choice(String id, String title) {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("id", id);
    one.put("title", title);
    return one;
  }

  private static Map<String, Object> collection(List<Map<String, Object>> features) {
    Map<String, Object> collection = new LinkedHashMap<>();
    collection.put("type", "FeatureCollection");
    collection.put("features", features);
    return collection;
  }

  private Map<String, Object> places(StandingRows table) {
    CoordinateSystem system = circle.system();
    Map<String, Object> places = new LinkedHashMap<>();
    for (StandingLine line : table.lines()) {
      place(line.cell("lon"), line.cell("lat"), system)
          .ifPresent(
              at ->
                  places.put(
                      Integer.toString(line.number()), List.of(at.longitude(), at.latitude())));
    }
    return places;
  }

  /** The place of two cells in WGS-84; empty when it cannot be read. */
  static Optional<Coordinate> place(String longitude, String latitude, CoordinateSystem system) {
    return CellPlace.read(longitude, latitude, DecimalMark.POINT, Optional.empty())
        .value()
        .filter(at -> Math.abs(at.longitude()) <= 180 && Math.abs(at.latitude()) <= 90)
        .map(at -> system.toWgs84(new Coordinate(at.longitude(), at.latitude())));
  }

  private List<Object> problems(CircleReading reading) {
    List<Object> all = new ArrayList<>();
    for (Problem problem : reading.problems()) {
      all.add(problem(problem, "error"));
    }
    for (Warning warning : reading.warnings()) {
      all.add(problem(new Problem(warning.subject(), 0, "", "", warning.message()), "warning"));
    }
    return all;
  }

  private Map<String, Object> problem(Problem problem, String severity) {
    StandingCircle.Where at = circle.where(problem);
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("table", at.table());
    tree.put("source", problem.file());
    tree.put("line", at.line());
    tree.put("column", at.column());
    tree.put("value", problem.value());
    tree.put("text", problem.message().in(language));
    tree.put("severity", severity);
    return tree;
  }
}
