package org.lifecircle.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.lifecircle.kit.Evaluator;
import org.lifecircle.kit.database.CircleDatabase;
import org.lifecircle.kit.programme.CircleJudge;
import org.lifecircle.kit.programme.CircleList;
import org.lifecircle.kit.programme.DatabaseStore;
import org.lifecircle.kit.programme.ProgrammeCircle;
import org.lifecircle.kit.programme.ProgrammeOptions;

/**
 * What one executor needs to judge circles, made once in each: the standards take a second to load,
 * and tasks are many.
 */
final class ExecutorJudge {

  private static final Map<JobOptions, ExecutorJudge> ONE_A_JOB = new ConcurrentHashMap<>();

  private final JobOptions options;
  private final Evaluator evaluator;
  private final CircleJudge judge;

  /** Those that this executor can read itself, by their ids. */
  private final Map<String, ProgrammeCircle> circles = new TreeMap<>();

  private ExecutorJudge(JobOptions options) {
    this.options = options;
    this.evaluator = Evaluator.load().assuming(options.numbers());
    ProgrammeOptions programme = options.programme();
    try {
      this.judge =
          new CircleJudge(
              evaluator,
              options.value("store").isPresent()
                  ? programme.keepingIn(DatabaseStore.open(options.value("store").get()))
                  : programme);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** That of this executor. */
  static ExecutorJudge of(JobOptions options) {
    return ONE_A_JOB.computeIfAbsent(options, ExecutorJudge::new);
  }

  /** Judges a circle that Spark has read. */
  String judge(ProgrammeCircle circle) throws IOException {
    return judge.judge(circle);
  }

  /** Judges a circle that every executor can read itself. */
  String judge(String id) throws IOException {
    return judge.judge(listed(id));
  }

  private synchronized ProgrammeCircle listed(String id) throws IOException {
    if (circles.isEmpty()) {
      for (ProgrammeCircle one : list(options.circles(), evaluator)) {
        circles.put(one.id(), one);
      }
    }
    ProgrammeCircle circle = circles.get(id);
    if (circle == null) {
      throw new IOException("the circle " + id + " is not there for this executor");
    }
    return circle;
  }

  /** The circles of a folder, a table, a workbook or a database. */
  static List<ProgrammeCircle> list(String place, Evaluator evaluator) throws IOException {
    return CircleDatabase.isAddress(place)
        ? CircleList.of(new CircleDatabase(place), evaluator.standards())
        : CircleList.of(Path.of(place), evaluator.standards());
  }
}
