package org.lifecircle.kit.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.lifecircle.kit.crs.ReferenceSystem;
import org.lifecircle.kit.features.Geometry;
import org.lifecircle.kit.features.Geometry.Area;
import org.lifecircle.kit.features.Geometry.Line;
import org.lifecircle.kit.features.Geometry.Nowhere;
import org.lifecircle.kit.features.Geometry.Point;
import org.lifecircle.kit.features.Geometry.Several;
import org.lifecircle.kit.features.MapFeature;
import org.lifecircle.kit.json.JsonValue.Items;
import org.lifecircle.kit.json.JsonValue.Members;
import org.lifecircle.kit.json.JsonValue.Null;
import org.lifecircle.kit.json.JsonValue.Position;
import org.lifecircle.kit.json.JsonValue.Scalar;
import org.lifecircle.model.Problem;
import org.lifecircle.model.Warning;
import org.lifecircle.simulation.network.ways.TagValues;

/**
 * The features of a GeoJSON file (RFC 7946): of a FeatureCollection, of one feature alone, or of
 * features one after the other (newline-delimited GeoJSON and RFC 8142). The members of a
 * GeometryCollection become features of their own.
 */
public final class GeoJsonFeatures {

  private static final String COLLECTION = "FeatureCollection";
  private static final String FEATURE = "Feature";
  private static final String GEOMETRIES = "GeometryCollection";

  /** Where osmtogeojson, and so Overpass Turbo, may put the tags of a feature. */
  private static final String TAGS = "tags";

  /** Begins the texts of a sequence of JSON texts (RFC 7464). */
  private static final char RECORD_SEPARATOR = '\u001E';

  private final String file;
  private final String prefix;
  private final List<Problem> problems;
  private final Consumer<MapFeature> features;
  private final List<Warning> warnings;
  private ReferenceSystem system = ReferenceSystem.WGS84;
  private int number;

  private GeoJsonFeatures(
      String file,
      String prefix,
      List<Problem> problems,
      List<Warning> warnings,
      Consumer<MapFeature> features) {
    this.file = file;
    this.prefix = prefix;
    this.problems = problems;
    this.warnings = warnings;
    this.features = features;
  }

  /**
   * The features of a file in order, in WGS-84 or what the file's degrees are.
   *
   * @param file its name, for problems
   * @param prefix what a feature without an id is called before its place in the file from 1
   * @param problems takes what is wrong
   * @param warnings takes what is doubtful
   */
  public static List<MapFeature> list(
      String file, String text, String prefix, List<Problem> problems, List<Warning> warnings) {
    List<MapFeature> features = new ArrayList<>();
    read(file, text, prefix, problems, warnings, features::add);
    return features;
  }

  /**
   * Reads the features of a file, in order.
   *
   * @param file its name, for problems
   * @param prefix what a feature without an id is called before its place in the file from 1; a
   *     point is called {@code point-N}
   * @param problems takes what is wrong
   * @param warnings takes what is doubtful
   * @param features takes each feature
   * @return the members of the file beside the features; empty when it is no FeatureCollection
   */
  static Optional<Members> read(
      String file,
      String text,
      String prefix,
      List<Problem> problems,
      List<Warning> warnings,
      Consumer<MapFeature> features) {
    if (text.isBlank()) {
      problems.add(new Problem(file, 0, "", "", JsonValue.PHRASES.text("geojson.empty")));
      return Optional.empty();
    }
    return JsonValue.read(file, text.replace(RECORD_SEPARATOR, ' '), problems)
        .flatMap(
            roots -> new GeoJsonFeatures(file, prefix, problems, warnings, features).roots(roots));
  }

  private Optional<Members> roots(List<JsonValue> roots) {
    JsonValue first = roots.get(0);
    boolean delimited =
        roots.stream()
            .allMatch(root -> root instanceof Members one && one.text("type").equals(FEATURE));
    if (delimited) {
      roots.forEach(this::member);
      return Optional.of(new Members(first.line(), Map.of()));
    }
    if (roots.size() > 1) {
      problem(roots.get(1).line(), "", "", "json.more");
      return Optional.empty();
    }
    if (!(first instanceof Members members) || !members.text("type").equals(COLLECTION)) {
      String type = first instanceof Members members ? members.text("type") : "";
      problem(first.line(), "type", type, "geojson.not-collection");
      return Optional.empty();
    }
    return collection(members) ? Optional.of(members) : Optional.empty();
  }

