package org.lifecircle.simulation.experiment;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lifecircle.simulation.sensitivity.ElementaryEffects;
import org.lifecircle.simulation.sensitivity.MainEffect;
import org.lifecircle.simulation.sensitivity.SobolIndices;
import org.lifecircle.simulation.statistics.Estimate;

/**
 * What an experiment says of one scenario and measure: how the effect hangs on each number, and
 * whether it is of the same sign everywhere.
 *
 * @param responses at every point of the design, in its order
 * @param factors what each number does, in the order of the design
 * @param signs of the effect over all points
 */
public record Findings(List<Response> responses, List<OfFactor> factors, Signs signs) {

  /**
   * What one number does to the effect.
   *
   * @param factor the number
   * @param main on average over the others
   * @param elementary the elementary effects, where the design has them
   * @param indices the Sobol indices, where the design has them
   * @param opposite between which of its values the effect has the rarer sign; empty where it never
   *     has
   */
  public record OfFactor(
      Factor factor,
      MainEffect main,
      Optional<ElementaryEffects> elementary,
      Optional<SobolIndices> indices,
      Optional<Between> opposite) {
    public OfFactor {
      requireNonNull(factor, "factor");
      requireNonNull(main, "main");
      requireNonNull(elementary, "elementary");
      requireNonNull(indices, "indices");
      requireNonNull(opposite, "opposite");
    }

    /** How much it matters: by what the design is made for. */
    public double importance() {
      return indices
          .map(one -> one.total().mean())
          .or(() -> elementary.map(one -> one.meanSize().mean()))
          .orElseGet(main::swing);
    }
  }

  /**
   * Values.
   *
   * @param low the least
   * @param high the greatest
   */
  public record Between(double low, double high) {}

  /**
   * How often the effect has which sign.
   *
   * @param positive points at which it is above 0
   * @param negative points at which it is below 0
   * @param surelyPositive points at which its whole interval is above 0
   * @param surelyNegative points at which its whole interval is below 0
   */
  public record Signs(int positive, int negative, int surelyPositive, int surelyNegative) {

    /** Whether the sign depends on the numbers, luck aside. */
    public boolean flips() {
      return surelyPositive > 0 && surelyNegative > 0;
    }

    /** Whether it is always the same, whatever the numbers. */
    public boolean same() {
      return positive == 0 || negative == 0;
    }

    /** The sign that is the rarer one: 1 or -1. */
    public int rarer() {
      return positive < negative ? 1 : -1;
    }
  }

  public Findings {
    responses = List.copyOf(responses);
    factors = List.copyOf(factors);
    requireNonNull(signs, "signs");
  }

  /**
   * Looks at the responses of all points.
   *
   * @param responses in the order of the design's points
   */
  public static Findings of(ExperimentDesign design, List<Response> responses) {
    List<double[]> points = design.points();
    if (points.size() != responses.size()) {
      throw new IllegalArgumentException(
          points.size() + " points have as many responses: " + responses.size());
    }
    double[] effects = responses.stream().mapToDouble(one -> one.effect().mean()).toArray();
    Signs signs = signs(responses);
    int count = design.factors().size();
    List<ElementaryEffects> elementary =
        count > 0 && design.kind() == ExperimentDesign.Kind.MORRIS
            ? ElementaryEffects.of(design.morris(), effects)
            : List.of();
    List<SobolIndices> indices =
        count > 0 && design.kind() == ExperimentDesign.Kind.SOBOL_INDICES
            ? SobolIndices.of(design.pairs(), effects)
            : List.of();
    List<OfFactor> factors = new ArrayList<>();
    for (int f = 0; f < count; f++) {
      factors.add(
          new OfFactor(
              design.factors().get(f),
              main(design, points, responses, f),
              elementary.isEmpty() ? Optional.empty() : Optional.of(elementary.get(f)),
              indices.isEmpty() ? Optional.empty() : Optional.of(indices.get(f)),
              signs.same() ? Optional.empty() : opposite(points, effects, signs.rarer(), f)));
    }
    return new Findings(responses, factors, signs);
  }

  private static MainEffect main(
      ExperimentDesign design, List<double[]> points, List<Response> responses, int factor) {
    int[] chosen = design.pointsFor(points, factor);
    if (design.kind() == ExperimentDesign.Kind.ONE_AT_A_TIME) {
      // Each level was tried at one point alone: what is not known of it is the luck of its days.
      List<MainEffect.Level> levels =
          Arrays.stream(chosen)
              .boxed()
              .sorted(Comparator.comparingDouble(i -> points.get(i)[factor]))
              .map(
                  i ->
                      new MainEffect.Level(
                          points.get(i)[factor], points.get(i)[factor], responses.get(i).effect()))
              .toList();
      return new MainEffect(levels, 0);
    }
    return MainEffect.of(
        Arrays.stream(chosen).mapToDouble(i -> points.get(i)[factor]).toArray(),
        Arrays.stream(chosen).mapToDouble(i -> responses.get(i).effect().mean()).toArray(),
        design.factors().size() > 1);
  }

  private static Signs signs(List<Response> responses) {
    int[] counts = new int[4];
    for (Response one : responses) {
      Estimate effect = one.effect();
      counts[0] += effect.mean() > 0 ? 1 : 0;
      counts[1] += effect.mean() < 0 ? 1 : 0;
      counts[2] += effect.lower() > 0 ? 1 : 0;
      counts[3] += effect.upper() < 0 ? 1 : 0;
    }
    return new Signs(counts[0], counts[1], counts[2], counts[3]);
  }

  private static Optional<Between> opposite(
      List<double[]> points, double[] effects, int sign, int factor) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < effects.length; i++) {
      if (effects[i] * sign > 0) {
        low = Math.min(low, points.get(i)[factor]);
        high = Math.max(high, points.get(i)[factor]);
      }
    }
    return low <= high ? Optional.of(new Between(low, high)) : Optional.empty();
  }

  /** The numbers from the one that matters most to the one that matters least. */
  public List<OfFactor> ranked() {
    return factors.stream()
        .sorted(Comparator.comparingDouble((OfFactor one) -> -one.importance()))
        .toList();
  }
}
