package org.lifecircle.simulation.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.lifecircle.simulation.day.DayStatistics;
import org.lifecircle.simulation.day.LivedDay;
import org.lifecircle.simulation.day.LivedDays;
import org.lifecircle.simulation.day.ProgressListener;
import org.lifecircle.simulation.mason.DayModel;
import org.lifecircle.simulation.mason.DayRuns;

/** Lives the days of a plan, on one thread or several, and adds them up. */
public final class DaySeries {

  private final DayModel model;
  private final List<DayPlan.Run> runs;

  private DaySeries(DayModel model, DayPlan plan) {
    this.model = model;
    this.runs = plan.runs();
  }

  /**
   * Lives the days. Where needs come back on the next day, those of a stretch are lived one after
   * the other; else each by itself.
   *
   * @param model the circle, prepared for all of them
   * @param plan which days, with which seeds
   * @param threads how many at once, 1 or more; the result is the same for any number. One is the
   *     thread that asks, whose processor time is then that of the days
   * @param progress hears of every finished day, or stretch of days
   */
  public static LivedDays run(
      DayModel model, DayPlan plan, int threads, ProgressListener progress) {
    DaySeries series = new DaySeries(model, plan);
    List<int[]> stretches =
        model.defers()
            ? plan.stretches()
            : IntStream.range(0, series.runs.size()).mapToObj(day -> new int[] {day}).toList();
    if (threads == 1) {
      DayRuns sums = model.runs();
      List<List<LivedDay>> lived = new ArrayList<>();
      for (int[] stretch : stretches) {
        lived.add(series.live(stretch, sums));
        progress.progressed(lived.size(), stretches.size());
      }
      return series.inOrder(stretches, lived, sums.sum(plan.seed()));
    }
    return series.onThreads(stretches, threads, plan.seed(), progress);
  }

  private LivedDays onThreads(
      List<int[]> stretches, int threads, long seed, ProgressListener progress) {
    ConcurrentLinkedQueue<DayRuns> idle = new ConcurrentLinkedQueue<>();
    List<List<LivedDay>> lived =
        OnThreads.all(
            stretches.size(),
            threads,
            number -> {
              DayRuns own = idle.poll();
              DayRuns sums = own == null ? model.runs() : own;
              List<LivedDay> days = live(stretches.get(number), sums);
              idle.add(sums);
              return days;
            },
            done -> progress.progressed(done, stretches.size()));
    DayRuns all = idle.remove();
    idle.forEach(all::add);
    return inOrder(stretches, lived, all.sum(seed));
  }

  private List<LivedDay> live(int[] stretch, DayRuns sums) {
    List<LivedDay> days = new ArrayList<>();
    for (int day : stretch) {
      DayPlan.Run run = runs.get(day);
      days.add(days.isEmpty() ? sums.run(run.date(), run.seed()) : sums.next(run.seed()));
    }
    return days;
  }

  private LivedDays inOrder(List<int[]> stretches, List<List<LivedDay>> lived, DayStatistics sum) {
    LivedDay[] days = new LivedDay[runs.size()];
    for (int s = 0; s < lived.size(); s++) {
      for (int i = 0; i < lived.get(s).size(); i++) {
        days[stretches.get(s)[i]] = lived.get(s).get(i);
      }
    }
    return new LivedDays(Arrays.asList(days), sum);
  }
}
