package org.lifecircle.kit.cli;

import picocli.CommandLine.Option;

/**
 * The option {@code --uncertainty}: at how many points of the ranges of all numbers of the day
 * model the same days are simulated too.
 */
final class UncertaintyOption {

  @Option(names = "--uncertainty", paramLabel = "N", defaultValue = "0")
  private int points;

  /** How many points; 0 when none were asked for. */
  int points() {
    return points;
  }
}
