package org.lifecircle.simulation.network.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifecircle.model.Coordinate;
import org.lifecircle.simulation.network.Town;

/** Who crosses an area along its lines walks no farther than anybody could across it. */
class AreaWalksTest {

  private static final int SAMPLES = 300;

  /** An area of straight sides, and a hole in it. */
  private record Area(double[][] ring, double[][] hole) {

    boolean contains(double x, double y) {
      return inside(ring, x, y) && !inside(hole, x, y);
    }

    double[][] corners() {
      double[][] corners = Arrays.copyOf(ring, ring.length + hole.length);
      System.arraycopy(hole, 0, corners, ring.length, hole.length);
      return corners;
    }

    /** Whether the points of a line lie inside, or no more than a hand's breadth outside. */
    boolean sees(double[] a, double[] b) {
      for (int s = 1; s < SAMPLES; s++) {
        double x = a[0] + (b[0] - a[0]) * s / SAMPLES;
        double y = a[1] + (b[1] - a[1]) * s / SAMPLES;
        if (!contains(x, y) && Math.min(distance(ring, x, y), distance(hole, x, y)) > 0.05) {
          return false;
        }
      }
      return true;
    }
  }

  private static double[][] star(SplittableRandom random, int corners, double least, double most) {
    double[][] ring = new double[corners][];
    boolean clockwise = random.nextBoolean();
    for (int c = 0; c < corners; c++) {
      double angle = 2 * Math.PI * (clockwise ? corners - c : c) / corners;
      double radius = least + random.nextDouble() * (most - least);
      ring[c] = new double[] {500 + radius * Math.cos(angle), 500 + radius * Math.sin(angle)};
    }
    return ring;
  }

  private static boolean inside(double[][] ring, double x, double y) {
    boolean inside = false;
    for (int i = 0; i < ring.length; i++) {
      double[] a = ring[i];
      double[] b = ring[(i + 1) % ring.length];
      if (a[1] > y != b[1] > y && x < a[0] + (y - a[1]) / (b[1] - a[1]) * (b[0] - a[0])) {
        inside = !inside;
      }
    }
    return inside;
  }

  private static double distance(double[][] ring, double x, double y) {
    double nearest = Double.POSITIVE_INFINITY;
    for (int i = 0; i < ring.length; i++) {
      double[] a = ring[i];
      double[] b = ring[(i + 1) % ring.length];
      double dx = b[0] - a[0];
      double dy = b[1] - a[1];
      double share = ((x - a[0]) * dx + (y - a[1]) * dy) / (dx * dx + dy * dy);
      double at = Math.max(0, Math.min(1, share));
      nearest = Math.min(nearest, Math.hypot(a[0] + at * dx - x, a[1] + at * dy - y));
    }
    return nearest;
  }

  private static List<Coordinate> closed(double[][] ring) {
    List<Coordinate> coordinates = new ArrayList<>();
    for (double[] point : ring) {
      coordinates.add(Town.at(point[0], point[1]));
    }
    coordinates.add(coordinates.get(0));
    return coordinates;
  }

  /** The shortest walks from one corner over lines between corners, by trying all again. */
  private static double[] shortest(double[][] lengths, int from) {
    double[] walks = new double[lengths.length];
    Arrays.fill(walks, Double.POSITIVE_INFINITY);
    walks[from] = 0;
    for (boolean shorter = true; shorter; ) {
      shorter = false;
      for (int a = 0; a < walks.length; a++) {
        for (int b = 0; b < walks.length; b++) {
          if (walks[a] + lengths[a][b] < walks[b] - 1e-9) {
            walks[b] = walks[a] + lengths[a][b];
            shorter = true;
          }
        }
      }
    }
    return walks;
  }

  private static double[][] nothing(int corners) {
    double[][] lengths = new double[corners][corners];
    for (double[] row : lengths) {
      Arrays.fill(row, Double.POSITIVE_INFINITY);
    }
    return lengths;
  }

