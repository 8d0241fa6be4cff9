package org.lifecircle.service.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Short ways to write JSON Schemas. */
public final class SchemaShapes {

  private SchemaShapes() {}

  /** A text that something describes. */
  public static Map<String, Object> text(String description) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "string");
    schema.put("description", description);
    return schema;
  }

  /** A text, or null. */
  public static Map<String, Object> textOrNull(String description) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", List.of("string", "null"));
    schema.put("description", description);
    return schema;
  }

  /** A whole number of 0 or more. */
  public static Map<String, Object> count(String description) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "integer");
    schema.put("minimum", 0);
    schema.put("description", description);
    return schema;
  }

  /** A whole number within bounds. */
  public static Map<String, Object> number(int least, int most, String description) {
    Map<String, Object> schema = count(description);
    schema.put("minimum", least);
    schema.put("maximum", most);
    return schema;
  }

  /** True or false; false when absent. */
  public static Map<String, Object> flag() {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "boolean");
    schema.put("default", false);
    return schema;
  }

  /** One of some words. */
  public static Map<String, Object> oneOf(List<String> words, String description) {
    Map<String, Object> schema = text(description);
    schema.put("enum", List.copyOf(words));
    return schema;
  }

  /** A list. */
  public static Map<String, Object> list(Map<String, Object> items) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "array");
    schema.put("items", items);
    return schema;
  }

  /**
   * An object that has all its members and no others.
   *
   * @param members names and schemas by turns
   */
  @SuppressWarnings("unchecked")
  public static Map<String, Object> object(Object... members) {
    Map<String, Object> properties = new LinkedHashMap<>();
    for (int i = 0; i < members.length; i += 2) {
      properties.put((String) members[i], (Map<String, Object>) members[i + 1]);
    }
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "object");
    schema.put("additionalProperties", false);
    schema.put("required", List.copyOf(properties.keySet()));
    schema.put("properties", properties);
    return schema;
  }

  /** The same, but that some members may be absent. */
  public static Map<String, Object> without(Map<String, Object> object, String... optional) {
    Map<String, Object> schema = new LinkedHashMap<>(object);
    List<String> free = Arrays.asList(optional);
    schema.put(
        "required",
        ((List<?>) object.get("required")).stream().filter(one -> !free.contains(one)).toList());
    return schema;
  }
}
