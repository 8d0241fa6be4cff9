package org.lifecircle.simulation.mason;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.Home;
import org.lifecircle.simulation.day.CellField;
import org.lifecircle.simulation.day.DayNeeds;
import org.lifecircle.simulation.day.DayPlaces;
import org.lifecircle.simulation.day.DayStatistics;
import org.lifecircle.simulation.day.DayTotals;
import org.lifecircle.simulation.day.FormatNeeds;
import org.lifecircle.simulation.day.GroupNeeds;
import org.lifecircle.simulation.day.HomeNeeds;
import org.lifecircle.simulation.day.NeedCounts;
import org.lifecircle.simulation.day.NeedEnding;
import org.lifecircle.simulation.day.NeedOutcome;
import org.lifecircle.simulation.day.Outings;
import org.lifecircle.simulation.day.OutletOrders;
import org.lifecircle.simulation.day.OutletVisits;
import org.lifecircle.simulation.day.WayFootfall;
import sim.field.grid.IntGrid2D;

/**
 * Adds up what happened on days of one circle and puts it together as statistics: of one day, or
 * the sums over several. Sums do not depend on the order of the days.
 */
final class DayTables {

  private static final NeedEnding[] ENDINGS = NeedEnding.values();
  private static final NeedOutcome[] OUTCOMES = NeedOutcome.values();

  /** By ending: the ordinal of its outcome. */
  private static final int[] OUTCOME_OF =
      Arrays.stream(ENDINGS).mapToInt(ending -> ending.outcome().ordinal()).toArray();

  private static final AgeGroup[] GROUPS = AgeGroup.values();
  private static final int HOURS = DayCounts.HOURS;

  private final PreparedCircle circle;

  /** By age group: how many people live in the circle. */
  private final int[] people = new int[GROUPS.length];

  private final DayCounts happened;
  private final Footfall footfall;

  /** By format, age group, hour of the need and ending. */
  private final int[] counts;

  /** By format, home and ending. */
  private final int[] homeCounts;

  private final IntGrid2D demand;
  private final IntGrid2D unmet;

  DayTables(PreparedCircle circle) {
    this.circle = circle;
    for (int home = 0; home < circle.circle.homes().size(); home++) {
      for (int g = 0; g < GROUPS.length; g++) {
        people[g] += circle.residents(home, GROUPS[g]);
      }
    }
    int formats = circle.offers.formatIds.size();
    counts = new int[formats * GROUPS.length * HOURS * ENDINGS.length];
    homeCounts = new int[formats * circle.circle.homes().size() * ENDINGS.length];
    demand = circle.paths.grid.field();
    unmet = circle.paths.grid.field();
    happened = new DayCounts(formats, circle.offers.places.length);
    footfall = new Footfall(circle.paths, circle.countsFootfall);
    footfall.clear();
  }

  /**
   * Adds a day.
   *
   * @param residents with their places in the plan
   * @param plan their needs and how those ended
   * @param day what else happened
   * @param walks the walks of the day
   * @return the needs of that day alone, without those of every home
   */
  DayNeeds add(Resident[] residents, NeedPlan plan, DayCounts day, Footfall walks) {
    int[] ofDay = countNeeds(residents, plan, day);
    DayCounts.add(counts, ofDay);
    happened.add(day);
    footfall.add(walks);
    return new DayNeeds(
        formats(ofDay),
        groups(ofDay, day),
        List.of(),
        new NeedCounts(circle.offers.formatIds, List.of(), ofDay, new int[0], day.formatVisits));
  }

  /** Adds all days of other tables of the same circle. */
  void add(DayTables other) {
    DayCounts.add(counts, other.counts);
    DayCounts.add(homeCounts, other.homeCounts);
    for (int column = 0; column < demand.field.length; column++) {
      DayCounts.add(demand.field[column], other.demand.field[column]);
      DayCounts.add(unmet.field[column], other.unmet.field[column]);
    }
    happened.add(other.happened);
    footfall.add(other.footfall);
  }

