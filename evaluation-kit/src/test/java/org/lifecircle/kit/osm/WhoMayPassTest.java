package org.lifecircle.kit.osm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifecircle.kit.hours.MapHours;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.Warning;
import org.lifecircle.simulation.network.walks.Walks;
import org.lifecircle.simulation.network.ways.WalkingMap;
import org.lifecircle.simulation.network.ways.Way;
import org.lifecircle.simulation.network.ways.WeekTime;

/** Who may pass: private gates, conditions, areas, elevators, wheelchairs and prams. */
class WhoMayPassTest {

  @TempDir private Path folder;

  /** 600 m straight with something in the middle, or 1,400 m around. */
  private WalkingMap detour(String[] ofWay, String... ofMiddle) {
    OsmXml town = new OsmXml();
    int here = town.node(0, 0);
    int middle = town.node(300, 0, ofMiddle);
    int there = town.node(600, 0);
    town.way(new int[] {here, middle, there}, ofWay)
        .way(
            new int[] {here, town.node(0, 400), town.node(600, 400), there},
            "highway",
            "residential");
    return SharedMaps.ways(town.write(folder));
  }

  private static int meters(WalkingMap map, String walker) {
    return SharedMaps.meters(map, walker, OsmXml.CENTER, OsmXml.at(600, 0)).orElseThrow();
  }

