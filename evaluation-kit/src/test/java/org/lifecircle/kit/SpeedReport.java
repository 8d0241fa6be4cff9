package org.lifecircle.kit;

import java.io.IOException;
import java.util.Locale;
import org.lifecircle.kit.cli.DocumentSetBenchmark;
import org.lifecircle.kit.osm.WalkingBenchmark;
import org.lifecircle.kit.osm.WalkingMemoryBenchmark;
import org.lifecircle.kit.plan.PlanBenchmark;
import org.lifecircle.reports.plan.PlanAim;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Everything that is promised of the speed of walking, with GraphHopper beside it on the same map
 * in the same run, of a whole evaluation and of all its documents, by one command: {@code mvn
 * verify -Pbenchmark,benchmark-evaluation-kit -pl evaluation-kit -am}
 */
public final class SpeedReport {

  /** Every loop that is measured runs in so many machines, one after the other. */
  private static final int MACHINES = 5;

  private static final double NEEDED_FORMATS_MILLIS = 500;
  private static final long NEEDED_MEGABYTES = 300;
  private static final double NEEDED_EVALUATION_MILLIS = 2000;
  private static final double NEEDED_COLD_SECONDS = 15;
  private static final double NEEDED_WARM_SECONDS = 5;
  private static final double NEEDED_PLAN_SECONDS = 10;

  private SpeedReport() {}

  /** With arguments they are JMH's own, without the whole report is made. */
  public static void main(String[] arguments) throws IOException, RunnerException {
    if (arguments.length > 0) {
      org.openjdk.jmh.Main.main(arguments);
      return;
    }
    RunResult memory = run(WalkingMemoryBenchmark.class, "loadAndAnswer.*", new OptionsBuilder());
    say(
        "The city of Porto, %,.0f corners; %.0f MB held by map and network (at most %d).%n",
        counted(memory, "nodes"), counted(memory, "megabytes"), NEEDED_MEGABYTES);
    beside("reach of 26 formats within 15 minutes", "ReachOf26Formats", 1);
    say("%-40s needed: at most %.0f ms%n", "", NEEDED_FORMATS_MILLIS);
    beside("one fifteen-minute tree", "FifteenMinuteTrees", WalkingBenchmark.TREES);
    beside("load of the map", "Load", 1);
    say("all walks of a circle%n  %s%n", walking("lifeCircleWalksOfACircle", 1));
    say("  of a scenario%n  %s%n", walking("lifeCircleWalksOfAScenario", 1));
    ForkTimes oneDay = evaluation(EvaluationBenchmark.Lived.ONE_DAY);
    ForkTimes week = evaluation(EvaluationBenchmark.Lived.WEEK);
    say(
        "One circle of 20,000 residents walked, lived for a week and judged, warm%n  %s (at most"
            + " %,.0f ms)%n  with a single day: %s, so %.2f times as long%n",
        week, NEEDED_EVALUATION_MILLIS, oneDay, week.median() / oneDay.median());
    ForkTimes verdict = evaluation(EvaluationBenchmark.Lived.ONE_DAY_VERDICT);
    say(
        "  with a single day and nothing that only documents show: %s, %.2f times as long%n",
        verdict, verdict.median() / oneDay.median());
    documents("cold, the machine already running", 0, 1, NEEDED_COLD_SECONDS);
    documents("warm", 6, 4, NEEDED_WARM_SECONDS);
    for (PlanAim aim : PlanAim.values()) {
      plans(aim);
    }
  }

  private static void plans(PlanAim aim) throws RunnerException {
    RunResult result =
        run(
            PlanBenchmark.class,
            "tenAdditions",
            new OptionsBuilder()
                .forks(1)
                .warmupIterations(1)
                .measurementIterations(2)
                .param("aim", aim.name()));
    say(
        "A plan of ten additions over 26 formats, 300 homes and 1,000 rooms, aim %s, on one core,"
            + " warm: %.1f s (at most %.0f)%n",
        aim.id(), result.getPrimaryResult().getScore() / 1e3, NEEDED_PLAN_SECONDS);
  }

  private static void documents(String how, int warmUps, int measured, double needed)
      throws RunnerException {
    RunResult result =
        run(
            DocumentSetBenchmark.class,
            "evaluate",
            new OptionsBuilder()
                .forks(1)
                .warmupIterations(warmUps)
                .measurementIterations(measured));
    say(
        "All documents of 红庙北里, %s: %.1f s (at most %.0f); the page has %,.0f kB%n",
        how,
        result.getPrimaryResult().getScore() / 1e3,
        needed,
        counted(result, "kilobytes") / measured);
  }

  /** Says both times of the same question. */
  private static void beside(String question, String benchmark, int calls) throws RunnerException {
    ForkTimes ours = walking("lifeCircle" + benchmark, calls);
    ForkTimes hopper = walking("graphHopper" + benchmark, calls);
    say("%s%n  %s%n  GraphHopper: %s%n", question, ours, hopper);
    say(
        "  GraphHopper takes %.2f times as long, in the slowest of both %.2f times%n",
        hopper.median() / ours.median(), hopper.slowest() / ours.slowest());
  }

  private static ForkTimes evaluation(EvaluationBenchmark.Lived lived) throws RunnerException {
    return ForkTimes.of(
        run(
            EvaluationBenchmark.class,
            "walkLiveJudge",
            iterations(3, 3, 3).param("lived", lived.name())),
        1);
  }

  private static ForkTimes walking(String benchmark, int calls) throws RunnerException {
    // A map takes a second to load, so its warming up is longer.
    int warmUps = benchmark.endsWith("Load") ? 8 : 3;
    return ForkTimes.of(run(WalkingBenchmark.class, benchmark, iterations(warmUps, 5, 1)), calls);
  }

  private static ChainedOptionsBuilder iterations(int warmUps, int measured, int seconds) {
    return new OptionsBuilder()
        .forks(MACHINES)
        .warmupIterations(warmUps)
        .warmupTime(TimeValue.seconds(seconds))
        .measurementIterations(measured)
        .measurementTime(TimeValue.seconds(seconds));
  }

  private static RunResult run(Class<?> type, String benchmark, ChainedOptionsBuilder options)
      throws RunnerException {
    return new Runner(
            options
                .include("\\b" + type.getSimpleName() + "\\." + benchmark + "$")
                // The map reader's generated classes warn about their age, once each.
                .jvmArgsPrepend("-Dcom.google.protobuf.use_unsafe_pre22_gencode")
                .verbosity(VerboseMode.SILENT)
                .build())
        .runSingle();
  }

  private static double counted(RunResult result, String counter) {
    return result.getSecondaryResults().get(counter).getScore();
  }

  private static void say(String format, Object... arguments) {
    System.out.printf(Locale.ROOT, format, arguments);
  }
}
