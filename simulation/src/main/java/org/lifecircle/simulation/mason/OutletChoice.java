package org.lifecircle.simulation.mason;

import org.lifecircle.simulation.day.NeedOutcome;
import org.lifecircle.simulation.network.walks.Walks;
import org.lifecircle.simulation.statistics.Draws;

/**
 * How a resident chooses among the outlets that serve a need, are open on arrival and lie within a
 * walk that it accepts.
 */
final class OutletChoice {

  private final Offers offers;
  private final NeedRates rates;
  private final WalkTimes times;
  private final WalkPeriods periods;
  private final Behavior behavior;
  private final NeedPlan plan;
  private final Party party;

  /** By format and place: when the outlet is open on the day, pairs of seconds. */
  private final int[][][] open;

  /** How long the walk to the outlet that was chosen last takes. */
  private int walk;

  OutletChoice(
      PreparedCircle circle, WalkPeriods periods, NeedPlan plan, Party party, int[][][] open) {
    this.offers = circle.offers;
    this.rates = circle.rates;
    this.times = circle.times;
    this.periods = periods;
    this.behavior = circle.behavior;
    this.plan = plan;
    this.party = party;
    this.open = open;
  }

  /** How long the walk to the outlet that was chosen last takes, seconds. */
  int walk() {
    return walk;
  }

  /** When an outlet closes that is open at a second; -1 when it is closed. */
  int closes(int format, int place, int second) {
    return closes(open[format][place], second);
  }

  /**
   * Chooses an outlet for the present need of a resident at home.
   *
   * @return null when one was chosen, else why there is none
   */
  NeedOutcome fromHome(Resident resident, int need, int leaves) {
    int rate = NeedPlan.rate(need);
    int format = rates.rateFormats[resident.group][rate];
    int[] outlets = offers.outletsOf[format];
    if (outlets.length == 0) {
      return NeedOutcome.NOT_OFFERED;
    }
    long key = plan.key(resident, need);
    resident.party = party.draw(resident, rate, key);
    party.gather(resident);
    double accepted = accepted(key, format);
    long choiceKey = Draws.key(key, DayDraws.CHOICE);
    char[][] walks = times.walkSeconds(periods.walksAt(leaves), format);
    char[] own = walks[resident.group];
    int row = resident.home * outlets.length;
    boolean near = false;
    int best = -1;
    int bestWalk = 0;
    double bestRank = Double.POSITIVE_INFINITY;
    for (int i = 0; i < outlets.length; i++) {
      if (own[row + i] == WalkTimes.NO_WALK) {
        continue;
      }
      int walk =
          party.members() == 1
              ? Party.paced(own[row + i], resident.pace)
              : party.slowest(walks, row + i);
      if (walk == Walks.NO_WALK || walk > accepted) {
        continue;
      }
      near = true;
      if (closes(open[format][i], leaves + walk) < 0) {
        continue;
      }
      double rank = rank(choiceKey, format, i, walk, bestRank);
      if (rank < bestRank) {
        bestRank = rank;
        best = i;
        bestWalk = walk;
      }
    }
    if (best < 0) {
      return near ? NeedOutcome.CLOSED : NeedOutcome.TOO_FAR;
    }
    resident.choice = (char) best;
    resident.walkHome = Resident.seconds(bestWalk);
    walk = bestWalk;
    return null;
  }

  /** The longest walk, one way, that a resident accepts for a need, seconds. */
  private double accepted(long needKey, int format) {
    return offers.serviceOf[format].acceptableMinutes()
        * 60
        * (1 + behavior.spread * Draws.logistic(needKey, DayDraws.ACCEPTANCE));
  }

  /**
   * An outlet's rank in a choice: exponential noise over its weight. The least rank is the largest
   * of ln(weight) plus Gumbel noise, the random utility of the multinomial logit.
   *
   * @param best the least rank so far
   * @return infinity when the rank cannot be less
   */
  private double rank(long choiceKey, int format, int place, int walk, double best) {
    double weight = offers.attractionOf[format][place] * behavior.decay(walk);
    double u =
        Draws.uniformOf(Draws.keyOf(choiceKey, offers.outletKeys[offers.outletsOf[format][place]]));
    // -ln(u) is at least 1 - u: most logarithms need not be taken.
    return 1 - u < best * weight ? -StrictMath.log(u) / weight : Double.POSITIVE_INFINITY;
  }

  /**
   * Chooses an outlet for the present need of a resident who is at another one: an open outlet must
   * lie within an acceptable walk from here, what it has walked in vain included, and a way must
   * lead home from there.
   *
   * @param from the outlet where it is
   * @param leaves when it leaves there
   * @param turnedAway whether that outlet turned it away with the present need
   * @return whether there is one
   */
  boolean fromOutlet(Resident resident, int from, int leaves, boolean turnedAway) {
    int number = periods.walksAt(leaves);
    int need = plan.need(resident.need);
    int format = rates.rateFormats[resident.group][NeedPlan.rate(need)];
    int[] outlets = offers.outletsOf[format];
    Walks between = times.between.get(number).orElseThrow();
    char[][] homeWalks = times.walkSeconds(number, format);
    int row = resident.home * outlets.length;
    long key = plan.key(resident, need);
    double accepted = accepted(key, format) - resident.walked;
    long choiceKey = Draws.key(key, turnedAway ? DayDraws.FURTHER_CHOICE : DayDraws.CHOICE);
    int best = -1;
    int bestWalk = 0;
    double bestRank = Double.POSITIVE_INFINITY;
    for (int i = 0; i < outlets.length; i++) {
      if (turnedAway && outlets[i] == from || party.slowest(homeWalks, row + i) == Walks.NO_WALK) {
        continue;
      }
      int walk = party.slowest(between, from, outlets[i]);
      if (walk != Walks.NO_WALK
          && walk <= accepted
          && closes(open[format][i], leaves + walk) >= 0) {
        double rank = rank(choiceKey, format, i, walk, bestRank);
        if (rank < bestRank) {
          bestRank = rank;
          best = i;
          bestWalk = walk;
        }
      }
    }
    if (best < 0) {
      return false;
    }
    resident.choice = (char) best;
    resident.walkHome = Resident.seconds(party.slowest(homeWalks, row + best));
    walk = bestWalk;
    return true;
  }

  /** When what is open at a second closes; -1 when it is closed. */
  private static int closes(int[] spans, int second) {
    for (int i = 0; i < spans.length; i += 2) {
      if (second < spans[i]) {
        return -1;
      }
      if (second < spans[i + 1]) {
        return spans[i + 1];
      }
    }
    return -1;
  }
}
