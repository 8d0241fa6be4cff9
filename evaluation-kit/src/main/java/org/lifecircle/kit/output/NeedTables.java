package org.lifecircle.kit.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lifecircle.kit.codebook.Codebook;
import org.lifecircle.kit.codebook.OutputTable;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.simulation.day.LivedDays;
import org.lifecircle.simulation.day.NeedCounts;
import org.lifecircle.simulation.day.NeedEnding;
import org.lifecircle.simulation.panels.ListedNeeds;

/**
 * The needs of an average simulated day as tidy tables, a mean in every row and none for 0:
 *
 * <ul>
 *   <li>{@code needs.csv}: by format, age group, hour and how they ended
 *   <li>{@code needs-by-home.csv}: by home, format and how they ended
 *   <li>{@code lists.csv}: the red, yellow and blue lists by format, age group and reason
 * </ul>
 */
final class NeedTables {

  private static final int HOURS = 24;

  private static final OutputTable<OfHour> NEEDS =
      OutputTable.<OfHour>of(Codebook.REPORT, "needs.csv")
          .text("format", OfHour::formatId)
          .text("group", row -> row.group().id())
          .count("hour", OfHour::hour)
          .text("outcome", row -> row.ending().outcome().id())
          .text("ending", row -> row.ending().id())
          .text("list", row -> list(row.ending()))
          .text("needs", OfHour::needs)
          .build();

  private static final OutputTable<OfHome> BY_HOME =
      OutputTable.<OfHome>of(Codebook.REPORT, "needs-by-home.csv")
          .text("home", OfHome::homeId)
          .text("format", OfHome::formatId)
          .text("outcome", row -> row.ending().outcome().id())
          .text("ending", row -> row.ending().id())
          .text("list", row -> list(row.ending()))
          .text("needs", OfHome::needs)
          .build();

  private static final OutputTable<Listed> LISTS =
      OutputTable.<Listed>of(Codebook.REPORT, "lists.csv")
          .text("list", row -> row.all().list().id())
          .text("format", row -> row.all().formatId())
          .text("group", row -> row.group().id())
          .text("reason", row -> row.reason().id())
          .text("needs", Listed::needs)
          .text("allNeeds", Listed::allNeeds)
          .build();

  private record OfHour(
      String formatId, AgeGroup group, int hour, NeedEnding ending, String needs) {}

  private record OfHome(String homeId, String formatId, NeedEnding ending, String needs) {}

  private record Listed(
      ListedNeeds all, AgeGroup group, NeedEnding reason, String needs, String allNeeds) {}

  private NeedTables() {}

  static List<OutputTable.Filled<?>> filled(
      LivedDays lived, Map<AgeGroup, List<ListedNeeds>> lists) {
    return List.of(needs(lived), byHome(lived), lists(lived, lists));
  }

  private static OutputTable.Filled<?> needs(LivedDays lived) {
    NeedCounts counts = lived.sum().counts();
    List<OfHour> rows = new ArrayList<>();
    for (int f = 0; f < counts.formatIds().size(); f++) {
      for (AgeGroup group : AgeGroup.values()) {
        for (int hour = 0; hour < HOURS; hour++) {
          for (NeedEnding ending : NeedEnding.values()) {
            int needs = counts.needs(f, group, hour, ending);
            if (needs > 0) {
              rows.add(
                  new OfHour(
                      counts.formatIds().get(f), group, hour, ending, DailyMean.of(lived, needs)));
            }
          }
        }
      }
    }
    return NEEDS.with(rows);
  }

  private static OutputTable.Filled<?> byHome(LivedDays lived) {
    NeedCounts counts = lived.sum().counts();
    List<OfHome> rows = new ArrayList<>();
    for (int h = 0; h < counts.homeIds().size(); h++) {
      for (int f = 0; f < counts.formatIds().size(); f++) {
        for (NeedEnding ending : NeedEnding.values()) {
          int needs = counts.needsOfHome(f, h, ending);
          if (needs > 0) {
            rows.add(
                new OfHome(
                    counts.homeIds().get(h),
                    counts.formatIds().get(f),
                    ending,
                    DailyMean.of(lived, needs)));
          }
        }
      }
    }
    return BY_HOME.with(rows);
  }

  /** The list's name; blank when the need is on none. */
  private static String list(NeedEnding ending) {
    return ending.list().map(list -> list.id()).orElse("");
  }

  private static OutputTable.Filled<?> lists(
      LivedDays lived, Map<AgeGroup, List<ListedNeeds>> lists) {
    List<Listed> rows = new ArrayList<>();
    lists.forEach(
        (group, all) ->
            all.forEach(
                listed ->
                    listed
                        .byReason()
                        .forEach(
                            (reason, needs) -> {
                              if (needs > 0) {
                                rows.add(
                                    new Listed(
                                        listed,
                                        group,
                                        reason,
                                        DailyMean.of(lived, needs),
                                        DailyMean.of(lived, listed.needs())));
                              }
                            })));
    return LISTS.with(rows);
  }
}
