package org.lifecircle.reports.exhibits;

import java.util.ArrayList;
import java.util.List;
import org.lifecircle.model.Text;
import org.lifecircle.reports.ReportContent;
import org.lifecircle.reports.charts.Chart;
import org.lifecircle.reports.charts.ChartId;
import org.lifecircle.reports.charts.PlanCurve;
import org.lifecircle.reports.fonts.ReportFont;
import org.lifecircle.reports.plan.CirclePlan;
import org.lifecircle.reports.plan.CirclePlan.CurvePoint;
import org.lifecircle.reports.plan.PlanAim;
import org.lifecircle.reports.wording.PlanWords;
import org.lifecircle.reports.wording.Wording;
import org.lifecircle.standards.facts.Level;

/** What the plan gains, over what it costs or, without costs, over its steps. */
public final class PlanCurveExhibit extends Exhibit {

  private static final Text TITLE = new Text("花多少、得多少", "What is gained for what is spent");
  private static final Text CAPTION_COST =
      new Text(
          "一点一步，数字为次序：{0} 步共花 {1}，累计{2}。线越平，多花的钱带来的越少。",
          "A point for each of {0} steps, numbered in order: for {1} in all, {2}. The flatter the"
              + " line, the less more money brings.");
  private static final Text CAPTION_COUNT =
      new Text(
          "一点一步，数字为次序：{0} 步累计{1}。线越平，再增加的措施带来的越少。",
          "A point for each of {0} steps, numbered in order: {1} in all. The flatter the line, the"
              + " less a further measure brings.");
  private static final Text RESIDENTS =
      new Text("新增受益居民 {0} 人次", "{0} residents who gain, summed over formats");
  private static final Text NEEDS =
      new Text("每周多满足需求约 {0} 次", "about {0} more needs served a week");
  private static final Text RESIDENTS_AXIS =
      new Text("新增受益居民（人次，各业态合计）", "residents who gain, summed over formats");
  private static final Text NEEDS_AXIS =
      new Text("每周多满足的需求（次，模拟平均）", "more needs served a week (simulated mean)");
  private static final Text COST_AXIS = new Text("累计费用（{0}）", "cost so far ({0})");
  private static final Text STEPS_AXIS = new Text("措施（项）", "measures");
  private static final Text NOW = new Text("现状", "as it is");
  private static final Text REACHED = new Text("{0}：{1}", "{0}: {1}");

  PlanCurveExhibit(ReportContent content, Wording wording) {
    super(content, wording, new ChartId("plan-curve"), TITLE, Chapter.PLAN);
  }

  @Override
  boolean appears() {
    // A curve of one step says no more than the table.
    return content.plan().filter(plan -> plan.steps().size() > 1).isPresent();
  }

  @Override
  boolean onlyZeros() {
    CirclePlan plan = content.plan().orElseThrow();
    return plan.curve().stream().allMatch(point -> gained(plan, point) == 0);
  }

  @Override
  Chart chart(ReportFont font) {
    CirclePlan plan = content.plan().orElseThrow();
    PlanWords said = new PlanWords(plan, wording);
    List<CurvePoint> curve = plan.curve();
    List<PlanCurve.Point> points = new ArrayList<>();
    Level level = plan.before().level();
    for (CurvePoint point : curve) {
      String label = point.additions() == 0 ? say(NOW) : wording.number(point.additions());
      if (point.standing().level() != level) {
        level = point.standing().level();
        label = say(REACHED, label, wording.of(level.label()));
      }
      points.add(new PlanCurve.Point(spent(plan, point), gained(plan, point), label));
    }
    CurvePoint last = curve.get(curve.size() - 1);
    boolean needs = byNeeds(plan);
    String gained =
        needs
            ? say(NEEDS, wording.mean(last.needsServed()))
            : say(RESIDENTS, wording.number(last.residents()));
    int steps = plan.steps().size();
    String caption =
        costly(plan)
            ? say(CAPTION_COST, steps, said.money(last.standing().cost().orElseThrow()), gained)
            : say(CAPTION_COUNT, steps, gained);
    return Chart.of(
        id(),
        words(caption, needs ? daySource() : circleSource()),
        font,
        new PlanCurve(
            points,
            costly(plan) ? say(COST_AXIS, said.currency()) : say(STEPS_AXIS),
            say(needs ? NEEDS_AXIS : RESIDENTS_AXIS)));
  }

  /** Whether every point has a cost. */
  private static boolean costly(CirclePlan plan) {
    return plan.steps().stream().allMatch(step -> step.after().cost().isPresent());
  }

  private static double spent(CirclePlan plan, CurvePoint point) {
    return costly(plan)
        ? point.standing().cost().map(cost -> cost.doubleValue()).orElse(0.0)
        : point.additions();
  }

  /** Needs where they are what was aimed at, or where nobody is newly within reach. */
  private static boolean byNeeds(CirclePlan plan) {
    boolean simulated =
        plan.steps().stream().allMatch(step -> step.gain().needsServed().isPresent());
    return simulated
        && (plan.task().aim() == PlanAim.NEEDS
            || plan.steps().stream().allMatch(step -> step.gain().allResidents() == 0));
  }

  private static double gained(CirclePlan plan, CurvePoint point) {
    return byNeeds(plan) ? point.needsServed() : point.residents();
  }
}
