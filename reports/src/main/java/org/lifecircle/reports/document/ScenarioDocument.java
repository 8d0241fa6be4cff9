package org.lifecircle.reports.document;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.lifecircle.model.Language;
import org.lifecircle.reports.document.ReportDocument.Masthead;
import org.lifecircle.reports.document.ReportDocument.Section;

/**
 * A report on scenarios in one language, ready to be laid out: chapters, and no verdict.
 *
 * @param language its language
 * @param masthead what it is called; its subtitle names day and scenarios
 * @param sections what it says in its order
 */
public record ScenarioDocument(Language language, Masthead masthead, List<Section> sections) {

  public ScenarioDocument {
    requireNonNull(language, "language");
    requireNonNull(masthead, "masthead");
    sections = List.copyOf(sections);
  }
}
