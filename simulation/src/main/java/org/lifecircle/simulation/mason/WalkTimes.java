package org.lifecircle.simulation.mason;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.ObjIntConsumer;
import org.lifecircle.simulation.day.DayWalks;
import org.lifecircle.simulation.network.walks.HomeWalks;
import org.lifecircle.simulation.network.walks.Walks;

/** How long the walks take, those of every day and of every part of it. */
final class WalkTimes {

  /** Stands for a walk that does not exist, or of more than eighteen hours. */
  static final char NO_WALK = Character.MAX_VALUE;

  /** The walks by number, each different ones once. */
  final List<Walks> walks;

  /** By number of the walks: those between the outlets; empty when errands are not linked. */
  final List<Optional<Walks>> between;

  /** By walks and format. */
  private final FormatWalks[][] walksTo;

  /**
   * Reads all walks once.
   *
   * @param days the walks of one day or of several, in order
   * @param outletsOf by format: the outlets that serve it
   * @param beside takes the walks from every home too, which are read for all of these at once
   */
  WalkTimes(Collection<DayWalks> days, int[][] outletsOf, ObjIntConsumer<HomeWalks> beside) {
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
    walksTo = walks.stream().map(one -> read(one, outletsOf, beside)).toArray(FormatWalks[][]::new);
  }

  private static FormatWalks[] read(
      Walks walks, int[][] outletsOf, ObjIntConsumer<HomeWalks> beside) {
    List<FormatWalks.Reading> formats =
        Arrays.stream(outletsOf)
            .map(serving -> new FormatWalks.Reading(walks.homes(), serving))
            .toList();
    for (int home = 0; home < walks.homes(); home++) {
      HomeWalks from = walks.from(home);
      beside.accept(from, home);
      formats.forEach(format -> format.add(from));
    }
    return formats.stream().map(FormatWalks.Reading::all).toArray(FormatWalks[]::new);
  }

  /** One of the walks to the outlets of a format. */
  FormatWalks walksTo(int walks, int format) {
    return walksTo[walks][format];
  }
}
