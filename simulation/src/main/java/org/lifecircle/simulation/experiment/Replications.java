package org.lifecircle.simulation.experiment;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.lifecircle.simulation.day.DayStatistics;
import org.lifecircle.simulation.day.ProgressListener;
import org.lifecircle.simulation.mason.DayModel;
import org.lifecircle.simulation.statistics.Estimate;

/**
 * The same day many times over with seeds of their own, on several threads. Results stand in the
 * order of the replications and are the same for any number of threads.
 */
public final class Replications {

  /** So many at a time are run before the interval is looked at. Never depends on the threads. */
  private static final int BATCH = 8;

  /** Fewer say too little about their own variance. */
  private static final int FEWEST = 10;

  private final DayModel model;
  private final LocalDate day;
  private final long seed;
  private final int threads;

  /**
   * Replications of a day.
   *
   * @param model the circle, prepared
   * @param day the day
   * @param seed the first replication's seed, from which the other seeds follow
   * @param threads how many at once, 1 or more
   */
  public Replications(DayModel model, LocalDate day, long seed, int threads) {
    this.model = requireNonNull(model, "model");
    this.day = requireNonNull(day, "day");
    this.seed = DayModel.checkSeed(seed);
    this.threads = threads;
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be 1 or more: " + threads);
    }
  }

  /**
   * The seed of a replication. The first has the seed itself; those of one series differ among each
   * other, and those of two neighboring seeds have nothing to do with each other.
   *
   * @param replication from 0
   */
  public static long seed(long seed, int replication) {
    DayModel.checkSeed(seed);
    if (replication == 0) {
      return seed;
    }
    return mix(mix((int) seed) + replication) & 0xFFFF_FFFFL;
  }

  /** A one-to-one scramble of 32 bits: the finalizer of MurmurHash3. */
  private static int mix(int z) {
    int a = (z ^ (z >>> 16)) * 0x85EBCA6B;
    int b = (a ^ (a >>> 13)) * 0xC2B2AE35;
    return b ^ (b >>> 16);
  }

  /**
   * Runs a number of replications.
   *
   * @param count 1 or more
   * @param progress hears of every finished replication
   */
  public List<DayStatistics> run(int count, ProgressListener progress) {
    return run(0, count, progress);
  }

  /**
   * Runs some replications of a longer series.
   *
   * @param from the first one, 0 or more
   * @param to the first one that is not run, above {@code from}
   * @param progress hears of every finished replication
   */
  public List<DayStatistics> run(int from, int to, ProgressListener progress) {
    if (from < 0 || to <= from) {
      throw new IllegalArgumentException("replications must be 1 or more: " + from + ".." + to);
    }
    return run(from, to, to, progress);
  }

  /**
   * Runs until the 95 % interval of a measure is narrow enough (the sequential procedure of A. M.
   * Law, <i>Simulation Modeling and Analysis</i>, section 9.4.1).
   *
   * @param measure the figure that must be known well
   * @param halfWidth how wide half the interval may be at most, above 0
   * @param most stop at so many replications, 10 or more
   * @param progress hears of every finished replication, of {@code most}
   */
  public List<DayStatistics> runUntil(
      Measure measure, double halfWidth, int most, ProgressListener progress) {
    if (!(halfWidth > 0) || most < FEWEST) {
      throw new IllegalArgumentException(
          "half a width above 0 and 10 replications or more are needed: "
              + halfWidth
              + ", "
              + most);
    }
    List<DayStatistics> days = new ArrayList<>();
    while (days.size() < most) {
      int end = Math.min(most, days.size() + BATCH);
      days.addAll(run(days.size(), end, most, progress));
      for (int n = Math.max(FEWEST, end - BATCH + 1); n <= end; n++) {
        if (Estimate.of(measure.of(days.subList(0, n))).halfWidth() <= halfWidth) {
          return List.copyOf(days.subList(0, n));
        }
      }
    }
    return List.copyOf(days);
  }

  private List<DayStatistics> run(int from, int to, int total, ProgressListener progress) {
    return List.copyOf(
        OnThreads.all(
            to - from,
            threads,
            number -> model.run(day, seed(seed, from + number), ProgressListener.NONE),
            done -> progress.progressed(from + (long) done, total)));
  }
}
