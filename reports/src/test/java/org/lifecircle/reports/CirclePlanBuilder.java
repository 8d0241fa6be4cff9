package org.lifecircle.reports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.BusinessFormat;
import org.lifecircle.model.Circle;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Outlet;
import org.lifecircle.model.Text;
import org.lifecircle.reports.plan.CirclePlan;
import org.lifecircle.reports.plan.CirclePlan.Remaining;
import org.lifecircle.reports.plan.GroupWeights;
import org.lifecircle.reports.plan.MeasureKind;
import org.lifecircle.reports.plan.NotMended;
import org.lifecircle.reports.plan.PlanAim;
import org.lifecircle.reports.plan.PlanAlternative;
import org.lifecircle.reports.plan.PlanGain;
import org.lifecircle.reports.plan.PlanMeasure;
import org.lifecircle.reports.plan.PlanPlace;
import org.lifecircle.reports.plan.PlanPlace.Around;
import org.lifecircle.reports.plan.PlanPlace.Origin;
import org.lifecircle.reports.plan.PlanProof;
import org.lifecircle.reports.plan.PlanStanding;
import org.lifecircle.reports.plan.PlanStep;
import org.lifecircle.reports.plan.PlanTask;
import org.lifecircle.simulation.index.PointInterval;
import org.lifecircle.simulation.scenario.Change;
import org.lifecircle.simulation.statistics.Estimate;
import org.lifecircle.standards.Standard;
import org.lifecircle.standards.facts.Level;

/**
 * A plan for tests, in round numbers: what a test speaks of is set. Step n opens an outlet, makes
 * 100 n adults, 10 n older adults and n children newly reach it, adds 2 points and half a point of
 * the index, and costs 10,000 n where steps cost something.
 */
public final class CirclePlanBuilder {

  private final Circle circle;
  private final Standard standard;
  private final List<Supplier<PlanStep>> steps = new ArrayList<>();
  private Optional<BigDecimal> budget = Optional.empty();
  private boolean costs = true;
  private boolean levels = true;
  private Level levelAtMost = Level.NONE;
  private List<NotMended> notMended = List.of();
  private List<BusinessFormat> toVerify = List.of();
  private OptionalInt fewest = OptionalInt.of(2);
  private OptionalInt atLeast = OptionalInt.empty();
  private boolean certain = true;
  private double bound;
  private GroupWeights weights = GroupWeights.ALIKE;
  private OptionalDouble greedy = OptionalDouble.empty();
  private Optional<String> unit = Optional.empty();

  private CirclePlanBuilder(Circle circle, Standard standard) {
    this.circle = circle;
    this.standard = standard;
  }

  /** A plan without steps. */
  public static CirclePlanBuilder of(Circle circle, Standard standard) {
    return new CirclePlanBuilder(circle, standard);
  }

  public CirclePlanBuilder withoutCosts() {
    costs = false;
    return this;
  }

  public CirclePlanBuilder withoutLevels() {
    levels = false;
    return this;
  }

  public CirclePlanBuilder levelAtMost(Level level) {
    levelAtMost = level;
    return this;
  }

  public CirclePlanBuilder budget(int money) {
    budget = Optional.of(BigDecimal.valueOf(money));
    return this;
  }

  public CirclePlanBuilder notMended(BusinessFormat format, int residents) {
    List<NotMended> all = new ArrayList<>(notMended);
    all.add(
        new NotMended(
            format, residents, new Text("附近没有可用的位置。", "There is no place for it nearby.")));
    notMended = all;
    return this;
  }

  public CirclePlanBuilder toVerify(BusinessFormat format) {
    List<BusinessFormat> all = new ArrayList<>(toVerify);
    all.add(format);
    toVerify = all;
    return this;
  }

  public CirclePlanBuilder weights(GroupWeights others) {
    weights = others;
    return this;
  }

  /** What no choice surpasses, where the choice is not proved; the plan itself reaches 100. */
  public CirclePlanBuilder bound(double surpassed) {
    bound = surpassed;
    return this;
  }

  /** So many additions are necessary for the level, and perhaps all of them; 0: nobody knows. */
  public CirclePlanBuilder levelTakesAtLeast(int additions) {
    atLeast = OptionalInt.of(additions);
    return this;
  }

