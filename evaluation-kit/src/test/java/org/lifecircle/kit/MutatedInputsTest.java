package org.lifecircle.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifecircle.kit.FuzzShares.Outcome;
import org.lifecircle.kit.FuzzShares.Turn;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.RefusedException;
import org.lifecircle.simulation.mason.CheckpointException;

/**
 * Files that something has changed here and there are read, or refused with reasons, in time and in
 * little memory: readers throw nothing else. Seeds are the examples, what the commands write, and
 * the faults of the past beside the project; the command stands in CONTRIBUTING.md. Every input is
 * drawn from the seed, the reader's name and the input's number among the reader's alone; how many
 * each reader has is shared by time, as {@link FuzzShares} says, and printed. The first hundred
 * that do harm are kept in {@code target/fuzz}.
 */
@Tag("slow")
class MutatedInputsTest {

  private static final int FIRST = Integer.getInteger("lifecircle.fuzz.first", 0);
  private static final int INPUTS = Integer.getInteger("lifecircle.fuzz.inputs", 2000);
  private static final int FLOOR = Integer.getInteger("lifecircle.fuzz.floor", 1000);
  private static final int THREADS = Integer.getInteger("lifecircle.fuzz.threads", 2);
  private static final long SEED = Long.getLong("lifecircle.fuzz.seed", 1);
  private static final String ONLY = System.getProperty("lifecircle.fuzz.reader", "");

  /** No reader has more than this part of all inputs. */
  private static final int PARTS = 10;

  private static final Duration MOST = Duration.ofSeconds(10);
  private static final Duration LOST = Duration.ofMinutes(10);
  private static final Duration LOOK_EVERY = Duration.ofMillis(200);
  private static final Path ROOT = Path.of(System.getProperty("lifecircle.root", ".."));
  private static final Path KEPT =
      Path.of(System.getProperty("lifecircle.fuzz.kept", "target/fuzz"));
  private static final int MOST_FAULTS = 100;
  private static final int TELL_EVERY = 50_000;
  private static final int FRAMES = 6;
  private static final long PRIME = 1_000_003;

  @TempDir private Path temp;

  private final List<String> faults = Collections.synchronizedList(new ArrayList<>());

  /** Inputs that found no memory beside others are tried alone. */
  private final ReadWriteLock beside = new ReentrantReadWriteLock();

