package org.lifecircle.kit.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lifecircle.kit.codebook.Codebook;
import org.lifecircle.kit.codebook.OutputTable;
import org.lifecircle.model.Language;
import org.lifecircle.simulation.experiment.UncertainDays;

/**
 * How surely simulated figures are known, for a researcher:
 *
 * <ul>
 *   <li>{@code uncertainty.csv}: every figure with both of its intervals
 *   <li>{@code uncertainty-points.csv}: what every trial drew and what came of it
 * </ul>
 */
final class UncertaintyTables {

  private static final int DECIMALS = 6;

  private static final OutputTable<Value> POINTS =
      OutputTable.<Value>of(Codebook.REPORT, "uncertainty-points.csv")
          .count("point", Value::point)
          .count("seed", Value::seed)
          .text("what", Value::what)
          .text("name", Value::name)
          .text("value", row -> number(row.value()))
          .build();

  private record Value(int point, long seed, String what, String name, double value) {}

  private UncertaintyTables() {}

  static List<OutputTable.Filled<?>> of(UncertainDays uncertain, Language language) {
    return List.of(figures(uncertain, language), POINTS.with(points(uncertain)));
  }

  private static OutputTable.Filled<?> figures(UncertainDays uncertain, Language language) {
    return OutputTable.<UncertainDays.Interval>of(Codebook.REPORT, "uncertainty.csv")
        .text("figure", UncertainDays.Interval::id)
        .text("label", row -> row.label().in(language))
        .text("kind", row -> row.kind().id())
        .text("value", row -> number(row.luck().mean()))
        .text("luckLower95", row -> number(row.luck().lower()))
        .text("luckUpper95", row -> number(row.luck().upper()))
        .text("bothLower95", row -> number(row.both().lower()))
        .text("bothUpper95", row -> number(row.both().upper()))
        .count("points", row -> uncertain.points().size())
        .build()
        .with(uncertain.figures());
  }

  private static List<Value> points(UncertainDays uncertain) {
    List<Value> rows = new ArrayList<>();
    for (int p = 0; p < uncertain.points().size(); p++) {
      UncertainDays.Point point = uncertain.points().get(p);
      add(rows, p + 1, point.seed(), "number", point.numbers());
      add(rows, p + 1, point.seed(), "figure", point.figures());
    }
    return rows;
  }

  private static void add(
      List<Value> rows, int number, long seed, String what, Map<String, Double> values) {
    values.forEach((name, value) -> rows.add(new Value(number, seed, what, name, value)));
  }

  private static String number(double value) {
    return OutputTable.rounded(value, DECIMALS);
  }
}
