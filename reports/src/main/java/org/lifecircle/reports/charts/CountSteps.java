package org.lifecircle.reports.charts;

import java.util.ArrayList;
import java.util.List;
import org.lifecircle.simulation.day.CellField;

/** The classes by which the counts of a field are colored. */
final class CountSteps {

  private CountSteps() {}

  /** The least count of each class, from few to many, in round numbers; none without counts. */
  static List<Integer> of(CellField field) {
    int most = field.counts().stream().mapToInt(Integer::intValue).max().orElse(0);
    if (most == 0) {
      return List.of();
    }
    List<Integer> sorted = field.counts().stream().filter(count -> count > 0).sorted().toList();
    List<Integer> steps = new ArrayList<>(List.of(1));
    double[] shares = {0.35, 0.6, 0.8, 0.93};
    for (double share : shares) {
      int step = Round.count(sorted.get((int) (share * (sorted.size() - 1))));
      if (step > steps.get(steps.size() - 1) && step <= most) {
        steps.add(step);
      }
    }
    return steps;
  }
}
