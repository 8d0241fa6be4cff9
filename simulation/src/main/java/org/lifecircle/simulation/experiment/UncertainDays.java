package org.lifecircle.simulation.experiment;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.lifecircle.model.Text;
import org.lifecircle.simulation.day.LivedDays;
import org.lifecircle.simulation.day.ProgressListener;
import org.lifecircle.simulation.demand.Demand;
import org.lifecircle.simulation.demand.DemandNumbers;
import org.lifecircle.simulation.demand.ParameterRange;
import org.lifecircle.simulation.mason.DayModel;
import org.lifecircle.simulation.statistics.Estimate;

/**
 * How surely the figures of simulated days are known: with two intervals for each. The first holds
 * luck alone, the seeds at the values of the tables. The second holds what nobody knows too: the
 * same days are lived at many points of the ranges of all numbers, each with a seed of its own.
 *
 * @param points what was drawn at every point, and what came of it
 * @param figures the intervals, in the order of the figures; a figure that has no value on the days
 *     as they are is left out
 */
public record UncertainDays(List<Point> points, List<Interval> figures) {

  /** Fewer points have no middle 95 %. */
  public static final int FEWEST = Uncertainty.FEWEST;

  /** Seeds of points have nothing to do with those of replications. */
  private static final int FIRST_SEED = 2_000_000;

  /**
   * A point of the ranges.
   *
   * @param seed of its first day
   * @param numbers the numbers that were drawn, by name
   * @param figures what came of them, by the name of the figure; without those that have no value
   */
  public record Point(long seed, Map<String, Double> numbers, Map<String, Double> figures) {
    public Point {
      numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
      figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
    }
  }

  /**
   * The intervals of a figure.
   *
   * @param id its name
   * @param label what a reader calls it
   * @param kind how it is told
   * @param luck its value, and the interval of other seeds; without bounds where every day was
   *     lived once
   * @param both the interval that holds the value, the luck and the middle 95 % of the points
   */
  public record Interval(String id, Text label, DayFigure.Kind kind, Estimate luck, Estimate both) {
    public Interval {
      requireNonNull(id, "id");
      requireNonNull(label, "label");
      requireNonNull(kind, "kind");
      requireNonNull(luck, "luck");
      requireNonNull(both, "both");
    }
  }

  /**
   * What is lived, and what is asked of it.
   *
   * @param demand the numbers as they are
   * @param ranges what each of them may be, by name
   * @param points how many points, {@link #FEWEST} or more
   * @param model prepares the circle with any numbers
   * @param figures what is asked, with any numbers: always the same figures
   */
  public record Design(
      Demand demand,
      Map<String, ParameterRange> ranges,
      int points,
      Function<Demand, DayModel> model,
      Function<Demand, List<DayFigure>> figures) {
    public Design {
      requireNonNull(demand, "demand");
      requireNonNull(model, "model");
      requireNonNull(figures, "figures");
      ranges = Collections.unmodifiableMap(new LinkedHashMap<>(ranges));
      if (points < FEWEST) {
        throw new IllegalArgumentException(FEWEST + " points or more are needed: " + points);
      }
    }
  }

  public UncertainDays {
    points = List.copyOf(points);
    figures = List.copyOf(figures);
  }

  /**
   * Lives the same days at every point.
   *
   * @param lived the days at the values of the tables
   * @param plan which days they are, with which seeds
   * @param threads how many points at once; the result is the same for any number
   * @param progress hears of every finished point
   */
  public static UncertainDays run(
      Design design, LivedDays lived, DayPlan plan, int threads, ProgressListener progress) {
    List<Map<String, Double>> draws =
        new DrawnNumbers(design.demand(), design.ranges(), design.points()).draws(plan.seed());
    List<Point> points =
        OnThreads.all(
            draws.size(),
            threads,
            number ->
                at(
                    design,
                    draws.get(number),
                    plan,
                    Replications.seed(plan.seed(), FIRST_SEED + number)),
            done -> progress.progressed(done, draws.size()));
    List<Interval> intervals = new ArrayList<>();
    for (DayFigure figure : design.figures().apply(design.demand())) {
      if (figure.of(lived).isPresent()) {
        Estimate luck = figure.luck(lived);
        intervals.add(
            new Interval(
                figure.id(), figure.label(), figure.kind(), luck, both(luck, figure.id(), points)));
      }
    }
    return new UncertainDays(points, intervals);
  }

  private static Point at(Design design, Map<String, Double> drawn, DayPlan plan, long seed) {
    Demand demand = DemandNumbers.with(design.demand(), drawn);
    LivedDays lived =
        DaySeries.run(
            design.model().apply(demand).withoutFootfall(),
            new DayPlan(plan.dates(), plan.first(), seed, plan.replications()),
            1,
            ProgressListener.NONE);
    Map<String, Double> figures = new LinkedHashMap<>();
    for (DayFigure figure : design.figures().apply(demand)) {
      OptionalDouble value = figure.of(lived);
      if (value.isPresent()) {
        figures.put(figure.id(), value.getAsDouble());
      }
    }
    return new Point(seed, drawn, figures);
  }

  /** What holds the luck and the middle of the points. */
  private static Estimate both(Estimate luck, String figure, List<Point> points) {
    double[] values =
        points.stream()
            .filter(point -> point.figures().containsKey(figure))
            .mapToDouble(point -> point.figures().get(figure))
            .toArray();
    // Days that were lived once say nothing of luck, but their value is one that may be.
    Estimate own = luck.bounded() ? luck : Estimate.exactly(luck.mean());
    return values.length == 0 ? luck : Estimate.ofSpread(values).with(own);
  }

  /** The intervals of a figure; empty where it has no value. */
  public Optional<Interval> of(String figureId) {
    return figures.stream().filter(one -> one.id().equals(figureId)).findFirst();
  }

  /** How many numbers were drawn at once. */
  public int numbers() {
    return points.get(0).numbers().size();
  }
}
