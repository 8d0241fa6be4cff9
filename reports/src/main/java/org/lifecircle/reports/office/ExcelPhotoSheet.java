package org.lifecircle.reports.office;

import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.Units;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFPicture;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.lifecircle.reports.document.ReportDocument.EvidenceCard;
import org.lifecircle.reports.document.ReportDocument.EvidenceCards;
import org.lifecircle.reports.evidence.Photo;

/** A sheet with what was seen at the outlets, and its photos. */
final class ExcelPhotoSheet {

  /** The place of a photo in pixels. */
  private static final double PHOTO_WIDTH = 160;

  private static final double PHOTO_HEIGHT = 120;

  private final ExcelBook book;
  private final ExcelStyles styles;

  private ExcelPhotoSheet(ExcelBook book) {
    this.book = book;
    this.styles = book.styles;
  }

  /** Adds the sheet. */
  static void add(ExcelBook book, EvidenceCards cards) {
    new ExcelPhotoSheet(book).write(cards);
  }

  private void write(EvidenceCards cards) {
    XSSFSheet sheet = book.sheet(cards.title(), cards.title());
    ExcelBook.write(sheet, 1, 0, book.wording.say("excel.top.evidence"), styles.note);
    String[] columns = {"outlet", "formats", "date", "inspector", "note", "photoFile", "photo"};
    int[] widths = {26, 26, 16, 12, 40, 24, 25};
    for (int i = 0; i < columns.length; i++) {
      ExcelBook.write(sheet, 2, i, book.wording.say("column." + columns[i]), styles.head);
      sheet.setColumnWidth(i, widths[i] * 256);
    }
    int row = 3;
    for (EvidenceCard card : cards.items()) {
      ExcelBook.write(sheet, row, 0, card.outlet(), styles.text);
      ExcelBook.write(sheet, row, 1, card.formats(), styles.text);
      ExcelBook.write(sheet, row, 2, card.visit().date(), styles.text);
      ExcelBook.write(sheet, row, 3, card.visit().inspector(), styles.text);
      ExcelBook.write(sheet, row, 4, card.visit().note(), styles.text);
      ExcelBook.write(sheet, row, 5, card.file(), styles.text);
      int last = columns.length - 1;
      if (card.photo().isPresent()) {
        photo(sheet, row, last, card.photo().get(), card.outlet());
      } else {
        ExcelBook.write(sheet, row, last, book.wording.say("evidence.noPhoto"), styles.text);
      }
      row++;
    }
    sheet.setAutoFilter(new CellRangeAddress(2, row - 1, 0, columns.length - 2));
    sheet.createFreezePane(1, 3);
    sheet.setRepeatingRows(new CellRangeAddress(2, 2, 0, columns.length - 1));
  }

  /** Puts a photo into a cell, at a size that the row and the column hold. */
  private void photo(XSSFSheet sheet, int row, int column, Photo photo, String outlet) {
    double scale = Math.min(PHOTO_WIDTH / photo.width(), PHOTO_HEIGHT / photo.height());
    int margin = 4 * Units.EMU_PER_PIXEL;
    XSSFClientAnchor anchor =
        new XSSFClientAnchor(
            margin,
            margin,
            margin + (int) (photo.width() * scale * Units.EMU_PER_PIXEL),
            margin + (int) (photo.height() * scale * Units.EMU_PER_PIXEL),
            column,
            row,
            column,
            row);
    XSSFPicture picture =
        sheet
            .createDrawingPatriarch()
            .createPicture(
                anchor, book.workbook.addPicture(photo.jpeg(), Workbook.PICTURE_TYPE_JPEG));
    picture
        .getCTPicture()
        .getNvPicPr()
        .getCNvPr()
        .setDescr(book.wording.say("evidence.photo", outlet));
    sheet.getRow(row).createCell(column).setCellStyle(styles.photoPlace);
  }
}
