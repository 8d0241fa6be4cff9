package org.lifecircle.kit.osm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What else must hold of a mapped place: clauses with {@code ;} between them, all of which must
 * hold.
 *
 * <ul>
 *   <li>{@code cuisine=noodle|congee}: the tag has one of these values (of several values with
 *       {@code ;} between them, any one)
 *   <li>{@code access!=no|private}: it has none of them
 *   <li>{@code name~早餐|早点}: the tag contains one of these words
 *   <li>{@code name!~批发}: it contains none of them
 *   <li>{@code amenity}: the tag is there; {@code !amenity}: it is not
 *   <li>{@code inside=residential}: the place lies in a residential area
 * </ul>
 *
 * @param clauses may be empty; then it always holds
 */
record TagCondition(List<Clause> clauses) {

  private static final Pattern CLAUSE =
      Pattern.compile("(!?)([A-Za-z][A-Za-z0-9_:-]*)(?:(!?[=~])([^;]+))?");

  /** The key that stands for where the place lies. */
  private static final String INSIDE = "inside";

  private static final String NAME = "name";

  TagCondition {
    clauses = List.copyOf(clauses);
  }

  private enum Kind {
    IS_ONE_OF,
    CONTAINS_ONE_OF,
    IS_THERE
  }

  /**
   * One clause.
   *
   * @param key the tag
   * @param kind what is asked
   * @param words what it is compared with; empty when only its presence counts
   * @param holds whether the answer must be yes
   */
  record Clause(String key, Kind kind, List<String> words, boolean holds) {}

  /** Reads a condition; empty when it cannot be read. */
  static Optional<TagCondition> read(String text) {
    List<Clause> clauses = new ArrayList<>();
    for (String part : text.split(";")) {
      if (part.isBlank()) {
        continue;
      }
      Matcher matcher = CLAUSE.matcher(part.strip());
      if (!matcher.matches()) {
        return Optional.empty();
      }
      boolean presenceDenied = !matcher.group(1).isEmpty();
      String key = matcher.group(2);
      String operator = matcher.group(3);
      if (operator == null) {
        clauses.add(new Clause(key, Kind.IS_THERE, List.of(), !presenceDenied));
        continue;
      }
      List<String> words =
          Arrays.stream(matcher.group(4).split("\\|"))
              .map(String::strip)
              .filter(word -> !word.isEmpty())
              .toList();
      if (presenceDenied || words.isEmpty()) {
        return Optional.empty();
      }
      Kind kind = operator.endsWith("~") ? Kind.CONTAINS_ONE_OF : Kind.IS_ONE_OF;
      clauses.add(new Clause(key, kind, words, !operator.startsWith("!")));
    }
    return Optional.of(new TagCondition(clauses));
  }

  /**
   * Whether it holds.
   *
   * @param tags the tags of the place
   * @param insideResidentialArea where it lies
   */
  boolean holds(Map<String, String> tags, boolean insideResidentialArea) {
    return clauses.stream().allMatch(clause -> holds(clause, tags, insideResidentialArea));
  }

  /** Whether it asks where the place lies. */
  boolean asksWhere() {
    return clauses.stream().anyMatch(clause -> clause.key.equals(INSIDE));
  }

  private static boolean holds(Clause clause, Map<String, String> tags, boolean inside) {
    if (clause.key.equals(INSIDE)) {
      return inside == clause.holds;
    }
    String value = tags.get(clause.key);
    boolean found =
        switch (clause.kind) {
          case IS_THERE -> value != null;
          case IS_ONE_OF ->
              value != null
                  && Arrays.stream(value.split(";"))
                      .map(String::strip)
                      .anyMatch(clause.words::contains);
          case CONTAINS_ONE_OF -> contains(clause, tags);
        };
    return found == clause.holds;
  }

  /** A place may have names in several languages. */
  private static boolean contains(Clause clause, Map<String, String> tags) {
    return tags.entrySet().stream()
        .filter(
            tag ->
                tag.getKey().equals(clause.key)
                    || clause.key.equals(NAME) && tag.getKey().startsWith("name:"))
        .anyMatch(tag -> clause.words.stream().anyMatch(tag.getValue()::contains));
  }
}
