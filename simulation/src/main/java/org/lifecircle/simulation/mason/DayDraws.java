package org.lifecircle.simulation.mason;

import org.lifecircle.model.Home;
import org.lifecircle.simulation.statistics.Draws;

/** What the draws of a day are for; part of their keys, so the numbers must never change. */
final class DayDraws {

  static final int COUNT = 1;
  static final int TIME = 2;
  static final int ACCEPTANCE = 3;
  static final int CHOICE = 4;
  static final int SERVICE = 5;
  static final int PATIENCE = 6;
  static final int PACE = 7;
  static final int PARTY = 8;
  static final int FURTHER_CHOICE = 9;

  /** The companions of a resident have keys from here on; needs have keys of their formats. */
  static final int COMPANION = 10;

  /** A person's rank, for as long as the seed is the same: who is away at work or school. */
  static final int AWAY = 20;

  static final int AWAY_FROM = 21;
  static final int AWAY_TO = 22;

  /** The time of a need that arises at another one than was drawn first. */
  static final int OTHER_TIME = 23;

  /** Whether a need of somebody who stays at home arises while others are away. */
  static final int DAYTIME = 24;

  /** Whether somebody comes from outside where a resident has a need, and that one's own draws. */
  static final int VISITOR = 25;

  /** Whether a need that was not met comes back on the next day. */
  static final int DEFERRAL = 26;

  /** Whether a need is ordered, and by which channel. */
  static final int ORDER = 30;

  /** Which outlet brings what is ordered. */
  static final int ORDER_CHOICE = 31;

  private DayDraws() {}

  /**
   * The key of a home's people of a group; that of each follows from it and the person's number.
   *
   * @param group the ordinal of the age group
   */
  static long group(long seed, Home home, int group) {
    return Draws.key(Draws.key(Draws.key(seed), Draws.name(home.id())), group);
  }
}