  /** Counts the needs of a day by format, age group, hour and ending, and adds them by home. */
  private int[] countNeeds(Resident[] residents, NeedPlan plan, DayCounts day) {
    int[] ofDay = new int[counts.length];
    int cameBack = 0;
    // Home by home: the counts of one lie together.
    int[] ofHome = new int[circle.offers.formatIds.size() * ENDINGS.length];
    int at = 0;
    for (int r = 0; r < residents.length; r++) {
      Resident resident = residents[r];
      int column = circle.paths.homeColumns[resident.home];
      int row = circle.paths.homeRows[resident.home];
      for (int end = resident.need + resident.needsLeft; at < end; at++) {
        if (plan.ending(at) > 0) {
          int need = plan.need(at);
          int format = circle.rates.rateFormats[resident.group][NeedPlan.rate(need)];
          int ending = plan.ending(at) - 1;
          cameBack += NeedPlan.comesBack(need) ? 1 : 0;
          ofDay[index(format, resident.group, DayCounts.hour(NeedPlan.second(need)), ending)]++;
          ofHome[format * ENDINGS.length + ending]++;
          NeedOutcome outcome = ENDINGS[ending].outcome();
          demand.field[column][row] += outcome.byChannel() ? 0 : 1;
          unmet.field[column][row] += outcome.failed() ? 1 : 0;
        }
      }
      if (r + 1 == residents.length || residents[r + 1].home != resident.home) {
        for (int f = 0; f < circle.offers.formatIds.size(); f++) {
          for (int ending = 0; ending < ENDINGS.length; ending++) {
            int count = ofHome[f * ENDINGS.length + ending];
            if (count > 0) {
              homeCounts[homeIndex(f, resident.home, ending)] += count;
            }
          }
        }
        Arrays.fill(ofHome, 0);
      }
    }
    day.cameBack = cameBack;
    return ofDay;
  }

  /** The sums of a day or of several. */
  DayTotals totals(DayNeeds needs, DayCounts days) {
    return new DayTotals(
        Arrays.stream(people).sum(),
        Arrays.stream(days.trips).sum(),
        needs.formats().stream().mapToInt(FormatNeeds::needs).sum(),
        needs.formats().stream().mapToInt(one -> one.outcomes().get(NeedOutcome.SERVED)).sum(),
        Arrays.stream(days.walked).sum(),
        days.cameBack);
  }

  /**
   * All statistics.
   *
   * @param seed what the first day drew its random numbers from
   */
  DayStatistics statistics(long seed) {
    WayFootfall ways = footfall.countAll();
    DayNeeds needs =
        new DayNeeds(
            formats(counts),
            groups(counts, happened),
            homes(),
            new NeedCounts(
                circle.offers.formatIds,
                circle.circle.homes().stream().map(Home::id).toList(),
                counts,
                homeCounts,
                happened.formatVisits));
    return new DayStatistics(
        seed,
        totals(needs, happened),
        new DayPlaces(outlets(), cells(footfall.field), cells(demand), cells(unmet)),
        needs,
        new Outings(
            happened.people,
            happened.furtherAttempts,
            happened.servedAfterAll,
            ways,
            happened.ordersInVain));
  }

  private List<OutletVisits> outlets() {
    List<OutletVisits> outlets = new ArrayList<>();
    for (int o = 0; o < circle.offers.places.length; o++) {
      outlets.add(
          new OutletVisits(
              circle.circle.outlets().get(o).id(),
              hours(happened.visits, o),
              hours(happened.turnedAway, o),
              happened.waits[o],
              hours(happened.visitors, o),
              new OutletOrders(
                  happened.brought[o],
                  happened.refused[o],
                  happened.deliverySeconds[o],
                  happened.courierSeconds[o])));
    }
    return outlets;
  }

