package org.lifecircle.simulation.siting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * A small integer program: how many of each item, so that rows of amounts come to so much at least
 * and an aim is least. Branch and bound, and what it proves is proved in whole numbers.
 *
 * <p>The linear programs are solved by ojAlgo, but nothing that it says is believed: it proposes
 * multipliers of the rows, and any multipliers of 0 or more give a lower bound that is computed
 * here, less the most that rounding can have added (Neumaier and Shcherbina 2004). Its own
 * mixed-integer solver is not used; it called worse choices optimal in 2 to 3 of 100 small random
 * programs.
 */
final class WholeProgram {

  private static final int MOST_NODES = 100_000;

  /** A lower bound of the aim, and by how much one more of an item raises it. */
  private record Bound(long least, double[] reduced) {}

  private final int items;
  private final int[] most;
  private final List<Choice.Row> rows;
  private final long[] aim;

  private int[] best;
  private long bestAim;
  private int nodes;

  WholeProgram(int[] most, List<Choice.Row> rows, long[] aim) {
    this.items = most.length;
    this.most = most;
    this.rows = rows;
    this.aim = aim;
  }

  /**
   * The counts that are least in the aim; empty if none keep all rows.
   *
   * @throws IllegalStateException if it is not decided after {@value #MOST_NODES} branches
   */
  Optional<int[]> least() {
    bestAim = 1;
    for (int item = 0; item < items; item++) {
      bestAim += Math.max(0, aim[item] * most[item]);
    }
    search(new int[items], most.clone());
    return Optional.ofNullable(best);
  }

  /** Looks at all counts between two limits. */
  private void search(int[] low, int[] high) {
    if (++nodes > MOST_NODES) {
      throw new IllegalStateException(
          "a choice among " + items + " items is not decided after " + MOST_NODES + " branches");
    }
    if (!narrow(low, high)) {
      return;
    }
    if (Arrays.equals(low, high)) {
      best = low;
      bestAim = Choice.sum(aim, low);
      return;
    }
    Bound bound = bound(low, high);
    if (bound.least >= bestAim) {
      return;
    }
    int item = undecided(low, high, bound.reduced);
    boolean upFirst = bound.reduced[item] < 0;
    int middle = upFirst ? high[item] - 1 : low[item];
    for (int half = 0; half < 2; half++) {
      int[] lower = low.clone();
      int[] upper = high.clone();
      if (upFirst == (half == 0)) {
        lower[item] = middle + 1;
      } else {
        upper[item] = middle;
      }
      search(lower, upper);
    }
  }

  /** The item whose count the bound says least about; of equal ones the first. */
  private int undecided(int[] low, int[] high, double[] reduced) {
    int least = -1;
    for (int item = 0; item < items; item++) {
      if (low[item] < high[item]
          && (least < 0 || Math.abs(reduced[item]) < Math.abs(reduced[least]))) {
        least = item;
      }
    }
    return least;
  }

  /**
   * Narrows the counts to what the rows and the best aim so far allow; false if nothing is left.
   */
  private boolean narrow(int[] low, int[] high) {
    long[] negated = Arrays.stream(aim).map(each -> -each).toArray();
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int row = 0; row <= rows.size(); row++) {
        long[] amounts = row < rows.size() ? rows.get(row).amounts() : negated;
        long demand = row < rows.size() ? rows.get(row).least() : 1 - bestAim;
        long spare = -demand;
        for (int item = 0; item < items; item++) {
          spare += Math.max(amounts[item] * low[item], amounts[item] * high[item]);
        }
        if (spare < 0) {
          return false;
        }
        for (int item = 0; item < items; item++) {
          long amount = Math.abs(amounts[item]);
          if (amount > 0 && amount * (high[item] - low[item]) > spare) {
            int steps = (int) (spare / amount);
            if (amounts[item] > 0) {
              low[item] = high[item] - steps;
            } else {
              high[item] = low[item] + steps;
            }
            changed = true;
          }
        }
      }
    }
    return true;
  }

  private Bound bound(int[] low, int[] high) {
    Bound plain = boundOf(new double[rows.size()], low, high);
    double[] multipliers = multipliers(low, high);
    if (multipliers == null) {
      return plain;
    }
    Bound better = boundOf(multipliers, low, high);
    return better.least >= plain.least ? better : plain;
  }

  /** The bound that multipliers give, whatever they are, less what rounding can have added. */
  private Bound boundOf(double[] multipliers, int[] low, int[] high) {
    double sum = 0;
    double sizes = 0;
    for (int row = 0; row < multipliers.length; row++) {
      sum += multipliers[row] * rows.get(row).least();
      sizes += Math.abs(multipliers[row] * rows.get(row).least());
    }
    double[] reduced = new double[items];
    for (int item = 0; item < items; item++) {
      double each = aim[item];
      double size = Math.abs(each);
      for (int row = 0; row < multipliers.length; row++) {
        each -= multipliers[row] * rows.get(row).amounts()[item];
        size += Math.abs(multipliers[row] * rows.get(row).amounts()[item]);
      }
      reduced[item] = each;
      sum += Math.min(each * low[item], each * high[item]);
      sizes += size * Math.max(Math.abs(low[item]), Math.abs(high[item]));
    }
    double rounding = sizes * (multipliers.length + items + 8.0) * Math.ulp(1.0);
    double least = Math.ceil(sum - rounding);
    return new Bound(least < -9e18 ? Long.MIN_VALUE : (long) least, reduced);
  }

  /**
   * The multipliers of the rows of which the library says that they give the best bound; null if it
   * says none. It is asked for the dual program, in which they are the variables.
   */
  private double[] multipliers(int[] low, int[] high) {
    double range = 1;
    for (int item = 0; item < items; item++) {
      range += Math.abs(aim[item]) * (double) (high[item] - low[item]);
    }
    ExpressionsBasedModel model = new ExpressionsBasedModel();
    List<Variable> ofRows = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      double fixed = 0;
      for (int item = 0; item < items; item++) {
        fixed += (double) rows.get(row).amounts()[item] * low[item];
      }
      ofRows.add(
          model
              .addVariable("row" + row)
              .lower(0)
              .upper(range)
              .weight(rows.get(row).least() - fixed));
    }
    for (int item = 0; item < items; item++) {
      if (low[item] < high[item]) {
        Variable surplus =
            model.addVariable("more" + item).lower(0).weight(low[item] - (double) high[item]);
        Expression reduced = model.addExpression("item" + item).upper(aim[item]);
        reduced.set(surplus, -1);
        for (int row = 0; row < rows.size(); row++) {
          if (rows.get(row).amounts()[item] != 0) {
            reduced.set(ofRows.get(row), rows.get(row).amounts()[item]);
          }
        }
      }
    }
    Optimisation.Result result = model.maximise();
    double[] multipliers = new double[rows.size()];
    for (int row = 0; row < multipliers.length; row++) {
      multipliers[row] = Math.max(0, result.doubleValue(row));
    }
    return Arrays.stream(multipliers).allMatch(Double::isFinite) ? multipliers : null;
  }
}
