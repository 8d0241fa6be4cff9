package org.lifecircle.kit.cells;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers in Chinese characters below ten thousand: {@code 二十}, {@code 一百零五}, {@code 二〇二六}. */
final class ChineseNumeral {

  private static final String DIGITS =
      "\u3007\u4E00\u4E8C\u4E09\u56DB\u4E94\u516D\u4E03\u516B\u4E5D";
  private static final String D = "[\u4E00\u4E8C\u4E24\u4E09\u56DB\u4E94\u516D\u4E03\u516B\u4E5D]";

  private static final String TENS = D + "\u5341" + D + "?";
  private static final String HUNDREDS = D + "\u767E(?:\u96F6" + D + "|" + TENS + ")?";

  /**
   * Thousands, hundreds, tens and ones in their order, with a zero where some are left out. Without
   * it {@code 一百五} would be 105 here and is 150 to whoever writes it, so it is none.
   */
  private static final Pattern COUNTED =
      Pattern.compile(
          "\u96F6|"
              + D
              + "|\u5341"
              + D
              + "?|"
              + TENS
              + "|"
              + HUNDREDS
              + "|"
              + D
              + "\u5343(?:\u96F6(?:"
              + TENS
              + "|"
              + D
              + ")|"
              + HUNDREDS
              + ")?");

  /** Digits one by one, as of years; two of them, as in {@code 七八户}, may be a range. */
  private static final Pattern SPELLED = Pattern.compile("[" + DIGITS + "\u96F6]{3,}");

  private ChineseNumeral() {}

  /** The number; empty when the text is none. */
  static Optional<BigDecimal> read(String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (SPELLED.matcher(text).matches()) {
      StringBuilder digits = new StringBuilder();
      text.chars().forEach(one -> digits.append(digit((char) one)));
      return Optional.of(new BigDecimal(digits.toString()));
    }
    if (!COUNTED.matcher(text).matches()) {
      return Optional.empty();
    }
    int sum = 0;
    int digit = 0;
    for (char one : text.toCharArray()) {
      int unit = one == '\u5343' ? 1000 : one == '\u767E' ? 100 : one == '\u5341' ? 10 : 0;
      if (unit > 0) {
        sum += Math.max(1, digit) * unit;
        digit = 0;
      } else {
        digit = digit(one);
      }
    }
    return Optional.of(BigDecimal.valueOf(sum + digit));
  }

  private static int digit(char one) {
    return one == '\u96F6' ? 0 : one == '\u4E24' ? 2 : DIGITS.indexOf(one);
  }
}
