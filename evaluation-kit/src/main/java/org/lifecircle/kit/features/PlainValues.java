package org.lifecircle.kit.features;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.lifecircle.simulation.network.ways.FootAccess;
import org.lifecircle.simulation.network.ways.TagValues;

/**
 * The values of walking tags as they are meant: in small letters where tags have them, and of a
 * list the one that hinders most.
 */
public final class PlainValues {

  private static final String HIGHWAY = "highway";

  /** The values that hinder walking most come first; what is not named hinders least. */
  private static final Map<String, List<String>> HINDERING =
      Map.of(
          HIGHWAY,
          List.of("steps", "elevator"),
          "foot",
          List.of("no", "restricted", "military", "use_sidepath", "private", "permit"),
          "access",
          List.of("no", "restricted", "military", "private", "permit", "residents"),
          "wheelchair",
          List.of("no", "limited"),
          "kerb",
          List.of("raised", "regular", "yes"),
          "locked",
          List.of("yes"));

  private PlainValues() {}

  /** Whether the kind of a way is a list. */
  public static boolean isList(Map<String, String> tags) {
    return tags.getOrDefault(HIGHWAY, "").contains(";");
  }

  /** The tags with every value of a known key as it is meant, and one kind of way. */
  public static Map<String, String> of(Map<String, String> tags) {
    Map<String, String> plain = new TreeMap<>();
    for (String key : TagValues.keys()) {
      String value = tags.get(key);
      if (value == null) {
        continue;
      }
      String meant = smallWhereKnown(key, value);
      if (key.equals(HIGHWAY) && meant.contains(";")) {
        meant = worst(key, Arrays.stream(meant.split(";")).map(String::strip).toList());
      }
      if (!meant.equals(value)) {
        plain.put(key, meant);
      }
    }
    if (plain.isEmpty()) {
      return tags;
    }
    Map<String, String> all = new TreeMap<>(tags);
    all.putAll(plain);
    return all;
  }

  private static String smallWhereKnown(String key, String value) {
    String small = value.strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(small.split(";")).allMatch(one -> TagValues.isKnown(key, one.strip()))
        ? small
        : value;
  }

  /** Of the values of a way that was made of pieces the one that hinders most. */
  static String worst(String key, List<String> values) {
    for (String value : values) {
      if (key.equals(HIGHWAY)
          && TagValues.isKnown(HIGHWAY, value)
          && !FootAccess.of(Map.of(HIGHWAY, value)).walkable()) {
        return value;
      }
    }
    for (String hindering : HINDERING.getOrDefault(key, List.of())) {
      if (values.contains(hindering)) {
        return hindering;
      }
    }
    return values.stream()
        .filter(one -> TagValues.isKnown(key, one))
        .findFirst()
        .orElse(values.get(0));
  }
}
