package org.lifecircle.kit.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.NearestName;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Problem;
import org.lifecircle.model.Text;
import org.lifecircle.simulation.network.ways.Obstacle;

/**
 * Obstacles as GeoJSON (RFC 7946): a FeatureCollection of Polygon, MultiPolygon, LineString and
 * MultiLineString features whose properties are OpenStreetMap tags.
 */
public final class GeoJsonObstacles {

  private static final Phrases PHRASES = Phrases.beside(GeoJsonWays.class, "phrases");
  private static final List<String> SHAPES =
      List.of("LineString", "MultiLineString", "Polygon", "MultiPolygon");

  private final String file;
  private final GeoJsonWays.PointCheck points;
  private final List<Problem> problems;
  private final Map<String, Integer> lineOfId = new LinkedHashMap<>();
  private final List<Obstacle> obstacles = new ArrayList<>();

  private GeoJsonObstacles(String file, GeoJsonWays.PointCheck points, List<Problem> problems) {
    this.file = file;
    this.points = points;
    this.problems = problems;
  }

  /**
   * Reads obstacles. A feature without an id is called {@code obstacle-N}, N being its place in the
   * file from 1; the parts of a MultiPolygon become obstacles {@code ID/1}, {@code ID/2}, ….
   *
   * @param file the file's name, for problems
   * @param text the file's text
   * @param points judges every point
   * @param problems takes what is wrong
   */
  public static List<Obstacle> read(
      String file, String text, GeoJsonWays.PointCheck points, List<Problem> problems) {
    GeoJsonObstacles reading = new GeoJsonObstacles(file, points, problems);
    GeoJsonWays.features(file, text, problems)
        .ifPresent(collection -> reading.features(collection.values()));
    return List.copyOf(reading.obstacles);
  }

  private void features(List<GeoJsonWays.Value> features) {
    int number = 0;
    for (GeoJsonWays.Value value : features) {
      number++;
      if (value instanceof GeoJsonWays.Members feature
          && GeoJsonWays.text(feature, "type").equals("Feature")) {
        feature(feature, number);
      } else {
        problem(value.line(), "features[" + number + "]", "", "geojson.not-feature");
      }
    }
  }

  private void feature(GeoJsonWays.Members feature, int number) {
    String stated = GeoJsonWays.text(feature, "id");
    String id = stated.isBlank() ? "obstacle-" + number : stated;
    Map<String, String> tags = GeoJsonWays.tags(file, feature, id, problems);
    Integer first = lineOfId.putIfAbsent(id, feature.line());
    if (first != null) {
      problem(feature.line(), "id", id, "geojson.id-twice", first.toString());
      return;
    }
    if (!(feature.values().get("geometry") instanceof GeoJsonWays.Members shape)) {
      problem(feature.line(), id, "", "geojson.no-geometry");
      return;
    }
    String type = GeoJsonWays.text(shape, "type");
    if (!SHAPES.contains(type)) {
      Optional<String> nearest = NearestName.of(type, SHAPES);
      if (nearest.isPresent()) {
        problem(shape.line(), id, type, "geojson.not-line.maybe", nearest.get());
      } else {
        problem(shape.line(), id, type, "geojson.not-obstacle");
      }
      return;
    }
    if (!(shape.values().get("coordinates") instanceof GeoJsonWays.Items items)) {
      problem(shape.line(), id, "", "geojson.no-coordinates");
      return;
    }
    switch (type) {
      case "LineString" -> lines(List.of(items), id, false, tags);
      case "MultiLineString" -> lines(items.values(), id, false, tags);
      case "Polygon" -> lines(items.values(), id, true, tags);
      default -> {
        int part = 0;
        for (GeoJsonWays.Value polygon : items.values()) {
          part++;
          if (polygon instanceof GeoJsonWays.Items rings) {
            lines(rings.values(), id + "/" + part, true, tags);
          } else {
            problem(polygon.line(), id, "", "geojson.no-coordinates");
          }
        }
      }
    }
  }

  private void lines(
      List<GeoJsonWays.Value> lines, String id, boolean area, Map<String, String> tags) {
    List<List<Coordinate>> read = new ArrayList<>();
    for (GeoJsonWays.Value line : lines) {
      if (!(line instanceof GeoJsonWays.Items positions)) {
        problem(line.line(), id, "", "geojson.no-coordinates");
        return;
      }
      List<Coordinate> places = new ArrayList<>();
      for (GeoJsonWays.Value value : positions.values()) {
        Optional<Text> wrong = GeoJsonWays.wrong(value, points);
        if (wrong.isPresent()) {
          problems.add(
              new Problem(file, value.line(), id, GeoJsonWays.written(value), wrong.get()));
          return;
        }
        double[] numbers = ((GeoJsonWays.Position) value).numbers();
        places.add(new Coordinate(numbers[0], numbers[1]));
      }
      boolean closed = places.size() > 3 && places.get(0).equals(places.get(places.size() - 1));
      if (area && !closed) {
        problem(line.line(), id, "", "geojson.not-ring");
        return;
      }
      if (places.size() < 2) {
        problem(line.line(), id, "", "geojson.short", Integer.toString(places.size()));
        return;
      }
      read.add(places);
    }
    if (read.isEmpty()) {
      problem(0, id, "", "geojson.no-coordinates");
      return;
    }
    obstacles.add(new Obstacle(id, area, read, tags));
  }

  private void problem(int line, String field, String value, String key, Object... arguments) {
    problems.add(new Problem(file, line, field, value, PHRASES.text(key, arguments)));
  }

  /**
   * Writes obstacles so that {@link #read} gives the same, one feature a line.
   *
   * @param out stays open
   * @throws IOException when it cannot be written
   */
  public static void write(List<Obstacle> obstacles, Writer out) throws IOException {
    out.write("{\"type\":\"FeatureCollection\",\"features\":[");
    String separator = "\n";
    for (Obstacle obstacle : obstacles) {
      out.write(separator);
      out.write(feature(obstacle));
      separator = ",\n";
    }
    out.write("\n]}\n");
  }

  private static String feature(Obstacle obstacle) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("type", "Feature");
      json.writeStringField("id", obstacle.id());
      json.writeObjectFieldStart("properties");
      for (Map.Entry<String, String> tag : obstacle.tags().entrySet()) {
        json.writeStringField(tag.getKey(), tag.getValue());
      }
      json.writeEndObject();
      json.writeObjectFieldStart("geometry");
      json.writeStringField("type", obstacle.area() ? "Polygon" : "MultiLineString");
      json.writeArrayFieldStart("coordinates");
      for (List<Coordinate> line : obstacle.lines()) {
        json.writeStartArray();
        for (Coordinate point : line) {
          json.writeStartArray();
          json.writeNumber(point.longitude());
          json.writeNumber(point.latitude());
          json.writeEndArray();
        }
        json.writeEndArray();
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeEndObject();
    }
    return text.toString();
  }
}
