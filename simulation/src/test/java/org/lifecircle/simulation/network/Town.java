package org.lifecircle.simulation.network;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.lifecircle.model.AgeCounts;
import org.lifecircle.model.Circle;
import org.lifecircle.model.CircleProfile;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Home;
import org.lifecircle.model.Outlet;
import org.lifecircle.simulation.network.pace.WalkingParameters;
import org.lifecircle.simulation.network.walks.CircleWalks;
import org.lifecircle.simulation.network.ways.LocalMetric;
import org.lifecircle.simulation.network.ways.WalkingMap;
import org.lifecircle.simulation.network.ways.Way;

/** Towns for tests, laid out in meters east and north of a corner in Beijing. */
public final class Town {

  private static final double WEST = 116.46;
  private static final double SOUTH = 39.91;

  private Town() {}

  /** The place that lies so many meters east and north of the corner. */
  public static Coordinate at(double east, double north) {
    double latitude = SOUTH;
    for (int i = 0; i < 4; i++) {
      latitude = SOUTH + north / LocalMetric.at((SOUTH + latitude) / 2).metersPerDegreeNorth();
    }
    return new Coordinate(WEST + east / LocalMetric.at(latitude).metersPerDegreeEast(), latitude);
  }

  /** A way through points given as east, north, east, north, …. */
  public static Way way(String id, Map<String, String> tags, double... eastNorth) {
    List<Coordinate> points = new ArrayList<>();
    for (int i = 0; i < eastNorth.length; i += 2) {
      points.add(at(eastNorth[i], eastNorth[i + 1]));
    }
    return new Way(id, points, tags);
  }

  /** Streets every 100 m both ways, meeting at every corner. */
  public static List<Way> grid(int blocks) {
    List<Way> ways = new ArrayList<>();
    for (int i = 0; i <= blocks; i++) {
      double[] along = new double[2 * (blocks + 1)];
      double[] up = new double[2 * (blocks + 1)];
      for (int j = 0; j <= blocks; j++) {
        along[2 * j] = 100 * j;
        along[2 * j + 1] = 100 * i;
        up[2 * j] = 100 * i;
        up[2 * j + 1] = 100 * j;
      }
      ways.add(way("street-" + i, Map.of("highway", "residential"), along));
      ways.add(way("avenue-" + i, Map.of("highway", "residential"), up));
    }
    return ways;
  }

  public static Home home(String id, double east, double north) {
    return Home.counted(id, id, at(east, north), 3, new AgeCounts(1, 5, 2));
  }

  public static Outlet outlet(String id, double east, double north, String... formats) {
    return Outlet.of(id, id, Arrays.asList(formats), at(east, north));
  }

  public static Circle circle(List<Home> homes, List<Outlet> outlets) {
    return Circle.of(
        CircleProfile.of("Town", "City", LocalDate.of(2026, 11, 22), at(0, 0)), homes, outlets);
  }

  public static CircleWalks walks(Circle circle, List<Way> ways) {
    return CircleWalks.measure(circle, new WalkingMap(ways), WalkingParameters.standard());
  }

  /** Meters of the walk from one place to another. */
  public static int meters(List<Way> ways, double[] from, double[] to) {
    Circle circle =
        circle(
            List.of(home("home", from[0], from[1])),
            List.of(outlet("shop", to[0], to[1], "pharmacy")));
    return walks(circle, ways).walks().meters(0, 0);
  }

  public static double[] place(double east, double north) {
    return new double[] {east, north};
  }
}
