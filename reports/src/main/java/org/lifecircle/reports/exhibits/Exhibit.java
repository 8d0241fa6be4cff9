package org.lifecircle.reports.exhibits;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.FormatAccess;
import org.lifecircle.model.FormatCategory;
import org.lifecircle.model.OutletSearch;
import org.lifecircle.model.ResidentGroup;
import org.lifecircle.model.Text;
import org.lifecircle.model.WalkingAccess;
import org.lifecircle.reports.ReportContent;
import org.lifecircle.reports.charts.Chart;
import org.lifecircle.reports.charts.ChartId;
import org.lifecircle.reports.charts.ChartWords;
import org.lifecircle.reports.charts.Rows;
import org.lifecircle.reports.document.ReportDocument.Cell;
import org.lifecircle.reports.document.ReportDocument.ReportTable;
import org.lifecircle.reports.fonts.ReportFont;
import org.lifecircle.reports.wording.Wording;
import org.lifecircle.standards.FormatFinding;
import org.lifecircle.standards.Scorecard;

/**
 * One figure of a report, whole: the chapter that it belongs to, when it appears, its chart, its
 * words in both languages, and the table beside it. {@link Exhibits} lists all of them; a chapter
 * shows what the list has for it.
 */
public abstract class Exhibit {

  final ReportContent content;
  final Scorecard scorecard;
  final Wording wording;
  private final ChartId id;
  private final Text title;
  private final Chapter chapter;

  /**
   * An exhibit of one report.
   *
   * @param id its chart's id, the name of the chart's files
   * @param title what it shows
   * @param chapter the chapter that shows it
   */
  Exhibit(ReportContent content, Wording wording, ChartId id, Text title, Chapter chapter) {
    this.content = requireNonNull(content, "content");
    this.scorecard = content.scorecard();
    this.wording = requireNonNull(wording, "wording");
    this.id = requireNonNull(id, "id");
    this.title = requireNonNull(title, "title");
    this.chapter = requireNonNull(chapter, "chapter");
  }

  /** Its chart's id, the name of the chart's files. */
  final ChartId id() {
    return id;
  }

  /** What it shows. */
  final Text title() {
    return title;
  }

  /** The chapter that shows it. */
  final Chapter chapter() {
    return chapter;
  }

  /** Whether the report has it. */
  boolean appears() {
    return true;
  }

  /** Whether it would show zeros only, so that a sentence names it and its table is enough. */
  boolean onlyZeros() {
    return false;
  }

  /** Its chart; only asked for when it appears. */
  abstract Chart chart(ReportFont font);

  /** The table that stands beside it, where it has one; only asked for when it appears. */
  Optional<ReportTable> table() {
    return Optional.empty();
  }

  /** Whether its table stands right under its chart and not under all charts of the chapter. */
  boolean tableUnderChart() {
    return false;
  }

  final String say(Text words, Object... arguments) {
    return wording.say(words, arguments);
  }

  final String say(String key, Object... arguments) {
    return wording.say(key, arguments);
  }

  final ChartWords words(String caption, String source) {
    return new ChartWords(
        say(title()),
        caption,
        say(
            "chart.source",
            source,
            content.softwareVersion(),
            wording.of(scorecard.standard().title())));
  }

  final String circleSource() {
    String name = content.circle().name();
    String owner = content.circle().dataSource();
    String source =
        owner.isBlank()
            ? say("chart.source.circle", name)
            : say("chart.source.circle.owner", name, owner);
    return content.onGrid() ? say("chart.source.both", source, say("measured.grid")) : source;
  }

  final String daySource() {
    return say("chart.source.day", wording.dates(content.lived()));
  }

  /** A count over all simulated days as one of an average day. */
  final double perDay(double sum) {
    return content.lived().perDay(sum);
  }

  /** A count over all simulated days as that of an average day is written. */
  final String meanOf(double sum) {
    return wording.mean(perDay(sum));
  }

  /** A count over all simulated days in a table: that of an average day. */
  final Cell meanCell(double sum) {
    return Cell.of(meanOf(sum), BigDecimal.valueOf(perDay(sum)).setScale(1, RoundingMode.HALF_UP));
  }

  final List<FormatFinding> findings(FormatCategory category) {
    return scorecard.formats().stream()
        .filter(finding -> finding.format().category() == category)
        .toList();
  }

  /** A heading for every category that has formats, and a row for each of them. */
  final List<Rows.Row> rowsByCategory(Function<FormatFinding, Rows.Row> row) {
    return rowsByCategory(row, finding -> true);
  }

  /** The same for some of the formats. */
  final List<Rows.Row> rowsByCategory(
      Function<FormatFinding, Rows.Row> row, Predicate<FormatFinding> which) {
    List<Rows.Row> rows = new ArrayList<>();
    for (FormatCategory category : FormatCategory.values()) {
      List<FormatFinding> findings = findings(category).stream().filter(which).toList();
      if (!findings.isEmpty()) {
        rows.add(new Rows.Row(say("category." + category.id()), true, List.of()));
        findings.stream().map(row).forEach(rows::add);
      }
    }
    return rows;
  }

  /** The walks of some residents to every format as they were measured, by the id of the format. */
  final Map<String, FormatAccess> measured(Predicate<ResidentGroup> whose) {
    Map<String, FormatAccess> byFormat = new TreeMap<>();
    FormatAccess.sum(
            content.access().stream()
                .filter(one -> whose.test(one.group()))
                .map(WalkingAccess::asMeasured)
                .toList(),
            Map.of(),
            OutletSearch.UNKNOWN)
        .forEach(one -> byFormat.put(one.formatId(), one));
    return byFormat;
  }

  final String age(AgeGroup group) {
    return say("age." + group.id());
  }

  final String formatName(String id) {
    return wording.of(content.formatLabel(id));
  }
}
