package org.lifecircle.kit.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.NearestName;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Problem;
import org.lifecircle.model.Text;
import org.lifecircle.simulation.network.ways.Crossing;
import org.lifecircle.simulation.network.ways.MapNode;
import org.lifecircle.simulation.network.ways.MappedArea;
import org.lifecircle.simulation.network.ways.WalkingMap;
import org.lifecircle.simulation.network.ways.Way;

/**
 * Walkable ways as GeoJSON (RFC 7946): a FeatureCollection of LineString and MultiLineString
 * features, of Polygon and MultiPolygon features for areas that may be crossed, and of Point
 * features for the gates, barriers and crossings on them. Their properties are OpenStreetMap tags.
 *
 * <p>It is read token by token and not by data binding: a person needs the line of every fault, and
 * all of them at once.
 */
public final class GeoJsonWays {

  private static final Phrases PHRASES = Phrases.beside(GeoJsonWays.class, "phrases");
  private static final List<String> CROSSINGS = List.of("crossing", "traffic_signals", "elevator");
  private static final String MAPPED_AREA = "mappedArea";
  private static final List<String> LINES = List.of("LineString", "MultiLineString");
  private static final List<String> AREAS = List.of("Polygon", "MultiPolygon");
  private static final int FEWEST_RING_POINTS = 4;

  /** Judges a point by more than the format knows, such as where the circle lies. */
  @FunctionalInterface
  public interface PointCheck {
    /**
     * What is wrong with a point, if anything is.
     *
     * @param longitude any number
     * @param latitude any number
     */
    Optional<Text> wrong(double longitude, double latitude);
  }

  private final String file;
  private final PointCheck points;
  private final List<Problem> problems;
  private final Map<String, Integer> lineOfId = new LinkedHashMap<>();
  private final Map<String, Integer> lineOfNodeId = new LinkedHashMap<>();
  private final List<Way> ways = new ArrayList<>();
  private final List<MapNode> nodes = new ArrayList<>();

  private GeoJsonWays(String file, PointCheck points, List<Problem> problems) {
    this.file = file;
    this.points = points;
    this.problems = problems;
  }

  /**
   * Reads ways. A feature without an id is called {@code way-N} or {@code point-N}, N being its
   * place in the file from 1; the lines of a MultiLineString become ways {@code ID/1}, {@code
   * ID/2}, ….
   *
   * @param file the file's name, for problems
   * @param text the file's text
   * @param points judges every point
   * @param problems takes what is wrong
   * @return the ways that could be read; empty when the file is no FeatureCollection
   */
  public static Optional<WalkingMap> read(
      String file, String text, PointCheck points, List<Problem> problems) {
    return new GeoJsonWays(file, points, problems).read(text);
  }

  private Optional<WalkingMap> read(String text) {
    Optional<Collection> features = features(file, text, problems);
    if (features.isEmpty()) {
      return Optional.empty();
    }
    int number = 0;
    for (Value feature : features.get().values()) {
      feature(feature, ++number);
    }
    WalkingMap map = new WalkingMap(ways, nodes);
    return Optional.of(area(features.get().root()).map(map::withArea).orElse(map));
  }

  /** What the file says it shows: {@code "mappedArea":[west,south,east,north]}. */
  private Optional<MappedArea> area(Members root) {
    Value stated = root.values().get(MAPPED_AREA);
    if (stated == null || stated instanceof Null) {
      return Optional.empty();
    }
    double[] box = stated instanceof Position position ? position.numbers() : new double[0];
    if (box.length != 4
        || Math.max(Math.abs(box[0]), Math.abs(box[2])) > 180
        || Math.max(Math.abs(box[1]), Math.abs(box[3])) > 90
        || box[0] > box[2]
        || box[1] > box[3]) {
      problem(stated.line(), MAPPED_AREA, written(stated), PHRASES.text("geojson.mapped-area"));
      return Optional.empty();
    }
    return Optional.of(
        new MappedArea(new Coordinate(box[0], box[1]), new Coordinate(box[2], box[3])));
  }

