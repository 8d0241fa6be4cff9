package org.lifecircle.kit.poi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lifecircle.model.Warning;

/**
 * What is doubtful about a circle because some of its outlets came from a table of places. It
 * travels with the circle into every report.
 */
public final class PoiDoubts {

  /** The code of the warning that places may be missing among the outlets. */
  public static final String LEFT_OUT = "poi-left-out";

  /** The code of the warning that formats rest on less than a type. */
  public static final String UNSURE = "poi-format-unsure";

  /** Reasons that say something else than that a place serves no format, or is there already. */
  private static final Set<String> DOUBTFUL =
      Set.of(
          "unknown-type", "name-needed", "no-place", "no-name", "address-open", "closed", "future");

  private static final Set<PoiCrosswalk.Confidence> WEAK =
      Set.of(PoiCrosswalk.Confidence.NAME, PoiCrosswalk.Confidence.AMBIGUOUS);

  private PoiDoubts() {}

  /**
   * The doubts of a table: what its reading noted, how many places were left out for which reason,
   * and how many outlets have a format that nothing but a name tells.
   *
   * @param file the table's name
   */
  public static List<Warning> of(PoiTable table, String file) {
    List<Warning> doubts = new ArrayList<>(table.notes());
    Map<String, List<PoiTable.LeftOut>> byReason = new LinkedHashMap<>();
    for (PoiTable.LeftOut left : table.leftOut()) {
      if (DOUBTFUL.contains(left.reason())) {
        byReason.computeIfAbsent(left.reason(), reason -> new ArrayList<>()).add(left);
      }
    }
    byReason.forEach(
        (reason, left) ->
            doubts.add(
                new Warning(
                    LEFT_OUT,
                    file,
                    PoiTable.PHRASES.text(
                        "doubt.left-out",
                        file,
                        Integer.toString(left.size()),
                        left.get(0).row().name(),
                        Integer.toString(left.get(0).row().line()),
                        left.get(0).words()))));
    List<PoiTable.Place> unsure =
        table.places().stream()
            .filter(place -> WEAK.contains(place.finding().confidence().orElseThrow()))
            .toList();
    if (!unsure.isEmpty()) {
      doubts.add(
          new Warning(
              UNSURE,
              file,
              PoiTable.PHRASES.text(
                  "doubt.unsure",
                  file,
                  Integer.toString(unsure.size()),
                  unsure.get(0).row().name(),
                  Integer.toString(unsure.get(0).row().line()))));
    }
    return doubts;
  }
}
