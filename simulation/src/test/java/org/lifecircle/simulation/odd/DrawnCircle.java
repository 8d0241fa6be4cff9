package org.lifecircle.simulation.odd;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.Circle;
import org.lifecircle.model.Clause;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Home;
import org.lifecircle.model.HomeService;
import org.lifecircle.model.Measurement;
import org.lifecircle.model.OpeningHours;
import org.lifecircle.model.Outlet;
import org.lifecircle.model.SourceStatus;
import org.lifecircle.model.Text;
import org.lifecircle.simulation.day.DayWalks;
import org.lifecircle.simulation.demand.BehaviorParameter;
import org.lifecircle.simulation.demand.Demand;
import org.lifecircle.simulation.demand.GoodsKind;
import org.lifecircle.simulation.demand.Grounds;
import org.lifecircle.simulation.demand.HourProfile;
import org.lifecircle.simulation.demand.NeedRate;
import org.lifecircle.simulation.demand.OrderedGoods;
import org.lifecircle.simulation.demand.PartyRate;
import org.lifecircle.simulation.demand.PartyTakes;
import org.lifecircle.simulation.demand.ServiceProfile;
import org.lifecircle.simulation.demand.ServiceTime;
import org.lifecircle.simulation.mason.TestCircles;
import org.lifecircle.simulation.network.searching.DrawnRoute;
import org.lifecircle.simulation.network.searching.WalkRoute;
import org.lifecircle.simulation.network.walks.Walks;

/** A circle, its demand and its walks, drawn at random: small and crowded, so all occurs. */
final class DrawnCircle {

  private static final List<String> FORMATS =
      List.of("library", "tailor", "canteen", "convenience-store", "fair", "cinema");
  private static final double METERS_PER_DEGREE = 111_195;

  /** Walks round a corner, of which some do not exist; every group has its own seconds. */
  private record Corners(
      List<Coordinate> from, List<Coordinate> to, int detour, int lost, String name)
      implements Walks {

    @Override
    public int homes() {
      return from.size();
    }

    @Override
    public int outlets() {
      return to.size();
    }

    @Override
    public int meters(int home, int outlet) {
      if ((home * 7 + outlet * 3) % 11 == lost) {
        return NO_WALK;
      }
      double east = Math.abs(from.get(home).longitude() - to.get(outlet).longitude());
      double north = Math.abs(from.get(home).latitude() - to.get(outlet).latitude());
      return (int) Math.round((east + north) * METERS_PER_DEGREE);
    }

    @Override
    public int seconds(int home, int outlet, AgeGroup group) {
      int meters = meters(home, outlet);
      return meters == NO_WALK ? NO_WALK : detour + meters * (10 + group.ordinal()) / 12;
    }

    @Override
    public WalkRoute walk(int home, int outlet) {
      if (meters(home, outlet) == NO_WALK) {
        return WalkRoute.NONE;
      }
      Coordinate start = from.get(home);
      Coordinate end = to.get(outlet);
      return new DrawnRoute(
          List.of(start, new Coordinate(end.longitude(), start.latitude()), end),
          List.of(name + "-lane-" + home, name, "yard-" + outlet));
    }

    @Override
    public Measurement measurement() {
      return Measurement.NETWORK;
    }
  }

  final Circle circle;
  final Demand demand;
  final DayWalks walks;
  final LocalDate date;
  private final SplittableRandom random;

  /** 1 where people order, else 0. */
  private final int orders;

  DrawnCircle(long seed) {
    random = new SplittableRandom(seed);
    date = TestCircles.MONDAY.plusDays(random.nextInt(7));
    List<Home> homes = new ArrayList<>();
    for (int h = 0; h < 1 + random.nextInt(8); h++) {
      homes.add(
          TestCircles.home(
              "h" + h,
              random.nextInt(500),
              random.nextInt(500),
              random.nextInt(9),
              random.nextInt(24),
              random.nextInt(12)));
    }
    List<Outlet> outlets = new ArrayList<>();
    for (int o = 0; o < 1 + random.nextInt(12); o++) {
      outlets.add(outlet(o));
    }
    orders = random.nextInt(3) == 0 ? 0 : 1;
    circle = TestCircles.circle(homes, outlets.stream().map(this::delivering).toList());
    demand = drawDemand();
    walks = drawWalks();
  }

