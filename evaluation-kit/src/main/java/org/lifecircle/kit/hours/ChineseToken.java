package org.lifecircle.kit.hours;

/**
 * A word of Chinese opening hours.
 *
 * @param kind what it is
 * @param syntax what it means in the OpenStreetMap syntax, for days and dates; otherwise as written
 * @param clock the time, for a time; otherwise null
 */
record ChineseToken(Kind kind, String syntax, ChineseClock clock) {

  /** The kinds of words. */
  enum Kind {
    /** Days of the week or holidays. */
    DAYS,
    /** Months, or dates of the year. */
    DATES,
    /** A season of which nobody says when it begins. */
    SEASON,
    /** A time of the clock. */
    TIME,
    /** All day. */
    ALL_DAY,
    /** From … to. */
    RANGE,
    /** Closed. */
    CLOSED,
    /** A break at noon. */
    NOON_BREAK,
    /** As on other days: nothing is different. */
    AS_USUAL,
    /** Not to be told. */
    UNTOLD,
    /** All but the days that follow. */
    EXCEPT,
    /** Opens, without an end. */
    OPENS,
    COMMA,
    SEMICOLON,
    OPENING,
    CLOSING
  }

  static ChineseToken of(Kind kind, String syntax) {
    return new ChineseToken(kind, syntax, null);
  }
}
