package org.lifecircle.service.cli;

import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.atomic.AtomicLong;
import org.lifecircle.kit.cli.CommandConsole;
import org.lifecircle.kit.cli.FurtherCommand;
import org.lifecircle.model.Language;
import org.lifecircle.model.Text;
import org.lifecircle.service.decisions.DecisionReader;
import org.lifecircle.service.decisions.DecisionReceipt;
import org.lifecircle.service.decisions.DecisionReplay;
import org.lifecircle.service.rules.RulesSource;
import org.lifecircle.service.rules.RulesVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lifecircle replay}: judges again what a log says, and looks whether the log is whole. */
@Command(name = ReplayCommand.NAME)
public final class ReplayCommand implements FurtherCommand {

  static final String NAME = "replay";

  /** The exit status when a decision would be another now. */
  private static final int DIFFERENT = 10;

  /** The exit status when the log is not as it was written. */
  private static final int BROKEN = 11;

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "LOG")
  private String log;

  @Option(names = "--receipt", paramLabel = "SHA256")
  private String receipt;

  @Mixin private RulesOptions rules;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public ResourceBundle help(Language console) {
    return ResourceBundle.getBundle(
        ReplayCommand.class.getPackageName() + ".help_" + console.id(), Locale.ROOT);
  }

  @Override
  public Integer call() throws Exception {
    CommandConsole console = CommandConsole.of(spec);
    RulesSource source = rules.source();
    RulesVersion version = source.load();
    DecisionReplay replay = new DecisionReplay(version);
    AtomicLong different = new AtomicLong();
    AtomicLong found = new AtomicLong();
    DecisionReader.Found read =
        DecisionReader.read(
            log,
            logged -> {
              if (logged.receipt().sha256().equals(receipt)) {
                found.incrementAndGet();
              }
              Optional<Text> difference = replay.difference(logged);
              difference.ifPresent(
                  words -> {
                    different.incrementAndGet();
                    console.out().println(words.in(console.language()));
                  });
            });
    version.dispose().run();
    boolean lost = receipt != null && found.get() == 0;
    tell(console, read, replay, different.get(), lost);
    if (lost || !read.broken().isEmpty()) {
      return BROKEN;
    }
    return different.get() > 0 ? DIFFERENT : 0;
  }

  private void tell(
      CommandConsole console,
      DecisionReader.Found read,
      DecisionReplay replay,
      long different,
      boolean lost) {
    read.broken().forEach(words -> console.err().println(words.in(console.language())));
    if (lost) {
      console
          .err()
          .println(ServeCommand.PHRASES.text("replay.lost", receipt).in(console.language()));
    }
    if (replay.judgedByOthers() > 0) {
      console
          .out()
          .println(
              ServeCommand.PHRASES
                  .text("replay.others", Long.toString(replay.judgedByOthers()))
                  .in(console.language()));
    }
    console
        .out()
        .println(
            ServeCommand.PHRASES
                .text(
                    read.broken().isEmpty() ? "replay.whole" : "replay.broken",
                    Long.toString(read.decisions()),
                    Long.toString(different),
                    read.last().map(DecisionReceipt::sha256).orElse("-"))
                .in(console.language()));
  }
}
