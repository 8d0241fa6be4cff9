package org.lifecircle.simulation.mason;

import java.util.Arrays;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.simulation.network.walks.HomeWalks;
import org.lifecircle.simulation.network.walks.Walks;

/**
 * The walks from the homes to the outlets of one format that are not long, home by home, laid out
 * so that a choice reads one stretch of memory. Outlets are places among those of the format.
 */
final class FormatWalks {

  private static final AgeGroup[] GROUPS = AgeGroup.values();

  /** So many walks have room before it is known how many there are. */
  private static final int FEW = 1 << 14;

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

  private FormatWalks(Reading read) {
    first = read.first;
    outlets = read.serving.length;
    int count = first[first.length - 1];
    places = count == (first.length - 1L) * outlets ? null : firstOf(read.places, count);
    seconds = new char[GROUPS.length][];
    for (int group = 0; group < GROUPS.length; group++) {
      seconds[group] = firstOf(read.seconds[group], count);
    }
  }

  private static char[] firstOf(char[] room, int count) {
    return room.length == count ? room : Arrays.copyOf(room, count);
  }

  /** Reads the walks home by home, in the order of the homes. */
  static final class Reading {

    private final int[] serving;
    private final int[] first;
    private char[] places;
    private final char[][] seconds = new char[GROUPS.length][];
    private int homes;

    /**
     * Of walks of which none was read yet.
     *
     * @param homes how many homes there are
     * @param serving the outlets of the format
     */
    Reading(int homes, int[] serving) {
      this.serving = serving;
      first = new int[homes + 1];
      grow((int) Math.min(FEW, (long) homes * serving.length));
    }

    private void grow(int length) {
      places = places == null ? new char[length] : Arrays.copyOf(places, length);
      for (int group = 0; group < GROUPS.length; group++) {
        seconds[group] =
            seconds[group] == null ? new char[length] : Arrays.copyOf(seconds[group], length);
      }
    }

    /** Reads the walks from the next home. */
    void add(HomeWalks walks) {
      int at = first[homes];
      if (at + serving.length > places.length) {
        grow(Math.addExact(at + serving.length, at >> 1));
      }
      for (int place = 0; place < serving.length; place++) {
        int outlet = serving[place];
        if (!walks.isLong(outlet)) {
          places[at] = (char) place;
          for (AgeGroup group : GROUPS) {
            int walk = walks.seconds(outlet, group);
            seconds[group.ordinal()][at] =
                walk == Walks.NO_WALK || walk >= WalkTimes.NO_WALK
                    ? WalkTimes.NO_WALK
                    : (char) walk;
          }
          at++;
        }
      }
      first[++homes] = at;
    }

    /** The walks, after the last home. */
    FormatWalks all() {
      return new FormatWalks(this);
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
