package org.lifecircle.kit.needlog;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lifecircle.simulation.day.DeferredNeeds;
import org.lifecircle.simulation.experiment.DayPlan;

/**
 * What days leave to the next ones, kept until those are lived: the weeks of an evaluation are
 * lived side by side, those of an experiment one after the other. What is older than yesterday
 * nobody will ask for.
 */
final class LeftOver {

  private record Day(String circle, String scenario, LocalDate date, long seed) {}

  private final Map<Day, DeferredNeeds> kept = new LinkedHashMap<>();

  /** What comes back on a day. */
  DeferredNeeds before(LoggedWorld world, DayPlan.Run day) {
    LocalDate yesterday = day.date().minusDays(1);
    kept.keySet().removeIf(old -> !old.date.equals(yesterday) && !old.date.equals(day.date()));
    DeferredNeeds left =
        day.eve().isEmpty()
            ? null
            : kept.remove(
                new Day(world.circle(), world.scenario(), yesterday, day.eve().getAsLong()));
    return left == null ? DeferredNeeds.NONE : left;
  }

  /** Keeps what a day leaves over. */
  void keep(LoggedWorld world, DayPlan.Run day, DeferredNeeds left) {
    if (!left.needs().isEmpty()) {
      kept.put(new Day(world.circle(), world.scenario(), day.date(), day.seed()), left);
    }
  }
}
