package org.lifecircle.simulation.experiment;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.lifecircle.simulation.day.ProgressListener;
import org.lifecircle.simulation.demand.Demand;
import org.lifecircle.simulation.demand.DemandNumbers;
import org.lifecircle.simulation.demand.ParameterRange;
import org.lifecircle.simulation.mason.DayModel;
import org.lifecircle.simulation.statistics.Estimate;

/**
 * Between what values differences lie when nobody knows the numbers of the day model better than by
 * their ranges. All numbers are drawn at once from a space-filling design; each point of it is a
 * comparison of its own, with seeds of its own, so that luck is in the result too.
 *
 * @param points how many points the design has
 * @param spreads by scenario and measure, the middle 95 % of the differences of all points
 */
public record Uncertainty(int points, Map<String, Map<String, Estimate>> spreads) {

  /** Fewer have no middle 95 %. */
  public static final int FEWEST = 20;

  /** So many days of each world at each point. */
  private static final int REPLICATIONS = 2;

  /** Seeds of points have nothing to do with those of replications. */
  private static final int FIRST_SEED = 1_000_000;

  /**
   * A scenario that can be prepared with any numbers.
   *
   * @param scenarioId its name
   * @param model prepares it
   */
  public record Case(String scenarioId, Function<Demand, DayModel> model) {
    public Case {
      requireNonNull(scenarioId, "scenarioId");
      requireNonNull(model, "model");
    }
  }

  /**
   * What is drawn and what is measured.
   *
   * @param demand the numbers as they are
   * @param ranges what each of them may be
   * @param points how many points, {@link #FEWEST} or more
   * @param measures what is measured
   */
  public record Design(
      Demand demand, Map<String, ParameterRange> ranges, int points, List<Measure> measures) {
    public Design {
      requireNonNull(demand, "demand");
      ranges = Collections.unmodifiableMap(new LinkedHashMap<>(ranges));
      measures = List.copyOf(measures);
      if (points < FEWEST) {
        throw new IllegalArgumentException(FEWEST + " points or more are needed: " + points);
      }
    }

    /** The numbers at every point. */
    List<Demand> demands(long seed) {
      return new DrawnNumbers(demand, ranges, points)
          .draws(seed).stream().map(drawn -> DemandNumbers.with(demand, drawn)).toList();
    }
  }

  public Uncertainty {
    Map<String, Map<String, Estimate>> copy = new LinkedHashMap<>();
    spreads.forEach((id, one) -> copy.put(id, Collections.unmodifiableMap(one)));
    spreads = Collections.unmodifiableMap(copy);
  }

  /**
   * Runs every point.
   *
   * @param cases the baseline first
   * @param threads how many points at once; the result is the same for any number
   * @param progress hears of every finished point
   */
  public static Uncertainty run(
      List<Case> cases,
      Design design,
      LocalDate day,
      long seed,
      int threads,
      ProgressListener progress) {
    List<Demand> demands = design.demands(seed);
    List<List<Comparison.Difference>> found =
        OnThreads.all(
            demands.size(),
            threads,
            point -> at(cases, demands.get(point), design, day, seed(seed, point)),
            done -> progress.progressed(done, demands.size()));
    return spreads(found);
  }

  private static long seed(long seed, int point) {
    return Replications.seed(seed, FIRST_SEED + point);
  }

  private static List<Comparison.Difference> at(
      List<Case> cases, Demand demand, Design design, LocalDate day, long seed) {
    List<Comparison.Case> models =
        cases.stream()
            .map(one -> new Comparison.Case(one.scenarioId(), one.model().apply(demand)))
            .toList();
    return Comparison.run(models, day, seed, REPLICATIONS, 1, ProgressListener.NONE)
        .differences(design.measures());
  }

  private static Uncertainty spreads(List<List<Comparison.Difference>> found) {
    Map<String, Map<String, Estimate>> spreads = new LinkedHashMap<>();
    for (int i = 0; i < found.get(0).size(); i++) {
      int row = i;
      Comparison.Difference one = found.get(0).get(row);
      double[] values =
          found.stream().mapToDouble(point -> point.get(row).difference().mean()).toArray();
      spreads
          .computeIfAbsent(one.scenarioId(), id -> new LinkedHashMap<>())
          .put(one.measure().id(), Estimate.ofSpread(values));
    }
    return new Uncertainty(found.size(), spreads);
  }

  /** Between what a difference lies; empty when it was not measured. */
  public Optional<Estimate> of(String scenarioId, String measureId) {
    return Optional.ofNullable(spreads.getOrDefault(scenarioId, Map.of()).get(measureId));
  }
}
