package org.lifecircle.kit.output;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.lifecircle.kit.codebook.Codebook;
import org.lifecircle.kit.codebook.OutputTable;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.FormatCategory;
import org.lifecircle.model.Text;
import org.lifecircle.simulation.day.LivedDays;
import org.lifecircle.simulation.day.NeedOutcome;
import org.lifecircle.simulation.panels.DailyConsumption;
import org.lifecircle.simulation.panels.DayPanels;
import org.lifecircle.simulation.panels.FormatMix;
import org.lifecircle.simulation.panels.LivingIndex;
import org.lifecircle.simulation.panels.Want;

/**
 * The four panels of an average simulated day as tables:
 *
 * <ul>
 *   <li>{@code wants.csv}: the ranking of wants
 *   <li>{@code living-index.csv}: of the circle, of each age group, of each home
 *   <li>{@code format-mix.csv}: outlets, needs and needs served by format
 *   <li>{@code consumption.csv}: visits by format and hour, none for 0
 * </ul>
 */
final class PanelTables {

  private static final int HOURS = 24;

  private static final OutputTable<Ranked> WANTS =
      OutputTable.<Ranked>of(Codebook.REPORT, "wants.csv")
          .count("rank", Ranked::rank)
          .text("format", row -> row.want().formatId())
          .text("needs", row -> row.mean(row.want().needs()))
          .text("unserved", row -> row.mean(row.want().unserved()))
          .each("{reason}", reasons(), Ranked::forReason)
          .each("{group}", groups(), Ranked::ofGroup)
          .build();

  private static final OutputTable<Index> LIVING_INDEX =
      OutputTable.<Index>of(Codebook.REPORT, "living-index.csv")
          .text("scope", Index::scope)
          .text("id", Index::id)
          .text("livingIndex", row -> number(row.value()))
          .build();

  private static final OutputTable<MixPart> FORMAT_MIX =
      OutputTable.<MixPart>of(Codebook.REPORT, "format-mix.csv")
          .text("format", row -> row.part().formatId())
          .text("category", row -> row.part().category().id())
          .count("outlets", row -> row.part().outlets())
          .text("needs", row -> DailyMean.of(row.lived(), row.part().needs()))
          .text("served", row -> DailyMean.of(row.lived(), row.part().served()))
          .build();

  private static final OutputTable<HourOfFormat> CONSUMPTION =
      OutputTable.<HourOfFormat>of(Codebook.REPORT, "consumption.csv")
          .text("format", HourOfFormat::formatId)
          .text("category", row -> row.category().id())
          .count("hour", HourOfFormat::hour)
          .text("visits", HourOfFormat::visits)
          .build();

  private record Ranked(LivedDays lived, int rank, Want want) {

    String mean(int sum) {
      return DailyMean.of(lived, sum);
    }

    String forReason(String id) {
      return want.byReason().entrySet().stream()
          .filter(entry -> entry.getKey().id().equals(id))
          .findFirst()
          .map(entry -> mean(entry.getValue()))
          .orElseThrow();
    }

    String ofGroup(String id) {
      return want.byGroup().entrySet().stream()
          .filter(entry -> entry.getKey().id().equals(id))
          .findFirst()
          .map(entry -> mean(entry.getValue()))
          .orElseThrow();
    }
  }

  private record Index(String scope, String id, OptionalDouble value) {}

  private record HourOfFormat(String formatId, FormatCategory category, int hour, String visits) {}

  private record MixPart(LivedDays lived, FormatMix.FormatPart part) {}

  private PanelTables() {}

  static List<OutputTable.Filled<?>> filled(LivedDays lived, DayPanels panels) {
    return List.of(
        wants(lived, panels.wants()),
        livingIndex(panels.livingIndex()),
        FORMAT_MIX.with(
            panels.formatMix().formats().stream().map(part -> new MixPart(lived, part)).toList()),
        consumption(lived, panels.dailyConsumption()));
  }

  private static Map<String, Text> reasons() {
    Map<String, Text> reasons = new LinkedHashMap<>();
    for (NeedOutcome outcome : NeedOutcome.values()) {
      if (outcome.failed()) {
        reasons.put(outcome.id(), outcome.label());
      }
    }
    return reasons;
  }

  private static Map<String, Text> groups() {
    Map<String, Text> groups = new LinkedHashMap<>();
    for (AgeGroup group : AgeGroup.values()) {
      groups.put(group.id(), Text.same(group.id()));
    }
    return groups;
  }

  private static OutputTable.Filled<?> wants(LivedDays lived, List<Want> wants) {
    List<Ranked> rows = new ArrayList<>();
    wants.forEach(want -> rows.add(new Ranked(lived, rows.size() + 1, want)));
    return WANTS.with(rows);
  }

  private static OutputTable.Filled<?> livingIndex(LivingIndex index) {
    List<Index> rows = new ArrayList<>();
    rows.add(new Index("circle", "", index.value()));
    index.byGroup().forEach((group, value) -> rows.add(new Index("group", group.id(), value)));
    index.byHome().forEach(home -> rows.add(new Index("home", home.homeId(), home.value())));
    return LIVING_INDEX.with(rows);
  }

  private static String number(OptionalDouble value) {
    return value.isEmpty() ? "" : String.format(Locale.ROOT, "%.2f", value.getAsDouble());
  }

  private static OutputTable.Filled<?> consumption(LivedDays lived, DailyConsumption consumption) {
    List<HourOfFormat> rows = new ArrayList<>();
    for (DailyConsumption.FormatVisits format : consumption.formats()) {
      for (int hour = 0; hour < HOURS; hour++) {
        int visits = format.visitsByHour().get(hour);
        if (visits > 0) {
          rows.add(
              new HourOfFormat(
                  format.formatId(), format.category(), hour, DailyMean.of(lived, visits)));
        }
      }
    }
    return CONSUMPTION.with(rows);
  }
}
