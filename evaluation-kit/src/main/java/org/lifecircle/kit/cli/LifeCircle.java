package org.lifecircle.kit.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;
import org.lifecircle.kit.SoftwareVersion;
import org.lifecircle.model.Language;
import org.lifecircle.model.LikelyDays;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Text;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/**
 * The command {@code lifecircle}. Exit status 0: done; 3: a report was written, but the data are
 * too thin for a verdict; 9: the results of many circles were written, but some of them could not
 * be judged; 10: a point of an experiment that was run again gave other figures than its store has;
 * all others: it failed, see {@link CommandFailure}.
 */
@Command(name = "lifecircle", versionProvider = LifeCircle.Version.class)
public final class LifeCircle implements Runnable {

  static final Phrases PHRASES = Phrases.beside(LifeCircle.class, "phrases");

  /** In the order of the help. */
  static final List<Class<?>> COMMANDS =
      List.of(
          EvaluateCommand.class,
          PlanCommand.class,
          TemplateCommand.class,
          CheckCommand.class,
          CompareCommand.class,
          ExperimentCommand.class,
          CalibrateCommand.class,
          DelineateCommand.class,
          ImportOsmCommand.class,
          ImportPoiCommand.class,
          IsochronesCommand.class,
          MatrixCommand.class,
          PackCommand.class,
          ProgrammeCommand.class,
          ReportCommand.class,
          AccessCommand.class,
          StandardsCommand.class,
          UnitCommand.class,
          WatchCommand.class);

  @Spec private CommandSpec spec;

  @Option(names = "--lang", paramLabel = "zh|en", scope = ScopeType.INHERIT)
  private String lang;

  @Option(names = "--help", usageHelp = true, scope = ScopeType.INHERIT)
  private boolean help;

  @Option(names = "--version", versionHelp = true)
  private boolean version;

  private final Language console;

  LifeCircle(Language console) {
    this.console = console;
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
        withCommands(new CommandLine(new LifeCircle(console)), arguments)
            .setOut(out)
            .setErr(err)
            .setResourceBundle(Phrases.bundle(LifeCircle.class, "help", console))
            .setUsageHelpAutoWidth(true)
            .setParameterExceptionHandler(LifeCircle::wrongUse)
            .setExecutionExceptionHandler(LifeCircle::failed);
    if (COMMANDS.stream().map(LifeCircle::name).noneMatch(Arrays.asList(arguments)::contains)) {
      addFurther(command, console);
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
  private static void addFurther(CommandLine command, Language console) {
    for (FurtherCommand further :
        ServiceLoader.load(FurtherCommand.class, LifeCircle.class.getClassLoader())) {
      CommandLine one =
          new CommandLine(further)
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
    // What a file of arguments names is not known yet.
    boolean all = given.stream().anyMatch(argument -> argument.startsWith("@"));
    for (Class<?> one : COMMANDS) {
      String name = name(one);
      if (all || given.contains(name)) {
        command.addSubcommand(name, one);
      } else {
        command.addSubcommand(name, CommandSpec.create().name(name));
      }
    }
    return command;
  }

  private static String name(Class<?> command) {
    return command.getAnnotation(Command.class).name();
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
