package org.lifecircle.simulation.mason;

import sim.engine.SimState;

/** The schedule of a day for somebody who watches: one step is all that happens in a minute. */
final class MinuteSchedule extends DaySchedule {

  private static final long serialVersionUID = 1L;
  private static final double SECONDS_PER_MINUTE = 60;

  @Override
  int clockSeconds() {
    return (int) SECONDS_PER_MINUTE;
  }

  @Override
  boolean watched() {
    return true;
  }

  @Override
  public synchronized boolean step(SimState state) {
    double minute = Math.floor(Math.max(0, getTime()) / SECONDS_PER_MINUTE);
    while (super.step(state)) {
      if (Math.floor(getTime() / SECONDS_PER_MINUTE) > minute) {
        return true;
      }
    }
    return false;
  }
}
