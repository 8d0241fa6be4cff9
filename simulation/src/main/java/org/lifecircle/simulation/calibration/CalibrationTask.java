package org.lifecircle.simulation.calibration;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.lifecircle.simulation.demand.Demand;
import org.lifecircle.simulation.demand.DemandNumbers;
import org.lifecircle.simulation.demand.ParameterRange;
import org.lifecircle.simulation.mason.DayModel;

/**
 * What is fitted to what.
 *
 * @param demand the numbers as they are
 * @param ranges the numbers that are fitted, each within its range, all values alike at first
 * @param observations what was counted, one or more
 * @param model prepares the circle with any numbers
 */
public record CalibrationTask(
    Demand demand,
    List<ParameterRange> ranges,
    List<Observation> observations,
    Function<Demand, DayModel> model) {

  public CalibrationTask {
    requireNonNull(demand, "demand");
    requireNonNull(model, "model");
    ranges = List.copyOf(ranges);
    observations = List.copyOf(observations);
    if (ranges.isEmpty() || observations.isEmpty()) {
      throw new IllegalArgumentException("there is nothing to fit, or nothing to fit it to");
    }
    for (ParameterRange range : ranges) {
      if (!fits(range)) {
        throw new IllegalArgumentException(range.name() + " has no range to be fitted within");
      }
    }
  }

  /** Whether a number of this range can be fitted. */
  public static boolean fits(ParameterRange range) {
    return range.open() && range.shape() != ParameterRange.Shape.EITHER;
  }

  /** The circle with the numbers at a point. */
  DayModel at(double[] point) {
    Map<String, Double> values = new LinkedHashMap<>();
    for (int d = 0; d < point.length; d++) {
      values.put(ranges.get(d).name(), value(d, point[d]));
    }
    return model.apply(DemandNumbers.with(demand, values)).withoutFootfall();
  }

  /** The value of a number that lies so far from the low end of its range. */
  double value(int number, double share) {
    ParameterRange range = ranges.get(number);
    return range.low() + Math.max(0, Math.min(1, share)) * (range.high() - range.low());
  }
}
