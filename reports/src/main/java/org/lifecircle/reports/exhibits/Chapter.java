package org.lifecircle.reports.exhibits;

/** The chapters of a report that show exhibits. */
public enum Chapter {
  /** The first page of what is printed. */
  FIRST_PAGE,
  /** Where the circle lies. */
  MAP,
  /** Points and levels. */
  SCORES,
  /** The project's own index. */
  CONVENIENCE,
  /** Which formats are there, and who reaches them. */
  FORMATS,
  /** The simulated day. */
  DAY,
  /** What to add, where and in which order. */
  PLAN
}
