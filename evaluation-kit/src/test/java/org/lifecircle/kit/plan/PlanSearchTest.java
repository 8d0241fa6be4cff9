package org.lifecircle.kit.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifecircle.model.BusinessFormat;
import org.lifecircle.reports.CircleData;
import org.lifecircle.reports.plan.PlanAim;
import org.lifecircle.reports.plan.PlanPlace;
import org.lifecircle.standards.WayUp;

class PlanSearchTest {

  private static final int CIRCLES = RandomField.circles(15);
  private static final int MOST_TRIED = 400;

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void theRulesGrantTheLevelThatTheAdditionsPromise(long seed) {
    Random random = new Random(seed);
    int reached = 0;
    for (int i = 0; i < CIRCLES; i++) {
      CircleData data = RandomField.circle(random);
      PlanField field = RandomField.of(data, RandomField.sites(random, 5));
      Optional<LevelSearch.Found> found = LevelSearch.of(field, LevelChoice.First.FEWEST);
      if (found.isPresent()) {
        reached++;
        assertThat(RandomField.judged(data, field, found.get().additions()).level())
            .as("circle %d of seed %d", i, seed)
            .isGreaterThanOrEqualTo(found.get().level().level());
      }
    }
    assertThat(reached).isGreaterThan(CIRCLES / 4);
  }

  @ParameterizedTest
  @ValueSource(longs = {3, 4})
  void noOneAdditionFewerReachesTheLevel(long seed) {
    Random random = new Random(seed);
    int tried = 0;
    for (int i = 0; i < CIRCLES; i++) {
      CircleData data = RandomField.circle(random);
      PlanField field = RandomField.of(data, RandomField.sites(random, 3));
      Optional<LevelSearch.Found> found = LevelSearch.of(field, LevelChoice.First.FEWEST);
      if (found.isEmpty() || !found.get().proved()) {
        continue;
      }
      List<Addition> pairs = pairs(field);
      int fewer = found.get().additions().size() - 1;
      if (binomial(pairs.size(), fewer) > MOST_TRIED) {
        continue;
      }
      tried++;
      for (List<Addition> some : subsets(pairs, fewer)) {
        assertThat(RandomField.judged(data, field, some).level())
            .as("circle %d of seed %d with %s", i, seed, some)
            .isLessThan(found.get().level().level());
      }
    }
    assertThat(tried).as("circles that were searched exhaustively").isPositive();
  }

  private static List<Addition> pairs(PlanField field) {
    List<Addition> pairs = new ArrayList<>();
    for (BusinessFormat format : field.demanded()) {
      if (field.demands(format.id()).stream().anyMatch(demand -> !field.met(demand))) {
        for (int site : field.sites(format.id())) {
          pairs.add(new Addition(format, site, field.radiusSeconds(format.id()), true));
        }
      }
    }
    return pairs;
  }

  private static long binomial(int n, int k) {
    long ways = 1;
    for (int i = 1; i <= k; i++) {
      ways = ways * (n - k + i) / i;
    }
    return ways;
  }

  private static List<List<Addition>> subsets(List<Addition> pairs, int size) {
    if (size == 0) {
      return List.of(List.of());
    }
    List<List<Addition>> all = new ArrayList<>();
    for (int first = 0; first + size <= pairs.size(); first++) {
      for (List<Addition> rest : subsets(pairs.subList(first + 1, pairs.size()), size - 1)) {
        List<Addition> some = new ArrayList<>(rest);
        some.add(pairs.get(first));
        all.add(some);
      }
    }
    return all;
  }

  @ParameterizedTest
  @ValueSource(longs = {5, 6})
  void theFewestAdditionsAreNeverFewerThanTheFormatsOfTheWayUp(long seed) {
    Random random = new Random(seed);
    int alike = 0;
    for (int i = 0; i < CIRCLES; i++) {
      CircleData data = RandomField.circle(random);
      PlanField field = RandomField.of(data, RandomField.sites(random, 8));
      Optional<WayUp> way =
          RandomField.EVALUATOR
              .standards()
              .wayUp(
                  RandomField.OPTIONS.standardId(),
                  field.now().facts(),
                  data.circle().evaluationDate());
      Optional<LevelSearch.Found> found = LevelSearch.of(field, LevelChoice.First.FEWEST);
      if (found.isPresent()) {
        List<Addition> additions = found.get().additions();
        assertThat(way).isPresent();
        assertThat(way.get().target()).isEqualTo(found.get().level().level());
        assertThat(additions.size()).isGreaterThanOrEqualTo(way.get().additions().size());
        long formats = additions.stream().map(Addition::format).distinct().count();
        if (formats == additions.size()) {
          // Every format is enough at one place, as the way up assumes of all.
          alike++;
          assertThat(additions).hasSameSizeAs(way.get().additions());
        }
      }
    }
    assertThat(alike).isPositive();
  }

  private static List<Integer> standing(PlanField field, PlanOptions options) {
    PlanSearch.Found found = PlanSearch.of(field, options);
    int ofLevel = (int) found.additions().stream().filter(Addition::forLevel).count();
    return List.of(ofLevel, newlyWithin(field, found.additions()));
  }

