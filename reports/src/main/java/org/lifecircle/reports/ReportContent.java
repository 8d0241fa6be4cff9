package org.lifecircle.reports;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lifecircle.model.BusinessFormat;
import org.lifecircle.model.Circle;
import org.lifecircle.model.FormatCatalog;
import org.lifecircle.model.Home;
import org.lifecircle.model.Language;
import org.lifecircle.model.Measurement;
import org.lifecircle.model.Outlet;
import org.lifecircle.model.Text;
import org.lifecircle.model.WalkingAccess;
import org.lifecircle.model.Warning;
import org.lifecircle.reports.evidence.Evidence;
import org.lifecircle.simulation.day.DayStatistics;
import org.lifecircle.simulation.network.WalkingMap;
import org.lifecircle.simulation.network.WalkingQuality;
import org.lifecircle.simulation.panels.DayPanels;
import org.lifecircle.standards.FormatFinding;
import org.lifecircle.standards.Outcome;
import org.lifecircle.standards.Scorecard;
import org.lifecircle.standards.WayUp;

/**
 * Everything that a report says, before it is laid out.
 *
 * @param language the language of the report
 * @param softwareVersion the version that computed it
 * @param circle what was judged
 * @param map where people may walk
 * @param scorecard the verdict
 * @param access the walks of every resident group to every format
 * @param day the simulated day
 * @param warnings what a reader must know
 * @param panels what the day says in four panels and three lists; empty when only its sums are
 *     known
 * @param wayUp the fewest formats that lift the circle to its next level; empty when there is no
 *     higher level, or none that more formats can reach
 * @param others what further standards say of the same circle, in the order asked for
 * @param evidence what was seen at the outlets
 * @param isochrones where an adult gets on foot from the center, by ascending minutes; may be empty
 * @param quality how good the map under the walks is; empty when nobody looked
 * @param formats the formats that outlets and needs may have, for their names; the scorecard's
 *     names go first
 */
public record ReportContent(
    Language language,
    String softwareVersion,
    Circle circle,
    WalkingMap map,
    Scorecard scorecard,
    List<WalkingAccess> access,
    DayStatistics day,
    List<Warning> warnings,
    Optional<DayPanels> panels,
    Optional<WayUp> wayUp,
    List<OtherVerdict> others,
    List<Evidence> evidence,
    List<Isochrone> isochrones,
    Optional<WalkingQuality> quality,
    FormatCatalog formats) {

  /** A report on one standard alone, without what may be added to it. */
  public ReportContent(
      Language language,
      String softwareVersion,
      Circle circle,
      WalkingMap map,
      Scorecard scorecard,
      List<WalkingAccess> access,
      DayStatistics day,
      List<Warning> warnings) {
    this(
        language,
        softwareVersion,
        circle,
        map,
        scorecard,
        access,
        day,
        warnings,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        new FormatCatalog(List.of()));
  }

  public ReportContent {
    requireNonNull(language, "language");
    requireNonNull(softwareVersion, "softwareVersion");
    requireNonNull(circle, "circle");
    requireNonNull(map, "map");
    requireNonNull(scorecard, "scorecard");
    access = List.copyOf(access);
    requireNonNull(day, "day");
    warnings = List.copyOf(warnings);
    requireNonNull(panels, "panels");
    requireNonNull(wayUp, "wayUp");
    others = List.copyOf(others);
    evidence = List.copyOf(evidence);
    isochrones = List.copyOf(isochrones);
    requireNonNull(quality, "quality");
    requireNonNull(formats, "formats");
  }

  /**
   * What a reader calls a format: the standard's word for it, else the catalog's. A standard need
   * not judge every format that the circle has.
   */
  public Text formatLabel(String id) {
    return Stream.concat(
            scorecard.formats().stream().map(FormatFinding::format), formats.formats().stream())
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

  /** The same with names for the formats that the standard does not judge. */
  public ReportContent with(FormatCatalog formats) {
    return with(panels, wayUp, others, evidence, isochrones, quality, formats);
  }

  /** The same with the way up, and with what further standards say. */
  public ReportContent with(Optional<WayUp> wayUp, List<OtherVerdict> others) {
    return with(panels, wayUp, others, evidence, isochrones, quality, formats);
  }

  /** The same with what the day says in panels and lists. */
  public ReportContent with(DayPanels panels) {
    return with(Optional.of(panels), wayUp, others, evidence, isochrones, quality, formats);
  }

  /** The same with what was seen at the outlets. */
  public ReportContent with(List<Evidence> evidence) {
    return with(panels, wayUp, others, evidence, isochrones, quality, formats);
  }

  /** The same with where one gets from the center, and how good the map under the walks is. */
  public ReportContent with(List<Isochrone> isochrones, WalkingQuality quality) {
    return with(panels, wayUp, others, evidence, isochrones, Optional.of(quality), formats);
  }

  private ReportContent with(
      Optional<DayPanels> panels,
      Optional<WayUp> wayUp,
      List<OtherVerdict> others,
      List<Evidence> evidence,
      List<Isochrone> isochrones,
      Optional<WalkingQuality> quality,
      FormatCatalog formats) {
    return new ReportContent(
        language,
        softwareVersion,
        circle,
        map,
        scorecard,
        access,
        day,
        warnings,
        panels,
        wayUp,
        others,
        evidence,
        isochrones,
        quality,
        formats);
  }

  /**
   * Whether no outlet of the circle offers any format that the standard lists: rather a gap in the
   * data than in the place.
   */
  public boolean nothingOffered() {
    return !scorecard.formats().isEmpty()
        && scorecard.formats().stream().allMatch(finding -> finding.outlets() == 0)
        && scorecard.formats().stream().anyMatch(one -> one.presence() == Outcome.NOT_MET);
  }

  /** Whether some walk was measured on a grid because no ways were supplied. */
  public boolean onGrid() {
    return access.stream().anyMatch(one -> one.measurement() == Measurement.GRID);
  }
}
