package org.lifecircle.simulation.calibration;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.lifecircle.simulation.day.ProgressListener;
import org.lifecircle.simulation.demand.DemandNumbers;
import org.lifecircle.simulation.experiment.OnThreads;
import org.lifecircle.simulation.experiment.Replications;
import org.lifecircle.simulation.mason.DayModel;
import org.lifecircle.simulation.statistics.BoundedSearch;
import org.lifecircle.simulation.statistics.NearestPoints;
import org.lifecircle.simulation.statistics.RidgeRegression;
import org.lifecircle.simulation.statistics.SpaceFilling;
import org.lifecircle.simulation.statistics.WeightedSample;

/**
 * Fits numbers of the day model to counts, twice. Approximate Bayesian computation says what the
 * numbers may be: points of a space-filling design are simulated, a regression on all counts makes
 * of them one figure a number (P. Fearnhead and D. Prangle, <i>Constructing summary statistics for
 * approximate Bayesian computation</i>, Journal of the Royal Statistical Society B 74(3), 2012),
 * and the nearest points are what is believed ({@link NearestPoints}). From their middle an
 * evolution strategy ({@link BoundedSearch}) seeks the numbers whose days are nearest to the
 * counts, with the same random numbers at every point.
 */
public final class Calibrator {

  /** Fewer points of the design say too little. */
  public static final int FEWEST_POINTS = 50;

  /** More make a matrix that is too large. */
  public static final int MOST_POINTS = 2_000;

  /** The design is cut into so many parts. */
  private static final int PARTS = 5;

  private static final double KEPT_SHARE = 0.25;
  private static final int KEPT_OF_A_NUMBER = 20;
  private static final int TRIED_OF_A_NUMBER = 40;

  /** Seeds of the design have nothing to do with those of the search. */
  private static final int FIRST_SEED = 2_000_000;

  private final CalibrationTask task;
  private final Effort effort;
  private final ObservedDays days;

  /**
   * How much is simulated.
   *
   * @param points of the design, {@link #FEWEST_POINTS} to {@link #MOST_POINTS}; each is simulated
   *     once on every observed day
   * @param replications of every observed day at each point of the search, 1 or more
   * @param seed what everything is drawn from
   * @param threads how many points at once; the result is the same for any number
   */
  public record Effort(int points, int replications, long seed, int threads) {
    public Effort {
      DayModel.checkSeed(seed);
      if (points < FEWEST_POINTS || points > MOST_POINTS || replications < 1 || threads < 1) {
        throw new IllegalArgumentException(
            "a calibration has %d to %d points, and replications and threads: %d, %d, %d"
                .formatted(FEWEST_POINTS, MOST_POINTS, points, replications, threads));
      }
    }
  }

  private Calibrator(CalibrationTask task, Effort effort) {
    this.task = requireNonNull(task, "task");
    this.effort = requireNonNull(effort, "effort");
    days = new ObservedDays(task.observations());
  }

  /**
   * Fits.
   *
   * @param progress hears of every finished point of the design and of the search
   */
  public static Calibration run(CalibrationTask task, Effort effort, ProgressListener progress) {
    return new Calibrator(task, effort).run(progress);
  }

  private Calibration run(ProgressListener progress) {
    int searched = TRIED_OF_A_NUMBER * (task.ranges().size() + 1);
    int all = effort.points() + searched;
    double[][] design = SpaceFilling.points(effort.points(), task.ranges().size(), effort.seed());
    List<double[]> simulated =
        OnThreads.all(
            design.length,
            effort.threads(),
            point ->
                days.even(
                    days.simulated(
                        task.at(design[point]),
                        Replications.seed(effort.seed(), FIRST_SEED + point))),
            done -> progress.progressed(done, all));
    List<WeightedSample> believed = believed(design, simulated.toArray(double[][]::new));
    double[] best =
        BoundedSearch.least(
            point -> days.deviance(means(task.at(point)), effort.replications()),
            believed.stream().mapToDouble(WeightedSample::mean).toArray(),
            believed.stream().mapToDouble(WeightedSample::deviation).toArray(),
            searched,
            effort.seed());
    progress.progressed(all, all);
    return result(believed, best);
  }

