package org.lifecircle.desk.circles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lifecircle.kit.workbook.StandingWorkbook;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.FigureCatalog;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Problem;
import org.lifecircle.tables.StandingLine;
import org.lifecircle.tables.StandingRows;

/** A workbook as it stands. Its ways are shown and not changed: they are rows of single points. */
final class WorkbookCircle implements StandingCircle {

  private static final String WAYS = "ways";

  private final String name;
  private final SortedMap<String, byte[]> files;
  private final FigureCatalog figures;
  private final Optional<StandingWorkbook> workbook;

  private WorkbookCircle(String name, byte[] content, FigureCatalog figures) {
    this.name = name;
    this.figures = figures;
    this.files = new TreeMap<>();
    this.files.put(name, content);
    this.workbook = workbook(content, figures);
  }

  /** What is no workbook is shown without tables; what is wrong with it, its reader tells. */
  private static Optional<StandingWorkbook> workbook(byte[] content, FigureCatalog figures) {
    try {
      return Optional.of(StandingWorkbook.read(content, figures));
    } catch (InvalidInputException e) {
      return Optional.empty();
    }
  }

  static WorkbookCircle read(Path workbook, FigureCatalog figures) throws IOException {
    return new WorkbookCircle(
        workbook.getFileName().toString(), Files.readAllBytes(workbook), figures);
  }

  @Override
  public SortedMap<String, byte[]> files() {
    return Collections.unmodifiableSortedMap(files);
  }

  @Override
  public Map<String, String> settings() {
    return workbook.map(StandingWorkbook::facts).orElse(Map.of());
  }

  @Override
  public List<StandingRows> tables() {
    return rows().stream().filter(rows -> !rows.id().equals(WAYS)).toList();
  }

  private List<StandingRows> rows() {
    return workbook.map(StandingWorkbook::tables).orElse(List.of());
  }

  @Override
  public List<Map<String, Object>> features(String layer) {
    Map<String, List<Object>> lines = new LinkedHashMap<>();
    Map<String, String> kinds = new LinkedHashMap<>();
    for (StandingRows rows : rows()) {
      if (rows.id().equals(WAYS) && layer.equals(WAYS)) {
        for (StandingLine line : rows.lines()) {
          Optional<Coordinate> at =
              CircleView.place(
                  line.cells().getOrDefault("lon", ""),
                  line.cells().getOrDefault("lat", ""),
                  system());
          String id = line.cells().getOrDefault("id", "");
          at.ifPresent(
              place ->
                  lines
                      .computeIfAbsent(id, one -> new ArrayList<>())
                      .add(List.of(place.longitude(), place.latitude())));
          kinds.putIfAbsent(id, line.cells().getOrDefault("kind", ""));
        }
      }
    }
    List<Map<String, Object>> features = new ArrayList<>();
    lines.forEach(
        (id, points) -> {
          if (points.size() > 1) {
            features.add(feature(id, kinds.get(id), points));
          }
        });
    return features;
  }

  private static Map<String, Object> feature(String id, String kind, List<Object> points) {
    Map<String, Object> geometry = new LinkedHashMap<>();
    geometry.put("type", "LineString");
    geometry.put("coordinates", points);
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("highway", "footway");
    properties.put("kind", kind);
    Map<String, Object> feature = new LinkedHashMap<>();
    feature.put("type", "Feature");
    feature.put("id", id);
    feature.put("properties", properties);
    feature.put("geometry", geometry);
    return feature;
  }

  @Override
  public Where where(Problem problem) {
    return workbook
        .flatMap(one -> one.where(problem.field().isEmpty() ? problem.file() : problem.field()))
        .map(one -> new Where(one.table(), one.line(), one.column()))
        .orElseGet(() -> new Where(problem.file(), problem.line(), problem.field()));
  }

  @Override
  public Changed with(Edit edit) {
    StandingWorkbook book =
        workbook.orElseThrow(() -> EditReading.wrong("/edits", "workbook.unreadable"));
    if (edit instanceof Edit.Cells cells) {
      Map<String, String> texts = cells(cells.cells(), cells.place());
      return new Changed(
          now(book.with(cells.table(), cells.line(), texts)),
          new Edit.Cells(
              cells.table(),
              cells.line(),
              old(cells.table(), cells.line(), texts),
              Optional.empty()));
    }
    if (edit instanceof Edit.Insert insert) {
      Map<String, String> texts = cells(insert.cells(), insert.place());
      int line = book.lineOfInserted(insert.table());
      return new Changed(
          now(book.inserted(insert.table(), texts)), new Edit.Remove(insert.table(), line));
    }
    if (edit instanceof Edit.Remove remove) {
      Map<String, String> nothing = new LinkedHashMap<>();
      line(remove.table(), remove.line())
          .cells()
          .keySet()
          .forEach(column -> nothing.put(column, ""));
      return new Changed(
          now(book.with(remove.table(), remove.line(), nothing)),
          new Edit.Cells(
              remove.table(),
              remove.line(),
              old(remove.table(), remove.line(), nothing),
              Optional.empty()));
    }
    if (edit instanceof Edit.Settings change) {
      Map<String, String> before = new LinkedHashMap<>();
      change.values().keySet().forEach(key -> before.put(key, settings().getOrDefault(key, "")));
      return new Changed(now(book.withFacts(change.values())), new Edit.Settings(before));
    }
    throw EditReading.wrong("/edits", "workbook.ways");
  }

  private WorkbookCircle now(byte[] content) {
    return new WorkbookCircle(name, content, figures);
  }

  private Map<String, String> cells(Map<String, String> cells, Optional<Coordinate> place) {
    Map<String, String> all = new LinkedHashMap<>(cells);
    place.ifPresent(at -> all.putAll(degrees(at)));
    return all;
  }

  private StandingLine line(String table, int number) {
    return tables().stream()
        .filter(rows -> rows.id().equals(table))
        .flatMap(rows -> rows.lines().stream())
        .filter(line -> line.number() == number)
        .findFirst()
        .orElseGet(() -> new StandingLine(number, Map.of()));
  }

  private Map<String, String> old(String table, int number, Map<String, String> changed) {
    StandingLine before = line(table, number);
    Map<String, String> old = new LinkedHashMap<>();
    changed.keySet().forEach(column -> old.put(column, before.cell(column)));
    return old;
  }
}
