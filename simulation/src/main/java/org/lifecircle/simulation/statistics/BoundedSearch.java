package org.lifecircle.simulation.statistics;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.exception.TooManyEvaluationsException;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.SimpleBounds;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.CMAESOptimizer;
import org.apache.commons.math3.random.MersenneTwister;

/**
 * The least value of a function of a unit cube that is rough and has no derivative: the covariance
 * matrix adaptation evolution strategy (N. Hansen, <i>The CMA evolution strategy: a comparing
 * review</i>, 2006).
 */
public final class BoundedSearch {

  private static final int GENERATIONS = 1_000;
  private static final double SMALLEST_WIDTH = 0.02;
  private static final double LARGEST_WIDTH = 0.3;

  private BoundedSearch() {}

  /**
   * Searches.
   *
   * @param function what is to be least, of a point whose values are 0 to 1
   * @param start where the search begins
   * @param widths how far from there the least value may be, along every axis
   * @param evaluations how often the function is worked out at most
   * @param seed of the search
   * @return the best point that was found, the start when none was better
   */
  public static double[] least(
      ToDoubleFunction<double[]> function,
      double[] start,
      double[] widths,
      int evaluations,
      long seed) {
    int dimensions = start.length;
    int population = 4 + (int) (3 * Math.log(dimensions));
    double[] low = new double[dimensions];
    double[] high = new double[dimensions];
    Arrays.fill(high, 1);
    Best best = new Best(function, start);
    CMAESOptimizer optimizer =
        new CMAESOptimizer(
            GENERATIONS,
            Double.NEGATIVE_INFINITY,
            true,
            0,
            0,
            new MersenneTwister(seed),
            false,
            (iteration, previous, current) -> false);
    try {
      optimizer.optimize(
          new MaxEval(evaluations),
          new ObjectiveFunction(best::value),
          GoalType.MINIMIZE,
          new InitialGuess(start),
          new SimpleBounds(low, high),
          new CMAESOptimizer.Sigma(
              Arrays.stream(widths)
                  .map(width -> Math.max(SMALLEST_WIDTH, Math.min(LARGEST_WIDTH, width)))
                  .toArray()),
          new CMAESOptimizer.PopulationSize(population));
    } catch (TooManyEvaluationsException e) {
      // The search ends when its evaluations are used up; the best point is kept.
    }
    return best.point;
  }

  /** Remembers the best point. */
  private static final class Best {
    private final ToDoubleFunction<double[]> function;
    private double[] point;
    private double value;

    Best(ToDoubleFunction<double[]> function, double[] start) {
      this.function = function;
      point = start.clone();
      value = function.applyAsDouble(start);
    }

    double value(double[] tried) {
      double found = function.applyAsDouble(tried);
      if (found < value) {
        value = found;
        point = tried.clone();
      }
      return found;
    }
  }
}
