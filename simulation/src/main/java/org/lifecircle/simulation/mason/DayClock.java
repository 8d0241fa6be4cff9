package org.lifecircle.simulation.mason;

import sim.engine.SimState;
import sim.engine.Steppable;

/** Tells how far a day has come, once an hour; goes every minute for those who watch. */
final class DayClock implements Steppable {

  private static final long serialVersionUID = 1L;

  private final int second;

  DayClock(int second) {
    this.second = second;
  }

  @Override
  public void step(SimState state) {
    ((CircleDay) state).tick(second);
  }
}
