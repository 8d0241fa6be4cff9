package org.lifecircle.simulation.mason;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;
import org.lifecircle.model.Circle;
import org.lifecircle.simulation.day.ProgressListener;
import org.lifecircle.simulation.experiment.Replications;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Everything that is promised of the speed of the simulated day, by one command: resident-days a
 * second, the plain one-minute-tick model beside it, two replications at once, how time grows with
 * the residents, memory, and where the time goes. {@code mvn verify
 * -Pbenchmark,benchmark-simulation -pl simulation -am}
 */
public final class DaySpeedReport {

  private static final int RESIDENTS = 20_600;
  private static final int OUTLETS = 240;

  /** The compiler has luck of its own in every machine. */
  private static final int MACHINES = 5;

  private static final int NEEDED_PER_SECOND = 100_000;
  private static final double NEEDED_GAIN = 1.8;
  private static final int NEEDED_BYTES = 200;
  private static final int BLOCKS = 12;
  private static final int PAIRS_IN_BLOCK = 8;
  private static final int WARM_UP_DAYS = 400;
  private static final int PROFILED_DAYS = 600;

  /** So many lines the profile has. */
  private static final int PROFILE_LINES = 14;

  private DaySpeedReport() {}

  /** With arguments they are JMH's own, without the whole report is made. */
  public static void main(String[] arguments) throws IOException, RunnerException {
    if (arguments.length > 0) {
      org.openjdk.jmh.Main.main(arguments);
      return;
    }
    say(
        "One day of %,d residents and %d outlets, walking times prepared, one thread.%n",
        RESIDENTS, OUTLETS);
    List<Double> days = millis("oneDay", MACHINES, 5, 5);
    double day = days.get(MACHINES / 2);
    say(
        "%-28s %,10.1f ms: %,.0f resident-days a second (needed: %,d); median of %d machines,"
            + " slowest %,.1f ms (%.2f times)%n",
        "events",
        day,
        RESIDENTS / day * 1e3,
        NEEDED_PER_SECOND,
        MACHINES,
        days.get(MACHINES - 1),
        days.get(MACHINES - 1) / day);
    double ticks = millis("oneDayInMinuteTicks", 1, 1, 2).get(0);
    say("%-28s %,10.1f ms: %.0f times as long%n", "ticks of one minute", ticks, ticks / day);
    twoAtOnce();
    say(
        "Memory: %.0f bytes a resident beyond the network (at most %d).%n",
        DayMemoryTest.bytesOfADay(RESIDENTS) / RESIDENTS, NEEDED_BYTES);
    say("How time grows:%n");
    DayGrowth.print();
    profile();
  }

  /** How long it takes in every machine that is started for it, the quickest first. */
  private static List<Double> millis(String benchmark, int machines, int warmUps, int iterations)
      throws RunnerException {
    return new Runner(
            new OptionsBuilder()
                .include("\\b" + DayModelBenchmark.class.getSimpleName() + "\\." + benchmark + "$")
                .forks(machines)
                .warmupIterations(warmUps)
                .warmupTime(TimeValue.seconds(2))
                .measurementIterations(iterations)
                .measurementTime(TimeValue.seconds(2))
                .verbosity(VerboseMode.SILENT)
                .build())
        .runSingle().getBenchmarkResults().stream()
            .map(machine -> machine.getPrimaryResult().getScore())
            .sorted()
            .toList();
  }

  private static DayModel model() {
    Circle circle = TestCircles.blocks(RESIDENTS, OUTLETS);
    DayModel model =
        new DayModel(circle, TestCircles.catalog(), PreparedWalks.of(circle), TestCircles.lived());
    for (int seed = 0; seed < WARM_UP_DAYS; seed++) {
      model.run(TestCircles.MONDAY, seed, ProgressListener.NONE);
    }
    return model;
  }

