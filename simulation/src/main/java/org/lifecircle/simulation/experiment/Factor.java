package org.lifecircle.simulation.experiment;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.lifecircle.simulation.demand.ParameterRange;

/**
 * A number of the day model that an experiment varies.
 *
 * @param name the number, such as {@code demand-scale}
 * @param levels the values that it takes, all alike likely; empty where it has a range
 * @param range between what it lies; empty where it has levels
 * @param now what it is when nobody varies it
 */
public record Factor(String name, List<Double> levels, Optional<ParameterRange> range, double now) {

  public Factor {
    requireNonNull(name, "name");
    levels = List.copyOf(levels);
    requireNonNull(range, "range");
    if (levels.isEmpty() == range.isEmpty()) {
      throw new IllegalArgumentException(name + ": levels or a range");
    }
  }

  /** The value that so much of the probability lies below, 0 to 1. */
  public double at(double share) {
    if (range.isPresent()) {
      ParameterRange within = range.get();
      return within.at(share, Math.max(within.low(), Math.min(within.high(), now)));
    }
    return levels.get(Math.min(levels.size() - 1, (int) (share * levels.size())));
  }

  /** The values that stand for all: its levels, or the ends of its range. */
  public List<Double> choices() {
    return range.map(within -> List.of(within.low(), within.high())).orElse(levels);
  }
}
