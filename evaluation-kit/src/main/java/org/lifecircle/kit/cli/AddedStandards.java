package org.lifecircle.kit.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Language;
import org.lifecircle.model.Problem;
import org.lifecircle.standards.Standard;
import org.lifecircle.standards.Standards;
import org.lifecircle.standards.kie.KieStandards;
import org.lifecircle.standards.kie.StandardsFolder;
import picocli.CommandLine;

/** The standards of a folder that somebody has named, beside those of the product. */
final class AddedStandards {

  private AddedStandards() {}

  /**
   * Loads the standards.
   *
   * @param folder null for those of the product alone
   * @throws InvalidInputException when a file of the folder is wrong, or it adds no standard
   */
  static Standards load(Path folder, CommandLine command, Language console) {
    if (folder == null) {
      return Standards.load();
    }
    if (StandardsFolder.hasRules(folder)) {
      command
          .getErr()
          .println(LifeCircle.PHRASES.text("standards.code", folder.toString()).in(console));
    }
    Standards standards = KieStandards.load(folder);
    if (ids(standards).isEmpty()) {
      throw new InvalidInputException(
          List.of(
              new Problem(
                  folder.toString(), 0, "", "", LifeCircle.PHRASES.text("standards.none"))));
    }
    return standards;
  }

  /** The standards that the product does not carry. */
  static List<String> ids(Standards standards) {
    Set<String> carried =
        Standards.load().list().stream().map(Standard::id).collect(Collectors.toSet());
    return standards.list().stream().map(Standard::id).filter(id -> !carried.contains(id)).toList();
  }
}
