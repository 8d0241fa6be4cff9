package org.lifecircle.kit.cli;

import org.lifecircle.kit.crs.CoordinateSystem;
import org.lifecircle.model.Language;
import picocli.CommandLine;

/** Reads {@code --crs}. */
final class Crs {

  private Crs() {}

  static CoordinateSystem of(String id, CommandLine command, Language console) {
    return CoordinateSystem.ofId(id)
        .orElseThrow(
            () ->
                new CommandLine.ParameterException(
                    command, LifeCircle.PHRASES.text("crs.unknown", id).in(console)));
  }
}
