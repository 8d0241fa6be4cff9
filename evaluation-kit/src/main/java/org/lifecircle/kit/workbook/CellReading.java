package org.lifecircle.kit.workbook;

import java.time.LocalDateTime;
import java.util.Optional;
import org.apache.poi.ss.usermodel.DateUtil;
import org.lifecircle.model.Warning;

/** Cells of sheets as the readers of tables want them. */
final class CellReading {

  private final WorkbookFindings findings;
  private final boolean dates1904;

  /**
   * @param findings takes which cells show no value
   * @param dates1904 whether the workbook counts days from 1904
   */
  CellReading(WorkbookFindings findings, boolean dates1904) {
    this.findings = findings;
    this.dates1904 = dates1904;
  }

  /**
   * What people write where they do not know yet; in a cell that must be filled it says nothing.
   */
  static final String UNSAID = "？";

  /** The text of a cell; empty, with a problem, when it shows no value. */
  Optional<String> text(Grid grid, WorkbookFindings.Cell cell, SheetLayout.Field field) {
    Optional<Grid.Value> value =
        grid.at(cell.row(), cell.column()).filter(filled -> !unsaid(field, filled));
    if (value.isPresent() && isPicture(field, value.get())) {
      findings
          .warnings()
          .add(
              new Warning(
                  "photo-in-cell",
                  grid.name(),
                  SheetLayout.PHRASES.text(
                      "warning.photo.cell",
                      grid.name(),
                      Grid.cellName(cell.row(), cell.column()))));
      return Optional.empty();
    }
    return value.flatMap(
        filled ->
            switch (filled.kind()) {
              case PICTURE -> unread(grid, cell, field, filled, "cell.picture");
              case ERROR -> unread(grid, cell, field, filled, "cell.error");
              case NO_RESULT -> unread(grid, cell, field, filled, "cell.formula");
              // Where nobody is asked for yes or no, a cell holds the word that it shows.
              case YES -> Optional.of(asksYesOrNo(field) ? "yes" : "TRUE");
              case NO -> Optional.of(asksYesOrNo(field) ? "no" : "FALSE");
              case TEXT, NUMBER -> Optional.of(plain(field, filled));
            });
  }

  private static boolean unsaid(SheetLayout.Field field, Grid.Value value) {
    return field.required() && (value.text().equals(UNSAID) || value.text().equals("?"));
  }

  private static boolean asksYesOrNo(SheetLayout.Field field) {
    return field.kind() == SheetLayout.Kind.YES_NO;
  }

  /** Excel shows a picture in a cell where others see the error of a value. */
  private static boolean isPicture(SheetLayout.Field field, Grid.Value value) {
    return field.id().equals("photo")
        && (value.kind() == Grid.Kind.PICTURE || value.kind() == Grid.Kind.ERROR);
  }

  private Optional<String> unread(
      Grid grid,
      WorkbookFindings.Cell cell,
      SheetLayout.Field field,
      Grid.Value value,
      String key) {
    findings.unread(grid.name(), cell, field.id(), value.text(), SheetLayout.PHRASES.text(key));
    return Optional.empty();
  }

  /** Numbers that are dates become dates; what else words mean, those who read tables know. */
  private String plain(SheetLayout.Field field, Grid.Value value) {
    return field.kind() == SheetLayout.Kind.DATE ? plainDate(value) : value.text();
  }

  private String plainDate(Grid.Value value) {
    if (value.kind() == Grid.Kind.NUMBER) {
      double days = Double.parseDouble(value.text());
      if (DateUtil.isValidExcelDate(days) && days < 2_958_466) {
        LocalDateTime date = DateUtil.getLocalDateTime(days, dates1904);
        return date == null ? value.text() : date.toLocalDate().toString();
      }
      return value.text();
    }
    return value.text();
  }
}
