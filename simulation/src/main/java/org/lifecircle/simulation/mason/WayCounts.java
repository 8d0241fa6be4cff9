package org.lifecircle.simulation.mason;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.lifecircle.simulation.day.WayFootfall;

/** The people who walk along every way, hour by hour. Ways are numbers that may still grow. */
final class WayCounts {

  private static final int HOURS = DayCounts.HOURS;

  /** By way and hour, the hour fastest. */
  private int[] people = new int[64 * HOURS];

  /**
   * Adds people who walk along a path once, on every way.
   *
   * @param path as {@link CellPath} packs it
   * @param byHour how many walk in every hour
   * @param from where the first hour stands
   */
  void add(byte[] path, int[] byHour, int from) {
    for (int number = CellPath.ways(path) - 1; number >= 0; number--) {
      int at = CellPath.way(path, number) * HOURS;
      if (at + HOURS > people.length) {
        people = Arrays.copyOf(people, Math.max(2 * people.length, at + HOURS));
      }
      for (int hour = 0; hour < HOURS; hour++) {
        people[at + hour] += byHour[from + hour];
      }
    }
  }

  /**
   * The ways that somebody walked along, in the order of their ids.
   *
   * @param ids by way its id
   */
  WayFootfall of(List<String> ids) {
    int[] walkedOn =
        IntStream.range(0, Math.min(ids.size(), people.length / HOURS))
            .filter(way -> isWalkedOn(way))
            .boxed()
            .sorted(Comparator.comparing(ids::get))
            .mapToInt(way -> way)
            .toArray();
    int[] counted = new int[walkedOn.length * HOURS];
    for (int i = 0; i < walkedOn.length; i++) {
      System.arraycopy(people, walkedOn[i] * HOURS, counted, i * HOURS, HOURS);
    }
    return new WayFootfall(Arrays.stream(walkedOn).mapToObj(ids::get).toList(), counted);
  }

  private boolean isWalkedOn(int way) {
    return Arrays.stream(people, way * HOURS, (way + 1) * HOURS).anyMatch(n -> n > 0);
  }
}
