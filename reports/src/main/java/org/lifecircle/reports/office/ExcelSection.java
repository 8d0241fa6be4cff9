package org.lifecircle.reports.office;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.lifecircle.reports.document.ReportDocument.Paragraph;
import org.lifecircle.reports.document.ReportDocument.ReportTable;
import org.lifecircle.reports.document.ReportDocument.Section;

/**
 * The sheet of a chapter: a sentence on top that says what is there, and its tables under each
 * other.
 */
final class ExcelSection {

  private static final int FIRST_ROW = 2;

  private final ExcelBook book;
  private final Section section;
  private final List<ReportTable> tables;

  private ExcelSection(ExcelBook book, Section section) {
    this.book = book;
    this.section = section;
    this.tables =
        section.blocks().stream()
            .filter(ReportTable.class::isInstance)
            .map(ReportTable.class::cast)
            .toList();
  }

  /** Adds the sheet, where the chapter has tables; gives them. */
  static List<ExcelTable> add(ExcelBook book, Section section) {
    ExcelSection its = new ExcelSection(book, section);
    return its.tables.isEmpty() ? List.of() : its.write();
  }

  private List<ExcelTable> write() {
    boolean one = tables.size() == 1;
    String name = one ? tables.get(0).title() : section.title();
    XSSFSheet sheet = book.sheet(name, name);
    ExcelBook.write(sheet, 1, 0, sentence(), book.styles.note);
    List<ExcelTable> written = new ArrayList<>();
    int row = FIRST_ROW;
    for (ReportTable table : tables) {
      if (!one) {
        ExcelBook.write(sheet, row++, 0, table.title(), book.styles.title);
      }
      ExcelTable its = ExcelTable.write(book, sheet, table, row);
      written.add(its);
      row = its.end() + 1;
    }
    if (one) {
      written.get(0).alone();
    } else {
      sheet.createFreezePane(0, FIRST_ROW);
    }
    return written;
  }

  /** What is to be seen here: the sentence of the chapter, else its first words. */
  private String sentence() {
    return book.wording
        .find("excel.top." + section.id())
        .orElseGet(
            () ->
                section.blocks().stream()
                    .filter(Paragraph.class::isInstance)
                    .map(Paragraph.class::cast)
                    .map(Paragraph::text)
                    .findFirst()
                    .orElse(section.title()));
  }
}
