package org.lifecircle.kit.hours;

import static org.lifecircle.model.OpeningHours.MINUTES_PER_DAY;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time of the clock as it is written in Chinese: 早6点, 下午4:00, 二十点半, 次日2时, 22.30.
 *
 * @param minute since midnight, up to 2,880
 * @param half the half of the day that was named
 * @param nextDay whether the next day was named
 * @param exact whether hour and minute are written on the 24-hour clock, such as 06:00 or 22点
 */
record ChineseClock(int minute, Half half, boolean nextDay, boolean exact) {

  /** The half of a day that a word before the hour names. */
  enum Half {
    NONE,
    NIGHT,
    MORNING,
    NOON,
    AFTERNOON,
    EVENING
  }

  private static final String NIGHT = "凌晨|半夜|深夜|后半夜";
  private static final String MORNING = "清晨|清早|大清早|早上|早晨|早间|早市|早餐|早饭|早班|上午|早|朝|am";
  private static final String NOON = "中午|正午|午间|午市|午餐|午饭|午";
  private static final String AFTERNOON = "下午|午后|pm";
  private static final String EVENING = "傍晚|晚上|晚间|夜间|夜里|夜晚|晚市|晚餐|晚饭|夜市|夜宵|晚班|晚|夜";

  private static final String NUMBER = "\\d{1,2}|[零〇一二两三四五六七八九十]{1,3}";

  static final Pattern PATTERN =
      Pattern.compile(
          "(?<next>次日|第二天|翌日|隔天|隔日|转天|明天)?(?<half>"
              + String.join("|", NIGHT, MORNING, NOON, AFTERNOON, EVENING)
              + ")?[:的 ]{0,2}(?:(?<number>"
              + NUMBER
              + ")(?:(?<colon>[:.])(?<digits>\\d{2})(?::00)?|(?<hour>点钟?|时|h)(?:(?<minutes>\\d{1,2}|"
              + "[零〇一二三四五六七八九十]{1,3})分?|(?<part>半|一刻|三刻|整))?)?(?<after>am|pm)?"
              + "|(?<midnight>午夜|零点|子夜|半夜十二点))");

  /** The time that a match of {@link #PATTERN} means; empty when it means none. */
  static Optional<ChineseClock> of(Matcher match) {
    boolean next = match.group("next") != null;
    if (match.group("midnight") != null) {
      return Optional.of(new ChineseClock(MINUTES_PER_DAY, Half.NIGHT, next, false));
    }
    String number = match.group("number");
    Half half = half(match.group("half"), match.group("after"));
    boolean digits = Character.isDigit(number.charAt(0)) && number.charAt(0) < 128;
    if (!digits && half == Half.NONE && match.group("hour") == null) {
      return Optional.empty();
    }
    int hour = number(number);
    int minutes = minutes(match);
    if (hour < 0 || hour > 30 || minutes < 0 || minutes > 59) {
      return Optional.empty();
    }
    int hourOfDay = "am".equals(match.group("after")) && hour == 12 ? 0 : hour(hour, half, next);
    int minute = hourOfDay * 60 + minutes;
    boolean exact =
        match.group("colon") != null && number.length() == 2 && half == Half.NONE || hour > 12;
    return minute > 2 * MINUTES_PER_DAY
        ? Optional.empty()
        : Optional.of(new ChineseClock(minute, half, next, exact));
  }

  private static int minutes(Matcher match) {
    if (match.group("digits") != null) {
      return Integer.parseInt(match.group("digits"));
    }
    if (match.group("minutes") != null) {
      return number(match.group("minutes"));
    }
    if (match.group("part") == null) {
      return 0;
    }
    return switch (match.group("part")) {
      case "半" -> 30;
      case "一刻" -> 15;
      case "三刻" -> 45;
      default -> 0;
    };
  }

  private static Half half(String before, String after) {
    String word = before != null ? before : after;
    if (word == null) {
      return Half.NONE;
    }
    if (word.matches(NIGHT)) {
      return Half.NIGHT;
    }
    if (word.matches(MORNING)) {
      return Half.MORNING;
    }
    if (word.matches(NOON)) {
      return Half.NOON;
    }
    return word.matches(AFTERNOON) ? Half.AFTERNOON : Half.EVENING;
  }

  private static int hour(int hour, Half half, boolean next) {
    int day =
        switch (half) {
          case NONE -> hour;
          case NIGHT, MORNING -> hour == 12 && half == Half.NIGHT ? 0 : hour;
          case NOON -> hour < 6 ? hour + 12 : hour;
          case AFTERNOON -> hour < 12 ? hour + 12 : hour;
          case EVENING -> evening(hour);
        };
    return next && day < 24 ? day + 24 : day;
  }

  /** In the evening, 5 to 11 are 17 to 23; 12 is midnight, and 1 to 4 come after it. */
  private static int evening(int hour) {
    if (hour >= 1 && hour <= 4) {
      return hour + 24;
    }
    return hour <= 12 && hour >= 5 ? hour + 12 : hour == 0 ? 24 : hour;
  }

  /** A number up to 59, in digits or in Chinese; -1 when it is none. */
  static int number(String text) {
    if (text.matches("\\d{1,2}")) {
      return Integer.parseInt(text);
    }
    String digits = "〇一二三四五六七八九";
    String plain = text.replace('零', '〇').replace('两', '二');
    int ten = plain.indexOf('十');
    if (ten < 0) {
      String last = plain.length() == 2 && plain.charAt(0) == '〇' ? plain.substring(1) : plain;
      return last.length() == 1 ? digits.indexOf(last) : -1;
    }
    int tens = ten == 0 ? 1 : digits.indexOf(plain.charAt(0));
    String rest = plain.substring(ten + 1);
    int ones = rest.isEmpty() ? 0 : digits.indexOf(rest);
    return ten > 1 || tens < 1 || ones < 0 || rest.length() > 1 ? -1 : tens * 10 + ones;
  }

  /**
   * The minutes from this time to another; empty when that can be meant in two ways, such as 9点 to
   * 6点.
   */
  Optional<int[]> to(ChineseClock end) {
    boolean noonOrNight = half == Half.NONE && !exact && minute >= 60 && minute < 5 * 60;
    if (nextDay || noonOrNight) {
      return Optional.empty();
    }
    int from = minute % MINUTES_PER_DAY;
    int to = end.minute;
    if (to > from) {
      return Optional.of(new int[] {from, to});
    }
    boolean late = half == Half.NOON || half == Half.AFTERNOON || half == Half.EVENING;
    int halfDay = MINUTES_PER_DAY / 2;
    if (end.half == Half.NONE && !end.exact && late && to <= halfDay && to + halfDay > from) {
      return Optional.of(new int[] {from, to + halfDay});
    }
    if (to == from) {
      boolean midnight = from == 0 && exact && end.exact;
      return midnight ? Optional.of(new int[] {0, MINUTES_PER_DAY}) : Optional.empty();
    }
    boolean night = half == Half.EVENING || half == Half.NIGHT || from >= 13 * 60;
    boolean overnight =
        switch (end.half) {
          case NONE -> night || exact && end.exact;
          case NIGHT, MORNING -> true;
          case NOON, AFTERNOON, EVENING -> false;
        };
    return overnight ? Optional.of(new int[] {from, to + MINUTES_PER_DAY}) : Optional.empty();
  }
}
