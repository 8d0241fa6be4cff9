package org.lifecircle.kit.workbook;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DateUtil;

/** Cells of sheets as the readers of tables want them. */
final class CellReading {

  private static final Pattern GROUPED = Pattern.compile("[-+]?\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?");
  private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9.]+(?:[eE][-+]?[0-9]+)?%?");
  private static final Pattern DATE =
      Pattern.compile(
          "(\\d{4})\\s*[-/.\u5E74]\\s*(\\d{1,2})\\s*[-/.\u6708]\\s*(\\d{1,2})\\s*\u65E5?");

  private final WorkbookFindings findings;
  private final boolean dates1904;

  /**
   * @param findings hears of cells that show no value
   * @param dates1904 whether the workbook counts days from 1904
   */
  CellReading(WorkbookFindings findings, boolean dates1904) {
    this.findings = findings;
    this.dates1904 = dates1904;
  }

  /** The text of a cell; empty when it shows no value, which is told. */
  Optional<String> text(Grid grid, WorkbookFindings.Cell cell, SheetLayout.Field field) {
    Optional<Grid.Value> value = grid.at(cell.row(), cell.column());
    return value.flatMap(
        filled ->
            switch (filled.kind()) {
              case ERROR -> unread(grid, cell, field, filled, "cell.error");
              case NO_RESULT -> unread(grid, cell, field, filled, "cell.formula");
              case YES -> Optional.of("yes");
              case NO -> Optional.of("no");
              case TEXT, NUMBER -> Optional.of(plain(field, filled));
            });
  }

  private Optional<String> unread(
      Grid grid,
      WorkbookFindings.Cell cell,
      SheetLayout.Field field,
      Grid.Value value,
      String key) {
    findings.unread(grid.name(), cell, field.id(), value.text(), SheetLayout.PHRASES.text(key));
    return Optional.empty();
  }

  private String plain(SheetLayout.Field field, Grid.Value value) {
    String text = value.text();
    return switch (field.kind()) {
      case NUMBER, SHARE_OR_NUMBER -> plainNumber(text);
      case YES_NO -> plainAnswer(text);
      case DATE -> plainDate(value);
      default -> text;
    };
  }

  /** Narrow digits, no thousands separators; what is no number stays as it was written. */
  private static String plainNumber(String text) {
    String narrow = Normalizer.normalize(text, Normalizer.Form.NFKC).replace(" ", "");
    String plain = GROUPED.matcher(narrow).matches() ? narrow.replace(",", "") : narrow;
    return NUMBER.matcher(plain).matches() ? plain : text;
  }

  private static String plainAnswer(String text) {
    return switch (Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT)) {
      case "\u662F", "\u6709", "\u221A", "\u2713", "\u2714", "yes", "y", "true" -> "yes";
      case "\u5426", "\u65E0", "\u4E0D\u662F", "\u00D7", "\u2717", "\u2718", "no", "n", "false" ->
          "no";
      default -> text;
    };
  }

  private String plainDate(Grid.Value value) {
    if (value.kind() == Grid.Kind.NUMBER) {
      double days = Double.parseDouble(value.text());
      if (DateUtil.isValidExcelDate(days) && days < 2_958_466) {
        LocalDateTime date = DateUtil.getLocalDateTime(days, dates1904);
        return date == null ? value.text() : date.toLocalDate().toString();
      }
      return value.text();
    }
    Matcher matcher =
        DATE.matcher(Normalizer.normalize(value.text(), Normalizer.Form.NFKC).strip());
    if (matcher.matches()) {
      try {
        return LocalDate.of(
                Integer.parseInt(matcher.group(1)),
                Integer.parseInt(matcher.group(2)),
                Integer.parseInt(matcher.group(3)))
            .toString();
      } catch (DateTimeException e) {
        return value.text();
      }
    }
    return value.text();
  }
}
