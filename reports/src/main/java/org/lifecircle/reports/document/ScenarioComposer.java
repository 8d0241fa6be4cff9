package org.lifecircle.reports.document;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lifecircle.reports.ScenarioContent;
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
import org.lifecircle.reports.wording.DifferenceFigures;
import org.lifecircle.reports.wording.Wording;
import org.lifecircle.simulation.day.Composition;
import org.lifecircle.simulation.experiment.Comparison.Difference;

/** Puts the differences that scenarios make into words. The same content gives the same words. */
public final class ScenarioComposer {

  private static final String SERVED_SHARE = "common-served-share";
  private static final String LIVING_INDEX = "common-living-index";
  private static final int ROWS_SHOWN = 10;

  private final ScenarioContent content;
  private final Wording wording;
  private final DifferenceFigures figures;

  private ScenarioComposer(ScenarioContent content) {
    this.content = requireNonNull(content, "content");
    this.wording = new Wording(content.language());
    this.figures = new DifferenceFigures(wording);
  }

  /** The report on a content, in the content's language. */
  public static ScenarioDocument compose(ScenarioContent content) {
    return new ScenarioComposer(content).report();
  }

  private ScenarioDocument report() {
    List<Section> sections = new ArrayList<>();
    sections.add(summary());
    content.scenarios().forEach(scenario -> sections.add(section(scenario)));
    sections.add(method());
    return new ScenarioDocument(
        content.language(),
        new Masthead(
            wording.say("scenarios.title"),
            content.circle().name(),
            wording.say(
                "scenarios.subtitle",
                wording.date(content.experiment().day()),
                content.scenarios().size()),
            wording.say(
                "scenarios.imprint",
                content.softwareVersion(),
                Integer.toString(content.experiment().replications()),
                Long.toString(content.experiment().seed()))),
        sections);
  }

  private Section summary() {
    List<String> sentences = new ArrayList<>();
    for (ScenarioContent.OfScenario scenario : content.scenarios()) {
      Difference share = scenario.measure(SERVED_SHARE);
      Difference index = scenario.measure(LIVING_INDEX);
      sentences.add(
          wording.say(
              share.significant() ? "scenarios.sentence" : "scenarios.sentence.same",
              wording.of(scenario.title()),
              figures.value(share, share.baseline().mean()),
              figures.value(share, share.scenario().mean()),
              signed(share, share.difference().mean()),
              interval(share),
              figures.value(index, index.baseline().mean()),
              figures.value(index, index.scenario().mean())));
      knowledge(scenario, share).ifPresent(sentences::add);
      apart(scenario).ifPresent(sentences::add);
      channels(scenario).ifPresent(sentences::add);
    }
    return new Section(
        "summary",
        wording.say("scenarios.summary"),
        List.of(
            new Bullets(sentences), new Callout(Tone.CAUTION, wording.say("scenarios.assumed"))));
  }

  /** How far luck and how far what nobody knows may lead, in a sentence. */
  private Optional<String> knowledge(ScenarioContent.OfScenario scenario, Difference share) {
    return content
        .experiment()
        .uncertainty()
        .flatMap(all -> all.of(scenario.id(), SERVED_SHARE))
        .map(
            spread ->
                wording.say(
                    "scenarios.knowledge",
                    wording.of(scenario.title()),
                    interval(share),
                    wording.say(
                        "scenarios.interval",
                        figures.signed(share, spread.lower()),
                        figures.signed(share, spread.upper())),
                    Integer.toString(spread.replications())));
  }

  /** The needs that one world alone has, in a sentence; empty when both have the same. */
  private Optional<String> apart(ScenarioContent.OfScenario scenario) {
    List<String> kinds = new ArrayList<>();
    for (Composition kind : Composition.values()) {
      if (!scenario.measures("composition-needs-" + kind.id())) {
        continue;
      }
      Difference needs = scenario.measure("composition-needs-" + kind.id());
      if (needs.baseline().mean() != 0 || needs.scenario().mean() != 0) {
        kinds.add(
            wording.say(
                "scenarios.apart.kind",
                wording.of(kind.label()),
                wording.oneDecimal(needs.baseline().mean()),
                wording.oneDecimal(needs.scenario().mean())));
      }
    }
    return kinds.isEmpty()
        ? Optional.empty()
        : Optional.of(
            wording.say(
                "scenarios.apart",
                wording.of(scenario.title()),
                String.join(wording.say("scenarios.apart.and"), kinds)));
  }

  /** What is ordered in the scenario, in a sentence; empty where nobody orders. */
  private Optional<String> channels(ScenarioContent.OfScenario scenario) {
    if (!scenario.measures("needs-delivered")) {
      return Optional.empty();
    }
    return Optional.of(
        wording.say(
            "scenarios.channels",
            wording.of(scenario.title()),
            scenario.measure("needs-delivered").scenario().mean() == 0
                ? wording.say("orders.brought.none")
                : wording.say(
                    "orders.brought",
                    ordered(scenario, "needs-delivered"),
                    ordered(scenario, "delivery-minutes-per-order")),
            ordered(scenario, "needs-online"),
            ordered(scenario, "orders-in-vain")));
  }

  private String ordered(ScenarioContent.OfScenario scenario, String measure) {
    return wording.oneDecimal(scenario.measure(measure).scenario().mean());
  }

  /** What the difference of the needs not served is made of, in a sentence that adds up. */
  private String parts(ScenarioContent.OfScenario scenario) {
    return wording.say(
        "scenarios.parts",
        mean(scenario, "needs-unserved"),
        mean(scenario, "common-unserved-access"),
        mean(scenario, "common-unserved-hours"),
        mean(scenario, "common-unserved-capacity"),
        mean(scenario, "composition-unserved"));
  }

