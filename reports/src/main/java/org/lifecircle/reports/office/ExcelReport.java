package org.lifecircle.reports.office;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.lifecircle.reports.document.ReportDocument;
import org.lifecircle.reports.document.ReportDocument.Block;
import org.lifecircle.reports.document.ReportDocument.EvidenceCards;
import org.lifecircle.reports.document.ReportDocument.Group;
import org.lifecircle.reports.document.ReportDocument.KeyFigure;
import org.lifecircle.reports.document.ReportDocument.Section;
import org.lifecircle.reports.document.ReportDocument.Summary;
import org.lifecircle.reports.document.ReportDocument.Tone;

/**
 * All tables of a report as a workbook: a sheet for the verdict, a sheet for each chapter with
 * every row of its tables and charts of the main figures, a sheet for the notes on the data.
 * Numbers are numbers, sums are formulas, and each sheet has a sentence on top.
 */
public final class ExcelReport {

  private final ReportDocument report;
  private final ExcelBook book;
  private final ExcelStyles styles;

  private ExcelReport(ReportDocument report) {
    this.report = requireNonNull(report, "report");
    this.book = new ExcelBook(report.masthead().circle(), report.language());
    this.styles = book.styles;
  }

  /**
   * The workbook file. The same report gives the same bytes.
   *
   * @param date the date that the file gives as its own, so that it does not depend on the clock
   */
  public static byte[] of(ReportDocument report, LocalDate date) throws IOException {
    return new ExcelReport(report).bytes(date);
  }

  private byte[] bytes(LocalDate date) throws IOException {
    try (XSSFWorkbook workbook = book.workbook) {
      report.summary().ifPresent(this::summary);
      List<ExcelTable> tables = new ArrayList<>();
      for (Section section : report.sections()) {
        for (Block block : section.blocks()) {
          if (block instanceof EvidenceCards cards) {
            ExcelPhotoSheet.add(book, cards);
          }
        }
        tables.addAll(ExcelSection.add(book, section));
      }
      ExcelCharts.add(book, tables);
      report.forms().forEach(form -> ExcelFormSheet.add(book, form));
      notes();
      workbook.forEach(sheet -> book.heights((XSSFSheet) sheet));
      Date noon = Date.from(date.atTime(12, 0).toInstant(ZoneOffset.UTC));
      var properties = workbook.getProperties().getCoreProperties();
      properties.setCreated(Optional.of(noon));
      properties.setModified(Optional.of(noon));
      properties.setCreator("LifeCircle");
      properties.setTitle(report.masthead().circle() + " · " + report.masthead().title());
      workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      workbook.write(out);
      return SettledZip.of(out.toByteArray());
    }
  }

  private void summary(Summary summary) {
    XSSFSheet sheet =
        book.sheet(
            book.wording.say("nav.top"),
            report.masthead().circle() + " · " + report.masthead().title());
    int row = 1;
    ExcelBook.write(sheet, row++, 0, report.masthead().subtitle(), styles.note);
    row++;
    ExcelBook.write(sheet, row, 0, book.wording.say("verdict.level.word"), styles.text);
    ExcelBook.write(sheet, row++, 1, summary.level().word(), styles.mark(summary.level().tone()));
    ExcelBook.write(sheet, row, 0, book.wording.say("verdict.score"), styles.text);
    if (summary.score().none()) {
      ExcelBook.write(sheet, row++, 1, summary.score().text(), styles.text);
    } else {
      ExcelBook.write(sheet, row++, 1, "", styles.left(summary.score().text()))
          .setCellValue(summary.score().value().doubleValue());
    }
    ExcelBook.write(sheet, row++, 1, summary.score().note(), styles.text);
    if (!summary.score().index().isBlank()) {
      ExcelBook.write(sheet, row++, 1, summary.score().index(), styles.text);
    }
    if (!summary.level().doubt().isBlank()) {
      ExcelBook.write(sheet, row++, 1, summary.level().doubt(), styles.text);
    }
    if (!summary.level().note().isBlank()) {
      if (summary.level().assumed()) {
        ExcelBook.write(
            sheet, row, 0, book.wording.say("verdict.assumed.word"), styles.mark(Tone.CAUTION));
      }
      ExcelBook.write(sheet, row++, 1, summary.level().note(), styles.text);
    }
    if (!summary.improvement().wayUp().isBlank()) {
      ExcelBook.write(sheet, row, 0, book.wording.say("verdict.heading.wayup"), styles.text);
      ExcelBook.write(sheet, row++, 1, summary.improvement().wayUp(), styles.text);
    }
    for (KeyFigure figure : summary.figures()) {
      String label = book.noted(figure.label(), figure.note());
      ExcelBook.write(sheet, row, 0, book.wording.first(label), styles.text);
      book.figure(ExcelBook.write(sheet, row++, 1, figure.value(), styles.text), figure.value());
    }
    row =
        list(
            sheet,
            row + 1,
            book.wording.say("verdict.heading.missing"),
            summary.improvement().missing());
    list(
        sheet,
        row + 1,
        book.wording.say("verdict.heading.actions"),
        summary.improvement().actions());
    sheet.setColumnWidth(0, 36 * 256);
    sheet.setColumnWidth(1, 100 * 256);
  }

  private int list(XSSFSheet sheet, int from, String heading, List<String> items) {
    int row = from;
    for (int i = 0; i < items.size(); i++) {
      ExcelBook.write(sheet, row, 0, i == 0 ? heading : "", styles.text);
      ExcelBook.write(sheet, row++, 1, items.get(i), styles.text);
    }
    return row;
  }

  private void notes() {
    List<Group> groups =
        report.sections().stream()
            .flatMap(section -> section.blocks().stream())
            .filter(Group.class::isInstance)
            .map(Group.class::cast)
            .toList();
    if (groups.isEmpty()) {
      return;
    }
    String name = book.wording.say("section.warnings");
    XSSFSheet sheet = book.sheet(name, name);
    ExcelBook.write(sheet, 1, 0, book.wording.say("excel.top.notes"), styles.note);
    ExcelBook.write(sheet, 2, 0, book.wording.say("column.group"), styles.head);
    ExcelBook.write(sheet, 2, 1, name, styles.head);
    int row = 3;
    for (Group group : groups) {
      for (String item : group.items()) {
        ExcelBook.write(sheet, row, 0, group.title(), styles.text);
        ExcelBook.write(sheet, row++, 1, item, styles.text);
      }
    }
    sheet.setAutoFilter(new CellRangeAddress(2, row - 1, 0, 1));
    sheet.createFreezePane(0, 3);
    sheet.setColumnWidth(0, 34 * 256);
    sheet.setColumnWidth(1, 100 * 256);
  }
}
