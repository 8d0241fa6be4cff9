package org.lifecircle.kit.hours;

import static org.lifecircle.model.OpeningHours.MINUTES_PER_DAY;
import static org.lifecircle.model.OpeningHours.MINUTES_PER_WEEK;

import ch.poole.openinghoursparser.DateRange;
import ch.poole.openinghoursparser.DateWithOffset;
import ch.poole.openinghoursparser.Holiday;
import ch.poole.openinghoursparser.I18n;
import ch.poole.openinghoursparser.Month;
import ch.poole.openinghoursparser.Nth;
import ch.poole.openinghoursparser.OpeningHoursParseException;
import ch.poole.openinghoursparser.OpeningHoursParser;
import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.RuleModifier.Modifier;
import ch.poole.openinghoursparser.TimeSpan;
import ch.poole.openinghoursparser.TokenMgrError;
import ch.poole.openinghoursparser.Util;
import ch.poole.openinghoursparser.WeekDayRange;
import ch.poole.openinghoursparser.YearRange;
import java.io.StringReader;
import java.text.Normalizer;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lifecircle.model.CalendarRule;
import org.lifecircle.model.CalendarRule.Effect;
import org.lifecircle.model.OpeningHours;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Text;

/**
 * Reads and writes opening hours in the OpenStreetMap syntax (wiki.openstreetmap.org, Key:
 * opening_hours).
 *
 * <p>The result is an ordinary week, and a calendar for what holds on some dates only: {@code Jan
 * 10}, {@code Jul-Aug}, {@code Tu[2]}, {@code Fr[-1]}. Rules apply in the order of the
 * specification: a rule after {@code ;} replaces earlier ones on its days, one after {@code ,} adds
 * to them, {@code off} takes away. Public and school holidays, week numbers, years, dates that hang
 * on others and times of the sun are left out and told.
 */
public final class HoursSyntax {

  private static final Phrases PHRASES = Phrases.beside(HoursSyntax.class, "phrases");

  /** A day of each month: the syntax has no word for "each". */
  private static final String EVERY_MONTH =
      "Jan $1,Feb $1,Mar $1,Apr $1,May $1,Jun $1,Jul $1,Aug $1,Sep $1,Oct $1,Nov $1,Dec $1";

  private static final String[] DAYS = {"Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"};

  static {
    // The parser words its reasons in the machine's language; the same input must read the same.
    I18n.setLocale(Locale.ROOT);
  }

  private HoursSyntax() {}

  /** Reads hours such as {@code Mo-Fr 06:00-20:00; Sa,Su 07:00-19:00}. */
  public static HoursReading read(String text) {
    try {
      return week(text, parse(text, true));
    } catch (OpeningHoursParseException | TokenMgrError e) {
      return new HoursReading(Optional.empty(), List.of(), Optional.of(problem(text, e)));
    }
  }

  /**
   * Reads hours as people write them: as {@link #read}, and where that fails also full-width
   * characters, Chinese days, {@code 8am} and the like, turned into the syntax first.
   */
  public static HoursReading readLoosely(String text) {
    HoursReading strict = read(text);
    return strict.problem().isEmpty() ? strict : meant(text).map(HoursSyntax::read).orElse(strict);
  }

  private static List<Rule> parse(String text, boolean strict) throws OpeningHoursParseException {
    List<Rule> rules = new OpeningHoursParser(new StringReader(text)).rules(strict, false);
    if (rules.stream().allMatch(Rule::isEmpty)) {
      throw new TokenMgrError("no rule", 0);
    }
    return rules;
  }

  private static Text problem(String text, Throwable wrong) {
    Optional<String> meant = meant(text);
    if (meant.isPresent()) {
      return PHRASES.text("hours.wrong.maybe", reason(wrong), meant.get());
    }
    return PHRASES.text("hours.wrong", reason(wrong));
  }

  /** The parser's reason where it says one in words; its token dump helps nobody. */
  private static Text reason(Throwable wrong) {
    String message = "";
    if (wrong instanceof OpeningHoursParseException several) {
      message = several.getMessage();
      if (several.getExceptions() != null && !several.getExceptions().isEmpty()) {
        message = several.getExceptions().get(0).getMessage();
      }
    }
    message = message == null ? "" : message.replaceAll(" at line \\d+, column -?\\d+", "").strip();
    if (message.isEmpty() || message.startsWith("Encountered")) {
      return Text.same("");
    }
    return PHRASES.text("hours.reason", message.toLowerCase(Locale.ROOT));
  }

