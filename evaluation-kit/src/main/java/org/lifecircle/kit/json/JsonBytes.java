package org.lifecircle.kit.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Problem;

/**
 * JSON that goes to and comes from other programs: as short as it can be, and read without trust.
 */
public final class JsonBytes {

  private static final Phrases PHRASES = Phrases.beside(JsonBytes.class, "phrases");
  private static final int DEEPEST = 20;

  private static final ObjectReader READER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build()
          .readerFor(Map.class);

  private JsonBytes() {}

  /**
   * The maps by text, lists, texts, numbers, true, false and null that stand for something, as
   * UTF-8 on one line without an end.
   */
  public static byte[] of(Object root) {
    try {
      return Json.LINES.writeValueAsBytes(root);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads an object. A name that stands twice is refused, and so is what follows the object.
   *
   * @param json UTF-8
   * @param name what a problem calls the document
   * @throws InvalidInputException when it is no JSON, or its root is no object
   */
  public static Map<?, ?> object(byte[] json, String name) {
    try {
      Object root = READER.readValue(json);
      if (root instanceof Map<?, ?> map) {
        return map;
      }
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
      throw unreadable(name, Math.max(0, line), Math.max(0, column));
    } catch (NumberFormatException e) {
      // 1e99999999999 is good JSON, and more than the library can hold; it does not say where.
      throw unreadable(name, 0, 0);
    } catch (IOException e) {
      // From bytes in memory, nothing else can happen.
      throw new UncheckedIOException(e);
    }
    throw new InvalidInputException(
        List.of(new Problem(name, 0, "", "", PHRASES.text("json.no-object"))));
  }

  private static InvalidInputException unreadable(String name, int line, int column) {
    return new InvalidInputException(
        List.of(
            new Problem(
                name,
                line,
                "",
                "",
                PHRASES.text(
                    "json.unreadable", Integer.toString(line), Integer.toString(column)))));
  }
}
