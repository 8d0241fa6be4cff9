package org.lifecircle.kit.cli;

import java.util.Arrays;
import org.lifecircle.model.AgeGroup;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The option {@code --group}: who walks; adults unless somebody else is named. */
final class GroupOption {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(names = "--group", paramLabel = "GROUP", defaultValue = "adult")
  private String group;

  /**
   * The age group that was named.
   *
   * @throws CommandLine.ParameterException when there is no such group
   */
  AgeGroup ageGroup() {
    return Arrays.stream(AgeGroup.values())
        .filter(known -> known.id().equals(group))
        .findFirst()
        .orElseThrow(() -> LifeCircle.wrong(command.commandLine(), "group.unknown", group));
  }
}
