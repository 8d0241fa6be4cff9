package org.lifecircle.kit.workbook;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lifecircle.kit.cells.CellFigure;
import org.lifecircle.kit.cells.CellMeaning;
import org.lifecircle.kit.cells.CellNotes;
import org.lifecircle.model.FigureCatalog;
import org.lifecircle.model.FigureKind;
import org.lifecircle.model.SurveyFigures;

/** The figures that a community was asked for. */
final class SurveySheet {

  private SurveySheet() {}

  /**
   * The figures that were filled.
   *
   * @param facts the sheet; takes what is wrong with its cells
   * @param figures the figures that the form asks for
   * @param notes takes what was interpreted
   */
  static SurveyFigures figures(WorkbookSheets.Facts facts, FigureCatalog figures, CellNotes notes) {
    Map<String, BigDecimal> filled = new LinkedHashMap<>();
    for (FigureKind figure : figures.asked()) {
      String text = facts.values().getOrDefault(figure.key(), "");
      CellMeaning<BigDecimal> meaning = CellFigure.read(text, figure);
      meaning.wrong().ifPresent(message -> facts.row().problem(figure.key(), message));
      notes.add(facts.sheet(), 0, SheetLayout.SURVEY.label(figure.key(), figures), text, meaning);
      meaning.value().ifPresent(value -> filled.put(figure.key(), value));
    }
    return new SurveyFigures(filled);
  }
}
