package org.lifecircle.kit.cells;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lifecircle.model.LikelyDays;

/** Dates as people write them and as spreadsheet programs keep them. */
public final class CellDate {

  private static final Pattern PLAIN = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private static final Pattern YEAR_FIRST =
      Pattern.compile(
          "(\\d{4}) ?[-/.\u5E74 ] ?(\\d{1,2}) ?[-/.\u6708 ] ?(\\d{1,2}) ?[\u65E5\u53F7]?");
  private static final Pattern PACKED = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
  private static final Pattern YEAR_LAST =
      Pattern.compile("(\\d{1,2}) ?[-/.] ?(\\d{1,2}) ?[-/.] ?(\\d{4})");
  private static final Pattern SHORT_YEAR =
      Pattern.compile("\\d{1,2} ?[-/.\u5E74] ?\\d{1,2} ?[-/.\u6708] ?\\d{1,2} ?[\u65E5\u53F7]?");
  private static final Pattern MONTH =
      Pattern.compile("(\\d{4}) ?[-/.\u5E74] ?(\\d{1,2}) ?\u6708?(?:\u4EFD)?");
  private static final Pattern NO_YEAR =
      Pattern.compile("\\d{1,2} ?[-/.\u6708] ?\\d{1,2} ?[\u65E5\u53F7]?");
  private static final Pattern CHINESE =
      Pattern.compile(
          "([^\u5E74]{4})\u5E74([^\u6708]{1,2})\u6708(?:([^\u65E5\u53F7]{1,3})[\u65E5\u53F7])?");
  private static final Pattern SERIAL = Pattern.compile("\\d{5}(?:\\.\\d+)?");

  /** What may stand behind a date: a weekday, a time of day. */
  private static final Pattern BEHIND =
      Pattern.compile(
          "\\s*\\(?(?:\u661F\u671F|\u5468)[\u4E00-\u9FFF]\\)?$"
              + "|[t ]+\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?z?$");

  /** The day that spreadsheet programs count from, as they have counted since March 1900. */
  private static final LocalDate FIRST_DAY = LocalDate.of(1899, 12, 30);

  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2099;

  private CellDate() {}

  /** Reads a date. A month without a day is its first day, with a remark. */
  public static CellMeaning<LocalDate> read(String text) {
    if (text.isBlank()) {
      return CellMeaning.blank();
    }
    if (CellText.isLong(text)) {
      return CellMeaning.wrong("date.wrong");
    }
    if (CellNumber.unknown(text)) {
      return CellMeaning.notKnown();
    }
    String plain = BEHIND.matcher(CellText.plain(text)).replaceAll("").strip();
    plain = BEHIND.matcher(plain).replaceAll("").strip();
    if (PLAIN.matcher(text.strip()).matches()) {
      return day(plain.substring(0, 4), plain.substring(5, 7), plain.substring(8), null);
    }
    for (Pattern pattern : new Pattern[] {YEAR_FIRST, PACKED}) {
      Matcher date = pattern.matcher(plain);
      if (date.matches()) {
        return day(date.group(1), date.group(2), date.group(3), Remark.DATE);
      }
    }
    Matcher last = YEAR_LAST.matcher(plain);
    if (last.matches()) {
      return yearLast(last);
    }
    Matcher month = MONTH.matcher(plain);
    if (month.matches()) {
      return day(month.group(1), month.group(2), "1", Remark.MONTH);
    }
    if (SERIAL.matcher(plain).matches()) {
      return serial((long) Double.parseDouble(plain));
    }
    Matcher chinese = CHINESE.matcher(plain);
    if (chinese.matches()) {
      return inCharacters(chinese);
    }
    if (SHORT_YEAR.matcher(plain).matches()) {
      return CellMeaning.wrong("date.short-year");
    }
    return CellMeaning.wrong(NO_YEAR.matcher(plain).matches() ? "date.no-year" : "date.wrong");
  }

  private static CellMeaning<LocalDate> yearLast(Matcher date) {
    int first = Integer.parseInt(date.group(1));
    int second = Integer.parseInt(date.group(2));
    if (first <= 12 && second <= 12 && first != second) {
      String year = date.group(3);
      return CellMeaning.wrong(
          "date.ambiguous",
          "%s-%02d-%02d".formatted(year, second, first),
          "%s-%02d-%02d".formatted(year, first, second));
    }
    return first > 12
        ? day(date.group(3), date.group(2), date.group(1), Remark.DATE)
        : day(date.group(3), date.group(1), date.group(2), Remark.DATE);
  }

  private static CellMeaning<LocalDate> serial(long days) {
    LocalDate date = FIRST_DAY.plusDays(days);
    return date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR
        ? CellMeaning.of(date, Remark.SERIAL_DATE)
        : CellMeaning.wrong("date.wrong");
  }

  private static CellMeaning<LocalDate> inCharacters(Matcher date) {
    Optional<String> year = number(date.group(1));
    Optional<String> month = number(date.group(2));
    Optional<String> day = date.group(3) == null ? Optional.of("1") : number(date.group(3));
    return year.isEmpty() || month.isEmpty() || day.isEmpty()
        ? CellMeaning.wrong("date.wrong")
        : day(
            year.get(), month.get(), day.get(), date.group(3) == null ? Remark.MONTH : Remark.DATE);
  }

  private static Optional<String> number(String characters) {
    return characters.matches("\\d+")
        ? Optional.of(characters)
        : ChineseNumeral.read(characters).map(number -> number.toPlainString());
  }

  private static CellMeaning<LocalDate> day(String year, String month, String day, Remark remark) {
    try {
      LocalDate date =
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
      if (LikelyDays.wrong(date).isPresent()) {
        return new CellMeaning<>(Optional.empty(), Set.of(), LikelyDays.wrong(date));
      }
      return remark == null ? CellMeaning.of(date) : CellMeaning.of(date, remark);
    } catch (DateTimeException | NumberFormatException e) {
      return CellMeaning.wrong("date.none");
    }
  }
}
