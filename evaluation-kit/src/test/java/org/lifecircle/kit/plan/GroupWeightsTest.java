package org.lifecircle.kit.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifecircle.kit.TinyCircle;
import org.lifecircle.kit.cli.CommandRun;
import org.lifecircle.model.AgeCounts;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.BusinessFormat;
import org.lifecircle.model.Circle;
import org.lifecircle.model.CircleProfile;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Home;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Outlet;
import org.lifecircle.model.OutletSearch;
import org.lifecircle.reports.CircleData;
import org.lifecircle.reports.plan.GroupWeights;
import org.lifecircle.reports.plan.PlanAim;
import org.lifecircle.reports.plan.PlanPlace;

/** Residents count by the weights of their age groups where a plan chooses by residents. */
class GroupWeightsTest {

  private static final int CIRCLES = 6;
  private static final double WEST = 116.38;
  private static final double EAST = 116.42;

  private static PlanSearch.Found found(
      CircleData data, List<CandidateSite> sites, PlanOptions options) {
    return PlanSearch.of(RandomField.of(data, sites, Optional.empty(), options.weights()), options);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void weightsThatAreAlikeChangeNothing(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < CIRCLES; i++) {
      CircleData data = RandomField.circle(random);
      List<CandidateSite> sites = RandomField.sites(random, 6);
      for (PlanAim aim : List.of(PlanAim.LEVEL, PlanAim.COVERAGE, PlanAim.EQUITY)) {
        PlanOptions options = RandomField.atMost(4).toward(aim);
        PlanSearch.Found before = found(data, sites, options);
        for (String alike : List.of("older-adult=1", "child=2.5,adult=2.50,older-adult=2.5")) {
          assertThat(found(data, sites, options.weighing(WeightList.read(alike))))
              .as("circle %d of seed %d, %s, %s", i, seed, aim, alike)
              .isEqualTo(before);
        }
      }
    }
  }

  /** 100 adults in the west, 60 older adults in the east, 3 km apart; one format is nowhere. */
  private static CircleData olderInTheEast() {
    Coordinate west = new Coordinate(WEST, 39.9);
    Coordinate east = new Coordinate(EAST, 39.9);
    List<Outlet> outlets = new ArrayList<>();
    for (String format : RandomField.EVALUATOR.formats().ids()) {
      if (!format.equals("hairdresser")) {
        for (Coordinate home : List.of(west, east)) {
          outlets.add(Outlet.of("o" + outlets.size(), "", List.of(format), home));
        }
      }
    }
    Circle circle =
        Circle.of(
                CircleProfile.of(
                    "two homes",
                    "nowhere",
                    LocalDate.of(2026, 11, 23),
                    new Coordinate(116.4, 39.9)),
                List.of(
                    Home.counted("west", "west", west, 50, new AgeCounts(0, 100, 0)),
                    Home.counted("east", "east", east, 30, new AgeCounts(0, 0, 60))),
                outlets)
            .withSearch(OutletSearch.COMPLETE);
    return CircleData.of(circle, RandomField.map());
  }

  private static List<CandidateSite> besideTheHomes() {
    List<CandidateSite> sites = new ArrayList<>();
    for (double longitude : new double[] {WEST, EAST}) {
      sites.add(
          new CandidateSite(
              PlanPlace.Origin.LISTED,
              longitude == WEST ? "west" : "east",
              "",
              new Coordinate(longitude, 39.9),
              new CandidateSite.Room(
                  OptionalInt.empty(), Optional.empty(), List.of("hairdresser"))));
    }
    return sites;
  }

