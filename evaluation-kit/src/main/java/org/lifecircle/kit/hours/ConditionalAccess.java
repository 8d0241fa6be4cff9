package org.lifecircle.kit.hours;

import static org.lifecircle.model.OpeningHours.MINUTES_PER_WEEK;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lifecircle.model.OpeningHours;

/**
 * Reads when a way or a gate is open from tags that hold under a condition: {@code
 * foot:conditional=no @ (22:00-06:00)}, {@code access:conditional=yes @ (06:00-22:00)}, {@code
 * opening_hours:conditional=06:00-21:00 @ (Apr-Oct)}. Of several parts the later one counts.
 *
 * <p>Conditions that are no times, such as weather or permits, are not read; neither is who may
 * pass as a resident at some hours only. Each such part is told, and changes nothing.
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

  /** Parts with {@code ;} between them, but not within brackets. */
  private static final Pattern PART = Pattern.compile("(?:[^;(]|\\([^)]*\\))+");

  private static final Pattern CONDITION =
      Pattern.compile("\\s*([^@]+?)\\s*@\\s*(?:\\((.*)\\)|(.*?))\\s*");

  private final List<String> unread = new ArrayList<>();
  private Optional<OpeningHours> hours = Optional.empty();

  /** Reads the tags of a way or gate. */
  ConditionalAccess(Map<String, String> tags) {
    String key = tags.containsKey("foot" + SUFFIX) || tags.containsKey("foot") ? "foot" : "access";
    String conditional = tags.getOrDefault(key + SUFFIX, "");
    if (!conditional.isBlank()) {
      String usual = tags.getOrDefault(key, tags.getOrDefault("access", "")).strip();
      access(key + SUFFIX, conditional, !SHUTS.contains(usual) && !RESIDENTS.contains(usual));
    }
    String seasons = tags.getOrDefault("opening_hours" + SUFFIX, "");
    if (!seasons.isBlank()) {
      seasons(seasons);
    }
  }

  /** When it is open; empty when no condition could be read. */
  Optional<OpeningHours> hours() {
    return hours;
  }

  /** The parts that could not be read, {@code key=part}. */
  List<String> unread() {
    return unread;
  }

  private void access(String key, String text, boolean usuallyOpen) {
    boolean[] open = new boolean[MINUTES_PER_WEEK];
    Arrays.fill(open, usuallyOpen);
    boolean read = false;
    Matcher parts = PART.matcher(text);
    while (parts.find()) {
      Matcher part = CONDITION.matcher(parts.group());
      Optional<OpeningHours> when =
          part.matches() && (OPENS.contains(part.group(1)) || SHUTS.contains(part.group(1)))
              ? times(part)
              : Optional.empty();
      if (when.isEmpty() && usuallyOpen && part.matches() && OPENS.contains(part.group(1))) {
        // What opens at some times what is open always changes nothing.
        continue;
      }
      if (when.isEmpty()) {
        unread.add(key + "=" + parts.group().strip());
        continue;
      }
      read = true;
      for (OpeningHours.Span span : when.get().spans()) {
        Arrays.fill(open, span.fromMinute(), span.toMinute(), OPENS.contains(part.group(1)));
      }
    }
    if (read || !usuallyOpen) {
      hours = Optional.of(OpeningHours.of(text, stretches(open)));
    }
  }

  /** The times of a condition when it is nothing but times of an ordinary week. */
  private static Optional<OpeningHours> times(Matcher part) {
    String text = part.group(2) != null ? part.group(2) : part.group(3);
    HoursReading reading = HoursSyntax.read(text);
    return reading.leftOut().isEmpty()
        ? reading.hours().filter(read -> read.calendar().isEmpty())
        : Optional.empty();
  }

  private void seasons(String text) {
    List<String> rules = new ArrayList<>();
    Matcher parts = PART.matcher(text);
    while (parts.find()) {
      Matcher part = CONDITION.matcher(parts.group());
      if (part.matches()) {
        String season = part.group(2) != null ? part.group(2) : part.group(3);
        rules.add(season + " " + part.group(1));
      } else {
        unread.add("opening_hours" + SUFFIX + "=" + parts.group().strip());
      }
    }
    Optional<OpeningHours> read = HoursSyntax.read(String.join("; ", rules)).hours();
    if (read.isEmpty()) {
      unread.add("opening_hours" + SUFFIX + "=" + text);
    } else {
      hours = read;
    }
  }

  private static List<int[]> stretches(boolean[] open) {
    List<int[]> stretches = new ArrayList<>();
    int from = -1;
    for (int minute = 0; minute <= open.length; minute++) {
      boolean opens = minute < open.length && open[minute];
      if (opens && from < 0) {
        from = minute;
      } else if (!opens && from >= 0) {
        stretches.add(new int[] {from, minute});
        from = -1;
      }
    }
    return stretches;
  }
}
