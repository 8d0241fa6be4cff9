package org.lifecircle.kit.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.BusinessFormat;
import org.lifecircle.reports.plan.PlanProof;
import org.lifecircle.simulation.demand.Demand;
import org.lifecircle.simulation.siting.PMedian;
import org.lifecircle.simulation.siting.SiteLimits;
import org.lifecircle.simulation.siting.Siting;

/**
 * Additions that are worth most by how far residents walk, not by whether they are within a limit:
 * for the needs of a week, or for those who walk farthest. One choice over all formats and sites
 * together.
 */
final class ValueSearch {

  /** Longer walks count as none. */
  private static final int LONGEST_SECONDS = 4 * 3600;

  /** Of so many walks an exact choice is made in seconds. */
  private static final long FEW_WALKS = 1_000_000;

  /** Looks at the table of walks that an exact choice may take. */
  private static final long EFFORT = 400_000_000L;

  /** Rounds in which a bound is improved. */
  private static final int ROUNDS = 8;

  private final PlanField field;
  private final List<Addition> pairs = new ArrayList<>();

  /** How residents walk to a format today. */
  private final Function<BusinessFormat, NearestWalks> walks;

  private ValueSearch(PlanField field, Function<BusinessFormat, NearestWalks> walks) {
    this.field = field;
    this.walks = walks;
  }

  /**
   * What was found.
   *
   * @param additions in the order in which each is worth most after those before it
   * @param worth what they are worth
   * @param proved whether none is better
   * @param unit what the worth counts
   */
  record Found(List<Addition> additions, PlanProof.Worth worth, boolean proved, String unit) {

    Found {
      additions = List.copyOf(additions);
    }
  }

  /** How a walk to a format counts for an age group. */
  private interface Loss {
    int of(BusinessFormat format, int seconds);
  }

  /**
   * The additions with which most needs of a week find an outlet near enough: a need counts by the
   * share of people who accept the walk, 2^-(t/h)², as in the convenience index. Queues are left to
   * the simulation, in which residents walk to what comes to homes, too, as they do here. The value
   * is needs of a week.
   */
  static Found needs(PlanField field, SiteLimits limits, Demand demand) {
    NeedLoss loss = new NeedLoss(demand);
    ValueSearch search = new ValueSearch(field, field::walksOfTheDay);
    PairCosts costs = search.costs(loss::of, format -> age -> loss.needs(format, age), limits);
    Chosen chosen = least(costs, NeedLoss.WHOLE);
    double now = costs.sum(costs.now);
    double unit = (double) NeedLoss.WHOLE * NeedLoss.PARTS;
    return new Found(
        search.ordered(costs, chosen.pairs),
        new PlanProof.Worth(
            OptionalDouble.of((now - chosen.greedy) / unit),
            (now - chosen.value) / unit,
            (now - chosen.bound) / unit),
        chosen.value == chosen.bound,
        "needs");
  }

  /** Pairs, and what all people cost with them, with those chosen greedily, and at least. */
  private record Chosen(List<Integer> pairs, long greedy, long value, long bound) {}

  /**
   * The pairs with which all people cost least: greedily and by exchanges over all pairs; then what
   * cannot be part of a better choice is left out, and among the others the choice is exact where
   * they are few enough.
   *
   * @param far what nobody's cost surpasses
   */
  private static Chosen least(PairCosts costs, int far) {
    List<Integer> greedy = costs.greedy();
    long greedyCost = costs.sum(costs.with(greedy));
    List<Integer> best = costs.improved(greedy);
    long value = costs.sum(costs.with(best));
    List<Integer> left = costs.all();
    long bound = 0;
    if (costs.entries(left) > FEW_WALKS) {
      PairBound priced = new PairBound(costs, value, best).improve(ROUNDS);
      bound = Math.min(value, priced.bound());
      left = priced.isReached() ? List.of() : priced.left();
    }
    if (!left.isEmpty() && costs.entries(left) <= FEW_WALKS) {
      List<Integer> open = left;
      Siting siting = PMedian.choose(costs.table(open, far), costs.limits(open), EFFORT);
      if (siting.value() < value) {
        best = siting.sites().stream().map(open::get).toList();
        value = siting.value();
      }
      bound = Math.max(bound, Math.min(value, siting.bound()));
    }
    return new Chosen(best, greedyCost, value, bound);
  }

