package org.lifecircle.kit.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.lifecircle.kit.Evaluator;
import org.lifecircle.kit.ProgressMonitor;
import org.lifecircle.reports.CircleData;
import org.lifecircle.reports.plan.CirclePlan;
import org.lifecircle.reports.plan.PlanAim;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * How long a whole plan takes, as the command makes it: 10 additions over 26 formats, 300 homes and
 * a table of 1,000 rooms, walked, chosen, judged after every step and simulated a week after every
 * step (needed: less than 10 s warm on one core), by number of additions and by money too.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-XX:ActiveProcessorCount=1")
public class PlanBenchmark {

  private static final int ADDITIONS = 10;

  @Param public PlanAim aim;

  /** In whole units of the currency; 0 where additions are counted. */
  @Param({"0", "3000000"})
  public long budget;

  private CircleData circle;
  private Planner planner;
  private Path folder;
  private PlanOptions options;

  /** Draws the circle and its rooms. */
  @Setup
  public void prepare() throws IOException {
    Evaluator evaluator = Evaluator.load();
    circle = PlanCircle.of(evaluator.formats(), 0);
    planner = new Planner(evaluator);
    folder = Files.createTempDirectory("plan");
    options =
        PlanOptions.ofSeed(1)
            .toward(aim)
            .atMost(ADDITIONS)
            .with(
                new PlanOptions.Tables(Optional.of(PlanCircle.sites(folder, 1)), Optional.empty()));
    options = budget == 0 ? options : options.withBudget(budget);
  }

  /** Deletes the table. */
  @TearDown
  public void clear() throws IOException {
    Files.deleteIfExists(folder.resolve("sites.csv"));
    Files.deleteIfExists(folder);
  }

  /** The whole plan. */
  @Benchmark
  public CirclePlan tenAdditions() {
    CirclePlan plan = planner.plan(circle, options, ProgressMonitor.SILENT);
    if (plan.steps().size() != ADDITIONS) {
      throw new IllegalStateException("not so many steps: " + plan.steps().size());
    }
    return plan;
  }
}
