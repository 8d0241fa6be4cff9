package org.lifecircle.simulation.odd;

import org.lifecircle.simulation.demand.NeedRate;
import org.lifecircle.simulation.demand.ServiceProfile;

/** Somebody from outside who comes to a shop. */
record SmallVisitor(int second, SmallShop shop, ServiceProfile service, long key) {

  /** Who comes for a need; null when nobody does. */
  static SmallVisitor of(SmallDay day, NeedRate row, long needKey) {
    long key = SmallPurpose.VISITOR.under(needKey);
    double share = day.value("visitor-share");
    ServiceProfile service = day.demand.service(row.formatId()).orElseThrow();
    if (row.onceADay() || SmallDraws.even(key) >= share / (1 - share)) {
      return null;
    }
    int second = SmallNeed.secondAt(row.hours(), SmallDraws.even(SmallPurpose.TIME.under(key)));
    SmallShop best = null;
    double least = Double.POSITIVE_INFINITY;
    for (SmallShop shop : day.shops) {
      if (shop.outlet.serves(row.formatId()) && shop.isOpen(service, second)) {
        long own =
            SmallDraws.key(SmallPurpose.CHOICE.under(key), SmallDraws.name(shop.outlet.id()));
        double rank = SmallDraws.exponential(own) / shop.attraction(service);
        best = rank < least ? shop : best;
        least = Math.min(rank, least);
      }
    }
    return best == null ? null : new SmallVisitor(second, best, service, key);
  }

  /** It arrives. */
  void arrive() {
    SmallCounter counter = shop.counter;
    int start = counter.start(second, 1);
    if (start > second) {
      double patience =
          service.patienceMinutes() * 60 * SmallDraws.exponential(SmallPurpose.PATIENCE.under(key));
      double promised =
          (counter.queueAt(second) + 1) * shop.meanService(service) / counter.places();
      if (promised > patience) {
        return;
      }
      int givesUp = Math.min(second + (int) patience, shop.closes(service, second) - 1);
      counter.waitUntil(Math.min(start, givesUp), 1);
      if (start > givesUp) {
        return;
      }
    }
    counter.serve(start, shop.service(service, key), 1);
  }
}
