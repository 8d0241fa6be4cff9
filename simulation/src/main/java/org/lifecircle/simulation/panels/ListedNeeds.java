package org.lifecircle.simulation.panels;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.simulation.day.DayStatistics;
import org.lifecircle.simulation.day.NeedCounts;
import org.lifecircle.simulation.day.NeedEnding;
import org.lifecircle.simulation.day.NeedList;

/**
 * The needs for a format that stand on one list: for one age group, or for all.
 *
 * @param list the list
 * @param formatId the format
 * @param needs all needs of these residents for the format, on whatever list or none, but for those
 *     that a channel met
 * @param byReason those on the list, by how they ended; every ending of the list has an entry
 * @param byGroup those on the list, by age group; every group has an entry
 */
public record ListedNeeds(
    NeedList list,
    String formatId,
    int needs,
    Map<NeedEnding, Integer> byReason,
    Map<AgeGroup, Integer> byGroup) {

  private static final NeedEnding[] ENDINGS = NeedEnding.values();

  public ListedNeeds {
    requireNonNull(list, "list");
    requireNonNull(formatId, "formatId");
    Map<NeedEnding, Integer> reasons = new EnumMap<>(NeedEnding.class);
    for (NeedEnding ending : ENDINGS) {
      if (ending.isOn(list)) {
        reasons.put(ending, byReason.getOrDefault(ending, 0));
      }
    }
    byReason = Collections.unmodifiableMap(reasons);
    Map<AgeGroup, Integer> groups = new EnumMap<>(AgeGroup.class);
    for (AgeGroup group : AgeGroup.values()) {
      groups.put(group, byGroup.getOrDefault(group, 0));
    }
    byGroup = Collections.unmodifiableMap(groups);
  }

  /** How many needs stand on the list. */
  public int listed() {
    int listed = 0;
    for (int count : byReason.values()) {
      listed += count;
    }
    return listed;
  }

  /**
   * The lists of a day: red, then yellow, then blue, in each the format with the most needs first,
   * equal ones in the catalog's order. A format with no need on a list is left out.
   */
  public static List<ListedNeeds> ofDay(DayStatistics day) {
    return of(day.counts(), List.of(AgeGroup.values()));
  }

  /** The lists of the needs of each age group alone, in the order of the groups. */
  public static Map<AgeGroup, List<ListedNeeds>> byGroup(DayStatistics day) {
    Map<AgeGroup, List<ListedNeeds>> lists = new EnumMap<>(AgeGroup.class);
    for (AgeGroup group : AgeGroup.values()) {
      lists.put(group, of(day.counts(), List.of(group)));
    }
    return Collections.unmodifiableMap(lists);
  }

  private static List<ListedNeeds> of(NeedCounts counts, List<AgeGroup> groups) {
    List<ListedNeeds> all = new ArrayList<>();
    for (NeedList list : NeedList.values()) {
      List<ListedNeeds> rows = new ArrayList<>();
      for (int f = 0; f < counts.formatIds().size(); f++) {
        ListedNeeds row = row(counts, list, f, groups);
        if (row.listed() > 0) {
          rows.add(row);
        }
      }
      rows.sort(Comparator.comparingInt(ListedNeeds::listed).reversed());
      all.addAll(rows);
    }
    return List.copyOf(all);
  }

  private static ListedNeeds row(
      NeedCounts counts, NeedList list, int format, List<AgeGroup> groups) {
    Map<NeedEnding, Integer> byReason = new EnumMap<>(NeedEnding.class);
    Map<AgeGroup, Integer> byGroup = new EnumMap<>(AgeGroup.class);
    int needs = 0;
    for (AgeGroup group : groups) {
      for (NeedEnding ending : ENDINGS) {
        int count = counts.needs(format, group, ending);
        needs += ending.outcome().byChannel() ? 0 : count;
        if (ending.isOn(list)) {
          byReason.merge(ending, count, Integer::sum);
          byGroup.merge(group, count, Integer::sum);
        }
      }
    }
    return new ListedNeeds(list, counts.formatIds().get(format), needs, byReason, byGroup);
  }
}
