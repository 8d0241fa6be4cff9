package org.lifecircle.kit.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.lifecircle.model.BusinessFormat;
import org.lifecircle.reports.plan.PlanProof;
import org.lifecircle.simulation.siting.MaximalCoverage;
import org.lifecircle.simulation.siting.SiteLimits;
import org.lifecircle.simulation.siting.SiteWalks;
import org.lifecircle.simulation.siting.Siting;

/**
 * The additions that bring the most residents newly within the standard's minutes, summed over the
 * formats that it demands: one choice over all formats and sites together.
 */
final class CoverageSearch {

  /** Looks at the table of walks that the choice may take; some seconds of a core. */
  private static final long EFFORT = 500_000_000L;

  private final PlanField field;
  private final List<Addition> pairs = new ArrayList<>();
  private final List<int[]> reached = new ArrayList<>();
  private final List<Long> weights = new ArrayList<>();
  private final SiteLimits limits;

  private CoverageSearch(PlanField field, SiteLimits limits) {
    this.field = field;
    this.limits = limits;
  }

  /**
   * What was found.
   *
   * @param additions in the order in which each brings most after those before it
   * @param worth residents newly within the minutes, as much as each counts, summed over formats
   * @param proved whether no choice of as many brings more
   */
  record Found(List<Addition> additions, PlanProof.Worth worth, boolean proved) {

    Found {
      additions = List.copyOf(additions);
    }
  }

  /**
   * Looks for additions.
   *
   * @param walks how residents walk to every demanded format before
   * @param taken rooms that hold an outlet already
   * @param limits how much may be added; its costs and rooms are not looked at
   */
  static Found of(
      PlanField field, Map<String, NearestWalks> walks, List<Integer> taken, SiteLimits limits) {
    CoverageSearch search = new CoverageSearch(field, limits);
    for (BusinessFormat format : field.demanded()) {
      search.offer(format, walks.get(format.id()), taken);
    }
    return search.solve(walks, taken);
  }

  /** Takes the sites of a format that no other site surpasses in everything. */
  private void offer(BusinessFormat format, NearestWalks walks, List<Integer> taken) {
    int radius = field.radiusSeconds(format.id());
    List<Integer> open = new ArrayList<>();
    for (int group = 0; group < walks.groups(); group++) {
      if (walks.latestSeconds(group) > radius && walks.worth(group) > 0) {
        open.add(group);
      }
    }
    Map<Integer, BitSet> covers = new LinkedHashMap<>();
    for (int site : field.sites(format.id())) {
      BitSet covered = new BitSet();
      for (int k = 0; k < open.size(); k++) {
        covered.set(k, walks.siteLatest(site, open.get(k)) <= radius);
      }
      if (!covered.isEmpty() && !taken.contains(site)) {
        covers.put(site, covered);
      }
    }
    int firstPoint = weights.size();
    open.forEach(group -> weights.add(walks.worth(group)));
    covers.forEach(
        (site, covered) -> {
          if (!surpassed(format, site, covers)) {
            pairs.add(new Addition(format, site, radius, false));
            reached.add(covered.stream().map(k -> firstPoint + k).toArray());
          }
        });
  }

  /**
   * Whether a place to look brings in everybody whom a site brings in, or so many rooms do that one
   * of them is left whatever else is added.
   */
  private boolean surpassed(BusinessFormat format, int site, Map<Integer, BitSet> covers) {
    BitSet covered = covers.get(site);
    long cost = field.wholeCost(format, site);
    int rooms = 0;
    for (Map.Entry<Integer, BitSet> other : covers.entrySet()) {
      if (other.getKey() == site || field.wholeCost(format, other.getKey()) > cost) {
        continue;
      }
      BitSet beyond = (BitSet) covered.clone();
      beyond.andNot(other.getValue());
      boolean more = other.getValue().cardinality() > covered.cardinality();
      if (beyond.isEmpty() && (more || other.getKey() < site)) {
        rooms++;
        if (rooms >= limits.additions()
            || !field.candidates().sites().get(other.getKey()).isRoom()) {
          return true;
        }
      }
    }
    return false;
  }

  private Found solve(Map<String, NearestWalks> walks, List<Integer> taken) {
    if (pairs.isEmpty() || limits.additions() == 0) {
      return new Found(List.of(), worth(0, 0, 0), true);
    }
    int[] nowSeconds = new int[weights.size()];
    Arrays.fill(nowSeconds, SiteWalks.NOT_REACHED);
    SiteWalks.Builder builder =
        SiteWalks.of(weights.stream().mapToLong(Long::longValue).toArray(), nowSeconds, 1);
    reached.forEach(points -> builder.site(points, new int[points.length]));
    SiteWalks table = builder.build();
    SiteLimits own = PairLimits.of(field, pairs, limits);
    Siting siting = MaximalCoverage.within(table, 0, own, EFFORT);
    PlanProof.Worth worth =
        worth(MaximalCoverage.greedily(table, 0, own), siting.value(), siting.bound());
    List<Addition> chosen = siting.sites().stream().map(pairs::get).toList();
    return new Found(central(chosen, walks, taken), worth, siting.proved());
  }

  private PlanProof.Worth worth(long greedy, long value, long bound) {
    double one = field.candidates().weights().unitsOfOne();
    return new PlanProof.Worth(OptionalDouble.of(greedy / one), value / one, bound / one);
  }

  /** Of the places that bring in as many, those to which residents walk least. */
  private List<Addition> central(
      List<Addition> chosen, Map<String, NearestWalks> walks, List<Integer> taken) {
    Map<String, List<Integer>> byFormat = new LinkedHashMap<>();
    for (Addition one : chosen) {
      byFormat.computeIfAbsent(one.format().id(), id -> new ArrayList<>()).add(one.site());
    }
    for (Map.Entry<String, List<Integer>> one : byFormat.entrySet()) {
      String id = one.getKey();
      Set<Integer> full = new LinkedHashSet<>(taken);
      byFormat.forEach(
          (other, sites) -> {
            if (!other.equals(id)) {
              sites.stream().filter(this::isRoom).forEach(full::add);
            }
          });
      boolean rooms = one.getValue().stream().anyMatch(this::isRoom);
      List<Integer> free =
          field.sites(id).stream()
              .filter(site -> isRoom(site) == rooms && !full.contains(site))
              .toList();
      BusinessFormat format = field.demands(id).get(0).format();
      FormatSiting siting =
          new FormatSiting(field, format, walks.get(id), free, field.radiusSeconds(id));
      one.setValue(new ArrayList<>(siting.better(one.getValue(), 0)));
    }
    return chosen.stream()
        .map(
            one ->
                new Addition(
                    one.format(),
                    byFormat.get(one.format().id()).remove(0),
                    one.radiusSeconds(),
                    one.forLevel()))
        .toList();
  }

  private boolean isRoom(int site) {
    return field.candidates().sites().get(site).isRoom();
  }
}
