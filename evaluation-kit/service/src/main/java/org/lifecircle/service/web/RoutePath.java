package org.lifecircle.service.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A path with places in braces, for example {@code /v1/standards/{id}}. */
public final class RoutePath {

  private final String pattern;
  private final List<String> parts;

  /**
   * A pattern.
   *
   * @param pattern begins with a slash; a part in braces stands for any part, one that ends in
   *     {@code ...}, as in <code>{file...}</code>, for all parts that follow
   */
  public RoutePath(String pattern) {
    if (!pattern.startsWith("/")) {
      throw new IllegalArgumentException("a path begins with a slash: " + pattern);
    }
    this.pattern = pattern;
    this.parts = List.of(pattern.split("/", -1));
  }

  /** As the description of the service writes it. */
  public String described() {
    return pattern.replace("...}", "}");
  }

  /** The names in braces. */
  public List<String> names() {
    List<String> names = new ArrayList<>();
    for (String part : parts) {
      if (part.startsWith("{")) {
        names.add(name(part));
      }
    }
    return names;
  }

  private static String name(String part) {
    return part.substring(1, part.length() - 1).replace("...", "");
  }

  /** A path of any signs, as it stands in an address. */
  public static String encoded(String path) {
    return Arrays.stream(path.split("/", -1))
        .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"))
        .collect(Collectors.joining("/"));
  }

  /** What stands in the braces; empty when the path is another. */
  public Optional<Map<String, String>> match(String path) {
    if (pattern.indexOf('{') < 0) {
      return path.equals(pattern) ? Optional.of(Map.of()) : Optional.empty();
    }
    List<String> given = List.of(path.split("/", -1));
    Map<String, String> names = new LinkedHashMap<>();
    for (int i = 0; i < parts.size(); i++) {
      String part = parts.get(i);
      if (i >= given.size()) {
        return Optional.empty();
      }
      if (part.endsWith("...}")) {
        names.put(name(part), String.join("/", given.subList(i, given.size())));
        return Optional.of(names);
      }
      if (part.startsWith("{")) {
        if (given.get(i).isEmpty()) {
          return Optional.empty();
        }
        names.put(name(part), given.get(i));
      } else if (!part.equals(given.get(i))) {
        return Optional.empty();
      }
    }
    return given.size() == parts.size() ? Optional.of(names) : Optional.empty();
  }

  @Override
  public String toString() {
    return pattern;
  }
}
