package org.lifecircle.simulation.mason;

import java.util.List;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.simulation.demand.NeedRate;
import org.lifecircle.simulation.network.walks.Walks;
import sim.engine.SimState;
import sim.engine.Steppable;
import sim.field.grid.IntGrid2D;

/**
 * The yardstick of {@link DayModelBenchmark}: the same needs, choices and walks in the way that a
 * MASON model is usually written, every resident stepped every minute, draws from MASON's own
 * generator, footfall counted cell by cell. It keeps no queue and no statistics beyond the number
 * of trips, so it is rather too fast than too slow.
 */
final class MinuteTickDay extends SimState {

  private static final long serialVersionUID = 1L;
  private static final int MINUTES = 24 * 60;

  private final transient PreparedCircle circle;
  private final IntGrid2D footfall;
  private final double[][][] chance;
  private int trips;

  MinuteTickDay(DayModel model, long seed) {
    super(seed);
    this.circle = model.prepared();
    footfall = circle.paths.grid.field();
    // By group, minute and rate: the chance that a need arises in that minute.
    chance = new double[AgeGroup.values().length][MINUTES][];
    for (AgeGroup group : AgeGroup.values()) {
      List<NeedRate> rates = circle.rates.ratesOf.get(group.ordinal());
      for (int minute = 0; minute < MINUTES; minute++) {
        chance[group.ordinal()][minute] = new double[rates.size()];
      }
      for (int r = 0; r < rates.size(); r++) {
        double perDay = rates.get(r).perDay(TestCircles.MONDAY.getDayOfWeek());
        for (int slice = 0; slice < 10_000; slice++) {
          int minute = rates.get(r).hours().draws().secondAt(slice / 10_000.0) / 60;
          chance[group.ordinal()][minute][r] += perDay / 10_000;
        }
      }
    }
  }

  int run() {
    start();
    for (int h = 0; h < circle.circle.homes().size(); h++) {
      for (AgeGroup group : AgeGroup.values()) {
        for (int i = 0; i < circle.residents(h, group); i++) {
          schedule.scheduleRepeating(new Walker(h, group));
        }
      }
    }
    for (int minute = 0; minute < MINUTES; minute++) {
      schedule.step(this);
    }
    finish();
    return trips;
  }

  private final class Walker implements Steppable {

    private static final long serialVersionUID = 1L;

    private final int home;
    private final AgeGroup group;
    private int busyUntil;

    Walker(int home, AgeGroup group) {
      this.home = home;
      this.group = group;
    }

    @Override
    public void step(SimState state) {
      int minute = (int) schedule.getTime();
      if (minute < busyUntil || minute >= MINUTES) {
        return;
      }
      double[] chances = chance[group.ordinal()][minute];
      for (int r = 0; r < chances.length; r++) {
        if (chances[r] > 0 && random.nextDouble() < chances[r]) {
          visit(circle.rates.rateFormats[group.ordinal()][r], minute);
        }
      }
    }

    private void visit(int format, int minute) {
      int[] outlets = circle.offers.outletsOf[format];
      double[] weights = new double[outlets.length];
      double sum = 0;
      double accepted = circle.offers.serviceOf[format].acceptableMinutes() * 60;
      for (int i = 0; i < outlets.length; i++) {
        int seconds = circle.times.walks.get(0).seconds(home, outlets[i], group);
        if (seconds != Walks.NO_WALK && seconds <= accepted) {
          weights[i] =
              circle.offers.attractionOf[format][i]
                  * Math.exp(-circle.behavior.timeDecay * seconds);
          sum += weights[i];
        }
      }
      double left = random.nextDouble() * sum;
      for (int i = 0; i < outlets.length; i++) {
        left -= weights[i];
        if (left < 0) {
          int seconds = circle.times.walks.get(0).seconds(home, outlets[i], group);
          byte[] path = circle.paths.path(circle.paths.pair(0, home, outlets[i]));
          CellPath.countCells(
              path, circle.paths.homeColumns[home], circle.paths.homeRows[home], 1, footfall);
          CellPath.countCells(
              path, circle.paths.homeColumns[home], circle.paths.homeRows[home], 1, footfall);
          busyUntil = minute + 2 * seconds / 60 + 5;
          trips++;
          return;
        }
      }
    }
  }
}
