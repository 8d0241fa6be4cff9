package org.lifecircle.kit.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import org.lifecircle.kit.EvaluationOptions;
import org.lifecircle.kit.Evaluator;
import org.lifecircle.kit.ProgressMonitor;
import org.lifecircle.kit.WalkedVerdict;
import org.lifecircle.model.AgeCounts;
import org.lifecircle.model.Circle;
import org.lifecircle.model.CircleProfile;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Home;
import org.lifecircle.model.HomeService;
import org.lifecircle.model.Outlet;
import org.lifecircle.model.OutletSearch;
import org.lifecircle.reports.CircleData;
import org.lifecircle.reports.plan.CirclePlan;
import org.lifecircle.reports.plan.GroupWeights;
import org.lifecircle.reports.plan.PlanAim;
import org.lifecircle.reports.plan.PlanPlace;
import org.lifecircle.simulation.network.ways.WalkingMap;
import org.lifecircle.simulation.network.ways.Way;
import org.lifecircle.simulation.scenario.Change;
import org.lifecircle.standards.Scorecard;

/** Small random circles on one long street, with a few rooms along it. */
final class RandomField {

  static final Evaluator EVALUATOR = Evaluator.load();
  static final EvaluationOptions OPTIONS = EvaluationOptions.ofSeed(1);

  /** So many times as many circles are tried as in a usual run of the tests. */
  private static final double TIMES =
      Double.parseDouble(System.getProperty("lifecircle.plans", "1"));

  private static final Coordinate CENTER = new Coordinate(116.4, 39.9);

  /** A street 3.4 km long. */
  private static final double REACH_DEGREES = 0.02;

  private RandomField() {}

  /** How many circles a test tries that tries so many in a usual run. */
  static int circles(int usually) {
    return (int) Math.ceil(usually * TIMES);
  }

