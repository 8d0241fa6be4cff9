package org.lifecircle.simulation.mason;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.simulation.day.DayWalks;
import org.lifecircle.simulation.network.walks.Walks;

/** How long the walks take, those of every day and of every part of it. */
final class WalkTimes {

  /** Stands for a walk that does not exist, or of more than eighteen hours. */
  static final char NO_WALK = Character.MAX_VALUE;

  /** The walks by number, each different ones once. */
  final List<Walks> walks;

  /** By number of the walks: those between the outlets; empty when errands are not linked. */
  final List<Optional<Walks>> between;

  /**
   * By walks, format, group, home and place among the outlets of the format: the seconds of the
   * walk at the group's mean speed, {@link #NO_WALK} where there is none. Laid out so that a choice
   * reads one stretch of memory.
   */
  private final char[][][][] walkSecondsOf;

  /**
   * Reads all walks once.
   *
   * @param days the walks of one day or of several, in order
   * @param outletsOf by format: the outlets that serve it
   */
  WalkTimes(Collection<DayWalks> days, int[][] outletsOf) {
    List<DayWalks.Period> periods = days.stream().flatMap(day -> day.periods().stream()).toList();
    walks = periods.stream().map(DayWalks.Period::walks).distinct().toList();
    between =
        walks.stream()
            .map(
                one ->
                    periods.stream()
                        .filter(period -> period.walks().equals(one))
                        .map(DayWalks.Period::between)
                        .findFirst()
                        .orElseThrow())
            .toList();
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
}
