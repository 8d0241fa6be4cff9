package org.lifecircle.kit.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lifecircle.kit.features.Geometry;
import org.lifecircle.kit.features.MapFeature;
import org.lifecircle.kit.files.FileDigest;
import org.lifecircle.kit.layers.Layer;
import org.lifecircle.kit.layers.LayerRole;
import org.lifecircle.kit.layers.WellKnownBinary;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Problem;

/**
 * Circles in the tables of a PostGIS database: {@code circles} with a row each ({@code id}, {@code
 * geom}, and the columns of the layer {@code circle}), {@code homes}, {@code outlets}, and as far
 * as they are there {@code ways}, {@code areas}, {@code points}, {@code obstacles}, {@code
 * obstacle_lines}, {@code mapped_area} and {@code qualities}, with the columns of the layers of a
 * GeoPackage. The column {@code circle} says to which circle a row belongs. Where a table lacks it,
 * homes belong to the circle whose area holds them (to the first by id, where areas touch), and
 * everything else to every circle whose area lies within {@value #AROUND_METERS} meters. Geometries
 * of any coordinate system that PostGIS knows become WGS-84 in the database.
 *
 * <p>Threads may share it. One circle is read in one transaction.
 */
public final class CircleDatabase implements AutoCloseable {

  /** How an address begins. */
  public static final String PREFIX = "jdbc:postgresql:";

  /** A walk of 15 minutes at 1.2 m/s is 1,080 m; the rest is for what the next homes walk to. */
  private static final int AROUND_METERS = 1_500;

  private static final Phrases PHRASES = Phrases.beside(CircleDatabase.class, "phrases");

  private static final String CIRCLES = "circles";
  private static final String CIRCLE = "circle";
  private static final List<String> OF_CIRCLES_ONLY = List.of("id", "standard");

  private final Connections connections;

  /** The database of an address such as {@code jdbc:postgresql://host/city?user=me}. */
  public CircleDatabase(String address) {
    this.connections = new Connections(address);
  }

  /** Whether a text is the address of such a database. */
  public static boolean isAddress(String text) {
    return text.startsWith(PREFIX);
  }

  /** A message that does not repeat what stands behind the {@code ?} of an address. */
  static String withoutSecrets(String message, String address) {
    int at = address.indexOf('?');
    String plain = String.valueOf(message);
    return at < 0 ? plain : plain.replace(address.substring(at), "");
  }

  /**
   * A circle of the database before it is read.
   *
   * @param id its id
   * @param standardId the standard that judges it; empty for that of the programme
   */
  public record Listed(String id, Optional<String> standardId) {}

