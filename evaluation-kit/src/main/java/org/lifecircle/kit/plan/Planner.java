package org.lifecircle.kit.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.lifecircle.kit.EvaluationOptions;
import org.lifecircle.kit.Evaluator;
import org.lifecircle.kit.ProgressMonitor;
import org.lifecircle.kit.WalkedVerdict;
import org.lifecircle.kit.quality.ThinData;
import org.lifecircle.model.BusinessFormat;
import org.lifecircle.model.Circle;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Problem;
import org.lifecircle.reports.CircleData;
import org.lifecircle.reports.plan.CirclePlan;
import org.lifecircle.reports.plan.PlanAim;
import org.lifecircle.reports.plan.PlanGain;
import org.lifecircle.reports.plan.PlanMeasure;
import org.lifecircle.reports.plan.PlanPlace;
import org.lifecircle.reports.plan.PlanStanding;
import org.lifecircle.reports.plan.PlanStep;
import org.lifecircle.reports.plan.PlanTask;
import org.lifecircle.standards.DueDemands;
import org.lifecircle.standards.Scorecard;

/**
 * Makes the plan of a circle (一圈一策). Immutable; one instance serves any number of threads.
 *
 * <pre>{@code
 * Evaluator evaluator = Evaluator.load();
 * CircleData circle = evaluator.read(Path.of("examples/circles/hongmiao-beili"));
 * CirclePlan plan =
 *     new Planner(evaluator).plan(circle, PlanOptions.ofSeed(1), ProgressMonitor.SILENT);
 * }</pre>
 *
 * <p>The walks from all homes to all sites are measured once, as walks to outlets are, with how
 * long they can be in truth; only walks that are certainly short enough count. Ways that could be
 * opened or built are weighed first. Sites are chosen exactly where the solver proves it, see
 * {@link org.lifecircle.simulation.siting}. The rules then judge the circle after every step, and
 * the last word has the simulation: every step is lived with the same random numbers as the steps
 * before it.
 */
public final class Planner {

  private static final Phrases PHRASES = Phrases.beside(Planner.class, "phrases");
  private static final int STEPS = 100;
  private static final int WALKED = 20;
  private static final int CHOSEN = 40;
  private static final int JUDGED = 60;

  private final Evaluator evaluator;

