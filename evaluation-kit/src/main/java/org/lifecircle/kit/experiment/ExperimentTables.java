package org.lifecircle.kit.experiment;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lifecircle.kit.codebook.Codebook;
import org.lifecircle.kit.codebook.OutputTable;
import org.lifecircle.simulation.experiment.ExperimentDesign;
import org.lifecircle.simulation.experiment.Findings;
import org.lifecircle.simulation.experiment.Response;
import org.lifecircle.simulation.sensitivity.ElementaryEffects;
import org.lifecircle.simulation.sensitivity.MainEffect;
import org.lifecircle.simulation.sensitivity.SobolIndices;
import org.lifecircle.simulation.statistics.Estimate;

/** The tables of an experiment with their rows, but for that of the single runs. */
final class ExperimentTables {

  private static final int DECIMALS = 9;

  private final Experiment experiment;
  private final List<Outcome> outcomes;

  ExperimentTables(Experiment experiment, List<Outcome> outcomes) {
    this.experiment = requireNonNull(experiment, "experiment");
    this.outcomes = List.copyOf(outcomes);
  }

  /** A number of a point. */
  private record Value(int point, String parameter, double value) {}

  /** What was found of one measure of one scenario in one circle. */
  private record Found(String circle, String scenario, String measure, Findings findings) {}

  private record At(Found found, int point, Response response) {}

  private record OfFactor(Found found, int rank, Findings.OfFactor factor) {}

  private record OfLevel(OfFactor of, int number, MainEffect.Level level) {}

  /** Writes them into a folder; gives what was written, in the order of the codebook. */
  List<OutputTable<?>> write(Path folder) throws IOException {
    List<OutputTable.Filled<?>> tables = new ArrayList<>(List.of(points(), responses()));
    if (!experiment.design().factors().isEmpty()) {
      tables.add(importance());
      tables.add(effects());
    }
    if (experiment.design().kind() == ExperimentDesign.Kind.MORRIS) {
      tables.add(morris());
    }
    if (experiment.design().kind() == ExperimentDesign.Kind.SOBOL_INDICES) {
      tables.add(sobol());
    }
    tables.add(decisions());
    for (OutputTable.Filled<?> table : tables) {
      table.write(folder);
    }
    return tables.stream().<OutputTable<?>>map(OutputTable.Filled::table).toList();
  }

  static String number(double value) {
    return Double.isNaN(value) ? "" : OutputTable.rounded(value, DECIMALS);
  }

  private OutputTable.Filled<?> points() {
    List<double[]> points = experiment.design().points();
    List<Value> rows = new ArrayList<>();
    for (int point = 0; point < points.size(); point++) {
      for (int f = 0; f < points.get(point).length; f++) {
        String name = experiment.design().factors().get(f).name();
        rows.add(new Value(point + 1, name, points.get(point)[f]));
      }
    }
    return OutputTable.<Value>of(Codebook.EXPERIMENT, "points.csv")
        .count("point", Value::point)
        .text("parameter", Value::parameter)
        .text("value", row -> number(row.value()))
        .build()
        .with(rows);
  }

  private List<Found> found() {
    List<Found> found = new ArrayList<>();
    for (Outcome outcome : outcomes) {
      for (int s = 0; s < experiment.scenarioIds().size(); s++) {
        for (int m = 0; m < experiment.measureIds().size(); m++) {
          found.add(
              new Found(
                  outcome.runs().of().id(),
                  experiment.scenarioIds().get(s),
                  experiment.measureIds().get(m),
                  outcome.findings().get(s).get(m)));
        }
      }
    }
    return found;
  }

  /** The columns that say what a row is of. */
  private static <R> OutputTable.Builder<R> of(String file, Function<R, Found> found) {
    return OutputTable.<R>of(Codebook.EXPERIMENT, file)
        .text("circle", row -> found.apply(row).circle())
        .text("scenario", row -> found.apply(row).scenario())
        .text("measure", row -> found.apply(row).measure());
  }

  private OutputTable.Filled<?> responses() {
    List<At> rows = new ArrayList<>();
    for (Found one : found()) {
      for (int point = 0; point < one.findings().responses().size(); point++) {
        rows.add(new At(one, point + 1, one.findings().responses().get(point)));
      }
    }
    return ExperimentTables.<At>of("responses.csv", At::found)
        .count("point", At::point)
        .count("days", row -> row.response().effect().replications())
        .text("baselineMean", row -> number(row.response().baseline().mean()))
        .text("scenarioMean", row -> number(row.response().scenario().mean()))
        .text("effectMean", row -> number(row.response().effect().mean()))
        .text("effectLower95", row -> number(row.response().effect().lower()))
        .text("effectUpper95", row -> number(row.response().effect().upper()))
        .build()
        .with(rows);
  }

  private List<OfFactor> ranked() {
    List<OfFactor> rows = new ArrayList<>();
    for (Found one : found()) {
      List<Findings.OfFactor> ranked = one.findings().ranked();
      for (int i = 0; i < ranked.size(); i++) {
        rows.add(new OfFactor(one, i + 1, ranked.get(i)));
      }
    }
    return rows;
  }

