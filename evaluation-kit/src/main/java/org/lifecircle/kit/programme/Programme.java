package org.lifecircle.kit.programme;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.lifecircle.kit.Evaluator;
import org.lifecircle.kit.ProgressMonitor;
import org.lifecircle.kit.SharedWork;
import org.lifecircle.kit.files.AsideFolder;
import org.lifecircle.kit.files.BusyException;
import org.lifecircle.kit.json.JudgedCircleJson;
import org.lifecircle.kit.json.OwnedFiles;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Problem;
import org.lifecircle.reports.programme.JudgedCircle;

/**
 * Judges any number of circles: the facade for whoever embeds it.
 *
 * <pre>{@code
 * Evaluator evaluator = Evaluator.load();
 * ProgrammeOptions options =
 *     ProgrammeOptions.of(EvaluationOptions.ofSeed(1), ProgrammeOptions.Running.ANEW);
 * List<ProgrammeCircle> circles = CircleList.of(Path.of("circles"), evaluator.standards());
 * ProgrammeSummary summary =
 *     new Programme(evaluator, options).run(circles, Path.of("result"), ProgressMonitor.SILENT);
 * }</pre>
 *
 * <p>A circle that is broken is a row that says so, and the others go on. Each circle is kept as a
 * row in a {@link Journal} as soon as it is judged, and nothing else of it, so that memory does not
 * grow with what was evaluated. Results are written at the end from these rows in the order of the
 * circles: they depend neither on the number of threads nor on how often a run was killed.
 */
public final class Programme {

  private static final String REPORTS = "reports";

  private final Evaluator evaluator;
  private final ProgrammeOptions options;

  /** A programme that judges so. */
  public Programme(Evaluator evaluator, ProgrammeOptions options) {
    this.evaluator = requireNonNull(evaluator, "evaluator");
    this.options = requireNonNull(options, "options");
  }

  /**
   * Judges circles and writes the results: the files that the codebook lists for {@code programme}.
   *
   * @param circles the circles in the order of the results, ids unique
   * @param out an empty folder, an earlier result or what a killed run left behind, or nothing yet
   * @param progress is informed how many circles are done, by any thread
   * @throws InvalidInputException when there is no earlier result where one was named
   * @throws IllegalArgumentException when two circles have the same id
   * @throws AsideFolder.OccupiedException when something else stands in the place
   * @throws BusyException when somebody else is writing there
   * @throws IOException when the results cannot be written; what is judged so far is kept
   */
  public ProgrammeSummary run(List<ProgrammeCircle> circles, Path out, ProgressMonitor progress)
      throws IOException {
    requireUnique(circles);
    List<JudgedCircle> earlier = earlier();
    try (AsideFolder folder = AsideFolder.open(out, ProgrammeFolder::ownership)) {
      Path journalFile = Files.createDirectories(out).resolve(Journal.FILE);
      try (Journal journal = Journal.open(journalFile, options.running().resume())) {
        long[] starts = judge(circles, out.resolve(REPORTS), journal, progress);
        new ProgrammeFolder(evaluator, options, earlier).write(folder.path(), journal, starts);
        ProgrammeSummary summary = ProgrammeSummary.of(journal, starts);
        folder.commit();
        return summary.keeping(folder.kept());
      }
    }
  }

  /**
   * Writes the results of circles that were judged by {@link CircleJudge} wherever that was; they
   * are the same as if {@link #run} had judged them.
   *
   * @param lines what was found of each circle, in the order of the results
   * @param out an empty folder, an earlier result, or nothing yet
   * @throws IOException when the results cannot be written
   */
  public ProgrammeSummary collect(Iterator<String> lines, Path out) throws IOException {
    List<JudgedCircle> earlier = earlier();
    try (AsideFolder folder = AsideFolder.open(out, ProgrammeFolder::ownership)) {
      Path journalFile = Files.createDirectories(out).resolve(Journal.FILE);
      try (Journal journal = Journal.open(journalFile, false)) {
        List<Long> starts = new ArrayList<>();
        while (lines.hasNext()) {
          starts.add(journal.add(CircleJudge.parsed(lines.next())));
        }
        long[] all = starts.stream().mapToLong(Long::longValue).toArray();
        new ProgrammeFolder(evaluator, options, earlier).write(folder.path(), journal, all);
        ProgrammeSummary summary = ProgrammeSummary.of(journal, all);
        folder.commit();
        return summary.keeping(folder.kept());
      }
    }
  }

