package org.lifecircle.simulation.mason;

import java.util.Arrays;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.simulation.network.walks.Walks;

/**
 * The walks from the homes to the outlets of one format that are not long, home by home, laid out
 * so that a choice reads one stretch of memory. Outlets are places among those of the format.
 */
final class FormatWalks {

  private static final AgeGroup[] GROUPS = AgeGroup.values();

  /** By home, where its walks begin; the last is where they all end. */
  private final int[] first;

  /** By walk its outlet, ascending for a home; null when every home has a walk to every outlet. */
  private final char[] places;

  private final int outlets;

  /**
   * By age group and walk: seconds at the group's mean speed, {@link WalkTimes#NO_WALK} where there
   * is none.
   */
  final char[][] seconds;

  /**
   * Reads the walks once.
   *
   * @param serving the outlets of the format
   */
  FormatWalks(Walks walks, int[] serving) {
    outlets = serving.length;
    first = new int[walks.homes() + 1];
    for (int home = 0; home < walks.homes(); home++) {
      int near = 0;
      for (int outlet : serving) {
        near += walks.isLong(home, outlet) ? 0 : 1;
      }
      first[home + 1] = Math.addExact(first[home], near);
    }
    int count = first[walks.homes()];
    places = count == (long) walks.homes() * serving.length ? null : new char[count];
    seconds = new char[GROUPS.length][count];
    int at = 0;
    for (int home = 0; home < walks.homes(); home++) {
      for (int place = 0; place < serving.length; place++) {
        if (places == null || !walks.isLong(home, serving[place])) {
          if (places != null) {
            places[at] = (char) place;
          }
          for (AgeGroup group : GROUPS) {
            int walk = walks.seconds(home, serving[place], group);
            seconds[group.ordinal()][at] =
                walk == Walks.NO_WALK || walk >= WalkTimes.NO_WALK
                    ? WalkTimes.NO_WALK
                    : (char) walk;
          }
          at++;
        }
      }
    }
  }

  /** Where the walks of a home begin. */
  int first(int home) {
    return first[home];
  }

  /** Where the walks of a home end, the first that is not its own. */
  int end(int home) {
    return first[home + 1];
  }

  /** The outlet of a walk of a home. */
  int place(int home, int walk) {
    return places == null ? walk - first[home] : places[walk];
  }

  /** Whether some walks of a home are long and therefore not here. */
  boolean leavesOut(int home) {
    return places != null && first[home + 1] - first[home] < outlets;
  }

  /** Where the walk to an outlet stands; negative when it is long. */
  int walkTo(int home, int place) {
    return places == null
        ? first[home] + place
        : Arrays.binarySearch(places, first[home], first[home + 1], (char) place);
  }
}
