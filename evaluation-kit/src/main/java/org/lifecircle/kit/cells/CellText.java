package org.lifecircle.kit.cells;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.lifecircle.model.Phrases;

/** The text of a cell without what does not change its meaning. */
final class CellText {

  static final Phrases PHRASES = Phrases.beside(CellText.class, "phrases");

  private static final Pattern DEGREES = Pattern.compile("[\u00B0\u00BA\u02DA]");
  private static final Pattern DASHES = Pattern.compile("[\u2010-\u2015\u2212\u30FC]");
  private static final Pattern MINUTES = Pattern.compile("[\u2018\u2019\u2032]");
  private static final Pattern SECONDS = Pattern.compile("[\u201C\u201D\u2033]");
  private static final Pattern GUARDED = Pattern.compile("^\\s*(?:=\"([^\"]*)\"|'(\\d.*))$");
  private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\s\u200B\uFEFF]+");

  /** No number, date or place takes more characters. */
  private static final int LONGEST = 200;

  private CellText() {}

  /** Whether a text is too long for a number, a date or a place, and would be searched for long. */
  static boolean isLong(String text) {
    return text.length() > LONGEST;
  }

  /**
   * Narrow letters and digits in lower case, without white space around them, every kind of dash
   * and of minute and second sign being one. What keeps spreadsheet programs from reading a number,
   * {@code ="72"} or {@code '72}, is taken off. {@code ㎡} and {@code m²} become {@code m2}.
   */
  static String plain(String text) {
    if (isPlain(text)) {
      return text;
    }
    String signs =
        Normalizer.normalize(DEGREES.matcher(text).replaceAll("\u5EA6"), Normalizer.Form.NFKC);
    String dashes = DASHES.matcher(signs).replaceAll("-");
    String minutes = MINUTES.matcher(dashes).replaceAll("'");
    String seconds = SECONDS.matcher(minutes).replaceAll("\"");
    String guarded = GUARDED.matcher(seconds).replaceAll("$1$2");
    return BLANKS.matcher(guarded).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
  }

  /** Most cells are numbers in which nothing could be replaced. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char one = text.charAt(i);
      if ((one < '0' || one > '9') && one != '.' && one != '-') {
        return false;
      }
    }
    return true;
  }
}