  /**
   * All circles, by the letters of their ids.
   *
   * @throws InvalidInputException when tables or columns are missing, or an id stands there twice
   * @throws IOException when the database cannot be read
   */
  public List<Listed> list() throws IOException {
    return connections.transaction(
        connection -> {
          List<Problem> problems = new ArrayList<>();
          for (String table : List.of(CIRCLES, "homes", "outlets")) {
            if (columns(connection, table).names().isEmpty()) {
              problems.add(new Problem(table, 0, "", "", PHRASES.text("table.missing")));
            }
          }
          Columns columns = columns(connection, CIRCLES);
          if (!columns.names().isEmpty() && !columns.names().contains("id")) {
            problems.add(
                new Problem(
                    CIRCLES, 0, "id", String.join(", ", columns.names()), PHRASES.text("id.none")));
          }
          if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
          }
          return list(connection, columns.names().contains("standard"));
        });
  }

  private static List<Listed> list(Connection connection, boolean standard) throws SQLException {
    List<Listed> circles = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    Set<String> ids = new LinkedHashSet<>();
    String sql =
        "SELECT id::text COLLATE \"C\", "
            + (standard ? "standard::text" : "NULL")
            + " FROM circles ORDER BY 1";
    try (PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        String id = Optional.ofNullable(rows.getString(1)).orElse("");
        if (id.isBlank() || !ids.add(id)) {
          problems.add(
              new Problem(
                  CIRCLES, 0, "id", id, PHRASES.text(id.isBlank() ? "id.blank" : "id.twice")));
        } else {
          circles.add(
              new Listed(id, Optional.ofNullable(rows.getString(2)).filter(one -> !one.isBlank())));
        }
      }
    }
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems.stream().distinct().toList());
    }
    return circles;
  }

  /**
   * What the tables hold of one circle, and a digest of it all.
   *
   * @param layers the layers of the circle, named as those of a GeoPackage
   * @param digest different whenever a cell or a place is different
   * @param problems the geometries that cannot be read; their rows are in no layer
   */
  public record Found(List<Layer> layers, String digest, List<Problem> problems) {

    public Found {
      layers = List.copyOf(layers);
      problems = List.copyOf(problems);
    }
  }

  /**
   * The layers of a circle.
   *
   * @throws IOException when the database cannot be read
   */
  public Found read(String id) throws IOException {
    return connections.transaction(
        connection -> {
          List<Layer> layers = new ArrayList<>();
          List<Problem> problems = new ArrayList<>();
          StringBuilder all = new StringBuilder();
          Columns circles = columns(connection, CIRCLES);
          for (LayerRole role : LayerRole.values()) {
            String table = role == LayerRole.CIRCLE ? CIRCLES : role.layer();
            Columns columns = role == LayerRole.CIRCLE ? circles : columns(connection, table);
            if (!columns.names().isEmpty() && role != LayerRole.DOUBTS) {
              Selection selection = new Selection(role, table, columns, circles);
              layer(connection, selection, id, problems, all).ifPresent(layers::add);
            }
          }
          String digest = FileDigest.of(all.toString().getBytes(StandardCharsets.UTF_8));
          return new Found(layers, digest, problems);
        });
  }

  /**
   * The columns of a table.
   *
   * @param names all but the geometry; none when there is no such table
   * @param geometry the column of the geometry
   */
  private record Columns(List<String> names, Optional<String> geometry) {}

  private static Columns columns(Connection connection, String table) throws SQLException {
    List<String> names = new ArrayList<>();
    Optional<String> geometry = Optional.empty();
    String sql =
        "SELECT a.attname, t.typname FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid"
            + " WHERE a.attrelid = to_regclass(?) AND a.attnum > 0 AND NOT a.attisdropped"
            + " ORDER BY a.attnum";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, table);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          String type = rows.getString(2);
          if (type.equals("geometry") || type.equals("geography")) {
            geometry = geometry.isEmpty() ? Optional.of(rows.getString(1)) : geometry;
          } else {
            names.add(rows.getString(1));
          }
        }
      }
    }
    return new Columns(names, geometry);
  }

  /** How the rows of one circle are found in a table. */
  private record Selection(LayerRole role, String table, Columns columns, Columns circles) {

    /** The columns that are read as texts, the id first so that rows come in its order. */
    List<String> read() {
      List<String> read = new ArrayList<>(columns.names());
      read.removeAll(role == LayerRole.CIRCLE ? OF_CIRCLES_ONLY : List.of(CIRCLE));
      if (read.remove("id")) {
        read.add(0, "id");
      }
      return read;
    }

    String sql() {
      String shape =
          columns
              .geometry()
              .map(name -> "ST_AsBinary(ST_Transform(t." + quoted(name) + "::geometry, 4326))")
              .orElse("NULL::bytea");
      String texts =
          read().stream()
              .map(name -> "t." + quoted(name) + "::text COLLATE \"C\"")
              .collect(Collectors.joining(", "));
      List<String> order = new ArrayList<>();
      for (int i = 1; i <= read().size() + 1; i++) {
        order.add(Integer.toString(i));
      }
      return "SELECT "
          + (texts.isEmpty() ? "" : texts + ", ")
          + shape
          + " FROM "
          + quoted(table)
          + " t WHERE "
          + condition()
          + " ORDER BY "
          + String.join(", ", order);
    }

    private String condition() {
      if (role == LayerRole.CIRCLE) {
        return "t.id::text = ?";
      }
      if (columns.names().contains(CIRCLE)) {
        return "t.circle::text = ?";
      }
      if (columns.geometry().isEmpty() || circles.geometry().isEmpty()) {
        return "?::text IS NULL";
      }
      String own = "ST_Transform(t." + quoted(columns.geometry().get()) + "::geometry, 4326)";
      String area = "ST_Transform(c." + quoted(circles.geometry().get()) + "::geometry, 4326)";
      return role == LayerRole.HOMES
          ? "(SELECT min(c.id::text COLLATE \"C\") FROM circles c WHERE ST_Covers("
              + area
              + ", "
              + own
              + ")) = ?"
          : "EXISTS (SELECT 1 FROM circles c WHERE c.id::text = ? AND ST_DWithin("
              + area
              + "::geography, "
              + own
              + "::geography, "
              + AROUND_METERS
              + "))";
    }
  }

  private static Optional<Layer> layer(
      Connection connection,
      Selection selection,
      String circle,
      List<Problem> problems,
      StringBuilder all)
      throws SQLException {
    List<String> read = selection.read();
    List<MapFeature> features = new ArrayList<>();
    all.append(selection.table()).append(read).append('\n');
    try (PreparedStatement statement = connection.prepareStatement(selection.sql())) {
      statement.setString(1, circle);
      try (ResultSet rows = statement.executeQuery()) {
        for (int line = 1; rows.next(); line++) {
          Map<String, List<String>> cells = new LinkedHashMap<>();
          for (int i = 0; i < read.size(); i++) {
            String cell = rows.getString(i + 1);
            if (cell != null && !cell.isEmpty()) {
              cells.put(read.get(i), List.of(cell));
            }
          }
          byte[] shape = rows.getBytes(read.size() + 1);
          all.append(cells)
              .append(shape == null ? "" : HexFormat.of().formatHex(shape))
              .append('\n');
          Optional<Geometry> geometry = WellKnownBinary.plain(line, shape);
          if (geometry.isEmpty()) {
            problems.add(
                new Problem(selection.table(), line, "", "", PHRASES.text("geometry.unreadable")));
          } else {
            String id = String.join("", cells.getOrDefault("id", List.of()));
            features.add(new MapFeature(id, line, geometry.get(), cells));
          }
        }
      }
    }
    boolean needed =
        List.of(LayerRole.CIRCLE, LayerRole.HOMES, LayerRole.OUTLETS).contains(selection.role());
    return features.isEmpty() && !needed
        ? Optional.empty()
        : Optional.of(
            new Layer(
                selection.table(), selection.role().layer(), read, features, Optional.empty()));
  }

  private static String quoted(String name) {
    return "\"" + name.replace("\"", "\"\"") + "\"";
  }

  @Override
  public void close() {
    connections.close();
  }
}
