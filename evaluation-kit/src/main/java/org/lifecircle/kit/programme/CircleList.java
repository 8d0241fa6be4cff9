package org.lifecircle.kit.programme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lifecircle.kit.database.CircleDatabase;
import org.lifecircle.kit.folder.CircleFolder;
import org.lifecircle.kit.json.OwnedFiles;
import org.lifecircle.kit.parquet.PackedCircle;
import org.lifecircle.kit.parquet.ParquetCircles;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Problem;
import org.lifecircle.standards.Standard;
import org.lifecircle.standards.Standards;
import org.lifecircle.tables.Columns;
import org.lifecircle.tables.Row;
import org.lifecircle.tables.Table;

/**
 * Which circles a programme judges: those of a folder of any depth, or those that a table lists.
 */
public final class CircleList {

  private static final Phrases PHRASES = CircleJudging.PHRASES;
  private static final Columns COLUMNS =
      Columns.required("path").optional("id", "city", "name", "standard");

  /** How the names of files end that are a circle each. */
  static final List<String> FILES = List.of(".xlsx", ".gpkg", ".zip");

  /** What problems call the table of circles of a database. */
  private static final Path DATABASE = Path.of("circles");

  /** Deeper folders are not looked into, since links may lead around in a circle. */
  private static final int DEEPEST = 8;

  private CircleList() {}

  /**
   * The circles of a place.
   *
   * <p>A folder: every folder in it that holds a file of a circle, and every workbook, GeoPackage
   * and zip of shapefiles, by the letters of their paths; what an evaluation or a programme has
   * written is passed over. Each circle is called by its path from the folder, and where it lies
   * deeper, the folder that it lies in is its city. A table ({@code .csv}): the column {@code path}
   * from where the table lies, and {@code id}, {@code city}, {@code name} and {@code standard} as
   * far as they are given. A Parquet file ({@code .parquet}): a circle a row, as {@link
   * ParquetCircles} says. A circle of its own is a list of one.
   *
   * @param place a folder, a table or a circle
   * @param standards the standards that a table may name
   * @throws InvalidInputException when no circle is found there, or a table names no path, an id
   *     twice or an unknown standard: every problem; a path of the table where nothing lies is told
   *     when it is that circle's turn
   * @throws IOException when a folder cannot be listed
   */
  public static List<ProgrammeCircle> of(Path place, Standards standards) throws IOException {
    if (!Files.exists(place)) {
      throw wrong(place, "list.missing");
    }
    if (Files.isDirectory(place)) {
      return isCircle(place) ? List.of(single(place, name(place.toRealPath()))) : ofFolder(place);
    }
    if (ending(place, ParquetCircles.ENDING)) {
      return ofParquet(place, standards);
    }
    return ending(place, ".csv")
        ? ofTable(place, standards)
        : List.of(single(place, withoutEnding(name(place))));
  }

  /**
   * The circles of a database, by the letters of their ids.
   *
   * @param database read whenever a circle is asked for, so that it stays open until the end
   * @param standards the standards that its table of circles may name
   * @throws InvalidInputException when it holds no circle, tables or columns are missing, or an
   *     unknown standard is named
   * @throws IOException when it cannot be read
   */
  public static List<ProgrammeCircle> of(CircleDatabase database, Standards standards)
      throws IOException {
    List<String> known = standards.list().stream().map(Standard::id).toList();
    List<Problem> problems = new ArrayList<>();
    List<ProgrammeCircle> circles = new ArrayList<>();
    for (CircleDatabase.Listed one : database.list()) {
      one.standardId()
          .filter(id -> !known.contains(id))
          .ifPresent(id -> problems.add(unknown(DATABASE, circles.size() + 1, id, known)));
      circles.add(
          new ProgrammeCircle(
              one.id(),
              Optional.empty(),
              Optional.empty(),
              one.standardId(),
              new DatabaseSupply(database, one.id())));
    }
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
    if (circles.isEmpty()) {
      throw wrong(DATABASE, "list.empty");
    }
    return circles;
  }

  private static ProgrammeCircle single(Path place, String id) {
    return ProgrammeCircle.of(id, new PathSupply(place, place.toString()));
  }

  private static InvalidInputException wrong(Path place, String key) {
    return new InvalidInputException(
        List.of(new Problem(place.toString(), 0, "", "", PHRASES.text(key))));
  }

