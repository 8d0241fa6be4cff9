package org.lifecircle.simulation.network;

import java.util.Map;
import java.util.Set;

/**
 * How a way may be walked, read from its OpenStreetMap tags.
 *
 * <p>Source: the OpenStreetMap wiki, "Key:foot", "Key:access", "Key:oneway:foot" and "OSM tags for
 * routing/Access restrictions".
 *
 * @param forward whether it may be walked in the order of its points
 * @param backward whether it may be walked against it
 * @param stairs whether it is a flight of steps
 * @param opensDoors whether a door may stand beside it: not in a tunnel and not on a bridge
 */
record FootAccess(boolean forward, boolean backward, boolean stairs, boolean opensDoors) {

  private static final FootAccess NONE = new FootAccess(false, false, false, false);

  /**
   * Kinds of {@code highway} that people on foot may use unless something else is said. A {@code
   * corridor} is not among them: it is open only while its house is, which the map rarely says.
   */
  private static final Set<String> WALKABLE =
      Set.of(
          "footway",
          "path",
          "steps",
          "pedestrian",
          "living_street",
          "track",
          "residential",
          "service",
          "platform",
          "cycleway",
          "unclassified",
          "road",
          "tertiary",
          "tertiary_link",
          "secondary",
          "secondary_link",
          "primary",
          "primary_link",
          "trunk",
          "trunk_link");

  /** Kinds of {@code highway} that are no way at all, whatever else is said. */
  private static final Set<String> NO_WAY =
      Set.of("construction", "proposed", "planned", "abandoned", "disused", "razed", "no");

  /** Not for everyday walks, whatever else is said. */
  private static final String VIA_FERRATA = "via_ferrata";

  private static final Set<String> ALLOWED =
      Set.of("yes", "designated", "official", "permissive", "destination", "customers");

  private static final Set<String> FORBIDDEN =
      Set.of("no", "private", "restricted", "military", "emergency", "permit", "use_sidepath");

  private static final Set<String> SIDEWALK = Set.of("yes", "both", "left", "right");

  private static final Set<String> YES = Set.of("yes", "true", "1");

  /** Keys that say what a line is when {@code highway} does not. */
  private static final Set<String> OTHER_KINDS =
      Set.of(
          "aerialway",
          "aeroway",
          "barrier",
          "boundary",
          "building",
          "landuse",
          "leisure",
          "man_made",
          "natural",
          "power",
          "railway",
          "route",
          "waterway");

  /** Barriers that close a way where they stand. */
  private static final Set<String> CLOSED_BARRIERS =
      Set.of(
          "fence",
          "wall",
          "city_wall",
          "retaining_wall",
          "hedge",
          "jersey_barrier",
          "debris",
          "guard_rail");

  /** Whether it may be walked at all. */
  boolean walkable() {
    return forward || backward;
  }

  /** The access that the tags of a way say. */
  static FootAccess of(Map<String, String> tags) {
    if (!mayBeWalked(tags)) {
      return NONE;
    }
    boolean stairs = "steps".equals(tags.get("highway"));
    boolean tunnel = YES.contains(tags.getOrDefault("tunnel", "no"));
    boolean bridge = tags.containsKey("bridge") && !"no".equals(tags.get("bridge"));
    boolean forward = true;
    boolean backward = true;
    String oneway = tags.getOrDefault("oneway:foot", stairs ? tags.getOrDefault("oneway", "") : "");
    if (YES.contains(oneway) || "no".equals(tags.get("foot:backward"))) {
      backward = false;
    } else if (oneway.equals("-1") || "no".equals(tags.get("foot:forward"))) {
      forward = false;
    }
    String conveying = tags.getOrDefault("conveying", "");
    if (conveying.equals("forward")) {
      backward = false;
    } else if (conveying.equals("backward")) {
      forward = false;
    }
    return new FootAccess(forward, backward, stairs, !tunnel && !bridge);
  }

  private static boolean mayBeWalked(Map<String, String> tags) {
    String highway = tags.get("highway");
    if (highway == null) {
      boolean platform = "platform".equals(tags.get("railway"));
      boolean pier = "pier".equals(tags.get("man_made"));
      if (!platform && !pier && tags.keySet().stream().anyMatch(OTHER_KINDS::contains)) {
        return false;
      }
      return permitted(tags, true);
    }
    if (NO_WAY.contains(highway) || highway.equals(VIA_FERRATA)) {
      return false;
    }
    boolean byKind =
        SIDEWALK.contains(tags.getOrDefault("sidewalk", ""))
            || WALKABLE.contains(highway) && !"yes".equals(tags.get("motorroad"));
    return permitted(tags, byKind);
  }

  /** What {@code foot} says, else what {@code access} says, else what holds without them. */
  private static boolean permitted(Map<String, String> tags, boolean otherwise) {
    for (String key : new String[] {"foot", "access"}) {
      String value = tags.get(key);
      if (value != null) {
        for (String one : value.split(";")) {
          if (FORBIDDEN.contains(one.strip())) {
            return false;
          }
          if (ALLOWED.contains(one.strip()) && (key.equals("foot") || otherwise)) {
            return true;
          }
        }
        if (key.equals("foot")) {
          return otherwise;
        }
      }
    }
    return otherwise;
  }

  /** Whether nobody on foot gets past a tagged point of a way. */
  static boolean closes(Map<String, String> nodeTags) {
    String barrier = nodeTags.get("barrier");
    if (barrier == null) {
      return false;
    }
    return "yes".equals(nodeTags.get("locked"))
        || !permitted(nodeTags, !CLOSED_BARRIERS.contains(barrier));
  }
}
