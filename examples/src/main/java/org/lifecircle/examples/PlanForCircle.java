package org.lifecircle.examples;

import java.nio.file.Path;
import org.lifecircle.kit.EvaluationOptions;
import org.lifecircle.kit.Evaluator;
import org.lifecircle.kit.ProgressMonitor;
import org.lifecircle.kit.plan.EarlierPlan;
import org.lifecircle.kit.plan.EarlierPlanFile;
import org.lifecircle.kit.plan.PlanOptions;
import org.lifecircle.kit.plan.PlanReviewer;
import org.lifecircle.kit.plan.Planner;
import org.lifecircle.model.Language;
import org.lifecircle.reports.CircleData;
import org.lifecircle.reports.plan.CirclePlan;
import org.lifecircle.reports.plan.PlanAim;
import org.lifecircle.reports.plan.PlanReview;
import org.lifecircle.reports.plan.PlanStep;
import org.lifecircle.reports.plan.ReviewedStep;

/**
 * What to add to a circle, where and in which order, in a program; and a year later, what became of
 * it.
 */
public final class PlanForCircle {

  private PlanForCircle() {}

  /**
   * Prints the plan for the circle folder that is named; where a {@code plan.csv} is named too,
   * what became of that earlier plan.
   */
  public static void main(String[] arguments) {
    Path circle = Path.of(arguments[0]);
    System.out.println(
        arguments.length == 1 ? plan(circle, 3) : review(circle, Path.of(arguments[1])));
  }

  static String plan(Path circleFolder, int additions) {
    Evaluator evaluator = Evaluator.load();
    CircleData circle = evaluator.read(circleFolder);
    PlanOptions options = PlanOptions.ofSeed(1).toward(PlanAim.COVERAGE).atMost(additions);
    CirclePlan plan = new Planner(evaluator).plan(circle, options, ProgressMonitor.SILENT);
    StringBuilder text = new StringBuilder();
    for (PlanStep step : plan.steps()) {
      text.append(
          String.format(
              "%d. %s at %.5f, %.5f: %d residents gain; then %s points%n",
              step.number(),
              step.measure().title().in(Language.EN),
              step.place().location().longitude(),
              step.place().location().latitude(),
              step.gain().allResidents(),
              step.after().points().toPlainString()));
    }
    return text.toString();
  }

  static String review(Path circleFolder, Path planCsv) {
    Evaluator evaluator = Evaluator.load();
    CircleData circle = evaluator.read(circleFolder);
    EarlierPlan earlier = EarlierPlanFile.read(planCsv, circle.circle(), evaluator.outletFormats());
    PlanReview review =
        new PlanReviewer(evaluator)
            .review(circle, earlier, EvaluationOptions.ofSeed(1), ProgressMonitor.SILENT);
    StringBuilder text = new StringBuilder();
    for (ReviewedStep step : review.steps()) {
      text.append(
          String.format(
              "%d. %s: %s%n",
              step.number(),
              step.finding().taken().label().in(Language.EN),
              step.finding().reason().in(Language.EN)));
    }
    return text.toString();
  }
}
