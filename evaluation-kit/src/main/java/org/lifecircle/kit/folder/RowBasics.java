package org.lifecircle.kit.folder;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lifecircle.kit.cells.CellAnswer;
import org.lifecircle.kit.cells.CellNotes;
import org.lifecircle.kit.cells.CellPlace;
import org.lifecircle.kit.cells.CellReader;
import org.lifecircle.kit.geocode.Geocoding;
import org.lifecircle.model.Answer;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Problem;
import org.lifecircle.model.ReadableText;
import org.lifecircle.model.Text;
import org.lifecircle.tables.Row;
import org.lifecircle.tables.Table;

/** What every row of homes or outlets says: an id, a name and a place. */
final class RowBasics {

  private static final Phrases PHRASES = Phrases.beside(RowBasics.class, "phrases");

  /** How spreadsheet programs show a long number, of which they have lost the last digits. */
  private static final Pattern SHORTENED =
      Pattern.compile("\\d(\\.\\d+)?[eE]\\+\\d+|\\d\\.\\d+[eE]\\d+");

  private final String file;
  private final CellReader cells;
  private final Wording wording;
  private final Surroundings around;
  private final Geocoding geocoding;
  private final List<Problem> problems;
  private final Map<String, Integer> lineOfId = new LinkedHashMap<>();
  private final Map<String, Integer> lineOfLikeness = new LinkedHashMap<>();

  /**
   * @param file what the rows stand in
   * @param cells reads the cells of the table
   * @param around the surroundings of the circle in which its places must lie
   * @param geocoding looks up the places of rows without degrees
   * @param problems takes what is wrong with ids and places
   */
  RowBasics(
      String file,
      CellReader cells,
      Wording wording,
      Surroundings around,
      Geocoding geocoding,
      List<Problem> problems) {
    this.file = requireNonNull(file, "file");
    this.cells = requireNonNull(cells, "cells");
    this.wording = requireNonNull(wording, "wording");
    this.around = requireNonNull(around, "around");
    this.geocoding = requireNonNull(geocoding, "geocoding");
    this.problems = requireNonNull(problems, "problems");
  }

  /** A reader of the cells of a table in the words of its form. */
  static CellReader reader(Table table, Wording wording, CellNotes notes) {
    return new CellReader(table, wording::column, notes);
  }

  CellReader cells() {
    return cells;
  }

  /** The id, which no other row may have. */
  Optional<String> id(Row row) {
    Optional<String> id = row.requiredText("id");
    if (id.isEmpty()) {
      return id;
    }
    Optional<Text> wrong =
        SHORTENED.matcher(id.get()).matches()
            ? Optional.of(PHRASES.text("id.shortened"))
            : ReadableText.wrong(id.get()).isPresent()
                ? Optional.empty()
                : ReadableText.wrongId(id.get());
    if (wrong.isPresent()) {
      row.problem("id", wrong.get());
      return Optional.empty();
    }
    Integer first = lineOfId.putIfAbsent(id.get(), row.line());
    if (first != null) {
      row.problem("id", PHRASES.text("id.twice", Integer.toString(first)));
      return Optional.empty();
    }
    Integer like = lineOfLikeness.putIfAbsent(ReadableText.likeness(id.get()), row.line());
    if (like != null) {
      row.problem("id", PHRASES.text("id.like", Integer.toString(like)));
      return Optional.empty();
    }
    return id;
  }

  /** The name; where there is none, the id. */
  String name(Row row, String id) {
    return row.blank("name") ? id : cells.name(row, "name");
  }

  /** The place, which must lie around the circle. */
  Optional<Coordinate> location(Row row) {
    List<String> words = cells.placeWords(row);
    if (geocoding.given()
        && cells.quietly(row, around.center()).value().isEmpty()
        && cells.withoutDegrees(row)) {
      return lookedUp(row, words);
    }
    boolean onlyAddress = row.blank("lon") && row.blank("lat") && !row.blank("address");
    if (onlyAddress || words.stream().anyMatch(RowBasics::likeAnAddress)) {
      row.problem(
          wordsColumn(row), PHRASES.text(onlyAddress ? "place.only-address" : "place.address"));
      return Optional.empty();
    }
    Optional<CellPlace.Degrees> place = cells.place(row, around.center());
    if (place.isEmpty()) {
      return Optional.empty();
    }
    double longitude = place.get().longitude();
    double latitude = place.get().latitude();
    Optional<Text> wrong = around.wrong(longitude, latitude);
    if (wrong.isPresent()) {
      problems.add(new Problem(file, row.line(), "lon,lat", given(row), wrong.get()));
      return Optional.empty();
    }
    return Optional.of(new Coordinate(longitude, latitude));
  }

  /** Words in the cells of degrees say where a row is; else its address, else its name. */
  private Optional<Coordinate> lookedUp(Row row, List<String> words) {
    List<String> texts = new ArrayList<>(words);
    String column = wordsColumn(row);
    if (!row.blank("address")) {
      column = texts.isEmpty() ? "address" : column;
      texts.add(row.text("address"));
    }
    // A shop that is called after its format, such as 药店, could be any of them.
    boolean named = !row.blank("name") && !row.text("name").equals(row.text("formats"));
    if (texts.isEmpty() && !named) {
      row.problem("lon", PHRASES.text("place.none"));
      return Optional.empty();
    }
    column = texts.isEmpty() ? "name" : column;
    Geocoding.Lookup lookup =
        texts.isEmpty()
            ? geocoding.findByName(file, row.line(), row.text("name"))
            : geocoding.find(file, row.line(), texts);
    if (lookup instanceof Geocoding.Found found) {
      return Optional.of(found.entry().at());
    }
    row.problem(column, ((Geocoding.Open) lookup).why());
    return Optional.empty();
  }

  /**
   * The column of degrees in which something stands; that of the longitude when in both or none.
   */
  private static String wordsColumn(Row row) {
    return row.blank("lon") && !row.blank("lat") ? "lat" : "lon";
  }

  /** Two Chinese characters and more are the words of a place, whatever else stands there. */
  private static boolean likeAnAddress(String words) {
    return words.codePoints().filter(Character::isIdeographic).count() >= 2;
  }

  private static String given(Row row) {
    return row.blank("lon") || row.blank("lat")
        ? row.text("lon") + row.text("lat")
        : row.text("lon") + "," + row.text("lat");
  }

  /** Empty only when something stands there that is no answer. */
  Optional<Answer> answer(Row row, String column, CellAnswer.Question question) {
    return cells.answer(row, column, question, wording.yes(), wording.no());
  }
}