  private static List<ProgrammeCircle> ofFolder(Path folder) throws IOException {
    List<Path> found = new ArrayList<>();
    collect(folder, 1, found);
    if (found.isEmpty()) {
      throw wrong(folder, "list.none");
    }
    List<String> paths = found.stream().map(path -> slashes(folder.relativize(path))).toList();
    // A folder and a workbook may have the same name.
    Map<String, Integer> countByName = new LinkedHashMap<>();
    for (String path : paths) {
      Stream.of(path, withoutEnding(path))
          .distinct()
          .forEach(name -> countByName.merge(name, 1, Integer::sum));
    }
    List<ProgrammeCircle> circles = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      String path = paths.get(i);
      String plain = Files.isDirectory(found.get(i)) ? path : withoutEnding(path);
      boolean alone = countByName.get(plain) == 1;
      Path around = folder.relativize(found.get(i)).getParent();
      circles.add(
          new ProgrammeCircle(
              alone ? plain : path,
              Optional.ofNullable(around).map(one -> one.getFileName().toString()),
              Optional.empty(),
              Optional.empty(),
              new PathSupply(found.get(i), path)));
    }
    return circles;
  }

  private static void collect(Path folder, int depth, List<Path> found) throws IOException {
    List<Path> inside;
    try (Stream<Path> all = Files.list(folder)) {
      inside = all.sorted((a, b) -> name(a).compareTo(name(b))).toList();
    }
    // What was written beside circles that were delineated is no circle.
    boolean written = isOutput(folder);
    for (Path path : inside) {
      String name = name(path);
      if (name.startsWith(".") || name.startsWith("~$")) {
        continue;
      }
      if (Files.isDirectory(path)) {
        if (isCircle(path)) {
          found.add(path);
        } else if (depth < DEEPEST && !isOutput(path)) {
          collect(path, depth + 1, found);
        }
      } else if (!written && FILES.stream().anyMatch(ending -> ending(path, ending))) {
        found.add(path);
      }
    }
  }

  private static boolean isOutput(Path folder) {
    return Files.exists(folder.resolve(OwnedFiles.MANIFEST))
        || Journal.isOne(folder.resolve(Journal.FILE));
  }

  /** Whether a folder holds a file of a circle, be it complete or not. */
  private static boolean isCircle(Path folder) throws IOException {
    if (isOutput(folder)) {
      return false;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).anyMatch(file -> CircleFolder.reads(name(file)));
    }
  }

  private static List<ProgrammeCircle> ofTable(Path file, Standards standards) {
    List<Problem> problems = new ArrayList<>();
    List<ProgrammeCircle> circles = new ArrayList<>();
    Map<String, Integer> lineById = new LinkedHashMap<>();
    List<String> known = standards.list().stream().map(Standard::id).toList();
    for (Row row : Table.read(file, COLUMNS, problems).map(Table::rows).orElse(List.of())) {
      Optional<String> path = row.requiredText("path");
      String id =
          text(row, "id").orElseGet(() -> withoutEnding(path.orElse("?").replace('\\', '/')));
      Integer before = lineById.putIfAbsent(id, row.line());
      if (before != null && path.isPresent()) {
        row.problem(row.blank("id") ? "path" : "id", PHRASES.text("list.twice", before.toString()));
      }
      Optional<String> standard = text(row, "standard");
      if (standard.isPresent() && !known.contains(standard.get())) {
        row.problem("standard", PHRASES.text("list.standard", String.join(", ", known)));
      }
      path.ifPresent(
          one ->
              circles.add(
                  new ProgrammeCircle(
                      id,
                      text(row, "city"),
                      text(row, "name"),
                      standard,
                      new PathSupply(file.toAbsolutePath().resolveSibling(one), one))));
    }
    if (problems.isEmpty() && circles.isEmpty()) {
      throw wrong(file, "list.empty");
    }
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
    return circles;
  }

  private static List<ProgrammeCircle> ofParquet(Path file, Standards standards)
      throws IOException {
    List<String> known = standards.list().stream().map(Standard::id).toList();
    List<Problem> problems = new ArrayList<>();
    List<ProgrammeCircle> circles = new ArrayList<>();
    for (PackedCircle one : ParquetCircles.list(file)) {
      one.standardId()
          .filter(id -> !known.contains(id))
          .ifPresent(id -> problems.add(unknown(file, circles.size() + 1, id, known)));
      FilesSupply supply =
          new FilesSupply(() -> ParquetCircles.read(file, one.id()).files(), one.path());
      circles.add(new ProgrammeCircle(one.id(), one.city(), one.name(), one.standardId(), supply));
    }
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
    if (circles.isEmpty()) {
      throw wrong(file, "list.empty");
    }
    return circles;
  }

  private static Problem unknown(Path file, int row, String standard, List<String> known) {
    return new Problem(
        file.toString(),
        row,
        "standard",
        standard,
        PHRASES.text("list.standard", String.join(", ", known)));
  }

  private static Optional<String> text(Row row, String column) {
    return row.blank(column) ? Optional.empty() : Optional.of(row.text(column));
  }

  private static String withoutEnding(String path) {
    String lower = path.toLowerCase(Locale.ROOT);
    return FILES.stream()
        .filter(lower::endsWith)
        .findFirst()
        .map(ending -> path.substring(0, path.length() - ending.length()))
        .orElse(path);
  }

  private static boolean ending(Path path, String ending) {
    return name(path).toLowerCase(Locale.ROOT).endsWith(ending);
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }

  private static String slashes(Path path) {
    return path.toString().replace('\\', '/');
  }
}
