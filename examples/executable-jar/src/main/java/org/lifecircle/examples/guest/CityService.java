package org.lifecircle.examples.guest;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.concurrent.ForkJoinPool;
import org.lifecircle.kit.EvaluationOptions;
import org.lifecircle.kit.EvaluationPart;
import org.lifecircle.kit.Evaluator;
import org.lifecircle.kit.ProgressMonitor;
import org.lifecircle.model.Language;
import org.lifecircle.standards.Scorecard;
import org.lifecircle.standards.kie.KieStandards;

/**
 * Judges a circle by a standard that a city has added, on a thread of a pool as a server does. Such
 * threads look for classes where the Java machine was started, not in the jars inside the jar.
 */
public final class CityService {

  private CityService() {}

  /** Prints the verdict: the circle, the folder of the city's standard, and the standard's id. */
  public static void main(String[] arguments) {
    System.out.println(
        ForkJoinPool.commonPool()
            .submit(() -> judge(Path.of(arguments[0]), Path.of(arguments[1]), arguments[2]))
            .join());
  }

  static String judge(Path circle, Path city, String standardId) {
    Evaluator evaluator = Evaluator.load(KieStandards.load(city));
    EvaluationOptions options =
        EvaluationOptions.of(1, standardId, null).only(EnumSet.noneOf(EvaluationPart.class));
    Scorecard scorecard =
        evaluator.evaluate(evaluator.read(circle), options, ProgressMonitor.SILENT).scorecard();
    return String.format(
        "%s: %s, %s/100, %d gaps",
        scorecard.circleName(),
        scorecard.level().label().in(Language.EN),
        scorecard.score().text(),
        scorecard.gaps().size());
  }
}