  private static void join(double[][] lengths, double[][] corners, int a, int b) {
    lengths[a][b] = Math.hypot(corners[a][0] - corners[b][0], corners[a][1] - corners[b][1]);
    lengths[b][a] = lengths[a][b];
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void fromEntryToEntryTheLinesAreAsShortAsAnyWalkInside(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int round = 0; round < 6; round++) {
      String where = "seed " + seed + " round " + round;
      Area area = new Area(star(random, 7 + random.nextInt(6), 60, 200), star(random, 5, 10, 40));
      int sides = area.ring.length;
      boolean[] entry = new boolean[sides];
      List<Integer> entries = new ArrayList<>();
      for (int i = 0; i < sides; i++) {
        entry[i] = random.nextInt(3) == 0 || i < 2 && entries.size() < i + 1;
        if (entry[i]) {
          entries.add(i);
        }
      }
      double[][] corners = area.corners();
      double[][] anyWalk = nothing(corners.length);
      for (int a = 0; a < corners.length; a++) {
        for (int b = a + 1; b < corners.length; b++) {
          if (area.sees(corners[a], corners[b])) {
            join(anyWalk, corners, a, b);
          }
        }
      }
      List<Coordinate> places = closed(area.ring).subList(0, sides);
      List<Coordinate> all = new ArrayList<>(places);
      all.addAll(closed(area.hole).subList(0, area.hole.length));
      double[][] drawn = nothing(corners.length);
      for (int i = 0; i < sides; i++) {
        join(drawn, corners, i, (i + 1) % sides);
      }
      AreaCrossing crossing =
          new AreaCrossing(closed(area.ring), List.of(closed(area.hole)), entry);
      for (AreaCrossing.Line line : crossing.lines()) {
        int from = all.indexOf(line.from());
        int to = all.indexOf(line.to());
        join(drawn, corners, from, to);
        assertThat(area.sees(corners[from], corners[to])).as(where + " inside").isTrue();
        for (int[] way : new int[][] {{from, to}, {to, from}}) {
          boolean enters = way[1] < sides && entry[way[1]];
          assertThat(enters || grazes(area, corners[way[0]], corners[way[1]]))
              .as(where + " from " + way[0] + " to " + way[1])
              .isTrue();
        }
      }
      for (int from : entries) {
        double[] least = shortest(anyWalk, from);
        double[] walked = shortest(drawn, from);
        for (int to : entries) {
          assertThat(walked[to])
              .as(where + " from " + from + " to " + to)
              .isCloseTo(least[to], within(0.3));
        }
      }
    }
  }

  /** Whether one who walks on past a corner in the same direction stays inside, or nearly so. */
  private static boolean grazes(Area area, double[] from, double[] corner) {
    double length = Math.hypot(corner[0] - from[0], corner[1] - from[1]);
    double x = corner[0] + (corner[0] - from[0]) / length;
    double y = corner[1] + (corner[1] - from[1]) / length;
    return area.contains(x, y)
        || Math.min(distance(area.ring, x, y), distance(area.hole, x, y)) < 0.05;
  }

  /** A ring with as many teeth that jut inward. */
  private static List<Coordinate> saw(int teeth) {
    double[][] ring = new double[2 * teeth][];
    for (int i = 0; i < ring.length; i++) {
      double angle = Math.PI * i / teeth;
      double radius = i % 2 == 0 ? 300 : 250;
      ring[i] = new double[] {500 + radius * Math.cos(angle), 500 + radius * Math.sin(angle)};
    }
    return closed(ring);
  }

  private static AreaCrossing sawWithEntries(int teeth, int entries) {
    boolean[] entry = new boolean[2 * teeth];
    for (int i = 0; i < entries; i++) {
      entry[2 * i] = true;
    }
    return new AreaCrossing(saw(teeth), List.of(), entry);
  }

  @Test
  void anAreaWithManyCornersIsCrossedBetweenItsEntriesOnlyAndOneWithMoreNotAtAll() {
    assertThat(sawWithEntries(148, 2).corners()).hasSize(150);
    assertThat(sawWithEntries(149, 2).corners()).hasSize(2).allMatch(AreaCrossing.Corner::entry);
    assertThat(sawWithEntries(150, 150).corners()).hasSize(150);
    assertThat(sawWithEntries(151, 151).corners()).isEmpty();
    assertThat(sawWithEntries(151, 151).lines()).isEmpty();
  }

  @Test
  void nobodyCrossesAnAreaWithOneEntryOrWithoutWidth() {
    assertThat(sawWithEntries(6, 1).lines()).isEmpty();
    assertThat(sawWithEntries(6, 2).corners()).hasSize(8);
    List<Coordinate> line =
        List.of(Town.at(0, 0), Town.at(50, 0), Town.at(100, 0), Town.at(50, 0), Town.at(0, 0));
    assertThat(new AreaCrossing(line, List.of(), new boolean[] {true, true, true, true}).lines())
        .isEmpty();
  }
}
