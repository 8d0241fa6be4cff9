package org.lifecircle.simulation.odd;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lifecircle.model.OpeningHours;
import org.lifecircle.model.Outlet;
import org.lifecircle.simulation.demand.ServiceProfile;
import org.lifecircle.simulation.demand.ServiceTime;

/** An outlet on the day. */
final class SmallShop {

  final Outlet outlet;
  final int number;
  final SmallCounter counter;
  final SmallCouriers couriers;
  private static final int MINUTES_PER_DAY = 24 * 60;
  private final SmallDay day;

  SmallShop(SmallDay day, int number) {
    this.day = day;
    this.number = number;
    outlet = day.circle.outlets().get(number);
    counter = new SmallCounter(places());
    couriers = new SmallCouriers(day, this);
  }

  /** The places of what it offers, in the order in which it offers them. */
  private int places() {
    int most = 1;
    for (String format : outlet.formatIds()) {
      Optional<ServiceProfile> service = day.demand.service(format);
      if (service.isPresent() && outlet.capacityPerHour().isPresent()) {
        return placesFor(outlet.capacityPerHour().getAsInt(), service.get());
      }
      if (service.isPresent()) {
        most = Math.max(most, placesFor(service.get().capacityPerHour(), service.get()));
      }
    }
    return most;
  }

  private static int placesFor(double capacityPerHour, ServiceProfile service) {
    return (int) Math.max(1, Math.round(capacityPerHour * service.serviceMinutes() / 60));
  }

  /** Mean seconds of one service. */
  double meanService(ServiceProfile service) {
    if (outlet.capacityPerHour().isEmpty()) {
      int usual = placesFor(service.capacityPerHour(), service);
      return 3600 * usual / service.capacityPerHour();
    }
    for (String format : outlet.formatIds()) {
      Optional<ServiceProfile> first = day.demand.service(format);
      if (first.isPresent()) {
        double known = 3600.0 * counter.places() / outlet.capacityPerHour().getAsInt();
        return known * service.serviceMinutes() / first.get().serviceMinutes();
      }
    }
    throw new IllegalStateException("nothing is served at " + outlet.id());
  }

  int service(ServiceProfile service, long needKey) {
    double mean = meanService(service);
    double seconds =
        service.serviceTime() == ServiceTime.FIXED
            ? mean
            : mean * SmallDraws.exponential(SmallPurpose.SERVICE.under(needKey));
    return (int) Math.max(1, Math.round(seconds));
  }

  double attraction(ServiceProfile service) {
    double area = outlet.areaSquareMeters().orElse(service.areaSquareMeters());
    return StrictMath.pow(area, day.value("area-exponent"));
  }

  boolean isOpen(ServiceProfile service, int second) {
    int minute = second / 60;
    LocalDate date = day.date.plusDays(minute / MINUTES_PER_DAY);
    if (minute >= 2 * MINUTES_PER_DAY) {
      return false;
    }
    int ofDay = minute % MINUTES_PER_DAY;
    boolean usual = isAmong(service.opens().on(date), ofDay);
    if (outlet.hours().isEmpty()) {
      return usual || isOpenAllNight(service.formatId());
    }
    OpeningHours hours = outlet.hours().get();
    return isAmong(hours.on(date), ofDay) || usual && isAmong(hours.notKnownOn(date), ofDay);
  }

  /** A share of the convenience stores of which no hours are known, drawn by the shop's id. */
  private boolean isOpenAllNight(String format) {
    return format.equals("convenience-store")
        && SmallDraws.even(SmallDraws.start(SmallDraws.name(outlet.id()))) < day.value("open-24h");
  }

  static boolean isAmong(List<OpeningHours.Span> spans, int minute) {
    for (OpeningHours.Span span : spans) {
      if (span.fromMinute() <= minute && minute < span.toMinute()) {
        return true;
      }
    }
    return false;
  }

  /** The second at which it closes next, for who is there while it is open. */
  int closes(ServiceProfile service, int second) {
    int minute = second / 60;
    while (isOpen(service, minute * 60)) {
      minute++;
    }
    return minute * 60;
  }
}
