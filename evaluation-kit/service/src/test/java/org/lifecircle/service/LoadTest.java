package org.lifecircle.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifecircle.model.BusinessFormat;
import org.lifecircle.standards.Standards;

/**
 * How many verdicts a second a service gives by HTTP, how long one takes, and that none is lost
 * while the rules are loaded anew every second. Client and service share this process, this machine
 * and its loopback address; the command stands in CONTRIBUTING.md.
 */
@Tag("slow")
class LoadTest {

  private static final int SECONDS = Integer.getInteger("lifecircle.load.seconds", 20);
  private static final int SOAK_SECONDS = Integer.getInteger("lifecircle.soak.seconds", 600);
  private static final int CONNECTIONS = Integer.getInteger("lifecircle.load.connections", 16);
  private static final int HALF = 2500;
  private static final int ROUND_SECONDS = 10;
  private static final int MOST_ROUNDS = 9;
  private static final int FEW = 4096;

  @TempDir private Path folder;

  /**
   * What came of a load.
   *
   * @param nanoseconds how long each answer took
   * @param failed how many were none
   * @param serverCpuNanoseconds what the process used without the threads that ask: the service,
   *     its collector of garbage and the compiler
   * @param guestCpuNanoseconds what the threads that ask used
   */
  private record Outcome(
      long[] nanoseconds,
      long failed,
      double seconds,
      long serverCpuNanoseconds,
      long guestCpuNanoseconds) {

    double perSecond() {
      return nanoseconds.length / seconds;
    }

    double percentile(double share) {
      return nanoseconds[(int) Math.min(nanoseconds.length - 1, nanoseconds.length * share)] / 1e6;
    }

    void print(String what) {
      System.out.printf(
          Locale.ROOT,
          "%s: %.0f verdicts a second, p50 %.1f ms, p99 %.1f ms, p99.9 %.1f ms, longest %.1f ms,"
              + " lost %d of %d; processor a verdict: service %.0f us, load %.0f us%n",
          what,
          perSecond(),
          percentile(0.5),
          percentile(0.99),
          percentile(0.999),
          percentile(1),
          failed,
          nanoseconds.length + failed,
          serverCpuNanoseconds / 1e3 / Math.max(1, nanoseconds.length),
          guestCpuNanoseconds / 1e3 / Math.max(1, nanoseconds.length));
    }
  }

  /** The facts of a circle whose walks to all 26 formats are known. */
  private static String facts() {
    String access =
        Standards.load().formats().formats().stream()
            .map(BusinessFormat::id)
            .map(
                id ->
                    """
                    {"format":"%s","outlets":3,"walks":[{"seconds":120,"residents":500},
                     {"seconds":300,"residents":700},{"seconds":640,"residents":800}]}\
                    """
                        .formatted(id))
            .collect(Collectors.joining(","));
    return """
    {"standard":"national-2021","asOf":"2026-11-22","name":"示范圈","residents":2100,
     "households":760,"survey":{"satisfaction":0.92},"access":[%s]}\
    """
        .formatted(access);
  }

