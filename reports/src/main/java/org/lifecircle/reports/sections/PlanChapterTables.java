package org.lifecircle.reports.sections;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.reports.document.ReportDocument.Cell;
import org.lifecircle.reports.document.ReportDocument.Column;
import org.lifecircle.reports.document.ReportDocument.ReportRow;
import org.lifecircle.reports.document.ReportDocument.ReportTable;
import org.lifecircle.reports.document.ReportDocument.Tone;
import org.lifecircle.reports.document.TableParts;
import org.lifecircle.reports.plan.CirclePlan;
import org.lifecircle.reports.plan.ClearedLine;
import org.lifecircle.reports.plan.MeasureKind;
import org.lifecircle.reports.plan.NotMended;
import org.lifecircle.reports.plan.PlanAlternative;
import org.lifecircle.reports.plan.PlanGain;
import org.lifecircle.reports.plan.PlanPlace;
import org.lifecircle.reports.plan.PlanStanding;
import org.lifecircle.reports.plan.PlanStep;
import org.lifecircle.reports.wording.PlanWords;
import org.lifecircle.reports.wording.Wording;
import org.lifecircle.simulation.statistics.Estimate;

/** The tables of a plan for one circle. */
final class PlanChapterTables {

  private static final int HOMES = 3;

  private final CirclePlan plan;
  private final Wording wording;
  private final PlanWords said;
  private final TableParts parts;

  PlanChapterTables(CirclePlan plan, Wording wording) {
    this.plan = plan;
    this.wording = wording;
    this.said = new PlanWords(plan, wording);
    this.parts = new TableParts(wording);
  }

  private String say(String key, Object... arguments) {
    return wording.say(key, arguments);
  }

  private static Cell count(long number, Wording wording) {
    return Cell.of(wording.number(number), BigDecimal.valueOf(number));
  }

  private Cell money(Optional<BigDecimal> cost) {
    return cost.map(one -> Cell.of(said.money(one), one)).orElse(Cell.of("—"));
  }

  private static BigDecimal tenths(double number) {
    return BigDecimal.valueOf(number).setScale(1, RoundingMode.HALF_UP);
  }

  private static ReportRow row(List<Cell> cells) {
    return new ReportRow(Optional.empty(), cells);
  }

  /** What is done, where, how far the place may move and what it costs. */
  ReportTable steps() {
    boolean moves =
        plan.steps().stream().anyMatch(step -> step.place().movableMeters().isPresent());
    List<Column> columns = new ArrayList<>();
    columns.add(parts.words("plan.column.step"));
    columns.add(parts.words("plan.column.place"));
    if (moves) {
      columns.add(parts.numbers("plan.column.move"));
    }
    if (said.hasCosts()) {
      columns.add(parts.numbers("plan.column.cost"));
    }
    List<ReportRow> rows = new ArrayList<>();
    for (PlanStep step : plan.steps()) {
      List<Cell> cells = new ArrayList<>();
      cells.add(Cell.of(said.numbered(step), remarks(step)));
      cells.add(place(step.place()));
      if (moves) {
        cells.add(move(step));
      }
      if (said.hasCosts()) {
        cells.add(money(step.notes().cost()));
      }
      rows.add(row(cells));
    }
    return new ReportTable(
        "plan-steps", say("plan.table.steps"), columns, rows, say("plan.table.steps.note"));
  }

  private Cell move(PlanStep step) {
    if (step.place().movableMeters().isEmpty()) {
      return Cell.of("");
    }
    return step.measure().kind() == MeasureKind.SERVE_AT_HOME
        ? Cell.of(say("plan.move.anywhere"))
        : count(step.place().movableMeters().getAsInt(), wording);
  }

