package org.lifecircle.reports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.lifecircle.model.AgeCounts;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.Answer;
import org.lifecircle.model.BusinessFormat;
import org.lifecircle.model.Circle;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Home;
import org.lifecircle.model.Measurement;
import org.lifecircle.model.Outlet;
import org.lifecircle.model.Quality;
import org.lifecircle.model.ResidentGroup;
import org.lifecircle.model.Text;
import org.lifecircle.model.UnusedOutlet;
import org.lifecircle.model.WalkingAccess;
import org.lifecircle.model.Warning;
import org.lifecircle.reports.evidence.Evidence;
import org.lifecircle.reports.evidence.Photo;
import org.lifecircle.reports.evidence.UnusablePhotoException;
import org.lifecircle.simulation.network.ways.Way;

/** The homes, outlets and ways of a sample report, what was seen there, and the walks. */
final class SampleCircle {

  private static final double LONGITUDE = 116.4720;
  private static final double LATITUDE = 39.9190;
  private static final double EAST_METER = 1 / (111_195 * Math.cos(Math.toRadians(LATITUDE)));
  private static final double NORTH_METER = 1 / 111_195.0;

  private final SampleTraits traits;
  private final SplittableRandom random;

  SampleCircle(SampleTraits traits, SplittableRandom random) {
    this.traits = traits;
    this.random = random;
  }

  static Coordinate at(double east, double north) {
    return new Coordinate(
        Math.round((LONGITUDE + east * EAST_METER) * 1e6) / 1e6,
        Math.round((LATITUDE + north * NORTH_METER) * 1e6) / 1e6);
  }

