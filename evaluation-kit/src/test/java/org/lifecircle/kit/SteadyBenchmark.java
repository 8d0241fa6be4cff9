package org.lifecircle.kit;

import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.lifecircle.model.Circle;
import org.lifecircle.reports.CircleData;
import org.lifecircle.simulation.day.DayStatistics;
import org.lifecircle.simulation.day.ProgressListener;
import org.lifecircle.simulation.demand.Demand;
import org.lifecircle.simulation.mason.DayModel;
import org.lifecircle.simulation.network.pace.WalkingParameters;
import org.lifecircle.simulation.scenario.Setting;
import org.lifecircle.standards.CircleFacts;
import org.lifecircle.standards.Scorecard;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * A day and a verdict of the circle that {@link EvaluationBenchmark} evaluates, each alone, its
 * walks measured before. {@link SteadinessReport} runs them.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class SteadyBenchmark {

  private Evaluator evaluator;
  private DayModel model;
  private CircleFacts facts;
  private LocalDate date;
  private long seed;

  /** Walks, and judges once. */
  @Setup
  public void prepare() {
    evaluator = Evaluator.load();
    Circle circle = SyntheticCircle.circle(evaluator.formats(), 1);
    CircleData data = CircleData.of(circle, SyntheticCircle.map());
    date = circle.evaluationDate();
    model =
        Setting.of(
                circle,
                evaluator.formats(),
                SyntheticCircle.map(),
                Demand.standard(),
                WalkingParameters.standard())
            .model(date);
    facts = evaluator.judge(data, EvaluationOptions.ofSeed(1)).facts();
  }

  /** All residents through one day. */
  @Benchmark
  public DayStatistics day() {
    return model.run(date, seed++, ProgressListener.NONE);
  }

  /** What the rules say of what was measured. */
  @Benchmark
  public Scorecard verdict() {
    return evaluator.standards().judge(EvaluationOptions.DEFAULT_STANDARD, facts, date);
  }
}