  /** What each number may be once the counts were seen, from 0 to 1 within its range. */
  private List<WeightedSample> believed(double[][] design, double[][] simulated) {
    int numbers = task.ranges().size();
    double[][] apart = new double[design.length][numbers];
    for (int part = 0; part < PARTS; part++) {
      predict(part, design, simulated, apart);
    }
    int kept = Math.max((int) (KEPT_SHARE * design.length), KEPT_OF_A_NUMBER * (numbers + 1));
    NearestPoints nearest = new NearestPoints(apart, Math.min(design.length, kept));
    return IntStream.range(0, numbers)
        .mapToObj(
            number ->
                new WeightedSample(
                    Arrays.stream(nearest.moved(column(design, number)))
                        .map(value -> Math.max(0, Math.min(1, value)))
                        .toArray(),
                    nearest.weights()))
        .toList();
  }

  /**
   * How far the numbers of the points of one part seem to be from those of the counts, by a
   * regression on the other parts: a point never predicts itself, which would look like knowledge.
   */
  private void predict(int part, double[][] design, double[][] simulated, double[][] apart) {
    int[] others = IntStream.range(0, design.length).filter(i -> i % PARTS != part).toArray();
    double[] observed = days.even(days.observed());
    RidgeRegression regression =
        new RidgeRegression(
            Arrays.stream(others).mapToObj(i -> simulated[i]).toArray(double[][]::new));
    for (int d = 0; d < task.ranges().size(); d++) {
      int number = d;
      RidgeRegression.Fitted fitted =
          regression.fit(Arrays.stream(others).mapToDouble(i -> design[i][number]).toArray());
      for (int i = part; i < design.length; i += PARTS) {
        apart[i][d] = fitted.at(simulated[i]) - fitted.at(observed);
      }
    }
  }

  private static double[] column(double[][] rows, int column) {
    return Arrays.stream(rows).mapToDouble(row -> row[column]).toArray();
  }

  /** The means of the observed figures over days with the seeds of the search. */
  private double[] means(DayModel model) {
    List<double[]> runs =
        OnThreads.all(
            effort.replications(),
            effort.threads(),
            run -> days.simulated(model, Replications.seed(effort.seed(), run)),
            done -> {});
    double[] means = new double[task.observations().size()];
    for (double[] run : runs) {
      for (int i = 0; i < means.length; i++) {
        means[i] += run[i] / runs.size();
      }
    }
    return means;
  }

  private Calibration result(List<WeightedSample> believed, double[] best) {
    Map<String, Double> now = DemandNumbers.of(task.demand());
    List<FittedNumber> numbers = new ArrayList<>();
    List<List<Double>> correlations = new ArrayList<>();
    for (int d = 0; d < believed.size(); d++) {
      WeightedSample one = believed.get(d);
      numbers.add(
          new FittedNumber(
              task.ranges().get(d),
              now.get(task.ranges().get(d).name()),
              task.value(d, best[d]),
              new FittedNumber.Believed(
                  task.value(d, one.mean()),
                  task.value(d, one.quantile(0.025)),
                  task.value(d, one.quantile(0.975)),
                  one.deviation() * Math.sqrt(12))));
      correlations.add(believed.stream().map(one::correlation).toList());
    }
    double[] before = means(task.model().apply(task.demand()).withoutFootfall());
    double[] after = means(task.at(best));
    List<Calibration.Fit> fits = new ArrayList<>();
    for (int i = 0; i < before.length; i++) {
      fits.add(new Calibration.Fit(task.observations().get(i), before[i], after[i]));
    }
    return new Calibration(
        numbers,
        correlations,
        fits,
        new Calibration.Deviances(
            days.deviance(before, effort.replications()),
            days.deviance(after, effort.replications())));
  }
}
