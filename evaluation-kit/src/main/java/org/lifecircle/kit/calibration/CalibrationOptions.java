package org.lifecircle.kit.calibration;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Problem;
import org.lifecircle.model.Text;
import org.lifecircle.simulation.calibration.CalibrationTask;
import org.lifecircle.simulation.calibration.Calibrator;
import org.lifecircle.simulation.demand.Demand;
import org.lifecircle.simulation.demand.DemandNumbers;
import org.lifecircle.simulation.demand.ParameterRange;
import org.lifecircle.simulation.mason.DayModel;
import org.lifecircle.simulation.scenario.SetNumbers;

/**
 * How a calibration runs.
 *
 * @param names the numbers that are fitted
 * @param points of the design
 * @param replications of each observed day at each point of the search
 * @param seed what everything is drawn from
 * @param day the day of counts without a date; empty for the circle's evaluation date
 * @param threads how many points at once
 */
public record CalibrationOptions(
    List<String> names,
    int points,
    int replications,
    long seed,
    Optional<LocalDate> day,
    int threads) {

  /** The numbers that are fitted when none is named: how much is needed, and Huff's two. */
  public static final List<String> USUAL = List.of("demand-scale", "time-decay", "area-exponent");

  private static final Phrases PHRASES = Phrases.beside(CalibrationOptions.class, "phrases");
  private static final int MOST_REPLICATIONS = 1_000;

  public CalibrationOptions {
    names = names.isEmpty() ? USUAL : List.copyOf(names);
    requireNonNull(day, "day");
  }

  /** Everything that is wrong with them. */
  List<Problem> problems(Demand demand) {
    List<Problem> problems = new ArrayList<>();
    Map<String, ParameterRange> ranges = DemandNumbers.ranges();
    for (String name : names) {
      if (DemandNumbers.bounds(name, demand).isEmpty()) {
        SetNumbers.problem(name, 0, demand)
            .ifPresent(wrong -> problems.add(problem("--fit", name, wrong.message())));
      } else if (!ranges.containsKey(name) || !CalibrationTask.fits(ranges.get(name))) {
        problems.add(problem("--fit", name, PHRASES.text("number.closed")));
      }
    }
    if (names.stream().distinct().count() < names.size()) {
      problems.add(problem("--fit", String.join(", ", names), PHRASES.text("number.twice")));
    }
    if (points < Calibrator.FEWEST_POINTS || points > Calibrator.MOST_POINTS) {
      Text message =
          PHRASES.text(
              "points",
              Integer.toString(Calibrator.FEWEST_POINTS),
              Integer.toString(Calibrator.MOST_POINTS));
      problems.add(problem("--points", Integer.toString(points), message));
    }
    if (replications < 1 || replications > MOST_REPLICATIONS) {
      problems.add(
          problem(
              "--replications",
              Integer.toString(replications),
              PHRASES.text("replications", Integer.toString(MOST_REPLICATIONS))));
    }
    if (seed < 0 || seed > DayModel.LARGEST_SEED) {
      problems.add(
          problem(
              "--seed",
              Long.toString(seed),
              PHRASES.text("seed", Long.toString(DayModel.LARGEST_SEED))));
    }
    return problems;
  }

  private static Problem problem(String option, String value, Text message) {
    return new Problem(option, 0, "", value, message);
  }
}