  @ParameterizedTest
  @CsvSource({
    "coverage, child=1, west, 100",
    "coverage, older-adult=1.5, west, 100",
    "coverage, older-adult=2, east, 120",
    "coverage, older-adult=1.67, east, 100.2",
    "coverage, adult=0, east, 60",
    "equity, child=1, west, ",
    "equity, 'older-adult=20,adult=1', east, "
  })
  void theOutletGoesToTheHomeWhoseResidentsCountMore(
      String aim, String weights, String home, Double worth) {
    PlanAim wanted = aim.equals("coverage") ? PlanAim.COVERAGE : PlanAim.EQUITY;
    PlanOptions options = RandomField.atMost(1).toward(wanted).weighing(WeightList.read(weights));
    PlanField field =
        RandomField.of(olderInTheEast(), besideTheHomes(), Optional.empty(), options.weights());
    PlanSearch.Found found = PlanSearch.of(field, options);
    assertThat(found.additions())
        .extracting(one -> field.candidates().sites().get(one.site()).id())
        .containsExactly(home);
    if (worth != null) {
      assertThat(found.proof().value()).isEqualTo(worth);
      assertThat(found.proof().proved()).isTrue();
      assertThat(found.proof().unit())
          .isEqualTo(options.weights().alike() ? "residents" : "weighted-residents");
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {3, 4, 5})
  void noPairOfPlacesIsWorthMoreThanThePlan(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < CIRCLES; i++) {
      GroupWeights weights =
          new GroupWeights(
              Map.of(
                  AgeGroup.CHILD, BigDecimal.valueOf(random.nextInt(500), 2),
                  AgeGroup.OLDER_ADULT, BigDecimal.valueOf(1 + random.nextInt(500), 2)));
      PlanField field =
          RandomField.of(
              RandomField.circle(random), RandomField.sites(random, 4), Optional.empty(), weights);
      PlanOptions options = RandomField.atMost(2).toward(PlanAim.COVERAGE).weighing(weights);
      PlanSearch.Found found = PlanSearch.of(field, options);
      String which = "circle " + i + " of seed " + seed + ", " + weights;
      double best = 0;
      List<Addition> all = pairs(field);
      for (Addition one : all) {
        for (Addition other : all) {
          best = Math.max(best, worth(field, weights, List.of(one, other)));
        }
      }
      assertThat(worth(field, weights, found.additions())).as(which).isEqualTo(best);
      if (found.proof().proved()) {
        assertThat(found.proof().value()).as(which).isCloseTo(best, Offset.offset(1e-9));
        assertThat(found.proof().worth().greedy().orElseThrow())
            .as(which)
            .isLessThanOrEqualTo(best + 1e-9);
      }
    }
  }

  private static List<Addition> pairs(PlanField field) {
    List<Addition> pairs = new ArrayList<>();
    for (BusinessFormat format : field.demanded()) {
      for (int site : field.sites(format.id())) {
        pairs.add(new Addition(format, site, field.radiusSeconds(format.id()), false));
      }
    }
    return pairs;
  }

  /** Counted by hand, resident by resident. */
  private static double worth(PlanField field, GroupWeights weights, List<Addition> additions) {
    Map<String, NearestWalks> walks = new LinkedHashMap<>();
    double hundredths = 0;
    for (Addition one : additions) {
      NearestWalks before =
          walks.computeIfAbsent(one.format().id(), id -> field.walks(one.format()));
      for (Map.Entry<AgeGroup, Integer> gain :
          before.gainByAge(one.site(), one.radiusSeconds()).entrySet()) {
        hundredths += gain.getValue() * weights.of(gain.getKey()).movePointRight(2).intValueExact();
      }
      before.add(one.site());
    }
    return hundredths / 100;
  }

  @Test
  void whatIsWrongWithWeightsIsToldAllAtOnce() {
    assertThatThrownBy(() -> WeightList.read("elder=2,child=-1,adult=two,,older-adult=1.234"))
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            wrong ->
                assertThat(wrong.problems())
                    .extracting(problem -> problem.message().en())
                    .containsExactly(
                        "There is no such group; there are: child, adult, older-adult",
                        "A weight is a number from 0 to 100 with at most 2 decimals",
                        "A weight is a number from 0 to 100 with at most 2 decimals",
                        "Weights are written GROUP=WEIGHT with commas between them, for example"
                            + " older-adult=2,child=1.5",
                        "A weight is a number from 0 to 100 with at most 2 decimals"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"child=0,adult=0,older-adult=0", "child=1,child=2", "child=101", "child="})
  void somebodyMustCountAndEachGroupStandsOnce(String weights) {
    assertThatThrownBy(() -> WeightList.read(weights)).isInstanceOf(InvalidInputException.class);
  }

  @Test
  void theCommandTakesWeightsAndTheManifestKeepsThem(@TempDir Path temp) throws Exception {
    Path circle = TinyCircle.write(temp.resolve("circle"));
    Path out = temp.resolve("plan");
    CommandRun run =
        CommandRun.run(
            "plan",
            circle,
            "--out",
            out,
            "--aim",
            "coverage",
            "--additions",
            2,
            "--weights",
            "older-adult=2,child=1.5");
    assertThat(run.err()).isEmpty();
    assertThat(Files.readString(out.resolve("manifest.json")).replaceAll("\\s", ""))
        .contains("\"weights\":{\"child\":1.5,\"adult\":1,\"older-adult\":2}")
        .contains("\"unit\":\"weighted-residents\"");
  }

  @Test
  void weightsOfTheAimThatCountsNeedsAreRefused(@TempDir Path temp) throws Exception {
    Path circle = TinyCircle.write(temp.resolve("circle"));
    CommandRun run =
        CommandRun.run(
            "plan",
            circle,
            "--out",
            temp.resolve("plan"),
            "--aim",
            "needs",
            "--weights",
            "child=2",
            "--lang",
            "en");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("--weights").contains("level, coverage and equity");
  }
}
