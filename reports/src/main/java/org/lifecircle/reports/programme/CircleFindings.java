package org.lifecircle.reports.programme;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.FormatCategory;
import org.lifecircle.model.Text;
import org.lifecircle.simulation.index.IndexPart;
import org.lifecircle.simulation.index.PointInterval;
import org.lifecircle.standards.Score;
import org.lifecircle.standards.facts.Level;
import org.lifecircle.standards.facts.Outcome;

/**
 * What was found of one circle.
 *
 * @param extent where it lies and how large it is
 * @param verdict its level and points
 * @param convenience the project's own index; empty where nobody lives and where the data are too
 *     thin
 * @param details its formats, indicators and gaps
 * @param doubts how many doubts there are, by their code, in the order of the codes
 * @param day its average simulated day; empty when none was simulated
 */
public record CircleFindings(
    Extent extent,
    Verdict verdict,
    Optional<Convenience> convenience,
    Details details,
    Map<String, Integer> doubts,
    Optional<Day> day) {

  public CircleFindings {
    requireNonNull(extent, "extent");
    requireNonNull(verdict, "verdict");
    requireNonNull(convenience, "convenience");
    requireNonNull(details, "details");
    doubts = Collections.unmodifiableMap(new LinkedHashMap<>(doubts));
    requireNonNull(day, "day");
  }

  /** How many doubts there are. */
  public int doubtCount() {
    return doubts.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** All residents. */
  public int residents() {
    return extent.people().residents();
  }

  /** The finding on a format, by its id. */
  public Optional<OfFormat> format(String id) {
    return details.formats().stream().filter(one -> one.id().equals(id)).findFirst();
  }

  /** The finding on an indicator, by its id. */
  public Optional<OfIndicator> indicator(String id) {
    return details.indicators().stream().filter(one -> one.id().equals(id)).findFirst();
  }

  /**
   * Where a circle lies and how large it is.
   *
   * @param center its middle, WGS-84
   * @param date the date for which it is described
   * @param people who lives there
   * @param homes 1 or more
   * @param outlets 0 or more
   */
  public record Extent(Coordinate center, LocalDate date, People people, int homes, int outlets) {

    public Extent {
      requireNonNull(center, "center");
      requireNonNull(date, "date");
      requireNonNull(people, "people");
    }
  }

  /** Who lives in a circle; children and older adults are among the residents. */
  public record People(int residents, int children, int olderAdults) {}

  /**
   * What a standard says.
   *
   * @param standardId the standard that judged
   * @param asOf the day whose rules were applied
   * @param level the level; empty when the standard has none on that day
   * @param score the points, as a share of all that the standard gives
   * @param additions the ids of the formats to add, as few as possible, to reach the next level;
   *     empty when there is no such way
   */
  public record Verdict(
      String standardId,
      LocalDate asOf,
      Optional<LevelInterval> level,
      Score score,
      List<String> additions) {

    public Verdict {
      requireNonNull(standardId, "standardId");
      requireNonNull(asOf, "asOf");
      requireNonNull(level, "level");
      requireNonNull(score, "score");
      additions = List.copyOf(additions);
    }
  }

  /**
   * A level as far as it is known.
   *
   * @param atLeast what is certain
   * @param atMost what is possible
   * @param assumed whether it rests on assumed thresholds
   */
  public record LevelInterval(Level atLeast, Level atMost, boolean assumed) {

    public LevelInterval {
      requireNonNull(atLeast, "atLeast");
      requireNonNull(atMost, "atMost");
    }

    /** Whether it is certain, whatever is not known. */
    public boolean decided() {
      return atLeast == atMost;
    }
  }

  /**
   * The project's own index.
   *
   * @param points the index
   * @param parts its parts, every one has an entry
   */
  public record Convenience(PointInterval points, Map<IndexPart, PointInterval> parts) {

    public Convenience {
      requireNonNull(points, "points");
      Map<IndexPart, PointInterval> byPart = new LinkedHashMap<>();
      for (IndexPart part : IndexPart.values()) {
        byPart.put(part, requireNonNull(parts.get(part), part.id()));
      }
      parts = Collections.unmodifiableMap(byPart);
    }
  }

  /**
   * What was found in detail.
   *
   * @param formats one per format of the standard, in its order
   * @param indicators in the order of the standard
   * @param gaps the ids of the formats and indicators that are lacking, the most residents first
   */
  public record Details(List<OfFormat> formats, List<OfIndicator> indicators, List<String> gaps) {

    public Details {
      formats = List.copyOf(formats);
      indicators = List.copyOf(indicators);
      gaps = List.copyOf(gaps);
    }
  }

  /**
   * The finding on a format.
   *
   * @param id its id
   * @param label what a reader is shown
   * @param category basic or quality
   * @param presence MET when it is present
   * @param reach how far it is
   */
  public record OfFormat(
      String id, Text label, FormatCategory category, Outcome presence, Reach reach) {

    public OfFormat {
      requireNonNull(id, "id");
      requireNonNull(label, "label");
      requireNonNull(category, "category");
      requireNonNull(presence, "presence");
      requireNonNull(reach, "reach");
    }
  }

  /**
   * How far the outlets of a format are from the residents.
   *
   * @param outlets how many outlets serve it
   * @param radiusSeconds the walk within which one is demanded
   * @param withinAtLeast the residents who certainly walk at most that long
   * @param withinAtMost the residents who perhaps do
   * @param medianSeconds the walk of half of the residents; empty when fewer certainly reach any
   */
  public record Reach(
      int outlets,
      int radiusSeconds,
      int withinAtLeast,
      int withinAtMost,
      OptionalInt medianSeconds) {

    public Reach {
      requireNonNull(medianSeconds, "medianSeconds");
    }
  }

  /**
   * The finding on an indicator.
   *
   * @param id its id
   * @param title what is judged
   * @param outcome whether it is met
   * @param points the points that are certain
   * @param pointsAtMost the points if all that is not known were met
   * @param fullPoints the points that the standard gives; 0 when it is shown for information
   */
  public record OfIndicator(
      String id,
      Text title,
      Outcome outcome,
      BigDecimal points,
      BigDecimal pointsAtMost,
      BigDecimal fullPoints) {

    public OfIndicator {
      requireNonNull(id, "id");
      requireNonNull(title, "title");
      requireNonNull(outcome, "outcome");
      requireNonNull(points, "points");
      requireNonNull(pointsAtMost, "pointsAtMost");
      requireNonNull(fullPoints, "fullPoints");
    }
  }

  /**
   * An average simulated day.
   *
   * @param needs the needs of a day, two decimals
   * @param served how many of them were served, two decimals
   * @param meanWalkMinutes the mean walk of a trip, there and back, two decimals; empty when there
   *     was none
   * @param known how surely these figures are known where the assumptions may be wrong; empty when
   *     that was not looked at
   */
  public record Day(
      BigDecimal needs,
      BigDecimal served,
      Optional<BigDecimal> meanWalkMinutes,
      Optional<DayIntervals> known) {

    public Day {
      requireNonNull(needs, "needs");
      requireNonNull(served, "served");
      requireNonNull(meanWalkMinutes, "meanWalkMinutes");
      requireNonNull(known, "known");
    }
  }

  /**
   * Between what the figures of an average simulated day lie when luck and what nobody knows are
   * both taken into account.
   *
   * @param needs of the needs of a day
   * @param served of those that were served
   * @param meanWalkMinutes of the mean walk of a trip; empty when there was none
   */
  public record DayIntervals(Interval needs, Interval served, Optional<Interval> meanWalkMinutes) {

    public DayIntervals {
      requireNonNull(needs, "needs");
      requireNonNull(served, "served");
      requireNonNull(meanWalkMinutes, "meanWalkMinutes");
    }
  }

  /**
   * An interval that a figure lies in with 95 %.
   *
   * @param lower where it begins, two decimals
   * @param upper where it ends, not below that
   */
  public record Interval(BigDecimal lower, BigDecimal upper) {

    public Interval {
      requireNonNull(lower, "lower");
      requireNonNull(upper, "upper");
      if (lower.compareTo(upper) > 0) {
        throw new IllegalArgumentException(
            "an interval ends where it begins or later: " + lower + " to " + upper);
      }
    }
  }
}
