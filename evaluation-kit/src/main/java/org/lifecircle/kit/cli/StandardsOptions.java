package org.lifecircle.kit.cli;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Problem;
import org.lifecircle.standards.Standard;
import org.lifecircle.standards.Standards;
import org.lifecircle.standards.annex.Annex;
import org.lifecircle.standards.kie.KieStandards;
import org.lifecircle.standards.kie.StandardsFolder;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * The options {@code --standards-folder}, the standards of a folder beside those of the product,
 * and {@code --annex}, the annexes of the plan of 2023 as somebody has typed them in.
 */
final class StandardsOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(names = "--standards-folder", paramLabel = "FOLDER")
  private Path folder;

  @Option(names = "--annex", paramLabel = "FILE")
  private Path annex;

  /** The folder; null when none was named. */
  Path folder() {
    return folder;
  }

  /** Whether a folder was named. */
  boolean folderGiven() {
    return folder != null;
  }

  /** The annex; null when none was named. */
  Path annex() {
    return annex;
  }

  /** Whether an annex was named. */
  boolean annexGiven() {
    return annex != null;
  }

  /**
   * Loads the standards of the product, and those of the folder or what the annex says.
   *
   * @throws InvalidInputException when a file of the folder is wrong, or it adds no standard; when
   *     a cell of the annex is wrong
   */
  Standards load() {
    if (annex != null && folder != null) {
      throw LifeCircle.wrong(command.commandLine(), "standards.one-source");
    }
    if (annex != null) {
      Standards carried = Standards.load();
      return Standards.load(Annex.read(annex, carried.formats(), carried.vocabulary()));
    }
    if (folder == null) {
      return Standards.load();
    }
    if (StandardsFolder.hasRules(folder)) {
      CommandLine line = command.commandLine();
      line.getErr()
          .println(
              LifeCircle.PHRASES
                  .text("standards.code", folder.toString())
                  .in(LifeCircle.root(line).console()));
    }
    Standards standards = KieStandards.load(folder);
    if (added(standards).isEmpty()) {
      throw new InvalidInputException(
          List.of(
              new Problem(
                  folder.toString(), 0, "", "", LifeCircle.PHRASES.text("standards.none"))));
    }
    return standards;
  }

  /** The standards that the product does not carry. */
  static List<String> added(Standards standards) {
    Set<String> carried =
        Standards.load().list().stream()
            .map(Standard::id)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return standards.list().stream().map(Standard::id).filter(id -> !carried.contains(id)).toList();
  }
}
