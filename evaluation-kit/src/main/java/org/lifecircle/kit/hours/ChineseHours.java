package org.lifecircle.kit.hours;

import static org.lifecircle.model.OpeningHours.MINUTES_PER_DAY;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lifecircle.kit.hours.ChineseToken.Kind;

/**
 * Puts opening hours that are written in Chinese, such as 早6点到晚8点，周一休息, into the OpenStreetMap
 * syntax. What can be meant in two ways, such as 9点到6点, is not put into it.
 */
final class ChineseHours {

  /** Without days the comma before a time would join it to the rule before. */
  private static final String EVERY_DAY = "Mo-Su ";

  private static final int NOON_FROM = 11 * 60;
  private static final int NOON_TO = 15 * 60;

  /** Days and dates with their times. */
  private static final class Clause {

    private String dates = "";
    private String days = "";
    private boolean season;
    private boolean untold;
    private boolean closed;
    private final List<int[]> times = new ArrayList<>();

    /** How many of the times stand before the last sign. */
    private int before;

    boolean said() {
      return closed || untold || !times.isEmpty();
    }

    String head() {
      return (dates + " " + days).strip();
    }
  }

  private final List<Clause> open = new ArrayList<>();
  private final List<String> closed = new ArrayList<>();
  private Clause clause = new Clause();
  private boolean noonBreak;
  private boolean except;
  private boolean asUsual;

  private ChineseHours() {}

  /** The same hours in the OpenStreetMap syntax; empty when they cannot be read. */
  static Optional<String> inSyntax(String text) {
    try {
      return ChineseWords.of(text).flatMap(tokens -> new ChineseHours().read(tokens));
    } catch (TwofoldException e) {
      return Optional.empty();
    }
  }

  /** Whether a text has only words of opening hours, whatever they mean together. */
  static boolean readable(String text) {
    return ChineseWords.of(text).filter(tokens -> !tokens.isEmpty()).isPresent();
  }

  /** Whether a text is about opening, such as 营业中, but says no time. */
  static boolean saysNoTime(String text) {
    return ChineseWords.of(text)
        .filter(
            tokens ->
                tokens.stream().noneMatch(token -> token.kind() == Kind.TIME) && !text.isBlank())
        .isPresent();
  }

