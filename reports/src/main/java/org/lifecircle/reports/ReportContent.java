package org.lifecircle.reports;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.lifecircle.model.Circle;
import org.lifecircle.model.Language;
import org.lifecircle.model.WalkingAccess;
import org.lifecircle.model.Warning;
import org.lifecircle.simulation.day.DayStatistics;
import org.lifecircle.simulation.network.WalkingMap;
import org.lifecircle.simulation.panels.DayPanels;
import org.lifecircle.standards.Scorecard;

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
    Optional<DayPanels> panels) {

  /** A report without panels. */
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
        language, softwareVersion, circle, map, scorecard, access, day, warnings, Optional.empty());
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
  }
}
