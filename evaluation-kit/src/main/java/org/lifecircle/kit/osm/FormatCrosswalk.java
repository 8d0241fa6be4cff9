package org.lifecircle.kit.osm;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.lifecircle.model.FormatCatalog;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Problem;
import org.lifecircle.model.SourceStatus;
import org.lifecircle.tables.Columns;
import org.lifecircle.tables.Row;
import org.lifecircle.tables.Table;

/**
 * Which OpenStreetMap tags mean which business format. The table is the resource {@code
 * osm-formats.csv}, one line for each tag and format. Every value of {@code shop}, {@code craft},
 * {@code amenity}, {@code office}, {@code healthcare} and {@code leisure} of the id-tagging schema
 * has a line, one that serves no format too.
 */
public final class FormatCrosswalk {

  /** The table's name beside this class. */
  public static final String RESOURCE = "osm-formats.csv";

  /** Stands for a format where a value serves none: that was decided, not forgotten. */
  public static final String NONE = "none";

  private static final Columns COLUMNS =
      Columns.required("format", "key", "value", "condition", "status", "note");

  /**
   * A line of the table.
   *
   * @param formatId the format, or {@link #NONE}
   * @param key the tag
   * @param value its value
   * @param condition what else must hold, see the table's head in the documentation; may be blank
   * @param status how sure it is that such a place is of that format
   */
  public record Entry(
      String formatId, String key, String value, String condition, SourceStatus status) {}

  private record Rule(Entry entry, TagCondition condition) {}

  /** Keys of which every known value is decided by a line. */
  private static final List<String> DECIDED_KEYS =
      List.of("amenity", "craft", "healthcare", "leisure", "office", "shop");

  /** Say that there is something or nothing, and not what. */
  private static final Set<String> NO_KIND = Set.of("yes", "no", "none", "unknown");

  /** Between several values; the tagging guidelines know the first alone. */
  private static final Pattern BETWEEN = Pattern.compile("[;,|\u3001\uff1b\uff0c]");

  private final Set<String> known = new TreeSet<>();
  private final Map<String, List<Rule>> byTag = new LinkedHashMap<>();
  private final List<Entry> entries = new ArrayList<>();

  private FormatCrosswalk() {}

  /**
   * The table that comes with the product, as far as it speaks of formats of a catalog.
   *
   * @throws InvalidInputException when the product's own table is broken
   */
  public static FormatCrosswalk standard(FormatCatalog formats) {
    List<Problem> problems = new ArrayList<>();
    Table table = Table.resource(FormatCrosswalk.class, RESOURCE, COLUMNS, problems);
    FormatCrosswalk crosswalk = new FormatCrosswalk();
    for (Row row : table.rows()) {
      crosswalk.add(row, formats);
    }
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
    return crosswalk;
  }

  private void add(Row row, FormatCatalog formats) {
    Optional<String> format = row.requiredText("format");
    Optional<String> key = row.requiredText("key");
    Optional<String> value = row.requiredText("value");
    Optional<TagCondition> condition = TagCondition.read(row.text("condition"));
    if (condition.isEmpty()) {
      row.problem("condition", OsmFile.PHRASES.text("condition.wrong"));
    }
    Optional<SourceStatus> status = row.value("status", SourceStatus.class);
    if (format.isEmpty()
        || key.isEmpty()
        || value.isEmpty()
        || condition.isEmpty()
        || status.isEmpty()) {
      return;
    }
    Entry entry =
        new Entry(format.get(), key.get(), value.get(), row.text("condition"), status.get());
    entries.add(entry);
    known.add(entry.key() + "=" + entry.value());
    if (formats.find(entry.formatId()).isPresent()) {
      byTag
          .computeIfAbsent(entry.key() + "=" + entry.value(), tag -> new ArrayList<>())
          .add(new Rule(entry, condition.get()));
    }
  }

  /** All lines of the table in their order. */
  public List<Entry> entries() {
    return Collections.unmodifiableList(entries);
  }

  /** The formats that a place serves, each once, in the order of its tags and of the table. */
  public List<String> formats(Map<String, String> tags) {
    Set<String> formats = new LinkedHashSet<>();
    for (Map.Entry<String, String> tag : tags.entrySet()) {
      for (String value : values(tag.getValue())) {
        for (Rule rule : byTag.getOrDefault(tag.getKey() + "=" + value, List.of())) {
          if (rule.condition.holds(tags, false)) {
            formats.add(rule.entry.formatId());
          }
        }
      }
    }
    return List.copyOf(formats);
  }

  /** The kinds of place among some tags of which no line of the table speaks, {@code key=value}. */
  List<String> unknown(Map<String, String> tags) {
    List<String> unknown = new ArrayList<>();
    for (String key : DECIDED_KEYS) {
      for (String value : values(tags.getOrDefault(key, ""))) {
        boolean kind =
            !value.isEmpty()
                && !NO_KIND.contains(value)
                && PlaceStatus.insteadOfKind(value).isEmpty();
        if (kind && !known.contains(key + "=" + value)) {
          unknown.add(key + "=" + value);
        }
      }
    }
    return unknown;
  }

  private static List<String> values(String text) {
    return BETWEEN
        .splitAsStream(text)
        .map(value -> value.strip().toLowerCase(Locale.ROOT))
        .toList();
  }
}
