package org.lifecircle.reports.sections;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.lifecircle.reports.ReportContent;
import org.lifecircle.reports.document.Cover;
import org.lifecircle.reports.document.ReportDocument;
import org.lifecircle.reports.document.ReportDocument.Block;
import org.lifecircle.reports.document.ReportDocument.Bullets;
import org.lifecircle.reports.document.ReportDocument.Cell;
import org.lifecircle.reports.document.ReportDocument.Excerpt;
import org.lifecircle.reports.document.ReportDocument.Improvement;
import org.lifecircle.reports.document.ReportDocument.Paragraph;
import org.lifecircle.reports.document.ReportDocument.ReportRow;
import org.lifecircle.reports.document.ReportDocument.ReportTable;
import org.lifecircle.reports.document.ReportDocument.Section;
import org.lifecircle.reports.document.ReportDocument.Summary;
import org.lifecircle.reports.document.TableParts;
import org.lifecircle.reports.plan.CirclePlan;
import org.lifecircle.reports.plan.PlanStep;
import org.lifecircle.reports.wording.FigureIntervals;
import org.lifecircle.reports.wording.PlanWords;
import org.lifecircle.reports.wording.Wording;
import org.lifecircle.simulation.day.DayStatistics;
import org.lifecircle.simulation.day.NeedOutcome;
import org.lifecircle.simulation.experiment.DayFigures;
import org.lifecircle.standards.FormatFinding;
import org.lifecircle.standards.facts.Outcome;

/**
 * The chapters that an office expects of a report: how it is (总体情况), what is lacking (主要问题), why
 * (原因分析) and what to do (工作建议), with columns for who does it by when.
 */
final class OfficeChapters {

  /** A cell that is filled in by hand, as wide as a name. */
  private static final Cell BY_HAND = Cell.of("\u3000".repeat(5));

  private static final int HOMES_NAMED = 2;

  private static final List<NeedOutcome> IN_VAIN =
      List.of(NeedOutcome.NOT_OFFERED, NeedOutcome.TOO_FAR, NeedOutcome.CLOSED, NeedOutcome.FULL);

  private final ReportContent content;
  private final ReportDocument whole;
  private final Wording wording;
  private final int rows;
  private final TableParts parts;
  private final Summary summary;

  /**
   * The chapters of a report.
   *
   * @param rows how many rows each table has at most
   */
  OfficeChapters(ReportContent content, ReportDocument whole, Wording wording, int rows) {
    this.content = requireNonNull(content, "content");
    this.whole = requireNonNull(whole, "whole");
    this.wording = requireNonNull(wording, "wording");
    this.rows = rows;
    this.parts = new TableParts(wording);
    this.summary = whole.summary().orElseThrow();
  }

  List<Section> all() {
    return List.of(overview(), problems(), causes(), work());
  }

  private String say(String key, Object... arguments) {
    return wording.say(key, arguments);
  }

  /**
   * The cover.
   *
   * @param title what the document is called
   * @param office who prepared it (编制单位); blank when that is filled in by hand
   */
  Cover cover(String title, String office) {
    return new Cover(
        title,
        whole.masthead().circle(),
        List.of(
            new Cover.Line(say("paper.cover.office"), office),
            new Cover.Line(
                say("paper.cover.judged"), wording.date(content.circle().evaluationDate())),
            new Cover.Line(say("paper.cover.made"), "")),
        say("nav.label"));
  }

  // How it is.

