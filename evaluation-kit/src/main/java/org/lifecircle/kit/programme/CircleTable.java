package org.lifecircle.kit.programme;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.lifecircle.kit.codebook.Codebook;
import org.lifecircle.kit.codebook.OutputTable;
import org.lifecircle.model.Coded;
import org.lifecircle.model.Text;
import org.lifecircle.reports.programme.CircleFindings;
import org.lifecircle.reports.programme.CircleFindings.Convenience;
import org.lifecircle.reports.programme.CircleFindings.Day;
import org.lifecircle.reports.programme.CircleFindings.DayIntervals;
import org.lifecircle.reports.programme.CircleFindings.Interval;
import org.lifecircle.reports.programme.CircleFindings.LevelInterval;
import org.lifecircle.reports.programme.CircleFindings.OfFormat;
import org.lifecircle.reports.programme.CircleFindings.OfIndicator;
import org.lifecircle.reports.programme.JudgedCircle;
import org.lifecircle.simulation.index.IndexPart;
import org.lifecircle.simulation.index.PointInterval;

/**
 * {@code circles.csv}: a row for every circle. What has no verdict has blank cells. Its columns are
 * the formats and indicators of all standards that judged, in the order of their first circle.
 */
final class CircleTable {

  private static final String BETWEEN = ";";

  private CircleTable() {}

  /** The table for circles that are gone through once for its columns. */
  static OutputTable<JudgedCircle> of(Iterable<JudgedCircle> circles) {
    Map<String, Text> formats = new LinkedHashMap<>();
    Map<String, Text> indicators = new LinkedHashMap<>();
    boolean known = false;
    for (JudgedCircle circle : circles) {
      circle.verdict().ifPresent(found -> collect(found, formats, indicators));
      known |= known(circle).isPresent();
    }
    OutputTable.Builder<JudgedCircle> table = OutputTable.of(Codebook.PROGRAMME, "circles.csv");
    subject(table).text("inputs", row -> row.subject().inputs());
    extent(table);
    verdict(table);
    convenience(table);
    day(table, known);
    lacking(table);
    details(table, formats, indicators);
    return table.build();
  }

  private static void collect(
      CircleFindings found, Map<String, Text> formats, Map<String, Text> indicators) {
    for (OfFormat format : found.details().formats()) {
      formats.putIfAbsent(format.id(), format.label());
    }
    for (OfIndicator one : found.details().indicators()) {
      // The title of some says what was found; then only the id holds for all circles.
      indicators.merge(
          one.id(),
          one.title(),
          (first, other) -> first.equals(other) ? first : Text.same(one.id()));
    }
  }

  /** The columns that say which circle a row is about. */
  static OutputTable.Builder<JudgedCircle> subject(OutputTable.Builder<JudgedCircle> table) {
    return table
        .text("id", row -> row.subject().id())
        .text("city", row -> row.subject().city())
        .text("name", row -> row.subject().name())
        .text("path", row -> row.subject().path())
        .text("state", row -> row.state().id());
  }

  private static void extent(OutputTable.Builder<JudgedCircle> table) {
    table
        .text("lon", found(one -> degrees(one.extent().center().longitude())))
        .text("lat", found(one -> degrees(one.extent().center().latitude())))
        .text("date", found(one -> one.extent().date().toString()))
        .text("residents", found(one -> count(one.residents())))
        .text("children", found(one -> count(one.extent().people().children())))
        .text("olderAdults", found(one -> count(one.extent().people().olderAdults())))
        .text("homes", found(one -> count(one.extent().homes())))
        .text("outlets", found(one -> count(one.extent().outlets())));
  }

  private static void verdict(OutputTable.Builder<JudgedCircle> table) {
    table
        .text("standard", judged(one -> one.verdict().standardId()))
        .text("asOf", judged(one -> one.verdict().asOf().toString()))
        .text("levelAtLeast", level(level -> level.atLeast().id()))
        .text("levelAtMost", level(level -> level.atMost().id()))
        .text("levelDecided", level(level -> yesOrNo(level.decided())))
        .text("levelAssumed", level(level -> yesOrNo(level.assumed())))
        .text("scoreAtLeast", judged(one -> one.verdict().score().atLeast().toPlainString()))
        .text("scoreAtMost", judged(one -> one.verdict().score().atMost().toPlainString()));
  }

  private static void convenience(OutputTable.Builder<JudgedCircle> table) {
    Map<String, Text> parts = new LinkedHashMap<>();
    Arrays.stream(IndexPart.values()).forEach(part -> parts.put(part.id(), part.label()));
    table
        .text("indexAtLeast", index(one -> atLeast(one.points())))
        .text("indexAtMost", index(one -> atMost(one.points())))
        .each(
            "index_{part}_at_least",
            parts,
            (row, part) -> index(one -> atLeast(part(one, part))).apply(row))
        .each(
            "index_{part}_at_most",
            parts,
            (row, part) -> index(one -> atMost(part(one, part))).apply(row));
  }

