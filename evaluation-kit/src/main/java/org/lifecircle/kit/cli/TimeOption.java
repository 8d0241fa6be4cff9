package org.lifecircle.kit.cli;

import java.util.Optional;
import org.lifecircle.model.Language;
import org.lifecircle.simulation.network.ways.WeekTime;
import picocli.CommandLine;

/** Reads the option {@code --at}, such as {@code --at "Tue 22:30"}. */
final class TimeOption {

  private TimeOption() {}

  /**
   * The time of the week that was given.
   *
   * @param at null when the option was not given
   * @throws CommandLine.ParameterException when it cannot be read
   */
  static Optional<WeekTime> read(String at, CommandLine command, Language console) {
    if (at == null) {
      return Optional.empty();
    }
    Optional<WeekTime> time = WeekTime.parse(at);
    if (time.isEmpty()) {
      throw new CommandLine.ParameterException(
          command, LifeCircle.PHRASES.text("at.unknown", at).in(console));
    }
    return time;
  }
}
