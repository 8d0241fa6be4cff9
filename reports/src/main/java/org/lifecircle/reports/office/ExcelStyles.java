package org.lifecircle.reports.office;

import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.lifecircle.model.Language;
import org.lifecircle.reports.document.ReportDocument.Cell;
import org.lifecircle.reports.document.ReportDocument.Tone;

/** How the cells of a workbook look. A workbook has a limited number of styles, so each is kept. */
final class ExcelStyles {

  private final XSSFWorkbook workbook;
  private final String fontName;

  /** From one number to another: the decimals of the first, and its sign of a share. */
  private static final Pattern INTERVAL =
      Pattern.compile("[-+0-9,]+((?:\\.[0-9]+)?)(%?)–[-+0-9.,]+%?");

  /** A workbook may hold 250 formats of its own; some are left for sums and forms. */
  private static final int MOST_FORMATS = 200;

  private static final int MOST_UNITS = 60;

  private final Map<Tone, XSSFCellStyle> marks = new EnumMap<>(Tone.class);
  private final Map<String, XSSFCellStyle> formats = new LinkedHashMap<>();
  private final Map<XSSFCellStyle, XSSFCellStyle> boxes = new IdentityHashMap<>();

  final XSSFCellStyle title;
  final XSSFCellStyle text;
  final XSSFCellStyle head;
  final XSSFCellStyle headOfNumbers;

  /** Words in a column of numbers, such as a dash. */
  final XSSFCellStyle right;

  final XSSFCellStyle number;
  final XSSFCellStyle share;
  final XSSFCellStyle exactShare;
  final XSSFCellStyle sum;
  final XSSFCellStyle note;
  final XSSFCellStyle photoPlace;

  ExcelStyles(XSSFWorkbook workbook, Language language) {
    this.workbook = workbook;
    this.fontName = language == Language.ZH ? "宋体" : "Calibri";
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

  private XSSFFont font(int points, boolean bold, String color) {
    XSSFFont font = workbook.createFont();
    font.setFontName(fontName);
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
  static void right(XSSFCellStyle style) {
    style.setAlignment(HorizontalAlignment.RIGHT);
    style.setIndention((short) 1);
  }

  /**
   * The style of a number that a page shows as these words: its unit stays with it. A format with
   * places that may be empty would leave Excel a bare point behind a whole number, so every column
   * has its own number of places.
   */
  XSSFCellStyle counted(String words, int decimals) {
    Matcher interval = INTERVAL.matcher(words);
    if (interval.matches()) {
      // The number is the lower bound; the upper one stays with it, as a unit does.
      String percent = interval.group(2);
      String places = percent.isEmpty() ? interval.group(1).replaceAll("[0-9]", "0") : ".0";
      String upper = words.substring(interval.end(2));
      return formatted(number, (percent.isEmpty() ? "#,##0" : "0") + places + percent, upper);
    }
    if (words.endsWith("%")) {
      // The words are cut off, a format rounds: two places more say the same as one cut off.
      return words.contains(".") ? exactShare : share;
    }
    return decimals(number, decimals, unit(words));
  }

  static String unit(String words) {
    return words.replaceFirst("^[-+0-9.,]+", "");
  }

  XSSFCellStyle decimals(XSSFCellStyle plain, int decimals, String unit) {
    return formatted(plain, "#,##0" + (decimals == 0 ? "" : "." + "0".repeat(decimals)), unit);
  }

  private XSSFCellStyle formatted(XSSFCellStyle plain, String digits, String after) {
    String format = digits + (after.isEmpty() ? "" : "\"" + after.replace("\"", "") + "\"");
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
  static int decimals(List<Cell> column, String unit) {
    return column.stream()
        .filter(cell -> cell.number().isPresent() && unit(cell.text()).equals(unit))
        .mapToInt(cell -> cell.number().orElseThrow().stripTrailingZeros().scale())
        .map(scale -> Math.max(0, Math.min(2, scale)))
        .max()
        .orElse(0);
  }

  /**
   * The decimals of a column by the units of its numbers. Intervals have an upper end for a unit;
   * where too many are different, a workbook cannot hold their formats, and none has decimals.
   */
  static Map<String, Integer> decimals(List<Cell> column) {
    Map<String, Integer> decimals = new TreeMap<>();
    for (Cell cell : column) {
      if (cell.number().isPresent()) {
        int scale = cell.number().get().stripTrailingZeros().scale();
        decimals.merge(unit(cell.text()), Math.max(0, Math.min(2, scale)), Math::max);
      }
    }
    return decimals.size() > MOST_UNITS ? Map.of() : decimals;
  }

  /** How many decimals these words have as a number; empty when they must stay words. */
  Optional<Integer> places(Map<String, Integer> decimals, String words) {
    return formats.size() < MOST_FORMATS || words.matches("[-+0-9.,]+%")
        ? Optional.ofNullable(decimals.get(unit(words)))
        : Optional.empty();
  }

  /**
   * A number beside its name, shown with as many decimals as here; of an interval, the number from
   * which it goes, and behind it up to which.
   */
  XSSFCellStyle left(String shown) {
    int until = shown.indexOf('–');
    String upper = until < 0 ? "" : shown.substring(until);
    String first = shown.substring(0, shown.length() - upper.length());
    boolean percent = first.endsWith("%");
    String digits = first.replace("%", "");
    int point = digits.indexOf('.');
    int places = point < 0 ? 0 : digits.length() - point - 1;
    String format = (percent ? "0" : "#,##0") + (places == 0 ? "" : "." + "0".repeat(places));
    return formats.computeIfAbsent(
        "left " + format + percent + upper,
        one -> {
          XSSFCellStyle style = workbook.createCellStyle();
          style.cloneStyleFrom(text);
          style.setAlignment(HorizontalAlignment.LEFT);
          style.setDataFormat(
              workbook
                  .createDataFormat()
                  .getFormat(
                      (percent ? format + "%" : format)
                          + (upper.isEmpty() ? "" : '"' + upper + '"')));
          return style;
        });
  }

  /** The style of words that are good, bad, unknown, doubtful or none of these. */
  XSSFCellStyle mark(Tone tone) {
    return marks.get(tone);
  }

  /** A style with a line around the cell. */
  XSSFCellStyle boxed(XSSFCellStyle style) {
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
}
