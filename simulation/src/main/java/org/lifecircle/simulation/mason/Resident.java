package org.lifecircle.simulation.mason;

import java.io.Serializable;
import sim.engine.SimState;
import sim.engine.Steppable;

/**
 * One resident: an agent that is on the schedule once, with its next arrival at an outlet. There
 * alone agents meet; what follows from an arrival by itself, up to the next one, is known at that
 * moment and kept here as times. Kept small, because a city has many.
 */
final class Resident implements Steppable {

  private static final long serialVersionUID = 1L;

  /** Stands for no outlet. */
  static final int NONE = -1;

  /** Stands in {@link #choice} for who is at home and orders. */
  private static final char ORDERS = Character.MAX_VALUE;

  /** What stands for it in the keys of draws. */
  final long key;

  /** Its number among all residents, which orders events of one second. */
  final int number;

  final int home;
  final byte group;

  /** Its walking time for every second of the group's mean; 0 when it stays at home unwatched. */
  float pace;

  /** Where its present need stands in the plan of the day, and how many are left with that one. */
  int need;

  /** That need as the plan has it, kept here while the resident is out for it. */
  int present;

  byte needsLeft;

  /** How many outlets have turned it away with its present need. */
  byte attempts;

  /** The companions of its present trip, 0 when it goes alone. */
  byte party;

  /** Seconds that it has waited in vain for its present need, and walked to those outlets. */
  char waited;

  char walked;

  /**
   * Where it goes or is, as a place among the outlets of the need's format; see {@link #orders}.
   */
  char choice;

  /** How long it walks home from there, seconds. */
  char walkHome;

  /** When it leaves for the outlet where it goes, and when it arrives there. */
  int leaves;

  int arrives;

  /** Where it came from; null when nobody watches. */
  Trace trace;

  /** The last outlet of a resident who is watched. */
  static final class Trace implements Serializable {
    private static final long serialVersionUID = 1L;

    /** That outlet; {@link #NONE} when it has been to none. */
    int outlet = NONE;

    /** When it leaves that outlet. */
    int leaves;

    /** When it is home from there; {@link #NONE} when it goes on to another outlet. */
    int homeAt;
  }

  Resident(long key, int number, int home, byte group) {
    this.key = key;
    this.number = number;
    this.home = home;
    this.group = group;
  }

  /** It leaves an outlet, where that is watched, for home or for another one. */
  void traced(int outlet, int leaving, int homeAt) {
    if (trace != null) {
      trace.outlet = outlet;
      trace.leaves = leaving;
      trace.homeAt = homeAt;
    }
  }

  /** It stays at home and orders its next need at a second. */
  void orderAt(int second) {
    choice = ORDERS;
    party = 0;
    leaves = second;
    arrives = second;
  }

  /** Whether it is at home and on the schedule to order its next need. */
  boolean orders() {
    return choice == ORDERS;
  }

  /** Seconds as a resident keeps them; more than eighteen hours are as many. */
  static char seconds(int seconds) {
    return (char) Math.min(Character.MAX_VALUE, seconds);
  }

  @Override
  public void step(SimState state) {
    ((CircleDay) state).arrive(this);
  }
}
