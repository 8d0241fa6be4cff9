package org.lifecircle.standards;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lifecircle.model.Clause;
import org.lifecircle.model.FigureCatalog;
import org.lifecircle.model.Parameter;
import org.lifecircle.model.SourceStatus;
import org.lifecircle.model.Text;
import org.lifecircle.tables.Columns;
import org.lifecircle.tables.Row;
import org.lifecircle.tables.Table;

/** The parameters of one standard, of every date, from its {@code parameters} table. */
final class DatedParameters {

  static final String NAME = "parameters";

  static final Columns COLUMNS =
      Columns.required(
          "id", "value", "unit", "holdsFrom", "document", "clause", "status", "zh", "en");

  /** The units that a parameter of any standard may have. */
  static final List<String> UNITS =
      List.of(
          "1",
          "kinds",
          "min",
          "m",
          "m/s",
          "points",
          "m²",
          "m²/100 households",
          "m²/1,000 residents",
          "km/km²",
          "functions",
          "matters",
          "outlets",
          "residents");

  /** The units of which there are no parts. */
  private static final List<String> COUNTED =
      List.of("kinds", "functions", "matters", "outlets", "residents");

  private static final BigDecimal LARGEST = new BigDecimal(10_000_000);

  private static final BigDecimal SLOWEST = new BigDecimal("0.1");
  private static final BigDecimal FASTEST = BigDecimal.TEN;

  private final List<Parameter> inOrder;
  private final Map<String, List<Parameter>> byId;
  private final Set<String> refused;

  private DatedParameters(
      List<Parameter> inOrder, Map<String, List<Parameter>> byId, Set<String> refused) {
    this.inOrder = inOrder;
    this.byId = byId;
    this.refused = refused;
  }

  static DatedParameters none() {
    return new DatedParameters(List.of(), Map.of(), Set.of());
  }

  /**
   * The parameters of a table.
   *
   * @param carried those that the product carries, when the table may have been edited
   * @param added the figures that the standard adds, whose units parameters may have
   */
  static DatedParameters of(
      Table table,
      DocumentTable documents,
      Optional<DatedParameters> carried,
      FigureCatalog added) {
    Set<String> units = new LinkedHashSet<>(UNITS);
    added.figures().forEach(figure -> units.add(figure.unit()));
    List<Parameter> inOrder = new ArrayList<>();
    Map<String, List<Parameter>> byId = new TreeMap<>();
    Set<String> refused = new TreeSet<>();
    for (Row row : table.rows()) {
      Optional<Parameter> parameter =
          parameter(row, documents, units)
              .map(read -> carried.map(old -> old.cited(read, table, row)).orElse(read));
      if (parameter.isEmpty()) {
        refused.add(row.text("id"));
        continue;
      }
      List<Parameter> same = byId.computeIfAbsent(parameter.get().id(), id -> new ArrayList<>());
      if (same.stream().anyMatch(p -> p.holdsFrom().equals(parameter.get().holdsFrom()))) {
        row.problem("id", Words.PHRASES.text("parameter.twice"));
      } else if (!same.isEmpty() && !same.get(0).unit().equals(parameter.get().unit())) {
        row.problem("unit", Words.PHRASES.text("parameter.unit", same.get(0).unit()));
      } else {
        inOrder.add(parameter.get());
        same.add(parameter.get());
      }
    }
    byId.values().forEach(same -> same.sort(Comparator.comparing(Parameter::holdsFrom)));
    refused.removeAll(byId.keySet());
    return new DatedParameters(List.copyOf(inOrder), byId, refused);
  }

