package org.lifecircle.simulation.day;

import java.util.Arrays;
import java.util.List;

/**
 * How many people walked along every way, by the hour in which their walk began. Numbers only,
 * because a day is kept for every replication. Immutable.
 */
public final class WayFootfall {

  /** Of a day that counted no ways. */
  public static final WayFootfall NONE = new WayFootfall(List.of(), new int[0]);

  private static final int HOURS = 24;

  private final List<String> wayIds;
  private final int[] people;

  /**
   * Counts.
   *
   * @param wayIds ids of the map's ways, each once
   * @param people by way and hour, the hour fastest
   * @throws IllegalArgumentException when there are not 24 counts for every way
   */
  public WayFootfall(List<String> wayIds, int[] people) {
    this.wayIds = List.copyOf(wayIds);
    this.people = people.clone();
    if (people.length != wayIds.size() * HOURS) {
      throw new IllegalArgumentException(
          people.length + " counts are not 24 for each of " + wayIds.size() + " ways");
    }
  }

  /** The ways that somebody walked along, in the order of their ids. */
  public List<String> wayIds() {
    return wayIds;
  }

  /**
   * People who walked along a way; who walks there and back counts twice.
   *
   * @param way its place in {@link #wayIds}
   * @param hour 0 to 23, in which the walk began; what begins after midnight counts with the last
   */
  public int people(int way, int hour) {
    return people[way * HOURS + hour];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WayFootfall footfall
        && wayIds.equals(footfall.wayIds)
        && Arrays.equals(people, footfall.people);
  }

  @Override
  public int hashCode() {
    return 31 * wayIds.hashCode() + Arrays.hashCode(people);
  }

  @Override
  public String toString() {
    return Arrays.stream(people).sum() + " people on " + wayIds.size() + " ways";
  }
}
