package org.lifecircle.reports.document;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.lifecircle.reports.document.ReportDocument.Cell;
import org.lifecircle.reports.document.ReportDocument.Column;
import org.lifecircle.reports.document.ReportDocument.KeyFigure;

/**
 * A form that is handed in.
 *
 * @param id unique in the report
 * @param name one or two words
 * @param head what stands above the table
 * @param table what is filled in line by line
 * @param signatures what is signed under it
 */
public record Form(
    String id, String name, FormHead head, FormTable table, List<String> signatures) {

  public Form {
    requireNonNull(id, "id");
    requireNonNull(name, "name");
    requireNonNull(head, "head");
    requireNonNull(table, "table");
    signatures = List.copyOf(signatures);
  }

  /**
   * What stands above the table of a form.
   *
   * @param title the title of the form
   * @param status how sure its layout is
   * @param facts what is filled in once: label, value and remark
   */
  public record FormHead(String title, String status, List<KeyFigure> facts) {
    public FormHead {
      requireNonNull(title, "title");
      requireNonNull(status, "status");
      facts = List.copyOf(facts);
    }
  }

  /**
   * What is filled in line by line.
   *
   * @param columns at least one
   * @param groups parts of the table, each with its totals
   */
  public record FormTable(List<Column> columns, List<FormGroup> groups) {
    public FormTable {
      columns = List.copyOf(columns);
      groups = List.copyOf(groups);
    }
  }

  /** Rows under one heading, and what is added up under them. */
  public record FormGroup(String title, List<List<Cell>> rows, List<Total> totals) {
    public FormGroup {
      requireNonNull(title, "title");
      rows = rows.stream().map(List::copyOf).toList();
      totals = List.copyOf(totals);
    }
  }

  /**
   * What is added up under the rows of a group.
   *
   * @param label what it is
   * @param column the column, counted from 0
   * @param word the word whose cells are counted; empty when numbers are added
   * @param over the column by whose sum the sum is divided; empty when it stands for itself
   * @param value what comes out; empty when there is nothing to divide by
   */
  public record Total(
      String label,
      int column,
      Optional<String> word,
      OptionalInt over,
      Optional<BigDecimal> value) {
    public Total {
      requireNonNull(label, "label");
      requireNonNull(word, "word");
      requireNonNull(over, "over");
      requireNonNull(value, "value");
    }

    public static Total sum(String label, int column, BigDecimal value) {
      return new Total(label, column, Optional.empty(), OptionalInt.empty(), Optional.of(value));
    }

    public static Total count(String label, int column, String word, BigDecimal value) {
      return new Total(label, column, Optional.of(word), OptionalInt.empty(), Optional.of(value));
    }

    public static Total ratio(String label, int column, int over, Optional<BigDecimal> value) {
      return new Total(label, column, Optional.empty(), OptionalInt.of(over), value);
    }
  }
}
