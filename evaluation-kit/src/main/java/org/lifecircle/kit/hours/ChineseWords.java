package org.lifecircle.kit.hours;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lifecircle.kit.hours.ChineseToken.Kind;

/** Takes opening hours that are written in Chinese apart into words. */
final class ChineseWords {

  private static final String RANGE = "(?:-{1,3}|~{1,2}|延长[至到]|延[至到]|至|到|直到|→|>)";
  private static final String WEEK = "(?:周|星期|礼拜)";
  private static final String DAY = "[一二三四五六日天1-7]";

  private static final Pattern FILLER =
      Pattern.compile(
          "其余(?:时间|时段|各?日子?|天)?|其[他它](?:时间|时段|各?日子?|天)?|营业时间|开放时间|服务时间|经营时间|工作时间|上班时间|办公时间|接待时间|开门时间|营业时段|"
              + "对外营业|对外开放|开门营业|开始营业(?=\\D*$)|营业|开放|服务|上班|时间|时段|为|全年|常年|长期|白天|包?含(?:国家)?(?:法定)?节假日|从|自|由|均|都|是|的|则|间|期间|止|[:\"“”.]");

  private static final Pattern WEEKDAYS =
      Pattern.compile(
          "(?:每周|每逢|逢|每个?|每到)?"
              + WEEK
              + "(?<from>"
              + DAY
              + ")(?:"
              + RANGE
              + "每?(?:"
              + WEEK
              + "(?<to>"
              + DAY
              + ")|(?<bareTo>[一二三四五六日天])(?![点时十]))"
              + "|(?<more>(?:[、,和及与/]?[一二三四五六日天](?![点时十]))*))");

  private static final Pattern MONTHLY =
      Pattern.compile(
          "每个?月(?:的)?(?:(?<nth>第[一二三四1-4]个?|最后一?个?|倒数第一个?)"
              + WEEK
              + "(?<weekday>"
              + DAY
              + ")|(?<dates>\\d{1,2}[日号](?:[、,和及]\\d{1,2}[日号])*))");

  private static final String SEASONS = "(?:夏令时?|冬令时?|[春夏秋冬]季?节?|夏天|冬天|春秋季?|旺季|淡季)";

  private static final Pattern DATES =
      Pattern.compile(
          "(?:"
              + SEASONS
              + "[(:]?)?(?:每年)?(?:(?<month>\\d{1,2})月(?:(?<day>\\d{1,2})[日号]?)?|(?<bare>\\d{1,2})(?="
              + RANGE
              + "(?:次年|来年|翌年|第二年)?\\d{1,2}月(?!\\d)))(?:份)?(?:"
              + RANGE
              + "(?:次年|来年|翌年|第二年)?(?:(?<lastMonth>\\d{1,2})月(?:(?<lastDay>\\d{1,2})[日号]?)?"
              + "|(?<sameMonth>\\d{1,2})[日号])(?:份)?)?(?:[)底末])?");

  private static final Map<Pattern, Kind> WORDS = words();

  private static final String[] DAYS = {"Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"};
  private static final String[] MONTHS = {
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
  };

  private final String text;
  private final List<ChineseToken> tokens = new ArrayList<>();
  private int at;

  private ChineseWords(String text) {
    this.text = text;
  }

