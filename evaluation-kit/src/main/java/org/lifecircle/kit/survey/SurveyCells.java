package org.lifecircle.kit.survey;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern DASHES = Pattern.compile("[\u2010-\u2015~～至到]");
  private static final Pattern LETTER = Pattern.compile("^[a-e][.、-]?");
  private static final Map<SurveyAge, List<String>> AGES = words(SurveyAge.values());
  private static final Map<SurveyAnswer, List<String>> ANSWERS = words(SurveyAnswer.values());
  private static final int LONGEST_QUOTED = 16;
  private static final int YOUNGEST = 5;
  private static final int OLDEST = 120;

  private SurveyCells() {}

  private static String plain(String cell) {
    String narrow = Normalizer.normalize(cell, Normalizer.Form.NFKC);
    return DASHES
        .matcher(BLANKS.matcher(narrow).replaceAll(""))
        .replaceAll("-")
        .toLowerCase(Locale.ROOT);
  }

  /** How each of some things may be written. */
  private static <T extends Labeled> Map<T, List<String>> words(T[] all) {
    Map<T, List<String>> words = new LinkedHashMap<>();
    for (T one : all) {
      String zh = plain(one.label().zh());
      words.put(one, List.of(one.id(), zh, plain(one.label().en()), zh.replace("岁", "")));
    }
    return Collections.unmodifiableMap(words);
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
    return Arrays.stream(SurveyAge.values())
        .filter(one -> AGES.get(one).contains(plain))
        .findFirst();
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
                ANSWERS.get(one).contains(plain)
                    || plain.equals(one.letter().toLowerCase(Locale.ROOT))
                    || plain.startsWith(one.letter().toLowerCase(Locale.ROOT))
                        && LETTER.matcher(plain).replaceFirst("").equals(plain(one.label().zh())))
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
