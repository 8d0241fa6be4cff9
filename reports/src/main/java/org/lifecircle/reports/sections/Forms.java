package org.lifecircle.reports.sections;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lifecircle.model.FigureKind;
import org.lifecircle.model.FormatCategory;
import org.lifecircle.model.Parameter;
import org.lifecircle.reports.ReportContent;
import org.lifecircle.reports.document.Form;
import org.lifecircle.reports.document.Form.FormGroup;
import org.lifecircle.reports.document.Form.FormHead;
import org.lifecircle.reports.document.Form.FormTable;
import org.lifecircle.reports.document.Form.Total;
import org.lifecircle.reports.document.ReportDocument.Cell;
import org.lifecircle.reports.document.ReportDocument.Column;
import org.lifecircle.reports.document.ReportDocument.KeyFigure;
import org.lifecircle.reports.document.ReportDocument.Tone;
import org.lifecircle.reports.wording.Wording;
import org.lifecircle.standards.FormatFinding;
import org.lifecircle.standards.Indicator;
import org.lifecircle.standards.LevelFinding;
import org.lifecircle.standards.Scorecard;
import org.lifecircle.standards.facts.Outcome;

/**
 * The two forms that are handed in: 「有没有」 asks which formats there are, 「好不好」 how good they are.
 * The annexes of 商办流通函〔2023〕401号 that prescribe them have not been found as text, so the layout is
 * assumed, and each form says so.
 */
final class Forms {

  /** The unit of what is counted in kinds of formats: the question of the first form. */
  private static final String KINDS = "kinds";

  private final ReportContent content;
  private final Scorecard scorecard;
  private final Wording wording;

  Forms(ReportContent content, Wording wording) {
    this.content = content;
    this.scorecard = content.scorecard();
    this.wording = wording;
  }

  List<Form> all() {
    return List.of(presence(), quality());
  }

  private String say(String key, Object... arguments) {
    return wording.say(key, arguments);
  }

  private List<KeyFigure> facts() {
    List<KeyFigure> facts = new ArrayList<>();
    facts.add(fact("form.circle", content.circle().name()));
    facts.add(fact("form.city", content.circle().city()));
    facts.add(fact("form.date", wording.date(content.circle().evaluationDate())));
    facts.add(fact("form.standard", wording.of(scorecard.standard().title())));
    facts.add(fact("form.residents", wording.number(content.circle().residents())));
    return facts;
  }

  private KeyFigure fact(String key, String value) {
    return new KeyFigure(value, say(key), "");
  }

  private List<String> signatures() {
    return List.of(say("form.filledBy"), say("form.checkedBy"), say("form.seal"));
  }

  private static Cell number(long number, Wording wording) {
    return Cell.of(wording.number(number), BigDecimal.valueOf(number));
  }

  // Which formats there are.

  private Form presence() {
    List<FormGroup> groups = new ArrayList<>();
    for (FormatCategory category : FormatCategory.values()) {
      List<FormatFinding> findings =
          scorecard.formats().stream()
              .filter(finding -> finding.format().category() == category)
              .toList();
      if (!findings.isEmpty()) {
        groups.add(presenceGroup(say("category." + category.id()), findings));
      }
    }
    List<KeyFigure> facts = facts();
    facts.add(
        new KeyFigure(
            LevelWords.of(scorecard, wording).word(),
            say("verdict.level.word"),
            scorecard.levelAssumed() ? say("form.level.assumed") : ""));
    for (LevelFinding level : scorecard.levels()) {
      List<String> thresholds = new ArrayList<>();
      for (Parameter threshold : level.thresholds()) {
        thresholds.add(
            say(
                "cell.noted",
                wording.quantity(threshold.value(), threshold.unit()),
                wording.of(threshold.source().status().label())));
      }
      facts.add(
          new KeyFigure(
              wording.of(level.outcome().label()),
              say("form.threshold", wording.of(level.level().label())),
              wording.list(thresholds)));
    }
    return new Form(
        "presence",
        say("form.presence"),
        new FormHead(say("form.presence.title"), say("form.status"), facts),
        new FormTable(
            List.of(
                new Column(say("form.number"), true),
                new Column(say("column.format"), false),
                new Column(say("column.presence"), false),
                new Column(say("column.outlets"), true),
                new Column(say("form.within"), true),
                new Column(say("form.remark"), false)),
            groups),
        signatures());
  }

