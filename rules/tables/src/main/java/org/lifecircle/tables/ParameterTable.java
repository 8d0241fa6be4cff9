package org.lifecircle.tables;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lifecircle.model.Clause;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Parameter;
import org.lifecircle.model.Problem;
import org.lifecircle.model.SourceDocument;
import org.lifecircle.model.SourceStatus;
import org.lifecircle.model.Text;

/**
 * A table of parameters with their provenance, one a line: {@code
 * id,value,unit,holdsFrom,document,number,date,clause,address,status,noteZh,noteEn}. Document,
 * number, date, clause and address may be blank where nobody but us chose the value.
 */
public final class ParameterTable {

  /** The columns of such a table. */
  public static final Columns COLUMNS =
      Columns.required(
          "id",
          "value",
          "unit",
          "holdsFrom",
          "document",
          "number",
          "date",
          "clause",
          "address",
          "status",
          "noteZh",
          "noteEn");

  private static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000_000);

  private ParameterTable() {}

  /**
   * Reads a table that lies on the class path beside a class and belongs to the product.
   *
   * @return the parameters by id in the order of the table
   * @throws InvalidInputException with everything that is wrong with the table
   */
  public static Map<String, Parameter> resource(Class<?> neighbor, String name) {
    List<Problem> problems = new ArrayList<>();
    Map<String, Parameter> byId = new LinkedHashMap<>();
    for (Row row : Table.resource(neighbor, name, COLUMNS, problems).rows()) {
      Optional<Parameter> parameter = parameter(row);
      if (parameter.isPresent() && byId.put(parameter.get().id(), parameter.get()) != null) {
        row.problem("id", Table.PHRASES.text("parameter.twice"));
      }
    }
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
    return Collections.unmodifiableMap(byId);
  }

  private static Optional<Parameter> parameter(Row row) {
    Optional<String> id = row.requiredText("id");
    Optional<BigDecimal> value = row.requiredDecimal("value", LARGEST.negate(), LARGEST);
    Optional<String> unit = row.requiredText("unit");
    row.requiredText("holdsFrom");
    Optional<LocalDate> holdsFrom = row.date("holdsFrom");
    Optional<LocalDate> date = row.date("date");
    Optional<SourceStatus> status = row.value("status", SourceStatus.class);
    Optional<String> noteZh = row.requiredText("noteZh");
    Optional<String> noteEn = row.requiredText("noteEn");
    if (id.isEmpty()
        || value.isEmpty()
        || unit.isEmpty()
        || holdsFrom.isEmpty()
        || status.isEmpty()
        || noteZh.isEmpty()
        || noteEn.isEmpty()) {
      return Optional.empty();
    }
    SourceDocument document =
        new SourceDocument(
            id.get(), row.text("document"), row.text("number"), date, row.text("address"));
    return Optional.of(
        new Parameter(
            id.get(),
            value.get(),
            unit.get(),
            holdsFrom.get(),
            new Clause(document, row.text("clause"), status.get()),
            new Text(noteZh.get(), noteEn.get())));
  }
}
