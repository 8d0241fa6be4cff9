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
import java.util.regex.Pattern;
import org.lifecircle.kit.quality.PlaceWords;

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

  private static final Set<String> NO = Set.of("", "no", "false", "0");

  private static final Set<String> NOT_RUNNING =
      Set.of(
          "closed",
          "closed_temporarily",
          "temporarily_closed",
          "permanently_closed",
          "out_of_order",
          "abandoned",
          "disused",
          "non-operational",
          "non_operational",
          "not_operational",
          "inactive",
          "broken",
          "suspended");

  private static final Set<String> STAFF =
      Set.of("staff", "employees", "students", "members", "permit", "residents", "military");

  /** Those who belong there get in: a school is private to everybody else. */
  private static final Set<String> OF_PUPILS = Set.of("school", "kindergarten");

  private static final Pattern NEVER_OPEN =
      Pattern.compile(
          "(?i)\\s*(?:24/7|mo-su|ph,?mo-su)?\\s*(?:off|closed)\\s*(?:\".*\")?\\s*;?\\s*");

  private static final Pattern DATE = Pattern.compile("\\d{4}(?:-\\d{2}(?:-\\d{2})?)?");

  /** The name in messages. */
  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Why a place serves nobody on a day; empty when nothing says so. */
  static Optional<PlaceStatus> of(Map<String, String> tags, LocalDate day) {
    if (isGone(tags)
        || NOT_RUNNING.contains(tag(tags, "operational_status"))
        || NEVER_OPEN.matcher(tag(tags, "opening_hours")).matches()
        || date(tag(tags, "end_date"), true).filter(end -> end.isBefore(day)).isPresent()) {
      return Optional.of(CLOSED);
    }
    if (TO_COME.stream().anyMatch(key -> !NO.contains(tag(tags, key)))
        || date(tag(tags, "start_date"), false).filter(start -> start.isAfter(day)).isPresent()
        || date(tag(tags, "opening_date"), false).filter(start -> start.isAfter(day)).isPresent()) {
      return Optional.of(FUTURE);
    }
    Optional<PlaceStatus> said = words(tags);
    return said.isPresent() ? said : access(tags);
  }

  /** Whether a place is not there any more. */
  static boolean isGone(Map<String, String> tags) {
    return GONE.stream().anyMatch(key -> !NO.contains(tag(tags, key)));
  }

  private static Optional<PlaceStatus> words(Map<String, String> tags) {
    return tags.entrySet().stream()
        .filter(
            tag ->
                tag.getKey().equals("name")
                    || tag.getKey().startsWith("name:")
                    || tag.getKey().equals("opening_hours"))
        .flatMap(tag -> PlaceWords.of(tag.getValue()).stream())
        .findFirst()
        .map(state -> state == PlaceWords.State.FUTURE ? FUTURE : CLOSED);
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

  /** The first or the last day that a date may mean; empty when it is none. */
  private static Optional<LocalDate> date(String text, boolean last) {
    if (!DATE.matcher(text).matches()) {
      return Optional.empty();
    }
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
