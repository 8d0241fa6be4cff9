package org.lifecircle.desk.circles;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What lies under the circle on the map of the page: water, parks, buildings and street names. */
final class Backdrop {

  private static final List<String> PARKS = List.of("park", "garden", "playground");
  private static final List<String> WATER = List.of("water", "bay", "wetland");

  private Backdrop() {}

  static Map<String, Object> of(
      List<Map<String, Object>> ways, List<Map<String, Object>> obstacles) {
    List<Object> water = new ArrayList<>();
    List<Object> parks = new ArrayList<>();
    List<Object> buildings = new ArrayList<>();
    Map<String, Named> names = new LinkedHashMap<>();
    List<Map<String, Object>> all = new ArrayList<>(obstacles);
    all.addAll(ways);
    for (Map<String, Object> feature : all) {
      Map<?, ?> tags = feature.get("properties") instanceof Map<?, ?> map ? map : Map.of();
      List<Object> rings = rings(feature.get("geometry"));
      if (WATER.contains(tag(tags, "natural")) || !tag(tags, "water").isEmpty()) {
        water.addAll(rings);
      } else if (PARKS.contains(tag(tags, "leisure"))) {
        parks.addAll(rings);
      } else if (!tag(tags, "building").isEmpty()) {
        buildings.addAll(rings);
      }
      name(feature, tags, names);
    }
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("water", water);
    tree.put("parks", parks);
    tree.put("buildings", buildings);
    tree.put("labels", names.values().stream().map(Named::json).toList());
    return tree;
  }

  private static String tag(Map<?, ?> tags, String key) {
    return tags.get(key) == null ? "" : String.valueOf(tags.get(key));
  }

  private static List<Object> rings(Object geometry) {
    List<Object> rings = new ArrayList<>();
    if (geometry instanceof Map<?, ?> shape && shape.get("coordinates") instanceof List<?> lists) {
      if ("Polygon".equals(shape.get("type")) && !lists.isEmpty()) {
        rings.add(lists.get(0));
      } else if ("MultiPolygon".equals(shape.get("type"))) {
        for (Object one : lists) {
          if (one instanceof List<?> polygon && !polygon.isEmpty()) {
            rings.add(polygon.get(0));
          }
        }
      }
    }
    return rings;
  }

  /** A name, at the middle of the longest line that has it. */
  private record Named(String text, double length, double longitude, double latitude, String kind) {

    Map<String, Object> json() {
      Map<String, Object> tree = new LinkedHashMap<>();
      tree.put("text", text);
      tree.put("lon", longitude);
      tree.put("lat", latitude);
      tree.put("kind", kind);
      return tree;
    }
  }

  private static void name(Map<String, Object> feature, Map<?, ?> tags, Map<String, Named> names) {
    String text = tag(tags, "name");
    List<double[]> points = points(feature.get("geometry"));
    if (text.isEmpty() || points.isEmpty()) {
      return;
    }
    String kind = tag(tags, "highway").isEmpty() ? "place" : "street";
    double length = 0;
    for (int i = 1; i < points.size(); i++) {
      length += distance(points.get(i - 1), points.get(i));
    }
    Named before = names.get(text);
    if (before == null || before.length() < length) {
      double[] middle = middle(points, length / 2);
      names.put(text, new Named(text, length, middle[0], middle[1], kind));
    }
  }

  private static double[] middle(List<double[]> points, double half) {
    double gone = 0;
    for (int i = 1; i < points.size(); i++) {
      double[] from = points.get(i - 1);
      double[] to = points.get(i);
      double step = distance(from, to);
      if (step > 0 && gone + step >= half) {
        double share = (half - gone) / step;
        return new double[] {
          from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share
        };
      }
      gone += step;
    }
    return points.get(0);
  }

  private static double distance(double[] a, double[] b) {
    return Math.hypot((a[0] - b[0]) * Math.cos(Math.toRadians(a[1])), a[1] - b[1]);
  }

  /** The points of a point or line, or of the first ring of an area. */
  private static List<double[]> points(Object geometry) {
    List<double[]> points = new ArrayList<>();
    if (geometry instanceof Map<?, ?> shape && shape.get("coordinates") instanceof List<?> list) {
      collect(list, points);
    }
    return points;
  }

  private static void collect(List<?> list, List<double[]> points) {
    if (list.size() > 1
        && list.get(0) instanceof Number longitude
        && list.get(1) instanceof Number latitude) {
      points.add(new double[] {longitude.doubleValue(), latitude.doubleValue()});
      return;
    }
    for (Object one : list) {
      if (one instanceof List<?> inner) {
        collect(inner, points);
      }
    }
  }
}
