package org.lifecircle.kit.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Reads and writes JSON; what is written reads well in a diff: indented, plain numbers, {@code \n}
 * ends.
 */
final class Json {

  private static final long LARGEST_BYTES = 10_000_000;
  private static final int DEEPEST = 20;

  private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");

  private static final ObjectWriter WRITER =
      JsonMapper.builder()
          .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
          .build()
          .writer(
              new DefaultPrettyPrinter(
                      Separators.createDefaultInstance()
                          .withObjectFieldValueSpacing(Separators.Spacing.AFTER))
                  .withObjectIndenter(INDENT)
                  .withArrayIndenter(INDENT));

  /** Writes on one line. */
  static final ObjectWriter LINES =
      JsonMapper.builder().enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN).build().writer();

  /** Reads numbers as they stand, and little: a file that somebody else may have made. */
  private static final ObjectReader READER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxDocumentLength(LARGEST_BYTES)
                          .maxNestingDepth(DEEPEST)
                          .build())
                  .build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .nodeFactory(new LikelyNodes(true))
          .build()
          .reader();

  private Json() {}

  static ObjectNode object() {
    return new ObjectNode(JsonNodeFactory.instance);
  }

  /**
   * Reads a file of at most ten million bytes.
   *
   * @throws IOException when it cannot be read or is no JSON
   */
  static JsonNode read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return READER.readTree(in);
    } catch (NumberFormatException e) {
      throw noNumber(e);
    }
  }

  /**
   * Reads a file of at most ten million bytes whose root is an object.
   *
   * @throws IOException when it cannot be read or is no such JSON
   */
  static Map<?, ?> readObject(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return READER.forType(Map.class).readValue(in);
    } catch (NumberFormatException e) {
      throw noNumber(e);
    }
  }

  /**
   * Reads a text.
   *
   * @throws IOException when it is no JSON
   */
  static JsonNode read(String text) throws IOException {
    try {
      return READER.readTree(text);
    } catch (NumberFormatException e) {
      throw noNumber(e);
    }
  }

  /** A number such as 1e99999999999 is good JSON, and more than the library can hold. */
  private static JsonProcessingException noNumber(NumberFormatException e) {
    return new JsonParseException(null, e.getMessage(), e);
  }

  /** A node on one line, without an end of line. */
  static String line(JsonNode node) {
    try {
      return LINES.writeValueAsString(node);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a node, or the maps, lists, texts and numbers that stand for one. */
  static void write(Path file, Object root) throws IOException {
    Files.writeString(file, WRITER.writeValueAsString(root) + "\n", StandardCharsets.UTF_8);
  }
}
