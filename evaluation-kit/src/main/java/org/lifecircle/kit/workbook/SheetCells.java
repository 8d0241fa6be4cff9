package org.lifecircle.kit.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.xssf.model.SharedStrings;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Collects the filled cells of a sheet while it is parsed. What only a damaged sheet can say is
 * thrown as {@link SAXException}; any other exception is a fault of this class and is kept apart.
 */
final class SheetCells extends DefaultHandler {

  /** How WPS writes a picture that lies in a cell. */
  private static final String PICTURE_FORMULA = "DISPIMG(";

  private static final int LONGEST_CELL = 32_767;

  /** More merged cells than any circle has are not followed. */
  private static final int MOST_MERGED_CELLS = 200_000;

  private static final Pattern MERGED =
      Pattern.compile("([A-Z]{1,3})(\\d{1,7}):([A-Z]{1,3})(\\d{1,7})");

  /** A spreadsheet program keeps 15 digits; more are noise of the binary number. */
  private static final MathContext DIGITS = new MathContext(15);

  private final SharedStrings strings;
  private final Budget budget;
  private final TreeMap<Integer, SortedMap<Integer, Grid.Value>> rows = new TreeMap<>();
  private final TreeSet<Integer> hiddenRows = new TreeSet<>();
  private final TreeSet<Integer> hiddenColumns = new TreeSet<>();
  private final List<Merge> merges = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private int row = -1;
  private int column = -1;
  private String type = "";
  private final StringBuilder formulaText = new StringBuilder();
  private boolean formula;
  private boolean inFormula;
  private boolean valued;
  private boolean listening;
  private boolean phonetic;

  /**
   * @param strings the texts that cells refer to; null when the file has none
   * @param budget counts every filled cell and throws when there are too many
   */
  SheetCells(SharedStrings strings, Budget budget) {
    this.strings = strings;
    this.budget = budget;
  }

  /** How many cells a workbook may still have. */
  interface Budget {
    /** One more cell. */
    void spend();
  }

  /** What was collected. */
  Grid grid(String name, boolean hidden) {
    return new Grid(name, rows, new Grid.Hidden(hidden, hiddenRows, hiddenColumns), merged());
  }

  /** Cells of one column that are shown as one, from the first row to the last. */
  private record Merge(int first, int last, int column) {}

  /** Blank cells of filled rows by row and column, each with the row whose cell it belongs to. */
  private SortedMap<Integer, SortedMap<Integer, Integer>> merged() {
    SortedMap<Integer, SortedMap<Integer, Integer>> merged = new TreeMap<>();
    int budgetLeft = MOST_MERGED_CELLS;
    for (Merge merge : merges) {
      for (Map.Entry<Integer, SortedMap<Integer, Grid.Value>> line :
          rows.subMap(merge.first(), false, merge.last(), true).entrySet()) {
        if (--budgetLeft < 0) {
          return merged;
        }
        if (!line.getValue().containsKey(merge.column())) {
          merged
              .computeIfAbsent(line.getKey(), one -> new TreeMap<>())
              .put(merge.column(), merge.first());
        }
      }
    }
    return merged;
  }

  private void merge(String reference) throws SAXException {
    Matcher cells = MERGED.matcher(String.valueOf(reference));
    if (cells.matches()) {
      int first = whole(cells.group(2)) - 1;
      int last = whole(cells.group(4)) - 1;
      if (last > first) {
        merges.add(new Merge(first, last, column(cells.group(1))));
      }
    }
  }

  @Override
  public void startElement(String uri, String local, String name, Attributes attributes)
      throws SAXException {
    switch (UntrustedWorkbook.local(local, name)) {
      case "col" -> hide(attributes);
      case "row" -> {
        String number = attributes.getValue("r");
        row = number == null ? row + 1 : whole(number) - 1;
        column = -1;
        if (row < 0 || row > SpreadsheetVersion.EXCEL2007.getLastRowIndex()) {
          throw new SAXException("no such row");
        }
        if (yes(attributes.getValue("hidden"))) {
          hiddenRows.add(row);
        }
      }
      case "c" -> {
        String reference = attributes.getValue("r");
        column = reference == null ? column + 1 : column(reference);
        if (column < 0 || column > SpreadsheetVersion.EXCEL2007.getLastColumnIndex()) {
          throw new SAXException("no such column");
        }
        type = attributes.getValue("t") == null ? "n" : attributes.getValue("t");
        formula = false;
        valued = false;
        text.setLength(0);
        formulaText.setLength(0);
      }
      case "f" -> {
        formula = true;
        inFormula = true;
      }
      case "mergeCell" -> merge(attributes.getValue("ref"));
      case "rPh" -> phonetic = true;
      case "v", "t" -> {
        listening = !phonetic;
        valued = true;
      }
      default -> {}
    }
  }

