package org.lifecircle.kit.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.lifecircle.model.Coded;
import org.lifecircle.model.FormatCatalog;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Problem;
import org.lifecircle.reports.plan.MeasureKind;
import org.lifecircle.tables.Columns;
import org.lifecircle.tables.Row;
import org.lifecircle.tables.Table;

/**
 * What measures cost: a row for a measure and a format, or for a measure and every format that has
 * no row of its own ({@code format} blank). A cost is the fixed part, the cost of a square meter
 * times the area, and twelve months of rent where the site has one. All figures of the table beside
 * this class are assumptions.
 */
final class PlanCosts {

  /** The currency of the product's own table. */
  static final String CURRENCY = "CNY";

  private static final int MONTHS = 12;
  private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000);
  private static final int LARGEST_AREA = 1_000_000;
  private static final Columns COLUMNS =
      Columns.required("measure", "format", "fixed")
          .optional("perSquareMeter", "squareMeters", "status", "source", "zh", "en");
  private static final Phrases PHRASES = Phrases.beside(PlanCosts.class, "phrases");

  private record Price(BigDecimal fixed, BigDecimal perSquareMeter, int squareMeters) {}

  private final Map<String, Price> prices;

  private PlanCosts(Map<String, Price> prices) {
    this.prices = prices;
  }

  /** The table of the product. */
  static PlanCosts standard(FormatCatalog formats) {
    List<Problem> problems = new ArrayList<>();
    PlanCosts costs = of(Table.resource(PlanCosts.class, "costs.csv", COLUMNS, problems), formats);
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
    return costs;
  }

  /**
   * Reads a table that somebody has made; what it does not name is no part of a plan.
   *
   * @param problems takes what is wrong, by line and column
   */
  static Optional<PlanCosts> read(Path file, FormatCatalog formats, List<Problem> problems) {
    return Table.read(file, COLUMNS, problems).map(table -> of(table, formats));
  }

  private static PlanCosts of(Table table, FormatCatalog formats) {
    Map<String, Price> prices = new LinkedHashMap<>();
    for (Row row : table.rows()) {
      Optional<MeasureKind> kind = row.value("measure", MeasureKind.class);
      String format = row.blank("format") ? "" : row.name("format", formats.ids()).orElse("");
      Optional<BigDecimal> fixed = row.requiredDecimal("fixed", BigDecimal.ZERO, MOST);
      BigDecimal perMeter =
          row.decimal("perSquareMeter", BigDecimal.ZERO, MOST).orElse(BigDecimal.ZERO);
      OptionalInt area = row.integer("squareMeters", 0, LARGEST_AREA);
      if (kind.isEmpty() || fixed.isEmpty()) {
        continue;
      }
      Price price = new Price(fixed.get(), perMeter, area.orElse(0));
      if (prices.putIfAbsent(key(kind.get(), format), price) != null) {
        row.problem("format", PHRASES.text("cost.twice"));
      }
    }
    return new PlanCosts(prices);
  }

  private static String key(Coded kind, String format) {
    return kind.id() + "/" + format;
  }

  /**
   * What a measure costs in whole units of the currency, rounded up; empty when the table does not
   * say.
   */
  Optional<BigDecimal> of(MeasureKind kind, String formatId, CandidateSite.Room room) {
    Price price = prices.get(key(kind, formatId));
    if (price == null) {
      price = prices.get(key(kind, ""));
    }
    if (price == null) {
      return Optional.empty();
    }
    int area = room.areaSquareMeters().orElse(price.squareMeters());
    return Optional.of(
        price
            .fixed()
            .add(price.perSquareMeter().multiply(BigDecimal.valueOf(area)))
            .add(
                room.rentPerMonth()
                    .map(rent -> rent.multiply(BigDecimal.valueOf(MONTHS)))
                    .orElse(BigDecimal.ZERO))
            .setScale(0, RoundingMode.CEILING));
  }
}