  /**
   * Exactly two replications, one after the other and at once, in blocks that take turns. Told are
   * the medians, and the middle half of what two at once take: a pair in which the machine had
   * other work for one of its cores says nothing about the model. The first of a block finds the
   * second core asleep and its caches cold, or warmed by two; it is told apart.
   */
  private static void twoAtOnce() {
    DayModel model = model();
    List<List<Long>> first = List.of(new ArrayList<>(), new ArrayList<>());
    List<List<Long>> further = List.of(new ArrayList<>(), new ArrayList<>());
    for (int block = 0; block < 2 * BLOCKS; block++) {
      int threads = 1 + block % 2;
      for (int pair = 0; pair < PAIRS_IN_BLOCK; pair++) {
        (pair == 0 ? first : further).get(threads - 1).add(nanosOfTwo(model, pair, threads));
      }
    }
    List<Long> atOnce = further.get(1).stream().sorted().toList();
    double inTurn = median(further.get(0));
    say(
        "Two replications on two cores: %.2f times as fast as one after the other (needed: %.1f);"
            + " middle half %.2f to %.2f, just after one core was idle %.2f%n",
        inTurn / median(atOnce),
        NEEDED_GAIN,
        inTurn / atOnce.get(atOnce.size() * 3 / 4),
        inTurn / atOnce.get(atOnce.size() / 4),
        inTurn / median(first.get(1)));
  }

  private static double median(List<Long> readings) {
    List<Long> sorted = readings.stream().sorted().toList();
    return sorted.get(sorted.size() / 2);
  }

  private static long nanosOfTwo(DayModel model, long seed, int threads) {
    long start = System.nanoTime();
    new Replications(model, TestCircles.MONDAY, seed, threads).run(2, ProgressListener.NONE);
    return System.nanoTime() - start;
  }

  /** Where the time of a day goes, by the samples of the flight recorder. */
  private static void profile() throws IOException {
    DayModel model = model();
    Path file = Files.createTempFile("day", ".jfr");
    try (Recording recording = new Recording()) {
      recording.enable("jdk.ExecutionSample").withPeriod(Duration.ofMillis(5));
      recording.start();
      for (int seed = 0; seed < PROFILED_DAYS; seed++) {
        model.run(TestCircles.MONDAY, seed, ProgressListener.NONE);
      }
      recording.stop();
      recording.dump(file);
      List<List<RecordedFrame>> stacks =
          RecordingFile.readAllEvents(file).stream()
              .filter(event -> event.getEventType().getName().equals("jdk.ExecutionSample"))
              .map(RecordedEvent::getStackTrace)
              .filter(stack -> stack != null && !stack.getFrames().isEmpty())
              .map(stack -> stack.getFrames())
              .filter(frames -> frames.stream().anyMatch(DaySpeedReport::ours))
              .toList();
      say("Where the time of a day goes, by the method on top (%d samples):%n", stacks.size());
      shares(stacks, frames -> name(frames.get(0)));
      say("and by the innermost method of the simulation, with what it calls of libraries:%n");
      shares(
          stacks, frames -> name(frames.stream().filter(DaySpeedReport::ours).findFirst().get()));
    } finally {
      Files.delete(file);
    }
  }

  private static boolean ours(RecordedFrame frame) {
    return frame.getMethod().getType().getName().startsWith("org.lifecircle.simulation.");
  }

  private static String name(RecordedFrame frame) {
    String type = frame.getMethod().getType().getName();
    return type.substring(type.lastIndexOf('.') + 1) + "." + frame.getMethod().getName();
  }

  private static void shares(
      List<List<RecordedFrame>> stacks, Function<List<RecordedFrame>, String> line) {
    Map<String, Integer> counts = new TreeMap<>();
    for (List<RecordedFrame> frames : stacks) {
      counts.merge(line.apply(frames), 1, Integer::sum);
    }
    counts.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .limit(PROFILE_LINES)
        .forEach(
            entry ->
                say("  %5.1f %% %s%n", 100.0 * entry.getValue() / stacks.size(), entry.getKey()));
  }

  private static void say(String format, Object... arguments) {
    System.out.printf(Locale.ROOT, format, arguments);
  }
}
