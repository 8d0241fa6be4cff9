package org.lifecircle.simulation.panels;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.FormatCatalog;
import org.lifecircle.model.FormatCategory;
import org.lifecircle.simulation.day.DayStatistics;
import org.lifecircle.simulation.day.GroupNeeds;
import org.lifecircle.simulation.day.NeedCounts;
import org.lifecircle.simulation.day.NeedOutcome;

/**
 * The daily consumption distribution (日消费分布): visits that were served, by hour and format and by
 * age group. The model knows no money: it counts visits, not spending.
 *
 * @param formats the visits to every format, in the catalog's order
 * @param groups the visits of every age group, in the order of the groups
 */
public record DailyConsumption(List<FormatVisits> formats, List<GroupVisits> groups) {

  private static final int HOURS = 24;

  /**
   * The visits to a format.
   *
   * @param formatId the format
   * @param category its family
   * @param visitsByHour 24 counts, by the hour in which service began
   */
  public record FormatVisits(String formatId, FormatCategory category, List<Integer> visitsByHour) {
    public FormatVisits {
      requireNonNull(formatId, "formatId");
      requireNonNull(category, "category");
      visitsByHour = List.copyOf(visitsByHour);
      if (visitsByHour.size() != HOURS) {
        throw new IllegalArgumentException("a day has 24 hours: " + visitsByHour);
      }
    }

    /** All visits of the day. */
    public int visits() {
      return visitsByHour.stream().mapToInt(Integer::intValue).sum();
    }
  }

  /**
   * The visits of an age group.
   *
   * @param ageGroup the group
   * @param residents how many people it has
   * @param visits how many of their needs were served
   */
  public record GroupVisits(AgeGroup ageGroup, int residents, int visits) {
    public GroupVisits {
      requireNonNull(ageGroup, "ageGroup");
    }
  }

  public DailyConsumption {
    formats = List.copyOf(formats);
    groups = List.copyOf(groups);
  }

  /** The consumption of a day; formats that the catalog does not know are left out. */
  public static DailyConsumption of(FormatCatalog catalog, DayStatistics day) {
    NeedCounts counts = day.counts();
    List<FormatVisits> formats = new ArrayList<>();
    for (int f = 0; f < counts.formatIds().size(); f++) {
      List<Integer> visits = new ArrayList<>();
      for (int hour = 0; hour < HOURS; hour++) {
        visits.add(counts.visits(f, hour));
      }
      catalog
          .find(counts.formatIds().get(f))
          .ifPresent(known -> formats.add(new FormatVisits(known.id(), known.category(), visits)));
    }
    List<GroupVisits> groups = new ArrayList<>();
    for (GroupNeeds group : day.groups()) {
      groups.add(
          new GroupVisits(
              group.ageGroup(), group.residents(), group.outcomes().get(NeedOutcome.SERVED)));
    }
    return new DailyConsumption(formats, groups);
  }

  /** The visits to all formats of a family: 24 counts. */
  public List<Integer> visitsByHour(FormatCategory category) {
    List<Integer> sums = new ArrayList<>(Collections.nCopies(HOURS, 0));
    for (FormatVisits format : formats) {
      if (format.category() == category) {
        for (int hour = 0; hour < HOURS; hour++) {
          sums.set(hour, sums.get(hour) + format.visitsByHour().get(hour));
        }
      }
    }
    return Collections.unmodifiableList(sums);
  }
}
