package org.lifecircle.simulation.odd;

import java.time.LocalDate;
import java.util.Optional;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.HomeService;
import org.lifecircle.model.OpeningHours;
import org.lifecircle.simulation.demand.ServiceProfile;

/** The couriers of one outlet, and what became of the orders. */
final class SmallCouriers {

  private final SmallDay day;
  private final SmallShop shop;
  private final Optional<HomeService> service;
  private final SmallCounter couriers;
  int delivered;
  int refused;
  long secondsToDoors;
  long secondsUnderWay;

  SmallCouriers(SmallDay day, SmallShop shop) {
    this.day = day;
    this.shop = shop;
    service = shop.outlet.homeService();
    int usual = (int) Math.round(day.value("couriers-per-outlet"));
    couriers =
        new SmallCounter(service.isPresent() ? service.get().couriers().orElse(usual) : usual);
  }

  private int underWay() {
    return (int) Math.round(60 * day.value("courier-minutes"));
  }

  /** Whether it comes to a home at a second. */
  boolean comesTo(Coordinate home, ServiceProfile profile, int second) {
    return service.isPresent()
        && service.get().area().reaches(shop.outlet.location(), home)
        && delivers(profile, second);
  }

  private boolean delivers(ServiceProfile profile, int second) {
    Optional<OpeningHours> hours = service.orElseThrow().hours();
    if (hours.isEmpty()) {
      return shop.isOpen(profile, second);
    }
    int minute = second / 60;
    LocalDate date = day.date.plusDays(minute / 1440);
    return minute < 2880 && SmallShop.isAmong(hours.get().on(date), minute % 1440);
  }

  /** When a courier sets out for an order of a second. */
  int setsOut(int second) {
    return couriers.start(second, 1);
  }

  /** Whether a courier would be at the door in time. */
  boolean inTime(ServiceProfile profile, int second) {
    long patience = Math.round(60 * day.value("delivery-patience-minutes"));
    // Without a break from the order on.
    for (int minute = second / 60; minute <= setsOut(second) / 60; minute++) {
      if (!delivers(profile, minute * 60)) {
        return false;
      }
    }
    return setsOut(second) + underWay() / 2 - second <= patience;
  }

  void deliver(int second) {
    int start = setsOut(second);
    couriers.serve(start, underWay(), 1);
    delivered++;
    secondsToDoors += start + underWay() / 2 - second;
    secondsUnderWay += underWay();
  }
}
