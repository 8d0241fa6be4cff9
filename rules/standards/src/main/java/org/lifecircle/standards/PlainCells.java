package org.lifecircle.standards;

import java.util.Optional;
import java.util.regex.Pattern;
import org.lifecircle.tables.Columns;
import org.lifecircle.tables.Row;
import org.lifecircle.tables.Table;

/**
 * Refuses cells that hold code. Nothing in a table is ever run; whoever writes a formula or a piece
 * of a rule into one expects something that does not happen, and must hear it.
 */
final class PlainCells {

  private static final Pattern CODE =
      Pattern.compile(
          "[{}$]"
              + "|\\b(eval|insert|insertLogical|modify|update|retract|delete)\\s*\\("
              + "|\\b(drools|System|Runtime)\\s*\\."
              + "|\\bjava\\.\\w+\\."
              + "|\\brule\\s*\""
              + "|\\bwhen\\b.*\\bthen\\b.*\\bend\\b"
              + "|;\\s*$",
          Pattern.DOTALL);

  /** Without one of these there is no code; nearly every cell has none. */
  private static final String SIGNS = "{}$(.\";";

  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*+(-[a-z0-9]++)*+");

  private PlainCells() {}

  /** A table, once every cell has been checked. */
  static Table check(Table table, Columns columns) {
    for (Row row : table.rows()) {
      for (String column : columns.all()) {
        String text = row.text(column);
        if (text.startsWith("=") || text.startsWith("@")) {
          row.problem(column, Words.PHRASES.text("cell.formula"));
        } else if (suspicious(text) && CODE.matcher(text).find()) {
          row.problem(column, Words.PHRASES.text("cell.code"));
        }
      }
    }
    return table;
  }

  private static boolean suspicious(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (SIGNS.indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return text.contains("when");
  }

  /** The id of a row: small letters, digits and hyphens. */
  static Optional<String> id(Row row) {
    Optional<String> id = row.requiredText("id");
    if (id.isPresent() && !ID.matcher(id.get()).matches()) {
      row.problem("id", Words.PHRASES.text("id.letters"));
      return Optional.empty();
    }
    return id;
  }
}
