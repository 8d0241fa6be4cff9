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
 * @param outlets how many outlets serve it
 * @param residents residents whose access is known; 0 when nobody measured the walks to this
 *     format, or nobody lives here
 * @param residentsWithin residents who reach an outlet in time
 * @param residentsDemanded how many of them are demanded: the share, rounded up to whole people
 * @param medianSeconds the walk of half of the residents; empty when fewer reach any outlet
 */
public record FormatReach(
    FormatDemand demand,
    int outlets,
    int residents,
    int residentsWithin,
    int residentsDemanded,
    OptionalInt medianSeconds) {

  public FormatReach {
    requireNonNull(demand, "demand");
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
        access.outlets(),
        access.residents(),
        access.residentsWithin(demand.radiusSeconds()),
        demanded,
        access.medianSeconds());
  }

  /** A demand for whose format nothing was measured. */
  public static FormatReach unknown(FormatDemand demand) {
    return new FormatReach(demand, 0, 0, 0, 0, OptionalInt.empty());
  }

  /** The id of the {@link KindGroup} that it counts for. */
  public String group() {
    return demand.group();
  }

  /** The format. */
  public String formatId() {
    return demand.format().id();
  }

  /** False when nobody measured the walks to this format, or nobody lives here. */
  public boolean known() {
    return residents > 0;
  }
}
