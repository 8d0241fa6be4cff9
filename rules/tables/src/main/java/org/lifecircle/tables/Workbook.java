package org.lifecircle.tables;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.lifecircle.model.LikelyNumbers;
import org.lifecircle.model.Problem;
import org.lifecircle.model.Text;
import org.lifecircle.model.Warning;

/**
 * A spreadsheet file (XLSX) whose sheets are tables. Cells hold text, numbers and dates; a formula
 * is refused, because a table of figures must say what it says without being run.
 */
public final class Workbook {

  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}(\\.\\d{1,6})?");
  private static final LocalDate FIRST_DAY = LocalDate.of(1899, 12, 30);
  private static final int WIDEST_COLUMN = 60;

  /** Longer headers have several lines. */
  private static final int WIDEST_HEADER = 10;

  private static final double LINE_HEIGHT = 15;

  /** Tables of more columns are printed on A3. */
  private static final int MOST_ON_A4 = 12;

  /** Spreadsheets know no day after the year 9999, which is so many days after their first. */
  private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);

  private static final int HELP_HEIGHT = 66;
  private static final String HEADER_COLOR = "D9E2EC";
  private static final String FILL_COLOR = "FFF8DC";
  private static final String APPLICATION = "LifeCircle";
  private static final String APPLICATION_VERSION = "1.0";

  private final String file;
  private final Map<String, List<Table.Line>> sheets;
  private final Map<String, HiddenRows> hidden;

  private Workbook(
      String file, Map<String, List<Table.Line>> sheets, Map<String, HiddenRows> hidden) {
    this.file = file;
    this.sheets = sheets;
    this.hidden = hidden;
  }

  /**
   * Reads a file.
   *
   * @param path the file
   * @param problems takes what is wrong with the file and every cell that holds a formula
   * @return empty when the file cannot be read
   */
  public static Optional<Workbook> read(Path path, List<Problem> problems) {
    String file = requireNonNull(path, "path").getFileName().toString();
    List<Problem> ofCells = new ArrayList<>();
    Optional<Text> refused = WorkbookFile.refusal(path, WorkbookFile.LARGEST_PART_BYTES);
    try {
      if (refused.isEmpty()) {
        Map<String, HiddenRows> hidden = new LinkedHashMap<>();
        Workbook workbook = new Workbook(file, sheets(path, ofCells, hidden), hidden);
        problems.addAll(ofCells);
        return Optional.of(workbook);
      }
    } catch (TooManyCellsException e) {
      String most = Integer.toString(WorkbookFile.MOST_CELLS);
      refused = Optional.of(Table.PHRASES.text("workbook.cells", most));
    } catch (IOException | RuntimeException e) {
      // The library meets a damaged file with any of a dozen exceptions.
      refused = Optional.of(Table.PHRASES.text("workbook.broken"));
    }
    problems.add(new Problem(file, 0, "", "", refused.orElseThrow()));
    return Optional.empty();
  }

  /** Says that a workbook has more cells than are read. */
  private static final class TooManyCellsException extends IOException {

    private static final long serialVersionUID = 1L;
  }

  private static Map<String, List<Table.Line>> sheets(
      Path path, List<Problem> problems, Map<String, HiddenRows> hidden) throws IOException {
    String file = path.getFileName().toString();
    Map<String, List<Table.Line>> sheets = new LinkedHashMap<>();
    int left = WorkbookFile.MOST_CELLS;
    try (InputStream in = Files.newInputStream(path);
        ReadableWorkbook workbook = new ReadableWorkbook(in, new ReadingOptions(true, false))) {
      for (Sheet sheet : workbook.getSheets().toList()) {
        HiddenRows ofSheet = new HiddenRows(sheet);
        hidden.put(sheet.getName(), ofSheet);
        List<Table.Line> lines = lines(file, sheet, left, ofSheet, problems);
        left -= lines.stream().mapToInt(line -> line.fields().size()).sum();
        sheets.put(sheet.getName(), lines);
      }
    }
    return sheets;
  }

  private static List<Table.Line> lines(
      String file, Sheet sheet, int mostCells, HiddenRows hidden, List<Problem> problems)
      throws IOException {
    List<Table.Line> lines = new ArrayList<>();
    int cells = 0;
    try (Stream<Row> rows = sheet.openStream()) {
      for (Iterator<Row> each = rows.iterator(); each.hasNext(); ) {
        Row row = each.next();
        cells += row.getCellCount();
        if (cells > mostCells) {
          throw new TooManyCellsException();
        }
        Table.Line line = line(file, sheet, row, problems);
        hidden.note(row, line);
        lines.add(line);
      }
    }
    return List.copyOf(lines);
  }

  private static Table.Line line(String file, Sheet sheet, Row row, List<Problem> problems) {
    List<String> fields = new ArrayList<>();
    for (int i = 0; i < row.getCellCount(); i++) {
      Cell cell = row.getCell(i);
      if (cell != null
          && (cell.getType() == CellType.FORMULA || cell.getType() == CellType.ERROR)) {
        problems.add(
            new Problem(
                file,
                row.getRowNum(),
                sheet.getName() + "!" + cell.getAddress(),
                String.valueOf(cell.getFormula()),
                Table.PHRASES.text("cell.formula")));
      }
      fields.add(cell == null ? "" : text(cell));
    }
    return new Table.Line(row.getRowNum(), List.copyOf(fields));
  }

  private static String text(Cell cell) {
    if (cell.getType() != CellType.NUMBER) {
      return cell.getText() == null ? "" : cell.getText();
    }
    BigDecimal number = cell.asNumber();
    String format = cell.getDataFormatString();
    boolean date = format != null && format.toLowerCase(java.util.Locale.ROOT).contains("yy");
    if (date && number.abs().compareTo(LAST_DAY) <= 0) {
      return FIRST_DAY.plusDays(number.longValue()).toString();
    }
    BigDecimal plain = number.stripTrailingZeros();
    if (!LikelyNumbers.contain(plain)) {
      // 1e999999999 is short in a file and a gigabyte when it is written out.
      return plain.toString();
    }
    return plain.scale() < 0 ? plain.setScale(0).toPlainString() : plain.toPlainString();
  }

  /** The names of the sheets in their order. */
  public List<String> sheets() {
    return List.copyOf(sheets.keySet());
  }

  /**
   * That rows of a sheet, or the sheet, are hidden or filtered away: they are read all the same,
   * and whoever hid them may not expect that.
   *
   * @param sheet its name; of a sheet that is not there nothing is said
   */
  public List<Warning> hidden(String sheet) {
    return hidden.containsKey(sheet) ? hidden.get(sheet).warnings(file) : List.of();
  }

  /** The cells of a sheet as text, row by row, without empty rows; empty when there is no such. */
  public List<List<String>> cells(String sheet) {
    return sheets.getOrDefault(sheet, List.of()).stream()
        .map(Table.Line::fields)
        .filter(fields -> !fields.stream().allMatch(String::isBlank))
        .toList();
  }

  /**
   * The rows of a sheet with their numbers, and their cells by the letter of the column, without
   * surrounding white space; blank cells and rows are left out.
   *
   * @param sheet its name; a sheet that is not there has no rows
   */
  public List<Table.Cells> lettered(String sheet) {
    List<Table.Cells> rows = new ArrayList<>();
    for (Table.Line line : sheets.getOrDefault(sheet, List.of())) {
      Map<String, String> cells = new LinkedHashMap<>();
      for (int c = 0; c < line.fields().size(); c++) {
        if (!line.fields().get(c).isBlank()) {
          cells.put(letters(c), line.fields().get(c).strip());
        }
      }
      if (!cells.isEmpty()) {
        rows.add(new Table.Cells(line.number(), cells));
      }
    }
    return List.copyOf(rows);
  }

  /** What spreadsheet programs call a column, counted from 0. */
  private static String letters(int column) {
    int alphabet = 'Z' - 'A' + 1;
    String last = String.valueOf((char) ('A' + column % alphabet));
    return column < alphabet ? last : letters(column / alphabet - 1) + last;
  }

  /**
   * A sheet as a table.
   *
   * @param sheet its name
   * @param columns the columns that it may have
   * @param problems takes what is wrong
   * @return empty when there is no such sheet, or its rows cannot be read
   */
  public Optional<Table> table(String sheet, Columns columns, List<Problem> problems) {
    return sheets.containsKey(sheet)
        ? Table.of(file + " [" + sheet + "]", sheets.get(sheet), columns, problems)
        : Optional.empty();
  }

  /**
   * Writes a file over whatever it held. What looks like a number becomes one.
   *
   * @param path the file
   * @param sheets rows of cells by the name of the sheet, the header first
   * @throws IOException when the file cannot be written
   */
  public static void write(Path path, Map<String, List<List<String>>> sheets) throws IOException {
    try (OutputStream out = Files.newOutputStream(path);
        org.dhatim.fastexcel.Workbook workbook =
            new org.dhatim.fastexcel.Workbook(out, APPLICATION, APPLICATION_VERSION)) {
      for (Map.Entry<String, List<List<String>>> entry : sheets.entrySet()) {
        Worksheet sheet = workbook.newWorksheet(entry.getKey());
        List<List<String>> rows = entry.getValue();
        for (int r = 0; r < rows.size(); r++) {
          for (int c = 0; c < rows.get(r).size(); c++) {
            String cell = rows.get(r).get(c);
            if (r > 0 && NUMBER.matcher(cell).matches()) {
              sheet.value(r, c, new BigDecimal(cell));
            } else if (!cell.isEmpty()) {
              sheet.value(r, c, cell);
            }
          }
        }
        format(sheet, rows);
      }
    }
    WorkbookFile.removeClock(path);
  }

  /**
   * Writes sheets that a person fills over whatever the file held.
   *
   * @param path the file
   * @param sheets the sheets in their order
   * @throws IOException when the file cannot be written
   */
  public static void writeForms(Path path, List<FormSheet> sheets) throws IOException {
    try (OutputStream out = Files.newOutputStream(path);
        org.dhatim.fastexcel.Workbook workbook =
            new org.dhatim.fastexcel.Workbook(out, APPLICATION, APPLICATION_VERSION)) {
      for (FormSheet form : sheets) {
        write(workbook.newWorksheet(form.name()), form);
      }
    }
    WorkbookFile.removeClock(path);
  }

  private static void write(Worksheet sheet, FormSheet form) {
    int columns = form.header().size();
    sheet.value(0, 0, form.help());
    sheet.range(0, 0, 0, columns - 1).merge();
    sheet.range(0, 0, 0, columns - 1).style().wrapText(true).verticalAlignment("top").set();
    sheet.rowHeight(0, HELP_HEIGHT);
    for (int c = 0; c < columns; c++) {
      sheet.value(1, c, form.header().get(c));
    }
    sheet.range(1, 0, 1, columns - 1).style().bold().fillColor(HEADER_COLOR).set();
    for (int r = 0; r < form.rows().size(); r++) {
      for (int c = 0; c < columns; c++) {
        String cell = form.rows().get(r).get(c);
        if (cell.isEmpty()) {
          sheet.style(2 + r, c).fillColor(FILL_COLOR).borderStyle("thin").set();
        } else if (NUMBER.matcher(cell).matches()) {
          sheet.value(2 + r, c, new BigDecimal(cell));
        } else {
          sheet.value(2 + r, c, cell);
        }
      }
    }
    form.choices()
        .forEach(
            (column, choices) ->
                sheet
                    .range(2, column, 1 + form.rows().size(), column)
                    .validateWithListByFormula("\"" + String.join(",", choices) + "\"")
                    // The usual style has an i, which the library writes in the machine's own case.
                    .errorStyle(DataValidationErrorStyle.STOP));
    for (int c = 0; c < columns; c++) {
      int column = c;
      int longest = form.rows().stream().mapToInt(row -> width(row.get(column))).max().orElse(0);
      sheet.width(c, Math.min(WIDEST_COLUMN, Math.max(longest, width(form.header().get(c))) + 2));
    }
    sheet.freezePane(0, 2);
  }

  private static void format(Worksheet sheet, List<List<String>> rows) {
    if (rows.isEmpty()) {
      return;
    }
    int columns = rows.get(0).size();
    sheet.range(0, 0, 0, columns - 1).style().bold().wrapText(true).verticalAlignment("top").set();
    sheet.freezePane(0, 1);
    // Printed, all columns are on one sheet, and every sheet has the header.
    sheet.pageOrientation("landscape");
    sheet.fitToWidth((short) 1);
    sheet.fitToHeight((short) 0);
    sheet.paperSize(columns > MOST_ON_A4 ? PaperSize.A3_PAPER : PaperSize.A4_PAPER);
    sheet.repeatRows(0);
    int lines = 1;
    for (int c = 0; c < columns; c++) {
      int column = c;
      int longest =
          rows.stream()
              .skip(1)
              .mapToInt(row -> column < row.size() ? width(row.get(column)) : 0)
              .max()
              .orElse(0);
      int title = width(rows.get(0).get(column));
      int letters =
          Math.max(
              1, Math.min(WIDEST_COLUMN - 2, Math.max(longest, Math.min(WIDEST_HEADER, title))));
      sheet.width(c, letters + 2);
      lines = Math.max(lines, (title + letters - 1) / letters);
    }
    sheet.rowHeight(0, LINE_HEIGHT * lines);
  }

  /** How many letters wide a text is; Chinese ones are two wide. */
  private static int width(String text) {
    return text.codePoints().map(letter -> Character.isIdeographic(letter) ? 2 : 1).sum();
  }
}
