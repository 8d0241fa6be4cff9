package org.lifecircle.simulation.odd;

import org.lifecircle.simulation.day.NeedOutcome;
import org.lifecircle.simulation.demand.ServiceProfile;

/**
 * Which outlet a resident takes for its present need.
 *
 * @param shop null when there is none
 * @param walk to it, seconds
 * @param failure why there is none
 */
record SmallChoice(SmallShop shop, int walk, NeedOutcome failure) {

  private static double accepted(SmallDay day, SmallNeed need, ServiceProfile service) {
    double median = service.acceptableMinutes() * 60;
    double factor =
        1
            + day.value("acceptance-spread")
                * SmallDraws.logistic(SmallPurpose.ACCEPTANCE.under(need.key()));
    return Math.max(day.value("doorstep-seconds"), median * factor);
  }

  private static double rank(
      SmallDay day, SmallShop shop, ServiceProfile service, int walk, long key) {
    double weight = shop.attraction(service) * StrictMath.exp(-day.value("time-decay") * walk);
    long own = SmallDraws.key(key, SmallDraws.name(shop.outlet.id()));
    return SmallDraws.exponential(own) / weight;
  }

  /** From home at a second. */
  static SmallChoice fromHome(SmallDay day, SmallPerson person, int second) {
    SmallNeed need = person.need();
    String format = need.row().formatId();
    ServiceProfile service = day.demand.service(format).orElse(null);
    NeedOutcome failure = NeedOutcome.NOT_OFFERED;
    SmallShop best = null;
    int bestWalk = 0;
    double least = Double.POSITIVE_INFINITY;
    for (SmallShop shop : day.shops) {
      if (!shop.outlet.serves(format) || service == null) {
        continue;
      }
      failure = failure == NeedOutcome.NOT_OFFERED ? NeedOutcome.TOO_FAR : failure;
      int walk = day.walks.fromHome(second, person.home, shop.number, person.party);
      if (walk == SmallWalks.NONE || walk > accepted(day, need, service)) {
        continue;
      }
      failure = NeedOutcome.CLOSED;
      if (!shop.isOpen(service, second + walk)) {
        continue;
      }
      double rank = rank(day, shop, service, walk, SmallPurpose.CHOICE.under(need.key()));
      if (rank < least) {
        least = rank;
        best = shop;
        bestWalk = walk;
      }
    }
    return new SmallChoice(best, bestWalk, failure);
  }

  /**
   * From another outlet at a second: of the next need, or once more of one that was turned away
   * there.
   */
  static SmallChoice fromShop(
      SmallDay day, SmallPerson person, SmallShop from, int second, boolean turnedAway) {
    SmallNeed need = person.need();
    SmallPurpose purpose = turnedAway ? SmallPurpose.FURTHER_CHOICE : SmallPurpose.CHOICE;
    String format = need.row().formatId();
    ServiceProfile service = day.demand.service(format).orElse(null);
    SmallShop best = null;
    int bestWalk = 0;
    double least = Double.POSITIVE_INFINITY;
    for (SmallShop shop : day.shops) {
      if (!shop.outlet.serves(format) || service == null || turnedAway && shop == from) {
        continue;
      }
      int walk = day.walks.between(second, from.number, shop.number, person.party);
      int home = day.walks.fromHome(second, person.home, shop.number, person.party);
      if (walk == SmallWalks.NONE
          || home == SmallWalks.NONE
          || person.vainWalk + walk > accepted(day, need, service)
          || !shop.isOpen(service, second + walk)) {
        continue;
      }
      double rank = rank(day, shop, service, walk, purpose.under(need.key()));
      if (rank < least) {
        least = rank;
        best = shop;
        bestWalk = walk;
      }
    }
    return new SmallChoice(best, bestWalk, NeedOutcome.FULL);
  }
}
