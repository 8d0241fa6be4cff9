package org.lifecircle.kit;

import java.util.Locale;
import org.lifecircle.kit.osm.WalkingBenchmark;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Whether the hot loops are as quick in one machine as in the next: a fifteen-minute tree, the
 * nearest outlet of every format from everywhere, a day and a verdict, each in ten machines one
 * after the other or in as many as the argument says.
 */
public final class SteadinessReport {

  private static final int USUAL_MACHINES = 10;
  private static final int WARM_UPS = 10;
  private static final int ITERATIONS = 5;

  private SteadinessReport() {}

  /** Prints a line for each. */
  public static void main(String[] arguments) throws RunnerException {
    int machines = arguments.length > 0 ? Integer.parseInt(arguments[0]) : USUAL_MACHINES;
    say("fifteen-minute tree", WalkingBenchmark.class, "lifeCircleFifteenMinuteTrees", machines);
    say("nearest of 26 formats", WalkingBenchmark.class, "lifeCircleReachOf26Formats", machines);
    say("day of 20,000 residents", SteadyBenchmark.class, "day", machines);
    say("verdict", SteadyBenchmark.class, "verdict", machines);
  }

  private static void say(String what, Class<?> type, String benchmark, int machines)
      throws RunnerException {
    int calls = benchmark.endsWith("Trees") ? WalkingBenchmark.TREES : 1;
    ForkTimes times =
        ForkTimes.of(
            new Runner(
                    new OptionsBuilder()
                        .include("\\b" + type.getSimpleName() + "\\." + benchmark + "$")
                        .forks(machines)
                        .warmupIterations(WARM_UPS)
                        .warmupTime(TimeValue.seconds(1))
                        .measurementIterations(ITERATIONS)
                        .measurementTime(TimeValue.seconds(1))
                        .jvmArgsPrepend("-Dcom.google.protobuf.use_unsafe_pre22_gencode")
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .runSingle(),
            calls);
    System.out.printf(Locale.ROOT, "%-24s %s; all %s%n", what, times, times.millis());
  }
}