  private boolean collection(Members members) {
    referenceSystem(members);
    if (!(members.values().get("features") instanceof Items items)) {
      boolean position = members.values().get("features") instanceof Position;
      problem(
          members.line(), "features", "", position ? "geojson.not-feature" : "geojson.no-features");
      return false;
    }
    items.values().forEach(this::member);
    return true;
  }

  /** The 2008 format could name a reference system, and programs still do. */
  private void referenceSystem(Members members) {
    if (members.values().get("crs") instanceof Members crs
        && crs.values().get("properties") instanceof Members properties) {
      String name = properties.text("name");
      if (name.isEmpty()) {
        name = properties.text("code");
      }
      Optional<ReferenceSystem> stated = ReferenceSystem.of(name);
      if (!name.isEmpty() && stated.isEmpty()) {
        problem(crs.line(), "crs", name, "geojson.crs");
      }
      system = stated.orElse(ReferenceSystem.WGS84);
      if (!system.isDegrees()) {
        warnings.add(
            new Warning(
                "coordinates-reprojected",
                file,
                JsonValue.PHRASES.text("geojson.reprojected", system.name())));
      }
    }
  }

  private void member(JsonValue value) {
    if (value instanceof Members inner && inner.text("type").equals(COLLECTION)) {
      collection(inner);
      return;
    }
    number++;
    if (!(value instanceof Members feature) || !feature.text("type").equals(FEATURE)) {
      problem(value.line(), "features[" + number + "]", "", "geojson.not-feature");
      return;
    }
    JsonValue shape = feature.values().get("geometry");
    String id = feature.text("id");
    JsonValue stated = feature.values().get("id");
    int line = stated == null ? feature.line() : stated.line();
    if (id.isBlank()) {
      boolean point = shape instanceof Members its && its.text("type").endsWith("Point");
      id = (point ? "point-" : prefix) + number;
    }
    Map<String, List<String>> properties = properties(feature, id);
    if (shape == null || shape instanceof Null) {
      features.accept(new MapFeature(id, line, new Nowhere(line), properties));
    } else if (shape instanceof Members its) {
      geometry(id, line, its, properties);
    } else {
      problem(feature.line(), id, "", "geojson.no-geometry");
    }
  }

  private void geometry(String id, int line, Members shape, Map<String, List<String>> properties) {
    if (!shape.text("type").equals(GEOMETRIES)) {
      shape(id, shape)
          .ifPresent(geometry -> features.accept(new MapFeature(id, line, geometry, properties)));
      return;
    }
    if (!(shape.values().get("geometries") instanceof Items geometries)) {
      problem(shape.line(), id, GEOMETRIES, "geojson.no-coordinates");
      return;
    }
    if (geometries.values().isEmpty()) {
      features.accept(new MapFeature(id, line, new Nowhere(shape.line()), properties));
    }
    int part = 0;
    for (JsonValue one : geometries.values()) {
      part++;
      if (one instanceof Members member) {
        String its = geometries.values().size() == 1 ? id : id + "/" + part;
        geometry(its, line, member, properties);
      } else {
        problem(one.line(), id, "", "geojson.no-geometry");
      }
    }
  }

  /** A geometry; empty when it is told as a problem. */
  private Optional<Geometry> shape(String id, Members shape) {
    String type = shape.text("type");
    JsonValue coordinates = shape.values().get("coordinates");
    if (coordinates instanceof Null || coordinates instanceof Items items && isEmpty(items)) {
      return Optional.of(new Nowhere(shape.line()));
    }
    int before = problems.size();
    Geometry read =
        switch (type) {
          case "Point" -> point(coordinates == null ? shape : coordinates);
          case "LineString" -> line(id, shape, coordinates);
          case "Polygon" -> area(id, shape, coordinates);
          case "MultiPoint", "MultiLineString", "MultiPolygon" ->
              several(id, type, shape, coordinates);
          default -> new Geometry.Unknown(shape.line(), type);
        };
    return problems.size() > before ? Optional.empty() : Optional.of(read);
  }

  /** Whether there is no coordinate at all in lists of lists. */
  private static boolean isEmpty(Items items) {
    return items.values().stream()
        .allMatch(item -> item instanceof Null || item instanceof Items inner && isEmpty(inner));
  }

