package org.lifecircle.kit;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lifecircle.kit.crs.CoordinateSystem;
import org.lifecircle.kit.quality.OutletDuplicates;
import org.lifecircle.model.Circle;
import org.lifecircle.model.FormatCatalog;
import org.lifecircle.model.Parameter;
import org.lifecircle.model.WalkingAccess;
import org.lifecircle.model.Warning;
import org.lifecircle.reports.Isochrone;
import org.lifecircle.reports.evidence.Evidence;
import org.lifecircle.simulation.day.DayStatistics;
import org.lifecircle.simulation.day.ResponseWalk;
import org.lifecircle.simulation.network.WalkingMap;
import org.lifecircle.simulation.network.WalkingQuality;
import org.lifecircle.simulation.panels.DayPanels;
import org.lifecircle.standards.Scorecard;
import org.lifecircle.standards.WayUp;

/**
 * One circle, walked, simulated and judged.
 *
 * @param circle what was judged
 * @param map where people may walk
 * @param formats the business formats of the national guideline
 * @param access the walk of every resident group to the nearest outlet of every format
 * @param day the simulated day
 * @param scorecard the verdict
 * @param warnings what a reader must know
 * @param parameters every figure that was used, with its provenance
 * @param inputs SHA-256 of every input by file name, in order; empty when nothing came from files
 * @param wayUp the fewest formats that lift the circle to its next level; empty when there is no
 *     higher level, or none that more formats can reach
 * @param others what further standards say of the same circle, in the order asked for
 * @param panels what the simulated day says to a reader: four panels and three lists
 * @param responses the walk of staff to the older adults of every home
 * @param simulatedDay the day that was simulated
 * @param evidence what was seen at the outlets
 * @param quality how good the map under the walks is
 * @param duplicates outlets that may be one place entered twice
 * @param isochrones where an adult gets from the center, by ascending minutes
 * @param outletFormats all formats that outlets may have, those of further standards among them
 * @param system what the degrees of center, homes and outlets were given in; here they are WGS-84
 */
public record Evaluation(
    Circle circle,
    WalkingMap map,
    FormatCatalog formats,
    List<WalkingAccess> access,
    DayStatistics day,
    Scorecard scorecard,
    List<Warning> warnings,
    List<Parameter> parameters,
    Map<String, String> inputs,
    Optional<WayUp> wayUp,
    List<Judgment> others,
    DayPanels panels,
    List<ResponseWalk> responses,
    LocalDate simulatedDay,
    List<Evidence> evidence,
    WalkingQuality quality,
    List<OutletDuplicates.Pair> duplicates,
    List<Isochrone> isochrones,
    FormatCatalog outletFormats,
    CoordinateSystem system) {

  public Evaluation {
    requireNonNull(circle, "circle");
    requireNonNull(map, "map");
    requireNonNull(formats, "formats");
    access = List.copyOf(access);
    requireNonNull(day, "day");
    requireNonNull(scorecard, "scorecard");
    warnings = List.copyOf(warnings);
    parameters = List.copyOf(parameters);
    inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
    requireNonNull(wayUp, "wayUp");
    others = List.copyOf(others);
    requireNonNull(panels, "panels");
    responses = List.copyOf(responses);
    requireNonNull(simulatedDay, "simulatedDay");
    evidence = List.copyOf(evidence);
    requireNonNull(quality, "quality");
    duplicates = List.copyOf(duplicates);
    isochrones = List.copyOf(isochrones);
    requireNonNull(outletFormats, "outletFormats");
    requireNonNull(system, "system");
  }
}
