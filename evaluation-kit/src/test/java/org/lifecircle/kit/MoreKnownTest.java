package org.lifecircle.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lifecircle.kit.osm.OsmImport;
import org.lifecircle.kit.quality.EstimateRanges;
import org.lifecircle.model.AgeCounts;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.Circle;
import org.lifecircle.model.Completeness;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Home;
import org.lifecircle.model.OutletSearch;
import org.lifecircle.model.PeopleCount;
import org.lifecircle.model.SurveyFigures;
import org.lifecircle.simulation.network.ways.LocalMetric;
import org.lifecircle.simulation.network.ways.WalkingMap;
import org.lifecircle.standards.Scorecard;
import org.lifecircle.standards.Standards;
import org.lifecircle.standards.facts.Outcome;

/**
 * Whatever more is told of a circle, its verdicts lie within the intervals of what was known
 * before. The map stands in {@code ../shared/data}.
 */
class MoreKnownTest {

  private static final Coordinate CENTER = new Coordinate(116.3200, 40.0010);

  private static OsmImport.Result map;

  @BeforeAll
  static void read() {
    Path file =
        Path.of(
            System.getProperty("lifecircle.root"),
            "../shared/data/osm/cn-beijing-tsinghua-2017.osm.pbf");
    assumeThat(Files.exists(file)).as("skipped: %s is not there", file).isTrue();
    map =
        OsmImport.read(
            file,
            CENTER,
            Standards.load().allFormats(),
            OsmImport.Options.asOf(VerdictIntervals.DAY));
  }

  private static void assertWithin(Circle before, WalkingMap ways, Circle after, WalkingMap more) {
    List<String> left = VerdictIntervals.of(before, ways).leftBy(VerdictIntervals.of(after, more));
    assertThat(left.stream().limit(5)).as("%d in all", left.size()).isEmpty();
  }

  /** Of formats, indicators, levels and points, but not of how many residents are certain. */
  private static List<String> verdictsLeft(
      Circle before, WalkingMap ways, Circle after, WalkingMap more) {
    return VerdictIntervals.of(before, ways).leftBy(VerdictIntervals.of(after, more)).stream()
        .filter(one -> !one.contains(" residents was "))
        .toList();
  }

  @Test
  void aFigureThatIsSuppliedNeverLeavesTheEarlierInterval() {
    Circle circle = map.circle();
    for (String satisfaction : List.of("0.31", "0.78", "0.97")) {
      SurveyFigures asked =
          new SurveyFigures(
              Map.of(
                  "satisfaction", new BigDecimal(satisfaction),
                  "communityServiceArea", new BigDecimal("1200"),
                  "pilotWorkScore", new BigDecimal("66")));
      assertWithin(
          circle,
          map.map(),
          new Circle(circle.profile(), asked, circle.homes(), circle.outlets(), circle.search()),
          map.map());
    }
  }

  @Test
  void sayingThatAllOutletsOfSomeFormatsAreListedNeverLeavesTheEarlierInterval() {
    Map<String, Completeness> some = new LinkedHashMap<>();
    for (String format : List.of("pharmacy", "convenience-store", "wet-market", "gym")) {
      some.put(format, Completeness.COMPLETE);
    }
    Circle unsaid = map.circle().withSearch(OutletSearch.UNKNOWN);
    Circle partly = unsaid.withSearch(new OutletSearch(some, Completeness.UNKNOWN));
    assertWithin(unsaid, map.map(), partly, map.map());
    assertWithin(partly, map.map(), unsaid.withSearch(OutletSearch.COMPLETE), map.map());
  }

  /**
   * Buildings within 200 m of one another were one row of at least 1,000 people. How many residents
   * are certain may fall, where a building's own door is joined with doubt; no verdict leaves what
   * was left open.
   */
  @Test
  void theBuildingsOfANeighborhoodThatWasOnePointNeverOverturnTheEarlierVerdict() {
    Circle exact = map.circle().withSearch(OutletSearch.COMPLETE);
    Circle points = exact.withHomes(neighborhoods(exact));
    assertThat(points.homes().size()).isLessThan(exact.homes().size());
    assertThat(points.residents()).isEqualTo(exact.residents());
    assertThat(verdictsLeft(points, map.map(), exact, map.map())).isEmpty();
  }

  /**
   * How many residents are certain rests on an error that nine in ten walks keep to; the verdicts
   * on every format, indicator and level do not leave what was left open.
   */
  @Test
  void waysThatAreGivenNeverOverturnTheEarlierVerdict() {
    Circle circle = map.circle().withSearch(OutletSearch.COMPLETE);
    WalkingMap none =
        new WalkingMap(
            List.of(), List.of(), Map.of(), List.of(), Optional.of(map.map().area().orElseThrow()));
    assertThat(verdictsLeft(circle, none, circle, map.map())).isEmpty();
  }

