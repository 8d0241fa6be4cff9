package org.lifecircle.kit.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import org.lifecircle.kit.features.FeatureObstacles;
import org.lifecircle.kit.features.PointCheck;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Problem;
import org.lifecircle.model.Warning;
import org.lifecircle.simulation.network.ways.Obstacle;

/**
 * Obstacles as GeoJSON (RFC 7946): a FeatureCollection of Polygon, MultiPolygon, LineString and
 * MultiLineString features whose properties are OpenStreetMap tags.
 */
public final class GeoJsonObstacles {

  private GeoJsonObstacles() {}

  /**
   * Reads obstacles. A feature without an id is called {@code obstacle-N}, N being its place in the
   * file from 1; the parts of a MultiPolygon become obstacles {@code ID/1}, {@code ID/2}, ….
   *
   * @param file the file's name, for problems
   * @param text the file's text
   * @param points judges every point
   * @param problems takes what is wrong
   * @param warnings takes what was passed over
   */
  public static List<Obstacle> read(
      String file, String text, PointCheck points, List<Problem> problems, List<Warning> warnings) {
    FeatureObstacles obstacles = new FeatureObstacles(file, points, problems);
    GeoJsonFeatures.read(file, text, "obstacle-", problems, warnings, obstacles::add);
    return obstacles.obstacles(warnings);
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
