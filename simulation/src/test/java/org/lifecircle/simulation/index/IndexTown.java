package org.lifecircle.simulation.index;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.lifecircle.model.AgeCounts;
import org.lifecircle.model.Circle;
import org.lifecircle.model.CircleProfile;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Home;
import org.lifecircle.model.OpeningHours;
import org.lifecircle.model.Outlet;
import org.lifecircle.model.OutletSearch;
import org.lifecircle.simulation.demand.Demand;
import org.lifecircle.simulation.network.Town;
import org.lifecircle.simulation.network.graph.WalkingNetwork;
import org.lifecircle.simulation.network.pace.WalkingParameters;
import org.lifecircle.simulation.network.walks.CircleWalks;
import org.lifecircle.simulation.network.ways.WalkingMap;

/**
 * A synthetic circle for tests of the index: homes and outlets in a town of streets every 100 m,
 * everything known of every outlet.
 *
 * @param circle homes, outlets and how they were looked for
 * @param map its streets
 */
record IndexTown(Circle circle, WalkingMap map) {

  static final WalkingParameters WALKING = WalkingParameters.standard();
  static final Demand DEMAND = Demand.standard();
  static final IndexParameters PARAMETERS = IndexParameters.standard();
  static final int BLOCKS = 12;
  static final int EXTENT = 100 * BLOCKS;
  private static final int HOMES = 40;
  private static final LocalDate SUNDAY = LocalDate.of(2026, 11, 22);

  /** A town at random: every format has one to three outlets, each with usual hours and room. */
  static IndexTown of(Random random) {
    List<Home> homes = new ArrayList<>();
    for (int h = 0; h < HOMES; h++) {
      homes.add(
          Home.counted(
              "h" + h,
              "h" + h,
              place(random),
              30,
              new AgeCounts(
                  30 + random.nextInt(60), 150 + random.nextInt(200), random.nextInt(150))));
    }
    List<Outlet> outlets = new ArrayList<>();
    for (String format : DEMAND.formatIds()) {
      int count = 1 + random.nextInt(3);
      for (int i = 0; i < count; i++) {
        outlets.add(outlet(format + "-" + i, format, place(random)));
      }
    }
    return new IndexTown(circle(homes, outlets), new WalkingMap(Town.grid(BLOCKS)));
  }

  static Coordinate place(Random random) {
    return Town.at(random.nextInt(EXTENT), random.nextInt(EXTENT));
  }

  static Outlet outlet(String id, String format, Coordinate place) {
    return Outlet.of(id, id, List.of(format), place)
        .withHours(DEMAND.service(format).orElseThrow().opens())
        .withCapacityPerHour(
            (int) Math.ceil(DEMAND.service(format).orElseThrow().capacityPerHour()));
  }

  static Circle circle(List<Home> homes, List<Outlet> outlets) {
    return Circle.of(
            CircleProfile.of("Town", "City", SUNDAY, Town.at(EXTENT / 2.0, EXTENT / 2.0)),
            homes,
            outlets)
        .withSearch(OutletSearch.COMPLETE);
  }

  /** Hours that are the same on some days of the week. */
  static OpeningHours hours(List<DayOfWeek> days, int fromMinute, int toMinute) {
    return OpeningHours.of(
        "test",
        days.stream()
            .map(
                day ->
                    new int[] {
                      OpeningHours.minuteOfWeek(day, fromMinute),
                      OpeningHours.minuteOfWeek(day, toMinute)
                    })
            .toList());
  }

  IndexTown withHomes(List<Home> homes) {
    return new IndexTown(circle.withHomes(homes), map);
  }

  IndexTown withOutlets(List<Outlet> outlets) {
    return new IndexTown(circle.withOutlets(outlets), map);
  }

  IndexTown withMap(WalkingMap other) {
    return new IndexTown(circle, other);
  }

  static Home moved(Home home, Coordinate to) {
    return new Home(
        home.id(), home.name(), to, home.households(), home.residents(), home.estimates());
  }

  WalkedCircle walked() {
    return walked(circle, WalkingNetwork.of(map));
  }

  static WalkedCircle walked(Circle circle, WalkingNetwork network) {
    return WalkedCircle.of(
        circle,
        CircleWalks.measure(circle, network, WALKING, home -> 0, PARAMETERS.doorRadiusMeters()),
        WALKING);
  }

  ConvenienceIndex index() {
    return ConvenienceIndex.of(walked(), DEMAND, PARAMETERS, Optional.empty()).orElseThrow();
  }
}