  private List<String> remarks(PlanStep step) {
    List<String> remarks = new ArrayList<>();
    remarks.add(wording.of(step.measure().kind().label()));
    if (step.notes().verifyFirst()) {
      remarks.add(say("plan.step.verify"));
    }
    if (step.notes().forLevel() && plan.proof().nextLevel().isPresent()) {
      remarks.add(say("plan.step.level", wording.of(plan.proof().nextLevel().get().label())));
    }
    return remarks;
  }

  private Cell place(PlanPlace place) {
    List<String> lines = new ArrayList<>();
    lines.add(said.around(place, HOMES));
    if (!place.name().isBlank()) {
      lines.add(wording.of(place.origin().label()));
    }
    return Cell.of(said.place(place), lines);
  }

  /** Who gains, by how many minutes, and how many needs more are served. */
  ReportTable gains() {
    boolean simulated =
        plan.steps().stream().anyMatch(step -> step.gain().needsServed().isPresent());
    List<Column> columns = new ArrayList<>();
    columns.add(parts.words("plan.column.step"));
    for (AgeGroup group : AgeGroup.values()) {
      columns.add(new Column(say("age.short." + group.id()), true));
    }
    columns.add(parts.numbers("plan.column.total"));
    columns.add(parts.numbers("plan.column.minutes"));
    if (simulated) {
      columns.add(parts.numbers("plan.column.needs"));
      columns.add(parts.words("plan.column.interval"));
    }
    List<ReportRow> rows = new ArrayList<>();
    for (PlanStep step : plan.steps()) {
      PlanGain gain = step.gain();
      List<Cell> cells = new ArrayList<>();
      cells.add(Cell.of(said.numbered(step)));
      for (AgeGroup group : AgeGroup.values()) {
        cells.add(count(gain.residents().get(group), wording));
      }
      cells.add(count(gain.allResidents(), wording));
      cells.add(
          gain.minutesSaved().isEmpty()
              ? Cell.of("—")
              : Cell.of(
                  wording.oneDecimal(gain.minutesSaved().getAsDouble()),
                  tenths(gain.minutesSaved().getAsDouble())));
      if (simulated) {
        cells.add(needs(gain));
        cells.add(interval(gain));
      }
      rows.add(row(cells));
    }
    List<String> notes = new ArrayList<>(List.of(say("plan.table.gains.note")));
    if (simulated) {
      notes.add(say("plan.table.needs.note"));
    }
    return new ReportTable(
        "plan-gains", say("plan.table.gains"), columns, rows, wording.sentences(notes));
  }

  private Cell needs(PlanGain gain) {
    return gain.needsServed()
        .map(needs -> Cell.of(wording.oneDecimal(needs.mean()), tenths(needs.mean())))
        .orElse(Cell.of("—"));
  }

  private Cell interval(PlanGain gain) {
    if (gain.needsServed().isEmpty()) {
      return Cell.of("—");
    }
    Estimate needs = gain.needsServed().get();
    if (!needs.bounded()) {
      return Cell.tagged(say("estimate.none"), Tone.UNKNOWN);
    }
    String between =
        say(
            "interval.signed",
            wording.oneDecimal(needs.lower()),
            wording.oneDecimal(needs.upper()));
    return gain.holdsZero()
        ? new Cell(
            between, Tone.PLAIN, List.of(), say("plan.needs.zero"), Tone.UNKNOWN, Optional.empty())
        : Cell.of(between);
  }

  /** Level, score and index as they are and after every step. */
  ReportTable standings() {
    boolean costs = plan.after().cost().isPresent();
    List<Column> columns = new ArrayList<>();
    columns.add(parts.words("plan.column.after"));
    columns.add(parts.words("plan.column.level"));
    columns.add(parts.numbers("plan.column.points"));
    columns.add(parts.numbers("plan.column.index"));
    if (costs) {
      columns.add(parts.numbers("plan.column.spent"));
    }
    List<ReportRow> rows = new ArrayList<>();
    rows.add(standing(say("plan.now"), plan.before(), costs));
    for (PlanStep step : plan.steps()) {
      rows.add(standing(say("plan.then", wording.number(step.number())), step.after(), costs));
    }
    return new ReportTable("plan-standings", say("plan.table.standings"), columns, rows, "");
  }

