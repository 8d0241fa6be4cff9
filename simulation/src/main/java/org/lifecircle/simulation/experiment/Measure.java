package org.lifecircle.simulation.experiment;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.BusinessFormat;
import org.lifecircle.model.FormatCatalog;
import org.lifecircle.model.Home;
import org.lifecircle.model.Outlet;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Text;
import org.lifecircle.simulation.day.DayStatistics;
import org.lifecircle.simulation.day.FormatNeeds;
import org.lifecircle.simulation.day.GroupNeeds;
import org.lifecircle.simulation.day.HomeNeeds;
import org.lifecircle.simulation.day.NeedEnding;
import org.lifecircle.simulation.day.NeedList;
import org.lifecircle.simulation.day.NeedOutcome;
import org.lifecircle.simulation.day.OutletVisits;
import org.lifecircle.simulation.demand.Demand;
import org.lifecircle.simulation.panels.LivingIndex;

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
   * The figures of a whole day, then the served share of every age group and every format.
   *
   * @param formats the formats of the model that was run
   * @param demand with the parameters of the living index
   */
  public static List<Measure> standard(FormatCatalog formats, Demand demand) {
    List<Measure> measures = new ArrayList<>();
    measures.add(
        measure("living-index", "1", day -> LivingIndex.value(day, formats, demand).orElse(100)));
    measures.add(measure("needs", "1", DayStatistics::needs));
    measures.add(servedShare());
    for (AgeGroup group : AgeGroup.values()) {
      measures.add(
          new Measure(
              "served-share-" + group.id(),
              PHRASES.text("measure.group." + group.id()),
              "1",
              day -> servedShare(day, group)));
    }
    measures.add(measure("needs-offered-not-received", "1", day -> listed(day, NeedList.YELLOW)));
    measures.add(measure("needs-with-effort", "1", day -> listed(day, NeedList.BLUE)));
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

  /** The needs that were not served, by the hour in which they arose: one measure an hour. */
  public static List<Measure> unservedByHour() {
    return IntStream.range(0, 24)
        .mapToObj(
            hour ->
                new Measure(
                    Integer.toString(hour),
                    Text.same("%02d:00–%02d:00".formatted(hour, hour + 1)),
                    "1",
                    day ->
                        day.formats().stream()
                            .mapToInt(
                                format ->
                                    format.needsByHour().get(hour)
                                        - format.servedByHour().get(hour))
                            .sum()))
        .toList();
  }

  /** The needs that were not served, by home: one measure a home, with the home's id. */
  public static List<Measure> unservedByHome(List<Home> homes) {
    return IntStream.range(0, homes.size())
        .mapToObj(
            h ->
                new Measure(
                    homes.get(h).id(),
                    Text.same(
                        homes.get(h).name().isBlank() ? homes.get(h).id() : homes.get(h).name()),
                    "1",
                    day -> {
                      HomeNeeds home = day.homes().get(h);
                      return home.needs() - home.outcomes().get(NeedOutcome.SERVED);
                    }))
        .toList();
  }

  /**
   * The visits that were served, by outlet: one measure an outlet, with the outlet's id; 0 on a day
   * without that outlet.
   */
  public static List<Measure> visitsByOutlet(List<Outlet> outlets) {
    return outlets.stream()
        .map(
            outlet ->
                new Measure(
                    outlet.id(),
                    Text.same(outlet.name().isBlank() ? outlet.id() : outlet.name()),
                    "1",
                    day ->
                        day.visits().stream()
                            .filter(visits -> visits.outletId().equals(outlet.id()))
                            .mapToInt(OutletVisits::total)
                            .sum()))
        .toList();
  }

  private static Measure measure(String id, String unit, ToDoubleFunction<DayStatistics> value) {
    return new Measure(id, PHRASES.text("measure." + id), unit, value);
  }

  private static double outcomes(DayStatistics day, NeedOutcome outcome) {
    return day.formats().stream().mapToInt(format -> format.outcomes().get(outcome)).sum();
  }

  /** The needs on a list. */
  private static double listed(DayStatistics day, NeedList list) {
    int sum = 0;
    for (int format = 0; format < day.counts().formatIds().size(); format++) {
      for (NeedEnding ending : NeedEnding.values()) {
        if (ending.list().filter(list::equals).isPresent()) {
          sum += day.counts().needs(format, ending);
        }
      }
    }
    return sum;
  }

  /** The served share of one age group's needs; 1 when there was none. */
  private static double servedShare(DayStatistics day, AgeGroup group) {
    for (GroupNeeds demand : day.groups()) {
      if (demand.ageGroup() == group && demand.needs() > 0) {
        return (double) demand.outcomes().get(NeedOutcome.SERVED) / demand.needs();
      }
    }
    return 1;
  }

  private static double walkMinutes(DayStatistics day, AgeGroup group) {
    return day.groups().stream()
        .filter(demand -> demand.ageGroup() == group)
        .mapToDouble(GroupNeeds::walkMinutesPerPerson)
        .sum();
  }

  private static double waitMinutes(DayStatistics day) {
    long seconds = day.visits().stream().mapToLong(visits -> visits.waitSeconds()).sum();
    long visits = day.visits().stream().mapToLong(outlet -> outlet.total()).sum();
    return visits == 0 ? 0 : seconds / 60.0 / visits;
  }

  /** The served share of one format's needs; 1 when there was none. */
  private static double servedShare(DayStatistics day, String formatId) {
    for (FormatNeeds format : day.formats()) {
      if (format.formatId().equals(formatId)) {
        int needs = format.needs();
        return needs == 0 ? 1 : (double) format.outcomes().get(NeedOutcome.SERVED) / needs;
      }
    }
    return 1;
  }
}