  /** What loose writing, such as full-width digits or 8am, would be in the strict syntax. */
  private static Optional<String> meant(String text) {
    String narrow =
        Normalizer.normalize(text, Normalizer.Form.NFKC)
            .replaceAll("\\s*[~\u2013\u2014\u301C\u81F3\u5230]\\s*", "-")
            .replaceAll("(?:\u5468|\u661F\u671F)\u4E00", "Mo")
            .replaceAll("(?:\u5468|\u661F\u671F)\u4E8C", "Tu")
            .replaceAll("(?:\u5468|\u661F\u671F)\u4E09", "We")
            .replaceAll("(?:\u5468|\u661F\u671F)\u56DB", "Th")
            .replaceAll("(?:\u5468|\u661F\u671F)\u4E94", "Fr")
            .replaceAll("(?:\u5468|\u661F\u671F)\u516D", "Sa")
            .replaceAll("(?:\u5468|\u661F\u671F)[\u65E5\u5929]", "Su")
            .replaceAll("\u6BCF\u6708\u6700\u540E\u4E00?\u4E2A?([MTWFS][a-z])", "$1[-1]")
            .replaceAll("\u6BCF\u6708\u7B2C\u4E00\u4E2A?([MTWFS][a-z])", "$1[1]")
            .replaceAll("\u6BCF\u6708\u7B2C\u4E8C\u4E2A?([MTWFS][a-z])", "$1[2]")
            .replaceAll("\u6BCF\u6708\u7B2C\u4E09\u4E2A?([MTWFS][a-z])", "$1[3]")
            .replaceAll("\u6BCF\u6708\u7B2C\u56DB\u4E2A?([MTWFS][a-z])", "$1[4]")
            .replaceAll("\u6BCF\u6708(\\d{1,2})[\u65E5\u53F7]", EVERY_MONTH)
            .replaceAll("\u6BCF[\u5929\u65E5]", "Mo-Su")
            .replaceAll("(?:\u5168\u5929|24\u5C0F\u65F6)(?:\u8425\u4E1A)?", "24/7")
            .replaceAll("(?<=[a-z])(?=\\d)", " ");
    try {
      String meant = Util.rulesToOpeningHoursString(parse(narrow, false));
      parse(meant, true);
      return Optional.of(meant);
    } catch (OpeningHoursParseException | TokenMgrError e) {
      return Optional.empty();
    }
  }

  private static HoursReading week(String text, List<Rule> rules) {
    List<Text> leftOut = new ArrayList<>();
    Week week = new Week();
    List<CalendarRule> calendar = new ArrayList<>();
    boolean said = false;
    for (Rule rule : rules) {
      said |= apply(rule, week, calendar, leftOut);
    }
    return new HoursReading(
        said
            ? Optional.of(OpeningHours.of(text, week.stretches()).withCalendar(calendar))
            : Optional.empty(),
        leftOut,
        Optional.empty());
  }

  /**
   * Applies a rule to the week, or from the first rule for some dates on to the calendar, for there
   * the order matters; or tells why not.
   *
   * @return whether it said something about week or dates
   */
  private static boolean apply(
      Rule rule, Week week, List<CalendarRule> calendar, List<Text> leftOut) {
    Optional<String> reason = whyNot(rule);
    if (reason.isPresent()) {
      leftOut.add(PHRASES.text(reason.get(), rule.toString()));
      return false;
    }
    if (rule.getHolidays() != null) {
      leftOut.add(PHRASES.text("left.holidays", rule.toString()));
    }
    if (rule.getModifier() != null && rule.getModifier().getComment() != null) {
      leftOut.add(PHRASES.text("left.comment", rule.toString()));
    }
    Set<Integer> days = days(rule);
    boolean closes =
        rule.getModifier() != null
            && (rule.getModifier().getModifier() == Modifier.OFF
                || rule.getModifier().getModifier() == Modifier.CLOSED);
    List<int[]> times = new ArrayList<>();
    if (rule.getTimes() == null) {
      times.add(new int[] {0, MINUTES_PER_DAY});
    } else {
      for (TimeSpan time : rule.getTimes()) {
        time(rule, time, leftOut).ifPresent(times::add);
      }
      if (times.isEmpty()) {
        return false;
      }
    }
    boolean dated = rule.getDates() != null || !nths(rule).isEmpty();
    if (dated || !calendar.isEmpty()) {
      calendar.add(calendarRule(rule, days, closes, times));
    }
    if (dated) {
      return true;
    }
    for (int day : days) {
      if (closes && rule.getTimes() == null) {
        week.clear(day);
      } else if (closes) {
        times.forEach(time -> week.close(day, time));
      } else {
        if (!rule.isAdditive()) {
          week.clear(day);
        }
        times.forEach(time -> week.open(day, time));
      }
    }
    return true;
  }

