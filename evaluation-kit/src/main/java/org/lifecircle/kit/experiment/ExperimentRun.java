package org.lifecircle.kit.experiment;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.lifecircle.kit.ProgressMonitor;
import org.lifecircle.kit.SharedWork;
import org.lifecircle.model.Phrases;
import org.lifecircle.simulation.day.DeferredNeeds;
import org.lifecircle.simulation.experiment.FiguresOfDay;
import org.lifecircle.simulation.experiment.Response;

/**
 * Runs what a store does not know yet, on several threads, beside other processes that share it.
 * Nothing of a run is kept in memory, so that there may be any number.
 */
final class ExperimentRun {

  private static final Phrases PHRASES = Phrases.beside(ExperimentRun.class, "phrases");

  /** So many runs are claimed at once at most. */
  private static final int BLOCK = 16;

  /** So many days are lived at least before an interval is looked at. */
  private static final int BATCH = 10;

  /** How long it is until somebody else's work is looked at again. */
  private static final long PAUSE_MILLIS = 100;

  private final Experiment experiment;
  private final RunStore store;
  private final int threads;
  private final ProgressMonitor progress;
  private Duration patience = Duration.ofMinutes(10);

  ExperimentRun(Experiment experiment, RunStore store, int threads, ProgressMonitor progress) {
    this.experiment = requireNonNull(experiment, "experiment");
    this.store = requireNonNull(store, "store");
    this.threads = threads;
    this.progress = requireNonNull(progress, "progress");
  }

  /**
   * Sets how long nothing may come of what another process has claimed: a process that ends,
   * however it ends, holds nothing any more, but one that was stopped or whose machine hangs does.
   * After that time its block is done here too, so that no more than that block is done twice.
   */
  ExperimentRun patient(Duration longest) {
    patience = requireNonNull(longest, "longest");
    return this;
  }

  /** Runs of one point that are done together; numbers count replications and dates. */
  private record Block(CircleRuns runs, int point, CircleRuns.PointKeys keys, int from, int to) {
    RunKey key(int number) {
      return keys.of(replication(number), date(number));
    }

    int replication(int number) {
      return number / runs.dates().size();
    }

    int date(int number) {
      return number % runs.dates().size();
    }

    /** The number of the first day of the stretch that a day belongs to. */
    int stretch(int number) {
      return number - date(number) + runs.stretch(date(number));
    }
  }

  /** The worlds that a thread has lived in last: the next block is often of the same point. */
  private static final class Lately {
    private CircleRuns runs;
    private int point;
    private Course.Phase phase;
    private FiguresOfDay worlds;

    FiguresOfDay of(Block block, int date) {
      Course.Phase now = block.runs().phase(date);
      if (runs != block.runs() || point != block.point() || !now.equals(phase)) {
        worlds = block.runs().worlds(block.point(), now);
        runs = block.runs();
        point = block.point();
        phase = now;
      }
      return worlds;
    }
  }

  /**
   * Runs everything.
   *
   * @return by circle and point, how often each day was lived
   */
  List<int[]> run(List<CircleRuns> circles) throws IOException {
    RunPlan.Often often = experiment.plan().often();
    List<int[]> done = new ArrayList<>();
    for (CircleRuns one : circles) {
      done.add(new int[one.points().size()]);
    }
    boolean wanting = true;
    while (wanting) {
      List<Block> blocks = new ArrayList<>();
      for (int c = 0; c < circles.size(); c++) {
        for (int point = 0; point < done.get(c).length; point++) {
          int to = next(circles.get(c), point, done.get(c)[point]);
          blocks.addAll(blocks(circles.get(c), point, done.get(c)[point], to));
          done.get(c)[point] = to;
        }
      }
      if (!blocks.isEmpty()) {
        runAll(blocks);
      }
      wanting = often.target().isPresent() && anyWants(circles, done);
    }
    return done;
  }

  private boolean anyWants(List<CircleRuns> circles, List<int[]> done) throws IOException {
    for (int c = 0; c < circles.size(); c++) {
      for (int point = 0; point < done.get(c).length; point++) {
        if (next(circles.get(c), point, done.get(c)[point]) > done.get(c)[point]) {
          return true;
        }
      }
    }
    return false;
  }

  /** How often the days of a point must have been lived before it is looked at again. */
  private int next(CircleRuns runs, int point, int lived) throws IOException {
    RunPlan.Often often = experiment.plan().often();
    if (often.target().isEmpty() || lived >= often.replications()) {
      return often.replications();
    }
    if (lived > 0 && narrow(runs, point, lived, often.target().get())) {
      return lived;
    }
    int batch = Math.max(2, (BATCH + runs.dates().size() - 1) / runs.dates().size());
    return Math.min(often.replications(), lived + batch);
  }