  /** A parameter that differs from the carried one cites the row where it was changed. */
  private Parameter cited(Parameter read, Table table, Row row) {
    Optional<Parameter> old =
        byId.getOrDefault(read.id(), List.of()).stream()
            .filter(parameter -> parameter.holdsFrom().equals(read.holdsFrom()))
            .findFirst();
    if (old.isPresent() && old.get().value().compareTo(read.value()) == 0) {
      return read;
    }
    Clause source = read.source();
    boolean sameSource = old.map(parameter -> parameter.source().equals(source)).orElse(false);
    String place = table.file() + " " + row.line();
    return new Parameter(
        read.id(),
        read.value(),
        read.unit(),
        read.holdsFrom(),
        new Clause(
            source.document(),
            source.clause().isBlank() ? place : source.clause() + "; " + place,
            sameSource ? SourceStatus.ASSUMPTION : source.status()),
        read.note());
  }

  private static Optional<Parameter> parameter(
      Row row, DocumentTable documents, Set<String> units) {
    Optional<String> id = PlainCells.id(row);
    Optional<String> unit = row.name("unit", units);
    BigDecimal largest = unit.filter("1"::equals).map(u -> BigDecimal.ONE).orElse(LARGEST);
    Optional<BigDecimal> value =
        row.requiredDecimal("value", BigDecimal.ZERO, largest)
            .filter(number -> possible(number, unit.orElse(""), row));
    Optional<LocalDate> holdsFrom =
        row.requiredText("holdsFrom").isEmpty() ? Optional.empty() : row.date("holdsFrom");
    Optional<Clause> source = documents.source(row);
    Optional<String> zh = row.requiredText("zh");
    Optional<String> en = row.requiredText("en");
    if (id.isEmpty()
        || unit.isEmpty()
        || value.isEmpty()
        || holdsFrom.isEmpty()
        || source.isEmpty()
        || zh.isEmpty()
        || en.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Parameter(
            id.get(),
            value.get(),
            unit.get(),
            holdsFrom.get(),
            source.get(),
            new Text(zh.get(), en.get())));
  }

  /** Whether a number can be one of its unit: there is no half kind and no walk of nothing. */
  private static boolean possible(BigDecimal number, String unit, Row row) {
    boolean counted = COUNTED.contains(unit);
    if (counted && number.stripTrailingZeros().scale() > 0) {
      row.problem("value", Words.PHRASES.text("value.whole"));
      return false;
    }
    boolean walked = unit.equals("min") || unit.equals("m") || unit.equals("m/s");
    if (walked && number.signum() == 0) {
      row.problem("value", Words.PHRASES.text("value.zero"));
      return false;
    }
    if (unit.equals("m/s") && (number.compareTo(SLOWEST) < 0 || number.compareTo(FASTEST) > 0)) {
      row.problem(
          "value",
          Words.PHRASES.text("value.speed", SLOWEST.toPlainString(), FASTEST.toPlainString()));
      return false;
    }
    return true;
  }

  /** Whether the table has a parameter of that id, but none of its rows could be read. */
  boolean refused(String id) {
    return !id.isBlank() && refused.contains(id);
  }

  /** The unit of a parameter that rows may name. */
  String unit(String id) {
    return byId.get(id).get(0).unit();
  }

  /** The first day on which a parameter that rows may name has a value. */
  LocalDate begins(String id) {
    return byId.get(id).get(0).holdsFrom();
  }

  /** The largest value that a parameter ever has. */
  BigDecimal largest(String id) {
    return byId.get(id).stream().map(Parameter::value).max(Comparator.naturalOrder()).orElseThrow();
  }

  /** All parameters of all dates, in the table's order. */
  List<Parameter> all() {
    return inOrder;
  }

  /** The ids that rows of other tables may name. */
  List<String> ids() {
    return List.copyOf(byId.keySet());
  }

  /** The parameter that holds on a day; empty when none holds yet. */
  Optional<Parameter> on(String id, LocalDate day) {
    Parameter holding = null;
    for (Parameter parameter : byId.getOrDefault(id, List.of())) {
      if (!parameter.holdsFrom().isAfter(day)) {
        holding = parameter;
      }
    }
    return Optional.ofNullable(holding);
  }
}
