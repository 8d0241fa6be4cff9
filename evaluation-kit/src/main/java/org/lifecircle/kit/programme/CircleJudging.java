package org.lifecircle.kit.programme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.lifecircle.kit.EvaluationOptions;
import org.lifecircle.kit.EvaluationPart;
import org.lifecircle.kit.Evaluator;
import org.lifecircle.kit.ProgressMonitor;
import org.lifecircle.kit.SoftwareVersion;
import org.lifecircle.kit.files.FileDigest;
import org.lifecircle.kit.json.JudgedCircleJson;
import org.lifecircle.kit.output.ReportFolder;
import org.lifecircle.kit.problems.ProblemGroup;
import org.lifecircle.kit.problems.ProblemPlace;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Language;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Text;
import org.lifecircle.reports.CircleData;
import org.lifecircle.reports.Evaluation;
import org.lifecircle.reports.programme.CircleProblem;
import org.lifecircle.reports.programme.JudgedCircle;
import org.lifecircle.reports.programme.JudgedCircle.State;
import org.lifecircle.reports.programme.JudgedCircle.Subject;

/** Judges one circle of a programme and forgets all of it but a row. Threads may share it. */
final class CircleJudging {

  static final Phrases PHRASES = Phrases.beside(Programme.class, "phrases");

  /** Doubts are counted in the row of a circle, so that they are looked for in any case. */
  private static final Set<EvaluationPart> WITHOUT_DOCUMENTS = Set.of(EvaluationPart.MAP_DOUBTS);

  private static final int MEGABYTE = 1_048_576;

  private final Evaluator evaluator;
  private final ProgrammeOptions options;
  private final Map<String, String> digestByStandard = new ConcurrentHashMap<>();

  CircleJudging(Evaluator evaluator, ProgrammeOptions options) {
    // Circles are judged side by side, so that the days of one need no further threads.
    this.evaluator = evaluator.onOneThread();
    this.options = options;
  }

  /**
   * What a circle is judged from, and how.
   *
   * @param inputs the digest of what is read; blank when it cannot be found out
   * @param key the same only where the row would be the same; blank when the circle must be judged
   *     again in any case
   */
  record Key(String inputs, String key) {}

  /** A circle as it is now, so that it is judged from what its key was made of. */
  ProgrammeCircle fetched(ProgrammeCircle circle) {
    try {
      return circle.fetched();
    } catch (IOException | UncheckedIOException | InvalidInputException e) {
      return circle; // reading it says what is wrong
    }
  }

  /** Finds out what a circle would be judged from. */
  Key key(ProgrammeCircle circle) {
    String inputs;
    try {
      inputs = circle.supply().digest();
    } catch (IOException | UncheckedIOException | InvalidInputException e) {
      return new Key("", ""); // reading it says what is wrong
    }
    EvaluationOptions asked = optionsOf(circle);
    String all =
        String.join(
            "\n",
            SoftwareVersion.CURRENT,
            circle.id(),
            circle.city().toString(),
            circle.name().toString(),
            circle.supply().path(),
            inputs,
            Long.toString(asked.seed()),
            asked.asOf().toString(),
            asked.days().toString(),
            asked.standardId(),
            digestByStandard.computeIfAbsent(asked.standardId(), this::standardDigest),
            options.sources().digest());
    return new Key(inputs, FileDigest.of(all.getBytes(StandardCharsets.UTF_8)));
  }

  private String standardDigest(String id) {
    if (evaluator.standards().list().stream().noneMatch(standard -> standard.id().equals(id))) {
      return ""; // judging by it says so
    }
    String all = evaluator.standards().describe(id, Language.ZH);
    return FileDigest.of(all.getBytes(StandardCharsets.UTF_8));
  }

  /** How a circle is evaluated; what only documents show is left out where none are written. */
  private EvaluationOptions optionsOf(ProgrammeCircle circle) {
    EvaluationOptions asked = options.evaluation();
    EvaluationOptions own =
        circle
            .standardId()
            .map(id -> new EvaluationOptions(asked.seed(), id, asked.asOf()).living(asked.days()))
            .orElse(asked);
    return own.only(
        options.reports() == ProgrammeOptions.Reports.NONE
            ? WITHOUT_DOCUMENTS
            : EvaluationPart.ALL);
  }

