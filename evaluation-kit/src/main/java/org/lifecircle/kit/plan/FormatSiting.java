package org.lifecircle.kit.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lifecircle.model.BusinessFormat;
import org.lifecircle.reports.plan.PlanPlace;
import org.lifecircle.simulation.siting.PartialCover;
import org.lifecircle.simulation.siting.SiteWalks;
import org.lifecircle.simulation.siting.Siting;

/** Sites for the outlets of one format. */
final class FormatSiting {

  /** Rounds of exchanges; each only ever gets better, so that few are needed. */
  private static final int ROUNDS = 4;

  /** A walk that does not exist counts as this many seconds, an hour, when walks are compared. */
  static final int FAR_SECONDS = 3600;

  private final PlanField field;
  private final BusinessFormat format;
  private final NearestWalks walks;
  private final List<Integer> allowed;
  private final int radiusSeconds;

  /**
   * A search.
   *
   * @param walks how residents walk to the format without the sites
   * @param allowed the sites that may be chosen
   * @param radiusSeconds the walk that counts
   */
  FormatSiting(
      PlanField field,
      BusinessFormat format,
      NearestWalks walks,
      List<Integer> allowed,
      int radiusSeconds) {
    this.field = field;
    this.format = format;
    this.walks = walks;
    this.allowed = List.copyOf(allowed);
    this.radiusSeconds = radiusSeconds;
  }

  /**
   * Sites that were found.
   *
   * @param sites their numbers
   * @param proved whether fewer are certainly not enough
   */
  record Found(List<Integer> sites, boolean proved) {

    Found {
      sites = List.copyOf(sites);
    }
  }

  /**
   * The fewest sites with which so many residents are certainly within the walk; of equally few the
   * cheapest; then those that bring in the most residents; then those that take the least effort,
   * and to which all walk least.
   *
   * @return empty when not even all sites together bring in so many
   */
  Optional<Found> fewest(int people) {
    if (walks.within(radiusSeconds) >= people) {
      return Optional.of(new Found(List.of(), true));
    }
    long[] costs = allowed.stream().mapToLong(site -> field.wholeCost(format, site)).toArray();
    Optional<Siting> siting =
        PartialCover.reach(coverage(), 0, people, field.hasCosts() ? costs : new long[0]);
    return siting.map(
        found ->
            new Found(
                better(found.sites().stream().map(allowed::get).toList(), people), found.proved()));
  }

  /** Who is within the walk of which of the allowed sites, as walks of no time at all. */
  private SiteWalks coverage() {
    int groups = walks.groups();
    long[] weights = IntStream.range(0, groups).mapToLong(walks::residents).toArray();
    int[] nowSeconds =
        IntStream.range(0, groups)
            .map(group -> walks.latestSeconds(group) <= radiusSeconds ? 0 : SiteWalks.NOT_REACHED)
            .toArray();
    SiteWalks.Builder builder = SiteWalks.of(weights, nowSeconds, 1);
    for (int site : allowed) {
      int[] reached = reached(site);
      builder.site(reached, new int[reached.length]);
    }
    return builder.build();
  }

  private int[] reached(int site) {
    return IntStream.range(0, walks.groups())
        .filter(group -> walks.residents(group) > 0)
        .filter(group -> walks.latestSeconds(group) > radiusSeconds)
        .filter(group -> walks.siteLatest(site, group) <= radiusSeconds)
        .toArray();
  }

  /**
   * Exchanges sites for others as long as more residents come in, by the plan's weights, or as many
   * with less effort or shorter walks, and it does not cost more.
   *
   * @param people so many residents, whatever they count, must stay within the walk
   */
  List<Integer> better(List<Integer> sites, int people) {
    List<Integer> best = new ArrayList<>(sites);
    boolean changed = true;
    for (int round = 0; round < ROUNDS && changed; round++) {
      changed = false;
      for (int i = 0; i < best.size(); i++) {
        List<Integer> others = new ArrayList<>(best);
        int old = others.remove(i);
        int exchanged = bestWith(walks.with(others), others, old, people);
        changed |= exchanged != old;
        best.set(i, exchanged);
      }
    }
    return List.copyOf(best);
  }

  private int bestWith(NearestWalks before, List<Integer> others, int old, int people) {
    int best = old;
    int nowWithin = before.within(radiusSeconds);
    long mostGain = before.worthGain(old, radiusSeconds);
    long leastSeconds = before.personSecondsWith(old, FAR_SECONDS);
    long cost = field.wholeCost(format, old);
    long leastEffort = effort(old);
    for (int site : allowed) {
      if (others.contains(site) || field.wholeCost(format, site) > cost) {
        continue;
      }
      long gain = before.worthGain(site, radiusSeconds);
      if (gain < mostGain || nowWithin + before.gain(site, radiusSeconds) < people) {
        continue;
      }
      long seconds = before.personSecondsWith(site, FAR_SECONDS);
      long effort = effort(site);
      boolean easier = effort < leastEffort || effort == leastEffort && seconds < leastSeconds;
      if (gain > mostGain || easier) {
        best = site;
        mostGain = gain;
        leastSeconds = seconds;
        leastEffort = effort;
      }
    }
    return best;
  }

  /** What it costs; without costs, an outlet that does more is less than a new outlet. */
  private long effort(int site) {
    if (field.hasCosts()) {
      return field.wholeCost(format, site);
    }
    return field.candidates().sites().get(site).origin() == PlanPlace.Origin.OUTLET ? 0 : 1;
  }
}
