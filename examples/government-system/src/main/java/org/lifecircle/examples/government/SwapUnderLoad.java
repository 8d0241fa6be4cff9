package org.lifecircle.examples.government;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.kie.api.KieServices;
import org.lifecircle.standards.Scorecard;
import org.lifecircle.standards.json.JudgeRequest;
import org.lifecircle.standards.kie.StandardsInUse;

/**
 * Four threads ask without rest while the rules are swapped again and again between two versions.
 * Every verdict must be that of one version, whole.
 */
final class SwapUnderLoad {

  private static final int THREADS = 4;
  static final int SWAPS = 20;

  private SwapUnderLoad() {}

  /** What happened, in one line; a failed or mixed verdict is counted, never hidden. */
  static String run(JudgeRequest request, int seconds, int swaps)
      throws IOException, InterruptedException {
    LongAdder whole = new LongAdder();
    LongAdder mixed = new LongAdder();
    LongAdder failed = new LongAdder();
    try (StandardsInUse standards =
        new StandardsInUse(
            KieServices.get().newKieClasspathContainer(GovernmentSystem.class.getClassLoader()))) {
      Scorecard lenient = GovernmentSystem.judge(standards, request);
      standards.swap(StricterRules.container("0.1.1"));
      Scorecard strict = GovernmentSystem.judge(standards, request);
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
      List<Thread> clients = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        Thread client =
            new Thread(
                () -> {
                  while (System.nanoTime() < end) {
                    try {
                      Scorecard found = GovernmentSystem.judge(standards, request);
                      (found.equals(lenient) || found.equals(strict) ? whole : mixed).increment();
                    } catch (RuntimeException e) {
                      failed.increment();
                    }
                  }
                });
        clients.add(client);
        client.start();
      }
      for (int swap = 1; swap <= swaps; swap++) {
        TimeUnit.NANOSECONDS.sleep(TimeUnit.SECONDS.toNanos(seconds) / (swaps + 1));
        String version = "0.2." + swap;
        standards.swap(
            swap % 2 == 0 ? StricterRules.container(version) : StricterRules.same(version));
      }
      for (Thread client : clients) {
        client.join();
      }
    }
    return swaps
        + " swaps in "
        + seconds
        + " s, "
        + THREADS
        + " threads: "
        + whole.sum()
        + " verdicts, "
        + failed.sum()
        + " failed, "
        + mixed.sum()
        + " mixed";
  }
}
