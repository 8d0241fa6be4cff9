package org.lifecircle.kit.workbook;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** One look for all sheets. */
final class FormStyles {

  final XSSFCellStyle header;
  final XSSFCellStyle label;
  final XSSFCellStyle prose;
  final XSSFCellStyle text;
  final XSSFCellStyle number;
  final XSSFCellStyle date;

  FormStyles(XSSFWorkbook workbook) {
    XSSFFont bold = workbook.createFont();
    bold.setBold(true);
    header = workbook.createCellStyle();
    header.setFont(bold);
    header.setWrapText(true);
    header.setVerticalAlignment(VerticalAlignment.CENTER);
    header.setAlignment(HorizontalAlignment.CENTER);
    header.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    header.setFillForegroundColor(
        new XSSFColor(new byte[] {(byte) 0xDD, (byte) 0xEB, (byte) 0xF7}));
    header.setBorderBottom(BorderStyle.THIN);
    header.setBottomBorderColor(IndexedColors.GREY_50_PERCENT.getIndex());
    label = workbook.createCellStyle();
    label.setFont(bold);
    prose = workbook.createCellStyle();
    prose.setWrapText(true);
    prose.setVerticalAlignment(VerticalAlignment.TOP);
    text = workbook.createCellStyle();
    text.setDataFormat(workbook.createDataFormat().getFormat("@"));
    number = workbook.createCellStyle();
    date = workbook.createCellStyle();
    date.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
  }

  XSSFCellStyle of(SheetLayout.Kind kind) {
    return switch (kind) {
      case NUMBER, SHARE_OR_NUMBER -> number;
      case DATE -> date;
      default -> text;
    };
  }
}
