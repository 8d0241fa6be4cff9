package org.lifecircle.kit.hours;

import static org.lifecircle.model.OpeningHours.MINUTES_PER_DAY;

import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.RuleModifier;
import ch.poole.openinghoursparser.RuleModifier.Modifier;
import ch.poole.openinghoursparser.TimeSpan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lifecircle.model.CalendarRule;
import org.lifecircle.model.CalendarRule.Effect;
import org.lifecircle.model.CalendarRule.Stretch;
import org.lifecircle.model.ConditionRule;
import org.lifecircle.model.OpeningHours;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Text;

/**
 * Makes opening hours of the rules of a text. What a rule says of days or times that nobody can
 * tell beforehand stays not known on those days and at those times; nothing is left away.
 */
final class CalendarReading {

  private static final Phrases PHRASES = Phrases.beside(CalendarReading.class, "phrases");

  /** A Monday. */
  private static final LocalDate MONDAY = LocalDate.of(2024, 1, 1);

  private final List<CalendarRule> calendar = new ArrayList<>();
  private final Set<Text> notes = new LinkedHashSet<>();
  private boolean everyWeek = true;
  private boolean opens;
  private boolean closesAlways;
  private boolean closesAtTimes;

  private CalendarReading() {}

  static HoursReading of(String text, List<Rule> rules) {
    CalendarReading reading = new CalendarReading();
    rules.stream().filter(rule -> !rule.isEmpty()).forEach(reading::add);
    reading.otherDays();
    if (!reading.opens && reading.notes.isEmpty() && !reading.closesAlways) {
      reading.notes.add(PHRASES.text("left.open", text));
    }
    Optional<OpeningHours> hours =
        reading.isSure() ? Optional.of(reading.hours(text)) : Optional.empty();
    return new HoursReading(hours, List.copyOf(reading.notes), Optional.empty());
  }

  private boolean isSure() {
    return opens || closesAlways || closesAtTimes;
  }

  /** Who says when it is closed, and nothing else, leaves open when it is open. */
  private void otherDays() {
    boolean closesOnly =
        calendar.stream().allMatch(rule -> rule.effect() == CalendarRule.Effect.CLOSES);
    if (closesOnly && closesAtTimes && !closesAlways) {
      calendar.add(
          0,
          new CalendarRule(
              List.of(),
              CalendarRule.Effect.REPLACES,
              List.of(
                  new Stretch(
                      Stretch.WHOLE_DAY.fromMinute(), Stretch.WHOLE_DAY.toMinute(), false))));
      everyWeek = false;
    }
  }

  /** Reads the times of a condition, all of which may be not known. */
  static HoursReading condition(String text, List<Rule> rules) {
    CalendarReading reading = new CalendarReading();
    rules.stream().filter(rule -> !rule.isEmpty()).forEach(reading::add);
    return new HoursReading(
        Optional.of(reading.hours(text)), List.copyOf(reading.notes), Optional.empty());
  }

  private OpeningHours hours(String text) {
    OpeningHours dated = OpeningHours.byCalendar(text, calendar);
    return everyWeek ? week(dated) : dated;
  }

  /** Hours as the week that they are when no rule of them hangs on a date. */
  static OpeningHours shortest(OpeningHours dated) {
    boolean everyWeek =
        dated.calendar().stream()
            .allMatch(
                rule ->
                    rule instanceof ConditionRule condition && condition.times().sameEveryWeek()
                        || rule instanceof CalendarRule days
                            && days.days().isEmpty()
                            && days.stretches().stream().allMatch(Stretch::certain));
    return everyWeek ? week(dated) : dated;
  }

  private static OpeningHours week(OpeningHours dated) {
    List<int[]> week = new ArrayList<>();
    for (int day = 0; day < 7; day++) {
      int midnight = day * MINUTES_PER_DAY;
      for (OpeningHours.Span span : dated.on(MONDAY.plusDays(day))) {
        week.add(new int[] {midnight + span.fromMinute(), midnight + span.toMinute()});
      }
    }
    return OpeningHours.of(dated.text(), week);
  }

  private void add(Rule rule) {
    CalendarDays days = CalendarDays.of(rule);
    boolean closes = closes(rule.getModifier());
    if (closes && rule.isFallBack()) {
      // Where nothing else holds it is closed anyway.
      return;
    }
    boolean known = known(rule);
    List<Stretch> stretches = stretches(rule, known);
    boolean certain = stretches.stream().allMatch(Stretch::certain);
    calendar.add(new CalendarRule(days.sets(), effect(rule, closes), stretches));
    everyWeek &= certain && days.everyWeek();
    if (closes) {
      closesAlways |= rule.getTimes() == null && days.sets().isEmpty();
      closesAtTimes |= rule.getTimes() == null && days.sure();
    } else {
      opens |=
          days.sure() && (stretches.isEmpty() || stretches.stream().anyMatch(Stretch::certain));
    }
    note(rule, days);
  }

  private static boolean closes(RuleModifier modifier) {
    return modifier != null
        && (modifier.getModifier() == Modifier.OFF || modifier.getModifier() == Modifier.CLOSED);
  }

  /** Whether a rule says open or closed; a remark alone may say anything. */
  private static boolean known(Rule rule) {
    RuleModifier modifier = rule.getModifier();
    return modifier == null
        || modifier.getModifier() != Modifier.UNKNOWN
            && (modifier.getModifier() != null || modifier.getComment() == null);
  }

  private static Effect effect(Rule rule, boolean closes) {
    if (closes) {
      return Effect.CLOSES;
    }
    if (rule.isFallBack()) {
      return Effect.FALLS_BACK;
    }
    return rule.isAdditive() ? Effect.ADDS : Effect.REPLACES;
  }

  private static List<Stretch> stretches(Rule rule, boolean known) {
    List<Stretch> stretches = new ArrayList<>();
    if (rule.getTimes() != null) {
      rule.getTimes().forEach(time -> stretches.addAll(ClockTimes.of(time)));
    }
    if (known) {
      return stretches;
    }
    if (stretches.isEmpty()) {
      stretches.add(Stretch.WHOLE_DAY);
    }
    return stretches.stream()
        .map(stretch -> new Stretch(stretch.fromMinute(), stretch.toMinute(), false))
        .toList();
  }

  private void note(Rule rule, CalendarDays days) {
    if (days.untold()) {
      note("left.dates", rule);
    }
    if (days.holidays()) {
      note("left.holidays", rule);
    }
    RuleModifier modifier = rule.getModifier();
    if (!known(rule)) {
      note(modifier.getModifier() == Modifier.UNKNOWN ? "left.unknown" : "left.comment", rule);
    }
    for (TimeSpan time : rule.getTimes() == null ? List.<TimeSpan>of() : rule.getTimes()) {
      ClockTimes.doubt(time).ifPresent(doubt -> note(doubt.phrase(), rule));
    }
  }

  private void note(String phrase, Rule rule) {
    notes.add(PHRASES.text(phrase, rule.toString()));
  }
}
