package org.lifecircle.kit.cli;

import java.nio.file.Path;
import org.lifecircle.kit.survey.SurveyAnswersFile;
import org.lifecircle.reports.CircleData;
import picocli.CommandLine.Option;

/** The option {@code --survey-answers}: what residents answered who were asked. */
final class SurveyOption {

  @Option(names = "--survey-answers", paramLabel = "FILE")
  private Path answers;

  /** The circle with what its residents answered, where answers were named. */
  CircleData apply(CircleData data) {
    return answers == null ? data : new SurveyAnswersFile(answers).apply(data);
  }
}
