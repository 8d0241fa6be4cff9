package org.lifecircle.kit.cli;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.lifecircle.kit.DaysToLive;
import org.lifecircle.kit.DaysToLive.Span;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options {@code --days} and {@code --replications}: which days are simulated how often. */
final class LivedOptions {

  private static final String WEEK = "week";

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(names = "--days", paramLabel = "DAYS")
  private String days;

  @Option(names = "--replications", paramLabel = "N")
  private Integer replications;

  /**
   * The days that were asked for: a week unless one weekday is named, or a date and no week.
   *
   * @param date the date that was named
   * @throws CommandLine.ParameterException when the days are neither a week nor a weekday
   */
  DaysToLive daysToLive(Optional<LocalDate> date) {
    Optional<DayOfWeek> weekday = Optional.empty();
    if (days != null && !days.strip().equalsIgnoreCase(WEEK)) {
      weekday =
          Arrays.stream(DayOfWeek.values())
              .filter(day -> day.name().equals(days.strip().toUpperCase(Locale.ROOT)))
              .findFirst();
      if (weekday.isEmpty()) {
        throw LifeCircle.wrong(command.commandLine(), "days.unknown", days);
      }
    }
    boolean week = weekday.isEmpty() && (days != null || date.isEmpty());
    return new DaysToLive(
        week ? Span.WEEK : Span.DAY,
        date,
        weekday,
        replications == null ? OptionalInt.empty() : OptionalInt.of(replications));
  }
}
