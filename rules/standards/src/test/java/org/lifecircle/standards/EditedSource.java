package org.lifecircle.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Problem;
import org.lifecircle.standards.kie.DroolsEngine;
import org.lifecircle.tables.Columns;
import org.lifecircle.tables.Row;
import org.lifecircle.tables.Table;

/** A copy of the product's tables in which some cells were changed. */
final class EditedSource implements TableSource {

  private final Map<String, List<Consumer<Map<String, String>>>> edits = new LinkedHashMap<>();

  /**
   * Changes every row of a table.
   *
   * @param table for example {@code packs/national2021/parameters}
   * @param edit changes the cells by column
   */
  EditedSource rows(String table, Consumer<Map<String, String>> edit) {
    edits.computeIfAbsent(table, t -> new ArrayList<>()).add(edit);
    return this;
  }

  /** Changes a cell of the rows whose first-named column says so. */
  EditedSource cell(String table, String key, String id, String column, String value) {
    return rows(
        table,
        cells -> {
          if (id.equals(cells.get(key))) {
            cells.put(column, value);
          }
        });
  }

  @Override
  public Optional<Table> table(String name, Columns columns, List<Problem> problems) {
    Optional<Table> carried = TableSource.carried().table(name, columns, problems);
    return edits.containsKey(name)
        ? carried.map(table -> edited(name, table, columns, problems))
        : carried;
  }

  private Table edited(String name, Table table, Columns columns, List<Problem> problems) {
    List<Table.Cells> rows = new ArrayList<>();
    for (Row row : table.rows()) {
      Map<String, String> cells = new LinkedHashMap<>();
      columns.all().forEach(column -> cells.put(column, row.text(column)));
      edits.get(name).forEach(edit -> edit.accept(cells));
      rows.add(new Table.Cells(row.line(), cells));
    }
    return Table.of(table.file(), rows, problems);
  }

  /** The standards of these tables. */
  Standards load() {
    return Standards.load(
        this, id -> DroolsEngine.of(List.of("common", TableSource.packageName(id))));
  }

  /** What is wrong with these tables; fails when nothing is. */
  List<Problem> problems() {
    InvalidInputException refused = catchThrowableOfType(InvalidInputException.class, this::load);
    assertThat(refused).as("these tables must be refused").isNotNull();
    return refused.problems();
  }
}
