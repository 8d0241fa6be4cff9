package org.lifecircle.reports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.Circle;
import org.lifecircle.model.Clause;
import org.lifecircle.model.FormatCategory;
import org.lifecircle.model.Parameter;
import org.lifecircle.model.SourceStatus;
import org.lifecircle.model.Text;
import org.lifecircle.simulation.day.DayStatistics;
import org.lifecircle.simulation.day.FormatNeeds;
import org.lifecircle.simulation.day.NeedEnding;
import org.lifecircle.simulation.day.NeedList;
import org.lifecircle.simulation.day.NeedOutcome;
import org.lifecircle.simulation.panels.DailyConsumption;
import org.lifecircle.simulation.panels.DayPanels;
import org.lifecircle.simulation.panels.FormatMix;
import org.lifecircle.simulation.panels.ListedNeeds;
import org.lifecircle.simulation.panels.LivingIndex;
import org.lifecircle.simulation.panels.Want;

/** The panels and lists of the simulated day of a sample report. */
final class SamplePanels {

  private SamplePanels() {}

  /** Panels that agree with the day; a sixth of what was served took an effort. */
  static DayPanels of(Circle circle, DayStatistics day) {
    List<FormatMix.FormatPart> parts = new ArrayList<>();
    List<DailyConsumption.FormatVisits> consumption = new ArrayList<>();
    List<Want> wants = new ArrayList<>();
    List<ListedNeeds> lists = new ArrayList<>();
    for (FormatNeeds demand : day.formats()) {
      String id = demand.formatId();
      FormatCategory category = SampleFormats.of(id).category();
      int served = demand.outcomes().get(NeedOutcome.SERVED);
      parts.add(
          new FormatMix.FormatPart(
              id, category, circle.outletsServing(id), demand.needs(), served));
      consumption.add(new DailyConsumption.FormatVisits(id, category, demand.servedByHour()));
      if (demand.needs() > served) {
        wants.add(
            new Want(
                id, demand.needs(), demand.outcomes(), byAge(demand.needs() - served), List.of()));
      }
      lists.add(
          listed(
              NeedList.RED,
              demand,
              Map.of(NeedEnding.NOT_OFFERED, demand.outcomes().get(NeedOutcome.NOT_OFFERED))));
      lists.add(
          listed(
              NeedList.YELLOW,
              demand,
              Map.of(
                  NeedEnding.TOO_FAR, demand.outcomes().get(NeedOutcome.TOO_FAR),
                  NeedEnding.CLOSED, demand.outcomes().get(NeedOutcome.CLOSED),
                  NeedEnding.FULL, demand.outcomes().get(NeedOutcome.FULL))));
      lists.add(
          listed(
              NeedList.BLUE,
              demand,
              Map.of(NeedEnding.LONG_WALK, served / 7, NeedEnding.LONG_WAIT, served / 42)));
    }
    wants.sort(Comparator.comparingInt(Want::unserved).reversed());
    lists.removeIf(one -> one.listed() == 0);
    lists.sort(
        Comparator.comparing(ListedNeeds::list)
            .thenComparing(Comparator.comparingInt(ListedNeeds::listed).reversed()));
    Map<AgeGroup, OptionalDouble> index = new EnumMap<>(AgeGroup.class);
    double all = day.needs() == 0 ? 0 : 93.0 * day.served() / day.needs();
    for (AgeGroup group : AgeGroup.values()) {
      index.put(
          group,
          day.needs() == 0
              ? OptionalDouble.empty()
              : OptionalDouble.of(Math.max(0, all - 3 * group.ordinal())));
    }
    return new DayPanels(
        new LivingIndex(
            day.needs() == 0 ? OptionalDouble.empty() : OptionalDouble.of(all),
            index,
            List.of(),
            List.of(
                parameter("living-effort-value", "费力才得到的需求的分值", "value of a need with effort"),
                parameter("living-quality-weight", "品质提升类需求的权重", "weight of a quality need"))),
        new FormatMix(parts),
        new DailyConsumption(consumption, List.of()),
        wants,
        lists,
        Map.of());
  }

  private static Parameter parameter(String id, String zh, String en) {
    return new Parameter(
        id,
        new BigDecimal("0.5"),
        "1",
        LocalDate.of(2026, 1, 1),
        new Clause(SampleFormats.PLAN, "", SourceStatus.ASSUMPTION),
        new Text(zh, en));
  }

  private static Map<AgeGroup, Integer> byAge(int needs) {
    return Map.of(
        AgeGroup.CHILD, needs / 8,
        AgeGroup.OLDER_ADULT, needs / 4,
        AgeGroup.ADULT, needs - needs / 8 - needs / 4);
  }

  private static ListedNeeds listed(
      NeedList list, FormatNeeds demand, Map<NeedEnding, Integer> reasons) {
    int sum = reasons.values().stream().mapToInt(Integer::intValue).sum();
    return new ListedNeeds(list, demand.formatId(), demand.needs(), reasons, byAge(sum));
  }
}