  private String mean(ScenarioContent.OfScenario scenario, String measure) {
    double mean = scenario.measure(measure).difference().mean();
    String shown = wording.oneDecimal(Math.abs(mean));
    boolean zero = Math.abs(mean) < 0.05;
    return (zero ? "" : mean < 0 ? "-" : "+") + shown;
  }

  private Section section(ScenarioContent.OfScenario scenario) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Paragraph(parts(scenario)));
    blocks.add(new Paragraph(lists(scenario)));
    blocks.add(new Paragraph(winners(scenario)));
    List<Difference> changed = significant(scenario.measures());
    if (changed.isEmpty()) {
      blocks.add(new Callout(Tone.PLAIN, wording.say("scenarios.nothing")));
    } else {
      blocks.add(
          table(
              scenario,
              "measures",
              changed,
              changed.size(),
              wording.say("scenarios.rest", scenario.measures().size() - changed.size())));
    }
    add(blocks, scenario, "hours", significant(scenario.hours()), 24);
    add(blocks, scenario, "homes", largest(scenario.homes()), ROWS_SHOWN);
    add(blocks, scenario, "outlets", largest(scenario.outlets()), ROWS_SHOWN);
    return new Section("scenario-" + scenario.id(), wording.of(scenario.title()), blocks);
  }

  private void add(
      List<Block> blocks,
      ScenarioContent.OfScenario scenario,
      String kind,
      List<Difference> rows,
      int shown) {
    if (!rows.isEmpty()) {
      String note = rows.size() > shown ? wording.say("scenarios.more", shown, rows.size()) : "";
      blocks.add(table(scenario, kind, rows, shown, note));
    }
  }

  /** How the red, yellow and blue lists of needs change, in a sentence. */
  private String lists(ScenarioContent.OfScenario scenario) {
    Difference red = scenario.measure("needs-not-offered");
    Difference yellow = scenario.measure("needs-offered-not-received");
    Difference blue = scenario.measure("needs-with-effort");
    return wording.say(
        "scenarios.lists",
        figures.signed(red, red.difference().mean()),
        figures.signed(yellow, yellow.difference().mean()),
        figures.signed(blue, blue.difference().mean()));
  }

  /** Who gains and who loses, in a sentence: homes and hours. */
  private String winners(ScenarioContent.OfScenario scenario) {
    long homesGain = fewer(scenario.homes());
    long homesLose = significant(scenario.homes()).size() - homesGain;
    long hoursGain = fewer(scenario.hours());
    long hoursLose = significant(scenario.hours()).size() - hoursGain;
    return wording.say(
        "scenarios.winners",
        wording.number(homesGain),
        wording.number(homesLose),
        wording.number(scenario.homes().size()),
        wording.number(hoursGain),
        wording.number(hoursLose));
  }

  private static long fewer(List<Difference> unserved) {
    return significant(unserved).stream().filter(one -> one.difference().mean() < 0).count();
  }

  private static List<Difference> significant(List<Difference> differences) {
    return differences.stream().filter(Difference::significant).toList();
  }

  private static List<Difference> largest(List<Difference> differences) {
    return significant(differences).stream()
        .sorted(Comparator.comparingDouble((Difference one) -> -Math.abs(one.difference().mean())))
        .toList();
  }

  private ReportTable table(
      ScenarioContent.OfScenario scenario,
      String kind,
      List<Difference> differences,
      int shown,
      String note) {
    List<ReportRow> rows = new ArrayList<>();
    for (Difference one : differences) {
      rows.add(
          new ReportRow(
              Optional.empty(),
              List.of(
                  Cell.of(wording.of(one.measure().label())),
                  Cell.of(figures.value(one, one.baseline().mean())),
                  Cell.of(figures.value(one, one.scenario().mean())),
                  Cell.of(signed(one, one.difference().mean())),
                  Cell.of(interval(one)))));
    }
    return new ReportTable(
        kind + "-" + scenario.id(),
        wording.say("scenarios.table." + kind),
        List.of(
            new Column(wording.say("scenarios.column." + kind), false),
            new Column(wording.say("scenarios.column.baseline"), true),
            new Column(wording.say("scenarios.column.scenario"), true),
            new Column(wording.say("scenarios.column.difference"), true),
            new Column(wording.say("scenarios.column.interval"), true)),
        rows,
        new Excerpt(shown, ""),
        note);
  }

  private Section method() {
    List<String> ratios = new ArrayList<>();
    for (ScenarioContent.OfScenario scenario : content.scenarios()) {
      Difference share = scenario.measure(SERVED_SHARE);
      if (Double.isFinite(share.varianceRatio())) {
        ratios.add(
            wording.say(
                "scenarios.ratio",
                wording.of(scenario.title()),
                wording.oneDecimal(share.varianceRatio())));
      }
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Paragraph(
            wording.say(
                "scenarios.how",
                wording.date(content.experiment().day()),
                Integer.toString(content.experiment().replications()),
                Long.toString(content.experiment().seed()))));
    blocks.add(new Paragraph(wording.say("scenarios.pairs")));
    blocks.add(new Paragraph(wording.say("scenarios.many")));
    blocks.add(new Paragraph(wording.say("scenarios.common")));
    blocks.add(new Bullets(ratios));
    return new Section("method", wording.say("scenarios.method"), blocks);
  }

  /** With its sign; the difference of two shares in percentage points. */
  private String signed(Difference one, double value) {
    String shown = figures.signed(one, value);
    return one.measure().share() ? wording.say("scenarios.points", shown) : shown;
  }

  private String interval(Difference one) {
    return wording.say(
        "scenarios.interval",
        figures.signed(one, one.difference().lower()),
        figures.signed(one, one.difference().upper()));
  }
}
