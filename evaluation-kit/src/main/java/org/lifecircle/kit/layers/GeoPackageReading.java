package org.lifecircle.kit.layers;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lifecircle.kit.crs.CoordinateSystem;
import org.lifecircle.kit.crs.ReferenceSystem;
import org.lifecircle.kit.features.Geometry;
import org.lifecircle.kit.features.MapFeature;
import org.lifecircle.model.Problem;
import org.lifecircle.model.Text;
import org.lifecircle.model.Warning;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteLimits;

/**
 * Reads the layers of a GeoPackage (OGC 12-128), of a stranger's file and without changing it: only
 * tables, no views, of which a query could run forever.
 */
final class GeoPackageReading {

  private static final byte[] SQLITE = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
  private static final int MOST_ROWS = 1_000_000;
  private static final int LARGEST_VALUE_BYTES = 32 * 1024 * 1024;
  private static final int LONGEST_QUERY_SECONDS = 60;

  /** SQLite's codes for an error in the file, a damaged file and one that is no database. */
  private static final List<Integer> DAMAGED =
      List.of(
          SQLiteErrorCode.SQLITE_ERROR.code,
          SQLiteErrorCode.SQLITE_CORRUPT.code,
          SQLiteErrorCode.SQLITE_NOTADB.code,
          SQLiteErrorCode.SQLITE_TOOBIG.code,
          SQLiteErrorCode.SQLITE_FORMAT.code);

  /** The integer key of a table of features. */
  private static final String KEY = "fid";

  private final Path path;
  private final CoordinateSystem shift;
  private final String file;
  private final List<Problem> problems;
  private final List<Warning> warnings;

  GeoPackageReading(
      Path path, CoordinateSystem shift, List<Problem> problems, List<Warning> warnings) {
    this.path = path;
    this.shift = shift;
    this.file = path.getFileName().toString();
    this.problems = problems;
    this.warnings = warnings;
  }

  /** A table as the file describes it; the column of the geometry is empty when it has none. */
  private record Contents(
      String table, String geometryColumn, int system, Optional<LocalDate> changed) {}