  private List<HomeNeeds> homes() {
    List<HomeNeeds> homes = new ArrayList<>();
    for (int h = 0; h < circle.circle.homes().size(); h++) {
      int[] outcomes = new int[OUTCOMES.length];
      for (int f = 0; f < circle.offers.formatIds.size(); f++) {
        for (int ending = 0; ending < ENDINGS.length; ending++) {
          outcomes[OUTCOME_OF[ending]] += homeCounts[homeIndex(f, h, ending)];
        }
      }
      Home home = circle.circle.homes().get(h);
      homes.add(new HomeNeeds(home.id(), home.residents().total(), byOutcome(outcomes)));
    }
    return homes;
  }

  private static int index(int format, int group, int hour, int ending) {
    return ((format * GROUPS.length + group) * HOURS + hour) * ENDINGS.length + ending;
  }

  private int homeIndex(int format, int home, int ending) {
    return (format * circle.circle.homes().size() + home) * ENDINGS.length + ending;
  }

  private List<FormatNeeds> formats(int[] counted) {
    List<FormatNeeds> formats = new ArrayList<>();
    for (int f = 0; f < circle.offers.formatIds.size(); f++) {
      formats.add(format(counted, f));
    }
    return formats;
  }

  private FormatNeeds format(int[] counted, int f) {
    int[] outcomes = new int[OUTCOMES.length];
    int[] needsByHour = new int[HOURS];
    int[] servedByHour = new int[HOURS];
    for (int g = 0; g < GROUPS.length; g++) {
      for (int hour = 0; hour < HOURS; hour++) {
        for (int ending = 0; ending < ENDINGS.length; ending++) {
          int count = counted[index(f, g, hour, ending)];
          if (count > 0) {
            NeedOutcome outcome = ENDINGS[ending].outcome();
            outcomes[outcome.ordinal()] += count;
            needsByHour[hour] += outcome.byChannel() ? 0 : count;
            servedByHour[hour] += outcome == NeedOutcome.SERVED ? count : 0;
          }
        }
      }
    }
    return new FormatNeeds(
        circle.offers.formatIds.get(f),
        byOutcome(outcomes),
        hours(needsByHour, 0),
        hours(servedByHour, 0));
  }

  private static Map<NeedOutcome, Integer> byOutcome(int[] counts) {
    Map<NeedOutcome, Integer> outcomes = new EnumMap<>(NeedOutcome.class);
    for (NeedOutcome outcome : OUTCOMES) {
      outcomes.put(outcome, counts[outcome.ordinal()]);
    }
    return outcomes;
  }

  private List<GroupNeeds> groups(int[] counted, DayCounts days) {
    List<GroupNeeds> groups = new ArrayList<>();
    for (int g = 0; g < GROUPS.length; g++) {
      int[] outcomes = new int[OUTCOMES.length];
      for (int f = 0; f < circle.offers.formatIds.size(); f++) {
        for (int hour = 0; hour < HOURS; hour++) {
          for (int ending = 0; ending < ENDINGS.length; ending++) {
            outcomes[OUTCOME_OF[ending]] += counted[index(f, g, hour, ending)];
          }
        }
      }
      groups.add(
          new GroupNeeds(GROUPS[g], people[g], byOutcome(outcomes), days.trips[g], days.walked[g]));
    }
    return groups;
  }

  private static List<Integer> hours(int[] counts, int outlet) {
    Integer[] hours = new Integer[HOURS];
    for (int hour = 0; hour < HOURS; hour++) {
      hours[hour] = counts[outlet * HOURS + hour];
    }
    return List.of(hours);
  }

  private CellField cells(IntGrid2D field) {
    int columns = circle.paths.grid.columns();
    Integer[] cells = new Integer[columns * circle.paths.grid.rows()];
    for (int column = 0; column < columns; column++) {
      int[] northward = field.field[column];
      for (int row = 0; row < northward.length; row++) {
        cells[row * columns + column] = northward[row];
      }
    }
    return new CellField(
        circle.paths.grid.southWest(),
        circle.paths.grid.northEast(),
        columns,
        circle.paths.grid.rows(),
        List.of(cells));
  }
}
