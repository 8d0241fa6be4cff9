package org.lifecircle.kit.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lifecircle.model.BusinessFormat;
import org.lifecircle.reports.CircleData;
import org.lifecircle.reports.plan.PlanAim;
import org.lifecircle.reports.plan.PlanPlace;
import org.lifecircle.standards.WayUp;
import org.lifecircle.standards.facts.FormatDemand;
import org.lifecircle.standards.facts.LevelDemand;
import org.lifecircle.standards.facts.NeedDemand;

/**
 * The fewest additions that reach a level, of equally few the cheapest, against all sets of
 * additions that there are, counted here by themselves and judged by the rules.
 */
class ExhaustiveLevelTest {

  private static final int CIRCLES = 60;

  /** Sets of up to so many pairs of a format and a site are gone through. */
  private static final int MOST_PAIRS = 16;

  private record Best(int additions, long cost, List<Addition> which) {}

  /** All sets of additions to one circle. */
  private static final class AllSets {
    private final PlanField field;
    private final LevelDemand level;
    private final List<Addition> pairs = new ArrayList<>();

    /** By demand and pair: the groups that the pair brings within the demand's walk. */
    private final Map<FormatDemand, long[]> brought = new LinkedHashMap<>();

    AllSets(PlanField field, LevelDemand level) {
      this.field = field;
      this.level = level;
      for (BusinessFormat format : field.demanded()) {
        if (field.demands(format.id()).stream().anyMatch(demand -> !field.met(demand))) {
          for (int site : field.sites(format.id())) {
            pairs.add(new Addition(format, site, field.radiusSeconds(format.id()), true));
          }
        }
      }
      for (FormatDemand demand : field.demands().formats()) {
        brought.put(demand, pairs.stream().mapToLong(pair -> within(pair, demand)).toArray());
      }
    }

    private long within(Addition pair, FormatDemand demand) {
      if (!pair.format().id().equals(demand.format().id())) {
        return 0;
      }
      NearestWalks walks = field.walks(pair.format());
      return IntStream.range(0, walks.groups())
          .filter(group -> walks.siteLatest(pair.site(), group) <= demand.radiusSeconds())
          .mapToLong(group -> 1L << group)
          .reduce(0, (all, one) -> all | one);
    }

    private boolean met(FormatDemand demand, long set) {
      if (field.met(demand)) {
        return true;
      }
      NearestWalks walks = field.walks(demand.format());
      long reached = 0;
      boolean added = false;
      for (int pair = 0; pair < pairs.size(); pair++) {
        if ((set >> pair & 1) == 1 && pairs.get(pair).format().equals(demand.format())) {
          reached |= brought.get(demand)[pair];
          added = true;
        }
      }
      int people = 0;
      int all = 0;
      for (int group = 0; group < walks.groups(); group++) {
        boolean within =
            walks.latestSeconds(group) <= demand.radiusSeconds() || (reached >> group & 1) == 1;
        people += within ? walks.residents(group) : 0;
        all += walks.residents(group);
      }
      BigDecimal demanded = demand.share().value().multiply(BigDecimal.valueOf(all));
      return added && BigDecimal.valueOf(people).compareTo(demanded) >= 0;
    }

    private boolean reaches(long set) {
      Set<String> there = new HashSet<>();
      Map<String, Integer> kinds = new LinkedHashMap<>();
      for (FormatDemand demand : field.demands().formats()) {
        if (met(demand, set)) {
          there.add(demand.format().id());
          kinds.merge(demand.group(), 1, Integer::sum);
        }
      }
      return kinds.getOrDefault("basic", 0) >= level.basicKinds().intValueExact()
          && kinds.getOrDefault("quality", 0) >= level.qualityKinds().intValueExact()
          && field.demands().needs().stream()
              .filter(need -> need.gating() && need.level().compareTo(level.level()) <= 0)
              .map(NeedDemand::formatIds)
              .allMatch(formats -> formats.stream().anyMatch(there::contains));
    }

    private boolean roomsAreFree(long set) {
      Set<Integer> taken = new HashSet<>();
      return of(set).stream()
          .map(Addition::site)
          .filter(site -> field.candidates().sites().get(site).isRoom())
          .allMatch(taken::add);
    }

