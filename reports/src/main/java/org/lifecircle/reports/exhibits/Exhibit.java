package org.lifecircle.reports.exhibits;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.FormatCategory;
import org.lifecircle.reports.ReportContent;
import org.lifecircle.reports.charts.Chart;
import org.lifecircle.reports.charts.ChartWords;
import org.lifecircle.reports.document.ReportDocument.ReportTable;
import org.lifecircle.reports.fonts.ReportFont;
import org.lifecircle.reports.wording.Wording;
import org.lifecircle.standards.FormatFinding;
import org.lifecircle.standards.Scorecard;

/**
 * One figure of a report, whole: when it appears, its chart with its words, and the table beside
 * it. {@link Exhibits} lists all of them; documents show what the list gives them.
 */
public abstract class Exhibit {

  final ReportContent content;
  final Scorecard scorecard;
  final Wording wording;

  Exhibit(ReportContent content, Wording wording) {
    this.content = requireNonNull(content, "content");
    this.scorecard = content.scorecard();
    this.wording = requireNonNull(wording, "wording");
  }

  /** The name of its files, and the beginning of the keys of its words. */
  abstract String id();

  /** Whether the report has it. */
  boolean appears() {
    return true;
  }

  /** Its chart; only asked for when it appears. */
  abstract Chart chart(ReportFont font);

  /** The table that stands beside it, where it has one. */
  public Optional<ReportTable> table() {
    return Optional.empty();
  }

  /** What it shows. */
  String title() {
    return say("chart." + id() + ".title");
  }

  final String say(String key, Object... arguments) {
    return wording.say(key, arguments);
  }

  final ChartWords words(String title, String caption, String source) {
    return new ChartWords(
        title,
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
    return say("chart.source.day", Long.toString(content.day().seed()));
  }

  final List<FormatFinding> findings(FormatCategory category) {
    return scorecard.formats().stream()
        .filter(finding -> finding.format().category() == category)
        .toList();
  }

  final String age(AgeGroup group) {
    return say("age." + group.id());
  }

  final String formatName(String id) {
    return wording.of(content.formatLabel(id));
  }
}
