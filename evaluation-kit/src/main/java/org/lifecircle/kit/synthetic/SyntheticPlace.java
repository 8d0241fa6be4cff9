package org.lifecircle.kit.synthetic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.lifecircle.model.AgeCounts;
import org.lifecircle.model.BusinessFormat;
import org.lifecircle.model.Circle;
import org.lifecircle.model.CircleProfile;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.FormatCatalog;
import org.lifecircle.model.FormatCategory;
import org.lifecircle.model.Home;
import org.lifecircle.model.OpeningHours;
import org.lifecircle.model.Outlet;
import org.lifecircle.model.OutletSearch;
import org.lifecircle.model.SurveyFigures;
import org.lifecircle.reports.CircleData;
import org.lifecircle.simulation.network.ways.WalkingMap;
import org.lifecircle.simulation.network.ways.Way;
import org.lifecircle.simulation.statistics.Draws;

/** One circle of the synthetic country: streets in a grid, homes and outlets beside them. */
final class SyntheticPlace {

  private static final LocalDate DATE = LocalDate.of(2025, 12, 1);

  /** Streets of the grid in each direction, and how far apart they are: 2 km across. */
  private static final int STREETS = 41;

  private static final double STEP_DEGREES = 0.000_5;

  /** The share of outlets of basic formats, as reported; residents of a home and a household. */
  private static final double BASIC_SHARE = 0.65;

  private static final int RESIDENTS_OF_HOME = 80;
  private static final double RESIDENTS_OF_HOUSEHOLD = 2.6;

  /** Shares of children and of older adults, census of 2020. */
  private static final double CHILDREN = 0.179;

  private static final double OLDER_ADULTS = 0.187;

  /** The share of circles whose outlets were all looked for. */
  private static final double SEARCHED = 0.5;

  private final long key;
  private final String name;
  private final String city;
  private final FormatCatalog formats;
  private Coordinate center = new Coordinate(0, 0);

  SyntheticPlace(long key, String name, String city, FormatCatalog formats) {
    this.key = key;
    this.name = name;
    this.city = city;
    this.formats = formats;
  }

  /** The circle, in a place of its own in its city. */
  CircleData circle(int residents, int outlets, int cityNumber, int number) {
    center = place(cityNumber, number);
    Circle circle =
        new Circle(
            CircleProfile.of(name, city, DATE, center),
            SurveyFigures.NONE,
            homes(residents),
            outlets(outlets),
            Draws.uniform(key, 1) < SEARCHED ? OutletSearch.COMPLETE : OutletSearch.UNKNOWN);
    return CircleData.of(circle, new WalkingMap(ways()));
  }

  private static Coordinate place(int cityNumber, int number) {
    long cityKey = Draws.key(cityNumber);
    double longitude = 102 + 18 * Draws.uniform(cityKey, 1) + 0.025 * (number % 30 - 15);
    double latitude = 24 + 16 * Draws.uniform(cityKey, 2) + 0.025 * (number / 30 % 30 - 15);
    return new Coordinate(rounded(longitude), rounded(latitude));
  }

  private static double rounded(double degrees) {
    return Math.rint(degrees * 1e7) / 1e7;
  }

  private List<Home> homes(int residents) {
    int count = Math.max(1, Math.round((float) residents / RESIDENTS_OF_HOME));
    List<Home> homes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int people =
          (int) ((long) residents * (i + 1) / count) - (int) ((long) residents * i / count);
      int children = (int) Math.round(people * CHILDREN);
      int older = (int) Math.round(people * OLDER_ADULTS);
      homes.add(
          Home.counted(
              "h" + i,
              "home " + i,
              somewhere(Draws.key(Draws.key(key, 2), i)),
              (int) Math.round(people / RESIDENTS_OF_HOUSEHOLD),
              new AgeCounts(children, people - children - older, older)));
    }
    return homes;
  }

  private List<Outlet> outlets(int count) {
    OpeningHours daily =
        OpeningHours.of(
            "Mo-Su 06:00-22:00",
            IntStream.range(0, 7)
                .mapToObj(day -> new int[] {day * 1_440 + 360, day * 1_440 + 1_320})
                .toList());
    List<BusinessFormat> basic = of(FormatCategory.BASIC);
    List<BusinessFormat> quality = of(FormatCategory.QUALITY);
    int form = (int) (3 * Draws.uniform(key, 3));
    List<Outlet> outlets = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      long own = Draws.key(Draws.key(key, 4), i);
      List<BusinessFormat> all = Draws.uniform(own, 1) < BASIC_SHARE ? basic : quality;
      String format = all.get((int) (all.size() * Draws.uniform(own, 2))).id();
      outlets.add(
          Outlet.of("o" + i, format + " " + i, List.of(format), outletPlace(form, own))
              .withHours(daily));
    }
    return outlets;
  }

  private List<BusinessFormat> of(FormatCategory category) {
    return formats.formats().stream().filter(one -> one.category() == category).toList();
  }

  /** Gathered around the middle, along a few streets, or anywhere. */
  private Coordinate outletPlace(int form, long own) {
    double reach = STREETS / 2 * STEP_DEGREES;
    if (form == 0 && Draws.uniform(own, 5) < 0.7) {
      return near(0.002 * Draws.normal(own, 6), 0.002 * Draws.normal(own, 7));
    }
    if (form == 1) {
      double along = (2 * Draws.uniform(own, 6) - 1) * reach;
      double street = ((int) (4 * Draws.uniform(own, 7)) - 1.5) * 10 * STEP_DEGREES + 0.000_1;
      return Draws.uniform(own, 8) < 0.5 ? near(along, street) : near(street, along);
    }
    return somewhere(own);
  }

  private Coordinate somewhere(long own) {
    double reach = STREETS / 2 * STEP_DEGREES;
    return near((2 * Draws.uniform(own, 3) - 1) * reach, (2 * Draws.uniform(own, 4) - 1) * reach);
  }

  private Coordinate near(double east, double north) {
    return new Coordinate(rounded(center.longitude() + east), rounded(center.latitude() + north));
  }

  private List<Way> ways() {
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
    return ways;
  }

  private Coordinate crossing(int column, int row) {
    return near((column - STREETS / 2) * STEP_DEGREES, (row - STREETS / 2) * STEP_DEGREES);
  }
}
