package org.lifecircle.kit.gis;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lifecircle.kit.crs.CoordinateSystem;
import org.lifecircle.kit.files.AsideFile;
import org.lifecircle.kit.folder.CircleCells;
import org.lifecircle.kit.folder.CircleRows;
import org.lifecircle.kit.folder.QualityRows;
import org.lifecircle.kit.folder.SearchReading;
import org.lifecircle.kit.layers.GeoPackageTable;
import org.lifecircle.kit.layers.GeoPackageTable.Column;
import org.lifecircle.kit.layers.GeoPackageTable.Row;
import org.lifecircle.kit.layers.GeoPackageTable.Shape;
import org.lifecircle.kit.layers.GeoPackageWriting;
import org.lifecircle.kit.layers.Layer;
import org.lifecircle.kit.layers.LayerFile;
import org.lifecircle.kit.layers.LayerRole;
import org.lifecircle.model.Circle;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.FigureKind;
import org.lifecircle.model.Home;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Outlet;
import org.lifecircle.model.Problem;
import org.lifecircle.model.UnusedOutlet;
import org.lifecircle.model.Vocabulary;
import org.lifecircle.model.Warning;
import org.lifecircle.simulation.network.ways.MapNode;
import org.lifecircle.simulation.network.ways.MappedArea;
import org.lifecircle.simulation.network.ways.Obstacle;
import org.lifecircle.simulation.network.ways.WalkingMap;
import org.lifecircle.simulation.network.ways.Way;

/**
 * Writes a circle as the layers of a GeoPackage that a reading turns into the same circle and map.
 * The key of a way is its place among lines and areas together, so that their order is kept.
 */
public final class CircleGeoPackage {

  /** Tags that have a column of their own; the others stand together, as GDAL writes them. */
  private static final List<String> TAG_COLUMNS =
      List.of(
          "highway",
          "name",
          "foot",
          "access",
          "barrier",
          "footway",
          "crossing",
          "bridge",
          "tunnel",
          "incline",
          "wheelchair",
          "opening_hours");

  private static final String OTHER_TAGS = "other_tags";
  private static final List<String> PLACE = List.of("lon", "lat");
  private static final List<String> WHOLE =
      List.of("households", "residents", "children", "olderAdults", "area", "capacity");

  /** The day that a file says it was changed must not be asked of a clock. */
  private static final LocalDate TEMPLATE_DAY = LocalDate.of(2026, 1, 1);

  private CircleGeoPackage() {}

  /**
   * Writes a file aside and moves it into place.
   *
   * @param file what ends in {@code .gpkg}; one that holds nothing but a circle is replaced
   * @param doubts what was estimated, left out or doubtful when the circle was made
   * @throws InvalidInputException when the place is taken by something else
   * @throws IOException when it cannot be written
   */
  public static void write(Path file, Circle circle, WalkingMap map, List<Warning> doubts)
      throws IOException {
    List<GeoPackageTable> tables = new ArrayList<>();
    List<String> figures = new ArrayList<>(circle.survey().values().keySet());
    tables.add(head(List.of(circle), figures));
    tables.add(homes(circle.homes()));
    tables.add(outlets(circle));
    tables.addAll(map(map));
    if (!QualityRows.cells(circle).isEmpty()) {
      tables.add(qualities(QualityRows.cells(circle)));
    }
    tables.add(doubts(doubts));
    refuseWhatIsNoCircle(file);
    aside(file, tables, circle.evaluationDate());
  }

  /** Whether a name is that of such a file. */
  public static boolean isOne(Path file) {
    return LayerFile.isGeoPackage(file);
  }

  /**
   * Writes empty layers to draw a circle in.
   *
   * @param file what ends in {@code .gpkg} and does not exist yet
   * @param vocabulary its figures have a column each
   */
  public static void writeTemplate(Path file, Vocabulary vocabulary) throws IOException {
    List<GeoPackageTable> tables = new ArrayList<>();
    tables.add(
        head(List.of(), vocabulary.figures().asked().stream().map(FigureKind::key).toList()));
    tables.add(homes(List.of()));
    tables.add(outlets(List.of(), List.of()));
    tables.addAll(map(new WalkingMap(List.of())));
    tables.add(qualities(List.of()));
    aside(file, tables, TEMPLATE_DAY);
  }

