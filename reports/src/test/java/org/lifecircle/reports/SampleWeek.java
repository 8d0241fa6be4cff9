package org.lifecircle.reports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.lifecircle.simulation.day.DayNeeds;
import org.lifecircle.simulation.day.DayStatistics;
import org.lifecircle.simulation.day.DayTotals;
import org.lifecircle.simulation.day.LivedDay;
import org.lifecircle.simulation.day.LivedDays;
import org.lifecircle.simulation.day.NeedCounts;
import org.lifecircle.simulation.experiment.DayPlan;

/** A week whose sums are given, twice each day; the second of two days is a little better. */
final class SampleWeek {

  private SampleWeek() {}

  static LivedDays of(LocalDate day, DayStatistics sum) {
    List<DayPlan.Run> runs = DayPlan.week(day, sum.seed(), 2).runs();
    List<LivedDay> days = new ArrayList<>();
    int count = runs.size();
    for (int i = 0; i < count; i++) {
      int better = i % 2 == 0 ? 0 : Math.min(2, sum.needs() / count / 4);
      days.add(
          new LivedDay(
              runs.get(i).date(),
              runs.get(i).seed(),
              new DayTotals(
                  sum.residents(),
                  part(sum.trips(), i, count),
                  part(sum.needs(), i, count),
                  Math.min(part(sum.needs(), i, count), part(sum.served(), i, count) + better),
                  sum.walkSeconds() / count),
              part(sum.outings().people(), i, count),
              new DayNeeds(List.of(), List.of(), List.of(), NeedCounts.NONE),
              List.of()));
    }
    return new LivedDays(days, sum);
  }

  /** The whole numbers that add up to a sum. */
  private static int part(int sum, int number, int count) {
    return sum * (number + 1) / count - sum * number / count;
  }
}
