package org.lifecircle.reports.wording;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.lifecircle.simulation.experiment.DayFigure;
import org.lifecircle.simulation.experiment.UncertainDays;
import org.lifecircle.simulation.experiment.UncertainDays.Interval;
import org.lifecircle.simulation.statistics.Estimate;

/**
 * How surely a simulated figure is known, in words: between what it lies by luck alone, and between
 * what it lies when the assumptions may be wrong too, where that was looked at.
 */
public final class FigureIntervals {

  private final Optional<UncertainDays> uncertain;
  private final Wording wording;

  /**
   * The intervals of a report.
   *
   * @param uncertain what was looked at; empty when that is luck alone
   */
  public FigureIntervals(Optional<UncertainDays> uncertain, Wording wording) {
    this.uncertain = requireNonNull(uncertain, "uncertain");
    this.wording = requireNonNull(wording, "wording");
  }

  /** The intervals of a figure; empty where luck alone was looked at. */
  public Optional<Interval> of(String figureId) {
    return uncertain.flatMap(one -> one.of(figureId));
  }

  /**
   * What is said of a figure that has an interval of luck.
   *
   * @param figureId its name
   * @param luck between what it lies by luck
   * @param written how that interval is written
   */
  public String say(String figureId, Estimate luck, String written) {
    String alone =
        luck.bounded() ? wording.say("estimate.interval", written) : wording.say("estimate.none");
    return of(figureId)
        .map(
            one ->
                luck.bounded()
                    ? wording.say("estimate.two", written, range(one.kind(), one.both()))
                    : wording.say("estimate.two.once", range(one.kind(), one.both())))
        .orElse(alone);
  }

  /** What is said of a figure that has no interval by itself; empty where nothing was looked at. */
  public Optional<String> say(String figureId) {
    return of(figureId).map(one -> say(figureId, one.luck(), range(one.kind(), one.luck())));
  }

  /** A value as its kind is told. */
  public String value(DayFigure.Kind kind, double value) {
    return switch (kind) {
      case SHARE -> wording.oneDecimal(100 * value) + "%";
      case COUNT -> wording.mean(value);
      case MINUTES, INDEX -> wording.oneDecimal(value);
    };
  }

  /** From where to where an interval goes; that there is none where a day was lived once. */
  public String range(DayFigure.Kind kind, Estimate interval) {
    return interval.bounded()
        ? wording.say(
            "interval", value(kind, interval.lower()), value(kind, Math.max(0, interval.upper())))
        : wording.say("estimate.none");
  }
}
