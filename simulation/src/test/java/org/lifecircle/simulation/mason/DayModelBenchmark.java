package org.lifecircle.simulation.mason;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.lifecircle.model.Circle;
import org.lifecircle.simulation.day.DayStatistics;
import org.lifecircle.simulation.day.ProgressListener;
import org.lifecircle.simulation.demand.Demand;
import org.lifecircle.simulation.experiment.Replications;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * How long one day takes, walking times prepared. {@code mvn verify
 * -Pbenchmark,benchmark-simulation -pl simulation -am -Dbenchmark.arguments="DayModelBenchmark -f 1
 * -wi 3 -i 5"}.
 *
 * <p>Read off it: residents divided by the time of {@link #oneDay} are resident-days a second on
 * one core; that time per resident at 200,000 and at 2,000 says whether it grows linearly. {@link
 * #twoReplicationsBothWays} runs two replications one after the other and at once in turn and
 * prints how many times as fast the second is. With {@code -prof stack} behind the arguments JMH
 * says where the time goes. Memory is printed by {@code DayMemoryTest}, and how the time grows with
 * the residents, all else equal, by {@link DayGrowth}.
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
  private long nanosInTurn;
  private long nanosAtOnce;

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

  /** Two replications one after the other, then the same two at once. */
  @Benchmark
  public Object twoReplicationsBothWays() {
    long start = System.nanoTime();
    Object inTurn = twoReplicationsOnOneThread();
    long middle = System.nanoTime();
    Object atOnce = twoReplicationsOnTwoThreads();
    nanosInTurn += middle - start;
    nanosAtOnce += System.nanoTime() - middle;
    return List.of(inTurn, atOnce);
  }

  /** Forgets what an iteration has measured. */
  @Setup(Level.Iteration)
  public void forget() {
    nanosInTurn = 0;
    nanosAtOnce = 0;
  }

  /** Says how much faster two threads were, after each iteration. */
  @TearDown(Level.Iteration)
  public void tell() {
    if (nanosAtOnce > 0) {
      System.out.printf(
          Locale.ROOT,
          "two replications at once are %.2f times as fast; ",
          (double) nanosInTurn / nanosAtOnce);
    }
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
