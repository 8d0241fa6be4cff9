package org.lifecircle.simulation.network.walks;

import java.util.function.IntPredicate;

/**
 * The walks from some places to the outlets that are short enough to be kept, each measure in whole
 * units. Places that lie near each other share a page, which has a column for every outlet but
 * those that all its places lie far from: what is kept grows with the pairs that are near, not with
 * all pairs. On a page the walks from one place stand beside each other, since they are read
 * together. Made by {@link FilledWalks}. Immutable.
 */
final class KeptWalks {

  /** The walk is longer than what is kept. */
  static final int NOT_KEPT = -2;

  /** Among measures: no walk was found. */
  static final char NO_WALK = Character.MAX_VALUE;

  /** Among measures: a walk was found that is longer than what is kept. */
  static final char BEYOND = NO_WALK - 1;

  private static final int PAGE_SHIFT = 5;

  /** How many places share a page. */
  static final int PAGE = 1 << PAGE_SHIFT;

  private static final int NO_COLUMN = -1;

  private final WalkSearches searches;

  /** By place, its number in the order of the pages. */
  private final int[] orderOf;

  /** By page and outlet, its column. */
  private final int[][] columnOf;

  /** By page, how many columns it has. */
  private final int[] columns;

  /**
   * By page, place by place, column by column the measures; none where all measures follow from the
   * millimeters.
   */
  private final char[][] units;

  /** The walks from door to door instead, where all measures follow from their millimeters. */
  private final int[][] millimeters;

  /** By outlet and measure, whether what is not kept has no walk. */
  private final boolean[][] whole;

  /**
   * Puts together what was filled column by column, and takes the columns away.
   *
   * @param order the places in the order of the pages
   * @param units by page and outlet its column of measures, or null; empty where millimeters are
   *     kept
   * @param millimeters by page and outlet its column, or null; empty where measures are kept
   */
  KeptWalks(
      WalkSearches searches,
      int[] order,
      char[][][] units,
      int[][][] millimeters,
      boolean[][] whole) {
    this.searches = searches;
    this.whole = whole;
    orderOf = new int[order.length];
    for (int at = 0; at < order.length; at++) {
      orderOf[order[at]] = at;
    }
    this.units = new char[units.length][];
    this.millimeters = new int[millimeters.length][];
    columnOf = new int[Math.max(units.length, millimeters.length)][whole.length];
    columns = new int[columnOf.length];
    for (int page = 0; page < units.length; page++) {
      columns[page] = number(units[page], columnOf[page]);
      this.units[page] = unitRows(units[page], columnOf[page], columns[page]);
      units[page] = null;
    }
    for (int page = 0; page < millimeters.length; page++) {
      columns[page] = number(millimeters[page], columnOf[page]);
      this.millimeters[page] = rows(millimeters[page], columnOf[page], columns[page]);
      millimeters[page] = null;
    }
  }

  /** Numbers the columns that there are; says how many. */
  private static int number(Object[] filled, int[] columnOf) {
    int count = 0;
    for (int outlet = 0; outlet < filled.length; outlet++) {
      columnOf[outlet] = filled[outlet] == null ? NO_COLUMN : count++;
    }
    return count;
  }

  private static int[] rows(int[][] filled, int[] columnOf, int columns) {
    int[] rows = new int[PAGE * columns];
    for (int outlet = 0; outlet < filled.length; outlet++) {
      for (int in = 0; filled[outlet] != null && in < PAGE; in++) {
        rows[in * columns + columnOf[outlet]] = filled[outlet][in];
      }
    }
    return rows;
  }

  private static char[] unitRows(char[][] filled, int[] columnOf, int columns) {
    char[] rows = new char[PAGE * columns * WalkSearches.MEASURES];
    for (int outlet = 0; outlet < filled.length; outlet++) {
      for (int in = 0; filled[outlet] != null && in < PAGE; in++) {
        System.arraycopy(
            filled[outlet],
            in * WalkSearches.MEASURES,
            rows,
            (in * columns + columnOf[outlet]) * WalkSearches.MEASURES,
            WalkSearches.MEASURES);
      }
    }
    return rows;
  }

  /** Whether all walks to an outlet are kept, so that what is not kept has none. */
  boolean keepsAll(int outlet, int measure) {
    return whole[outlet][measure];
  }

  /** A measure of a walk: {@link Walks#NO_WALK} where there is none, or {@link #NOT_KEPT}. */
  int get(int place, int outlet, int measure) {
    int page = orderOf[place] >> PAGE_SHIFT;
    return at(page, row(place, page), columnOf[page][outlet], outlet, measure);
  }

  /** Whether a walk of any group is not kept. */
  boolean isAnyNotKept(int place, int outlet) {
    int page = orderOf[place] >> PAGE_SHIFT;
    int row = row(place, page);
    int column = columnOf[page][outlet];
    for (int group = 0; group < WalkSearches.LENGTH; group++) {
      if (at(page, row, column, outlet, group) == NOT_KEPT) {
        return true;
      }
    }
    return false;
  }

  /**
   * Tells the walks from a place to all outlets.
   *
   * @param walks takes them; those are long of which any group's is not kept
   * @param isAnyWalk whether any walk leads to an outlet
   */
  void read(int place, HomeWalks walks, IntPredicate isAnyWalk) {
    int page = orderOf[place] >> PAGE_SHIFT;
    int row = row(place, page);
    int[] columnOfOutlet = columnOf[page];
    int[] seconds = new int[WalkSearches.LENGTH];
    for (int outlet = 0; outlet < columnOfOutlet.length; outlet++) {
      int column = columnOfOutlet[outlet];
      boolean cutShort = false;
      for (int group = 0; group < seconds.length; group++) {
        seconds[group] = at(page, row, column, outlet, group);
        cutShort |= seconds[group] == NOT_KEPT;
      }
      if (!cutShort) {
        walks.set(outlet, seconds);
      } else if (isAnyWalk.test(outlet)) {
        walks.setLong(outlet);
      }
    }
  }

  /** Where the row of a place begins on its page. */
  private int row(int place, int page) {
    return (orderOf[place] & PAGE - 1) * columns[page];
  }

  private int at(int page, int row, int column, int outlet, int measure) {
    if (column == NO_COLUMN) {
      return notKept(outlet, measure);
    }
    return millimeters.length > 0
        ? ofLength(millimeters[page][row + column], outlet, measure)
        : ofUnits(units[page][(row + column) * WalkSearches.MEASURES + measure], outlet, measure);
  }

  private int ofLength(int length, int outlet, int measure) {
    if (length == NOT_KEPT) {
      return notKept(outlet, measure);
    }
    int rounded = searches.rounded(measure, length);
    return rounded < BEYOND ? rounded : NOT_KEPT;
  }

  private int ofUnits(char kept, int outlet, int measure) {
    if (kept < BEYOND) {
      return kept;
    }
    return kept == NO_WALK ? notKept(outlet, measure) : NOT_KEPT;
  }

  private int notKept(int outlet, int measure) {
    return whole[outlet][measure] ? Walks.NO_WALK : NOT_KEPT;
  }
}