  private boolean narrow(CircleRuns runs, int point, int lived, RunPlan.Target target)
      throws IOException {
    int measure = experiment.measureIds().indexOf(target.measure());
    PointValues values = PointValues.read(store, experiment, runs, point, lived);
    for (int scenario = 0; scenario < experiment.scenarioIds().size(); scenario++) {
      Response response = values.response(scenario, measure);
      if (!(response.effect().halfWidth() <= target.halfWidth())) {
        return false;
      }
    }
    return true;
  }

  /**
   * What is not known of a point, cut into blocks; where needs come back on the next day, between
   * stretches of days.
   */
  private List<Block> blocks(CircleRuns runs, int point, int from, int to) {
    List<Block> blocks = new ArrayList<>();
    CircleRuns.PointKeys keys = runs.keys(point);
    int days = runs.dates().size();
    int start = from * days;
    while (start < to * days) {
      int end = Math.min(start + BLOCK, to * days);
      if (keys.defers()) {
        end = start + wholeStretches(runs, start % days, end - start);
      }
      Block block = new Block(runs, point, keys, start, end);
      if (!missing(block).isEmpty()) {
        blocks.add(block);
      }
      start = end;
    }
    return blocks;
  }

  /** As many days from a date on as are whole stretches, one or more, and at most so many. */
  private static int wholeStretches(CircleRuns runs, int date, int most) {
    int days = runs.dates().size();
    int whole = 0;
    for (int next = 1; whole == 0 || next <= most; next++) {
      int end = (date + next) % days;
      if (end == 0 || runs.stretch(end) == end) {
        whole = next;
      }
    }
    return whole;
  }

  private List<Integer> missing(Block block) {
    List<Integer> missing = new ArrayList<>();
    for (int number = block.from(); number < block.to(); number++) {
      if (!store.has(block.key(number))) {
        missing.add(number);
      }
    }
    return missing;
  }

  /** Does all blocks; those that another process has claimed are waited for. */
  private void runAll(List<Block> blocks) throws IOException {
    ConcurrentLinkedQueue<Block> waiting = new ConcurrentLinkedQueue<>(blocks);
    long all = 0;
    for (Block block : blocks) {
      all += block.to() - block.from();
    }
    long total = all;
    AtomicLong done = new AtomicLong();
    AtomicBoolean stop = new AtomicBoolean();
    Callable<Void> work =
        () -> {
          Lately lately = new Lately();
          boolean whole = false;
          long idle = 0;
          try {
            Block block = waiting.poll();
            while (block != null && !stop.get()) {
              int known = store.known();
              boolean impatient = idle >= patience.toMillis();
              if (did(block, lately, impatient)) {
                idle = 0;
                long now = done.addAndGet(block.to() - (long) block.from());
                progress.at(PHRASES.text("step.runs"), now, total);
              } else {
                waiting.add(block);
                progress.at(PHRASES.text("step.others"), done.get(), total);
                Thread.sleep(PAUSE_MILLIS);
                idle = store.known() > known ? 0 : idle + PAUSE_MILLIS;
              }
              block = waiting.poll();
            }
            whole = true;
            return null;
          } finally {
            if (!whole) {
              stop.set(true); // what fails here, such as a full disk, fails for all
            }
          }
        };
    SharedWork.await(work, Math.min(threads, blocks.size()));
  }

  /**
   * Whether a block is done, by whomever.
   *
   * @param impatient whether it is done here although somebody else has claimed it
   */
  private boolean did(Block block, Lately lately, boolean impatient) throws IOException {
    store.refresh();
    if (missing(block).isEmpty()) {
      return true;
    }
    Optional<RunStore.Claim> claim = store.claim(block.key(block.from()));
    if (claim.isEmpty() && !impatient) {
      return false;
    }
    try {
      store.refresh();
      live(block, lately);
      store.sync();
      store.refresh();
      return true;
    } finally {
      if (claim.isPresent()) {
        claim.get().close();
      }
    }
  }

  private void live(Block block, Lately lately) throws IOException {
    List<Integer> missing = missing(block);
    boolean defers = block.keys().defers();
    List<DeferredNeeds> before = List.of();
    int next = block.from();
    for (int wanted : missing) {
      // What a day that is known left over is known from living it once more.
      int from = defers ? Math.max(next, block.stretch(wanted)) : wanted;
      for (int number = from; number <= wanted; number++) {
        FiguresOfDay worlds = lately.of(block, block.date(number));
        boolean first = !defers || block.stretch(number) == number;
        FiguresOfDay.Lived day =
            worlds.of(
                block.runs().dates().get(block.date(number)),
                block.runs().seed(block.replication(number), block.date(number)),
                first ? worlds.nothing() : before);
        before = day.deferred();
        if (number == wanted) {
          store.add(block.key(number), day.figures());
        }
      }
      next = wanted + 1;
    }
  }
}
