package org.lifecircle.kit.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.lifecircle.kit.crs.CoordinateSystem;
import org.lifecircle.kit.geocode.Gazetteer;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Language;
import org.lifecircle.model.Vocabulary;
import org.lifecircle.reports.CircleData;

/** The workbook that an evaluator fills instead of the files of a circle folder. */
public final class CircleWorkbook {

  private CircleWorkbook() {}

  /** Whether a path looks like a workbook rather than a folder. */
  public static boolean isWorkbook(Path path) {
    Path name = path.getFileName();
    return name != null && name.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx");
  }

  /**
   * Reads a workbook.
   *
   * @param workbook an {@code .xlsx} file as Excel, WPS or LibreOffice write it
   * @param vocabulary the formats and figures that it may name
   * @return the same as a circle folder of the same content; photos lie beside the workbook
   * @throws InvalidInputException with every problem, each naming sheet and cell as in {@code
   *     居民楼!C5}
   */
  public static CircleData read(Path workbook, Vocabulary vocabulary) {
    return read(workbook, vocabulary, Optional.empty(), Gazetteer.NONE);
  }

  /**
   * Reads a workbook whose degrees are in the system that its row says or that somebody states.
   *
   * @param stated what somebody says; empty when only the workbook may say so
   * @param gazetteer says where the rows are that have no degrees
   * @throws InvalidInputException with every problem, also when both contradict
   */
  public static CircleData read(
      Path workbook,
      Vocabulary vocabulary,
      Optional<CoordinateSystem> stated,
      Gazetteer gazetteer) {
    return new WorkbookReading(workbook, vocabulary, stated, gazetteer).read();
  }

  /**
   * Writes an empty workbook with drop-down lists, checks, help and a filled example.
   *
   * @param workbook the file to write; replaced when it exists
   * @param language the language of the sheets
   * @param vocabulary the formats to choose from and the figures to ask for
   * @throws IOException when it cannot be written
   */
  public static void writeTemplate(Path workbook, Language language, Vocabulary vocabulary)
      throws IOException {
    new WorkbookTemplate(language, vocabulary).write(workbook);
  }

  /**
   * Writes a copy of a workbook in which the wrong cells are colored and commented, with a list of
   * all problems on a sheet of its own.
   *
   * @param workbook the workbook as it was checked
   * @param problems what {@link #read} said of it
   * @param copy the file to write; replaced when it exists
   * @param language the language of the comments
   * @throws InvalidInputException when the workbook cannot be opened or is too large to be marked
   * @throws IOException when the copy cannot be written
   */
  public static void mark(
      Path workbook, InvalidInputException problems, Path copy, Language language)
      throws IOException {
    new WorkbookMarking(language).write(workbook, problems.problems(), copy);
  }
}
