package org.lifecircle.kit.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.BusinessFormat;
import org.lifecircle.simulation.demand.Demand;
import org.lifecircle.simulation.demand.NeedRate;
import org.lifecircle.simulation.demand.ServiceProfile;
import org.lifecircle.simulation.siting.PMedian;
import org.lifecircle.simulation.siting.SiteLimits;
import org.lifecircle.simulation.siting.SiteWalks;
import org.lifecircle.simulation.siting.Siting;
import org.lifecircle.simulation.siting.WorstOff;

/**
 * Additions that are worth most by how far residents walk, not by whether they are within a limit:
 * for the needs of a week, or for those who walk farthest. One choice over all formats and sites
 * together.
 */
final class ValueSearch {

  /** A walk that nobody accepts loses the whole need, in thousandths. */
  private static final int WHOLE = 1000;

  /** Needs are counted in hundredths. */
  private static final int PARTS = 100;

  /** So many walks are looked at at most; of more, every second or third site is. */
  private static final long MOST_WALKS = 4_000_000;

  private final PlanField field;
  private final List<Addition> pairs = new ArrayList<>();

  /** Whether only some of the sites were looked at, so that nothing is known of the others. */
  private boolean thinned;

  private ValueSearch(PlanField field) {
    this.field = field;
  }

  /**
   * What was found.
   *
   * @param additions in the order in which each is worth most after those before it
   * @param value what they are worth
   * @param bound no choice within the limits is worth more, or of minutes fewer
   * @param proved whether none is better
   */
  record Found(List<Addition> additions, double value, double bound, boolean proved) {

    Found {
      additions = List.copyOf(additions);
    }
  }

  /** How a walk to a format counts for an age group. */
  private interface Loss {
    int of(BusinessFormat format, AgeGroup age, int seconds);
  }

  /**
   * The additions with which most needs of a week find an outlet near enough: a need counts by the
   * share of people who accept the walk, 2^-(t/h)², as in the convenience index. Queues are left to
   * the simulation. The value is needs of a week.
   */
  static Found needs(PlanField field, SiteLimits limits, Demand demand) {
    Map<String, Double> acceptable = new LinkedHashMap<>();
    for (ServiceProfile service : demand.services()) {
      acceptable.put(service.formatId(), service.acceptableMinutes() * 60);
    }
    Map<String, Double> rates = new LinkedHashMap<>();
    for (NeedRate rate : demand.needs()) {
      rates.put(rate.formatId() + rate.ageGroup().id(), rate.visitsPerWeek());
    }
    ValueSearch search = new ValueSearch(field);
    SiteWalks walks =
        search.walks(
            (format, age, seconds) -> loss(acceptable.get(format.id()), seconds),
            format -> age -> PARTS * rates.getOrDefault(format.id() + age.id(), 0.0),
            WHOLE);
    Siting siting = PMedian.choose(walks, PairLimits.of(field, search.pairs, limits));
    double now = 0;
    for (int point = 0; point < walks.demandPoints(); point++) {
      now += (double) walks.weight(point) * walks.nowSeconds(point);
    }
    double unit = (double) WHOLE * PARTS;
    return new Found(
        search.chosen(siting),
        (now - siting.value()) / unit,
        (search.thinned ? now : now - siting.bound()) / unit,
        siting.proved() && !search.thinned);
  }

  private static int loss(Double acceptableSeconds, int seconds) {
    if (acceptableSeconds == null || seconds == CandidateWalks.NO_WALK) {
      return WHOLE;
    }
    double share = seconds / acceptableSeconds;
    return (int) Math.round(WHOLE * (1 - Math.pow(2, -share * share)));
  }

  /**
   * The additions with which the worst-off tenth walks least, taken over residents and the formats
   * that the standard demands. The value is the mean walk of that tenth, minutes; a walk counts as
   * an hour at most.
   */
  static Found worstOff(PlanField field, SiteLimits limits) {
    ValueSearch search = new ValueSearch(field);
    SiteWalks walks =
        search.walks(
            (format, age, seconds) -> Math.min(seconds, FormatSiting.FAR_SECONDS),
            format -> age -> 1.0,
            FormatSiting.FAR_SECONDS);
    Siting siting = WorstOff.tenth(walks, PairLimits.of(field, search.pairs, limits));
    double people = Math.max(1, (walks.totalWeight() + 9) / 10);
    return new Found(
        search.chosen(siting),
        siting.value() / people / 60,
        search.thinned ? 0 : siting.bound() / people / 60,
        siting.proved() && !search.thinned);
  }

  private List<Addition> chosen(Siting siting) {
    return siting.sites().stream().map(pairs::get).toList();
  }

  private SiteWalks walks(
      Loss loss, Function<BusinessFormat, Function<AgeGroup, Double>> weight, int far) {
    List<BusinessFormat> formats = field.demanded();
    int groups = field.candidates().groups();
    long[] weights = new long[formats.size() * groups];
    int[] now = new int[weights.length];
    for (int f = 0; f < formats.size(); f++) {
      NearestWalks today = field.walks(formats.get(f));
      for (int group = 0; group < groups; group++) {
        AgeGroup age = CandidateWalks.age(group);
        weights[f * groups + group] =
            Math.round(today.residents(group) * weight.apply(formats.get(f)).apply(age));
        now[f * groups + group] = loss.of(formats.get(f), age, today.foundSeconds(group));
      }
    }
    SiteWalks.Builder builder = SiteWalks.of(weights, now, far);
    for (int f = 0; f < formats.size(); f++) {
      offer(builder, loss, formats.get(f), f * groups);
    }
    return builder.build();
  }

  private void offer(SiteWalks.Builder builder, Loss loss, BusinessFormat format, int firstPoint) {
    NearestWalks today = field.walks(format);
    int[] points = new int[today.groups()];
    for (int group = 0; group < points.length; group++) {
      points[group] = firstPoint + group;
    }
    if (field.sites(format.id()).isEmpty()) {
      return;
    }
    List<Integer> sites =
        field.onlyAtHome(format) ? List.of(nearest(format, today)) : field.sites(format.id());
    long all = (long) sites.size() * points.length * field.demanded().size();
    int every = (int) (1 + all / MOST_WALKS);
    thinned |= every > 1;
    for (int i = 0; i < sites.size(); i += every) {
      int site = sites.get(i);
      int[] losses = new int[points.length];
      for (int group = 0; group < losses.length; group++) {
        losses[group] = loss.of(format, CandidateWalks.age(group), today.siteFound(site, group));
      }
      pairs.add(new Addition(format, site, field.radiusSeconds(format.id()), false));
      builder.site(points, losses);
    }
  }

  /** Where what comes to residents is nearest to all of them together. */
  private int nearest(BusinessFormat format, NearestWalks today) {
    return field.sites(format.id()).stream()
        .min(
            Comparator.comparingLong(
                site -> today.personSecondsWith(site, FormatSiting.FAR_SECONDS)))
        .orElseThrow();
  }
}
