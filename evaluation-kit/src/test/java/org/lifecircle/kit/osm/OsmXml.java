package org.lifecircle.kit.osm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.lifecircle.model.Coordinate;
import org.lifecircle.simulation.network.ways.LocalMetric;

/** Writes small OpenStreetMap files, laid out in meters east and north of a center. */
final class OsmXml {

  static final Coordinate CENTER = new Coordinate(116.46, 39.91);

  private final StringBuilder nodes = new StringBuilder();
  private final StringBuilder ways = new StringBuilder();
  private final StringBuilder relations = new StringBuilder();
  private int nextNode = 1;
  private int nextWay = 1;

  static Map<String, String> tags(String... keysAndValues) {
    Map<String, String> tags = new TreeMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      tags.put(keysAndValues[i], keysAndValues[i + 1]);
    }
    return tags;
  }

  static double meters(Coordinate from, Coordinate to) {
    return LocalMetric.millimeters(from, to) / 1000.0;
  }

  /** The place that lies so many meters east and north of the center. */
  static Coordinate at(double east, double north) {
    double[] degrees = degrees(east, north);
    return new Coordinate(degrees[0], degrees[1]);
  }

  static double[] degrees(double east, double north) {
    LocalMetric metric = LocalMetric.at(CENTER.latitude());
    return new double[] {
      CENTER.longitude() + east / metric.metersPerDegreeEast(),
      CENTER.latitude() + north / metric.metersPerDegreeNorth()
    };
  }

  int node(double east, double north, String... tags) {
    LocalMetric metric = LocalMetric.at(CENTER.latitude());
    nodes.append(
        String.format(
            Locale.ROOT,
            "<node id='%d' lon='%.7f' lat='%.7f'>%s</node>%n",
            nextNode,
            CENTER.longitude() + east / metric.metersPerDegreeEast(),
            CENTER.latitude() + north / metric.metersPerDegreeNorth(),
            xml(tags)));
    return nextNode++;
  }

  OsmXml way(int[] refs, String... tags) {
    ways.append(String.format("<way id='%d'>", nextWay++));
    for (int ref : refs) {
      ways.append(String.format("<nd ref='%d'/>", ref));
    }
    ways.append(xml(tags)).append("</way>\n");
    return this;
  }

  /** A multipolygon around a way. */
  OsmXml multipolygon(int outer, String... tags) {
    relations.append(
        String.format(
            "<relation id='1'><member type='way' ref='%d' role='outer'/>"
                + "<tag k='type' v='multipolygon'/>%s</relation>%n",
            outer, xml(tags)));
    return this;
  }

  /** A building of so many meters east and north, its middle at a place. */
  OsmXml building(double east, double north, double width, double depth, String... tags) {
    int[] corners = {
      node(east - width / 2, north - depth / 2),
      node(east + width / 2, north - depth / 2),
      node(east + width / 2, north + depth / 2),
      node(east - width / 2, north + depth / 2),
      0
    };
    corners[4] = corners[0];
    return way(corners, tags);
  }

  OsmXml street(double fromEast, double fromNorth, double toEast, double toNorth) {
    int[] ends = {node(fromEast, fromNorth), node(toEast, toNorth)};
    return way(ends, "highway", "residential");
  }

  private static String xml(String... tags) {
    StringBuilder xml = new StringBuilder();
    tags(tags)
        .forEach(
            (key, value) ->
                xml.append(
                    String.format("<tag k='%s' v=\"%s\"/>", key, value.replace("\"", "&quot;"))));
    return xml.toString();
  }

  Path write(Path folder) {
    try {
      return Files.writeString(
          folder.resolve("town.osm"),
          "<?xml version='1.0' encoding='UTF-8'?>\n<osm version='0.6'>\n"
              + nodes
              + ways
              + relations
              + "</osm>\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
