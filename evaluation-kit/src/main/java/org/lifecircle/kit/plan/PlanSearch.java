package org.lifecircle.kit.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.lifecircle.model.BusinessFormat;
import org.lifecircle.reports.plan.PlanProof;
import org.lifecircle.simulation.siting.SiteLimits;
import org.lifecircle.standards.facts.Level;
import org.lifecircle.standards.facts.LevelDemand;

/**
 * Chooses the additions of a plan and their order.
 *
 * <p>The objective of the aim {@code level} is, first, the number of additions that the next level
 * still lacks on the way that is followed, that with the fewest additions or the cheapest one, and
 * then the residents newly within the standard's minutes, each as often as the plan's weights say,
 * summed over formats. Additions of the level come first, so a plan with fewer additions is the
 * beginning of one with more. The objective of {@code coverage} is those residents alone. The
 * objective of {@code needs} is the needs of a week that find an outlet near enough, that of {@code
 * equity} the mean walk in minutes of the tenth that walks farthest, see {@link ValueSearch}.
 */
final class PlanSearch {

  private final PlanField field;
  private final PlanOptions options;

  private final LevelOptions formats;

  /** The ways to the next level that somebody has asked for. */
  private final Map<LevelChoice.First, Optional<LevelSearch.Found>> levels =
      new EnumMap<>(LevelChoice.First.class);

  private PlanSearch(PlanField field, PlanOptions options) {
    this.field = field;
    this.options = options;
    formats = new LevelOptions(field);
  }

  private Optional<LevelSearch.Found> level(LevelChoice.First first) {
    return levels.computeIfAbsent(first, one -> LevelSearch.of(formats, one));
  }

  /** The way to the next level with the fewest additions. */
  private Optional<LevelSearch.Found> level() {
    return level(LevelChoice.First.FEWEST);
  }

  /**
   * What was found.
   *
   * @param additions in the order in which they are made
   * @param proof how good they are; it does not say yet whether the rules grant the next level
   * @param ofLevel the fewest additions that reach the next level; none where none do
   */
  record Found(List<Addition> additions, PlanProof proof, List<Addition> ofLevel) {

    Found {
      additions = List.copyOf(additions);
      ofLevel = List.copyOf(ofLevel);
    }
  }

  private Found found(List<Addition> additions, PlanProof proof) {
    return new Found(additions, proof, level().map(LevelSearch.Found::additions).orElse(List.of()));
  }

  static Found of(PlanField field, PlanOptions options) {
    PlanSearch search = new PlanSearch(field, options);
    return switch (options.aim()) {
      case LEVEL -> search.towardLevel();
      case COVERAGE -> search.coverage(List.of(), search.most(0));
      case NEEDS -> search.valued(search.needs(), "needs");
      case EQUITY -> {
        ValueSearch.Found found = ValueSearch.worstOff(field, search.limits());
        yield search.valued(found, search.weighted(found.unit()));
      }
    };
  }

  /** The additions of the aim {@code needs}; of levels it says nothing, so that it takes less. */
  static Found needsAlone(PlanField field, PlanOptions options) {
    ValueSearch.Found found = new PlanSearch(field, options).needs();
    return new Found(
        found.additions(),
        new PlanProof(found.worth(), found.proved(), Optional.empty(), Optional.empty(), "needs"),
        List.of());
  }

  /** The same with what is found of the next level. */
  static Found withLevel(Found needs, PlanField field, PlanOptions options) {
    PlanSearch search = new PlanSearch(field, options);
    PlanProof proof = needs.proof();
    return search.found(
        needs.additions(),
        new PlanProof(
            proof.worth(), proof.proved(), search.nextLevel(), search.forLevel(), proof.unit()));
  }

  private ValueSearch.Found needs() {
    return ValueSearch.needs(field, limits(), field.assumed());
  }

  /** No additions, because the ways of a plan are enough; nothing is claimed of any. */
  static Found nothing() {
    return new Found(
        List.of(),
        new PlanProof(
            new PlanProof.Worth(OptionalDouble.empty(), 0, 0),
            false,
            Optional.empty(),
            Optional.empty(),
            "additions"),
        List.of());
  }

  private SiteLimits limits() {
    SiteLimits limits = SiteLimits.additions(most(0));
    return options.budget().isPresent()
        ? limits.withBudget(new long[0], options.budget().getAsLong())
        : limits;
  }

  private Found valued(ValueSearch.Found found, String unit) {
    return found(
        found.additions(),
        new PlanProof(found.worth(), found.proved(), nextLevel(), forLevel(), unit));
  }

  /**
   * The ways to the level: with the fewest additions and, where money is limited, the cheapest,
   * unless that is the same.
   */
  private List<LevelSearch.Found> ways() {
    List<LevelSearch.Found> ways = new ArrayList<>(level().stream().toList());
    if (options.budget().isPresent()) {
      level(LevelChoice.First.CHEAPEST)
          .filter(way -> ways.stream().noneMatch(one -> one.additions().equals(way.additions())))
          .ifPresent(ways::add);
    }
    ways.removeIf(found -> found.additions().isEmpty());
    return ways;
  }

  /** The most additions beside those of the level. */
  private int most(int ofLevel) {
    if (options.additions().isPresent()) {
      return Math.max(0, options.additions().getAsInt() - ofLevel);
    }
    boolean levelAlone = ofLevel > 0 && options.budget().isEmpty();
    return levelAlone ? 0 : PlanOptions.USUAL_ADDITIONS;
  }

  private long cost(List<Addition> additions) {
    return additions.stream().mapToLong(one -> field.wholeCost(one.format(), one.site())).sum();
  }

