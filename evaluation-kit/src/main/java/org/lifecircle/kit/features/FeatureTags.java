package org.lifecircle.kit.features;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lifecircle.model.ReadableText;
import org.lifecircle.simulation.network.ways.TagValues;

/**
 * OpenStreetMap tags of the properties that a feature has, as different programs export them.
 *
 * <ul>
 *   <li>A list of values, as osmnx makes it of ways that it joined, holds piece by piece, so the
 *       value that hinders most counts.
 *   <li>{@code fclass} (Geofabrik), {@code type}, {@code kind}, {@code 道路类型} and others say the
 *       kind of a way where {@code highway} is missing.
 *   <li>{@code T}, {@code F}, {@code 是}, {@code 否} are yes and no; {@code nan} and {@code NULL} are
 *       nothing.
 *   <li>{@code other_tags}, as GDAL writes it, holds further tags.
 *   <li>A value of a known key that nobody here knows is told with its place.
 * </ul>
 */
final class FeatureTags {

  private static final String HIGHWAY = "highway";

  /** The column in which GDAL writes tags that have no column of their own. */
  static final String OTHER_TAGS = "other_tags";

  /** Columns that are about the kind of a way and nothing else. */
  private static final List<String> KIND_COLUMNS =
      List.of(
          "fclass",
          "highway_type",
          "road_type",
          "roadtype",
          "road_class",
          "roadclass",
          "way_type",
          "\u9053\u8def\u7c7b\u578b",
          "\u9053\u8def\u7b49\u7ea7",
          "\u9053\u8def\u79cd\u7c7b",
          "\u9053\u8def\u7c7b\u522b",
          "\u8def\u578b");

  /** Columns that may be about something else; they count only when their value is a kind. */
  private static final List<String> LIKELY_COLUMNS =
      List.of(
          "class", "type", "kind", "\u7c7b\u578b", "\u79cd\u7c7b", "\u7c7b\u522b", "\u7b49\u7ea7");

  private static final Map<String, String> CHINESE_KEYS =
      Map.of(
          "\u540d\u79f0", "name",
          "\u9053\u8def\u540d\u79f0", "name",
          "\u6865\u6881", "bridge",
          "\u6865", "bridge",
          "\u96a7\u9053", "tunnel",
          "\u6b65\u884c", "foot",
          "\u884c\u4eba", "foot",
          "\u5bbd\u5ea6", "width",
          "\u5f00\u653e\u65f6\u95f4", "opening_hours");

  /** Keys that say that a feature is something else than a way by its kind. */
  private static final Set<String> OTHER_THINGS =
      Set.of(
          "aerialway",
          "aeroway",
          "amenity",
          "barrier",
          "boundary",
          "building",
          "crossing",
          "kerb",
          "landuse",
          "leisure",
          "man_made",
          "natural",
          "place",
          "power",
          "public_transport",
          "railway",
          "route",
          "waterway");

  private static final Set<String> YES_OR_NO_KEYS =
      Set.of("bridge", "tunnel", "covered", "oneway", "foot", "access", "locked", "wheelchair");

  private static final Set<String> YES = Set.of("t", "true", "y", "\u662f", "\u6709");
  private static final Set<String> NO = Set.of("f", "false", "n", "\u5426", "\u65e0");
  private static final Set<String> NOTHING =
      Set.of("nan", "NaN", "None", "NULL", "null", "<NULL>", "<Null>", "<NA>");

