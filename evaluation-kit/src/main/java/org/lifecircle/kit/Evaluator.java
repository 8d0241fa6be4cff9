package org.lifecircle.kit;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lifecircle.kit.crs.CoordinateSystem;
import org.lifecircle.kit.crs.ShiftCheck;
import org.lifecircle.kit.geocode.Gazetteer;
import org.lifecircle.kit.isochrone.Isochrones;
import org.lifecircle.kit.osm.OsmImport;
import org.lifecircle.kit.quality.CircleExtent;
import org.lifecircle.kit.quality.CircleSize;
import org.lifecircle.kit.quality.MapEdge;
import org.lifecircle.kit.quality.OutletDuplicates;
import org.lifecircle.kit.quality.ThinData;
import org.lifecircle.kit.scenario.AssumedNumbers;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.Circle;
import org.lifecircle.model.FormatCatalog;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.NearestName;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Problem;
import org.lifecircle.model.Vocabulary;
import org.lifecircle.model.Warning;
import org.lifecircle.reports.Accessibility;
import org.lifecircle.reports.Assessment;
import org.lifecircle.reports.CircleData;
import org.lifecircle.reports.DataQuality;
import org.lifecircle.reports.Evaluation;
import org.lifecircle.reports.Judgment;
import org.lifecircle.reports.SimulatedDays;
import org.lifecircle.simulation.day.ResponseWalk;
import org.lifecircle.simulation.demand.Demand;
import org.lifecircle.simulation.network.graph.WalkingNetwork;
import org.lifecircle.simulation.network.pace.WalkingParameters;
import org.lifecircle.simulation.network.quality.GapMending;
import org.lifecircle.simulation.network.quality.NetworkDoubts;
import org.lifecircle.simulation.network.quality.WalkingQuality;
import org.lifecircle.simulation.network.reach.ReachedWays;
import org.lifecircle.simulation.network.walks.CircleWalks;
import org.lifecircle.standards.CircleFacts;
import org.lifecircle.standards.Scorecard;
import org.lifecircle.standards.Standard;
import org.lifecircle.standards.Standards;

/**
 * From a circle to its verdict: the one facade for whoever embeds the whole. Immutable; one
 * instance serves any number of threads.
 *
 * <pre>{@code
 * Evaluator evaluator = Evaluator.load();
 * CircleData circle = evaluator.read(Path.of("examples/circles/hongmiao-beili"));
 * Evaluation evaluation =
 *     evaluator.evaluate(circle, EvaluationOptions.ofSeed(1), ProgressMonitor.SILENT);
 * System.out.println(evaluation.scorecard().level());
 * }</pre>
 */
public final class Evaluator {

  /** The code of the warning that no outlet was supplied. */
  public static final String NO_OUTLETS = "no-outlets";

  /** The code of the warning that an annex was filled in part. */
  public static final String ANNEX_PARTLY = "annex-partly";

  private static final Phrases PHRASES = Phrases.beside(Evaluator.class, "phrases");

  /** So many doubts of a kind about how ways meet stand in a report. */
  private static final int NETWORK_DOUBTS_OF_A_KIND = 20;

  private static final int STEPS = 100;
  private static final int WALKED = 20;
  private static final int LIVED = 90;

  private final Standards standards;
  private final WalkingParameters walking;
  private final Demand demand;
  private final Verdicts verdicts;
  private final double duplicateMeters;
  private final CircleDays living;

  private Evaluator(Standards standards) {
    this.standards = standards;
    walking = WalkingParameters.standard();
    demand = Demand.standard();
    verdicts = new Verdicts(standards, walking, demand);
    living =
        new CircleDays(
            standards.formats(), walking, demand, Runtime.getRuntime().availableProcessors());
    duplicateMeters = OsmImport.duplicateMeters();
  }

  private Evaluator(Evaluator other, Demand demand, int dayThreads) {
    standards = other.standards;
    walking = other.walking;
    this.demand = demand;
    verdicts = demand == other.demand ? other.verdicts : new Verdicts(standards, walking, demand);
    duplicateMeters = other.duplicateMeters;
    living = new CircleDays(standards.formats(), walking, demand, dayThreads);
  }

