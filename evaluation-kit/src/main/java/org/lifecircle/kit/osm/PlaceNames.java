package org.lifecircle.kit.osm;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.lifecircle.model.Coordinate;

/** What mapped places are called. */
final class PlaceNames {

  private static final List<String> KEYS =
      List.of("name:zh", "name:zh-Hans", "name", "brand", "operator");

  private PlaceNames() {}

  /** The name, Chinese first; empty when the map says none. */
  static Optional<String> name(Map<String, String> tags) {
    for (String key : KEYS) {
      String name = tags.getOrDefault(key, "").strip();
      if (!name.isEmpty()) {
        return Optional.of(name);
      }
    }
    return Optional.empty();
  }

  /** Street and number. */
  static Optional<String> address(Map<String, String> tags) {
    String address =
        (tags.getOrDefault("addr:street", "")
                + " "
                + tags.getOrDefault("addr:housenumber", tags.getOrDefault("addr:housename", "")))
            .strip();
    return address.isEmpty() ? Optional.empty() : Optional.of(address);
  }

  /**
   * The city that addresses name most often, the first of equals by name. A map of a region may
   * have addresses in one of its parishes only, so that only those count that lie where it is asked
   * for.
   *
   * @param there whether a place lies there
   */
  static Optional<String> city(List<MapPlace> places, Predicate<Coordinate> there) {
    Map<String, Integer> cities = new LinkedHashMap<>();
    for (MapPlace place : places) {
      if (!place.tag("addr:city").isEmpty() && there.test(place.location())) {
        cities.merge(place.tag("addr:city"), 1, Integer::sum);
      }
    }
    return cities.entrySet().stream()
        .min(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey);
  }
}
