package org.lifecircle.reports.document;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lifecircle.reports.ExperimentContent;
import org.lifecircle.reports.document.ReportDocument.Block;
import org.lifecircle.reports.document.ReportDocument.Bullets;
import org.lifecircle.reports.document.ReportDocument.Callout;
import org.lifecircle.reports.document.ReportDocument.Cell;
import org.lifecircle.reports.document.ReportDocument.Column;
import org.lifecircle.reports.document.ReportDocument.Excerpt;
import org.lifecircle.reports.document.ReportDocument.Masthead;
import org.lifecircle.reports.document.ReportDocument.Paragraph;
import org.lifecircle.reports.document.ReportDocument.ReportRow;
import org.lifecircle.reports.document.ReportDocument.ReportTable;
import org.lifecircle.reports.document.ReportDocument.Section;
import org.lifecircle.reports.document.ReportDocument.Tone;
import org.lifecircle.reports.wording.EffectFigures;
import org.lifecircle.reports.wording.Wording;
import org.lifecircle.simulation.experiment.ExperimentDesign;
import org.lifecircle.simulation.experiment.Findings;

/** Puts what an experiment found into words. The same content gives the same words. */
public final class ExperimentComposer {

  private static final int ROWS_SHOWN = 30;

  private final ExperimentContent content;
  private final Wording wording;

  private ExperimentComposer(ExperimentContent content) {
    this.content = requireNonNull(content, "content");
    this.wording = new Wording(content.language());
  }

  /** The page of a content, in the content's language. */
  public static ScenarioDocument compose(ExperimentContent content) {
    return new ExperimentComposer(content).page();
  }

  private ScenarioDocument page() {
    List<Section> sections = new ArrayList<>();
    sections.add(summary());
    content.parts().forEach(part -> sections.add(section(part)));
    sections.add(method());
    String circles =
        content.parts().stream()
            .map(ExperimentContent.Part::circle)
            .distinct()
            .collect(Collectors.joining(wording.say("experiment.and")));
    return new ScenarioDocument(
        content.language(),
        new Masthead(
            wording.say("experiment.title"),
            wording.of(content.setup().title()),
            wording.say("experiment.subtitle", circles, wording.of(content.setup().days())),
            wording.say(
                "experiment.imprint",
                content.softwareVersion(),
                Integer.toString(content.setup().points()),
                Long.toString(content.setup().design().seed()))),
        sections);
  }

  private Section summary() {
    List<Block> blocks = new ArrayList<>();
    List<String> sentences = new ArrayList<>();
    for (ExperimentContent.Part part : content.parts()) {
      sentences.add(range(part));
      if (!part.found().get(0).findings().factors().isEmpty()) {
        sentences.add(most(part));
      }
    }
    blocks.add(new Bullets(sentences));
    for (ExperimentContent.Part part : content.parts()) {
      if (part.compares()) {
        blocks.add(decision(part));
      }
    }
    return new Section("summary", wording.say("experiment.summary"), blocks);
  }

  private String name(ExperimentContent.Part part) {
    return part.compares()
        ? wording.say("experiment.name", part.circle(), wording.of(part.scenario()))
        : part.circle();
  }

  private EffectFigures figures(ExperimentContent.Part part, int measure) {
    return new EffectFigures(wording, part.found().get(measure), part.compares());
  }

  /** With its unit, where it is a share. */
  private String unit(ExperimentContent.Part part, String figure) {
    boolean share = part.found().get(0).measure().share();
    return !share
        ? figure
        : wording.say(part.compares() ? "experiment.points" : "experiment.percent", figure);
  }

  private String range(ExperimentContent.Part part) {
    EffectFigures figures = figures(part, 0);
    String least = unit(part, figures.number(figures.least()));
    String most = unit(part, figures.number(figures.most()));
    String label = wording.of(part.found().get(0).measure().label());
    if (content.setup().points() == 1) {
      Findings findings = part.found().get(0).findings();
      return wording.say(
          part.compares() ? "experiment.one" : "experiment.one.alone",
          name(part),
          label,
          least,
          unit(part, figures.effect(findings.responses().get(0).effect().lower())),
          unit(part, figures.effect(findings.responses().get(0).effect().upper())));
    }
    return wording.say(
        part.compares() ? "experiment.range" : "experiment.range.alone",
        name(part),
        label,
        least,
        most,
        Integer.toString(content.setup().points()));
  }

  private String label(Findings.OfFactor one) {
    return wording.of(content.setup().labels().get(one.factor().name()));
  }

  private String most(ExperimentContent.Part part) {
    EffectFigures figures = figures(part, 0);
    Findings.OfFactor first = part.found().get(0).findings().ranked().get(0);
    return wording.say(
        "experiment.most",
        label(first),
        EffectFigures.value(first.main().lowest().middle()),
        EffectFigures.value(first.main().highest().middle()),
        unit(part, figures.effect(first.main().lowest().result().mean())),
        unit(part, figures.effect(first.main().highest().result().mean())));
  }

  /** Whether the decision flips, and where. */
  private Callout decision(ExperimentContent.Part part) {
    Findings findings = part.found().get(0).findings();
    Findings.Signs signs = findings.signs();
    String key = signs.flips() ? "flips" : signs.same() ? "holds" : "doubt";
    String said =
        wording.say(
            "experiment.decision." + key,
            name(part),
            Integer.toString(content.setup().points()),
            Integer.toString(signs.positive()),
            Integer.toString(signs.negative()),
            Integer.toString(signs.surelyPositive()),
            Integer.toString(signs.surelyNegative()));
    String where =
        signs.same()
            ? ""
            : findings.ranked().stream()
                .limit(3)
                .filter(one -> one.opposite().isPresent())
                .map(this::where)
                .collect(Collectors.joining());
    Tone tone = signs.flips() ? Tone.BAD : signs.same() ? Tone.GOOD : Tone.CAUTION;
    return new Callout(tone, said + where);
  }

