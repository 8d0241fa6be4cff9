package org.lifecircle.kit.cells;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.lifecircle.model.Answer;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.HomeService;
import org.lifecircle.model.ReadableText;
import org.lifecircle.model.Text;
import org.lifecircle.model.UnusedOutlet;
import org.lifecircle.tables.Row;
import org.lifecircle.tables.Table;

/**
 * Reads the cells of one table as people mean them. What is wrong becomes a problem of its row;
 * what was interpreted goes to the notes.
 */
public final class CellReader {

  private static final List<String> PLACE = List.of("lon", "lat");

  /** What spreadsheet programs show of 7-11, 7/11 and the like, and the number behind it. */
  private static final Pattern DATE_OF_A_NAME =
      Pattern.compile(
          "\\d{1,2}\u6708\\d{1,2}\u65E5|\\d{1,2}-[A-Za-z]{3}|[A-Za-z]{3}-\\d{1,2}|[34567]\\d{4}"
              + "|\\d{4}\u5E74\\d{1,2}\u6708\\d{1,2}\u65E5|\\d{4}[-/]\\d{1,2}[-/]\\d{1,2}"
              + "|\\d{1,2}/\\d{1,2}/\\d{4}");

  private final String file;
  private final DecimalMark mark;
  private final Function<String, Text> labels;
  private final CellNotes notes;

  /**
   * A reader of one table.
   *
   * @param table the table, whose columns {@code lon} and {@code lat} show what stands before
   *     decimals
   * @param labels what people call a column
   * @param notes takes what was interpreted
   */
  public CellReader(Table table, Function<String, Text> labels, CellNotes notes) {
    this.file = table.file();
    this.mark = DecimalMark.of(table, PLACE);
    this.labels = requireNonNull(labels, "labels");
    this.notes = requireNonNull(notes, "notes");
  }

  /** A name; one that a spreadsheet program may have made a date of is noted. */
  public String name(Row row, String column) {
    String name = row.text(column);
    if (DATE_OF_A_NAME.matcher(name).matches()) {
      told(row, column, CellMeaning.of(name, Remark.NAME_AS_DATE));
    }
    ReadableText.wrongName(name)
        .filter(wrong -> name.length() > ReadableText.LONGEST_NAME)
        .ifPresent(wrong -> row.problem(column, wrong));
    return name;
  }

  /** A whole number; a blank cell has no value, without a problem. */
  public CellMeaning<Integer> whole(
      Row row, String column, Measure measure, long minimum, long maximum) {
    return told(
        row,
        column,
        CellNumber.whole(row.text(column), measure, mark, CellNumber.Bounds.of(minimum, maximum)));
  }

  /** A whole number; a cell that is blank or says that nobody knows is a problem. */
  public CellMeaning<Integer> requiredWhole(
      Row row, String column, Measure measure, long minimum, long maximum) {
    if (row.requiredText(column).isEmpty()) {
      return CellMeaning.blank();
    }
    if (CellNumber.unknown(row.text(column))) {
      row.problem(column, CellText.PHRASES.text("number.wanted"));
      return CellMeaning.blank();
    }
    return whole(row, column, measure, minimum, maximum);
  }

  /**
   * The place of the columns {@code lon} and {@code lat}; none when it cannot be read, which is a
   * problem.
   *
   * @param near a place nearby
   */
  public Optional<CellPlace.Degrees> place(Row row, Optional<Coordinate> near) {
    CellMeaning<CellPlace.Degrees> meaning = quietly(row, near);
    if (meaning.wrong().isEmpty() && meaning.value().isEmpty()) {
      PLACE.forEach(row::requiredText);
      return Optional.empty();
    }
    List<String> filled = PLACE.stream().filter(column -> !row.blank(column)).toList();
    if (meaning.wrong().isPresent() && filled.size() == 2) {
      List<String> wrong =
          filled.stream().filter(one -> !CellPlace.holdsDegrees(row.text(one), mark)).toList();
      wrong.forEach(one -> row.problem(one, CellText.PHRASES.text("number.wrong")));
      if (!wrong.isEmpty()) {
        return Optional.empty();
      }
    } else if (meaning.wrong().isPresent()
        && CellPlace.holdsDegrees(row.text(filled.get(0)), mark)) {
      PLACE.forEach(row::requiredText);
      return Optional.empty();
    }
    return told(row, filled.get(0), meaning).value();
  }

  /** The place of a row without a word about it; empty when it cannot be read. */
  public CellMeaning<CellPlace.Degrees> quietly(Row row, Optional<Coordinate> near) {
    return CellPlace.read(row.text("lon"), row.text("lat"), mark, near);
  }

  /**
   * What stands in words where the place of a row is due, such as an address; none when a cell
   * holds degrees or says that nobody knows.
   */
  public List<String> placeWords(Row row) {
    return withoutDegrees(row)
        ? PLACE.stream()
            .map(row::text)
            .filter(text -> !CellNumber.unknown(text))
            .filter(text -> text.codePoints().anyMatch(Character::isLetter))
            .distinct()
            .toList()
        : List.of();
  }

  /** Whether no cell of the place of a row holds any degrees. */
  public boolean withoutDegrees(Row row) {
    return PLACE.stream()
        .map(row::text)
        .filter(text -> !text.isEmpty())
        .noneMatch(text -> CellPlace.holdsDegrees(text, mark));
  }

  /** An answer; empty only when something else stands there, which is a problem. */
  public Optional<Answer> answer(
      Row row, String column, CellAnswer.Question question, Text yes, Text no) {
    return told(row, column, CellAnswer.read(row.text(column), question, yes, no)).value();
  }

  /** Where an outlet delivers or comes to; a blank cell has no value, without a problem. */
  public Optional<HomeService.Area> serviceArea(Row row, String column) {
    return told(row, column, CellServiceArea.read(row.text(column))).value();
  }

  /** Why what is built is not in use; a blank cell has no value, without a problem. */
  public Optional<Set<UnusedOutlet.Cause>> causes(Row row, String column) {
    return told(row, column, CellCauses.read(row.text(column))).value();
  }

  /** A date; a blank cell has no value, without a problem. */
  public Optional<LocalDate> date(Row row, String column) {
    return told(row, column, CellDate.read(row.text(column))).value();
  }

  private <T> CellMeaning<T> told(Row row, String column, CellMeaning<T> meaning) {
    meaning.wrong().ifPresent(message -> row.problem(column, message));
    notes.add(file, row.line(), labels.apply(column), row.text(column), meaning);
    return meaning;
  }
}