  private FormGroup presenceGroup(String title, List<FormatFinding> findings) {
    List<List<Cell>> rows = new ArrayList<>();
    int outlets = 0;
    int present = 0;
    for (FormatFinding finding : findings) {
      outlets += finding.outlets();
      present += finding.presence() == Outcome.MET ? 1 : 0;
      rows.add(
          List.of(
              number(rows.size() + 1L, wording),
              Cell.of(wording.of(finding.format().label())),
              Cell.tagged(
                  say(finding.toVerify() ? "presence.toVerify" : presenceKey(finding)),
                  tone(finding.presence())),
              number(finding.outlets(), wording),
              finding.residents() == 0 ? Cell.of("—") : share(finding),
              Cell.of(wording.of(finding.reason()))));
    }
    return new FormGroup(
        title,
        rows,
        List.of(
            Total.count(
                say("form.total.present"), 2, say("presence.met"), BigDecimal.valueOf(present)),
            Total.sum(say("form.total.outlets"), 3, BigDecimal.valueOf(outlets))));
  }

  private static String presenceKey(FormatFinding finding) {
    return "presence." + finding.presence().id();
  }

  /** Of residents above 0. */
  private Cell share(FormatFinding finding) {
    BigDecimal atLeast =
        BigDecimal.valueOf(finding.residentsWithinRadius())
            .divide(BigDecimal.valueOf(finding.residents()), 4, RoundingMode.HALF_UP);
    return new Cell(
        wording.share(finding), Tone.PLAIN, List.of(), "", Tone.PLAIN, Optional.of(atLeast));
  }

  private static Tone tone(Outcome outcome) {
    return switch (outcome) {
      case MET -> Tone.GOOD;
      case NOT_MET -> Tone.BAD;
      case NOT_KNOWN -> Tone.UNKNOWN;
    };
  }

  // How good they are.

  private Form quality() {
    return new Form(
        "quality",
        say("form.quality"),
        new FormHead(say("form.quality.title"), say("form.status"), facts()),
        new FormTable(
            List.of(
                new Column(say("form.number"), true),
                new Column(say("form.item"), false),
                new Column(say("column.value"), true),
                new Column(say("column.threshold"), true),
                new Column(say("column.outcome"), false),
                new Column(say("column.points"), true),
                new Column(say("form.fullPoints"), true),
                new Column(say("form.remark"), false)),
            List.of(survey(), judged())),
        signatures());
  }

  /** What was asked of residents and counted on the spot, as it was filled in. */
  private FormGroup survey() {
    List<List<Cell>> rows = new ArrayList<>();
    for (FigureKind figure : content.figures().asked()) {
      Optional<BigDecimal> value = content.circle().survey().get(figure.key());
      rows.add(
          List.of(
              number(rows.size() + 1L, wording),
              Cell.of(wording.of(figure.label())),
              quantity(value, figure.unit()),
              Cell.of("—"),
              value.isPresent()
                  ? Cell.of(say("form.filled"))
                  : Cell.tagged(say("form.blank"), Tone.UNKNOWN),
              Cell.of(""),
              Cell.of(""),
              Cell.of("")));
    }
    return new FormGroup(say("form.survey"), rows, List.of());
  }

  private Cell quantity(Optional<BigDecimal> value, String unit) {
    return new Cell(wording.quantity(value, unit), Tone.PLAIN, List.of(), "", Tone.PLAIN, value);
  }

  private Cell points(Indicator indicator) {
    return indicator.fullPoints().signum() == 0
        ? Cell.of("—")
        : Cell.of(wording.points(indicator.points(), indicator.pointsAtMost()), indicator.points());
  }

  private Cell full(Indicator indicator) {
    return indicator.fullPoints().signum() == 0
        ? Cell.of("—")
        : Cell.of(wording.number(indicator.fullPoints()), indicator.fullPoints());
  }

  private FormGroup judged() {
    List<List<Cell>> rows = new ArrayList<>();
    BigDecimal points = BigDecimal.ZERO;
    BigDecimal full = BigDecimal.ZERO;
    for (Indicator indicator : scorecard.indicators()) {
      if (indicator.unit().equals(KINDS)) {
        continue;
      }
      points = points.add(indicator.points());
      full = full.add(indicator.fullPoints());
      rows.add(
          List.of(
              number(rows.size() + 1L, wording),
              Cell.of(wording.of(indicator.title())),
              quantity(indicator.value(), indicator.unit()),
              quantity(indicator.threshold(), indicator.unit()),
              Cell.tagged(wording.of(indicator.outcome().label()), tone(indicator.outcome())),
              points(indicator),
              full(indicator),
              Cell.of(
                  say(
                      "cell.noted",
                      wording.clause(indicator.source()),
                      wording.of(indicator.source().status().label())))));
    }
    return new FormGroup(
        say("form.judged"),
        rows,
        List.of(
            Total.sum(say("form.total.points"), 5, points),
            Total.sum(say("form.total.fullPoints"), 6, full),
            Total.ratio(
                say("form.total.share"),
                5,
                6,
                full.signum() == 0
                    ? Optional.empty()
                    : Optional.of(points.divide(full, 4, RoundingMode.HALF_UP)))));
  }
}
