package org.lifecircle.standards;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lifecircle.model.SourceDocument;
import org.lifecircle.model.Text;

/**
 * A rule pack.
 *
 * @param id for example {@code national-2021}
 * @param title what a reader is shown
 * @param territory where it holds
 * @param holdsFrom the first day on which it holds
 * @param documents the documents behind it
 * @param levelsFrom the first day on which it has levels; empty when it never has any
 */
public record Standard(
    String id,
    Text title,
    Text territory,
    LocalDate holdsFrom,
    List<SourceDocument> documents,
    Optional<LocalDate> levelsFrom) {

  /** A standard of which nothing is said about levels. */
  public Standard(
      String id, Text title, Text territory, LocalDate holdsFrom, List<SourceDocument> documents) {
    this(id, title, territory, holdsFrom, documents, Optional.empty());
  }

  public Standard {
    requireNonNull(id, "id");
    requireNonNull(title, "title");
    requireNonNull(territory, "territory");
    requireNonNull(holdsFrom, "holdsFrom");
    documents = List.copyOf(documents);
    requireNonNull(levelsFrom, "levelsFrom");
  }
}
