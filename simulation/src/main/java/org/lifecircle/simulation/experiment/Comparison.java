package org.lifecircle.simulation.experiment;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.lifecircle.simulation.day.DayStatistics;
import org.lifecircle.simulation.day.PairedNeeds;
import org.lifecircle.simulation.day.ProgressListener;
import org.lifecircle.simulation.day.World;
import org.lifecircle.simulation.mason.DayModel;
import org.lifecircle.simulation.statistics.Estimate;
import org.lifecircle.simulation.statistics.ManyTests;

/**
 * Scenarios beside a baseline, all with the same seeds, so that two of them differ only where a
 * change reaches.
 *
 * @param runs the baseline first, then the scenarios in their order, all with as many days
 */
public record Comparison(List<Run> runs) {

  /** So many replications are run before the intervals are looked at. */
  private static final int BATCH = 10;

  /**
   * The days of one scenario.
   *
   * @param scenarioId the scenario
   * @param days one for each replication, without what is known of every cell, way and home
   * @param pairs the needs of each day beside those of the baseline's day of the same seed; empty
   *     for the baseline
   */
  public record Run(String scenarioId, List<DayStatistics> days, List<PairedNeeds> pairs) {
    public Run {
      requireNonNull(scenarioId, "scenarioId");
      days = List.copyOf(days);
      pairs = List.copyOf(pairs);
    }
  }

  /**
   * A prepared scenario.
   *
   * @param scenarioId its name
   * @param model its model
   */
  public record Case(String scenarioId, DayModel model) {
    public Case {
      requireNonNull(scenarioId, "scenarioId");
      requireNonNull(model, "model");
    }
  }

  /**
   * A measure in one scenario and its difference from the baseline.
   *
   * @param scenarioId the scenario
   * @param measure what was measured
   * @param baseline its 95 % interval in the baseline
   * @param scenario its 95 % interval in the scenario
   * @param difference the 95 % interval of the paired difference, scenario minus baseline
   * @param chance how likely such a difference is where there is none, adjusted for all figures
   *     that were compared with it (Holm)
   */
  public record Difference(
      String scenarioId,
      Measure measure,
      Estimate baseline,
      Estimate scenario,
      Estimate difference,
      double chance) {

    /** So likely may a difference be by chance that is called significant. */
    private static final double LEVEL = 1 - Estimate.USUAL_CONFIDENCE;

    /** A difference that is looked at by itself. */
    public Difference(
        String scenarioId,
        Measure measure,
        Estimate baseline,
        Estimate scenario,
        Estimate difference) {
      this(scenarioId, measure, baseline, scenario, difference, difference.chanceOfZero());
    }

    /**
     * How many times larger the variance of the difference would be with independent random
     * numbers: the sum of both variances over that of the paired difference (A. M. Law, section
     * 11.2.3). Infinity when the difference does not vary.
     */
    public double varianceRatio() {
      double independent = baseline.variance() + scenario.variance();
      return difference.variance() == 0
          ? Double.POSITIVE_INFINITY
          : independent / difference.variance();
    }

    /** Whether it is hardly by chance, even among all figures that were compared with it. */
    public boolean significant() {
      return chance < LEVEL;
    }

    private Difference among(double adjusted) {
      return new Difference(scenarioId, measure, baseline, scenario, difference, adjusted);
    }
  }

  public Comparison {
    runs = List.copyOf(runs);
    if (runs.isEmpty() || runs.get(0).days().isEmpty()) {
      throw new IllegalArgumentException("a comparison has a baseline with at least one day");
    }
    for (Run run : runs) {
      if (run.days().size() != runs.get(0).days().size()) {
        throw new IllegalArgumentException(
            run.scenarioId() + " has another number of replications than the baseline");
      }
      if (run != runs.get(0) && run.pairs().size() != run.days().size()) {
        throw new IllegalArgumentException(
            "the needs of " + run.scenarioId() + " were not paired on every day");
      }
    }
  }

  /**
   * Runs all cases with the same seeds.
   *
   * @param cases the baseline first
   * @param day the simulated day
   * @param seed the first replication's seed
   * @param replications of each case, 1 or more
   * @param threads how many at once; the result is the same for any number
   * @param progress hears of every finished replication of every case
   */
  public static Comparison run(
      List<Case> cases,
      LocalDate day,
      long seed,
      int replications,
      int threads,
      ProgressListener progress) {
    return comparison(
        cases, replications(cases, day, seed, threads).run(0, replications, progress));
  }

