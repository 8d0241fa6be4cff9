package org.lifecircle.kit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.lifecircle.model.AgeCounts;
import org.lifecircle.model.Circle;
import org.lifecircle.model.CircleProfile;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.FormatCatalog;
import org.lifecircle.model.Home;
import org.lifecircle.model.OpeningHours;
import org.lifecircle.model.Outlet;
import org.lifecircle.simulation.network.ways.WalkingMap;
import org.lifecircle.simulation.network.ways.Way;

/**
 * A circle of the national average size on a street grid: about 20,000 residents and 240 outlets
 * (the programme's figures of December 2025: 20,660 residents and 240 outlets a circle).
 */
public final class SyntheticCircle {

  private static final Coordinate CENTER = new Coordinate(116.4, 39.9);
  private static final int STREETS = 41;
  private static final double STEP_DEGREES = 0.0005;
  private static final int HOMES = 250;
  private static final int OUTLETS = 240;

  private SyntheticCircle() {}

  /** The circle: 250 homes of 80 residents each, 240 outlets that cover all formats in turn. */
  public static Circle circle(FormatCatalog formats, long seed) {
    Random random = new Random(seed);
    List<Home> homes = new ArrayList<>();
    for (int i = 0; i < HOMES; i++) {
      homes.add(
          Home.counted("h" + i, "home " + i, somewhere(random), 30, new AgeCounts(14, 51, 15)));
    }
    List<Outlet> outlets = new ArrayList<>();
    OpeningHours daily =
        OpeningHours.of(
            "Mo-Su 06:00-22:00",
            IntStream.range(0, 7)
                .mapToObj(day -> new int[] {day * 1_440 + 360, day * 1_440 + 1_320})
                .toList());
    for (int i = 0; i < OUTLETS; i++) {
      String format = formats.ids().get(i % formats.ids().size());
      outlets.add(
          Outlet.of("o" + i, format + " " + i, List.of(format), somewhere(random))
              .withHours(daily));
    }
    return Circle.of(
        CircleProfile.of("synthetic circle", "nowhere", LocalDate.of(2026, 11, 23), CENTER),
        homes,
        outlets);
  }

  /** A grid of streets about 50 m apart, 2 km across, each street one way of 41 points. */
  public static WalkingMap map() {
    List<Way> ways = new ArrayList<>();
    for (int i = 0; i < STREETS; i++) {
      List<Coordinate> east = new ArrayList<>();
      List<Coordinate> north = new ArrayList<>();
      for (int j = 0; j < STREETS; j++) {
        east.add(crossing(j, i));
        north.add(crossing(i, j));
      }
      ways.add(new Way(String.format(Locale.ROOT, "e%02d", i), east, Map.of()));
      ways.add(new Way(String.format(Locale.ROOT, "n%02d", i), north, Map.of()));
    }
    return new WalkingMap(ways);
  }

  private static Coordinate crossing(int column, int row) {
    return new Coordinate(
        CENTER.longitude() + (column - STREETS / 2) * STEP_DEGREES,
        CENTER.latitude() + (row - STREETS / 2) * STEP_DEGREES);
  }

  private static Coordinate somewhere(Random random) {
    double reach = STREETS / 2 * STEP_DEGREES;
    return new Coordinate(
        CENTER.longitude() + (random.nextDouble() * 2 - 1) * reach,
        CENTER.latitude() + (random.nextDouble() * 2 - 1) * reach);
  }
}
