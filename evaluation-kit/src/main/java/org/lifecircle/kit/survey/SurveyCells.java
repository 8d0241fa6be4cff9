package org.lifecircle.kit.survey;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lifecircle.model.Labeled;
import org.lifecircle.model.SurveyAge;
import org.lifecircle.model.SurveyAnswer;

/** What the cells of answers mean. */
final class SurveyCells {

  private static final Pattern YEARS = Pattern.compile("(\\d{1,3})(\\.0)?(岁|周岁)?");
  private static final Pattern LONG_NUMBER = Pattern.compile("\\d{4}");
  private static final int LONGEST_QUOTED = 16;
  private static final int YOUNGEST = 5;
  private static final int OLDEST = 120;

  private SurveyCells() {}

  private static String plain(String cell) {
    return Normalizer.normalize(cell, Normalizer.Form.NFKC)
        .replaceAll("\\s+", "")
        .replaceAll("[\u2010-\u2015~～至到]", "-")
        .toLowerCase(Locale.ROOT);
  }

  private static boolean means(String plain, Labeled one) {
    return plain.equals(one.id())
        || plain.equals(plain(one.label().zh()))
        || plain.equals(plain(one.label().en()))
        || plain.equals(plain(one.label().zh()).replace("岁", ""));
  }

  /** The age of a cell: years, or one of the groups; empty when it is neither. */
  static Optional<SurveyAge> age(String cell) {
    String plain = plain(cell);
    Matcher years = YEARS.matcher(plain);
    if (years.matches()) {
      int old = Integer.parseInt(years.group(1));
      return old < YOUNGEST || old > OLDEST
          ? Optional.empty()
          : Optional.of(SurveyAge.ofYears(old));
    }
    return Arrays.stream(SurveyAge.values()).filter(one -> means(plain, one)).findFirst();
  }

  /**
   * The answer of a cell: its words, or its letter; empty when it is neither. A number is neither:
   * nobody knows whether 1 is the best or the worst.
   */
  static Optional<SurveyAnswer> answer(String cell) {
    String plain = plain(cell);
    return Arrays.stream(SurveyAnswer.values())
        .filter(
            one ->
                means(plain, one)
                    || plain.equals(one.letter().toLowerCase(Locale.ROOT))
                    || plain.replaceFirst("^[a-e][.、-]?", "").equals(plain(one.label().zh()))
                        && plain.startsWith(one.letter().toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  /** A cell as a problem quotes it; not at all where it may be a telephone or an ID number. */
  static String quoted(String cell) {
    boolean harmless =
        cell.length() <= LONGEST_QUOTED
            && !LONG_NUMBER.matcher(Normalizer.normalize(cell, Normalizer.Form.NFKC)).find()
            && cell.codePoints().noneMatch(Character::isISOControl);
    return harmless ? cell : "…";
  }
}
