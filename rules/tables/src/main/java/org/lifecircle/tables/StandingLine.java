package org.lifecircle.tables;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A row of a table as it stands in its file or sheet.
 *
 * @param number its line there, from 1
 * @param cells what stands in it by column, without surrounding white space
 */
public record StandingLine(int number, Map<String, String> cells) {

  public StandingLine {
    cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
  }

  /** A cell; blank when the row has none. */
  public String cell(String column) {
    return cells.getOrDefault(column, "");
  }
}
