package org.lifecircle.desk.circles;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Problem;
import org.lifecircle.model.ReadableText;

/** Reads the edits of a request; a problem names its place by a JSON Pointer. */
public final class EditReading {

  private static final Phrases PHRASES = Phrases.beside(EditReading.class, "phrases");
  private static final int MOST_EDITS = 10_000;
  private static final int LONGEST_CELL = 32_767;
  private static final List<String> LAYERS = List.of("ways", "obstacles");
  private static final List<String> TABLES = List.of("homes", "outlets", "evidence", "qualities");

  private EditReading() {}

  /**
   * The edits of a request in order.
   *
   * @param request with the member {@code edits}
   * @throws InvalidInputException when one cannot be read
   */
  public static List<Edit> of(Map<?, ?> request) {
    if (!(request.get("edits") instanceof List<?> list) || list.size() > MOST_EDITS) {
      throw wrong("/edits", "edits.none");
    }
    List<Edit> edits = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      String at = "/edits/" + i;
      if (!(list.get(i) instanceof Map<?, ?> one)) {
        throw wrong(at, "edit.none");
      }
      edits.add(edit(at, one));
    }
    return edits;
  }

  private static Edit edit(String at, Map<?, ?> one) {
    if (one.get("settings") instanceof Map<?, ?> settings) {
      return new Edit.Settings(texts(at + "/settings", settings));
    }
    for (String layer : LAYERS) {
      if (one.get(layer) instanceof Map<?, ?> change) {
        return feature(at + "/" + layer, layer, change);
      }
    }
    if (one.get("table") instanceof String table && TABLES.contains(table)) {
      if (one.get("insert") instanceof Map<?, ?> cells) {
        return new Edit.Insert(
            table, line(at, one.get("line")), texts(at + "/insert", cells), place(at, one));
      }
      if (one.get("remove") != null) {
        return new Edit.Remove(table, line(at, one.get("remove")));
      }
      Map<?, ?> cells = one.get("cells") instanceof Map<?, ?> given ? given : Map.of();
      return new Edit.Cells(
          table, line(at, one.get("line")), texts(at + "/cells", cells), place(at, one));
    }
    throw wrong(at, "edit.none");
  }

  private static Edit feature(String at, String layer, Map<?, ?> change) {
    if (change.get("remove") instanceof String id) {
      return new Edit.Drop(layer, id);
    }
    if (change.get("put") instanceof Map<?, ?> feature
        && feature.get("id") instanceof String id
        && !id.isBlank()
        && "Feature".equals(feature.get("type"))) {
      Map<String, Object> json = new LinkedHashMap<>();
      feature.forEach((key, value) -> json.put((String) key, value));
      return new Edit.Put(layer, id, json);
    }
    throw wrong(at, "edit.feature");
  }

  private static int line(String at, Object line) {
    if (line == null) {
      return 0;
    }
    if (line instanceof Integer number && number >= 0) {
      return number;
    }
    throw wrong(at, "edit.line");
  }

  private static Map<String, String> texts(String at, Map<?, ?> cells) {
    Map<String, String> texts = new LinkedHashMap<>();
    cells.forEach(
        (column, cell) -> {
          if (!(cell instanceof String text) || text.length() > LONGEST_CELL) {
            throw wrong(at + "/" + column, "edit.cell");
          }
          ReadableText.wrong(text)
              .ifPresent(
                  message -> {
                    throw new InvalidInputException(
                        List.of(
                            new Problem(
                                "edits",
                                0,
                                at + "/" + column,
                                ReadableText.quoted(text),
                                message)));
                  });
          texts.put((String) column, text.strip());
        });
    return texts;
  }

  private static Optional<Coordinate> place(String at, Map<?, ?> one) {
    if (one.get("place") == null) {
      return Optional.empty();
    }
    if (one.get("place") instanceof List<?> degrees
        && degrees.size() == 2
        && degrees.get(0) instanceof Number longitude
        && degrees.get(1) instanceof Number latitude
        && Math.abs(longitude.doubleValue()) <= 180
        && Math.abs(latitude.doubleValue()) <= 90) {
      return Optional.of(new Coordinate(longitude.doubleValue(), latitude.doubleValue()));
    }
    throw wrong(at + "/place", "edit.place");
  }

  static InvalidInputException wrong(String pointer, String key) {
    return new InvalidInputException(
        List.of(new Problem("edits", 0, pointer, "", PHRASES.text(key))));
  }
}
