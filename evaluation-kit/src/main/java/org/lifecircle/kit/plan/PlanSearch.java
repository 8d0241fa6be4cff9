package org.lifecircle.kit.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.lifecircle.model.BusinessFormat;
import org.lifecircle.reports.plan.PlanProof;
import org.lifecircle.simulation.demand.Demand;
import org.lifecircle.simulation.siting.SiteLimits;
import org.lifecircle.standards.facts.Level;
import org.lifecircle.standards.facts.LevelDemand;

/**
 * Chooses the additions of a plan and their order.
 *
 * <p>The objective of the aim {@code level} is, first, the number of additions that the next level
 * still lacks, and where none is lacking any more, the residents newly within the standard's
 * minutes, summed over formats. Additions of the level come first, so a plan with fewer additions
 * is the beginning of one with more. The objective of {@code coverage} is those residents alone.
 * The objective of {@code needs} is the needs of a week that find an outlet near enough, that of
 * {@code equity} the mean walk in minutes of the tenth that walks farthest, see {@link
 * ValueSearch}.
 */
final class PlanSearch {

  private final PlanField field;
  private final PlanOptions options;

  private PlanSearch(PlanField field, PlanOptions options) {
    this.field = field;
    this.options = options;
  }

  /**
   * What was found.
   *
   * @param additions in the order in which they are made
   * @param proof how good they are
   */
  record Found(List<Addition> additions, PlanProof proof) {

    Found {
      additions = List.copyOf(additions);
    }
  }

  static Found of(PlanField field, PlanOptions options) {
    PlanSearch search = new PlanSearch(field, options);
    Optional<LevelSearch.Found> level = search.level();
    return switch (options.aim()) {
      case LEVEL ->
          level.isPresent()
              ? search.towardLevel(level.get())
              : search.coverage(List.of(), level, search.most(0));
      case COVERAGE -> search.coverage(List.of(), level, search.most(0));
      case NEEDS ->
          search.valued(
              ValueSearch.needs(field, search.limits(), Demand.standard()), level, "needs");
      case EQUITY -> search.valued(ValueSearch.worstOff(field, search.limits()), level, "minutes");
    };
  }

  private SiteLimits limits() {
    SiteLimits limits = SiteLimits.additions(most(0));
    return options.budget().isPresent()
        ? limits.withBudget(new long[0], options.budget().getAsLong())
        : limits;
  }

  private Found valued(ValueSearch.Found found, Optional<LevelSearch.Found> level, String unit) {
    return new Found(
        found.additions(),
        new PlanProof(
            found.value(), found.bound(), found.proved(), nextLevel(), fewest(level), unit));
  }

  private Optional<LevelSearch.Found> level() {
    Optional<LevelSearch.Found> fewest =
        LevelSearch.of(field, LevelChoice.First.FEWEST)
            .filter(found -> !found.additions().isEmpty());
    if (fewest.isEmpty() || options.budget().isEmpty()) {
      return fewest;
    }
    return cost(fewest.get().additions()) <= options.budget().getAsLong()
        ? fewest
        : LevelSearch.of(field, LevelChoice.First.CHEAPEST)
            .filter(found -> !found.additions().isEmpty());
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

  private Found towardLevel(LevelSearch.Found level) {
    List<Addition> all = ordered(level.additions());
    List<Addition> taken = affordable(all);
    if (taken.size() < all.size()) {
      PlanProof proof = proof(Optional.of(level), taken.size(), taken.size(), level.proved());
      return new Found(taken, proof);
    }
    int more = most(taken.size());
    return more == 0
        ? new Found(
            taken,
            proof(
                Optional.of(level),
                taken.size(),
                level.proved() ? taken.size() : 0,
                level.proved()))
        : coverage(taken, Optional.of(level), more);
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

  private Found coverage(List<Addition> before, Optional<LevelSearch.Found> level, int mostMore) {
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
    return new Found(
        all,
        new PlanProof(
            found.value(), found.bound(), found.proved(), nextLevel(), fewest(level), "residents"));
  }

  private Optional<Level> nextLevel() {
    return LevelSearch.next(field).map(LevelDemand::level);
  }

  private static OptionalInt fewest(Optional<LevelSearch.Found> level) {
    return level
        .filter(LevelSearch.Found::proved)
        .map(found -> OptionalInt.of(found.additions().size()))
        .orElse(OptionalInt.empty());
  }

  private PlanProof proof(
      Optional<LevelSearch.Found> level, double value, double bound, boolean proved) {
    return new PlanProof(value, bound, proved, nextLevel(), fewest(level), "additions");
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
                      .thenComparingInt(
                          one ->
                              -walks.get(one.format().id()).gain(one.site(), one.radiusSeconds()))
                      .thenComparingInt(one -> catalog.indexOf(one.format())))
              .orElseThrow();
      left.remove(next);
      order.add(next);
      walks.get(next.format().id()).add(next.site());
    }
    return List.copyOf(order);
  }
}
