package org.lifecircle.simulation.network.walks;

import java.util.Arrays;
import org.lifecircle.model.AgeGroup;

/**
 * The walks from one home to every outlet, read at once by whoever goes through many pairs. Of long
 * walks nothing is said but that they are long.
 */
public final class HomeWalks {

  private static final AgeGroup[] GROUPS = AgeGroup.values();

  private final Walks walks;
  private final int home;
  private final boolean[] isLong;

  /** By age group and outlet. */
  private final int[][] seconds;

  /** The outlets to which a walk was found that is not long, ascending, then unused ones. */
  private final int[] found;

  private int foundCount;

  /** Walks from a home, of which nothing is said yet: none leads anywhere. */
  HomeWalks(Walks walks, int home) {
    this.walks = walks;
    this.home = home;
    isLong = new boolean[walks.outlets()];
    seconds = new int[GROUPS.length][walks.outlets()];
    found = new int[walks.outlets()];
    for (int[] ofGroup : seconds) {
      Arrays.fill(ofGroup, Walks.NO_WALK);
    }
  }

  /** Asks for the walks from a home one by one. */
  static HomeWalks of(Walks walks, int home) {
    HomeWalks read = new HomeWalks(walks, home);
    int[] seconds = new int[GROUPS.length];
    for (int outlet = 0; outlet < walks.outlets(); outlet++) {
      if (walks.isLong(home, outlet)) {
        read.setLong(outlet);
      } else {
        for (AgeGroup group : GROUPS) {
          seconds[group.ordinal()] = walks.seconds(home, outlet, group);
        }
        read.set(outlet, seconds);
      }
    }
    return read;
  }

  /** Puts the walks from the same home to further outlets behind those to the first ones. */
  static HomeWalks appended(Walks walks, int home, HomeWalks first, HomeWalks more) {
    int count = first.outlets();
    HomeWalks all = new HomeWalks(walks, home);
    System.arraycopy(first.isLong, 0, all.isLong, 0, count);
    System.arraycopy(more.isLong, 0, all.isLong, count, more.isLong.length);
    for (int group = 0; group < GROUPS.length; group++) {
      System.arraycopy(first.seconds[group], 0, all.seconds[group], 0, count);
      System.arraycopy(more.seconds[group], 0, all.seconds[group], count, more.isLong.length);
    }
    System.arraycopy(first.found, 0, all.found, 0, first.foundCount);
    for (int number = 0; number < more.foundCount; number++) {
      all.found[first.foundCount + number] = count + more.found[number];
    }
    all.foundCount = first.foundCount + more.foundCount;
    return all;
  }

  void setLong(int outlet) {
    isLong[outlet] = true;
  }

  /** Outlets are set in ascending order. */
  void set(int outlet, int[] byGroup) {
    boolean any = false;
    for (int group = 0; group < byGroup.length; group++) {
      seconds[group][outlet] = byGroup[group];
      any |= byGroup[group] != Walks.NO_WALK;
    }
    if (any) {
      found[foundCount++] = outlet;
    }
  }

  /** How many outlets there are. */
  public int outlets() {
    return isLong.length;
  }

  /** To how many outlets a walk was found, for some group at least, that is not long. */
  public int found() {
    return foundCount;
  }

  /** The outlets to which a walk was found that is not long: the first (0), the second, …. */
  public int found(int number) {
    return found[number];
  }

  /** Whether a walk is {@link Walks#isLong long}; its length and time are not told then. */
  public boolean isLong(int outlet) {
    return isLong[outlet];
  }

  /** Whole meters, or {@link Walks#NO_WALK}; of no meaning where the walk is long. */
  public int meters(int outlet) {
    return isLong[outlet] ? Walks.NO_WALK : walks.meters(home, outlet);
  }

  /** Whole seconds, or {@link Walks#NO_WALK}; of no meaning where the walk is long. */
  public int seconds(int outlet, AgeGroup group) {
    return seconds[group.ordinal()][outlet];
  }
}