  private static final Pattern BETWEEN_KINDS = Pattern.compile("[;,|]");
  private static final Pattern AROUND_A_LIST = Pattern.compile("[(){}'\"]");
  private static final Pattern LIST = Pattern.compile("\\[(.*)]", Pattern.DOTALL);
  private static final Pattern ITEM =
      Pattern.compile("'((?:[^'\\\\]|\\\\.)*+)'|\"((?:[^\"\\\\]|\\\\.)*+)\"|([^,'\"\\s][^,]*)");
  private static final Pattern PAIR =
      Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*+)\"=>\"((?:[^\"\\\\]|\\\\.)*+)\"");

  private final WayKinds kinds = WayKinds.load();
  private final FeatureDoubts doubts;

  FeatureTags(FeatureDoubts doubts) {
    this.doubts = doubts;
  }

  /** The tags of a feature; what is doubtful about them is noted. */
  Map<String, String> of(MapFeature feature) {
    Map<String, String> tags = new TreeMap<>();
    feature
        .properties()
        .forEach(
            (name, values) -> {
              if (name.equals(OTHER_TAGS)) {
                otherTags(String.join(";", values)).forEach(tags::putIfAbsent);
              } else if (isLong(values)) {
                String shown = name + "=" + ReadableText.quoted(values.get(0));
                doubts.add("tag-value-unknown", feature.id(), feature.line(), shown);
              } else {
                String key = key(name, feature.properties());
                value(key, values, feature).ifPresent(value -> tags.put(key, value));
              }
            });
    kind(tags, feature);
    for (String tag : TagValues.unknown(tags)) {
      doubts.add("tag-value-unknown", feature.id(), feature.line(), tag);
    }
    return tags;
  }

  /** Whether a value is longer than any of OpenStreetMap, so that it is none. */
  static boolean isLong(List<String> values) {
    return values.stream().anyMatch(value -> value.length() > ReadableText.LONGEST_TAG);
  }

  /** Exports write {@code HIGHWAY} or {@code 名称}; what is a tag already stays as it is. */
  private static String key(String name, Map<String, List<String>> properties) {
    String small = name.strip().toLowerCase(Locale.ROOT);
    String key = CHINESE_KEYS.getOrDefault(small, name);
    boolean known =
        TagValues.keys().contains(small)
            || YES_OR_NO_KEYS.contains(small)
            || KIND_COLUMNS.contains(small)
            || small.equals("name")
            || small.equals("opening_hours");
    if (key.equals(name) && known) {
      key = small;
    }
    return properties.containsKey(key) ? name : key;
  }

  private Optional<String> value(String key, List<String> written, MapFeature feature) {
    List<String> values = new ArrayList<>();
    boolean list = written.size() > 1;
    for (String one : written) {
      Matcher brackets = LIST.matcher(one.strip());
      if (brackets.matches() && listed(key)) {
        items(brackets.group(1)).forEach(values::add);
        list = true;
      } else {
        values.add(one);
      }
    }
    if (key.equals(HIGHWAY) && values.size() == 1 && BETWEEN_KINDS.matcher(values.get(0)).find()) {
      values = new ArrayList<>();
      for (String one : BETWEEN_KINDS.split(AROUND_A_LIST.matcher(written.get(0)).replaceAll(""))) {
        values.add(one.strip());
      }
      list = true;
    }
    values.removeIf(value -> value.isBlank() || NOTHING.contains(value.strip()));
    List<String> plain = values.stream().map(value -> plain(key, value, feature)).toList();
    if (plain.isEmpty()) {
      return Optional.empty();
    }
    if (plain.size() == 1 || plain.stream().distinct().count() == 1) {
      return Optional.of(plain.get(0));
    }
    if (!list || !TagValues.keys().contains(key)) {
      return Optional.of(String.join(";", plain));
    }
    String worst = PlainValues.worst(key, plain);
    doubts.add(
        "tag-list",
        feature.id(),
        feature.line(),
        key + ": " + String.join(", ", plain),
        key + "=" + worst);
    return Optional.of(worst);
  }

  /** Keys of which programs write lists as text; brackets may mean something else elsewhere. */
  private static boolean listed(String key) {
    return TagValues.keys().contains(key)
        || YES_OR_NO_KEYS.contains(key)
        || KIND_COLUMNS.contains(key)
        || LIKELY_COLUMNS.contains(key);
  }

  private static List<String> items(String text) {
    List<String> items = new ArrayList<>();
    Matcher item = ITEM.matcher(text);
    while (item.find()) {
      for (int group = 1; group <= 3; group++) {
        if (item.group(group) != null) {
          items.add(item.group(group).strip());
        }
      }
    }
    return items;
  }

  /** Capital letters and the yes and no of other programs, where tags have others. */
  private String plain(String key, String value, MapFeature feature) {
    String small = value.strip().toLowerCase(Locale.ROOT);
    if (key.equals("oneway") && feature.properties().containsKey("fclass")) {
      return switch (small) {
        case "b" -> "no";
        case "f" -> "yes";
        case "t" -> "-1";
        default -> value;
      };
    }
    if (YES_OR_NO_KEYS.contains(key)) {
      if (YES.contains(small)) {
        return "yes";
      }
      if (NO.contains(small)
          || small.equals("0") && (key.equals("bridge") || key.equals("tunnel"))) {
        return "no";
      }
    }
    boolean tag = TagValues.keys().contains(key) && !TagValues.isKnown(key, value);
    String underscored = small.replace(' ', '_');
    return tag && TagValues.isKnown(key, underscored) ? underscored : value;
  }

  /** Takes the kind of a way from another column when there is no {@code highway}. */
  private void kind(Map<String, String> tags, MapFeature feature) {
    String stated = tags.getOrDefault(HIGHWAY, "");
    if (!stated.isEmpty()) {
      if (!TagValues.isKnown(HIGHWAY, stated)) {
        kinds.tags(stated).ifPresent(tags::putAll);
      }
      return;
    }
    if (tags.keySet().stream().anyMatch(OTHER_THINGS::contains)) {
      return;
    }
    Map<String, String> columns = new LinkedHashMap<>();
    tags.forEach((key, value) -> columns.putIfAbsent(key.toLowerCase(Locale.ROOT), key));
    for (List<String> names : List.of(KIND_COLUMNS, LIKELY_COLUMNS)) {
      for (String name : names) {
        String column = columns.get(name);
        if (column == null) {
          continue;
        }
        String value = tags.get(column);
        Optional<Map<String, String>> kind = kinds.tags(value);
        if (kind.isPresent()) {
          kind.get().forEach(tags::putIfAbsent);
          doubts.add("tag-from-column", feature.id(), feature.line(), column);
          return;
        }
        doubts.add("tag-value-unknown", feature.id(), feature.line(), column + "=" + value);
      }
    }
  }

  /** The further tags of a feature as GDAL writes them: {@code "key"=>"value","key"=>"value"}. */
  static Map<String, String> otherTags(String text) {
    Map<String, String> tags = new TreeMap<>();
    Matcher pair = PAIR.matcher(text);
    while (pair.find()) {
      if (!isLong(List.of(pair.group(2)))) {
        tags.put(unescaped(pair.group(1)), unescaped(pair.group(2)));
      }
    }
    return tags;
  }

  private static String unescaped(String text) {
    return text.replaceAll("\\\\(.)", "$1");
  }
}
