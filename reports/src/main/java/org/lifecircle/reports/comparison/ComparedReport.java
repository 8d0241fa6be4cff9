package org.lifecircle.reports.comparison;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.lifecircle.model.FormatCategory;
import org.lifecircle.simulation.index.PointInterval;
import org.lifecircle.standards.Score;
import org.lifecircle.standards.facts.Level;
import org.lifecircle.standards.facts.Outcome;

/**
 * What a comparison takes from one report.
 *
 * @param subject which circle was judged, and when
 * @param grading the level it reached under which standard
 * @param marks its points, and the project's own index beside them
 * @param dimensions in the order of the report
 * @param formats in the order of the report
 * @param day its simulated day
 */
public record ComparedReport(
    Subject subject,
    Grading grading,
    Marks marks,
    List<OfDimension> dimensions,
    List<OfFormat> formats,
    OfDay day) {

  /**
   * A circle on a day.
   *
   * @param circle the name of the circle
   * @param date the day whose rules were applied
   * @param residents the residents of the circle, 0 or more
   */
  public record Subject(String circle, LocalDate date, int residents) {
    public Subject {
      requireNonNull(circle, "circle");
      requireNonNull(date, "date");
    }
  }

  /**
   * The level of a circle under a standard.
   *
   * @param standardId the standard that judged
   * @param standard its title
   * @param level the level reached
   * @param assumed whether it rests on assumed thresholds
   * @param decided whether it is certain whatever is not known
   * @param levelled whether the standard has levels on that day
   */
  public record Grading(
      String standardId,
      String standard,
      Level level,
      boolean assumed,
      boolean decided,
      boolean levelled) {
    public Grading {
      requireNonNull(standardId, "standardId");
      requireNonNull(standard, "standard");
      requireNonNull(level, "level");
    }
  }

  /**
   * What circles are ranked by.
   *
   * @param score the points of the standard
   * @param convenience the project's own index; empty in reports of before, and where nobody lives
   */
  public record Marks(Score score, Optional<PointInterval> convenience) {
    public Marks {
      requireNonNull(score, "score");
      requireNonNull(convenience, "convenience");
    }
  }

  /**
   * What was simulated of a circle: an average day.
   *
   * @param needs the needs of a day, a mean
   * @param served how many of them were served, a mean
   * @param meanWalkMinutes the mean walk of a trip, there and back; empty when there was none
   */
  public record OfDay(double needs, double served, Optional<BigDecimal> meanWalkMinutes) {
    public OfDay {
      requireNonNull(meanWalkMinutes, "meanWalkMinutes");
    }
  }

  public ComparedReport {
    requireNonNull(subject, "subject");
    requireNonNull(grading, "grading");
    requireNonNull(marks, "marks");
    dimensions = List.copyOf(dimensions);
    formats = List.copyOf(formats);
    requireNonNull(day, "day");
  }

  /** Its points. */
  public Score score() {
    return marks.score();
  }

  /** The project's own index; empty in reports of before, and where nobody lives. */
  public Optional<PointInterval> convenience() {
    return marks.convenience();
  }

  /** The name of the circle. */
  public String circle() {
    return subject.circle();
  }

  /** The day whose rules were applied. */
  public LocalDate date() {
    return subject.date();
  }

  /** The residents of the circle. */
  public int residents() {
    return subject.residents();
  }

  /** The standard that judged. */
  public String standardId() {
    return grading.standardId();
  }

  /**
   * The points of a dimension.
   *
   * @param points the points that are certain
   * @param pointsAtMost the points if all that is not known were met
   * @param fullPoints the points that the standard gives
   */
  public record OfDimension(
      String id, String title, BigDecimal points, BigDecimal pointsAtMost, BigDecimal fullPoints) {
    public OfDimension {
      requireNonNull(id, "id");
      requireNonNull(title, "title");
      requireNonNull(points, "points");
      requireNonNull(pointsAtMost, "pointsAtMost");
      requireNonNull(fullPoints, "fullPoints");
    }

    /** Whether the standard gives points for it. */
    public boolean scored() {
      return fullPoints.signum() > 0;
    }

    /** The share of points that is certain, 0 to 1. */
    public double share() {
      return points.doubleValue() / fullPoints.doubleValue();
    }

    /** The share of points if all that is not known were met, 0 to 1. */
    public double shareAtMost() {
      return pointsAtMost.doubleValue() / fullPoints.doubleValue();
    }
  }

  /**
   * The finding on a format.
   *
   * @param presence MET when it is present
   * @param reach how far it is
   */
  public record OfFormat(
      String id, String label, FormatCategory category, Outcome presence, Reach reach) {
    public OfFormat {
      requireNonNull(id, "id");
      requireNonNull(label, "label");
      requireNonNull(category, "category");
      requireNonNull(presence, "presence");
      requireNonNull(reach, "reach");
    }

    private OfFormat named(String other) {
      return new OfFormat(id, other, category, presence, reach);
    }
  }

  /**
   * How far the outlets of a format are from the residents.
   *
   * @param outlets how many outlets serve it
   * @param radiusMinutes the walk within which one is demanded
   * @param residentsWithin the residents who walk at most that long
   * @param medianMinutes the walk of half of the residents; empty when fewer reach any
   */
  public record Reach(
      int outlets,
      BigDecimal radiusMinutes,
      int residentsWithin,
      Optional<BigDecimal> medianMinutes) {
    public Reach {
      requireNonNull(radiusMinutes, "radiusMinutes");
      requireNonNull(medianMinutes, "medianMinutes");
    }
  }

  /**
   * This report in other words.
   *
   * @param standards gives the name of its standard
   * @param dimensionById gives the name of a dimension from its id and its present name
   * @param formatById gives the name of a format from its id and its present name
   */
  public ComparedReport named(
      UnaryOperator<String> standards,
      BiFunction<String, String, String> dimensionById,
      BiFunction<String, String, String> formatById) {
    return new ComparedReport(
        subject,
        new Grading(
            grading.standardId(),
            standards.apply(grading.standard()),
            grading.level(),
            grading.assumed(),
            grading.decided(),
            grading.levelled()),
        marks,
        dimensions.stream()
            .map(
                one ->
                    new OfDimension(
                        one.id(),
                        dimensionById.apply(one.id(), one.title()),
                        one.points(),
                        one.pointsAtMost(),
                        one.fullPoints()))
            .toList(),
        formats.stream().map(one -> one.named(formatById.apply(one.id(), one.label()))).toList(),
        day);
  }

  /** The formats of a category that are present. */
  public long present(FormatCategory category) {
    return formats.stream()
        .filter(one -> one.category() == category && one.presence() == Outcome.MET)
        .count();
  }

  /** How many formats of a category the standard lists. */
  public long listed(FormatCategory category) {
    return formats.stream().filter(one -> one.category() == category).count();
  }

  /** The share of residents within the demanded walk; empty when the format is not known. */
  public Optional<Double> coverage(OfFormat format) {
    return format.presence() == Outcome.NOT_KNOWN || residents() == 0
        ? Optional.empty()
        : Optional.of((double) format.reach().residentsWithin() / residents());
  }

  /** The mean of these shares over the known formats of a category; empty when none is known. */
  public Optional<Double> coverage(FormatCategory category) {
    var known =
        formats.stream()
            .filter(one -> one.category() == category)
            .map(this::coverage)
            .flatMap(Optional::stream)
            .mapToDouble(Double::doubleValue)
            .average();
    return known.isPresent() ? Optional.of(known.getAsDouble()) : Optional.empty();
  }

  /** The share of needs that were served; empty when there was no need. */
  public Optional<Double> servedShare() {
    return day.needs() == 0 ? Optional.empty() : Optional.of((double) day.served() / day.needs());
  }

  /** The finding on a format, by its id. */
  public Optional<OfFormat> format(String id) {
    return formats.stream().filter(one -> one.id().equals(id)).findFirst();
  }

  /** The points of a dimension, by its id. */
  public Optional<OfDimension> dimension(String id) {
    return dimensions.stream().filter(one -> one.id().equals(id)).findFirst();
  }
}
