package org.lifecircle.kit.osm;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
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
          "ruined",
          "ruins",
          "vacant");

  private static final List<String> TO_COME =
      List.of("construction", "proposed", "planned", "intended", "future");

  /** Stand before a key for what was there once; beside it they say something else. */
  private static final List<String> ONCE = List.of("historic", "old", "past", "previous");

  private static final List<String> STATES = List.of("operational_status", "status", "state");

  /** Kinds of building in which nobody is served yet, or any more. */
  private static final Map<String, PlaceStatus> UNUSABLE =
      Map.of(
          "construction", FUTURE,
          "proposed", FUTURE,
          "planned", FUTURE,
          "ruins", CLOSED,
          "collapsed", CLOSED,
          "demolished", CLOSED,
          "abandoned", CLOSED);

  /** Stand where the kind of a shop is due, and say that there is none any more, or not yet. */
  private static final Map<String, PlaceStatus> INSTEAD_OF_A_KIND =
      Map.of(
          "vacant", CLOSED,
          "disused", CLOSED,
          "closed", CLOSED,
          "empty", CLOSED,
          "abandoned", CLOSED,
          "construction", FUTURE,
          "proposed", FUTURE,
          "planned", FUTURE);

  /** Everybody gets in, or who buys something. */
  private static final Set<String> PUBLIC =
      Set.of("yes", "customers", "permissive", "public", "designated", "destination", "unknown");

  private static final Set<String> NO = Set.of("", "no", "false", "0", "minor");

  private static final Set<String> STAFF =
      Set.of("staff", "employees", "students", "members", "permit", "residents", "military");

  /** Those who belong there get in: a school is private to everybody else. */
  private static final Set<String> OF_PUPILS = Set.of("school", "kindergarten");

  /** The name in messages. */
  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Why a place serves nobody on a day; empty when nothing says so. */
  static Optional<PlaceStatus> of(Map<String, String> tags, LocalDate day) {
    Optional<State> stated =
        STATES.stream()
            .flatMap(key -> PlaceWords.status(tag(tags, key)).stream())
            .filter(state -> state != State.OPEN)
            .findFirst();
    if (stated.isPresent()) {
      return stated.map(PlaceStatus::of);
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

  /** What the value of a tag such as {@code shop=vacant} says in place of a kind, if it does. */
  static Optional<PlaceStatus> insteadOfKind(String value) {
    return Optional.ofNullable(INSTEAD_OF_A_KIND.get(value));
  }

  /** Whether a place is not there on a day: no more, or not yet. */
  static Optional<PlaceStatus> notThere(Map<String, String> tags, LocalDate day) {
    if (GONE.stream().anyMatch(key -> isGone(tag(tags, key), day))) {
      return Optional.of(CLOSED);
    }
    Optional<PlaceStatus> byDates = outsideDates(tags, day);
    if (byDates.isPresent()) {
      return byDates;
    }
    if (TO_COME.stream().anyMatch(key -> isToCome(tag(tags, key), day))) {
      return Optional.of(FUTURE);
    }
    return Optional.ofNullable(UNUSABLE.get(tag(tags, "building")));
  }

  /** Whether something is not there on a day by the dates of its beginning and its end. */
  static Optional<PlaceStatus> outsideDates(Map<String, String> tags, LocalDate day) {
    if (StatedDate.read(tag(tags, "end_date")).filter(end -> day.isAfter(end.last())).isPresent()) {
      return Optional.of(CLOSED);
    }
    return Stream.of("start_date", "opening_date")
            .flatMap(key -> StatedDate.read(tag(tags, key)).stream())
            .anyMatch(start -> day.isBefore(start.first()))
        ? Optional.of(FUTURE)
        : Optional.empty();
  }

  /** A year beside {@code construction} says when it was built, or when it will be. */
  private static boolean isToCome(String value, LocalDate day) {
    return !NO.contains(value)
        && StatedDate.read(value).map(built -> day.isBefore(built.first())).orElse(true);
  }

  /** A year beside {@code demolished} says when it was pulled down, or when it will be. */
  private static boolean isGone(String value, LocalDate day) {
    return !NO.contains(value)
        && StatedDate.read(value).map(end -> !day.isBefore(end.first())).orElse(true);
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
    if (OF_PUPILS.contains(tag(tags, "amenity"))) {
      return Optional.empty();
    }
    List<String> access =
        Arrays.stream(tag(tags, "access").toLowerCase(Locale.ROOT).split(";"))
            .map(String::strip)
            .toList();
    if (access.stream().anyMatch(PUBLIC::contains)) {
      return Optional.empty();
    }
    if (access.contains("private") || access.contains("no")) {
      return Optional.of(PRIVATE);
    }
    return access.stream().anyMatch(STAFF::contains) ? Optional.of(STAFF_ONLY) : Optional.empty();
  }

  private static String tag(Map<String, String> tags, String key) {
    return tags.getOrDefault(key, "").strip();
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
    List<String> others = status == CLOSED ? ONCE : List.of();
    tags.forEach(
        (key, value) -> {
          int colon = key.indexOf(':');
          String prefix = colon < 0 ? "" : key.substring(0, colon);
          if (prefixes.contains(prefix) || others.contains(prefix)) {
            then.put(key.substring(colon + 1), value);
          }
        });
    return then;
  }
}
