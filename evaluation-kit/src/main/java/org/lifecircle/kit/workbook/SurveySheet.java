package org.lifecircle.kit.workbook;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.lifecircle.model.FigureCatalog;
import org.lifecircle.model.FigureKind;
import org.lifecircle.model.SurveyFigures;
import org.lifecircle.tables.Row;

/** The figures that a community was asked for. */
final class SurveySheet {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private SurveySheet() {}

  /**
   * The figures that were filled.
   *
   * @param facts the sheet; hears what is wrong with its cells
   * @param figures the figures that the form asks for
   */
  static SurveyFigures figures(WorkbookSheets.Facts facts, FigureCatalog figures) {
    Map<String, BigDecimal> filled = new LinkedHashMap<>();
    for (FigureKind figure : figures.asked()) {
      String text = facts.values().getOrDefault(figure.key(), "");
      if (!text.isEmpty()) {
        figure(facts.row(), figure, text).ifPresent(value -> filled.put(figure.key(), value));
      }
    }
    return new SurveyFigures(filled);
  }

  private static Optional<BigDecimal> figure(Row row, FigureKind figure, String text) {
    boolean share = figure.range().share();
    boolean percent = share && text.endsWith("%");
    BigDecimal number;
    try {
      number = new BigDecimal(percent ? text.substring(0, text.length() - 1) : text);
    } catch (NumberFormatException e) {
      row.problem(figure.key(), SheetLayout.PHRASES.text("number.wrong"));
      return Optional.empty();
    }
    if (percent && figure.range().contains(number.movePointLeft(2))) {
      return Optional.of(number.movePointLeft(2));
    }
    if (share
        && !percent
        && number.compareTo(BigDecimal.ONE) > 0
        && number.compareTo(HUNDRED) <= 0) {
      row.problem(
          figure.key(),
          SheetLayout.PHRASES.text(
              "share.percent", number.movePointLeft(2).stripTrailingZeros().toPlainString()));
      return Optional.empty();
    }
    return row.decimal(figure.key(), figure.range().minimum(), figure.range().maximum());
  }
}