  private static PairedReplications replications(
      List<Case> cases, LocalDate day, long seed, int threads) {
    return new PairedReplications(cases.stream().map(Case::model).toList(), day, seed, threads);
  }

  private static Comparison comparison(List<Case> cases, List<PairedReplications.Days> days) {
    List<Run> runs = new ArrayList<>();
    for (int i = 0; i < cases.size(); i++) {
      runs.add(new Run(cases.get(i).scenarioId(), days.get(i).days(), days.get(i).pairs()));
    }
    return new Comparison(runs);
  }

  /**
   * How well the differences between cases must be known.
   *
   * @param measure the figure whose differences must be known well
   * @param halfWidth how wide half the interval of a difference may be at most, above 0
   * @param most stop at so many replications of each case, 10 or more
   */
  public record Precision(Measure measure, double halfWidth, int most) {

    public Precision {
      requireNonNull(measure, "measure");
      if (!(halfWidth > 0) || most < BATCH) {
        throw new IllegalArgumentException(
            "half a width above 0 and 10 replications or more are needed: "
                + halfWidth
                + ", "
                + most);
      }
    }
  }

  /**
   * Runs all cases with the same seeds until the 95 % interval of every scenario's difference is
   * narrow enough.
   *
   * @param cases the baseline first
   * @param day the simulated day
   * @param seed the first replication's seed
   * @param precision how well the differences must be known
   * @param threads how many at once; the result is the same for any number
   * @param progress hears of every finished batch
   */
  public static Comparison runUntil(
      List<Case> cases,
      LocalDate day,
      long seed,
      Precision precision,
      int threads,
      ProgressListener progress) {
    PairedReplications replications = replications(cases, day, seed, threads);
    List<PairedReplications.Days> days = new ArrayList<>();
    cases.forEach(
        one -> days.add(new PairedReplications.Days(new ArrayList<>(), new ArrayList<>())));
    Comparison comparison;
    int to = 0;
    do {
      int from = to;
      to = Math.min(precision.most(), from + BATCH);
      List<PairedReplications.Days> more = replications.run(from, to, ProgressListener.NONE);
      for (int i = 0; i < cases.size(); i++) {
        days.get(i).days().addAll(more.get(i).days());
        days.get(i).pairs().addAll(more.get(i).pairs());
      }
      comparison = comparison(cases, days);
      progress.progressed(to, precision.most());
    } while (to < precision.most() && !comparison.narrow(precision));
    return comparison;
  }

  private boolean narrow(Precision precision) {
    return differences(List.of(precision.measure())).stream()
        .allMatch(difference -> difference.difference().halfWidth() <= precision.halfWidth());
  }

  /** The baseline. */
  public Run baseline() {
    return runs.get(0);
  }

  /**
   * The values of a figure, by replication.
   *
   * @param run a scenario, or the baseline where the figure is one of a day by itself
   */
  public double[] values(Run run, Measure measure, World world) {
    return measure.of(run, world, baseline().days());
  }

  /**
   * Every measure of every scenario against the baseline, scenario by scenario. Which of them are
   * significant is adjusted for all measures of the scenario.
   */
  public List<Difference> differences(List<Measure> measures) {
    List<Difference> differences = new ArrayList<>();
    for (Run run : runs.subList(1, runs.size())) {
      List<Difference> own = new ArrayList<>();
      for (Measure measure : measures) {
        double[] from = measure.of(run, World.BASELINE, baseline().days());
        double[] to = measure.of(run, World.SCENARIO, baseline().days());
        own.add(difference(run, measure, from, to));
      }
      double[] chances = ManyTests.adjusted(own.stream().mapToDouble(Difference::chance).toArray());
      for (int i = 0; i < chances.length; i++) {
        differences.add(own.get(i).among(chances[i]));
      }
    }
    return List.copyOf(differences);
  }

  private static Difference difference(Run run, Measure measure, double[] from, double[] to) {
    double step =
        measure.step(run, DoubleStream.concat(Arrays.stream(from), Arrays.stream(to)).toArray());
    double[] changes = new double[from.length];
    for (int i = 0; i < from.length; i++) {
      changes[i] = to[i] - from[i];
    }
    return new Difference(
        run.scenarioId(),
        measure,
        measure.possible(Estimate.ofCounts(from, step, Estimate.USUAL_CONFIDENCE)),
        measure.possible(Estimate.ofCounts(to, step, Estimate.USUAL_CONFIDENCE)),
        Estimate.ofCounts(changes, step, Estimate.USUAL_CONFIDENCE));
  }
}
