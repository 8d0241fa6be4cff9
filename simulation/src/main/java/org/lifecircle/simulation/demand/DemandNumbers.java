package org.lifecircle.simulation.demand;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lifecircle.model.Clause;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Problem;
import org.lifecircle.model.SourceDocument;
import org.lifecircle.model.SourceStatus;
import org.lifecircle.model.Text;
import org.lifecircle.tables.Columns;
import org.lifecircle.tables.Row;
import org.lifecircle.tables.Table;

/**
 * The numbers of the day model by name, so that scenarios, files and experiments can set them: the
 * parameters of behavior, how often groups need formats, how far people walk for a format, how
 * outlets of it serve and when, how often people go together. Each has a range in {@code
 * ranges.csv}.
 */
public final class DemandNumbers {

  private static final Clause SET =
      new Clause(
          new SourceDocument("parameters", "parameters", "", Optional.empty(), ""),
          "",
          SourceStatus.ASSUMPTION);

  private static final Columns RANGE_COLUMNS =
      Columns.required("name", "low", "high", "shape", "status", "source", "noteZh", "noteEn");

  private static final BigDecimal LARGEST = BigDecimal.valueOf(100_000);

  private DemandNumbers() {}

  /** What a number may be set to at all. */
  public record Bounds(double least, double most) {

    /** Whether a value lies within. */
    public boolean hold(double value) {
      return value >= least && value <= most;
    }
  }

  /** All numbers with their values, in the order of the tables. */
  public static Map<String, Double> of(Demand demand) {
    Map<String, Double> numbers = new LinkedHashMap<>();
    for (BehaviorParameter parameter : BehaviorParameter.values()) {
      numbers.put(parameter.id(), demand.value(parameter));
    }
    for (TableNumber column : TableNumber.values()) {
      column.addTo(numbers, demand);
    }
    return Collections.unmodifiableMap(numbers);
  }

  /** What a number may be set to; empty when there is no such number. */
  public static Optional<Bounds> bounds(String name, Demand demand) {
    return of(demand).containsKey(name) ? Optional.of(bounds(name)) : Optional.empty();
  }

  private static Bounds bounds(String name) {
    for (TableNumber column : TableNumber.values()) {
      if (column.has(name)) {
        return column.bounds();
      }
    }
    for (BehaviorParameter parameter : BehaviorParameter.values()) {
      if (parameter.id().equals(name)) {
        return new Bounds(parameter.minimum(), parameter.maximum());
      }
    }
    throw new IllegalStateException("a number without bounds: " + name);
  }

  /**
   * A demand with another value of one number, which is then an assumption.
   *
   * @throws IllegalArgumentException when there is no such number or the value is out of bounds
   */
  public static Demand with(Demand demand, String name, double value) {
    return with(demand, Map.of(name, value));
  }

  /**
   * A demand with other values of several numbers, which are then assumptions.
   *
   * @throws IllegalArgumentException when there is no such number or a value is out of bounds
   */
  public static Demand with(Demand demand, Map<String, Double> values) {
    Map<String, Double> known = of(demand);
    values.forEach(
        (name, value) -> {
          if (!known.containsKey(name)) {
            throw new IllegalArgumentException("no such number: " + name);
          }
          Bounds bounds = bounds(name);
          if (!bounds.hold(value)) {
            throw new IllegalArgumentException(name + " is within " + bounds + ": " + value);
          }
        });
    Demand changed = demand;
    for (BehaviorParameter parameter : BehaviorParameter.values()) {
      if (values.containsKey(parameter.id())) {
        changed = changed.with(parameter, values.get(parameter.id()));
      }
    }
    for (TableNumber column : TableNumber.values()) {
      if (values.keySet().stream().anyMatch(column::has)) {
        changed = column.with(changed, values);
      }
    }
    return changed;
  }

  /** The grounds of a number that somebody has set. */
  static Grounds set(Text note) {
    return new Grounds(SET, note);
  }

  /** The product's ranges by name, in the order of {@code ranges.csv}. */
  public static Map<String, ParameterRange> ranges() {
    List<Problem> problems = new ArrayList<>();
    Map<String, ParameterRange> ranges = new LinkedHashMap<>();
    for (Row row :
        Table.resource(DemandNumbers.class, "ranges.csv", RANGE_COLUMNS, problems).rows()) {
      range(row).ifPresent(range -> ranges.put(range.name(), range));
    }
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
    return Collections.unmodifiableMap(ranges);
  }

  private static Optional<ParameterRange> range(Row row) {
    Optional<String> name = row.requiredText("name");
    Optional<BigDecimal> low = row.requiredDecimal("low", LARGEST.negate(), LARGEST);
    Optional<BigDecimal> high = row.requiredDecimal("high", LARGEST.negate(), LARGEST);
    Optional<ParameterRange.Shape> shape = row.value("shape", ParameterRange.Shape.class);
    Optional<SourceStatus> status = row.value("status", SourceStatus.class);
    if (name.isEmpty() || low.isEmpty() || high.isEmpty() || shape.isEmpty() || status.isEmpty()) {
      return Optional.empty();
    }
    SourceDocument document =
        new SourceDocument(name.get(), row.text("source"), "", Optional.empty(), "");
    return Optional.of(
        new ParameterRange(
            name.get(),
            low.get().doubleValue(),
            high.get().doubleValue(),
            shape.get(),
            new Grounds(
                new Clause(document, "", status.get()),
                new Text(row.text("noteZh"), row.text("noteEn")))));
  }
}
