package org.lifecircle.standards;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lifecircle.model.BusinessFormat;
import org.lifecircle.model.Clause;
import org.lifecircle.model.FormatCatalog;
import org.lifecircle.model.FormatCategory;
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
      Columns.required("id", "zh", "en", "category", "document", "clause", "status");

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
          new BusinessFormat(id.get(), new Text(zh.get(), en.get()), category.get(), source.get()));
    }
    return new FormatCatalog(formats);
  }
}
