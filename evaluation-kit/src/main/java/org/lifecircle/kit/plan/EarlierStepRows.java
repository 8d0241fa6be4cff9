package org.lifecircle.kit.plan;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.lifecircle.kit.cells.CellMeaning;
import org.lifecircle.kit.cells.CellNumber;
import org.lifecircle.kit.cells.DecimalMark;
import org.lifecircle.kit.cells.Measure;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.BusinessFormat;
import org.lifecircle.model.Coded;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.FormatCatalog;
import org.lifecircle.model.Text;
import org.lifecircle.reports.plan.PlanPlace;
import org.lifecircle.reports.plan.PlanReview;
import org.lifecircle.reports.plan.ReviewedStep;
import org.lifecircle.simulation.index.PointInterval;
import org.lifecircle.standards.facts.Level;
import org.lifecircle.tables.Row;
import org.lifecircle.tables.Table;

/** The rows of an earlier {@code plan.csv}, cell by cell. */
final class EarlierStepRows {

  private static final int MOST_STEPS = 100_000;
  private static final long MOST = 1_000_000_000L;
  private static final int SECONDS = 60;

  private final DecimalMark mark;
  private final FormatCatalog formats;

  EarlierStepRows(Table table, FormatCatalog formats) {
    this.mark = DecimalMark.of(table, List.of("lon", "lat"));
    this.formats = formats;
  }

  /** A step; empty where its number, its formats or its place cannot be read. */
  Optional<EarlierPlan.Step> step(Row row) {
    Optional<Integer> number = required(row, "step", whole(row, "step", 1, MOST_STEPS));
    Optional<String> kind = row.requiredText("measure");
    Optional<List<BusinessFormat>> served =
        row.names("formats", formats.ids())
            .map(ids -> ids.stream().map(id -> formats.find(id).orElseThrow()).toList());
    Optional<Double> lon = required(row, "lon", number(row, "lon", -180, 180));
    Optional<Double> lat = required(row, "lat", number(row, "lat", -90, 90));
    Optional<Integer> movable = whole(row, "movableMeters", 0, MOST_STEPS);
    EarlierPlan.Promise promise = promise(row);
    EarlierPlan.Standings standings =
        new EarlierPlan.Standings(standing(row, "Before"), standing(row, ""));
    if (number.isEmpty() || kind.isEmpty() || served.isEmpty() || lon.isEmpty() || lat.isEmpty()) {
      return Optional.empty();
    }
    EarlierPlan.Measure measure =
        new EarlierPlan.Measure(
            kind.get(),
            EarlierChange.of(row.text("scenarioChange"), kind.get()),
            row.text("change"),
            served.get(),
            row.text("target"));
    return Optional.of(
        new EarlierPlan.Step(
            number.get(),
            measure,
            place(row, new Coordinate(lon.get(), lat.get()), movable),
            row.columns().contains("outletsNear")
                ? Optional.of(listed(row, "outletsNear"))
                : Optional.empty(),
            promise,
            standings));
  }

  private static <T> Optional<T> required(Row row, String column, Optional<T> read) {
    row.requiredText(column);
    return read;
  }

  private PlanPlace place(Row row, Coordinate location, Optional<Integer> movable) {
    List<String> homes = listed(row, "homes");
    Optional<PlanPlace.Road> road =
        whole(row, "roadMeters", 0, MOST_STEPS)
            .filter(meters -> !row.text("road").isBlank())
            .map(meters -> new PlanPlace.Road(Text.same(row.text("road")), meters));
    return new PlanPlace(
        Coded.find(PlanPlace.Origin.class, row.text("origin")).orElse(PlanPlace.Origin.PROPOSED),
        row.text("site"),
        row.text("name"),
        location,
        new PlanPlace.Around(road, homes),
        movable.map(OptionalInt::of).orElse(OptionalInt.empty()));
  }

