package org.lifecircle.kit.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.lifecircle.kit.Evaluator;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.reports.CircleData;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * The parameter {@code CIRCLE}, a circle folder or a workbook, and the options {@code --crs}: in
 * which coordinate system its degrees are, where the circle does not say so itself; and {@code
 * --geocode}: where its addresses are.
 */
final class CircleParameter {

  @Parameters(index = "0", paramLabel = "CIRCLE")
  private Path circle;

  @Option(names = "--crs", paramLabel = "CRS")
  private String crs;

  @Mixin private GeocodeOption geocode;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  /**
   * Reads the circle.
   *
   * @throws InvalidInputException with every problem, also when the circle names another system
   * @throws CommandLine.ParameterException when there is no such system
   */
  CircleData read(Evaluator evaluator) {
    return evaluator.read(
        circle,
        Optional.ofNullable(crs).map(id -> CrsOption.of(id, command.commandLine())),
        geocode.gazetteer());
  }

  /** Whether its addresses are looked up. */
  boolean geocoded() {
    return geocode.given();
  }

  /** Where it is. */
  Path path() {
    return circle;
  }
}