  /** The whole file and its features. */
  record Collection(Members root, List<Value> values) {}

  /**
   * The features of a FeatureCollection as they stand in the file.
   *
   * @param problems takes what is wrong
   * @return empty when the file is no FeatureCollection
   */
  static Optional<Collection> features(String file, String text, List<Problem> problems) {
    if (text.isBlank()) {
      problems.add(new Problem(file, 0, "", "", PHRASES.text("geojson.empty")));
      return Optional.empty();
    }
    Value root;
    JsonFactory factory =
        JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
    try (JsonParser parser = factory.createParser(text)) {
      parser.nextToken();
      root = value(parser);
      if (parser.nextToken() != null) {
        int line = parser.currentTokenLocation().getLineNr();
        problems.add(new Problem(file, line, "", "", PHRASES.text("json.more")));
        return Optional.empty();
      }
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
      String reason = e.getOriginalMessage().lines().findFirst().orElse("");
      problems.add(new Problem(file, line, "", "", PHRASES.text("json.broken", reason)));
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return collection(file, root, problems);
  }

  /** What stands in the file, with lines; a list of numbers is kept as one position. */
  sealed interface Value {
    int line();
  }

  record Members(int line, Map<String, Value> values) implements Value {}

  record Items(int line, List<Value> values) implements Value {}

  record Position(int line, double[] numbers) implements Value {}

  record Scalar(int line, String text, boolean isText) implements Value {}

  record Null(int line) implements Value {}

  private static Value value(JsonParser parser) throws IOException {
    int line = parser.currentTokenLocation().getLineNr();
    switch (parser.currentToken()) {
      case START_OBJECT -> {
        Map<String, Value> values = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          String name = parser.currentName();
          parser.nextToken();
          values.put(name, value(parser));
        }
        return new Members(line, values);
      }
      case START_ARRAY -> {
        return array(parser, line);
      }
      case VALUE_NULL -> {
        return new Null(line);
      }
      case VALUE_TRUE -> {
        return new Scalar(line, "yes", false);
      }
      case VALUE_FALSE -> {
        return new Scalar(line, "no", false);
      }
      default -> {
        return new Scalar(line, parser.getText(), !parser.currentToken().isNumeric());
      }
    }
  }

