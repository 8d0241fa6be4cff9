package org.lifecircle.reports.sections;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lifecircle.model.BusinessFormat;
import org.lifecircle.reports.ReportContent;
import org.lifecircle.reports.document.ReportDocument.Cell;
import org.lifecircle.reports.document.ReportDocument.Column;
import org.lifecircle.reports.document.ReportDocument.Excerpt;
import org.lifecircle.reports.document.ReportDocument.ReportRow;
import org.lifecircle.reports.document.ReportDocument.ReportTable;
import org.lifecircle.reports.document.TableParts;
import org.lifecircle.reports.wording.FigureIntervals;
import org.lifecircle.reports.wording.Wording;
import org.lifecircle.simulation.day.NeedList;
import org.lifecircle.simulation.experiment.DayFigure;
import org.lifecircle.simulation.experiment.DayFigures;
import org.lifecircle.simulation.experiment.UncertainDays;
import org.lifecircle.simulation.experiment.UncertainDays.Interval;

/**
 * Simulated figures with both of their intervals. The living index of age groups has its own in the
 * table of the index.
 */
final class IntervalTables {

  private static final int SHOWN = 15;

  private final ReportContent content;
  private final Wording wording;
  private final UncertainDays uncertain;
  private final FigureIntervals intervals;
  private final TableParts parts;

  IntervalTables(ReportContent content, Wording wording, UncertainDays uncertain) {
    this.content = content;
    this.wording = wording;
    this.uncertain = uncertain;
    intervals = new FigureIntervals(Optional.of(uncertain), wording);
    parts = new TableParts(wording);
  }

  /** Those of everybody, then the needs that were not served, the format with most first. */
  ReportTable figures() {
    Stream<String> everybody =
        Stream.concat(
            Stream.of(
                DayFigures.SERVED_SHARE,
                DayFigures.NEEDS,
                DayFigures.SERVED,
                DayFigures.TRIPS,
                DayFigures.WALK_MINUTES,
                DayFigures.LIVING_INDEX),
            Stream.of(NeedList.values()).map(DayFigures::list));
    Stream<String> formats =
        content.evaluation().assessment().formats().formats().stream()
            .map(BusinessFormat::id)
            .map(DayFigures::unserved);
    List<ReportRow> rows =
        Stream.concat(
                everybody.flatMap(id -> uncertain.of(id).stream()), sometimesAndMostFirst(formats))
            .map(one -> row(wording.first(wording.of(one.label())), one))
            .toList();
    return table(
        "uncertain",
        List.of("table.uncertain", "column.figure", "column.mean"),
        rows,
        wording.say(
            "table.uncertain.note",
            wording.number(uncertain.numbers()),
            wording.number(uncertain.points().size())));
  }

  /** The visits to outlets, the most visited first; empty where there is none. */
  Optional<ReportTable> visits() {
    List<ReportRow> rows =
        content.circle().outlets().stream()
            .flatMap(
                outlet ->
                    uncertain.of(DayFigures.visits(outlet.id())).stream()
                        .filter(one -> one.both().upper() > 0)
                        .map(one -> new Named(content.outletName(outlet), one)))
            .sorted(
                Comparator.comparingDouble((Named one) -> one.visits().luck().mean()).reversed())
            .map(one -> row(one.name(), one.visits()))
            .toList();
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            table(
                "uncertain-visits",
                List.of("table.uncertain.visits", "column.outlet", "column.visits"),
                rows,
                ""));
  }

  private record Named(String name, Interval visits) {}

  private Stream<Interval> sometimesAndMostFirst(Stream<String> ids) {
    return ids.flatMap(id -> uncertain.of(id).stream())
        .filter(one -> one.both().upper() > 0)
        .sorted(Comparator.comparingDouble((Interval one) -> one.luck().mean()).reversed());
  }

  /** A table of a title and of what its first two columns are called. */
  private ReportTable table(String id, List<String> titles, List<ReportRow> rows, String note) {
    List<Column> columns = new ArrayList<>();
    columns.add(parts.words(titles.get(1)));
    columns.add(parts.numbers(titles.get(2)));
    columns.addAll(parts.between());
    return new ReportTable(
        id,
        wording.say(titles.get(0)),
        columns,
        rows,
        rows.size() > SHOWN
            ? new Excerpt(
                SHOWN, wording.say("table.uncertain.more", SHOWN, wording.number(rows.size())))
            : Excerpt.WHOLE,
        note);
  }

  private ReportRow row(String name, Interval figure) {
    double value = figure.luck().mean();
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.of(name));
    cells.add(
        Cell.of(
            intervals.value(figure.kind(), value),
            BigDecimal.valueOf(value)
                .setScale(figure.kind() == DayFigure.Kind.SHARE ? 4 : 1, RoundingMode.HALF_UP)));
    cells.addAll(TableParts.between(intervals, figure.id()));
    return new ReportRow(Optional.empty(), cells);
  }
}
