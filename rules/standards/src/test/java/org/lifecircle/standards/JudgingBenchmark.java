package org.lifecircle.standards;

import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.lifecircle.model.SurveyFigure;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** How many verdicts on one circle a second gives, all rules, all sentences. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class JudgingBenchmark {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  private final Standards standards = Standards.load();
  private final CircleFacts circle =
      Circles.with(9, 4).survey(SurveyFigure.SATISFACTION, "0.85").facts();

  /** A verdict under the national guideline. */
  @Benchmark
  public Scorecard nationalGuideline() {
    return standards.judge("national-2021", circle, DAY);
  }

  /** The same findings by a plain program, which the rules are measured against. */
  @Benchmark
  public int straightJava() {
    return StraightJava.findings(standards.question("national-2021", circle, DAY).facts()).size();
  }

  /** The same findings without their sentences: the rules alone. */
  @Benchmark
  public int rulesAlone() {
    return standards.findings("national-2021", circle, DAY).size();
  }
}
