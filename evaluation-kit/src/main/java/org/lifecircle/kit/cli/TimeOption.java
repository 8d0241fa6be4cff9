package org.lifecircle.kit.cli;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.lifecircle.simulation.network.ways.WalkingMap;
import org.lifecircle.simulation.network.ways.WeekTime;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * The option {@code --at}: a time of the week, such as {@code --at "Tue 22:30"}, or of a date, such
 * as {@code --at "2026-07-14 22:30"}.
 */
final class TimeOption {

  private static final DateTimeFormatter DATE_AND_TIME = DateTimeFormatter.ofPattern("u-M-d H:mm");

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(names = "--at", paramLabel = "TIME")
  private String at;

  /**
   * The time that was given, the first on a date or after it; empty when none was.
   *
   * @param date the date for which a time of the week is meant
   * @throws CommandLine.ParameterException when it cannot be read
   */
  Optional<LocalDateTime> onOrAfter(LocalDate date) {
    return Optional.ofNullable(at).map(text -> of(text, date, command.commandLine()));
  }

  /**
   * A map at the time that was given; as it is when none was. At a time of the week, what is shut
   * then all year is shut, for nobody says which date is meant.
   *
   * @throws CommandLine.ParameterException when it cannot be read
   */
  WalkingMap at(WalkingMap map) {
    if (at == null) {
      return map;
    }
    return dated(at).map(map::at).orElseGet(() -> map.at(weekTime(at, command.commandLine())));
  }

  /**
   * The first such time on a date or after it.
   *
   * @throws CommandLine.ParameterException when it cannot be read
   */
  static LocalDateTime of(String at, LocalDate date, CommandLine command) {
    return dated(at).orElseGet(() -> weekTime(at, command).onOrAfter(date));
  }

  private static WeekTime weekTime(String at, CommandLine command) {
    return WeekTime.parse(at).orElseThrow(() -> LifeCircle.wrong(command, "at.unknown", at));
  }

  private static Optional<LocalDateTime> dated(String at) {
    try {
      return Optional.of(LocalDateTime.parse(at.strip(), DATE_AND_TIME));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