  private static void aside(Path file, List<GeoPackageTable> tables, LocalDate day)
      throws IOException {
    AsideFile.write(file, fresh -> GeoPackageWriting.write(fresh, tables, day));
  }

  /** Other people's layers must not go by a slip. */
  private static void refuseWhatIsNoCircle(Path file) {
    if (!Files.exists(file)) {
      return;
    }
    List<Problem> problems = new ArrayList<>();
    Optional<List<Layer>> layers =
        Files.isRegularFile(file)
            ? LayerFile.read(file, CoordinateSystem.WGS84, problems, new ArrayList<>())
            : Optional.empty();
    boolean circle =
        layers.isPresent()
            && problems.isEmpty()
            && layers.get().stream().allMatch(layer -> LayerRole.of(layer.name()).isPresent());
    if (!circle) {
      throw new InvalidInputException(
          List.of(
              new Problem(file.toString(), 0, "", "", LayerCircle.PHRASES.text("write.taken"))));
    }
  }

  private static GeoPackageTable head(List<Circle> circles, List<String> figures) {
    List<Column> columns = new ArrayList<>();
    for (String name : List.of("name", "city", "evaluationDate", "dataSource", SearchReading.KEY)) {
      columns.add(Column.text(name));
    }
    figures.forEach(figure -> columns.add(Column.text("survey." + figure)));
    List<Row> rows = new ArrayList<>();
    for (Circle circle : circles) {
      List<String> cells = new ArrayList<>();
      cells.add(circle.name());
      cells.add(circle.city());
      cells.add(circle.evaluationDate().toString());
      cells.add(circle.dataSource());
      cells.add(SearchReading.line(circle.search()));
      for (String figure : figures) {
        BigDecimal value = circle.survey().values().get(figure);
        cells.add(value.toPlainString());
      }
      rows.add(new Row(1, point(circle.center()), cells));
    }
    return new GeoPackageTable(LayerRole.CIRCLE.layer(), Shape.POINT, columns, rows);
  }

  private static GeoPackageTable homes(List<Home> homes) {
    List<Row> rows = new ArrayList<>();
    for (Home home : homes) {
      rows.add(row(rows.size() + 1, home.location(), CircleRows.HOMES.all(), CircleCells.of(home)));
    }
    return new GeoPackageTable(
        LayerRole.HOMES.layer(), Shape.POINT, columns(CircleRows.HOMES.all()), rows);
  }

  private static GeoPackageTable outlets(Circle circle) {
    return outlets(
        Stream.concat(circle.outlets().stream(), circle.unused().stream().map(UnusedOutlet::outlet))
            .map(Outlet::location)
            .toList(),
        CircleCells.ofOutlets(circle));
  }

