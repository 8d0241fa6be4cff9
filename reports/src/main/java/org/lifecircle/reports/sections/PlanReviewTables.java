package org.lifecircle.reports.sections;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.reports.document.ReportDocument.Cell;
import org.lifecircle.reports.document.ReportDocument.ReportRow;
import org.lifecircle.reports.document.ReportDocument.ReportTable;
import org.lifecircle.reports.document.ReportDocument.Tone;
import org.lifecircle.reports.document.TableParts;
import org.lifecircle.reports.plan.LineEnding;
import org.lifecircle.reports.plan.PlanReview;
import org.lifecircle.reports.plan.ReviewedLine;
import org.lifecircle.reports.plan.ReviewedStep;
import org.lifecircle.reports.plan.StepTaken;
import org.lifecircle.reports.wording.PlanWords;
import org.lifecircle.reports.wording.Wording;

/** The tables of what became of an earlier plan. */
final class PlanReviewTables {

  private static final String NOBODY_TELLS = "—";
  private static final int HOMES = 3;

  private final PlanReview review;
  private final boolean levels;
  private final Wording wording;
  private final TableParts parts;

  /**
   * The tables.
   *
   * @param levels whether the standard of the report has levels
   */
  PlanReviewTables(PlanReview review, boolean levels, Wording wording) {
    this.review = review;
    this.levels = levels;
    this.wording = wording;
    this.parts = new TableParts(wording);
  }

  private String say(String key, Object... arguments) {
    return wording.say(key, arguments);
  }

  private String numbered(ReviewedStep step) {
    return say("plan.numbered", step.number(), wording.of(step.title()));
  }

  /** Which steps were taken, and what says so. */
  ReportTable steps() {
    List<ReportRow> rows = new ArrayList<>();
    for (ReviewedStep step : review.steps()) {
      rows.add(
          parts.row(
              Cell.of(numbered(step)),
              Cell.of(
                  PlanWords.place(step.place(), wording),
                  List.of(PlanWords.around(step.place(), HOMES, wording))),
              Cell.tagged(wording.of(step.finding().taken().label()), tone(step)),
              Cell.of(wording.of(step.finding().reason()))));
    }
    return new ReportTable(
        "plan-done-steps",
        say("review.table.steps"),
        List.of(
            parts.words("plan.column.step"),
            parts.words("plan.column.place"),
            parts.words("review.column.taken"),
            parts.words("review.column.reason")),
        rows,
        say("review.table.steps.note"));
  }

  private static Tone tone(ReviewedStep step) {
    StepTaken taken = step.finding().taken();
    return switch (taken) {
      case TAKEN, ELSEWHERE -> Tone.GOOD;
      case NOT_TAKEN -> Tone.BAD;
      case NOT_KNOWN -> Tone.UNKNOWN;
    };
  }

  /** What was promised beside what was brought. */
  ReportTable gains() {
    List<ReportRow> rows = new ArrayList<>();
    for (ReviewedStep step : review.steps()) {
      ReviewedStep.Gain promised = step.gains().promised();
      Optional<ReviewedStep.Gain> brought = step.gains().brought();
      rows.add(
          parts.row(
              Cell.of(numbered(step)),
              people(Optional.of(promised)),
              people(brought),
              minutes(promised.minutesSaved()),
              minutes(brought.map(ReviewedStep.Gain::minutesSaved).orElse(OptionalDouble.empty())),
              needs(promised.needs()),
              needs(brought.flatMap(ReviewedStep.Gain::needs))));
    }
    return new ReportTable(
        "plan-done-gains",
        say("review.table.gains"),
        List.of(
            parts.words("plan.column.step"),
            parts.numbers("review.column.residents.promised"),
            parts.numbers("review.column.residents.brought"),
            parts.numbers("review.column.minutes.promised"),
            parts.numbers("review.column.minutes.brought"),
            parts.numbers("review.column.needs.promised"),
            parts.numbers("review.column.needs.brought")),
        rows,
        say("review.table.gains.note"));
  }

  /** All residents, with a line for every age group. */
  private Cell people(Optional<ReviewedStep.Gain> gain) {
    OptionalInt all = gain.map(ReviewedStep.Gain::allResidents).orElse(OptionalInt.empty());
    if (all.isEmpty()) {
      return Cell.of(NOBODY_TELLS);
    }
    List<String> groups = new ArrayList<>();
    for (AgeGroup group : AgeGroup.values()) {
      Integer residents = gain.get().residents().get(group);
      if (residents != null && residents > 0) {
        groups.add(say("review.group", say("age.short." + group.id()), wording.number(residents)));
      }
    }
    return new Cell(
        wording.number(all.getAsInt()),
        Tone.PLAIN,
        groups,
        "",
        Tone.PLAIN,
        Optional.of(BigDecimal.valueOf(all.getAsInt())));
  }

  private Cell minutes(OptionalDouble minutes) {
    return minutes.isEmpty()
        ? Cell.of(NOBODY_TELLS)
        : Cell.of(wording.oneDecimal(minutes.getAsDouble()), tenths(minutes.getAsDouble()));
  }

  private static BigDecimal tenths(double number) {
    return BigDecimal.valueOf(number).setScale(1, RoundingMode.HALF_UP);
  }

