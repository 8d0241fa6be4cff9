package org.lifecircle.reports.office;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.util.Units;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFPicture;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.lifecircle.model.Language;
import org.lifecircle.reports.document.ReportDocument;
import org.lifecircle.reports.document.ReportDocument.Block;
import org.lifecircle.reports.document.ReportDocument.Cell;
import org.lifecircle.reports.document.ReportDocument.Exhibit;
import org.lifecircle.reports.document.ReportDocument.Exhibits;
import org.lifecircle.reports.document.ReportDocument.Form;
import org.lifecircle.reports.document.ReportDocument.FormGroup;
import org.lifecircle.reports.document.ReportDocument.Group;
import org.lifecircle.reports.document.ReportDocument.KeyFigure;
import org.lifecircle.reports.document.ReportDocument.Row;
import org.lifecircle.reports.document.ReportDocument.Section;
import org.lifecircle.reports.document.ReportDocument.Table;
import org.lifecircle.reports.document.ReportDocument.Tone;
import org.lifecircle.reports.document.ReportDocument.Total;
import org.lifecircle.reports.document.ReportDocument.Verdict;
import org.lifecircle.reports.evidence.Photo;
import org.lifecircle.reports.wording.Wording;

/**
 * All tables of a report as a workbook: a sheet for the verdict, a sheet for each table with every
 * row of it, a sheet for the notes on the data. Numbers are numbers, and sums are formulas.
 */
public final class ExcelReport {

  private static final int WIDEST = 46;

  /** The place of a photo in pixels, and how many lines of words are as high. */
  private static final double PHOTO_WIDTH = 160;

  private static final double PHOTO_HEIGHT = 120;
  private static final int PHOTO_LINES = 7;

  private final ReportDocument report;
  private final Wording wording;
  private final XSSFWorkbook workbook = new XSSFWorkbook();
  private final Map<Tone, XSSFCellStyle> marks = new EnumMap<>(Tone.class);
  private final Map<String, XSSFCellStyle> formats = new HashMap<>();
  private final Map<XSSFCellStyle, XSSFCellStyle> boxes = new IdentityHashMap<>();

  /** How many lines the words of merged cells take, by row. */
  private final Map<XSSFRow, Integer> merged = new IdentityHashMap<>();

  private final XSSFCellStyle title;
  private final XSSFCellStyle text;
  private final XSSFCellStyle head;
  private final XSSFCellStyle headOfNumbers;

  /** Words in a column of numbers, such as a dash. */
  private final XSSFCellStyle right;

  private final XSSFCellStyle number;
  private final XSSFCellStyle share;
  private final XSSFCellStyle exactShare;
  private final XSSFCellStyle sum;
  private final XSSFCellStyle note;
  private final XSSFCellStyle photoPlace;

  private ExcelReport(ReportDocument report) {
    this.report = requireNonNull(report, "report");
    this.wording = new Wording(report.language());
    title = style(font(16, true, "0B3C5D"));
    title.setWrapText(false);
    text = style(font(11, false, "1F2933"));
    note = style(font(10, false, "56616B"));
    note.setWrapText(false);
    photoPlace = style(font(11, false, "1F2933"));
    photoPlace.setIndention((short) 1);
    head = style(font(11, true, "FFFFFF"));
    fill(head, "0B3C5D");
    headOfNumbers = style(font(11, true, "FFFFFF"));
    fill(headOfNumbers, "0B3C5D");
    right(headOfNumbers);
    number = style(font(11, false, "1F2933"));
    right(number);
    share = style(font(11, false, "1F2933"));
    share.setDataFormat(workbook.createDataFormat().getFormat("0.0%"));
    right(share);
    exactShare = style(font(11, false, "1F2933"));
    exactShare.setDataFormat(workbook.createDataFormat().getFormat("0.00%"));
    right(exactShare);
    sum = style(font(11, true, "1F2933"));
    sum.setBorderTop(BorderStyle.THIN);
    right = style(font(11, false, "1F2933"));
    right(right);
    mark(Tone.GOOD, "005A8D", "E3F0F8");
    mark(Tone.BAD, "A84400", "FDEEE4");
    mark(Tone.UNKNOWN, "4C5660", "E9EDF0");
    mark(Tone.CAUTION, "6D5200", "FDF3D0");
    marks.put(Tone.PLAIN, text);
  }

