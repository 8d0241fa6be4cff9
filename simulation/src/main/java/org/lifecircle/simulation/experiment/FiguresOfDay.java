package org.lifecircle.simulation.experiment;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.lifecircle.simulation.day.DayStatistics;
import org.lifecircle.simulation.day.DeferredNeeds;
import org.lifecircle.simulation.day.World;
import org.lifecircle.simulation.mason.DayModel;
import org.lifecircle.simulation.mason.LoggedDay;

/**
 * Lives a day in several worlds with the same seed and keeps a few figures of it, nothing else: so
 * memory does not grow with the days. Immutable and safe for many threads.
 */
public final class FiguresOfDay {

  private final List<DayModel> models;
  private final List<Measure> measures;

  /**
   * Prepares the worlds.
   *
   * @param models the baseline first, then the scenarios
   * @param measures what is kept of a day; without scenarios none that is read from pairs
   */
  public FiguresOfDay(List<DayModel> models, List<Measure> measures) {
    this.models = models.stream().map(DayModel::withoutFootfall).toList();
    this.measures = List.copyOf(measures);
    if (models.size() == 1 && measures.stream().anyMatch(Measure::paired)) {
      throw new IllegalArgumentException("what is known of two worlds together needs a scenario");
    }
  }

  /** How many figures a day has. */
  public int size() {
    return Figures.size(models.size() - 1, measures.size());
  }

  /**
   * A day that was lived.
   *
   * @param figures in the order of {@link Figures}
   * @param deferred the needs that come back on the next day, by world
   */
  public record Lived(double[] figures, List<DeferredNeeds> deferred) {
    public Lived {
      requireNonNull(figures, "figures");
      deferred = List.copyOf(deferred);
    }
  }

  /** Nothing comes back in any world. */
  public List<DeferredNeeds> nothing() {
    return Collections.nCopies(models.size(), DeferredNeeds.NONE);
  }

  /**
   * Lives a day.
   *
   * @param day which
   * @param seed its seed, the same in every world
   * @param before what the day before left over, by world
   */
  public Lived of(LocalDate day, long seed, List<DeferredNeeds> before) {
    requireNonNull(day, "day");
    if (before.size() != models.size()) {
      throw new IllegalArgumentException(
          models.size() + " worlds leave needs over, not " + before.size());
    }
    double[] figures = new double[size()];
    if (models.size() == 1) {
      LoggedDay alone = models.get(0).log(day, seed, before.get(0));
      for (int m = 0; m < measures.size(); m++) {
        figures[m] = measures.get(m).of(List.of(alone.statistics()))[0];
      }
      return new Lived(figures, List.of(alone.deferred()));
    }
    LoggedDay baseline = models.get(0).log(day, seed, before.get(0));
    List<DeferredNeeds> deferred = new ArrayList<>(List.of(baseline.deferred()));
    for (int s = 1; s < models.size(); s++) {
      LoggedDay then = models.get(s).log(day, seed, before.get(s));
      deferred.add(then.deferred());
      Comparison.Run run =
          new Comparison.Run(
              "", List.of(then.statistics()), List.of(baseline.needs().beside(then.needs())));
      List<DayStatistics> without = List.of(baseline.statistics());
      for (int m = 0; m < measures.size(); m++) {
        int at = Figures.at(s - 1, m, measures.size());
        figures[at] = measures.get(m).of(run, World.BASELINE, without)[0];
        figures[at + 1] = measures.get(m).of(run, World.SCENARIO, without)[0];
      }
    }
    return new Lived(figures, deferred);
  }

  /**
   * Where the figures of a day stand: scenario by scenario and measure by measure the baseline's
   * and the scenario's; without scenarios the baseline's alone.
   */
  public static final class Figures {

    private Figures() {}

    /** How many there are. */
    public static int size(int scenarios, int measures) {
      return scenarios == 0 ? measures : 2 * scenarios * measures;
    }

    /** Where the pair of a scenario and a measure begins, both from 0. */
    public static int at(int scenario, int measure, int measures) {
      return 2 * (scenario * measures + measure);
    }
  }
}