  private static Map<Pattern, Kind> words() {
    Map<Pattern, Kind> words = new LinkedHashMap<>();
    words.put(
        Pattern.compile(
            "(?:全天候?|全日|整天|昼夜|每天|每日)?(?:24|二十四|廿四)个?(?:小时|h|hours?)(?:全天候?)?"
                + "(?:营业|开放|服务|不打烊|不间断|不关门|不休息?|无休)*"
                + "|7[x×*]24(?:小时)?|24[x×*]7|24/7|(?:全天候?|全日|整天|昼夜)(?:营业|开放|服务|不打烊|不休)*"),
        Kind.ALL_DAY);
    words.put(
        Pattern.compile(
            "营业中|待定|不定(?:时|期)?|不固定|不详|不清楚|不明|未知|不确定|看情况|另行通知|以?公告为准|随叫随到|"
                + "(?:电话|提前|需|按)?预约(?:制|营业)?|时间不定"),
        Kind.UNTOLD);
    words.put(
        Pattern.compile(
            "照常(?:营业|开放|上班|服务)?|正常(?:营业|开放|上班|服务)?|全年无休|全年不休|年中无休|常年无休|"
                + "(?:无|不)(?:间断|休息?|放假|打烊|歇业|关门)|无午休|中午不休息?|同上"),
        Kind.AS_USUAL);
    words.put(Pattern.compile("午休|中午休息|中午(?:不营业|闭店|关门)|午间休息"), Kind.NOON_BREAK);
    words.put(
        Pattern.compile(
            "休息|公休|店休|轮休|闭馆|闭店|闭园|闭门|关门|关闭|关店|收摊|收市|收工|下班|停业|歇业|打烊|放假|休业|休市|停诊|"
                + "(?:已|暂停|停止)(?:营业|停业|关闭|关门|开放|服务)?|不(?:营业|开放|开门|上班|对外|接待|开|开店|出摊)|除外|休"),
        Kind.CLOSED);
    words.put(Pattern.compile("除了?"), Kind.EXCEPT);
    words.put(Pattern.compile("以外|之外|外"), Kind.COMMA);
    words.put(Pattern.compile("开门|开始(?:营业)?|起|开始|以后|之后"), Kind.OPENS);
    words.put(Pattern.compile(SEASONS), Kind.SEASON);
    words.put(Pattern.compile(RANGE), Kind.RANGE);
    words.put(Pattern.compile("[,、/和及与&+|]|以及"), Kind.COMMA);
    words.put(Pattern.compile("[;。\\n]"), Kind.SEMICOLON);
    words.put(Pattern.compile("[(\\[]"), Kind.OPENING);
    words.put(Pattern.compile("[)\\]]"), Kind.CLOSING);
    return words;
  }

  private static final Map<Pattern, String> DAY_NAMES = namesOfDays();

  private static Map<Pattern, String> namesOfDays() {
    Map<Pattern, String> names = new LinkedHashMap<>();
    names.put(Pattern.compile("工作日|平日|平时|周中"), "Mo-Fr");
    names.put(Pattern.compile("每天|每日|天天|日常|一周七天|周一至周日"), "Mo-Su");
    names.put(Pattern.compile("(?:每|逢)?周末|(?:周六日|星期六日|礼拜六日)|周六周日|双休日?|休息日"), "Sa,Su");
    names.put(
        Pattern.compile(
            "(?:国家)?(?:法定)?(?:节假日|节日|假日|假期|公众假期|节庆日)|春节|国庆节?|元旦|五一|十一(?=休|放|不|照|正)|" + "长假|黄金周"),
        "PH");
    names.put(Pattern.compile("寒暑假|暑假|寒假|暑期"), "SH");
    return names;
  }

  /** The words of a text; empty when it has others than those of opening hours. */
  static Optional<List<ChineseToken>> of(String written) {
    ChineseWords words = new ChineseWords(narrow(written));
    while (words.at < words.text.length()) {
      if (!words.next()) {
        return Optional.empty();
      }
    }
    return Optional.of(words.tokens);
  }