  /** A planner whose circles are walked and judged by an evaluator. */
  public Planner(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  /**
   * Makes a plan.
   *
   * @param data the circle
   * @param options what is asked
   * @param progress is informed how far the work has come
   * @return the same for the same arguments, always
   * @throws InvalidInputException with everything that is wrong with the options and the tables, or
   *     when the data are too thin to be judged
   */
  public CirclePlan plan(CircleData data, PlanOptions options, ProgressMonitor progress) {
    Circle circle = data.circle();
    List<Problem> problems = new ArrayList<>(problems(options));
    ThinData.check(circle, data.map())
        .ifPresent(thin -> problems.add(new Problem(circle.name(), 0, "", "", thin.message())));
    Optional<PlanCosts> costs = costs(options, problems);
    List<CandidateSite> rooms =
        options
            .tables()
            .sites()
            .map(file -> SiteTable.read(file, evaluator.outletFormats(), circle.center(), problems))
            .orElse(List.of());
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
    progress.at(PHRASES.text("step.walk"), 0, STEPS);
    WalkedVerdict now = evaluator.judge(data, options.evaluation());
    List<CandidateSite> sites = sites(data, now, rooms, options.aim());
    LocalDate asOf = options.evaluation().asOf().orElse(circle.evaluationDate());
    Function<WalkedVerdict, PlanField> fields = fields(circle, sites, options, asOf, costs);
    PlanField field = fields.apply(now);
    progress.at(PHRASES.text("step.choose"), WALKED, STEPS);
    PlanSimulation simulation = new PlanSimulation(evaluator, data, now, options.evaluation());
    WayComparison.Choice choice =
        choose(
            data,
            options,
            simulation,
            field,
            then -> fields.apply(evaluator.judge(then, options.evaluation())));
    progress.at(PHRASES.text("step.judge"), CHOSEN, STEPS);
    List<PlanStep> steps = steps(data, choice, options);
    progress.at(PHRASES.text("step.live"), JUDGED, STEPS);
    Remainder remainder = new Remainder(choice.field(), choice.found().additions());
    return new CirclePlan(
        circle,
        new PlanTask(
            options.aim(),
            evaluator.standards().get(options.evaluation().standardId()),
            asOf,
            new PlanTask.Limit(
                options.additions(),
                options.budget().isPresent()
                    ? Optional.of(BigDecimal.valueOf(options.budget().getAsLong()))
                    : Optional.empty(),
                costs.isPresent() ? PlanCosts.CURRENCY : ""),
            counts(sites),
            options.weights()),
        standing(now, costs.map(table -> BigDecimal.ZERO)),
        simulation.live(steps, progress),
        new CirclePlan.Remaining(remainder.notMended(), remainder.toVerify()),
        choice
            .found()
            .proof()
            .withCertain(
                isGranted(
                    choice.circle(data), choice.field(), choice.found(), options.evaluation())));
  }

  /** Where something can be added: rooms or places along ways, and outlets that exist. */
  private List<CandidateSite> sites(
      CircleData data, WalkedVerdict now, List<CandidateSite> rooms, PlanAim aim) {
    List<CandidateSite> sites =
        new ArrayList<>(rooms.isEmpty() ? ProposedSites.of(data, now.network()) : rooms);
    sites.addAll(HostOutlets.of(data.circle(), evaluator.outletFormats()));
    if (aim == PlanAim.LEVEL || aim == PlanAim.COVERAGE) {
      // The other aims are about walks and simulated needs, in which nothing comes to homes.
      sites.addAll(ComingOutlets.of(data.circle(), evaluator.outletFormats()));
    }
    return sites;
  }

  /** What comes first and what is added after it. */
  private WayComparison.Choice choose(
      CircleData data,
      PlanOptions options,
      PlanSimulation simulation,
      PlanField field,
      Function<CircleData, PlanField> fields) {
    if (options.aim() != PlanAim.NEEDS) {
      return new WayComparison(data, options, fields).choose(field);
    }
    // Better use of outlets leaves the ways and so the walks to sites as they are.
    Function<CircleData, PlanField> used =
        then -> field.judged(evaluator.judgeAgain(data, field.now(), then, options.evaluation()));
    return new UseComparison(data, options, simulation, used)
        .choose(field, evaluator.outletFormats());
  }

  /** What a search knows of the circle, as it is or with other ways, once that is judged. */
  private Function<WalkedVerdict, PlanField> fields(
      Circle circle,
      List<CandidateSite> sites,
      PlanOptions options,
      LocalDate asOf,
      Optional<PlanCosts> costs) {
    DueDemands demands =
        evaluator.standards().demands(options.evaluation().standardId(), circle.residents(), asOf);
    return judged ->
        new PlanField(
            judged,
            CandidateWalks.measure(circle, sites, options.weights(), judged),
            demands,
            evaluator.outletFormats(),
            costs,
            evaluator.demand());
  }

  /** Whether the rules grant the next level after the additions that are to reach it. */
  private boolean isGranted(
      CircleData data, PlanField field, PlanSearch.Found found, EvaluationOptions options) {
    if (found.ofLevel().isEmpty() || found.proof().nextLevel().isEmpty()) {
      return false;
    }
    PlanChange changes = new PlanChange(data.circle(), field);
    CircleData then = data;
    for (Addition one : found.ofLevel()) {
      int number = then.circle().outlets().size();
      then = PlanChange.apply(changes.of(one, number), then);
    }
    Scorecard scorecard = evaluator.judgeAgain(data, field.now(), then, options).scorecard();
    return scorecard.level().compareTo(found.proof().nextLevel().get()) >= 0;
  }

  private static List<Problem> problems(PlanOptions options) {
    List<Problem> problems = new ArrayList<>();
    int additions = options.additions().orElse(1);
    if (additions < 1 || additions > PlanOptions.MOST_ADDITIONS) {
      problems.add(
          new Problem(
              "--additions",
              0,
              "",
              Integer.toString(additions),
              PHRASES.text("additions.range", Integer.toString(PlanOptions.MOST_ADDITIONS))));
    }
    if (options.budget().orElse(0) < 0) {
      problems.add(
          new Problem(
              "--budget",
              0,
              "",
              Long.toString(options.budget().getAsLong()),
              PHRASES.text("budget.range")));
    }
    if (options.aim() == PlanAim.NEEDS && !options.weights().alike()) {
      problems.add(new Problem("--weights", 0, "", "", PHRASES.text("weights.aim")));
    }
    return problems;
  }

  private Optional<PlanCosts> costs(PlanOptions options, List<Problem> problems) {
    if (options.tables().costs().isPresent()) {
      return PlanCosts.read(options.tables().costs().get(), evaluator.outletFormats(), problems);
    }
    return options.budget().isPresent()
        ? Optional.of(PlanCosts.standard(evaluator.outletFormats()))
        : Optional.empty();
  }

  private static PlanTask.Sites counts(List<CandidateSite> sites) {
    int listed = (int) sites.stream().filter(CandidateSite::isRoom).count();
    int proposed =
        (int) sites.stream().filter(site -> site.origin() == PlanPlace.Origin.PROPOSED).count();
    int outlets =
        (int)
            sites.stream()
                .filter(site -> site.origin() == PlanPlace.Origin.OUTLET)
                .map(CandidateSite::id)
                .distinct()
                .count();
    return new PlanTask.Sites(listed, outlets, proposed);
  }

  private List<PlanStep> steps(CircleData data, WayComparison.Choice choice, PlanOptions options) {
    PlanField field = choice.field();
    PlanChange changes = new PlanChange(data.circle(), field);
    PlanPlaces places =
        new PlanPlaces(data, field, changes, SiteWorth.in(options.aim(), field.assumed()));
    Map<String, NearestWalks> walks = new LinkedHashMap<>();
    CircleData base = choice.circle(data);
    CircleData then = base;
    List<PlanStep> steps = new ArrayList<>(WaySteps.of(data, choice, Planner::standing));
    Optional<BigDecimal> spent =
        steps.isEmpty()
            ? field.hasCosts() ? Optional.of(BigDecimal.ZERO) : Optional.empty()
            : steps.get(steps.size() - 1).after().cost();
    for (Addition one : choice.found().additions()) {
      int number = steps.size() + 1;
      BusinessFormat format = one.format();
      NearestWalks before = walks.computeIfAbsent(format.id(), id -> field.walks(format));
      PlanMeasure measure = changes.of(one, number);
      then = PlanChange.apply(measure, then);
      Optional<BigDecimal> cost = places.cost(one);
      spent = spent.map(sum -> sum.add(cost.orElse(BigDecimal.ZERO)));
      steps.add(
          new PlanStep(
              number,
              measure,
              places.of(one, before),
              new PlanGain(
                  before.gainByAge(one.site(), one.radiusSeconds()),
                  before.minutesSaved(one.site()),
                  Optional.empty(),
                  Optional.of(
                      new PlanGain.Reach(one.radiusSeconds(), before.within(one.radiusSeconds())))),
              standing(evaluator.judgeAgain(base, field.now(), then, options.evaluation()), spent),
              new PlanStep.Notes(
                  field.toVerify(format.id()),
                  one.forLevel(),
                  cost,
                  places.alternatives(one, before, number),
                  List.of())));
      before.add(one.site());
    }
    return List.copyOf(steps);
  }

  private static PlanStanding standing(WalkedVerdict judged, Optional<BigDecimal> cost) {
    Scorecard scorecard = judged.scorecard();
    return new PlanStanding(
        scorecard.level(),
        scorecard.levelAtMost(),
        scorecard.points(),
        scorecard.pointsAtMost(),
        judged.index().map(index -> index.points()),
        cost);
  }
}
