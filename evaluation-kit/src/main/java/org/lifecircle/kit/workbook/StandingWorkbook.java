package org.lifecircle.kit.workbook;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lifecircle.model.FigureCatalog;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Problem;
import org.lifecircle.model.ReadableText;
import org.lifecircle.tables.StandingLine;
import org.lifecircle.tables.StandingRows;

/**
 * A filled workbook as it stands, to be changed cell by cell: formats, comments, other cells and
 * other sheets stay as they are. It is read where something is wrong with it too, as long as it is
 * a workbook.
 */
public final class StandingWorkbook {

  private static final List<SheetLayout> TABLES =
      List.of(
          SheetLayout.HOMES,
          SheetLayout.OUTLETS,
          SheetLayout.EVIDENCE,
          SheetLayout.QUALITIES,
          SheetLayout.WAYS);
  private static final List<SheetLayout> FACTS = List.of(SheetLayout.BASICS, SheetLayout.SURVEY);

  private final byte[] content;
  private final FigureCatalog figures;
  private final Map<SheetLayout, Standing> sheets;

  /** A sheet, with where its columns or facts stand. */
  private record Standing(
      Grid grid, Optional<SheetHeader> header, Map<String, WorkbookFindings.Cell> facts) {}

  /**
   * Where a cell stands.
   *
   * @param table {@code homes}, {@code outlets}, {@code evidence}, {@code qualities}, {@code ways},
   *     or {@code settings} for a fact
   * @param line the row from 1; 0 when the whole sheet is meant
   * @param column the column or the fact; blank when the whole row is meant
   */
  public record Where(String table, int line, String column) {}

  private StandingWorkbook(
      byte[] content, FigureCatalog figures, Map<SheetLayout, Standing> sheets) {
    this.content = content;
    this.figures = figures;
    this.sheets = sheets;
  }

