package org.lifecircle.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.lifecircle.kit.Evaluator;
import org.lifecircle.kit.ProgressMonitor;
import org.lifecircle.kit.output.ReportFolder;
import org.lifecircle.kit.plan.PlanFiles;
import org.lifecircle.kit.plan.PlanFolder;
import org.lifecircle.kit.plan.PlanOptions;
import org.lifecircle.kit.plan.Planner;
import org.lifecircle.kit.scenario.AssumedNumbers;
import org.lifecircle.reports.CircleData;
import org.lifecircle.reports.Evaluation;
import org.lifecircle.service.jobs.JobWork;
import org.lifecircle.service.rules.RulesInUse;

/** What is done with circles that were sent. */
final class CircleWork {

  private final RulesInUse rules;
  private final AssumedNumbers numbers;

  CircleWork(RulesInUse rules, AssumedNumbers numbers) {
    this.rules = rules;
    this.numbers = numbers;
  }

  /** An evaluation: a report, or what programs read of it. */
  JobWork evaluation(JobRoutes.Wish wish) {
    return byTheRules(
        (evaluator, circle, result, progress) -> {
          CircleData data = evaluator.read(circle).withInputs(numbers.inputs());
          try (ReportFolder report = ReportFolder.open(result)) {
            Evaluation evaluation = evaluator.evaluate(data, wish.options(), progress);
            if (wish.documents()) {
              report.write(evaluation, wish.language(), progress);
            } else {
              report.writeTables(evaluation, wish.language());
            }
          }
        });
  }

  /** A plan. */
  JobWork plan(JobRoutes.Wish wish) {
    return byTheRules(
        (evaluator, circle, result, progress) -> {
          CircleData data = evaluator.read(circle).withInputs(numbers.inputs());
          PlanOptions options = PlanOptions.ofSeed(wish.options().seed()).judgedBy(wish.options());
          try (PlanFolder folder = PlanFolder.open(result)) {
            folder.write(
                new PlanFiles(new Planner(evaluator).plan(data, options, progress), data, options),
                wish.language());
          }
        });
  }

  /** Work with an evaluator. */
  private interface Evaluating {
    void run(Evaluator evaluator, Path circle, Path result, ProgressMonitor progress)
        throws IOException;
  }

  /** The rules of the moment at which it begins judge to its end. */
  private JobWork byTheRules(Evaluating work) {
    return (circle, result, progress) -> {
      try {
        rules.ask(
            version -> {
              try {
                Evaluator evaluator = Evaluator.load(version.standards()).assuming(numbers);
                work.run(evaluator, circle, result, progress);
                return null;
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
    };
  }
}
