package org.lifecircle.simulation.mason;

import java.util.List;
import java.util.Optional;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.simulation.day.DayWalks;
import org.lifecircle.simulation.network.walks.Walks;

/** How long the walks take, by the time at which somebody leaves home. */
final class WalkTimes {

  /** Stands for a walk that does not exist, or of more than eighteen hours. */
  static final char NO_WALK = Character.MAX_VALUE;

  /** The walks by number, each different ones once. */
  final List<Walks> walks;

  /** By number of the walks: those between the outlets; empty when errands are not linked. */
  final List<Optional<Walks>> between;

  /** When the walks change, seconds of the day, ascending, and the number of those that hold. */
  private final int[] periodStarts;

  private final int[] periodWalks;

  /**
   * By walks, format, group, home and place among the outlets of the format: the seconds of the
   * walk at the group's mean speed, {@link #NO_WALK} where there is none. Laid out so that a choice
   * reads one stretch of memory.
   */
  private final char[][][][] walkSecondsOf;

  /**
   * Reads all walks once.
   *
   * @param outletsOf by format: the outlets that serve it
   */
  WalkTimes(DayWalks dayWalks, int[][] outletsOf) {
    walks = dayWalks.periods().stream().map(DayWalks.Period::walks).distinct().toList();
    between =
        walks.stream()
            .map(
                one ->
                    dayWalks.periods().stream()
                        .filter(period -> period.walks().equals(one))
                        .map(DayWalks.Period::between)
                        .findFirst()
                        .orElseThrow())
            .toList();
    periodStarts = dayWalks.periods().stream().mapToInt(DayWalks.Period::fromSecond).toArray();
    periodWalks =
        dayWalks.periods().stream().mapToInt(period -> walks.indexOf(period.walks())).toArray();
    walkSecondsOf = new char[walks.size()][outletsOf.length][][];
    for (int f = 0; f < outletsOf.length; f++) {
      for (int w = 0; w < walks.size(); w++) {
        walkSecondsOf[w][f] = seconds(walks.get(w), outletsOf[f]);
      }
    }
  }

  private static char[][] seconds(Walks walks, int[] serving) {
    AgeGroup[] groups = AgeGroup.values();
    char[][] all = new char[groups.length][walks.homes() * serving.length];
    for (AgeGroup group : groups) {
      char[] seconds = all[group.ordinal()];
      int at = 0;
      for (int home = 0; home < walks.homes(); home++) {
        for (int outlet : serving) {
          int walk = walks.seconds(home, outlet, group);
          seconds[at++] = walk == Walks.NO_WALK || walk >= NO_WALK ? NO_WALK : (char) walk;
        }
      }
    }
    return all;
  }

  /**
   * One of the walks to all outlets of a format, by age group; a home's begin at its number times
   * the number of outlets.
   */
  char[][] walkSeconds(int walks, int format) {
    return walkSecondsOf[walks][format];
  }

  /** The number of the walks that hold at a second; after midnight those of the day's end. */
  int walksAt(int second) {
    int period = 0;
    while (period + 1 < periodStarts.length && periodStarts[period + 1] <= second) {
      period++;
    }
    return periodWalks[period];
  }
}
