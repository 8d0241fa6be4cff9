package org.lifecircle.kit.yaml;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.lifecircle.model.LikelyNumbers;
import org.lifecircle.model.NearestName;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Problem;
import org.lifecircle.model.ReadableText;
import org.lifecircle.model.Text;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A YAML mapping: keys in their order, each with its line. Reading a value that cannot be read adds
 * a problem and gives empty, so that one pass finds every problem. A key that is left out and a key
 * without a value are the same.
 */
public final class YamlMapping {

  private static final Phrases PHRASES = Phrases.beside(YamlMapping.class, "phrases");

  /** The library takes half a minute for ten million blanks. */
  private static final int LONGEST = 2_000_000;

  private static final int MOST_ALIASES = 50;
  private static final int DEEPEST = 50;

  private final String file;
  private final String path;
  private final int line;
  private final Map<String, Entry> entries;
  private final List<Problem> problems;

  private record Entry(int line, Node value) {}

  private YamlMapping(
      String file, String path, int line, Map<String, Entry> entries, List<Problem> problems) {
    this.file = file;
    this.path = path;
    this.line = line;
    this.entries = entries;
    this.problems = problems;
  }

  /**
   * Reads a file whose root is a mapping.
   *
   * @param file the file's name, for problems
   * @param text the file's text
   * @param problems takes what is wrong now and, later, with the values
   * @return empty when it is no YAML mapping
   */
  public static Optional<YamlMapping> read(String file, String text, List<Problem> problems) {
    if (text.length() > LONGEST) {
      String most = Integer.toString(LONGEST);
      problems.add(new Problem(file, 0, "", "", PHRASES.text("yaml.long", most)));
      return Optional.empty();
    }
    LoadSettings settings =
        LoadSettings.builder().setLabel(file).setMaxAliasesForCollections(MOST_ALIASES).build();
    Optional<Node> root;
    try {
      Optional<Event> tooDeep = tooDeep(settings, text);
      if (tooDeep.isPresent()) {
        int line = tooDeep.get().getStartMark().map(Mark::getLine).orElse(-1) + 1;
        problems.add(new Problem(file, line, "", "", PHRASES.text("yaml.deep")));
        return Optional.empty();
      }
      root = new Compose(settings).composeString(text);
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(Mark::getLine).orElse(-1) + 1;
      problems.add(new Problem(file, line, "", "", PHRASES.text("yaml.broken", e.getProblem())));
      return Optional.empty();
    } catch (YamlEngineException e) {
      problems.add(new Problem(file, 0, "", "", PHRASES.text("yaml.broken", e.getMessage())));
      return Optional.empty();
    }
    if (root.isEmpty()) {
      problems.add(new Problem(file, 0, "", "", PHRASES.text("yaml.empty")));
      return Optional.empty();
    }
    if (!(root.get() instanceof MappingNode mapping)) {
      problems.add(new Problem(file, line(root.get()), "", "", PHRASES.text("yaml.not-mapping")));
      return Optional.empty();
    }
    return Optional.of(of(file, "", 0, mapping, problems));
  }

  /** Building the tree recurses; a file made to exhaust the stack is refused before. */
  private static Optional<Event> tooDeep(LoadSettings settings, String text) {
    int depth = 0;
    for (Event event : new Parse(settings).parseString(text)) {
      if (event instanceof CollectionStartEvent && ++depth > DEEPEST) {
        return Optional.of(event);
      } else if (event instanceof CollectionEndEvent) {
        depth--;
      }
    }
    return Optional.empty();
  }

