package org.lifecircle.kit.workbook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lifecircle.model.FigureCatalog;
import org.lifecircle.model.Text;

/**
 * What people may call the fields of a sheet: their labels in either language, and their ids. Made
 * once for a sheet, whose every cell may be asked about. Immutable.
 */
final class FieldNames {

  private final Map<String, SheetLayout.Field> byName = new LinkedHashMap<>();

  FieldNames(SheetLayout layout, FigureCatalog figures) {
    for (SheetLayout.Field field : layout.fields(figures)) {
      Text label = layout.label(field.id(), figures);
      for (String name : List.of(label.zh(), label.en(), field.id())) {
        byName.putIfAbsent(SheetLayout.plain(name), field);
      }
    }
  }

  /** The field of that name; the first where several have it. */
  Optional<SheetLayout.Field> find(String name) {
    return Optional.ofNullable(byName.get(SheetLayout.plain(name)));
  }
}
