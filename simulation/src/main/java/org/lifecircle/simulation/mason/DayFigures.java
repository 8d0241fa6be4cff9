package org.lifecircle.simulation.mason;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.lifecircle.simulation.day.NeedEnding;
import org.lifecircle.simulation.day.NeedOutcome;

/**
 * How a day that is watched stands at a moment.
 *
 * @param second since midnight
 * @param underWay residents who walk just then
 * @param arisen needs that have arisen so far
 * @param ended of those the ones that have ended, by how they did; every outcome is there
 */
public record DayFigures(int second, int underWay, int arisen, Map<NeedOutcome, Integer> ended) {

  private static final NeedEnding[] ENDINGS = NeedEnding.values();

  public DayFigures {
    Map<NeedOutcome, Integer> ordered = new EnumMap<>(NeedOutcome.class);
    for (NeedOutcome outcome : NeedOutcome.values()) {
      ordered.put(outcome, ended.getOrDefault(outcome, 0));
    }
    ended = Collections.unmodifiableMap(ordered);
  }

  /** Of all residents. */
  static DayFigures of(CircleDay day, int second, int underWay) {
    CircleDay.Inside inside = day.inside();
    return of(inside.plan(), 0, inside.plan().needs().length, second, underWay);
  }

  /** Of a part of the plan. */
  static DayFigures of(NeedPlan plan, int from, int to, int second, int underWay) {
    int arisen = 0;
    Map<NeedOutcome, Integer> ended = new EnumMap<>(NeedOutcome.class);
    for (int at = from; at < to; at++) {
      if (NeedPlan.second(plan.need(at)) <= second) {
        arisen++;
        if (plan.ending(at) > 0) {
          ended.merge(ENDINGS[plan.ending(at) - 1].outcome(), 1, Integer::sum);
        }
      }
    }
    return new DayFigures(second, underWay, arisen, ended);
  }

  /** Needs that were served so far. */
  public int served() {
    return ended.get(NeedOutcome.SERVED);
  }

  /** Needs that have ended without being served so far. */
  public int unserved() {
    return ended.keySet().stream().filter(NeedOutcome::failed).mapToInt(ended::get).sum();
  }
}
