package org.lifecircle.simulation.experiment;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lifecircle.model.Coded;
import org.lifecircle.simulation.sensitivity.CubePoints;
import org.lifecircle.simulation.sensitivity.MorrisDesign;
import org.lifecircle.simulation.sensitivity.SobolDesign;

/**
 * At which values of its numbers an experiment is run.
 *
 * @param kind how they are chosen
 * @param size how many: of points, of walks or of pairs, as the kind counts; 0 where the factors
 *     alone decide
 * @param seed of the draws among them
 * @param factors what is varied; none gives the one point where everything is as it is
 */
public record ExperimentDesign(Kind kind, int size, long seed, List<Factor> factors) {

  /** How points are chosen. */
  public enum Kind implements Coded {
    /** Every combination of all levels. */
    FULL_FACTORIAL("full-factorial", ""),
    /** All as they are, and one after the other at each of its levels. */
    ONE_AT_A_TIME("one-at-a-time", ""),
    /** A Latin hypercube. */
    LATIN_HYPERCUBE("latin-hypercube", "points"),
    /** The sequence of Sobol. */
    SOBOL("sobol", "points"),
    /** Walks that change one number at a time, for elementary effects. */
    MORRIS("morris", "walks"),
    /** Pairs of points and their mixtures, for Sobol indices. */
    SOBOL_INDICES("sobol-indices", "pairs");

    private final String id;
    private final String counted;

    Kind(String id, String counted) {
      this.id = id;
      this.counted = counted;
    }

    @Override
    public String id() {
      return id;
    }

    /** What its size counts, {@code points}, {@code walks} or {@code pairs}; blank for nothing. */
    public String counted() {
      return counted;
    }
  }

  public ExperimentDesign {
    requireNonNull(kind, "kind");
    factors = List.copyOf(factors);
    if (kind.counted().isEmpty() != (size == 0)) {
      throw new IllegalArgumentException(kind.id() + " of the size " + size);
    }
  }

  /** The values at every point, in the order of the factors. */
  public List<double[]> points() {
    if (factors.isEmpty()) {
      return List.of(new double[0]);
    }
    return switch (kind) {
      case FULL_FACTORIAL -> combinations();
      case ONE_AT_A_TIME -> oneAtATime();
      case LATIN_HYPERCUBE -> at(CubePoints.latinHypercube(size, factors.size(), seed));
      case SOBOL -> at(CubePoints.sobol(size, factors.size(), seed));
      case MORRIS -> at(morris().points());
      case SOBOL_INDICES -> at(pairs().points());
    };
  }

  /** The walks of Morris. */
  MorrisDesign morris() {
    return new MorrisDesign(factors.size(), size, seed);
  }

  /** The pairs for Sobol indices. */
  SobolDesign pairs() {
    return new SobolDesign(factors.size(), size, seed);
  }

  private List<double[]> at(double[][] shares) {
    List<double[]> points = new ArrayList<>();
    for (double[] share : shares) {
      double[] values = new double[share.length];
      for (int f = 0; f < values.length; f++) {
        values[f] = factors.get(f).at(share[f]);
      }
      points.add(values);
    }
    return points;
  }

  private List<double[]> combinations() {
    int[] levels = factors.stream().mapToInt(factor -> factor.choices().size()).toArray();
    List<double[]> points = new ArrayList<>();
    for (int[] chosen : CubePoints.everyCombination(levels)) {
      double[] values = new double[chosen.length];
      for (int f = 0; f < values.length; f++) {
        values[f] = factors.get(f).choices().get(chosen[f]);
      }
      points.add(values);
    }
    return points;
  }

  private List<double[]> oneAtATime() {
    double[] now = factors.stream().mapToDouble(Factor::now).toArray();
    List<double[]> points = new ArrayList<>(List.of(now));
    for (int f = 0; f < now.length; f++) {
      for (double value : factors.get(f).choices()) {
        if (value != now[f]) {
          double[] other = now.clone();
          other[f] = value;
          points.add(other);
        }
      }
    }
    return points;
  }

  /**
   * The points that say what one factor does on average over the others: all of them, or those that
   * the kind has for it.
   *
   * @param points all points
   * @param factor which factor
   * @return their numbers
   */
  int[] pointsFor(List<double[]> points, int factor) {
    List<Integer> chosen = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      boolean counts =
          switch (kind) {
            case ONE_AT_A_TIME -> onlyVaries(points.get(0), points.get(i), factor);
            // The mixtures of a pair are no points of their own.
            case SOBOL_INDICES -> i % (factors.size() + 2) < 2;
            default -> true;
          };
      if (counts) {
        chosen.add(i);
      }
    }
    return chosen.stream().mapToInt(Integer::intValue).toArray();
  }

  private static boolean onlyVaries(double[] now, double[] values, int factor) {
    double[] same = values.clone();
    same[factor] = now[factor];
    return Arrays.equals(same, now);
  }
}
