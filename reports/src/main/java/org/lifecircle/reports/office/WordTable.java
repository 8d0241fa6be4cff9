package org.lifecircle.reports.office;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.lifecircle.reports.document.ReportDocument.Cell;
import org.lifecircle.reports.document.ReportDocument.Column;
import org.lifecircle.reports.document.ReportDocument.ReportRow;
import org.lifecircle.reports.document.ReportDocument.ReportTable;

/** The first rows of a table, with its totals, in a Word document. */
final class WordTable {

  /** A wider piece may be broken: an address on the network, say. In twentieths of a point. */
  private static final int WIDEST_PIECE = 2_400;

  private static final int PIECE_STEP = 100;

  /** What a column of words and one of numbers is given at most before there is room for all. */
  private static final int WIDEST_WORDS = 3_900;

  private static final int WIDEST_NUMBERS = 1_500;

  private static final int CELL_MARGINS = 230;

  private final WordPage page;

  private WordTable(WordPage page) {
    this.page = page;
  }

  /** Adds a table. */
  static void add(WordPage page, ReportTable table) {
    new WordTable(page).write(table);
  }

  private void write(ReportTable table) {
    page.paragraph(page.minor(), table.title());
    int lines = table.firstRows().size();
    long headings = table.firstRows().stream().filter(row -> row.heading().isPresent()).count();
    int sums = table.totals().isEmpty() ? 0 : 1;
    XWPFTable grid = page.grid(1 + lines + (int) headings + sums, table.columns().size());
    XWPFTableRow head = grid.getRow(0);
    head.setRepeatHeader(true);
    head.setCantSplitRow(true);
    for (int i = 0; i < table.columns().size(); i++) {
      Column column = table.columns().get(i);
      WordPage.fill(head.getCell(i), column.title(), column.numeric());
      head.getCell(i).setColor("E9EDF0");
    }
    int at = 1;
    List<Optional<BigDecimal>> totals = table.totals();
    for (ReportRow row : table.firstRows()) {
      if (row.heading().isPresent()) {
        WordPage.across(grid.getRow(at++), row.heading().get());
      }
      XWPFTableRow line = grid.getRow(at++);
      line.setCantSplitRow(true);
      for (int i = 0; i < row.cells().size(); i++) {
        WordPage.cell(line.getCell(i), row.cells().get(i), table.columns().get(i).numeric());
      }
    }
    for (int i = 0; i < totals.size(); i++) {
      String sum = totals.get(i).map(page.wording::number).orElse("");
      WordPage.fill(
              grid.getRow(at).getCell(i),
              i == 0 ? page.wording.say("cell.total") : sum,
              table.columns().get(i).numeric())
          .setBold(true);
    }
    page.widths(
        grid, weights(page, table.columns(), table.rows().stream().map(ReportRow::cells).toList()));
    page.paragraph("Source", page.wording.sentences(table.pageNotes()));
  }

  /**
   * Wide columns for words, narrow ones for numbers: every column is wide enough for its widest
   * piece, so that no id and no number is broken, then for its widest word, so that no interval is,
   * and what is left goes to those with most to say. What nobody needs makes all wider by the same
   * share.
   */
  static List<Integer> weights(WordPage page, List<Column> titles, List<List<Cell>> rows) {
    int columns = titles.size();
    int[] pieces = new int[columns];
    int[] words = new int[columns];
    int[] all = new int[columns];
    for (int i = 0; i < columns; i++) {
      Column column = titles.get(i);
      List<String> said = new ArrayList<>(List.of(column.title()));
      for (List<Cell> row : rows) {
        Cell cell = row.get(i);
        said.addAll(List.of(cell.text(), cell.mark()));
        said.addAll(cell.lines());
        all[i] = Math.max(all[i], WrittenWidth.of(cell.text() + " " + cell.mark()));
      }
      pieces[i] = said.stream().mapToInt(WrittenWidth::ofPiece).max().orElse(0);
      words[i] = said.stream().mapToInt(WrittenWidth::ofWord).max().orElse(0);
      all[i] = Math.min(column.numeric() ? WIDEST_NUMBERS : WIDEST_WORDS, all[i]);
    }
    int room = page.sheet().textWidth() - columns * CELL_MARGINS;
    int[] widths = pieces;
    for (int most = WIDEST_PIECE; most > PIECE_STEP; most -= PIECE_STEP) {
      int widest = most;
      widths = Arrays.stream(pieces).map(piece -> Math.min(piece, widest)).toArray();
      if (Arrays.stream(widths).sum() <= room) {
        break;
      }
    }
    widen(widths, words, room);
    widen(widths, all, room);
    return Arrays.stream(widths).map(width -> width + CELL_MARGINS).boxed().toList();
  }

  /** Gives columns what they want, or each the same share of it where there is too little room. */
  private static void widen(int[] widths, int[] wanted, int room) {
    int left = Math.max(0, room - Arrays.stream(widths).sum());
    int[] more = new int[widths.length];
    Arrays.setAll(more, i -> Math.max(0, Math.min(WIDEST_WORDS, wanted[i]) - widths[i]));
    int all = Arrays.stream(more).sum();
    for (int i = 0; i < widths.length && all > 0; i++) {
      widths[i] += (int) ((long) Math.min(left, all) * more[i] / all);
    }
  }
}
