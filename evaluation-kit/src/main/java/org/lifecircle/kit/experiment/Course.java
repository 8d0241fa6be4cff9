package org.lifecircle.kit.experiment;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lifecircle.kit.scenario.ScenarioFile;
import org.lifecircle.simulation.scenario.Ageing;
import org.lifecircle.simulation.scenario.Scenario;

/**
 * What becomes of the circles in the course of the days that are lived, in every world alike:
 * residents grow older, and outlets open and close.
 *
 * @param ageing how residents grow older; empty where they do not
 * @param events what happens from which day on, in order
 */
record Course(Optional<Ageing> ageing, List<Event> events) {

  /** Nothing changes. */
  static final Course NONE = new Course(Optional.empty(), List.of());

  /**
   * Something that happens.
   *
   * @param from the first day on which it is so
   * @param file the changes
   */
  record Event(LocalDate from, ScenarioFile file) {
    Event {
      requireNonNull(from, "from");
      requireNonNull(file, "file");
    }
  }

  /**
   * A stretch of days on which nothing changes.
   *
   * @param months how many months old the year is, by which residents have aged
   * @param events how many events have happened
   */
  record Phase(int months, int events) {}

  Course {
    requireNonNull(ageing, "ageing");
    events = List.copyOf(events);
    for (int i = 1; i < events.size(); i++) {
      if (events.get(i).from().isBefore(events.get(i - 1).from())) {
        throw new IllegalArgumentException("events stand in the order of their days: " + events);
      }
    }
  }

  /**
   * The phase of a day.
   *
   * @param first the day that months are counted from
   */
  Phase on(LocalDate day, LocalDate first) {
    return new Phase(
        ageing.isEmpty() ? 0 : (int) ChronoUnit.MONTHS.between(first, day),
        (int) events.stream().filter(event -> !event.from().isAfter(day)).count());
  }

  /**
   * A world once so many events have happened: what makes the world, then the events.
   *
   * @param world its own changes; empty for the circle as it is
   */
  Scenario after(int happened, Scenario world) {
    List<Scenario.Step> steps = new ArrayList<>(world.steps());
    events.subList(0, happened).forEach(event -> steps.addAll(event.file().scenario().steps()));
    return new Scenario(world.id(), world.title(), steps);
  }

  /** All that decides what a day is like, beside the day itself; empty where nothing changes. */
  String words(LocalDate first) {
    StringBuilder words = new StringBuilder();
    ageing.ifPresent(
        one ->
            words
                .append("ageing ")
                .append(one.childShare())
                .append(' ')
                .append(one.adultShare())
                .append(" from ")
                .append(first));
    events.forEach(
        event ->
            words.append(" from ").append(event.from()).append(' ').append(event.file().sha256()));
    return words.toString().strip();
  }
}
