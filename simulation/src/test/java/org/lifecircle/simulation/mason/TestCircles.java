package org.lifecircle.simulation.mason;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lifecircle.model.AgeCounts;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.BusinessFormat;
import org.lifecircle.model.Circle;
import org.lifecircle.model.CircleProfile;
import org.lifecircle.model.Clause;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.FormatCatalog;
import org.lifecircle.model.FormatCategory;
import org.lifecircle.model.Home;
import org.lifecircle.model.HomeService;
import org.lifecircle.model.OpeningHours;
import org.lifecircle.model.Outlet;
import org.lifecircle.model.SourceDocument;
import org.lifecircle.model.SourceStatus;
import org.lifecircle.model.Text;
import org.lifecircle.simulation.day.DayWalks;
import org.lifecircle.simulation.demand.BehaviorParameter;
import org.lifecircle.simulation.demand.Companions;
import org.lifecircle.simulation.demand.Demand;
import org.lifecircle.simulation.demand.Grounds;
import org.lifecircle.simulation.demand.HourProfile;
import org.lifecircle.simulation.demand.NeedRate;
import org.lifecircle.simulation.demand.PartyRate;
import org.lifecircle.simulation.demand.PartyTakes;
import org.lifecircle.simulation.demand.ServiceProfile;
import org.lifecircle.simulation.demand.ServiceTime;

/** Small circles near the equator, where a degree is as long east as north. */
public final class TestCircles {

  public static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  public static final LocalDate SUNDAY = LocalDate.of(2026, 11, 22);

  public static final Clause MADE_UP =
      new Clause(
          new SourceDocument("test", "test", "", Optional.empty(), ""),
          "",
          SourceStatus.ASSUMPTION);

  private static final FormatCatalog NEEDED =
      catalog(Demand.standard().formatIds().toArray(String[]::new));

  private TestCircles() {}

  public static Coordinate at(double eastMeters, double northMeters) {
    return new Coordinate(
        eastMeters / StraightWalks.METERS_PER_DEGREE,
        northMeters / StraightWalks.METERS_PER_DEGREE);
  }

  public static Home home(
      String id, double east, double north, int children, int adults, int older) {
    return Home.counted(id, id, at(east, north), 1, new AgeCounts(children, adults, older));
  }

  public static Outlet outlet(String id, double east, double north, String... formats) {
    return Outlet.of(id, id, List.of(formats), at(east, north));
  }

  public static Outlet open(Outlet outlet, OpeningHours hours) {
    return outlet.withHours(hours);
  }

  public static Outlet capacity(Outlet outlet, int perHour) {
    return outlet.withCapacityPerHour(perHour);
  }

  public static Outlet area(Outlet outlet, int squareMeters) {
    return outlet.withAreaSquareMeters(squareMeters);
  }

  public static Circle circle(List<Home> homes, List<Outlet> outlets) {
    return Circle.of(CircleProfile.of("test", "test", MONDAY, at(0, 0)), homes, outlets);
  }

  public static Circle withOutlets(Circle circle, List<Outlet> outlets) {
    return circle(circle.homes(), outlets);
  }

  /** The formats of the standard demand table. */
  public static FormatCatalog catalog() {
    return NEEDED;
  }

  public static FormatCatalog catalog(String... ids) {
    return new FormatCatalog(
        Arrays.stream(ids)
            .map(id -> new BusinessFormat(id, Text.same(id), FormatCategory.BASIC, MADE_UP))
            .toList());
  }

  public static NeedRate need(String format, AgeGroup group, double perWeek, String hours) {
    return new NeedRate(
        format, group, perWeek, 1, HourProfile.parse(hours), new Grounds(MADE_UP, Text.same("")));
  }

  /** A service that is always open, with one counter. */
  public static ServiceProfile service(
      String format, double acceptableMinutes, double serviceMinutes, double patienceMinutes) {
    return new ServiceProfile(
        format,
        acceptableMinutes,
        new ServiceProfile.Serving(
            serviceMinutes, ServiceTime.EXPONENTIAL, 60 / serviceMinutes, patienceMinutes),
        100,
        OpeningHours.ALWAYS,
        new Grounds(MADE_UP, Text.same("")));
  }

  public static Demand demand(List<NeedRate> needs, List<ServiceProfile> services) {
    return new Demand(needs, services, table().parameters());
  }

  /** The tables as they stand, of which no need is scaled, with everybody at home. */
  public static Demand table() {
    return nobodyAway(lived());
  }

  /** The tables as they stand, of which no need is scaled, with work and school. */
  public static Demand lived() {
    return Demand.standard().with(BehaviorParameter.DEMAND_SCALE, 1);
  }

  /** The same without work and school. */
  public static Demand nobodyAway(Demand demand) {
    Demand changed = demand;
    for (AgeGroup group : AgeGroup.values()) {
      for (boolean weekend : new boolean[] {false, true}) {
        changed = changed.with(BehaviorParameter.awayShare(group, weekend), 0);
      }
    }
    return changed;
  }

  /** Straight walks that are linked: those between the outlets are known too. */
  public static DayWalks linked(Circle circle) {
    Circle fromOutlets =
        circle(
            circle.outlets().stream()
                .map(
                    outlet ->
                        Home.counted(
                            outlet.id(), outlet.id(), outlet.location(), 0, new AgeCounts(0, 0, 0)))
                .toList(),
            circle.outlets());
    return DayWalks.allDay(StraightWalks.of(circle), Optional.of(StraightWalks.of(fromOutlets)));
  }

  /** How people of a group go together. */
  public static PartyRate party(
      String format, AgeGroup group, String companions, PartyTakes takes) {
    return new PartyRate(
        format, group, Companions.parse(companions), takes, MADE_UP, Text.same(""));
  }

  /**
   * A circle of regular blocks: homes every 100 m, outlets spread evenly over the formats of the
   * standard table.
   */
  public static Circle blocks(int residents, int outletCount) {
    int side = Math.max(2, (int) Math.round(Math.sqrt(residents / 40.0)));
    double spacing = 1_400.0 / side;
    List<Home> homes = new ArrayList<>();
    int left = residents;
    for (int i = 0; i < side * side; i++) {
      int people = left / (side * side - i);
      left -= people;
      int children = people * 18 / 100;
      int older = people * 19 / 100;
      homes.add(
          home(
              "h" + i,
              i % side * spacing,
              i / side * spacing,
              children,
              people - children - older,
              older));
    }
    List<String> formats = Demand.standard().formatIds();
    List<Outlet> outlets = new ArrayList<>();
    for (int i = 0; i < outletCount; i++) {
      // Multiples of the golden section spread points evenly.
      double x = i * 0.618_033_988_75 % 1 * 1_400;
      double y = i * 0.754_877_666_25 % 1 * 1_400;
      outlets.add(outlet("o" + i, x, y, formats.get(i % formats.size())));
    }
    return circle(homes, outlets);
  }

  /** The same circle where every outlet comes to homes in the same way. */
  public static Circle delivering(Circle circle, HomeService service) {
    return circle.withOutlets(
        circle.outlets().stream()
            .map(outlet -> outlet.withOperation(outlet.operation().withHomeService(service)))
            .toList());
  }
}
