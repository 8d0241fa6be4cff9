package org.lifecircle.kit.gis;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lifecircle.kit.crs.CoordinateSystem;
import org.lifecircle.kit.features.Geometry.Point;
import org.lifecircle.kit.features.MapFeature;
import org.lifecircle.kit.files.FileDigest;
import org.lifecircle.kit.folder.CircleFolder;
import org.lifecircle.kit.folder.CircleRows;
import org.lifecircle.kit.folder.NeighborhoodPoints;
import org.lifecircle.kit.folder.QualityRows;
import org.lifecircle.kit.folder.SearchReading;
import org.lifecircle.kit.folder.Wording;
import org.lifecircle.kit.hours.MapHours;
import org.lifecircle.kit.layers.Layer;
import org.lifecircle.kit.layers.LayerFile;
import org.lifecircle.kit.layers.LayerMap;
import org.lifecircle.kit.layers.LayerRole;
import org.lifecircle.kit.layers.Middle;
import org.lifecircle.model.Circle;
import org.lifecircle.model.CircleProfile;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.FigureKind;
import org.lifecircle.model.Home;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Outlet;
import org.lifecircle.model.OutletSearch;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Problem;
import org.lifecircle.model.SurveyFigures;
import org.lifecircle.model.Text;
import org.lifecircle.model.Vocabulary;
import org.lifecircle.model.Warning;
import org.lifecircle.reports.CircleData;
import org.lifecircle.simulation.network.ways.WalkingMap;
import org.lifecircle.tables.Row;
import org.lifecircle.tables.Table;

/** One reading of the layers of a circle, collecting problems until the end. */
final class LayerCircle {

  static final Phrases PHRASES = Phrases.beside(LayerCircle.class, "phrases");

  private final String file;
  private final Vocabulary vocabulary;
  private final CoordinateSystem system;
  private final List<Problem> problems = new ArrayList<>();
  private final List<Warning> warnings = new ArrayList<>();

  LayerCircle(String file, Vocabulary vocabulary, CoordinateSystem system) {
    this.file = file;
    this.vocabulary = vocabulary;
    this.system = system;
  }

  /** What a circle says of itself. */
  private record Head(
      CircleProfile profile, SurveyFigures survey, OutletSearch search, boolean stated) {}

