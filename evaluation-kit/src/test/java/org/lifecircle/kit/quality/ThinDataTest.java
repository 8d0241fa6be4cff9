package org.lifecircle.kit.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lifecircle.model.AgeCounts;
import org.lifecircle.model.Circle;
import org.lifecircle.model.CircleProfile;
import org.lifecircle.model.Completeness;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Home;
import org.lifecircle.model.Outlet;
import org.lifecircle.model.OutletSearch;
import org.lifecircle.model.Warning;
import org.lifecircle.simulation.network.ways.WalkingMap;
import org.lifecircle.simulation.network.ways.Way;

/** A map with hardly any shops or homes says nothing about the place. */
class ThinDataTest {

  private static final Coordinate CENTER = new Coordinate(116.4835, 39.9165);

  private static Circle circle(int residents, boolean estimated, int outlets) {
    List<Home> homes = new ArrayList<>();
    homes.add(
        new Home(
            "h1",
            "1号楼",
            CENTER,
            residents / 3,
            new AgeCounts(0, residents, 0),
            estimated ? Home.Estimates.ALL : Home.Estimates.NONE));
    List<Outlet> shops = new ArrayList<>();
    for (int i = 0; i < outlets; i++) {
      shops.add(Outlet.of("o" + i, "店", List.of("pharmacy"), CENTER));
    }
    return Circle.of(CircleProfile.of("圈", "城", LocalDate.of(2026, 11, 22), CENTER), homes, shops);
  }

  /** One straight way to the north, so many kilometers long. */
  private static WalkingMap ways(double kilometers) {
    Coordinate end =
        new Coordinate(CENTER.longitude(), CENTER.latitude() + kilometers * 1000 / 111_195);
    return new WalkingMap(
        List.of(new Way("w", List.of(CENTER, end), Map.of("highway", "footway"))));
  }

  @ParameterizedTest
  @CsvSource({
    // residents, outlets, kilometers: roads only, and a map without shops
    "119, 0, 54.5",
    "119, 30, 54.5",
    "1537, 0, 54.5",
    "43623, 20, 60",
    "861, 1, 10",
    "200, 5, 10.1"
  })
  void dataOfAMapThatShowsHardlyAnythingIsNotJudged(int residents, int outlets, double kilometers) {
    Optional<Warning> refused = ThinData.check(circle(residents, true, outlets), ways(kilometers));
    assertThat(refused).isPresent();
    assertThat(refused.get().code()).isEqualTo("data-too-thin");
    assertThat(refused.get().message().zh()).contains("资料太少，不能评判", "再评价");
    assertThat(refused.get().message().en()).contains("Too little data", "evaluate again");
  }

  @ParameterizedTest
  @CsvSource({
    // Tsinghua, Monaco, and the borders of both thresholds
    "23527, 144, 125.7",
    "70129, 220, 122.1",
    "860, 1, 10",
    "200, 5, 9.9"
  })
  void dataOfAMapThatShowsEnoughIsJudged(int residents, int outlets, double kilometers) {
    assertThat(ThinData.check(circle(residents, true, outlets), ways(kilometers))).isEmpty();
  }

  @Test
  void whereSomebodyLookedTheDataIsWhatItIs() {
    Circle hamlet = circle(119, true, 0);
    assertThat(ThinData.check(hamlet.withSearch(OutletSearch.COMPLETE), ways(54.5))).isEmpty();
    OutletSearch one =
        new OutletSearch(Map.of("pharmacy", Completeness.COMPLETE), Completeness.RARELY);
    assertThat(ThinData.check(hamlet.withSearch(one), ways(54.5))).isEmpty();
  }

  @Test
  void residentsWhoWereCountedAreNotDoubtedForTheirLongWays() {
    assertThat(ThinData.check(circle(119, false, 2), ways(54.5))).isEmpty();
  }

  @Test
  void everyThresholdSaysWhereItComesFrom() {
    assertThat(ThinData.parameters())
        .hasSize(3)
        .allSatisfy(one -> assertThat(one.note().zh()).isNotBlank());
  }
}
