package org.lifecircle.simulation.calibration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What counts say of numbers of the day model.
 *
 * @param numbers the numbers in the order in which they were asked for
 * @param correlations how the numbers hang together after the counts were seen, -1 to 1, by number
 *     and number; where it is near 1 or -1 the counts tell only both together
 * @param fits what was observed beside what is simulated
 * @param deviances how far the simulated days are from the counts
 */
public record Calibration(
    List<FittedNumber> numbers,
    List<List<Double>> correlations,
    List<Fit> fits,
    Deviances deviances) {

  /**
   * An observation beside the simulated means.
   *
   * @param observation what was observed
   * @param before the mean with the numbers as they were
   * @param after the mean with the best numbers
   */
  public record Fit(Observation observation, double before, double after) {}

  /**
   * The sums over all observations: about as large as the number of observations where the model is
   * as good as luck lets it be.
   *
   * @param before with the numbers as they were
   * @param after with the best numbers
   */
  public record Deviances(double before, double after) {}

  public Calibration {
    numbers = List.copyOf(numbers);
    List<List<Double>> rows = new ArrayList<>();
    correlations.forEach(row -> rows.add(List.copyOf(row)));
    correlations = List.copyOf(rows);
    fits = List.copyOf(fits);
  }

  /** The best values by name, as a file of parameters sets them. */
  public Map<String, Double> best() {
    Map<String, Double> best = new LinkedHashMap<>();
    numbers.forEach(number -> best.put(number.range().name(), number.best()));
    return best;
  }
}