  /** An evaluator with the standards and the figures that the product carries. */
  public static Evaluator load() {
    return load(Standards.load());
  }

  /** An evaluator with other standards, for example with tables that somebody has edited. */
  public static Evaluator load(Standards standards) {
    return new Evaluator(standards);
  }

  /**
   * The same evaluator, living the days of a circle on the thread that asks: for whoever evaluates
   * as many circles at a time as there are processors. The evaluations are the same.
   */
  public Evaluator onOneThread() {
    return new Evaluator(this, demand, 1);
  }

  /** The same evaluator, which assumes something else about people and outlets. */
  public Evaluator assuming(Demand other) {
    return new Evaluator(this, other, living.threads());
  }

  /** The same evaluator with the numbers of a file. */
  public Evaluator assuming(AssumedNumbers numbers) {
    return assuming(numbers.demand());
  }

  /** What is assumed about people and outlets. */
  public Demand demand() {
    return demand;
  }

  /** The business formats of the national guideline, which residents have needs of. */
  public FormatCatalog formats() {
    return standards.formats();
  }

  /**
   * All formats that outlets may have: those of the guideline, then the further ones that a
   * standard demands, such as the schools of GB 50180.
   */
  public FormatCatalog outletFormats() {
    return standards.allFormats();
  }

  /** What the description of a circle may name: the formats of outlets and the figures asked. */
  public Vocabulary vocabulary() {
    return standards.vocabulary();
  }

  /** The standards that a circle can be judged by. */
  public Standards standards() {
    return standards;
  }

  /**
   * Reads a circle from whichever of the {@link CircleSources} holds it: a folder, a workbook or a
   * file of GIS layers.
   *
   * @throws InvalidInputException with every problem of every file
   */
  public CircleData read(Path circle) {
    return read(circle, Optional.empty());
  }

  /**
   * Reads a circle whose center, homes and outlets are given in some system; they become WGS-84.
   *
   * @throws InvalidInputException with every problem of every file
   */
  public CircleData read(Path circle, CoordinateSystem system) {
    return read(circle, Optional.of(system));
  }

  /**
   * Reads a circle whose degrees are in the system that it says itself or that somebody states;
   * they become WGS-84.
   *
   * @param stated what somebody says; empty when only the circle may say so
   * @throws InvalidInputException with every problem of every file, also when both contradict
   */
  public CircleData read(Path circle, Optional<CoordinateSystem> stated) {
    return read(circle, stated, Gazetteer.NONE);
  }

  /**
   * Reads a circle whose rows may have an address or a name in place of degrees.
   *
   * @param stated what its degrees are, as somebody says; empty when only the circle may say so
   * @param gazetteer says where addresses and names are
   * @throws InvalidInputException with every problem of every file, also of every row whose place
   *     was not found
   */
  public CircleData read(Path circle, Optional<CoordinateSystem> stated, Gazetteer gazetteer) {
    return CircleSources.of(circle).read(circle, vocabulary(), stated, gazetteer);
  }

  /**
   * Measures every walk, simulates a week and judges the circle.
   *
   * @param data the circle and its ways
   * @param options seed, standard and date
   * @param progress is informed how far the work has come
   * @return the same for the same arguments, always
   * @throws InvalidInputException when an option cannot be used
   */
  public Evaluation evaluate(CircleData data, EvaluationOptions options, ProgressMonitor progress) {
    LocalDate asOf = options.asOf().orElse(data.circle().evaluationDate());
    check(data.circle(), options, asOf);

    progress.at(PHRASES.text("step.walk"), 0, STEPS);
    WalkingNetwork network = verdicts.networkOfVerdict(data);
    CircleWalks measured = verdicts.measure(data.circle(), network);
    Accessibility accessibility = walk(data, network, measured, options.parts());

    SimulatedDays days = living.of(data, options, measured, part(progress));

    progress.at(PHRASES.text("step.judge"), LIVED, STEPS);
    Optional<Warning> refused = ThinData.check(data.circle(), data.map());
    Assessment assessment =
        judge(verdicts.facts(data.circle(), accessibility.access(), refused), options, asOf);
    DataQuality quality = quality(data, network);
    List<Warning> warnings =
        warnings(
            data,
            network,
            quality,
            options.parts().contains(EvaluationPart.MAP_DOUBTS)
                ? networkDoubts(data, network).atMost(NETWORK_DOUBTS_OF_A_KIND)
                : List.of(),
            measured.warnings());
    annexWarning(options.standardId()).ifPresent(warnings::add);
    warnings.addAll(standards.doubts(options.standardId()));
    options.otherStandardIds().forEach(id -> warnings.addAll(standards.doubts(id)));
    return new Evaluation(data, quality, accessibility, days, assessment, warnings);
  }

