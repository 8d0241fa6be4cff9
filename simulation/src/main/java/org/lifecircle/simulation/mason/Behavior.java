package org.lifecircle.simulation.mason;

import org.lifecircle.model.AgeGroup;
import org.lifecircle.simulation.demand.BehaviorParameter;
import org.lifecircle.simulation.demand.Demand;
import org.lifecircle.simulation.statistics.Draws;

/** How people walk and choose, as far as it is the same everywhere. */
final class Behavior {

  /** Longer walks, which few accept, have no entry of their own in the table of {@link #decay}. */
  private static final int DECAY_SECONDS = 45 * 60;

  /** The spread of acceptable walks about their median. */
  final double spread;

  /** A walk of so many seconds, one way, is never too far. */
  final double doorstepSeconds;

  /** A need that arises within so many seconds after the last one is met on the same way. */
  final int linkSeconds;

  /** How many other outlets somebody tries who found one full. */
  final int furtherAttempts;

  /** How many of the needs that another time may meet come back on the next day. */
  final double deferralShare;

  final double timeDecay;
  private final double paceSlowest;
  private final double paceFastest;
  private final double[] paceMean = new double[AgeGroup.values().length];
  private final double[] paceVariation = new double[paceMean.length];
  private final double[] decay;

  Behavior(Demand demand) {
    spread = demand.value(BehaviorParameter.ACCEPTANCE_SPREAD);
    doorstepSeconds = demand.value(BehaviorParameter.DOORSTEP_SECONDS);
    timeDecay = demand.value(BehaviorParameter.TIME_DECAY);
    paceSlowest = demand.value(BehaviorParameter.PACE_SLOWEST);
    paceFastest = demand.value(BehaviorParameter.PACE_FASTEST);
    for (AgeGroup group : AgeGroup.values()) {
      paceMean[group.ordinal()] = demand.value(BehaviorParameter.paceMean(group));
      paceVariation[group.ordinal()] = demand.value(BehaviorParameter.paceVariation(group));
    }
    decay = new double[DECAY_SECONDS];
    for (int seconds = 0; seconds < DECAY_SECONDS; seconds++) {
      decay[seconds] = StrictMath.exp(-timeDecay * seconds);
    }
    linkSeconds = (int) Math.round(60 * demand.value(BehaviorParameter.LINK_MINUTES));
    deferralShare = demand.value(BehaviorParameter.DEFERRAL_SHARE);
    furtherAttempts = (int) demand.value(BehaviorParameter.FURTHER_ATTEMPTS);
  }

  /** exp(-b·t), the Huff decay of a walk. */
  double decay(int walkSeconds) {
    return walkSeconds < DECAY_SECONDS
        ? decay[walkSeconds]
        : StrictMath.exp(-timeDecay * walkSeconds);
  }

  /**
   * The walking time of one person for every second of the table's mean. The same person walks at
   * the same pace every day.
   *
   * @param key stands for the person in the keys of draws
   */
  float pace(long key, int group) {
    double speed = paceMean[group] * (1 + paceVariation[group] * Draws.normal(key, DayDraws.PACE));
    return (float) (1 / Math.max(paceSlowest, Math.min(paceFastest, speed)));
  }
}
