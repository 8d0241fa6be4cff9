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

  /** Whether any outlet lies within the walk that is accepted. */
  private boolean near;

  /** The best outlet so far, as a place among those of the format; negative while there is none. */
  private int best;

  private double bestRank;

  /** How long the walk to it takes. */
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
    resident.party = party.draw(resident, rate, key, leaves);
    party.gather(resident);
    double accepted = accepted(key, format);
    long choiceKey = Draws.key(key, DayDraws.CHOICE);
    int number = periods.walksAt(leaves);
    FormatWalks walks = times.walksTo(number, format);
    char[] own = walks.seconds[resident.group];
    forget();
    int end = walks.end(resident.home);
    char mostMean = mostMean(accepted, resident.pace);
    for (int at = walks.first(resident.home); at < end; at++) {
      if (own[at] > mostMean) {
        continue;
      }
      int walk =
          party.members() == 1
              ? Party.paced(own[at], resident.pace)
              : party.slowest(walks.seconds, at);
      if (walk != Walks.NO_WALK && walk <= accepted) {
        near = true;
        offer(choiceKey, format, walks.place(resident.home, at), leaves, walk);
      }
    }
    if (walks.leavesOut(resident.home) && accepted >= shortestLong(resident, number)) {
      for (int i = 0; i < outlets.length; i++) {
        if (walks.walkTo(resident.home, i) < 0) {
          int walk = party.slowest(times.walks.get(number), resident.home, outlets[i]);
          if (walk != Walks.NO_WALK && walk <= accepted) {
            near = true;
            offer(choiceKey, format, i, leaves, walk);
          }
        }
      }
    }
    if (best < 0) {
      return near ? NeedOutcome.CLOSED : NeedOutcome.TOO_FAR;
    }
    resident.choice = (char) best;
    resident.walkHome = Resident.seconds(walk);
    return null;
  }

  /**
   * Whoever walks at a pace takes longer than some seconds for every walk that takes more than this
   * at the mean speed, and so does a party: most outlets of a format are as far.
   */
  private static char mostMean(double seconds, float pace) {
    return (char) Math.min(WalkTimes.NO_WALK - 1, (seconds + 2) / pace);
  }

  private void forget() {
    near = false;
    best = -1;
    walk = 0;
    bestRank = Double.POSITIVE_INFINITY;
  }

  /** Takes an outlet when it ranks before the best so far and, as most are, is open on arrival. */
  private void offer(long choiceKey, int format, int place, int leaves, int seconds) {
    double rank = rank(choiceKey, format, place, seconds, bestRank);
    if (rank < bestRank && closes(open[format][place], leaves + seconds) >= 0) {
      bestRank = rank;
      best = place;
      walk = seconds;
    }
  }

  /**
   * No party with a resident walks a long walk in less than this many seconds. Few accept as much,
   * so those few may have all outlets looked for.
   */
  private double shortestLong(Resident resident, int number) {
    return (double) times.walks.get(number).longSeconds() * resident.pace - 1;
  }

  /** The longest walk, one way, that a resident accepts for a need, seconds. */
  private double accepted(long needKey, int format) {
    double seconds =
        offers.serviceOf[format].acceptableMinutes()
            * 60
            * (1 + behavior.spread * Draws.logistic(needKey, DayDraws.ACCEPTANCE));
    return Math.max(behavior.doorstepSeconds, seconds);
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
    FormatWalks home = times.walksTo(number, format);
    long key = plan.key(resident, need);
    double accepted = accepted(key, format) - resident.walked;
    boolean acceptsLong = accepted >= (double) between.longSeconds() * resident.pace - 1;
    long choiceKey = Draws.key(key, turnedAway ? DayDraws.FURTHER_CHOICE : DayDraws.CHOICE);
    forget();
    for (int i = 0; i < outlets.length; i++) {
      if (turnedAway && outlets[i] == from || !acceptsLong && between.isLong(from, outlets[i])) {
        continue;
      }
      int at = home.walkTo(resident.home, i);
      if (at >= 0 && party.slowest(home.seconds, at) == Walks.NO_WALK) {
        continue;
      }
      int seconds = party.slowestBetween(between, from, outlets[i]);
      if (seconds != Walks.NO_WALK
          && seconds <= accepted
          && (at >= 0 || walkHome(resident, number, outlets[i]) != Walks.NO_WALK)) {
        offer(choiceKey, format, i, leaves, seconds);
      }
    }
    if (best < 0) {
      return false;
    }
    resident.choice = (char) best;
    resident.walkHome = Resident.seconds(walkHome(resident, number, outlets[best]));
    return true;
  }

  /** The walk of the party home from an outlet. */
  private int walkHome(Resident resident, int number, int outlet) {
    return party.slowest(times.walks.get(number), resident.home, outlet);
  }

  /** When what is open at a second closes; -1 when it is closed. */
  static int closes(int[] spans, int second) {
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
