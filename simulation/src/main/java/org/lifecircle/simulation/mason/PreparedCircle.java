package org.lifecircle.simulation.mason;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.Circle;
import org.lifecircle.model.FormatCatalog;
import org.lifecircle.model.Home;
import org.lifecircle.simulation.day.DatedWalks;
import org.lifecircle.simulation.demand.BehaviorParameter;
import org.lifecircle.simulation.demand.Demand;
import org.lifecircle.simulation.network.walks.Walks;

/**
 * A circle as the days of the model read it: prepared once, for any number of days and threads.
 * Immutable but for the paths that it keeps.
 */
final class PreparedCircle {

  /** The acceptable walk is exceeded this many spreads beyond its median once in 160,000 needs. */
  private static final int FAR_SPREADS = 12;

  /** Nobody walks a kilometer in less than this many seconds: 2.5 m/s is a run. */
  private static final double FASTEST_METERS_PER_SECOND = 2.5;

  final Circle circle;
  final FormatCatalog formats;
  final Demand demand;
  final Behavior behavior;
  final Offers offers;
  final NeedRates rates;
  final Deliveries deliveries;
  final Households households;
  final WalkTimes times;
  final CellPaths paths;

  /** Whether it is counted who walks over which cell and along which way. */
  final boolean countsFootfall;

  private final DatedWalks dated;

  PreparedCircle(Circle circle, FormatCatalog formats, DatedWalks dated, Demand demand) {
    this.circle = requireNonNull(circle, "circle");
    this.dated = requireNonNull(dated, "dated");
    this.formats = requireNonNull(formats, "formats");
    this.demand = requireNonNull(demand, "demand");
    dated.all().forEach(day -> checkWalks(circle, day.periods().get(0).walks()));
    behavior = new Behavior(demand);
    offers = new Offers(circle.outlets(), formats, demand);
    rates = new NeedRates(offers.formatIds, demand);
    deliveries = new Deliveries(circle, offers.formatIds, demand);
    households = Households.of(circle, demand);
    double longestSeconds = offers.longestAcceptableSeconds() * (1 + behavior.spread * FAR_SPREADS);
    CommunityGrid.Extent extent =
        new CommunityGrid.Extent(
            circle,
            demand.value(BehaviorParameter.CELL_METERS),
            (int) Math.ceil(longestSeconds * FASTEST_METERS_PER_SECOND));
    times = new WalkTimes(dated.all(), offers.outletsOf, extent::add);
    paths = new CellPaths(circle, times, extent.grid());
    countsFootfall = true;
  }

  private PreparedCircle(PreparedCircle other, boolean countsFootfall) {
    circle = other.circle;
    formats = other.formats;
    demand = other.demand;
    behavior = other.behavior;
    offers = other.offers;
    rates = other.rates;
    deliveries = other.deliveries;
    households = other.households;
    times = other.times;
    paths = other.paths;
    dated = other.dated;
    this.countsFootfall = countsFootfall;
  }

  /** The same circle, of whose days the footfall is not counted. */
  PreparedCircle withoutFootfall() {
    return new PreparedCircle(this, false);
  }

  /** The same circle and walks under other assumptions about people and outlets. */
  PreparedCircle assuming(Demand other) {
    return new PreparedCircle(circle, formats, dated, other);
  }

  private static void checkWalks(Circle circle, Walks first) {
    if (first.homes() != circle.homes().size() || first.outlets() != circle.outlets().size()) {
      throw new IllegalArgumentException(
          "the walks are of another circle: "
              + first.homes()
              + " homes and "
              + first.outlets()
              + " outlets, not "
              + circle.homes().size()
              + " and "
              + circle.outlets().size());
    }
  }

  /** Which walks hold when on a day. */
  WalkPeriods periodsOn(LocalDate day) {
    return new WalkPeriods(dated.on(day), times.walks);
  }

  /** By home and age group, and one more: the number of its first resident among all. */
  int[] firstResidents() {
    int groups = AgeGroup.values().length;
    int[] firsts = new int[circle.homes().size() * groups + 1];
    for (int at = 0; at + 1 < firsts.length; at++) {
      firsts[at + 1] = firsts[at] + residents(at / groups, AgeGroup.values()[at % groups]);
    }
    return firsts;
  }

  /** How many people live in a home, by age group. */
  int residents(int home, AgeGroup group) {
    Home place = circle.homes().get(home);
    return place.residents().of(group);
  }
}
