package org.lifecircle.reports.document;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.lifecircle.model.Language;
import org.lifecircle.reports.document.ReportDocument.Section;

/**
 * A report on scenarios in one language, ready to be laid out: chapters, and no verdict.
 *
 * @param language its language
 * @param title the title of the report
 * @param circle the name of the circle
 * @param subtitle day and scenarios in a line
 * @param sections what it says in its order
 * @param imprint one line for the foot of a page
 */
public record ScenarioDocument(
    Language language,
    String title,
    String circle,
    String subtitle,
    List<Section> sections,
    String imprint) {

  public ScenarioDocument {
    requireNonNull(language, "language");
    requireNonNull(title, "title");
    requireNonNull(circle, "circle");
    requireNonNull(subtitle, "subtitle");
    sections = List.copyOf(sections);
    requireNonNull(imprint, "imprint");
  }
}