  Section overview() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Paragraph(
            say(
                "paper.people",
                content.circle().homes().size(),
                wording.number(content.circle().residents()),
                content.circle().outlets().size())));
    if (!summary.level().note().isBlank()) {
      blocks.add(new Paragraph(summary.level().note()));
    }
    SurveyWords.of(content, wording)
        .ifPresent(
            survey -> {
              List<String> said = new ArrayList<>(List.of(survey.result()));
              said.addAll(survey.doubts());
              blocks.add(new Paragraph(wording.sentences(said)));
            });
    table("dimensions").map(OfficeChapters::plain).ifPresent(blocks::add);
    table("levels").map(OfficeChapters::plain).ifPresent(blocks::add);
    return new Section("overview", say("paper.overview"), blocks);
  }

  private Optional<ReportTable> table(String id) {
    return whole.sections().stream()
        .flatMap(section -> section.blocks().stream())
        .filter(ReportTable.class::isInstance)
        .map(ReportTable.class::cast)
        .filter(table -> table.id().equals(id))
        .findFirst();
  }

  /** The same table without its small print, under an id of its own. */
  private static ReportTable plain(ReportTable table) {
    return new ReportTable(
        table.id() + "-plain",
        table.title(),
        table.columns(),
        table.rows().stream()
            .map(
                row ->
                    new ReportRow(
                        row.heading(), row.cells().stream().map(OfficeChapters::plain).toList()))
            .toList(),
        table.note());
  }

  private static Cell plain(Cell cell) {
    return new Cell(
        cell.text(), cell.tone(), List.of(), cell.mark(), cell.markTone(), cell.number());
  }

  // What is lacking.

  Section problems() {
    List<Block> blocks = new ArrayList<>();
    List<String> missing = summary.improvement().missing();
    if (missing.isEmpty()) {
      blocks.add(new Paragraph(say("verdict.missing.none")));
    } else {
      blocks.add(new Bullets(missing.subList(0, Math.min(rows, missing.size()))));
    }
    List<FormatFinding> open = open();
    if (!open.isEmpty()) {
      blocks.add(
          new ReportTable(
              "problems",
              say("paper.problems.table"),
              List.of(
                  parts.words("column.format"),
                  parts.words("column.presence"),
                  parts.numbers("column.outlets"),
                  parts.numbers("column.radius"),
                  parts.numbers("column.within")),
              open.stream().map(this::problem).toList(),
              shown(open.size()),
              ""));
    }
    return new Section("problems", say("paper.problems"), blocks);
  }

  /** The formats that are not certainly there: those that are missing first. */
  private List<FormatFinding> open() {
    List<FormatFinding> open = new ArrayList<>();
    for (Outcome outcome : List.of(Outcome.NOT_MET, Outcome.NOT_KNOWN)) {
      content.scorecard().formats().stream()
          .filter(finding -> finding.presence() == outcome)
          .forEach(open::add);
    }
    return open;
  }

  private ReportRow problem(FormatFinding finding) {
    return TableParts.row(
        Cell.of(wording.of(finding.format().label())),
        Cell.tagged(parts.presence(finding), TableParts.tone(finding.presence())),
        Cell.of(wording.number(finding.outlets())),
        parts.minutes(OptionalInt.of(finding.radiusSeconds())),
        finding.residents() == 0
            ? Cell.of("—")
            : Cell.of(say("cell.noted", wording.share(finding), wording.people(finding))));
  }

  private Excerpt shown(int all) {
    return all <= rows
        ? Excerpt.WHOLE
        : new Excerpt(rows, say("paper.more", wording.number(rows), wording.number(all)));
  }

  // Why.

  private Section causes() {
    List<String> causes = new ArrayList<>();
    List<String> absent = labels(open(), one -> notMet(one) && one.outlets() == 0);
    List<String> far = labels(open(), one -> notMet(one) && one.outlets() > 0);
    List<String> verify = labels(open(), FormatFinding::toVerify);
    if (!absent.isEmpty()) {
      causes.add(say("paper.cause.absent", absent.size(), wording.list(absent)));
    }
    if (!far.isEmpty()) {
      causes.add(say("paper.cause.far", far.size(), wording.list(far)));
    }
    new UnusedOutlets(content, wording).sentence().ifPresent(causes::add);
    if (!verify.isEmpty()) {
      causes.add(say("paper.cause.verify", verify.size(), wording.list(verify)));
    }
    inVain().ifPresent(causes::add);
    Block block = causes.isEmpty() ? new Paragraph(say("paper.cause.none")) : new Bullets(causes);
    return new Section("causes", say("paper.causes"), List.of(block));
  }

  private static boolean notMet(FormatFinding finding) {
    return finding.presence() == Outcome.NOT_MET;
  }

  private List<String> labels(List<FormatFinding> findings, Predicate<FormatFinding> which) {
    return findings.stream()
        .filter(which)
        .map(finding -> wording.of(finding.format().label()))
        .toList();
  }

  /** How many simulated needs are in vain, and why; empty when none is. */
  private Optional<String> inVain() {
    DayStatistics sum = content.sum();
    int all = sum.needs() - sum.served();
    if (all == 0) {
      return Optional.empty();
    }
    List<String> reasons = new ArrayList<>();
    for (NeedOutcome outcome : IN_VAIN) {
      int count =
          sum.formats().stream().mapToInt(one -> one.outcomes().getOrDefault(outcome, 0)).sum();
      if (count > 0) {
        reasons.add(say("cell.noted", wording.of(outcome.label()), wording.percent(count, all)));
      }
    }
    String said =
        say(
            "paper.cause.needs",
            wording.mean(content.lived().perDay(all)),
            wording.percent(all, sum.needs()),
            wording.list(reasons));
    return Optional.of(
        wording.sentences(
            new FigureIntervals(content.uncertain(), wording)
                .say(DayFigures.SERVED_SHARE)
                .map(
                    sure ->
                        List.of(
                            said,
                            say(
                                "paper.cause.sure",
                                wording.share(content.lived().servedShare()),
                                sure)))
                .orElse(List.of(said))));
  }

  // What to do.

  /**
   * What to do, the most urgent first: the steps of the plan with their places, where there is one.
   */
  List<String> measures() {
    Optional<CirclePlan> plan = planned();
    if (plan.isEmpty()) {
      return summary.improvement().actions();
    }
    PlanWords said = new PlanWords(plan.get(), wording);
    return plan.get().steps().stream()
        .map(
            step ->
                say(
                    step.notes().verifyFirst() ? "paper.measure.verify" : "paper.measure",
                    said.measure(step),
                    said.place(step.place()),
                    said.around(step.place(), 1),
                    said.people(step)))
        .toList();
  }

  private Optional<CirclePlan> planned() {
    return content.plan().filter(plan -> !plan.steps().isEmpty());
  }

  Section work() {
    List<Block> blocks = new ArrayList<>();
    Improvement improvement = summary.improvement();
    if (!improvement.wayUp().isBlank()) {
      blocks.add(new Paragraph(improvement.wayUp()));
    }
    Optional<CirclePlan> plan = planned();
    if (plan.isPresent()) {
      PlanWords said = new PlanWords(plan.get(), wording);
      blocks.add(new Paragraph(said.result()));
      blocks.add(stepsTable(plan.get(), said));
    } else if (improvement.actions().isEmpty()) {
      blocks.add(new Paragraph(say("verdict.actions.none")));
    } else {
      blocks.add(actionsTable(improvement.actions()));
    }
    return new Section("work", say("paper.work"), blocks);
  }

  private ReportTable actionsTable(List<String> actions) {
    return new ReportTable(
        "work-actions",
        say("paper.work.table"),
        List.of(
            parts.words("form.number"),
            parts.words("plan.page.column.measure"),
            parts.words("plan.page.column.unit"),
            parts.words("plan.page.column.deadline")),
        IntStream.range(0, actions.size())
            .mapToObj(
                i ->
                    TableParts.row(
                        Cell.of(Integer.toString(i + 1)),
                        Cell.of(actions.get(i)),
                        BY_HAND,
                        BY_HAND))
            .toList(),
        shown(actions.size()),
        say("paper.work.note"));
  }

  private ReportTable stepsTable(CirclePlan plan, PlanWords said) {
    List<ReportRow> lines = new ArrayList<>();
    for (PlanStep step : plan.steps()) {
      lines.add(
          TableParts.row(
              Cell.of(Integer.toString(step.number())),
              Cell.of(
                  said.measure(step),
                  step.notes().verifyFirst()
                      ? List.of(say("plan.page.verifyFirst"))
                      : List.<String>of()),
              Cell.of(said.place(step.place()), List.of(said.around(step.place(), HOMES_NAMED))),
              Cell.of(said.people(step)),
              BY_HAND,
              BY_HAND));
    }
    return new ReportTable(
        "work-steps",
        say("paper.work.table"),
        List.of(
            parts.words("form.number"),
            parts.words("plan.page.column.measure"),
            parts.words("plan.page.column.place"),
            parts.words("plan.page.column.gain"),
            parts.words("plan.page.column.unit"),
            parts.words("plan.page.column.deadline")),
        lines,
        shown(lines.size()),
        say("paper.work.note"));
  }
}
