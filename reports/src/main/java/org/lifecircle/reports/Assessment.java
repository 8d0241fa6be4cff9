package org.lifecircle.reports;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.lifecircle.model.FormatCatalog;
import org.lifecircle.model.Vocabulary;
import org.lifecircle.standards.CircleFacts;

/**
 * What was judged: the facts that the rules saw, and what every standard said of them.
 *
 * @param facts all that the rules knew of the circle
 * @param formats the business formats of the national guideline, which residents have needs of
 * @param vocabulary all formats that outlets may have, those of further standards among them, and
 *     all figures that a circle may have
 * @param judgment of the standard that was asked for
 * @param others of further standards, in the order asked for
 */
public record Assessment(
    CircleFacts facts,
    FormatCatalog formats,
    Vocabulary vocabulary,
    Judgment judgment,
    List<Judgment> others) {

  public Assessment {
    requireNonNull(facts, "facts");
    requireNonNull(formats, "formats");
    requireNonNull(vocabulary, "vocabulary");
    requireNonNull(judgment, "judgment");
    others = List.copyOf(others);
  }

  /** All formats that outlets may have, those of further standards among them. */
  public FormatCatalog outletFormats() {
    return vocabulary.formats();
  }
}
