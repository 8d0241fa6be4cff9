package org.lifecircle.service.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.lifecircle.kit.files.FolderFiles;
import org.lifecircle.kit.files.HeldFolder;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Problem;
import org.lifecircle.model.RefusedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Jobs that are worked on one after the other. As many wait as there is room for; the oldest that
 * are over are forgotten, with their files.
 */
public final class JobQueue implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(JobQueue.class);
  private static final Phrases PHRASES = Phrases.beside(JobQueue.class, "phrases");

  private final HeldFolder root;
  private final JobLimits limits;
  private final InstantSource clock;
  private final ThreadPoolExecutor worker;
  private final Map<String, Job> jobs = new LinkedHashMap<>();
  private long number;

  private JobQueue(HeldFolder root, JobLimits limits, InstantSource clock) {
    this.root = root;
    this.limits = limits;
    this.clock = clock;
    this.worker =
        new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(limits.waiting()),
            work -> new Thread(work, "lifecircle-jobs"));
  }

  /**
   * A queue without jobs. What a killed one left among the temporary files is removed.
   *
   * @throws IOException when there is no room for temporary files
   */
  public static JobQueue open(JobLimits limits, InstantSource clock) throws IOException {
    return new JobQueue(
        HeldFolder.open(Path.of(System.getProperty("java.io.tmpdir")), "lifecircle-jobs"),
        limits,
        clock);
  }

  /** The same with the usual time for the work. */
  public static JobQueue open(int waiting, int kept, InstantSource clock) throws IOException {
    return open(new JobLimits(waiting, kept, JobLimits.STANDARD.work()), clock);
  }

  /** Lays ready what a job works on. */
  @FunctionalInterface
  public interface Input {

    /**
     * Writes it.
     *
     * @param folder an empty folder, which is removed when the job is over
     * @return what the work is given
     */
    Path into(Path folder) throws IOException;
  }

  /**
   * Takes a job.
   *
   * @param owner whose it is
   * @param input lays ready what it works on
   * @param work what is done with it
   * @return empty when too many wait
   * @throws InvalidInputException when the input cannot be used
   */
  public Optional<Job> add(String owner, Input input, JobWork work) throws IOException {
    Job job = next(owner);
    Path folder = Files.createDirectories(job.folder().resolve("circle"));
    try {
      Path circle = input.into(folder);
      synchronized (jobs) {
        jobs.put(job.id(), job);
      }
      worker.execute(() -> run(job, circle, work));
      return Optional.of(job);
    } catch (RejectedExecutionException e) {
      forget(job);
      return Optional.empty();
    } catch (IOException | RuntimeException e) {
      forget(job);
      throw e;
    }
  }

  private synchronized Job next(String owner) {
    number++;
    String id = clock.instant().toEpochMilli() + "-" + number;
    return new Job(id, owner, root.path().resolve(id));
  }

  private void run(Job job, Path circle, JobWork work) {
    if (job.begin()) {
      try {
        work.run(circle, job.result(), job.monitor(clock, clock.instant().plus(limits.work())));
        job.finish();
      } catch (InvalidInputException e) {
        List<Problem> places = e.problems().stream().map(one -> apart(one, circle)).toList();
        job.fail(PHRASES.text("job.invalid", Integer.toString(places.size())), places);
      } catch (RefusedException e) {
        job.fail(e.text(), List.of());
      } catch (TooLongException e) {
        job.fail(PHRASES.text("job.long", Long.toString(limits.work().toSeconds())), List.of());
      } catch (Exception | StackOverflowError | OutOfMemoryError e) {
        if (job.progress().state() == JobState.RUNNING && !(e instanceof NotWantedException)) {
          LOG.atError().addKeyValue("job", job.id()).setCause(e).log("a job failed");
        }
        job.fail(PHRASES.text("job.ours"), List.of());
      }
    }
    try {
      FolderFiles.delete(job.folder().resolve("circle"));
    } catch (IOException e) {
      LOG.warn("files of a job were not removed", e);
    }
    forgetOldest();
  }

  /** Where a file lies on this machine is nobody's business. */
  private static Problem apart(Problem problem, Path circle) {
    String file = problem.file().replace(circle + "/", "").replace(circle.toString(), "circle");
    return new Problem(file, problem.line(), problem.field(), problem.value(), problem.message());
  }

  private void forgetOldest() {
    List<Job> old = new ArrayList<>();
    synchronized (jobs) {
      List<Job> over = jobs.values().stream().filter(job -> job.progress().state().over()).toList();
      for (int i = 0; i < over.size() - limits.kept(); i++) {
        old.add(over.get(i));
      }
    }
    old.forEach(this::forget);
  }

  private void forget(Job job) {
    synchronized (jobs) {
      jobs.remove(job.id());
    }
    try {
      FolderFiles.delete(job.folder());
    } catch (IOException e) {
      LOG.warn("files of a job were not removed", e);
    }
  }

  /** A job that this owner has sent. */
  public Optional<Job> find(String id, String owner) {
    synchronized (jobs) {
      return Optional.ofNullable(jobs.get(id)).filter(job -> job.owner().equals(owner));
    }
  }

  /** Stops a job that is not over, and forgets one that is, with its files. */
  public void cancel(Job job) {
    if (job.progress().state().over()) {
      forget(job);
    } else {
      job.cancel();
    }
  }

  /** How many jobs are not over. */
  public int unfinished() {
    synchronized (jobs) {
      return (int) jobs.values().stream().filter(job -> !job.progress().state().over()).count();
    }
  }

  /** How many jobs wait. */
  public int waiting() {
    return worker.getQueue().size();
  }

  /**
   * Takes no more jobs and waits for those that it has; what is not over in time is cancelled.
   *
   * @param patience how long
   */
  public void finish(Duration patience) {
    worker.shutdown();
    try {
      if (!worker.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        List<Job> left;
        synchronized (jobs) {
          left = List.copyOf(jobs.values());
        }
        left.forEach(Job::cancel);
        worker.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Cancels what is not over and removes all files. */
  @Override
  public void close() {
    synchronized (jobs) {
      jobs.values().forEach(Job::cancel);
    }
    worker.shutdownNow();
    try {
      worker.awaitTermination(10, TimeUnit.SECONDS);
      root.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      LOG.warn("files of jobs were not removed", e);
    }
  }
}
