package org.lifecircle.kit.features;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Problem;
import org.lifecircle.simulation.network.ways.TagValues;
import org.lifecircle.tables.Columns;
import org.lifecircle.tables.Row;
import org.lifecircle.tables.Table;

/** What words for kinds of way mean as tags: {@code way-kinds.csv} and every known highway. */
final class WayKinds {

  private static final String TABLE = "way-kinds.csv";

  private final Map<String, Map<String, String>> tagsByWord;

  private WayKinds(Map<String, Map<String, String>> tagsByWord) {
    this.tagsByWord = tagsByWord;
  }

  static WayKinds load() {
    List<Problem> problems = new ArrayList<>();
    Map<String, Map<String, String>> tagsByWord = new LinkedHashMap<>();
    for (Row row :
        Table.resource(WayKinds.class, TABLE, Columns.required("word", "tags", "note"), problems)
            .rows()) {
      Map<String, String> tags = new TreeMap<>();
      for (String tag : row.text("tags").split(";")) {
        int equals = tag.indexOf('=');
        tags.put(tag.substring(0, equals), tag.substring(equals + 1));
      }
      tagsByWord.put(row.text("word"), tags);
    }
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
    return new WayKinds(tagsByWord);
  }

  /** The tags that a word for a kind of way means, if it means one. */
  Optional<Map<String, String>> tags(String word) {
    String small = word.strip().toLowerCase(Locale.ROOT);
    String underscored = small.replace(' ', '_').replace('-', '_');
    if (tagsByWord.containsKey(small)) {
      return Optional.of(tagsByWord.get(small));
    }
    if (TagValues.isKnown("highway", underscored)) {
      return Optional.of(new TreeMap<>(Map.of("highway", underscored)));
    }
    return Optional.ofNullable(tagsByWord.get(underscored));
  }
}