  private Outlet outlet(int number) {
    List<String> formats = new ArrayList<>();
    // Nobody offers the last format.
    for (int f = 0; f < FORMATS.size() - 1; f++) {
      if (random.nextInt(3) == 0) {
        formats.add(random.nextInt(formats.size() + 1), FORMATS.get(f));
      }
    }
    if (formats.isEmpty()) {
      formats.add(FORMATS.get(0));
    }
    Outlet outlet =
        Outlet.of(
            "shop-" + number,
            "",
            formats,
            TestCircles.at(random.nextInt(500), random.nextInt(500)));
    outlet = random.nextBoolean() ? outlet.withHours(hours()) : outlet;
    outlet = random.nextBoolean() ? outlet.withCapacityPerHour(1 + random.nextInt(30)) : outlet;
    return random.nextBoolean() ? outlet.withAreaSquareMeters(1 + random.nextInt(800)) : outlet;
  }

  private OpeningHours hours() {
    List<int[]> stretches = new ArrayList<>();
    for (int day = 0; day < 7; day++) {
      int opens = day * 1440 + 300 + random.nextInt(400);
      stretches.add(new int[] {opens, opens + 30 + random.nextInt(400)});
      if (random.nextBoolean()) {
        // Past midnight, where it meets what opens then.
        stretches.add(new int[] {day * 1440 + 1200, day * 1440 + 1440 + random.nextInt(120)});
      }
    }
    return OpeningHours.of("drawn", stretches);
  }

  private Demand drawDemand() {
    Grounds grounds = new Grounds(TestCircles.MADE_UP, Text.same(""));
    Grounds sourced =
        new Grounds(
            new Clause(TestCircles.MADE_UP.document(), "", SourceStatus.LITERATURE), Text.same(""));
    List<NeedRate> needs = new ArrayList<>();
    List<PartyRate> parties = new ArrayList<>();
    List<ServiceProfile> services = new ArrayList<>();
    for (String format : FORMATS) {
      services.add(
          new ServiceProfile(
              format,
              4 + random.nextInt(14),
              new ServiceProfile.Serving(
                  1 + random.nextInt(45),
                  random.nextBoolean() ? ServiceTime.FIXED : ServiceTime.EXPONENTIAL,
                  0.5 + random.nextInt(14),
                  random.nextInt(60)),
              10 + random.nextInt(300),
              random.nextBoolean() ? OpeningHours.ALWAYS : hours(),
              grounds));
      for (AgeGroup group : AgeGroup.values()) {
        HourProfile profile = HourProfile.parse("05:30-10:00=3 12:00-12:20=2 18:00-24:00=2");
        if (format.equals("fair")) {
          needs.add(NeedRate.ofShare(format, group, random.nextDouble(), profile, grounds));
        } else if (random.nextInt(5) > 0) {
          needs.add(
              new NeedRate(
                  format,
                  group,
                  random.nextInt(15),
                  random.nextInt(4),
                  profile,
                  random.nextInt(4) == 0 ? sourced : grounds));
        }
        if (random.nextBoolean()) {
          parties.add(
              TestCircles.party(
                  format,
                  group,
                  "adult+adult=0.25 child=0.15 older-adult+child+adult=0.3",
                  random.nextBoolean() ? PartyTakes.EACH : PartyTakes.ONE));
        }
      }
    }
    return new Demand(needs, services, Demand.standard().parameters(), parties, goods(grounds))
        .with(BehaviorParameter.DEMAND_SCALE, 0.2 + random.nextDouble() * 0.8)
        .with(BehaviorParameter.OPEN_DAY_AND_NIGHT, random.nextDouble())
        .with(BehaviorParameter.FURTHER_ATTEMPTS, random.nextInt(2))
        .with(BehaviorParameter.LINK_MINUTES, random.nextInt(100))
        .with(BehaviorParameter.DOORSTEP_SECONDS, random.nextInt(200))
        .with(BehaviorParameter.EFFORT_WALK_SHARE, 0.3 + random.nextDouble())
        .with(BehaviorParameter.EFFORT_WAIT_SHARE, 0.05 + random.nextDouble() / 2)
        .with(BehaviorParameter.AWAY_SHARE_ADULT, random.nextDouble())
        .with(BehaviorParameter.AWAY_WEEKEND_OLDER_ADULT, random.nextDouble())
        .with(BehaviorParameter.AWAY_FROM_CHILD, random.nextInt(600))
        .with(BehaviorParameter.AWAY_TO_ADULT, random.nextInt(1440))
        .with(BehaviorParameter.AWAY_TO_CHILD, 1100 + random.nextInt(340))
        .with(BehaviorParameter.AWAY_SPREAD, random.nextInt(240))
        .with(BehaviorParameter.VISITOR_SHARE, random.nextInt(2) * random.nextDouble() / 2)
        .with(BehaviorParameter.ORDERED_SHARE_FRESH, orders * random.nextDouble())
        .with(BehaviorParameter.ORDERED_SHARE_GOODS, orders * random.nextDouble())
        .with(BehaviorParameter.ORDERED_SHARE_MEALS, orders * random.nextDouble())
        .with(BehaviorParameter.DELIVERED_PART_FRESH, random.nextDouble())
        .with(BehaviorParameter.DELIVERED_PART_GOODS, random.nextDouble())
        .with(BehaviorParameter.COURIERS_PER_OUTLET, 1 + random.nextInt(3))
        .with(BehaviorParameter.COURIER_MINUTES, 5 + random.nextInt(90))
        .with(BehaviorParameter.DELIVERY_PATIENCE, 20 + random.nextInt(60))
        .with(BehaviorParameter.PARCELS_A_DAY, random.nextBoolean() ? 100_000 : random.nextInt(9));
  }

