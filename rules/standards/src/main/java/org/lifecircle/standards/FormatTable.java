package org.lifecircle.standards;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lifecircle.model.BusinessFormat;
import org.lifecircle.model.BusinessFormat.Serving;
import org.lifecircle.model.Clause;
import org.lifecircle.model.Coded;
import org.lifecircle.model.FormatCatalog;
import org.lifecircle.model.FormatCategory;
import org.lifecircle.model.ServiceWay;
import org.lifecircle.model.SourceStatus;
import org.lifecircle.model.Text;
import org.lifecircle.tables.Columns;
import org.lifecircle.tables.Row;
import org.lifecircle.tables.Table;

/**
 * The business formats of 商办流通函〔2021〕247号, 一(二) and 一(三), from {@code formats.csv}, and those that
 * a standard adds in a table of the same name.
 */
final class FormatTable {

  static final String NAME = "formats";

  static final Columns COLUMNS =
      Columns.required("id", "zh", "en", "category", "document", "clause", "status")
          .optional("ways", "waysStatus", "waysZh", "waysEn");

  private FormatTable() {}

  /** The formats that are known already, then those of a table. */
  static FormatCatalog of(Table table, DocumentTable documents, List<BusinessFormat> known) {
    List<BusinessFormat> formats = new ArrayList<>(known);
    for (Row row : table.rows()) {
      Optional<String> id = PlainCells.id(row);
      Optional<String> zh = row.requiredText("zh");
      Optional<String> en = row.requiredText("en");
      Optional<FormatCategory> category = row.value("category", FormatCategory.class);
      Optional<Clause> source = documents.source(row);
      if (id.isEmpty() || zh.isEmpty() || en.isEmpty() || category.isEmpty() || source.isEmpty()) {
        continue;
      }
      if (formats.stream().anyMatch(format -> format.id().equals(id.get()))) {
        row.problem("id", Words.PHRASES.text("id.twice"));
        continue;
      }
      formats.add(
          new BusinessFormat(
              id.get(), new Text(zh.get(), en.get()), category.get(), source.get(), serving(row)));
    }
    return new FormatCatalog(formats);
  }

  /** By which ways a format serves; on foot where the row says nothing. */
  private static Serving serving(Row row) {
    if (row.blank("ways")) {
      return Serving.ON_FOOT;
    }
    Optional<List<String>> ids = row.names("ways", Coded.ids(ServiceWay.class));
    Optional<SourceStatus> status = row.value("waysStatus", SourceStatus.class);
    if (ids.isEmpty() || status.isEmpty()) {
      return Serving.ON_FOOT;
    }
    Set<ServiceWay> ways = new LinkedHashSet<>();
    ids.get().forEach(id -> ways.add(Coded.find(ServiceWay.class, id).orElseThrow()));
    return new Serving(ways, status.get(), new Text(row.text("waysZh"), row.text("waysEn")));
  }
}
