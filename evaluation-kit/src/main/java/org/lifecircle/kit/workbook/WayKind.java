package org.lifecircle.kit.workbook;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lifecircle.model.Language;
import org.lifecircle.model.Text;

/** The kinds of way that an evaluator tells apart, and their OpenStreetMap tags. */
enum WayKind {
  FOOTWAY("footway", "highway=footway"),
  COMPOUND("compound", "highway=service"),
  STREET("street", "highway=residential"),
  CROSSING("crossing", "highway=footway", "footway=crossing"),
  SIGNALS("signals", "highway=footway", "footway=crossing", "crossing=traffic_signals"),
  FOOTBRIDGE("footbridge", "highway=footway", "footway=crossing", "crossing=footbridge"),
  UNDERPASS("underpass", "highway=footway", "footway=crossing", "crossing=underpass"),
  STEPS("steps", "highway=steps"),
  CLOSED("closed", "highway=service", "foot=no");

  /** By what each is called in either language. */
  private static final Map<String, WayKind> BY_NAME = byName();

  private final String id;
  private final SortedMap<String, String> tags;

  WayKind(String id, String... tags) {
    this.id = id;
    SortedMap<String, String> byKey = new TreeMap<>();
    for (String tag : tags) {
      byKey.put(tag.substring(0, tag.indexOf('=')), tag.substring(tag.indexOf('=') + 1));
    }
    this.tags = Collections.unmodifiableSortedMap(byKey);
  }

  SortedMap<String, String> tags() {
    return tags;
  }

  Text label() {
    return SheetLayout.PHRASES.text("way." + id);
  }

  static Optional<WayKind> ofLabel(String words) {
    return Optional.ofNullable(BY_NAME.get(SheetLayout.plain(words)));
  }

  private static Map<String, WayKind> byName() {
    Map<String, WayKind> names = new LinkedHashMap<>();
    for (WayKind kind : values()) {
      for (Language language : Language.values()) {
        names.putIfAbsent(SheetLayout.plain(kind.label().in(language)), kind);
      }
    }
    return Collections.unmodifiableMap(names);
  }

  /** All kinds with commas between. */
  static Text labels() {
    return new Text(labels(Language.ZH, "、"), labels(Language.EN, ", "));
  }

  private static String labels(Language language, String comma) {
    return Arrays.stream(values())
        .map(kind -> kind.label().in(language))
        .collect(Collectors.joining(comma));
  }
}
