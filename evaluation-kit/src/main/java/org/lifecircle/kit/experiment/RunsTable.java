package org.lifecircle.kit.experiment;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.lifecircle.kit.codebook.Codebook;
import org.lifecircle.kit.codebook.OutputTable;
import org.lifecircle.kit.codebook.RowsInTurn;
import org.lifecircle.simulation.experiment.FiguresOfDay.Figures;

/** The table of all single runs, read from the store row by row and never held whole. */
final class RunsTable {

  private static final OutputTable<Row> TABLE =
      OutputTable.<Row>of(Codebook.EXPERIMENT, "runs.csv")
          .text("circle", row -> row.run().circle())
          .count("point", row -> row.run().point() + 1)
          .text("scenario", Row::scenario)
          .text("date", row -> row.run().lived().date().toString())
          .count("replication", row -> row.run().lived().replication() + 1)
          .text("measure", Row::measure)
          .count("seed", row -> row.run().lived().seed())
          .text("weight", row -> ExperimentTables.number(row.run().weight()))
          .text("baseline", row -> ExperimentTables.number(row.baseline()))
          .text("value", row -> ExperimentTables.number(row.value()))
          .build();

  private record Run(String circle, int point, Lived lived, double weight, double[] figures) {}

  /** A day that was lived. */
  private record Lived(LocalDate date, int replication, long seed) {}

  private record Row(Run run, String scenario, String measure, double baseline, double value) {}

  private final RunStore store;
  private final Experiment experiment;

  RunsTable(RunStore store, Experiment experiment) {
    this.store = requireNonNull(store, "store");
    this.experiment = requireNonNull(experiment, "experiment");
  }

  /** Writes the table into a folder. */
  OutputTable<?> write(Path folder, List<Outcome> outcomes) throws IOException {
    try {
      Iterable<Row> rows =
          new RowsInTurn<>(
              outcomes,
              outcome ->
                  new RowsInTurn<>(
                      numbers(outcome.runs().points().size()), point -> rows(outcome, point)));
      TABLE.write(folder.resolve(TABLE.file().name()), rows);
      return TABLE;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static Iterable<Integer> numbers(int count) {
    return () -> IntStream.range(0, count).iterator();
  }

  private Iterable<Row> rows(Outcome outcome, int point) {
    CircleRuns runs = outcome.runs();
    CircleRuns.PointKeys keys = runs.keys(point);
    int days = runs.dates().size();
    double[] weights = runs.weights();
    return new RowsInTurn<>(
        numbers(outcome.replications()[point] * days),
        number -> {
          int replication = number / days;
          int date = number % days;
          Run run =
              new Run(
                  runs.of().id(),
                  point,
                  new Lived(runs.dates().get(date), replication, runs.seed(replication, date)),
                  weights[date],
                  figures(keys.of(replication, date)));
          return rows(run);
        });
  }

  private double[] figures(RunKey key) {
    try {
      return store.find(key).orElseThrow(() -> new IOException("a run is gone from the store"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Row> rows(Run run) {
    List<String> measures = experiment.measureIds();
    List<Row> rows = new ArrayList<>();
    for (int s = 0; s < experiment.scenarioIds().size(); s++) {
      for (int m = 0; m < measures.size(); m++) {
        int at = Figures.at(s, m, measures.size());
        boolean alone = experiment.scenarios() == 0;
        double baseline = run.figures()[alone ? m : at];
        double value = run.figures()[alone ? m : at + 1];
        rows.add(new Row(run, experiment.scenarioIds().get(s), measures.get(m), baseline, value));
      }
    }
    return Collections.unmodifiableList(rows);
  }
}