  /**
   * The workbook file. The same report gives the same bytes.
   *
   * @param date the date that the file gives as its own, so that it does not depend on the clock
   */
  public static byte[] of(ReportDocument report, LocalDate date) throws IOException {
    return new ExcelReport(report).bytes(date);
  }

  private byte[] bytes(LocalDate date) throws IOException {
    try (workbook) {
      report.verdict().ifPresent(this::verdict);
      for (Section section : report.sections()) {
        for (Block block : section.blocks()) {
          if (block instanceof Table table) {
            table(table);
          } else if (block instanceof Exhibits exhibits) {
            exhibits(exhibits);
          }
        }
      }
      report.forms().forEach(this::form);
      notes();
      workbook.forEach(sheet -> heights((XSSFSheet) sheet));
      Date noon = Date.from(date.atTime(12, 0).toInstant(ZoneOffset.UTC));
      var properties = workbook.getProperties().getCoreProperties();
      properties.setCreated(Optional.of(noon));
      properties.setModified(Optional.of(noon));
      properties.setCreator("LifeCircle");
      properties.setTitle(report.circle() + " · " + report.title());
      workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      workbook.write(out);
      return SettledZip.of(out.toByteArray());
    }
  }

  // Styles.

  private XSSFFont font(int points, boolean bold, String color) {
    XSSFFont font = workbook.createFont();
    font.setFontName(report.language() == Language.ZH ? "宋体" : "Calibri");
    font.setFontHeightInPoints((short) points);
    font.setBold(bold);
    font.setColor(color(color));
    return font;
  }

