package org.lifecircle.standards;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lifecircle.model.Problem;
import org.lifecircle.model.Warning;
import org.lifecircle.tables.Columns;
import org.lifecircle.tables.Table;
import org.lifecircle.tables.Workbook;

/** Where tables lie: those of all standards, or those of one. */
interface TableSource {

  /**
   * Reads a table.
   *
   * @param name its name without file ending, for example {@code parameters}
   * @param columns the columns that it may have
   * @param problems takes what is wrong
   * @return empty when there is no such table, or it cannot be read
   */
  Optional<Table> table(String name, Columns columns, List<Problem> problems);

  /** The tables of one standard. */
  default TableSource of(String standardId) {
    String folder = "packs/" + packageName(standardId) + "/";
    return (name, columns, problems) -> table(folder + name, columns, problems);
  }

  /** Whether a standard's tables may be others than those that the product carries. */
  default boolean mayDiffer(String standardId) {
    return true;
  }

  /** The tables that the product carries. */
  static TableSource carried() {
    return nearest(Standards.class.getClassLoader());
  }

  /** The tables that a class loader sees first, even before those of its parents. */
  static TableSource nearest(ClassLoader loader) {
    String root = Standards.class.getPackageName().replace('.', '/') + "/";
    return (name, columns, problems) -> {
      try {
        Enumeration<URL> found = loader.getResources(root + name + ".csv");
        if (!found.hasMoreElements()) {
          return Optional.empty();
        }
        try (InputStream in = found.nextElement().openStream()) {
          return Table.read(name + ".csv", in.readAllBytes(), columns, problems);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }

  /**
   * The tables of standards from spreadsheets {@code <standard>.xlsx} in a folder; what the folder
   * has no spreadsheet of, comes from elsewhere.
   *
   * @param doubts takes, by standard, what is read of it and somebody may not expect
   */
  static TableSource edited(Path folder, TableSource elsewhere, Map<String, Set<Warning>> doubts) {
    return new TableSource() {
      @Override
      public Optional<Table> table(String name, Columns columns, List<Problem> problems) {
        return elsewhere.table(name, columns, problems);
      }

      @Override
      public boolean mayDiffer(String standardId) {
        return Files.exists(folder.resolve(standardId + ".xlsx"));
      }

      @Override
      public TableSource of(String standardId) {
        Path file = folder.resolve(standardId + ".xlsx");
        if (!Files.exists(file)) {
          return elsewhere.of(standardId);
        }
        List<Problem> broken = new ArrayList<>();
        Optional<Workbook> workbook = Workbook.read(file, broken);
        return (name, columns, problems) -> {
          // Said once, however many tables the spreadsheet has.
          problems.addAll(broken);
          broken.clear();
          workbook.ifPresent(
              book ->
                  doubts
                      .computeIfAbsent(standardId, id -> new LinkedHashSet<>())
                      .addAll(book.hidden(name)));
          return workbook.flatMap(book -> book.table(name, columns, problems));
        };
      }
    };
  }

  /** These tables, with every cell refused that holds code. */
  static TableSource plain(TableSource source) {
    return new TableSource() {
      @Override
      public Optional<Table> table(String name, Columns columns, List<Problem> problems) {
        return source.table(name, columns, problems).map(table -> PlainCells.check(table, columns));
      }

      @Override
      public boolean mayDiffer(String standardId) {
        return source.mayDiffer(standardId);
      }

      @Override
      public TableSource of(String standardId) {
        return plain(source.of(standardId));
      }
    };
  }

  /** The folder, and Java package, of a standard: its id without hyphens. */
  static String packageName(String standardId) {
    return standardId.replace("-", "");
  }
}
