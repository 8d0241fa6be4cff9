package org.lifecircle.kit.osm;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Outlets that a map puts on upper floors or below the ground. A map does not say whether a lift
 * goes there and whether anybody can use them, so that is doubted and never decided.
 */
final class OutletFloors {

  /** Above this level a place is surely upstairs, whether the ground floor is called 0 or 1. */
  private static final double HIGHEST_GROUND_LEVEL = 1;

  private static final int MOST_NAMED = 5;
  private static final Pattern LEVELS =
      Pattern.compile("(-?\\d{1,3}(?:\\.\\d+)?)(?:\\s*-\\s*(-?\\d{1,3}(?:\\.\\d+)?))?");

  /** Where outlets lie that are not on the ground. */
  private enum Floor {
    UPSTAIRS("outlets-upstairs", "outlets.upstairs"),
    UNDERGROUND("outlets-underground", "outlets.underground");

    private final String code;
    private final String key;

    Floor(String code, String key) {
      this.code = code;
      this.key = key;
    }
  }

  private final Map<Floor, List<String>> named = new EnumMap<>(Floor.class);

  /** Takes an outlet. */
  void add(MapPlace place, String name) {
    floor(place)
        .ifPresent(
            floor ->
                named
                    .computeIfAbsent(floor, first -> new ArrayList<>())
                    .add(name + " (" + place.id() + ")"));
  }

  /** Says of how many it is doubted that residents can use them. */
  void tell(ImportDoubts doubts) {
    named.forEach(
        (floor, names) ->
            doubts.add(
                floor.code,
                floor.key,
                Integer.toString(names.size()),
                ImportDoubts.some(names, MOST_NAMED)));
  }

  private static Optional<Floor> floor(MapPlace place) {
    // Whoever gets there in a wheelchair needs no stairs.
    if (List.of("yes", "designated").contains(place.tag("wheelchair"))) {
      return Optional.empty();
    }
    if (place.tag("level").isBlank()) {
      return place.tag("location").equals("underground")
          ? Optional.of(Floor.UNDERGROUND)
          : Optional.empty();
    }
    double lowest = Double.MAX_VALUE;
    double highest = -Double.MAX_VALUE;
    for (String part : place.tag("level").split("[;,]")) {
      Matcher levels = LEVELS.matcher(part.strip());
      if (!levels.matches()) {
        return Optional.empty();
      }
      double from = Double.parseDouble(levels.group(1));
      double to = levels.group(2) == null ? from : Double.parseDouble(levels.group(2));
      lowest = Math.min(lowest, Math.min(from, to));
      highest = Math.max(highest, Math.max(from, to));
    }
    if (highest < 0) {
      return Optional.of(Floor.UNDERGROUND);
    }
    return lowest > HIGHEST_GROUND_LEVEL ? Optional.of(Floor.UPSTAIRS) : Optional.empty();
  }
}
