package org.lifecircle.desk.tasks;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lifecircle.kit.ProgressMonitor;
import org.lifecircle.kit.files.AsideFolder;
import org.lifecircle.kit.files.BusyException;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Problem;
import org.lifecircle.model.Text;
import org.lifecircle.service.jobs.Job;
import org.lifecircle.service.jobs.JobQueue;

/** What is worked on, one after the other, and what came of it. Safe for many threads. */
public final class DeskWork implements AutoCloseable {

  static final Phrases PHRASES = Phrases.beside(DeskWork.class, "phrases");

  private static final int MOST_WAITING = 16;
  private static final int MOST_KEPT = 32;
  private static final String OWNER = "";

  private final JobQueue queue;
  private final Map<String, Outcome> outcomes = new LinkedHashMap<>();

  private DeskWork(JobQueue queue) {
    this.queue = requireNonNull(queue, "queue");
  }

  /** Work of which there is none yet. */
  public static DeskWork open(InstantSource clock) throws IOException {
    return new DeskWork(JobQueue.open(MOST_WAITING, MOST_KEPT, clock));
  }

  /**
   * What came of some work.
   *
   * @param circle the circle that was made or judged
   * @param href the page to read; empty when there is none
   * @param files what was written, as the page shows it
   * @param notes what a person must know of it
   */
  public record Outcome(
      String circle, Optional<String> href, List<Object> files, List<Text> notes) {
    public Outcome {
      requireNonNull(circle, "circle");
      requireNonNull(href, "href");
      files = List.copyOf(files);
      notes = List.copyOf(notes);
    }
  }

  /** Does something that takes a while. */
  @FunctionalInterface
  public interface Task {

    /** Does it. */
    Outcome run(Path input, ProgressMonitor progress) throws IOException;
  }

  /**
   * Takes work.
   *
   * @param input lays ready what it begins with
   * @param task what is done
   * @return empty when too much waits
   * @throws InvalidInputException when the input cannot be used
   */
  public Optional<Job> add(JobQueue.Input input, Task task) throws IOException {
    Job[] own = new Job[1];
    synchronized (outcomes) {
      Optional<Job> job =
          queue.add(
              OWNER,
              input,
              (path, result, progress) -> {
                Outcome outcome = told(task, path, progress);
                synchronized (outcomes) {
                  outcomes.put(own[0].id(), outcome);
                  if (outcomes.size() > 2 * MOST_KEPT) {
                    outcomes.remove(outcomes.keySet().iterator().next());
                  }
                }
              });
      job.ifPresent(one -> own[0] = one);
      return job;
    }
  }

  /** What keeps a folder from being written is the person's to mend. */
  private static Outcome told(Task task, Path path, ProgressMonitor progress) throws IOException {
    try {
      return task.run(path, progress);
    } catch (AsideFolder.OccupiedException e) {
      throw wrong(e.getMessage(), "place.occupied");
    } catch (BusyException e) {
      throw wrong(e.getMessage(), "place.busy");
    }
  }

  static InvalidInputException wrong(String file, String key, Object... arguments) {
    return new InvalidInputException(
        List.of(new Problem(String.valueOf(file), 0, "", "", PHRASES.text(key, arguments))));
  }

  /** A job. */
  public Optional<Job> find(String id) {
    return queue.find(id, OWNER);
  }

  /** What came of a job; empty before it is done. */
  public Optional<Outcome> outcome(Job job) {
    synchronized (outcomes) {
      return Optional.ofNullable(outcomes.get(job.id()));
    }
  }

  /** Whether something is worked on or waits. */
  public boolean busy() {
    return queue.unfinished() > 0;
  }

  /** Stops a job that is not over. */
  public void cancel(Job job) {
    if (!job.progress().state().over()) {
      queue.cancel(job);
    }
  }

  @Override
  public void close() {
    queue.close();
  }
}
