package org.lifecircle.reports.comparison;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.lifecircle.model.FormatCategory;
import org.lifecircle.standards.facts.Level;
import org.lifecircle.standards.facts.Outcome;

/**
 * What a comparison takes from one report.
 *
 * @param circle the name of the circle
 * @param date the day whose rules were applied
 * @param standardId the standard that judged
 * @param standard its title
 * @param residents the residents of the circle
 * @param level the level reached
 * @param levelAssumed whether it rests on assumed thresholds
 * @param levelDecided whether it is certain whatever is not known
 * @param score 0 to 100
 * @param points the points given
 * @param judgedPoints the points that could be judged
 * @param totalPoints the points of the standard
 * @param dimensions in the order of the report
 * @param formats in the order of the report
 * @param needs the needs of the simulated day
 * @param served how many of them were served
 * @param meanWalkMinutes the mean walk of a trip, there and back; empty when there was none
 * @param levelled whether the standard has levels on that day
 */
public record ComparedReport(
    String circle,
    LocalDate date,
    String standardId,
    String standard,
    int residents,
    Level level,
    boolean levelAssumed,
    boolean levelDecided,
    BigDecimal score,
    BigDecimal points,
    BigDecimal judgedPoints,
    BigDecimal totalPoints,
    List<OfDimension> dimensions,
    List<OfFormat> formats,
    int needs,
    int served,
    Optional<BigDecimal> meanWalkMinutes,
    boolean levelled) {

  public ComparedReport {
    requireNonNull(circle, "circle");
    requireNonNull(date, "date");
    requireNonNull(standardId, "standardId");
    requireNonNull(standard, "standard");
    requireNonNull(level, "level");
    requireNonNull(score, "score");
    requireNonNull(points, "points");
    requireNonNull(judgedPoints, "judgedPoints");
    requireNonNull(totalPoints, "totalPoints");
    dimensions = List.copyOf(dimensions);
    formats = List.copyOf(formats);
    requireNonNull(meanWalkMinutes, "meanWalkMinutes");
  }

  /**
   * The points of a dimension.
   *
   * @param points the points given
   * @param judgedPoints the points that could be judged; 0 when nothing could
   */
  public record OfDimension(String id, String title, BigDecimal points, BigDecimal judgedPoints) {
    public OfDimension {
      requireNonNull(id, "id");
      requireNonNull(title, "title");
      requireNonNull(points, "points");
      requireNonNull(judgedPoints, "judgedPoints");
    }

    /** The share of points, 0 to 1; empty when nothing could be judged. */
    public Optional<Double> share() {
      return judgedPoints.signum() == 0
          ? Optional.empty()
          : Optional.of(points.doubleValue() / judgedPoints.doubleValue());
    }
  }

  /**
   * The finding on a format.
   *
   * @param presence MET when it is present
   * @param outlets how many outlets serve it
   * @param radiusMinutes the walk within which one is demanded
   * @param residentsWithin the residents who walk at most that long
   * @param medianMinutes the walk of half of the residents; empty when fewer reach any
   */
  public record OfFormat(
      String id,
      String label,
      FormatCategory category,
      Outcome presence,
      int outlets,
      BigDecimal radiusMinutes,
      int residentsWithin,
      Optional<BigDecimal> medianMinutes) {
    public OfFormat {
      requireNonNull(id, "id");
      requireNonNull(label, "label");
      requireNonNull(category, "category");
      requireNonNull(presence, "presence");
      requireNonNull(radiusMinutes, "radiusMinutes");
      requireNonNull(medianMinutes, "medianMinutes");
    }
  }

  /** The same in other words: the names of its standard, its dimensions and its formats. */
  public ComparedReport named(
      UnaryOperator<String> standards,
      BiFunction<String, String, String> dimensionById,
      BiFunction<String, String, String> formatById) {
    return new ComparedReport(
        circle,
        date,
        standardId,
        standards.apply(standard),
        residents,
        level,
        levelAssumed,
        levelDecided,
        score,
        points,
        judgedPoints,
        totalPoints,
        dimensions.stream()
            .map(
                one ->
                    new OfDimension(
                        one.id(),
                        dimensionById.apply(one.id(), one.title()),
                        one.points(),
                        one.judgedPoints()))
            .toList(),
        formats.stream()
            .map(
                one ->
                    new OfFormat(
                        one.id(),
                        formatById.apply(one.id(), one.label()),
                        one.category(),
                        one.presence(),
                        one.outlets(),
                        one.radiusMinutes(),
                        one.residentsWithin(),
                        one.medianMinutes()))
            .toList(),
        needs,
        served,
        meanWalkMinutes,
        levelled);
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
    return format.presence() == Outcome.NOT_KNOWN || residents == 0
        ? Optional.empty()
        : Optional.of((double) format.residentsWithin() / residents);
  }

  /** The same, as a mean over the known formats of a category; empty when none is known. */
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
    return needs == 0 ? Optional.empty() : Optional.of((double) served / needs);
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
