package org.lifecircle.kit.osm;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lifecircle.kit.quality.PlaceWords;
import org.lifecircle.kit.quality.PlaceWords.State;

/**
 * Why a mapped place serves nobody on a day: shut for good, not there yet, or not for everybody.
 *
 * <p>Source of the tags: the OpenStreetMap wiki, "Lifecycle prefix", "Key:disused",
 * "Key:start_date", "Key:end_date", "Key:operational_status", "Key:access", "Key:opening_hours".
 */
enum PlaceStatus {
  /** Shut for good, moved away or shut until nobody knows when. */
  CLOSED,
  /** Being built, planned, or opened after the day. */
  FUTURE,
  /** {@code access=private} or {@code no}. */
  PRIVATE,
  /** For staff, students or members. */
  STAFF_ONLY;

  private static final List<String> GONE =
      List.of(
          "disused",
          "abandoned",
          "was",
          "removed",
          "demolished",
          "razed",
          "destroyed",
          "closed",
          "former",
          "ruined");

  private static final List<String> TO_COME = List.of("construction", "proposed", "planned");

  private static final Set<String> NO = Set.of("", "no", "false", "0", "minor");

  private static final Set<String> STAFF =
      Set.of("staff", "employees", "students", "members", "permit", "residents", "military");

  /** Those who belong there get in: a school is private to everybody else. */
  private static final Set<String> OF_PUPILS = Set.of("school", "kindergarten");

  private static final Pattern DATE =
      Pattern.compile("(before |after |~|c\\.? ?)?(\\d{4}(?:-\\d{2}(?:-\\d{2})?)?)");

  /** The name in messages. */
  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Why a place serves nobody on a day; empty when nothing says so. */
  static Optional<PlaceStatus> of(Map<String, String> tags, LocalDate day) {
    if (PlaceWords.status(tag(tags, "operational_status"))
        .filter(State.CLOSED::equals)
        .isPresent()) {
      return Optional.of(CLOSED);
    }
    Optional<State> hours = PlaceWords.ofHours(tag(tags, "opening_hours"));
    if (hours.isPresent()) {
      return hours.map(PlaceStatus::of);
    }
    Optional<PlaceStatus> absent = notThere(tags, day);
    if (absent.isPresent()) {
      return absent;
    }
    Optional<PlaceStatus> said = words(tags);
    return said.isPresent() ? said : access(tags);
  }

  /** Whether a place is not there on a day: no more, or not yet. */
  static Optional<PlaceStatus> notThere(Map<String, String> tags, LocalDate day) {
    if (isGone(tags) || date(tag(tags, "end_date"), true).filter(day::isAfter).isPresent()) {
      return Optional.of(CLOSED);
    }
    boolean toCome = TO_COME.stream().anyMatch(key -> !NO.contains(tag(tags, key)));
    return toCome
            || date(tag(tags, "start_date"), false).filter(day::isBefore).isPresent()
            || date(tag(tags, "opening_date"), false).filter(day::isBefore).isPresent()
        ? Optional.of(FUTURE)
        : Optional.empty();
  }

  private static boolean isGone(Map<String, String> tags) {
    return GONE.stream().anyMatch(key -> !NO.contains(tag(tags, key)));
  }

  private static Optional<PlaceStatus> words(Map<String, String> tags) {
    return tags.entrySet().stream()
        .filter(tag -> tag.getKey().equals("name") || tag.getKey().startsWith("name:"))
        .flatMap(tag -> PlaceWords.of(tag.getValue()).stream())
        .findFirst()
        .map(PlaceStatus::of);
  }

  private static PlaceStatus of(State state) {
    return state == State.FUTURE ? FUTURE : CLOSED;
  }

  private static Optional<PlaceStatus> access(Map<String, String> tags) {
    String access = tag(tags, "access");
    if (OF_PUPILS.contains(tag(tags, "amenity"))) {
      return Optional.empty();
    }
    if (access.equals("private") || access.equals("no")) {
      return Optional.of(PRIVATE);
    }
    return STAFF.contains(access) ? Optional.of(STAFF_ONLY) : Optional.empty();
  }

  private static String tag(Map<String, String> tags, String key) {
    return tags.getOrDefault(key, "").strip();
  }

  /**
   * The first or the last day that a date may mean, such as {@code 2019}, {@code 2019-05}, {@code
   * before 2020} and {@code 2019..2021}; empty when it is none, or may be any.
   */
  private static Optional<LocalDate> date(String text, boolean last) {
    int range = text.indexOf("..");
    String one = range < 0 ? text : last ? text.substring(range + 2) : text.substring(0, range);
    Matcher matcher = DATE.matcher(one.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String bound = matcher.group(1) == null ? "" : matcher.group(1).strip();
    if (bound.equals(last ? "after" : "before")) {
      return Optional.empty();
    }
    return switch (bound) {
      case "before" -> day(matcher.group(2), false).map(first -> first.minusDays(1));
      case "after" -> day(matcher.group(2), true).map(end -> end.plusDays(1));
      case "" -> day(matcher.group(2), last);
      // About a year may be some years off.
      default -> day(matcher.group(2), last).map(d -> last ? d.plusYears(2) : d.minusYears(2));
    };
  }

  private static Optional<LocalDate> day(String text, boolean last) {
    try {
      if (text.length() == 4) {
        int year = Integer.parseInt(text);
        return Optional.of(last ? LocalDate.of(year, 12, 31) : LocalDate.of(year, 1, 1));
      }
      if (text.length() == 7) {
        YearMonth month = YearMonth.parse(text);
        return Optional.of(last ? month.atEndOfMonth() : month.atDay(1));
      }
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /**
   * What a place was or will be, by tags such as {@code disused:shop}: its tags as if it were
   * there.
   *
   * @param status takes part: {@link #CLOSED} or {@link #FUTURE}
   */
  static SortedMap<String, String> otherwise(Map<String, String> tags, PlaceStatus status) {
    SortedMap<String, String> then = new TreeMap<>();
    List<String> prefixes = status == CLOSED ? GONE : TO_COME;
    tags.forEach(
        (key, value) -> {
          int colon = key.indexOf(':');
          if (colon > 0 && prefixes.contains(key.substring(0, colon))) {
            then.put(key.substring(colon + 1), value);
          }
        });
    return then;
  }
}
