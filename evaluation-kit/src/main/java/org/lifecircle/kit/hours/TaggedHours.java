package org.lifecircle.kit.hours;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lifecircle.model.OpeningHours;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Text;

/**
 * The opening hours that tags of a map say: {@code opening_hours}, and in place of it on some dates
 * {@code opening_hours:conditional=06:00-21:00 @ (Apr-Oct)}. On dates of which only a condition
 * speaks that could not be read, and on dates of which nothing speaks, the hours are not known.
 *
 * @param text the hours as one text in the syntax of opening hours; blank when there are none
 * @param reading what came of reading the text
 * @param unread the conditions that could not be read, {@code key=part}; they change nothing
 */
public record TaggedHours(String text, HoursReading reading, List<String> unread) {

  private static final String KEY = "opening_hours";
  private static final String CONDITIONAL = KEY + ":conditional";

  private static final String UNKNOWN = "unknown";

  private static final Phrases PHRASES = Phrases.beside(TaggedHours.class, "phrases");

  public TaggedHours {
    unread = List.copyOf(unread);
  }

  /** Reads the hours of a way, gate or outlet from its tags. */
  public static TaggedHours of(Map<String, String> tags) {
    String usual = tags.getOrDefault(KEY, "").strip();
    String conditional = tags.getOrDefault(CONDITIONAL, "").strip();
    HoursReading usually = usual.isEmpty() ? HoursReading.unknown() : HoursSyntax.read(usual);
    if (conditional.isEmpty()) {
      return new TaggedHours(usual, usually, List.of());
    }
    List<String> unread = new ArrayList<>();
    // Nothing is known of a date on which no condition holds, unless hours say it.
    StringBuilder rules =
        new StringBuilder(usually.hours().map(OpeningHours::text).orElse(UNKNOWN));
    for (ConditionalPart part : ConditionalPart.of(conditional)) {
      String rule = part.condition() + " " + part.value();
      if (!part.value().isEmpty() && HoursSyntax.readCondition(rule).hours().isPresent()) {
        rules.append("; ").append(rule);
      } else {
        unread.add(CONDITIONAL + "=" + part.text());
      }
    }
    if (usually.hours().isEmpty() && unread.size() == ConditionalPart.of(conditional).size()) {
      return new TaggedHours(usual.isEmpty() ? conditional : usual, usually, unread);
    }
    HoursReading all = HoursSyntax.read(rules.toString());
    Set<Text> notes = new LinkedHashSet<>(usually.notes());
    usually.problem().ifPresent(notes::add);
    notes.addAll(all.notes());
    if (usually.hours().isEmpty()) {
      HoursSyntax.read(UNKNOWN).notes().forEach(notes::remove);
      notes.add(PHRASES.text("left.other-dates", conditional));
    }
    return new TaggedHours(
        rules.toString(), new HoursReading(all.hours(), List.copyOf(notes), all.problem()), unread);
  }
}
