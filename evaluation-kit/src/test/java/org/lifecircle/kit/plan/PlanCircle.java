package org.lifecircle.kit.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.lifecircle.kit.SyntheticCircle;
import org.lifecircle.model.AgeCounts;
import org.lifecircle.model.Circle;
import org.lifecircle.model.CircleProfile;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.FormatCatalog;
import org.lifecircle.model.Home;
import org.lifecircle.model.Outlet;
import org.lifecircle.model.OutletSearch;
import org.lifecircle.reports.CircleData;

/**
 * A circle as large as a plan must be quick for: 300 homes on a street grid, 0 to 2 outlets of
 * every format, and a table of 1,000 rooms.
 */
final class PlanCircle {

  private static final int HOMES = 300;
  private static final int ROOMS = 1000;
  private static final Coordinate CENTER = new Coordinate(116.4, 39.9);

  /** Half of the street grid of {@link SyntheticCircle}. */
  private static final double REACH_DEGREES = 0.01;

  private PlanCircle() {}

  static CircleData of(FormatCatalog formats, long seed) {
    Random random = new Random(seed);
    List<Home> homes = new ArrayList<>();
    for (int i = 0; i < HOMES; i++) {
      AgeCounts people =
          new AgeCounts(4 + random.nextInt(14), 20 + random.nextInt(60), 5 + random.nextInt(20));
      homes.add(Home.counted("h" + i, "home " + i, somewhere(random), 30, people));
    }
    List<Outlet> outlets = new ArrayList<>();
    for (String format : formats.ids()) {
      for (int count = random.nextInt(3); count > 0; count--) {
        outlets.add(Outlet.of("o" + outlets.size(), "", List.of(format), somewhere(random)));
      }
    }
    Circle circle =
        Circle.of(
                CircleProfile.of("plan circle", "nowhere", LocalDate.of(2026, 11, 23), CENTER),
                homes,
                outlets)
            .withSearch(OutletSearch.COMPLETE);
    return CircleData.of(circle, SyntheticCircle.map());
  }

  /** Writes the table of rooms. */
  static Path sites(Path folder, long seed) throws IOException {
    Random random = new Random(seed);
    StringBuilder table = new StringBuilder("id,lon,lat\n");
    for (int i = 0; i < ROOMS; i++) {
      Coordinate place = somewhere(random);
      table.append(
          String.format(Locale.ROOT, "r%d,%.6f,%.6f%n", i, place.longitude(), place.latitude()));
    }
    return Files.writeString(folder.resolve("sites.csv"), table);
  }

  private static Coordinate somewhere(Random random) {
    return new Coordinate(
        CENTER.longitude() + (random.nextDouble() * 2 - 1) * REACH_DEGREES,
        CENTER.latitude() + (random.nextDouble() * 2 - 1) * REACH_DEGREES);
  }
}