  /** How many residents, each format for itself, additions bring newly within reach. */
  static int newlyWithin(PlanField field, List<Addition> additions) {
    Map<String, NearestWalks> walks = new LinkedHashMap<>();
    int gain = 0;
    for (Addition one : additions) {
      NearestWalks before =
          walks.computeIfAbsent(one.format().id(), id -> field.walks(one.format()));
      gain += before.gain(one.site(), one.radiusSeconds());
      before.add(one.site());
    }
    return gain;
  }

  @ParameterizedTest
  @ValueSource(longs = {7, 8})
  void onePlanMoreIsNeverWorse(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < CIRCLES; i++) {
      PlanField field = RandomField.of(RandomField.circle(random), RandomField.sites(random, 6));
      for (PlanAim aim : List.of(PlanAim.LEVEL, PlanAim.COVERAGE)) {
        List<Integer> before = List.of(0, 0);
        for (int most = 1; most <= 8; most++) {
          List<Integer> now = standing(field, RandomField.atMost(most).toward(aim));
          assertThat(now.get(0))
              .as("circle %d of seed %d", i, seed)
              .isGreaterThanOrEqualTo(before.get(0));
          assertThat(now.get(1))
              .as("circle %d of seed %d, %s, %d", i, seed, aim, most)
              .isGreaterThanOrEqualTo(before.get(1));
          before = now;
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {9, 10})
  void aSiteMoreIsNeverWorse(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < CIRCLES; i++) {
      CircleData data = RandomField.circle(random);
      for (PlanPlace.Origin origin : List.of(PlanPlace.Origin.LISTED, PlanPlace.Origin.PROPOSED)) {
        List<CandidateSite> all = RandomField.sites(random, 7, origin);
        int before = 0;
        for (int count = 2; count <= all.size(); count++) {
          PlanField field = RandomField.of(data, all.subList(0, count));
          PlanOptions options = RandomField.atMost(4).toward(PlanAim.COVERAGE);
          int now = newlyWithin(field, PlanSearch.of(field, options).additions());
          assertThat(now)
              .as("circle %d of seed %d, %d sites %s", i, seed, count, origin)
              .isGreaterThanOrEqualTo(before);
          before = now;
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12})
  void aSiteMoreNeverTakesMoreAdditionsToTheLevel(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < CIRCLES; i++) {
      CircleData data = RandomField.circle(random);
      List<CandidateSite> all = RandomField.sites(random, 6);
      int before = Integer.MAX_VALUE;
      for (int count = 2; count <= all.size(); count++) {
        Optional<LevelSearch.Found> found =
            LevelSearch.of(RandomField.of(data, all.subList(0, count)), LevelChoice.First.FEWEST);
        int now = found.map(one -> one.additions().size()).orElse(Integer.MAX_VALUE);
        assertThat(now).as("circle %d of seed %d", i, seed).isLessThanOrEqualTo(before);
        before = now;
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {17, 18, 19})
  void allWalkLeastWhereTheTenthThatWalksFarthestCannotBeHelped(long seed) {
    Random random = new Random(seed);
    CircleData data = RandomField.circle(random);
    CircleData empty = CircleData.of(data.circle().withOutlets(List.of()), data.map());
    PlanField field = RandomField.of(empty, RandomField.sites(random, 4));
    PlanSearch.Found found = PlanSearch.of(field, RandomField.atMost(1).toward(PlanAim.EQUITY));

    assertThat(found.additions()).hasSize(1);
    assertThat(found.proof().unit()).isEqualTo("all-minutes");
    double least = Double.MAX_VALUE;
    for (BusinessFormat format : field.demanded()) {
      for (int site : field.sites(format.id())) {
        least = Math.min(least, meanMinutes(field, format, site));
      }
    }
    assertThat(found.proof().value()).as("seed %d", seed).isCloseTo(least, within(1e-9));
    assertThat(found.proof().proved()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(longs = {20, 21})
  void theNeedsOfAWeekAreAnsweredTheSameWhetherTheLevelIsAskedForAtOnceOrLater(long seed) {
    Random random = new Random(seed);
    PlanField field = RandomField.of(RandomField.circle(random), RandomField.sites(random, 5));
    PlanOptions options = RandomField.atMost(3).toward(PlanAim.NEEDS);
    PlanSearch.Found alone = PlanSearch.needsAlone(field, options);
    assertThat(PlanSearch.withLevel(alone, field, options))
        .isEqualTo(PlanSearch.of(field, options));
  }

  private static double meanMinutes(PlanField field, BusinessFormat opened, int site) {
    long seconds = 0;
    for (BusinessFormat format : field.demanded()) {
      NearestWalks walks = field.walks(format);
      if (format.equals(opened)) {
        walks.add(site);
      }
      for (int group = 0; group < walks.groups(); group++) {
        seconds +=
            (long) walks.residents(group)
                * Math.min(walks.foundSeconds(group), FormatSiting.FAR_SECONDS);
      }
    }
    return seconds / 60.0 / field.now().facts().residents() / field.demanded().size();
  }
}
