package org.lifecircle.standards.facts;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalInt;
import org.lifecircle.model.Completeness;
import org.lifecircle.model.FormatAccess;
import org.lifecircle.model.FormatAccess.Supply;

/**
 * How many residents reach a demanded format in time: at least so many, at most so many.
 *
 * @param demand what is demanded
 * @param supply the outlets that serve it, and how completely they were looked for
 * @param residents residents whose access is known; 0 when nobody measured the walks to this
 *     format, or nobody lives here
 * @param within how many of them reach an outlet in time
 * @param residentsDemanded how many of them are demanded: the share, rounded up to whole people
 * @param medianSeconds the walk of half of the residents; empty when fewer certainly reach any
 *     outlet
 */
public record FormatReach(
    FormatDemand demand,
    Supply supply,
    int residents,
    Within within,
    int residentsDemanded,
    OptionalInt medianSeconds) {

  /**
   * Residents who reach an outlet in time.
   *
   * @param atLeast who certainly do, 0 or more
   * @param atMost who perhaps do, at least as many
   */
  public record Within(int atLeast, int atMost) {
    public Within {
      if (atLeast < 0 || atLeast > atMost) {
        throw new IllegalArgumentException("residents must ascend: " + atLeast + ", " + atMost);
      }
    }
  }

  public FormatReach {
    requireNonNull(demand, "demand");
    requireNonNull(supply, "supply");
    requireNonNull(within, "within");
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
        access.supply(),
        access.residents(),
        new Within(
            access.residentsWithin(demand.radiusSeconds()),
            access.residentsWithinAtMost(demand.radiusSeconds())),
        demanded,
        access.medianSeconds());
  }

  /** A demand for whose format nothing was measured. */
  public static FormatReach unknown(FormatDemand demand) {
    return new FormatReach(
        demand, new Supply(0, Completeness.UNKNOWN), 0, new Within(0, 0), 0, OptionalInt.empty());
  }

  /** The id of the {@link KindGroup} that it counts for. */
  public String group() {
    return demand.group();
  }

  /** The format. */
  public String formatId() {
    return demand.format().id();
  }

  /** How many outlets serve it. */
  public int outlets() {
    return supply.outlets();
  }

  /** Residents who certainly reach an outlet in time. */
  public int residentsWithin() {
    return within.atLeast();
  }

  /** Residents who perhaps reach an outlet in time. */
  public int residentsWithinAtMost() {
    return within.atMost();
  }

  /** False when nobody measured the walks to this format, or nobody lives here. */
  public boolean known() {
    return residents > 0;
  }

  /** Whether as many residents as demanded certainly reach an outlet in time. */
  public boolean present() {
    return known() && residentsWithin() >= residentsDemanded;
  }

  /** Whether fewer residents than demanded reach an outlet in time, whatever is not known. */
  public boolean missing() {
    return known() && residentsWithinAtMost() < residentsDemanded;
  }

  /** Whether that hinges on what is not known. */
  public boolean open() {
    return !present() && !missing();
  }
}
