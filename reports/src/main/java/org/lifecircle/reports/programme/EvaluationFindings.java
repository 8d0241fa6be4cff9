package org.lifecircle.reports.programme;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.BusinessFormat;
import org.lifecircle.model.Circle;
import org.lifecircle.model.Warning;
import org.lifecircle.reports.Evaluation;
import org.lifecircle.reports.SimulatedDays;
import org.lifecircle.reports.programme.CircleFindings.Convenience;
import org.lifecircle.reports.programme.CircleFindings.Day;
import org.lifecircle.reports.programme.CircleFindings.DayIntervals;
import org.lifecircle.reports.programme.CircleFindings.Details;
import org.lifecircle.reports.programme.CircleFindings.Extent;
import org.lifecircle.reports.programme.CircleFindings.Interval;
import org.lifecircle.reports.programme.CircleFindings.LevelInterval;
import org.lifecircle.reports.programme.CircleFindings.OfFormat;
import org.lifecircle.reports.programme.CircleFindings.OfIndicator;
import org.lifecircle.reports.programme.CircleFindings.People;
import org.lifecircle.reports.programme.CircleFindings.Reach;
import org.lifecircle.reports.programme.CircleFindings.Verdict;
import org.lifecircle.simulation.day.DayStatistics;
import org.lifecircle.simulation.day.LivedDays;
import org.lifecircle.simulation.experiment.DayFigures;
import org.lifecircle.simulation.experiment.UncertainDays;
import org.lifecircle.simulation.statistics.Estimate;
import org.lifecircle.standards.FormatFinding;
import org.lifecircle.standards.Gap;
import org.lifecircle.standards.Indicator;
import org.lifecircle.standards.Scorecard;
import org.lifecircle.standards.WayUp;

/** Takes from an evaluation what a programme keeps of it, so that the rest can be forgotten. */
final class EvaluationFindings {

  private EvaluationFindings() {}

  static CircleFindings of(Evaluation evaluation) {
    Scorecard scorecard = evaluation.scorecard();
    Map<String, Integer> doubts = new TreeMap<>();
    for (Warning warning : evaluation.warnings()) {
      doubts.merge(warning.code(), 1, Integer::sum);
    }
    return new CircleFindings(
        extent(evaluation.circle()),
        verdict(scorecard, evaluation.assessment().judgment().wayUp()),
        evaluation.convenience().map(index -> new Convenience(index.points(), index.parts())),
        new Details(
            scorecard.formats().stream().map(EvaluationFindings::format).toList(),
            scorecard.indicators().stream().map(EvaluationFindings::indicator).toList(),
            scorecard.gaps().stream().map(Gap::id).toList()),
        doubts,
        Optional.of(day(evaluation.days())));
  }

  private static Extent extent(Circle circle) {
    return new Extent(
        circle.center(),
        circle.evaluationDate(),
        new People(
            circle.residents(),
            people(circle, AgeGroup.CHILD),
            people(circle, AgeGroup.OLDER_ADULT)),
        circle.homes().size(),
        circle.outlets().size());
  }

  private static int people(Circle circle, AgeGroup group) {
    return circle.homes().stream().mapToInt(home -> home.residents().of(group)).sum();
  }

  private static Verdict verdict(Scorecard scorecard, Optional<WayUp> wayUp) {
    return new Verdict(
        scorecard.standard().id(),
        scorecard.asOf(),
        scorecard.levels().isEmpty()
            ? Optional.empty()
            : Optional.of(
                new LevelInterval(
                    scorecard.level(), scorecard.levelAtMost(), scorecard.levelAssumed())),
        scorecard.score(),
        wayUp
            .map(up -> up.additions().stream().map(BusinessFormat::id).toList())
            .orElse(List.of()));
  }

  private static OfFormat format(FormatFinding finding) {
    BusinessFormat format = finding.format();
    return new OfFormat(
        format.id(),
        format.label(),
        format.category(),
        finding.presence(),
        new Reach(
            finding.outlets(),
            finding.radiusSeconds(),
            finding.residentsWithinRadius(),
            finding.residentsWithinRadiusAtMost(),
            finding.medianSeconds()));
  }

  private static OfIndicator indicator(Indicator indicator) {
    return new OfIndicator(
        indicator.id(),
        indicator.title(),
        indicator.outcome(),
        indicator.points(),
        indicator.pointsAtMost(),
        indicator.fullPoints());
  }

  private static Day day(SimulatedDays days) {
    LivedDays lived = days.lived();
    DayStatistics sum = lived.sum();
    return new Day(
        rounded(lived.perDay(sum.needs())),
        rounded(lived.perDay(sum.served())),
        sum.trips() == 0 ? Optional.empty() : Optional.of(rounded(sum.meanWalkMinutes())),
        days.uncertain().flatMap(EvaluationFindings::intervals));
  }

  /** Needs are counted on every day, so that only the walk may have no interval. */
  private static Optional<DayIntervals> intervals(UncertainDays uncertain) {
    Optional<Interval> needs = interval(uncertain, DayFigures.NEEDS);
    Optional<Interval> served = interval(uncertain, DayFigures.SERVED);
    return needs.isEmpty() || served.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new DayIntervals(
                needs.get(), served.get(), interval(uncertain, DayFigures.WALK_MINUTES)));
  }

  private static Optional<Interval> interval(UncertainDays uncertain, String figureId) {
    return uncertain
        .of(figureId)
        .map(UncertainDays.Interval::both)
        .filter(Estimate::bounded)
        .map(both -> new Interval(rounded(both.lower()), rounded(both.upper())));
  }

  private static BigDecimal rounded(double value) {
    return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
  }
}
