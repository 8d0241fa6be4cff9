package org.lifecircle.kit.output;

import java.util.List;
import org.lifecircle.kit.codebook.Codebook;
import org.lifecircle.kit.codebook.OutputTable;
import org.lifecircle.kit.folder.QualityRows;
import org.lifecircle.model.Circle;

/** {@code qualities.csv}: how good outlets are, as a circle folder has it. */
final class QualitiesTable {

  private static final OutputTable<List<String>> TABLE =
      OutputTable.<List<String>>of(Codebook.REPORT, "qualities.csv")
          .text("outlet", cells -> cells.get(0))
          .text("item", cells -> cells.get(1))
          .text("value", cells -> cells.get(2))
          .text("seen", cells -> cells.get(3))
          .text("evidence", cells -> cells.get(4))
          .build();

  private QualitiesTable() {}

  static OutputTable.Filled<?> filled(Circle circle) {
    return TABLE.with(QualityRows.cells(circle));
  }
}
