package org.lifecircle.simulation.network.walks;

import org.lifecircle.model.AgeGroup;

/**
 * The walks from one home to every outlet, read at once by whoever goes through many pairs. Of long
 * walks nothing is said but that they are long.
 */
public final class HomeWalks {

  private static final AgeGroup[] GROUPS = AgeGroup.values();

  private final boolean[] isLong;
  private final int[] meters;

  /** By age group and outlet. */
  private final int[][] seconds;

  /** Walks to so many outlets, of which nothing is said yet. */
  HomeWalks(int outlets) {
    isLong = new boolean[outlets];
    meters = new int[outlets];
    seconds = new int[GROUPS.length][outlets];
  }

  /** Asks for the walks from a home one by one. */
  static HomeWalks of(Walks walks, int home) {
    HomeWalks read = new HomeWalks(walks.outlets());
    for (int outlet = 0; outlet < walks.outlets(); outlet++) {
      if (walks.isLong(home, outlet)) {
        read.setLong(outlet);
      } else {
        read.meters[outlet] = walks.meters(home, outlet);
        for (AgeGroup group : GROUPS) {
          read.seconds[group.ordinal()][outlet] = walks.seconds(home, outlet, group);
        }
      }
    }
    return read;
  }

  /** Puts the walks from the same home to further outlets behind those to the first ones. */
  static HomeWalks appended(HomeWalks first, HomeWalks more) {
    int count = first.meters.length;
    HomeWalks all = new HomeWalks(count + more.meters.length);
    System.arraycopy(first.isLong, 0, all.isLong, 0, count);
    System.arraycopy(more.isLong, 0, all.isLong, count, more.isLong.length);
    System.arraycopy(first.meters, 0, all.meters, 0, count);
    System.arraycopy(more.meters, 0, all.meters, count, more.meters.length);
    for (int group = 0; group < GROUPS.length; group++) {
      System.arraycopy(first.seconds[group], 0, all.seconds[group], 0, count);
      System.arraycopy(
          more.seconds[group], 0, all.seconds[group], count, more.seconds[group].length);
    }
    return all;
  }

  void setLong(int outlet) {
    isLong[outlet] = true;
  }

  void setMeters(int outlet, int itsMeters) {
    meters[outlet] = itsMeters;
  }

  void setSeconds(int outlet, int group, int itsSeconds) {
    seconds[group][outlet] = itsSeconds;
  }

  /** How many outlets there are. */
  public int outlets() {
    return meters.length;
  }

  /** Whether a walk is {@link Walks#isLong long}; its length and time are not told then. */
  public boolean isLong(int outlet) {
    return isLong[outlet];
  }

  /** Whole meters, or {@link Walks#NO_WALK}; of no meaning where the walk is long. */
  public int meters(int outlet) {
    return meters[outlet];
  }

  /** Whole seconds, or {@link Walks#NO_WALK}; of no meaning where the walk is long. */
  public int seconds(int outlet, AgeGroup group) {
    return seconds[group.ordinal()][outlet];
  }
}
