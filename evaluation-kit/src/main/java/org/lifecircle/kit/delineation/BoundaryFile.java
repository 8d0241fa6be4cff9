package org.lifecircle.kit.delineation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lifecircle.kit.crs.CoordinateSystem;
import org.lifecircle.kit.features.Geometry.Area;
import org.lifecircle.kit.features.Geometry.Several;
import org.lifecircle.kit.features.MapFeature;
import org.lifecircle.kit.json.GeoJsonFeatures;
import org.lifecircle.kit.layers.Layer;
import org.lifecircle.kit.layers.LayerFile;
import org.lifecircle.model.Problem;
import org.lifecircle.model.Text;
import org.lifecircle.model.Warning;
import org.lifecircle.tables.Utf8Text;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/**
 * Reads boundaries: GeoJSON, a GeoPackage, or shapefiles in a zip file. Names, ids and units are
 * found by the names of their columns.
 */
final class BoundaryFile {

  private static final String PREFIX = "boundary-";

  private static final List<String> IDS =
      List.of("id", "code", "编号", "代码", "编码", "社区代码", "社区编号", "xzqdm");

  private static final List<String> NAMES =
      List.of(
          "name:zh", "name_zh", "name", "名称", "社区名称", "社区", "居委会", "小区", "街道名称", "街道", "村名",
          "xzqmc", "mc", "title");

  private static final List<String> UNITS = List.of("unit", "circle", "生活圈", "便民生活圈", "单元", "圈名");

  /** Names of a layer that is taken where a file has several with polygons. */
  private static final List<String> LAYERS =
      List.of("boundaries", "communities", "界线", "边界", "社区", "社区界线", "社区边界", "街道", "生活圈");

  private static final Comparator<Boundary> BY_GROUND =
      Comparator.<Boundary>comparingDouble(one -> one.ground().getEnvelopeInternal().getMinX())
          .thenComparingDouble(one -> one.ground().getEnvelopeInternal().getMinY())
          .thenComparingDouble(one -> one.ground().getEnvelopeInternal().getMaxX())
          .thenComparingDouble(one -> one.ground().getEnvelopeInternal().getMaxY())
          .thenComparingDouble(one -> one.ground().getArea())
          .thenComparing(Boundary::name)
          .thenComparing(Boundary::id);

  private final Path path;
  private final CoordinateSystem system;
  private final BoundaryShapes shapes;
  private final List<Problem> problems;
  private final List<Warning> doubts;

  /**
   * A reading of one file.
   *
   * @param system what its degrees are
   * @param problems takes what is wrong
   * @param doubts takes what is doubtful
   */
  BoundaryFile(
      Path path,
      CoordinateSystem system,
      LocalPlane plane,
      List<Problem> problems,
      List<Warning> doubts) {
    this.path = path;
    this.system = system;
    this.problems = problems;
    this.doubts = doubts;
    shapes = new BoundaryShapes(plane, problems);
  }

  /** The boundaries, in an order that does not depend on the order of the file. */
  List<Boundary> read() {
    int before = problems.size();
    Map<String, List<Boundary>> byId = new LinkedHashMap<>();
    for (Source source : LayerFile.isOne(path) ? layer() : geoJson()) {
      boundary(source)
          .ifPresent(one -> byId.computeIfAbsent(one.id(), id -> new ArrayList<>()).add(one));
    }
    List<Boundary> boundaries = new ArrayList<>();
    byId.values().forEach(parts -> together(parts).ifPresent(boundaries::add));
    if (boundaries.isEmpty() && problems.size() == before) {
      problem(path.getFileName().toString(), 0, "", "", CityCircles.PHRASES.text("boundary.none"));
    }
    boundaries.sort(BY_GROUND);
    return boundaries;
  }

  private record Source(String file, MapFeature feature, CoordinateSystem shift) {}

