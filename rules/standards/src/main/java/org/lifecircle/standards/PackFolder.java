package org.lifecircle.standards;

import java.util.List;
import java.util.Optional;
import org.lifecircle.model.Problem;
import org.lifecircle.tables.Columns;
import org.lifecircle.tables.Table;

/** Where the tables of one standard lie. */
interface PackFolder {

  /**
   * Reads a table.
   *
   * @param name its name without file ending, for example {@code parameters}
   * @param columns the columns that it may have
   * @param problems takes what is wrong
   * @return empty when the folder has no such table
   */
  Optional<Table> table(String name, Columns columns, List<Problem> problems);

  /** The tables that the product carries for a standard. */
  static PackFolder carried(String standardId) {
    String folder = "packs/" + packageName(standardId) + "/";
    return (name, columns, problems) -> {
      String file = folder + name + ".csv";
      return Standards.class.getResource(file) == null
          ? Optional.empty()
          : Optional.of(Table.resource(Standards.class, file, columns, problems));
    };
  }

  /** The folder, and Java package, of a standard: its id without hyphens. */
  static String packageName(String standardId) {
    return standardId.replace("-", "");
  }
}
