package org.lifecircle.standards;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Everything that is promised of the speed of the rules, by one command: verdicts a second with 1,
 * 2 and 4 threads, the same logic in straight Java, the first verdict of a new machine and the
 * memory of a container.
 */
public final class SpeedReport {

  private static final int MACHINES = 5;
  private static final int WARM_UPS = 3;
  private static final int ITERATIONS = 3;
  private static final int COLD_STARTS = 7;
  private static final int NEEDED_PER_SECOND = 10_000;
  private static final double NEEDED_COLD_SECONDS = 1.2;

  private SpeedReport() {}

  /** With arguments they are JMH's own, without the whole report is made. */
  public static void main(String[] arguments)
      throws IOException, RunnerException, InterruptedException {
    if (arguments.length > 0) {
      org.openjdk.jmh.Main.main(arguments);
      return;
    }
    say("Rules of %s, one circle, 26 formats.%n", JudgingBenchmark.STANDARD);
    say(
        "%-14s %8s %14s %14s %14s%n",
        "", "threads", "per second", "slowest of " + MACHINES, "CPU us each");
    Measured verdict = measure("verdict", 1);
    measure("verdict", 2);
    measure("verdict", 4);
    measure("verdictRead", 1);
    Measured rules = measure("rulesAlone", 1);
    Measured java = measure("straightJava", 1);
    double perCore = 1e6 / verdict.cpuMicros();
    say(
        "Verdicts a second and core, by CPU time: %,.0f (needed: %,d).%n",
        perCore, NEEDED_PER_SECOND);
    say(
        "Rules against the same logic in straight Java, both with their facts: %.1f times the CPU"
            + " time.%n",
        rules.cpuMicros() / java.cpuMicros());
    List<Double> cold = new ArrayList<>();
    for (int i = 0; i < COLD_STARTS; i++) {
      long start = System.nanoTime();
      run(ColdVerdict.class);
      cold.add((System.nanoTime() - start) / 1e9);
    }
    cold.sort(null);
    say(
        "First verdict of a new JVM by the KIE API, from its start: median of %d %.2f s, %.2f to"
            + " %.2f s (at most %.1f s needed).%n",
        COLD_STARTS,
        cold.get(COLD_STARTS / 2),
        cold.get(0),
        cold.get(COLD_STARTS - 1),
        NEEDED_COLD_SECONDS);
    String[] kilobytes = run(ContainerMemory.class).strip().split(" ");
    say(
        "Memory of a container: %s kB having judged by one standard, %s kB by all ten.%n",
        kilobytes[0], kilobytes[1]);
  }

  /** What one benchmark gave. */
  private record Measured(double perSecond, double cpuMicros) {}

  private static Measured measure(String benchmark, int threads) throws RunnerException {
    RunResult result =
        new Runner(
                new OptionsBuilder()
                    .include(
                        "\\b" + JudgingBenchmark.class.getSimpleName() + "\\." + benchmark + "$")
                    .threads(threads)
                    .forks(MACHINES)
                    .warmupIterations(WARM_UPS)
                    .warmupTime(TimeValue.seconds(2))
                    .measurementIterations(ITERATIONS)
                    .measurementTime(TimeValue.seconds(2))
                    .addProfiler(CpuTimeProfiler.class)
                    .verbosity(VerboseMode.SILENT)
                    .build())
            .runSingle();
    List<Double> perSecond =
        result.getBenchmarkResults().stream()
            .map(machine -> machine.getPrimaryResult().getScore())
            .sorted()
            .toList();
    Measured measured =
        new Measured(
            perSecond.get(MACHINES / 2),
            result.getSecondaryResults().get(CpuTimeProfiler.LABEL).getScore());
    say(
        "%-14s %8d %,14.0f %,14.0f %14.1f%n",
        benchmark, threads, measured.perSecond(), perSecond.get(0), measured.cpuMicros());
    return measured;
  }

  /** Runs a class in a machine of its own and gives what it prints. */
  private static String run(Class<?> program) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-classpath",
                classPath(),
                program.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
      throw new IOException(program.getName() + " failed");
    }
    return printed;
  }

  /** The class path with the packaged jars in place of the folders of their classes. */
  private static String classPath() throws IOException {
    List<String> path = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      Path folder = Path.of(entry);
      String packaged = entry;
      if (folder.endsWith(Path.of("target", "classes"))) {
        try (Stream<Path> built = Files.list(folder.getParent())) {
          packaged =
              built
                  .filter(file -> file.toString().endsWith(".jar"))
                  .findFirst()
                  .map(Path::toString)
                  .orElse(entry);
        }
      }
      path.add(packaged);
    }
    return String.join(File.pathSeparator, path);
  }

  private static void say(String format, Object... arguments) {
    System.out.printf(Locale.ROOT, format, arguments);
  }
}
