package org.lifecircle.simulation.mason;

import java.util.concurrent.TimeUnit;
import org.lifecircle.model.Circle;
import org.lifecircle.simulation.day.DayStatistics;
import org.lifecircle.simulation.day.ProgressListener;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * How long one day takes, walking times prepared, and how long the same day takes as a plain
 * one-minute-tick MASON model of the same circle, the yardstick: {@link MinuteTickDay}. {@link
 * DaySpeedReport} runs both and says what follows.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class DayModelBenchmark {

  /** A typical circle has 20,600 residents and 240 outlets. */
  @Param("20600")
  public int residents;

  private DayModel model;
  private long seed;

  /** Prepares the circle. */
  @Setup
  public void prepare() {
    Circle circle = TestCircles.blocks(residents, 240);
    model =
        new DayModel(circle, TestCircles.catalog(), PreparedWalks.of(circle), TestCircles.lived());
  }

  /** One day of residents as events. */
  @Benchmark
  public DayStatistics oneDay() {
    return model.run(TestCircles.MONDAY, seed++ % 1_000, ProgressListener.NONE);
  }

  /** The yardstick: every resident is stepped every minute. */
  @Benchmark
  public int oneDayInMinuteTicks() {
    return new MinuteTickDay(model, seed++ % 1_000).run();
  }
}
