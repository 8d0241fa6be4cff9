package org.lifecircle.kit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lifecircle.model.Circle;
import org.lifecircle.model.FormatCatalog;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Text;
import org.lifecircle.reports.CircleData;
import org.lifecircle.reports.SimulatedDays;
import org.lifecircle.simulation.day.DatedWalks;
import org.lifecircle.simulation.day.DayWalks;
import org.lifecircle.simulation.day.LivedDays;
import org.lifecircle.simulation.demand.Demand;
import org.lifecircle.simulation.demand.DemandNumbers;
import org.lifecircle.simulation.experiment.DayFigures;
import org.lifecircle.simulation.experiment.DayPlan;
import org.lifecircle.simulation.experiment.DaySeries;
import org.lifecircle.simulation.experiment.UncertainDays;
import org.lifecircle.simulation.mason.DayModel;
import org.lifecircle.simulation.network.pace.WalkingParameters;
import org.lifecircle.simulation.network.walks.CircleWalks;
import org.lifecircle.simulation.panels.DayPanels;
import org.lifecircle.simulation.scenario.Setting;

/**
 * Lives the days of a circle, at the values of the tables and, where that is asked for, at other
 * values within their ranges.
 *
 * @param formats what residents have needs of
 * @param walking how they walk
 * @param demand what is assumed about people and outlets
 * @param threads how many days at once
 */
record CircleDays(FormatCatalog formats, WalkingParameters walking, Demand demand, int threads) {

  private static final Phrases PHRASES = Phrases.beside(Evaluator.class, "phrases");

  /** The days that are to be lived. */
  EvaluatedDays prepare(CircleData data, EvaluationOptions options, CircleWalks measured) {
    DayPlan plan = options.days().plan(data.circle().evaluationDate(), options.seed());
    DatedWalks walks = datedWalks(data, plan.dates(), measured);
    return new EvaluatedDays(new DayModel(data.circle(), formats, walks, demand), plan);
  }

  /**
   * Lives them.
   *
   * @param progress hears of them alone
   */
  SimulatedDays of(
      CircleData data, EvaluationOptions options, CircleWalks measured, ProgressMonitor progress) {
    Circle circle = data.circle();
    // The days as they are take as long as those of one point.
    int points = options.days().points();
    long parts = points + 1L;
    Text living = PHRASES.text("step.live");
    progress.at(living, 0, parts);
    DayPlan plan = options.days().plan(circle.evaluationDate(), options.seed());
    DatedWalks walks = datedWalks(data, plan.dates(), measured);
    DayModel model = new DayModel(circle, formats, walks, demand);
    LivedDays lived =
        DaySeries.run(
            options.parts().contains(EvaluationPart.FOOTFALL) ? model : model.withoutFootfall(),
            plan,
            threads,
            (day, days) -> progress.at(living, day, days * parts));
    Optional<UncertainDays> uncertain = Optional.empty();
    if (points > 0) {
      Text knowing = PHRASES.text("step.know");
      uncertain =
          Optional.of(
              UncertainDays.run(
                  design(circle, walks, points),
                  lived,
                  plan,
                  threads,
                  (point, all) -> progress.at(knowing, point + 1, parts)));
    }
    return new SimulatedDays(
        lived, DayPanels.of(circle, formats, lived.sum(), demand), demand, uncertain);
  }

  /** How people walk is measured once: no number of the day model changes it. */
  private UncertainDays.Design design(Circle circle, DatedWalks walks, int points) {
    return new UncertainDays.Design(
        demand,
        DemandNumbers.ranges(),
        points,
        drawn -> new DayModel(circle, formats, walks, drawn),
        drawn -> DayFigures.of(circle.outlets(), formats, drawn));
  }

  /** The walks of the days; where gates have hours, those of every part of every day. */
  private DatedWalks datedWalks(CircleData data, List<LocalDate> dates, CircleWalks measured) {
    return data.map().hours().isEmpty()
        ? DatedWalks.everyDay(DayWalks.allDay(measured.walks(), measured.between()))
        : Setting.of(data.circle(), formats, data.map(), demand, walking).walks(dates);
  }
}
