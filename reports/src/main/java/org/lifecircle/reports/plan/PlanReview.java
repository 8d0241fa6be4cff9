package org.lifecircle.reports.plan;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lifecircle.simulation.index.PointInterval;
import org.lifecircle.standards.facts.Level;

/**
 * What became of an earlier plan for the circle.
 *
 * @param source which plan
 * @param steps its steps in their order; may be empty
 * @param standings how the circle stood, was to stand, and stands
 * @param lines the lines of the lists of needs that it was to shorten, those that are satisfied
 *     first; empty where the file of the lists is missing
 */
public record PlanReview(
    Source source, List<ReviewedStep> steps, Standings standings, List<ReviewedLine> lines) {

  /**
   * Which plan it was.
   *
   * @param file the name of its file
   * @param madeOf the day of the data that it was made of; empty when the file does not tell
   * @param now the day of today's data
   * @param standardId the standard that it followed; blank when the file does not tell
   * @param comparable whether that standard judges today too, so that levels and points mean the
   *     same
   * @param listsRead whether the lists of needs lay beside it
   */
  public record Source(
      String file,
      Optional<LocalDate> madeOf,
      LocalDate now,
      String standardId,
      boolean comparable,
      boolean listsRead) {

    public Source {
      requireNonNull(file, "file");
      requireNonNull(madeOf, "madeOf");
      requireNonNull(now, "now");
      requireNonNull(standardId, "standardId");
    }

    /** Whether today's data are not later than those that the plan was made of. */
    public boolean tooEarly() {
      return madeOf.isPresent() && !now.isAfter(madeOf.get());
    }
  }

  /**
   * How the circle stood, was to stand, and stands.
   *
   * @param planned when the plan was made; empty when the file does not tell
   * @param promised after all steps, by the plan; empty when the file does not tell
   * @param without today without the steps that were taken
   * @param now today
   */
  public record Standings(
      Optional<Standing> planned, Optional<Standing> promised, Standing without, Standing now) {

    public Standings {
      requireNonNull(planned, "planned");
      requireNonNull(promised, "promised");
      requireNonNull(without, "without");
      requireNonNull(now, "now");
    }
  }

  /**
   * How a circle stands.
   *
   * @param level the level that is certainly reached
   * @param levelAtMost the level if everything unknown were met; empty when the file does not tell
   * @param points that are certain
   * @param pointsAtMost if everything unknown were met
   * @param index the convenience index; empty when nobody tells
   */
  public record Standing(
      Level level,
      Optional<Level> levelAtMost,
      BigDecimal points,
      BigDecimal pointsAtMost,
      Optional<PointInterval> index) {

    public Standing {
      requireNonNull(level, "level");
      requireNonNull(levelAtMost, "levelAtMost");
      requireNonNull(points, "points");
      requireNonNull(pointsAtMost, "pointsAtMost");
      requireNonNull(index, "index");
    }

    /** Whether no higher level may be reached, whatever is not known. */
    public boolean levelDecided() {
      return levelAtMost
          .map(highest -> highest == level)
          .orElseGet(() -> points.compareTo(pointsAtMost) == 0);
    }
  }

  public PlanReview {
    requireNonNull(source, "source");
    steps = List.copyOf(steps);
    requireNonNull(standings, "standings");
    lines = List.copyOf(lines);
  }

  /**
   * What became of a line. An outlet that is open once was none before, but not at every hour: some
   * needs may still not be served when the line is satisfied.
   */
  public LineEnding ending(ReviewedLine line) {
    if (!line.cleared()) {
      return line.needsNow() < line.needsThen() ? LineEnding.SHORTER : LineEnding.NOT_SHORTER;
    }
    List<StepTaken> found =
        steps.stream()
            .filter(step -> line.steps().contains(step.number()))
            .map(step -> step.finding().taken())
            .toList();
    if (found.contains(StepTaken.NOT_KNOWN) && found.stream().noneMatch(StepTaken::isTaken)) {
      return LineEnding.NOT_KNOWN;
    }
    return line.notServed() < line.needsThen() ? LineEnding.SATISFIED : LineEnding.MOVED;
  }

  /** How many steps ended so. */
  public int count(StepTaken taken) {
    return (int) steps.stream().filter(step -> step.finding().taken() == taken).count();
  }
}
