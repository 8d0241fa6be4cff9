package org.lifecircle.kit.workbook;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.lifecircle.model.Text;

/** The kinds of way that an evaluator tells apart, and their OpenStreetMap tags. */
enum WayKind {
  FOOTWAY("footway", Map.of("highway", "footway")),
  COMPOUND("compound", Map.of("highway", "service")),
  STREET("street", Map.of("highway", "residential")),
  CROSSING("crossing", Map.of("highway", "footway", "footway", "crossing")),
  SIGNALS(
      "signals",
      Map.of("highway", "footway", "footway", "crossing", "crossing", "traffic_signals")),
  FOOTBRIDGE(
      "footbridge", Map.of("highway", "footway", "footway", "crossing", "crossing", "footbridge")),
  UNDERPASS(
      "underpass", Map.of("highway", "footway", "footway", "crossing", "crossing", "underpass")),
  STEPS("steps", Map.of("highway", "steps")),
  CLOSED("closed", Map.of("highway", "service", "foot", "no"));

  private final String id;
  private final Map<String, String> tags;

  WayKind(String id, Map<String, String> tags) {
    this.id = id;
    this.tags = tags;
  }

  Map<String, String> tags() {
    return tags;
  }

  Text label() {
    return SheetLayout.PHRASES.text("way." + id);
  }

  static Optional<WayKind> ofLabel(String words) {
    String wanted = SheetLayout.plain(words);
    return Arrays.stream(values())
        .filter(
            kind ->
                wanted.equals(SheetLayout.plain(kind.label().zh()))
                    || wanted.equals(SheetLayout.plain(kind.label().en())))
        .findFirst();
  }
}
