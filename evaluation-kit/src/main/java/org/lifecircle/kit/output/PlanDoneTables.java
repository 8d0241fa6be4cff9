package org.lifecircle.kit.output;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.lifecircle.kit.codebook.Codebook;
import org.lifecircle.kit.codebook.OutputTable;
import org.lifecircle.model.BusinessFormat;
import org.lifecircle.model.Language;
import org.lifecircle.reports.plan.PlanReview;
import org.lifecircle.reports.plan.ReviewedLine;
import org.lifecircle.reports.plan.ReviewedStep;

/** {@code plan-done.csv} and {@code plan-done-lists.csv}: what became of an earlier plan. */
final class PlanDoneTables {

  private static final int DECIMALS = 2;

  private PlanDoneTables() {}

  static List<OutputTable.Filled<?>> of(PlanReview review, Language language) {
    return List.of(steps(language).with(review.steps()), lines(review).with(review.lines()));
  }

  private static OutputTable<ReviewedStep> steps(Language language) {
    return OutputTable.<ReviewedStep>of(Codebook.REPORT, "plan-done.csv")
        .count("step", ReviewedStep::number)
        .text("title", step -> step.title().in(language))
        .text(
            "formats",
            step ->
                step.formats().stream().map(BusinessFormat::id).collect(Collectors.joining(";")))
        .text("site", step -> step.place().id())
        .text("taken", step -> step.finding().taken().id())
        .text("outlet", step -> step.finding().outletId())
        .text("reason", step -> step.finding().reason().in(language))
        .text("residentsPromised", step -> residents(promised(step)))
        .text("residentsBrought", step -> residents(step.gains().brought()))
        .text("minutesSavedPromised", step -> minutes(promised(step)))
        .text("minutesSavedBrought", step -> minutes(step.gains().brought()))
        .text("needsServedPromised", step -> needs(promised(step), ReviewedStep.Needs::mean))
        .text(
            "needsServedPromisedLower95", step -> needs(promised(step), ReviewedStep.Needs::lower))
        .text(
            "needsServedPromisedUpper95", step -> needs(promised(step), ReviewedStep.Needs::upper))
        .text("needsServedBrought", step -> needs(step.gains().brought(), ReviewedStep.Needs::mean))
        .text(
            "needsServedBroughtLower95",
            step -> needs(step.gains().brought(), ReviewedStep.Needs::lower))
        .text(
            "needsServedBroughtUpper95",
            step -> needs(step.gains().brought(), ReviewedStep.Needs::upper))
        .text(
            "minutes",
            step ->
                step.gains().within().map(within -> rounded(within.seconds() / 60.0)).orElse(""))
        .text("withinWhenPlanned", step -> within(step, ReviewedStep.Within::before))
        .text("withinPromised", step -> within(step, ReviewedStep.Within::promised))
        .text("withinNow", step -> within(step, ReviewedStep.Within::now))
        .build();
  }

  private static OutputTable<ReviewedLine> lines(PlanReview review) {
    return OutputTable.<ReviewedLine>of(Codebook.REPORT, "plan-done-lists.csv")
        .text("list", line -> line.list().id())
        .text("format", line -> line.format().id())
        .text(
            "steps",
            line -> line.steps().stream().map(String::valueOf).collect(Collectors.joining(";")))
        .text("needsWhenPlanned", line -> rounded(line.needsThen()))
        .text("needsNow", line -> rounded(line.needsNow()))
        .text("needsNotServedNow", line -> rounded(line.notServed()))
        .text("ending", line -> review.ending(line).id())
        .build();
  }

  private static Optional<ReviewedStep.Gain> promised(ReviewedStep step) {
    return Optional.of(step.gains().promised());
  }

  private static String residents(Optional<ReviewedStep.Gain> gain) {
    OptionalInt all = gain.map(ReviewedStep.Gain::allResidents).orElse(OptionalInt.empty());
    return all.isPresent() ? Integer.toString(all.getAsInt()) : "";
  }

  private static String minutes(Optional<ReviewedStep.Gain> gain) {
    OptionalDouble saved = gain.map(ReviewedStep.Gain::minutesSaved).orElse(OptionalDouble.empty());
    return saved.isPresent() ? rounded(saved.getAsDouble()) : "";
  }

  private static String needs(
      Optional<ReviewedStep.Gain> gain, ToDoubleFunction<ReviewedStep.Needs> figure) {
    return gain.flatMap(ReviewedStep.Gain::needs)
        .map(needs -> rounded(figure.applyAsDouble(needs)))
        .orElse("");
  }

  private static String within(ReviewedStep step, ToIntFunction<ReviewedStep.Within> figure) {
    return step.gains()
        .within()
        .map(within -> Integer.toString(figure.applyAsInt(within)))
        .orElse("");
  }

  private static String rounded(double value) {
    return OutputTable.rounded(value, DECIMALS);
  }
}