  private static List<String> listed(Row row, String column) {
    return Arrays.stream(row.text(column).split(";"))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private EarlierPlan.Promise promise(Row row) {
    Map<AgeGroup, Integer> groups = new EnumMap<>(AgeGroup.class);
    for (AgeGroup group : AgeGroup.values()) {
      whole(row, "residents-" + group.id(), 0, MOST).ifPresent(count -> groups.put(group, count));
    }
    Optional<Double> mean = number(row, "needsServed", -MOST, MOST);
    Optional<Double> lower = number(row, "needsServedLower95", -MOST, MOST);
    Optional<Double> upper = number(row, "needsServedUpper95", -MOST, MOST);
    Optional<ReviewedStep.Needs> needs =
        mean.map(
            known ->
                new ReviewedStep.Needs(
                    known,
                    lower.orElse(Double.NEGATIVE_INFINITY),
                    upper.orElse(Double.POSITIVE_INFINITY)));
    ReviewedStep.Gain gain =
        new ReviewedStep.Gain(
            ofInteger(whole(row, "residents", 0, MOST)),
            groups,
            number(row, "minutesSaved", 0, MOST)
                .map(OptionalDouble::of)
                .orElse(OptionalDouble.empty()),
            needs);
    OptionalInt seconds =
        ofInteger(
            number(row, "minutes", 0, MOST_STEPS)
                .map(minutes -> (int) Math.round(minutes * SECONDS)));
    return new EarlierPlan.Promise(
        gain, seconds, ofInteger(whole(row, "residentsBefore", 0, MOST)));
  }

  private static OptionalInt ofInteger(Optional<Integer> number) {
    return number.map(OptionalInt::of).orElse(OptionalInt.empty());
  }

  /** Level, points and index before or after a step; empty where a column is blank or missing. */
  private Optional<PlanReview.Standing> standing(Row row, String suffix) {
    Optional<Level> level = level(row, "level" + suffix);
    Optional<Level> highest = level(row, "levelAtMost" + suffix);
    Optional<BigDecimal> points = exact(row, "points" + suffix, 0, MOST);
    Optional<BigDecimal> atMost = exact(row, "pointsAtMost" + suffix, 0, MOST);
    Optional<BigDecimal> indexFrom = exact(row, "indexAtLeast" + suffix, 0, 100);
    Optional<BigDecimal> indexTo = exact(row, "indexAtMost" + suffix, 0, 100);
    if (level.isEmpty() || points.isEmpty()) {
      return Optional.empty();
    }
    Optional<PointInterval> index = Optional.empty();
    if (indexFrom.isPresent() && indexTo.isPresent()) {
      if (indexFrom.get().compareTo(indexTo.get()) > 0) {
        row.problem("indexAtMost" + suffix, PlanReviewer.PHRASES.text("earlier.index"));
      } else {
        index = Optional.of(PointInterval.ofPoints(indexFrom.get(), indexTo.get()));
      }
    }
    return Optional.of(
        new PlanReview.Standing(
            level.get(), highest, points.get(), atMost.orElse(points.get()), index));
  }

  private static Optional<Level> level(Row row, String column) {
    return row.blank(column) ? Optional.empty() : row.value(column, Level.class);
  }

  /** A whole number; empty where the cell is blank or wrong. */
  Optional<Integer> whole(Row row, String column, long least, long most) {
    return told(
        row,
        column,
        CellNumber.whole(
            row.text(column), Measure.NUMBER, mark, CellNumber.Bounds.of(least, most)));
  }

  /** A number that is not negative; empty where the cell is blank or wrong. */
  Optional<Double> number(Row row, String column, long least) {
    return number(row, column, least, MOST);
  }

  private Optional<Double> number(Row row, String column, long least, long most) {
    return exact(row, column, least, most).map(BigDecimal::doubleValue);
  }

  private Optional<BigDecimal> exact(Row row, String column, long least, long most) {
    return told(
        row,
        column,
        CellNumber.read(row.text(column), Measure.NUMBER, mark, CellNumber.Bounds.of(least, most)));
  }

  private static <T> Optional<T> told(Row row, String column, CellMeaning<T> meaning) {
    meaning.wrong().ifPresent(wrong -> row.problem(column, wrong));
    return meaning.value();
  }
}
