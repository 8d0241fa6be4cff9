package org.lifecircle.kit.compare;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.lifecircle.kit.scenario.ParameterFile;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Problem;
import org.lifecircle.simulation.demand.Demand;
import org.lifecircle.simulation.experiment.Uncertainty;

/**
 * What a comparison assumes about people and outlets, and how surely.
 *
 * @param demand the numbers
 * @param inputs SHA-256 of the file that they were read from, by its name; empty without one
 * @param points how many points of the ranges of all numbers are tried; 0 for none
 */
public record Assumed(Demand demand, Map<String, String> inputs, int points) {

  private static final Phrases PHRASES = Phrases.beside(Assumed.class, "phrases");
  private static final int MOST_POINTS = 10_000;

  /** The product's own numbers, taken as known. */
  public static Assumed usual() {
    return of(Optional.empty(), 0);
  }

  /**
   * Numbers of a file, or the product's own.
   *
   * @param file the file
   * @param points how many points of the ranges are tried; 0 for none
   */
  public static Assumed of(Optional<ParameterFile> file, int points) {
    return new Assumed(
        file.map(ParameterFile::demand).orElseGet(Demand::standard),
        file.map(one -> Map.of(one.name(), one.sha256())).orElse(Map.of()),
        points);
  }

  /** What is wrong with the number of points. */
  Optional<Problem> problem() {
    return points == 0 || points >= Uncertainty.FEWEST && points <= MOST_POINTS
        ? Optional.empty()
        : Optional.of(
            new Problem(
                "--uncertainty",
                0,
                "",
                Integer.toString(points),
                PHRASES.text("range", Uncertainty.FEWEST, Integer.toString(MOST_POINTS))));
  }

  public Assumed {
    requireNonNull(demand, "demand");
    inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
  }
}
