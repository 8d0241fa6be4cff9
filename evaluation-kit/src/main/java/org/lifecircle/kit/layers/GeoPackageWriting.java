package org.lifecircle.kit.layers;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.StringJoiner;
import org.lifecircle.kit.layers.GeoPackageTable.Column;
import org.lifecircle.kit.layers.GeoPackageTable.Row;
import org.lifecircle.kit.layers.GeoPackageTable.Shape;
import org.lifecircle.model.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.sqlite.SQLiteConfig;

/**
 * Writes a GeoPackage in WGS-84. The same layers give the same bytes, because the day of the change
 * is given and not asked of a clock.
 *
 * <p>Source: OGC 12-128r18, GeoPackage 1.3.1, clauses 1.1 and 2.1.
 */
public final class GeoPackageWriting {

  private static final String WGS84_TEXT =
      "GEOGCS[\"WGS 84\",DATUM[\"WGS_1984\",SPHEROID[\"WGS 84\",6378137,298.257223563,"
          + "AUTHORITY[\"EPSG\",\"7030\"]],AUTHORITY[\"EPSG\",\"6326\"]],PRIMEM[\"Greenwich\",0,"
          + "AUTHORITY[\"EPSG\",\"8901\"]],UNIT[\"degree\",0.0174532925199433,"
          + "AUTHORITY[\"EPSG\",\"9122\"]],AXIS[\"Latitude\",NORTH],AXIS[\"Longitude\",EAST],"
          + "AUTHORITY[\"EPSG\",\"4326\"]]";

  private static final List<String> REQUIRED =
      List.of(
          // "GPKG" in ASCII, and version 1.3.0
          "PRAGMA application_id = 1196444487",
          "PRAGMA user_version = 10300",
          "CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER PRIMARY KEY,"
              + " organization TEXT NOT NULL, organization_coordsys_id INTEGER NOT NULL,"
              + " definition TEXT NOT NULL, description TEXT)",
          "CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT"
              + " NULL, identifier TEXT UNIQUE, description TEXT DEFAULT '', last_change DATETIME"
              + " NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')), min_x DOUBLE, min_y"
              + " DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER, CONSTRAINT"
              + " fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id))",
          "CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT"
              + " NULL, geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL, z TINYINT NOT"
              + " NULL, m TINYINT NOT NULL, CONSTRAINT pk_geom_cols PRIMARY KEY (table_name,"
              + " column_name), CONSTRAINT uk_gc_table_name UNIQUE (table_name), CONSTRAINT"
              + " fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),"
              + " CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys"
              + " (srs_id))",
          "INSERT INTO gpkg_spatial_ref_sys VALUES ('Undefined Cartesian SRS', -1, 'NONE', -1,"
              + " 'undefined', 'undefined Cartesian coordinate reference system')",
          "INSERT INTO gpkg_spatial_ref_sys VALUES ('Undefined geographic SRS', 0, 'NONE', 0,"
              + " 'undefined', 'undefined geographic coordinate reference system')",
          "INSERT INTO gpkg_spatial_ref_sys VALUES ('WGS 84 geodetic', 4326, 'EPSG', 4326, '"
              + WGS84_TEXT
              + "', 'longitude/latitude coordinates in decimal degrees on the WGS 84 spheroid')");

  private static final GeometryFactory SHAPES = new GeometryFactory();

  private GeoPackageWriting() {}

