package org.lifecircle.standards;

import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.lifecircle.model.Language;
import org.lifecircle.model.SurveyFigure;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * How many verdicts on one circle a second gives: 26 formats, all indicators, levels and gaps of
 * the national guideline. {@link SpeedReport} runs them all and says what they mean.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class JudgingBenchmark {

  static final String STANDARD = "national-2021";
  static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  private final Standards standards = Standards.load();
  private final CircleFacts circle = circle();

  static CircleFacts circle() {
    return Circles.with(9, 4).survey(SurveyFigure.SATISFACTION, "0.85").facts();
  }

  /** A verdict whose sentences nobody has read yet. */
  @Benchmark
  public Scorecard verdict() {
    return standards.judge(STANDARD, circle, DAY);
  }

  /** A verdict and every sentence of it in one language, as one who writes it out needs. */
  @Benchmark
  public int verdictRead() {
    return length(standards.judge(STANDARD, circle, DAY));
  }

  /** What the rules find, before it becomes a scorecard. */
  @Benchmark
  public int rulesAlone() {
    return standards.findings(STANDARD, circle, DAY).size();
  }

  /** The same findings by a plain program, which the rules are measured against. */
  @Benchmark
  public int straightJava() {
    return StraightJava.findings(standards.question(STANDARD, circle, DAY).facts()).size();
  }

  static int length(Scorecard scorecard) {
    int length = 0;
    for (FormatFinding finding : scorecard.formats()) {
      length += finding.reason().in(Language.ZH).length();
    }
    for (Indicator indicator : scorecard.indicators()) {
      length += indicator.reason().in(Language.ZH).length();
    }
    for (LevelFinding level : scorecard.levels()) {
      length += level.reason().in(Language.ZH).length();
    }
    for (Gap gap : scorecard.gaps()) {
      length += gap.message().in(Language.ZH).length();
    }
    return length;
  }
}