  private static byte[] request() {
    byte[] body = facts().getBytes(StandardCharsets.UTF_8);
    byte[] head =
        ("POST /v1/verdicts HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Content-Length: "
                + body.length
                + "\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII);
    byte[] all = Arrays.copyOf(head, head.length + body.length);
    System.arraycopy(body, 0, all, head.length, body.length);
    return all;
  }

  /** Asks over and over by one connection; true when the answer was whole and its status 200. */
  private static boolean ask(Socket socket, InputStream in, byte[] request) throws IOException {
    socket.getOutputStream().write(request);
    int length = -1;
    boolean good = false;
    StringBuilder line = new StringBuilder();
    for (int count = 0; ; count++) {
      line.setLength(0);
      for (int next = in.read(); next != '\n'; next = in.read()) {
        if (next < 0) {
          return false;
        }
        line.append((char) next);
      }
      if (count == 0) {
        good = line.toString().startsWith("HTTP/1.1 200 ");
      }
      if (line.length() <= 1) {
        break;
      }
      if (line.toString().startsWith("Content-Length: ")) {
        length = Integer.parseInt(line.substring(16).strip());
      }
    }
    in.skipNBytes(length);
    return good;
  }

  private static long processCpu() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  /**
   * A load of some seconds.
   *
   * @param perSecond how many requests are due a second; 0 for as many as go
   */
  private static Outcome load(URI address, int seconds, int perSecond) throws Exception {
    byte[] request = request();
    ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
    AtomicLong guestCpu = new AtomicLong();
    long cpuBefore = processCpu();
    long begin = System.nanoTime();
    long end = begin + TimeUnit.SECONDS.toNanos(seconds);
    List<Callable<long[]>> guests = new ArrayList<>();
    for (int i = 0; i < CONNECTIONS; i++) {
      int guest = i;
      guests.add(
          () -> {
            try (Socket socket = new Socket(address.getHost(), address.getPort())) {
              socket.setTcpNoDelay(true);
              InputStream in = new BufferedInputStream(socket.getInputStream(), 65_536);
              // Grows, since what the guests throw away is the service's garbage here.
              long[] taken = new long[FEW];
              int count = 0;
              long gap = perSecond == 0 ? 0 : 1_000_000_000L * CONNECTIONS / perSecond;
              // What is due is measured from then, also when the request before it took longer.
              long due = begin + gap * guest / CONNECTIONS;
              while (due < end && System.nanoTime() < end + gap) {
                if (count == taken.length) {
                  taken = Arrays.copyOf(taken, 2 * count);
                }
                if (gap == 0) {
                  due = System.nanoTime();
                } else {
                  while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                  }
                }
                taken[count++] = ask(socket, in, request) ? System.nanoTime() - due : -1;
                due += gap;
                if (gap == 0 && System.nanoTime() >= end) {
                  break;
                }
              }
              guestCpu.addAndGet(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
              return Arrays.copyOf(taken, count);
            }
          });
    }
    try {
      List<long[]> all = new ArrayList<>();
      for (Future<long[]> done : threads.invokeAll(guests)) {
        all.add(done.get());
      }
      double took = (System.nanoTime() - begin) / 1e9;
      long[] each = all.stream().flatMapToLong(Arrays::stream).sorted().toArray();
      long failed = Arrays.stream(each).filter(one -> one < 0).count();
      long cpu = processCpu() - cpuBefore;
      return new Outcome(
          Arrays.copyOfRange(each, (int) failed, each.length),
          failed,
          took,
          cpu - guestCpu.get(),
          guestCpu.get());
    } finally {
      threads.shutdown();
    }
  }

  /** A load until the compiler has little left to do: before that, its speed would be measured. */
  private static void warmUp(LifeCircleService service) throws Exception {
    CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();
    for (int round = 1; round <= MOST_ROUNDS; round++) {
      long before = compiler.getTotalCompilationTime();
      Outcome outcome = load(service.address(), ROUND_SECONDS, 0);
      long spent = compiler.getTotalCompilationTime() - before;
      outcome.print("warming up, " + ROUND_SECONDS * round + " s, compiled for " + spent + " ms");
      if (spent < ROUND_SECONDS * 1000 / 5) {
        return;
      }
    }
  }

  private static Outcome loadAndSwap(LifeCircleService service, int perSecond) throws Exception {
    AtomicBoolean done = new AtomicBoolean();
    int[] swaps = {0};
    Thread swapping =
        new Thread(
            () -> {
              WebClient client = new WebClient(service.address());
              try {
                while (!done.get()) {
                  if (client.send("POST", "/v1/standards/reload", new byte[0]).status() == 200) {
                    swaps[0]++;
                  }
                  TimeUnit.SECONDS.sleep(1);
                }
              } catch (IOException | InterruptedException e) {
                swaps[0] = -1;
              }
            });
    swapping.start();
    Outcome outcome = load(service.address(), SECONDS, perSecond);
    done.set(true);
    swapping.join();
    System.out.println("swaps of the rules: " + swaps[0]);
    assertThat(swaps[0]).isGreaterThanOrEqualTo(SECONDS / 3);
    return outcome;
  }

  @Test
  void verdictsOfASecondAndHowLongOneTakes() throws Exception {
    try (LifeCircleService service = ServiceUnderTest.start()) {
      warmUp(service);
      Outcome full = load(service.address(), SECONDS, 0);
      full.print("as many as go");
      load(service.address(), ROUND_SECONDS, HALF).print("warming up, 2,500 a second");
      Outcome half = load(service.address(), SECONDS, HALF);
      half.print("2,500 a second");
      Outcome swapped = loadAndSwap(service, HALF);
      swapped.print("2,500 a second, rules loaded anew every second");
      assertThat(full.failed() + half.failed() + swapped.failed()).isZero();
    }
  }

  @Test
  void verdictsThatAreWrittenDown() throws Exception {
    String log = "jdbc:sqlite:" + folder.resolve("load.sqlite");
    try (LifeCircleService service = ServiceUnderTest.startWithLog(log)) {
      warmUp(service);
      Outcome full = load(service.address(), SECONDS, 0);
      full.print("as many as go, each in the log");
      load(service.address(), ROUND_SECONDS, HALF).print("warming up, 2,500 a second");
      Outcome half = load(service.address(), SECONDS, HALF);
      half.print("2,500 a second, each in the log");
      assertThat(full.failed() + half.failed()).isZero();
    }
  }

  /** What is in use after the garbage is gone, every minute or so of a long load with swaps. */
  @Test
  void theHeapStaysFlat() throws Exception {
    List<Long> used = new ArrayList<>();
    int rounds = 10;
    try (LifeCircleService service = ServiceUnderTest.start()) {
      WebClient client = new WebClient(service.address());
      load(service.address(), Math.max(5, SOAK_SECONDS / rounds), 1000);
      for (int i = 0; i < rounds; i++) {
        Outcome outcome = load(service.address(), Math.max(1, SOAK_SECONDS / rounds), 1000);
        assertThat(outcome.failed()).isZero();
        client.send("POST", "/v1/standards/reload", new byte[0]);
        System.gc();
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        used.add((runtime.totalMemory() - runtime.freeMemory()) / 1_000_000);
      }
    }
    System.out.println("heap in use after each of " + rounds + " rounds, MB: " + used);
    assertThat(used.get(rounds - 1)).isLessThan(used.get(1) + 20);
  }
}
