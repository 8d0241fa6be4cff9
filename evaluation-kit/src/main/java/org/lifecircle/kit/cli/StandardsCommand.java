package org.lifecircle.kit.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.lifecircle.model.Language;
import org.lifecircle.model.RefusedException;
import org.lifecircle.standards.Standard;
import org.lifecircle.standards.Standards;
import org.lifecircle.standards.annex.Annex;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lifecircle standards}: which standards there are, and all that one of them says. */
@Command(
    name = "standards",
    subcommands = {
      StandardsCommand.Show.class,
      StandardsCommand.Tables.class,
      StandardsCommand.AnnexForms.class
    })
final class StandardsCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Mixin private StandardsOptions sources;

  @Override
  public void run() {
    CommandLine command = spec.commandLine();
    Language console = LifeCircle.root(command).console();
    PrintWriter out = command.getOut();
    for (Standard standard : sources.load().list()) {
      out.println(standard.id());
      out.println(
          "  "
              + LifeCircle.PHRASES
                  .text(
                      "standard.line",
                      standard.title(),
                      standard.territory(),
                      standard.holdsFrom().toString())
                  .in(console));
    }
    out.println(LifeCircle.PHRASES.text("standard.more").in(console));
  }

  /** {@code lifecircle standards tables}: the tables as spreadsheets, to be edited. */
  @Command(name = "tables")
  static final class Tables implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Parameters(index = "0", arity = "0..1", paramLabel = "FOLDER")
    private Path named;

    @Option(names = "--out", paramLabel = "FOLDER")
    private Path out;

    @Override
    public Integer call() throws IOException {
      CommandLine command = spec.commandLine();
      Language console = LifeCircle.root(command).console();
      if ((named == null) == (out == null)) {
        throw LifeCircle.wrong(command, "tables.where");
      }
      Path folder = named == null ? out : named;
      Files.createDirectories(folder);
      try (Stream<Path> files = Files.list(folder)) {
        if (files.findAny().isPresent()) {
          throw LifeCircle.wrong(command, "tables.occupied", folder.toString());
        }
      }
      Standards.writeTables(folder);
      command.getOut().println(LifeCircle.PHRASES.text("tables.at", folder.toString()).in(console));
      return 0;
    }
  }

  /**
   * {@code lifecircle standards annex}: the form of the annexes of 2023, and what a filled one
   * says.
   */
  @Command(name = "annex")
  static final class AnnexForms implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Parameters(index = "0", arity = "0..1", paramLabel = "FILE")
    private Path filled;

    @Option(names = "--template", paramLabel = "FILE")
    private Path template;

    @Override
    public Integer call() throws IOException {
      CommandLine command = spec.commandLine();
      Language console = LifeCircle.root(command).console();
      if ((filled == null) == (template == null)) {
        throw LifeCircle.wrong(command, "annex.which");
      }
      Standards carried = Standards.load();
      if (filled != null) {
        Annex annex = Annex.read(filled, carried.formats(), carried.vocabulary());
        // What the rules refuse of it is said here already, and not only when a circle is judged.
        Standards.load(annex);
        command.getOut().println(annex.source().sentence().in(console));
        annex
            .source()
            .extent()
            .doubts()
            .forEach(doubt -> command.getOut().println(doubt.message().in(console)));
        return 0;
      }
      if (!template.toString().endsWith(".xlsx")) {
        throw LifeCircle.wrong(command, "annex.name", template.toString());
      }
      // A filled form may have this name.
      if (Files.exists(template)) {
        throw LifeCircle.wrong(command, "template.exists", template.toString());
      }
      Annex.writeTemplate(template, carried.formats(), carried.allFigures());
      command
          .getOut()
          .println(LifeCircle.PHRASES.text("annex.at", template.toString()).in(console));
      return 0;
    }
  }

  /** {@code lifecircle standards show}: every rule, clause and parameter of one standard. */
  @Command(name = "show")
  static final class Show implements Runnable {

    @Spec private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "ID")
    private String id;

    @Mixin private StandardsOptions sources;

    @Override
    public void run() {
      CommandLine command = spec.commandLine();
      Language console = LifeCircle.root(command).console();
      Standards standards = sources.load();
      try {
        standards.get(id);
      } catch (RefusedException unknown) {
        throw new ParameterException(command, unknown.text().in(console), unknown);
      }
      command.getOut().print(standards.describe(id, console));
      command.getOut().flush();
    }
  }
}
