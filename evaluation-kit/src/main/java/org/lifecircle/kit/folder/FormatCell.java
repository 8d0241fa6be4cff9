package org.lifecircle.kit.folder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lifecircle.kit.formats.EverydayNames;
import org.lifecircle.kit.formats.EverydayNames.Decision;
import org.lifecircle.kit.formats.EverydayNames.Meaning;
import org.lifecircle.model.BusinessFormat;
import org.lifecircle.model.FormatCatalog;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Problem;
import org.lifecircle.model.Text;
import org.lifecircle.model.Warning;
import org.lifecircle.tables.Row;

/**
 * Reads the cells that say which formats an outlet serves: ids, official names, and the names that
 * people use every day. How an everyday name was read is reported once for all its rows.
 */
final class FormatCell {

  private static final Phrases PHRASES = Phrases.beside(FormatCell.class, "phrases");

  /** The code of notes about names that were read as an official one. */
  static final String READ = "format-name-read";

  /** The code of notes about names that are no format. */
  static final String NO_FORMAT = "format-none";

  /** No outlet serves so many formats, under however many names. */
  private static final int MOST_WORDS = 100;

  private final FormatCatalog formats;
  private final Wording wording;
  private final List<Problem> problems;
  private final EverydayNames everyday;
  private final Map<String, Note> notes = new LinkedHashMap<>();

  FormatCell(FormatCatalog formats, Wording wording, List<Problem> problems) {
    this.formats = formats;
    this.wording = wording;
    this.problems = problems;
    everyday = EverydayNames.of(formats);
  }

  /** A name that is no official one, and where it stands. */
  private record Note(Meaning meaning, String file, int firstLine, int rows) {

    Note again() {
      return new Note(meaning, file, firstLine, rows + 1);
    }
  }

  /**
   * The ids of the formats of a row.
   *
   * @return empty when there was a problem; an empty list when all that stands there is no format
   */
  Optional<List<String>> read(Row row, String file) {
    Optional<String> text = row.requiredText("formats");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Set<String> ids = new LinkedHashSet<>();
    Set<String> officially = new LinkedHashSet<>();
    List<String> words = words(text.get());
    if (words.size() > MOST_WORDS) {
      row.problem(
          "formats",
          PHRASES.text(
              "format.many", Integer.toString(words.size()), Integer.toString(MOST_WORDS)));
      return Optional.empty();
    }
    boolean right = true;
    for (String word : words) {
      Optional<Meaning> meaning = meaning(word);
      if (meaning.isEmpty() || meaning.get().decision() == Decision.UNCLEAR) {
        Text message = meaning.map(this::unclear).orElseGet(() -> unknown(word));
        problems.add(new Problem(file, row.line(), "formats", word, message));
        right = false;
        continue;
      }
      boolean official = meaning.get().decision() == Decision.OFFICIAL;
      for (BusinessFormat format : meaning.get().formats()) {
        ids.add(format.id());
        if (official && !officially.add(format.id())) {
          row.problem("formats", PHRASES.text("format.twice", wording.name(format)));
          right = false;
        }
      }
      if (!official) {
        notes.merge(
            word, new Note(meaning.get(), file, row.line(), 1), (first, next) -> first.again());
      }
    }
    if (words.isEmpty()) {
      row.problem("formats", PHRASES.text("format.none"));
      right = false;
    }
    return right ? Optional.of(List.copyOf(ids)) : Optional.empty();
  }

  /** The words of a cell; those that mean nothing are parted where people put several names. */
  private List<String> words(String cell) {
    List<String> words = new ArrayList<>();
    if (everyday.meaning(cell).isPresent()) {
      return List.of(cell);
    }
    List<String> parts = wording.formatWords(cell);
    if (parts.size() > MOST_WORDS) {
      return parts;
    }
    for (String word : parts) {
      if (meaning(word).isPresent()) {
        words.add(word);
      } else {
        Arrays.stream(word.split("[\\s\u3001,\uff0c/\uff0f+\uff0b&|\u548c\u53ca]+"))
            .filter(part -> !part.isBlank())
            .forEach(words::add);
      }
    }
    return words;
  }

  private Optional<Meaning> meaning(String word) {
    return wording
        .format(word, formats)
        .map(format -> new Meaning(Decision.OFFICIAL, List.of(format), Text.same("")))
        .or(() -> everyday.meaning(word));
  }

  private Text unclear(Meaning meaning) {
    String key = meaning.formats().size() == 1 ? "format.unclear.one" : "format.unclear";
    return PHRASES.text(key, names(meaning.formats()), meaning.remark());
  }

  private Text unknown(String word) {
    return everyday
        .slip(word)
        .map(format -> PHRASES.text("format.unknown.maybe", wording.name(format)))
        .orElseGet(() -> PHRASES.text("format.unknown", names(formats.formats())));
  }

  private Text names(List<BusinessFormat> some) {
    List<Text> names = some.stream().map(wording::name).toList();
    return new Text(
        String.join("、", names.stream().map(Text::zh).toList()),
        String.join(", ", names.stream().map(Text::en).toList()));
  }

  /** How everyday names were read since the last call, each name once. */
  List<Warning> notes() {
    List<Warning> told = new ArrayList<>();
    notes.forEach(
        (word, note) -> {
          boolean none = note.meaning().decision() == Decision.NONE;
          Text remark = note.meaning().remark();
          told.add(
              new Warning(
                  none ? NO_FORMAT : READ,
                  note.file(),
                  new Text(
                      sentence(word, note, none).zh() + remark.zh(),
                      (sentence(word, note, none).en() + " " + remark.en()).strip())));
        });
    notes.clear();
    return told;
  }

  private Text sentence(String word, Note note, boolean none) {
    return PHRASES.text(
        none ? "warning.format.none" : "warning.format.read",
        word,
        names(note.meaning().formats()),
        note.file(),
        Integer.toString(note.firstLine()),
        Integer.toString(note.rows()));
  }
}
