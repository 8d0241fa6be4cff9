package org.lifecircle.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifecircle.kit.folder.CircleFolder;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.BusinessFormat;
import org.lifecircle.model.Circle;
import org.lifecircle.model.Home;
import org.lifecircle.model.Measurement;
import org.lifecircle.model.Outlet;
import org.lifecircle.reports.CircleData;
import org.lifecircle.simulation.network.pace.WalkingParameters;
import org.lifecircle.simulation.network.walks.CircleWalks;
import org.lifecircle.simulation.network.walks.Walks;
import org.lifecircle.standards.Standards;

/**
 * The walking minutes that newspapers report of two real circles come out of the computation on the
 * walking network, for an adult from door to door.
 */
class ExampleCirclesTest {

  private static final Path CIRCLES =
      Path.of(System.getProperty("lifecircle.root"), "examples", "circles");

  /** A circle with its walks, asked by the ids in its tables. */
  private record Walked(CircleData folder, CircleWalks measured) {

    static Walked circle(String name) {
      CircleData folder = CircleFolder.read(CIRCLES.resolve(name), Standards.load().vocabulary());
      return new Walked(
          folder, CircleWalks.measure(folder.circle(), folder.map(), WalkingParameters.standard()));
    }

    Circle circle() {
      return folder.circle();
    }

    Walks walks() {
      return measured.walks();
    }

    int home(String id) {
      return circle().homes().stream().map(Home::id).toList().indexOf(id);
    }

    int outlet(String id) {
      int index = circle().outlets().stream().map(Outlet::id).toList().indexOf(id);
      assertThat(index).as("outlet " + id).isNotNegative();
      return index;
    }

    int seconds(String homeId, String outletId, AgeGroup group) {
      return walks().seconds(home(homeId), outlet(outletId), group);
    }

    /** The walks of an adult from every home. */
    List<Integer> adultSeconds(String outletId) {
      return IntStream.range(0, circle().homes().size())
          .mapToObj(home -> walks().seconds(home, outlet(outletId), AgeGroup.ADULT))
          .toList();
    }