  private static List<Home> homes(Random random) {
    List<Home> homes = new ArrayList<>();
    int count = 2 + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      AgeCounts people =
          new AgeCounts(random.nextInt(30), 20 + random.nextInt(80), random.nextInt(60));
      homes.add(Home.counted("h" + i, "home " + i, somewhere(random), 30, people));
    }
    return homes;
  }

  /** A circle whose outlets were all looked for, where a few formats are missing or far. */
  static CircleData circle(Random random) {
    List<Home> homes = homes(random);
    List<Outlet> outlets = new ArrayList<>();
    for (String format : EVALUATOR.formats().ids()) {
      int kind = random.nextInt(5);
      // Some formats are nowhere, some at one place, most beside every home.
      offer(format, kind == 0 ? 0 : kind == 1 ? 1 : homes.size(), homes, outlets, random);
    }
    return circle(homes, outlets);
  }

  /** The same, where so many formats are nowhere or at one place and all others at every home. */
  static CircleData circleLacking(Random random, int formats) {
    List<Home> homes = homes(random);
    List<String> lacking = new ArrayList<>(EVALUATOR.formats().ids());
    Collections.shuffle(lacking, random);
    List<Outlet> outlets = new ArrayList<>();
    for (String format : EVALUATOR.formats().ids()) {
      boolean lacks = lacking.indexOf(format) < formats;
      offer(format, lacks ? random.nextInt(2) : homes.size(), homes, outlets, random);
    }
    outlets.replaceAll(RandomField::serving);
    return circle(homes, outlets);
  }

  /** Puts outlets beside every home, or elsewhere where there are to be fewer. */
  private static void offer(
      String format, int count, List<Home> homes, List<Outlet> outlets, Random random) {
    for (int i = 0; i < count; i++) {
      Coordinate place = count == homes.size() ? homes.get(i).location() : somewhere(random);
      outlets.add(outlet(outlets.size(), format, place));
    }
  }

  private static CircleData circle(List<Home> homes, List<Outlet> outlets) {
    Circle circle =
        Circle.of(
                CircleProfile.of("random", "nowhere", LocalDate.of(2026, 11, 23), CENTER),
                homes,
                outlets)
            .withSearch(OutletSearch.COMPLETE);
    return CircleData.of(circle, map());
  }

  private static Outlet outlet(int number, String format, Coordinate place) {
    return Outlet.of("o" + number, "", List.of(format), place);
  }

  /** The outlet with service at every home where its format counts only there. */
  private static Outlet serving(Outlet outlet) {
    boolean walked =
        EVALUATOR.formats().find(outlet.formatIds().get(0)).orElseThrow().serving().onFoot();
    HomeService everywhere = new HomeService(new HomeService.Radius(20_000), Optional.empty());
    return walked ? outlet : outlet.withOperation(outlet.operation().withHomeService(everywhere));
  }

  /** The street. */
  static WalkingMap map() {
    List<Coordinate> points = new ArrayList<>();
    for (int i = -20; i <= 20; i++) {
      points.add(new Coordinate(CENTER.longitude() + i * REACH_DEGREES / 20, CENTER.latitude()));
    }
    return new WalkingMap(List.of(new Way("w", points, Map.of("highway", "residential"))));
  }

  private static Coordinate somewhere(Random random) {
    return new Coordinate(
        CENTER.longitude() + (random.nextDouble() * 2 - 1) * REACH_DEGREES * 0.95,
        CENTER.latitude());
  }

  /** Places to look for rooms, so that each may hold any number of formats. */
  static List<CandidateSite> sites(Random random, int count) {
    return sites(random, count, PlanPlace.Origin.PROPOSED);
  }

  /** Sites of one origin along the street. */
  static List<CandidateSite> sites(Random random, int count, PlanPlace.Origin origin) {
    List<CandidateSite> sites = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      sites.add(
          new CandidateSite(origin, "s" + i, "", somewhere(random), CandidateSite.Room.NOT_KNOWN));
    }
    return sites;
  }

  /** Rooms of different areas and rents along the street. */
  static List<CandidateSite> rooms(Random random, int count) {
    List<CandidateSite> rooms = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      CandidateSite.Room room =
          new CandidateSite.Room(
              OptionalInt.of(20 + random.nextInt(200)),
              Optional.of(BigDecimal.valueOf(random.nextInt(20_000))),
              List.of());
      rooms.add(new CandidateSite(PlanPlace.Origin.LISTED, "s" + i, "", somewhere(random), room));
    }
    return rooms;
  }

  /** What a search knows of a circle and its sites. */
  static PlanField of(CircleData data, List<CandidateSite> sites) {
    return of(data, sites, Optional.empty());
  }

  /** The same where measures have costs. */
  static PlanField of(CircleData data, List<CandidateSite> sites, Optional<PlanCosts> costs) {
    return of(data, sites, costs, GroupWeights.ALIKE);
  }

  /** The same where residents of some age groups count more than others. */
  static PlanField of(
      CircleData data, List<CandidateSite> sites, Optional<PlanCosts> costs, GroupWeights weights) {
    WalkedVerdict now = EVALUATOR.judge(data, OPTIONS);
    return new PlanField(
        now,
        CandidateWalks.measure(data.circle(), sites, weights, now),
        EVALUATOR
            .standards()
            .demands(
                OPTIONS.standardId(), data.circle().residents(), data.circle().evaluationDate()),
        EVALUATOR.outletFormats(),
        costs,
        EVALUATOR.demand());
  }

  /** The plan for a circle. */
  static CirclePlan plan(CircleData data, PlanOptions options) {
    return new Planner(EVALUATOR).plan(data, options, ProgressMonitor.SILENT);
  }

  /** Options of a plan with at most so many additions. */
  static PlanOptions atMost(int additions) {
    return new PlanOptions(
        PlanAim.LEVEL,
        OptionalInt.of(additions),
        OptionalLong.empty(),
        PlanOptions.Tables.NONE,
        GroupWeights.ALIKE,
        OPTIONS);
  }

  /** The circle with additions, judged as if they were outlets. */
  static Scorecard judged(CircleData data, PlanField field, List<Addition> additions) {
    List<Outlet> outlets = new ArrayList<>(data.circle().outlets());
    PlanChange changes = new PlanChange(data.circle(), field);
    for (Addition one : additions) {
      outlets.add(((Change.AddOutlet) changes.of(one, outlets.size()).change()).outlet());
    }
    CircleData then = CircleData.of(data.circle().withOutlets(outlets), data.map());
    return EVALUATOR.judge(then, OPTIONS).scorecard();
  }
}
