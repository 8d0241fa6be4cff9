package org.lifecircle.kit.programme;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.lifecircle.kit.Evaluator;
import org.lifecircle.kit.json.JudgedCircleJson;

/**
 * Judges circles one by one, for whoever shares the work of a programme in another way: what comes
 * out is a line of text a circle, which {@link Programme#collect} makes results of. No reports of
 * single circles are written. Threads may share it.
 */
public final class CircleJudge {

  private final CircleJudging judging;
  private final ProgrammeOptions options;

  /**
   * A judge.
   *
   * @param options how it judges; a store in them keeps every circle at once and, with resume, says
   *     what need not be judged again
   */
  public CircleJudge(Evaluator evaluator, ProgrammeOptions options) {
    this.options = requireNonNull(options, "options");
    if (options.reports() != ProgrammeOptions.Reports.NONE) {
      throw new IllegalArgumentException("reports of single circles are written by Programme");
    }
    this.judging = new CircleJudging(evaluator, options);
  }

  /**
   * Judges a circle, or takes what a store has of it. Judging it twice gives the same line.
   *
   * @throws IOException when the store cannot be used
   */
  public String judge(ProgrammeCircle listed) throws IOException {
    ProgrammeCircle circle = judging.fetched(listed);
    CircleJudging.Key key = judging.key(circle);
    Optional<CircleStore> store = options.running().store();
    Optional<JudgedCircleJson.Line> known =
        store.isPresent() && options.running().resume() && !key.key().isBlank()
            ? store.get().find(key.key())
            : Optional.empty();
    if (known.isPresent()) {
      return JudgedCircleJson.write(known.get());
    }
    JudgedCircleJson.Line line = judging.judge(circle, key, Path.of(""));
    if (store.isPresent()) {
      store.get().put(line);
    }
    return JudgedCircleJson.write(line);
  }

  static JudgedCircleJson.Line parsed(String line) throws IOException {
    return JudgedCircleJson.read(line)
        .orElseThrow(() -> new IOException("not what a judge has written: " + line));
  }
}
