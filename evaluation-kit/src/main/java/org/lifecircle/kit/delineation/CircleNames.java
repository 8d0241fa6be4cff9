package org.lifecircle.kit.delineation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.lifecircle.kit.osm.OsmCity;
import org.lifecircle.kit.osm.OsmCity.NamedPlace;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Home;
import org.lifecircle.simulation.delineation.Delineation.HomeGroup;
import org.lifecircle.simulation.network.ways.LocalMetric;
import org.lifecircle.simulation.network.ways.Way;

/**
 * What circles are called: after a quarter or village that the map names among their homes, else
 * after their main streets. No two have one name.
 */
final class CircleNames {

  /** Kinds of places, the best first. */
  private static final List<String> KINDS =
      List.of("quarter", "suburb", "neighbourhood", "village", "town", "hamlet", "city_block");

  /** Streets by how much they say of a place. */
  private static final Map<String, Integer> STREETS =
      Map.of("primary", 4, "secondary", 4, "tertiary", 3, "residential", 2, "living_street", 2);

  /** A place belongs to the circle of the nearest home that lies no farther. */
  private static final int PLACE_MILLIMETERS = 300_000;

  /** Streets are looked for so near the middle. */
  private static final int STREET_MILLIMETERS = 600_000;

  private final OsmCity city;
  private final Set<String> taken = new LinkedHashSet<>();

  CircleNames(OsmCity city) {
    this.city = city;
  }

  /**
   * Names in the order of the groups.
   *
   * @param given by group a name that was given; blank where none was
   */
  List<String> of(List<HomeGroup> groups, List<String> given) {
    Map<Integer, List<NamedPlace>> places =
        given.stream().noneMatch(String::isBlank) ? Map.of() : places(groups);
    List<String> names = new ArrayList<>();
    for (int g = 0; g < groups.size(); g++) {
      if (!given.get(g).isBlank()) {
        names.add(first(List.of(given.get(g)), g));
        continue;
      }
      Coordinate middle = groups.get(g).middle();
      List<String> wanted =
          new ArrayList<>(
              places.getOrDefault(g, List.of()).stream()
                  .sorted(
                      Comparator.<NamedPlace>comparingInt(one -> KINDS.indexOf(one.kind()))
                          .thenComparingInt(one -> LocalMetric.millimeters(middle, one.location()))
                          .thenComparing(NamedPlace::name))
                  .map(NamedPlace::name)
                  .toList());
      List<String> streets = streets(middle);
      for (int i = 1; i < streets.size(); i++) {
        wanted.add(streets.get(0) + " / " + streets.get(i));
      }
      wanted.addAll(streets);
      names.add(first(wanted, g));
    }
    return names;
  }

  private String first(List<String> wanted, int group) {
    for (String name : wanted) {
      if (taken.add(name)) {
        return name;
      }
    }
    String base = wanted.isEmpty() ? city.circle().city() : wanted.get(0);
    int number = wanted.isEmpty() ? group + 1 : 2;
    while (!taken.add(base + " " + number)) {
      number++;
    }
    return base + " " + number;
  }

  /** By group the named places whose nearest home is one of it. */
  private Map<Integer, List<NamedPlace>> places(List<HomeGroup> groups) {
    Map<Integer, List<NamedPlace>> found = new TreeMap<>();
    for (NamedPlace place : city.places()) {
      if (!KINDS.contains(place.kind())) {
        continue;
      }
      int nearest = -1;
      int least = PLACE_MILLIMETERS;
      for (int g = 0; g < groups.size(); g++) {
        for (Home home : groups.get(g).homes()) {
          int apart = LocalMetric.millimeters(place.location(), home.location());
          if (apart < least) {
            least = apart;
            nearest = g;
          }
        }
      }
      if (nearest >= 0) {
        found.computeIfAbsent(nearest, one -> new ArrayList<>()).add(place);
      }
    }
    return found;
  }

  /** The named streets around a place, the most important first. */
  private List<String> streets(Coordinate middle) {
    Map<String, Long> weights = new LinkedHashMap<>();
    for (Way way : city.map().ways()) {
      Integer importance = STREETS.get(way.tags().getOrDefault("highway", ""));
      String name = way.tags().getOrDefault("name:zh", way.tags().getOrDefault("name", ""));
      if (importance == null || name.isBlank()) {
        continue;
      }
      long meters = 0;
      List<Coordinate> points = way.points();
      for (int i = 1; i < points.size(); i++) {
        if (LocalMetric.millimeters(middle, points.get(i)) <= STREET_MILLIMETERS) {
          meters += LocalMetric.millimeters(points.get(i - 1), points.get(i)) / 1000;
        }
      }
      if (meters > 0) {
        weights.merge(name.strip(), meters * importance * importance, Long::sum);
      }
    }
    return weights.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .limit(6)
        .toList();
  }
}