  /**
   * The additions with which the worst-off tenth walks least, taken over residents and the formats
   * that the standard demands, each as often as the resident counts. The value is the mean walk of
   * that tenth, minutes; a walk counts as an hour at most. Where no choice helps that tenth,
   * because more of them have no walk at all than so many additions reach, those with which all
   * walk least; then the value is the mean walk of all.
   */
  static Found worstOff(PlanField field, SiteLimits limits) {
    ValueSearch search = new ValueSearch(field, field::walks);
    PairCosts costs =
        search.costs(
            (format, seconds) -> Math.min(seconds, FormatSiting.FAR_SECONDS),
            format -> age -> (double) field.candidates().weights().units(age),
            limits);
    WorstOffSearch.Found found =
        WorstOffSearch.of(costs, costs.entries(costs.all()) <= FEW_WALKS / 2);
    double unit = 60.0 * Math.max(1, found.people());
    return found.pairs().isEmpty()
        ? search.allWalkLeast(costs)
        : new Found(
            search.ordered(costs, found.pairs()),
            new PlanProof.Worth(
                OptionalDouble.of(found.greedy() / unit),
                found.value() / unit,
                found.bound() / unit),
            found.value() == found.bound(),
            "minutes");
  }

  private Found allWalkLeast(PairCosts costs) {
    Chosen chosen = least(costs, FormatSiting.FAR_SECONDS);
    double unit = 60.0 * Math.max(1, Arrays.stream(costs.weights).sum());
    return new Found(
        ordered(costs, chosen.pairs),
        new PlanProof.Worth(
            OptionalDouble.of(chosen.greedy / unit), chosen.value / unit, chosen.bound / unit),
        chosen.value == chosen.bound,
        "all-minutes");
  }

  /** Pairs in the order in which each saves most after those before it; without useless ones. */
  private List<Addition> ordered(PairCosts costs, List<Integer> chosen) {
    List<Integer> left = new ArrayList<>(chosen);
    List<Integer> order = new ArrayList<>();
    while (!left.isEmpty()) {
      int[] best = costs.with(order);
      Integer next =
          left.stream()
              .max(
                  Comparator.comparingLong((Integer pair) -> costs.gain(pair, best))
                      .thenComparing(Comparator.reverseOrder()))
              .orElseThrow();
      if (costs.gain(next, best) == 0) {
        break;
      }
      left.remove(next);
      order.add(next);
    }
    return order.stream().map(pairs::get).toList();
  }

  private PairCosts costs(
      Loss loss, Function<BusinessFormat, Function<AgeGroup, Double>> weight, SiteLimits limits) {
    List<BusinessFormat> formats = field.demanded();
    int groups = field.candidates().groups();
    long[] weights = new long[formats.size() * groups];
    int[] now = new int[weights.length];
    List<PairCosts.Costs> costs = new ArrayList<>();
    for (int f = 0; f < formats.size(); f++) {
      BusinessFormat format = formats.get(f);
      NearestWalks today = walks.apply(format);
      for (int group = 0; group < groups; group++) {
        AgeGroup age = CandidateWalks.age(group);
        weights[f * groups + group] =
            Math.round(today.residents(group) * weight.apply(format).apply(age));
        now[f * groups + group] = loss.of(format, today.foundSeconds(group));
      }
      int[] bySecond =
          IntStream.rangeClosed(0, LONGEST_SECONDS).map(s -> loss.of(format, s)).toArray();
      bySecond[LONGEST_SECONDS] = loss.of(format, CandidateWalks.NO_WALK);
      PairCosts.Costs own = new PairCosts.Costs(f * groups, today.comesHome(), bySecond);
      for (int site : offered(format, today, limits)) {
        pairs.add(new Addition(format, site, field.radiusSeconds(format.id()), false));
        costs.add(own);
      }
    }
    return new PairCosts(
        field.candidates(), pairs, costs, weights, now, PairLimits.of(field, pairs, limits));
  }

  /**
   * The sites that are looked at: all, and of what comes to residents, which is worth the same
   * everywhere, the cheapest and nearest, as many as there can be additions, because each of the
   * others may take its room.
   */
  private List<Integer> offered(BusinessFormat format, NearestWalks today, SiteLimits limits) {
    List<Integer> sites = field.sites(format.id());
    if (!today.comesHome()) {
      return sites;
    }
    return sites.stream()
        .sorted(
            Comparator.comparingLong((Integer site) -> field.wholeCost(format, site))
                .thenComparingLong(site -> today.personSecondsWith(site, FormatSiting.FAR_SECONDS))
                .thenComparingInt(site -> site))
        .limit(limits.additions())
        .toList();
  }
}
