package org.lifecircle.kit.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.lifecircle.kit.codebook.Codebook;
import org.lifecircle.kit.codebook.OutputTable;
import org.lifecircle.simulation.day.DayStatistics;
import org.lifecircle.simulation.day.NeedOutcome;
import org.lifecircle.simulation.day.OutletOrders;
import org.lifecircle.simulation.day.OutletVisits;
import org.lifecircle.simulation.day.World;
import org.lifecircle.simulation.experiment.Comparison;
import org.lifecircle.simulation.experiment.Measure;
import org.lifecircle.simulation.experiment.Replications;
import org.lifecircle.simulation.statistics.Estimate;

/** The tables of a comparison of scenarios with their rows. */
final class ComparisonTables {

  private static final int DECIMALS = 6;
  private static final int HOURS = 24;

  private static final OutputTable<Measured> REPLICATIONS =
      OutputTable.<Measured>of(Codebook.COMPARISON, "replications.csv")
          .text("scenario", row -> row.of().scenarioId())
          .count("replication", row -> row.of().number())
          .count("seed", Measured::seed)
          .text("measure", row -> row.measure().id())
          .text("value", row -> number(row.value()))
          .text("baseline", row -> number(row.baseline()))
          .build();

  private static final OutputTable<Needs> NEEDS =
      OutputTable.<Needs>of(Codebook.COMPARISON, "needs.csv")
          .text("scenario", row -> row.of().scenarioId())
          .count("replication", row -> row.of().number())
          .text("format", Needs::formatId)
          .text("outcome", row -> row.outcome().id())
          .count("needs", Needs::needs)
          .build();

  private static final OutputTable<MeanVisits> VISITS =
      OutputTable.<MeanVisits>of(Codebook.COMPARISON, "visits.csv")
          .text("scenario", MeanVisits::scenarioId)
          .text("outlet", MeanVisits::outletId)
          .count("hour", MeanVisits::hour)
          .text("meanVisitsServed", row -> number(row.served()))
          .text("meanVisitsTurnedAway", row -> number(row.turnedAway()))
          .build();

  private static final OutputTable<MeanOrders> ORDERS =
      OutputTable.<MeanOrders>of(Codebook.COMPARISON, "orders.csv")
          .text("scenario", MeanOrders::scenarioId)
          .text("outlet", MeanOrders::outletId)
          .text("meanOrdersDelivered", row -> number(row.sum().delivered() / row.days()))
          .text("meanOrdersRefused", row -> number(row.sum().refused() / row.days()))
          .text("minutesToDoor", row -> number(row.sum().meanDeliveryMinutes()))
          .text("meanCourierMinutes", row -> number(row.sum().courierSeconds() / 60.0 / row.days()))
          .build();

  /** One simulated day of one scenario. */
  private record Replication(String scenarioId, int number, DayStatistics day) {}

  private record Measured(
      Replication of, long seed, Measure measure, double value, double baseline) {}

  private record Needs(Replication of, String formatId, NeedOutcome outcome, int needs) {}

  private record MeanVisits(
      String scenarioId, String outletId, int hour, double served, double turnedAway) {}

  private record MeanOrders(String scenarioId, String outletId, double days, OutletOrders sum) {}

  private ComparisonTables() {}

  static List<OutputTable.Filled<?>> of(ScenarioComparison comparison) {
    List<OutputTable.Filled<?>> tables = new ArrayList<>();
    tables.addAll(
        List.of(
            measures(comparison),
            differences("hours.csv", "hour", comparison.byHour()),
            differences("homes.csv", "home", comparison.byHome()),
            differences("outlets.csv", "outlet", comparison.byOutlet()),
            replications(comparison),
            needs(comparison.comparison()),
            visits(comparison.comparison())));
    if (comparison.comparison().runs().stream()
        .flatMap(run -> run.days().stream())
        .anyMatch(DayStatistics::ordered)) {
      tables.add(orders(comparison.comparison()));
    }
    return List.copyOf(tables);
  }

  private static OutputTable.Filled<?> differences(
      String file, String key, List<Comparison.Difference> rows) {
    return columns(file, key).build().with(rows);
  }

  private static OutputTable.Filled<?> measures(ScenarioComparison comparison) {
    Function<Comparison.Difference, Optional<Estimate>> spread =
        row ->
            comparison.uncertainty().flatMap(one -> one.of(row.scenarioId(), row.measure().id()));
    return columns("differences.csv", "measure")
        .text(
            "uncertaintyPoints",
            row -> spread.apply(row).map(one -> Integer.toString(one.replications())).orElse(""))
        .text(
            "uncertainLower95", row -> spread.apply(row).map(one -> number(one.lower())).orElse(""))
        .text(
            "uncertainUpper95", row -> spread.apply(row).map(one -> number(one.upper())).orElse(""))
        .build()
        .with(comparison.differences());
  }

