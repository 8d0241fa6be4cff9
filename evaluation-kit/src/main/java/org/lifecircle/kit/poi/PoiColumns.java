package org.lifecircle.kit.poi;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Problem;
import org.lifecircle.tables.Columns;
import org.lifecircle.tables.Row;
import org.lifecircle.tables.Table;

/**
 * Which columns of a table of places are read. What nobody names is found by the names that
 * services and people give such columns, in the resource {@code poi-columns.csv}.
 */
public final class PoiColumns {

  private static final String RESOURCE = "poi-columns.csv";
  private static final Columns COLUMNS = Columns.required("part", "columns");

  /** What a column says. */
  public enum Part {
    /** What a place is called. */
    NAME,
    /** Its type in the service. */
    TYPE,
    /** Its longitude; the same column as the latitude when one holds both. */
    LONGITUDE,
    /** Its latitude. */
    LATITUDE,
    /** Its id in the service. */
    ID,
    /** Where it is, in words. */
    ADDRESS,
    /** Whether it is in business, in words. */
    STATE,
    /** Whether it is open: yes or no. */
    OPEN,
    /** Whether it is closed: yes or no. */
    CLOSED
  }

  private static final List<Part> NEEDED =
      List.of(Part.NAME, Part.TYPE, Part.LONGITUDE, Part.LATITUDE);

  /** Nobody named any column. */
  public static final PoiColumns FOUND = new PoiColumns(Map.of());

  private final Map<Part, String> named;

  /**
   * Columns of which some were named.
   *
   * @param named the names of those that are not to be looked for
   */
  public PoiColumns(Map<Part, String> named) {
    this.named = new LinkedHashMap<>(named);
  }

  /** The columns of a table: those that were named, and the others by the names that are usual. */
  PoiColumns among(Set<String> header) {
    Map<Part, String> found = new LinkedHashMap<>();
    known()
        .forEach(
            (part, names) -> {
              Optional<String> there =
                  names.stream()
                      .flatMap(name -> header.stream().filter(one -> plain(one).equals(name)))
                      .findFirst();
              if (named.containsKey(part)) {
                found.put(part, named.get(part));
              } else if (there.isPresent()) {
                found.put(part, there.get());
              } else if (NEEDED.contains(part)) {
                found.put(part, names.get(0));
              }
            });
    return new PoiColumns(found);
  }

  private static Map<Part, List<String>> known() {
    List<Problem> problems = new ArrayList<>();
    Map<Part, List<String>> known = new LinkedHashMap<>();
    for (Row row : Table.resource(PoiColumns.class, RESOURCE, COLUMNS, problems).rows()) {
      known.put(
          Part.valueOf(row.text("part").toUpperCase(Locale.ROOT)),
          Arrays.asList(row.text("columns").split("\\|")));
    }
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
    return known;
  }

  /** All names that such columns may have. */
  static List<String> names() {
    return known().values().stream().flatMap(List::stream).distinct().toList();
  }

  private static String plain(String header) {
    return Normalizer.normalize(header, Normalizer.Form.NFKC)
        .strip()
        .toLowerCase(Locale.ROOT)
        .replace(' ', '_');
  }

  /** The name of a column; empty when nobody named it and the table has none. */
  public Optional<String> column(Part part) {
    return Optional.ofNullable(named.get(part));
  }

  /** All columns that are read, each once; those without which nothing can be read first. */
  List<String> read() {
    List<String> columns = new ArrayList<>();
    NEEDED.forEach(part -> column(part).ifPresent(columns::add));
    named.values().forEach(columns::add);
    return columns.stream().distinct().toList();
  }

  /** The cell of a row; blank when the table has no such column. */
  String cell(Row row, Part part) {
    return column(part).map(row::text).orElse("");
  }
}