  /**
   * The plan of the way to the level after which the fewest additions of that way are lacking; of
   * equal ones the plan that brings in most residents.
   */
  private Found towardLevel() {
    Optional<Found> best = Optional.empty();
    int fewestLacking = Integer.MAX_VALUE;
    for (LevelSearch.Found way : ways()) {
      List<Addition> taken = affordable(ordered(way.additions()));
      int lacking = way.additions().size() - taken.size();
      if (lacking > fewestLacking) {
        continue;
      }
      Found found = along(way, taken);
      boolean better =
          lacking < fewestLacking
              || newlyWithin(found.additions()) > newlyWithin(best.orElseThrow().additions());
      if (better) {
        best = Optional.of(found);
        fewestLacking = lacking;
      }
    }
    return best.orElseGet(() -> coverage(List.of(), most(0)));
  }

  /** Residents newly within the minutes, as much as each counts, summed over formats. */
  private long newlyWithin(List<Addition> additions) {
    Map<String, NearestWalks> walks = new LinkedHashMap<>();
    long sum = 0;
    for (Addition one : additions) {
      NearestWalks before =
          walks.computeIfAbsent(one.format().id(), id -> field.walks(one.format()));
      sum += before.worthGain(one.site(), one.radiusSeconds());
      before.add(one.site());
    }
    return sum;
  }

  private Found along(LevelSearch.Found way, List<Addition> taken) {
    // With money it is one of the two ways that were compared, and no more is known of others.
    boolean proved = way.proved() && options.budget().isEmpty();
    int all = way.additions().size();
    if (taken.size() < all) {
      return found(taken, proof(taken.size(), proved ? taken.size() : all, proved));
    }
    int more = most(taken.size());
    return more == 0
        ? found(taken, proof(all, options.budget().isEmpty() ? way.atLeast() : 0, proved))
        : coverage(taken, more);
  }

  /** As many additions of the level as the limits allow: the cheapest where money runs out. */
  private List<Addition> affordable(List<Addition> all) {
    List<Addition> cheapest = new ArrayList<>(all);
    if (options.budget().isPresent()) {
      cheapest.sort(
          Comparator.comparingLong((Addition one) -> field.wholeCost(one.format(), one.site())));
    }
    List<Addition> taken = new ArrayList<>();
    long left = options.budget().orElse(Long.MAX_VALUE);
    for (Addition one : cheapest) {
      long cost = field.wholeCost(one.format(), one.site());
      if (taken.size() < options.additions().orElse(Integer.MAX_VALUE) && cost <= left) {
        taken.add(one);
        left -= cost;
      }
    }
    return all.stream().filter(taken::contains).toList();
  }

  private Found coverage(List<Addition> before, int mostMore) {
    Map<String, NearestWalks> walks = new LinkedHashMap<>();
    field.demanded().forEach(format -> walks.put(format.id(), field.walks(format)));
    before.forEach(one -> walks.get(one.format().id()).add(one.site()));
    List<Integer> taken =
        before.stream()
            .map(Addition::site)
            .filter(site -> field.candidates().sites().get(site).isRoom())
            .toList();
    SiteLimits limits = SiteLimits.additions(mostMore);
    if (options.budget().isPresent()) {
      limits = limits.withBudget(new long[0], options.budget().getAsLong() - cost(before));
    }
    CoverageSearch.Found found = CoverageSearch.of(field, walks, taken, limits);
    List<Addition> all = new ArrayList<>(before);
    all.addAll(found.additions());
    return found(
        all,
        new PlanProof(
            found.worth(), found.proved(), nextLevel(), forLevel(), weighted("residents")));
  }

  /** The name of a unit that counts residents. */
  private String weighted(String unit) {
    return field.candidates().weights().alike() ? unit : "weighted-" + unit;
  }

  private Optional<Level> nextLevel() {
    return LevelSearch.next(field).map(LevelDemand::level);
  }

  /** What the rules say of it is not known here. */
  private Optional<PlanProof.ForLevel> forLevel() {
    return level()
        .filter(found -> !found.additions().isEmpty())
        .map(found -> new PlanProof.ForLevel(found.additions().size(), found.atLeast(), false));
  }

  private PlanProof proof(double value, double bound, boolean proved) {
    return new PlanProof(
        new PlanProof.Worth(OptionalDouble.empty(), value, bound),
        proved,
        nextLevel(),
        forLevel(),
        "additions");
  }

  /**
   * Additions in the order in which each brings in most residents after those before it; what is
   * surely missing comes before what is to be verified first.
   */
  private List<Addition> ordered(List<Addition> additions) {
    Map<String, NearestWalks> walks = new LinkedHashMap<>();
    for (Addition one : additions) {
      walks.computeIfAbsent(one.format().id(), id -> field.walks(one.format()));
    }
    List<BusinessFormat> catalog = field.demanded();
    List<Addition> left = new ArrayList<>(additions);
    List<Addition> order = new ArrayList<>();
    while (!left.isEmpty()) {
      Addition next =
          left.stream()
              .min(
                  Comparator.comparing((Addition one) -> field.toVerify(one.format().id()))
                      .thenComparingLong(
                          one ->
                              -walks
                                  .get(one.format().id())
                                  .worthGain(one.site(), one.radiusSeconds()))
                      .thenComparingInt(one -> catalog.indexOf(one.format())))
              .orElseThrow();
      left.remove(next);
      order.add(next);
      walks.get(next.format().id()).add(next.site());
    }
    return List.copyOf(order);
  }
}