  /**
   * Writes a file that does not exist yet or is empty.
   *
   * @param file where to
   * @param tables its layers
   * @param changed the day that it names as that of the last change
   * @throws IOException when it cannot be written
   */
  public static void write(Path file, List<GeoPackageTable> tables, LocalDate changed)
      throws IOException {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.OFF);
    config.setSynchronous(SQLiteConfig.SynchronousMode.OFF);
    try (Connection connection = config.createConnection("jdbc:sqlite:" + file.toUri());
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      for (String required : REQUIRED) {
        statement.execute(required);
      }
      for (GeoPackageTable table : tables) {
        table(connection, statement, table, changed + "T00:00:00.000Z");
      }
      connection.commit();
    } catch (SQLException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private static void table(
      Connection connection, Statement statement, GeoPackageTable table, String changed)
      throws SQLException {
    boolean places = table.shape() != Shape.NONE;
    StringJoiner columns = new StringJoiner(", ", "(", ")");
    StringJoiner values = new StringJoiner(", ", "(", ")").add("?");
    columns.add("fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL");
    if (places) {
      columns.add("geom " + table.shape());
      values.add("?");
    }
    for (Column column : table.columns()) {
      columns.add(
          GeoPackageReading.quoted(column.name()) + (column.whole() ? " INTEGER" : " TEXT"));
      values.add("?");
    }
    String name = GeoPackageReading.quoted(table.name());
    statement.execute("CREATE TABLE " + name + " " + columns);
    Envelope around = new Envelope();
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO " + name + " VALUES " + values)) {
      for (Row row : table.rows()) {
        int at = 1;
        insert.setInt(at++, row.number());
        if (places) {
          Geometry shape = shape(table.shape(), row.lines());
          around.expandToInclude(shape.getEnvelopeInternal());
          insert.setBytes(at++, WellKnownBinary.write(shape));
        }
        for (int i = 0; i < table.columns().size(); i++) {
          cell(insert, at++, table.columns().get(i), row.cells().get(i));
        }
        insert.executeUpdate();
      }
    }
    describe(connection, table, changed, around);
  }

  private static void cell(PreparedStatement insert, int at, Column column, String text)
      throws SQLException {
    if (text.isEmpty()) {
      insert.setNull(at, Types.NULL);
    } else if (column.whole()) {
      insert.setLong(at, Long.parseLong(text));
    } else {
      insert.setString(at, text);
    }
  }

  private static void describe(
      Connection connection, GeoPackageTable table, String changed, Envelope around)
      throws SQLException {
    boolean places = table.shape() != Shape.NONE;
    try (PreparedStatement contents =
        connection.prepareStatement(
            "INSERT INTO gpkg_contents VALUES (?, ?, ?, '', ?, ?, ?, ?, ?, ?)")) {
      contents.setString(1, table.name());
      contents.setString(2, places ? "features" : "attributes");
      contents.setString(3, table.name());
      contents.setString(4, changed);
      if (places && !around.isNull()) {
        contents.setDouble(5, around.getMinX());
        contents.setDouble(6, around.getMinY());
        contents.setDouble(7, around.getMaxX());
        contents.setDouble(8, around.getMaxY());
      }
      if (places) {
        contents.setInt(9, 4326);
      }
      contents.executeUpdate();
    }
    if (places) {
      try (PreparedStatement columns =
          connection.prepareStatement(
              "INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', ?, 4326, 0, 0)")) {
        columns.setString(1, table.name());
        columns.setString(2, table.shape().toString());
        columns.executeUpdate();
      }
    }
  }

  private static Geometry shape(Shape shape, List<List<Coordinate>> lines) {
    return switch (shape) {
      case POINT -> SHAPES.createPoint(places(lines.get(0))[0]);
      case LINESTRING -> SHAPES.createLineString(places(lines.get(0)));
      case MULTILINESTRING ->
          SHAPES.createMultiLineString(
              lines.stream()
                  .map(line -> SHAPES.createLineString(places(line)))
                  .toArray(LineString[]::new));
      case POLYGON ->
          SHAPES.createPolygon(
              SHAPES.createLinearRing(places(lines.get(0))),
              lines.stream()
                  .skip(1)
                  .map(ring -> SHAPES.createLinearRing(places(ring)))
                  .toArray(LinearRing[]::new));
      case NONE -> throw new IllegalArgumentException("rows without places have no shape");
    };
  }

  private static org.locationtech.jts.geom.Coordinate[] places(List<Coordinate> line) {
    return line.stream()
        .map(at -> new org.locationtech.jts.geom.Coordinate(at.longitude(), at.latitude()))
        .toArray(org.locationtech.jts.geom.Coordinate[]::new);
  }
}