  /**
   * Measures every walk and judges the circle by one standard, without simulating a week.
   *
   * @param options standard and date; the rest is not used
   * @throws InvalidInputException when an option cannot be used
   */
  public WalkedVerdict judge(CircleData data, EvaluationOptions options) {
    LocalDate asOf = options.asOf().orElse(data.circle().evaluationDate());
    check(data.circle(), options, asOf);
    return verdicts.of(data, options.standardId(), asOf);
  }

  /**
   * Judges a circle to which outlets came, or whose outlets changed, of which only what changed is
   * walked and asked again. The verdict is what {@link #judge} says of it.
   *
   * @param before the circle without the changes
   * @param known its verdict by the same standard on the same date
   * @param then the circle with them; where it has other homes or ways, or lacks an outlet, or one
   *     lies elsewhere, everything is walked again
   * @throws InvalidInputException when an option cannot be used
   */
  public WalkedVerdict judgeAgain(
      CircleData before, WalkedVerdict known, CircleData then, EvaluationOptions options) {
    LocalDate asOf = options.asOf().orElse(then.circle().evaluationDate());
    check(then.circle(), options, asOf);
    return verdicts
        .after(before, known, then, options.standardId(), asOf)
        .orElseGet(() -> verdicts.of(then, options.standardId(), asOf));
  }

  /** What is still assumed of an annex that was filled in part. */
  private Optional<Warning> annexWarning(String standardId) {
    return standards
        .annex(standardId)
        .flatMap(
            annex ->
                annex.stillAssumed().map(said -> new Warning(ANNEX_PARTLY, annex.file(), said)));
  }

  /**
   * What {@link #evaluate} would be doubtful about, without measuring, simulating or judging; of
   * how the ways meet every single doubt.
   */
  public List<Warning> doubts(CircleData data) {
    WalkingNetwork network = verdicts.networkOfVerdict(data);
    return warnings(
        data,
        network,
        quality(data, network),
        networkDoubts(data, network).all(),
        CircleWalks.doubts(data.circle(), network, walking));
  }

  /** How the ways meet, whatever is shut at the time of a verdict. */
  private NetworkDoubts networkDoubts(CircleData data, WalkingNetwork atVerdict) {
    WalkingNetwork network =
        data.map().hours().isEmpty() ? atVerdict : WalkingNetwork.of(data.map());
    return NetworkDoubts.of(data.circle(), data.map(), network, walking);
  }

  /**
   * Joins ways that look as if they met and have no common point; what was joined stands among the
   * warnings.
   *
   * @param withinMeters as {@link GapMending#of} takes it
   */
  public CircleData mendGaps(CircleData data, double withinMeters) {
    GapMending mended = GapMending.of(data.map(), walking, withinMeters);
    List<Warning> warnings = new ArrayList<>(data.warnings());
    warnings.addAll(NetworkDoubts.mended(mended.joined()));
    return new CircleData(
        data.circle(),
        mended.map(),
        data.evidence(),
        warnings,
        data.inputs(),
        data.coordinateSystem());
  }

  /** What was walked. */
  private Accessibility walk(
      CircleData data, WalkingNetwork network, CircleWalks measured, Set<EvaluationPart> parts) {
    Circle circle = data.circle();
    return new Accessibility(
        walking,
        verdicts.access(circle, measured),
        ResponseWalk.of(circle, measured.walks(), network, walking),
        parts.contains(EvaluationPart.ISOCHRONES)
            ? new Isochrones(data.map(), network, walking, circle.center())
                .around(circle.center(), AgeGroup.ADULT, Isochrones.MINUTES)
            : List.of(),
        verdicts.convenience(circle, measured));
  }

