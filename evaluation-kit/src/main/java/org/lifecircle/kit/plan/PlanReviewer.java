package org.lifecircle.kit.plan;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.ToDoubleBiFunction;
import org.lifecircle.kit.EvaluationOptions;
import org.lifecircle.kit.Evaluator;
import org.lifecircle.kit.ProgressMonitor;
import org.lifecircle.kit.WalkedVerdict;
import org.lifecircle.model.BusinessFormat;
import org.lifecircle.model.Coded;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Text;
import org.lifecircle.reports.CircleData;
import org.lifecircle.reports.plan.MeasureKind;
import org.lifecircle.reports.plan.PlanReview;
import org.lifecircle.reports.plan.ReviewedLine;
import org.lifecircle.reports.plan.ReviewedStep;
import org.lifecircle.simulation.day.NeedList;
import org.lifecircle.simulation.statistics.Estimate;
import org.lifecircle.standards.Scorecard;

/**
 * Says of an earlier plan which steps were taken and what they brought against what was promised.
 * Immutable; one instance serves any number of threads.
 *
 * <p>What a step brought is measured as the plan measured what it was to bring: the circle of today
 * is judged and lived without the outlets that the steps brought, then with one after the other, in
 * the plan's order and with the same random numbers. What a step changed that the data of today do
 * not show undone, such as longer hours, has no such difference.
 */
public final class PlanReviewer {

  static final Phrases PHRASES = Phrases.beside(PlanReviewer.class, "phrases");
  private static final int STEPS = 100;
  private static final int JUDGED = 60;

  private final Evaluator evaluator;

  /** A reviewer whose circles are walked and judged by an evaluator. */
  public PlanReviewer(Evaluator evaluator) {
    this.evaluator = requireNonNull(evaluator, "evaluator");
  }

  /**
   * Reviews a plan.
   *
   * @param data the circle as it is today
   * @param plan what {@link EarlierPlanFile#read} read
   * @param options standard, date and seed, and how often each day of the week is simulated
   * @param progress is informed how far the work has come
   * @return the same for the same arguments, always
   * @throws InvalidInputException when an option cannot be used
   */
  public PlanReview review(
      CircleData data, EarlierPlan plan, EvaluationOptions options, ProgressMonitor progress) {
    progress.at(PHRASES.text("step.review"), 0, STEPS);
    List<ReviewedStep.Finding> findings = StepFindings.of(data, plan, evaluator.outletFormats());
    StepReplay replay = StepReplay.of(data, plan, findings);
    List<WalkedVerdict> verdicts =
        replay.circles().stream().map(circle -> evaluator.judge(circle, options)).toList();
    progress.at(PHRASES.text("step.live"), JUDGED, STEPS);
    List<Estimate> needs =
        new PlanSimulation(evaluator, replay.circles().get(0), verdicts.get(0), options)
            .differences(replay.changes(), progress).stream()
                .map(PlanSimulation.Difference::needs)
                .toList();
    WalkedVerdict now = verdicts.get(verdicts.size() - 1);
    List<ReviewedStep> steps = new ArrayList<>();
    for (int i = 0; i < plan.steps().size(); i++) {
      EarlierPlan.Step step = plan.steps().get(i);
      Optional<ReviewedStep.Gain> brought = Optional.empty();
      if (replay.place(i).isPresent()) {
        int at = replay.place(i).getAsInt();
        brought =
            Optional.of(StepGains.of(step, verdicts.get(at), verdicts.get(at + 1), needs.get(at)));
      }
      steps.add(
          new ReviewedStep(
              step.number(),
              title(step.measure()),
              step.measure().formats(),
              step.place(),
              findings.get(i),
              new ReviewedStep.Gains(step.promise().gain(), brought, StepGains.within(step, now))));
    }
    return new PlanReview(
        source(data, plan, options),
        steps,
        standings(plan, verdicts.get(0), now),
        lines(data, now, plan, options));
  }

  private static PlanReview.Source source(
      CircleData data, EarlierPlan plan, EvaluationOptions options) {
    String standard = plan.origin().standardId();
    return new PlanReview.Source(
        plan.file(),
        plan.origin().madeOf(),
        data.circle().evaluationDate(),
        standard,
        standard.isBlank() || standard.equals(options.standardId()),
        plan.lines().isPresent());
  }

  private static Text title(EarlierPlan.Measure measure) {
    Text formats =
        new Text(
            String.join("、", measure.formats().stream().map(one -> one.label().zh()).toList()),
            String.join(", ", measure.formats().stream().map(one -> one.label().en()).toList()));
    Text kind =
        Coded.find(MeasureKind.class, measure.kind())
            .map(MeasureKind::label)
            .orElse(Text.same(measure.kind()));
    return PHRASES.text("review.title", kind, formats);
  }

  private static PlanReview.Standings standings(
      EarlierPlan plan, WalkedVerdict without, WalkedVerdict now) {
    List<EarlierPlan.Step> steps = plan.steps();
    return new PlanReview.Standings(
        steps.isEmpty() ? Optional.empty() : steps.get(0).standings().before(),
        steps.isEmpty() ? Optional.empty() : steps.get(steps.size() - 1).standings().after(),
        standing(without),
        standing(now));
  }

  private static PlanReview.Standing standing(WalkedVerdict verdict) {
    Scorecard scorecard = verdict.scorecard();
    return new PlanReview.Standing(
        scorecard.level(),
        Optional.of(scorecard.levelAtMost()),
        scorecard.points(),
        scorecard.pointsAtMost(),
        verdict.index().map(index -> index.points()));
  }

  /** A line and how it stood when the plan was made. */
  private record Planned(NeedList list, BusinessFormat format) {}

  private List<ReviewedLine> lines(
      CircleData data, WalkedVerdict today, EarlierPlan plan, EvaluationOptions options) {
    List<EarlierPlan.Line> lines = plan.lines().orElse(List.of());
    if (lines.isEmpty()) {
      return List.of();
    }
    ToDoubleBiFunction<NeedList, String> now =
        new PlanSimulation(evaluator, data, today, options).weeklyLists();
    Map<Planned, List<EarlierPlan.Line>> together = new LinkedHashMap<>();
    for (EarlierPlan.Line line : lines) {
      together
          .computeIfAbsent(new Planned(line.list(), line.format()), key -> new ArrayList<>())
          .add(line);
    }
    List<ReviewedLine> reviewed = new ArrayList<>();
    together.forEach(
        (line, all) -> {
          all.sort(Comparator.comparingInt(EarlierPlan.Line::step));
          reviewed.add(
              new ReviewedLine(
                  line.list(),
                  line.format(),
                  List.copyOf(new TreeSet<>(all.stream().map(EarlierPlan.Line::step).toList())),
                  all.get(0).needsBefore(),
                  now.applyAsDouble(line.list(), line.format().id()),
                  now.applyAsDouble(NeedList.RED, line.format().id())
                      + now.applyAsDouble(NeedList.YELLOW, line.format().id())));
        });
    // What is satisfied stands first; a stable sort keeps the lists in their order otherwise.
    reviewed.sort(
        Comparator.comparing((ReviewedLine line) -> !line.cleared())
            .thenComparing(ReviewedLine::list));
    return List.copyOf(reviewed);
  }
}
