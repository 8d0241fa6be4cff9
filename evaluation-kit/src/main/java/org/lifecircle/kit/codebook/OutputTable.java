package org.lifecircle.kit.codebook;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.lifecircle.model.Text;
import org.lifecircle.tables.TableWriter;

/**
 * A table that can be written: a value for every column that the {@link Codebook} declares, no
 * more, no fewer but those that are left out by name, in the same order.
 *
 * @param <R> what a row is made of
 */
public final class OutputTable<R> {

  private final OutputFile file;
  private final List<OutputColumn> columns;
  private final List<Function<R, String>> values;

  private OutputTable(Builder<R> builder) {
    this.file = builder.file;
    this.columns = List.copyOf(builder.columns);
    this.values = List.copyOf(builder.values);
  }

  /**
   * A table of a folder.
   *
   * @throws IllegalArgumentException when the codebook does not declare it
   */
  public static <R> Builder<R> of(String folder, String file) {
    return new Builder<>(Codebook.standard().file(folder, file));
  }

  /** A number with at most so many decimals, as cells give it; blank where it is infinite. */
  public static String rounded(double value, int decimals) {
    if (Double.isInfinite(value)) {
      return "";
    }
    BigDecimal number = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN);
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  /** What the codebook says of it. */
  public OutputFile file() {
    return file;
  }

  /** Its columns, one for each member where the codebook speaks of several. */
  public List<OutputColumn> columns() {
    return columns;
  }

  /** The cells of a row, one a column; what is not known is blank. */
  public List<String> cells(R row) {
    return values.stream().map(value -> value.apply(row)).toList();
  }

  /** The table with its rows. */
  public Filled<R> with(List<R> rows) {
    return new Filled<>(this, rows);
  }

  /**
   * Writes rows over whatever the file held.
   *
   * @throws IOException when it cannot be written
   */
  public void write(Path path, Iterable<R> rows) throws IOException {
    TableWriter.write(
        path,
        columns.stream().map(OutputColumn::name).toList(),
        () -> {
          Iterator<R> all = rows.iterator();
          return new Iterator<>() {
            @Override
            public boolean hasNext() {
              return all.hasNext();
            }

            @Override
            public List<String> next() {
              return cells(all.next());
            }
          };
        });
  }

  /**
   * A table and its rows.
   *
   * @param table the table
   * @param rows its rows in their order
   */
  public record Filled<R>(OutputTable<R> table, List<R> rows) {

    public Filled {
      rows = List.copyOf(rows);
    }

    /**
     * Writes the table into a folder under its own name.
     *
     * @throws IOException when it cannot be written
     */
    public void write(Path folder) throws IOException {
      table.write(folder.resolve(table.file().name()), rows);
    }
  }

  /** Takes the values of the columns in the order of the codebook. */
  public static final class Builder<R> {

    private final OutputFile file;
    private final List<OutputColumn> columns = new ArrayList<>();
    private final List<Function<R, String>> values = new ArrayList<>();
    private int declared;

    private Builder(OutputFile file) {
      this.file = file;
    }

    /** A column with a text. */
    public Builder<R> text(String name, Function<R, String> value) {
      columns.add(next(name));
      values.add(value);
      return this;
    }

    /**
     * A column that a table has only where there is something to tell in it.
     *
     * @param there whether the table has it
     */
    public Builder<R> textWhere(boolean there, String name, Function<R, String> value) {
      if (there) {
        return text(name, value);
      }
      next(name);
      return this;
    }

    /** A column with a whole number. */
    public Builder<R> count(String name, Function<R, ? extends Number> value) {
      return text(name, row -> value.apply(row).toString());
    }

    /**
     * A column for each of several members.
     *
     * @param name the declared name, with the part in braces
     * @param members what a reader calls each, by id, in the order of the columns
     * @param value the cell of a row and a member's id
     */
    public Builder<R> each(
        String name, Map<String, Text> members, BiFunction<R, String, String> value) {
      OutputColumn pattern = next(name);
      members.forEach(
          (id, label) -> {
            columns.add(pattern.of(id, label));
            values.add(row -> value.apply(row, id));
          });
      return this;
    }

    /**
     * The table.
     *
     * @throws IllegalStateException when a declared column has no value
     */
    public OutputTable<R> build() {
      if (declared < file.columns().size()) {
        throw new IllegalStateException(
            file.name() + " lacks the column " + file.columns().get(declared).name());
      }
      return new OutputTable<>(this);
    }

    private OutputColumn next(String name) {
      if (declared == file.columns().size() || !file.columns().get(declared).name().equals(name)) {
        throw new IllegalStateException(
            "column " + (declared + 1) + " of " + file.name() + " is not declared as " + name);
      }
      return file.columns().get(declared++);
    }
  }
}
