package org.lifecircle.kit.cli;

import java.util.OptionalDouble;
import org.lifecircle.simulation.network.pace.WalkingParameters;
import org.lifecircle.simulation.network.quality.GapMending;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The option {@code --mend-gaps}: joins ways that look as if they met, up to so many meters. */
final class MendOption {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(names = "--mend-gaps", paramLabel = "METERS")
  private String meters;

  /**
   * Up to how many meters; empty when nothing is to be mended.
   *
   * @throws CommandLine.ParameterException when it is no number within the range
   */
  OptionalDouble withinMeters() {
    if (meters == null) {
      return OptionalDouble.empty();
    }
    double widest =
        WalkingParameters.standard().get(WalkingParameters.GAP_WIDEST).value().doubleValue();
    try {
      double number = Double.parseDouble(meters.strip());
      if (number >= GapMending.NARROWEST_METERS && number <= widest) {
        return OptionalDouble.of(number);
      }
    } catch (NumberFormatException e) {
      // told below, as what is out of range is told
    }
    throw LifeCircle.wrong(
        command.commandLine(),
        "mend.range",
        Double.toString(GapMending.NARROWEST_METERS),
        Long.toString(Math.round(widest)),
        meters);
  }
}
