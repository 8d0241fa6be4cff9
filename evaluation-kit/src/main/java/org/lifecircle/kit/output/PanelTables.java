package org.lifecircle.kit.output;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.reports.SimulatedDay;
import org.lifecircle.simulation.day.NeedCounts;
import org.lifecircle.simulation.day.NeedEnding;
import org.lifecircle.simulation.day.NeedOutcome;
import org.lifecircle.simulation.panels.DailyConsumption;
import org.lifecircle.simulation.panels.DayPanels;
import org.lifecircle.simulation.panels.FormatMix;
import org.lifecircle.simulation.panels.ListedNeeds;
import org.lifecircle.simulation.panels.LivingIndex;
import org.lifecircle.simulation.panels.Want;
import org.lifecircle.tables.TableWriter;

/**
 * What the simulated day says, as tidy tables, a count in every row and none for 0:
 *
 * <ul>
 *   <li>{@code needs.csv}: needs by format, age group, hour and how they ended
 *   <li>{@code needs-by-home.csv}: needs by home, format and how they ended
 *   <li>{@code lists.csv}: the red, yellow and blue lists by format, age group and reason
 *   <li>{@code wants.csv}: the ranking of wants
 *   <li>{@code living-index.csv}: of the circle, of each age group, of each home
 *   <li>{@code format-mix.csv}: outlets, needs and needs served by format
 *   <li>{@code consumption.csv}: visits by format and hour
 * </ul>
 */
final class PanelTables {

  private static final int HOURS = 24;

  private PanelTables() {}

  static void write(Path folder, SimulatedDay day) throws IOException {
    DayPanels panels = day.panels();
    writeNeeds(folder.resolve("needs.csv"), day.statistics().counts());
    writeHomes(folder.resolve("needs-by-home.csv"), day.statistics().counts());
    writeLists(folder.resolve("lists.csv"), panels.listsByGroup());
    writeWants(folder.resolve("wants.csv"), panels.wants());
    writeIndex(folder.resolve("living-index.csv"), panels.livingIndex());
    writeMix(folder.resolve("format-mix.csv"), panels.formatMix());
    writeConsumption(folder.resolve("consumption.csv"), panels.dailyConsumption());
  }

  private static void writeNeeds(Path file, NeedCounts counts) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (int f = 0; f < counts.formatIds().size(); f++) {
      for (AgeGroup group : AgeGroup.values()) {
        for (int hour = 0; hour < HOURS; hour++) {
          for (NeedEnding ending : NeedEnding.values()) {
            int needs = counts.needs(f, group, hour, ending);
            if (needs > 0) {
              rows.add(
                  List.of(
                      counts.formatIds().get(f),
                      group.id(),
                      Integer.toString(hour),
                      ending.outcome().id(),
                      ending.id(),
                      list(ending),
                      Integer.toString(needs)));
            }
          }
        }
      }
    }
    TableWriter.write(
        file, List.of("format", "group", "hour", "outcome", "ending", "list", "needs"), rows);
  }

  private static void writeHomes(Path file, NeedCounts counts) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (int h = 0; h < counts.homeIds().size(); h++) {
      for (int f = 0; f < counts.formatIds().size(); f++) {
        for (NeedEnding ending : NeedEnding.values()) {
          int needs = counts.needsOfHome(f, h, ending);
          if (needs > 0) {
            rows.add(
                List.of(
                    counts.homeIds().get(h),
                    counts.formatIds().get(f),
                    ending.outcome().id(),
                    ending.id(),
                    list(ending),
                    Integer.toString(needs)));
          }
        }
      }
    }
    TableWriter.write(file, List.of("home", "format", "outcome", "ending", "list", "needs"), rows);
  }

  /** The list's name; blank when the need is on none. */
  private static String list(NeedEnding ending) {
    return ending.list().map(list -> list.id()).orElse("");
  }

  private static void writeLists(Path file, Map<AgeGroup, List<ListedNeeds>> lists)
      throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (Map.Entry<AgeGroup, List<ListedNeeds>> group : lists.entrySet()) {
      for (ListedNeeds listed : group.getValue()) {
        for (Map.Entry<NeedEnding, Integer> reason : listed.byReason().entrySet()) {
          if (reason.getValue() > 0) {
            rows.add(
                List.of(
                    listed.list().id(),
                    listed.formatId(),
                    group.getKey().id(),
                    reason.getKey().id(),
                    reason.getValue().toString(),
                    Integer.toString(listed.needs())));
          }
        }
      }
    }
    TableWriter.write(
        file, List.of("list", "format", "group", "reason", "needs", "allNeeds"), rows);
  }

  private static void writeWants(Path file, List<Want> wants) throws IOException {
    List<String> header = new ArrayList<>(List.of("rank", "format", "needs", "unserved"));
    List<NeedOutcome> reasons = new ArrayList<>(List.of(NeedOutcome.values()));
    reasons.remove(NeedOutcome.SERVED);
    reasons.forEach(reason -> header.add(reason.id()));
    for (AgeGroup group : AgeGroup.values()) {
      header.add(group.id());
    }
    List<List<String>> rows = new ArrayList<>();
    for (Want want : wants) {
      List<String> row = new ArrayList<>();
      row.add(Integer.toString(rows.size() + 1));
      row.add(want.formatId());
      row.add(Integer.toString(want.needs()));
      row.add(Integer.toString(want.unserved()));
      want.byReason().values().forEach(count -> row.add(count.toString()));
      want.byGroup().values().forEach(count -> row.add(count.toString()));
      rows.add(row);
    }
    TableWriter.write(file, header, rows);
  }

  private static void writeIndex(Path file, LivingIndex index) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("circle", "", number(index.value())));
    index
        .byGroup()
        .forEach((group, value) -> rows.add(List.of("group", group.id(), number(value))));
    index.byHome().forEach(home -> rows.add(List.of("home", home.homeId(), number(home.value()))));
    TableWriter.write(file, List.of("scope", "id", "livingIndex"), rows);
  }

  private static String number(OptionalDouble value) {
    return value.isEmpty() ? "" : String.format(Locale.ROOT, "%.2f", value.getAsDouble());
  }

  private static void writeMix(Path file, FormatMix mix) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (FormatMix.Part part : mix.formats()) {
      rows.add(
          List.of(
              part.formatId(),
              part.category().id(),
              Integer.toString(part.outlets()),
              Integer.toString(part.needs()),
              Integer.toString(part.served())));
    }
    TableWriter.write(file, List.of("format", "category", "outlets", "needs", "served"), rows);
  }

  private static void writeConsumption(Path file, DailyConsumption consumption) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (DailyConsumption.OfFormat format : consumption.formats()) {
      for (int hour = 0; hour < HOURS; hour++) {
        int visits = format.visitsByHour().get(hour);
        if (visits > 0) {
          rows.add(
              List.of(
                  format.formatId(),
                  format.category().id(),
                  Integer.toString(hour),
                  Integer.toString(visits)));
        }
      }
    }
    TableWriter.write(file, List.of("format", "category", "hour", "visits"), rows);
  }
}
