package org.lifecircle.kit.osm;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When something began or ended, as mappers write it: a date, a month, a year, a decade, about a
 * year, before or after it, or a range.
 *
 * <p>Source: the OpenStreetMap wiki, "Key:start_date", "Approximations".
 *
 * @param first the first day that it may mean
 * @param last the last day that it may mean
 */
record StatedDate(LocalDate first, LocalDate last) {

  /** About a year may be so many years off. */
  private static final int ABOUT_YEARS = 2;

  private static final int YEARS_OF_A_DECADE = 10;

  /**
   * Words for one date: its bound, and the date itself. The early, middle or late part of a year or
   * decade counts as the whole of it. Longer words for about stand before the shorter ones that
   * they begin with.
   */
  private static final Pattern DATE =
      Pattern.compile(
          "(?:(before |after |~|circa |ca\\.? ?|c\\.? ?|about |\u7ea6)|(?:early|mid|late)[ -]|mid)?"
              + "\\s*(.+)");

  private static final Pattern NUMBERS =
      Pattern.compile(
          "(\\d{4})(?:[-/.\u5e74](\\d{1,2})(?:[-/.\u6708](\\d{1,2}))?)?[\u5e74\u6708\u65e5]?");
  private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[./](\\d{1,2})[./](\\d{4})");
  private static final Pattern QUARTER = Pattern.compile("(\\d{4})[- ]?q([1-4])");
  private static final Pattern DECADE = Pattern.compile("(\\d{3})0s");
  private static final Pattern WORDS =
      Pattern.compile("(?:(\\d{1,2})\\.? )?([a-z]{3})[a-z]*\\.?,? (\\d{4})");
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private static final Pattern RANGE =
      Pattern.compile("(.+?)(?:\\.\\.| ?\u2013 ?| to |\u81f3)(.+)");
  private static final Pattern YEARS = Pattern.compile("(\\d{4}) ?- ?(\\d{4})");

  /** Reads a date; empty when it is none that is understood. */
  static Optional<StatedDate> read(String text) {
    String plain = text.strip().toLowerCase(Locale.ROOT);
    Matcher years = YEARS.matcher(plain);
    Matcher range = years.matches() ? years : RANGE.matcher(plain);
    if (range.matches()) {
      Optional<StatedDate> from = one(range.group(1).strip());
      Optional<StatedDate> to = one(range.group(2).strip());
      return from.isPresent() && to.isPresent()
          ? Optional.of(new StatedDate(from.get().first, to.get().last))
          : Optional.empty();
    }
    return one(plain);
  }

  private static Optional<StatedDate> one(String text) {
    Matcher matcher = DATE.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String bound = matcher.group(1) == null ? "" : matcher.group(1).strip();
    return exact(matcher.group(2))
        .map(
            date ->
                switch (bound) {
                  case "before" -> new StatedDate(LocalDate.MIN, date.first.minusDays(1));
                  case "after" -> new StatedDate(date.last.plusDays(1), LocalDate.MAX);
                  case "" -> date;
                  default ->
                      new StatedDate(
                          date.first.minusYears(ABOUT_YEARS), date.last.plusYears(ABOUT_YEARS));
                });
  }

  private static Optional<StatedDate> exact(String text) {
    try {
      Matcher numbers = NUMBERS.matcher(text);
      if (numbers.matches()) {
        return Optional.of(of(numbers.group(1), numbers.group(2), numbers.group(3)));
      }
      Matcher dayFirst = DAY_FIRST.matcher(text);
      if (dayFirst.matches()) {
        return Optional.of(of(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1)));
      }
      Matcher quarter = QUARTER.matcher(text);
      if (quarter.matches()) {
        int year = Integer.parseInt(quarter.group(1));
        int month = 3 * Integer.parseInt(quarter.group(2)) - 2;
        return Optional.of(
            new StatedDate(
                LocalDate.of(year, month, 1), YearMonth.of(year, month + 2).atEndOfMonth()));
      }
      Matcher decade = DECADE.matcher(text);
      if (decade.matches()) {
        int year = YEARS_OF_A_DECADE * Integer.parseInt(decade.group(1));
        return Optional.of(
            new StatedDate(
                LocalDate.of(year, 1, 1), LocalDate.of(year + YEARS_OF_A_DECADE - 1, 12, 31)));
      }
      Matcher words = WORDS.matcher(text);
      if (words.matches() && MONTHS.contains(words.group(2))) {
        String month = Integer.toString(MONTHS.indexOf(words.group(2)) + 1);
        return Optional.of(of(words.group(3), month, words.group(1)));
      }
    } catch (DateTimeException e) {
      // A month or day that no calendar has is no date.
    }
    return Optional.empty();
  }

  private static StatedDate of(String year, String month, String day) {
    int ofYear = Integer.parseInt(year);
    if (month == null) {
      return new StatedDate(LocalDate.of(ofYear, 1, 1), LocalDate.of(ofYear, 12, 31));
    }
    YearMonth ofMonth = YearMonth.of(ofYear, Integer.parseInt(month));
    if (day == null) {
      return new StatedDate(ofMonth.atDay(1), ofMonth.atEndOfMonth());
    }
    LocalDate date = ofMonth.atDay(Integer.parseInt(day));
    return new StatedDate(date, date);
  }
}
