package org.lifecircle.kit.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.lifecircle.kit.gis.CircleGeoPackage;
import org.lifecircle.kit.survey.SurveyForm;
import org.lifecircle.kit.workbook.CircleWorkbook;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code lifecircle template}: a workbook to fill, layers to draw in, or a questionnaire. */
@Command(name = "template")
final class TemplateCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(names = "--out", paramLabel = "FILE", required = true)
  private Path out;

  @Option(names = "--survey")
  private boolean survey;

  @Mixin private StandardsOptions standards;

  @Override
  public Integer call() throws Exception {
    CommandLine command = spec.commandLine();
    LifeCircle root = LifeCircle.root(command);
    if (survey) {
      return questionnaire(command, root);
    }
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

  /** Writes the questionnaire of satisfaction and the table for its answers, or neither. */
  private int questionnaire(CommandLine command, LifeCircle root) throws Exception {
    if (!SurveyForm.isOne(out)) {
      throw LifeCircle.wrong(command, "template.survey.name", out.toString());
    }
    SurveyForm form = SurveyForm.named(out);
    for (Path file : List.of(form.word(), form.answers())) {
      if (Files.exists(file)) {
        throw LifeCircle.wrong(command, "template.exists", file.toString());
      }
    }
    form.write(root.reportLanguage());
    command
        .getOut()
        .println(
            LifeCircle.PHRASES
                .text("template.survey.at", form.word().toString(), form.answers().toString())
                .in(root.console()));
    return 0;
  }
}
