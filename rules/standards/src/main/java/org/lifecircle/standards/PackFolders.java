package org.lifecircle.standards;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lifecircle.model.FigureCatalog;
import org.lifecircle.model.FormatCatalog;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Problem;
import org.lifecircle.model.SourceDocument;
import org.lifecircle.model.Text;
import org.lifecircle.model.Vocabulary;
import org.lifecircle.tables.Columns;
import org.lifecircle.tables.Row;
import org.lifecircle.tables.Table;

/**
 * What the tables of all standards say together.
 *
 * @param common the formats and figures of all standards
 * @param packs the standards by their ids, in the order in which they are shown
 * @param progress what was reported of the programme
 */
record PackFolders(Vocabulary common, Map<String, Pack> packs, List<Progress> progress) {

  /** The table by which an added standard says what it is. */
  private static final String ADDED = "standard";

  private static final Columns PACK_COLUMNS =
      Columns.required("id", "zh", "en", "territoryZh", "territoryEn", "holdsFrom", "documents");

  /**
   * Reads every table.
   *
   * @param tables where they lie
   * @param carried the standards of the product by their ids, where somebody has edited the tables
   * @param names the ids that added standards may have
   * @throws InvalidInputException when a table is wrong; names every problem
   */
  static PackFolders read(TableSource tables, Map<String, Pack> carried, Set<String> names) {
    TableSource source = TableSource.plain(tables);
    List<Problem> problems = new ArrayList<>();
    DocumentTable documents = DocumentTable.load(source, problems);
    FormatCatalog formats =
        source
            .table(FormatTable.NAME, FormatTable.COLUMNS, problems)
            .map(table -> FormatTable.of(table, documents, List.of()))
            .orElseGet(() -> new FormatCatalog(List.of()));
    FigureCatalog figures =
        source
            .table(FigureTable.NAME, FigureTable.COLUMNS, problems)
            .map(table -> FigureTable.carried(table, documents))
            .orElseGet(() -> new FigureCatalog(List.of()));
    Vocabulary common = new Vocabulary(formats, figures);
    List<Progress> progress =
        source
            .table(ProgressTable.NAME, ProgressTable.COLUMNS, problems)
            .map(table -> ProgressTable.of(table, documents))
            .orElse(List.of());
    Map<String, Pack> packs = new LinkedHashMap<>();
    List<Row> rows =
        source.table("packs", PACK_COLUMNS, problems).map(Table::rows).orElse(List.of());
    for (Row row : rows) {
      Optional<Standard> found = standard(row, documents);
      if (found.isPresent()) {
        String id = found.get().id();
        Optional<Pack> usual = Optional.ofNullable(carried.get(id));
        Pack pack =
            usual.isPresent() && !source.mayDiffer(id)
                ? usual.get()
                : Pack.load(
                    found.get(),
                    source.of(id),
                    documents,
                    common,
                    usual.map(Pack::parameters),
                    problems);
        packs.put(id, pack);
      }
    }
    for (String name : names) {
      if (!packs.containsKey(name)) {
        added(name, source.of(name), documents, common, problems)
            .ifPresent(pack -> packs.put(name, pack));
      }
    }
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
    return new PackFolders(common, packs, progress);
  }

  /** The standard of a folder that says itself what it is; empty when it does not. */
  private static Optional<Pack> added(
      String name,
      TableSource folder,
      DocumentTable carried,
      Vocabulary common,
      List<Problem> problems) {
    Optional<Table> itself = folder.table(ADDED, PACK_COLUMNS, problems);
    if (itself.isEmpty()) {
      return Optional.empty();
    }
    DocumentTable documents = carried.with(folder, problems);
    List<Row> rows = itself.get().rows();
    if (rows.size() != 1) {
      problems.add(
          new Problem(
              itself.get().file(),
              0,
              "",
              String.valueOf(rows.size()),
              Words.PHRASES.text("standard.rows")));
      return Optional.empty();
    }
    Row row = rows.get(0);
    if (row.name("id", List.of(name)).isEmpty()) {
      return Optional.empty();
    }
    return standard(row, documents)
        .map(
            standard -> Pack.load(standard, folder, documents, common, Optional.empty(), problems));
  }

  private static Optional<Standard> standard(Row row, DocumentTable documents) {
    Optional<String> id = row.requiredText("id");
    Optional<String> zh = row.requiredText("zh");
    Optional<String> en = row.requiredText("en");
    Optional<String> territoryZh = row.requiredText("territoryZh");
    Optional<String> territoryEn = row.requiredText("territoryEn");
    Optional<LocalDate> holdsFrom = row.date("holdsFrom");
    Optional<List<String>> named = row.names("documents", documents.ids());
    if (id.isEmpty()
        || zh.isEmpty()
        || en.isEmpty()
        || territoryZh.isEmpty()
        || territoryEn.isEmpty()
        || holdsFrom.isEmpty()
        || named.isEmpty()) {
      return Optional.empty();
    }
    List<SourceDocument> behind = named.get().stream().map(documents::get).toList();
    return Optional.of(
        new Standard(
            id.get(),
            new Text(zh.get(), en.get()),
            new Text(territoryZh.get(), territoryEn.get()),
            holdsFrom.get(),
            behind));
  }
}