  private static final String[] FOOTWAY = {"highway", "footway"};

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A6-private-gate.osm",
        "A6b-private-gate-open-way.osm",
        "A6c-private-liftgate.osm"
      })
  void whoLivesBehindAPrivateGateGetsOut(String map) {
    Walks walks = SharedMaps.walks(SharedMaps.imported(map));
    // 700 m along the ways, 9.4 minutes; 15 m from the building to its way, 10 m to the shop.
    assertThat(walks.meters(0, 0)).isCloseTo(700 + 25, Offset.offset(1));
    assertThat(walks.seconds(0, 0, AgeGroup.ADULT) / 60.0)
        .isCloseTo(9.4 + 25 / 1.24 / 60, Offset.offset(0.05));
  }

  @ParameterizedTest
  @CsvSource({
    "gate,private",
    "gate,no",
    "swing_gate,permit",
    "turnstile,residents",
    "entrance,private",
    "bollard,no",
    "lift_gate,no",
    "swing_gate,customers",
    "lift_gate,destination",
    "cycle_barrier,no",
    "chain,private",
    "full-height_turnstile,residents",
    "gate,delivery"
  })
  void whoLivesBehindABarrierGetsOut(String barrier, String access) {
    OsmXml town = new OsmXml().street(-300, 0, 0, 0);
    int corner = town.node(0, 0);
    town.way(new int[] {corner, town.node(600, 0)}, "highway", "residential");
    int gate = town.node(0, -20, "barrier", barrier, "access", access);
    town.way(new int[] {corner, gate, town.node(0, -100)}, "highway", "service");
    town.building(15, -100, 20, 20, "building", "apartments");
    town.node(600, 5, "amenity", "pharmacy");
    Walks walks = SharedMaps.walks(SharedMaps.imported(town.write(folder), OsmXml.CENTER));
    assertThat(walks.meters(0, 0)).isCloseTo(720, Offset.offset(10));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A9-access_conditional.osm",
        "A9-foot_conditional.osm",
        "W-node-gate-conditional.osm"
      })
  void whatAConditionShutsAtNightIsWalkedAroundAtNight(String name) {
    WalkingMap map = SharedMaps.ways(SharedMaps.map(name));
    assertThat(atHour(map, 12)).isCloseTo(600, Offset.offset(5));
    assertThat(atHour(map, 23)).isCloseTo(1400, Offset.offset(5));
  }

  private static int atHour(WalkingMap map, int hour) {
    return SharedMaps.meters(map.at(new WeekTime(DayOfWeek.TUESDAY, hour * 60)), "unburdened")
        .orElseThrow();
  }

  @Test
  void whatAConditionOpensIsOpenThenAndShutOtherwise() {
    WalkingMap map =
        detour(
            new String[] {
              "highway", "path", "foot", "no", "foot:conditional", "yes @ (06:00-21:00)"
            });
    assertThat(meters(map.at(new WeekTime(DayOfWeek.MONDAY, 720)), "unburdened")).isEqualTo(600);
    assertThat(meters(map.at(new WeekTime(DayOfWeek.MONDAY, 1300)), "unburdened")).isEqualTo(1400);
  }

  @Test
  void ofSeveralConditionsTheLaterOneCounts() {
    WalkingMap map =
        detour(
            FOOTWAY,
            "barrier",
            "gate",
            "access",
            "yes",
            "access:conditional",
            "no @ (Mo-Su 20:00-08:00); yes @ (Sa 20:00-24:00)");
    assertThat(meters(map.at(new WeekTime(DayOfWeek.FRIDAY, 1300)), "unburdened")).isEqualTo(1400);
    assertThat(meters(map.at(new WeekTime(DayOfWeek.SATURDAY, 1300)), "unburdened")).isEqualTo(600);
    assertThat(meters(map.at(new WeekTime(DayOfWeek.SUNDAY, 60)), "unburdened")).isEqualTo(1400);
  }

  @Test
  void footSpeaksBeforeAConditionOfAccess() {
    WalkingMap map =
        detour(
            new String[] {
              "highway", "path", "foot", "yes", "access:conditional", "no @ (22:00-06:00)"
            });
    assertThat(meters(map.at(new WeekTime(DayOfWeek.MONDAY, 1380)), "unburdened")).isEqualTo(600);
  }

  @ParameterizedTest
  @ValueSource(strings = {"no @ wet", "private @ (wet)", "no @ (22:00-06:00 AND wet)", "no"})
  void aConditionThatIsNotReadIsSaidAndChangesNothing(String condition) {
    OsmXml town = new OsmXml();
    town.way(
        new int[] {town.node(0, 0), town.node(600, 0)},
        "highway",
        "footway",
        "foot:conditional",
        condition);
    List<Warning> warnings = new ArrayList<>();
    WalkingMap map = MapHours.read(OsmImport.readMap(town.write(folder)), warnings);
    assertThat(meters(map.at(new WeekTime(DayOfWeek.MONDAY, 1380)), "unburdened")).isEqualTo(600);
    assertThat(warnings)
        .singleElement()
        .extracting(Warning::code)
        .isEqualTo("way-condition-unread");
    assertThat(warnings.get(0).message().en()).contains("w1").contains(condition);
  }

  @ParameterizedTest
  @ValueSource(strings = {"A17a.osm", "A17c.osm"})
  void aMultipolygonOfAWalkableKindIsWalkedAcrossAroundItsHoles(String map) {
    WalkingMap said = SharedMaps.ways(SharedMaps.map(map));
    Way square =
        said.ways().stream().filter(way -> way.id().equals("r9")).findFirst().orElseThrow();
    assertThat(square.holes()).hasSize(1);
    assertThat(square.tags()).containsEntry("area", "yes");
    double[] from = {116.32, 40.0};
    double[] to = {116.3223421, 40.0018012};
    assertThat(seconds(said, from, to)).isEqualTo(seconds(across(map), from, to));
  }

  private WalkingMap across(String map) {
    return SharedMaps.ways(
        SharedMaps.edited(
            folder,
            map,
            text ->
                text.replace(
                    "v=\"multipolygon\"/>", "v=\"multipolygon\"/><tag k=\"area\" v=\"yes\"/>")));
  }

  private static int seconds(WalkingMap map, double[] from, double[] to) {
    return SharedMaps.seconds(map, from, to);
  }

  @ParameterizedTest
  @ValueSource(strings = {"A17a.osm", "A17c.osm"})
  void theWayAroundTheFountainAndOnTakes416Seconds(String name) {
    double[] from = {116.32, 40.0};
    // 158.1 m to a corner of the fountain, as far again to the other end, and 200 m of street.
    double[] to = {116.3246842, 40.0018012};
    assertThat(seconds(SharedMaps.ways(SharedMaps.map(name)), from, to)).isEqualTo(416);
    assertThat(seconds(across(name), from, to)).isEqualTo(416);
  }

  @ParameterizedTest
  @CsvSource({
    "highway,footway",
    "highway,service",
    "highway,platform",
    "public_transport,platform",
    "railway,platform",
    "place,square"
  })
  void aMultipolygonOfAnyWalkableKindIsWalkedAcross(String key, String value) {
    OsmXml town = new OsmXml();
    int a = town.node(0, 0);
    int c = town.node(100, 100);
    town.way(new int[] {town.node(-200, 0), a}, "highway", "footway")
        .way(new int[] {a, town.node(100, 0), c, town.node(0, 100), a})
        .way(new int[] {c, town.node(300, 100)}, "highway", "footway")
        .multipolygon(2, key, value);
    WalkingMap map = SharedMaps.ways(town.write(folder));
    assertThat(SharedMaps.seconds(map, OsmXml.degrees(-200, 0), OsmXml.degrees(300, 100)))
        .isCloseTo((int) Math.round((400 + Math.hypot(100, 100)) / 1.24), Offset.offset(1));
  }

  @ParameterizedTest
  @CsvSource({
    "foot,designated,600",
    "foot,permissive,600",
    "access,customers,600",
    "access,destination,600",
    "foot,use_sidepath,1400",
    "indoor,yes,600",
    "covered,yes,600",
    "ford,yes,600",
    "conveying,yes,600",
    "conveying,forward,600",
    "conveying,backward,1400"
  })
  void whoPassesThroughAWayByItsTags(String key, String value, int meters) {
    assertThat(meters(detour(new String[] {"highway", "footway", key, value}), "unburdened"))
        .isEqualTo(meters);
  }

  @ParameterizedTest
  @CsvSource({"foot,private", "access,private", "access,residents", "access,permit"})
  void nobodyPassesThroughPrivateGroundsAndWhoLivesThereGetsOut(String key, String value) {
    OsmXml town = new OsmXml();
    int here = town.node(0, 0);
    int in = town.node(100, 0);
    int out = town.node(500, 0);
    int there = town.node(600, 0);
    town.way(new int[] {here, in}, "highway", "residential")
        .way(new int[] {in, out}, "highway", "footway", key, value)
        .way(new int[] {out, there}, "highway", "residential")
        .way(
            new int[] {here, town.node(0, 400), town.node(600, 400), there},
            "highway",
            "residential");
    WalkingMap map = SharedMaps.ways(town.write(folder));
    assertThat(meters(map, "unburdened")).isEqualTo(1400);
    assertThat(
            SharedMaps.meters(map, "unburdened", OsmXml.at(300, 0), OsmXml.at(600, 0))
                .orElseThrow())
        .isEqualTo(300);
  }

  @ParameterizedTest
  @CsvSource({
    "highway,construction",
    "highway,proposed",
    "highway,corridor",
    "highway,ladder",
    "highway,via_ferrata",
    "disused:highway,footway",
    "abandoned:highway,footway",
    "razed:highway,footway",
    "construction:highway,footway"
  })
  void whatIsNoWayForEveryDayIsWalkedAround(String key, String value) {
    assertThat(meters(detour(new String[] {key, value}), "unburdened")).isEqualTo(1400);
    assertThat(new Way("w", List.of(OsmXml.at(0, 0), OsmXml.at(9, 0)), Map.of(key, value)))
        .matches(way -> !way.walkable());
  }

  @ParameterizedTest
  @CsvSource({
    "barrier,wall,1400",
    "barrier,fence,1400",
    "barrier,gate,600",
    "barrier,swing_gate,600",
    "barrier,cycle_barrier,600",
    "barrier,chain,600",
    "barrier,full-height_turnstile,600",
    "barrier,stile,600"
  })
  void whatStandsOnAWayStopsPeopleOnFootOrNot(String key, String value, int meters) {
    assertThat(meters(detour(FOOTWAY, key, value), "unburdened")).isEqualTo(meters);
  }

  @ParameterizedTest
  @CsvSource({"gate,locked,yes", "gate,foot,no", "bollard,foot,no", "bollard,locked,yes"})
  void aBarrierThatIsLockedOrForbidsWalkersIsShut(String barrier, String key, String value) {
    assertThat(meters(detour(FOOTWAY, "barrier", barrier, key, value), "unburdened"))
        .isEqualTo(1400);
  }

  @Test
  void theWayAroundTheFountainTakesAsLongAsWithTheTag() {
    WalkingMap map = SharedMaps.ways(SharedMaps.map("A17a.osm"));
    double[] west = {116.3164869, 40};
    double[] east = {116.3258552, 40.0018012};
    assertThat(SharedMaps.seconds(map, west, east) * 1.24).isLessThan(1000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"railway", "public_transport"})
  void aPlatformIsWalkedAcross(String key) {
    OsmXml town = new OsmXml();
    int a = town.node(0, 0);
    int c = town.node(100, 100);
    town.way(new int[] {town.node(-200, 0), a}, "highway", "footway")
        .way(new int[] {a, town.node(100, 0), c, town.node(0, 100), a}, key, "platform")
        .way(new int[] {c, town.node(300, 100)}, "highway", "footway");
    Way platform =
        SharedMaps.ways(town.write(folder)).ways().stream()
            .filter(way -> way.id().equals("w2"))
            .findFirst()
            .orElseThrow();
    assertThat(Way.mayBeCrossed(platform.tags())).isTrue();
  }

  @Test
  void anElevatorIsAWayWithAWait() {
    Walks walks = SharedMaps.walks(SharedMaps.imported("A7-elevator-way.osm"));
    // 600 m along the ways; the two doors stand 23 m aside.
    assertThat(walks.meters(0, 0)).isCloseTo(600 + 23, Offset.offset(1));
    int bare = Math.round(walks.meters(0, 0) / 1.24f);
    assertThat(walks.seconds(0, 0, AgeGroup.ADULT)).isCloseTo(bare + 2 * 40, Offset.offset(2));
  }

  @Test
  void anElevatorWithAStatedWaitAndOneThatIsAPointAreWaitedForToo() {
    OsmXml town = new OsmXml();
    int a = town.node(0, 0);
    int b = town.node(3, 0);
    int c = town.node(300, 0, "highway", "elevator");
    town.way(new int[] {a, b}, "highway", "elevator", "crossing:wait", "100")
        .way(new int[] {town.node(-300, 0), a}, "highway", "footway")
        .way(new int[] {b, c}, "highway", "footway")
        .way(new int[] {c, town.node(600, 0)}, "highway", "footway");
    WalkingMap map = SharedMaps.ways(town.write(folder));
    assertThat(SharedMaps.seconds(map, OsmXml.degrees(-300, 0), OsmXml.degrees(600, 0)))
        .isCloseTo(Math.round(900 / 1.24f) + 100 + 40, Offset.offset(2));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "W-node-kerb-raised.osm",
        "W-node-kissing.osm",
        "W-node-stile.osm",
        "W-node-turnstile.osm",
        "W-way-wheelchair-no.osm"
      })
  void wheelchairsAndPramsGoAroundWhatStopsThem(String name) {
    WalkingMap map = SharedMaps.ways(SharedMaps.map(name));
    assertThat(SharedMaps.meters(map, "unburdened").orElseThrow()).isCloseTo(600, Offset.offset(5));
    for (String walker : List.of("wheelchair", "with-pram")) {
      assertThat(SharedMaps.meters(map, walker).orElseThrow())
          .as(walker)
          .isCloseTo(1400, Offset.offset(5));
    }
  }

  @Test
  void wheelchairsTakeStepsWithARampThatIsMeantForThem() {
    WalkingMap map = SharedMaps.ways(SharedMaps.map("W-steps-ramp.osm"));
    assertThat(SharedMaps.meters(map, "wheelchair").orElseThrow()).isCloseTo(600, Offset.offset(5));
  }

  @ParameterizedTest
  @CsvSource({
    "barrier,full-height_turnstile,1400,1400",
    "barrier,horse_stile,1400,1400",
    "kerb:height,0.12,1400,1400",
    "kerb,regular,1400,1400",
    "kerb,lowered,600,600",
    "maxwidth:physical,0.7,1400,600",
    "width,50 cm,1400,1400",
    "stroller,no,600,1400"
  })
  void aPointStopsWheelchairsOrPrams(String key, String value, int wheelchair, int pram) {
    WalkingMap map =
        detour(FOOTWAY, key.equals("barrier") ? "fixme" : "barrier", "kerb", key, value);
    assertThat(meters(map, "wheelchair")).isEqualTo(wheelchair);
    assertThat(meters(map, "with-pram")).isEqualTo(pram);
    assertThat(meters(map, "unburdened")).isEqualTo(600);
  }

  @ParameterizedTest
  @CsvSource({
    "steps,ramp,yes,1400,600",
    "steps,ramp:stroller,yes,1400,600",
    "steps,ramp:wheelchair,automatic,600,600",
    "steps,wheelchair,yes,600,600",
    "steps,stroller,no,1400,1400",
    "footway,width,0.7,1400,600",
    "footway,stroller,no,600,1400",
    "footway,wheelchair,limited,600,600"
  })
  void aWayStopsWheelchairsOrPrams(
      String highway, String key, String value, int wheelchair, int pram) {
    WalkingMap map = detour(new String[] {"highway", highway, key, value});
    assertThat(meters(map, "wheelchair")).isEqualTo(wheelchair);
    assertThat(meters(map, "with-pram")).isEqualTo(pram);
  }

  @Test
  void aKissingGateThatSaysItIsWideEnoughLetsThemThrough() {
    WalkingMap map = detour(FOOTWAY, "barrier", "kissing_gate", "wheelchair", "yes");
    assertThat(meters(map, "wheelchair")).isEqualTo(600);
  }

  @Test
  void anUnknownValueOfAKnownKeyIsSaidWithItsPlace() {
    OsmXml town = new OsmXml();
    int gate = town.node(100, 0, "barrier", "star_gate");
    town.way(
            new int[] {town.node(0, 0), gate, town.node(600, 0)},
            "highway",
            "footway",
            "foot",
            "vielleicht")
        .way(new int[] {gate, town.node(100, 90)}, "highway", "fotway")
        .building(0, 20, 20, 20, "building", "apartments");
    OsmImport.Result imported = SharedMaps.imported(town.write(folder), OsmXml.CENTER);
    assertThat(SharedMaps.codes(imported)).contains("tag-value-unknown");
    assertThat(String.join("\n", SharedMaps.said(imported)))
        .contains("foot=vielleicht")
        .contains("w1")
        .contains("highway=fotway")
        .contains("barrier=star_gate")
        .contains("n" + gate);
  }
}