  private ReportRow standing(String when, PlanStanding standing, boolean costs) {
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.of(when));
    cells.add(Cell.of(said.level(standing)));
    boolean certain = standing.points().compareTo(standing.pointsAtMost()) == 0;
    cells.add(
        certain
            ? Cell.of(said.points(standing), standing.points())
            : Cell.of(said.points(standing)));
    cells.add(Cell.of(said.index(standing)));
    if (costs) {
      cells.add(money(standing.cost()));
    }
    return row(cells);
  }

  /** The lines of the lists of needs that get shorter, and by which step. */
  Optional<ReportTable> lists() {
    List<ReportRow> rows = new ArrayList<>();
    for (PlanStep step : plan.steps()) {
      for (ClearedLine line : step.notes().cleared()) {
        rows.add(
            row(
                List.of(
                    Cell.of(wording.of(line.list().label())),
                    Cell.of(wording.of(line.format().label())),
                    Cell.of(said.numbered(step)),
                    Cell.of(wording.mean(line.needsBefore()), tenths(line.needsBefore())),
                    Cell.of(wording.mean(line.needsAfter()), tenths(line.needsAfter())),
                    ending(line))));
      }
    }
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ReportTable(
                "plan-lists",
                say("plan.table.lists"),
                List.of(
                    parts.words("plan.column.list"),
                    parts.words("plan.column.format"),
                    parts.words("plan.column.step"),
                    parts.numbers("plan.column.before"),
                    parts.numbers("plan.column.then"),
                    parts.words("plan.column.cleared")),
                rows,
                ""));
  }

  private Cell ending(ClearedLine line) {
    if (line.cleared()) {
      return Cell.tagged(say("plan.cleared"), Tone.GOOD);
    }
    return line.needsAfter() < line.needsBefore()
        ? Cell.of(say("plan.shorter"))
        : Cell.tagged(say("plan.same"), Tone.UNKNOWN);
  }

  /** What could be done in place of each step. */
  Optional<ReportTable> alternatives() {
    List<Column> columns = new ArrayList<>();
    columns.add(parts.words("plan.column.step"));
    columns.add(parts.words("plan.column.alternative"));
    columns.add(parts.words("plan.column.place"));
    columns.add(parts.numbers("plan.column.residents"));
    columns.add(parts.numbers("plan.column.percent"));
    if (said.hasCosts()) {
      columns.add(parts.numbers("plan.column.cost"));
    }
    List<ReportRow> rows = new ArrayList<>();
    for (PlanStep step : plan.steps()) {
      for (PlanAlternative other : step.notes().alternatives()) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.of(said.numbered(step)));
        cells.add(Cell.of(wording.of(other.measure().title())));
        cells.add(place(other.place()));
        cells.add(count(other.gain().residents(), wording));
        cells.add(count(other.gain().percent(), wording));
        if (said.hasCosts()) {
          cells.add(money(other.cost()));
        }
        rows.add(row(cells));
      }
    }
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ReportTable(
                "plan-alternatives", say("plan.table.alternatives"), columns, rows, ""));
  }

  /** What residents still lack when all steps are taken. */
  Optional<ReportTable> left() {
    List<ReportRow> rows = new ArrayList<>();
    for (NotMended left : plan.remaining().notMended()) {
      rows.add(
          row(
              List.of(
                  Cell.of(wording.of(left.format().label())),
                  count(left.residents(), wording),
                  Cell.of(wording.of(left.reason())))));
    }
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ReportTable(
                "plan-left",
                say("plan.table.left"),
                List.of(
                    parts.words("plan.column.format"),
                    parts.numbers("plan.column.left"),
                    parts.words("plan.column.why")),
                rows,
                ""));
  }
}
