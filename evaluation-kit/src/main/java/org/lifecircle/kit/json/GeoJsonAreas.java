package org.lifecircle.kit.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lifecircle.model.Coordinate;

/** Shapes as GeoJSON (RFC 7946), one feature a line. */
public final class GeoJsonAreas {

  private GeoJsonAreas() {}

  /**
   * An area, a line or a point.
   *
   * @param type {@code MultiPolygon}, {@code LineString} or {@code Point}
   * @param properties texts and numbers, in order
   * @param polygons each of closed rings; a line string is the one ring of the one polygon, a point
   *     the one place of that ring
   */
  public record Shape(
      String type, Map<String, Object> properties, List<List<List<Coordinate>>> polygons) {

    public Shape {
      properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
      polygons = List.copyOf(polygons);
    }

    /** An area of many polygons. */
    public static Shape area(
        Map<String, Object> properties, List<List<List<Coordinate>>> polygons) {
      return new Shape("MultiPolygon", properties, polygons);
    }

    /** A line. */
    public static Shape line(Map<String, Object> properties, List<Coordinate> points) {
      return new Shape("LineString", properties, List.of(List.of(points)));
    }

    /** A point. */
    public static Shape point(Map<String, Object> properties, Coordinate place) {
      return new Shape("Point", properties, List.of(List.of(List.of(place))));
    }
  }

  /**
   * Writes a FeatureCollection.
   *
   * @param shapes in order
   * @param out stays open
   * @throws IOException when it cannot be written
   */
  public static void write(Iterable<Shape> shapes, Writer out) throws IOException {
    out.write("{\"type\":\"FeatureCollection\",\"features\":[");
    String separator = "\n";
    for (Shape shape : shapes) {
      out.write(separator);
      out.write(feature(shape));
      separator = ",\n";
    }
    out.write("\n]}\n");
  }

  private static String feature(Shape shape) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("type", "Feature");
      json.writeObjectFieldStart("properties");
      for (Map.Entry<String, Object> property : shape.properties().entrySet()) {
        if (property.getValue() instanceof Number number) {
          json.writeNumberField(property.getKey(), number.intValue());
        } else {
          json.writeStringField(property.getKey(), property.getValue().toString());
        }
      }
      json.writeEndObject();
      json.writeObjectFieldStart("geometry");
      json.writeStringField("type", shape.type());
      json.writeFieldName("coordinates");
      if (shape.type().equals("LineString")) {
        positions(json, shape.polygons().get(0).get(0));
      } else if (shape.type().equals("Point")) {
        position(json, shape.polygons().get(0).get(0).get(0));
      } else {
        json.writeStartArray();
        for (List<List<Coordinate>> polygon : shape.polygons()) {
          json.writeStartArray();
          for (List<Coordinate> ring : polygon) {
            positions(json, ring);
          }
          json.writeEndArray();
        }
        json.writeEndArray();
      }
      json.writeEndObject();
      json.writeEndObject();
    }
    return text.toString();
  }

  private static void positions(JsonGenerator json, List<Coordinate> points) throws IOException {
    json.writeStartArray();
    for (Coordinate point : points) {
      position(json, point);
    }
    json.writeEndArray();
  }

  private static void position(JsonGenerator json, Coordinate point) throws IOException {
    json.writeStartArray();
    json.writeNumber(rounded(point.longitude()));
    json.writeNumber(rounded(point.latitude()));
    json.writeEndArray();
  }

  /** To a ten-millionth of a degree, a centimeter. */
  private static double rounded(double degrees) {
    return Math.round(degrees * 1e7) / 1e7;
  }
}
