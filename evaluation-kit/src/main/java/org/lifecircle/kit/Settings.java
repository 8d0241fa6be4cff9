package org.lifecircle.kit;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What an evaluation depends on besides the circle itself.
 *
 * @param seed what the simulated day draws its random numbers from
 * @param standardId the standard that judges
 * @param asOf the day whose rules are applied; empty for the circle's evaluation date
 * @param otherStandardIds further standards that judge the same circle, each once, in order
 * @param day the simulated day; empty for the circle's evaluation date
 */
public record Settings(
    long seed,
    String standardId,
    Optional<LocalDate> asOf,
    List<String> otherStandardIds,
    Optional<LocalDate> day) {

  /** The standard that judges when none is named: the national guideline of 2021. */
  public static final String DEFAULT_STANDARD = "national-2021";

  /** Settings of one standard. */
  public Settings(long seed, String standardId, Optional<LocalDate> asOf) {
    this(seed, standardId, asOf, List.of(), Optional.empty());
  }

  public Settings {
    requireNonNull(standardId, "standardId");
    requireNonNull(asOf, "asOf");
    requireNonNull(day, "day");
    otherStandardIds =
        otherStandardIds.stream().distinct().filter(id -> !id.equals(standardId)).toList();
  }

  /** Settings with a date that may be null, which stands for the circle's evaluation date. */
  public static Settings of(long seed, String standardId, LocalDate asOf) {
    return new Settings(seed, standardId, Optional.ofNullable(asOf));
  }

  /** The same, judged by further standards beside the first. */
  public Settings alsoBy(List<String> standardIds) {
    return new Settings(seed, standardId, asOf, standardIds, day);
  }

  /** The same with another simulated day; null stands for the circle's evaluation date. */
  public Settings onDay(LocalDate simulated) {
    return new Settings(seed, standardId, asOf, otherStandardIds, Optional.ofNullable(simulated));
  }

  /** The default standard on the circle's evaluation date. */
  public static Settings ofSeed(long seed) {
    return new Settings(seed, DEFAULT_STANDARD, Optional.empty());
  }
}
