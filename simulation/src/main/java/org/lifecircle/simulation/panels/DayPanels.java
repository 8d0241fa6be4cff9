package org.lifecircle.simulation.panels;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.Circle;
import org.lifecircle.model.FormatCatalog;
import org.lifecircle.simulation.day.DayStatistics;
import org.lifecircle.simulation.demand.Demand;

/**
 * What a day says to a reader: the four panels that Tianjin's outlet map shows of a community
 * (living index, format mix, daily consumption distribution, ranking of wants), and the red, yellow
 * and blue lists of needs.
 *
 * @param livingIndex how much of what residents need they receive
 * @param formatMix what outlets offer beside what residents need
 * @param dailyConsumption the visits by hour
 * @param wants what residents went without, the most needs first
 * @param lists the red, yellow and blue lists, see {@link ListedNeeds#ofDay}
 * @param listsByGroup those lists for each age group alone
 */
public record DayPanels(
    LivingIndex livingIndex,
    FormatMix formatMix,
    DailyConsumption dailyConsumption,
    List<Want> wants,
    List<ListedNeeds> lists,
    Map<AgeGroup, List<ListedNeeds>> listsByGroup) {

  public DayPanels {
    requireNonNull(livingIndex, "livingIndex");
    requireNonNull(formatMix, "formatMix");
    requireNonNull(dailyConsumption, "dailyConsumption");
    wants = List.copyOf(wants);
    lists = List.copyOf(lists);
    Map<AgeGroup, List<ListedNeeds>> ordered = new EnumMap<>(AgeGroup.class);
    for (AgeGroup group : AgeGroup.values()) {
      ordered.put(group, List.copyOf(listsByGroup.getOrDefault(group, List.of())));
    }
    listsByGroup = Collections.unmodifiableMap(ordered);
  }

  /**
   * The panels of a day.
   *
   * @param circle the circle that was simulated
   * @param formats the formats of the day
   * @param day what happened
   * @param demand with the parameters of the living index
   */
  public static DayPanels of(
      Circle circle, FormatCatalog formats, DayStatistics day, Demand demand) {
    return new DayPanels(
        LivingIndex.of(day, formats, demand),
        FormatMix.of(circle, formats, day),
        DailyConsumption.of(formats, day),
        Want.ranking(day),
        ListedNeeds.ofDay(day),
        ListedNeeds.byGroup(day));
  }
}
