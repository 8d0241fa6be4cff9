package org.lifecircle.simulation.scenario;

import java.util.Optional;
import java.util.OptionalInt;
import org.lifecircle.model.Answer;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.HomeService;
import org.lifecircle.model.OpeningHours;
import org.lifecircle.model.Outlet;
import org.lifecircle.simulation.demand.BehaviorParameter;
import org.lifecircle.simulation.demand.Demand;

/** An outlet as it is after a change. */
final class ChangedOutlet {

  private ChangedOutlet() {}

  /** An outlet at a place, with hours and a capacity. */
  static Outlet of(
      Outlet old, Coordinate location, Optional<OpeningHours> hours, OptionalInt capacity) {
    return old.withLocation(location)
        .withOperation(old.operation().withHours(hours).withCapacityPerHour(capacity));
  }

  /** An outlet that comes to homes, at the hours and with the couriers that were known. */
  static Outlet delivering(Outlet old, int meters) {
    HomeService service =
        new HomeService(
            new HomeService.Radius(meters),
            old.homeService().flatMap(HomeService::hours),
            old.homeService().map(HomeService::couriers).orElse(OptionalInt.empty()));
    return old.withOperation(old.operation().withHomeService(service));
  }

  /** An outlet that comes to homes, with so many couriers. */
  static Outlet withCouriers(Outlet old, int couriers) {
    HomeService now = old.homeService().orElseThrow();
    return old.withOperation(
        old.operation()
            .withHomeService(new HomeService(now.area(), now.hours(), OptionalInt.of(couriers))));
  }

  /** A zone of stalls as an outlet. */
  static Outlet stalls(Change.AddStallZone zone, Demand demand) {
    return Outlet.of(zone.id(), zone.name(), zone.formatIds(), zone.location())
        .withHours(zone.hours())
        .withChain(Answer.NO)
        .withCapacityPerHour(
            (int) Math.round(zone.stalls() * demand.value(BehaviorParameter.STALL_CAPACITY)));
  }
}
