package org.lifecircle.kit.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lifecircle.kit.features.FeatureWays;
import org.lifecircle.kit.features.PointCheck;
import org.lifecircle.kit.json.JsonValue.Members;
import org.lifecircle.kit.json.JsonValue.Null;
import org.lifecircle.kit.json.JsonValue.Position;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Problem;
import org.lifecircle.model.Warning;
import org.lifecircle.simulation.network.ways.MapNode;
import org.lifecircle.simulation.network.ways.MappedArea;
import org.lifecircle.simulation.network.ways.WalkingMap;
import org.lifecircle.simulation.network.ways.Way;

/**
 * Walkable ways as GeoJSON (RFC 7946): a FeatureCollection of LineString and MultiLineString
 * features, of Polygon and MultiPolygon features for areas that may be crossed, and of Point
 * features for the gates, barriers and crossings on them. Their properties are OpenStreetMap tags.
 */
public final class GeoJsonWays {

  private static final String MAPPED_AREA = "mappedArea";

  private GeoJsonWays() {}

  /**
   * Reads ways. A feature without an id is called {@code way-N} or {@code point-N}, N being its
   * place in the file from 1; the lines of a MultiLineString become ways {@code ID/1}, {@code
   * ID/2}, ….
   *
   * @param file the file's name, for problems
   * @param text the file's text
   * @param points judges every point
   * @param problems takes what is wrong
   * @param warnings takes what was passed over, estimated or doubtful
   * @return the ways that could be read; empty when the file is no FeatureCollection
   */
  public static Optional<WalkingMap> read(
      String file, String text, PointCheck points, List<Problem> problems, List<Warning> warnings) {
    FeatureWays ways = new FeatureWays(file, points, problems);
    Optional<Members> root =
        GeoJsonFeatures.read(file, text, "way-", problems, warnings, ways::add);
    WalkingMap map = ways.map(warnings);
    return root.map(members -> area(file, members, problems).map(map::withArea).orElse(map));
  }

  /** What the file says it shows: {@code "mappedArea":[west,south,east,north]}. */
  private static Optional<MappedArea> area(String file, Members root, List<Problem> problems) {
    JsonValue stated = root.values().get(MAPPED_AREA);
    if (stated == null || stated instanceof Null) {
      return Optional.empty();
    }
    double[] box = stated instanceof Position position ? position.numbers() : new double[0];
    if (box.length != 4
        || Math.max(Math.abs(box[0]), Math.abs(box[2])) > 180
        || Math.max(Math.abs(box[1]), Math.abs(box[3])) > 90
        || box[0] > box[2]
        || box[1] > box[3]) {
      problems.add(
          new Problem(
              file,
              stated.line(),
              MAPPED_AREA,
              stated.written(),
              JsonValue.PHRASES.text("geojson.mapped-area")));
      return Optional.empty();
    }
    return Optional.of(
        new MappedArea(new Coordinate(box[0], box[1]), new Coordinate(box[2], box[3])));
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
