package org.lifecircle.simulation.day;

import java.util.Arrays;
import java.util.List;
import org.lifecircle.model.AgeGroup;

/**
 * How many needs of a day ended how, by format, age group and hour and by format and home; and the
 * visits by format and hour. Numbers only, because a day of many homes is kept for every
 * replication. Immutable.
 */
public final class NeedCounts {

  /** Of a day of which only the sums are known. */
  public static final NeedCounts NONE =
      new NeedCounts(List.of(), List.of(), new int[0], new int[0], new int[0]);

  private static final int HOURS = 24;
  private static final AgeGroup[] AGE_GROUPS = AgeGroup.values();
  private static final int GROUPS = AGE_GROUPS.length;
  private static final int ENDINGS = NeedEnding.values().length;

  private final List<String> formatIds;
  private final List<String> homeIds;
  private final int[] byHour;

  /** By format, age group and ending: the sums over the hours. */
  private final int[] byDay;

  private final int[] byHome;
  private final int[] visits;

  /**
   * Counts.
   *
   * @param formatIds the formats in the catalog's order
   * @param homeIds the homes in the circle's order
   * @param byHour by format, age group, hour in which the need arose, and ending, the last fastest
   * @param byHome by format, home and ending, the last fastest
   * @param visits visits served by format and hour in which service began, the last fastest
   * @throws IllegalArgumentException when an array is of another size
   */
  public NeedCounts(
      List<String> formatIds, List<String> homeIds, int[] byHour, int[] byHome, int[] visits) {
    this.formatIds = List.copyOf(formatIds);
    this.homeIds = List.copyOf(homeIds);
    this.byHour = byHour.clone();
    this.byHome = byHome.clone();
    this.visits = visits.clone();
    if (byHour.length != formatIds.size() * GROUPS * HOURS * ENDINGS
        || byHome.length != formatIds.size() * homeIds.size() * ENDINGS
        || visits.length != formatIds.size() * HOURS) {
      throw new IllegalArgumentException(
          byHour.length
              + ", "
              + byHome.length
              + " and "
              + visits.length
              + " counts are not those of "
              + formatIds.size()
              + " formats and "
              + homeIds.size()
              + " homes");
    }
    byDay = new int[formatIds.size() * GROUPS * ENDINGS];
    int at = 0;
    for (int sums = 0; sums < byDay.length; sums += ENDINGS) {
      for (int hour = 0; hour < HOURS; hour++) {
        for (int ending = 0; ending < ENDINGS; ending++) {
          byDay[sums + ending] += byHour[at++];
        }
      }
    }
  }

  /** The same counts without those of every home. */
  public NeedCounts withoutHomes() {
    return new NeedCounts(formatIds, List.of(), byHour, new int[0], visits);
  }

  /** The formats in the catalog's order. */
  public List<String> formatIds() {
    return formatIds;
  }

  /** The homes in the circle's order. */
  public List<String> homeIds() {
    return homeIds;
  }

  /**
   * Needs of an age group.
   *
   * @param format its place in {@link #formatIds}
   * @param hour in which they arose, 0 to 23
   */
  public int needs(int format, AgeGroup group, int hour, NeedEnding ending) {
    return byHour[
        ((format * GROUPS + group.ordinal()) * HOURS + hour) * ENDINGS + ending.ordinal()];
  }

  /** Needs of an age group on the whole day. */
  public int needs(int format, AgeGroup group, NeedEnding ending) {
    return byDay[(format * GROUPS + group.ordinal()) * ENDINGS + ending.ordinal()];
  }

  /** Needs of everybody on the whole day. */
  public int needs(int format, NeedEnding ending) {
    int sum = 0;
    for (AgeGroup group : AGE_GROUPS) {
      sum += needs(format, group, ending);
    }
    return sum;
  }

  /**
   * Needs of a home's residents on the whole day.
   *
   * @param format its place in {@link #formatIds}
   * @param home its place in {@link #homeIds}
   */
  public int needsOfHome(int format, int home, NeedEnding ending) {
    return byHome[(format * homeIds.size() + home) * ENDINGS + ending.ordinal()];
  }

  /**
   * Visits that were served.
   *
   * @param format its place in {@link #formatIds}
   * @param hour in which service began, 0 to 23; what happens after midnight counts with the last
   */
  public int visits(int format, int hour) {
    return visits[format * HOURS + hour];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NeedCounts counts
        && formatIds.equals(counts.formatIds)
        && homeIds.equals(counts.homeIds)
        && Arrays.equals(byHour, counts.byHour)
        && Arrays.equals(byHome, counts.byHome)
        && Arrays.equals(visits, counts.visits);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(byHour) * 31 + Arrays.hashCode(visits);
  }

  @Override
  public String toString() {
    return Arrays.stream(byHour).sum() + " needs for " + formatIds.size() + " formats";
  }
}