  private OutputTable.Filled<?> importance() {
    return ExperimentTables.<OfFactor>of("importance.csv", OfFactor::found)
        .count("rank", OfFactor::rank)
        .text("parameter", row -> row.factor().factor().name())
        .text("now", row -> number(row.factor().factor().now()))
        .text("lowest", row -> number(row.factor().main().lowest().middle()))
        .text("highest", row -> number(row.factor().main().highest().middle()))
        .text("effectAtLowest", row -> number(row.factor().main().lowest().result().mean()))
        .text("effectAtHighest", row -> number(row.factor().main().highest().result().mean()))
        .text("change", row -> number(row.factor().main().change()))
        .text("swing", row -> number(row.factor().main().swing()))
        .text("varianceShare", row -> varianceShare(row.factor().main()))
        .text("signChangesAt", row -> signChanges(row.factor().main()))
        .text("oppositeFrom", row -> opposite(row.factor(), Findings.Between::low))
        .text("oppositeTo", row -> opposite(row.factor(), Findings.Between::high))
        .build()
        .with(ranked());
  }

  /** One point a level says nothing of the others' share. */
  private String varianceShare(MainEffect main) {
    return experiment.design().kind() == ExperimentDesign.Kind.ONE_AT_A_TIME
        ? ""
        : number(main.varianceShare());
  }

  private static String signChanges(MainEffect main) {
    return main.signChanges().stream()
        .map(ExperimentTables::number)
        .collect(Collectors.joining(";"));
  }

  private static String opposite(Findings.OfFactor factor, Function<Findings.Between, Double> end) {
    Optional<Findings.Between> between = factor.opposite();
    return between.map(one -> number(end.apply(one))).orElse("");
  }

  private OutputTable.Filled<?> effects() {
    List<OfLevel> rows = new ArrayList<>();
    for (OfFactor one : ranked()) {
      List<MainEffect.Level> levels = one.factor().main().levels();
      for (int i = 0; i < levels.size(); i++) {
        rows.add(new OfLevel(one, i + 1, levels.get(i)));
      }
    }
    boolean alone = experiment.design().kind() == ExperimentDesign.Kind.ONE_AT_A_TIME;
    return ExperimentTables.<OfLevel>of("effects.csv", row -> row.of().found())
        .text("parameter", row -> row.of().factor().factor().name())
        .count("level", OfLevel::number)
        .text("low", row -> number(row.level().low()))
        .text("high", row -> number(row.level().high()))
        .count("points", row -> alone ? 1 : row.level().result().replications())
        .text("effectMean", row -> number(row.level().result().mean()))
        .text("effectLower95", row -> number(row.level().result().lower()))
        .text("effectUpper95", row -> number(row.level().result().upper()))
        .build()
        .with(rows);
  }

  private OutputTable.Filled<?> morris() {
    Function<OfFactor, ElementaryEffects> own = row -> row.factor().elementary().orElseThrow();
    return ExperimentTables.<OfFactor>of("morris.csv", OfFactor::found)
        .text("parameter", row -> row.factor().factor().name())
        .text("mu", row -> number(own.apply(row).mean()))
        .text("muStar", row -> number(own.apply(row).meanSize().mean()))
        .text("muStarLower95", row -> number(own.apply(row).meanSize().lower()))
        .text("muStarUpper95", row -> number(own.apply(row).meanSize().upper()))
        .text("sigma", row -> number(own.apply(row).spread()))
        .build()
        .with(ranked());
  }

  private OutputTable.Filled<?> sobol() {
    Function<OfFactor, SobolIndices> own = row -> row.factor().indices().orElseThrow();
    Function<OfFactor, Estimate> first = row -> own.apply(row).first();
    Function<OfFactor, Estimate> total = row -> own.apply(row).total();
    return ExperimentTables.<OfFactor>of("sobol.csv", OfFactor::found)
        .text("parameter", row -> row.factor().factor().name())
        .text("first", row -> number(first.apply(row).mean()))
        .text("firstLower95", row -> number(first.apply(row).lower()))
        .text("firstUpper95", row -> number(first.apply(row).upper()))
        .text("total", row -> number(total.apply(row).mean()))
        .text("totalLower95", row -> number(total.apply(row).lower()))
        .text("totalUpper95", row -> number(total.apply(row).upper()))
        .build()
        .with(ranked());
  }

  private OutputTable.Filled<?> decisions() {
    return ExperimentTables.<Found>of("decisions.csv", row -> row)
        .count("points", row -> row.findings().responses().size())
        .count("positive", row -> row.findings().signs().positive())
        .count("negative", row -> row.findings().signs().negative())
        .count("surelyPositive", row -> row.findings().signs().surelyPositive())
        .count("surelyNegative", row -> row.findings().signs().surelyNegative())
        .text("flips", row -> row.findings().signs().flips() ? "yes" : "no")
        .text(
            "mattersMost",
            row ->
                row.findings().ranked().stream()
                    .findFirst()
                    .map(one -> one.factor().name())
                    .orElse(""))
        .build()
        .with(found());
  }
}
