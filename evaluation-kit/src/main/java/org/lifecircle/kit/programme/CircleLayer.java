package org.lifecircle.kit.programme;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.lifecircle.kit.layers.GeoPackageTable;
import org.lifecircle.kit.layers.GeoPackageTable.Column;
import org.lifecircle.kit.layers.GeoPackageTable.Row;
import org.lifecircle.kit.layers.GeoPackageTable.Shape;
import org.lifecircle.kit.layers.GeoPackageWriting;
import org.lifecircle.reports.programme.CircleFindings;
import org.lifecircle.reports.programme.CircleFindings.LevelInterval;
import org.lifecircle.reports.programme.JudgedCircle;

/**
 * {@code circles.gpkg}: the circles that could be read as points, for QGIS and for whoever asks a
 * database. Levels are numbered from 0 (none) to 3 (quality) beside their names, and scores and the
 * index stand in tenths of a point, so that a map can be colored by them.
 */
final class CircleLayer {

  /** The day of a layer without any circle. */
  private static final LocalDate NO_DAY = LocalDate.of(2021, 7, 20);

  static final List<Column> COLUMNS =
      List.of(
          Column.text("id"),
          Column.text("city"),
          Column.text("name"),
          Column.text("state"),
          Column.text("date"),
          new Column("residents", true),
          new Column("outlets", true),
          Column.text("standard"),
          Column.text("level_at_least"),
          Column.text("level_at_most"),
          new Column("level_number_at_least", true),
          new Column("level_number_at_most", true),
          new Column("score_tenths_at_least", true),
          new Column("score_tenths_at_most", true),
          new Column("index_tenths_at_least", true),
          new Column("index_tenths_at_most", true),
          new Column("gaps", true),
          Column.text("gap_ids"),
          new Column("doubts", true));

  private CircleLayer() {}

  static void write(Path file, Iterable<JudgedCircle> circles) throws IOException {
    List<Row> rows = new ArrayList<>();
    LocalDate latest = NO_DAY;
    int number = 0;
    for (JudgedCircle circle : circles) {
      number++;
      if (circle.findings().isPresent()) {
        CircleFindings found = circle.findings().get();
        latest = found.extent().date().isAfter(latest) ? found.extent().date() : latest;
        rows.add(new Row(number, List.of(List.of(found.extent().center())), cells(circle, found)));
      }
    }
    GeoPackageWriting.write(
        file, List.of(new GeoPackageTable("circles", Shape.POINT, COLUMNS, rows)), latest);
  }

  /** The cells of a circle, one a column; what is not known is blank. */
  static List<String> cells(JudgedCircle circle) {
    return circle.findings().map(found -> cells(circle, found)).orElseGet(() -> unread(circle));
  }

  private static List<String> unread(JudgedCircle circle) {
    JudgedCircle.Subject subject = circle.subject();
    List<String> cells =
        new ArrayList<>(List.of(subject.id(), subject.city(), subject.name(), circle.state().id()));
    cells.addAll(Collections.nCopies(COLUMNS.size() - cells.size(), ""));
    return cells;
  }

  private static List<String> cells(JudgedCircle circle, CircleFindings found) {
    Optional<CircleFindings> judged = circle.verdict();
    Optional<LevelInterval> level = judged.flatMap(one -> one.verdict().level());
    return List.of(
        circle.subject().id(),
        circle.subject().city(),
        circle.subject().name(),
        circle.state().id(),
        found.extent().date().toString(),
        Integer.toString(found.residents()),
        Integer.toString(found.extent().outlets()),
        judged.map(one -> one.verdict().standardId()).orElse(""),
        level.map(one -> one.atLeast().id()).orElse(""),
        level.map(one -> one.atMost().id()).orElse(""),
        level.map(one -> Integer.toString(one.atLeast().ordinal())).orElse(""),
        level.map(one -> Integer.toString(one.atMost().ordinal())).orElse(""),
        tenths(judged, one -> Optional.of(one.verdict().score().atLeast())),
        tenths(judged, one -> Optional.of(one.verdict().score().atMost())),
        tenths(judged, one -> one.convenience().map(index -> index.points().pointsAtLeast())),
        tenths(judged, one -> one.convenience().map(index -> index.points().pointsAtMost())),
        judged.map(one -> Integer.toString(one.details().gaps().size())).orElse(""),
        judged.map(one -> String.join(";", one.details().gaps())).orElse(""),
        Integer.toString(found.doubtCount()));
  }

  private static String tenths(
      Optional<CircleFindings> judged, Function<CircleFindings, Optional<BigDecimal>> points) {
    return judged
        .flatMap(points)
        .map(one -> one.movePointRight(1).toBigInteger().toString())
        .orElse("");
  }
}