  private static Value array(JsonParser parser, int line) throws IOException {
    List<Value> items = new ArrayList<>();
    double[] numbers = new double[4];
    int count = 0;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (items.isEmpty() && parser.currentToken().isNumeric()) {
        // What comes after longitude and latitude, such as a height, is passed over.
        if (count < numbers.length) {
          numbers[count++] = parser.getDoubleValue();
        }
      } else {
        items.add(value(parser));
      }
    }
    if (items.isEmpty() && count > 0) {
      return new Position(line, Arrays.copyOf(numbers, count));
    }
    for (int i = count - 1; i >= 0; i--) {
      items.add(0, new Scalar(line, Double.toString(numbers[i]), false));
    }
    return new Items(line, items);
  }

  private static Optional<Collection> collection(String file, Value root, List<Problem> problems) {
    if (!(root instanceof Members members) || !text(members, "type").equals("FeatureCollection")) {
      String type = root instanceof Members members ? text(members, "type") : "";
      problems.add(
          new Problem(file, root.line(), "type", type, PHRASES.text("geojson.not-collection")));
      return Optional.empty();
    }
    checkReferenceSystem(file, members, problems);
    if (!(members.values().get("features") instanceof Items features)) {
      boolean position = members.values().get("features") instanceof Position;
      problems.add(
          new Problem(
              file,
              root.line(),
              "features",
              "",
              PHRASES.text(position ? "geojson.not-feature" : "geojson.no-features")));
      return Optional.empty();
    }
    return Optional.of(new Collection(members, features.values()));
  }

  /** The 2008 format could name a reference system; anything but WGS-84 would be misread. */
  private static void checkReferenceSystem(String file, Members members, List<Problem> problems) {
    if (members.values().get("crs") instanceof Members crs
        && crs.values().get("properties") instanceof Members properties) {
      String name = text(properties, "name");
      if (!name.isEmpty() && !name.contains("CRS84") && !name.endsWith("4326")) {
        problems.add(new Problem(file, crs.line(), "crs", name, PHRASES.text("geojson.crs")));
      }
    }
  }

  private void feature(Value value, int number) {
    if (!(value instanceof Members feature) || !text(feature, "type").equals("Feature")) {
      problem(value.line(), "features[" + number + "]", "", PHRASES.text("geojson.not-feature"));
      return;
    }
    String id = text(feature, "id");
    Value stated = feature.values().get("id");
    int line = stated == null ? feature.line() : stated.line();
    Value geometry = feature.values().get("geometry");
    boolean point = geometry instanceof Members shape && text(shape, "type").equals("Point");
    if (id.isBlank()) {
      id = (point ? "point-" : "way-") + number;
    }
    Map<String, String> tags = tags(file, feature, id, problems);
    if (!(geometry instanceof Members shape)) {
      problem(feature.line(), id, "", PHRASES.text("geojson.no-geometry"));
      return;
    }
    if (point && standsOnWay(tags)) {
      node(id, line, shape, tags);
      return;
    }
    String type = text(shape, "type");
    if (AREAS.contains(type)) {
      areas(id, line, type, shape, tags);
      return;
    }
    if (!LINES.contains(type)) {
      problem(
          shape.line(),
          id,
          type,
          NearestName.of(type, LINES)
              .map(nearest -> PHRASES.text("geojson.not-line.maybe", nearest))
              .orElseGet(() -> PHRASES.text("geojson.not-line")));
      return;
    }
    Value coordinates = shape.values().get("coordinates");
    if (!(coordinates instanceof Items items)) {
      int at = coordinates == null ? shape.line() : coordinates.line();
      problem(at, id, "", PHRASES.text("geojson.no-coordinates"));
      return;
    }
    if (type.equals("LineString")) {
      way(id, line, items, tags);
      return;
    }
    int part = 0;
    for (Value item : items.values()) {
      part++;
      if (item instanceof Items positions) {
        way(id + "/" + part, line, positions, tags);
      } else {
        problem(item.line(), id, "", PHRASES.text("geojson.no-coordinates"));
      }
    }
  }

  private void areas(String id, int line, String type, Members shape, Map<String, String> tags) {
    if (!Way.mayBeCrossed(tags)) {
      problem(shape.line(), id, type, PHRASES.text("geojson.not-crossed"));
      return;
    }
    Value coordinates = shape.values().get("coordinates");
    if (!(coordinates instanceof Items items)) {
      int at = coordinates == null ? shape.line() : coordinates.line();
      problem(at, id, "", PHRASES.text("geojson.no-coordinates"));
      return;
    }
    if (type.equals("Polygon")) {
      area(id, line, items, tags);
      return;
    }
    int part = 0;
    for (Value item : items.values()) {
      part++;
      if (item instanceof Items rings) {
        area(id + "/" + part, line, rings, tags);
      } else {
        problem(item.line(), id, "", PHRASES.text("geojson.no-coordinates"));
      }
    }
  }

  /** The first ring goes around the area, the others around its holes. */
  private void area(String id, int line, Items rings, Map<String, String> tags) {
    List<List<Coordinate>> holes = new ArrayList<>();
    int before = problems.size();
    Items outer = null;
    for (Value value : rings.values()) {
      if (!(value instanceof Items ring)) {
        problem(value.line(), id, "", PHRASES.text("geojson.no-coordinates"));
        continue;
      }
      List<Value> positions = ring.values();
      if (positions.size() < FEWEST_RING_POINTS
          || !written(positions.get(0)).equals(written(positions.get(positions.size() - 1)))) {
        problem(ring.line(), id, "", PHRASES.text("geojson.open-ring"));
      } else if (outer == null) {
        outer = ring;
      } else {
        holes.add(vertices(id, ring));
      }
    }
    if (outer == null && problems.size() == before) {
      problem(rings.line(), id, "", PHRASES.text("geojson.no-coordinates"));
    }
    if (outer != null) {
      way(id, line, outer, tags, problems.size() == before ? holes : List.of());
    }
  }

  private void way(String id, int line, Items positions, Map<String, String> tags) {
    way(id, line, positions, tags, List.of());
  }

  private void way(
      String id,
      int line,
      Items positions,
      Map<String, String> tags,
      List<List<Coordinate>> holes) {
    Integer first = lineOfId.putIfAbsent(id, line);
    if (first != null) {
      problem(line, "id", id, PHRASES.text("geojson.id-twice", Integer.toString(first)));
    }
    int before = problems.size();
    List<Coordinate> vertices = vertices(id, positions);
    if (problems.size() == before && vertices.size() < 2) {
      problem(
          positions.line(),
          id,
          "",
          PHRASES.text("geojson.short", Integer.toString(vertices.size())));
    } else if (problems.size() == before && first == null) {
      ways.add(new Way(id, vertices, tags, holes));
    }
    checkWait(id, line, tags);
  }

  /** The points of a line; of several that are wrong, the first is told and the others counted. */
  private List<Coordinate> vertices(String id, Items positions) {
    List<Coordinate> vertices = new ArrayList<>();
    Problem worst = null;
    int wrong = 0;
    for (Value value : positions.values()) {
      Optional<Text> message = wrong(value, points);
      if (message.isEmpty()) {
        double[] numbers = ((Position) value).numbers();
        vertices.add(new Coordinate(numbers[0], numbers[1]));
      } else if (++wrong == 1) {
        worst = new Problem(file, value.line(), id, written(value), message.get());
      }
    }
    if (wrong > 1) {
      Text message = PHRASES.text("geojson.and-more", worst.message(), Integer.toString(wrong - 1));
      worst = new Problem(file, worst.line(), id, worst.value(), message);
    }
    if (wrong > 0) {
      problems.add(worst);
    }
    return vertices;
  }

  private void checkWait(String id, int line, Map<String, String> tags) {
    String wait = tags.get(Crossing.WAIT_TAG);
    if (wait != null && Crossing.statedSeconds(wait).isEmpty()) {
      problem(
          line,
          id + "." + Crossing.WAIT_TAG,
          wait,
          PHRASES.text("geojson.wait", Integer.toString(Crossing.LONGEST_WAIT_SECONDS)));
    }
  }

  private static boolean standsOnWay(Map<String, String> tags) {
    return tags.containsKey("barrier")
        || tags.containsKey("crossing")
        || tags.containsKey("kerb")
        || CROSSINGS.contains(tags.getOrDefault("highway", ""));
  }

  private void node(String id, int line, Members shape, Map<String, String> tags) {
    Integer first = lineOfNodeId.putIfAbsent(id, line);
    if (first != null) {
      problem(line, "id", id, PHRASES.text("geojson.id-twice", Integer.toString(first)));
    }
    Value place = shape.values().get("coordinates");
    if (!(place instanceof Position position)) {
      problem(
          place == null ? shape.line() : place.line(),
          id,
          "",
          PHRASES.text("geojson.not-position"));
      return;
    }
    Optional<Text> wrong = wrong(position, points);
    if (wrong.isPresent()) {
      problem(position.line(), id, written(position), wrong.get());
    } else if (first == null) {
      nodes.add(
          new MapNode(id, new Coordinate(position.numbers()[0], position.numbers()[1]), tags));
    }
    checkWait(id, line, tags);
  }

  static Optional<Text> wrong(Value value, PointCheck points) {
    if (!(value instanceof Position position) || position.numbers().length < 2) {
      return Optional.of(PHRASES.text("geojson.not-position"));
    }
    return points.wrong(position.numbers()[0], position.numbers()[1]);
  }

  static String written(Value value) {
    if (value instanceof Position position) {
      StringBuilder text = new StringBuilder();
      for (double number : position.numbers()) {
        text.append(text.isEmpty() ? "" : ",").append(number);
      }
      return text.toString();
    }
    return value instanceof Scalar scalar ? scalar.text() : "";
  }

  static Map<String, String> tags(String file, Members feature, String id, List<Problem> problems) {
    Map<String, String> tags = new TreeMap<>();
    Value value = feature.values().get("properties");
    if (value == null || value instanceof Null) {
      return tags;
    }
    if (!(value instanceof Members properties)) {
      problems.add(new Problem(file, value.line(), id, "", PHRASES.text("geojson.not-properties")));
      return tags;
    }
    properties
        .values()
        .forEach(
            (key, tag) -> {
              if (tag instanceof Scalar scalar) {
                tags.put(key, scalar.text());
              } else if (!(tag instanceof Null) && !key.startsWith("@")) {
                problems.add(
                    new Problem(
                        file, tag.line(), id + "." + key, "", PHRASES.text("geojson.not-tag")));
              }
            });
    return tags;
  }

  static String text(Members members, String key) {
    return members.values().get(key) instanceof Scalar scalar ? scalar.text() : "";
  }

  private void problem(int line, String field, String value, Text message) {
    problems.add(new Problem(file, line, field, value, message));
  }

  /**
   * Writes a map so that {@link #read} gives the same map, one feature a line.
   *
   * @param map its ways come first
   * @param out stays open
   * @throws IOException when it cannot be written
   */
  public static void write(WalkingMap map, Writer out) throws IOException {
    JsonFactory factory = new JsonFactory();
    out.write("{\"type\":\"FeatureCollection\",");
    if (map.area().isPresent()) {
      Coordinate southWest = map.area().get().southWest();
      Coordinate northEast = map.area().get().northEast();
      out.write(
          "\""
              + MAPPED_AREA
              + "\":["
              + southWest.longitude()
              + ","
              + southWest.latitude()
              + ","
              + northEast.longitude()
              + ","
              + northEast.latitude()
              + "],");
    }
    out.write("\"features\":[");
    String separator = "\n";
    for (Way way : map.ways()) {
      out.write(separator);
      List<List<Coordinate>> rings = new ArrayList<>(List.of(way.points()));
      rings.addAll(way.holes());
      String type = way.holes().isEmpty() ? "LineString" : "Polygon";
      out.write(feature(factory, way.id(), way.tags(), type, rings));
      separator = ",\n";
    }
    for (MapNode node : map.nodes()) {
      out.write(separator);
      out.write(
          feature(factory, node.id(), node.tags(), "Point", List.of(List.of(node.location()))));
      separator = ",\n";
    }
    out.write("\n]}\n");
  }

  private static String feature(
      JsonFactory factory,
      String id,
      Map<String, String> tags,
      String type,
      List<List<Coordinate>> lines)
      throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = factory.createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("type", "Feature");
      json.writeStringField("id", id);
      json.writeObjectFieldStart("properties");
      for (Map.Entry<String, String> tag : tags.entrySet()) {
        json.writeStringField(tag.getKey(), tag.getValue());
      }
      json.writeEndObject();
      json.writeObjectFieldStart("geometry");
      json.writeStringField("type", type);
      json.writeFieldName("coordinates");
      switch (type) {
        case "Point" -> position(json, lines.get(0).get(0));
        case "LineString" -> line(json, lines.get(0));
        default -> {
          json.writeStartArray();
          for (List<Coordinate> ring : lines) {
            line(json, ring);
          }
          json.writeEndArray();
        }
      }
      json.writeEndObject();
      json.writeEndObject();
    }
    return text.toString();
  }

  private static void line(JsonGenerator json, List<Coordinate> points) throws IOException {
    json.writeStartArray();
    for (Coordinate point : points) {
      position(json, point);
    }
    json.writeEndArray();
  }

  private static void position(JsonGenerator json, Coordinate point) throws IOException {
    json.writeStartArray();
    json.writeNumber(point.longitude());
    json.writeNumber(point.latitude());
    json.writeEndArray();
  }
}
