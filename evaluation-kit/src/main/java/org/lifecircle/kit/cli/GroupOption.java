package org.lifecircle.kit.cli;

import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.Coded;
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
    return Coded.find(AgeGroup.class, group)
        .orElseThrow(() -> LifeCircle.wrong(command.commandLine(), "group.unknown", group));
  }
}
