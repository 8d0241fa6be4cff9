package org.lifecircle.simulation.mason;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
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
import org.lifecircle.simulation.day.OutletVisits;
import sim.field.grid.IntGrid2D;

/** Puts the counts of a day together as its statistics. */
final class DayTables {

  private static final NeedEnding[] ENDINGS = NeedEnding.values();
  private static final AgeGroup[] GROUPS = AgeGroup.values();
  private static final int HOURS = DayCounts.HOURS;

  private final PreparedCircle circle;
  private final Resident[] residents;
  private final NeedPlan plan;
  private final DayCounts day;

  /** By format, age group, hour of the need and ending. */
  private final int[] counts;

  /** By format, home and ending. */
  private final int[] homeCounts;

  private final IntGrid2D demand;
  private final IntGrid2D unmet;

  DayTables(PreparedCircle circle, Resident[] residents, NeedPlan plan, DayCounts day) {
    this.circle = circle;
    this.residents = residents;
    this.plan = plan;
    this.day = day;
    int formats = circle.offers.formatIds.size();
    counts = new int[formats * GROUPS.length * HOURS * ENDINGS.length];
    homeCounts = new int[formats * circle.circle.homes().size() * ENDINGS.length];
    demand = circle.paths.grid.field();
    unmet = circle.paths.grid.field();
    countNeeds();
  }

  private void countNeeds() {
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
          counts[index(format, resident.group, DayCounts.hour(NeedPlan.second(need)), ending)]++;
          ofHome[format * ENDINGS.length + ending]++;
          demand.field[column][row]++;
          unmet.field[column][row] += ENDINGS[ending].outcome() == NeedOutcome.SERVED ? 0 : 1;
        }
      }
      if (r + 1 == residents.length || residents[r + 1].home != resident.home) {
        for (int f = 0; f < circle.offers.formatIds.size(); f++) {
          System.arraycopy(
              ofHome,
              f * ENDINGS.length,
              homeCounts,
              homeIndex(f, resident.home, 0),
              ENDINGS.length);
        }
        Arrays.fill(ofHome, 0);
      }
    }
  }

  /**
   * All statistics.
   *
   * @param footfall the walks of the day, all of them counted
   */
  DayStatistics statistics(long seed, Footfall footfall) {
    List<FormatNeeds> formats = new ArrayList<>();
    int needs = 0;
    int served = 0;
    for (int f = 0; f < circle.offers.formatIds.size(); f++) {
      FormatNeeds format = format(f);
      formats.add(format);
      needs += format.needs();
      served += format.outcomes().get(NeedOutcome.SERVED);
    }
    return new DayStatistics(
        seed,
        new DayTotals(
            residents.length,
            Arrays.stream(day.trips).sum(),
            needs,
            served,
            Arrays.stream(day.walked).sum()),
        new DayPlaces(outlets(), cells(footfall.field), cells(demand), cells(unmet)),
        new DayNeeds(
            formats,
            groups(),
            homes(),
            new NeedCounts(
                circle.offers.formatIds,
                circle.circle.homes().stream().map(Home::id).toList(),
                counts,
                homeCounts,
                day.formatVisits)),
        new Outings(day.people, day.furtherAttempts, day.servedAfterAll, footfall.byWay()));
  }

  private List<OutletVisits> outlets() {
    List<OutletVisits> outlets = new ArrayList<>();
    for (int o = 0; o < circle.offers.places.length; o++) {
      outlets.add(
          new OutletVisits(
              circle.circle.outlets().get(o).id(),
              hours(day.visits, o),
              hours(day.turnedAway, o),
              day.waits[o],
              hours(day.visitors, o)));
    }
    return outlets;
  }

  private List<HomeNeeds> homes() {
    List<HomeNeeds> homes = new ArrayList<>();
    for (int h = 0; h < circle.circle.homes().size(); h++) {
      int[] outcomes = new int[NeedOutcome.values().length];
      for (int f = 0; f < circle.offers.formatIds.size(); f++) {
        for (NeedEnding ending : ENDINGS) {
          outcomes[ending.outcome().ordinal()] += homeCounts[homeIndex(f, h, ending.ordinal())];
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

  private FormatNeeds format(int f) {
    int[] outcomes = new int[NeedOutcome.values().length];
    int[] needsByHour = new int[HOURS];
    int[] servedByHour = new int[HOURS];
    for (int g = 0; g < GROUPS.length; g++) {
      for (int hour = 0; hour < HOURS; hour++) {
        for (NeedEnding ending : ENDINGS) {
          int count = counts[index(f, g, hour, ending.ordinal())];
          outcomes[ending.outcome().ordinal()] += count;
          needsByHour[hour] += count;
          if (ending.outcome() == NeedOutcome.SERVED) {
            servedByHour[hour] += count;
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
    for (NeedOutcome outcome : NeedOutcome.values()) {
      outcomes.put(outcome, counts[outcome.ordinal()]);
    }
    return outcomes;
  }

  private List<GroupNeeds> groups() {
    int[] people = new int[GROUPS.length];
    for (Resident resident : residents) {
      people[resident.group]++;
    }
    List<GroupNeeds> groups = new ArrayList<>();
    for (int g = 0; g < GROUPS.length; g++) {
      int[] outcomes = new int[NeedOutcome.values().length];
      for (int f = 0; f < circle.offers.formatIds.size(); f++) {
        for (int hour = 0; hour < HOURS; hour++) {
          for (NeedEnding ending : ENDINGS) {
            outcomes[ending.outcome().ordinal()] += counts[index(f, g, hour, ending.ordinal())];
          }
        }
      }
      groups.add(
          new GroupNeeds(GROUPS[g], people[g], byOutcome(outcomes), day.trips[g], day.walked[g]));
    }
    return groups;
  }

  private static List<Integer> hours(int[] counts, int outlet) {
    return Arrays.stream(counts, outlet * HOURS, (outlet + 1) * HOURS).boxed().toList();
  }

  private CellField cells(IntGrid2D field) {
    List<Integer> cells = new ArrayList<>(circle.paths.grid.columns() * circle.paths.grid.rows());
    for (int row = 0; row < circle.paths.grid.rows(); row++) {
      for (int column = 0; column < circle.paths.grid.columns(); column++) {
        cells.add(field.field[column][row]);
      }
    }
    return new CellField(
        circle.paths.grid.southWest(),
        circle.paths.grid.northEast(),
        circle.paths.grid.columns(),
        circle.paths.grid.rows(),
        Collections.unmodifiableList(cells));
  }
}
