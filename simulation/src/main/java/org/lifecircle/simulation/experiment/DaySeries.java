package org.lifecircle.simulation.experiment;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.lifecircle.simulation.day.LivedDay;
import org.lifecircle.simulation.day.LivedDays;
import org.lifecircle.simulation.day.ProgressListener;
import org.lifecircle.simulation.mason.DayModel;
import org.lifecircle.simulation.mason.DayRuns;

/** Lives the days of a plan, on one thread or several, and adds them up. */
public final class DaySeries {

  private DaySeries() {}

  /**
   * Lives the days.
   *
   * @param model the circle, prepared for all of them
   * @param plan which days, with which seeds
   * @param threads how many at once, 1 or more; the result is the same for any number. One is the
   *     thread that asks, whose processor time is then that of the days
   * @param progress hears of every finished day
   */
  public static LivedDays run(
      DayModel model, DayPlan plan, int threads, ProgressListener progress) {
    List<DayPlan.Run> runs = plan.runs();
    LivedDay[] days = new LivedDay[runs.size()];
    if (threads == 1) {
      DayRuns sums = model.runs();
      for (int i = 0; i < days.length; i++) {
        days[i] = sums.run(runs.get(i).date(), runs.get(i).seed());
        progress.progressed(i + 1, days.length);
      }
      return new LivedDays(Arrays.asList(days), sums.sum(plan.seed()));
    }
    return onThreads(model, plan, threads, progress);
  }

  private static LivedDays onThreads(
      DayModel model, DayPlan plan, int threads, ProgressListener progress) {
    List<DayPlan.Run> runs = plan.runs();
    ConcurrentLinkedQueue<DayRuns> idle = new ConcurrentLinkedQueue<>();
    List<LivedDay> days =
        OnThreads.all(
            runs.size(),
            threads,
            number -> {
              DayRuns own = idle.poll();
              DayRuns sums = own == null ? model.runs() : own;
              LivedDay day = sums.run(runs.get(number).date(), runs.get(number).seed());
              idle.add(sums);
              return day;
            },
            done -> progress.progressed(done, runs.size()));
    DayRuns all = idle.remove();
    idle.forEach(all::add);
    return new LivedDays(days, all.sum(plan.seed()));
  }
}
