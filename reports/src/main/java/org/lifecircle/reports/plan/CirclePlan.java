package org.lifecircle.reports.plan;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.lifecircle.model.BusinessFormat;
import org.lifecircle.model.Circle;

/**
 * A plan for one circle (一圈一策).
 *
 * @param circle the circle as it is
 * @param task what was asked
 * @param before how the circle stands without the plan
 * @param steps what to do, in this order; may be empty
 * @param remaining what is left
 * @param proof how good the choice of sites is
 */
public record CirclePlan(
    Circle circle,
    PlanTask task,
    PlanStanding before,
    List<PlanStep> steps,
    Remaining remaining,
    PlanProof proof) {

  /**
   * What a plan leaves.
   *
   * @param notMended the formats that residents still lack, the most residents first
   * @param toVerify the formats whose outlets may have been overlooked, which are looked for on the
   *     spot first, in the catalog's order
   */
  public record Remaining(List<NotMended> notMended, List<BusinessFormat> toVerify) {

    public Remaining {
      notMended = List.copyOf(notMended);
      toVerify = List.copyOf(toVerify);
    }
  }

  public CirclePlan {
    requireNonNull(circle, "circle");
    requireNonNull(task, "task");
    requireNonNull(before, "before");
    steps = List.copyOf(steps);
    requireNonNull(remaining, "remaining");
    requireNonNull(proof, "proof");
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i).number() != i + 1) {
        throw new IllegalArgumentException("steps are numbered in order: " + steps.get(i));
      }
    }
  }

  /** Whether a step opens or builds a way. */
  public boolean hasWays() {
    return steps.stream().anyMatch(step -> step.measure().kind().isOfWays());
  }

  /** Whether a step betters the hours or the capacity of what exists, or sets up stalls. */
  public boolean hasUses() {
    return steps.stream().anyMatch(step -> step.measure().kind().isOfUse());
  }

  /** How the circle stands after all steps. */
  public PlanStanding after() {
    return steps.isEmpty() ? before : steps.get(steps.size() - 1).after();
  }

  /** The curve of gain over cost: the circle as it is, then a point for every step. */
  public List<CurvePoint> curve() {
    List<CurvePoint> points = new ArrayList<>();
    points.add(new CurvePoint(0, 0, 0, before));
    int residents = 0;
    double needs = 0;
    for (PlanStep step : steps) {
      residents += step.gain().allResidents();
      needs += step.gain().needsServed().map(estimate -> estimate.mean()).orElse(0.0);
      points.add(new CurvePoint(step.number(), residents, needs, step.after()));
    }
    return List.copyOf(points);
  }

  /**
   * A point of the curve.
   *
   * @param additions how many steps were taken
   * @param residents newly within the standard's minutes, summed over formats
   * @param needsServed more needs served in a week; 0 when nothing was simulated
   * @param standing how the circle stands
   */
  public record CurvePoint(
      int additions, int residents, double needsServed, PlanStanding standing) {}
}
