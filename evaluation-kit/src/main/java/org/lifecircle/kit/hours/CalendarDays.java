package org.lifecircle.kit.hours;

import ch.poole.openinghoursparser.Holiday;
import ch.poole.openinghoursparser.Nth;
import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.WeekDayRange;
import ch.poole.openinghoursparser.WeekRange;
import ch.poole.openinghoursparser.YearRange;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.lifecircle.model.DaySet;
import org.lifecircle.model.DaySet.SomeOf;
import org.lifecircle.model.DaySet.Weekdays;
import org.lifecircle.model.DaySet.Yearly;

/** The days on which a rule holds, as sets of dates. */
final class CalendarDays {

  /**
   * The dates among which the public holidays of China fall, with the days off that are laid around
   * them: New Year, Spring Festival, Tomb Sweeping, Labor Day, Dragon Boat, Mid-Autumn and National
   * Day (全国年节及纪念日放假办法, State Council order 795). The moon and a yearly notice choose among them.
   */
  private static final List<DaySet> PUBLIC_HOLIDAYS =
      List.of(
          new SomeOf(new Yearly(12, 29, 1, 4)),
          new SomeOf(new Yearly(1, 18, 3, 1)),
          new SomeOf(new Yearly(4, 2, 4, 8)),
          new SomeOf(new Yearly(4, 28, 5, 6)),
          new SomeOf(new Yearly(5, 26, 6, 28)),
          new SomeOf(new Yearly(9, 5, 10, 9)));

  /** A month has a weekday four or five times. */
  private static final int MOST_OF_MONTH = 5;

  private final List<List<DaySet>> days = new ArrayList<>();
  private boolean holidays;
  private boolean dates;

  private CalendarDays() {}

  /** The days of a rule. */
  static CalendarDays of(Rule rule) {
    CalendarDays all = new CalendarDays();
    if (rule.getComment() != null) {
      all.days.add(List.of(SomeOf.anyDays()));
      all.dates = true;
    }
    all.years(rule);
    all.dates(rule);
    all.weeks(rule);
    all.weekdays(rule);
    return all;
  }

  /** The sets, as {@link org.lifecircle.model.CalendarRule#days} has them. */
  List<List<DaySet>> sets() {
    return List.copyOf(days);
  }

  /** Whether it hangs on holidays. */
  boolean holidays() {
    return holidays;
  }

  /** Whether it hangs on dates that cannot be told beforehand. */
  boolean untold() {
    return dates;
  }

  /** Whether every week of the year is the same. */
  boolean everyWeek() {
    return days.stream()
        .flatMap(List::stream)
        .allMatch(set -> set instanceof Weekdays weekdays && weekdays.nths().isEmpty());
  }

  /** Whether there may be dates on which it surely holds. */
  boolean sure() {
    return days.stream().noneMatch(sets -> sets.stream().allMatch(SomeOf.class::isInstance));
  }

  private void years(Rule rule) {
    if (rule.getYears() == null) {
      return;
    }
    List<DaySet> sets = new ArrayList<>();
    for (YearRange years : rule.getYears()) {
      boolean one = years.getEndYear() == YearRange.UNDEFINED_YEAR;
      OptionalInt last = OptionalInt.of(one ? years.getStartYear() : years.getEndYear());
      sets.add(
          new DaySet.Years(
              years.getStartYear(),
              years.isOpenEnded() ? OptionalInt.empty() : last,
              Math.max(1, years.getInterval())));
    }
    days.add(sets);
  }

  private void dates(Rule rule) {
    if (rule.getDates() == null) {
      return;
    }
    List<DaySet> sets =
        rule.getDates().stream()
            .flatMap(range -> DateBorders.days(range, rule.getYears() != null).stream())
            .toList();
    dates |= sets.stream().anyMatch(SomeOf.class::isInstance);
    days.add(sets);
  }

  private void weeks(Rule rule) {
    if (rule.getWeeks() == null) {
      return;
    }
    List<DaySet> sets = new ArrayList<>();
    for (WeekRange weeks : rule.getWeeks()) {
      int from = weeks.getStartWeek();
      int to = weeks.getEndWeek() == WeekRange.UNDEFINED_WEEK ? from : weeks.getEndWeek();
      boolean told = from >= WeekRange.MIN_WEEK && from <= to && to <= WeekRange.MAX_WEEK;
      dates |= !told;
      sets.add(
          told ? new DaySet.Weeks(from, to, Math.max(1, weeks.getInterval())) : SomeOf.anyDays());
    }
    days.add(sets);
  }

  private void weekdays(Rule rule) {
    List<DaySet> sets = new ArrayList<>();
    if (rule.getDays() != null) {
      rule.getDays().forEach(range -> sets.add(weekdays(range)));
      if (!days.isEmpty() && rule.getDays().stream().anyMatch(range -> range.getOffset() != 0)) {
        // Whether month or year mean the weekday or the day that is counted from it is not told.
        sets.add(SomeOf.anyDays());
        sets.replaceAll(set -> set instanceof SomeOf ? set : new SomeOf(set));
        dates = true;
      }
    }
    List<DaySet> holidaySets = new ArrayList<>();
    if (rule.getHolidays() != null) {
      rule.getHolidays().forEach(holiday -> holidaySets.addAll(days(holiday)));
    }
    boolean asWeekdays =
        holidaySets.isEmpty() || rule.getHolidays().stream().allMatch(Holiday::getUseAsWeekDay);
    boolean anyDay =
        sets.stream()
            .anyMatch(set -> set instanceof Weekdays every && every.equals(Weekdays.every(all())));
    if (asWeekdays && !anyDay) {
      sets.addAll(holidaySets);
    } else if (!asWeekdays) {
      days.add(holidaySets);
    }
    holidays = !holidaySets.isEmpty() && !(asWeekdays && anyDay);
    if (!sets.isEmpty() && !anyDay) {
      days.add(sets);
    }
  }

  private static Set<DayOfWeek> all() {
    return EnumSet.allOf(DayOfWeek.class);
  }

  private static List<DaySet> days(Holiday holiday) {
    return holiday.getType() == Holiday.Type.PH && holiday.getOffset() == 0
        ? PUBLIC_HOLIDAYS
        : List.of(SomeOf.anyDays());
  }

  private DaySet weekdays(WeekDayRange range) {
    int from = range.getStartDay().ordinal();
    int to = range.getEndDay() == null ? from : range.getEndDay().ordinal();
    Set<DayOfWeek> weekdays = EnumSet.noneOf(DayOfWeek.class);
    for (int i = 0; i <= Math.floorMod(to - from, 7); i++) {
      weekdays.add(DayOfWeek.of((from + i) % 7 + 1));
    }
    Set<Integer> nths = new TreeSet<>();
    for (Nth nth : range.getNths() == null ? List.<Nth>of() : range.getNths()) {
      int first = nth.getStartNth();
      int last = nth.getEndNth() == Nth.INVALID_NTH ? first : nth.getEndNth();
      if (!isOfMonth(first) || !isOfMonth(last) || first > last || first < 0 && last > 0) {
        dates = true;
        return new SomeOf(new Weekdays(weekdays, List.of(), range.getOffset()));
      }
      IntStream.rangeClosed(first, last).forEach(nths::add);
    }
    return new Weekdays(weekdays, List.copyOf(nths), range.getOffset());
  }

  /** Whether a month may have a weekday so many times, from its first or (below 0) its last. */
  private static boolean isOfMonth(int nth) {
    return nth != 0 && Math.abs((long) nth) <= MOST_OF_MONTH;
  }
}
