package org.lifecircle.reports;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lifecircle.model.Circle;
import org.lifecircle.model.CircleProfile;
import org.lifecircle.model.FigureCatalog;
import org.lifecircle.model.FormatCatalog;
import org.lifecircle.model.Language;
import org.lifecircle.model.UnusedOutlet;
import org.lifecircle.model.Vocabulary;
import org.lifecircle.model.WalkingAccess;
import org.lifecircle.model.Warning;
import org.lifecircle.reports.evidence.Evidence;
import org.lifecircle.reports.plan.CirclePlan;
import org.lifecircle.reports.plan.PlanReview;
import org.lifecircle.simulation.day.DayStatistics;
import org.lifecircle.simulation.day.LivedDays;
import org.lifecircle.simulation.demand.Demand;
import org.lifecircle.simulation.experiment.UncertainDays;
import org.lifecircle.simulation.index.ConvenienceIndex;
import org.lifecircle.simulation.network.pace.WalkingParameters;
import org.lifecircle.simulation.network.quality.WalkingQuality;
import org.lifecircle.simulation.network.ways.WalkingMap;
import org.lifecircle.simulation.panels.DayPanels;
import org.lifecircle.standards.CircleFacts;
import org.lifecircle.standards.Scorecard;
import org.lifecircle.standards.Standards;
import org.lifecircle.standards.WayUp;

/**
 * A report for tests: what a test speaks of is set, all else is empty or that of another report.
 */
public final class ReportContentBuilder {

  private static final FormatCatalog NO_FORMATS = new FormatCatalog(List.of());
  private static final FigureCatalog FIGURES = Standards.load().allFigures();

  private Language language = Language.ZH;
  private String softwareVersion = "0.1.0";
  private Circle circle;
  private WalkingMap map;
  private List<Evidence> evidence = List.of();
  private WalkingQuality quality = new WalkingQuality(List.of(), List.of(), Optional.empty());
  private List<WalkingAccess> access = List.of();
  private List<Isochrone> isochrones = List.of();
  private Optional<ConvenienceIndex> convenience = Optional.empty();
  private LivedDays lived;
  private DayPanels panels;
  private Optional<UncertainDays> uncertain = Optional.empty();
  private Demand demand = Demand.standard();
  private Scorecard scorecard;
  private Optional<WayUp> wayUp = Optional.empty();
  private List<Judgment> others = List.of();
  private List<Warning> warnings = List.of();
  private Optional<CirclePlan> plan = Optional.empty();
  private Optional<PlanReview> review = Optional.empty();

  private ReportContentBuilder() {}

  /** A report on a circle. */
  public static ReportContentBuilder of(Circle circle, WalkingMap map) {
    ReportContentBuilder builder = new ReportContentBuilder();
    builder.circle = circle;
    builder.map = map;
    return builder;
  }

  /** A report like another one. */
  public static ReportContentBuilder like(ReportContent content) {
    ReportContentBuilder builder = of(content.circle(), content.map());
    builder.language = content.language();
    builder.softwareVersion = content.softwareVersion();
    builder.evidence = content.evidence();
    builder.quality = content.evaluation().quality().walking();
    builder.access = content.access();
    builder.isochrones = content.isochrones();
    builder.convenience = content.convenience();
    builder.lived = content.lived();
    builder.panels = content.evaluation().days().panels();
    builder.uncertain = content.uncertain();
    builder.demand = content.evaluation().days().demand();
    builder.scorecard = content.scorecard();
    builder.wayUp = content.wayUp();
    builder.others = content.others();
    builder.warnings = content.warnings();
    builder.plan = content.plan();
    builder.review = content.review();
    return builder;
  }

  public ReportContentBuilder language(Language spoken) {
    language = spoken;
    return this;
  }

  public ReportContentBuilder softwareVersion(String version) {
    softwareVersion = version;
    return this;
  }

  public ReportContentBuilder circleName(String name) {
    CircleProfile old = circle.profile();
    circle =
        circle.withProfile(
            new CircleProfile(
                name, old.city(), old.evaluationDate(), old.center(), old.dataSource()));
    return this;
  }

  public ReportContentBuilder unused(List<UnusedOutlet> built) {
    circle = circle.withUnused(built);
    return this;
  }

  public ReportContentBuilder dataSource(String source) {
    CircleProfile old = circle.profile();
    circle =
        circle.withProfile(
            new CircleProfile(old.name(), old.city(), old.evaluationDate(), old.center(), source));
    return this;
  }

  public ReportContentBuilder evidence(List<Evidence> seen) {
    evidence = seen;
    return this;
  }

  public ReportContentBuilder access(List<WalkingAccess> walks) {
    access = walks;
    return this;
  }

  public ReportContentBuilder isochrones(List<Isochrone> reached) {
    isochrones = reached;
    return this;
  }

  public ReportContentBuilder convenience(ConvenienceIndex index) {
    convenience = Optional.of(index);
    return this;
  }

  public ReportContentBuilder day(DayStatistics statistics, DayPanels said) {
    return lived(SampleWeek.of(circle.evaluationDate(), statistics), said);
  }

  public ReportContentBuilder lived(LivedDays days, DayPanels said) {
    lived = days;
    panels = said;
    return this;
  }

  public ReportContentBuilder uncertain(UncertainDays how) {
    uncertain = Optional.of(how);
    return this;
  }

  public ReportContentBuilder demand(Demand assumed) {
    demand = assumed;
    return this;
  }

  public ReportContentBuilder scorecard(Scorecard verdict) {
    scorecard = verdict;
    return this;
  }

  public ReportContentBuilder wayUp(WayUp additions) {
    wayUp = Optional.of(additions);
    return this;
  }

  public ReportContentBuilder others(List<Judgment> judgments) {
    others = judgments;
    return this;
  }

  public ReportContentBuilder warnings(List<Warning> told) {
    warnings = told;
    return this;
  }

  public ReportContentBuilder plan(CirclePlan made) {
    plan = Optional.of(made);
    return this;
  }

  public ReportContentBuilder review(PlanReview made) {
    review = Optional.of(made);
    return this;
  }

  public ReportContent build() {
    return new ReportContent(
        language,
        softwareVersion,
        new Evaluation(
            new CircleData(circle, map, evidence, List.of(), Map.of(), "wgs84"),
            new DataQuality(quality, List.of()),
            new Accessibility(
                WalkingParameters.standard(), access, List.of(), isochrones, convenience),
            new SimulatedDays(lived, panels, demand, uncertain),
            new Assessment(
                CircleFacts.of(circle, access),
                NO_FORMATS,
                new Vocabulary(NO_FORMATS, FIGURES),
                new Judgment(scorecard, wayUp, List.of()),
                others),
            warnings),
        plan,
        review);
  }
}
