package org.lifecircle.standards;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lifecircle.model.BusinessFormat;
import org.lifecircle.model.Clause;
import org.lifecircle.model.FormatCatalog;
import org.lifecircle.model.FormatCategory;
import org.lifecircle.model.Problem;
import org.lifecircle.model.Text;
import org.lifecircle.tables.Columns;
import org.lifecircle.tables.Row;
import org.lifecircle.tables.Table;

/** The business formats of 商办流通函〔2021〕247号, 一(二) and 一(三), from {@code formats.csv}. */
final class FormatTable {

  private static final Columns COLUMNS =
      Columns.required("id", "zh", "en", "category", "document", "clause", "status");

  private static final List<String> CATEGORIES =
      Arrays.stream(FormatCategory.values()).map(FormatCategory::id).toList();

  private FormatTable() {}

  static FormatCatalog load(DocumentTable documents, List<Problem> problems) {
    List<BusinessFormat> formats = new ArrayList<>();
    for (Row row : Table.resource(Standards.class, "formats.csv", COLUMNS, problems).rows()) {
      Optional<String> id = row.requiredText("id");
      Optional<String> zh = row.requiredText("zh");
      Optional<String> en = row.requiredText("en");
      Optional<String> category = row.name("category", CATEGORIES);
      Optional<Clause> source = documents.source(row);
      if (id.isEmpty() || zh.isEmpty() || en.isEmpty() || category.isEmpty() || source.isEmpty()) {
        continue;
      }
      formats.add(
          new BusinessFormat(
              id.get(), new Text(zh.get(), en.get()), category(category.get()), source.get()));
    }
    return new FormatCatalog(formats);
  }

  private static FormatCategory category(String id) {
    return Arrays.stream(FormatCategory.values())
        .filter(category -> category.id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