  Optional<List<Layer>> read() throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      if (!Arrays.equals(in.readNBytes(SQLITE.length), SQLITE)) {
        LayerFile.tell(problems, file, LayerFile.PHRASES.text("gpkg.none"));
        return Optional.empty();
      }
    }
    List<Layer> layers = new ArrayList<>();
    try (Connection connection = open()) {
      Optional<List<Contents>> contents = contents(connection);
      if (contents.isEmpty()) {
        return Optional.empty();
      }
      for (Contents one : contents.get()) {
        layer(connection, one).ifPresent(layers::add);
      }
    } catch (SQLException e) {
      boolean damaged = DAMAGED.contains(e.getErrorCode() & 0xff);
      LayerFile.tell(
          problems, file, LayerFile.PHRASES.text(damaged ? "gpkg.damaged" : "layers.unreadable"));
      return Optional.empty();
    }
    return Optional.of(layers);
  }

  /** Opens the file for reading alone; beside a program that has it open, with its newest rows. */
  private Connection open() throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    boolean inUse = Files.exists(path.resolveSibling(file + "-wal"));
    String address = "jdbc:sqlite:" + path.toUri() + (inUse ? "?mode=ro" : "?mode=ro&immutable=1");
    Connection connection = config.createConnection(address);
    if (connection instanceof SQLiteConnection sqlite) {
      sqlite.setLimit(SQLiteLimits.SQLITE_LIMIT_LENGTH, LARGEST_VALUE_BYTES);
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA trusted_schema = OFF");
      statement.execute("PRAGMA cell_size_check = ON");
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
    return connection;
  }

  private Optional<List<Contents>> contents(Connection connection) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("SELECT name FROM sqlite_master WHERE type = 'table'")) {
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
    }
    if (!tables.contains("gpkg_contents") || !tables.contains("gpkg_geometry_columns")) {
      LayerFile.tell(problems, file, LayerFile.PHRASES.text("gpkg.no-contents"));
      return Optional.empty();
    }
    List<Contents> contents = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT c.table_name, g.column_name, g.srs_id, c.last_change FROM gpkg_contents c"
                    + " LEFT JOIN gpkg_geometry_columns g ON g.table_name = c.table_name WHERE"
                    + " c.data_type IN ('features', 'attributes') ORDER BY c.rowid")) {
      while (rows.next()) {
        String table = rows.getString(1);
        if (tables.contains(table)) {
          contents.add(
              new Contents(table, rows.getString(2), rows.getInt(3), day(rows.getString(4))));
        } else {
          warnings.add(
              new Warning("layer-no-table", file, LayerFile.PHRASES.text("gpkg.no-table", table)));
        }
      }
    }
    return Optional.of(contents);
  }

  private static Optional<LocalDate> day(String time) {
    try {
      return time == null || time.length() < 10
          ? Optional.empty()
          : Optional.of(LocalDate.parse(time.substring(0, 10)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private Optional<Layer> layer(Connection connection, Contents contents) throws SQLException {
    String name = file + "[" + contents.table() + "]";
    ReferenceSystem system = ReferenceSystem.WGS84;
    if (contents.geometryColumn() != null) {
      Optional<ReferenceSystem> stated = system(connection, contents.system());
      if (stated.isEmpty()) {
        if (LayerRole.of(contents.table()).isPresent()) {
          LayerFile.tell(
              problems,
              name,
              LayerFile.PHRASES.text("layer.system", systemName(connection, contents.system())));
        }
        return Optional.empty();
      }
      system = stated.get();
      if (!system.isDegrees()) {
        warnings.add(
            new Warning(
                "layer-reprojected",
                name,
                LayerFile.PHRASES.text("layer.reprojected", contents.table(), system.name())));
      }
    }
    List<MapFeature> features = new ArrayList<>();
    List<String> columns = new ArrayList<>();
    try (Statement statement = connection.createStatement()) {
      statement.setQueryTimeout(LONGEST_QUERY_SECONDS);
      statement.setMaxRows(MOST_ROWS + 1);
      try (ResultSet rows = statement.executeQuery("SELECT * FROM " + quoted(contents.table()))) {
        rows(rows, contents, new WellKnownBinary(system.shifted(shift)), columns, features, name);
      }
    }
    if (features.size() > MOST_ROWS) {
      LayerFile.tell(
          problems, name, LayerFile.PHRASES.text("layer.long", Integer.toString(MOST_ROWS)));
      return Optional.empty();
    }
    return Optional.of(new Layer(name, contents.table(), columns, features, contents.changed()));
  }

  private void rows(
      ResultSet rows,
      Contents contents,
      WellKnownBinary binary,
      List<String> columns,
      List<MapFeature> features,
      String name)
      throws SQLException {
    ResultSetMetaData head = rows.getMetaData();
    int geometryAt = 0;
    int keyAt = 0;
    for (int i = 1; i <= head.getColumnCount(); i++) {
      String column = head.getColumnName(i);
      if (column.equals(contents.geometryColumn())) {
        geometryAt = i;
      } else if (column.toLowerCase(Locale.ROOT).equals(KEY)) {
        keyAt = i;
      } else {
        columns.add(column);
      }
    }
    int number = 0;
    while (rows.next()) {
      number++;
      int line = keyAt == 0 ? number : rows.getInt(keyAt);
      Map<String, List<String>> properties = new LinkedHashMap<>();
      String id = "";
      for (int i = 1; i <= head.getColumnCount(); i++) {
        if (i == geometryAt || i == keyAt) {
          continue;
        }
        String text = text(rows.getObject(i));
        if (head.getColumnName(i).toLowerCase(Locale.ROOT).equals("id")) {
          id = text;
        }
        if (!text.isEmpty()) {
          properties.put(head.getColumnName(i), List.of(text));
        }
      }
      Geometry geometry = new Geometry.Nowhere(line);
      if (geometryAt > 0) {
        Optional<Geometry> read = binary.read(line, rows.getBytes(geometryAt));
        if (read.isEmpty()) {
          problems.add(new Problem(name, line, "", "", LayerFile.PHRASES.text("layer.geometry")));
          continue;
        }
        geometry = read.get();
      }
      features.add(new MapFeature(id, line, geometry, properties));
    }
  }

  private static String text(Object value) {
    if (value == null || value instanceof byte[]) {
      return "";
    }
    if (value instanceof Double number) {
      return Double.isFinite(number)
          ? BigDecimal.valueOf(number).stripTrailingZeros().toPlainString()
          : "";
    }
    return value.toString();
  }

  private Optional<ReferenceSystem> system(Connection connection, int id) throws SQLException {
    if (id == 0) {
      return Optional.of(ReferenceSystem.WGS84);
    }
    try (PreparedStatement statement =
        connection.prepareStatement(
            "SELECT organization, organization_coordsys_id, definition FROM gpkg_spatial_ref_sys"
                + " WHERE srs_id = ?")) {
      statement.setInt(1, id);
      try (ResultSet rows = statement.executeQuery()) {
        if (!rows.next()) {
          return Optional.empty();
        }
        Optional<ReferenceSystem> byCode =
            "EPSG".equalsIgnoreCase(rows.getString(1))
                ? ReferenceSystem.ofEpsg(rows.getInt(2))
                : Optional.empty();
        String definition = String.valueOf(rows.getString(3));
        return byCode.isPresent() || !definition.contains("[")
            ? byCode
            : ReferenceSystem.of(definition);
      }
    }
  }

  private static Text systemName(Connection connection, int id) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT srs_name FROM gpkg_spatial_ref_sys WHERE srs_id = ?")) {
      statement.setInt(1, id);
      try (ResultSet rows = statement.executeQuery()) {
        String name = rows.next() ? rows.getString(1) : null;
        return Text.same(name == null ? Integer.toString(id) : name);
      }
    }
  }

  static String quoted(String name) {
    return "\"" + name.replace("\"", "\"\"") + "\"";
  }
}
