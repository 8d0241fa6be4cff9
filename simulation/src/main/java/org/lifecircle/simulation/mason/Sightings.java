package org.lifecircle.simulation.mason;

/** Where residents are while they walk, for those who watch. */
final class Sightings {

  private final CellPaths paths;
  private final Offers offers;
  private final NeedRates rates;
  private final WalkPeriods periods;

  Sightings(PreparedCircle circle, WalkPeriods periods) {
    this.paths = circle.paths;
    this.offers = circle.offers;
    this.rates = circle.rates;
    this.periods = periods;
  }

  /** Takes a resident and the cell where it walks. */
  interface Sighting {
    void at(Resident resident, int column, int row);
  }

  /**
   * Shows every resident who walks at a second, on the cell of its way that it has come to. The
   * schedule must be one that is watched.
   */
  void underWay(Resident[] residents, int now, Sighting sighting) {
    for (Resident resident : residents) {
      Resident.Trace trace = resident.trace;
      if (trace.outlet != Resident.NONE && trace.leaves <= now && now < trace.homeAt) {
        show(resident, trace.outlet, trace.leaves, trace.homeAt, now, sighting);
      } else if (resident.arrives > now && resident.leaves <= now) {
        int bound =
            offers
                .outletsOf[rates.rateFormats[resident.group][NeedPlan.rate(resident.present)]][
                resident.choice];
        if (trace.outlet == Resident.NONE || trace.homeAt != Resident.NONE) {
          show(resident, bound, resident.arrives, resident.leaves, now, sighting);
        } else if (trace.outlet != bound) {
          int number = periods.walksAt(resident.leaves);
          byte[] path = paths.pathBetween(paths.pairBetween(number, trace.outlet, bound));
          double come = (double) (now - resident.leaves) / (resident.arrives - resident.leaves);
          show(
              resident,
              path,
              paths.outletColumns[trace.outlet],
              paths.outletRows[trace.outlet],
              come,
              sighting);
        }
      }
    }
  }

  /** Shows who walks between home and an outlet, being at one and at the other at known seconds. */
  private void show(
      Resident resident, int outlet, int atOutlet, int atHome, int now, Sighting sighting) {
    byte[] path = paths.anyPath(periods.walksAt(Math.min(atOutlet, atHome)), resident.home, outlet);
    double fromHome = (double) (now - atHome) / (atOutlet - atHome);
    show(
        resident,
        path,
        paths.homeColumns[resident.home],
        paths.homeRows[resident.home],
        fromHome,
        sighting);
  }

  private static void show(
      Resident resident, byte[] path, int column, int row, double share, Sighting sighting) {
    int steps = (int) Math.round(share * CellPath.steps(path));
    sighting.at(
        resident,
        column + CellPath.columnsEast(path, steps),
        row + CellPath.rowsNorth(path, steps));
  }
}
