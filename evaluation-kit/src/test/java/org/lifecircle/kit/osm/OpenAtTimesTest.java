package org.lifecircle.kit.osm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifecircle.simulation.network.ways.WalkingMap;

/**
 * Ways and gates that are open to everybody at some times only: 600 m straight on, of which 400 m
 * carry the tags, or 1,400 m around.
 */
class OpenAtTimesTest {

  private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);

  @TempDir private Path folder;

  private WalkingMap town(String ofWay, String ofMiddle) {
    OsmXml town = new OsmXml();
    int here = town.node(0, 0);
    int in = town.node(100, 0);
    int middle = town.node(300, 0, tags(ofMiddle));
    int out = town.node(500, 0);
    int there = town.node(600, 0);
    town.way(new int[] {here, in}, "highway", "residential")
        .way(new int[] {in, middle, out}, tags("highway=footway&" + ofWay))
        .way(new int[] {out, there}, "highway", "residential")
        .way(
            new int[] {here, town.node(0, 400), town.node(600, 400), there},
            "highway",
            "residential");
    return SharedMaps.ways(town.write(folder));
  }

  private static String[] tags(String written) {
    return Stream.of(written.split("&"))
        .filter(tag -> !tag.isEmpty())
        .flatMap(tag -> Stream.of(tag.split("=", 2)))
        .toArray(String[]::new);
  }

  private static int through(WalkingMap map) {
    return SharedMaps.meters(map, "unburdened", OsmXml.CENTER, OsmXml.at(600, 0)).orElseThrow();
  }

  private static WalkingMap at(WalkingMap map, int hour) {
    return map.at(TUESDAY.atTime(hour, 0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "access=private&access:conditional=yes @ (06:00-22:00)",
        "foot=residents&foot:conditional=yes @ (06:00-22:00)",
        "access=students&access:conditional=yes @ (Mo-Fr 06:00-22:00)",
        "foot:conditional=private @ (22:00-06:00)",
        "access=yes&access:conditional=residents @ (22:00-06:00)",
        "foot:conditional=No @ (12:00-13:00); private @ (22:00-06:00)"
      })
  void strangersGoAroundAtNightWhatIsPrivateThenAndWhoLivesThereGetsOut(String tags) {
    WalkingMap map = town(tags, "");
    assertThat(through(at(map, 10))).isEqualTo(600);
    assertThat(through(at(map, 23))).isEqualTo(1400);
    assertThat(SharedMaps.meters(at(map, 23), "unburdened", OsmXml.at(300, 0), OsmXml.at(600, 0)))
        .hasValue(300);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "barrier=gate&locked:conditional=yes @ (22:00-06:00)",
        "barrier=gate&locked=yes&locked:conditional=no @ (06:00-22:00)",
        "barrier=lift_gate&locked:conditional=yes @ (22:00-24:00)",
        "barrier=gate&access=private&access:conditional=yes @ (06:00-22:00)",
        "barrier=gate&opening_hours=06:00-22:00",
        "barrier=turnstile&foot=no&foot:conditional=yes @ (06:00-22:00)"
      })
  void aGateThatIsLockedOrPrivateAtNightIsWalkedAroundThen(String tags) {
    WalkingMap map = town("", tags);
    assertThat(through(at(map, 10))).isEqualTo(600);
    assertThat(through(at(map, 23))).isEqualTo(1400);
  }

  @Test
  void whoLivesBehindAGateThatIsPrivateAtNightGetsOutAtNight() {
    OsmXml town = new OsmXml().street(-300, 0, 0, 0);
    int corner = 2;
    town.way(new int[] {corner, town.node(600, 0)}, "highway", "residential");
    int gate =
        town.node(
            0,
            -20,
            "barrier",
            "gate",
            "access",
            "private",
            "access:conditional",
            "yes @ (08:00-18:00)");
    town.way(new int[] {corner, gate, town.node(0, -100)}, "highway", "service");
    WalkingMap night = at(SharedMaps.ways(town.write(folder)), 23);
    assertThat(SharedMaps.meters(night, "unburdened", OsmXml.at(0, -100), OsmXml.at(600, 0)))
        .hasValue(700);
  }

  @ParameterizedTest
  @ValueSource(strings = {"yes @ (permit)", "yes @ residents", "yes @ wet", "yes @ (delivery)"})
  void whatIsOpenToSomeOrInSomeWeatherIsNotOpenWhereNoTimeIsAsked(String condition) {
    WalkingMap map = town("foot=no&foot:conditional=" + condition, "");
    assertThat(through(map)).isEqualTo(1400);
    assertThat(through(at(map, 10))).isEqualTo(1400);
    WalkingMap gate = town("", "barrier=gate&foot=no&foot:conditional=" + condition);
    assertThat(through(gate)).isEqualTo(1400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"yes @ (06:00-22:00)", "yes @ (Apr-Oct)", "designated @ Mo-Fr"})
  void whatIsOpenAtSomeTimesIsOpenWhereNoTimeIsAsked(String condition) {
    assertThat(through(town("foot=no&foot:conditional=" + condition, ""))).isEqualTo(600);
  }

  @ParameterizedTest
  @CsvSource({
    "footway;residential,600,600",
    "footway;steps,600,1400",
    "steps;footway,600,1400",
    "footway;motorway,1400,1400",
    "Footway,600,600",
    "RESIDENTIAL,600,600"
  })
  void ofAListOfKindsTheOneThatHindersMostCounts(String kind, int onFoot, int wheelchair) {
    WalkingMap map = town("highway=" + kind, "");
    assertThat(through(map)).isEqualTo(onFoot);
    assertThat(SharedMaps.meters(map, "wheelchair", OsmXml.CENTER, OsmXml.at(600, 0)))
        .hasValue(wheelchair);
  }

  @ParameterizedTest
  @CsvSource({
    "disused=yes,1400",
    "abandoned=yes,1400",
    "construction=yes,600",
    "proposed=yes,1400",
    "demolished=yes,1400",
    "construction=minor,600",
    "construction=residential,600",
    "disused=no,600"
  })
  void aWayThatSaysThatItIsGoneOrToComeIsNotWalked(String tags, int meters) {
    assertThat(through(town(tags, ""))).isEqualTo(meters);
  }

  @ParameterizedTest
  @CsvSource({
    "employees,1400",
    "staff,1400",
    "students,1400",
    "members,1400",
    "Private,1400",
    "customers,600",
    "destination,600"
  })
  void whatIsForSomeIsNoWayThrough(String access, int meters) {
    assertThat(through(town("access=" + access, ""))).isEqualTo(meters);
    assertThat(through(town("", "barrier=gate&access=" + access))).isEqualTo(meters);
  }

  @ParameterizedTest
  @CsvSource({
    "bollard;block&access=no,600",
    "gate;bollard&access=no,1400",
    "wall;fence,1400",
    "wall;gate,600"
  })
  void ofSeveralBarriersAtOnePointTheGateIsPassed(String barrier, int meters) {
    assertThat(through(town("", "barrier=" + barrier))).isEqualTo(meters);
  }

  @ParameterizedTest
  @CsvSource({
    "width=2',1400,600",
    "width=1'6\",1400,1400",
    "width=0.6米,1400,600",
    "maxwidth=0.7,1400,600",
    "est_width=50 cm,1400,1400",
    "width=3 ft,600,600"
  })
  void aWidthInFeetOrInWordsIsAWidth(String width, int wheelchair, int pram) {
    WalkingMap map = town(width, "");
    assertThat(SharedMaps.meters(map, "wheelchair", OsmXml.CENTER, OsmXml.at(600, 0)))
        .hasValue(wheelchair);
    assertThat(SharedMaps.meters(map, "with-pram", OsmXml.CENTER, OsmXml.at(600, 0)))
        .hasValue(pram);
  }

  @Test
  void aWayOfAnotherDayIsLeftOutAndSaid() {
    OsmXml town = new OsmXml().street(-300, 0, 300, 0);
    town.building(0, 20, 20, 10, "building", "apartments");
    for (String[] dates :
        new String[][] {{"start_date", "2027-03"}, {"end_date", "2020"}, {"start_date", "1990"}}) {
      town.way(
          new int[] {town.node(0, 100), town.node(300, 100)},
          "highway",
          "footway",
          dates[0],
          dates[1]);
    }
    OsmImport.Result imported = SharedMaps.imported(town.write(folder), OsmXml.CENTER);
    assertThat(imported.map().ways()).map(way -> way.id()).containsExactly("w1", "w5");
    assertThat(SharedMaps.said(imported))
        .anyMatch(text -> text.startsWith("2 ways are not there") && text.contains("w3, w4"));
    assertThat(imported.doubts()).map(doubt -> doubt.code()).contains("ways-not-there");
  }
}
