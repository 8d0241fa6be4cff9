package org.lifecircle.kit.output;

import java.math.BigDecimal;
import org.lifecircle.kit.codebook.Codebook;
import org.lifecircle.kit.codebook.OutputTable;
import org.lifecircle.model.Text;
import org.lifecircle.reports.Evaluation;
import org.lifecircle.reports.checklist.FieldChecklist;
import org.lifecircle.reports.checklist.FieldChecklist.Item;

/**
 * {@code checklist.csv}: a row for every format that is to be verified on the spot, with blank
 * cells for what is found there. Filled, it is read back by {@code evaluate --checklist}.
 */
final class ChecklistTable {

  private static final OutputTable<Item> TABLE =
      OutputTable.<Item>of(Codebook.REPORT, "checklist.csv")
          .text("formats", item -> item.finding().format().id())
          .text("zh", item -> label(item).zh())
          .text("en", item -> label(item).en())
          .text("search", item -> item.finding().search().id())
          .count("outlets", item -> item.finding().outlets())
          .count("residents", item -> item.whom().residents())
          .count("children", item -> item.whom().children())
          .count("olderAdults", item -> item.whom().olderAdults())
          .text("where", item -> item.spot().home().name())
          .text("whereLon", item -> degrees(item.spot().home().location().longitude()))
          .text("whereLat", item -> degrees(item.spot().home().location().latitude()))
          .count("whereResidents", item -> item.spot().residents())
          .text("result", item -> "")
          .text("name", item -> "")
          .text("lon", item -> "")
          .text("lat", item -> "")
          .text("hours", item -> "")
          .text("date", item -> "")
          .text("inspector", item -> "")
          .text("note", item -> "")
          .build();

  private ChecklistTable() {}

  static OutputTable.Filled<?> filled(Evaluation evaluation) {
    return TABLE.with(FieldChecklist.of(evaluation).items());
  }

  private static Text label(Item item) {
    return item.finding().format().label();
  }

  private static String degrees(double degrees) {
    return new BigDecimal(Double.toString(degrees)).stripTrailingZeros().toPlainString();
  }
}
