package org.lifecircle.kit.cells;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers as people write them: {@code 72户}, {@code 约144人}, {@code 1,200}, {@code 1.2万}. */
public final class CellNumber {

  private static final String ABOUT =
      "(?:\u5927\u7EA6\u4E3A?|\u7EA6\u4E3A?|\u5927\u6982|\u5DEE\u4E0D\u591A|\u4F30\u8BA1|\u8FD1"
          + "|~|\u2248|about|approx\\.?|around|ca\\.?)";
  private static final String OR_SO =
      "(?:\u5DE6\u53F3|\u4E0A\u4E0B|\\(?(?:\u4F30(?:\u8BA1|\u7B97)?|\u7EA6)\\)?)";
  private static final Pattern APPROXIMATE =
      Pattern.compile("(?:" + ABOUT + "\\s*)?(.*?)(?:\\s*" + OR_SO + ")?");

  private static final Pattern RANGE =
      Pattern.compile("[^\\d]*\\d[\\d.,]*\\D{0,4}(?:-|~|\u81F3|\u5230|to)\\s*\\d[\\d.,]*\\D*");
  private static final Pattern BOUND =
      Pattern.compile(
          "(?:[<>\u2264\u2265]=?|\u5927\u4E8E|\u5C0F\u4E8E|\u8D85\u8FC7?|\u4E0D\u5230|\u4E0D\u8DB3"
              + "|\u81F3\u5C11|\u6700\u591A|\u6700\u5C11).*"
              + "|.*\\d(?:\u4F59|\u591A|\u51E0|\\+).*|.*(?:\u4EE5\u4E0A|\u4EE5\u4E0B|\u4EE5\u5185).*");

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?:\u5171\u8BA1?|\u5408\u8BA1|\u603B\u8BA1|\u603B\u5171|\u4E00\u5171|(?:\u5EFA\u7B51|\u4F7F\u7528|\u8425\u4E1A)?\u9762\u79EF)?\\s*[:=]?\\s*([-+]?(?:\\d[\\d.,'"
              + " ]*\\d|\\d)|[-+]?\\.\\d+"
              + "|[\u3007\u96F6\u4E00\u4E8C\u4E24\u4E09\u56DB\u4E94\u516D\u4E03\u516B\u4E5D\u5341\u767E\u5343]+)"
              + "\\s*(\u4EBF|\u4E07|\u5343|\u767E)?\\s*(.*)");

  private static final Pattern COMMA_THOUSANDS =
      Pattern.compile("[-+]?\\d{1,3}(?:[,']\\d{3})+(?:\\.\\d+)?");
  private static final Pattern POINT_THOUSANDS =
      Pattern.compile("[-+]?\\d{1,3}(?:[.']\\d{3})+(?:,\\d+)?");
  private static final Pattern COMMA_DECIMALS = Pattern.compile("[-+]?\\d+,\\d+");

  /**
   * Digits with a point or none; without going back, which takes minutes for a hundred thousand.
   */
  private static final String DIGITS = "(?:\\d++(?:\\.\\d++)?|\\.\\d++)";

  private static final Pattern SCIENTIFIC = Pattern.compile("[-+]?" + DIGITS + "[eE][-+]?\\d{1,3}");
  private static final Pattern PLAIN = Pattern.compile("[-+]?" + DIGITS + "(?:[eE][-+]?\\d{1,2})?");
  private static final Pattern UNKNOWN =
      Pattern.compile(
          "[-/?\\\\]+|\u4E0D\u8BE6|\u672A\u77E5|\u4E0D\u6E05\u695A?|\u4E0D\u77E5\u9053|\u4E0D\u660E"
              + "|\u5F85(?:\u67E5|\u6838\u5B9E|\u5B9A|\u8865)|\u6682\u65E0|\u672A\u7EDF\u8BA1"
              + "|\u6CA1\u6709\u7EDF\u8BA1|\u672A\u8C03\u67E5|n/?a|unknown|tbd|null");

  private CellNumber() {}

  /** Whether a text is a number and nothing else. */
  static boolean plain(String text) {
    return PLAIN.matcher(text).matches();
  }

  /** Whether a text says that nobody knows. */
  static boolean unknown(String text) {
    return UNKNOWN.matcher(CellText.plain(text)).matches();
  }

  /** The values that can be true, both bounds included. */
  public record Bounds(BigDecimal minimum, BigDecimal maximum) {

    /** Whole numbers as bounds. */
    public static Bounds of(long minimum, long maximum) {
      return new Bounds(BigDecimal.valueOf(minimum), BigDecimal.valueOf(maximum));
    }

    boolean contain(BigDecimal value) {
      return value.compareTo(minimum) >= 0 && value.compareTo(maximum) <= 0;
    }
  }

  /**
   * Reads a number.
   *
   * @param text the cell
   * @param measure what its column measures
   * @param mark what stands before decimals in the table
   * @param bounds the values that can be true
   */
  public static CellMeaning<BigDecimal> read(
      String text, Measure measure, DecimalMark mark, Bounds bounds) {
    return read(text, measure, mark, bounds, false);
  }

  /**
   * Reads a whole number. Square meters with decimals are rounded, half up; of households and
   * people there are no parts.
   */
  public static CellMeaning<Integer> whole(
      String text, Measure measure, DecimalMark mark, Bounds bounds) {
    CellMeaning<BigDecimal> reading = read(text, measure, mark, bounds, true);
    if (reading.value().isEmpty()) {
      return reading.map(BigDecimal::intValue);
    }
    BigDecimal number = reading.value().get();
    BigDecimal rounded = number.setScale(0, RoundingMode.HALF_UP);
    if (rounded.compareTo(number) == 0) {
      return reading.map(BigDecimal::intValueExact);
    }
    return measure == Measure.SQUARE_METERS && bounds.contain(rounded)
        ? reading.map(value -> rounded.intValueExact()).with(Remark.ROUNDED)
        : CellMeaning.wrong(
            number.signum() > 0 && number.compareTo(BigDecimal.ONE) < 0
                ? "number.share"
                : "number.whole");
  }

  private static CellMeaning<BigDecimal> read(
      String text, Measure measure, DecimalMark mark, Bounds bounds, boolean whole) {
    if (CellText.isLong(text) && !text.isBlank()) {
      return CellMeaning.wrong("number.wrong");
    }
    String plain = CellText.plain(text);
    if (plain.isEmpty()) {
      return CellMeaning.blank();
    }
    if (plain.contains("e") && plain(plain)) {
      return read(new BigDecimal(plain).toPlainString(), measure, mark, bounds, whole);
    }
    if (unknown(text)) {
      return CellMeaning.notKnown();
    }
    if (SCIENTIFIC.matcher(plain).matches()) {
      BigDecimal value = new BigDecimal(plain);
      return bounds.contain(value) ? CellMeaning.of(value) : outside(bounds);
    }
    if (RANGE.matcher(plain).matches()) {
      return CellMeaning.wrong("number.several");
    }
    if (BOUND.matcher(plain).matches()) {
      return CellMeaning.wrong("number.bound");
    }
    Matcher about = APPROXIMATE.matcher(plain);
    boolean approximate = about.matches() && about.group(1).length() < plain.length();
    Matcher number = NUMBER.matcher(about.group(1).strip());
    if (!number.matches()) {
      return CellMeaning.wrong("number.wrong");
    }
    String unit = number.group(3).replaceAll("^[.\u3002]$", "").strip();
    if (!unit.isEmpty() && !measure.said(unit)) {
      return Measure.known(unit)
          ? CellMeaning.wrong("number.unit", unit)
          : CellMeaning.wrong("number.wrong");
    }
    BigDecimal times = multiple(number.group(2));
    List<BigDecimal> meant =
        values(number.group(1), mark).stream().map(value -> value.multiply(times)).toList();
    CellMeaning<BigDecimal> reading = oneOf(meant, bounds, whole, measure);
    if (reading.value().isEmpty()) {
      return reading;
    }
    if (approximate) {
      return reading.with(Remark.APPROXIMATE);
    }
    return PLAIN.matcher(text.strip()).matches() ? reading : reading.with(Remark.NUMBER);
  }

  /** The one number that was meant; a whole one comes first where whole numbers are asked for. */
  private static CellMeaning<BigDecimal> oneOf(
      List<BigDecimal> values, Bounds bounds, boolean whole, Measure measure) {
    boolean noParts = whole && measure != Measure.SQUARE_METERS;
    Set<BigDecimal> meant = new LinkedHashSet<>();
    List<BigDecimal> outside = new ArrayList<>();
    for (BigDecimal value : values) {
      if (!bounds.contain(value)) {
        outside.add(value);
      } else if (!noParts || isWhole(value) || meant.isEmpty()) {
        meant.removeIf(other -> whole && !isWhole(other));
        meant.add(value);
      }
    }
    if (meant.isEmpty()) {
      return outside.isEmpty() ? CellMeaning.wrong("number.wrong") : outside(bounds);
    }
    if (meant.stream().map(BigDecimal::stripTrailingZeros).distinct().count() > 1) {
      return CellMeaning.wrong(
          "number.ambiguous",
          meant.stream().findFirst().orElseThrow().stripTrailingZeros().toPlainString(),
          meant.stream().skip(1).findFirst().orElseThrow().stripTrailingZeros().toPlainString());
    }
    return CellMeaning.of(meant.iterator().next());
  }

  private static CellMeaning<BigDecimal> outside(Bounds bounds) {
    return CellMeaning.wrong(
        "number.range", bounds.minimum().toPlainString(), bounds.maximum().toPlainString());
  }

  private static boolean isWhole(BigDecimal value) {
    return value.stripTrailingZeros().scale() <= 0;
  }

  /** The values that digits with marks between them may mean. */
  private static List<BigDecimal> values(String digits, DecimalMark mark) {
    List<BigDecimal> values = new ArrayList<>();
    Optional<BigDecimal> chinese = ChineseNumeral.read(digits);
    if (chinese.isPresent()) {
      return List.of(chinese.get());
    }
    if (PLAIN.matcher(digits).matches()) {
      values.add(new BigDecimal(digits));
    }
    if (mark != DecimalMark.COMMA && COMMA_THOUSANDS.matcher(digits).matches()) {
      values.add(new BigDecimal(digits.replaceAll("[,']", "")));
    }
    if (mark != DecimalMark.POINT) {
      if (COMMA_DECIMALS.matcher(digits).matches()) {
        values.add(new BigDecimal(digits.replace(',', '.')));
      }
      if (POINT_THOUSANDS.matcher(digits).matches()) {
        values.add(new BigDecimal(digits.replaceAll("[.']", "").replace(',', '.')));
      }
    }
    return values;
  }

  private static BigDecimal multiple(String word) {
    if (word == null) {
      return BigDecimal.ONE;
    }
    return switch (word) {
      case "\u4EBF" -> BigDecimal.valueOf(100_000_000);
      case "\u4E07" -> BigDecimal.valueOf(10_000);
      case "\u5343" -> BigDecimal.valueOf(1_000);
      default -> BigDecimal.valueOf(100);
    };
  }
}
