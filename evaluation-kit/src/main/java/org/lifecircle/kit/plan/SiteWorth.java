package org.lifecircle.kit.plan;

import org.lifecircle.model.BusinessFormat;
import org.lifecircle.reports.plan.PlanAim;
import org.lifecircle.simulation.demand.Demand;

/** What an outlet at a site is worth in the aim of a plan, to be compared with other sites. */
interface SiteWorth {

  /**
   * The worth, in a unit of the aim.
   *
   * @param addition the format and the walk that counts
   * @param site where
   * @param before how residents walk to the format without it
   */
  long of(Addition addition, int site, NearestWalks before);

  /**
   * The worth in an aim: residents newly within the walk, needs of a week that find an outlet near
   * enough, or seconds of walks, each walk an hour at most.
   *
   * @param assumed what is assumed about people and outlets
   */
  static SiteWorth in(PlanAim aim, Demand assumed) {
    return switch (aim) {
      case LEVEL, COVERAGE ->
          (addition, site, before) -> before.worthGain(site, addition.radiusSeconds());
      case NEEDS -> needs(new NeedLoss(assumed));
      case EQUITY -> SiteWorth::seconds;
    };
  }

  private static SiteWorth needs(NeedLoss loss) {
    return (addition, site, before) -> {
      BusinessFormat format = addition.format();
      long worth = 0;
      for (int group = 0; group < before.groups(); group++) {
        int then = before.siteFound(site, group);
        if (before.residents(group) > 0 && then < before.foundSeconds(group)) {
          double needs = before.residents(group) * loss.needs(format, CandidateWalks.age(group));
          int saved = loss.of(format, before.foundSeconds(group)) - loss.of(format, then);
          worth += Math.round(needs) * saved;
        }
      }
      return worth;
    };
  }

  private static long seconds(Addition addition, int site, NearestWalks before) {
    long worth = 0;
    for (int group = 0; group < before.groups(); group++) {
      int now = Math.min(before.foundSeconds(group), FormatSiting.FAR_SECONDS);
      int saved = now - Math.min(before.siteFound(site, group), FormatSiting.FAR_SECONDS);
      worth += before.worth(group) * Math.max(0, saved);
    }
    return worth;
  }
}
