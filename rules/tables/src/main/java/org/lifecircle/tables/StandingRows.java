package org.lifecircle.tables;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * The rows of a table as they stand in a file or sheet.
 *
 * @param id what the table is, for example {@code homes}
 * @param source the file or sheet
 * @param columns the ids of its columns, first those that are there
 * @param lines the rows
 */
public record StandingRows(
    String id, String source, List<String> columns, List<StandingLine> lines) {

  public StandingRows {
    requireNonNull(id, "id");
    requireNonNull(source, "source");
    columns = List.copyOf(columns);
    lines = List.copyOf(lines);
  }
}
