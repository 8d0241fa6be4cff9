package org.lifecircle.kit.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * The whole command for one circle, from its folder to the page, the PDF, the Word and Excel files,
 * the charts and the tables.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class DocumentSetBenchmark {

  private Path circle;
  private Path out;

  /** How large the page is. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Page {
    public long kilobytes;
  }

  @Setup
  public void prepare() throws IOException {
    circle =
        Path.of(System.getProperty("lifecircle.root")).resolve("examples/circles/hongmiao-beili");
    out = Files.createTempDirectory("documents");
  }

  /** Removes what was written. */
  @TearDown
  public void cleanUp() throws IOException {
    try (Stream<Path> files = Files.walk(out)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  @Benchmark
  public int evaluate(Page page) throws IOException {
    StringWriter told = new StringWriter();
    PrintWriter writer = new PrintWriter(told, true);
    List<String> arguments =
        List.of("evaluate", circle.toString(), "--out", out.resolve("report").toString());
    int exit = LifeCircle.run(Locale.CHINA, writer, writer, arguments.toArray(String[]::new));
    if (exit != 0) {
      throw new IllegalStateException(told.toString());
    }
    page.kilobytes = Files.size(out.resolve("report").resolve("report.html")) / 1000;
    return exit;
  }
}
