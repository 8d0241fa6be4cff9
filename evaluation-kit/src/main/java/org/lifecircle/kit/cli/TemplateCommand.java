package org.lifecircle.kit.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.lifecircle.kit.gis.CircleGeoPackage;
import org.lifecircle.kit.workbook.CircleWorkbook;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code lifecircle template}: an empty workbook to fill, or empty layers to draw in. */
@Command(name = "template")
final class TemplateCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(names = "--out", paramLabel = "FILE", required = true)
  private Path out;

  @Mixin private StandardsOptions standards;

  @Override
  public Integer call() throws Exception {
    CommandLine command = spec.commandLine();
    LifeCircle root = LifeCircle.root(command);
    boolean layers = CircleGeoPackage.isOne(out);
    if (!layers && !CircleWorkbook.isWorkbook(out)) {
      throw new ParameterException(
          command, LifeCircle.PHRASES.text("template.name", out.toString()).in(root.console()));
    }
    // A filled workbook may have this name; weeks of work must not go by a slip.
    if (Files.exists(out)) {
      throw new ParameterException(
          command, LifeCircle.PHRASES.text("template.exists", out.toString()).in(root.console()));
    }
    if (layers) {
      CircleGeoPackage.writeTemplate(out, standards.load().vocabulary());
    } else {
      CircleWorkbook.writeTemplate(out, root.reportLanguage(), standards.load().vocabulary());
    }
    command
        .getOut()
        .println(
            LifeCircle.PHRASES
                .text(layers ? "template.layers.at" : "template.at", out.toString())
                .in(root.console()));
    return 0;
  }
}
