package org.lifecircle.standards;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lifecircle.model.Clause;
import org.lifecircle.model.Problem;
import org.lifecircle.model.SourceDocument;
import org.lifecircle.model.SourceStatus;
import org.lifecircle.tables.Columns;
import org.lifecircle.tables.Row;
import org.lifecircle.tables.Table;

/** The documents that rules and figures rest on, from {@code documents.csv}. */
final class DocumentTable {

  /** The columns by which every table cites its source. */
  static final List<String> SOURCE_COLUMNS = List.of("document", "clause", "status");

  /** What stands for an address that is not known; a blank cell would be an oversight. */
  private static final String NO_ADDRESS = "none";

  private static final Columns COLUMNS =
      Columns.required("id", "title", "number", "date", "address");

  private final Map<String, SourceDocument> byId;

  private DocumentTable(Map<String, SourceDocument> byId) {
    this.byId = byId;
  }

  static DocumentTable load(TableSource source, List<Problem> problems) {
    return new DocumentTable(Map.of()).with(source, problems);
  }

  /** These documents and those of a further table, if there is one. */
  DocumentTable with(TableSource source, List<Problem> problems) {
    Map<String, SourceDocument> byId = new LinkedHashMap<>(this.byId);
    for (Row row :
        source.table("documents", COLUMNS, problems).map(Table::rows).orElse(List.of())) {
      Optional<String> id = PlainCells.id(row);
      Optional<String> title = row.requiredText("title");
      Optional<LocalDate> date = row.date("date");
      Optional<String> address = row.requiredText("address");
      if (id.isEmpty() || title.isEmpty() || address.isEmpty()) {
        continue;
      }
      SourceDocument document =
          new SourceDocument(
              id.get(),
              title.get(),
              row.text("number"),
              date,
              address.get().equals(NO_ADDRESS) ? "" : address.get());
      if (byId.put(id.get(), document) != null) {
        row.problem("id", Words.PHRASES.text("id.twice"));
      }
    }
    return new DocumentTable(byId);
  }

  /** The document of an id that a table has already named. */
  SourceDocument get(String id) {
    return byId.get(id);
  }

  /** Whether a document of that id is known. */
  List<String> ids() {
    return List.copyOf(byId.keySet());
  }

  /**
   * The source that a row cites in the columns document, clause and status. Only what is assumed
   * may do without a clause.
   */
  Optional<Clause> source(Row row) {
    Optional<String> document = row.name("document", byId.keySet());
    Optional<SourceStatus> status = row.value("status", SourceStatus.class);
    boolean assumed = row.text("status").equals(SourceStatus.ASSUMPTION.id());
    boolean cited = assumed || row.requiredText("clause").isPresent();
    if (document.isEmpty() || status.isEmpty() || !cited) {
      return Optional.empty();
    }
    return Optional.of(new Clause(byId.get(document.get()), row.text("clause"), status.get()));
  }
}
