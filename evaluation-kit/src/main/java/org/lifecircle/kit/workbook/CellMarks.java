package org.lifecircle.kit.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLDocumentPart;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.model.Comments;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFChartSheet;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.lifecircle.kit.problems.ProblemPlace;
import org.lifecircle.model.Language;
import org.lifecircle.model.Problem;
import org.lifecircle.model.ReadableText;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCfRule;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTConditionalFormatting;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTWorksheet;

/**
 * Wrong cells in red with a comment. Both can be taken off again: the red is a conditional format,
 * so that a cell keeps the look which the person gave it, and what a comment says stands between
 * two lines, so that it can share a comment with the person's own words.
 */
final class CellMarks {

  static final String AUTHOR = "LifeCircle";

  /** The condition that is always true and nobody else writes. */
  static final String CONDITION = "\"LifeCircle\"=\"LifeCircle\"";

  private static final String BEGIN = "\u25BC LifeCircle";
  private static final String END = "\u25B2";

  /** Comments of a thread carry this name; the program shows the thread instead of their text. */
  private static final String THREAD = "tc=";

  /** A comment may be as long as a cell; longer ones nobody reads. */
  private static final int LONGEST_COMMENT = 4_000;

  private static final int BOX_COLUMNS = 4;
  private static final byte[] RED = {(byte) 0xFF, (byte) 0xB3, (byte) 0xB3};

  private final XSSFWorkbook book;
  private final Language language;

  CellMarks(XSSFWorkbook book, Language language) {
    this.book = book;
    this.language = language;
  }

  /** Takes off the marks of earlier runs and leaves everything else. */
  static void remove(XSSFWorkbook book) {
    for (Sheet one : book) {
      XSSFSheet sheet = (XSSFSheet) one;
      if (!(sheet instanceof XSSFChartSheet)) {
        removeRed(sheet.getCTWorksheet());
        List<XSSFComment> comments = List.copyOf(sheet.getCellComments().values());
        comments.forEach(comment -> removeWords(sheet, comment));
      }
    }
  }

  private static void removeRed(CTWorksheet sheet) {
    for (int i = sheet.sizeOfConditionalFormattingArray() - 1; i >= 0; i--) {
      CTConditionalFormatting formatting = sheet.getConditionalFormattingArray(i);
      for (int r = formatting.sizeOfCfRuleArray() - 1; r >= 0; r--) {
        CTCfRule rule = formatting.getCfRuleArray(r);
        if (rule.sizeOfFormulaArray() == 1 && rule.getFormulaArray(0).equals(CONDITION)) {
          formatting.removeCfRule(r);
        }
      }
      if (formatting.sizeOfCfRuleArray() == 0) {
        sheet.removeConditionalFormatting(i);
      }
    }
  }

  private static void removeWords(XSSFSheet sheet, XSSFComment comment) {
    String words = words(comment);
    int begin = words.indexOf(BEGIN);
    if (begin < 0) {
      return;
    }
    int end = words.indexOf(END, begin);
    String rest =
        (words.substring(0, begin) + (end < 0 ? "" : words.substring(end + END.length()))).strip();
    if (!rest.isEmpty()) {
      comment.setString(new XSSFRichTextString(rest));
    } else {
      remove(sheet, comment.getAddress());
    }
  }

  private static String words(XSSFComment comment) {
    return comment.getString() == null || comment.getString().getString() == null
        ? ""
        : comment.getString().getString();
  }

  private static void remove(XSSFSheet sheet, CellAddress address) {
    XSSFRow row = sheet.getRow(address.getRow());
    XSSFCell cell = row == null ? null : row.getCell(address.getColumn());
    if (cell != null && sheet.getCTWorksheet().isSetLegacyDrawing()) {
      cell.removeCellComment();
      return;
    }
    for (POIXMLDocumentPart part : sheet.getRelations()) {
      if (part instanceof Comments comments) {
        comments.removeComment(address);
      }
    }
  }

  /** Marks the cells of problems; several problems of one cell share its comment. */
  void add(List<Problem> problems) {
    Map<XSSFSheet, Map<CellAddress, List<String>>> messages = new LinkedHashMap<>();
    for (Problem problem : problems) {
      ProblemPlace place = ProblemPlace.of(problem);
      XSSFSheet sheet = place.inSheet() ? book.getSheet(place.area()) : null;
      Optional<CellAddress> address = address(place);
      if (sheet != null && !(sheet instanceof XSSFChartSheet) && address.isPresent()) {
        messages
            .computeIfAbsent(sheet, key -> new LinkedHashMap<>())
            .computeIfAbsent(shown(sheet, address.get()), key -> new ArrayList<>())
            .add(problem.message().in(language));
      }
    }
    messages.forEach(
        (sheet, cells) -> {
          redden(sheet, List.copyOf(cells.keySet()));
          cells.forEach((cell, words) -> comment(sheet, cell, words.stream().distinct().toList()));
        });
  }