  /**
   * Every home, or some, as they may really be: as many residents and of such ages as the table of
   * estimates allows, small homes of anybody.
   */
  @Test
  void residentsWhoAreCountedNeverLeaveTheEarlierInterval() {
    Circle before = map.circle().withSearch(OutletSearch.COMPLETE);
    for (long seed = 1; seed <= 10; seed++) {
      Random random = new Random(seed);
      boolean all = random.nextBoolean();
      List<Home> homes = new ArrayList<>();
      for (Home home : before.homes()) {
        homes.add(all || random.nextInt(3) == 0 ? counted(home, random) : home);
      }
      Circle after = before.withHomes(homes);
      List<String> left =
          VerdictIntervals.of(before, map.map()).leftBy(VerdictIntervals.of(after, map.map()));
      left.addAll(IndexIntervals.of(before, map.map()).leftBy(IndexIntervals.of(after, map.map())));
      assertThat(left.stream().limit(5)).as("seed %d, %d in all", seed, left.size()).isEmpty();
    }
  }

  private static Home counted(Home home, Random random) {
    PeopleCount range = EstimateRanges.standard().residents(home);
    // Mostly as few or as many as can be, where a verdict is most likely to leave.
    int total =
        switch (random.nextInt(3)) {
          case 0 -> range.atLeast();
          case 1 -> range.atMost();
          default -> range.atLeast() + random.nextInt(range.atMost() - range.atLeast() + 1);
        };
    int children = random.nextInt(Math.min(total, 35 * total / 100 + 10) + 1);
    int olderAdults =
        Math.min(total - children, random.nextInt(Math.min(total, total / 2 + 10) + 1));
    return home.withResidents(
        new AgeCounts(children, total - children - olderAdults, olderAdults), Home.Estimates.NONE);
  }

  /** From all 123 homes fifteen minutes of walking lead beyond the map. */
  @Test
  void whereEveryHomeWalksBeyondTheMapNoLevelIsDecidedAndNobodyIsSaidToReachNothing() {
    for (OutletSearch search : List.of(OutletSearch.UNKNOWN, OutletSearch.COMPLETE)) {
      Scorecard card =
          VerdictIntervals.of(map.circle().withSearch(search), map.map()).card("national-2023");
      assertThat(card.levelDecided()).as("%s", search.others()).isFalse();
      assertThat(card.levelAtMost()).isGreaterThan(card.level());
      assertThat(card.score().decided()).isFalse();
      assertThat(card.formats())
          .filteredOn(format -> format.presence() == Outcome.NOT_MET)
          .allMatch(format -> format.residentsWithinRadiusAtMost() > 0);
    }
  }

  private static List<Home> neighborhoods(Circle circle) {
    LocalMetric metric = LocalMetric.at(CENTER.latitude());
    Map<String, List<Home>> cells = new LinkedHashMap<>();
    for (Home home : circle.homes()) {
      long east =
          Math.round(
              (home.location().longitude() - CENTER.longitude())
                  * metric.metersPerDegreeEast()
                  / 200);
      long north =
          Math.round(
              (home.location().latitude() - CENTER.latitude())
                  * metric.metersPerDegreeNorth()
                  / 200);
      cells.computeIfAbsent(east + " " + north, cell -> new ArrayList<>()).add(home);
    }
    List<Home> homes = new ArrayList<>();
    for (List<Home> cell : cells.values()) {
      if (cell.stream().mapToInt(home -> home.residents().total()).sum() < 1000) {
        homes.addAll(cell);
      } else {
        homes.add(together(cell));
      }
    }
    return homes;
  }

  private static Home together(List<Home> cell) {
    Home first = cell.get(0);
    double longitude =
        cell.stream().mapToDouble(one -> one.location().longitude()).average().orElseThrow();
    double latitude =
        cell.stream().mapToDouble(one -> one.location().latitude()).average().orElseThrow();
    return new Home(
        first.id(),
        first.name(),
        new Coordinate(longitude, latitude),
        cell.stream().mapToInt(Home::households).sum(),
        new AgeCounts(
            count(cell, AgeGroup.CHILD),
            count(cell, AgeGroup.ADULT),
            count(cell, AgeGroup.OLDER_ADULT)),
        first.estimates());
  }

  private static int count(List<Home> cell, AgeGroup group) {
    return cell.stream().mapToInt(home -> home.residents().of(group)).sum();
  }
}
