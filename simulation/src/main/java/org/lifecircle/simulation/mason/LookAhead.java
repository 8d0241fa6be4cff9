package org.lifecircle.simulation.mason;

/**
 * Reads what the residents of a minute will need: themselves, their plans and the walks to their
 * next outlets. Of a city's residents none of it is in the processor's cache.
 */
final class LookAhead {

  private final NeedRates rates;
  private final WalkTimes times;

  /** Keeps what was read ahead from being left out as needless. */
  private int seen;

  LookAhead(PreparedCircle circle) {
    rates = circle.rates;
    times = circle.times;
  }

  /**
   * Reads ahead.
   *
   * @param count how many of the agents have their turn
   */
  void read(Object[] agents, int count, NeedPlan plan) {
    int sum = 0;
    for (int i = 0; i < count; i++) {
      if (agents[i] instanceof Resident resident) {
        sum += (int) resident.key + resident.arrives;
      }
    }
    for (int i = 0; i < count; i++) {
      if (agents[i] instanceof Resident resident) {
        sum += plan.ending(resident.need);
        if (resident.needsLeft > 1) {
          int format =
              rates.rateFormats[resident.group][NeedPlan.rate(plan.need(resident.need + 1))];
          FormatWalks walks = times.walksTo(0, format);
          int first = walks.first(resident.home);
          if (first < walks.end(resident.home)) {
            sum += walks.seconds[resident.group][first];
          }
        }
      }
    }
    seen = sum;
  }
}