    Outlet place(String id) {
      return circle().outlets().get(outlet(id));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"hongmiao-beili", "shangliu-jiayuan"})
  void anExampleIsReadWithoutAnyWarning(String name) {
    Walked walked = Walked.circle(name);

    assertThat(walked.folder().warnings()).isEmpty();
    assertThat(walked.measured().warnings()).isEmpty();
    assertThat(walked.walks().measurement()).isEqualTo(Measurement.NETWORK);
    assertThat(walked.circle().residents()).isBetween(2_000, 6_000);
    assertThat(walked.circle().outlets()).hasSizeBetween(40, 90);
    for (int home = 0; home < walked.walks().homes(); home++) {
      for (int outlet = 0; outlet < walked.walks().outlets(); outlet++) {
        assertThat(walked.walks().seconds(home, outlet, AgeGroup.CHILD))
            .as(
                "%s to %s",
                walked.circle().homes().get(home), walked.circle().outlets().get(outlet))
            .isNotNegative();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"hongmiao-beili", "shangliu-jiayuan"})
  void anExampleLacksSomeFormatsAndHasMost(String name) {
    Circle circle = Walked.circle(name).circle();

    long present =
        Standards.load().formats().ids().stream()
            .filter(format -> circle.outletsServing(format) > 0)
            .count();

    assertThat(present).isBetween(20L, 25L);
  }

  @Test
  void theFormatDocumentNamesEveryFormatWithItsLabel() throws IOException {
    String document = Files.readString(CIRCLES.resolve("FORMAT.md"));
    List<String> rows = new ArrayList<>();
    for (BusinessFormat format : Standards.load().formats().formats()) {
      rows.add(
          "| `%s` | %s | %s |".formatted(format.id(), format.label().zh(), format.category().id()));
    }
    assertThat(document).contains(String.join("\n", rows));
  }

  @Test
  void theFormatDocumentNamesEverySurveyFigure() throws IOException {
    String document = Files.readString(CIRCLES.resolve("FORMAT.md"));
    for (String key : Standards.load().allFigures().keys()) {
      assertThat(document).contains("| `survey." + key + "` |");
    }
  }

  @Nested
  class HongmiaoBeili {

    private final Walked walked = Walked.circle("hongmiao-beili");

    @Test
    void twoMinutesToTheExerciseArea() {
      int seconds = walked.seconds("h15", "exercise-area", AgeGroup.ADULT);

      assertThat(seconds).isBetween(110, 125);
      assertThat(minutes(seconds)).isEqualTo(2);
    }

    @Test
    void fiveMinutesToTheMarketAcrossTheStreet() {
      int seconds = walked.seconds("h15", "wet-market", AgeGroup.ADULT);

      assertThat(seconds).isBetween(290, 305);
      assertThat(minutes(seconds)).isEqualTo(5);
    }

    @Test
    void theReadmeSaysTheComputedSeconds() throws IOException {
      String readme = Files.readString(CIRCLES.resolve("hongmiao-beili/README.md"));
      for (String outlet : List.of("exercise-area", "compound-store", "wet-market")) {
        int seconds = walked.seconds("h15", outlet, AgeGroup.ADULT);
        assertThat(readme).contains(seconds + " 秒").contains(seconds + " seconds");
      }
    }

    @Test
    void anOlderAdultNeedsAMinuteMore() {
      assertThat(minutes(walked.seconds("h15", "wet-market", AgeGroup.OLDER_ADULT))).isEqualTo(6);
    }

    @Test
    void theWayToTheMarketLeadsThroughTheGateAndOverTheCrossing() {
      List<Double> latitudes =
          walked.walks().route(walked.home("h15"), walked.outlet("wet-market")).stream()
              .map(point -> point.latitude())
              .toList();
      // The gate lies north of Chaoyang Road, the market south of it.
      assertThat(latitudes.get(0)).isGreaterThan(39.9160);
      assertThat(latitudes.get(latitudes.size() - 1)).isLessThan(39.9147);
      assertThat(latitudes).isSortedAccordingTo((a, b) -> Double.compare(b, a));
    }

    @Test
    void theStoreLiesInsideTheCompoundAndTheSmallShopOnTheWayHome() {
      int store = walked.seconds("h15", "compound-store", AgeGroup.ADULT);
      int shop = walked.seconds("h15", "corner-shop", AgeGroup.ADULT);
      int market = walked.seconds("h15", "wet-market", AgeGroup.ADULT);

      assertThat(store).isLessThan(shop);
      assertThat(shop).isLessThan(market);
    }

    /** Out at seven: exercise, store, market, the small shop on the way home. */
    @Test
    void theWholeMorningIsAQuarterOfAnHourOnFootAndTheSmallShopIsNoDetour() {
      int store = between("exercise-area", "compound-store");
      int market = between("compound-store", "wet-market");
      int shop = between("wet-market", "corner-shop");
      int home = walked.seconds("h15", "corner-shop", AgeGroup.ADULT);
      int out = walked.seconds("h15", "exercise-area", AgeGroup.ADULT);

      assertThat(minutes(out + store + market + shop + home)).isBetween(12L, 17L);
      assertThat(shop + home - walked.seconds("h15", "wet-market", AgeGroup.ADULT))
          .isBetween(0, 30);
    }

    private int between(String from, String to) {
      return walked
          .measured()
          .between()
          .orElseThrow()
          .seconds(walked.outlet(from), walked.outlet(to), AgeGroup.ADULT);
    }

    @Test
    void theMarketOpensEarlyAndIsOpenWhenTheWalkerComes() {
      for (DayOfWeek day : DayOfWeek.values()) {
        assertThat(walked.place("wet-market").hours().orElseThrow().isOpen(day, 5 * 60 + 30))
            .isTrue();
        assertThat(walked.place("wet-market").hours().orElseThrow().isOpen(day, 7 * 60 + 20))
            .isTrue();
        assertThat(walked.place("exercise-area").hours().orElseThrow().isOpen(day, 7 * 60 + 2))
            .isTrue();
        assertThat(walked.place("compound-store").hours().orElseThrow().isOpen(day, 7 * 60 + 15))
            .isTrue();
      }
    }
  }

  @Nested
  class ShangliuJiayuan {

    private final Walked walked = Walked.circle("shangliu-jiayuan");

    @ParameterizedTest
    @ValueSource(strings = {"convenience-store", "community-supermarket", "pharmacy", "laundry"})
    void withinFiveMinutesOfEveryHome(String outlet) {
      assertThat(walked.adultSeconds(outlet)).allMatch(seconds -> seconds <= 5 * 60);
    }

    @ParameterizedTest
    @ValueSource(strings = {"wet-market", "bookshop", "breakfast"})
    void withinEightMinutesOfEveryHomeAndMoreThanFiveFromTheFarthest(String outlet) {
      assertThat(walked.adultSeconds(outlet))
          .allMatch(seconds -> seconds <= 8 * 60)
          .anyMatch(seconds -> seconds > 5 * 60);
    }

    @ParameterizedTest
    @ValueSource(strings = {"large-supermarket", "medium-supermarket", "cafe", "gym"})
    void withinFifteenMinutesOfEveryHomeAndMoreThanEightFromMost(String outlet) {
      List<Integer> seconds = walked.adultSeconds(outlet);

      assertThat(seconds).allMatch(one -> one <= 15 * 60);
      assertThat(seconds.stream().filter(one -> one > 8 * 60).count())
          .isGreaterThan(seconds.size() / 2);
    }

    @Test
    void theBookshopAndTheCafeAreTheOnlyNearOnes() {
      // A nearer one of the same kind would make the reported minutes meaningless.
      for (String format : List.of("tea-coffee-house", "gym", "wet-market")) {
        int[] serving =
            IntStream.range(0, walked.circle().outlets().size())
                .filter(i -> walked.circle().outlets().get(i).serves(format))
                .toArray();
        int reported =
            switch (format) {
              case "tea-coffee-house" -> walked.outlet("cafe");
              default -> walked.outlet(format);
            };
        for (int home = 0; home < walked.walks().homes(); home++) {
          for (int other : serving) {
            assertThat(walked.walks().meters(home, other))
                .isGreaterThanOrEqualTo(walked.walks().meters(home, reported));
          }
        }
      }
    }

    @Test
    void theReadmeSaysTheComputedSeconds() throws IOException {
      String readme = Files.readString(CIRCLES.resolve("shangliu-jiayuan/README.md"));
      for (String outlet :
          List.of(
              "convenience-store",
              "community-supermarket",
              "pharmacy",
              "laundry",
              "wet-market",
              "bookshop",
              "breakfast",
              "large-supermarket",
              "medium-supermarket",
              "cafe",
              "gym")) {
        List<Integer> seconds = walked.adultSeconds(outlet);
        assertThat(readme)
            .as(outlet)
            .contains(Collections.min(seconds) + "–" + Collections.max(seconds));
      }
    }

    @Test
    void theServiceCenterDoesManyThingsInOnePlace() {
      assertThat(walked.place("service-centre").formatIds())
          .containsExactly(
              "repair-service", "photo-print-shop", "housekeeping-service", "travel-service");
    }
  }

  private static long minutes(int seconds) {
    return Math.round(seconds / 60.0);
  }
}
