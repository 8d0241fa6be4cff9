package org.lifecircle.kit.workbook;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lifecircle.kit.checklist.ChecklistFile;
import org.lifecircle.kit.checklist.ChecklistRows;
import org.lifecircle.kit.files.FileDigest;
import org.lifecircle.model.Circle;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Problem;
import org.lifecircle.model.Vocabulary;
import org.lifecircle.reports.CircleData;
import org.lifecircle.tables.Table;

/**
 * A field checklist that somebody filled in the sheet of that name (核查清单) of a workbook. Of the
 * other sheets nothing is read, so that the circle may come from a map or a folder.
 */
public final class ChecklistWorkbook {

  private final Path workbook;
  private final Vocabulary vocabulary;

  /**
   * A reading of one workbook.
   *
   * @param workbook an {@code .xlsx} file with the sheet
   * @param vocabulary the formats that it may name
   */
  public ChecklistWorkbook(Path workbook, Vocabulary vocabulary) {
    this.workbook = requireNonNull(workbook, "workbook");
    this.vocabulary = requireNonNull(vocabulary, "vocabulary");
  }

  /**
   * A circle as the sheet corrects it.
   *
   * @param data the circle before anybody looked
   * @throws InvalidInputException with every problem of the sheet, each with its cell
   */
  public CircleData apply(CircleData data) {
    String file = String.valueOf(workbook.getFileName());
    if (!Files.isRegularFile(workbook)) {
      throw refusal("checklist.missing");
    }
    WorkbookFindings findings = new WorkbookFindings(file);
    UntrustedWorkbook.Content content =
        new UntrustedWorkbook(workbook)
            .read(name -> SheetLayout.ofName(name).equals(Optional.of(SheetLayout.CHECKLIST)));
    WorkbookSheets sheets =
        new WorkbookSheets(content, vocabulary.figures(), findings, List.of(SheetLayout.CHECKLIST));
    Optional<Table> table = sheets.table(SheetLayout.CHECKLIST);
    Circle checked =
        table
            .map(
                rows ->
                    new ChecklistRows(
                            vocabulary.formats(),
                            new FormWording(vocabulary.figures()),
                            findings.problems(),
                            findings.warnings())
                        .apply(data.circle(), rows))
            .orElse(data.circle());
    if (!findings.problems().isEmpty()) {
      throw new InvalidInputException(findings.inPersonsWords());
    }
    try {
      return ChecklistFile.checked(
          data, checked, findings.warnings(), Map.of(file, FileDigest.of(workbook)));
    } catch (IOException e) {
      throw refusal("checklist.unreadable");
    }
  }

  private InvalidInputException refusal(String key) {
    return new InvalidInputException(
        List.of(new Problem(workbook.toString(), 0, "", "", SheetLayout.PHRASES.text(key))));
  }
}
