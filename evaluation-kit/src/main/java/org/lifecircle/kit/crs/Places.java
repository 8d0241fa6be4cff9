package org.lifecircle.kit.crs;

import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Home;
import org.lifecircle.model.Outlet;

/** Homes and outlets at another place. */
final class Places {

  private Places() {}

  static Home moved(Home home, Coordinate location) {
    return new Home(
        home.id(),
        home.name(),
        location,
        home.households(),
        home.residents(),
        home.residentsEstimated(),
        home.agesEstimated());
  }

  static Outlet moved(Outlet outlet, Coordinate location) {
    return new Outlet(
        outlet.id(),
        outlet.name(),
        outlet.formatIds(),
        location,
        outlet.hours(),
        outlet.areaSquareMeters(),
        outlet.chain(),
        outlet.capacityPerHour(),
        outlet.evidence());
  }
}