    private List<Addition> of(long set) {
      return IntStream.range(0, pairs.size())
          .filter(pair -> (set >> pair & 1) == 1)
          .mapToObj(pairs::get)
          .toList();
    }

    Optional<Best> best() {
      Best best = null;
      for (long set = 0; set < 1L << pairs.size(); set++) {
        int additions = Long.bitCount(set);
        if (best != null && additions > best.additions() || !roomsAreFree(set)) {
          continue;
        }
        long cost = cost(field, of(set));
        boolean better = best == null || additions < best.additions() || cost < best.cost();
        if (better && reaches(set)) {
          best = new Best(additions, cost, of(set));
        }
      }
      return Optional.ofNullable(best);
    }
  }

  private static long cost(PlanField field, List<Addition> additions) {
    return additions.stream().mapToLong(one -> field.wholeCost(one.format(), one.site())).sum();
  }

  @ParameterizedTest
  @EnumSource(names = {"LISTED", "PROPOSED"})
  void noSetOfAdditionsReachesTheLevelWithFewerOrForLess(PlanPlace.Origin origin) {
    PlanCosts costs = PlanCosts.standard(RandomField.EVALUATOR.outletFormats());
    int compared = 0;
    int alike = 0;
    for (long seed = 0; compared < CIRCLES; seed++) {
      Random random = new Random(seed);
      CircleData data = RandomField.circleLacking(random, 3 + random.nextInt(4));
      List<CandidateSite> sites =
          origin == PlanPlace.Origin.LISTED
              ? RandomField.rooms(random, 2 + random.nextInt(2))
              : RandomField.sites(random, 2 + random.nextInt(2));
      PlanField field =
          RandomField.of(data, sites, seed % 2 == 0 ? Optional.of(costs) : Optional.empty());
      Optional<LevelDemand> next = LevelSearch.next(field);
      AllSets sets = next.map(level -> new AllSets(field, level)).orElse(null);
      if (sets == null || sets.pairs.isEmpty() || sets.pairs.size() > MOST_PAIRS) {
        continue;
      }
      compared++;
      String which = "seed " + seed + ", " + origin;
      Optional<LevelSearch.Found> found = LevelSearch.of(field, LevelChoice.First.FEWEST);
      Optional<Best> best = sets.best();
      assertThat(found.filter(one -> !one.additions().isEmpty()).isPresent())
          .as(which)
          .isEqualTo(best.isPresent());
      if (best.isEmpty()) {
        continue;
      }
      List<Addition> additions = found.get().additions();
      assertThat(additions.size()).as(which).isEqualTo(best.get().additions());
      assertThat(cost(field, additions)).as(which).isEqualTo(best.get().cost());
      assertThat(RandomField.judged(data, field, additions).level())
          .as(which)
          .isGreaterThanOrEqualTo(next.get().level());
      assertThat(RandomField.judged(data, field, best.get().which()).level())
          .as(which)
          .isGreaterThanOrEqualTo(next.get().level());
      PlanOptions options = RandomField.atMost(best.get().additions()).toward(PlanAim.LEVEL);
      assertThat(PlanSearch.of(field, options).additions())
          .as(which)
          .hasSameSizeAs(additions)
          .allMatch(Addition::forLevel);
      alike += agreesWithTheWayUp(data, field, additions, which) ? 1 : 0;
    }
    assertThat(alike).as("circles where one place is enough for every format").isPositive();
  }

  /** The way up takes every format to be enough at one place. */
  private static boolean agreesWithTheWayUp(
      CircleData data, PlanField field, List<Addition> additions, String which) {
    WayUp way =
        RandomField.EVALUATOR
            .standards()
            .wayUp(
                RandomField.OPTIONS.standardId(),
                field.now().facts(),
                data.circle().evaluationDate())
            .orElseThrow();
    assertThat(additions.size()).as(which).isGreaterThanOrEqualTo(way.additions().size());
    boolean once = additions.stream().map(Addition::format).distinct().count() == additions.size();
    if (once) {
      assertThat(additions).as(which).hasSameSizeAs(way.additions());
    }
    return once;
  }
}