  /** The words can be meant in two ways. */
  private static final class TwofoldException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TwofoldException() {
      super(null, null, false, false);
    }
  }

  private Optional<String> read(List<ChineseToken> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      ChineseToken token = tokens.get(i);
      switch (token.kind()) {
        case DAYS -> days(token.syntax());
        case DATES -> dates(token.syntax());
        case SEASON -> season();
        case TIME -> i = times(tokens, i);
        case ALL_DAY -> time(new int[] {0, MINUTES_PER_DAY});
        case CLOSED -> close();
        case NOON_BREAK -> i = noonBreak(tokens, i);
        case AS_USUAL -> asUsual();
        case UNTOLD -> untold();
        case EXCEPT -> except();
        case COMMA, OPENING, CLOSING -> clause.before = clause.times.size();
        case SEMICOLON -> endOfSentence();
        case RANGE -> i = until(tokens, i);
        case OPENS -> throw new TwofoldException();
      }
    }
    flush();
    return write();
  }

  private void except() {
    flush();
    except = true;
  }

  private void days(String days) {
    if (except) {
      closed.add(days + " off");
      except = false;
      return;
    }
    if (clause.said()) {
      String dates = clause.dates;
      boolean season = clause.season;
      flush();
      clause.dates = dates;
      clause.season = season;
    }
    clause.days = clause.days.isEmpty() ? days : clause.days + "," + days;
  }

  private void dates(String dates) {
    if (clause.said()) {
      flush();
    }
    clause.dates = clause.dates.isEmpty() ? dates : clause.dates + "," + dates;
    clause.season = false;
  }

  private void season() {
    if (clause.said() && clause.dates.isEmpty()) {
      flush();
    }
    clause.season = clause.dates.isEmpty();
  }

  private void endOfSentence() {
    if (clause.said()) {
      flush();
    }
    clause.before = clause.times.size();
  }

  /** Reads times from a place on; returns the place of the last word that belongs to them. */
  private int times(List<ChineseToken> tokens, int at) {
    ChineseClock from = tokens.get(at).clock();
    boolean ranged = at + 2 < tokens.size() && tokens.get(at + 1).kind() == Kind.RANGE;
    if (ranged && tokens.get(at + 2).kind() == Kind.TIME) {
      time(from.to(tokens.get(at + 2).clock()).orElseThrow(TwofoldException::new));
      return at + 2;
    }
    boolean paired =
        at + 1 < tokens.size()
            && tokens.get(at + 1).kind() == Kind.TIME
            && from.half() == ChineseClock.Half.MORNING
            && tokens.get(at + 1).clock().half() == ChineseClock.Half.EVENING;
    if (paired) {
      time(from.to(tokens.get(at + 1).clock()).orElseThrow(TwofoldException::new));
      return at + 1;
    }
    if (at + 1 < tokens.size() && tokens.get(at + 1).kind() == Kind.OPENS) {
      int end = closing(tokens, at + 2);
      if (end > 0) {
        time(from.to(tokens.get(end - 1).clock()).orElseThrow(TwofoldException::new));
        return end;
      }
      time(new int[] {from.minute(), from.minute()});
      return at + 1;
    }
    if (clause.season && !open.isEmpty()) {
      seasonalEnd(from);
      return at;
    }
    throw new TwofoldException();
  }

  /** The place of 关门 and the like in 7点开门，22点关门; 0 when that does not stand there. */
  private static int closing(List<ChineseToken> tokens, int from) {
    int at = from;
    while (at < tokens.size() && (isA(tokens, at, Kind.COMMA) || isA(tokens, at, Kind.RANGE))) {
      at++;
    }
    boolean closes =
        isA(tokens, at, Kind.TIME)
            && isA(tokens, at + 1, Kind.CLOSED)
            && tokens.get(at + 1).syntax().matches("关门|打烊|闭店|关店|闭馆|闭园|收摊|收市|收工|下班");
    return closes ? at + 1 : 0;
  }

  private static boolean isA(List<ChineseToken> tokens, int at, Kind kind) {
    return at < tokens.size() && tokens.get(at).kind() == kind;
  }

  /** 9:00-21:00（周五延长至22:00）: on these days from the usual time to another. */
  private int until(List<ChineseToken> tokens, int at) {
    boolean others = clause.times.isEmpty() && !clause.days.isEmpty() && clause.dates.isEmpty();
    if (!others || open.size() != 1 || !isA(tokens, at + 1, Kind.TIME)) {
      throw new TwofoldException();
    }
    Clause usual = open.get(0);
    ChineseClock end = tokens.get(at + 1).clock();
    boolean plain = usual.dates.isEmpty() && !usual.season && !usual.untold;
    boolean told = end.exact() || end.half() != ChineseClock.Half.NONE;
    if (!plain || !told || usual.times.size() != 1) {
      throw new TwofoldException();
    }
    int from = usual.times.get(0)[0];
    boolean night = end.half() == ChineseClock.Half.NIGHT && end.minute() <= from;
    int to = end.minute() + (night ? MINUTES_PER_DAY : 0);
    if (to <= from) {
      throw new TwofoldException();
    }
    time(new int[] {from, to});
    return at + 1;
  }

  /** 9:00-21:00（冬季20:00）: until 20:00 surely, until 21:00 perhaps. */
  private void seasonalEnd(ChineseClock end) {
    Clause usual = open.get(open.size() - 1);
    int[] last = usual.times.get(usual.times.size() - 1);
    int to = end.minute();
    if (usual.untold || to <= last[0] || to == last[1]) {
      throw new TwofoldException();
    }
    Clause perhaps = new Clause();
    perhaps.dates = usual.dates;
    perhaps.days = usual.days;
    perhaps.untold = true;
    perhaps.times.add(new int[] {Math.min(to, last[1]), Math.max(to, last[1])});
    last[1] = Math.min(to, last[1]);
    open.add(perhaps);
    clause = new Clause();
  }

  private void time(int[] fromTo) {
    if (clause.closed || clause.untold) {
      flush();
    }
    clause.times.add(fromTo);
  }

  /** Closed on the days before it, or at the times right before it. */
  private void close() {
    if (clause.times.isEmpty()) {
      clause.closed = true;
      flush();
      return;
    }
    List<int[]> times = clause.times.subList(clause.before, clause.times.size());
    if (times.isEmpty()) {
      throw new TwofoldException();
    }
    closed.add((clause.head() + " " + write(times) + " off").strip());
    times.clear();
  }

  /** A break at noon with its times, 12:00-13:30午休 or 午休12:00-13:30, or without them. */
  private int noonBreak(List<ChineseToken> tokens, int at) {
    boolean timesFollow =
        isA(tokens, at + 1, Kind.TIME)
            && isA(tokens, at + 2, Kind.RANGE)
            && isA(tokens, at + 3, Kind.TIME);
    if (timesFollow && clause.times.size() + open.size() > 0) {
      int[] times =
          tokens
              .get(at + 1)
              .clock()
              .to(tokens.get(at + 3).clock())
              .orElseThrow(TwofoldException::new);
      closed.add((clause.head() + " " + write(List.of(times)) + " off").strip());
      return at + 3;
    }
    noonBreakOfLastTimes();
    return at;
  }

  private void noonBreakOfLastTimes() {
    int last = clause.times.size() - 1;
    if (last > 0 && clause.times.subList(0, last).stream().anyMatch(this::holdsTheLast)) {
      close();
    } else if (clause.times.isEmpty() && open.isEmpty()) {
      throw new TwofoldException();
    }
    noonBreak = closed.isEmpty();
  }

  private boolean holdsTheLast(int[] time) {
    int[] last = clause.times.get(clause.times.size() - 1);
    return time[0] <= last[0] && last[1] <= time[1];
  }

  /** These days are as others are. */
  private void asUsual() {
    asUsual = true;
    if (clause.said() || clause.head().isEmpty()) {
      return;
    }
    boolean holidays = clause.head().equals("PH") || clause.head().equals("SH");
    Clause usual = open.isEmpty() ? clause : open.get(open.size() - 1);
    if (holidays || usual.head().isEmpty()) {
      clause = new Clause();
    } else if (usual.times.isEmpty() || !usual.dates.isEmpty() || !clause.dates.isEmpty()) {
      throw new TwofoldException();
    } else {
      usual.days = usual.days + "," + clause.days;
      clause = new Clause();
    }
  }

  private void untold() {
    if (clause.times.isEmpty() && !clause.head().isEmpty()) {
      clause.untold = true;
      clause.times.add(new int[] {0, MINUTES_PER_DAY});
      flush();
    } else {
      throw new TwofoldException();
    }
  }

  private void flush() {
    if (clause.closed && clause.season) {
      throw new TwofoldException();
    }
    if (clause.closed) {
      closed.add((clause.head() + " off").strip());
    } else if (!clause.times.isEmpty()) {
      open.add(clause);
    } else if (!clause.head().isEmpty() && !asUsual) {
      throw new TwofoldException();
    }
    clause = new Clause();
  }

  private Optional<String> write() {
    if (open.isEmpty() && closed.size() != 1 || except) {
      return Optional.empty();
    }
    if (open.isEmpty() && !closed.get(0).equals("off")
        || closed.contains("off") && !open.isEmpty()) {
      return Optional.empty();
    }
    merge();
    List<String> rules = new ArrayList<>();
    for (Clause one : open.stream().filter(one -> !one.season).toList()) {
      boolean adds = one.untold && one.times.stream().noneMatch(ChineseHours::allDay);
      String separator = adds ? ", " : "; ";
      String head = adds && one.head().isEmpty() ? EVERY_DAY : "";
      rules.add((rules.isEmpty() ? "" : separator + head) + rule(one, one.untold));
    }
    seasons(rules);
    if (noonBreak && open.stream().allMatch(one -> one.times.size() == 1)) {
      rules.add(", " + EVERY_DAY + write(List.of(new int[] {NOON_FROM, NOON_TO})) + " unknown");
    }
    closed.forEach(rule -> rules.add((rules.isEmpty() ? "" : "; ") + rule));
    return Optional.of(String.join("", rules));
  }

  private static String rule(Clause one, boolean untold) {
    boolean allDay = one.times.stream().allMatch(ChineseHours::allDay);
    String times = allDay && one.head().isEmpty() ? "24/7" : write(one.times);
    return (one.head() + " " + times).strip() + (untold ? " unknown" : "");
  }

  private static boolean allDay(int[] time) {
    return time[1] - time[0] == MINUTES_PER_DAY;
  }

  /** What belongs to all seasons is certain, what belongs to some of them is not. */
  private void seasons(List<String> rules) {
    List<Clause> seasons = open.stream().filter(one -> one.season).toList();
    if (seasons.isEmpty()) {
      return;
    }
    if (!rules.isEmpty() || seasons.stream().anyMatch(one -> one.times.size() != 1)) {
      throw new TwofoldException();
    }
    String head = seasons.get(0).head();
    if (seasons.size() < 2 || seasons.stream().anyMatch(one -> !one.head().equals(head))) {
      throw new TwofoldException();
    }
    int from = seasons.stream().mapToInt(one -> one.times.get(0)[0]).max().orElseThrow();
    int to = seasons.stream().mapToInt(one -> one.times.get(0)[1]).min().orElseThrow();
    int first = seasons.stream().mapToInt(one -> one.times.get(0)[0]).min().orElseThrow();
    int last = seasons.stream().mapToInt(one -> one.times.get(0)[1]).max().orElseThrow();
    if (from >= to) {
      throw new TwofoldException();
    }
    String before = head.isEmpty() ? EVERY_DAY : head + " ";
    if (from > first || last > to) {
      rules.add(before + write(List.of(new int[] {first, last})) + " unknown, ");
    }
    rules.add(before + write(List.of(new int[] {from, to})));
  }

  /** Times of the same days belong together; days that hold in general stand first. */
  private void merge() {
    List<Clause> merged = new ArrayList<>();
    for (Clause one : open) {
      Optional<Clause> same =
          merged.stream()
              .filter(
                  other ->
                      other.head().equals(one.head())
                          && !one.untold
                          && !other.untold
                          && !one.season
                          && !other.season)
              .findFirst();
      if (same.isPresent()) {
        same.get().times.addAll(one.times);
      } else {
        merged.add(one);
      }
    }
    open.clear();
    for (Iterator<Clause> i = merged.iterator(); i.hasNext(); ) {
      Clause one = i.next();
      if (one.head().isEmpty() && !one.untold && !one.season) {
        open.add(one);
        i.remove();
      }
    }
    open.addAll(merged);
  }

  private static String write(List<int[]> times) {
    return times.stream()
        .map(
            time ->
                time[0] == time[1]
                    ? WeekWriting.clock(time[0]) + "+"
                    : WeekWriting.clock(time[0]) + "-" + WeekWriting.clock(time[1]))
        .collect(Collectors.joining(","));
  }
}
