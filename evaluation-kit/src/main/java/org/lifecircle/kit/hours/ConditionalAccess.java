package org.lifecircle.kit.hours;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lifecircle.model.CalendarRule;
import org.lifecircle.model.ConditionRule;
import org.lifecircle.model.ConditionRule.Effect;
import org.lifecircle.model.HoursRule;
import org.lifecircle.model.OpeningHours;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Text;

/**
 * Reads when people on foot may pass a way or a gate from tags that hold under a condition: {@code
 * foot:conditional=no @ (22:00-06:00)}, {@code access:conditional=no @ (Nov-Mar)}. Of several parts
 * the later one counts.
 *
 * <p>Conditions that are no times, such as weather or permits, are not read; neither is who may
 * pass as a resident at some hours only. Each such part is told, and changes nothing. What belongs
 * to its residents and is open to all at some hours is shut at no other, and this is told too.
 *
 * <p>Source: the OpenStreetMap wiki, "Conditional restrictions".
 */
final class ConditionalAccess {

  private static final String SUFFIX = ":conditional";

  private static final Set<String> OPENS =
      Set.of("yes", "designated", "official", "permissive", "destination", "customers");

  private static final Set<String> SHUTS =
      Set.of("no", "restricted", "military", "emergency", "use_sidepath");

  private static final Set<String> RESIDENTS = Set.of("private", "permit", "residents");

  /** Open all the time. */
  static final CalendarRule ALWAYS =
      new CalendarRule(List.of(), CalendarRule.Effect.REPLACES, List.of());

  /** Those who live there pass, and of others it is not known. */
  private static final CalendarRule FOR_RESIDENTS =
      new CalendarRule(
          List.of(),
          CalendarRule.Effect.REPLACES,
          List.of(
              new CalendarRule.Stretch(
                  CalendarRule.Stretch.WHOLE_DAY.fromMinute(),
                  CalendarRule.Stretch.WHOLE_DAY.toMinute(),
                  false)));

  private static final Phrases PHRASES = Phrases.beside(ConditionalAccess.class, "phrases");

  private final List<HoursRule> rules = new ArrayList<>();
  private final List<String> unread = new ArrayList<>();
  private final List<Text> notes = new ArrayList<>();
  private final Optional<OpeningHours> hours;

  /** Reads the tags of a way or gate. */
  ConditionalAccess(Map<String, String> tags) {
    String key = tags.containsKey("foot" + SUFFIX) || tags.containsKey("foot") ? "foot" : "access";
    String text = tags.getOrDefault(key + SUFFIX, "").strip();
    String usual = tags.getOrDefault(key, tags.getOrDefault("access", "")).strip();
    boolean ofResidents = RESIDENTS.contains(usual);
    if (ofResidents) {
      rules.add(FOR_RESIDENTS);
    } else if (!SHUTS.contains(usual)) {
      rules.add(ALWAYS);
    }
    for (ConditionalPart part : ConditionalPart.of(text)) {
      add(part, key);
    }
    boolean changed = !text.isEmpty() && !rules.equals(List.of(ALWAYS));
    if (ofResidents && rules.size() > 1) {
      notes.add(0, PHRASES.text("left.residents"));
    }
    hours =
        changed
            ? Optional.of(CalendarReading.shortest(OpeningHours.byCalendar(text, rules)))
            : Optional.empty();
  }

  private void add(ConditionalPart part, String key) {
    boolean opens = OPENS.contains(part.value());
    if (opens && rules.equals(List.of(ALWAYS))) {
      // What opens at some times what is open always changes nothing.
      return;
    }
    HoursReading times =
        opens || SHUTS.contains(part.value())
            ? HoursSyntax.readCondition(part.condition())
            : HoursReading.unknown();
    if (times.hours().isPresent()) {
      rules.add(new ConditionRule(times.hours().get(), opens ? Effect.OPENS : Effect.CLOSES));
      notes.addAll(times.notes());
    } else {
      unread.add(key + SUFFIX + "=" + part.text());
    }
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
