package org.lifecircle.kit.codebook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Language;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Problem;
import org.lifecircle.model.Text;
import org.lifecircle.tables.Columns;
import org.lifecircle.tables.Row;
import org.lifecircle.tables.Table;

/**
 * All files that are written and what they contain. The declarations are the resources {@code
 * output-files.csv}, a row for every file, and {@code output-columns.csv}, a row for every column.
 * The tables, their {@code datapackage.json} and the lists of files in the README come from them.
 */
public final class Codebook {

  /** The folder that {@code evaluate} writes. */
  public static final String REPORT = "report";

  /** The folder that {@code compare} writes. */
  public static final String COMPARISON = "comparison";

  /** The folder that {@code experiment} writes. */
  public static final String EXPERIMENT = "experiment";

  /** The folder that {@code calibrate} writes. */
  public static final String CALIBRATION = "calibration";

  /** The folder that {@code programme} writes. */
  public static final String PROGRAMME = "programme";

  /** The folder that {@code plan} writes. */
  public static final String PLAN = "plan";

  /** The folder that {@code delineate} writes. */
  public static final String DELINEATION = "delineation";

  /** What {@code matrix} writes. */
  public static final String MATRIX = "matrix";

  /** What {@code import-poi} writes beside the circle folder. */
  public static final String IMPORT_POI = "import-poi";

  /** What {@code --needs} writes. */
  public static final String NEED_LOG = "need-log";

  private static final Phrases PHRASES = Phrases.beside(Codebook.class, "phrases");
  private static final Columns FILES = Columns.required("folder", "file", "zh", "en");
  private static final Columns COLUMNS =
      Columns.required(
          "folder",
          "file",
          "column",
          "key",
          "type",
          "unit",
          "required",
          "minimum",
          "maximum",
          "values",
          "zh",
          "en");
  private static final List<String> YES = List.of("yes");
  private static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000_000);
  private static final Codebook STANDARD = read();

  private final List<OutputFile> files;

  private Codebook(List<OutputFile> files) {
    this.files = List.copyOf(files);
  }

  /** The codebook of the product. */
  public static Codebook standard() {
    return STANDARD;
  }

  /** All files of all folders. */
  public List<OutputFile> files() {
    return files;
  }

  /** The files of a folder in their order. */
  public List<OutputFile> files(String folder) {
    return files.stream().filter(file -> file.folder().equals(folder)).toList();
  }

  /**
   * A file of a folder.
   *
   * @throws IllegalArgumentException when it is not declared
   */
  public OutputFile file(String folder, String name) {
    return files(folder).stream()
        .filter(file -> file.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("not declared: " + folder + "/" + name));
  }

  /** A Markdown table that says what the files of a folder are. */
  public String markdown(String folder, Language language) {
    String head =
        "| "
            + PHRASES.text("column.file").in(language)
            + " | "
            + PHRASES.text("column.what").in(language)
            + " |\n|---|---|\n";
    return files(folder).stream()
        .map(file -> "| `" + file.name() + "` | " + file.description().in(language) + " |\n")
        .collect(Collectors.joining("", head, ""));
  }

  private static Codebook read() {
    List<Problem> problems = new ArrayList<>();
    Map<String, List<OutputColumn>> columns = new LinkedHashMap<>();
    Table.resource(Codebook.class, "output-columns.csv", COLUMNS, problems)
        .rows()
        .forEach(
            row -> columns.computeIfAbsent(place(row), key -> new ArrayList<>()).add(column(row)));
    List<OutputFile> files = new ArrayList<>();
    for (Row row : Table.resource(Codebook.class, "output-files.csv", FILES, problems).rows()) {
      List<OutputColumn> own = columns.remove(place(row));
      files.add(
          new OutputFile(
              row.requiredText("folder").orElse(""),
              row.requiredText("file").orElse(""),
              description(row),
              own == null ? List.of() : own));
    }
    columns
        .keySet()
        .forEach(place -> problems.add(new Problem(place, 0, "", "", Text.same("no such file"))));
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
    return new Codebook(files);
  }

  private static String place(Row row) {
    return row.text("folder") + "/" + row.text("file");
  }

  private static OutputColumn column(Row row) {
    OutputColumn.Type type =
        row.value("type", OutputColumn.Type.class).orElse(OutputColumn.Type.STRING);
    return new OutputColumn(
        row.requiredText("column").orElse(""),
        type,
        row.text("unit"),
        new OutputColumn.Constraints(
            yes(row, "key"),
            yes(row, "required"),
            bound(row, "minimum"),
            bound(row, "maximum"),
            row.blank("values") ? List.of() : List.of(row.text("values").split("\\|"))),
        description(row));
  }

  private static boolean yes(Row row, String column) {
    return !row.blank(column) && row.name(column, YES).isPresent();
  }

  private static Optional<BigDecimal> bound(Row row, String column) {
    return row.decimal(column, LARGEST.negate(), LARGEST);
  }

  private static Text description(Row row) {
    return new Text(row.requiredText("zh").orElse(""), row.requiredText("en").orElse(""));
  }
}
