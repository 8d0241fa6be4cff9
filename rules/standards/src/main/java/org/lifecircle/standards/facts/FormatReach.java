package org.lifecircle.standards.facts;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalInt;
import org.lifecircle.model.FormatAccess;

/**
 * How many residents reach a demanded format in time.
 *
 * @param demand what is demanded
 * @param group the id of the {@link KindGroup} that it counts for
 * @param formatId the format
 * @param known false when nobody measured the walks to this format, or nobody lives here
 * @param outlets how many outlets serve it
 * @param residents residents whose access is known
 * @param residentsWithin residents who reach an outlet in time
 * @param residentsDemanded how many of them are demanded: the share, rounded up to whole people
 * @param medianSeconds the walk of half of the residents; empty when fewer reach any outlet
 */
public record FormatReach(
    FormatDemand demand,
    String group,
    String formatId,
    boolean known,
    int outlets,
    int residents,
    int residentsWithin,
    int residentsDemanded,
    OptionalInt medianSeconds) {

  public FormatReach {
    requireNonNull(demand, "demand");
    requireNonNull(group, "group");
    requireNonNull(formatId, "formatId");
    requireNonNull(medianSeconds, "medianSeconds");
  }

  /** What was measured for a demand. */
  public static FormatReach of(FormatDemand demand, FormatAccess access) {
    int demanded =
        demand
            .share()
            .value()
            .multiply(BigDecimal.valueOf(access.residents()))
            .setScale(0, RoundingMode.CEILING)
            .intValueExact();
    return new FormatReach(
        demand,
        demand.group(),
        demand.format().id(),
        access.residents() > 0,
        access.outlets(),
        access.residents(),
        access.residentsWithin(demand.radiusSeconds()),
        demanded,
        access.medianSeconds());
  }

  /** A demand for whose format nothing was measured. */
  public static FormatReach unknown(FormatDemand demand) {
    return new FormatReach(
        demand, demand.group(), demand.format().id(), false, 0, 0, 0, 0, OptionalInt.empty());
  }
}
