package org.lifecircle.desk.circles;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
import java.util.stream.Stream;
import org.lifecircle.kit.folder.CircleFolder;
import org.lifecircle.kit.folder.CircleRows;
import org.lifecircle.kit.folder.EvidenceRows;
import org.lifecircle.kit.json.StandingFeatures;
import org.lifecircle.kit.yaml.StandingYaml;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Problem;
import org.lifecircle.tables.Columns;
import org.lifecircle.tables.StandingLine;
import org.lifecircle.tables.StandingRows;
import org.lifecircle.tables.StandingTable;
import org.lifecircle.tables.TextInFile;

/** A circle folder as it stands. */
final class FolderCircle implements StandingCircle {

  private final SortedMap<String, byte[]> files;
  private final Map<String, String> settings;

  private FolderCircle(SortedMap<String, byte[]> files) {
    this.files = Collections.unmodifiableSortedMap(files);
    this.settings = settings(files.get(CircleFolder.CIRCLE_FILE));
  }

  /** The files of a folder that a circle is read from. */
  static FolderCircle read(Path folder) throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.list(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String name = file.getFileName().toString();
        if (CircleFolder.reads(name)) {
          files.put(name, Files.readAllBytes(file));
        }
      }
    }
    return new FolderCircle(files);
  }

  @Override
  public SortedMap<String, byte[]> files() {
    return files;
  }

  @Override
  public Map<String, String> settings() {
    return settings;
  }

  private static Map<String, String> settings(byte[] content) {
    Map<String, String> all = new LinkedHashMap<>();
    yaml(content, new ArrayList<>())
        .flatMap(text -> StandingYaml.of(CircleFolder.CIRCLE_FILE, text.text()))
        .map(StandingYaml::values)
        .orElse(Map.of())
        .forEach((key, value) -> all.put(shown(key), value));
    return Collections.unmodifiableMap(all);
  }

  private static Optional<TextInFile> yaml(byte[] content, List<Problem> problems) {
    return content == null
        ? Optional.of(new TextInFile(CircleFolder.CIRCLE_FILE, "", StandardCharsets.UTF_8, false))
        : TextInFile.of(CircleFolder.CIRCLE_FILE, content, problems);
  }

  /** The center's degrees are called as those of every row. */
  private static String shown(String key) {
    return key.startsWith("center.") ? key.substring("center.".length()) : key;
  }

  private static String written(String key) {
    return key.equals("lon") || key.equals("lat") ? "center." + key : key;
  }

  @Override
  public List<StandingRows> tables() {
    List<StandingRows> all = new ArrayList<>();
    for (String id : List.of("homes", "outlets")) {
      List<Problem> told = new ArrayList<>();
      StandingTable.of(file(id), content(file(id)), columns(id), told)
          .ifPresent(table -> all.add(rows(id, table)));
    }
    return all;
  }

  private static StandingRows rows(String id, StandingTable table) {
    List<String> columns = new ArrayList<>();
    table.header().stream().filter(name -> !name.isBlank()).distinct().forEach(columns::add);
    columns(id).all().stream().filter(name -> !columns.contains(name)).forEach(columns::add);
    return new StandingRows(id, file(id), columns, table.lines());
  }

  private static String file(String id) {
    return switch (id) {
      case "homes" -> CircleFolder.HOMES_FILE;
      case "evidence" -> CircleFolder.EVIDENCE_FILE;
      default -> CircleFolder.OUTLETS_FILE;
    };
  }

  private static Columns columns(String id) {
    return switch (id) {
      case "homes" -> CircleRows.HOMES_AS_READ;
      case "evidence" -> EvidenceRows.COLUMNS;
      default -> CircleRows.OUTLETS_AS_READ;
    };
  }

  private byte[] content(String file) {
    return files.getOrDefault(file, new byte[0]);
  }

  @Override
  public List<Map<String, Object>> features(String layer) {
    return standing(layer, new ArrayList<>())
        .map(one -> one.features().stream().map(StandingFeatures.Standing::json).toList())
        .orElse(List.of());
  }

  private Optional<StandingFeatures> standing(String layer, List<Problem> problems) {
    return StandingFeatures.of(mapFile(layer), content(mapFile(layer)), prefix(layer), problems);
  }

  private static String mapFile(String layer) {
    return layer.equals("ways") ? CircleFolder.WAYS_FILE : CircleFolder.OBSTACLES_FILE;
  }

  private static String prefix(String layer) {
    return layer.equals("ways") ? "way-" : "obstacle-";
  }

  @Override
  public Where where(Problem problem) {
    String table =
        switch (problem.file()) {
          case CircleFolder.CIRCLE_FILE -> "settings";
          case CircleFolder.HOMES_FILE -> "homes";
          case CircleFolder.OUTLETS_FILE -> "outlets";
          case CircleFolder.WAYS_FILE -> "ways";
          case CircleFolder.OBSTACLES_FILE -> "obstacles";
          default -> problem.file();
        };
    return new Where(table, problem.line(), problem.field());
  }

  private FolderCircle having(String file, byte[] content) {
    SortedMap<String, byte[]> others = new TreeMap<>(files);
    others.put(file, content);
    return new FolderCircle(others);
  }

  @Override
  public Changed with(Edit edit) {
    if (edit instanceof Edit.Cells cells) {
      return cells(cells);
    }
    if (edit instanceof Edit.Insert insert) {
      return insert(insert);
    }
    if (edit instanceof Edit.Remove remove) {
      StandingTable table = table(remove.table());
      Map<String, String> old = table.line(remove.line()).map(StandingLine::cells).orElse(Map.of());
      return new Changed(
          having(file(remove.table()), table.without(remove.line())),
          new Edit.Insert(remove.table(), remove.line(), filled(old), Optional.empty()));
    }
    if (edit instanceof Edit.Put put) {
      StandingFeatures standing = required(put.layer());
      Edit back =
          standing
              .feature(put.id())
              .<Edit>map(one -> new Edit.Put(put.layer(), put.id(), one.json()))
              .orElseGet(() -> new Edit.Drop(put.layer(), put.id()));
      return new Changed(
          having(mapFile(put.layer()), standing.with(put.id(), put.feature())), back);
    }
    if (edit instanceof Edit.Drop drop) {
      StandingFeatures standing = required(drop.layer());
      Edit back =
          standing
              .feature(drop.id())
              .<Edit>map(one -> new Edit.Put(drop.layer(), drop.id(), one.json()))
              .orElse(drop);
      return new Changed(having(mapFile(drop.layer()), standing.without(drop.id())), back);
    }
    return settings((Edit.Settings) edit);
  }

  private Changed cells(Edit.Cells edit) {
    Map<String, String> cells = new LinkedHashMap<>(edit.cells());
    edit.place().ifPresent(place -> cells.putAll(degrees(place)));
    StandingTable table = table(edit.table());
    Map<String, String> old = new LinkedHashMap<>();
    Map<String, String> before = table.line(edit.line()).map(StandingLine::cells).orElse(Map.of());
    cells.keySet().forEach(column -> old.put(column, before.getOrDefault(column, "")));
    return new Changed(
        having(file(edit.table()), table.with(edit.line(), cells)),
        new Edit.Cells(edit.table(), edit.line(), old, Optional.empty()));
  }

  private Changed insert(Edit.Insert edit) {
    Map<String, String> cells = new LinkedHashMap<>(edit.cells());
    edit.place().ifPresent(place -> cells.putAll(degrees(place)));
    StandingTable table = table(edit.table());
    FolderCircle then = having(file(edit.table()), table.inserted(edit.before(), cells));
    List<StandingLine> lines = then.table(edit.table()).lines();
    int line =
        table.line(edit.before()).isPresent()
            ? edit.before()
            : lines.isEmpty() ? 0 : lines.get(lines.size() - 1).number();
    return new Changed(then, new Edit.Remove(edit.table(), line));
  }

  private Changed settings(Edit.Settings edit) {
    List<Problem> problems = new ArrayList<>();
    TextInFile in =
        yaml(files.get(CircleFolder.CIRCLE_FILE), problems)
            .orElseThrow(() -> new InvalidInputException(problems));
    String text = in.text();
    Map<String, String> old = new LinkedHashMap<>();
    for (Map.Entry<String, String> value : edit.values().entrySet()) {
      String now = text;
      StandingYaml yaml =
          StandingYaml.of(CircleFolder.CIRCLE_FILE, now.isBlank() ? "name:\n" : now)
              .orElseThrow(() -> EditReading.wrong("/settings", "settings.unreadable"));
      text = yaml.with(written(value.getKey()), value.getValue());
      old.put(value.getKey(), settings.getOrDefault(value.getKey(), ""));
    }
    byte[] bytes = in.bytes(text, problems).orElseThrow(() -> new InvalidInputException(problems));
    return new Changed(having(CircleFolder.CIRCLE_FILE, bytes), new Edit.Settings(old));
  }

  private StandingTable table(String id) {
    List<Problem> problems = new ArrayList<>();
    return StandingTable.of(file(id), content(file(id)), columns(id), problems)
        .orElseThrow(() -> new InvalidInputException(problems));
  }

  private StandingFeatures required(String layer) {
    List<Problem> problems = new ArrayList<>();
    return standing(layer, problems).orElseThrow(() -> new InvalidInputException(problems));
  }

  private static Map<String, String> filled(Map<String, String> cells) {
    Map<String, String> filled = new LinkedHashMap<>(cells);
    filled.values().removeIf(String::isEmpty);
    return filled;
  }
}
