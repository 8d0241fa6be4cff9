package org.lifecircle.kit.cells;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lifecircle.model.Answer;
import org.lifecircle.model.Language;
import org.lifecircle.model.Text;
import org.lifecircle.model.Warning;

/** What was interpreted in the cells of files, said once for every file and kind. */
public final class CellNotes {

  /** One cell: its line, 0 where it has none, the words of its column, its text and its reading. */
  private record Cell(int line, Text column, String text, Text readAs) {}

  private final Map<String, Map<Remark, List<Cell>>> byFile = new LinkedHashMap<>();

  /**
   * Takes a cell.
   *
   * @param file the file or sheet
   * @param line its line; 0 where it has none
   * @param column what people call its column
   * @param text what stands there
   * @param reading what was read
   */
  public void add(String file, int line, Text column, String text, CellMeaning<?> reading) {
    requireNonNull(file, "file");
    if (reading.remarks().isEmpty()) {
      return;
    }
    Text readAs = reading.value().map(CellNotes::words).orElse(Text.same(""));
    for (Remark remark : reading.remarks()) {
      byFile
          .computeIfAbsent(file, one -> new TreeMap<>())
          .computeIfAbsent(remark, one -> new ArrayList<>())
          .add(new Cell(line, column, text, readAs));
    }
  }

  private static Text words(Object value) {
    if (value instanceof Answer answer) {
      return CellText.PHRASES.text("answer." + answer.name().toLowerCase(Locale.ROOT));
    }
    return Text.same(
        value instanceof BigDecimal number
            ? number.stripTrailingZeros().toPlainString()
            : value.toString());
  }

  /** One warning for every file and kind of interpretation, each with its number and an example. */
  public List<Warning> warnings() {
    List<Warning> warnings = new ArrayList<>();
    byFile.forEach(
        (file, kinds) ->
            kinds.forEach((remark, cells) -> warnings.add(warning(file, remark, cells))));
    return warnings;
  }

  private static Warning warning(String file, Remark remark, List<Cell> cells) {
    Cell first = cells.get(0);
    Text where =
        first.line() == 0
            ? CellText.PHRASES.text("note.cell", file, first.column())
            : CellText.PHRASES.text(
                "note.line", file, first.column(), Integer.toString(first.line()));
    Text words = remark.words(first.readAs());
    String count = Integer.toString(cells.size());
    Text message;
    if (cells.size() == 1) {
      message = CellText.PHRASES.text("note.one", where, first.text(), words);
    } else if (first.line() == 0) {
      message =
          CellText.PHRASES.text(
              "note.many.unlined", file, count, columns(cells), first.text(), words);
    } else {
      message =
          CellText.PHRASES.text(
              "note.many",
              file,
              count,
              columns(cells),
              first.text(),
              Integer.toString(first.line()),
              words);
    }
    return new Warning(remark.code(), file, message);
  }

  private static Text columns(List<Cell> cells) {
    Set<Text> columns =
        cells.stream().map(Cell::column).collect(Collectors.toCollection(LinkedHashSet::new));
    return new Text(
        columns.stream().map(column -> column.in(Language.ZH)).collect(Collectors.joining("、")),
        columns.stream().map(column -> column.in(Language.EN)).collect(Collectors.joining(", ")));
  }
}
