package org.lifecircle.model;

import static java.util.Objects.requireNonNull;

/**
 * What the description of a circle may name: the formats of its outlets and the figures that were
 * asked or counted.
 *
 * @param formats the formats that an outlet may serve
 * @param figures the figures that a circle may have
 */
public record Vocabulary(FormatCatalog formats, FigureCatalog figures) {

  public Vocabulary {
    requireNonNull(formats, "formats");
    requireNonNull(figures, "figures");
  }
}
