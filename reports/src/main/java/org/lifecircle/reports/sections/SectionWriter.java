package org.lifecircle.reports.sections;

import static java.util.Objects.requireNonNull;

import org.lifecircle.reports.ReportContent;
import org.lifecircle.reports.document.ReportDocument.Section;
import org.lifecircle.reports.document.TableParts;
import org.lifecircle.reports.exhibits.Exhibits;
import org.lifecircle.reports.wording.Wording;
import org.lifecircle.standards.Scorecard;

/** Writes one section of a report. */
abstract class SectionWriter {

  final ReportContent content;
  final Scorecard scorecard;
  final Wording wording;
  final Exhibits exhibits;
  final TableParts parts;

  SectionWriter(ReportContent content, Wording wording, Exhibits exhibits) {
    this.content = requireNonNull(content, "content");
    this.scorecard = content.scorecard();
    this.wording = requireNonNull(wording, "wording");
    this.exhibits = requireNonNull(exhibits, "exhibits");
    this.parts = new TableParts(wording);
  }

  /** The section. */
  abstract Section section();

  final String say(String key, Object... arguments) {
    return wording.say(key, arguments);
  }

  final String formatName(String id) {
    return wording.of(content.formatLabel(id));
  }
}
