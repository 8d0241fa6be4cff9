package org.lifecircle.kit.database;

import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lifecircle.model.Coordinate;

/**
 * The table {@code lifecircle_results} of a PostGIS database: a row for every circle that was
 * judged, with its center as {@code geom}, so that QGIS shows it. A row takes the place of the
 * earlier one of the same id, in a transaction of its own, so that a kill leaves every circle there
 * once and whole. Threads and processes may write at the same time.
 */
public final class JudgedTable implements AutoCloseable {

  private static final String TABLE = "lifecircle_results";

  private final Connections connections;
  private final List<Column> columns;

  /**
   * A column.
   *
   * @param name its name
   * @param whole whether it holds whole numbers, else texts
   */
  public record Column(String name, boolean whole) {}

  /**
   * A row.
   *
   * @param key tells what the circle was judged from and how; blank when it must be judged again
   * @param cells one a column; blank ones become null. The first is the circle's id
   * @param center where the circle lies, when that is known
   * @param line all that was found, as JSON
   */
  public record Row(String key, List<String> cells, Optional<Coordinate> center, String line) {

    public Row {
      cells = List.copyOf(cells);
    }
  }

  private JudgedTable(Connections connections, List<Column> columns) {
    this.connections = connections;
    this.columns = List.copyOf(columns);
  }

  /**
   * Opens the table and makes it when there is none.
   *
   * @param address such as {@code jdbc:postgresql://host/city?user=me}
   * @param columns its columns beside the key, the center and the JSON; the first is the id
   * @throws IOException when the database cannot be reached or has no PostGIS
   */
  public static JudgedTable open(String address, List<Column> columns) throws IOException {
    JudgedTable table = new JudgedTable(new Connections(address), columns);
    boolean opened = false;
    try {
      table.connections.transaction(
          connection -> {
            try (Statement statement = connection.createStatement()) {
              // Two processes may find no table at the same time.
              statement.execute("SELECT pg_advisory_xact_lock(hashtext('" + TABLE + "'))");
              statement.execute(table.create());
              statement.execute(
                  "CREATE INDEX IF NOT EXISTS "
                      + TABLE
                      + "_key ON "
                      + TABLE
                      + " (key) WHERE key <> ''");
            }
            return null;
          });
      opened = true;
      return table;
    } finally {
      if (!opened) {
        table.close();
      }
    }
  }

  private String create() {
    String own =
        columns.stream()
            .map(
                one ->
                    one.name()
                        + (one.whole() ? " bigint" : " text")
                        + (one == columns.get(0) ? " PRIMARY KEY" : ""))
            .collect(Collectors.joining(", "));
    return "CREATE TABLE IF NOT EXISTS "
        + TABLE
        + " ("
        + own
        + ", geom geometry(Point, 4326), key text NOT NULL, judged json NOT NULL)";
  }

  /**
   * What was judged under a key, as the JSON of its row; empty when nothing was.
   *
   * @throws IOException when the database cannot be read
   */
  public Optional<String> find(String key) throws IOException {
    return connections.transaction(
        connection -> {
          try (PreparedStatement statement =
              connection.prepareStatement(
                  "SELECT judged::text FROM " + TABLE + " WHERE key = ? AND key <> '' LIMIT 1")) {
            statement.setString(1, key);
            try (ResultSet rows = statement.executeQuery()) {
              return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
            }
          }
        });
  }

  /**
   * Whether something was judged under a key.
   *
   * @throws IOException when the database cannot be read
   */
  public boolean has(String key) throws IOException {
    return connections.transaction(
        connection -> {
          try (PreparedStatement statement =
              connection.prepareStatement(
                  "SELECT 1 FROM " + TABLE + " WHERE key = ? AND key <> '' LIMIT 1")) {
            statement.setString(1, key);
            try (ResultSet rows = statement.executeQuery()) {
              return rows.next();
            }
          }
        });
  }

  /**
   * Writes a row in the place of the earlier one of the same id.
   *
   * @throws IOException when the database refuses it
   */
  public void put(Row row) throws IOException {
    connections.transaction(
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(upsert())) {
            int at = 1;
            for (int i = 0; i < columns.size(); i++) {
              set(statement, at++, columns.get(i), row.cells().get(i));
            }
            if (row.center().isPresent()) {
              statement.setDouble(at++, row.center().get().longitude());
              statement.setDouble(at++, row.center().get().latitude());
            } else {
              statement.setNull(at++, Types.DOUBLE);
              statement.setNull(at++, Types.DOUBLE);
            }
            statement.setString(at++, row.key());
            statement.setString(at, row.line());
            statement.executeUpdate();
          }
          return null;
        });
  }

  private static void set(PreparedStatement statement, int at, Column column, String cell)
      throws SQLException {
    if (cell.isEmpty()) {
      statement.setNull(at, column.whole() ? Types.BIGINT : Types.VARCHAR);
    } else if (column.whole()) {
      statement.setLong(at, Long.parseLong(cell));
    } else {
      statement.setString(at, cell);
    }
  }

  private String upsert() {
    List<String> names = new ArrayList<>(columns.stream().map(Column::name).toList());
    String marks = names.stream().map(name -> "?").collect(Collectors.joining(", "));
    names.addAll(List.of("geom", "key", "judged"));
    String changes =
        names.stream()
            .skip(1)
            .map(name -> name + " = EXCLUDED." + name)
            .collect(Collectors.joining(", "));
    return "INSERT INTO "
        + TABLE
        + " ("
        + String.join(", ", names)
        + ") VALUES ("
        + marks
        + ", ST_SetSRID(ST_MakePoint(?, ?), 4326), ?, ?::json) ON CONFLICT ("
        + names.get(0)
        + ") DO UPDATE SET "
        + changes;
  }

  @Override
  public void close() {
    connections.close();
  }
}
