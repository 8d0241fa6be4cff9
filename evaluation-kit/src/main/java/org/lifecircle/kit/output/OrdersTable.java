package org.lifecircle.kit.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lifecircle.kit.codebook.Codebook;
import org.lifecircle.kit.codebook.OutputTable;
import org.lifecircle.model.Outlet;
import org.lifecircle.simulation.day.LivedDays;
import org.lifecircle.simulation.day.OutletOrders;

/** What outlets delivered, as a table: one row for each that was ordered from. */
final class OrdersTable {

  private static final OutputTable<Ordered> TABLE =
      OutputTable.<Ordered>of(Codebook.REPORT, "orders.csv")
          .text("outlet", row -> row.outlet().id())
          .text("name", row -> row.outlet().name())
          .text("delivered", row -> DailyMean.of(row.lived(), row.orders().delivered()))
          .text("refused", row -> DailyMean.of(row.lived(), row.orders().refused()))
          .text(
              "minutesToDoor",
              row -> OutputTable.rounded(row.orders().meanDeliveryMinutes(), DailyMean.DECIMALS))
          .text(
              "courierMinutes",
              row ->
                  OutputTable.rounded(
                      row.lived().perDay(row.orders().courierSeconds()) / 60, DailyMean.DECIMALS))
          .build();

  private record Ordered(LivedDays lived, Outlet outlet, OutletOrders orders) {}

  private OrdersTable() {}

  /** The table; empty when nothing was or could have been ordered. */
  static Optional<OutputTable.Filled<?>> filled(List<Outlet> outlets, LivedDays lived) {
    if (!lived.sum().ordered()) {
      return Optional.empty();
    }
    List<Ordered> rows = new ArrayList<>();
    for (int i = 0; i < outlets.size(); i++) {
      OutletOrders orders = lived.sum().visits().get(i).orders();
      if (!orders.equals(OutletOrders.NONE)) {
        rows.add(new Ordered(lived, outlets.get(i), orders));
      }
    }
    return Optional.of(TABLE.with(rows));
  }
}