  /** Reads the circle of a file of layers. */
  CircleData read(Path path) {
    List<Layer> layers = LayerFile.read(path, system, problems, warnings).orElse(List.of());
    if (layers.isEmpty() && !problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
    return read(layers, checksum(path));
  }

  /** Reads the circle of layers that were read already, wherever they were. */
  CircleData read(List<Layer> layers, String checksum) {
    boolean whole = problems.isEmpty();
    tellOtherLayers(layers);
    Optional<Layer> homeLayer = one(layers, LayerRole.HOMES);
    Optional<Layer> outletLayer = one(layers, LayerRole.OUTLETS);
    // A layer that could not be read is not missing.
    if (whole && homeLayer.isEmpty()) {
      missing("homes.missing", LayerRole.HOMES);
    }
    if (whole && outletLayer.isEmpty()) {
      missing("outlets.missing", LayerRole.OUTLETS);
    }
    Optional<Table> homeTable =
        homeLayer.flatMap(layer -> table(layer, "home-", List.of("households", "residents")));
    Optional<Head> head = head(layers, homeTable);
    one(layers, LayerRole.DOUBTS).ifPresent(this::doubts);
    Optional<Coordinate> center =
        head.filter(Head::stated).map(stated -> stated.profile().center());
    CircleRows rows =
        new CircleRows(vocabulary.formats(), Wording.OF_FILES, center, problems, warnings);
    List<Home> homes =
        homeTable.map(table -> rows.homes(table, this::doubtCenter)).orElse(List.of());
    List<Outlet> outlets =
        outletLayer
            .flatMap(layer -> table(layer, "outlet-", List.of("formats")))
            .map(rows::outlets)
            .orElse(List.of());
    WalkingMap map = map(layers, rows.center());
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
    Circle plain =
        new Circle(
            head.orElseThrow().profile(),
            head.orElseThrow().survey(),
            homes,
            outlets,
            head.orElseThrow().search(),
            rows.unused());
    Circle circle = withQualities(plain, layers, rows);
    CircleFolder.converted(system).ifPresent(warnings::add);
    NeighborhoodPoints.standard().warning(circle, map).ifPresent(warnings::add);
    // What was doubted when the file was written may be doubted again now.
    List<Warning> once = warnings.stream().distinct().toList();
    return new CircleData(circle, map, List.of(), once, Map.of(file, checksum), system.id());
  }

  private Circle withQualities(Circle circle, List<Layer> layers, CircleRows rows) {
    Optional<Layer> layer = one(layers, LayerRole.QUALITIES);
    if (layer.isEmpty()) {
      return circle;
    }
    List<Table.Cells> cells = new ArrayList<>();
    for (MapFeature feature : layer.get().features()) {
      Map<String, String> columns = new TreeMap<>();
      QualityRows.COLUMNS.all().forEach(name -> columns.put(name, cell(feature, name).strip()));
      cells.add(new Table.Cells(feature.line(), columns));
    }
    Circle known =
        new QualityRows(vocabulary.figures(), Wording.OF_FILES, warnings)
            .apply(Table.of(layer.get().file(), cells, problems), circle, rows);
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
    return known;
  }

  private String checksum(Path path) {
    try {
      return FileDigest.of(path);
    } catch (IOException e) {
      problems.add(new Problem(file, 0, "", "", PHRASES.text("file.unreadable")));
      return "";
    }
  }

  private void missing(String key, LayerRole role) {
    problems.add(
        new Problem(file, 0, role.layer(), "", PHRASES.text(key, String.join(", ", role.names()))));
  }

  private void tellOtherLayers(List<Layer> layers) {
    List<String> other =
        layers.stream().map(Layer::name).filter(name -> LayerRole.of(name).isEmpty()).toList();
    if (!other.isEmpty()) {
      warnings.add(
          new Warning(
              "layers-not-read", file, PHRASES.text("layers.other", String.join(", ", other))));
    }
  }

  private Optional<Layer> one(List<Layer> layers, LayerRole role) {
    List<Layer> those =
        layers.stream().filter(layer -> LayerRole.of(layer.name()).orElse(null) == role).toList();
    if (those.size() > 1) {
      problems.add(
          new Problem(
              those.get(1).file(), 0, "", "", PHRASES.text("layer.twice", those.get(0).name())));
    }
    return those.stream().findFirst();
  }

  private Optional<Table> table(Layer layer, String prefix, List<String> required) {
    String kind = LayerRole.of(layer.name()).orElseThrow().layer();
    Map<String, String> columns = LayerColumns.of(kind).columns(layer, warnings);
    if (!LayerColumns.complete(layer, columns, required, problems)) {
      return Optional.empty();
    }
    List<Table.Cells> rows = new ArrayList<>();
    List<String> nowhere = new ArrayList<>();
    for (MapFeature feature : layer.features()) {
      Map<String, String> cells = LayerColumns.cells(feature, columns);
      cells.putIfAbsent("id", prefix + feature.line());
      Optional<Point> place = Middle.of(feature.geometry());
      place.ifPresent(
          at -> {
            cells.put("lon", degrees(at.longitude()));
            cells.put("lat", degrees(at.latitude()));
          });
      if (place.isEmpty() && !cells.containsKey("lon")) {
        nowhere.add(cells.get("id"));
      } else {
        rows.add(new Table.Cells(feature.line(), cells));
      }
    }
    if (!nowhere.isEmpty()) {
      warnings.add(
          new Warning(
              "rows-without-place",
              layer.file(),
              PHRASES.text(
                  "rows.nowhere",
                  layer.name(),
                  Integer.toString(nowhere.size()),
                  String.join(", ", nowhere.subList(0, Math.min(5, nowhere.size()))))));
    }
    return Optional.of(Table.of(layer.file(), rows, problems));
  }

  private static String degrees(double degrees) {
    return Double.isFinite(degrees) ? new BigDecimal(Double.toString(degrees)).toPlainString() : "";
  }

  /** The layer {@code circle}; without one, what can be known from the file itself. */
  private Optional<Head> head(List<Layer> layers, Optional<Table> homes) {
    Optional<Layer> stated = one(layers, LayerRole.CIRCLE);
    if (stated.isPresent()) {
      return stated(stated.get());
    }
    Optional<Coordinate> middle = homes.flatMap(LayerCircle::middle);
    Optional<LocalDate> changed =
        layers.stream().flatMap(layer -> layer.changed().stream()).max(LocalDate::compareTo);
    if (homes.isEmpty() || middle.isEmpty()) {
      return Optional.empty();
    }
    if (changed.isEmpty()) {
      missing("circle.missing", LayerRole.CIRCLE);
      return Optional.empty();
    }
    int ending = file.lastIndexOf('.');
    String name = ending > 0 ? file.substring(0, ending) : file;
    warnings.add(
        new Warning(
            "circle-not-stated",
            file,
            PHRASES.text("circle.unstated", name, changed.get().toString())));
    CircleProfile profile = new CircleProfile(name, "", changed.get(), middle.get(), "");
    return Optional.of(new Head(profile, SurveyFigures.NONE, OutletSearch.UNKNOWN, false));
  }

  private Optional<Head> stated(Layer layer) {
    if (layer.features().size() != 1) {
      problems.add(
          new Problem(
              layer.file(),
              0,
              "",
              Integer.toString(layer.features().size()),
              PHRASES.text("circle.one")));
      return Optional.empty();
    }
    MapFeature feature = layer.features().get(0);
    Map<String, String> columns = LayerColumns.of("circle").columns(layer, new ArrayList<>());
    Map<String, String> cells = LayerColumns.cells(feature, columns);
    for (String key : vocabulary.figures().keys()) {
      feature
          .properties()
          .getOrDefault("survey." + key, List.of())
          .forEach(value -> cells.put("survey." + key, value.strip()));
    }
    Row row =
        Table.of(layer.file(), List.of(new Table.Cells(feature.line(), cells)), problems)
            .rows()
            .get(0);
    Optional<String> name = row.requiredText("name");
    Optional<LocalDate> date =
        row.blank("evaluationDate")
            ? row.requiredText("evaluationDate").map(LocalDate::parse)
            : row.date("evaluationDate");
    Optional<Coordinate> center = center(layer, feature);
    SurveyFigures survey = survey(row);
    OutletSearch search =
        new SearchReading(vocabulary.formats())
            .line(
                row.text(SearchReading.KEY),
                (part, message) -> row.problem(SearchReading.KEY, message));
    return name.isPresent() && date.isPresent() && center.isPresent()
        ? Optional.of(
            new Head(
                new CircleProfile(
                    name.get(), row.text("city"), date.get(), center.get(), row.text("dataSource")),
                survey,
                search,
                true))
        : Optional.empty();
  }

  private Optional<Coordinate> center(Layer layer, MapFeature feature) {
    Optional<Point> place = Middle.of(feature.geometry());
    Optional<Text> wrong =
        place.isEmpty()
            ? Optional.of(PHRASES.text("circle.nowhere"))
            : CircleRows.wrongPlace(
                Optional.empty(), place.get().longitude(), place.get().latitude());
    wrong.ifPresent(
        message -> problems.add(new Problem(layer.file(), feature.line(), "center", "", message)));
    return wrong.isPresent()
        ? Optional.empty()
        : place.map(at -> new Coordinate(at.longitude(), at.latitude()));
  }

  private SurveyFigures survey(Row row) {
    Map<String, BigDecimal> values = new LinkedHashMap<>();
    for (FigureKind figure : vocabulary.figures().asked()) {
      String column = "survey." + figure.key();
      if (!row.blank(column)) {
        row.decimal(column, figure.range().minimum(), figure.range().maximum())
            .ifPresent(value -> values.put(figure.key(), value));
      }
    }
    return new SurveyFigures(values);
  }

  /** The middle of the box around homes that lie on earth. */
  private static Optional<Coordinate> middle(Table homes) {
    List<double[]> places =
        homes.rows().stream()
            .flatMap(row -> place(row).stream())
            .filter(at -> Math.abs(at[0]) <= 180 && Math.abs(at[1]) <= 90)
            .toList();
    if (places.isEmpty()) {
      return Optional.empty();
    }
    double west = places.stream().mapToDouble(at -> at[0]).min().orElseThrow();
    double east = places.stream().mapToDouble(at -> at[0]).max().orElseThrow();
    double south = places.stream().mapToDouble(at -> at[1]).min().orElseThrow();
    double north = places.stream().mapToDouble(at -> at[1]).max().orElseThrow();
    return Optional.of(new Coordinate((west + east) / 2, (south + north) / 2));
  }

  private static Optional<double[]> place(Row row) {
    try {
      return Optional.of(
          new double[] {Double.parseDouble(row.text("lon")), Double.parseDouble(row.text("lat"))});
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private void doubtCenter(String place, Text message) {
    problems.add(new Problem(file, 0, "center", place, message));
  }

  /** What was doubtful already when the file was made, for example from a map. */
  private void doubts(Layer layer) {
    for (MapFeature doubt : layer.features()) {
      String code = cell(doubt, "code");
      String zh = cell(doubt, "zh");
      String en = cell(doubt, "en");
      if (Stream.of(code, zh, en).noneMatch(String::isBlank)) {
        warnings.add(new Warning(code, cell(doubt, "about"), new Text(zh, en)));
      }
    }
  }

  private static String cell(MapFeature feature, String column) {
    return feature.properties().getOrDefault(column, List.of("")).get(0);
  }

  private WalkingMap map(List<Layer> layers, Optional<Coordinate> center) {
    WalkingMap map =
        LayerMap.of(
            file,
            layers.stream().filter(layer -> LayerRole.of(layer.name()).isPresent()).toList(),
            (lon, lat) -> CircleRows.wrongMapPlace(center, lon, lat),
            problems,
            warnings);
    if (map.ways().isEmpty()) {
      warnings.add(
          new Warning(
              "ways-layer-empty",
              file,
              PHRASES.text("ways.none", String.join(", ", LayerRole.WAYS.names()))));
    }
    return MapHours.read(map, warnings);
  }
}
