package org.lifecircle.simulation.day;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What simulated days say: one day, or the sums over several, in which residents are counted once.
 *
 * @param seed what the random numbers were drawn from; of several days that of the first
 * @param totals its sums
 * @param byPlace what happened where
 * @param byNeed what was needed, and what became of it
 * @param outings the people who were out and the ways that they walked along
 */
public record DayStatistics(
    long seed, DayTotals totals, DayPlaces byPlace, DayNeeds byNeed, Outings outings) {

  public DayStatistics {
    requireNonNull(totals, "totals");
    requireNonNull(byPlace, "byPlace");
    requireNonNull(byNeed, "byNeed");
    requireNonNull(outings, "outings");
  }

  /**
   * The same day without what is known of every cell, way and home, for many days at once: the
   * whole circle is one cell.
   */
  public DayStatistics coarse() {
    return new DayStatistics(
        seed,
        totals,
        new DayPlaces(
            byPlace.visits(),
            byPlace.footfall().asOneCell(),
            byPlace.demand().asOneCell(),
            byPlace.unmet().asOneCell()),
        new DayNeeds(byNeed.formats(), byNeed.groups(), List.of(), byNeed.counts().withoutHomes()),
        new Outings(
            outings.people(),
            outings.furtherAttempts(),
            outings.servedAfterAll(),
            WayFootfall.NONE,
            outings.ordersInVain()));
  }

  /** How many residents were simulated. */
  public int residents() {
    return totals.residents();
  }

  /** How many times somebody left home for an outlet; a party is one trip. */
  public int trips() {
    return totals.trips();
  }

  /** How many needs arose, but for those that a channel met. */
  public int needs() {
    return totals.needs();
  }

  /** How many of them were served. */
  public int served() {
    return totals.served();
  }

  /** The sum of everybody's walking, there and back. */
  public long walkSeconds() {
    return totals.walkSeconds();
  }

  /** The needs by format, in the catalog's order. */
  public List<FormatNeeds> formats() {
    return byNeed.formats();
  }

  /** The visits by outlet, in the circle's order. */
  public List<OutletVisits> visits() {
    return byPlace.visits();
  }

  /** How many times somebody walked over a cell of the community grid. */
  public CellField footfall() {
    return byPlace.footfall();
  }

  /** How many needs arose in the homes of a cell, but for those that a channel met. */
  public CellField demand() {
    return byPlace.demand();
  }

  /** How many of them were not served. */
  public CellField unmet() {
    return byPlace.unmet();
  }

  /** The needs by age group, in the order of the groups. */
  public List<GroupNeeds> groups() {
    return byNeed.groups();
  }

  /** The needs by home, in the circle's order. */
  public List<HomeNeeds> homes() {
    return byNeed.homes();
  }

  /** The needs in full. */
  public NeedCounts counts() {
    return byNeed.counts();
  }

  /** How many needs ended in one way, such as by delivery. */
  public int needs(NeedOutcome outcome) {
    return formats().stream().mapToInt(format -> format.outcomes().get(outcome)).sum();
  }

  /** What all outlets delivered. */
  public OutletOrders orders() {
    return visits().stream()
        .map(OutletVisits::orders)
        .reduce(OutletOrders.NONE, OutletOrders::plus);
  }

  /** Whether anybody ordered anything, or wanted to. */
  public boolean ordered() {
    return needs(NeedOutcome.DELIVERED) + needs(NeedOutcome.ONLINE) + outings.ordersInVain() > 0;
  }

  /** The share of needs that were served, 0 to 1; 1 when there was no need. */
  public double servedShare() {
    return needs() == 0 ? 1 : (double) served() / needs();
  }

  /** Minutes that one person walks on one trip, there and back; 0 when there was no trip. */
  public double meanWalkMinutes() {
    return outings.people() == 0 ? 0 : walkSeconds() / 60.0 / outings.people();
  }
}
