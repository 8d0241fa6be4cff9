package org.lifecircle.simulation.odd;

import java.util.Optional;
import org.lifecircle.model.Coordinate;
import org.lifecircle.simulation.day.NeedEnding;
import org.lifecircle.simulation.demand.GoodsKind;
import org.lifecircle.simulation.demand.ServiceProfile;

/** What somebody orders at home instead of walking for it. */
final class SmallOrder {

  private final SmallDay day;

  /** Parcels of another day that were ordered. */
  private int parcels;

  /** How many needs could not be ordered. */
  int inVain;

  SmallOrder(SmallDay day) {
    this.day = day;
  }

  private static double draw(SmallNeed need) {
    return SmallDraws.even(SmallPurpose.ORDER.under(need.key()));
  }

  private Optional<GoodsKind> goods(SmallNeed need) {
    return day.demand.goods().stream()
        .filter(one -> one.formatId().equals(need.row().formatId()))
        .map(one -> one.kind())
        .findFirst();
  }

  /** Whether a need is one that its resident orders. */
  boolean wants(SmallNeed need) {
    Optional<GoodsKind> goods = goods(need);
    return goods.isPresent()
        && !need.row().onceADay()
        && draw(need) < day.value("ordered-share-" + goods.get().id());
  }

  /** Orders at a second; null when that cannot be. */
  NeedEnding order(SmallPerson person, int second) {
    SmallNeed need = person.need();
    GoodsKind goods = goods(need).orElseThrow();
    double part = goods == GoodsKind.MEALS ? 1 : day.value("delivered-part-" + goods.id());
    if (draw(need) < day.value("ordered-share-" + goods.id()) * part) {
      return delivered(person, second);
    }
    double most = day.value("parcels-a-day");
    if (most == 100_000 || parcels < most) {
      parcels++;
      return NeedEnding.ONLINE;
    }
    inVain++;
    return null;
  }

  private boolean isFresh(String format) {
    return day.demand.goods().stream()
        .anyMatch(one -> one.formatId().equals(format) && one.kind() == GoodsKind.FRESH);
  }

  /** As what a shop sells what is needed of a format; null when it does not. */
  private ServiceProfile soldAs(SmallShop shop, String format) {
    if (shop.outlet.serves(format)) {
      return day.demand.service(format).orElseThrow();
    }
    for (String other : day.formats) {
      if (isFresh(format) && isFresh(other) && shop.outlet.serves(other)) {
        return day.demand.service(other).orElseThrow();
      }
    }
    return null;
  }

  private NeedEnding delivered(SmallPerson person, int second) {
    SmallNeed need = person.need();
    Coordinate home = day.circle.homes().get(person.home).location();
    SmallShop best = null;
    double least = 0;
    SmallShop soonest = null;
    for (SmallShop shop : day.shops) {
      ServiceProfile profile = soldAs(shop, need.row().formatId());
      if (profile == null || !shop.couriers.comesTo(home, profile, second)) {
        continue;
      }
      if (shop.couriers.inTime(profile, second)) {
        long key =
            SmallDraws.key(
                SmallPurpose.ORDER_CHOICE.under(need.key()), SmallDraws.name(shop.outlet.id()));
        double rank = SmallDraws.exponential(key) / shop.attraction(profile);
        if (best == null || rank < least) {
          least = rank;
          best = shop;
        }
      } else if (soonest == null
          || shop.couriers.setsOut(second) < soonest.couriers.setsOut(second)) {
        soonest = shop;
      }
    }
    if (best != null) {
      best.couriers.deliver(second);
      return NeedEnding.DELIVERED;
    }
    if (soonest != null) {
      soonest.couriers.refused++;
    }
    inVain++;
    return null;
  }
}
