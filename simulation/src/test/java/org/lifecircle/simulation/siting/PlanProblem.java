package org.lifecircle.simulation.siting;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * What a plan asks: formats, homes, and rooms of which each can take one addition of any format.
 * Homes and rooms lie at random in a square, ways are 1.3 times the straight line, and every format
 * has 0 to 2 outlets already.
 *
 * @param walks a demand point is a home for one format, a site is one format in a room
 * @param rooms the room of every site
 */
record PlanProblem(SiteWalks walks, int[] rooms) {

  static final int LIMIT_SECONDS = 900;
  private static final int FAR_SECONDS = 1800;
  private static final double SQUARE_METERS = 2000;
  private static final double DETOUR = 1.3;
  private static final double METERS_PER_SECOND = 1.1;

  static PlanProblem of(int formats, int homes, int places, int seed) {
    Random random = new Random(seed);
    double[][] home = points(random, homes);
    double[][] place = points(random, places);
    long[] people = random.longs(homes, 20, 200).toArray();
    long[] weights = new long[formats * homes];
    int[] now = new int[formats * homes];
    for (int format = 0; format < formats; format++) {
      double[][] outlets = points(random, random.nextInt(3));
      for (int h = 0; h < homes; h++) {
        int at = h;
        weights[format * homes + h] = people[h];
        now[format * homes + h] =
            Arrays.stream(outlets)
                .mapToInt(outlet -> seconds(home[at], outlet))
                .min()
                .orElse(SiteWalks.NOT_REACHED);
      }
    }
    SiteWalks.Builder walks = SiteWalks.of(weights, now, FAR_SECONDS);
    for (int format = 0; format < formats; format++) {
      int first = format * homes;
      int[] all = IntStream.range(first, first + homes).toArray();
      for (double[] here : place) {
        walks.site(all, Arrays.stream(home).mapToInt(each -> seconds(each, here)).toArray());
      }
    }
    int[] rooms = IntStream.range(0, formats * places).map(site -> site % places).toArray();
    return new PlanProblem(walks.build(), rooms);
  }

  private static double[][] points(Random random, int count) {
    return IntStream.range(0, count)
        .mapToObj(k -> random.doubles(2, 0, SQUARE_METERS).toArray())
        .toArray(double[][]::new);
  }

  private static int seconds(double[] from, double[] to) {
    double meters = DETOUR * Math.hypot(from[0] - to[0], from[1] - to[1]);
    return (int) Math.round(meters / METERS_PER_SECOND);
  }

  Siting covered(int additions) {
    return MaximalCoverage.within(
        walks, LIMIT_SECONDS, SiteLimits.additions(additions).withRooms(rooms));
  }
}