  @Test
  void changedFilesAreReadOrRefusedWithReasons() throws Exception {
    List<Trial> trials = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      trials.add(new Trial(Files.createDirectory(temp.resolve("t" + i))));
    }
    for (FuzzedReader reader : trials.get(0).readers) {
      checkSeeds(reader, trials.get(0).home);
    }
    List<String> names = trials.get(0).readers.stream().map(FuzzedReader::name).toList();
    FuzzShares shares = new FuzzShares(names, FIRST, INPUTS, FLOOR, INPUTS / PARTS);
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    long begin = System.nanoTime();
    try {
      List<Future<?>> working = new ArrayList<>();
      for (Trial trial : trials) {
        working.add(
            threads.submit(
                () -> {
                  trial.go(shares);
                  return null;
                }));
      }
      int told = 0;
      while (working.stream().anyMatch(one -> !one.isDone())) {
        Thread.sleep(LOOK_EVERY.toMillis());
        lost(trials);
        if (shares.given() >= told + TELL_EVERY) {
          told = shares.given();
          tell(shares, begin);
        }
      }
      for (Future<?> one : working) {
        one.get();
      }
    } finally {
      threads.shutdownNow();
      tell(shares, begin);
    }
    assertThat(faults).isEmpty();
  }

  private static void lost(List<Trial> trials) {
    for (Trial trial : trials) {
      if (System.nanoTime() - trial.begun.get() > LOST.toNanos()) {
        throw new AssertionError("an input did not end: " + trial.now);
      }
    }
  }

  /** A reader that refuses all files as they are would be tried at its door only. */
  private static void checkSeeds(FuzzedReader reader, Path home) throws Exception {
    List<String> reasons = new ArrayList<>();
    for (String name : reader.files()) {
      try {
        reader.reading().of(home.resolve(name));
        return;
      } catch (InvalidInputException | RefusedException e) {
        reasons.add(name + ": " + e.getMessage());
      }
    }
    throw new AssertionError(reader.name() + " reads none of its files: " + reasons);
  }

  private static void tell(FuzzShares shares, long begin) {
    double seconds = (System.nanoTime() - begin) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "%d inputs, seed %d, %.0f s, %.1f a second, %d faults%n%s",
        shares.given(),
        SEED,
        seconds,
        shares.given() / seconds,
        shares.faults(),
        shares.table());
  }

  /** Files of its own that one thread changes and reads, one after the other. */
  private final class Trial {

    private final Path home;
    private final List<FuzzedReader> readers;
    private final Map<String, byte[]> seeds = new HashMap<>();
    private final AtomicLong begun = new AtomicLong(System.nanoTime());
    private volatile String now = "";
    private Optional<String> changedFile = Optional.empty();

    private Trial(Path home) throws Exception {
      this.home = home;
      readers =
          FuzzedReaders.of(home, ROOT).stream()
              .filter(one -> ONLY.isEmpty() || one.name().equals(ONLY))
              .toList();
      for (FuzzedReader reader : readers) {
        for (String name : reader.files()) {
          seeds.put(name, Files.readAllBytes(home.resolve(name)));
        }
      }
    }

    private void go(FuzzShares shares) throws Exception {
      while (shares.faults() < MOST_FAULTS) {
        Optional<Turn> turn = shares.next();
        if (turn.isEmpty()) {
          break;
        }
        for (int i = 0; i < turn.get().count(); i++) {
          input(shares, turn.get().reader(), turn.get().number() + i);
        }
      }
      begun.set(System.nanoTime() + Duration.ofDays(1).toNanos());
    }

    private void input(FuzzShares shares, int place, int number) throws IOException {
      long before = processor();
      FuzzedReader reader = readers.get(place);
      Random random = new Random((SEED * PRIME + reader.name().hashCode()) * PRIME + number);
      String name = reader.files().get(number / FuzzShares.IN_A_ROW % reader.files().size());
      now = reader.name() + ", input " + number;
      begun.set(System.nanoTime());
      byte[] changed = Mutation.of(name, seeds.get(name), random);
      lay(name, changed);
      long read = processor();
      Outcome outcome = tried(reader, home.resolve(name));
      Duration reading = Duration.ofNanos(processor() - read);
      if (reading.compareTo(MOST) > 0) {
        fault("took more than " + MOST);
        outcome = Outcome.FAULT;
      }
      if (outcome == Outcome.FAULT) {
        keep(reader, name, number, changed);
      }
      shares.took(place, number, outcome, reading, Duration.ofNanos(processor() - before));
    }

    /** Writes a changed file; the one that was changed before is as it was again. */
    private void lay(String name, byte[] changed) throws IOException {
      if (changedFile.isPresent() && !changedFile.get().equals(name)) {
        Files.write(home.resolve(changedFile.get()), seeds.get(changedFile.get()));
      }
      changedFile = Optional.of(name);
      Files.write(home.resolve(name), changed);
    }

    private Outcome tried(FuzzedReader reader, Path file) {
      Outcome outcome = Outcome.READ;
      try {
        read(reader, file);
      } catch (Throwable thrown) {
        outcome = refused(thrown) ? Outcome.REFUSED : Outcome.FAULT;
        if (outcome == Outcome.FAULT) {
          fault(shown(thrown));
        }
      }
      return outcome;
    }

    private void read(FuzzedReader reader, Path file) throws Exception {
      beside.readLock().lock();
      try {
        reader.reading().of(file);
        return;
      } catch (OutOfMemoryError e) {
        // Below, without others.
      } finally {
        beside.readLock().unlock();
      }
      Lock alone = beside.writeLock();
      alone.lock();
      try {
        reader.reading().of(file);
      } finally {
        alone.unlock();
      }
    }

    private void fault(String what) {
      faults.add(now + ": " + what);
      System.out.println("FAULT " + now + ": " + what);
    }
  }

  /** Time of a processor, so that what else the machine does is no fault of a reader. */
  private static long processor() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static boolean refused(Throwable thrown) {
    // A file that no database, disk or library can read any further is told with its name.
    return thrown instanceof InvalidInputException
        || thrown instanceof RefusedException
        || thrown instanceof CheckpointException
        || thrown instanceof IOException && thrown.getMessage() != null;
  }

  /** What was thrown, where, and the first place of ours; not a stack that had no end. */
  private static String shown(Throwable thrown) {
    StringBuilder all = new StringBuilder(thrown.toString());
    int shown = 0;
    for (StackTraceElement one : thrown.getStackTrace()) {
      boolean ours = one.getClassName().startsWith("org.lifecircle");
      if (ours || shown++ < FRAMES) {
        all.append("\n    at ").append(one);
      }
      if (ours) {
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
