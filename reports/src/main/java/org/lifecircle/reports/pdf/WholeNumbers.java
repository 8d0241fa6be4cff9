package org.lifecircle.reports.pdf;

import com.openhtmltopdf.extend.FSTextBreaker;
import com.openhtmltopdf.layout.UrlAwareLineBreakIterator;
import java.text.BreakIterator;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where lines of a page may end: where they usually may, but never within a number, an interval or
 * a date, nor between a number and the percent sign, the mark or the unit behind it. For one page.
 */
final class WholeNumbers implements FSTextBreaker {

  private static final String DASHES = "-‐–—～~";

  private static final Pattern LENGTH = Pattern.compile("k?m\\b");

  /** Longer runs of digits and dashes may end a line behind a dash. */
  private static final int LONGEST = 16;

  /** What stands behind numbers and is read in one: minutes, numbers of buildings. */
  private static final Set<String> TOGETHER = Set.of("分钟", "号楼", "号院", "人次", "平方");

  private final FSTextBreaker usual =
      new UrlAwareLineBreakIterator(BreakIterator.getLineInstance(Locale.ROOT));
  private String text = "";

  @Override
  public void setText(String words) {
    text = words;
    usual.setText(words);
  }

  @Override
  public int next() {
    int end = usual.next();
    while (end > 0 && end < text.length() && !mayEnd(end)) {
      end = usual.next();
    }
    return end;
  }

  private boolean mayEnd(int end) {
    char before = text.charAt(end - 1);
    char after = text.charAt(end);
    if (marks(after) || digit(after) && (digit(before) || before == '.' || before == ',')) {
      return false;
    }
    if (digit(before) && han(after) || TOGETHER.contains(text.substring(end - 1, end + 1))) {
      return false;
    }
    if (dash(after)) {
      return !(digit(before) || before == '%');
    }
    if (dash(before) && digit(after)) {
      return run(end) > LONGEST;
    }
    return !(before == ' ' && end > 1 && digit(text.charAt(end - 2)) && unit(end));
  }

  /** How many letters of numbers and dashes stand together here. */
  private int run(int at) {
    int from = at;
    while (from > 0 && ofNumber(text.charAt(from - 1))) {
      from--;
    }
    int to = at;
    while (to < text.length() && ofNumber(text.charAt(to))) {
      to++;
    }
    return to - from;
  }

  private static boolean ofNumber(char letter) {
    return digit(letter) || dash(letter) || letter == '%' || letter == '.' || letter == ',';
  }

  /** Whether what begins here is what a number before it counts. */
  private boolean unit(int at) {
    if (han(text.charAt(at))) {
      return true;
    }
    return text.startsWith("min", at)
        || text.startsWith("%", at)
        || text.startsWith("m²", at)
        || LENGTH.matcher(text).region(at, text.length()).lookingAt();
  }

  private static boolean han(char letter) {
    return Character.UnicodeScript.of(letter) == Character.UnicodeScript.HAN;
  }

  private static boolean digit(char letter) {
    return letter >= '0' && letter <= '9';
  }

  private static boolean dash(char letter) {
    return DASHES.indexOf(letter) >= 0;
  }

  /** Marks of footnotes, and what is said of a number. */
  private static boolean marks(char letter) {
    return letter >= '①' && letter <= '⑳' || letter == '%' || letter == '°';
  }
}