  /**
   * Judges a circle.
   *
   * @param circle the circle
   * @param key what {@link #key} found
   * @param report where its report goes when one is asked for
   */
  JudgedCircleJson.Line judge(ProgrammeCircle circle, Key key, Path report) {
    long begin = options.running().cpuNanos().getAsLong();
    JudgedCircle judged = judged(circle, key.inputs(), report);
    long cpuMillis = (options.running().cpuNanos().getAsLong() - begin) / 1_000_000;
    return new JudgedCircleJson.Line(
        judged.state() == State.FAILED ? "" : key.key(),
        options.reports().id() + " " + options.language().id(),
        cpuMillis,
        judged);
  }

  private JudgedCircle judged(ProgrammeCircle circle, String inputs, Path report) {
    try {
      CircleData data = circle.supply().read(evaluator);
      Evaluation evaluation = evaluator.evaluate(data, optionsOf(circle), ProgressMonitor.SILENT);
      write(evaluation, report);
      return JudgedCircle.of(
          new Subject(
              circle.id(),
              circle.city().orElse(data.circle().city()),
              circle.name().orElse(data.circle().name()),
              circle.supply().path(),
              inputs),
          evaluation);
    } catch (InvalidInputException e) {
      return JudgedCircle.without(
          unread(circle, inputs),
          State.BROKEN,
          ProblemGroup.of(e.problems()).stream().map(CircleJudging::problem).toList());
    } catch (OutOfMemoryError e) {
      return failed(circle, inputs, PHRASES.text("failed.memory", maxMegabytes()));
    } catch (IOException | UncheckedIOException e) {
      return failed(circle, inputs, PHRASES.text("failed.file", String.valueOf(e.getMessage())));
    } catch (RuntimeException | StackOverflowError e) {
      return failed(circle, inputs, PHRASES.text("failed.ours", e.toString()));
    }
  }

  private static String maxMegabytes() {
    return Long.toString(Runtime.getRuntime().maxMemory() / MEGABYTE);
  }

  private void write(Evaluation evaluation, Path place) throws IOException {
    if (options.reports() == ProgrammeOptions.Reports.NONE) {
      return;
    }
    try (ReportFolder report = ReportFolder.open(place)) {
      if (options.reports() == ProgrammeOptions.Reports.FULL) {
        report.write(evaluation, options.language(), ProgressMonitor.SILENT);
      } else {
        report.writeTables(evaluation, options.language());
      }
    }
  }

  private static JudgedCircle failed(ProgrammeCircle circle, String inputs, Text message) {
    return JudgedCircle.without(
        unread(circle, inputs), State.FAILED, List.of(CircleProblem.ofWhole(message)));
  }

  /** A circle that cannot say itself what it is called. */
  private static Subject unread(ProgrammeCircle circle, String inputs) {
    return new Subject(
        circle.id(),
        circle.city().orElse(""),
        circle.name().orElse(circle.id().substring(circle.id().lastIndexOf('/') + 1)),
        circle.supply().path(),
        inputs);
  }

  private static CircleProblem problem(ProblemGroup group) {
    ProblemPlace place = ProblemPlace.of(group.first());
    String where =
        group.runs().stream()
            .filter(run -> run.first().row() > 0)
            .map(ProblemGroup.Run::shortly)
            .collect(Collectors.joining(" "));
    String file = group.first().file();
    boolean sheet = place.inSheet();
    return new CircleProblem(
        new CircleProblem.Place(
            sheet ? file + " " + place.area() : file, where, sheet ? "" : place.column()),
        group.values(Language.EN),
        group.size(),
        group.message());
  }

  /** Whether an earlier run has left the report of a circle that is asked for now. */
  Optional<JudgedCircleJson.Line> usable(JudgedCircleJson.Line line, boolean reportIsThere) {
    boolean none = options.reports() == ProgrammeOptions.Reports.NONE;
    boolean same = line.reports().equals(options.reports().id() + " " + options.language().id());
    boolean needless = line.circle().findings().isEmpty();
    return none || needless || same && reportIsThere ? Optional.of(line) : Optional.empty();
  }
}
