package org.lifecircle.kit.cli;

import java.util.Optional;
import org.lifecircle.simulation.network.ways.WeekTime;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The option {@code --at}: a time of the week, such as {@code --at "Tue 22:30"}. */
final class TimeOption {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(names = "--at", paramLabel = "TIME")
  private String at;

  /**
   * The time that was given; empty when none was.
   *
   * @throws CommandLine.ParameterException when it cannot be read
   */
  Optional<WeekTime> time() {
    return Optional.ofNullable(at).map(text -> of(text, command.commandLine()));
  }

  /**
   * A time of the week.
   *
   * @throws CommandLine.ParameterException when it cannot be read
   */
  static WeekTime of(String at, CommandLine command) {
    return WeekTime.parse(at).orElseThrow(() -> LifeCircle.wrong(command, "at.unknown", at));
  }
}
