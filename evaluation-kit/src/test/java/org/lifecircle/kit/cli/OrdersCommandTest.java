package org.lifecircle.kit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifecircle.kit.TinyCircle;

/** What commands write of needs that were ordered. */
class OrdersCommandTest {

  private static final int REPLICATIONS = 4;

  @TempDir private static Path folder;

  @BeforeAll
  static void compare() throws IOException {
    TinyCircle.write(folder.resolve("circle"));
    scenario(
        "orders",
        """
          - setDelivery: {outlet: o3, delivers: 3000}
          - setCouriers: {outlet: o3, couriers: 1}
          - setOrders: {shares: sourced}
          - setParameter: {name: ordered-share-fresh, value: 0.9}
          - setParameter: {name: demand-scale, value: 1}
        """);
    scenario("walks", "  - setDelivery: {outlet: o3, delivers: 3000}\n");
    compared("orders");
    compared("walks");
  }

  private static void scenario(String id, String changes) throws IOException {
    Files.writeString(
        folder.resolve(id + ".yaml"),
        "id: %s\ntitle: {zh: 下单, en: orders}\nchanges:\n%s".formatted(id, changes));
  }

  private static void compared(String id) {
    CommandRun run =
        CommandRun.run(
            "compare",
            folder.resolve("circle"),
            folder.resolve(id + ".yaml"),
            "--replications",
            REPLICATIONS,
            "--needs",
            folder.resolve(id + ".csv"),
            "--out",
            folder.resolve(id));
    assertThat(run.status()).as(run.err()).isZero();
  }

  private static List<NamedCsvRecord> records(String file) throws IOException {
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder().ofNamedCsvRecord(folder.resolve(file))) {
      return reader.stream().toList();
    }
  }

  private static Predicate<NamedCsvRecord> is(String column, String value) {
    return row -> row.getField(column).equals(value);
  }

  private static double field(NamedCsvRecord row, String column) {
    return Double.parseDouble(row.getField(column));
  }

  @Test
  void whatAnOutletDeliveredIsWhatTheLogSays() throws IOException {
    List<NamedCsvRecord> orders = records("orders/orders.csv");
    assertThat(orders).hasSize(1);
    NamedCsvRecord market = orders.get(0);
    assertThat(market.getField("scenario")).isEqualTo("orders");
    assertThat(market.getField("outlet")).isEqualTo("o3");
    List<NamedCsvRecord> delivered =
        records("orders.csv").stream().filter(is("outcome", "delivered")).toList();
    assertThat(delivered)
        .hasSizeGreaterThan(20)
        .allMatch(is("outlet", "o3"))
        .allMatch(is("left", "").and(is("atHome", "")).and(is("people", "")))
        .allMatch(row -> field(row, "done") - field(row, "waited") >= field(row, "arose"));
    double minutes = delivered.stream().mapToDouble(row -> field(row, "waited") / 60).sum();
    assertThat(field(market, "meanOrdersDelivered") * REPLICATIONS)
        .isEqualTo(delivered.size(), offset(1e-3));
    assertThat(field(market, "minutesToDoor"))
        .isEqualTo(minutes / delivered.size(), offset(1e-3))
        .isGreaterThan(10);
    assertThat(field(market, "meanCourierMinutes"))
        .isEqualTo(20 * field(market, "meanOrdersDelivered"), offset(1e-3));
    assertThat(field(market, "meanOrdersRefused")).isPositive();
  }

  @Test
  void parcelsStandInTheLogAndInTheTableOfNeeds() throws IOException {
    List<NamedCsvRecord> parcels =
        records("orders.csv").stream().filter(is("outcome", "online")).toList();
    assertThat(parcels)
        .hasSizeGreaterThan(3)
        .allMatch(is("outlet", "").and(is("done", "")).and(is("waited", "")));
    double table =
        records("orders/needs.csv").stream()
            .filter(is("outcome", "online"))
            .mapToDouble(row -> field(row, "needs"))
            .sum();
    assertThat(table).isEqualTo(parcels.size());
    assertThat(Files.readString(folder.resolve("orders/comparison.html")))
        .contains("骑手送达", "想下单而不能");
  }

  @Test
  void aReportTellsOfOrdersInOneSentenceAndHasATableOfThem() throws IOException {
    Path circle = folder.resolve("delivering");
    TinyCircle.write(circle);
    Path outlets = circle.resolve("outlets.csv");
    Files.writeString(
        outlets,
        Files.readString(outlets)
            .replaceAll("(?m)^(id,.*)$", "$1,delivers")
            .replaceAll("(?m)^(o[^3],.*)$", "$1,")
            .replaceAll("(?m)^(o3,.*)$", "$1,3km"));
    Files.writeString(folder.resolve("numbers.yaml"), "ordered-share-fresh: 0.9\n");
    CommandRun run =
        CommandRun.run(
            "evaluate",
            circle,
            "--parameters",
            folder.resolve("numbers.yaml"),
            "--out",
            folder.resolve("report"));
    assertThat(run.status()).as(run.err()).isZero();
    NamedCsvRecord market = records("report/orders.csv").get(0);
    assertThat(market.getField("outlet")).isEqualTo("o3");
    double delivered =
        records("report/needs.csv").stream()
            .filter(is("outcome", "delivered"))
            .mapToDouble(row -> field(row, "needs"))
            .sum();
    assertThat(field(market, "delivered")).isEqualTo(delivered, offset(0.05)).isPositive();
    assertThat(Files.readString(folder.resolve("report/report.html"))).contains("下单：平均每天由骑手送达");
  }

  @Test
  void whereNobodyOrdersNoTableAndNoRowSpeaksOfIt() throws IOException {
    assertThat(folder.resolve("walks/orders.csv")).doesNotExist();
    for (String file : List.of("needs.csv", "differences.csv", "comparison.html")) {
      assertThat(Files.readString(folder.resolve("walks").resolve(file)))
          .as(file)
          .doesNotContain("delivered,", "needs-online", "channel", "骑手");
    }
    assertThat(records("walks.csv")).noneMatch(is("outcome", "delivered"));
  }
}