  private static YamlMapping of(
      String file, String path, int line, MappingNode node, List<Problem> problems) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    for (NodeTuple tuple : node.getValue()) {
      int at = line(tuple.getKeyNode());
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        problems.add(new Problem(file, at, path, "", PHRASES.text("key.not-word")));
        continue;
      }
      Entry entry = new Entry(at, tuple.getValueNode());
      Entry first = entries.putIfAbsent(key.getValue(), entry);
      if (first != null) {
        problems.add(
            new Problem(
                file,
                at,
                child(path, key.getValue()),
                "",
                PHRASES.text("key.twice", Integer.toString(first.line()))));
      }
    }
    return new YamlMapping(file, path, line, Collections.unmodifiableMap(entries), problems);
  }

  private static int line(Node node) {
    return node.getStartMark().map(Mark::getLine).orElse(-1) + 1;
  }

  private static String child(String path, String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  /** The keys in their order. */
  public List<String> keys() {
    return List.copyOf(entries.keySet());
  }

  /** Adds a problem for every key that is not known, with the nearest known one. */
  public void allowOnly(Collection<String> known) {
    entries.forEach(
        (key, entry) -> {
          if (!known.contains(key)) {
            Text message =
                NearestName.of(key, known)
                    .map(nearest -> PHRASES.text("key.unknown.maybe", nearest))
                    .orElseGet(() -> PHRASES.text("key.unknown", String.join(", ", known)));
            problems.add(new Problem(file, entry.line(), child(path, key), "", message));
          }
        });
  }

  /** Whether a key is left out or has no value. */
  public boolean blank(String key) {
    Entry entry = entries.get(key);
    return entry == null
        || (entry.value() instanceof ScalarNode scalar
            && (scalar.getTag().equals(Tag.NULL) || scalar.getValue().isBlank()));
  }

  /** Whether the value of a key is a single one, no list and no mapping. */
  public boolean single(String key) {
    return !blank(key) && entries.get(key).value() instanceof ScalarNode;
  }

  /** A value without surrounding white space; blank gives empty without a problem. */
  public Optional<String> text(String key) {
    if (blank(key)) {
      return Optional.empty();
    }
    if (entries.get(key).value() instanceof ScalarNode scalar) {
      String text = scalar.getValue().strip();
      ReadableText.wrong(text).ifPresent(wrong -> problem(key, wrong));
      return Optional.of(ReadableText.shown(text));
    }
    problem(key, PHRASES.text("value.not-single"));
    return Optional.empty();
  }

  /** A value without surrounding white space; a blank one is a problem. */
  public Optional<String> requiredText(String key) {
    return required(key) ? text(key) : Optional.empty();
  }

  /** Whether a key has a value; adds a problem when it has none. */
  private boolean required(String key) {
    if (blank(key)) {
      problem(key, PHRASES.text(entries.containsKey(key) ? "value.blank" : "key.missing"));
      return false;
    }
    return true;
  }

  /** A value among known words; blank gives empty without a problem. */
  public Optional<String> name(String key, Collection<String> known) {
    Optional<String> name = text(key);
    if (name.isPresent() && !known.contains(name.get())) {
      problem(
          key,
          NearestName.of(name.get(), known)
              .map(nearest -> PHRASES.text("name.unknown.maybe", nearest))
              .orElseGet(() -> PHRASES.text("name.unknown", String.join(", ", known))));
      return Optional.empty();
    }
    return name;
  }

  /** A number within bounds, both included; blank gives empty without a problem. */
  public Optional<BigDecimal> decimal(String key, BigDecimal minimum, BigDecimal maximum) {
    Optional<String> text = text(key);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal number;
    try {
      number = LikelyNumbers.read(text.get());
    } catch (NumberFormatException e) {
      problem(key, PHRASES.text("number.wrong"));
      return Optional.empty();
    }
    if (number.compareTo(minimum) < 0 || number.compareTo(maximum) > 0) {
      problem(key, PHRASES.text("number.range", minimum.toPlainString(), maximum.toPlainString()));
      return Optional.empty();
    }
    return Optional.of(number);
  }

  /** A number within bounds, both included; a blank one is a problem. */
  public Optional<BigDecimal> requiredDecimal(String key, BigDecimal minimum, BigDecimal maximum) {
    return required(key) ? decimal(key, minimum, maximum) : Optional.empty();
  }

  /** A whole number within bounds, both included; blank gives empty without a problem. */
  public OptionalInt integer(String key, int minimum, int maximum) {
    Optional<BigDecimal> number =
        decimal(key, BigDecimal.valueOf(minimum), BigDecimal.valueOf(maximum));
    if (number.isEmpty()) {
      return OptionalInt.empty();
    }
    try {
      return OptionalInt.of(number.get().setScale(0, RoundingMode.UNNECESSARY).intValueExact());
    } catch (ArithmeticException e) {
      problem(key, PHRASES.text("number.whole"));
      return OptionalInt.empty();
    }
  }

  /** A whole number within bounds, both included; a blank one is a problem. */
  public OptionalInt requiredInteger(String key, int minimum, int maximum) {
    return required(key) ? integer(key, minimum, maximum) : OptionalInt.empty();
  }

  /** {@code yes}, {@code no}, {@code true} or {@code false}; blank gives empty. */
  public Optional<Boolean> yesNo(String key) {
    return name(key, List.of("yes", "no", "true", "false"))
        .map(word -> word.equals("yes") || word.equals("true"));
  }

  /** A mapping under a key; blank gives empty without a problem. */
  public Optional<YamlMapping> mapping(String key) {
    if (blank(key)) {
      return Optional.empty();
    }
    Entry entry = entries.get(key);
    if (entry.value() instanceof MappingNode mapping) {
      return Optional.of(of(file, child(path, key), entry.line(), mapping, problems));
    }
    problem(key, PHRASES.text("value.not-mapping"));
    return Optional.empty();
  }

  /** A mapping; a blank one is a problem. */
  public Optional<YamlMapping> requiredMapping(String key) {
    return required(key) ? mapping(key) : Optional.empty();
  }

  /** The mappings of a list under a key, in their order; blank gives none without a problem. */
  public List<YamlMapping> mappings(String key) {
    List<YamlMapping> mappings = new ArrayList<>();
    int number = 0;
    for (Node item : items(key)) {
      String itemPath = child(path, key) + "[" + ++number + "]";
      if (item instanceof MappingNode mapping) {
        mappings.add(of(file, itemPath, line(item), mapping, problems));
      } else {
        problems.add(
            new Problem(
                file, line(item), itemPath, value(item), PHRASES.text("value.not-mapping")));
      }
    }
    return mappings;
  }

  /** The single values of a list under a key, in their order; blank gives none. */
  public List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    int number = 0;
    for (Node item : items(key)) {
      number++;
      if (item instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
        String text = scalar.getValue().strip();
        int place = number;
        ReadableText.wrong(text)
            .ifPresent(
                wrong ->
                    problems.add(
                        new Problem(
                            file,
                            line(item),
                            child(path, key) + "[" + place + "]",
                            ReadableText.quoted(text),
                            wrong)));
        texts.add(ReadableText.shown(text));
      } else {
        problems.add(
            new Problem(
                file,
                line(item),
                child(path, key) + "[" + number + "]",
                "",
                PHRASES.text("value.not-single")));
      }
    }
    return texts;
  }

  private List<Node> items(String key) {
    if (blank(key)) {
      return List.of();
    }
    if (entries.get(key).value() instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    problem(key, PHRASES.text("value.not-list"));
    return List.of();
  }

  /** The line of a key, from 1; of the mapping itself when the key is left out. */
  public int line(String key) {
    Entry entry = entries.get(key);
    return entry == null ? line : entry.line();
  }

  /** Adds a problem with the value of a key, or with its absence. */
  public void problem(String key, Text message) {
    Entry entry = entries.get(key);
    String value = entry == null ? "" : value(entry.value());
    problems.add(new Problem(file, line(key), child(path, key), value, message));
  }

  /**
   * Adds a problem with an item of a list.
   *
   * @param key the list's key
   * @param number of the item, from 1
   */
  public void problem(String key, int number, Text message) {
    Node item = items(key).get(number - 1);
    problems.add(
        new Problem(file, line(item), child(path, key) + "[" + number + "]", value(item), message));
  }

  private static String value(Node node) {
    return node instanceof ScalarNode scalar ? ReadableText.quoted(scalar.getValue().strip()) : "";
  }

  /**
   * The text of a YAML file.
   *
   * @param values texts, numbers and maps of them, written in the map's order
   */
  public static String write(Map<String, Object> values) {
    DumpSettings settings =
        DumpSettings.builder()
            .setDefaultFlowStyle(FlowStyle.BLOCK)
            .setSplitLines(false)
            .setBestLineBreak("\n")
            .build();
    return new Dump(settings).dumpToString(values);
  }
}
