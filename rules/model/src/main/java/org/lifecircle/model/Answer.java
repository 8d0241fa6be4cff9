package org.lifecircle.model;

/** The answer to a yes-or-no question that nobody may have asked. */
public enum Answer {
  YES,
  NO,
  /** Not supplied. Never the same as no. */
  UNKNOWN;

  /** The answer to a question that was asked. */
  public static Answer of(boolean yes) {
    return yes ? YES : NO;
  }
}
