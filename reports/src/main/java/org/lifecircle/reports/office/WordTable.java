package org.lifecircle.reports.office;

import java.math.BigDecimal;
import java.util.ArrayList;
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

  /** A longer word may be broken: an address, say. In Latin letters. */
  private static final int LONGEST_WORD = 10;

  /**
   * What a letter of a table takes, and what the margins of a cell do, in twentieths of a point.
   */
  private static final int LETTER = 100;

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
    page.paragraph("Heading2", table.title());
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
    WordPage.widths(grid, weights(table));
    page.paragraph("Source", page.wording.sentences(table.pageNotes()));
  }

  /**
   * Wide columns for words, narrow ones for numbers: every column is wide enough for its longest
   * word, and what is left goes to those with most to say. What nobody needs makes all wider by the
   * same share.
   */
  private static List<Integer> weights(ReportTable table) {
    List<Integer> least = new ArrayList<>();
    List<Integer> more = new ArrayList<>();
    for (int i = 0; i < table.columns().size(); i++) {
      Column column = table.columns().get(i);
      int longest = 9;
      int word = longestWord(column.title());
      for (ReportRow row : table.rows()) {
        Cell cell = row.cells().get(i);
        longest = Math.max(longest, longest(cell));
        word = Math.max(word, Math.max(longestWord(cell.text()), longestWord(cell.mark())));
      }
      least.add(CELL_MARGINS + LETTER * Math.min(word, LONGEST_WORD));
      more.add(LETTER * Math.min(column.numeric() ? 13 : 34, longest));
    }
    int left = WordStyles.TEXT_WIDTH - least.stream().mapToInt(Integer::intValue).sum();
    int wanted = 0;
    for (int i = 0; i < least.size(); i++) {
      wanted += Math.max(0, more.get(i) - least.get(i));
    }
    List<Integer> weights = new ArrayList<>();
    for (int i = 0; i < least.size(); i++) {
      int wants = Math.max(0, more.get(i) - least.get(i));
      weights.add(
          left <= 0 || wanted == 0
              ? least.get(i)
              : least.get(i) + (int) ((long) Math.min(left, wanted) * wants / wanted));
    }
    return weights;
  }

  /** The longest run of letters that ought not to be broken, a Chinese one counting double. */
  private static int longestWord(String words) {
    int most = 0;
    for (String word : words.split("[\\s/、，。；：（）]+")) {
      most = Math.max(most, word.codePoints().map(letter -> letter < 0x2E80 ? 1 : 2).sum());
    }
    return most;
  }

  static int longest(Cell cell) {
    String first = cell.mark().isBlank() ? cell.text() : cell.text() + "  " + cell.mark();
    int most = first.codePoints().map(letter -> letter < 0x2E80 ? 1 : 2).sum();
    for (String line : cell.lines()) {
      most = Math.max(most, line.codePoints().map(letter -> letter < 0x2E80 ? 1 : 2).sum());
    }
    return most;
  }
}
