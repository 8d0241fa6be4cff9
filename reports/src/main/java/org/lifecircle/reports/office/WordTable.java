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

  /** What a word and a cell of numbers are given at most before there is room for all. */
  private static final int WIDEST_WORDS = 3_900;

  private static final int WIDEST_NUMBERS = 1_500;

  private static final int CELL_MARGINS = 230;

  /** What a column that is left empty is given, so that a name can be written into it. */
  private static final int WRITTEN_BY_HAND = 1_000;

  private static final int ONE_LETTER = WrittenWidth.of("字");

  private static final int MOST_LINES = 60;

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
    XWPFTable grid = page.grid(rows(table), table.columns().size());
    XWPFTableRow head = grid.getRow(0);
    head.setRepeatHeader(true);
    head.setCantSplitRow(true);
    for (int i = 0; i < table.columns().size(); i++) {
      Column column = table.columns().get(i);
      WordPage.fill(head.getCell(i), column.title(), column.numeric());
      head.getCell(i).setColor("E9EDF0");
    }
    int at = 1;
    for (ReportRow row : table.firstRows()) {
      if (row.heading().isPresent()) {
        WordPage.across(grid.getRow(at++), row.heading().get());
      }
      XWPFTableRow line = grid.getRow(at++);
      line.setCantSplitRow(true);
      for (int i = 0; i < row.cells().size(); i++) {
        Cell cell = row.cells().get(i);
        boolean alone = i == 0 && table.addsBelow();
        WordPage.cell(
            line.getCell(i), alone ? alone(cell) : cell, table.columns().get(i).numeric());
      }
      if (table.addsBelow() && !row.cells().get(0).lines().isEmpty()) {
        WordPage.below(line, grid.getRow(at++), row.cells().get(0).lines());
      }
    }
    List<Cell> totals = totals(table);
    for (int i = 0; i < totals.size(); i++) {
      WordPage.fill(
              grid.getRow(at).getCell(i), totals.get(i).text(), table.columns().get(i).numeric())
          .setBold(true);
    }
    page.widths(grid, weights(page, table.columns(), cells(table)));
    String notes = page.wording.sentences(table.pageNotes());
    if (!notes.isBlank()) {
      WordPage.keepWithNext(grid.getRow(grid.getNumberOfRows() - 1));
    }
    page.paragraph("Source", notes);
  }

  /** Its head, its rows with what stands above and below them, and its totals. */
  private static int rows(ReportTable table) {
    int all = table.totals().isEmpty() ? 1 : 2;
    for (ReportRow row : table.firstRows()) {
      all += row.heading().isPresent() ? 2 : 1;
      all += table.addsBelow() && !row.cells().get(0).lines().isEmpty() ? 1 : 0;
    }
    return all;
  }

  private static Cell alone(Cell cell) {
    return new Cell(
        cell.text(), cell.tone(), List.of(), cell.mark(), cell.markTone(), cell.number());
  }

  private List<Cell> totals(ReportTable table) {
    List<Cell> cells = new ArrayList<>();
    for (Optional<BigDecimal> sum : table.totals()) {
      String words = cells.isEmpty() ? page.wording.say("cell.total") : "";
      cells.add(Cell.of(sum.map(page.wording::number).orElse(words)));
    }
    return cells;
  }

  /** What decides how wide columns are: small print below a row does not. */
  private List<List<Cell>> cells(ReportTable table) {
    List<List<Cell>> all = new ArrayList<>();
    for (ReportRow row : table.rows()) {
      List<Cell> cells = new ArrayList<>(row.cells());
      if (table.addsBelow()) {
        cells.set(0, alone(cells.get(0)));
      }
      all.add(cells);
    }
    if (!table.totals().isEmpty()) {
      all.add(totals(table));
    }
    return all;
  }

  /**
   * Wide columns for words, narrow ones for numbers: every column is wide enough for its widest
   * piece, so that no id and no number is broken, then for its widest word, so that no interval is,
   * and what is left goes to those with most to say, so that the longest cells of all columns take
   * about as many lines. What nobody needs makes all wider by the same share.
   */
  static List<Integer> weights(WordPage page, List<Column> titles, List<List<Cell>> rows) {
    int columns = titles.size();
    int[] pieces = new int[columns];
    int[] words = new int[columns];
    int[] all = new int[columns];
    for (int i = 0; i < columns; i++) {
      Column column = titles.get(i);
      List<String> said = new ArrayList<>(List.of(column.title()));
      all[i] = WrittenWidth.of(column.title()) / 2;
      boolean byHand = true;
      for (List<Cell> row : rows) {
        Cell cell = row.get(i);
        said.addAll(List.of(cell.text(), cell.mark()));
        said.addAll(cell.lines());
        byHand &= cell.text().isBlank() && cell.lines().isEmpty();
        int whole = WrittenWidth.of(cell.text() + " " + cell.mark());
        words[i] = Math.max(words[i], column.numeric() ? Math.min(WIDEST_NUMBERS, whole) : 0);
        all[i] = Math.max(all[i], whole + cell.lines().stream().mapToInt(WrittenWidth::of).sum());
      }
      pieces[i] = said.stream().mapToInt(WrittenWidth::ofPiece).max().orElse(0);
      words[i] = Math.max(words[i], said.stream().mapToInt(WrittenWidth::ofWord).max().orElse(0));
      // A title has two lines, and not a letter a line.
      int title = WrittenWidth.of(column.title());
      words[i] = Math.max(words[i], Math.min(title, title / 2 + ONE_LETTER));
      words[i] = byHand ? Math.max(words[i], WRITTEN_BY_HAND) : words[i];
    }
    int room =
        (page.sheet().textWidth() - columns * CELL_MARGINS)
            * WrittenWidth.LETTERS
            / page.tableLetters();
    int[] widths = narrowest(pieces, room);
    widen(widths, words, room);
    lengthen(widths, all, room);
    return Arrays.stream(widths)
        .map(width -> width * page.tableLetters() / WrittenWidth.LETTERS + CELL_MARGINS)
        .boxed()
        .toList();
  }

  /** As wide as their widest pieces, of which the very widest are broken where they have to be. */
  private static int[] narrowest(int[] pieces, int room) {
    int[] widths = pieces;
    for (int most = WIDEST_PIECE; most > PIECE_STEP; most -= PIECE_STEP) {
      int widest = most;
      widths = Arrays.stream(pieces).map(piece -> Math.min(piece, widest)).toArray();
      if (Arrays.stream(widths).sum() <= room) {
        break;
      }
    }
    return widths;
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

  /** Makes columns so wide that no cell has more lines than it must have, in quarters of a line. */
  private static void lengthen(int[] widths, int[] all, int room) {
    for (int quarters = 4; quarters < 4 * MOST_LINES; quarters++) {
      int[] wider = new int[widths.length];
      for (int i = 0; i < widths.length; i++) {
        wider[i] = Math.max(widths[i], 4 * all[i] / quarters);
      }
      if (Arrays.stream(wider).sum() <= room) {
        System.arraycopy(wider, 0, widths, 0, widths.length);
        return;
      }
    }
  }
}
