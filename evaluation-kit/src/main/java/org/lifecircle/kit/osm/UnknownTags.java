package org.lifecircle.kit.osm;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.lifecircle.kit.osm.OsmData.OsmWay;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Warning;
import org.lifecircle.simulation.network.ways.TagValues;

/** Tells the values of known keys that nobody here understands, each with where it stands. */
final class UnknownTags {

  private static final String CODE = "tag-value-unknown";
  private static final int MOST_PLACES = 5;

  private UnknownTags() {}

  /**
   * One warning for each unknown value on a way or on what stands on one.
   *
   * @param wanted says by its places whether a way or a point is wanted
   */
  static List<Warning> warnings(OsmData data, Predicate<List<Coordinate>> wanted) {
    Map<String, List<String>> places = new TreeMap<>();
    for (OsmWay way : data.ways()) {
      if (OsmWays.mayBeWay(way) && wanted.test(data.places(way))) {
        add(places, "w" + way.id(), way.tags());
      }
    }
    data.nodeTags()
        .forEach(
            (id, tags) -> {
              Coordinate place = data.place(id).orElseThrow();
              if (OsmWays.standsOnWay(tags) && wanted.test(List.of(place, place))) {
                add(places, "n" + id, tags);
              }
            });
    List<Warning> warnings = new ArrayList<>();
    places.forEach(
        (tag, ids) -> {
          String first = String.join(", ", ids.subList(0, Math.min(MOST_PLACES, ids.size())));
          warnings.add(
              new Warning(
                  CODE,
                  ids.get(0),
                  OsmFile.PHRASES.text(
                      ids.size() > MOST_PLACES ? "tag.unknown.more" : "tag.unknown",
                      tag,
                      first,
                      Integer.toString(ids.size()))));
        });
    return warnings;
  }

  private static void add(Map<String, List<String>> places, String id, Map<String, String> tags) {
    for (String tag : TagValues.unknown(tags)) {
      places.computeIfAbsent(tag, unknown -> new ArrayList<>()).add(id);
    }
  }
}
