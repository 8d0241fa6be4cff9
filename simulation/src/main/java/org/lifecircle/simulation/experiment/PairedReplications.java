package org.lifecircle.simulation.experiment;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.lifecircle.simulation.day.DayStatistics;
import org.lifecircle.simulation.day.PairedNeeds;
import org.lifecircle.simulation.day.ProgressListener;
import org.lifecircle.simulation.mason.DayModel;
import org.lifecircle.simulation.mason.LoggedDay;

/**
 * Replications of a baseline and its scenarios, one seed after the other: the day of the baseline
 * is paired with the scenarios' days of the same seed, and only counts are kept. So memory does not
 * grow with single needs, however many replications there are.
 */
final class PairedReplications {

  /** The days of one case, and their pairs with the baseline's; the baseline has no pairs. */
  record Days(List<DayStatistics> days, List<PairedNeeds> pairs) {}

  private record OfSeed(List<DayStatistics> days, List<PairedNeeds> pairs) {}

  private final List<DayModel> models;
  private final LocalDate day;
  private final long seed;
  private final int threads;

  /**
   * Replications.
   *
   * @param models the baseline first
   * @param day the simulated day
   * @param seed the first replication's seed
   * @param threads how many at once; the result is the same for any number
   */
  PairedReplications(List<DayModel> models, LocalDate day, long seed, int threads) {
    this.models = models.stream().map(DayModel::withoutFootfall).toList();
    this.day = requireNonNull(day, "day");
    this.seed = DayModel.checkSeed(seed);
    this.threads = threads;
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be 1 or more: " + threads);
    }
  }

  /**
   * Runs some replications of a longer series.
   *
   * @param from the first one, 0 or more
   * @param to the first one that is not run, above {@code from}
   * @param progress hears of every finished replication
   * @return the days of every case, in the order of the replications
   */
  List<Days> run(int from, int to, ProgressListener progress) {
    if (from < 0 || to <= from) {
      throw new IllegalArgumentException("replications must be 1 or more: " + from + ".." + to);
    }
    List<OfSeed> seeds =
        OnThreads.all(
            to - from,
            threads,
            number -> replicate(from + number),
            done ->
                progress.progressed(
                    (long) done * models.size(), (long) (to - from) * models.size()));
    return byCase(seeds);
  }

  private OfSeed replicate(int replication) {
    long own = Replications.seed(seed, replication);
    LoggedDay baseline = models.get(0).log(day, own);
    List<DayStatistics> days = new ArrayList<>(List.of(baseline.statistics().coarse()));
    List<PairedNeeds> pairs = new ArrayList<>();
    for (DayModel scenario : models.subList(1, models.size())) {
      LoggedDay then = scenario.log(day, own);
      days.add(then.statistics().coarse());
      pairs.add(baseline.needs().beside(then.needs()));
    }
    return new OfSeed(days, pairs);
  }

  private List<Days> byCase(List<OfSeed> seeds) {
    List<Days> cases = new ArrayList<>();
    for (int i = 0; i < models.size(); i++) {
      Days one = new Days(new ArrayList<>(), new ArrayList<>());
      for (OfSeed of : seeds) {
        one.days().add(of.days().get(i));
        if (i > 0) {
          one.pairs().add(of.pairs().get(i - 1));
        }
      }
      cases.add(one);
    }
    return cases;
  }
}
