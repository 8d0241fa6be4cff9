package org.lifecircle.kit.geocode;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lifecircle.kit.crs.CoordinateSystem;
import org.lifecircle.model.Problem;
import org.lifecircle.tables.Columns;
import org.lifecircle.tables.Row;
import org.lifecircle.tables.Table;

/**
 * The columns of a table of names and places, found by the names in the resource {@code
 * gazetteer-columns.csv}.
 *
 * @param neighborhood the columns that say in which neighborhood a place lies; where nothing else
 *     names it, the neighborhood itself is the place
 * @param named the columns that hold a name or an address
 * @param longitude the column of the longitude, or of both degrees
 * @param latitude the column of the latitude; the same one where it holds both
 * @param system what the degrees are, as somebody or the names of the columns say
 */
record GazetteerColumns(
    List<String> neighborhood,
    List<String> named,
    String longitude,
    String latitude,
    Optional<CoordinateSystem> system) {

  private static final String RESOURCE = "gazetteer-columns.csv";
  private static final Columns COLUMNS = Columns.required("part", "columns");
  private static final List<String> NAMED = List.of("name", "address");

  /** All names that such columns may have. */
  static List<String> names() {
    return known().values().stream().flatMap(List::stream).distinct().toList();
  }

  private static Map<String, List<String>> known() {
    Map<String, List<String>> known = new LinkedHashMap<>();
    for (Row row :
        Table.resource(GazetteerColumns.class, RESOURCE, COLUMNS, new ArrayList<>()).rows()) {
      known.put(row.text("part"), Arrays.asList(row.text("columns").split("\\|")));
    }
    return known;
  }

  /** Whether a table has what is needed. */
  static boolean fit(Table table) {
    return of(table, Optional.empty(), new ArrayList<>()).isPresent();
  }

  /**
   * The columns of a table.
   *
   * @param stated what its degrees are; empty when nobody says
   * @param problems takes which columns are missing, and a system that contradicts a column
   */
  static Optional<GazetteerColumns> of(
      Table table, Optional<CoordinateSystem> stated, List<Problem> problems) {
    if (table.rows().isEmpty()) {
      problems.add(new Problem(table.file(), 0, "", "", Gazetteer.PHRASES.text("table.empty")));
      return Optional.empty();
    }
    Set<String> header = table.rows().get(0).columns();
    Map<String, List<String>> known = known();
    List<String> named = new ArrayList<>();
    NAMED.forEach(part -> named.addAll(found(header, known.get(part))));
    List<String> neighborhood = found(header, known.get("neighborhood"));
    List<String> longitudes = found(header, known.get("longitude"));
    List<String> latitudes = found(header, known.get("latitude"));
    if (named.isEmpty() && neighborhood.isEmpty() || longitudes.isEmpty() || latitudes.isEmpty()) {
      problems.add(
          new Problem(
              table.file(),
              0,
              "",
              "",
              Gazetteer.PHRASES.text("columns.missing", String.join(", ", header))));
      return Optional.empty();
    }
    String longitude = longitudes.get(0);
    Optional<CoordinateSystem> said = system(longitude);
    if (said.isPresent() && stated.isPresent() && !said.get().samePlaces(stated.get())) {
      problems.add(
          new Problem(
              table.file(),
              0,
              longitude,
              "",
              Gazetteer.PHRASES.text("system.contradiction", stated.get().id())));
      return Optional.empty();
    }
    return Optional.of(
        new GazetteerColumns(
            neighborhood, named, longitude, latitudes.get(0), stated.or(() -> said)));
  }

  private static List<String> found(Set<String> header, List<String> names) {
    Set<String> found = new LinkedHashSet<>();
    for (String name : names) {
      header.stream().filter(one -> plain(one).equals(name)).forEach(found::add);
    }
    return List.copyOf(found);
  }

  /** What a column such as {@code gcj_lon} says of its degrees. */
  private static Optional<CoordinateSystem> system(String column) {
    String plain = plain(column);
    if (plain.startsWith("gcj")) {
      return Optional.of(CoordinateSystem.GCJ02);
    }
    if (plain.startsWith("bd")) {
      return Optional.of(CoordinateSystem.BD09);
    }
    return plain.startsWith("wgs") ? Optional.of(CoordinateSystem.WGS84) : Optional.empty();
  }

  private static String plain(String header) {
    return Normalizer.normalize(header, Normalizer.Form.NFKC)
        .strip()
        .toLowerCase(Locale.ROOT)
        .replace(' ', '_')
        .replaceAll("\\([^)]*\\)|\\*", "");
  }

  /**
   * The name and the address of a row, as far as it has them. A building or a shop is no name for
   * its neighborhood: it is called by itself and with the neighborhood before it.
   */
  List<String> names(Row row) {
    List<String> own =
        named.stream().map(row::text).filter(text -> !text.isEmpty()).distinct().toList();
    List<String> around =
        neighborhood.stream().map(row::text).filter(text -> !text.isEmpty()).distinct().toList();
    if (own.isEmpty() || around.isEmpty()) {
      return own.isEmpty() ? around : own;
    }
    List<String> names = new ArrayList<>(own);
    names.add(own.get(0).startsWith(around.get(0)) ? own.get(0) : around.get(0) + own.get(0));
    return names.stream().distinct().toList();
  }

  /** The cells of the degrees of a row; one that holds both stands alone. */
  Map<String, String> place(Row row) {
    Map<String, String> cells = new LinkedHashMap<>();
    cells.put("lon", row.text(longitude));
    if (!longitude.equals(latitude)) {
      cells.put("lat", row.text(latitude));
    }
    return cells;
  }
}
