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
 * @param subject the circle
 * @param standard the standard
 * @param asOf the day whose rules were applied
 * @param grading the level
 * @param score at least so much and at most so much, depending on what is not known
 * @param findings what was found, and what is lacking
 */
public record Scorecard(
    Subject subject,
    Standard standard,
    LocalDate asOf,
    Grading grading,
    Score score,
    Findings findings) {

  /**
   * The circle that was judged.
   *
   * @param name what people call it
   * @param residents how many people live there
   */
  public record Subject(String name, int residents) {

    public Subject {
      requireNonNull(name, "name");
    }
  }

  public Scorecard {
    requireNonNull(subject, "subject");
    requireNonNull(standard, "standard");
    requireNonNull(asOf, "asOf");
    requireNonNull(grading, "grading");
    requireNonNull(findings, "findings");
    requireNonNull(score, "score");
  }

  /** The circle. */
  public String circleName() {
    return subject.name();
  }

  /** Its residents. */
  public int residents() {
    return subject.residents();
  }

  /** The level reached. */
  public Level level() {
    return grading.level();
  }

  /** True when the level rests on a threshold that is assumed. */
  public boolean levelAssumed() {
    return grading.assumed();
  }

  /** One finding per level of the standard, the lowest first; may be empty. */
  public List<LevelFinding> levels() {
    return grading.levels();
  }

  /**
   * The level that would be reached if everything unknown were met; when it is above {@code level},
   * the level cannot be decided.
   */
  public Level levelAtMost() {
    return grading.atMost();
  }

  /** The dimensions in the order shown. */
  public List<Dimension> dimensions() {
    return findings.dimensions();
  }

  /** One finding per format of the standard, in the catalog's order. */
  public List<FormatFinding> formats() {
    return findings.formats();
  }

  /** The indicators in the order shown. */
  public List<Indicator> indicators() {
    return findings.indicators();
  }

  /** What is lacking, the most residents first. */
  public List<Gap> gaps() {
    return findings.gaps();
  }

  /** What the standard demands of larger circles only. */
  public List<Text> notDue() {
    return findings.notDue();
  }

  /** The points that are certain, over all indicators. */
  public BigDecimal points() {
    return sum(Indicator::points);
  }

  /** The points if all that is not known were met. */
  public BigDecimal pointsAtMost() {
    return sum(Indicator::pointsAtMost);
  }

  /** The points that the standard gives. */
  public BigDecimal totalPoints() {
    return sum(Indicator::fullPoints);
  }

  private BigDecimal sum(Function<Indicator, BigDecimal> points) {
    return indicators().stream().map(points).reduce(BigDecimal.ZERO.setScale(1), BigDecimal::add);
  }

  /** Whether the level is certain, whatever is not known. */
  public boolean levelDecided() {
    return grading.decided();
  }
}
