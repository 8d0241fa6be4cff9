package org.lifecircle.kit.folder;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Home;
import org.lifecircle.model.Outlet;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Warning;
import org.lifecircle.tables.Row;
import org.lifecircle.tables.Table;

/**
 * Finds what stands several times in a table: rows that were copied, which count once, and
 * different homes at one point, which are doubted.
 */
final class RepeatedRows {

  /** The code of the warning that a row was copied and counts once. */
  static final String COPIED = "row-copied";

  /** The code of the warning that several homes lie at one point. */
  static final String AT_ONE_POINT = "homes-at-one-point";

  /** A tenth of a meter and less is the same point. */
  private static final double POINT_DEGREES = 1e-6;

  private static final int MOST_NAMED = 4;
  private static final Phrases PHRASES = Phrases.beside(RepeatedRows.class, "phrases");

  private final String file;
  private final List<Warning> warnings;
  private final Map<String, String> firstIds = new LinkedHashMap<>();

  /**
   * @param file what the rows stand in
   * @param warnings takes which rows stand several times
   */
  RepeatedRows(String file, List<Warning> warnings) {
    this.file = requireNonNull(file, "file");
    this.warnings = requireNonNull(warnings, "warnings");
  }

  /**
   * Something that was read.
   *
   * @param line its line
   * @param asWritten the text of what was not kept as it was written
   */
  record Numbered<T>(int line, T item, String asWritten) {}

  /** The table without rows that say in every cell what an earlier row says; each is a warning. */
  Table withoutCopies(Table table) {
    Map<Map<String, String>, Row> first = new LinkedHashMap<>();
    List<Row> rows = new ArrayList<>();
    for (Row row : table.rows()) {
      Row earlier = first.putIfAbsent(row.cells(), row);
      if (earlier == null) {
        rows.add(row);
      } else {
        tell(
            earlier.line(),
            row.line(),
            row.text("name").isEmpty() ? row.text("id") : row.text("name"));
      }
    }
    return rows.size() == table.rows().size() ? table : new Table(file, rows, table.notes());
  }

  private void tell(int first, int copy, String name) {
    warnings.add(
        new Warning(
            COPIED,
            name,
            PHRASES.text(
                "row.copied", file, Integer.toString(first), Integer.toString(copy), name)));
  }

  /** The homes without those that differ from an earlier one in nothing but the id. */
  List<Home> homes(List<Numbered<Home>> read) {
    List<Numbered<Home>> once =
        once(
            read,
            home ->
                List.of(home.name(), point(home.location()), home.households(), home.residents()),
            Home::name,
            Home::id);
    tellPoints(once);
    return once.stream().map(Numbered::item).toList();
  }

  /** The outlets without those that differ from an earlier one in nothing but the id. */
  List<Outlet> outlets(List<Numbered<Outlet>> read) {
    return once(
            read,
            outlet ->
                List.of(
                    outlet.name(),
                    point(outlet.location()),
                    outlet.formatIds(),
                    outlet.operation()),
            Outlet::name,
            Outlet::id)
        .stream()
        .map(Numbered::item)
        .toList();
  }

  private <T> List<Numbered<T>> once(
      List<Numbered<T>> read,
      Function<T, Object> sameness,
      Function<T, String> name,
      Function<T, String> id) {
    Map<Object, Numbered<T>> first = new LinkedHashMap<>();
    for (Numbered<T> one : read) {
      Object same = List.of(sameness.apply(one.item()), one.asWritten());
      Numbered<T> earlier = first.putIfAbsent(same, one);
      if (earlier != null) {
        tell(earlier.line(), one.line(), name.apply(one.item()));
        firstIds.put(id.apply(one.item()), id.apply(earlier.item()));
      }
    }
    return List.copyOf(first.values());
  }

  /** The ids of rows that count no more, each with the id of the row that counts in its place. */
  Map<String, String> firstIds() {
    return firstIds;
  }

  private void tellPoints(List<Numbered<Home>> homes) {
    Map<List<Long>, List<Numbered<Home>>> byPoint =
        homes.stream()
            .collect(
                Collectors.groupingBy(
                    one -> point(one.item().location()), LinkedHashMap::new, Collectors.toList()));
    for (List<Numbered<Home>> same : byPoint.values()) {
      if (same.size() < 2) {
        continue;
      }
      List<String> lines =
          same.stream()
              .limit(MOST_NAMED)
              .map(one -> one.line() + " (" + one.item().name() + ")")
              .toList();
      String more = same.size() > MOST_NAMED ? ", …" : "";
      warnings.add(
          new Warning(
              AT_ONE_POINT,
              same.get(0).item().id(),
              PHRASES.text(
                  "homes.at-one-point",
                  file,
                  Integer.toString(same.size()),
                  String.join(", ", lines) + more,
                  Long.toString(
                      same.stream().mapToLong(one -> one.item().residents().total()).sum()))));
    }
  }

  private static List<Long> point(Coordinate at) {
    return List.of(
        Math.round(at.longitude() / POINT_DEGREES), Math.round(at.latitude() / POINT_DEGREES));
  }
}