  private String where(Findings.OfFactor one) {
    Findings.Between between = one.opposite().orElseThrow();
    String said =
        wording.say(
            "experiment.decision.where",
            label(one),
            EffectFigures.value(between.low()),
            EffectFigures.value(between.high()));
    String changes =
        one.main().signChanges().stream()
            .map(EffectFigures::value)
            .collect(Collectors.joining(wording.say("experiment.and")));
    return changes.isEmpty() ? said : said + wording.say("experiment.decision.at", changes);
  }

  private Section section(ExperimentContent.Part part) {
    List<Block> blocks = new ArrayList<>();
    Findings findings = part.found().get(0).findings();
    if (!findings.factors().isEmpty()) {
      blocks.add(importance(part));
    }
    blocks.add(measures(part));
    return new Section("scenario-" + part.id(), name(part), blocks);
  }

  private ReportTable importance(ExperimentContent.Part part) {
    EffectFigures figures = figures(part, 0);
    List<ReportRow> rows = new ArrayList<>();
    for (Findings.OfFactor one : part.found().get(0).findings().ranked()) {
      rows.add(
          new ReportRow(
              Optional.empty(),
              List.of(
                  Cell.of(label(one)),
                  Cell.of(
                      wording.say(
                          "experiment.to",
                          EffectFigures.value(one.main().lowest().low()),
                          EffectFigures.value(one.main().highest().high()))),
                  Cell.of(figures.effect(one.main().lowest().result().mean())),
                  Cell.of(figures.effect(one.main().highest().result().mean())),
                  Cell.of(weight(one, figures)))));
    }
    String kind = content.setup().design().kind().id();
    return new ReportTable(
        "importance-" + part.id(),
        wording.say(
            "experiment.table.importance", wording.of(part.found().get(0).measure().label())),
        List.of(
            new Column(wording.say("experiment.column.parameter"), false),
            new Column(wording.say("experiment.column.values"), true),
            new Column(wording.say("experiment.column.lowest"), true),
            new Column(wording.say("experiment.column.highest"), true),
            new Column(wording.say("experiment.column.weight." + kind), true)),
        rows,
        new Excerpt(ROWS_SHOWN, ""),
        wording.say("experiment.note." + kind));
  }

  /** How much a number weighs, by what the design is made for. */
  private String weight(Findings.OfFactor one, EffectFigures figures) {
    if (one.indices().isPresent()) {
      return wording.say(
          "experiment.weight.sobol",
          EffectFigures.value(one.indices().get().total().mean()),
          EffectFigures.value(one.indices().get().total().lower()),
          EffectFigures.value(one.indices().get().total().upper()),
          EffectFigures.value(one.indices().get().first().mean()));
    }
    if (one.elementary().isPresent()) {
      return wording.say(
          "experiment.weight.morris",
          EffectFigures.value(figures.shown(one.elementary().get().meanSize().mean())),
          EffectFigures.value(figures.shown(one.elementary().get().spread())));
    }
    return content.setup().design().kind() == ExperimentDesign.Kind.ONE_AT_A_TIME
        ? EffectFigures.value(figures.shown(one.main().swing()))
        : wording.percent(one.main().varianceShare());
  }

  private ReportTable measures(ExperimentContent.Part part) {
    List<ReportRow> rows = new ArrayList<>();
    for (int m = 0; m < part.found().size(); m++) {
      ExperimentContent.Found one = part.found().get(m);
      EffectFigures figures = figures(part, m);
      Findings.Signs signs = one.findings().signs();
      List<Cell> cells = new ArrayList<>();
      cells.add(Cell.of(wording.of(one.measure().label())));
      cells.add(Cell.of(figures.number(figures.least())));
      cells.add(Cell.of(figures.number(figures.most())));
      if (part.compares()) {
        cells.add(
            Cell.of(
                wording.say(
                    "experiment.sure",
                    Integer.toString(signs.positive()),
                    Integer.toString(signs.surelyPositive()))));
        cells.add(
            Cell.of(
                wording.say(
                    "experiment.sure",
                    Integer.toString(signs.negative()),
                    Integer.toString(signs.surelyNegative()))));
        cells.add(Cell.of(wording.say(signs.flips() ? "experiment.yes" : "experiment.no")));
      }
      rows.add(new ReportRow(Optional.empty(), cells));
    }
    List<Column> columns =
        new ArrayList<>(
            List.of(
                new Column(wording.say("experiment.column.measure"), false),
                new Column(wording.say("experiment.column.least"), true),
                new Column(wording.say("experiment.column.most"), true)));
    if (part.compares()) {
      columns.add(new Column(wording.say("experiment.column.positive"), true));
      columns.add(new Column(wording.say("experiment.column.negative"), true));
      columns.add(new Column(wording.say("experiment.column.flips"), false));
    }
    return new ReportTable(
        "measures-" + part.id(),
        wording.say("experiment.table.measures"),
        columns,
        rows,
        new Excerpt(ROWS_SHOWN, ""),
        wording.say("experiment.note.measures"));
  }

  private Section method() {
    ExperimentDesign design = content.setup().design();
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Paragraph(
            wording.say(
                "experiment.how",
                wording.say("experiment.kind." + design.kind().id()),
                Integer.toString(content.setup().points()),
                Integer.toString(design.factors().size()),
                wording.of(content.setup().days()),
                Long.toString(design.seed()))));
    blocks.add(new Paragraph(wording.say("experiment.luck")));
    blocks.add(new Paragraph(wording.say("experiment.fixed")));
    return new Section("method", wording.say("experiment.method"), blocks);
  }
}