  private Geometry several(String id, String type, Members shape, JsonValue coordinates) {
    if (!(coordinates instanceof Items items)) {
      return none(id, shape, coordinates);
    }
    List<Geometry> parts = new ArrayList<>();
    for (JsonValue item : items.values()) {
      boolean empty = item instanceof Null || item instanceof Items inner && isEmpty(inner);
      if (empty) {
        parts.add(new Nowhere(item.line()));
      } else {
        parts.add(
            switch (type) {
              case "MultiPoint" -> point(item);
              case "MultiLineString" -> line(id, shape, item);
              default -> area(id, shape, item);
            });
      }
    }
    return new Several(shape.line(), parts);
  }

  private Geometry area(String id, Members shape, JsonValue coordinates) {
    if (!(coordinates instanceof Items items)) {
      return none(id, shape, coordinates);
    }
    List<Line> rings = new ArrayList<>();
    for (JsonValue item : items.values()) {
      if (line(id, shape, item) instanceof Line ring) {
        rings.add(ring);
      }
    }
    return new Area(shape.line(), rings);
  }

  private Geometry line(String id, Members shape, JsonValue coordinates) {
    if (!(coordinates instanceof Items items)) {
      return none(id, shape, coordinates);
    }
    return new Line(items.line(), items.values().stream().map(this::point).toList());
  }

  private Geometry none(String id, Members shape, JsonValue coordinates) {
    int line = coordinates == null ? shape.line() : coordinates.line();
    problem(line, id, "", "geojson.no-coordinates");
    return new Nowhere(line);
  }

  private Point point(JsonValue value) {
    if (value instanceof Position position && position.numbers().length > 1) {
      return point(value, position.numbers()[0], position.numbers()[1]);
    }
    if (value instanceof Items items
        && items.values().size() > 1
        && items.values().get(0) instanceof Scalar longitude
        && items.values().get(1) instanceof Scalar latitude) {
      try {
        return point(
            value,
            Double.parseDouble(longitude.text().strip()),
            Double.parseDouble(latitude.text().strip()));
      } catch (NumberFormatException e) {
        return Point.none(value.line(), longitude.text() + "," + latitude.text());
      }
    }
    return Point.none(value.line(), value.written());
  }

  private Point point(JsonValue value, double x, double y) {
    double[] degrees = system.toDegrees(x, y);
    return Double.isNaN(degrees[0]) || Double.isNaN(degrees[1])
        ? Point.none(value.line(), x + "," + y)
        : new Point(value.line(), degrees[0], degrees[1]);
  }

  private Map<String, List<String>> properties(Members feature, String id) {
    Map<String, List<String>> read = new LinkedHashMap<>();
    JsonValue value = feature.values().get("properties");
    if (value == null || value instanceof Null) {
      return read;
    }
    if (!(value instanceof Members properties)) {
      problem(value.line(), id, "", "geojson.not-properties");
      return read;
    }
    properties.values().forEach((key, tag) -> property(id, key, tag, read));
    return read;
  }

  /** A property; what is made of others stands under {@code tags} or says nothing of walking. */
  private void property(String id, String key, JsonValue tag, Map<String, List<String>> read) {
    if (tag instanceof Scalar scalar) {
      read.put(key, List.of(scalar.text()));
    } else if (tag instanceof Items || tag instanceof Position) {
      List<String> texts = texts(tag);
      if (!texts.isEmpty()) {
        read.put(key, texts);
      }
    } else if (tag instanceof Members inner && key.equals(TAGS)) {
      inner.values().forEach((name, value) -> property(id, name, value, read));
    } else if (tag instanceof Members && TagValues.keys().contains(key)) {
      problem(tag.line(), id + "." + key, "", "geojson.not-tag");
    }
  }

  private static List<String> texts(JsonValue list) {
    List<String> texts = new ArrayList<>();
    if (list instanceof Position position) {
      for (double number : position.numbers()) {
        texts.add(number == Math.rint(number) ? Long.toString((long) number) : "" + number);
      }
    } else if (list instanceof Items items) {
      for (JsonValue item : items.values()) {
        if (item instanceof Scalar scalar) {
          texts.add(scalar.text());
        }
      }
    }
    return texts;
  }

  private void problem(int line, String field, String value, String key, Object... arguments) {
    problems.add(new Problem(file, line, field, value, JsonValue.PHRASES.text(key, arguments)));
  }
}
