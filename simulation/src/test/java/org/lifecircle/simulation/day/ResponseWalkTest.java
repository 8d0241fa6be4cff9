package org.lifecircle.simulation.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.lifecircle.model.AgeCounts;
import org.lifecircle.model.Circle;
import org.lifecircle.model.Home;
import org.lifecircle.model.Outlet;
import org.lifecircle.simulation.network.Town;
import org.lifecircle.simulation.network.graph.WalkingNetwork;
import org.lifecircle.simulation.network.pace.WalkingParameters;
import org.lifecircle.simulation.network.walks.CircleWalks;
import org.lifecircle.simulation.network.ways.WalkingMap;
import org.lifecircle.simulation.network.ways.Way;

/** How long staff walk to older adults, along one street, at 1.24 m/s: 310 m are 250 s. */
class ResponseWalkTest {

  private static final Way STREET = Town.way("street", Map.of(), 0, 0, 4000, 0);
  private static final Way ISLAND = Town.way("island", Map.of(), 0, 3000, 4000, 3000);

  /** Home h0 stands at 0 m, h1 at 1240 m, each of them with two older adults. */
  private static final List<Home> HOMES = List.of(Town.home("h0", 0, 0), Town.home("h1", 1240, 0));

  private static List<ResponseWalk> responses(List<Home> homes, Outlet... outlets) {
    Circle circle = Town.circle(homes, List.of(outlets));
    WalkingMap map = new WalkingMap(List.of(STREET, ISLAND));
    WalkingParameters parameters = WalkingParameters.standard();
    return ResponseWalk.of(
        circle,
        CircleWalks.measure(circle, map, parameters).walks(),
        WalkingNetwork.of(map),
        parameters);
  }

  private static ResponseWalk walk(String home, String center, int seconds) {
    return new ResponseWalk(home, 2, center, OptionalInt.of(seconds));
  }

  @Test
  void staffComeFromTheServiceStationAlthoughElderlyCareIsNearer() {
    assertThat(
            responses(
                HOMES,
                Town.outlet("care", 0, 0, "elderly-care"),
                Town.outlet("station", 620, 0, "service-station")))
        .containsExactly(walk("h0", "station", 500), walk("h1", "station", 500));
  }

  @Test
  void withoutAStationStaffComeFromElderlyCare() {
    assertThat(
            responses(
                HOMES,
                Town.outlet("shop", 0, 0, "pharmacy"),
                Town.outlet("care", 310, 0, "elderly-care")))
        .containsExactly(walk("h0", "care", 250), walk("h1", "care", 750));
  }

  @Test
  void withNeitherTheMiddleOfTheCircleStandsIn() {
    assertThat(responses(HOMES, Town.outlet("shop", 620, 0, "pharmacy")))
        .containsExactly(
            walk("h0", ResponseWalk.CIRCLE_CENTER, 0),
            walk("h1", ResponseWalk.CIRCLE_CENTER, 1000));
  }

  @Test
  void aCircleWithoutAnyOutletIsServedFromItsMiddleToo() {
    assertThat(responses(HOMES))
        .extracting(ResponseWalk::seconds)
        .containsExactly(OptionalInt.of(0), OptionalInt.of(1000));
  }

  @Test
  void everyHomeIsServedByTheStationNearestToIt() {
    assertThat(
            responses(
                HOMES,
                Town.outlet("west", 310, 0, "pharmacy", "service-station"),
                Town.outlet("east", 1550, 0, "service-station")))
        .containsExactly(walk("h0", "west", 250), walk("h1", "east", 250));
  }

  @Test
  void ofTwoStationsEquallyFarTheFirstOneServes() {
    assertThat(
            responses(
                List.of(Town.home("h", 620, 0)),
                Town.outlet("first", 930, 0, "service-station"),
                Town.outlet("second", 310, 0, "service-station")))
        .containsExactly(walk("h", "first", 250));
  }

  @Test
  void staffWalkAtAnAdultsSpeedAlthoughTheyVisitOlderAdults() {
    // At the 0.97 m/s of older adults it would be 320 s.
    assertThat(responses(HOMES, Town.outlet("station", 310, 0, "service-station")).get(0).seconds())
        .hasValue(250);
  }

  @Test
  void aStationThatNobodyCanReachIsBlankAndNotReplacedByAnotherFormat() {
    assertThat(
            responses(
                HOMES,
                Town.outlet("station", 0, 3000, "service-station"),
                Town.outlet("care", 0, 0, "elderly-care")))
        .containsExactly(
            new ResponseWalk("h0", 2, "", OptionalInt.empty()),
            new ResponseWalk("h1", 2, "", OptionalInt.empty()));
  }

  @Test
  void aReachableStationIsTakenBeforeOneThatIsCutOff() {
    assertThat(
            responses(
                HOMES,
                Town.outlet("cut", 0, 3000, "service-station"),
                Town.outlet("far", 2480, 0, "service-station")))
        .containsExactly(walk("h0", "far", 2000), walk("h1", "far", 1000));
  }

  @Test
  void aHomeWithoutOlderAdultsNeedsNoResponse() {
    Home young = Home.counted("young", "", Town.at(620, 0), 3, new AgeCounts(3, 6, 0));
    assertThat(
            responses(
                List.of(young, HOMES.get(0)), Town.outlet("station", 310, 0, "service-station")))
        .containsExactly(walk("h0", "station", 250));
  }

  @Test
  void aResponseToNobodyIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ResponseWalk("h", 0, "station", OptionalInt.of(1)))
        .withMessageContaining("0");
  }
}
