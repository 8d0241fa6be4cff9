package org.lifecircle.tables;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.lifecircle.model.Coded;
import org.lifecircle.model.LikelyDays;
import org.lifecircle.model.LikelyNumbers;
import org.lifecircle.model.NearestName;
import org.lifecircle.model.Problem;
import org.lifecircle.model.ReadableText;
import org.lifecircle.model.Text;

/**
 * One row of a {@link Table}. Reading a cell that cannot be read adds a problem and gives empty, so
 * that one pass finds every problem.
 */
public final class Row {

  private final String file;
  private final int line;
  private final Map<String, String> cells;
  private final List<Problem> problems;

  Row(String file, int line, Map<String, String> cells, List<Problem> problems) {
    this.file = file;
    this.line = line;
    this.cells = cells;
    this.problems = problems;
  }

  /** A row whose cells come from outside: what cannot be read in them is a problem. */
  static Row checked(String file, int line, Map<String, String> cells, List<Problem> problems) {
    Map<String, String> readable = new TreeMap<>();
    cells.forEach(
        (column, cell) -> {
          ReadableText.wrong(cell)
              .ifPresent(
                  wrong ->
                      problems.add(
                          new Problem(file, line, column, ReadableText.quoted(cell), wrong)));
          readable.put(column, ReadableText.shown(cell));
        });
    return new Row(file, line, readable, problems);
  }

  Row reportingTo(List<Problem> sink) {
    return new Row(file, line, cells, sink);
  }

  /** The row's line in the file, from 1. */
  public int line() {
    return line;
  }

  /** The columns of the row's table, by name. */
  public Set<String> columns() {
    return Collections.unmodifiableSet(cells.keySet());
  }

  /** The cells by column, without surrounding white space. */
  public Map<String, String> cells() {
    return Collections.unmodifiableMap(cells);
  }

  /** Whether a cell is blank or its column was left out. */
  public boolean blank(String column) {
    return text(column).isEmpty();
  }

  /** A cell without surrounding white space; blank when its column was left out. */
  public String text(String column) {
    return cells.getOrDefault(column, "");
  }

  /** A cell that must not be blank. */
  public Optional<String> requiredText(String column) {
    if (blank(column)) {
      problem(column, Table.PHRASES.text("cell.blank"));
      return Optional.empty();
    }
    return Optional.of(text(column));
  }

  /** A cell whose words must be among the known ones. */
  public Optional<String> name(String column, Collection<String> known) {
    return requiredText(column).flatMap(name -> known(column, name, known));
  }

  /** A cell that must name a value of a fixed list. */
  public <T extends Enum<T> & Coded> Optional<T> value(String column, Class<T> list) {
    return name(column, Coded.ids(list)).flatMap(id -> Coded.find(list, id));
  }

  /** A cell of one or more known words with {@code ;} between them, each once. */
  public Optional<List<String>> names(String column, Collection<String> known) {
    Optional<String> text = requiredText(column);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    List<String> words =
        Arrays.stream(text.get().split(";")).map(String::strip).filter(w -> !w.isEmpty()).toList();
    boolean right = true;
    for (String word : words) {
      right &= known(column, word, known).isPresent();
    }
    if (right && (words.isEmpty() || words.stream().distinct().count() != words.size())) {
      problem(column, Table.PHRASES.text("names.twice"));
      right = false;
    }
    return right ? Optional.of(words) : Optional.empty();
  }

  private Optional<String> known(String column, String name, Collection<String> known) {
    if (known.contains(name)) {
      return Optional.of(name);
    }
    Text message =
        NearestName.of(name, known)
            .map(nearest -> Table.PHRASES.text("name.unknown.maybe", nearest))
            .orElseGet(() -> Table.PHRASES.text("name.unknown", String.join(", ", known)));
    problems.add(new Problem(file, line, column, name, message));
    return Optional.empty();
  }

  /** A whole number within bounds, both included; blank gives empty without a problem. */
  public OptionalInt integer(String column, int minimum, int maximum) {
    Optional<BigDecimal> number =
        decimal(column, BigDecimal.valueOf(minimum), BigDecimal.valueOf(maximum));
    if (number.isEmpty()) {
      return OptionalInt.empty();
    }
    try {
      return OptionalInt.of(number.get().setScale(0, RoundingMode.UNNECESSARY).intValueExact());
    } catch (ArithmeticException e) {
      problem(column, Table.PHRASES.text("number.whole"));
      return OptionalInt.empty();
    }
  }

  /** A whole number within bounds, both included; a blank cell is a problem. */
  public OptionalInt requiredInteger(String column, int minimum, int maximum) {
    return requiredText(column).isEmpty() ? OptionalInt.empty() : integer(column, minimum, maximum);
  }

  /** A number within bounds, both included; blank gives empty without a problem. */
  public Optional<BigDecimal> decimal(String column, BigDecimal minimum, BigDecimal maximum) {
    if (blank(column)) {
      return Optional.empty();
    }
    BigDecimal number;
    try {
      number = LikelyNumbers.read(text(column));
    } catch (NumberFormatException e) {
      problem(column, Table.PHRASES.text("number.wrong"));
      return Optional.empty();
    }
    if (number.compareTo(minimum) < 0 || number.compareTo(maximum) > 0) {
      problem(
          column,
          Table.PHRASES.text("number.range", minimum.toPlainString(), maximum.toPlainString()));
      return Optional.empty();
    }
    return Optional.of(number);
  }

  /** A number within bounds, both included; a blank cell is a problem. */
  public Optional<BigDecimal> requiredDecimal(
      String column, BigDecimal minimum, BigDecimal maximum) {
    return requiredText(column).isEmpty() ? Optional.empty() : decimal(column, minimum, maximum);
  }

  /** A date as 2026-11-22; blank gives empty without a problem. */
  public Optional<LocalDate> date(String column) {
    if (blank(column)) {
      return Optional.empty();
    }
    try {
      LocalDate day = LocalDate.parse(text(column));
      Optional<Text> unlikely = LikelyDays.wrong(day);
      unlikely.ifPresent(wrong -> problem(column, wrong));
      return unlikely.isPresent() ? Optional.empty() : Optional.of(day);
    } catch (DateTimeParseException e) {
      problem(column, Table.PHRASES.text("date.wrong"));
      return Optional.empty();
    }
  }

  /** Adds a problem with a cell of this row. */
  public void problem(String column, Text message) {
    problems.add(new Problem(file, line, column, text(column), message));
  }
}
