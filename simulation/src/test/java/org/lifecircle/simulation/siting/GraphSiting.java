package org.lifecircle.simulation.siting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.StringTokenizer;
import java.util.stream.IntStream;

/**
 * A problem on a graph: every vertex is a demand point of one person and a site.
 *
 * @param name what it is called
 * @param p how many sites there may be
 */
record GraphSiting(String name, SiteWalks walks, int p) {

  private static final int FAR = 1_000_000;
  private static final int NO_WAY = 1 << 28;

  /** An instance with what was proved of it. */
  record Known(GraphSiting siting, long median, long center) {}

  /** The instances of the OR-Library beside the project; the test is skipped without them. */
  static List<Known> known() {
    Path folder = Path.of(System.getProperty("lifecircle.root"), "../shared/data/p-median");
    assumeThat(Files.exists(folder)).as("skipped: %s is not there", folder).isTrue();
    try {
      List<String> rows = Files.readAllLines(folder.resolve("optima.csv"));
      return rows.stream()
          .skip(1)
          .map(row -> row.split(","))
          .map(
              cells ->
                  new Known(
                      read(folder, cells[0]), Long.parseLong(cells[1]), Long.parseLong(cells[2])))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static GraphSiting read(Path folder, String name) {
    try {
      StringTokenizer numbers =
          new StringTokenizer(Files.readString(folder.resolve(name + ".txt")));
      int vertices = Integer.parseInt(numbers.nextToken());
      int edges = Integer.parseInt(numbers.nextToken());
      int p = Integer.parseInt(numbers.nextToken());
      int[][] lengths = unconnected(vertices);
      for (int edge = 0; edge < edges; edge++) {
        int from = Integer.parseInt(numbers.nextToken()) - 1;
        int to = Integer.parseInt(numbers.nextToken()) - 1;
        lengths[from][to] = Integer.parseInt(numbers.nextToken());
        lengths[to][from] = lengths[from][to];
      }
      return new GraphSiting(name, walks(shortest(lengths)), p);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A graph drawn as those of the OR-Library are: a path, and edges of 1 to 100 at random. */
  static GraphSiting random(int seed, int vertices, int p) {
    Random random = new Random(seed);
    int[][] lengths = unconnected(vertices);
    for (int edge = 0; edge < vertices * vertices / 50 + vertices; edge++) {
      int from = edge < vertices - 1 ? edge : random.nextInt(vertices);
      int to = edge < vertices - 1 ? edge + 1 : random.nextInt(vertices);
      if (from != to) {
        lengths[from][to] = 1 + random.nextInt(100);
        lengths[to][from] = lengths[from][to];
      }
    }
    return new GraphSiting("graph of seed " + seed, walks(shortest(lengths)), p);
  }

  /** Points in a square of a kilometer, meters as the crow flies. */
  static GraphSiting plane(int seed, int points, int p) {
    Random random = new Random(seed);
    double[] x = random.doubles(points, 0, 1000).toArray();
    double[] y = random.doubles(points, 0, 1000).toArray();
    int[][] lengths = new int[points][points];
    for (int a = 0; a < points; a++) {
      for (int b = 0; b < points; b++) {
        lengths[a][b] = (int) Math.round(Math.sqrt(square(x[a] - x[b]) + square(y[a] - y[b])));
      }
    }
    return new GraphSiting("plane of seed " + seed, walks(lengths), p);
  }

  private static double square(double each) {
    return each * each;
  }

  private static int[][] unconnected(int vertices) {
    int[][] lengths = new int[vertices][vertices];
    for (int vertex = 0; vertex < vertices; vertex++) {
      Arrays.fill(lengths[vertex], NO_WAY);
      lengths[vertex][vertex] = 0;
    }
    return lengths;
  }

  /** Shortest paths between all vertices (Floyd 1962). */
  private static int[][] shortest(int[][] lengths) {
    for (int via = 0; via < lengths.length; via++) {
      for (int[] from : lengths) {
        for (int to = 0; to < from.length; to++) {
          from[to] = Math.min(from[to], from[via] + lengths[via][to]);
        }
      }
    }
    return lengths;
  }

  private static SiteWalks walks(int[][] lengths) {
    int[] all = IntStream.range(0, lengths.length).toArray();
    long[] one = new long[lengths.length];
    Arrays.fill(one, 1);
    int[] now = new int[lengths.length];
    Arrays.fill(now, SiteWalks.NOT_REACHED);
    SiteWalks.Builder walks = SiteWalks.of(one, now, FAR);
    for (int[] row : lengths) {
      walks.site(all, row);
    }
    return walks.build();
  }

  /** Complains unless an answer is what it says of itself. */
  void isConsistent(Siting siting, long value) {
    assertThat(siting.sites()).as(name).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(p);
    assertThat(siting.value()).as(name).isEqualTo(value);
    assertThat(siting.bound()).as(name).isLessThanOrEqualTo(siting.value());
  }

  long personSeconds(List<Integer> sites) {
    return Arrays.stream(walks.secondsWith(sites)).asLongStream().sum();
  }

  long longest(List<Integer> sites) {
    return Arrays.stream(walks.secondsWith(sites)).max().orElse(0);
  }
}
