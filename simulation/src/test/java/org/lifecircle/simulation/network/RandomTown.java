package org.lifecircle.simulation.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.lifecircle.model.Coordinate;
import org.lifecircle.simulation.network.ways.MapNode;
import org.lifecircle.simulation.network.ways.Way;

/**
 * A random town with everything that walks depend on: bent streets and footways between random
 * places, one-ways, inclines, stairs, crossings, private ways and squares. Some parts stand apart.
 *
 * @param ways in random order
 */
public record RandomTown(List<Way> ways) {

  public static final int EXTENT = 1500;
  private static final int PLACES = 120;
  private static final int SQUARES = 5;

  public static RandomTown of(Random random) {
    double[][] places = new double[PLACES][];
    for (int i = 0; i < PLACES; i++) {
      places[i] = Town.place(random.nextInt(EXTENT), random.nextInt(EXTENT));
    }
    List<Way> ways = new ArrayList<>();
    for (int i = 0; i < PLACES * 3 / 2; i++) {
      ways.add(line("w" + i, places, random));
    }
    for (int i = 0; i < SQUARES; i++) {
      square("square-" + i, places, random, ways);
    }
    return new RandomTown(ways);
  }

  private static Way line(String id, double[][] places, Random random) {
    List<Double> line = new ArrayList<>();
    int stops = 2 + random.nextInt(3);
    int at = random.nextInt(places.length);
    for (int s = 0; s < stops; s++) {
      line.add(places[at][0]);
      line.add(places[at][1]);
      if (random.nextBoolean()) {
        line.add(places[at][0] + random.nextInt(100) + 0.5);
        line.add(places[at][1] + random.nextInt(100) + 0.5);
      }
      at = near(places, at, random);
    }
    return Town.way(id, tags(random), line.stream().mapToDouble(Double::doubleValue).toArray());
  }

  private static Map<String, String> tags(Random random) {
    Map<String, String> tags = new HashMap<>();
    switch (random.nextInt(10)) {
      case 0 -> {
        tags.put("highway", "steps");
        String[] inclines = {"up", "down", "25%"};
        if (random.nextBoolean()) {
          tags.put("incline", inclines[random.nextInt(inclines.length)]);
        }
      }
      case 1 -> {
        tags.put("highway", "path");
        tags.put("incline", random.nextInt(41) - 20 + "%");
      }
      case 2 -> {
        tags.put("highway", "footway");
        tags.put("footway", "crossing");
        if (random.nextBoolean()) {
          tags.put("crossing", random.nextBoolean() ? "traffic_signals" : "marked");
        }
      }
      case 3 -> {
        tags.put("highway", "service");
        tags.put("access", "private");
      }
      case 4, 5, 6 -> tags.put("highway", "residential");
      default -> tags.put("highway", "footway");
    }
    if (random.nextInt(6) == 0) {
      tags.put("oneway:foot", random.nextBoolean() ? "yes" : "-1");
    }
    return tags;
  }

  /** A star-shaped square, with ways from some of its corners to the rest of the town. */
  private static void square(String id, double[][] places, Random random, List<Way> ways) {
    double east = random.nextInt(EXTENT);
    double north = random.nextInt(EXTENT);
    int corners = 4 + random.nextInt(8);
    double[] ring = new double[2 * corners + 2];
    for (int c = 0; c < corners; c++) {
      double angle = 2 * Math.PI * c / corners;
      double radius = 30 + random.nextInt(90);
      ring[2 * c] = east + radius * Math.cos(angle);
      ring[2 * c + 1] = north + radius * Math.sin(angle);
    }
    ring[2 * corners] = ring[0];
    ring[2 * corners + 1] = ring[1];
    ways.add(Town.way(id, Map.of("highway", "pedestrian", "area", "yes"), ring));
    for (int w = 0; w < 3; w++) {
      int corner = random.nextInt(corners);
      double[] place = places[random.nextInt(places.length)];
      ways.add(
          Town.way(
              id + "-way-" + w,
              Map.of("highway", "footway"),
              ring[2 * corner],
              ring[2 * corner + 1],
              place[0],
              place[1]));
    }
  }

  private static int near(double[][] places, int from, Random random) {
    int best = -1;
    for (int tries = 0; tries < 12; tries++) {
      int to = random.nextInt(places.length);
      if (to != from && (best < 0 || distance(places, from, to) < distance(places, from, best))) {
        best = to;
      }
    }
    return best;
  }

  private static double distance(double[][] places, int a, int b) {
    return Math.hypot(places[a][0] - places[b][0], places[a][1] - places[b][1]);
  }

  /** Tagged points on some of the ways. */
  public static List<MapNode> crossings(List<Way> ways, Random random) {
    List<MapNode> nodes = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      List<Coordinate> points = ways.get(random.nextInt(ways.size())).points();
      Coordinate at = points.get(random.nextInt(points.size()));
      if (nodes.stream().noneMatch(node -> node.location().equals(at))) {
        nodes.add(
            new MapNode(
                "crossing-" + i,
                at,
                Map.of("highway", random.nextBoolean() ? "crossing" : "traffic_signals")));
      }
    }
    return nodes;
  }

  /** Random places of the town. */
  public static List<Coordinate> places(int count, Random random) {
    List<Coordinate> places = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      places.add(Town.at(random.nextInt(EXTENT), random.nextInt(EXTENT)));
    }
    return places;
  }
}
