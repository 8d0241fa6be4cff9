package org.lifecircle.kit.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Problem;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * A YAML file of keys and values as it stands, to be changed value by value: what is not changed
 * stays as it is, comments and order too. Keys inside a mapping are written with a point before
 * them, as in {@code center.lon}.
 */
public final class StandingYaml {

  private static final Phrases PHRASES = Phrases.beside(YamlMapping.class, "phrases");

  /** Mappings in mappings in mappings are looked into, and no deeper ones. */
  private static final int DEEPEST = 3;

  /** What means itself without quotes. */
  private static final Pattern PLAIN =
      Pattern.compile("-?[\\p{L}\\p{N}](?:[\\p{L}\\p{N}._/+-]| (?=[\\p{L}\\p{N}]))*+");

  private static final Pattern MEANS_ELSE = Pattern.compile("(?i)null|true|false|yes|no|on|off");
  private static final int MOST_ALIASES = 50;

  private final String file;
  private final String text;
  private final Map<String, Value> values = new LinkedHashMap<>();
  private final Map<String, Integer> insertAt = new LinkedHashMap<>();
  private final Map<String, String> indent = new LinkedHashMap<>();

  /** A value and where it stands; no text where it is no single one. */
  private record Value(Optional<String> text, int from, int to) {}

  private StandingYaml(String file, String text) {
    this.file = file;
    this.text = text;
  }

  /**
   * Reads a text.
   *
   * @param file its name, for problems
   * @return empty when it is no mapping, which {@link YamlMapping} tells
   */
  public static Optional<StandingYaml> of(String file, String text) {
    List<Problem> problems = new ArrayList<>();
    if (YamlMapping.read(file, text, problems).isEmpty()) {
      return Optional.empty();
    }
    LoadSettings settings =
        LoadSettings.builder().setLabel(file).setMaxAliasesForCollections(MOST_ALIASES).build();
    Optional<Node> root = new Compose(settings).composeString(text);
    if (root.isPresent() && root.get() instanceof MappingNode mapping) {
      StandingYaml yaml = new StandingYaml(file, text);
      yaml.collect("", mapping, 1);
      return Optional.of(yaml);
    }
    return Optional.empty();
  }

  private void collect(String path, MappingNode mapping, int depth) {
    for (NodeTuple entry : mapping.getValue()) {
      if (!(entry.getKeyNode() instanceof ScalarNode key)) {
        continue;
      }
      String name = path.isEmpty() ? key.getValue() : path + "." + key.getValue();
      Node value = entry.getValueNode();
      int from = offset(value.getStartMark());
      int to = offset(value.getEndMark());
      if (value instanceof ScalarNode scalar) {
        values.put(name, new Value(Optional.of(scalar.getValue()), from, to));
      } else {
        values.put(name, new Value(Optional.empty(), from, to));
        if (value instanceof MappingNode inner
            && depth < DEEPEST
            && !inner.getValue().isEmpty()
            && text.charAt(from) != '{') {
          int line = text.lastIndexOf('\n', from) + 1;
          insertAt.put(name, line);
          indent.put(name, text.substring(line, from));
          collect(name, inner, depth + 1);
        } else if (value instanceof MappingNode inner && depth < DEEPEST) {
          collect(name, inner, depth + 1);
        }
      }
    }
  }

  /** The place of a mark in the text; marks count characters beyond the first plane once. */
  private int offset(Optional<Mark> mark) {
    return text.offsetByCodePoints(0, mark.orElseThrow().getIndex());
  }

  /** All single values by key, in the order of the file. */
  public Map<String, String> values() {
    Map<String, String> all = new LinkedHashMap<>();
    values.forEach((key, value) -> value.text().ifPresent(words -> all.put(key, words)));
    return all;
  }

  /**
   * The text with another value.
   *
   * @param key as {@link #values} gives it, or one that the file has not
   * @param value blank for none
   * @throws InvalidInputException when something else than a single value stands there
   */
  public String with(String key, String value) {
    Value old = values.get(key);
    String written = value.isBlank() ? "" : written(value);
    if (old != null) {
      if (old.text().isEmpty()) {
        throw new InvalidInputException(
            List.of(new Problem(file, 0, key, "", PHRASES.text("yaml.not-standing"))));
      }
      String space = old.from() > 0 && text.charAt(old.from() - 1) == ':' ? " " : "";
      return text.substring(0, old.from())
          + (written.isEmpty() ? "" : space + written)
          + text.substring(old.to());
    }
    if (written.isEmpty()) {
      return text;
    }
    String end = text.contains("\r\n") ? "\r\n" : "\n";
    int point = pointOfInnermost(key);
    if (point < 0) {
      return text + (text.isEmpty() || text.endsWith("\n") ? "" : end) + key + ": " + written + end;
    }
    String outer = key.substring(0, point);
    String inner = key.substring(point + 1);
    if (insertAt.containsKey(outer)) {
      int at = insertAt.get(outer);
      return text.substring(0, at)
          + indent.get(outer)
          + inner
          + ": "
          + written
          + end
          + text.substring(at);
    }
    if (values.containsKey(outer) && values.get(outer).text().filter(String::isEmpty).isEmpty()) {
      throw new InvalidInputException(
          List.of(new Problem(file, 0, key, "", PHRASES.text("yaml.not-standing"))));
    }
    String line = "  " + inner + ": " + written + end;
    if (values.containsKey(outer)) {
      int behind = text.indexOf('\n', values.get(outer).to());
      return behind < 0
          ? text + end + line
          : text.substring(0, behind + 1) + line + text.substring(behind + 1);
    }
    return text + (text.isEmpty() || text.endsWith("\n") ? "" : end) + outer + ":" + end + line;
  }

  /** Where the name of the innermost mapping ends that is there, or may be made; -1 for none. */
  private int pointOfInnermost(String key) {
    for (int point = key.lastIndexOf('.'); point > 0; point = key.lastIndexOf('.', point - 1)) {
      if (insertAt.containsKey(key.substring(0, point))) {
        return point;
      }
    }
    return key.indexOf('.');
  }

  private static String written(String value) {
    if (PLAIN.matcher(value).matches() && !MEANS_ELSE.matcher(value).matches()) {
      return value;
    }
    StringBuilder quoted = new StringBuilder("\"");
    value
        .codePoints()
        .forEach(
            sign -> {
              if (sign == '"' || sign == '\\') {
                quoted.append('\\').appendCodePoint(sign);
              } else if (sign < ' ' || sign == 0x7F || sign == 0x85 || sign == 0xFEFF) {
                quoted.append(String.format("\\u%04x", sign));
              } else {
                quoted.appendCodePoint(sign);
              }
            });
    return quoted.append('"').toString();
  }
}
