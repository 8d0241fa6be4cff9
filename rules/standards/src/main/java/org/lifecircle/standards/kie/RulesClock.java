package org.lifecircle.standards.kie;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Leaves rules behind that do not come to an end. Firings are counted by {@link RulesGuard}, but a
 * loop within one consequence fires nothing, and Java cannot stop a thread: the rules of somebody
 * else fire on a thread of their own, which is interrupted and left when the time is over. As long
 * as one that was left is still at it, the standard is not asked again, so that no more than the
 * processors of requests that were under way are lost to it.
 */
final class RulesClock {

  /** What takes a thousandth of a second has this long on the slowest machine. */
  static final Duration LONGEST = Duration.ofSeconds(30);

  /** No thread is left after the last verdict for longer than this. */
  private static final long IDLE_SECONDS = 1;

  private final Duration longest;
  private final ExecutorService threads;
  private final AtomicReference<RulesGuard> leftBehind = new AtomicReference<>();

  RulesClock(Duration longest) {
    this.longest = requireNonNull(longest, "longest");
    this.threads =
        new ThreadPoolExecutor(
            0,
            Integer.MAX_VALUE,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            firing -> {
              Thread thread = new Thread(firing, "lifecircle-rules");
              thread.setDaemon(true);
              thread.setContextClassLoader(RulesClock.class.getClassLoader());
              return thread;
            });
  }

  /**
   * Has rules fired, and waits for them.
   *
   * @param guard knows which rule fires
   * @param firing what may never end
   * @throws RulesStoppedException when the time is over, or an earlier one is still at it
   */
  void run(RulesGuard guard, Runnable firing) {
    RulesGuard earlier = leftBehind.get();
    if (earlier != null) {
      throw earlier.overdue(longest);
    }
    ClassLoader ofTheHost = Thread.currentThread().getContextClassLoader();
    Future<?> running =
        threads.submit(
            () -> {
              Thread thread = Thread.currentThread();
              ClassLoader own = thread.getContextClassLoader();
              thread.setContextClassLoader(ofTheHost);
              try {
                firing.run();
              } finally {
                thread.setContextClassLoader(own);
                guard.end();
                leftBehind.compareAndSet(guard, null);
              }
            });
    try {
      await(running);
    } catch (TimeoutException e) {
      leftBehind.set(guard);
      if (guard.ended()) {
        leftBehind.compareAndSet(guard, null);
      }
      running.cancel(true);
      throw guard.overdue(longest);
    }
  }

  /** Somebody who interrupts the asker wants it to stop soon, which it does: rules take no time. */
  private void await(Future<?> running) throws TimeoutException {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          running.get(longest.toNanos(), TimeUnit.NANOSECONDS);
          return;
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) e.getCause();
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