  @Override
  public void characters(char[] characters, int start, int length) {
    if (inFormula && formulaText.length() < LONGEST_CELL) {
      formulaText.append(characters, start, Math.min(length, LONGEST_CELL - formulaText.length()));
    }
    if (listening && text.length() < LONGEST_CELL) {
      text.append(characters, start, Math.min(length, LONGEST_CELL - text.length()));
    }
  }

  @Override
  public void endElement(String uri, String local, String name) throws SAXException {
    switch (UntrustedWorkbook.local(local, name)) {
      case "v", "t" -> listening = false;
      case "f" -> inFormula = false;
      case "rPh" -> phonetic = false;
      case "c" -> value().ifPresent(this::keep);
      default -> {}
    }
  }

  private void keep(Grid.Value value) {
    budget.spend();
    rows.computeIfAbsent(row, r -> new TreeMap<>()).put(column, value);
  }

  private Optional<Grid.Value> value() throws SAXException {
    String raw = text.toString();
    if (formulaText.indexOf(PICTURE_FORMULA) >= 0 || raw.startsWith("=" + PICTURE_FORMULA)) {
      return Optional.of(new Grid.Value(Grid.Kind.PICTURE, ""));
    }
    if (formula && (!valued || raw.isEmpty() && !type.equals("str"))) {
      return Optional.of(new Grid.Value(Grid.Kind.NO_RESULT, ""));
    }
    if (!valued) {
      return Optional.empty();
    }
    return switch (type) {
      case "s" -> words(shared(whole(raw.strip())));
      case "str", "inlineStr", "d" -> words(raw);
      case "b" ->
          Optional.of(
              new Grid.Value(raw.strip().equals("1") ? Grid.Kind.YES : Grid.Kind.NO, raw.strip()));
      case "e" -> Optional.of(new Grid.Value(Grid.Kind.ERROR, raw.strip()));
      default ->
          raw.isBlank()
              ? Optional.empty()
              : Optional.of(new Grid.Value(Grid.Kind.NUMBER, number(raw.strip())));
    };
  }

  private Optional<Grid.Value> words(String raw) {
    String words =
        raw.replace('\u00A0', ' ').replaceAll("[\u200B\uFEFF]", "").replaceAll("\\R", " ").strip();
    return words.isEmpty() ? Optional.empty() : Optional.of(new Grid.Value(Grid.Kind.TEXT, words));
  }

  private String shared(int number) throws SAXException {
    // A file that has lost its table of texts gives none.
    if (strings == null || number < 0 || number >= strings.getUniqueCount()) {
      throw new SAXException("no such text");
    }
    return strings.getItemAt(number).getString();
  }

  private void hide(Attributes attributes) throws SAXException {
    if (yes(attributes.getValue("hidden"))) {
      int last = SpreadsheetVersion.EXCEL2007.getLastColumnIndex();
      int from = whole(String.valueOf(attributes.getValue("min"))) - 1;
      int to = Math.min(last, whole(String.valueOf(attributes.getValue("max"))) - 1);
      for (int hidden = Math.max(0, from); hidden <= to; hidden++) {
        hiddenColumns.add(hidden);
      }
    }
  }

  private static boolean yes(String value) {
    return "1".equals(value) || "true".equals(value);
  }

  private static int whole(String text) throws SAXException {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new SAXException("no whole number", e);
    }
  }

  /** The column of a reference such as C5, from 0. */
  private static int column(String reference) throws SAXException {
    int column = 0;
    int letters = 0;
    while (letters < reference.length() && Character.isLetter(reference.charAt(letters))) {
      int letter = Character.toUpperCase(reference.charAt(letters)) - 'A';
      if (letter > 25 || letters > 2) {
        throw new SAXException("no such column");
      }
      column = column * 26 + letter + 1;
      letters++;
    }
    return column - 1;
  }

  private static String number(String raw) throws SAXException {
    double value;
    try {
      value = Double.parseDouble(raw);
    } catch (NumberFormatException e) {
      throw new SAXException("no number", e);
    }
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      return raw;
    }
    BigDecimal rounded = new BigDecimal(value, DIGITS).stripTrailingZeros();
    return Math.abs(value) < 1e15 && Math.abs(rounded.scale()) < 40
        ? rounded.toPlainString()
        : rounded.toString();
  }
}
