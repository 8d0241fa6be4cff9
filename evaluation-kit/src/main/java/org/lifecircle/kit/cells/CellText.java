package org.lifecircle.kit.cells;

import java.text.Normalizer;
import java.util.Locale;
import org.lifecircle.model.Phrases;

/** The text of a cell without what does not change its meaning. */
final class CellText {

  static final Phrases PHRASES = Phrases.beside(CellText.class, "phrases");

  private CellText() {}

  /**
   * Narrow letters and digits in lower case, without white space around them, every kind of dash
   * and of minute and second sign being one. What keeps spreadsheet programs from reading a number,
   * {@code ="72"} or {@code '72}, is taken off. {@code ㎡} and {@code m²} become {@code m2}.
   */
  static String plain(String text) {
    return Normalizer.normalize(
            text.replaceAll("[\u00B0\u00BA\u02DA]", "\u5EA6"), Normalizer.Form.NFKC)
        .replaceAll("[\u2010-\u2015\u2212\u30FC]", "-")
        .replaceAll("[\u2018\u2019\u2032]", "'")
        .replaceAll("[\u201C\u201D\u2033]", "\"")
        .replaceAll("^\\s*(?:=\"([^\"]*)\"|'(\\d.*))$", "$1$2")
        .replaceAll("[\\p{Z}\\s\u200B\uFEFF]+", " ")
        .strip()
        .toLowerCase(Locale.ROOT);
  }
}
