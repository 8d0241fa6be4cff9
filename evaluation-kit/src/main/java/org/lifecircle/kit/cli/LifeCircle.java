package org.lifecircle.kit.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Consumer;
import org.lifecircle.kit.SoftwareVersion;
import org.lifecircle.model.Language;
import org.lifecircle.model.LikelyDays;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Text;
import picocli.CommandLine;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.TypeConversionException;

/**
 * The command {@code lifecircle}. Exit status 0: done; 3: a report was written, but the data are
 * too thin for a verdict; 9: the results of many circles were written, but some of them could not
 * be judged; 10: a point of an experiment that was run again gave other figures than its store has;
 * all others: it failed, see {@link CommandFailure}.
 */
public final class LifeCircle implements Runnable {

  static final Phrases PHRASES = Phrases.beside(LifeCircle.class, "phrases");

  /**
   * A command and its name, which its annotation has too: to read the annotations of all takes
   * longer than to show help.
   */
  record Named(String name, Class<?> type) {}

  /** In the order of the help. */
  static final List<Named> COMMANDS =
      List.of(
          new Named("evaluate", EvaluateCommand.class),
          new Named("plan", PlanCommand.class),
          new Named("template", TemplateCommand.class),
          new Named("check", CheckCommand.class),
          new Named("compare", CompareCommand.class),
          new Named("experiment", ExperimentCommand.class),
          new Named("calibrate", CalibrateCommand.class),
          new Named("delineate", DelineateCommand.class),
          new Named("import-osm", ImportOsmCommand.class),
          new Named("import-poi", ImportPoiCommand.class),
          new Named("isochrones", IsochronesCommand.class),
          new Named("matrix", MatrixCommand.class),
          new Named("pack", PackCommand.class),
          new Named("programme", ProgrammeCommand.class),
          new Named("report", ReportCommand.class),
          new Named("access", AccessCommand.class),
          new Named("standards", StandardsCommand.class),
          new Named("unit", UnitCommand.class),
          new Named("watch", WatchCommand.class));

  private String lang;
  private final Language console;

  private final CommandSpec spec;

  LifeCircle(Language console) {
    this.console = console;
    // Said step by step and not by annotations, which take a tenth of a second to be read.
    spec =
        CommandSpec.wrapWithoutInspection(this)
            .name("lifecircle")
            .versionProvider(new Version())
            .addOption(
                OptionSpec.builder("--lang")
                    .paramLabel("zh|en")
                    .type(String.class)
                    .scopeType(ScopeType.INHERIT)
                    .setter(new Setting(value -> lang = value))
                    .build())
            .addOption(
                OptionSpec.builder("--help").usageHelp(true).scopeType(ScopeType.INHERIT).build())
            .addOption(OptionSpec.builder("--version").versionHelp(true).build());
  }

  /** Sets a text of an option. */
  private record Setting(Consumer<String> place) implements ISetter {

    @Override
    public <T> T set(T value) {
      place.accept((String) value);
      return null;
    }
  }

  CommandSpec spec() {
    return spec;
  }

  /** Runs the command and ends the machine with its exit status. */
  public static void main(String[] arguments) {
    System.exit(
        run(
            Locale.getDefault(),
            new PrintWriter(System.out, true),
            new PrintWriter(System.err, true),
            arguments));
  }

  /**
   * Runs the command.
   *
   * @param locale what the console follows unless {@code --lang} is given
   * @param out takes results
   * @param err takes problems and progress
   * @return the exit status
   */
  public static int run(Locale locale, PrintWriter out, PrintWriter err, String... arguments) {
    Language console = consoleLanguage(locale, arguments);
    CommandLine command =
        withCommands(new CommandLine(new LifeCircle(console).spec), arguments)
            .setOut(out)
            .setErr(err)
            .setResourceBundle(Phrases.bundle(LifeCircle.class, "help", console))
            .setUsageHelpAutoWidth(true)
            .setParameterExceptionHandler(LifeCircle::wrongUse)
            .setExecutionExceptionHandler(LifeCircle::failed);
    List<String> given = Arrays.asList(arguments);
    if (COMMANDS.stream().noneMatch(one -> given.contains(one.name()))) {
      addFurther(command, console, given);
    }
    command.registerConverter(LocalDate.class, text -> day(text, console));
    try {
      return command.execute(arguments);
    } catch (OutOfMemoryError | StackOverflowError | LinkageError e) {
      return told(e, err, console);
    }
  }

