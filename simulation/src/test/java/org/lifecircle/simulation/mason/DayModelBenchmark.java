package org.lifecircle.simulation.mason;

import java.util.concurrent.TimeUnit;
import org.lifecircle.model.Circle;
import org.lifecircle.simulation.day.DayStatistics;
import org.lifecircle.simulation.day.ProgressListener;
import org.lifecircle.simulation.demand.Demand;
import org.lifecircle.simulation.experiment.Replications;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * How long one day takes, walking times prepared. {@code mvn verify
 * -Pbenchmark,benchmark-simulation -pl simulation -am -Dbenchmark.arguments="DayModelBenchmark -f 1
 * -wi 3 -i 5"}.
 *
 * <p>Beside the event-driven day stands a plain one-minute-tick MASON model of the same circle as a
 * yardstick: {@link MinuteTickDay}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class DayModelBenchmark {

  /** A typical circle has 20,600 residents and 240 outlets. */
  @Param({"2000", "20600", "200000"})
  public int residents;

  private DayModel model;
  private long seed;

  /** Prepares the circle. */
  @Setup
  public void prepare() {
    Circle circle = TestCircles.blocks(residents, 240);
    model =
        new DayModel(circle, TestCircles.catalog(), PreparedWalks.of(circle), Demand.standard());
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

  /** Two replications one after the other. */
  @Benchmark
  public Object twoReplicationsOnOneThread() {
    return new Replications(model, TestCircles.MONDAY, seed++ % 1_000, 1)
        .run(2, ProgressListener.NONE);
  }

  /** The same two at once. */
  @Benchmark
  public Object twoReplicationsOnTwoThreads() {
    return new Replications(model, TestCircles.MONDAY, seed++ % 1_000, 2)
        .run(2, ProgressListener.NONE);
  }
}
