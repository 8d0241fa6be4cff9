package org.lifecircle.simulation.experiment;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lifecircle.simulation.demand.Demand;
import org.lifecircle.simulation.demand.DemandNumbers;
import org.lifecircle.simulation.demand.ParameterRange;
import org.lifecircle.simulation.statistics.SpaceFilling;

/**
 * Numbers of the day model drawn from their ranges, all at once, at the points of a space-filling
 * design.
 *
 * @param demand the numbers as they are: the likeliest values
 * @param ranges what each of them may be, by name
 * @param points how many points, 1 or more
 */
record DrawnNumbers(Demand demand, Map<String, ParameterRange> ranges, int points) {

  DrawnNumbers {
    requireNonNull(demand, "demand");
    ranges = Collections.unmodifiableMap(new LinkedHashMap<>(ranges));
    if (points < 1) {
      throw new IllegalArgumentException("one point or more is needed: " + points);
    }
  }

  /**
   * The numbers that are drawn at every point, by name; those that are choices are not drawn.
   *
   * @param seed what the design is shifted by
   */
  List<Map<String, Double>> draws(long seed) {
    List<ParameterRange> open = ranges.values().stream().filter(ParameterRange::open).toList();
    if (open.isEmpty()) {
      return Collections.nCopies(points, Map.of());
    }
    Map<String, Double> now = DemandNumbers.of(demand);
    List<Map<String, Double>> draws = new ArrayList<>();
    for (double[] point : SpaceFilling.points(points, open.size(), seed)) {
      Map<String, Double> drawn = new LinkedHashMap<>();
      for (int d = 0; d < point.length; d++) {
        ParameterRange range = open.get(d);
        double likeliest = Math.max(range.low(), Math.min(range.high(), now.get(range.name())));
        drawn.put(range.name(), range.at(point[d], likeliest));
      }
      draws.add(drawn);
    }
    return draws;
  }
}