  private Cell needs(Optional<ReviewedStep.Needs> told) {
    if (told.isEmpty()) {
      return Cell.of(NOBODY_TELLS);
    }
    ReviewedStep.Needs needs = told.get();
    String between =
        needs.bounded()
            ? say(
                "interval.signed",
                wording.oneDecimal(needs.lower()),
                wording.oneDecimal(needs.upper()))
            : say("estimate.none");
    boolean zero = needs.bounded() && needs.holdsZero();
    return new Cell(
        wording.oneDecimal(needs.mean()),
        Tone.PLAIN,
        List.of(between),
        zero ? say("plan.needs.zero") : "",
        zero ? Tone.UNKNOWN : Tone.PLAIN,
        Optional.of(tenths(needs.mean())));
  }

  /** Residents within the standard's minutes: then, as promised, today. */
  Optional<ReportTable> within() {
    List<ReportRow> rows = new ArrayList<>();
    for (ReviewedStep step : review.steps()) {
      step.gains().within().ifPresent(within -> rows.add(within(step, within)));
    }
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ReportTable(
                "plan-done-within",
                say("review.table.within"),
                List.of(
                    parts.words("plan.column.step"),
                    parts.words("plan.column.format"),
                    parts.numbers("review.column.minutes"),
                    parts.numbers("review.column.before"),
                    parts.numbers("review.column.promised"),
                    parts.numbers("review.column.now")),
                rows,
                say("review.table.within.note")));
  }

  private ReportRow within(ReviewedStep step, ReviewedStep.Within within) {
    return parts.row(
        Cell.of(Integer.toString(step.number())),
        Cell.of(wording.list(step.formats().stream().map(one -> wording.of(one.label())).toList())),
        parts.minutes(OptionalInt.of(within.seconds())),
        count(within.before()),
        count(within.promised()),
        count(within.now()));
  }

  private Cell count(int number) {
    return Cell.of(wording.number(number), BigDecimal.valueOf(number));
  }

  /** How the circle stood, was to stand and stands. */
  ReportTable standings() {
    PlanReview.Standings standings = review.standings();
    List<ReportRow> rows = new ArrayList<>();
    if (review.source().comparable()) {
      standings.planned().ifPresent(one -> rows.add(standing("review.standing.planned", one)));
      standings.promised().ifPresent(one -> rows.add(standing("review.standing.promised", one)));
    }
    rows.add(standing("review.standing.without", standings.without()));
    rows.add(standing("review.standing.now", standings.now()));
    return new ReportTable(
        "plan-done-standings",
        say("review.table.standings"),
        List.of(
            parts.words("plan.column.after"),
            parts.words("plan.column.level"),
            parts.numbers("plan.column.points"),
            parts.numbers("plan.column.index")),
        rows,
        "");
  }

  private ReportRow standing(String key, PlanReview.Standing standing) {
    return parts.row(
        Cell.of(say(key)),
        Cell.of(
            levels
                ? wording.level(standing.level(), standing.levelDecided())
                : say("plan.level.none")),
        Cell.of(wording.interval(standing.points(), standing.pointsAtMost())),
        Cell.of(
            standing
                .index()
                .map(index -> wording.interval(index.pointsAtLeast(), index.pointsAtMost()))
                .orElse(NOBODY_TELLS)));
  }

  /** From the lists of needs to the list of what is satisfied. */
  Optional<ReportTable> lists() {
    List<ReportRow> rows = new ArrayList<>();
    for (ReviewedLine line : review.lines()) {
      rows.add(
          parts.row(
              Cell.of(wording.of(line.list().label())),
              Cell.of(wording.of(line.format().label())),
              Cell.of(wording.list(line.steps().stream().map(step -> numbered(step)).toList())),
              Cell.of(wording.mean(line.needsThen()), tenths(line.needsThen())),
              Cell.of(wording.mean(line.needsNow()), tenths(line.needsNow())),
              Cell.of(wording.mean(line.notServed()), tenths(line.notServed())),
              ending(line)));
    }
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ReportTable(
                "plan-done-lists",
                say("plan.table.lists"),
                List.of(
                    parts.words("plan.column.list"),
                    parts.words("plan.column.format"),
                    parts.words("review.column.steps"),
                    parts.numbers("review.column.then"),
                    parts.numbers("review.column.today"),
                    parts.numbers("review.column.notServed"),
                    parts.words("plan.column.cleared")),
                rows,
                say("review.table.lists.note")));
  }

  /** A step with whether it was taken. */
  private String numbered(int number) {
    return review.steps().stream()
        .filter(step -> step.number() == number)
        .findFirst()
        .map(step -> say("review.step.taken", number, wording.of(step.finding().taken().label())))
        .orElse(Integer.toString(number));
  }

  private Cell ending(ReviewedLine line) {
    LineEnding ending = review.ending(line);
    List<String> residue =
        line.cleared() && line.notServed() > 0
            ? List.of(say("review.residue", wording.mean(line.notServed())))
            : List.of();
    return new Cell(
        wording.of(ending.label()), tone(ending), residue, "", Tone.PLAIN, Optional.empty());
  }

  private static Tone tone(LineEnding ending) {
    return switch (ending) {
      case SATISFIED -> Tone.GOOD;
      case MOVED -> Tone.CAUTION;
      case NOT_KNOWN -> Tone.UNKNOWN;
      case SHORTER -> Tone.PLAIN;
      case NOT_SHORTER -> Tone.BAD;
    };
  }
}
