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
public record EvaluationOptions(
    long seed,
    String standardId,
    Optional<LocalDate> asOf,
    List<String> otherStandardIds,
    Optional<LocalDate> day) {

  /** The standard that judges when none is named: the national guideline of 2021. */
  public static final String DEFAULT_STANDARD = "national-2021";

  /** Options with one standard. */
  public EvaluationOptions(long seed, String standardId, Optional<LocalDate> asOf) {
    this(seed, standardId, asOf, List.of(), Optional.empty());
  }

  public EvaluationOptions {
    requireNonNull(standardId, "standardId");
    requireNonNull(asOf, "asOf");
    requireNonNull(day, "day");
    otherStandardIds =
        otherStandardIds.stream().distinct().filter(id -> !id.equals(standardId)).toList();
  }

  /** Options with a date that may be null, which stands for the circle's evaluation date. */
  public static EvaluationOptions of(long seed, String standardId, LocalDate asOf) {
    return new EvaluationOptions(seed, standardId, Optional.ofNullable(asOf));
  }

  /** These options with further standards that judge beside the first. */
  public EvaluationOptions alsoBy(List<String> standardIds) {
    return new EvaluationOptions(seed, standardId, asOf, standardIds, day);
  }

  /** These options with another simulated day; null stands for the circle's evaluation date. */
  public EvaluationOptions onDay(LocalDate simulated) {
    return new EvaluationOptions(
        seed, standardId, asOf, otherStandardIds, Optional.ofNullable(simulated));
  }

  /** The default standard on the circle's evaluation date. */
  public static EvaluationOptions ofSeed(long seed) {
    return new EvaluationOptions(seed, DEFAULT_STANDARD, Optional.empty());
  }
}
