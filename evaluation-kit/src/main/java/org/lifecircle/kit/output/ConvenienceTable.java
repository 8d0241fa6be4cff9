package org.lifecircle.kit.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lifecircle.kit.codebook.Codebook;
import org.lifecircle.kit.codebook.OutputTable;
import org.lifecircle.simulation.index.ConvenienceIndex;
import org.lifecircle.simulation.index.PointInterval;

/**
 * {@code convenience-index.csv}: the project's own index, its parts, and the capacity of every day
 * of the week; without a row where nobody lives.
 */
final class ConvenienceTable {

  private static final OutputTable<Points> TABLE =
      OutputTable.<Points>of(Codebook.REPORT, "convenience-index.csv")
          .text("scope", Points::scope)
          .text("id", Points::id)
          .text("weight", Points::weight)
          .text("atLeast", row -> row.points().pointsAtLeast().toPlainString())
          .text("atMost", row -> row.points().pointsAtMost().toPlainString())
          .build();

  private record Points(String scope, String id, String weight, PointInterval points) {}

  private ConvenienceTable() {}

  static OutputTable.Filled<?> filled(Optional<ConvenienceIndex> index) {
    List<Points> rows = new ArrayList<>();
    index.ifPresent(
        one -> {
          rows.add(new Points("index", "", "", one.points()));
          one.parts()
              .forEach(
                  (part, points) ->
                      rows.add(
                          new Points("part", part.id(), one.weight(part).toPlainString(), points)));
          one.servedByDay()
              .forEach(
                  (day, points) ->
                      rows.add(new Points("day", day.name().toLowerCase(Locale.ROOT), "", points)));
        });
    return TABLE.with(rows);
  }
}