  private static CalendarRule calendarRule(
      Rule rule, Set<Integer> days, boolean closes, List<int[]> times) {
    Effect open = rule.isAdditive() ? Effect.ADDS : Effect.REPLACES;
    return new CalendarRule(
        days.stream()
            .map(day -> DayOfWeek.of(day + 1))
            .collect(Collectors.toCollection(LinkedHashSet::new)),
        nths(rule),
        rule.getDates() == null
            ? List.of()
            : rule.getDates().stream().map(range -> dates(range).orElseThrow()).toList(),
        closes ? Effect.CLOSES : open,
        rule.getTimes() == null
            ? List.of()
            : times.stream()
                .map(
                    time ->
                        new CalendarRule.Stretch(time[0], Math.min(time[1], 2 * MINUTES_PER_DAY)))
                .toList());
  }

  /** The first, second, … or last of a month that a rule names; empty when it names none. */
  private static List<Integer> nths(Rule rule) {
    Set<Integer> nths = new TreeSet<>();
    if (rule.getDays() != null) {
      for (WeekDayRange range : rule.getDays()) {
        for (Nth nth : range.getNths() == null ? List.<Nth>of() : range.getNths()) {
          int last = nth.getEndNth() == Nth.INVALID_NTH ? nth.getStartNth() : nth.getEndNth();
          IntStream.rangeClosed(nth.getStartNth(), last).forEach(nths::add);
        }
      }
    }
    return List.copyOf(nths);
  }

  /** Dates of the year; empty when they hang on other dates or have no month. */
  private static Optional<CalendarRule.Dates> dates(DateRange range) {
    DateWithOffset from = range.getStartDate();
    DateWithOffset to = range.getEndDate() == null ? from : range.getEndDate();
    for (DateWithOffset date : List.of(from, to)) {
      if (date.getVarDate() != null
          || date.getNthWeekDay() != null
          || date.getWeekDayOffset() != null
          || date.getDayOffset() != 0
          || date.isOpenEnded()) {
        return Optional.empty();
      }
    }
    if (from.getMonth() == null || range.getInterval() > 0) {
      return Optional.empty();
    }
    Month last = to.getMonth() == null ? from.getMonth() : to.getMonth();
    boolean yearly = from.getYear() == YearRange.UNDEFINED_YEAR;
    if (!yearly
        && to.getYear() != YearRange.UNDEFINED_YEAR
        && to.getYear() - from.getYear() > (last.compareTo(from.getMonth()) < 0 ? 1 : 0)) {
      return Optional.empty();
    }
    return Optional.of(
        new CalendarRule.Dates(
            from.getMonth().ordinal() + 1,
            from.getDay() == DateWithOffset.UNDEFINED_MONTH_DAY ? 1 : from.getDay(),
            last.ordinal() + 1,
            to.getDay() == DateWithOffset.UNDEFINED_MONTH_DAY ? 31 : to.getDay(),
            yearly ? OptionalInt.empty() : OptionalInt.of(from.getYear())));
  }

  private static Optional<String> whyNot(Rule rule) {
    if (rule.getYears() != null
        || rule.getWeeks() != null
        || rule.getDates() != null
            && rule.getDates().stream().anyMatch(range -> dates(range).isEmpty())) {
      return Optional.of("left.dates");
    }
    if (rule.getHolidays() != null
        && (rule.getDays() == null
            || !rule.getHolidays().stream().allMatch(Holiday::getUseAsWeekDay))) {
      return Optional.of("left.holidays");
    }
    if (rule.isFallBack()) {
      return Optional.of("left.fallback");
    }
    if (rule.getModifier() != null && rule.getModifier().getModifier() == Modifier.UNKNOWN) {
      return Optional.of("left.unknown");
    }
    boolean bare =
        rule.getTimes() == null
            && rule.getDays() == null
            && rule.getDates() == null
            && !rule.isTwentyfourseven();
    if (bare && (rule.getModifier() == null || rule.getModifier().getModifier() == null)) {
      return Optional.of("left.comment");
    }
    if (rule.getDays() != null
        && (rule.getDays().stream().anyMatch(day -> day.getOffset() != 0)
            || !nths(rule).isEmpty()
                && rule.getDays().stream().anyMatch(day -> day.getNths() == null))) {
      return Optional.of("left.nth");
    }
    return Optional.empty();
  }

