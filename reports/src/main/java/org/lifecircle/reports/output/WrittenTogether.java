package org.lifecircle.reports.output;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Files that are written at the same time, because none needs another: each processor draws one.
 * What stands in a file does not depend on it.
 */
final class WrittenTogether {

  /** One file or several that belong together. */
  interface Part {

    /** Writes it. */
    void write() throws IOException;
  }

  private WrittenTogether() {}

  /**
   * Writes all parts; the longest should come first. When this ends nothing is being written any
   * more, also when it fails.
   *
   * @throws IOException the failure of the first part, in their order, that could not be written
   */
  static void write(List<Part> parts) throws IOException {
    ExecutorService pool =
        Executors.newFixedThreadPool(
            Math.max(1, Math.min(parts.size(), Runtime.getRuntime().availableProcessors())));
    List<Future<?>> written = new ArrayList<>();
    try {
      for (Part part : parts) {
        written.add(
            pool.submit(
                () -> {
                  part.write();
                  return null;
                }));
      }
    } finally {
      pool.shutdown();
    }
    Throwable failure = null;
    for (Future<?> one : written) {
      try {
        one.get();
      } catch (ExecutionException e) {
        failure = failure == null ? e.getCause() : failure;
      } catch (InterruptedException e) {
        pool.shutdownNow();
        await(pool);
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("writing the report was interrupted");
      }
    }
    rethrow(failure);
  }

  /** Waits for what has begun and cannot be stopped. */
  private static void await(ExecutorService pool) {
    while (!pool.isTerminated()) {
      try {
        pool.awaitTermination(1, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        // Whoever interrupts a second time has to wait as well; the first is passed on.
      }
    }
  }

  private static void rethrow(Throwable failure) throws IOException {
    if (failure instanceof IOException e) {
      throw e;
    }
    if (failure instanceof RuntimeException e) {
      throw e;
    }
    if (failure instanceof Error e) {
      throw e;
    }
    if (failure != null) {
      throw new IllegalStateException(failure);
    }
  }
}
