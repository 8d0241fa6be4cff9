package org.lifecircle.examples;

import java.nio.file.Path;
import org.lifecircle.kit.EvaluationOptions;
import org.lifecircle.kit.Evaluator;
import org.lifecircle.kit.ProgressMonitor;
import org.lifecircle.model.Language;
import org.lifecircle.reports.CircleData;
import org.lifecircle.reports.Evaluation;
import org.lifecircle.standards.Scorecard;

/** From a circle folder to its verdict, in a program: reads, walks, simulates and judges. */
public final class JudgeCircleFolder {

  private JudgeCircleFolder() {}

  /** Prints the verdict on the circle folder that is named. */
  public static void main(String[] arguments) {
    System.out.println(judge(Path.of(arguments[0])));
  }

  static String judge(Path circleFolder) {
    Evaluator evaluator = Evaluator.load();
    CircleData circle = evaluator.read(circleFolder);
    Evaluation evaluation =
        evaluator.evaluate(circle, EvaluationOptions.ofSeed(1), ProgressMonitor.SILENT);
    Scorecard scorecard = evaluation.scorecard();
    return String.format(
        "%s: %s, %s/100, %d gaps, %d residents walk %d times a day",
        scorecard.circleName(),
        scorecard.level().label().in(Language.EN),
        scorecard.score().text(),
        scorecard.gaps().size(),
        evaluation.days().lived().sum().residents(),
        Math.round(evaluation.days().lived().perDay(evaluation.days().lived().sum().trips())));
  }
}
