package org.lifecircle.kit.hours;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lifecircle.model.CalendarRule;
import org.lifecircle.model.ConditionRule;
import org.lifecircle.model.ConditionRule.Effect;
import org.lifecircle.model.HoursRule;
import org.lifecircle.model.OpeningHours;
import org.lifecircle.model.Text;

/**
 * Reads when people on foot may pass a way or a gate from tags that hold under a condition: {@code
 * foot:conditional=no @ (22:00-06:00)}, {@code access:conditional=no @ (Nov-Mar)}, {@code
 * locked:conditional=yes @ (22:00-06:00)}. Of several parts the later one counts.
 *
 * <p>The hours are those at which everybody passes: where {@code private} holds otherwise, those
 * who live behind the way or gate pass at all times ({@link
 * org.lifecircle.simulation.network.ways.FootAccess#staysOpenToResidents}). Conditions that are no
 * times, such as weather or permits, are not read; each is told, and changes nothing.
 *
 * <p>Source: the OpenStreetMap wiki, "Conditional restrictions", "Key:locked".
 */
final class ConditionalAccess {

  private static final String SUFFIX = ":conditional";

  private static final List<String> OPENS =
      List.of("yes", "designated", "official", "permissive", "destination", "customers");

  private static final List<String> SHUTS =
      List.of("no", "restricted", "military", "emergency", "use_sidepath");

  private static final List<String> TO_RESIDENTS =
      List.of("private", "permit", "residents", "employees", "staff", "students", "members");

  private static final String LOCKED = "locked";

  /** Open all the time. */
  static final CalendarRule ALWAYS =
      new CalendarRule(List.of(), CalendarRule.Effect.REPLACES, List.of());

  private final List<HoursRule> rules = new ArrayList<>();
  private final List<String> unread = new ArrayList<>();
  private final List<Text> notes = new ArrayList<>();
  private final Optional<OpeningHours> hours;

  /**
   * Reads a tag and its conditions.
   *
   * @param key the tag
   * @param text its conditions, as they were written
   * @param closed whether it is closed where no condition says otherwise
   * @param opens values that open
   * @param closes values that close
   */
  private ConditionalAccess(
      String key, String text, boolean closed, List<String> opens, List<String> closes) {
    if (!closed) {
      rules.add(ALWAYS);
    }
    for (ConditionalPart part : ConditionalPart.of(text)) {
      String value = part.value().toLowerCase(Locale.ROOT);
      boolean opening = opens.contains(value);
      if (opening && rules.equals(List.of(ALWAYS))) {
        // What opens at some times what is open always changes nothing.
        continue;
      }
      HoursReading times =
          opening || closes.contains(value)
              ? HoursSyntax.readCondition(part.condition())
              : HoursReading.unknown();
      if (times.hours().isPresent()) {
        rules.add(new ConditionRule(times.hours().get(), opening ? Effect.OPENS : Effect.CLOSES));
        notes.addAll(times.notes());
      } else {
        unread.add(key + SUFFIX + "=" + part.text());
      }
    }
    hours =
        text.isEmpty() || rules.equals(List.of(ALWAYS))
            ? Optional.empty()
            : Optional.of(CalendarReading.shortest(OpeningHours.byCalendar(text, rules)));
  }

  /** Who may pass, by {@code foot} before {@code access}. */
  static ConditionalAccess ofWalkers(Map<String, String> tags) {
    String key = tags.containsKey("foot" + SUFFIX) || tags.containsKey("foot") ? "foot" : "access";
    String usual = tags.getOrDefault(key, tags.getOrDefault("access", "")).strip();
    return new ConditionalAccess(
        key,
        conditions(tags, key),
        SHUTS.contains(usual) || TO_RESIDENTS.contains(usual),
        OPENS,
        Stream.concat(SHUTS.stream(), TO_RESIDENTS.stream()).toList());
  }

  /** When a gate is locked. */
  static ConditionalAccess ofLock(Map<String, String> tags) {
    return new ConditionalAccess(
        LOCKED,
        conditions(tags, LOCKED),
        "yes".equals(tags.get(LOCKED)),
        List.of("no"),
        List.of("yes"));
  }

  private static String conditions(Map<String, String> tags, String key) {
    return tags.getOrDefault(key + SUFFIX, "").strip();
  }

  /** When people may pass; empty when no condition could be read. */
  Optional<OpeningHours> hours() {
    return hours;
  }

  /** The parts that could not be read, {@code key=part}. */
  List<String> unread() {
    return unread;
  }

  /** What of the parts that were read is not known. */
  List<Text> notes() {
    return notes;
  }
}
