package org.lifecircle.model;

import static java.util.Objects.requireNonNull;

/**
 * The place in a document that says something, and how sure that is.
 *
 * @param document the document
 * @param clause chapter, section or table in it, for example 一(二); blank when the whole is meant
 * @param status how sure it is
 */
public record Clause(SourceDocument document, String clause, SourceStatus status) {

  public Clause {
    requireNonNull(document, "document");
    requireNonNull(clause, "clause");
    requireNonNull(status, "status");
  }
}