  /** Full-width digits and signs made narrow, all dashes one, without blanks between signs. */
  static String narrow(String written) {
    return Normalizer.normalize(written, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll(
            "[\u2010-\u2015\u2212\u30FC\uFE63\u4E00](?=\\s*[\\d次第凌早上中下晚夜])(?<![周期拜]\u4E00)", "-")
        .replaceAll("[\u2010-\u2015\u2212]", "-")
        .replaceAll(
            "(?<!\\d)([01]\\d|2[0-4])([0-5]\\d)-([01]\\d|2[0-4])([0-5]\\d)(?![\\d年])",
            "$1:$2-$3:$4")
        .replaceAll("[\u301C\u223C]", "~")
        .replace('\u2236', ':')
        .replaceAll("\\s*([-~:,;、至到.])\\s*", "$1")
        .replace("\u3002", "\u3002")
        .strip();
  }

  private boolean next() {
    if (Character.isWhitespace(text.charAt(at))) {
      at++;
      return true;
    }
    return word(Kind.ALL_DAY)
        || monthly()
        || dates()
        || dayNames()
        || weekdays()
        || word(Kind.UNTOLD)
        || word(Kind.AS_USUAL)
        || word(Kind.NOON_BREAK)
        || time()
        || anyWord()
        || filler();
  }

  private Optional<Matcher> match(Pattern pattern) {
    Matcher matcher = pattern.matcher(text).region(at, text.length());
    matcher.useTransparentBounds(true);
    return matcher.lookingAt() && matcher.end() > at ? Optional.of(matcher) : Optional.empty();
  }

  private boolean add(Matcher matcher, Kind kind, String syntax) {
    at = matcher.end();
    tokens.add(ChineseToken.of(kind, syntax));
    return true;
  }

  private boolean word(Kind kind) {
    for (Map.Entry<Pattern, Kind> word : WORDS.entrySet()) {
      Optional<Matcher> match = word.getValue() == kind ? match(word.getKey()) : Optional.empty();
      if (match.isPresent()) {
        return add(match.get(), kind, match.get().group());
      }
    }
    return false;
  }

  private boolean anyWord() {
    for (Kind kind : Kind.values()) {
      if (word(kind)) {
        return true;
      }
    }
    return false;
  }

  private boolean filler() {
    Optional<Matcher> match = match(FILLER);
    match.ifPresent(found -> at = found.end());
    return match.isPresent();
  }

  private boolean time() {
    Optional<Matcher> match = match(ChineseClock.PATTERN);
    Optional<ChineseClock> clock = match.flatMap(ChineseClock::of);
    if (clock.isEmpty()) {
      return false;
    }
    at = match.orElseThrow().end();
    tokens.add(new ChineseToken(Kind.TIME, match.orElseThrow().group(), clock.get()));
    return true;
  }

  private boolean dayNames() {
    Matcher longest = null;
    String syntax = "";
    for (Map.Entry<Pattern, String> name : DAY_NAMES.entrySet()) {
      Optional<Matcher> match = match(name.getKey());
      if (match.isPresent() && (longest == null || match.get().end() > longest.end())) {
        longest = match.get();
        syntax = name.getValue();
      }
    }
    return longest != null && add(longest, Kind.DAYS, syntax);
  }

  private boolean weekdays() {
    Optional<Matcher> match = match(WEEKDAYS);
    if (match.isEmpty()) {
      return false;
    }
    Matcher found = match.get();
    StringBuilder syntax = new StringBuilder(day(found.group("from")));
    String to = found.group("to") == null ? found.group("bareTo") : found.group("to");
    if (to != null) {
      syntax.append('-').append(day(to));
    } else {
      for (String more : found.group("more").replaceAll("[^一二三四五六日天]", "").split("")) {
        syntax.append(more.isEmpty() ? "" : "," + day(more));
      }
    }
    return add(found, Kind.DAYS, syntax.toString());
  }

  private static String day(String written) {
    int day = "一二三四五六日".indexOf(written.replace('天', '日'));
    return DAYS[day >= 0 ? day : Integer.parseInt(written) - 1];
  }

  private boolean monthly() {
    Optional<Matcher> match = match(MONTHLY);
    if (match.isEmpty()) {
      return false;
    }
    Matcher found = match.get();
    if (found.group("dates") == null) {
      String nth = found.group("nth").replaceAll("[第个]", "");
      int number = nth.length() > 1 ? -1 : ChineseClock.number(nth);
      return add(found, Kind.DAYS, day(found.group("weekday")) + "[" + number + "]");
    }
    List<String> dates = new ArrayList<>();
    for (String month : MONTHS) {
      for (String date : found.group("dates").split("\\D+")) {
        dates.add(month + " " + twoDigits(date));
      }
    }
    return add(found, Kind.DATES, String.join(",", dates));
  }

  private boolean dates() {
    Optional<Matcher> match = match(DATES);
    if (match.isEmpty()) {
      return false;
    }
    Matcher found = match.get();
    boolean bare = found.group("month") == null;
    int month = Integer.parseInt(found.group(bare ? "bare" : "month"));
    String lastMonth = found.group("lastMonth");
    int last = lastMonth == null ? month : Integer.parseInt(lastMonth);
    if (month < 1 || month > 12 || last < 1 || last > 12) {
      return false;
    }
    String from = date(month, bare ? null : found.group("day"));
    String to = lastMonth == null ? "" : "-" + date(last, found.group("lastDay"));
    if (found.group("sameMonth") != null) {
      to = "-" + date(month, found.group("sameMonth"));
    }
    return add(found, Kind.DATES, from + to);
  }

  private static String date(int month, String day) {
    return MONTHS[month - 1] + (day == null ? "" : " " + twoDigits(day));
  }

  private static String twoDigits(String number) {
    return number.length() == 1 ? "0" + number : number;
  }
}