  List<Home> homes() {
    List<Home> homes = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      int column = i % 6;
      int row = i / 6;
      int households = 48 + random.nextInt(140);
      int residents = households * 5 / 2;
      int children = residents * (9 + random.nextInt(8)) / 100;
      int older = residents * (16 + random.nextInt(16)) / 100;
      homes.add(
          new Home(
              "h" + (i + 1),
              traits.longNames()
                  ? "呼家楼街道金台里社区第" + (i + 1) + "号院" + (i + 1) + "号楼（原国棉二厂职工宿舍改造后）"
                  : traits.name() + (i + 1) + "号楼",
              at(
                  -500 + column * 200 + 60 + random.nextInt(60),
                  -400 + row * 200 + 60 + random.nextInt(50)),
              households,
              new AgeCounts(children, residents - children - older, older),
              new Home.Estimates(i % 5 == 4, i % 3 == 0)));
    }
    return homes;
  }

  /** A bookshop that was never handed over, and a canteen upstairs that nobody runs. */
  static List<UnusedOutlet> unused() {
    return List.of(
        new UnusedOutlet(
            Outlet.of("u1", "晨光书屋", List.of("bookshop"), at(120, 80)),
            Set.of(UnusedOutlet.Cause.NOT_HANDED_OVER),
            LocalDate.of(2026, 9, 12),
            "居委会书面说明"),
        new UnusedOutlet(
            Outlet.of("u2", "晨光社区食堂", List.of("breakfast-shop", "elderly-care"), at(-90, 40)),
            Set.of(UnusedOutlet.Cause.NO_LIFT, UnusedOutlet.Cause.NO_STAFF),
            LocalDate.of(2026, 9, 20),
            "李检 现场核查，照片 2 张"));
  }

  /** Outlets of which somebody saw how good two are. */
  static List<Outlet> seen(List<Outlet> outlets) {
    LocalDate day = LocalDate.of(2026, 9, 20);
    List<Outlet> seen = new ArrayList<>(outlets);
    seen.set(
        0,
        with(
            outlets.get(0),
            new Quality("station-matters", BigDecimal.valueOf(197), day, "办事指南"),
            new Quality("step-free-door", BigDecimal.ONE, day, "照片 1 张")));
    seen.set(1, with(outlets.get(1), new Quality("step-free-door", BigDecimal.ZERO, day, "现场核查")));
    return seen;
  }

  private static Outlet with(Outlet outlet, Quality... qualities) {
    return outlet.withOperation(outlet.operation().withQualities(List.of(qualities)));
  }

  List<Outlet> outlets() {
    List<Outlet> outlets = new ArrayList<>();
    // Nobody repairs, no bookshop, no travel service; the wet market lies at the edge.
    List<String> offered =
        SampleFormats.ALL.stream()
            .map(BusinessFormat::id)
            .filter(
                id ->
                    !id.equals("repair-service")
                        && !id.equals("bookshop")
                        && !id.equals("travel-service"))
            .toList();
    int[] weights = new int[offered.size()];
    for (int i = 0; i < traits.outlets(); i++) {
      int pick = i < offered.size() ? i : random.nextInt(offered.size());
      weights[pick]++;
      String format = offered.get(pick);
      BusinessFormat named = SampleFormats.of(format);
      boolean onColumn = random.nextBoolean();
      double east = onColumn ? -500 + 200 * random.nextInt(7) + 8 : -480 + random.nextInt(1160);
      double north = onColumn ? -390 + random.nextInt(960) : -400 + 200 * random.nextInt(6) + 8;
      if (format.equals("wet-market")) {
        east = 690;
        north = 590;
      }
      outlets.add(
          Outlet.of(
                  "o" + (i + 1),
                  (traits.longNames() ? "北京市朝阳区老字号连锁经营有限责任公司呼家楼第" : "")
                      + named.label().zh()
                      + (weights[pick] == 1 ? "" : "（" + weights[pick] + "店）"),
                  i % 9 == 3 && !format.equals("parcel-station")
                      ? List.of(format, "parcel-station")
                      : List.of(format),
                  at(east, north))
              .withAreaSquareMeters(20 + random.nextInt(200))
              .withChain(i % 3 == 0 ? Answer.YES : i % 3 == 1 ? Answer.NO : Answer.UNKNOWN)
              .withEvidence("实地踏勘"));
    }
    return outlets;
  }

  List<Way> ways() {
    List<Way> ways = new ArrayList<>();
    for (int column = 0; column <= 6; column++) {
      ways.add(
          new Way(
              "c" + column,
              List.of(at(-500 + column * 200, -600), at(-500 + column * 200, 800)),
              Map.of("highway", "residential")));
    }
    for (int row = 0; row <= 5; row++) {
      ways.add(
          new Way(
              "r" + row,
              List.of(at(-800, -400 + row * 200), at(900, -400 + row * 200)),
              Map.of("highway", "residential")));
    }
    ways.add(
        new Way(
            "park",
            List.of(at(-500, -200), at(-420, -150), at(-350, -60), at(-300, 0)),
            Map.of("highway", "footway")));
    return ways;
  }

  List<WalkingAccess> access(List<Home> homes, List<Outlet> outlets) {
    List<WalkingAccess> access = new ArrayList<>();
    for (Home home : homes) {
      for (ResidentGroup group : home.groups()) {
        for (BusinessFormat format : SampleFormats.ALL) {
          if (!format.id().equals("forward-warehouse")) {
            access.add(
                new WalkingAccess(
                    group,
                    format.id(),
                    outlets.stream()
                        .filter(outlet -> outlet.serves(format.id()))
                        .mapToInt(
                            outlet -> seconds(home.location(), outlet.location(), group.ageGroup()))
                        .min(),
                    Measurement.NETWORK));
          }
        }
      }
    }
    return access;
  }

  /** The walk along a street grid: east plus north, at 1.2 m/s, older adults at 0.9 m/s. */
  private static int seconds(Coordinate from, Coordinate to, AgeGroup group) {
    double meters =
        Math.abs(from.longitude() - to.longitude()) / EAST_METER
            + Math.abs(from.latitude() - to.latitude()) / NORTH_METER;
    double speed = group == AgeGroup.OLDER_ADULT ? 0.9 : group == AgeGroup.CHILD ? 1.0 : 1.2;
    return (int) Math.round(meters / speed);
  }

  /** Photos of a few outlets, one visit without a photo, one photo that was not found. */
  List<Evidence> evidence(List<Outlet> outlets) {
    List<Evidence> evidence = new ArrayList<>();
    for (int i = 0; i < Math.min(5, outlets.size()); i++) {
      String name = outlets.get(i).name();
      evidence.add(
          new Evidence(
              outlets.get(i).id(),
              i == 3 ? "" : "photos/" + (i + 1) + ".jpg",
              i < 3 ? Optional.of(photo(name, i)) : Optional.empty(),
              i == 2 ? Optional.empty() : Optional.of(LocalDate.of(2026, 9, 20 + i)),
              i == 1 ? "" : "李敏",
              traits.longNames()
                  ? "门口台阶已改造为缓坡并加装扶手，营业时间与公示一致，明码标价，老年人买菜可送货到家，周边停车不便"
                  : i == 0 ? "门口有无障碍坡道" : ""));
    }
    return evidence;
  }

  private static Photo photo(String sign, int variant) {
    int high = variant == 1 ? 800 : 450;
    try {
      return Photo.read(DrawnShop.jpeg(DrawnShop.draw(sign, 600, high, variant)));
    } catch (UnusablePhotoException e) {
      throw new IllegalStateException(e);
    }
  }

  List<Warning> warnings(Circle circle) {
    List<Warning> warnings = new ArrayList<>();
    for (int i = 0; i < traits.warnings(); i++) {
      if (i % 4 == 3 || circle.outlets().isEmpty()) {
        Home home = circle.homes().get(i % circle.homes().size());
        warnings.add(
            new Warning(
                "ages-estimated",
                home.id(),
                new Text(
                    "没有年龄数据，按第七次人口普查比例推算。",
                    "No ages were supplied; the shares of the 2020 census were used.")));
      } else {
        Outlet outlet = circle.outlets().get(i % circle.outlets().size());
        warnings.add(
            new Warning(
                i % 4 == 2 ? "hours-missing" : "outlet-far-from-ways",
                outlet.id(),
                i % 4 == 2
                    ? new Text("没有营业时间，按全天营业计算。", "No opening hours; taken as always open.")
                    : new Text(
                        "“" + outlet.name() + "”离最近的道路 " + (60 + 3 * i) + " 米，请核对坐标。",
                        "“"
                            + outlet.name()
                            + "” lies "
                            + (60 + 3 * i)
                            + " m from the nearest way; please check its place.")));
      }
    }
    return warnings;
  }
}