  private static Optional<CellAddress> address(ProblemPlace place) {
    CellAddress address = new CellAddress(place.shortly());
    boolean within =
        address.getColumn() <= SpreadsheetVersion.EXCEL2007.getLastColumnIndex()
            && address.getRow() <= SpreadsheetVersion.EXCEL2007.getLastRowIndex();
    return within ? Optional.of(address) : Optional.empty();
  }

  /** Of merged cells only the first is shown. */
  private static CellAddress shown(XSSFSheet sheet, CellAddress address) {
    return sheet.getMergedRegions().stream()
        .filter(merged -> merged.isInRange(address))
        .findFirst()
        .map(merged -> new CellAddress(merged.getFirstRow(), merged.getFirstColumn()))
        .orElse(address);
  }

  private static void redden(XSSFSheet sheet, List<CellAddress> cells) {
    XSSFConditionalFormattingRule rule =
        sheet.getSheetConditionalFormatting().createConditionalFormattingRule(CONDITION);
    PatternFormatting fill = rule.createPatternFormatting();
    fill.setFillBackgroundColor(new XSSFColor(RED));
    fill.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
    CellRangeAddress[] first = {range(sheet, cells.get(0))};
    sheet.getSheetConditionalFormatting().addConditionalFormatting(first, rule);
    CTWorksheet worksheet = sheet.getCTWorksheet();
    CTConditionalFormatting added =
        worksheet.getConditionalFormattingArray(worksheet.sizeOfConditionalFormattingArray() - 1);
    added.setSqref(cells.stream().map(cell -> range(sheet, cell).formatAsString()).toList());
    // Of formats that disagree the one of the least number is shown.
    for (CTConditionalFormatting formatting : worksheet.getConditionalFormattingArray()) {
      for (CTCfRule other : formatting.getCfRuleArray()) {
        other.setPriority(other.getPriority() + 1);
      }
    }
    added.getCfRuleArray(0).setPriority(1);
  }

  private static CellRangeAddress range(XSSFSheet sheet, CellAddress cell) {
    return sheet.getMergedRegions().stream()
        .filter(merged -> merged.isInRange(cell))
        .findFirst()
        .orElse(
            new CellRangeAddress(cell.getRow(), cell.getRow(), cell.getColumn(), cell.getColumn()));
  }

  private void comment(XSSFSheet sheet, CellAddress cell, List<String> messages) {
    String told = BEGIN + "\n" + shortened(String.join("\n", messages)) + "\n" + END;
    XSSFComment before = sheet.getCellComment(cell);
    if (before == null) {
      XSSFComment comment = newComment(sheet, cell, lines(told));
      comment.setString(new XSSFRichTextString(told));
      comment.setAuthor(AUTHOR);
      comment.setAddress(cell);
    } else if (!String.valueOf(before.getAuthor()).startsWith(THREAD)) {
      String own = words(before);
      before.setString(new XSSFRichTextString(own.isBlank() ? told : own + "\n" + told));
    }
  }

  /**
   * A comment whose box stands beside its cell. The library makes it in the cell where its box
   * begins, which must not have a comment yet; its cell is free, and the sheet ends somewhere.
   */
  private XSSFComment newComment(XSSFSheet sheet, CellAddress cell, int lines) {
    int lastColumn = SpreadsheetVersion.EXCEL2007.getLastColumnIndex();
    int lastRow = SpreadsheetVersion.EXCEL2007.getLastRowIndex();
    int column = cell.getColumn() + 1;
    if (column + BOX_COLUMNS > lastColumn) {
      column = cell.getColumn() - BOX_COLUMNS - 1;
    }
    int row = Math.min(cell.getRow(), lastRow - lines - 1);
    CellAddress corner = new CellAddress(row, column);
    CellAddress begin = sheet.getCellComment(corner) == null ? corner : cell;
    ClientAnchor anchor = book.getCreationHelper().createClientAnchor();
    anchor.setCol1(begin.getColumn());
    anchor.setRow1(begin.getRow());
    anchor.setCol2(Math.min(begin.getColumn() + BOX_COLUMNS, lastColumn));
    anchor.setRow2(Math.min(begin.getRow() + lines + 1, lastRow));
    return sheet.createDrawingPatriarch().createCellComment(anchor);
  }

  /** How many lines a text takes in a box of this width. */
  private static int lines(String text) {
    int lines =
        text.lines().mapToInt(line -> 1 + WrittenText.width(line) / (BOX_COLUMNS * 8)).sum();
    return Math.min(lines, 30);
  }

  private static String shortened(String text) {
    return ReadableText.atMost(text, LONGEST_COMMENT);
  }
}