  private static void day(OutputTable.Builder<JudgedCircle> table, boolean known) {
    table.text("needs", judged(one -> plain(one.day().map(Day::needs))));
    interval(table, known, "needs", one -> Optional.of(one.needs()));
    table.text("served", judged(one -> plain(one.day().map(Day::served))));
    interval(table, known, "served", one -> Optional.of(one.served()));
    table.text("walkMinutes", judged(one -> plain(one.day().flatMap(Day::meanWalkMinutes))));
    interval(table, known, "walkMinutes", DayIntervals::meanWalkMinutes);
  }

  /** The ends of an interval, where any circle has one. */
  private static void interval(
      OutputTable.Builder<JudgedCircle> table,
      boolean known,
      String figure,
      Function<DayIntervals, Optional<Interval>> interval) {
    table
        .textWhere(
            known,
            figure + "Lower95",
            row -> plain(known(row).flatMap(interval).map(Interval::lower)))
        .textWhere(
            known,
            figure + "Upper95",
            row -> plain(known(row).flatMap(interval).map(Interval::upper)));
  }

  /** How surely the simulated figures of a circle with a verdict are known. */
  private static Optional<DayIntervals> known(JudgedCircle circle) {
    return circle.verdict().flatMap(CircleFindings::day).flatMap(Day::known);
  }

  private static void lacking(OutputTable.Builder<JudgedCircle> table) {
    table
        .text("gaps", judged(one -> count(one.details().gaps().size())))
        .text("gapIds", judged(one -> String.join(BETWEEN, one.details().gaps())))
        .text("additions", judged(one -> String.join(BETWEEN, one.verdict().additions())))
        .text("doubts", found(one -> count(one.doubtCount())))
        .text("doubtCodes", found(one -> String.join(BETWEEN, one.doubts().keySet())));
  }

  private static void details(
      OutputTable.Builder<JudgedCircle> table,
      Map<String, Text> formats,
      Map<String, Text> indicators) {
    table
        .each("{format}_presence", formats, format(one -> one.presence().id()))
        .each("{format}_outlets", formats, format(one -> count(one.reach().outlets())))
        .each(
            "{format}_within_at_least", formats, format(one -> count(one.reach().withinAtLeast())))
        .each("{format}_within_at_most", formats, format(one -> count(one.reach().withinAtMost())))
        .each("{format}_minutes", formats, format(one -> minutes(one.reach().medianSeconds())))
        .each("{indicator}_outcome", indicators, indicator(one -> one.outcome().id()))
        .each(
            "{indicator}_points_at_least",
            indicators,
            indicator(one -> one.points().toPlainString()))
        .each(
            "{indicator}_points_at_most",
            indicators,
            indicator(one -> one.pointsAtMost().toPlainString()));
  }

  private static BiFunction<JudgedCircle, String, String> format(Function<OfFormat, String> value) {
    return (row, id) -> row.verdict().flatMap(one -> one.format(id)).map(value).orElse("");
  }

  private static BiFunction<JudgedCircle, String, String> indicator(
      Function<OfIndicator, String> value) {
    return (row, id) -> row.verdict().flatMap(one -> one.indicator(id)).map(value).orElse("");
  }

  /** Of every circle that could be read. */
  private static Function<JudgedCircle, String> found(Function<CircleFindings, String> value) {
    return row -> row.findings().map(value).orElse("");
  }

  /** Of every circle that has a verdict. */
  private static Function<JudgedCircle, String> judged(Function<CircleFindings, String> value) {
    return row -> row.verdict().map(value).orElse("");
  }

  private static Function<JudgedCircle, String> level(Function<LevelInterval, String> value) {
    return row -> row.verdict().flatMap(one -> one.verdict().level()).map(value).orElse("");
  }

  private static Function<JudgedCircle, String> index(Function<Convenience, String> value) {
    return row -> row.verdict().flatMap(CircleFindings::convenience).map(value).orElse("");
  }

  private static PointInterval part(Convenience index, String id) {
    return index.parts().get(Coded.of(IndexPart.class, id));
  }

  private static String atLeast(PointInterval points) {
    return points.pointsAtLeast().toPlainString();
  }

  private static String atMost(PointInterval points) {
    return points.pointsAtMost().toPlainString();
  }

  private static String plain(Optional<BigDecimal> number) {
    return number.map(BigDecimal::toPlainString).orElse("");
  }

  private static String degrees(double degrees) {
    return BigDecimal.valueOf(degrees).setScale(7, RoundingMode.HALF_UP).toPlainString();
  }

  private static String minutes(OptionalInt seconds) {
    return seconds.isEmpty()
        ? ""
        : BigDecimal.valueOf(seconds.getAsInt())
            .divide(BigDecimal.valueOf(60), 2, RoundingMode.HALF_UP)
            .toPlainString();
  }

  private static String count(int count) {
    return Integer.toString(count);
  }

  private static String yesOrNo(boolean yes) {
    return yes ? "yes" : "no";
  }
}
