package org.lifecircle.simulation.network.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifecircle.model.Coordinate;
import org.lifecircle.simulation.network.Town;

/** Lines across random areas, against a look at many points of each. */
class AreaCrossingTest {

  private static final int SAMPLES = 400;

  private record Area(double[][] ring, double[][] hole) {

    boolean contains(double x, double y) {
      return inside(ring, x, y) && !inside(hole, x, y);
    }

    double distanceToEdge(double x, double y) {
      return Math.min(distance(ring, x, y), distance(hole, x, y));
    }
  }

  private static double[][] star(Random random, int corners, double least, double most) {
    double[][] ring = new double[corners + 1][];
    boolean clockwise = random.nextBoolean();
    for (int c = 0; c < corners; c++) {
      double angle = 2 * Math.PI * (clockwise ? corners - c : c) / corners;
      double radius = least + random.nextDouble() * (most - least);
      ring[c] = new double[] {500 + radius * Math.cos(angle), 500 + radius * Math.sin(angle)};
    }
    ring[corners] = ring[0];
    return ring;
  }

  private static boolean inside(double[][] ring, double x, double y) {
    boolean inside = false;
    for (int i = 1; i < ring.length; i++) {
      double[] a = ring[i - 1];
      double[] b = ring[i];
      if (a[1] > y != b[1] > y && x < a[0] + (y - a[1]) / (b[1] - a[1]) * (b[0] - a[0])) {
        inside = !inside;
      }
    }
    return inside;
  }

  private static double distance(double[][] ring, double x, double y) {
    double nearest = Double.POSITIVE_INFINITY;
    for (int i = 1; i < ring.length; i++) {
      double dx = ring[i][0] - ring[i - 1][0];
      double dy = ring[i][1] - ring[i - 1][1];
      double share = ((x - ring[i - 1][0]) * dx + (y - ring[i - 1][1]) * dy) / (dx * dx + dy * dy);
      double at = Math.max(0, Math.min(1, share));
      nearest =
          Math.min(nearest, Math.hypot(ring[i - 1][0] + at * dx - x, ring[i - 1][1] + at * dy - y));
    }
    return nearest;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void linesStayInsideAndNoneThatMayBeDrawnIsMissing(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 20; round++) {
      Area area = new Area(star(random, 6 + random.nextInt(10), 60, 200), star(random, 5, 10, 40));
      boolean[] entry = new boolean[area.ring.length - 1];
      Arrays.fill(entry, true);
      AreaCrossing crossing =
          new AreaCrossing(coordinates(area.ring), List.of(coordinates(area.hole)), entry);
      Set<List<Coordinate>> drawn = new HashSet<>();
      for (AreaCrossing.Line line : crossing.lines()) {
        drawn.add(List.of(line.from(), line.to()));
        drawn.add(List.of(line.to(), line.from()));
      }
      List<Coordinate> places = coordinates(area.ring);
      for (int a = 0; a < entry.length; a++) {
        for (int b = a + 1; b < entry.length; b++) {
          boolean neighbors = b == a + 1 || a == 0 && b == entry.length - 1;
          double deepestOutside = 0;
          double shallowestInside = Double.POSITIVE_INFINITY;
          boolean outside = false;
          for (int s = 1; s < SAMPLES; s++) {
            double share = (double) s / SAMPLES;
            double x = area.ring[a][0] + share * (area.ring[b][0] - area.ring[a][0]);
            double y = area.ring[a][1] + share * (area.ring[b][1] - area.ring[a][1]);
            double edge = area.distanceToEdge(x, y);
            boolean nearEnd = s < SAMPLES / 20 || s > SAMPLES - SAMPLES / 20;
            if (!area.contains(x, y)) {
              outside = true;
              deepestOutside = Math.max(deepestOutside, edge);
            } else if (!nearEnd) {
              shallowestInside = Math.min(shallowestInside, edge);
            }
          }
          boolean line = drawn.contains(List.of(places.get(a), places.get(b)));
          String where = "seed " + seed + " round " + round + " from " + a + " to " + b;
          if (deepestOutside > 0.1) {
            assertThat(line).as(where).isFalse();
          } else if (!outside && shallowestInside > 1 && !neighbors) {
            // Points are less than a meter apart, so nothing passes between them.
            assertThat(line).as(where).isTrue();
          }
        }
      }
    }
  }

  private static List<Coordinate> coordinates(double[][] ring) {
    List<Coordinate> coordinates = new ArrayList<>();
    for (double[] point : ring) {
      coordinates.add(Town.at(point[0], point[1]));
    }
    return coordinates;
  }
}
