package org.lifecircle.tables;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A sheet that a person fills: a sentence of help on top, a header, and rows of which some cells
 * are written already.
 *
 * @param name the name of the sheet
 * @param help what to do here, in the first line
 * @param header the names of the columns, in the second line
 * @param rows the cells under it, an empty text where the person writes
 * @param choices what may be chosen, by the number of the column from 0
 */
public record FormSheet(
    String name,
    String help,
    List<String> header,
    List<List<String>> rows,
    SortedMap<Integer, List<String>> choices) {

  public FormSheet {
    requireNonNull(name, "name");
    requireNonNull(help, "help");
    header = List.copyOf(header);
    rows = rows.stream().map(List::copyOf).toList();
    choices = new TreeMap<>(choices);
  }

  /** A sheet whose cells are all free. */
  public static FormSheet of(
      String name, String help, List<String> header, List<List<String>> rows) {
    return new FormSheet(name, help, header, rows, new TreeMap<>());
  }
}
