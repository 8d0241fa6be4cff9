package org.lifecircle.kit.folder;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lifecircle.model.AgeCounts;
import org.lifecircle.model.Clause;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Parameter;
import org.lifecircle.model.Problem;
import org.lifecircle.model.SourceDocument;
import org.lifecircle.model.SourceStatus;
import org.lifecircle.model.Text;
import org.lifecircle.tables.Columns;
import org.lifecircle.tables.Row;
import org.lifecircle.tables.Table;

/**
 * The ages of residents who were not counted by age: the shares of the national census of 2020.
 *
 * @param children the share of 0 to 14 years
 * @param olderAdults the share of 60 years and more
 */
public record CensusAges(Parameter children, Parameter olderAdults) {

  private static final String FILE = "census-ages.csv";
  private static final BigDecimal ZERO = BigDecimal.ZERO;

  /** The shares that the product carries, from its table {@code census-ages.csv}. */
  public static CensusAges national() {
    List<Problem> problems = new ArrayList<>();
    Table table =
        Table.resource(
            CensusAges.class,
            FILE,
            Columns.required(
                "id",
                "value",
                "unit",
                "holdsFrom",
                "title",
                "number",
                "date",
                "clause",
                "address",
                "status",
                "noteZh",
                "noteEn"),
            problems);
    Map<String, Parameter> byId = new LinkedHashMap<>();
    for (Row row : table.rows()) {
      parameter(row).ifPresent(parameter -> byId.put(parameter.id(), parameter));
    }
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
    return new CensusAges(byId.get("children-share"), byId.get("older-adults-share"));
  }

  private static Optional<Parameter> parameter(Row row) {
    Optional<BigDecimal> value = row.requiredDecimal("value", ZERO, BigDecimal.ONE);
    Optional<String> status =
        row.name("status", Arrays.stream(SourceStatus.values()).map(SourceStatus::id).toList());
    if (value.isEmpty() || status.isEmpty() || row.date("holdsFrom").isEmpty()) {
      return Optional.empty();
    }
    SourceDocument document =
        new SourceDocument(
            row.text("id"),
            row.text("title"),
            row.text("number"),
            row.date("date"),
            row.text("address"));
    Clause source =
        new Clause(document, row.text("clause"), SourceStatus.ofId(status.get()).orElseThrow());
    return Optional.of(
        new Parameter(
            row.text("id"),
            value.get(),
            row.text("unit"),
            row.date("holdsFrom").orElseThrow(),
            source,
            new Text(row.text("noteZh"), row.text("noteEn"))));
  }

  /**
   * Splits residents by age, each group rounded to whole people, adults being the rest.
   *
   * @param residents 0 or more
   */
  public AgeCounts split(int residents) {
    int young = people(children, residents);
    int old = people(olderAdults, residents);
    return new AgeCounts(young, residents - young - old, old);
  }

  private static int people(Parameter share, int residents) {
    return share
        .value()
        .multiply(BigDecimal.valueOf(residents))
        .setScale(0, RoundingMode.HALF_UP)
        .intValueExact();
  }
}
