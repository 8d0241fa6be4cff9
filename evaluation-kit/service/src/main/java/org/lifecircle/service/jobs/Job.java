package org.lifecircle.service.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lifecircle.kit.ProgressMonitor;
import org.lifecircle.kit.files.FolderFiles;
import org.lifecircle.model.Problem;
import org.lifecircle.model.Text;

/** One piece of work. Safe for many threads. */
public final class Job {

  private final String id;
  private final String owner;
  private final Path folder;
  private JobState state = JobState.QUEUED;
  private Optional<Text> step = Optional.empty();
  private long done;
  private long total = 1;
  private Optional<Text> trouble = Optional.empty();
  private List<Problem> problems = List.of();
  private boolean wanted = true;

  Job(String id, String owner, Path folder) {
    this.id = id;
    this.owner = owner;
    this.folder = folder;
  }

  /** What it is called in addresses. */
  public String id() {
    return id;
  }

  /** Whose key sent it. */
  String owner() {
    return owner;
  }

  /** Its own folder. */
  Path folder() {
    return folder;
  }

  Path result() {
    return folder.resolve("result");
  }

  /**
   * How far it is at one moment.
   *
   * @param state its state
   * @param step what is being done
   * @param percent of the work
   * @param trouble why it failed
   * @param problems with what was sent
   */
  public record Progress(
      JobState state,
      Optional<Text> step,
      int percent,
      Optional<Text> trouble,
      List<Problem> problems) {}

  /** How far it is. */
  public synchronized Progress progress() {
    int percent = state == JobState.DONE ? 100 : (int) (100 * done / total);
    return new Progress(state, step, percent, trouble, problems);
  }

  /** Its files by their paths; none before it is done. */
  public Map<String, Path> files() throws IOException {
    return progress().state() == JobState.DONE && Files.isDirectory(result())
        ? FolderFiles.of(result())
        : Map.of();
  }

  /** Takes how far the work is, and ends it when nobody wants it or it takes too long. */
  ProgressMonitor monitor(InstantSource clock, Instant end) {
    return (now, soFar, all) -> {
      if (clock.instant().isAfter(end)) {
        throw new TooLongException();
      }
      synchronized (this) {
        if (!wanted) {
          throw new NotWantedException();
        }
        step = Optional.of(now);
        done = soFar;
        total = all;
      }
    };
  }

  /** Begins; false when nobody wants it any more. */
  synchronized boolean begin() {
    if (state == JobState.QUEUED && wanted) {
      state = JobState.RUNNING;
      return true;
    }
    return false;
  }

  /** Nobody wants it; what runs ends at its next step. */
  synchronized void cancel() {
    wanted = false;
    if (state == JobState.QUEUED) {
      state = JobState.CANCELLED;
    }
  }

  synchronized void finish() {
    state = wanted ? JobState.DONE : JobState.CANCELLED;
  }

  synchronized void fail(Text why, List<Problem> places) {
    state = wanted ? JobState.FAILED : JobState.CANCELLED;
    trouble = Optional.of(why);
    problems = List.copyOf(places);
  }
}