  /** The fair is an event, which nobody orders. */
  private static List<OrderedGoods> goods(Grounds grounds) {
    return List.of(
        new OrderedGoods("library", GoodsKind.GOODS, grounds),
        new OrderedGoods("tailor", GoodsKind.FRESH, grounds),
        new OrderedGoods("canteen", GoodsKind.MEALS, grounds),
        new OrderedGoods("convenience-store", GoodsKind.FRESH, grounds),
        new OrderedGoods("fair", GoodsKind.MEALS, grounds),
        new OrderedGoods("cinema", GoodsKind.GOODS, grounds));
  }

  /** An outlet that may come to homes, at hours of its own or with couriers of its own. */
  private Outlet delivering(Outlet outlet) {
    if (random.nextInt(3) == 0) {
      return outlet;
    }
    HomeService.Area area =
        random.nextBoolean()
            ? new HomeService.Radius(100 + random.nextInt(500))
            : new HomeService.Polygon(
                List.of(
                    TestCircles.at(-9, -9),
                    TestCircles.at(600, random.nextInt(500)),
                    TestCircles.at(-9, 600)));
    return outlet.withOperation(
        outlet
            .operation()
            .withHomeService(
                new HomeService(
                    area,
                    random.nextInt(3) == 0 ? Optional.of(hours()) : Optional.empty(),
                    random.nextBoolean()
                        ? OptionalInt.of(1 + random.nextInt(4))
                        : OptionalInt.empty())));
  }

  private DayWalks.Period period(int from, String name) {
    List<Coordinate> homes = circle.homes().stream().map(Home::location).toList();
    List<Coordinate> outlets = circle.outlets().stream().map(Outlet::location).toList();
    Walks between =
        new Corners(outlets, outlets, random.nextInt(40), random.nextInt(20), "back-" + name);
    return new DayWalks.Period(
        from,
        new Corners(homes, outlets, random.nextInt(90), random.nextInt(20), name),
        random.nextInt(4) == 0 ? Optional.empty() : Optional.of(between));
  }

  private DayWalks drawWalks() {
    return random.nextBoolean()
        ? new DayWalks(List.of(period(0, "street")))
        : new DayWalks(
            List.of(
                period(0, "street"),
                period(8 * 3600 + random.nextInt(3600), "bridge"),
                period(20 * 3600, "gate")));
  }
}
