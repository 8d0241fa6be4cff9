package org.lifecircle.simulation.day;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.List;

/**
 * What one simulated day says.
 *
 * @param seed what the random numbers were drawn from
 * @param residents how many residents were simulated
 * @param trips how many times somebody left home for an outlet; a party is one trip
 * @param needs how many needs arose
 * @param served how many of them were served
 * @param walkSeconds the sum of everybody's walking, there and back
 * @param formats the needs by format, in the catalog's order
 * @param visits the visits by outlet, in the circle's order
 * @param footfall how many times somebody walked over a cell of the community grid
 * @param demand how many needs arose in the homes of a cell
 * @param unmet how many of them were not served
 * @param groups the needs by age group, in the order of the groups; may be empty in a fixture
 * @param homes the needs by home, in the circle's order; may be empty in a fixture
 * @param counts the needs in full; {@link NeedCounts#NONE} when only the sums are known
 * @param outings the people who were out and the ways that they walked along
 */
public record DayStatistics(
    long seed,
    int residents,
    int trips,
    int needs,
    int served,
    long walkSeconds,
    List<FormatDemand> formats,
    List<OutletVisits> visits,
    CellField footfall,
    CellField demand,
    CellField unmet,
    List<GroupDemand> groups,
    List<HomeDemand> homes,
    NeedCounts counts,
    Outings outings) {

  public DayStatistics {
    formats = List.copyOf(formats);
    visits = List.copyOf(visits);
    requireNonNull(footfall, "footfall");
    requireNonNull(demand, "demand");
    requireNonNull(unmet, "unmet");
    groups = List.copyOf(groups);
    homes = List.copyOf(homes);
    requireNonNull(counts, "counts");
    requireNonNull(outings, "outings");
  }

  /** A day on which everybody went alone and no ways were counted. */
  public DayStatistics(
      long seed,
      int residents,
      int trips,
      int needs,
      int served,
      long walkSeconds,
      List<FormatDemand> formats,
      List<OutletVisits> visits,
      CellField footfall,
      CellField demand,
      CellField unmet,
      List<GroupDemand> groups,
      List<HomeDemand> homes,
      NeedCounts counts) {
    this(
        seed,
        residents,
        trips,
        needs,
        served,
        walkSeconds,
        formats,
        visits,
        footfall,
        demand,
        unmet,
        groups,
        homes,
        counts,
        Outings.alone(trips));
  }

  /** A day of which only the sums are known. */
  public DayStatistics(
      long seed,
      int residents,
      int trips,
      int needs,
      int served,
      long walkSeconds,
      List<FormatDemand> formats,
      List<OutletVisits> visits,
      CellField footfall,
      CellField demand,
      CellField unmet,
      List<GroupDemand> groups,
      List<HomeDemand> homes) {
    this(
        seed,
        residents,
        trips,
        needs,
        served,
        walkSeconds,
        formats,
        visits,
        footfall,
        demand,
        unmet,
        groups,
        homes,
        NeedCounts.NONE);
  }

  /** A day of which neither the demand by cell nor groups and homes are known. */
  public DayStatistics(
      long seed,
      int residents,
      int trips,
      int needs,
      int served,
      long walkSeconds,
      List<FormatDemand> formats,
      List<OutletVisits> visits,
      CellField footfall) {
    this(
        seed,
        residents,
        trips,
        needs,
        served,
        walkSeconds,
        formats,
        visits,
        footfall,
        empty(footfall),
        empty(footfall),
        List.of(),
        List.of());
  }

  private static CellField empty(CellField like) {
    return new CellField(
        like.southWest(),
        like.northEast(),
        like.columns(),
        like.rows(),
        Collections.nCopies(like.columns() * like.rows(), 0));
  }

  /** The share of needs that were served, 0 to 1; 1 when there was no need. */
  public double servedShare() {
    return needs == 0 ? 1 : (double) served / needs;
  }

  /** Minutes that one person walks on one trip, there and back; 0 when there was no trip. */
  public double meanWalkMinutes() {
    return outings.people() == 0 ? 0 : walkSeconds / 60.0 / outings.people();
  }
}
