package org.lifecircle.simulation.day;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * The needs of a simulated day.
 *
 * @param formats the needs by format, in the catalog's order
 * @param groups the needs by age group, in the order of the groups; may be empty in a fixture
 * @param homes the needs by home, in the circle's order; may be empty in a fixture
 * @param counts the needs in full; {@link NeedCounts#NONE} when only the sums are known
 */
public record DayNeeds(
    List<FormatNeeds> formats, List<GroupNeeds> groups, List<HomeNeeds> homes, NeedCounts counts) {

  public DayNeeds {
    formats = List.copyOf(formats);
    groups = List.copyOf(groups);
    homes = List.copyOf(homes);
    requireNonNull(counts, "counts");
  }
}
