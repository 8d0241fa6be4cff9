package org.lifecircle.kit.osm;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.lifecircle.kit.features.PlainValues;
import org.lifecircle.kit.osm.OsmData.OsmWay;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Warning;
import org.lifecircle.simulation.network.ways.TagValues;

/**
 * Warns of the values of known keys that the project does not understand, and of lists of which one
 * value was taken, each with where it stands.
 */
final class UnknownTags {

  private static final String UNKNOWN = "tag-value-unknown";
  private static final String LIST = "tag-list";
  private static final String HIGHWAY = "highway";
  private static final int MOST_PLACES = 5;

  private UnknownTags() {}

  /**
   * One warning for each unknown value on a way or on what stands on one.
   *
   * @param wanted says by its places whether a way or a point is wanted
   */
  static List<Warning> warnings(OsmData data, Predicate<List<Coordinate>> wanted) {
    Map<String, List<String>> places = new TreeMap<>();
    Map<String, List<String>> lists = new TreeMap<>();
    for (OsmWay way : data.ways()) {
      if (OsmWays.mayBeWay(way) && wanted.test(data.places(way))) {
        add(places, "w" + way.id(), way.tags());
        if (PlainValues.isList(way.tags())) {
          lists
              .computeIfAbsent(way.tags().get(HIGHWAY), list -> new ArrayList<>())
              .add("w" + way.id());
        }
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
        (tag, ids) ->
            warnings.add(
                new Warning(
                    UNKNOWN,
                    ids.get(0),
                    OsmFile.PHRASES.text(
                        ids.size() > MOST_PLACES ? "tag.unknown.more" : "tag.unknown",
                        tag,
                        first(ids),
                        Integer.toString(ids.size())))));
    lists.forEach(
        (list, ids) ->
            warnings.add(
                new Warning(
                    LIST,
                    ids.get(0),
                    OsmFile.PHRASES.text(
                        "tag.list",
                        HIGHWAY + ": " + list.replace(";", ", "),
                        HIGHWAY + "=" + PlainValues.of(Map.of(HIGHWAY, list)).get(HIGHWAY),
                        Integer.toString(ids.size()),
                        first(ids)))));
    return warnings;
  }

  private static String first(List<String> ids) {
    return String.join(", ", ids.subList(0, Math.min(MOST_PLACES, ids.size())));
  }

  private static void add(Map<String, List<String>> places, String id, Map<String, String> tags) {
    for (String tag : TagValues.unknown(PlainValues.of(tags))) {
      places.computeIfAbsent(tag, unknown -> new ArrayList<>()).add(id);
    }
  }
}
