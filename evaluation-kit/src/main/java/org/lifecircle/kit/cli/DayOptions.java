package org.lifecircle.kit.cli;

import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options {@code --seed} and {@code --date} of a simulated day. */
final class DayOptions {

  @Option(names = "--seed", paramLabel = "N", defaultValue = "1")
  private long seed;

  @Option(names = "--date", paramLabel = "DATE")
  private LocalDate date;

  /** What the day draws its random numbers from. */
  long seed() {
    return seed;
  }

  /** The simulated day; empty for the circle's evaluation date. */
  Optional<LocalDate> date() {
    return Optional.ofNullable(date);
  }
}
