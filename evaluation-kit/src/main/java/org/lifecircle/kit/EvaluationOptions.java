package org.lifecircle.kit;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Problem;
import org.lifecircle.simulation.mason.DayModel;

/**
 * What an evaluation depends on besides the circle itself.
 *
 * @param seed what the first simulated day draws its random numbers from; the other seeds follow
 * @param standardId the standard that judges
 * @param asOf the day whose rules are applied; empty for the circle's evaluation date
 * @param otherStandardIds further standards that judge the same circle, each once, in order
 * @param days which days are simulated
 * @param parts what is worked out besides the verdict, the index and the simulated needs
 */
public record EvaluationOptions(
    long seed,
    String standardId,
    Optional<LocalDate> asOf,
    List<String> otherStandardIds,
    DaysToLive days,
    Set<EvaluationPart> parts) {

  /** The standard that judges when none is named: the national guideline of 2021. */
  public static final String DEFAULT_STANDARD = "national-2021";

  private static final Phrases PHRASES = Phrases.beside(Evaluator.class, "phrases");

  /** Options with one standard. */
  public EvaluationOptions(long seed, String standardId, Optional<LocalDate> asOf) {
    this(seed, standardId, asOf, List.of(), DaysToLive.USUAL, EvaluationPart.ALL);
  }

  public EvaluationOptions {
    requireNonNull(standardId, "standardId");
    requireNonNull(asOf, "asOf");
    requireNonNull(days, "days");
    otherStandardIds =
        otherStandardIds.stream().distinct().filter(id -> !id.equals(standardId)).toList();
    Set<EvaluationPart> inOrder = EnumSet.noneOf(EvaluationPart.class);
    inOrder.addAll(parts);
    parts = Collections.unmodifiableSet(inOrder);
  }

  /** What cannot be simulated of it, whatever the circle. */
  public List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    if (seed < 0 || seed > DayModel.LARGEST_SEED) {
      problems.add(
          new Problem(
              "--seed",
              0,
              "",
              Long.toString(seed),
              PHRASES.text("seed.range", Long.toString(DayModel.LARGEST_SEED))));
    }
    problems.addAll(days.problems());
    return problems;
  }

  /** Options with a date that may be null, which stands for the circle's evaluation date. */
  public static EvaluationOptions of(long seed, String standardId, LocalDate asOf) {
    return new EvaluationOptions(seed, standardId, Optional.ofNullable(asOf));
  }

  /** These options with further standards that judge beside the first. */
  public EvaluationOptions alsoBy(List<String> standardIds) {
    return new EvaluationOptions(seed, standardId, asOf, standardIds, days, parts);
  }

  /** These options with other simulated days. */
  public EvaluationOptions living(DaysToLive others) {
    return new EvaluationOptions(seed, standardId, asOf, otherStandardIds, others, parts);
  }

  /** These options with no more parts than these, for whoever reads no documents. */
  public EvaluationOptions only(Set<EvaluationPart> wanted) {
    return new EvaluationOptions(seed, standardId, asOf, otherStandardIds, days, wanted);
  }

  /** The default standard on the circle's evaluation date. */
  public static EvaluationOptions ofSeed(long seed) {
    return new EvaluationOptions(seed, DEFAULT_STANDARD, Optional.empty());
  }
}
