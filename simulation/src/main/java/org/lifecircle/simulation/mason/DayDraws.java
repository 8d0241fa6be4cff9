package org.lifecircle.simulation.mason;

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

  private DayDraws() {}
}
