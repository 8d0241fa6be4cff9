package org.lifecircle.kit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A run of the command line in a process of its own, which may be killed or given little memory.
 */
public final class ForkedCommand {

  private final ProcessBuilder process;

  private ForkedCommand(ProcessBuilder process) {
    this.process = process;
  }

  /** A run whose console is not read; arguments are given as their text. */
  public static ForkedCommand of(Object... arguments) {
    return with(List.of(), arguments);
  }

  /** A run with options of the virtual machine. */
  public static ForkedCommand with(List<String> machine, Object... arguments) {
    List<String> words =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1"));
    words.addAll(machine);
    words.addAll(List.of("-cp", System.getProperty("java.class.path"), LifeCircle.class.getName()));
    Stream.of(arguments).map(Object::toString).forEach(words::add);
    return new ForkedCommand(
        new ProcessBuilder(words)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD));
  }

  /** Runs to the end; gives the exit status. */
  public int run() throws IOException, InterruptedException {
    return process.start().waitFor();
  }

  /**
   * Starts a run and kills it, as {@code kill -9} does it.
   *
   * @param journal a file that grows while it works
   * @param bytes of that file after which it is killed, at a random moment of the next tenth of a
   *     second
   * @return false when it ended before
   */
  public boolean killedAt(Path journal, long bytes, Random random)
      throws IOException, InterruptedException {
    Process running = process.start();
    while (running.isAlive() && (!Files.exists(journal) || Files.size(journal) < bytes)) {
      Thread.sleep(2);
    }
    boolean ended = running.waitFor(random.nextInt(100), TimeUnit.MILLISECONDS);
    running.destroyForcibly().waitFor();
    return !ended;
  }
}
