package org.lifecircle.simulation.experiment;

import static java.util.Objects.requireNonNull;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.lifecircle.model.Coded;
import org.lifecircle.model.Text;
import org.lifecircle.simulation.day.LivedDay;
import org.lifecircle.simulation.day.LivedDays;
import org.lifecircle.simulation.statistics.Estimate;

/**
 * A figure of several simulated days that a reader is told: a sum over all of them in parts of
 * another.
 *
 * @param id its name in tables, such as {@code served-share} or {@code visits/market-1}
 * @param label what a reader calls it
 * @param kind how it is told
 * @param part what is added up
 * @param whole what that is divided by
 * @param weekday the one day of the week that it is of; empty for all days
 */
public record DayFigure(
    String id,
    Text label,
    Kind kind,
    ToDoubleFunction<LivedDay> part,
    ToDoubleFunction<LivedDay> whole,
    Optional<DayOfWeek> weekday) {

  /** What kind of number a figure is. */
  public enum Kind implements Coded {
    /** How many on an average day, 0 or more. */
    COUNT("count", Double.POSITIVE_INFINITY),
    /** Minutes, 0 or more. */
    MINUTES("minutes", Double.POSITIVE_INFINITY),
    /** A share from 0 to 1. */
    SHARE("share", 1),
    /** A measure from 0 to 100. */
    INDEX("index", 100);

    private final String id;
    private final double most;

    Kind(String id, double most) {
      this.id = id;
      this.most = most;
    }

    @Override
    public String id() {
      return id;
    }
  }

  public DayFigure {
    requireNonNull(id, "id");
    requireNonNull(label, "label");
    requireNonNull(kind, "kind");
    requireNonNull(part, "part");
    requireNonNull(whole, "whole");
    requireNonNull(weekday, "weekday");
  }

  /** A mean of a day. */
  static DayFigure mean(String id, Text label, ToDoubleFunction<LivedDay> count) {
    return new DayFigure(id, label, Kind.COUNT, count, day -> 1, Optional.empty());
  }

  /** Its value; empty when there is nothing to divide by. */
  public OptionalDouble of(LivedDays lived) {
    List<LivedDay> days = weekday.map(lived::on).orElse(lived.days());
    double all = days.stream().mapToDouble(whole).sum();
    return all == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(days.stream().mapToDouble(part).sum() / all);
  }

  /**
   * Its value with the interval that other seeds would lead to, which ends where the figure must.
   *
   * @throws IllegalArgumentException when there is nothing to divide by
   */
  public Estimate luck(LivedDays lived) {
    Estimate luck =
        weekday
            .map(day -> lived.ratioOn(lived.on(day).get(0).date(), part, whole))
            .orElseGet(() -> lived.ratio(part, whole));
    return luck.bounded() ? luck.within(0, kind.most) : luck;
  }
}
