package org.lifecircle.kit.programme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.PrimitiveIterator;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.lifecircle.kit.DaysToLive;
import org.lifecircle.kit.EvaluationOptions;
import org.lifecircle.kit.Evaluator;
import org.lifecircle.kit.SoftwareVersion;
import org.lifecircle.kit.codebook.Codebook;
import org.lifecircle.kit.codebook.OutputTable;
import org.lifecircle.kit.files.Ownership;
import org.lifecircle.kit.json.DataPackageJson;
import org.lifecircle.kit.json.JudgedCircleJson;
import org.lifecircle.kit.json.OwnedFiles;
import org.lifecircle.kit.json.ProgrammeManifest;
import org.lifecircle.kit.parquet.ParquetTable;
import org.lifecircle.model.Text;
import org.lifecircle.reports.output.CityReportWriter;
import org.lifecircle.reports.programme.CircleProblem;
import org.lifecircle.reports.programme.CityReport;
import org.lifecircle.reports.programme.JudgedCircle;

/** Writes the results of a programme from its journal, in the order of the circles. */
final class ProgrammeFolder {

  private static final String TIMINGS = "timings.csv";

  private static final OutputTable<Trouble> PROBLEMS = problems();

  private static final OutputTable<JudgedCircleJson.Line> TIMING =
      OutputTable.<JudgedCircleJson.Line>of(Codebook.PROGRAMME, TIMINGS)
          .text("id", line -> line.circle().subject().id())
          .count("cpuMillis", JudgedCircleJson.Line::cpuMillis)
          .build();

  private final Evaluator evaluator;
  private final ProgrammeOptions options;
  private final List<JudgedCircle> earlier;

  ProgrammeFolder(Evaluator evaluator, ProgrammeOptions options, List<JudgedCircle> earlier) {
    this.evaluator = evaluator;
    this.options = options;
    this.earlier = earlier;
  }

  private record Trouble(JudgedCircle circle, CircleProblem problem) {}

  /** What an earlier run wrote into a folder, also when it was killed before its end. */
  static Optional<Ownership.Owned> ownership(Path folder) {
    Optional<Ownership.Owned> whole = OwnedFiles.of(folder);
    return whole.isEmpty() && Journal.isOne(folder.resolve(Journal.FILE))
        ? Optional.of(new Ownership.Owned(Map.of(Journal.FILE, "")))
        : whole;
  }

  /**
   * Writes everything.
   *
   * @param path an empty folder
   * @param journal holds the circles
   * @param starts where the line of each circle begins
   */
  void write(Path path, Journal journal, long[] starts) throws IOException {
    try {
      Iterable<JudgedCircleJson.Line> lines = lines(journal, starts);
      Iterable<JudgedCircle> circles = mapped(lines, JudgedCircleJson.Line::circle);
      OutputTable<JudgedCircle> table = CircleTable.of(circles);
      table.write(path.resolve(table.file().name()), circles);
      ParquetTable.write(
          path.resolve("circles.parquet"),
          table.columns(),
          mapped(circles, table::cells),
          Map.of("tableSchema", DataPackageJson.schema(table, options.language())));
      PROBLEMS.write(path.resolve(PROBLEMS.file().name()), troubles(circles));
      OutputTable.Filled<LevelStatistics> statistics = LevelStatistics.of(circles);
      statistics.write(path);
      TIMING.write(path.resolve(TIMINGS), lines);
      DataPackageJson.write(
          path,
          Codebook.PROGRAMME,
          CircleJudging.PHRASES.text("title").in(options.language()),
          List.of(table, PROBLEMS, statistics.table(), TIMING),
          options.language());
      CircleLayer.write(path.resolve("circles.gpkg"), circles);
      if (options.city().written()) {
        writeCity(path, circles);
      }
      journal.copy(path.resolve(Journal.FILE), starts);
      manifest().write(path.resolve(OwnedFiles.MANIFEST), SoftwareVersion.CURRENT);
      OwnedFiles.record(path, List.of(Journal.FILE, TIMINGS));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void writeCity(Path path, Iterable<JudgedCircle> circles) throws IOException {
    List<JudgedCircle> all = StreamSupport.stream(circles.spliterator(), false).toList();
    if (!all.isEmpty()) {
      CityReportWriter.write(
          path,
          new CityReport(
              options.language(),
              SoftwareVersion.CURRENT,
              all,
              earlier,
              CityTargetTable.read(),
              titles()));
    }
  }

  private Map<String, Text> titles() {
    Map<String, Text> titles = new LinkedHashMap<>();
    evaluator.standards().list().forEach(standard -> titles.put(standard.id(), standard.title()));
    return titles;
  }

  private ProgrammeManifest manifest() {
    EvaluationOptions asked = options.evaluation();
    DaysToLive days = asked.days();
    String words =
        days.weekday().map(Object::toString).orElse(days.span().name()).toLowerCase(Locale.ROOT)
            + days.date().map(date -> " " + date).orElse("")
            + (days.replications().isPresent() ? " x " + days.replications().getAsInt() : "");
    return new ProgrammeManifest(
        asked.standardId(),
        asked.asOf(),
        new ProgrammeManifest.Simulated(asked.seed(), words, days.points()),
        evaluator.standards().parameters(asked.standardId()),
        options.sources().inputs(),
        options.language());
  }

  private static OutputTable<Trouble> problems() {
    return OutputTable.<Trouble>of(Codebook.PROGRAMME, "problems.csv")
        .text("id", row -> row.circle().subject().id())
        .text("city", row -> row.circle().subject().city())
        .text("name", row -> row.circle().subject().name())
        .text("path", row -> row.circle().subject().path())
        .text("state", row -> row.circle().state().id())
        .text("file", row -> row.problem().place().file())
        .text("where", row -> row.problem().place().where())
        .text("field", row -> row.problem().place().field())
        .text("values", row -> row.problem().values())
        .count("count", row -> row.problem().count())
        .text("zh", row -> row.problem().message().zh())
        .text("en", row -> row.problem().message().en())
        .build();
  }

  private static Iterable<Trouble> troubles(Iterable<JudgedCircle> circles) {
    return () ->
        StreamSupport.stream(circles.spliterator(), false)
            .flatMap(
                circle -> circle.problems().stream().map(problem -> new Trouble(circle, problem)))
            .iterator();
  }

  /** The lines one after the other, none of them kept. */
  private static Iterable<JudgedCircleJson.Line> lines(Journal journal, long[] starts) {
    return () -> {
      PrimitiveIterator.OfLong all = Arrays.stream(starts).iterator();
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          return all.hasNext();
        }

        @Override
        public JudgedCircleJson.Line next() {
          try {
            return journal.at(all.nextLong());
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        }
      };
    };
  }

  private static <A, B> Iterable<B> mapped(Iterable<A> all, Function<A, B> to) {
    return () -> StreamSupport.stream(all.spliterator(), false).map(to).iterator();
  }
}
