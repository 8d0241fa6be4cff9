package org.lifecircle.kit.output;

import org.lifecircle.kit.cells.CellCauses;
import org.lifecircle.kit.codebook.Codebook;
import org.lifecircle.kit.codebook.OutputTable;
import org.lifecircle.model.Circle;
import org.lifecircle.model.UnusedOutlet;

/** {@code unused.csv}: what is built and not in use. */
final class UnusedTable {

  private static final OutputTable<UnusedOutlet> TABLE =
      OutputTable.<UnusedOutlet>of(Codebook.REPORT, "unused.csv")
          .text("outlet", one -> one.outlet().id())
          .text("name", one -> one.outlet().name())
          .text("formats", one -> String.join(";", one.outlet().formatIds()))
          .text("causes", one -> CellCauses.write(one.causes()))
          .text("seen", one -> one.seen().toString())
          .text("evidence", UnusedOutlet::evidence)
          .build();

  private UnusedTable() {}

  static OutputTable.Filled<?> filled(Circle circle) {
    return TABLE.with(circle.unused());
  }
}
