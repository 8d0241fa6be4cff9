package org.lifecircle.reports.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.junit.jupiter.api.Test;
import org.lifecircle.model.Language;
import org.lifecircle.reports.document.ReportDocument.Cell;
import org.lifecircle.reports.document.ReportDocument.Column;
import org.lifecircle.reports.document.ReportDocument.ReportRow;
import org.lifecircle.reports.document.ReportDocument.ReportTable;

/** Widths in twentieths of a point, at 9 points in a wide font (DejaVu Sans), margins included. */
class WordTableTest {

  private static final int MARGINS = 216;
  private static final int ID = 5 * 114;
  private static final int CONVENIENCE = 1_139;
  private static final int INTERVAL = 1_100;
  private static final int INTERVAL_OF_IDS = 1_260;

  private static final List<Column> COLUMNS =
      Stream.of("Id", "Score", "Among", "Remark", "Open")
          .map(title -> new Column(title, false))
          .toList();

  private static final List<Cell> CELLS =
      Stream.of(
              "c0060",
              "86.5–100.0",
              "convenience store, c0060–c0061",
              "what is said at some length and may be broken between its words",
              "9,638")
          .map(Cell::of)
          .toList();

  /** The widths of the columns when all of them stand so many times beside each other. */
  private static List<Integer> widths(int times) {
    List<Column> columns =
        Collections.nCopies(times, COLUMNS).stream().flatMap(List::stream).toList();
    List<Cell> cells = Collections.nCopies(times, CELLS).stream().flatMap(List::stream).toList();
    WordPage page = new WordPage(Language.EN);
    WordTable.add(
        page,
        new ReportTable(
            "circles",
            "Circles",
            columns,
            Collections.nCopies(3, new ReportRow(Optional.empty(), cells)),
            ""));
    return page.word.getTables().get(0).getRow(1).getTableCells().stream()
        .map(XWPFTableCell::getWidth)
        .toList();
  }

  @Test
  void noIdNoIntervalAndNoWordIsBrokenWhereThereIsRoom() {
    List<Integer> widths = widths(1);
    assertThat(widths.get(0)).isGreaterThan(MARGINS + ID);
    assertThat(widths.get(1)).isGreaterThan(MARGINS + INTERVAL);
    assertThat(widths.get(2)).isGreaterThan(MARGINS + INTERVAL_OF_IDS);
    assertThat(widths.get(3)).as("most to say").isGreaterThan(widths.get(2));
  }

  @Test
  void whereThereIsLittleRoomIntervalsAreBrokenBehindTheirDashesAndNoIdIs() {
    List<Integer> widths = widths(2);
    for (int i = 0; i < widths.size(); i += COLUMNS.size()) {
      assertThat(widths.get(i)).isGreaterThan(MARGINS + ID);
      assertThat(widths.get(i + 1)).isBetween(MARGINS + ID, MARGINS + INTERVAL);
      assertThat(widths.get(i + 2)).isBetween(MARGINS + CONVENIENCE, MARGINS + INTERVAL_OF_IDS);
      assertThat(widths.get(i + 4)).isGreaterThan(MARGINS + ID - 57);
    }
    assertThat(widths.stream().mapToInt(Integer::intValue).sum())
        .isLessThanOrEqualTo(WordSheet.PLAIN.textWidth());
  }

  @Test
  void chineseLettersArePartedWhereTheyHaveTo() {
    assertThat(WrittenWidth.ofPiece("社区综合服务设施与便民服务点")).isEqualTo(WrittenWidth.ofPiece("社区综合服"));
    assertThat(WrittenWidth.ofPiece("虚拟市 c0060")).isEqualTo(WrittenWidth.of("c0060"));
    assertThat(WrittenWidth.ofWord("c0060–c0061")).isEqualTo(WrittenWidth.of("c0060–c0061"));
    assertThat(WrittenWidth.ofPiece("c0060–c0061")).isEqualTo(WrittenWidth.of("c0060–"));
  }
}
