package org.lifecircle.kit.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Problem;
import org.lifecircle.model.ReadableText;

/**
 * What stands in a JSON file, with its lines: a person needs the line of every fault, and all of
 * them at once, which data binding does not give. A list of numbers is kept as one position.
 */
sealed interface JsonValue {

  Phrases PHRASES = Phrases.beside(GeoJsonWays.class, "phrases");

  /** The line in the file, from 1. */
  int line();

  /** An object. */
  record Members(int line, Map<String, JsonValue> values) implements JsonValue {

    /** The text, number, true or false of a member; blank when it is none of them. */
    String text(String key) {
      return values.get(key) instanceof Scalar scalar ? scalar.text() : "";
    }
  }

  /** An array. */
  record Items(int line, List<JsonValue> values) implements JsonValue {}

  /** An array of numbers; those after the fourth are left out. */
  record Position(int line, double[] numbers) implements JsonValue {}

  /** A text, a number, {@code true} ("yes") or {@code false} ("no"). */
  record Scalar(int line, String text) implements JsonValue {}

  /** {@code null}, and {@code NaN} as some programs write it. */
  record Null(int line) implements JsonValue {}

  /** What stands in a file where a position or a text is wanted; blank for anything else. */
  default String written() {
    if (this instanceof Position position) {
      StringBuilder text = new StringBuilder();
      for (double number : position.numbers()) {
        text.append(text.isEmpty() ? "" : ",").append(number);
      }
      return text.toString();
    }
    return this instanceof Scalar scalar ? scalar.text() : "";
  }

  /** The parser says this in words only. */
  Pattern TWICE = Pattern.compile("^Duplicate field '(.*)'");

  /**
   * Reads a file of one value, or of several one after the other as newline-delimited files have
   * them.
   *
   * @param file its name, for problems
   * @param problems takes what is wrong
   * @return empty when it is no JSON
   */
  static Optional<List<JsonValue>> read(String file, String text, List<Problem> problems) {
    JsonFactory factory =
        JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();
    List<JsonValue> values = new ArrayList<>();
    try (JsonParser parser = factory.createParser(text)) {
      while (parser.nextToken() != null) {
        values.add(value(parser));
      }
      return Optional.of(values);
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
      int column = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getColumnNr());
      Matcher twice = TWICE.matcher(e.getOriginalMessage());
      problems.add(
          twice.find()
              ? new Problem(file, line, twice.group(1), "", PHRASES.text("json.twice"))
              : new Problem(
                  file, line, "", "", PHRASES.text("json.broken", Integer.toString(column))));
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonValue value(JsonParser parser) throws IOException {
    int line = parser.currentTokenLocation().getLineNr();
    switch (parser.currentToken()) {
      case START_OBJECT -> {
        Map<String, JsonValue> values = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          String name = parser.currentName();
          parser.nextToken();
          values.put(name, value(parser));
        }
        return new Members(line, values);
      }
      case START_ARRAY -> {
        return array(parser, line);
      }
      case VALUE_NULL -> {
        return new Null(line);
      }
      case VALUE_TRUE -> {
        return new Scalar(line, "yes");
      }
      case VALUE_FALSE -> {
        return new Scalar(line, "no");
      }
      default -> {
        String text = parser.getText();
        boolean number = parser.currentToken().isNumeric();
        return number && text.equals("NaN")
            ? new Null(line)
            : new Scalar(line, ReadableText.shown(text));
      }
    }
  }

  private static JsonValue array(JsonParser parser, int line) throws IOException {
    List<JsonValue> items = new ArrayList<>();
    double[] numbers = new double[4];
    int count = 0;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (items.isEmpty() && parser.currentToken().isNumeric()) {
        // What comes after longitude and latitude, such as a height, is passed over.
        if (count < numbers.length) {
          numbers[count++] = parser.getDoubleValue();
        }
      } else {
        items.add(value(parser));
      }
    }
    if (items.isEmpty() && count > 0) {
      return new Position(line, Arrays.copyOf(numbers, count));
    }
    for (int i = count - 1; i >= 0; i--) {
      items.add(0, new Scalar(line, Double.toString(numbers[i])));
    }
    return new Items(line, items);
  }
}