  private List<Source> geoJson() {
    String file = path.getFileName().toString();
    Optional<String> text = Optional.empty();
    try {
      if (file.toLowerCase(Locale.ROOT).matches(".*\\.(shp|dbf|shx|prj)")) {
        problem(file, 0, "", "", CityCircles.PHRASES.text("boundary.shapefile"));
      } else if (Files.isRegularFile(path)) {
        text = Utf8Text.decode(file, Files.readAllBytes(path), problems);
      } else {
        problem(file, 0, "", "", CityCircles.PHRASES.text("boundary.missing"));
      }
    } catch (IOException e) {
      problem(file, 0, "", "", CityCircles.PHRASES.text("boundary.unreadable"));
    }
    return text
        .map(read -> GeoJsonFeatures.list(file, read, PREFIX, problems, doubts))
        .orElse(List.of())
        .stream()
        .map(feature -> new Source(file, feature, system))
        .toList();
  }

  private List<Source> layer() {
    List<Layer> polygons =
        LayerFile.read(path, system, true, problems, doubts).orElse(List.of()).stream()
            .filter(layer -> layer.features().stream().anyMatch(BoundaryFile::isArea))
            .toList();
    List<Layer> called =
        polygons.stream()
            .filter(layer -> LAYERS.contains(layer.name().strip().toLowerCase(Locale.ROOT)))
            .toList();
    List<Layer> wanted = called.size() == 1 ? called : polygons;
    if (wanted.size() > 1) {
      problem(
          path.getFileName().toString(),
          0,
          "",
          "",
          CityCircles.PHRASES.text(
              "boundary.layers", String.join(", ", wanted.stream().map(Layer::name).toList())));
      return List.of();
    }
    return wanted.stream()
        .flatMap(
            layer ->
                layer.features().stream()
                    .map(feature -> new Source(layer.file(), feature, CoordinateSystem.WGS84)))
        .toList();
  }

  private static boolean isArea(MapFeature feature) {
    return feature.geometry() instanceof Area
        || feature.geometry() instanceof Several several
            && several.parts().stream().anyMatch(Area.class::isInstance);
  }

  private Optional<Boundary> boundary(Source source) {
    MapFeature feature = source.feature();
    String id = text(feature, IDS);
    if (id.isEmpty()) {
      id = feature.id().isBlank() ? PREFIX + feature.line() : feature.id().strip();
    }
    String name = text(feature, NAMES);
    if (!isArea(feature)) {
      doubts.add(
          new Warning("boundary-no-polygon", id, CityCircles.PHRASES.text("boundary.no-area", id)));
      return Optional.empty();
    }
    String called = id;
    return shapes
        .of(source.file(), id, name, feature, source.shift())
        .map(
            ground ->
                new Boundary(
                    source.file(), feature.line(), called, name, text(feature, UNITS), ground));
  }

  /** What the first of some columns says that says anything. */
  private static String text(MapFeature feature, List<String> columns) {
    for (String column : columns) {
      for (Map.Entry<String, List<String>> property : feature.properties().entrySet()) {
        String said = String.join(";", property.getValue()).strip();
        if (property.getKey().strip().equalsIgnoreCase(column) && !said.isEmpty()) {
          return said;
        }
      }
    }
    return "";
  }

  /** Features of one id and one name are the parts of one community. */
  private Optional<Boundary> together(List<Boundary> parts) {
    Boundary first = parts.get(0);
    if (parts.size() == 1) {
      return Optional.of(first);
    }
    List<Boundary> others =
        parts.stream()
            .filter(one -> !one.name().equals(first.name()) || !one.unit().equals(first.unit()))
            .toList();
    for (Boundary other : others) {
      problem(
          other.file(),
          other.line(),
          other.id(),
          other.name(),
          CityCircles.PHRASES.text("boundary.id-twice", first.called()));
    }
    if (!others.isEmpty()) {
      return Optional.empty();
    }
    doubts.add(
        new Warning(
            "boundary-parts",
            first.id(),
            CityCircles.PHRASES.text("boundary.parts", first.called(), parts.size())));
    Geometry ground = UnaryUnionOp.union(parts.stream().map(Boundary::ground).toList());
    return Optional.of(
        new Boundary(first.file(), first.line(), first.id(), first.name(), first.unit(), ground));
  }

  private void problem(String file, int line, String field, String value, Text message) {
    problems.add(new Problem(file, line, field, value, message));
  }
}