  /** The level is only reached when there are as many residents as was estimated. */
  public CirclePlanBuilder levelOnlyAsEstimated() {
    certain = false;
    return this;
  }

  /** What one step after another reaches. */
  public CirclePlanBuilder greedy(double reached) {
    greedy = OptionalDouble.of(reached);
    return this;
  }

  /** What the choice is worth counts the minutes that all residents walk. */
  public CirclePlanBuilder inMinutesOfAll() {
    unit = Optional.of("all-minutes");
    return this;
  }

  /** A step that opens an outlet and whose gain in needs served has some interval. */
  public CirclePlanBuilder opens(BusinessFormat format, PlanPlace place, Optional<Estimate> needs) {
    int number = steps.size() + 1;
    return step(
        opening(format, number, place.location()),
        place,
        new PlanGain(
            Map.of(
                AgeGroup.ADULT, 100 * number,
                AgeGroup.OLDER_ADULT, 10 * number,
                AgeGroup.CHILD, number),
            OptionalDouble.of(number / 2.0),
            needs));
  }

  /** Any step. */
  public CirclePlanBuilder step(PlanMeasure measure, PlanPlace place, PlanGain gain) {
    int number = steps.size() + 1;
    steps.add(
        () ->
            new PlanStep(
                number,
                measure,
                place,
                gain,
                standing(number),
                new PlanStep.Notes(
                    toVerify.stream().anyMatch(measure.formats()::contains),
                    levels && number <= fewest.orElse(0),
                    cost(number),
                    List.of(
                        new PlanAlternative(
                            measure,
                            place("", "", List.of("备选楼"), place.location()),
                            new PlanAlternative.Gain(50, 62),
                            cost(number))),
                    List.of())));
    return this;
  }

  private Optional<BigDecimal> cost(int number) {
    return costs ? Optional.of(BigDecimal.valueOf(10_000L * number)) : Optional.empty();
  }

  private PlanStanding standing(int done) {
    Level level = levels && done >= fewest.orElse(99) ? Level.BASIC : Level.NONE;
    BigDecimal points = BigDecimal.valueOf(40 + 2L * done);
    return new PlanStanding(
        level,
        level.compareTo(levelAtMost) < 0 ? levelAtMost : level,
        points,
        points,
        Optional.of(new PointInterval(50_000 + 500 * done, 50_000 + 500 * done)),
        costs
            ? Optional.of(BigDecimal.valueOf(10_000L * done * (done + 1) / 2))
            : Optional.empty());
  }

  /** Opens an outlet. */
  public static PlanMeasure opening(BusinessFormat format, int number, Coordinate location) {
    return new PlanMeasure(
        MeasureKind.OPEN_OUTLET,
        List.of(format),
        new Text("新设" + format.label().zh(), "open a " + format.label().en()),
        new Change.AddOutlet(Outlet.of("plan-" + number, "", List.of(format.id()), location)));
  }

  /** A proposed place that may move 80 m. */
  public static PlanPlace place(String name, String road, List<String> homes, Coordinate location) {
    return new PlanPlace(
        Origin.PROPOSED,
        "p1",
        name,
        location,
        new Around(
            road.isEmpty()
                ? Optional.empty()
                : Optional.of(new PlanPlace.Road(Text.same(road), 12)),
            homes),
        OptionalInt.of(80));
  }

  /** The plan. */
  public CirclePlan build() {
    return new CirclePlan(
        circle,
        new PlanTask(
            PlanAim.COVERAGE,
            standard,
            circle.evaluationDate(),
            new PlanTask.Limit(OptionalInt.of(10), budget, costs ? "CNY" : ""),
            new PlanTask.Sites(3, circle.outlets().size(), 40),
            weights),
        standing(0),
        steps.stream().map(Supplier::get).toList(),
        new Remaining(notMended, toVerify),
        new PlanProof(
            new PlanProof.Worth(greedy, 100, bound == 0 ? 100 : bound),
            bound == 0,
            levels ? Optional.of(Level.BASIC) : Optional.empty(),
            fewest.isPresent()
                ? Optional.of(
                    new PlanProof.ForLevel(
                        fewest.getAsInt(), atLeast.orElse(fewest.getAsInt()), certain))
                : Optional.empty(),
            unit.orElse(weights.alike() ? "residents" : "weighted-residents")));
  }
}