  /** The circles of the earlier result; it is read first, since it may stand in the place. */
  private List<JudgedCircle> earlier() throws IOException {
    if (options.city().earlier().isEmpty()) {
      return List.of();
    }
    Path journal = options.city().earlier().get().resolve(Journal.FILE);
    if (!Journal.isOne(journal)) {
      throw new InvalidInputException(
          List.of(
              new Problem(
                  journal.toString(), 0, "", "", CircleJudging.PHRASES.text("earlier.none"))));
    }
    return Journal.circles(journal);
  }

  private static void requireUnique(List<ProgrammeCircle> circles) {
    Set<String> ids = new LinkedHashSet<>();
    for (ProgrammeCircle circle : circles) {
      if (!ids.add(circle.id())) {
        throw new IllegalArgumentException("two circles have the id " + circle.id());
      }
    }
  }

  /** Judges all circles that are not in the journal; gives where the line of each begins. */
  private long[] judge(
      List<ProgrammeCircle> circles, Path reports, Journal journal, ProgressMonitor progress)
      throws IOException {
    CircleJudging judging = new CircleJudging(evaluator, options);
    List<String> folders = ReportNames.of(circles.stream().map(ProgrammeCircle::id).toList());
    long[] starts = new long[circles.size()];
    AtomicInteger next = new AtomicInteger();
    AtomicInteger done = new AtomicInteger();
    AtomicBoolean stop = new AtomicBoolean();
    Callable<Void> work =
        () -> {
          boolean whole = false;
          try {
            for (int i = next.getAndIncrement();
                i < starts.length && !stop.get();
                i = next.getAndIncrement()) {
              starts[i] = start(circles.get(i), judging, journal, reports.resolve(folders.get(i)));
              int count = done.incrementAndGet();
              progress.at(
                  CircleJudging.PHRASES.text("step.circles", count, starts.length),
                  count,
                  starts.length);
            }
            whole = true;
            return null;
          } finally {
            if (!whole) {
              stop.set(true); // what fails here, such as a full disk, fails for all
            }
          }
        };
    SharedWork.await(work, Math.min(options.running().count(), Math.max(1, circles.size())));
    return starts;
  }

  private long start(ProgrammeCircle listed, CircleJudging judging, Journal journal, Path report)
      throws IOException {
    ProgrammeCircle circle = judging.fetched(listed);
    CircleJudging.Key key = judging.key(circle);
    Optional<Long> known = journal.start(key.key());
    Optional<JudgedCircleJson.Line> earlier =
        known.isPresent() ? Optional.of(journal.at(known.get())) : stored(key);
    Optional<JudgedCircleJson.Line> usable =
        earlier.flatMap(
            line -> judging.usable(line, Files.exists(report.resolve(OwnedFiles.MANIFEST))));
    JudgedCircleJson.Line line =
        usable.isPresent() ? usable.get() : judging.judge(circle, key, report);
    long start = usable.isPresent() && known.isPresent() ? known.get() : journal.add(line);
    Optional<CircleStore> store = options.running().store();
    // A kill may have come between the journal and the store.
    if (store.isPresent() && (usable.isEmpty() || !store.get().has(line.key()))) {
      store.get().put(line);
    }
    return start;
  }

  /** What another run has left in the store under a key. */
  private Optional<JudgedCircleJson.Line> stored(CircleJudging.Key key) throws IOException {
    boolean asked =
        options.running().resume() && options.running().store().isPresent() && !key.key().isBlank();
    return asked ? options.running().store().get().find(key.key()) : Optional.empty();
  }
}
