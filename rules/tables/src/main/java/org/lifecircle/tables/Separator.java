package org.lifecircle.tables;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lifecircle.model.Text;

/**
 * What stands between the cells of a text, and how that was found out.
 *
 * @param character the separator
 * @param stated whether a line {@code sep=} before the header says a separator
 * @param text the text with that line left blank, so that lines keep their numbers
 */
record Separator(char character, boolean stated, String text) {

  static final char COMMA = ',';

  private static final Pattern STATED =
      Pattern.compile("\\A(\\s*)\"?sep=([^\\r\\n\"])\"?[^\\S\\r\\n]*(?=\\r|\\n|\\z)", 2);
  private static final String CANDIDATES = ",;\t|\uFF1B";

  /** The separator that finds the most of the columns in the header; a comma where many do. */
  static Separator of(String text, Columns columns) {
    Matcher stated = STATED.matcher(text);
    boolean found = stated.find();
    String rest = found ? stated.group(1) + text.substring(stated.end()) : text;
    String candidates = found ? stated.group(2) + CANDIDATES : CANDIDATES;
    char best = candidates.charAt(0);
    long most = -1;
    for (char candidate : candidates.toCharArray()) {
      List<String> header = header(rest, candidate);
      int known = columns.known(candidate == COMMA ? splitAtFullWidthCommas(header) : header);
      // Where no column is known, the separator that makes the most cells is the likeliest.
      long matches = 1_000L * known + header.size();
      if (most < 0 || matches > most && (known > 0 || header.size() > 1)) {
        best = candidate;
        most = matches;
      }
    }
    return new Separator(best, found, rest);
  }

  private static List<String> header(String text, char separator) {
    try (CsvReader<CsvRecord> reader = reader(text, separator)) {
      for (CsvRecord line : reader) {
        if (!line.getFields().stream().allMatch(String::isBlank)) {
          return line.getFields();
        }
      }
    } catch (CsvParseException e) {
      return List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.of();
  }

  /** A reader of rows that have this separator between their cells. */
  CsvReader<CsvRecord> reader() {
    return reader(text, character);
  }

  private static CsvReader<CsvRecord> reader(String text, char separator) {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .skipEmptyLines(true)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(false)
        .ofCsvRecord(text);
  }

  /** What a reader must know of it; empty for commas alone. */
  Optional<Text> note() {
    if (character == COMMA) {
      return stated ? Optional.of(Table.PHRASES.text("separator.stated")) : Optional.empty();
    }
    return Optional.of(
        Table.PHRASES.text(stated ? "separator.stated.other" : "separator.other", word()));
  }

  /** What people call it. */
  Text word() {
    return character == '\t'
        ? Table.PHRASES.text("separator.tab")
        : Text.same("\"" + character + "\"");
  }

  /** The same cells, each divided where a full-width comma stands. */
  static List<String> splitAtFullWidthCommas(List<String> cells) {
    List<String> split = new ArrayList<>();
    cells.forEach(cell -> split.addAll(List.of(cell.split("\uFF0C", -1))));
    return split;
  }
}