  /** A day that anybody means. */
  private static LocalDate day(String text, Language console) {
    LocalDate day;
    try {
      day = LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new TypeConversionException(PHRASES.text("day.wrong", text).in(console));
    }
    Optional<Text> wrong = LikelyDays.wrong(day);
    if (wrong.isPresent()) {
      throw new TypeConversionException(wrong.get().in(console));
    }
    return day;
  }

  /** The commands that other modules on the class path bring. */
  private static void addFurther(CommandLine command, Language console, List<String> given) {
    boolean all = files(given);
    for (FurtherCommand further :
        ServiceLoader.load(FurtherCommand.class, LifeCircle.class.getClassLoader())) {
      CommandLine one =
          new CommandLine(
                  all || given.contains(further.name())
                      ? CommandSpec.forAnnotatedObject(further)
                      : CommandSpec.create().name(further.name()))
              .setOut(command.getOut())
              .setErr(command.getErr())
              .setUsageHelpAutoWidth(true)
              .setParameterExceptionHandler(LifeCircle::wrongUse)
              .setExecutionExceptionHandler(LifeCircle::failed);
      command.addSubcommand(one);
      one.setResourceBundle(further.help(console));
    }
  }

  /**
   * Adds the commands: those that the arguments name whole, the others as names with a line of
   * help. Reading the options of all of them takes longer than everything else that help does.
   */
  private static CommandLine withCommands(CommandLine command, String... arguments) {
    List<String> given = Arrays.asList(arguments);
    boolean all = files(given);
    for (Named one : COMMANDS) {
      if (all || given.contains(one.name())) {
        command.addSubcommand(one.name(), one.type());
      } else {
        command.addSubcommand(one.name(), CommandSpec.create().name(one.name()));
      }
    }
    return command;
  }

  /** Whether some arguments stand in files: what those name is not known yet. */
  private static boolean files(List<String> given) {
    return given.stream().anyMatch(argument -> argument.startsWith("@"));
  }

  private static Language consoleLanguage(Locale locale, String... arguments) {
    List<String> given = Arrays.asList(arguments);
    for (Language language : Language.values()) {
      int at = given.indexOf("--lang");
      boolean apart = at >= 0 && at + 1 < given.size() && given.get(at + 1).equals(language.id());
      if (apart || given.contains("--lang=" + language.id())) {
        return language;
      }
    }
    return Language.of(locale);
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  /** The language of the console. */
  Language console() {
    return console;
  }

  /** The language of reports: Chinese unless {@code --lang} says otherwise. */
  Language reportLanguage() {
    if (lang == null) {
      return Language.ZH;
    }
    return Arrays.stream(Language.values())
        .filter(language -> language.id().equals(lang))
        .findFirst()
        .orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(), PHRASES.text("lang.unknown", lang).in(console)));
  }

  private static int wrongUse(ParameterException problem, String[] arguments) {
    CommandLine command = problem.getCommandLine();
    PrintWriter err = command.getErr();
    Language console = root(command).console();
    err.println(PHRASES.text("wrong.use", problem.getMessage()).in(console));
    CommandLine.UnmatchedArgumentException.printSuggestions(problem, err);
    err.println(PHRASES.text("see.help", command.getCommandSpec().qualifiedName()).in(console));
    return command.getCommandSpec().exitCodeOnInvalidInput();
  }

  private static int failed(Exception failure, CommandLine command, ParseResult parsed) {
    return told(failure, command.getErr(), root(command).console());
  }

  private static int told(Throwable failure, PrintWriter err, Language console) {
    CommandFailure kind = CommandFailure.of(failure);
    kind.tell(failure, err, console);
    return kind.status();
  }

  /** Says that a command was used wrongly, in the language of the console. */
  static ParameterException wrong(CommandLine command, String key, Object... arguments) {
    return new ParameterException(
        command, PHRASES.text(key, arguments).in(root(command).console()));
  }

  static LifeCircle root(CommandLine command) {
    CommandLine top = command;
    while (top.getParent() != null) {
      top = top.getParent();
    }
    return (LifeCircle) top.getCommandSpec().userObject();
  }

  /** Tells the version of the software. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"LifeCircle " + SoftwareVersion.CURRENT};
    }
  }
}
