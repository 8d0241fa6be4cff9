package org.lifecircle.kit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lifecircle.model.Language;
import org.lifecircle.model.Phrases;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The help of every command. */
class HelpTest {

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyOptionAndParameterOfEveryCommandSaysWhatItIs(Language language) {
    CommandLine root = new CommandLine(new LifeCircle(language).spec());
    LifeCircle.COMMANDS.forEach(command -> root.addSubcommand(command.type()));
    root.setResourceBundle(Phrases.bundle(LifeCircle.class, "help", language));
    List<String> silent = new ArrayList<>();
    root.getSubcommands()
        .forEach(
            (name, command) ->
                command.getCommandSpec().args().stream()
                    .filter(arg -> String.join("", arg.description()).isBlank())
                    .forEach(arg -> silent.add(name + " " + key(arg))));
    assertThat(root.getSubcommands()).hasSizeGreaterThan(15);
    assertThat(silent).isEmpty();
  }

  @Test
  void commandsAreCalledAsTheirAnnotationsSay() {
    assertThat(LifeCircle.COMMANDS)
        .allSatisfy(
            one ->
                assertThat(one.type().getAnnotation(CommandLine.Command.class).name())
                    .isEqualTo(one.name()));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aPercentSignIsWrittenTwiceSinceHelpIsAFormat(Language language) {
    ResourceBundle help = Phrases.bundle(LifeCircle.class, "help", language);
    assertThat(help.keySet())
        .hasSizeGreaterThan(100)
        .noneMatch(key -> help.getString(key).replace("%%", "").matches("(?s).*%(?!n).*"));
  }

  private static String key(ArgSpec arg) {
    return arg instanceof OptionSpec option
        ? option.longestName()
        : arg.paramLabel() + "[" + ((PositionalParamSpec) arg).index() + "]";
  }
}