  private static Set<Integer> days(Rule rule) {
    Set<Integer> days = new TreeSet<>();
    if (rule.getDays() == null) {
      IntStream.range(0, 7).forEach(days::add);
      return days;
    }
    for (WeekDayRange range : rule.getDays()) {
      int from = range.getStartDay().ordinal();
      int to = range.getEndDay() == null ? from : range.getEndDay().ordinal();
      for (int i = 0; i <= Math.floorMod(to - from, 7); i++) {
        days.add((from + i) % 7);
      }
    }
    return days;
  }

  private static Optional<int[]> time(Rule rule, TimeSpan time, List<Text> leftOut) {
    if (time.getStartEvent() != null || time.getEndEvent() != null) {
      leftOut.add(PHRASES.text("left.sun", rule.toString()));
      return Optional.empty();
    }
    if (time.getInterval() > 0 || (time.getEnd() < 0 && !time.isOpenEnded())) {
      leftOut.add(PHRASES.text("left.moments", rule.toString()));
      return Optional.empty();
    }
    int from = time.getStart();
    int to = time.getEnd();
    if (time.getEnd() < 0) {
      leftOut.add(PHRASES.text("left.end", rule.toString()));
      to = from < MINUTES_PER_DAY ? MINUTES_PER_DAY : 2 * MINUTES_PER_DAY;
    } else if (to <= from) {
      to += MINUTES_PER_DAY;
    }
    return Optional.of(new int[] {from, to});
  }

  /**
   * Hours that {@link #read} turns into the same week: the text as it was written where it says
   * that week by itself, otherwise the week written anew, for example {@code Mo-Fr 08:00-20:00; Sa
   * 09:00-18:00}.
   */
  public static String write(OpeningHours hours) {
    boolean faithful =
        !hours.text().isBlank()
            && hours.text().equals(hours.text().strip())
            && read(hours.text()).hours().filter(hours::equals).isPresent();
    return faithful ? hours.text() : anew(hours.spans());
  }

  private static String anew(List<OpeningHours.Span> spans) {
    if (spans.equals(OpeningHours.ALWAYS.spans())) {
      return OpeningHours.ALWAYS.text();
    }
    if (spans.isEmpty()) {
      return "off";
    }
    List<String> byDay = new ArrayList<>();
    for (int day = 0; day < 7; day++) {
      List<String> times = new ArrayList<>();
      for (OpeningHours.Span span : spans) {
        int from = Math.max(span.fromMinute() - day * MINUTES_PER_DAY, 0);
        int to = Math.min(span.toMinute() - day * MINUTES_PER_DAY, MINUTES_PER_DAY);
        if (from < to) {
          times.add(clock(from) + "-" + clock(to));
        }
      }
      byDay.add(String.join(",", times));
    }
    List<String> rules = new ArrayList<>();
    for (int day = 0; day < 7; ) {
      int last = day;
      while (last < 6 && byDay.get(last + 1).equals(byDay.get(day))) {
        last++;
      }
      if (!byDay.get(day).isEmpty()) {
        rules.add(DAYS[day] + (last > day ? "-" + DAYS[last] : "") + " " + byDay.get(day));
      }
      day = last + 1;
    }
    return String.join("; ", rules);
  }

  private static String clock(int minuteOfDay) {
    return String.format(Locale.ROOT, "%02d:%02d", minuteOfDay / 60, minuteOfDay % 60);
  }

  /** The open stretches of seven days, each kept with the day on which it begins. */
  private static final class Week {

    private final List<List<int[]>> days =
        IntStream.range(0, 7).<List<int[]>>mapToObj(day -> new ArrayList<>()).toList();

    void clear(int day) {
      days.get(day).clear();
    }

    void open(int day, int[] time) {
      days.get(day).add(time);
    }

    void close(int day, int[] time) {
      List<int[]> left = new ArrayList<>();
      for (int[] open : days.get(day)) {
        if (open[0] < time[0]) {
          left.add(new int[] {open[0], Math.min(open[1], time[0])});
        }
        if (open[1] > time[1]) {
          left.add(new int[] {Math.max(open[0], time[1]), open[1]});
        }
      }
      days.get(day).clear();
      days.get(day).addAll(left);
    }

    List<int[]> stretches() {
      List<int[]> stretches = new ArrayList<>();
      for (int day = 0; day < 7; day++) {
        for (int[] time : days.get(day)) {
          int from = (day * MINUTES_PER_DAY + time[0]) % MINUTES_PER_WEEK;
          stretches.add(new int[] {from, from + Math.min(time[1] - time[0], MINUTES_PER_WEEK)});
        }
      }
      return stretches;
    }
  }
}
