package org.lifecircle.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.RefusedException;
import org.lifecircle.simulation.mason.CheckpointException;

/**
 * Files that something has changed here and there are read, or refused with reasons, in time and in
 * little memory: readers throw nothing else. Seeds are the examples, what the commands write, and
 * the faults of the past beside the project; the command stands in CONTRIBUTING.md. Every input is
 * drawn from the seed and its number alone, and the first hundred that do harm are kept in {@code
 * target/fuzz}.
 */
@Tag("slow")
class MutatedInputsTest {

  private static final int FIRST = Integer.getInteger("lifecircle.fuzz.first", 0);
  private static final int INPUTS = Integer.getInteger("lifecircle.fuzz.inputs", 2000);
  private static final long SEED = Long.getLong("lifecircle.fuzz.seed", 1);
  private static final String ONLY = System.getProperty("lifecircle.fuzz.reader", "");
  private static final Duration MOST = Duration.ofSeconds(10);
  private static final Duration LOST = Duration.ofMinutes(10);
  private static final Path ROOT = Path.of(System.getProperty("lifecircle.root", ".."));
  private static final Path KEPT =
      Path.of(System.getProperty("lifecircle.fuzz.kept", "target/fuzz"));
  private static final int MOST_FAULTS = 100;
  private static final int TELL_EVERY = 1000;
  private static final long PRIME = 1_000_003;

  @TempDir private Path temp;

  private final Map<String, Integer> done = new TreeMap<>();
  private final List<String> faults = new ArrayList<>();

  @Test
  void changedFilesAreReadOrRefusedWithReasons() throws Exception {
    List<FuzzedReader> readers =
        FuzzedReaders.of(temp, ROOT).stream()
            .filter(one -> ONLY.isEmpty() || one.name().equals(ONLY))
            .toList();
    for (FuzzedReader reader : readers) {
      checkSeeds(reader);
    }
    ExecutorService thread = Executors.newSingleThreadExecutor();
    long begin = System.nanoTime();
    try {
      for (int i = FIRST; i < FIRST + INPUTS && faults.size() < MOST_FAULTS; i++) {
        FuzzedReader reader = readers.get(i % readers.size());
        Random random = new Random(SEED * PRIME + i);
        String name = reader.files().get(random.nextInt(reader.files().size()));
        Path file = temp.resolve(name);
        byte[] seed = Files.readAllBytes(file);
        byte[] changed = Mutation.of(name, seed, random);
        try {
          Files.write(file, changed);
          if (!tried(thread, reader, file, i)) {
            keep(reader, name, i, changed);
          }
        } finally {
          Files.write(file, seed);
        }
        if ((i + 1) % TELL_EVERY == 0) {
          tell(i + 1 - FIRST, begin);
        }
      }
    } finally {
      thread.shutdownNow();
    }
    tell(INPUTS, begin);
    assertThat(faults).isEmpty();
  }

  /** A reader that refuses all files as they are would be tried at its door only. */
  private void checkSeeds(FuzzedReader reader) throws Exception {
    List<String> reasons = new ArrayList<>();
    for (String name : reader.files()) {
      try {
        reader.reading().of(temp.resolve(name));
        return;
      } catch (InvalidInputException | RefusedException e) {
        reasons.add(name + ": " + e.getMessage());
      }
    }
    throw new AssertionError(reader.name() + " reads none of its files: " + reasons);
  }

  private void tell(int inputs, long begin) {
    double seconds = (System.nanoTime() - begin) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "%d inputs, seed %d, %.0f s, %.1f a second, %d faults; by reader %s%n",
        inputs,
        SEED,
        seconds,
        inputs / seconds,
        faults.size(),
        done);
  }

  /** Whether all went well. */
  private boolean tried(ExecutorService thread, FuzzedReader reader, Path file, int number)
      throws InterruptedException, TimeoutException {
    boolean good = true;
    AtomicLong spent = new AtomicLong();
    Future<?> reading =
        thread.submit(
            () -> {
              // Of a processor, so that what else the machine does is no fault of a reader.
              long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
              try {
                reader.reading().of(file);
              } finally {
                spent.set(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before);
              }
              return null;
            });
    try {
      reading.get(LOST.toMillis(), TimeUnit.MILLISECONDS);
      done.merge(reader.name() + " read", 1, Integer::sum);
    } catch (ExecutionException e) {
      if (refused(e.getCause())) {
        done.merge(reader.name() + " refused", 1, Integer::sum);
      } else {
        good = false;
        fault(reader, number, shown(e.getCause()));
      }
    } catch (TimeoutException e) {
      fault(reader, number, "did not end");
      throw e;
    }
    if (spent.get() > MOST.toNanos()) {
      good = false;
      fault(reader, number, "took more than " + MOST);
    }
    return good;
  }

  private void fault(FuzzedReader reader, int number, String what) {
    faults.add(reader.name() + ", input " + number + ": " + what);
    System.out.println("FAULT " + faults.get(faults.size() - 1));
  }

  private static boolean refused(Throwable thrown) {
    // A file that no database, disk or library can read any further is told with its name.
    return thrown instanceof InvalidInputException
        || thrown instanceof RefusedException
        || thrown instanceof CheckpointException
        || thrown instanceof IOException && thrown.getMessage() != null;
  }

  private static String shown(Throwable thrown) {
    StringBuilder all = new StringBuilder(thrown.toString());
    for (StackTraceElement one : thrown.getStackTrace()) {
      all.append("\n    at ").append(one);
      if (one.getClassName().startsWith("org.lifecircle")) {
        break;
      }
    }
    return all.toString();
  }

  private static void keep(FuzzedReader reader, String name, int number, byte[] changed)
      throws IOException {
    Files.createDirectories(KEPT);
    Path plain = Path.of(name).getFileName();
    Files.write(KEPT.resolve(reader.name() + "-" + number + "-" + plain), changed);
  }
}
