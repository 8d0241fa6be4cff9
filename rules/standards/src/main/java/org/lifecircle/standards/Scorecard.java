package org.lifecircle.standards;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.lifecircle.model.Text;
import org.lifecircle.standards.facts.Level;

/**
 * The verdict on one circle under one standard, with a reason for every point.
 *
 * @param circleName the circle
 * @param residents its residents
 * @param standard the standard
 * @param asOf the day whose rules were applied
 * @param level the level reached
 * @param levelAssumed true when the level rests on a threshold that is assumed
 * @param score 0 to 100, one decimal: {@link #points()} of {@link #judgedPoints()}; 0 when nothing
 *     could be judged. How much of the standard it speaks of is {@code judgedPoints} of {@link
 *     #totalPoints()}
 * @param dimensions in the order shown
 * @param formats one per format of the standard, in the catalog's order
 * @param indicators in the order shown
 * @param gaps what is lacking, the most residents first
 * @param levels one finding per level of the standard, the lowest first; empty when the standard
 *     has no levels on that day
 * @param levelAtMost the level that would be reached if everything unknown were met; when it is
 *     above {@code level}, the level cannot be decided
 * @param notDue what the standard demands of larger circles only, one whole sentence each; it is
 *     neither judged nor among the points
 */
public record Scorecard(
    String circleName,
    int residents,
    Standard standard,
    LocalDate asOf,
    Level level,
    boolean levelAssumed,
    BigDecimal score,
    List<Dimension> dimensions,
    List<FormatFinding> formats,
    List<Indicator> indicators,
    List<Gap> gaps,
    List<LevelFinding> levels,
    Level levelAtMost,
    List<Text> notDue) {

  /** A scorecard of a standard without levels, or whose levels nobody asks for. */
  public Scorecard(
      String circleName,
      int residents,
      Standard standard,
      LocalDate asOf,
      Level level,
      boolean levelAssumed,
      BigDecimal score,
      List<Dimension> dimensions,
      List<FormatFinding> formats,
      List<Indicator> indicators,
      List<Gap> gaps) {
    this(
        circleName,
        residents,
        standard,
        asOf,
        level,
        levelAssumed,
        score,
        dimensions,
        formats,
        indicators,
        gaps,
        List.of(),
        level,
        List.of());
  }

  public Scorecard {
    requireNonNull(circleName, "circleName");
    requireNonNull(standard, "standard");
    requireNonNull(asOf, "asOf");
    requireNonNull(level, "level");
    dimensions = List.copyOf(dimensions);
    formats = List.copyOf(formats);
    indicators = List.copyOf(indicators);
    gaps = List.copyOf(gaps);
    levels = List.copyOf(levels);
    requireNonNull(levelAtMost, "levelAtMost");
    notDue = List.copyOf(notDue);
    if (score.signum() < 0 || score.compareTo(BigDecimal.valueOf(100)) > 0) {
      throw new IllegalArgumentException("score must be within 0..100: " + score);
    }
  }

  /** The points given, over all indicators. */
  public BigDecimal points() {
    return sum(Indicator::points);
  }

  /** The points that could be judged: what can be given as far as anything is known. */
  public BigDecimal judgedPoints() {
    return sum(Indicator::maxPoints);
  }

  /**
   * The points that could be given if everything were known. When it is above {@link
   * #judgedPoints()}, the score speaks of a part of the standard only.
   */
  public BigDecimal totalPoints() {
    return sum(Indicator::fullPoints);
  }

  private BigDecimal sum(Function<Indicator, BigDecimal> points) {
    return indicators.stream().map(points).reduce(BigDecimal.ZERO.setScale(1), BigDecimal::add);
  }

  /** Whether the level is certain, whatever is not known. */
  public boolean levelDecided() {
    return level == levelAtMost;
  }
}
