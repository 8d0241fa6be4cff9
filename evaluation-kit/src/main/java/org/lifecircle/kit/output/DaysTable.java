package org.lifecircle.kit.output;

import org.lifecircle.kit.codebook.Codebook;
import org.lifecircle.kit.codebook.OutputTable;
import org.lifecircle.simulation.day.LivedDay;
import org.lifecircle.simulation.day.LivedDays;

/** {@code days.csv}: a row for every simulated day, with its date and its sums. */
final class DaysTable {

  private static final OutputTable<LivedDay> TABLE =
      OutputTable.<LivedDay>of(Codebook.REPORT, "days.csv")
          .text("date", row -> row.date().toString())
          .count("seed", LivedDay::seed)
          .count("needs", row -> row.totals().needs())
          .count("served", row -> row.totals().served())
          .count("trips", row -> row.totals().trips())
          .count("people", LivedDay::people)
          .count("walkSeconds", row -> row.totals().walkSeconds())
          .count("cameBack", row -> row.totals().cameBack())
          .build();

  private DaysTable() {}

  static OutputTable.Filled<?> filled(LivedDays lived) {
    return TABLE.with(lived.days());
  }
}
