package org.lifecircle.kit.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lifecircle.model.Problem;

/**
 * The features of a GeoJSON file as they stand there, to be changed one by one: every other byte of
 * the file stays as it is. Only a FeatureCollection is changed so.
 */
public final class StandingFeatures {

  private static final byte[] EMPTY =
      "{\"type\":\"FeatureCollection\",\"features\":[\n]}\n".getBytes(StandardCharsets.UTF_8);
  private static final int DEEPEST = 50;

  private final byte[] content;
  private final List<Standing> features;
  private final int opening;

  /**
   * A feature.
   *
   * @param id what readers call it, also where it has no id
   * @param json the feature as maps, lists, texts and numbers, with its id
   * @param from its first byte
   * @param to behind its last byte
   */
  public record Standing(String id, Map<String, Object> json, int from, int to) {}

  private StandingFeatures(byte[] content, List<Standing> features, int opening) {
    this.content = content;
    this.features = features;
    this.opening = opening;
  }

  /**
   * Reads a file's bytes; none are a collection without features.
   *
   * @param file its name, for problems
   * @param prefix what a feature without an id is called before its place in the file from 1
   * @param problems takes why its features cannot be changed one by one
   */
  public static Optional<StandingFeatures> of(
      String file, byte[] content, String prefix, List<Problem> problems) {
    byte[] bytes = content.length == 0 ? EMPTY : content;
    int mark = bytes.length > 2 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB ? 3 : 0;
    byte[] plain = mark == 0 ? bytes : Arrays.copyOfRange(bytes, mark, bytes.length);
    try {
      List<int[]> spans = new ArrayList<>();
      int[] list = spans(plain, spans);
      if (list.length == 2) {
        List<Standing> features = new ArrayList<>();
        for (int[] span : spans) {
          byte[] one = Arrays.copyOfRange(plain, span[0], span[1]);
          features.add(
              standing(
                  one, prefix, features.size() + 1, new int[] {span[0] + mark, span[1] + mark}));
        }
        return Optional.of(new StandingFeatures(bytes, features, list[0] + mark));
      }
    } catch (IOException | RuntimeException e) {
      // What is wrong with it, its reader says better.
    }
    problems.add(new Problem(file, 0, "", "", JsonValue.PHRASES.text("geojson.not-standing")));
    return Optional.empty();
  }

  /** The spans of the members of {@code features}; where the list opens and closes. */
  private static int[] spans(byte[] plain, List<int[]> spans) throws IOException {
    JsonFactory factory =
        JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build();
    int[] list = new int[0];
    try (JsonParser parser = factory.createParser(plain)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return list;
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        JsonToken value = parser.nextToken();
        if (name.equals("features") && value == JsonToken.START_ARRAY) {
          int open = (int) parser.currentTokenLocation().getByteOffset() + 1;
          while (parser.nextToken() == JsonToken.START_OBJECT) {
            int from = (int) parser.currentTokenLocation().getByteOffset();
            parser.skipChildren();
            spans.add(new int[] {from, (int) parser.currentTokenLocation().getByteOffset() + 1});
          }
          if (parser.currentToken() != JsonToken.END_ARRAY) {
            return new int[0];
          }
          list = new int[] {open, (int) parser.currentTokenLocation().getByteOffset()};
        } else {
          parser.skipChildren();
        }
      }
      return parser.currentToken() == JsonToken.END_OBJECT ? list : new int[0];
    }
  }

  private static Standing standing(byte[] one, String prefix, int number, int[] span) {
    Map<String, Object> json = new LinkedHashMap<>();
    JsonBytes.object(one, "feature").forEach((key, value) -> json.put((String) key, value));
    String id = json.get("id") == null ? "" : String.valueOf(json.get("id"));
    if (id.isBlank()) {
      boolean point =
          json.get("geometry") instanceof Map<?, ?> shape
              && String.valueOf(shape.get("type")).endsWith("Point");
      id = (point ? "point-" : prefix) + number;
    }
    json.put("id", id);
    return new Standing(id, json, span[0], span[1]);
  }

  /** The features in the order of the file. */
  public List<Standing> features() {
    return features;
  }

  /** The feature of an id. */
  public Optional<Standing> feature(String id) {
    return features.stream().filter(one -> one.id().equals(id)).findFirst();
  }

  /** The bytes of the file with a feature in place of the one of its id, or behind all others. */
  public byte[] with(String id, Map<String, ?> feature) {
    byte[] json = JsonBytes.of(feature);
    Optional<Standing> old = feature(id);
    if (old.isPresent()) {
      return spliced(old.get().from(), old.get().to(), json);
    }
    if (features.isEmpty()) {
      return spliced(opening, opening, join("\n".getBytes(StandardCharsets.UTF_8), json));
    }
    int behind = features.get(features.size() - 1).to();
    return spliced(behind, behind, join(",\n".getBytes(StandardCharsets.UTF_8), json));
  }

  /** The bytes of the file without a feature; as they are when there is none of this id. */
  public byte[] without(String id) {
    Optional<Standing> old = feature(id);
    if (old.isEmpty()) {
      return content.clone();
    }
    int at = features.indexOf(old.get());
    if (at > 0) {
      return spliced(features.get(at - 1).to(), old.get().to(), new byte[0]);
    }
    int to = features.size() > 1 ? features.get(1).from() : old.get().to();
    return spliced(old.get().from(), to, new byte[0]);
  }

  private byte[] spliced(int from, int to, byte[] middle) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(content.length + middle.length);
    out.write(content, 0, from);
    out.writeBytes(middle);
    out.write(content, to, content.length - to);
    return out.toByteArray();
  }

  private static byte[] join(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }
}
