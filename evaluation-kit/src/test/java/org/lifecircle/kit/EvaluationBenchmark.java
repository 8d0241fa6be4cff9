package org.lifecircle.kit;

import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.lifecircle.reports.CircleData;
import org.lifecircle.reports.Evaluation;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * One circle of 20,000 residents and 240 outlets through walking, simulated days and rules, warm
 * and in one machine: with the week that {@code evaluate} lives, with a single day lived once, and
 * with such a day and nothing that only documents show.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class EvaluationBenchmark {

  /** The days that are lived. */
  public enum Lived {
    /** As usual: every day of a week, twice. */
    WEEK,
    /** The evaluation date, once. */
    ONE_DAY,
    /** The evaluation date, once, without the parts that only documents show. */
    ONE_DAY_VERDICT
  }

  @Param public Lived lived;

  private Evaluator evaluator;
  private CircleData circle;
  private long seed;

  @Setup
  public void prepare() {
    evaluator = Evaluator.load();
    circle = CircleData.of(SyntheticCircle.circle(evaluator.formats(), 1), SyntheticCircle.map());
  }

  @Benchmark
  public Evaluation walkLiveJudge() {
    DaysToLive days =
        lived == Lived.WEEK
            ? DaysToLive.USUAL
            : DaysToLive.only(circle.circle().evaluationDate()).times(1);
    EvaluationOptions options = EvaluationOptions.ofSeed(seed++).living(days);
    return evaluator.evaluate(
        circle,
        lived == Lived.ONE_DAY_VERDICT ? options.only(Set.of()) : options,
        ProgressMonitor.SILENT);
  }
}