  private static OutputTable.Builder<Comparison.Difference> columns(String file, String key) {
    return OutputTable.<Comparison.Difference>of(Codebook.COMPARISON, file)
        .text("scenario", Comparison.Difference::scenarioId)
        .text(key, row -> row.measure().id())
        .text("unit", row -> row.measure().unit())
        .count("replications", row -> row.difference().replications())
        .text("baselineMean", row -> number(row.baseline().mean()))
        .text("baselineLower95", row -> number(row.baseline().lower()))
        .text("baselineUpper95", row -> number(row.baseline().upper()))
        .text("scenarioMean", row -> number(row.scenario().mean()))
        .text("scenarioLower95", row -> number(row.scenario().lower()))
        .text("scenarioUpper95", row -> number(row.scenario().upper()))
        .text("differenceMean", row -> number(row.difference().mean()))
        .text("differenceLower95", row -> number(row.difference().lower()))
        .text("differenceUpper95", row -> number(row.difference().upper()))
        .text("adjustedChance", row -> number(row.chance()))
        .text("significant", row -> row.significant() ? "yes" : "no")
        .text("varianceRatio", row -> number(row.varianceRatio()));
  }

  private static String number(double value) {
    return OutputTable.rounded(value, DECIMALS);
  }

  private static void eachDay(Comparison comparison, BiConsumer<Replication, Integer> taker) {
    for (Comparison.Run run : comparison.runs()) {
      for (int i = 0; i < run.days().size(); i++) {
        taker.accept(new Replication(run.scenarioId(), i + 1, run.days().get(i)), i);
      }
    }
  }

  private static OutputTable.Filled<?> replications(ScenarioComparison comparison) {
    Comparison all = comparison.comparison();
    List<Measured> rows = new ArrayList<>();
    for (Comparison.Run run : all.runs()) {
      // What is known of two worlds together has no value of the one alone.
      List<Measure> measures =
          comparison.measures().stream()
              .filter(measure -> run != all.baseline() || !measure.paired())
              .toList();
      List<double[]> values =
          measures.stream().map(measure -> all.values(run, measure, World.SCENARIO)).toList();
      List<double[]> baselines =
          measures.stream().map(measure -> all.values(run, measure, World.BASELINE)).toList();
      for (int i = 0; i < run.days().size(); i++) {
        Replication day = new Replication(run.scenarioId(), i + 1, run.days().get(i));
        long seed = Replications.seed(comparison.experiment().options().seed(), i);
        for (int m = 0; m < measures.size(); m++) {
          rows.add(new Measured(day, seed, measures.get(m), values.get(m)[i], baselines.get(m)[i]));
        }
      }
    }
    return REPLICATIONS.with(rows);
  }

  private static OutputTable.Filled<?> needs(Comparison comparison) {
    List<Needs> rows = new ArrayList<>();
    eachDay(
        comparison,
        (day, index) ->
            day.day()
                .formats()
                .forEach(
                    format ->
                        format
                            .outcomes()
                            .forEach(
                                (outcome, needs) -> {
                                  if (needs > 0 || !outcome.byChannel()) {
                                    rows.add(new Needs(day, format.formatId(), outcome, needs));
                                  }
                                })));
    return NEEDS.with(rows);
  }

  private static OutputTable.Filled<?> visits(Comparison comparison) {
    List<MeanVisits> rows = new ArrayList<>();
    for (Comparison.Run run : comparison.runs()) {
      double days = run.days().size();
      List<OutletVisits> first = run.days().get(0).visits();
      for (int o = 0; o < first.size(); o++) {
        for (int hour = 0; hour < HOURS; hour++) {
          long served = 0;
          long turnedAway = 0;
          for (DayStatistics day : run.days()) {
            served += day.visits().get(o).byHour().get(hour);
            turnedAway += day.visits().get(o).turnedAwayByHour().get(hour);
          }
          if (served + turnedAway > 0) {
            rows.add(
                new MeanVisits(
                    run.scenarioId(),
                    first.get(o).outletId(),
                    hour,
                    served / days,
                    turnedAway / days));
          }
        }
      }
    }
    return VISITS.with(rows);
  }

  private static OutputTable.Filled<?> orders(Comparison comparison) {
    List<MeanOrders> rows = new ArrayList<>();
    for (Comparison.Run run : comparison.runs()) {
      List<OutletVisits> first = run.days().get(0).visits();
      for (int o = 0; o < first.size(); o++) {
        int outlet = o;
        OutletOrders sum =
            run.days().stream()
                .map(day -> day.visits().get(outlet).orders())
                .reduce(OutletOrders.NONE, OutletOrders::plus);
        if (!sum.equals(OutletOrders.NONE)) {
          rows.add(
              new MeanOrders(run.scenarioId(), first.get(o).outletId(), run.days().size(), sum));
        }
      }
    }
    return ORDERS.with(rows);
  }
}