  private static XSSFColor color(String hex) {
    int rgb = Integer.parseInt(hex, 16);
    return new XSSFColor(new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb}, null);
  }

  private XSSFCellStyle style(XSSFFont font) {
    XSSFCellStyle style = workbook.createCellStyle();
    style.setFont(font);
    style.setVerticalAlignment(VerticalAlignment.TOP);
    style.setWrapText(true);
    return style;
  }

  private static void fill(XSSFCellStyle style, String hex) {
    style.setFillForegroundColor(color(hex));
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
  }

  private void mark(Tone tone, String ink, String paper) {
    XSSFCellStyle style = style(font(11, false, ink));
    fill(style, paper);
    marks.put(tone, style);
  }

  /** Numbers stand at the end of their cell and do not touch the words of the next. */
  private static void right(XSSFCellStyle style) {
    style.setAlignment(HorizontalAlignment.RIGHT);
    style.setIndention((short) 1);
  }

  /**
   * The style of a number that a page shows as these words: its unit stays with it. A format with
   * places that may be empty would leave Excel a bare point behind a whole number, so every column
   * has its own number of places.
   */
  private XSSFCellStyle counted(String words, int decimals) {
    if (words.endsWith("%")) {
      // The words are cut off, a format rounds: two places more say the same as one cut off.
      return words.contains(".") ? exactShare : share;
    }
    return decimals(number, decimals, unit(words));
  }

  private static String unit(String words) {
    return words.replaceFirst("^[-+0-9.,]+", "");
  }

  private XSSFCellStyle decimals(XSSFCellStyle plain, int decimals, String unit) {
    String format =
        "#,##0"
            + (decimals == 0 ? "" : "." + "0".repeat(decimals))
            + (unit.isEmpty() ? "" : "\"" + unit.replace("\"", "") + "\"");
    return formats.computeIfAbsent(
        plain.getIndex() + " " + format,
        one -> {
          XSSFCellStyle style = workbook.createCellStyle();
          style.cloneStyleFrom(plain);
          style.setDataFormat(workbook.createDataFormat().getFormat(format));
          return style;
        });
  }

  /** The most decimals, at most two, that numbers of a column have that are of the same unit. */
  private static int decimals(List<Cell> column, String unit) {
    return column.stream()
        .filter(cell -> cell.number().isPresent() && unit(cell.text()).equals(unit))
        .mapToInt(cell -> cell.number().orElseThrow().stripTrailingZeros().scale())
        .map(scale -> Math.max(0, Math.min(2, scale)))
        .max()
        .orElse(0);
  }

  // Sheets.

  private XSSFSheet sheet(String name, String heading) {
    String safe = WorkbookUtil.createSafeSheetName(name);
    String unique = safe;
    for (int i = 2; workbook.getSheet(unique) != null; i++) {
      unique = safe.substring(0, Math.min(safe.length(), 28)) + " " + i;
    }
    XSSFSheet sheet = workbook.createSheet(unique);
    write(sheet, 0, 0, heading, title);
    sheet.getPrintSetup().setPaperSize(org.apache.poi.ss.usermodel.PrintSetup.A4_PAPERSIZE);
    sheet.getPrintSetup().setLandscape(true);
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setFitWidth((short) 1);
    sheet.getPrintSetup().setFitHeight((short) 0);
    sheet.getFooter().setLeft("&8" + report.circle().replace("&", "&&") + " · &A");
    sheet.getFooter().setRight("&8&P / &N");
    return sheet;
  }

  private static XSSFCell write(
      XSSFSheet sheet, int row, int column, String words, CellStyle style) {
    XSSFRow line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
    XSSFCell cell = line.createCell(column);
    cell.setCellValue(words);
    cell.setCellStyle(style);
    return cell;
  }

  private void verdict(Verdict verdict) {
    XSSFSheet sheet = sheet(wording.say("nav.top"), report.circle() + " · " + report.title());
    int row = 1;
    write(sheet, row++, 0, report.subtitle(), note);
    row++;
    write(sheet, row, 0, wording.say("verdict.level.word"), text);
    write(sheet, row++, 1, verdict.level(), marks.get(verdict.levelTone()));
    write(sheet, row, 0, wording.say("verdict.score"), text);
    write(sheet, row++, 1, "", left(verdict.scoreText()))
        .setCellValue(verdict.score().doubleValue());
    write(sheet, row++, 1, verdict.scoreNote(), text);
    if (!verdict.levelNote().isBlank()) {
      write(sheet, row, 0, wording.say("verdict.assumed.word"), marks.get(Tone.CAUTION));
      write(sheet, row++, 1, verdict.levelNote(), text);
    }
    if (!verdict.wayUp().isBlank()) {
      write(sheet, row, 0, wording.say("verdict.heading.wayup"), text);
      write(sheet, row++, 1, verdict.wayUp(), text);
    }
    for (KeyFigure figure : verdict.figures()) {
      String label = noted(figure.label(), figure.note());
      write(sheet, row, 0, wording.first(label), text);
      figure(write(sheet, row++, 1, figure.value(), text), figure.value());
    }
    row = list(sheet, row + 1, wording.say("verdict.heading.missing"), verdict.missing());
    list(sheet, row + 1, wording.say("verdict.heading.actions"), verdict.actions());
    sheet.setColumnWidth(0, 28 * 256);
    sheet.setColumnWidth(1, 100 * 256);
  }

  private String noted(String words, String note) {
    return note.isBlank() ? words : wording.say("cell.noted", words, note);
  }

  /** What a page shows as a number is one in a workbook too. */
  private void figure(XSSFCell cell, String shown) {
    String digits = shown.replace(",", "").replace("%", "");
    if (digits.matches("[0-9]+(\\.[0-9]+)?")) {
      BigDecimal value = new BigDecimal(digits);
      cell.setCellValue((shown.endsWith("%") ? value.movePointLeft(2) : value).doubleValue());
      cell.setCellStyle(left(shown));
    }
  }

  /** A number beside its name, shown with as many decimals as here. */
  private XSSFCellStyle left(String shown) {
    boolean percent = shown.endsWith("%");
    String digits = shown.replace("%", "");
    int point = digits.indexOf('.');
    int places = point < 0 ? 0 : digits.length() - point - 1;
    String format = (percent ? "0" : "#,##0") + (places == 0 ? "" : "." + "0".repeat(places));
    return formats.computeIfAbsent(
        "left " + format + percent,
        one -> {
          XSSFCellStyle style = workbook.createCellStyle();
          style.cloneStyleFrom(text);
          style.setAlignment(HorizontalAlignment.LEFT);
          style.setDataFormat(
              workbook.createDataFormat().getFormat(percent ? format + "%" : format));
          return style;
        });
  }

  private int list(XSSFSheet sheet, int from, String heading, List<String> items) {
    int row = from;
    for (int i = 0; i < items.size(); i++) {
      write(sheet, row, 0, i == 0 ? heading : "", text);
      write(sheet, row++, 1, items.get(i), text);
    }
    return row;
  }

  private void table(Table table) {
    XSSFSheet sheet = sheet(table.title(), table.title());
    int headRow = 2;
    boolean grouped = table.rows().stream().anyMatch(row -> row.heading().isPresent());
    int[] places = new int[table.columns().size()];
    List<Integer> widths = new ArrayList<>();
    int next = 0;
    if (grouped) {
      next = head(sheet, headRow, next, wording.say("column.group"), widths);
    }
    for (int i = 0; i < places.length; i++) {
      int column = i;
      places[i] = next;
      String name = table.columns().get(i).title();
      next = head(sheet, headRow, next, name, widths);
      if (table.columns().get(i).numeric()) {
        sheet.getRow(headRow).getCell(places[i]).setCellStyle(headOfNumbers);
      }
      if (table.rows().stream().anyMatch(row -> !row.cells().get(column).lines().isEmpty())) {
        next = head(sheet, headRow, next, wording.say("column.notes", name), widths);
      }
      if (table.rows().stream().anyMatch(row -> !row.cells().get(column).mark().isBlank())) {
        next = head(sheet, headRow, next, wording.say("column.mark", name), widths);
      }
    }
    List<List<Cell>> columns = new ArrayList<>();
    for (int i = 0; i < places.length; i++) {
      int column = i;
      columns.add(table.rows().stream().map(row -> row.cells().get(column)).toList());
    }
    String group = "";
    int line = headRow + 1;
    for (Row row : table.rows()) {
      group = row.heading().orElse(group);
      if (grouped) {
        write(sheet, line, 0, group, text);
        widen(widths, 0, group);
      }
      for (int i = 0; i < places.length; i++) {
        int following = i + 1 < places.length ? places[i + 1] : next;
        boolean numeric = table.columns().get(i).numeric();
        Cell cell = row.cells().get(i);
        int decimals = decimals(columns.get(i), unit(cell.text()));
        cells(sheet, line, places[i], following, cell, numeric, decimals, widths);
      }
      line++;
    }
    if (line > headRow + 1) {
      sheet.setAutoFilter(new CellRangeAddress(headRow, line - 1, 0, next - 1));
    }
    if (!table.sums().isEmpty() && line > headRow + 1) {
      write(sheet, line, 0, wording.say("cell.total"), sum);
      for (int column : table.sums()) {
        String letter = CellReference.convertNumToColString(places[column]);
        XSSFCellStyle style = decimals(sum, decimals(columns.get(column), ""), "");
        right(style);
        XSSFCell cell = write(sheet, line, places[column], "", style);
        cell.setCellFormula("SUM(" + letter + (headRow + 2) + ":" + letter + line + ")");
      }
      line++;
    }
    if (!table.note().isBlank()) {
      write(sheet, 1, 0, table.note(), note);
    }
    sheet.createFreezePane(grouped ? places[0] + 1 : 1, headRow + 1);
    sheet.setRepeatingRows(new CellRangeAddress(headRow, headRow, 0, next - 1));
    for (int i = 0; i < widths.size(); i++) {
      sheet.setColumnWidth(i, Math.min(WIDEST, widths.get(i) + 3) * 256);
    }
  }

  private int head(XSSFSheet sheet, int row, int column, String words, List<Integer> widths) {
    write(sheet, row, column, words, head);
    widths.add(letters(words));
    return column + 1;
  }

  private static void widen(List<Integer> widths, int column, String words) {
    widths.set(column, Math.max(widths.get(column), letters(words)));
  }

  /** The width of words in Latin letters. */
  private static int letters(String words) {
    return words.codePoints().map(letter -> letter < 0x2E80 ? 1 : 2).sum();
  }

  /** A cell, and its small print and mark in the columns after it, where the table has them. */
  private void cells(
      XSSFSheet sheet,
      int row,
      int column,
      int following,
      Cell cell,
      boolean numeric,
      int decimals,
      List<Integer> widths) {
    XSSFCellStyle words = numeric && cell.tone() == Tone.PLAIN ? right : marks.get(cell.tone());
    XSSFCell main =
        write(
            sheet,
            row,
            column,
            cell.text(),
            cell.number().isEmpty() ? words : counted(cell.text(), decimals));
    cell.number().ifPresent(value -> main.setCellValue(value.doubleValue()));
    widen(widths, column, cell.text());
    int next = column + 1;
    if (next < following && (following - column == 3 || cell.mark().isBlank())) {
      String lines = String.join("\n", cell.lines());
      write(sheet, row, next, lines, text);
      widen(widths, next, lines);
      next++;
    }
    if (next < following) {
      write(sheet, row, next, cell.mark(), marks.get(cell.markTone()));
      widen(widths, next, cell.mark());
    }
  }

  /** Rows high enough for their words, which not every program finds out by itself. */
  private void heights(XSSFSheet sheet) {
    for (var row : sheet) {
      if (merged.containsKey((XSSFRow) row)) {
        row.setHeightInPoints(3 + 14.5f * merged.get((XSSFRow) row));
        continue;
      }
      int lines = 1;
      for (var cell : row) {
        if (cell.getCellStyle().equals(photoPlace)) {
          lines = Math.max(lines, PHOTO_LINES);
        }
        if (cell.getCellType() == CellType.STRING && cell.getCellStyle().getWrapText()) {
          double width = Math.max(1, sheet.getColumnWidth(cell.getColumnIndex()) / 256.0 - 1);
          int own = 0;
          for (String line : cell.getStringCellValue().split("\n", -1)) {
            own += Math.max(1, (int) Math.ceil(letters(line) * 1.08 / width));
          }
          lines = Math.max(lines, own);
        }
      }
      row.setHeightInPoints(row.getRowNum() == 0 ? 26 : Math.min(400, 3 + 14.5f * lines));
    }
  }

  private void exhibits(Exhibits exhibits) {
    XSSFSheet sheet = sheet(exhibits.title(), exhibits.title());
    String[] columns = {"outlet", "formats", "date", "inspector", "note", "photoFile", "photo"};
    int[] widths = {26, 26, 16, 12, 40, 24, 25};
    for (int i = 0; i < columns.length; i++) {
      write(sheet, 2, i, wording.say("column." + columns[i]), head);
      sheet.setColumnWidth(i, widths[i] * 256);
    }
    int row = 3;
    for (Exhibit exhibit : exhibits.items()) {
      write(sheet, row, 0, exhibit.outlet(), text);
      write(sheet, row, 1, exhibit.formats(), text);
      write(sheet, row, 2, exhibit.date(), text);
      write(sheet, row, 3, exhibit.inspector(), text);
      write(sheet, row, 4, exhibit.note(), text);
      write(sheet, row, 5, exhibit.file(), text);
      int last = columns.length - 1;
      if (exhibit.photo().isPresent()) {
        photo(sheet, row, last, exhibit.photo().get(), exhibit.outlet());
      } else {
        write(sheet, row, last, wording.say("evidence.noPhoto"), text);
      }
      row++;
    }
    sheet.setAutoFilter(new CellRangeAddress(2, row - 1, 0, columns.length - 2));
    sheet.createFreezePane(1, 3);
    sheet.setRepeatingRows(new CellRangeAddress(2, 2, 0, columns.length - 1));
  }

  /** Puts a photo into a cell, at a size that the row and the column hold. */
  private void photo(XSSFSheet sheet, int row, int column, Photo photo, String outlet) {
    double scale = Math.min(PHOTO_WIDTH / photo.width(), PHOTO_HEIGHT / photo.height());
    int margin = 4 * Units.EMU_PER_PIXEL;
    XSSFClientAnchor anchor =
        new XSSFClientAnchor(
            margin,
            margin,
            margin + (int) (photo.width() * scale * Units.EMU_PER_PIXEL),
            margin + (int) (photo.height() * scale * Units.EMU_PER_PIXEL),
            column,
            row,
            column,
            row);
    XSSFPicture picture =
        sheet
            .createDrawingPatriarch()
            .createPicture(anchor, workbook.addPicture(photo.jpeg(), Workbook.PICTURE_TYPE_JPEG));
    picture.getCTPicture().getNvPicPr().getCNvPr().setDescr(wording.say("evidence.photo", outlet));
    sheet.getRow(row).createCell(column).setCellStyle(photoPlace);
  }

  /** A form in its own layout: what is filled in above, the table, and what is signed under it. */
  private void form(Form form) {
    XSSFSheet sheet = sheet(form.name(), form.title());
    int columns = form.columns().size();
    int[] widths = new int[columns];
    for (int i = 0; i < columns; i++) {
      int column = i;
      widths[i] =
          Math.min(
              WIDEST,
              form.groups().stream()
                      .flatMap(group -> group.rows().stream())
                      .mapToInt(row -> letters(row.get(column).text()))
                      .reduce(letters(form.columns().get(i).title()), Math::max)
                  + 3);
    }
    widths[1] = Math.max(widths[1], 24);
    for (int i = 0; i < columns; i++) {
      sheet.setColumnWidth(i, widths[i] * 256);
    }
    // A form is handed in upright.
    sheet.getPrintSetup().setLandscape(false);
    sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, columns - 1));
    across(sheet, 1, 0, columns - 1, form.status(), boxed(marks.get(Tone.CAUTION)), widths);
    int row = 2;
    for (KeyFigure fact : form.head()) {
      across(sheet, row, 0, 1, fact.label(), boxed(text), widths);
      String value = noted(fact.value(), fact.note());
      across(sheet, row, 2, columns - 1, value, boxed(text), widths);
      figure(sheet.getRow(row).getCell(2), value);
      if (sheet.getRow(row).getCell(2).getCellType() == CellType.NUMERIC) {
        sheet.getRow(row).getCell(2).setCellStyle(boxed(left(value)));
      }
      row++;
    }
    for (int i = 0; i < columns; i++) {
      XSSFCellStyle style = form.columns().get(i).numeric() ? headOfNumbers : head;
      write(sheet, row, i, form.columns().get(i).title(), boxed(style));
    }
    int headRow = row++;
    for (FormGroup group : form.groups()) {
      across(sheet, row++, 0, columns - 1, group.title(), boxed(sum), widths);
      int first = row;
      for (List<Cell> cells : group.rows()) {
        for (int i = 0; i < columns; i++) {
          Cell cell = cells.get(i);
          XSSFCellStyle style =
              cell.number().isPresent()
                  ? counted(cell.text(), decimals(column(group, i), unit(cell.text())))
                  : form.columns().get(i).numeric() && cell.tone() == Tone.PLAIN
                      ? right
                      : marks.get(cell.tone());
          XSSFCell place = write(sheet, row, i, cell.text(), boxed(style));
          cell.number().ifPresent(value -> place.setCellValue(value.doubleValue()));
        }
        row++;
      }
      if (row > first) {
        for (Total total : group.totals()) {
          for (int i = 0; i < columns; i++) {
            write(sheet, row, i, i == 1 ? total.label() : "", boxed(sum));
          }
          XSSFCell cell = sheet.getRow(row).getCell(total.column());
          XSSFCellStyle style = decimals(number, decimals(column(group, total.column()), ""), "");
          cell.setCellStyle(boxed(total.word().isPresent() ? decimals(number, 0, "") : style));
          cell.setCellFormula(formula(total, first + 1, first + group.rows().size()));
          if (total.over().isPresent()) {
            cell.setCellStyle(boxed(share));
          }
          row++;
        }
      }
    }
    row++;
    across(
        sheet, row, 0, columns - 1, String.join(" ".repeat(30), form.signatures()), text, widths);
    sheet.setRepeatingRows(new CellRangeAddress(headRow, headRow, 0, columns - 1));
  }

  private static List<Cell> column(FormGroup group, int column) {
    return group.rows().stream().map(row -> row.get(column)).toList();
  }

  /** What a person would write to add up rows, which are counted from 1. */
  private static String formula(Total total, int first, int last) {
    String range = range(total.column(), first, last);
    if (total.word().isPresent()) {
      return "COUNTIF(" + range + ",\"" + total.word().get().replace("\"", "\"\"") + "\")";
    }
    if (total.over().isPresent()) {
      String over = "SUM(" + range(total.over().getAsInt(), first, last) + ")";
      return "IF(" + over + "=0,\"\",SUM(" + range + ")/" + over + ")";
    }
    return "SUM(" + range + ")";
  }

  private static String range(int column, int first, int last) {
    String letter = CellReference.convertNumToColString(column);
    return letter + first + ":" + letter + last;
  }

  /** One cell over several columns, high enough for its words. */
  private void across(
      XSSFSheet sheet, int row, int from, int to, String words, XSSFCellStyle style, int[] widths) {
    for (int i = from; i <= to; i++) {
      write(sheet, row, i, i == from ? words : "", style);
    }
    if (to > from) {
      sheet.addMergedRegion(new CellRangeAddress(row, row, from, to));
    }
    int width = 0;
    for (int i = from; i <= to; i++) {
      width += widths[i];
    }
    int lines = (int) Math.ceil(letters(words) * 1.08 / Math.max(1, width - 2));
    merged.merge(sheet.getRow(row), Math.max(1, lines), Math::max);
  }

  private XSSFCellStyle boxed(XSSFCellStyle style) {
    return boxes.computeIfAbsent(
        style,
        plain -> {
          XSSFCellStyle boxed = workbook.createCellStyle();
          boxed.cloneStyleFrom(plain);
          boxed.setBorderTop(BorderStyle.THIN);
          boxed.setBorderBottom(BorderStyle.THIN);
          boxed.setBorderLeft(BorderStyle.THIN);
          boxed.setBorderRight(BorderStyle.THIN);
          return boxed;
        });
  }

  private void notes() {
    List<Group> groups =
        report.sections().stream()
            .flatMap(section -> section.blocks().stream())
            .filter(Group.class::isInstance)
            .map(Group.class::cast)
            .toList();
    if (groups.isEmpty()) {
      return;
    }
    String name = wording.say("section.warnings");
    XSSFSheet sheet = sheet(name, name);
    write(sheet, 2, 0, wording.say("column.group"), head);
    write(sheet, 2, 1, name, head);
    int row = 3;
    for (Group group : groups) {
      for (String item : group.items()) {
        write(sheet, row, 0, group.title(), text);
        write(sheet, row++, 1, item, text);
      }
    }
    sheet.setAutoFilter(new CellRangeAddress(2, row - 1, 0, 1));
    sheet.createFreezePane(0, 3);
    sheet.setColumnWidth(0, 34 * 256);
    sheet.setColumnWidth(1, 100 * 256);
  }
}