  /**
   * Reads a workbook.
   *
   * @param content its bytes
   * @param figures the figures that the form asks for
   * @throws InvalidInputException when it is no workbook, too large or damaged
   */
  public static StandingWorkbook read(byte[] content, FigureCatalog figures) {
    requireNonNull(figures, "figures");
    try {
      Path file = Files.createTempFile("lifecircle", ".xlsx");
      try {
        Files.write(file, content);
        UntrustedWorkbook.Content read =
            new UntrustedWorkbook(file).read(name -> SheetLayout.ofName(name).isPresent());
        Map<SheetLayout, Standing> sheets = new EnumMap<>(SheetLayout.class);
        for (Grid grid : read.sheets()) {
          SheetLayout layout = SheetLayout.ofName(grid.name()).orElseThrow();
          sheets.putIfAbsent(layout, standing(layout, grid, figures));
        }
        return new StandingWorkbook(content, figures, sheets);
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Standing standing(SheetLayout layout, Grid grid, FigureCatalog figures) {
    return layout.table()
        ? new Standing(grid, SheetHeader.of(layout, grid, figures), Map.of())
        : new Standing(grid, Optional.empty(), WorkbookSheets.factCells(layout, grid, figures));
  }

  /** What the sheets of single facts say, by key; figures of the survey are {@code survey.KEY}. */
  public Map<String, String> facts() {
    Map<String, String> all = new LinkedHashMap<>();
    for (SheetLayout layout : FACTS) {
      Standing standing = sheets.get(layout);
      if (standing != null) {
        standing
            .facts()
            .forEach(
                (id, cell) ->
                    all.put(
                        prefix(layout) + id,
                        text(standing.grid(), cell.row(), cell.column(), layout, id)));
      }
    }
    return all;
  }

  private static String prefix(SheetLayout layout) {
    return layout == SheetLayout.SURVEY ? "survey." : "";
  }

  /** The tables that have a header, by the ids that {@link Where} names. */
  public List<StandingRows> tables() {
    List<StandingRows> tables = new ArrayList<>();
    for (SheetLayout layout : TABLES) {
      Standing standing = sheets.get(layout);
      if (standing != null && standing.header().isPresent()) {
        tables.add(rows(layout, standing.grid(), standing.header().get()));
      }
    }
    return tables;
  }

  private StandingRows rows(SheetLayout layout, Grid grid, SheetHeader header) {
    RowsPassedOver passedOver = new RowsPassedOver(header);
    List<StandingLine> lines = new ArrayList<>();
    for (int row : grid.rows().tailMap(header.lastRow(), false).keySet()) {
      if (passedOver.reason(grid, row).isEmpty()) {
        Map<String, String> cells = new LinkedHashMap<>();
        header.columns().forEach((id, at) -> cells.put(id, text(grid, row, at.get(0), layout, id)));
        if (cells.values().stream().anyMatch(cell -> !cell.isEmpty())) {
          lines.add(new StandingLine(row + 1, cells));
        }
      }
    }
    return new StandingRows(
        layout.id(), grid.name(), List.copyOf(header.columns().keySet()), lines);
  }

  private String text(Grid grid, int row, int column, SheetLayout layout, String id) {
    WorkbookFindings ignored = new WorkbookFindings("");
    return new CellReading(ignored, false)
        .text(grid, new WorkbookFindings.Cell(row, column), layout.field(id, figures))
        .map(ReadableText::shown)
        .orElseGet(() -> grid.at(row, column).map(Grid.Value::text).orElse(""));
  }

  /**
   * Where a cell stands that a problem names.
   *
   * @param named for example {@code 居民楼!C5}, or a sheet alone
   */
  public Optional<Where> where(String named) {
    int mark = named.lastIndexOf('!');
    String sheet = mark < 0 ? named : named.substring(0, mark);
    for (Map.Entry<SheetLayout, Standing> one : sheets.entrySet()) {
      if (one.getValue().grid().name().equals(sheet)) {
        return Optional.of(
            where(one.getKey(), one.getValue(), mark < 0 ? "" : named.substring(mark + 1)));
      }
    }
    return Optional.empty();
  }

  private static Where where(SheetLayout layout, Standing standing, String cell) {
    String table = layout.table() ? layout.id() : "settings";
    String letters = cell.replaceAll("[^A-Za-z]", "").toUpperCase(Locale.ROOT);
    String digits = cell.replaceAll("[^0-9]", "");
    if (letters.isEmpty() || digits.isEmpty()) {
      return new Where(table, 0, "");
    }
    int line = Integer.parseInt(digits);
    int column = 0;
    for (char letter : letters.toCharArray()) {
      column = column * 26 + letter - 'A' + 1;
    }
    int at = column - 1;
    String id =
        standing.header().stream()
            .flatMap(header -> header.columns().entrySet().stream())
            .filter(one -> one.getValue().contains(at))
            .map(Map.Entry::getKey)
            .findFirst()
            .orElseGet(
                () ->
                    standing.facts().entrySet().stream()
                        .filter(one -> one.getValue().row() == line - 1)
                        .map(one -> prefix(layout) + one.getKey())
                        .findFirst()
                        .orElse(""));
    return new Where(table, layout.table() ? line : 0, id);
  }

  /**
   * The bytes of the workbook with other texts in cells of a row.
   *
   * @throws InvalidInputException when the table has no such column, or the library cannot open the
   *     workbook
   */
  public byte[] with(String table, int line, Map<String, String> cells) {
    return WorkbookCells.changed(content, places(table, line - 1, cells));
  }

  /**
   * The bytes of the workbook with a further row behind the others. A row that says nothing of what
   * it is would be passed over; where a name is required, such a row has {@link CellReading#UNSAID}
   * there, which counts as missing until somebody writes the name.
   *
   * @throws InvalidInputException as {@link #with} throws it
   */
  public byte[] inserted(String table, Map<String, String> cells) {
    int last = lineOfInserted(table) - 1;
    Map<String, String> row = new LinkedHashMap<>(cells);
    nameColumn(table)
        .filter(name -> row.getOrDefault(name, "").isBlank())
        .ifPresent(name -> row.put(name, CellReading.UNSAID));
    return WorkbookCells.inserted(
        content, header(table).grid().name(), last, places(table, last, row));
  }

  /** The column of words that every row must have and that says what the row is of. */
  private Optional<String> nameColumn(String table) {
    SheetHeader header = header(table).header().orElseThrow();
    return header.layout().fields(figures).stream()
        .filter(field -> field.required() && field.kind() == SheetLayout.Kind.TEXT)
        .map(SheetLayout.Field::id)
        .filter(header.columns()::containsKey)
        .findFirst();
  }

  /** The row, from 1, in which {@link #inserted} writes. */
  public int lineOfInserted(String table) {
    int header = header(table).header().orElseThrow().lastRow() + 1;
    return tables().stream()
            .filter(rows -> rows.id().equals(table))
            .flatMap(rows -> rows.lines().stream())
            .mapToInt(StandingLine::number)
            .max()
            .orElse(header)
        + 1;
  }

  /** The bytes of the workbook with another fact. */
  public byte[] withFacts(Map<String, String> facts) {
    SortedMap<String, List<WorkbookCells.Change>> changes = new TreeMap<>();
    facts.forEach(
        (key, value) -> {
          boolean survey = key.startsWith("survey.");
          SheetLayout layout = survey ? SheetLayout.SURVEY : SheetLayout.BASICS;
          String id = survey ? key.substring("survey.".length()) : key;
          Standing standing = sheets.get(layout);
          if (standing == null || !standing.facts().containsKey(id)) {
            throw wrong(layout.label().zh(), key, "standing.no-fact");
          }
          WorkbookFindings.Cell cell = standing.facts().get(id);
          changes
              .computeIfAbsent(standing.grid().name(), one -> new ArrayList<>())
              .add(
                  new WorkbookCells.Change(
                      cell.row(), cell.column(), layout.field(id, figures).kind(), value));
        });
    return WorkbookCells.changed(content, changes);
  }

  private Standing header(String table) {
    return sheets.entrySet().stream()
        .filter(one -> one.getKey().table() && one.getKey().id().equals(table))
        .map(Map.Entry::getValue)
        .filter(one -> one.header().isPresent())
        .findFirst()
        .orElseThrow(() -> wrong(table, "", "standing.no-table"));
  }

  private SortedMap<String, List<WorkbookCells.Change>> places(
      String table, int row, Map<String, String> cells) {
    Standing standing = header(table);
    SheetHeader header = standing.header().orElseThrow();
    List<WorkbookCells.Change> changes = new ArrayList<>();
    cells.forEach(
        (id, text) -> {
          List<Integer> columns = header.columns().getOrDefault(id, List.of());
          if (!columns.isEmpty()) {
            changes.add(
                new WorkbookCells.Change(
                    row, columns.get(0), header.layout().field(id, figures).kind(), text));
          } else if (!text.isEmpty()) {
            throw wrong(standing.grid().name(), id, "standing.no-column");
          }
        });
    SortedMap<String, List<WorkbookCells.Change>> bySheet = new TreeMap<>();
    bySheet.put(standing.grid().name(), changes);
    return bySheet;
  }

  private static InvalidInputException wrong(String sheet, String field, String key) {
    return new InvalidInputException(
        List.of(new Problem(sheet, 0, field, "", SheetLayout.PHRASES.text(key))));
  }
}
