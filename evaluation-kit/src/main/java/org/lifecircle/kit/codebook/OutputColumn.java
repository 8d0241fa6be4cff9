package org.lifecircle.kit.codebook;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.lifecircle.model.Coded;
import org.lifecircle.model.Text;

/**
 * A column of a table that is written.
 *
 * @param name its name in the header, such as {@code residents}; a name with a part in braces, such
 *     as <code>h{hour}</code>, stands for a column for each of several members
 * @param type what its cells are
 * @param unit the unit of its numbers, such as {@code min}; blank when it has none or a column of
 *     its own says it
 * @param constraints what holds of every cell
 * @param description what it means; <code>{0}</code> stands for the member
 */
public record OutputColumn(
    String name, Type type, String unit, Constraints constraints, Text description) {

  /** What the cells of a column are, called as in the Frictionless Table Schema. */
  public enum Type implements Coded {
    /** Any text. */
    STRING("string"),
    /** A whole number. */
    INTEGER("integer"),
    /** A decimal number. */
    NUMBER("number"),
    /** {@code yes} or {@code no}. */
    BOOLEAN("boolean");

    private final String id;

    Type(String id) {
      this.id = id;
    }

    @Override
    public String id() {
      return id;
    }
  }

  /**
   * What holds of every cell of a column.
   *
   * @param key whether the column belongs to the key, whose cells tell every row from every other
   * @param required whether no cell is blank
   * @param minimum the least number
   * @param maximum the greatest number
   * @param values all values that there are; empty when there is no such list
   */
  public record Constraints(
      boolean key,
      boolean required,
      Optional<BigDecimal> minimum,
      Optional<BigDecimal> maximum,
      List<String> values) {

    public Constraints {
      requireNonNull(minimum, "minimum");
      requireNonNull(maximum, "maximum");
      values = List.copyOf(values);
      if (key && !required) {
        throw new IllegalArgumentException("a cell of a key is not blank");
      }
    }
  }

  public OutputColumn {
    requireNonNull(name, "name");
    requireNonNull(type, "type");
    requireNonNull(unit, "unit");
    requireNonNull(constraints, "constraints");
    requireNonNull(description, "description");
  }

  /** The column for one member of those that a name in braces stands for. */
  OutputColumn of(String id, Text label) {
    return new OutputColumn(
        name.replaceFirst("\\{[a-z]+}", id),
        type,
        unit,
        constraints,
        new Text(
            description.zh().replace("{0}", label.zh()),
            description.en().replace("{0}", label.en())));
  }
}
