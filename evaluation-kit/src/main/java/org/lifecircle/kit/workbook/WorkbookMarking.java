package org.lifecircle.kit.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.lifecircle.kit.files.AsideFile;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Language;
import org.lifecircle.model.Problem;
import org.lifecircle.tables.WorkbookFile;

/** A copy of a workbook with its problems where they are. */
final class WorkbookMarking {

  /** The whole workbook is built in memory here, some forty times the size of its text. */
  private static final long LARGEST_PART_BYTES = 6L * 1024 * 1024;

  private final Language language;

  WorkbookMarking(Language language) {
    this.language = language;
  }

  void write(Path workbook, List<Problem> problems, Path copy) throws IOException {
    UntrustedWorkbook untrusted = new UntrustedWorkbook(workbook);
    untrusted.requireHarmless(WorkbookFile.LARGEST_PART_BYTES);
    try {
      untrusted.requireHarmless(LARGEST_PART_BYTES);
    } catch (InvalidInputException e) {
      throw refusal(workbook, "mark.large");
    }
    AsideFile.write(copy, aside -> writeAside(workbook, problems, aside));
  }

  private void writeAside(Path workbook, List<Problem> problems, Path aside) throws IOException {
    try (XSSFWorkbook book = opened(workbook)) {
      // What fails from here on is no fault of the file, and is not told as one.
      ProblemSheet sheet = new ProblemSheet(language);
      sheet.remove(book);
      CellMarks.remove(book);
      new CellMarks(book, language).add(problems);
      sheet.add(book, problems);
      TimelessWorkbook.copy(book, aside);
    }
  }

  /**
   * Opens a workbook whole. Reading its cells needs less of it: drawings, comments and charts in it
   * may be more than the library understands, though nothing is wrong with the cells.
   */
  private static XSSFWorkbook opened(Path workbook) throws IOException {
    try (InputStream in = Files.newInputStream(workbook)) {
      return new XSSFWorkbook(in);
    } catch (RuntimeException e) {
      InvalidInputException refused = refusal(workbook, "mark.unopened");
      refused.addSuppressed(e);
      throw refused;
    }
  }

  private static InvalidInputException refusal(Path workbook, String key) {
    return new InvalidInputException(
        List.of(
            new Problem(
                String.valueOf(workbook.getFileName()), 0, "", "", SheetLayout.PHRASES.text(key))));
  }
}
