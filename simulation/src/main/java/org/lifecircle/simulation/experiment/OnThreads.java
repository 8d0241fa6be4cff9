package org.lifecircle.simulation.experiment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;

/** Runs that have nothing to do with each other, several at once. */
public final class OnThreads {

  private OnThreads() {}

  /**
   * Does all runs.
   *
   * @param <T> what a run gives
   * @param runs how many, 1 or more
   * @param threads how many at once at most, 1 or more; the result is the same for any number
   * @param run does the one of a number, from 0
   * @param done hears how many are done, whenever one more is
   * @return what the runs gave, in the order of their numbers
   * @throws IllegalStateException when this thread is interrupted or a run fails
   */
  public static <T> List<T> all(int runs, int threads, IntFunction<T> run, IntConsumer done) {
    List<T> results = new ArrayList<>(Collections.nCopies(runs, null));
    ExecutorService pool = Executors.newFixedThreadPool(Math.min(threads, runs));
    try {
      CompletionService<Result<T>> running = new ExecutorCompletionService<>(pool);
      for (int i = 0; i < runs; i++) {
        int number = i;
        running.submit(() -> new Result<>(number, run.apply(number)));
      }
      for (int i = 1; i <= runs; i++) {
        Result<T> one = running.take().get();
        results.set(one.number(), one.value());
        done.accept(i);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the simulation was interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a simulated run failed", e.getCause());
    } finally {
      pool.shutdownNow();
    }
    return results;
  }

  private record Result<T>(int number, T value) {}
}
