package org.lifecircle.simulation.mason;

import sim.engine.SimState;
import sim.engine.Steppable;

/**
 * Somebody from outside the circle who comes to an outlet: takes a place there or a part of the
 * queue, and is counted nowhere.
 */
final class Visitor implements Steppable {

  private static final long serialVersionUID = 1L;

  /** What stands for it in the keys of draws. */
  final long key;

  final int format;

  /** The outlet, by its place among those of the format. */
  final int place;

  final int arrives;

  Visitor(long key, int format, int place, int arrives) {
    this.key = key;
    this.format = format;
    this.place = place;
    this.arrives = arrives;
  }

  /** Takes a place, waits for one, or leaves. */
  void arrive(ServiceDesk desk, Offers offers, OutletChoice choice) {
    int start = desk.startFor(arrives, 1);
    if (start > arrives) {
      double patience = offers.patienceSeconds(key, format);
      double mean = offers.serviceSecondsOf[format][place];
      int closes = choice.closes(format, place, arrives);
      start = desk.queue(start, arrives, 1, patience, mean, closes);
    }
    if (start >= 0) {
      desk.take(start, offers.serviceSeconds(key, format, place), 1);
    }
  }

  @Override
  public void step(SimState state) {
    ((CircleDay) state).arrive(this);
  }
}
