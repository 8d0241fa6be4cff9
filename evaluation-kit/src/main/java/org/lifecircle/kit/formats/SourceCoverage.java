package org.lifecircle.kit.formats;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lifecircle.model.Completeness;
import org.lifecircle.model.FormatCatalog;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.OutletSearch;
import org.lifecircle.model.Problem;
import org.lifecircle.model.SourceStatus;
import org.lifecircle.tables.Columns;
import org.lifecircle.tables.Row;
import org.lifecircle.tables.Table;

/**
 * How completely a kind of source lists the outlets of each format: a table with the columns {@code
 * format}, {@code search} ({@code usually}, {@code sometimes}, {@code rarely}), {@code status} and
 * {@code note}. No source is complete by itself; only a person can say so.
 */
public final class SourceCoverage {

  private static final Columns COLUMNS = Columns.required("format", "search", "status", "note");

  private SourceCoverage() {}

  /**
   * Reads a table.
   *
   * @param beside the class beside which the table lies
   * @param formats the formats that outlets may serve; of those without a row nothing is known
   * @throws InvalidInputException when the table is broken
   */
  public static OutletSearch of(Class<?> beside, String resource, FormatCatalog formats) {
    List<Problem> problems = new ArrayList<>();
    Map<String, Completeness> byFormat = new LinkedHashMap<>();
    for (Row row : Table.resource(beside, resource, COLUMNS, problems).rows()) {
      Optional<String> format = row.requiredText("format");
      Optional<Completeness> search = row.value("search", Completeness.class);
      row.value("status", SourceStatus.class);
      if (format.isPresent() && search.isPresent() && formats.find(format.get()).isPresent()) {
        byFormat.put(format.get(), search.get());
      }
    }
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
    return new OutletSearch(byFormat, Completeness.UNKNOWN);
  }

  /**
   * Two lists of outlets put together: each format is listed as completely as in the better one.
   */
  public static OutletSearch together(OutletSearch first, OutletSearch second) {
    Map<String, Completeness> byFormat = new LinkedHashMap<>();
    List<String> ids = new ArrayList<>(first.byFormat().keySet());
    ids.addAll(second.byFormat().keySet());
    for (String id : ids) {
      byFormat.put(id, better(first.of(id), second.of(id)));
    }
    return new OutletSearch(byFormat, better(first.others(), second.others()));
  }

  private static Completeness better(Completeness one, Completeness other) {
    return one.compareTo(other) <= 0 ? one : other;
  }
}
