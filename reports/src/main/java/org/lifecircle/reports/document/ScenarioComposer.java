package org.lifecircle.reports.document;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
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
import org.lifecircle.reports.document.ReportDocument.Paragraph;
import org.lifecircle.reports.document.ReportDocument.Row;
import org.lifecircle.reports.document.ReportDocument.Section;
import org.lifecircle.reports.document.ReportDocument.Table;
import org.lifecircle.reports.document.ReportDocument.Tone;
import org.lifecircle.reports.wording.Wording;
import org.lifecircle.simulation.experiment.Comparison.Difference;

/** Puts the differences that scenarios make into words. The same content gives the same words. */
public final class ScenarioComposer {

  private static final String SERVED_SHARE = "served-share";
  private static final String LIVING_INDEX = "living-index";
  private static final int ROWS_SHOWN = 10;
  private static final int MOST_DECIMALS = 4;

  private final ScenarioContent content;
  private final Wording wording;

  private ScenarioComposer(ScenarioContent content) {
    this.content = requireNonNull(content, "content");
    this.wording = new Wording(content.language());
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
        wording.say("scenarios.title"),
        content.circle().name(),
        wording.say("scenarios.subtitle", wording.date(content.day()), content.scenarios().size()),
        sections,
        wording.say(
            "scenarios.imprint",
            content.softwareVersion(),
            Integer.toString(content.replications()),
            Long.toString(content.seed())));
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
              value(share, share.baseline().mean()),
              value(share, share.scenario().mean()),
              signed(share, share.difference().mean()),
              interval(share),
              value(index, index.baseline().mean()),
              value(index, index.scenario().mean())));
    }
    return new Section(
        "summary",
        wording.say("scenarios.summary"),
        List.of(
            new Bullets(sentences), new Callout(Tone.CAUTION, wording.say("scenarios.assumed"))));
  }

  private Section section(ScenarioContent.OfScenario scenario) {
    List<Block> blocks = new ArrayList<>();
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
        bare(red, red.difference().mean()),
        bare(yellow, yellow.difference().mean()),
        bare(blue, blue.difference().mean()));
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

  private Table table(
      ScenarioContent.OfScenario scenario,
      String kind,
      List<Difference> differences,
      int shown,
      String note) {
    List<Row> rows = new ArrayList<>();
    for (Difference one : differences) {
      rows.add(
          new Row(
              Optional.empty(),
              List.of(
                  Cell.of(wording.of(one.measure().label())),
                  Cell.of(value(one, one.baseline().mean())),
                  Cell.of(value(one, one.scenario().mean())),
                  Cell.of(signed(one, one.difference().mean())),
                  Cell.of(interval(one)))));
    }
    return new Table(
        kind + "-" + scenario.id(),
        wording.say("scenarios.table." + kind),
        List.of(
            new Column(wording.say("scenarios.column." + kind), false),
            new Column(wording.say("scenarios.column.baseline"), true),
            new Column(wording.say("scenarios.column.scenario"), true),
            new Column(wording.say("scenarios.column.difference"), true),
            new Column(wording.say("scenarios.column.interval"), true)),
        rows,
        shown,
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
                wording.date(content.day()),
                Integer.toString(content.replications()),
                Long.toString(content.seed()))));
    blocks.add(new Paragraph(wording.say("scenarios.many")));
    blocks.add(new Paragraph(wording.say("scenarios.common")));
    blocks.add(new Bullets(ratios));
    return new Section("method", wording.say("scenarios.method"), blocks);
  }

  // Figures: as many decimals as the interval of the difference lets one trust.

  private static double factor(Difference one) {
    return one.measure().share() ? 100 : 1;
  }

  private static int decimals(Difference one) {
    double half = one.difference().halfWidth() * factor(one);
    if (!(half > 0) || Double.isInfinite(half)) {
      return 1;
    }
    int decimals = (int) Math.max(0, Math.min(MOST_DECIMALS, Math.ceil(-Math.log10(half))));
    double nearest =
        factor(one)
            * Math.min(Math.abs(one.difference().lower()), Math.abs(one.difference().upper()));
    // An interval that leaves 0 out is not shown to begin or end at it.
    while (one.significant()
        && decimals < MOST_DECIMALS
        && nearest * Math.pow(10, decimals) < 0.5) {
      decimals++;
    }
    return decimals;
  }

  private String number(double value, int decimals) {
    return wording.decimals(
        BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN), decimals);
  }

  private String value(Difference one, double value) {
    int decimals = Math.min(2, decimals(one));
    String shown = number(value * factor(one), decimals);
    return one.measure().share() ? shown + "%" : shown;
  }

  private String bare(Difference one, double value) {
    String shown = number(Math.abs(value * factor(one)), decimals(one));
    boolean zero = shown.chars().noneMatch(c -> c >= '1' && c <= '9');
    return (zero ? "" : value < 0 ? "-" : "+") + shown;
  }

  /** With its sign; the difference of two shares in percentage points. */
  private String signed(Difference one, double value) {
    String shown = bare(one, value);
    return one.measure().share() ? wording.say("scenarios.points", shown) : shown;
  }

  private String interval(Difference one) {
    return wording.say(
        "scenarios.interval",
        bare(one, one.difference().lower()),
        bare(one, one.difference().upper()));
  }
}
