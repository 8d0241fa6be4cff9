package org.lifecircle.simulation.network.walks;

import java.util.List;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Measurement;
import org.lifecircle.simulation.network.searching.WalkRoute;

/**
 * The walk from every home to every outlet of a circle, door to door. Homes and outlets are
 * numbered from 0 in the circle's order. Immutable and safe for many threads.
 */
public interface Walks {

  /** What {@link #meters} and {@link #seconds} give where no walk leads there. */
  int NO_WALK = -1;

  /**
   * Whether it is known without looking for the walk that everybody needs more than {@link
   * #longSeconds} for it. Of such walks nothing is kept: {@link #seconds}, {@link #meters} and
   * {@link #walk} look for them when they are asked for, which takes a search over the whole
   * network. Whoever goes through many pairs leaves them out.
   */
  default boolean isLong(int home, int outlet) {
    return false;
  }

  /** What {@link #isLong} means by long, at the mean speed of any group; far beyond any errand. */
  default int longSeconds() {
    return Integer.MAX_VALUE;
  }

  /**
   * The time of the quickest walk from every home to any of some outlets, whether or not it is
   * long: by home, as {@link #seconds} gives it.
   */
  default int[] nearestSeconds(int[] among, AgeGroup group) {
    int[] nearest = new int[homes()];
    for (int home = 0; home < nearest.length; home++) {
      nearest[home] = NO_WALK;
      for (int outlet : among) {
        int seconds = seconds(home, outlet, group);
        if (seconds != NO_WALK && (nearest[home] == NO_WALK || seconds < nearest[home])) {
          nearest[home] = seconds;
        }
      }
    }
    return nearest;
  }

  /** How many homes there are. */
  int homes();

  /** How many outlets there are. */
  int outlets();

  /** The length of the shortest walk, whole meters, or {@link #NO_WALK}. */
  int meters(int home, int outlet);

  /**
   * The time of the quickest walk at the group's mean speed, waits at crossings, inclines and
   * stairs included, whole seconds, or {@link #NO_WALK}. It need not be the shortest walk: around a
   * crossing with signals may be quicker.
   */
  int seconds(int home, int outlet, AgeGroup group);

  /** All walks from a home at once, as one by one they would be told. */
  default HomeWalks from(int home) {
    return HomeWalks.of(this, home);
  }

  /**
   * The quickest walk of an adult itself from door to door, the one that takes the {@link
   * #seconds}: at least two points, or none where no walk leads there.
   */
  WalkRoute walk(int home, int outlet);

  /**
   * Whether those who ask for many {@link #walk walks} should do so home by home; else outlet by
   * outlet. It changes nothing but the time that it takes.
   */
  default boolean areFoundByHome() {
    return true;
  }

  /** The points of a {@link #walk}. */
  default List<Coordinate> route(int home, int outlet) {
    return walk(home, outlet).points();
  }

  /** The ids of the ways that a {@link #walk} follows. */
  default List<String> ways(int home, int outlet) {
    return walk(home, outlet).ways();
  }

  /** How the walks were measured. */
  Measurement measurement();
}
