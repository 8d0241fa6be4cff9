package org.lifecircle.simulation.mason;

import sim.engine.SimState;
import sim.engine.Steppable;

/**
 * One resident: an agent that is on the schedule once, with the next thing that happens to it. Kept
 * small, because a city has many.
 */
final class Resident implements Steppable {

  private static final long serialVersionUID = 1L;

  /** What a resident is about to do when it is its turn. */
  enum Activity {
    /** At home; a need arises. */
    AT_HOME,
    /** On the way to an outlet; arrives. */
    WALKING_OUT,
    /** In the queue; it is its turn. */
    WAITING,
    /** In the queue; loses patience. */
    GIVING_UP,
    /** At the counter; the service ends. */
    IN_SERVICE,
    /** On the way home; arrives. */
    WALKING_HOME
  }

  /** What stands for it in the keys of draws. */
  final long key;

  /** Its number among all residents, which orders events of one second. */
  final int number;

  final int home;
  final byte group;

  /** Its walking time for every second of the group's mean. */
  final float pace;

  Activity activity = Activity.AT_HOME;

  /** Where its next need stands in the plan of the day, and where its needs end. */
  int need;

  int needsEnd;

  /** Where it goes or is, as a place among the outlets of the need's format. */
  int choice;

  /** The way there and back, null at home, and how long it takes one way. */
  transient byte[] path;

  int walkSeconds;

  /** Whether its last walk to an outlet was an effort. */
  boolean longWalk;

  /** Whether its last wait at an outlet was an effort. */
  boolean longWait;

  /** When it arrives where it walks to, or arrived at the outlet, second of the day. */
  int arrived;

  Resident(long key, int number, int home, byte group, float pace) {
    this.key = key;
    this.number = number;
    this.home = home;
    this.group = group;
    this.pace = pace;
  }

  @Override
  public void step(SimState state) {
    CircleDay day = (CircleDay) state;
    switch (activity) {
      case AT_HOME, WALKING_HOME -> day.atHome(this);
      case WALKING_OUT -> day.arrive(this);
      case WAITING -> day.beginService(this);
      case GIVING_UP -> day.giveUp(this);
      case IN_SERVICE -> day.goHome(this);
    }
  }
}
