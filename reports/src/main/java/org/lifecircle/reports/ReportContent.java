package org.lifecircle.reports;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lifecircle.model.BusinessFormat;
import org.lifecircle.model.Circle;
import org.lifecircle.model.FigureCatalog;
import org.lifecircle.model.Home;
import org.lifecircle.model.Language;
import org.lifecircle.model.Measurement;
import org.lifecircle.model.Outlet;
import org.lifecircle.model.PeopleCount;
import org.lifecircle.model.Text;
import org.lifecircle.model.WalkingAccess;
import org.lifecircle.model.Warning;
import org.lifecircle.reports.evidence.Evidence;
import org.lifecircle.reports.plan.CirclePlan;
import org.lifecircle.reports.plan.PlanReview;
import org.lifecircle.simulation.day.DayStatistics;
import org.lifecircle.simulation.day.LivedDays;
import org.lifecircle.simulation.experiment.UncertainDays;
import org.lifecircle.simulation.index.ConvenienceIndex;
import org.lifecircle.simulation.network.quality.WalkingQuality;
import org.lifecircle.simulation.network.ways.WalkingMap;
import org.lifecircle.simulation.panels.DayPanels;
import org.lifecircle.standards.FormatFinding;
import org.lifecircle.standards.Scorecard;
import org.lifecircle.standards.WayUp;
import org.lifecircle.standards.facts.Outcome;

/**
 * Everything that a report says, before it is laid out.
 *
 * @param language the language of the report
 * @param softwareVersion the version that computed it
 * @param evaluation what was read, walked, lived and judged
 * @param plan what to add, where and in which order (一圈一策); empty when none was asked for
 * @param review what became of an earlier plan; empty when none was given
 */
public record ReportContent(
    Language language,
    String softwareVersion,
    Evaluation evaluation,
    Optional<CirclePlan> plan,
    Optional<PlanReview> review) {

  /** A report without a review of an earlier plan. */
  public ReportContent(
      Language language, String softwareVersion, Evaluation evaluation, Optional<CirclePlan> plan) {
    this(language, softwareVersion, evaluation, plan, Optional.empty());
  }

  /** A report without a plan. */
  public ReportContent(Language language, String softwareVersion, Evaluation evaluation) {
    this(language, softwareVersion, evaluation, Optional.empty());
  }

  public ReportContent {
    requireNonNull(language, "language");
    requireNonNull(softwareVersion, "softwareVersion");
    requireNonNull(evaluation, "evaluation");
    requireNonNull(plan, "plan");
    requireNonNull(review, "review");
  }

  /** What was judged. */
  public Circle circle() {
    return evaluation.circle();
  }

  /** How many residents the verdict was found for, as few and as many as there may be. */
  public PeopleCount residentsJudged() {
    return evaluation.assessment().facts().people().residents();
  }

  /** Where people may walk. */
  public WalkingMap map() {
    return evaluation.data().map();
  }

  /** The figures that a circle may have. */
  public FigureCatalog figures() {
    return evaluation.assessment().vocabulary().figures();
  }

  /** What was seen at the outlets. */
  public List<Evidence> evidence() {
    return evaluation.data().evidence();
  }

  /** How good the map under the walks is; empty when there is neither home nor outlet on it. */
  public Optional<WalkingQuality> quality() {
    return Optional.of(evaluation.quality().walking()).filter(one -> !one.doors().isEmpty());
  }

  /** The walks of every resident group to every format. */
  public List<WalkingAccess> access() {
    return evaluation.accessibility().access();
  }

  /** Where an adult gets on foot from the center, by ascending minutes; may be empty. */
  public List<Isochrone> isochrones() {
    return evaluation.accessibility().isochrones();
  }

  /** The project's own index of how conveniently the residents live, where there is one. */
  public Optional<ConvenienceIndex> convenience() {
    return evaluation.convenience();
  }

  /** The simulated days. */
  public LivedDays lived() {
    return evaluation.days().lived();
  }

  /** How surely their figures are known; empty when only luck was looked at. */
  public Optional<UncertainDays> uncertain() {
    return evaluation.days().uncertain();
  }

  /** The sums over all simulated days. */
  public DayStatistics sum() {
    return lived().sum();
  }

  /** What the simulated days say in four panels and three lists; their counts are sums. */
  public Optional<DayPanels> panels() {
    return Optional.of(evaluation.days().panels());
  }

  /** The verdict. */
  public Scorecard scorecard() {
    return evaluation.scorecard();
  }

  /** The fewest formats that lift the circle to its next level, if any do. */
  public Optional<WayUp> wayUp() {
    return evaluation.assessment().judgment().wayUp();
  }

  /** What further standards say of the circle, in the order asked for. */
  public List<Judgment> others() {
    return evaluation.assessment().others();
  }

  /** What a reader must know. */
  public List<Warning> warnings() {
    return evaluation.warnings();
  }

  /**
   * What a reader calls a format: the standard's word for it, else the catalog's. A standard need
   * not judge every format that the circle has.
   */
  public Text formatLabel(String id) {
    return Stream.concat(
            scorecard().formats().stream().map(FormatFinding::format),
            evaluation.assessment().outletFormats().formats().stream())
        .filter(format -> format.id().equals(id))
        .findFirst()
        .map(BusinessFormat::label)
        .orElse(Text.same(id));
  }

  /** What a reader calls a home: its name, else its id. */
  public String homeName(Home home) {
    return home.name().isBlank() ? home.id() : home.name();
  }

  /**
   * What a reader calls an outlet: its name, else its id. An outlet without a name of its own may
   * have been given that of its format; that name follows the language of the report.
   */
  public String outletName(Outlet outlet) {
    if (outlet.name().isBlank()) {
      return outlet.id();
    }
    return outlet.formatIds().stream()
        .map(this::formatLabel)
        .filter(label -> outlet.name().equals(label.zh()) || outlet.name().equals(label.en()))
        .findFirst()
        .map(label -> label.in(language))
        .orElse(outlet.name());
  }

  /**
   * Whether no outlet of the circle offers any format that the standard lists: rather a gap in the
   * data than in the place.
   */
  public boolean nothingOffered() {
    List<FormatFinding> findings = scorecard().formats();
    return !findings.isEmpty()
        && findings.stream().allMatch(finding -> finding.outlets() == 0)
        && findings.stream().anyMatch(one -> one.presence() == Outcome.NOT_MET);
  }

  /** Whether some walk was measured on a grid because no ways were supplied. */
  public boolean onGrid() {
    return access().stream().anyMatch(one -> one.measurement() == Measurement.GRID);
  }
}