  private static GeoPackageTable outlets(List<Coordinate> places, List<List<String>> cells) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      rows.add(row(i + 1, places.get(i), CircleRows.OUTLETS.all(), cells.get(i)));
    }
    return new GeoPackageTable(
        LayerRole.OUTLETS.layer(), Shape.POINT, columns(CircleRows.OUTLETS.all()), rows);
  }

  private static List<Column> columns(List<String> names) {
    return names.stream()
        .filter(name -> !PLACE.contains(name))
        .map(name -> new Column(name, WHOLE.contains(name)))
        .toList();
  }

  private static Row row(int number, Coordinate place, List<String> names, List<String> cells) {
    List<String> kept = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      if (!PLACE.contains(names.get(i))) {
        kept.add(cells.get(i));
      }
    }
    return new Row(number, point(place), kept);
  }

  private static List<List<Coordinate>> point(Coordinate at) {
    return List.of(List.of(at));
  }

  private static List<GeoPackageTable> map(WalkingMap map) {
    List<Row> lines = new ArrayList<>();
    List<Row> areas = new ArrayList<>();
    int number = 0;
    for (Way way : map.ways()) {
      number++;
      List<List<Coordinate>> rings = new ArrayList<>(List.of(way.points()));
      rings.addAll(way.holes());
      (way.holes().isEmpty() ? lines : areas)
          .add(new Row(number, rings, cells(way.id(), way.tags())));
    }
    List<Row> points = new ArrayList<>();
    for (MapNode node : map.nodes()) {
      points.add(new Row(points.size() + 1, point(node.location()), cells(node.id(), node.tags())));
    }
    List<Row> water = new ArrayList<>();
    List<Row> walls = new ArrayList<>();
    number = 0;
    for (Obstacle obstacle : map.obstacles()) {
      number++;
      (obstacle.area() ? water : walls)
          .add(new Row(number, obstacle.lines(), cells(obstacle.id(), obstacle.tags())));
    }
    List<GeoPackageTable> tables = new ArrayList<>();
    tables.add(tagged(LayerRole.WAYS, Shape.LINESTRING, lines));
    tables.add(tagged(LayerRole.AREAS, Shape.POLYGON, areas));
    tables.add(tagged(LayerRole.POINTS, Shape.POINT, points));
    tables.add(tagged(LayerRole.OBSTACLES, Shape.POLYGON, water));
    tables.add(tagged(LayerRole.OBSTACLE_LINES, Shape.MULTILINESTRING, walls));
    tables.add(
        new GeoPackageTable(
            LayerRole.MAPPED_AREA.layer(),
            Shape.POLYGON,
            List.of(),
            map.area().map(CircleGeoPackage::box).stream().toList()));
    return tables;
  }

  private static GeoPackageTable tagged(LayerRole role, Shape shape, List<Row> rows) {
    List<Column> columns = new ArrayList<>(List.of(Column.text("id")));
    TAG_COLUMNS.forEach(tag -> columns.add(Column.text(tag)));
    columns.add(Column.text(OTHER_TAGS));
    return new GeoPackageTable(role.layer(), shape, columns, rows);
  }

  private static List<String> cells(String id, Map<String, String> tags) {
    List<String> cells = new ArrayList<>(List.of(id));
    Map<String, String> others = new TreeMap<>(tags);
    for (String column : TAG_COLUMNS) {
      String value = others.remove(column);
      cells.add(value == null ? "" : value);
    }
    StringJoiner joined = new StringJoiner(",");
    others.forEach((key, value) -> joined.add(quoted(key) + "=>" + quoted(value)));
    cells.add(joined.toString());
    return cells;
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  private static Row box(MappedArea area) {
    double west = area.southWest().longitude();
    double south = area.southWest().latitude();
    double east = area.northEast().longitude();
    double north = area.northEast().latitude();
    List<Coordinate> ring =
        List.of(
            new Coordinate(west, south),
            new Coordinate(east, south),
            new Coordinate(east, north),
            new Coordinate(west, north),
            new Coordinate(west, south));
    return new Row(1, List.of(ring), List.of());
  }

  private static GeoPackageTable qualities(List<List<String>> cells) {
    List<Row> rows = new ArrayList<>();
    for (List<String> one : cells) {
      rows.add(new Row(rows.size() + 1, List.of(), one));
    }
    return new GeoPackageTable(
        LayerRole.QUALITIES.layer(),
        Shape.NONE,
        QualityRows.COLUMNS.all().stream().map(Column::text).toList(),
        rows);
  }

  private static GeoPackageTable doubts(List<Warning> doubts) {
    List<Column> columns = new ArrayList<>();
    for (String name : List.of("code", "about", "zh", "en")) {
      columns.add(Column.text(name));
    }
    List<Row> rows = new ArrayList<>();
    for (Warning doubt : doubts) {
      rows.add(
          new Row(
              rows.size() + 1,
              List.of(),
              List.of(doubt.code(), doubt.subject(), doubt.message().zh(), doubt.message().en())));
    }
    return new GeoPackageTable(LayerRole.DOUBTS.layer(), Shape.NONE, columns, rows);
  }
}
