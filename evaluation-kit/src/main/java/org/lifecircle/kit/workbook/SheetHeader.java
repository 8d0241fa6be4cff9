package org.lifecircle.kit.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lifecircle.model.FigureCatalog;
import org.lifecircle.model.Language;
import org.lifecircle.model.NearestName;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Problem;
import org.lifecircle.model.Text;
import org.lifecircle.model.Warning;

/**
 * The header of a table on a sheet.
 *
 * @param layout what the table is
 * @param figures the figures that the form asks for
 * @param lastRow the last row of the header, from 0
 * @param columns the columns of every field that was found, from 0
 * @param unknown the words over columns that are no field
 */
record SheetHeader(
    SheetLayout layout,
    FigureCatalog figures,
    int lastRow,
    Map<String, List<Integer>> columns,
    Map<Integer, String> unknown) {

  private static final Phrases PHRASES = SheetLayout.PHRASES;
  private static final int HEADER_ROWS = 12;

  /**
   * The header is the row, or the pair of rows where cells were merged, that names the most fields.
   */
  static Optional<SheetHeader> of(SheetLayout layout, Grid grid, FigureCatalog figures) {
    FieldNames names = new FieldNames(layout, figures);
    SheetHeader best = null;
    int most = 1;
    for (int row : grid.rows().headMap(HEADER_ROWS).keySet()) {
      for (int height = 1; height <= 2; height++) {
        SheetHeader header = at(layout, grid, row, height, figures, names);
        if (header.columns().size() > most) {
          best = header;
          most = header.columns().size();
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private static SheetHeader at(
      SheetLayout layout, Grid grid, int row, int height, FigureCatalog figures, FieldNames names) {
    Map<String, List<Integer>> columns = new LinkedHashMap<>();
    Map<Integer, String> unknown = new TreeMap<>();
    Set<Integer> named = new LinkedHashSet<>();
    for (int r = row + height - 1; r >= row; r--) {
      for (Map.Entry<Integer, Grid.Value> cell : grid.row(r).entrySet()) {
        Optional<SheetLayout.Field> field = names.find(cell.getValue().text());
        if (field.isPresent() && named.add(cell.getKey())) {
          columns.computeIfAbsent(field.get().id(), id -> new ArrayList<>()).add(cell.getKey());
          unknown.remove(cell.getKey());
        } else if (field.isEmpty() && !named.contains(cell.getKey()) && height == 1) {
          unknown.put(cell.getKey(), cell.getValue().text());
        }
      }
    }
    return new SheetHeader(layout, figures, row + height - 1, columns, unknown);
  }

  /** Tells what is wrong with it; whether nothing is. */
  boolean check(Grid grid, WorkbookFindings findings) {
    int before = findings.problems().size();
    List<String> missing =
        layout.fields(figures).stream()
            .map(SheetLayout.Field::id)
            .filter(id -> !columns.containsKey(id))
            .toList();
    Set<String> suggested = checkUnknown(grid, missing, findings);
    for (String id : missing) {
      if (layout.field(id, figures).required() && !suggested.contains(id)) {
        Text label = layout.label(id, figures);
        Text message = PHRASES.text("column.missing");
        findings
            .problems()
            .add(
                new Problem(
                    grid.name(),
                    lastRow + 1,
                    "",
                    "",
                    new Text(label.zh() + "：" + message.zh(), label.en() + ": " + message.en())));
      }
    }
    columns.forEach(
        (id, found) -> {
          for (int column : found.subList(1, found.size())) {
            findings.problem(
                grid.name(),
                new WorkbookFindings.Cell(lastRow, column),
                layout.label(id, figures).zh(),
                PHRASES.text("column.twice"));
          }
        });
    return findings.problems().size() == before;
  }

  /** Tells the columns that are no field; gives the fields that some of them seem to mean. */
  private Set<String> checkUnknown(Grid grid, List<String> missing, WorkbookFindings findings) {
    Set<String> suggested = new LinkedHashSet<>();
    unknown.forEach(
        (column, words) -> {
          Optional<String> meant = meant(missing, words);
          if (meant.isPresent()) {
            suggested.add(meant.get());
            findings.problem(
                grid.name(),
                new WorkbookFindings.Cell(lastRow, column),
                words,
                PHRASES.text("column.maybe", layout.label(meant.get(), figures)));
          } else {
            findings
                .warnings()
                .add(
                    new Warning(
                        "column-not-read",
                        grid.name(),
                        PHRASES.text("warning.column", grid.name(), words)));
          }
        });
    return suggested;
  }

  private Optional<String> meant(List<String> missing, String words) {
    for (Language language : Language.values()) {
      Map<String, String> labels = new LinkedHashMap<>();
      missing.forEach(
          id -> labels.put(SheetLayout.plain(layout.label(id, figures).in(language)), id));
      Optional<String> nearest = NearestName.of(SheetLayout.plain(words), labels.keySet());
      if (nearest.isPresent()) {
        return nearest.map(labels::get);
      }
    }
    return Optional.empty();
  }

  /** What the required columns of a table are called, with commas between. */
  static Text required(SheetLayout layout, FigureCatalog figures) {
    Function<Language, String> list =
        language ->
            layout.fields(figures).stream()
                .filter(SheetLayout.Field::required)
                .map(field -> layout.label(field.id(), figures).in(language))
                .collect(Collectors.joining(language == Language.ZH ? "、" : ", "));
    return new Text(list.apply(Language.ZH), list.apply(Language.EN));
  }
}
