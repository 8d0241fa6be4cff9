package org.lifecircle.kit.hours;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.lifecircle.kit.hours.WrittenRule.DateRange;
import org.lifecircle.kit.hours.WrittenRule.Dates;
import org.lifecircle.kit.hours.WrittenRule.Days;
import org.lifecircle.kit.hours.WrittenRule.Says;
import org.lifecircle.kit.hours.WrittenRule.Separator;
import org.lifecircle.kit.hours.WrittenRule.Time;
import org.lifecircle.kit.hours.WrittenRule.Weekdays;
import org.lifecircle.kit.hours.WrittenRule.Weeks;
import org.lifecircle.kit.hours.WrittenRule.WrittenDate;
import org.lifecircle.kit.hours.WrittenRule.Years;

/** Draws opening hours by the grammar of the specification. */
final class RandomHours {

  private final Random random;

  RandomHours(long seed) {
    random = new Random(seed);
    random.nextInt();
  }

  List<WrittenRule> rules() {
    List<WrittenRule> rules = new ArrayList<>();
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      rules.add(rule(rules.isEmpty() ? null : rules.get(rules.size() - 1)));
    }
    return rules;
  }

  private WrittenRule rule(WrittenRule before) {
    Separator separator = Separator.NORMAL;
    if (before != null && one(3)) {
      // After days without times a comma would join two lists of days.
      boolean joined = before.says().times().isEmpty() && before.says().modifier().isEmpty();
      separator = joined || one(3) ? Separator.FALLBACK : Separator.ADDITIONAL;
    }
    boolean unusual = one(4);
    Says says = says();
    Dates dates = new Dates(one(3) ? several(2, () -> dateRange(unusual)) : List.of());
    boolean dated = dates.ranges().stream().anyMatch(range -> range.from().year() > 0);
    List<Years> years = !dated && one(9) ? List.of(years()) : List.of();
    if (!dates.ranges().isEmpty() && years.stream().anyMatch(year -> year.from() == year.to())) {
      // A year right before a month would belong to that date alone.
      years = List.of();
    }
    // Dates and weeks together are more than the parser reads: nearly all of them are refused.
    List<Weeks> weeks =
        one(dates.ranges().isEmpty() ? 9 : 60) ? several(2, this::weeks) : List.of();
    Days days = days(unusual);
    boolean bare =
        years.isEmpty()
            && dates.ranges().isEmpty()
            && weeks.isEmpty()
            && days.weekdays().isEmpty()
            && days.holidays().isEmpty()
            && says.times().isEmpty();
    if (separator == Separator.ADDITIONAL || bare && says.modifier().isEmpty()) {
      // Without a weekday the comma would join two times of one rule.
      days = new Days(several(2, this::weekdays), List.of(), false);
    }
    return new WrittenRule(separator, years, dates, weeks, days, says);
  }

  private Says says() {
    String modifier = "";
    if (one(4)) {
      modifier = one(4) ? "unknown" : pick("off", "closed", "off");
    } else if (one(12)) {
      modifier = "open";
    }
    String remark = one(12) ? pick("ring", "by appointment") : "";
    boolean allDay = modifier.isEmpty() ? one(12) : one(2);
    return new Says(allDay ? List.of() : several(3, this::time), modifier, remark);
  }

  private Time time() {
    if (one(16)) {
      return switch (random.nextInt(4)) {
        case 0 -> new Time(-1, "sunrise", -1, "sunset", false, 0);
        case 1 -> new Time(-1, pick("dawn", "sunrise"), minute(12, 24), null, false, 0);
        case 2 -> new Time(minute(5, 14), null, -1, pick("sunset", "dusk"), false, 0);
        default -> new Time(-1, "sunset", minute(0, 3), null, false, 0);
      };
    }
    if (one(20)) {
      return new Time(minute(5, 23), null, -1, null, true, 0);
    }
    int from = one(12) ? 0 : minute(0, 23);
    int to = one(3) ? minute(0, 23) : one(6) ? minute(24, 30) : minute(from / 60, 24);
    boolean openEnd = one(20);
    return new Time(from, null, to, null, openEnd, !openEnd && one(40) ? 90 : 0);
  }

  private int minute(int fromHour, int toHour) {
    int hour = fromHour + random.nextInt(Math.max(1, toHour - fromHour + 1));
    int minute = one(2) ? 0 : one(2) ? 30 : random.nextInt(60);
    return hour == 24 || hour == 30 ? hour * 60 : hour * 60 + minute;
  }

  private Days days(boolean unusual) {
    if (one(12)) {
      List<String> holidays = one(5) ? List.of("SH") : List.of("PH");
      return switch (random.nextInt(3)) {
        case 0 -> new Days(List.of(), holidays, false);
        case 1 -> new Days(several(2, this::weekdays), holidays, false);
        default -> new Days(several(2, this::weekdays), holidays, true);
      };
    }
    if (one(3)) {
      return new Days(List.of(), List.of(), false);
    }
    return new Days(several(3, unusual ? this::nths : this::weekdays), List.of(), false);
  }

  private Weekdays weekdays() {
    DayOfWeek from = weekday();
    return new Weekdays(from, one(2) ? from : weekday(), List.of(), 0);
  }

  private Weekdays nths() {
    DayOfWeek day = weekday();
    List<Integer> nths = new ArrayList<>(List.of(1 + random.nextInt(5)));
    if (one(3)) {
      nths.set(0, -1 - random.nextInt(3));
    } else if (one(2) && nths.get(0) < 5) {
      nths.add(nths.get(0) + 1);
    }
    return new Weekdays(day, day, nths, nths.size() == 1 && one(4) ? random.nextInt(7) - 3 : 0);
  }

  private DayOfWeek weekday() {
    return DayOfWeek.of(1 + random.nextInt(7));
  }

  private Years years() {
    int from = 2025 + random.nextInt(3);
    return switch (random.nextInt(4)) {
      case 0 -> new Years(from, 0, 1);
      case 1 -> new Years(from, from, 1);
      case 2 -> new Years(from, from + 1 + random.nextInt(3), 1);
      default -> new Years(from, from + 4, 2);
    };
  }

  private Weeks weeks() {
    int from = 1 + random.nextInt(53);
    int to = one(3) ? from : from + random.nextInt(54 - from);
    return new Weeks(from, to, to > from && one(3) ? 2 : 1);
  }

  private DateRange dateRange(boolean unusual) {
    int month = 1 + random.nextInt(12);
    int last = 1 + random.nextInt(12);
    if (unusual) {
      return new DateRange(unusual(month), one(3) ? null : unusual(last));
    }
    if (one(8)) {
      int year = 2026 + random.nextInt(2);
      int day = 1 + random.nextInt(28);
      return new DateRange(new WrittenDate(year, month, day, null, 0, null, 0), null);
    }
    if (one(2)) {
      return new DateRange(
          WrittenDate.of(month, 0), one(3) || last == month ? null : WrittenDate.of(last, 0));
    }
    return new DateRange(
        WrittenDate.of(month, day(month)), one(3) ? null : WrittenDate.of(last, day(last)));
  }

  private int day(int month) {
    return 1 + random.nextInt(java.time.Month.of(month).maxLength());
  }

  private WrittenDate unusual(int month) {
    return switch (random.nextInt(4)) {
      case 0 ->
          new WrittenDate(0, month, 0, weekday(), one(2) ? -1 : 1 + random.nextInt(4), null, 0);
      case 1 -> new WrittenDate(0, month, day(month), null, 0, weekday(), 0);
      case 2 -> new WrittenDate(0, month, day(month), null, 0, null, random.nextInt(11) - 5);
      default -> new WrittenDate(0, 0, 0, null, 0, null, random.nextInt(5) - 2);
    };
  }

  private <T> List<T> several(int most, Supplier<T> draw) {
    return Stream.generate(draw).limit(one(2) ? 1 : 1 + random.nextInt(most)).toList();
  }

  private boolean one(int of) {
    return random.nextInt(of) == 0;
  }

  private String pick(String... words) {
    return words[random.nextInt(words.length)];
  }
}