  /**
   * Measures every walk and prepares the days that {@link #evaluate} simulates with the same
   * arguments.
   *
   * @throws InvalidInputException when an option cannot be used
   */
  public EvaluatedDays days(CircleData data, EvaluationOptions options) {
    check(data.circle(), options, options.asOf().orElse(data.circle().evaluationDate()));
    return living.prepare(
        data, options, verdicts.measure(data.circle(), verdicts.networkOfVerdict(data)));
  }

  /** The part of the progress in which days are lived. */
  private static ProgressMonitor part(ProgressMonitor progress) {
    return (step, done, total) ->
        progress.at(step, WALKED + (LIVED - WALKED) * done / total, STEPS);
  }

  /** What was judged. */
  private Assessment judge(CircleFacts facts, EvaluationOptions options, LocalDate asOf) {
    return new Assessment(
        facts,
        formats(),
        vocabulary(),
        judge(options.standardId(), facts, asOf),
        options.otherStandardIds().stream().map(id -> judge(id, facts, asOf)).toList());
  }

  private Judgment judge(String standardId, CircleFacts facts, LocalDate asOf) {
    Scorecard scorecard = standards.judge(standardId, facts, asOf);
    return new Judgment(
        scorecard,
        standards.wayUp(facts, scorecard),
        standards.parameters(standardId),
        standards.annex(standardId));
  }

  private DataQuality quality(CircleData data, WalkingNetwork network) {
    return new DataQuality(
        WalkingQuality.of(data.circle(), data.map(), network, walking),
        OutletDuplicates.find(data.circle().outlets(), formats(), duplicateMeters));
  }

  private List<Warning> warnings(
      CircleData data,
      WalkingNetwork network,
      DataQuality quality,
      List<Warning> ofNetwork,
      List<Warning> ofDoors) {
    Circle circle = data.circle();
    // What makes every other figure a bound is told first.
    List<Warning> warnings = new ArrayList<>();
    ThinData.check(circle, data.map()).ifPresent(warnings::add);
    CircleExtent.check(circle, walking).ifPresent(warnings::add);
    MapEdge.check(circle, quality.walking(), walking).ifPresent(warnings::add);
    warnings.addAll(data.warnings());
    if (circle.outlets().isEmpty()) {
      warnings.add(new Warning(NO_OUTLETS, "", PHRASES.text("warning.no-outlets")));
    }
    ReachedWays.warnIfCutOff(network, circle.center(), walking).ifPresent(warnings::add);
    ShiftCheck.check(circle, network).ifPresent(warnings::add);
    warnings.addAll(ofNetwork);
    warnings.addAll(ofDoors);
    quality.duplicates().stream().map(OutletDuplicates::warning).forEach(warnings::add);
    return warnings;
  }

  private void check(Circle circle, EvaluationOptions options, LocalDate asOf) {
    List<Problem> problems = new ArrayList<>();
    CircleSize.check(circle, Runtime.getRuntime().maxMemory()).ifPresent(problems::add);
    problems.addAll(options.problems());
    check(options.standardId(), asOf).ifPresent(problems::add);
    options.otherStandardIds().forEach(id -> check(id, asOf).ifPresent(problems::add));
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
  }

  private Optional<Problem> check(String standardId, LocalDate asOf) {
    List<String> known = standards.list().stream().map(Standard::id).toList();
    if (!known.contains(standardId)) {
      return Optional.of(
          new Problem(
              "--standard",
              0,
              "",
              standardId,
              NearestName.of(standardId, known)
                  .map(nearest -> PHRASES.text("standard.unknown.maybe", nearest))
                  .orElseGet(() -> PHRASES.text("standard.unknown", String.join(", ", known)))));
    }
    return standards.list().stream()
        .filter(standard -> standard.id().equals(standardId))
        .filter(standard -> standard.holdsFrom().isAfter(asOf))
        .findFirst()
        .map(
            standard ->
                new Problem(
                    "--standard",
                    0,
                    "",
                    standardId,
                    PHRASES.text(
                        "standard.early", standard.holdsFrom().toString(), asOf.toString())));
  }
}
