package org.lifecircle.kit.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormatting;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A marked copy, as a person sees it in a spreadsheet program. */
final class Marked implements AutoCloseable {

  final XSSFWorkbook book;

  Marked(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      book = new XSSFWorkbook(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The cells of a sheet that are red, each as {@code C5} or {@code C5:D6}. */
  List<String> red(String sheet) {
    List<String> cells = new ArrayList<>();
    XSSFSheetConditionalFormatting formats = book.getSheet(sheet).getSheetConditionalFormatting();
    for (int i = 0; i < formats.getNumConditionalFormattings(); i++) {
      XSSFConditionalFormatting format = formats.getConditionalFormattingAt(i);
      for (int r = 0; r < format.getNumberOfRules(); r++) {
        if (CellMarks.CONDITION.equals(format.getRule(r).getFormula1())) {
          for (CellRangeAddress range : format.getFormattingRanges()) {
            cells.add(range.formatAsString());
          }
        }
      }
    }
    return cells;
  }

  /** What stands in the comment of a cell; blank when it has none. */
  String comment(String sheet, String cell) {
    var comment = book.getSheet(sheet).getCellComment(new CellAddress(cell));
    return comment == null ? "" : comment.getString().getString();
  }

  /** All comments of a sheet by cell. */
  Map<String, String> comments(String sheet) {
    Map<String, String> comments = new TreeMap<>();
    book.getSheet(sheet)
        .getCellComments()
        .forEach(
            (cell, comment) ->
                comments.put(cell.formatAsString(), comment.getString().getString()));
    return comments;
  }

  /** The lines of a sheet, cells with a bar between. */
  List<String> lines(String sheet) {
    DataFormatter format = new DataFormatter();
    List<String> lines = new ArrayList<>();
    for (Row row : book.getSheet(sheet)) {
      StringBuilder line = new StringBuilder();
      for (Cell cell : row) {
        line.append(line.isEmpty() ? "" : "|").append(format.formatCellValue(cell));
      }
      lines.add(line.toString());
    }
    return lines;
  }

  XSSFSheet sheet(String name) {
    return book.getSheet(name);
  }

  @Override
  public void close() throws IOException {
    book.close();
  }
}
