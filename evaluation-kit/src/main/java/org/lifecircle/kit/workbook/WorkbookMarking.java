package org.lifecircle.kit.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Language;
import org.lifecircle.model.Problem;

/** A copy of a workbook with its problems where they are. */
final class WorkbookMarking {

  /** The whole workbook is built in memory here, some forty times the size of its text. */
  private static final long LARGEST_PART_BYTES = 6L * 1024 * 1024;

  private static final byte[] RED = {(byte) 0xFF, (byte) 0xB3, (byte) 0xB3};

  private final Language language;

  WorkbookMarking(Language language) {
    this.language = language;
  }

  void write(Path workbook, List<Problem> problems, Path copy) throws IOException {
    UntrustedWorkbook untrusted = new UntrustedWorkbook(workbook);
    untrusted.requireHarmless(UntrustedWorkbook.LARGEST_PART_BYTES);
    try {
      untrusted.requireHarmless(LARGEST_PART_BYTES);
    } catch (InvalidInputException e) {
      throw refusal(workbook, "mark.large");
    }
    Path target = copy.toAbsolutePath();
    Files.createDirectories(target.getParent());
    Path aside = Files.createTempFile(target.getParent(), ".marked-", ".xlsx");
    try (InputStream in = Files.newInputStream(workbook);
        XSSFWorkbook book = new XSSFWorkbook(in)) {
      mark(book, problems);
      list(book, problems);
      try (OutputStream out = Files.newOutputStream(aside)) {
        book.write(out);
      }
      Files.move(aside, target, StandardCopyOption.REPLACE_EXISTING);
    } catch (RuntimeException e) {
      // The library meets a damaged file with any of a dozen unchecked exceptions.
      throw refusal(workbook, "file.broken", String.valueOf(e.getMessage()));
    } finally {
      Files.deleteIfExists(aside);
    }
  }

  private static InvalidInputException refusal(Path workbook, String key, Object... arguments) {
    return new InvalidInputException(
        List.of(
            new Problem(
                String.valueOf(workbook.getFileName()),
                0,
                "",
                "",
                SheetLayout.PHRASES.text(key, arguments))));
  }

  /** The sheet and cell of {@code 居民楼!C5}; the cell is blank when the sheet is meant. */
  private record Place(String sheet, String cell) {

    static Place of(Problem problem) {
      int at = problem.field().lastIndexOf('!');
      return at < 0
          ? new Place(problem.field(), "")
          : new Place(problem.field().substring(0, at), problem.field().substring(at + 1));
    }
  }

  private void mark(XSSFWorkbook book, List<Problem> problems) {
    Map<Place, List<String>> messages = new LinkedHashMap<>();
    for (Problem problem : problems) {
      messages
          .computeIfAbsent(Place.of(problem), place -> new ArrayList<>())
          .add(problem.message().in(language));
    }
    Map<Short, XSSFCellStyle> marked = new LinkedHashMap<>();
    messages.forEach(
        (place, words) -> {
          XSSFSheet sheet = book.getSheet(place.sheet());
          if (sheet != null && !place.cell().isEmpty()) {
            CellReference reference = new CellReference(place.cell());
            XSSFRow row = sheet.getRow(reference.getRow());
            row = row == null ? sheet.createRow(reference.getRow()) : row;
            XSSFCell cell = row.getCell(reference.getCol());
            cell = cell == null ? row.createCell(reference.getCol()) : cell;
            color(book, cell, marked);
            comment(book, sheet, cell, String.join("\n", words));
          }
        });
  }

  private static void color(XSSFWorkbook book, XSSFCell cell, Map<Short, XSSFCellStyle> marked) {
    XSSFCellStyle before = cell.getCellStyle();
    cell.setCellStyle(
        marked.computeIfAbsent(
            before.getIndex(),
            index -> {
              XSSFCellStyle style = book.createCellStyle();
              style.cloneStyleFrom(before);
              style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
              style.setFillForegroundColor(new XSSFColor(RED));
              return style;
            }));
  }

  private static void comment(XSSFWorkbook book, XSSFSheet sheet, XSSFCell cell, String words) {
    cell.removeCellComment();
    XSSFDrawing drawing = sheet.createDrawingPatriarch();
    ClientAnchor anchor = book.getCreationHelper().createClientAnchor();
    anchor.setCol1(cell.getColumnIndex() + 1);
    anchor.setCol2(cell.getColumnIndex() + 5);
    anchor.setRow1(cell.getRowIndex());
    anchor.setRow2(cell.getRowIndex() + 4);
    XSSFComment comment = drawing.createCellComment(anchor);
    comment.setString(new XSSFRichTextString(words));
    comment.setAuthor("LifeCircle");
    cell.setCellComment(comment);
  }

  private void list(XSSFWorkbook book, List<Problem> problems) {
    String name = words("sheet.problems");
    if (book.getSheet(name) != null) {
      book.removeSheetAt(book.getSheetIndex(name));
    }
    XSSFSheet sheet = book.createSheet(name);
    String[] titles = {"mark.sheet", "mark.cell", "mark.value", "mark.message"};
    int[] widths = {16, 10, 30, 90};
    XSSFRow header = sheet.createRow(0);
    for (int c = 0; c < titles.length; c++) {
      header.createCell(c).setCellValue(words(titles[c]));
      sheet.setColumnWidth(c, widths[c] * 256);
    }
    int number = 1;
    for (Problem problem : problems) {
      Place place = Place.of(problem);
      XSSFRow row = sheet.createRow(number++);
      row.createCell(0).setCellValue(place.sheet());
      row.createCell(1).setCellValue(place.cell());
      row.createCell(2).setCellValue(problem.value());
      row.createCell(3).setCellValue(problem.message().in(language));
      if (!place.cell().isEmpty() && book.getSheet(place.sheet()) != null) {
        XSSFHyperlink link = book.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        link.setAddress("'" + place.sheet().replace("'", "''") + "'!" + place.cell());
        row.getCell(1).setHyperlink(link);
      }
    }
    sheet.createFreezePane(0, 1);
    book.setSheetOrder(name, 0);
    book.setActiveSheet(0);
  }

  private String words(String key) {
    return SheetLayout.PHRASES.text(key).in(language);
  }
}
