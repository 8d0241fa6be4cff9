package org.lifecircle.simulation.mason;

import org.lifecircle.model.AgeGroup;
import org.lifecircle.simulation.demand.Companions;
import org.lifecircle.simulation.network.walks.Walks;
import org.lifecircle.simulation.statistics.Draws;

/** The party of the resident whose turn it is, the resident first: people of the same household. */
final class Party {

  private static final AgeGroup[] GROUPS = AgeGroup.values();

  private final PreparedCircle circle;
  private final NeedRates rates;
  private final Absence absence;
  private int members;
  private final int[] memberGroups = new int[1 + Companions.MOST];
  private final float[] memberPaces = new float[1 + Companions.MOST];

  /**
   * Parties of a day.
   *
   * @param absence who is away on it
   */
  Party(PreparedCircle circle, Absence absence) {
    this.circle = circle;
    this.absence = absence;
    this.rates = circle.rates;
  }

  int members() {
    return members;
  }

  /** Adds a walk that all of them take to what their groups have walked. */
  void walk(int seconds, long[] walkedByGroup) {
    for (int m = 0; m < members; m++) {
      walkedByGroup[memberGroups[m]] += seconds;
    }
  }

  /** Who goes with a resident on its trip. */
  void gather(Resident resident) {
    members = 1;
    memberGroups[0] = resident.group;
    memberPaces[0] = resident.pace;
    if (resident.party != 0) {
      for (int group : rates.companions[resident.party]) {
        memberGroups[members] = group;
        memberPaces[members] =
            circle.behavior.pace(Draws.key(resident.key, DayDraws.COMPANION + members), group);
        members++;
      }
    }
  }

  /**
   * Draws who goes along on the trip that a need begins: only people of the same household do, and
   * of these those who are not away when it begins.
   */
  byte draw(Resident resident, int rate, long needKey, int leaves) {
    byte[] parties = rates.partiesOf[resident.group][rate];
    if (parties.length == 0) {
      return 0;
    }
    double left = Draws.uniform(needKey, DayDraws.PARTY);
    double[] shares = rates.partyShares[resident.group][rate];
    for (int i = 0; i < parties.length; i++) {
      left -= shares[i];
      if (left < 0) {
        return areWith(resident, rates.companions[parties[i]], leaves) ? parties[i] : 0;
      }
    }
    return 0;
  }

  private boolean areWith(Resident resident, int[] companions, int leaves) {
    for (int group : companions) {
      int wanted = group == resident.group ? 1 : 0;
      for (int other : companions) {
        wanted += other == group ? 1 : 0;
      }
      if (circle.households.with(resident.number, group) < wanted
          || absence.with(resident.number, group, leaves) < wanted) {
        return false;
      }
    }
    return true;
  }

  /** The walk of the party that was gathered: that of its slowest member. */
  int slowest(char[][] secondsByGroup, int index) {
    int slowest = 0;
    for (int m = 0; m < members; m++) {
      char mean = secondsByGroup[memberGroups[m]][index];
      if (mean == WalkTimes.NO_WALK) {
        return Walks.NO_WALK;
      }
      slowest = Math.max(slowest, paced(mean, memberPaces[m]));
    }
    return slowest;
  }

  static int paced(int meanSeconds, float pace) {
    return Math.max(1, (int) (meanSeconds * pace + 0.5f));
  }

  /** A walk of the party, whether or not it is long: that of its slowest member. */
  int slowest(Walks walks, int home, int outlet) {
    int slowest = 0;
    for (int m = 0; m < members; m++) {
      int mean = walks.seconds(home, outlet, GROUPS[memberGroups[m]]);
      if (mean == Walks.NO_WALK) {
        return Walks.NO_WALK;
      }
      slowest = Math.max(slowest, paced(mean, memberPaces[m]));
    }
    return slowest;
  }

  /** The walk of the party between two outlets, which may be one. */
  int slowestBetween(Walks between, int from, int to) {
    return from == to ? paced(0, 1) : slowest(between, from, to);
  }
}
