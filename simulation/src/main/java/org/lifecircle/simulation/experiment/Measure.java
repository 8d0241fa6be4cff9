package org.lifecircle.simulation.experiment;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.BusinessFormat;
import org.lifecircle.model.FormatCatalog;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Text;
import org.lifecircle.simulation.day.DayStatistics;
import org.lifecircle.simulation.day.FormatDemand;
import org.lifecircle.simulation.day.GroupDemand;
import org.lifecircle.simulation.day.NeedOutcome;

/**
 * A figure of a simulated day that is compared between scenarios.
 *
 * @param id its name in tables
 * @param label what a reader is shown
 * @param unit its unit; {@code 1} for a share or a count
 * @param value reads it from a day
 */
public record Measure(String id, Text label, String unit, ToDoubleFunction<DayStatistics> value) {

  private static final Phrases PHRASES = Phrases.beside(Measure.class, "phrases");

  public Measure {
    requireNonNull(id, "id");
    requireNonNull(label, "label");
    requireNonNull(unit, "unit");
    requireNonNull(value, "value");
  }

  /** Its values on several days. */
  public double[] of(List<DayStatistics> days) {
    return days.stream().mapToDouble(value).toArray();
  }

  /** Whether it is a share from 0 to 1, which a reader is shown in percent. */
  public boolean share() {
    return id.startsWith("served-share");
  }

  /** The share of all needs that were served. */
  public static Measure servedShare() {
    return measure("served-share", "1", DayStatistics::servedShare);
  }

  /**
   * The figures of a whole day, then the served share of every format.
   *
   * @param formats the formats of the model that was run
   */
  public static List<Measure> standard(FormatCatalog formats) {
    List<Measure> measures = new ArrayList<>();
    measures.add(measure("needs", "1", DayStatistics::needs));
    measures.add(servedShare());
    for (NeedOutcome outcome : NeedOutcome.values()) {
      measures.add(
          new Measure(
              "needs-" + outcome.id(),
              PHRASES.text("measure.outcome", outcome.label()),
              "1",
              day -> outcomes(day, outcome)));
    }
    measures.add(measure("trips", "1", DayStatistics::trips));
    measures.add(measure("walk-minutes-per-trip", "min", DayStatistics::meanWalkMinutes));
    for (AgeGroup group : AgeGroup.values()) {
      measures.add(
          new Measure(
              "walk-minutes-per-" + group.id(),
              PHRASES.text("measure.walk." + group.id()),
              "min",
              day -> walkMinutes(day, group)));
    }
    measures.add(measure("wait-minutes-per-visit", "min", Measure::waitMinutes));
    for (BusinessFormat format : formats.formats()) {
      measures.add(
          new Measure(
              "served-share-" + format.id(),
              PHRASES.text("measure.format", format.label()),
              "1",
              day -> servedShare(day, format.id())));
    }
    return List.copyOf(measures);
  }

  private static Measure measure(String id, String unit, ToDoubleFunction<DayStatistics> value) {
    return new Measure(id, PHRASES.text("measure." + id), unit, value);
  }

  private static double outcomes(DayStatistics day, NeedOutcome outcome) {
    return day.formats().stream().mapToInt(format -> format.outcomes().get(outcome)).sum();
  }

  private static double walkMinutes(DayStatistics day, AgeGroup group) {
    return day.groups().stream()
        .filter(demand -> demand.ageGroup() == group)
        .mapToDouble(GroupDemand::walkMinutesPerPerson)
        .sum();
  }

  private static double waitMinutes(DayStatistics day) {
    long seconds = day.visits().stream().mapToLong(visits -> visits.waitSeconds()).sum();
    long visits = day.visits().stream().mapToLong(outlet -> outlet.total()).sum();
    return visits == 0 ? 0 : seconds / 60.0 / visits;
  }

  /** The served share of one format's needs; 1 when there was none. */
  private static double servedShare(DayStatistics day, String formatId) {
    for (FormatDemand format : day.formats()) {
      if (format.formatId().equals(formatId)) {
        int needs = format.needs();
        return needs == 0 ? 1 : (double) format.outcomes().get(NeedOutcome.SERVED) / needs;
      }
    }
    return 1;
  }
}
