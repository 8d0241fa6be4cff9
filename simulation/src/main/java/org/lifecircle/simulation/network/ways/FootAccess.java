package org.lifecircle.simulation.network.ways;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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
 * @param residentsOnly whether it is private: only who begins or ends a walk there walks it, and
 *     nobody passes through
 */
public record FootAccess(
    boolean forward, boolean backward, boolean stairs, boolean opensDoors, boolean residentsOnly) {

  private static final FootAccess NONE = new FootAccess(false, false, false, false, false);

  /** Across an area, from one point of its edge to another. */
  public static final FootAccess ACROSS = new FootAccess(true, true, false, false, false);

  /** Across a private area, from one point of its edge to another. */
  public static final FootAccess ACROSS_PRIVATE = new FootAccess(true, true, false, false, true);

  /** Kinds of {@code highway} that lead past compounds and into none. */
  private static final Set<String> MAIN_ROADS =
      with(
          List.of(),
          "tertiary",
          "tertiary_link",
          "secondary",
          "secondary_link",
          "primary",
          "primary_link",
          "trunk",
          "trunk_link");

  /** Kinds of {@code highway} with a carriageway that one waits to cross. */
  private static final Set<String> CARRIAGEWAYS =
      with(MAIN_ROADS, "residential", "unclassified", "road");

  /**
   * Kinds of {@code highway} that people on foot may use unless something else is said. A {@code
   * corridor} is not among them: it is open only while its house is, which the map rarely says.
   */
  private static final Set<String> WALKABLE =
      with(
          CARRIAGEWAYS,
          "footway",
          "path",
          "steps",
          "pedestrian",
          "living_street",
          "track",
          "service",
          "platform",
          "elevator",
          "cycleway");

  /** Kinds of {@code highway} that are no way at all, whatever else is said. */
  private static final Set<String> NO_WAY =
      Set.of("construction", "proposed", "planned", "abandoned", "disused", "razed", "no");

  /**
   * Stand before {@code :highway} where a way was once or will be, and with {@code yes} beside
   * {@code highway}.
   */
  private static final List<String> LIFECYCLE =
      List.of(
          "abandoned",
          "construction",
          "demolished",
          "destroyed",
          "disused",
          "planned",
          "proposed",
          "razed",
          "removed",
          "was");

  /** Not for everyday walks, whatever else is said. */
  private static final String VIA_FERRATA = "via_ferrata";

  private static final List<String> ALLOWED =
      List.of("yes", "designated", "official", "permissive", "destination", "customers");

  private static final Set<String> FORBIDDEN =
      Set.of("no", "restricted", "military", "emergency", "use_sidepath");

  /** For those who live, work or study there. */
  private static final Set<String> PRIVATE =
      Set.of("private", "permit", "residents", "employees", "staff", "students", "members");

  /** What a way may be for people on foot. */
  private enum Permission {
    NOBODY,
    RESIDENTS,
    EVERYBODY
  }

  /** Kinds of {@code leisure} that may be crossed where their tags say that people may walk. */
  private static final Set<String> PARKS = Set.of("park", "garden", "common");

  private static final Set<String> OPEN = Set.of("yes", "designated", "permissive", "public");

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

  /** What stops vehicles and lets everybody on foot pass, as it is built. */
  private static final Set<String> VEHICLE_BARRIERS =
      Set.of(
          "bollard",
          "block",
          "bus_trap",
          "cattle_grid",
          "chain",
          "cycle_barrier",
          "height_restrictor",
          "kerb",
          "log",
          "motorcycle_barrier",
          "planter",
          "rising_bollard",
          "rope",
          "sump_buster",
          "tank_trap",
          "toll_booth",
          "width_restrictor");

  /** Ends the name of a tag that holds under a condition. */
  private static final String CONDITIONAL = ":conditional";

  /** What lies between the parts of a conditional tag: a semicolon that is in no brackets. */
  private static final Pattern PARTS = Pattern.compile(";(?![^(]*\\))");

  /**
   * A condition that speaks of times and nothing else: permits, weather and weights open nothing to
   * whoever walks there.
   */
  private static final Pattern TIMES =
      Pattern.compile(
          "(?:[\\d\\s:,.()+\\[\\]-]|\"[^\"]*\"|\\b(?:Mo|Tu|We|Th|Fr|Sa|Su|PH|SH|Jan|Feb|Mar|Apr|May"
              + "|Jun|Jul|Aug|Sep|Oct|Nov|Dec|week|easter|days?|sunrise|sunset|dawn|dusk|off)\\b)++",
          Pattern.CASE_INSENSITIVE);

  /** Whether it may be walked at all. */
  public boolean walkable() {
    return forward || backward;
  }

  /** This access, granted only to those who begin or end a walk there. */
  public FootAccess forResidents() {
    return new FootAccess(forward, backward, stairs, opensDoors, true);
  }

  /** The access that the tags of a way say. */
  public static FootAccess of(Map<String, String> tags) {
    Permission permission = permission(tags);
    if (permission == Permission.NOBODY) {
      return NONE;
    }
    boolean stairs = "steps".equals(tags.get("highway")) || Crossing.hidesStairs(tags);
    boolean tunnel = YES.contains(tags.getOrDefault("tunnel", "no"));
    boolean bridge = tags.containsKey("bridge") && !"no".equals(tags.get("bridge"));
    boolean forward = true;
    boolean backward = true;
    String oneway =
        tags.getOrDefault(
            "oneway:foot",
            "steps".equals(tags.get("highway")) ? tags.getOrDefault("oneway", "") : "");
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
    boolean fenced = PARKS.contains(tags.getOrDefault("leisure", ""));
    boolean elevator = "elevator".equals(tags.get("highway"));
    return new FootAccess(
        forward,
        backward,
        stairs,
        !tunnel && !bridge && !fenced && !elevator,
        permission == Permission.RESIDENTS);
  }

  private static Set<String> with(Collection<String> kinds, String... more) {
    Set<String> all = new LinkedHashSet<>(kinds);
    all.addAll(List.of(more));
    return Collections.unmodifiableSet(all);
  }

  /** Whether a way has a carriageway that people on foot wait to cross. */
  public static boolean isCarriageway(Map<String, String> tags) {
    return CARRIAGEWAYS.contains(tags.getOrDefault("highway", ""));
  }

  /** Whether a way is a road that leads past compounds and into none. */
  public static boolean isMainRoad(Map<String, String> tags) {
    return MAIN_ROADS.contains(tags.getOrDefault("highway", ""));
  }

  /**
   * Whether a closed way is the edge of an area that may be walked across: a way with {@code
   * area=yes}, a square, a platform, or a park whose tags say that people may walk there.
   *
   * <p>Source: the OpenStreetMap wiki, "Key:area", "Tag:highway=pedestrian", "Tag:place=square",
   * "Tag:leisure=park", "Tag:railway=platform".
   */
  public static boolean isArea(Map<String, String> tags) {
    if (tags.containsKey("highway")) {
      return "yes".equals(tags.get("area")) || isSquare(tags);
    }
    return isSquare(tags) || isOpenPark(tags) || isPlatform(tags) && !"no".equals(tags.get("area"));
  }

  private static boolean isSquare(Map<String, String> tags) {
    return "square".equals(tags.get("place")) && !"no".equals(tags.get("area"));
  }

  private static boolean isPlatform(Map<String, String> tags) {
    return "platform".equals(tags.get("railway"))
        || "platform".equals(tags.get("public_transport"));
  }

  private static boolean isOpenPark(Map<String, String> tags) {
    return PARKS.contains(tags.getOrDefault("leisure", ""))
        && OPEN.contains(tags.getOrDefault("foot", tags.getOrDefault("access", "")));
  }

  private static Permission permission(Map<String, String> tags) {
    String highway = tags.get("highway");
    if (highway == null) {
      if (isSquare(tags) || isOpenPark(tags)) {
        return permitted(tags, true);
      }
      if (LIFECYCLE.stream().anyMatch(prefix -> tags.containsKey(prefix + ":highway"))) {
        return Permission.NOBODY;
      }
      boolean pier = "pier".equals(tags.get("man_made"));
      if (!isPlatform(tags) && !pier && tags.keySet().stream().anyMatch(OTHER_KINDS::contains)) {
        return Permission.NOBODY;
      }
      return permitted(tags, true);
    }
    if (NO_WAY.contains(highway) || highway.equals(VIA_FERRATA) || isNotThere(tags)) {
      return Permission.NOBODY;
    }
    boolean byKind =
        SIDEWALK.contains(tags.getOrDefault("sidewalk", ""))
            || WALKABLE.contains(highway) && !"yes".equals(tags.get("motorroad"));
    return permitted(tags, byKind);
  }

  /**
   * Whether a way that is drawn as one is said to be gone, or not to be there yet. Where {@code
   * construction=yes} stands beside a kind of way there are works, and who walks there passes them.
   */
  private static boolean isNotThere(Map<String, String> tags) {
    return LIFECYCLE.stream()
        .anyMatch(key -> !key.equals("construction") && "yes".equals(tags.get(key)));
  }

  /** What {@code foot} says, else what {@code access} says, else what holds without them. */
  private static Permission permitted(Map<String, String> tags, boolean otherwise) {
    Permission usual = otherwise ? Permission.EVERYBODY : Permission.NOBODY;
    for (String key : new String[] {"foot", "access"}) {
      boolean says = key.equals("foot") || otherwise;
      if (says && grants(tags.getOrDefault(key + CONDITIONAL, ""), ALLOWED)) {
        return Permission.EVERYBODY;
      }
      String value = tags.get(key);
      if (value != null) {
        for (String word : value.split(";")) {
          String one = word.strip();
          if (FORBIDDEN.contains(one)) {
            return Permission.NOBODY;
          }
          if (PRIVATE.contains(one)) {
            return says ? Permission.RESIDENTS : Permission.NOBODY;
          }
          if (ALLOWED.contains(one) && says) {
            return Permission.EVERYBODY;
          }
        }
        if (key.equals("foot")) {
          return usual;
        }
      }
    }
    return usual;
  }

  /**
   * Whether a condition of times opens what is closed otherwise; its hours are kept beside the map.
   */
  private static boolean grants(String conditional, List<String> opening) {
    return !conditional.isEmpty()
        && parts(conditional)
            .anyMatch(
                part -> {
                  int at = part.indexOf('@');
                  return at > 0
                      && opening.contains(part.substring(0, at).strip().toLowerCase(Locale.ROOT))
                      && TIMES.matcher(part.substring(at + 1).strip()).matches();
                });
  }

  /** The parts of a conditional tag; those within brackets belong together. */
  private static Stream<String> parts(String conditional) {
    return PARTS.splitAsStream(conditional);
  }

  /**
   * Whether those who live behind a way or gate still pass while it is shut to others: what {@code
   * foot} or {@code access} says usually, or under a condition, is {@code private}.
   */
  public static boolean staysOpenToResidents(Map<String, String> tags) {
    boolean onFoot = tags.containsKey("foot" + CONDITIONAL) || tags.containsKey("foot");
    String key = onFoot ? "foot" : "access";
    String conditional = tags.getOrDefault(key + CONDITIONAL, "");
    if (conditional.isBlank()) {
      return false;
    }
    String usual = tags.getOrDefault(key, tags.getOrDefault("access", ""));
    return PRIVATE.contains(usual.strip())
        || parts(conditional)
            .map(part -> part.replaceFirst("@.*", "").strip().toLowerCase(Locale.ROOT))
            .anyMatch(PRIVATE::contains);
  }

  /** Whether nobody on foot gets past a tagged point of a way. */
  public static boolean closes(Map<String, String> nodeTags) {
    return atBarrier(nodeTags) == Permission.NOBODY;
  }

  /** Whether only those get past a tagged point of a way who begin or end a walk behind it. */
  public static boolean isPrivateGate(Map<String, String> nodeTags) {
    return atBarrier(nodeTags) == Permission.RESIDENTS;
  }

  /**
   * Who gets past a barrier. Only {@code locked=yes}, {@code foot=no}, walls and fences shut it:
   * {@code access=no} beside a bollard speaks of vehicles, and beside a gate of strangers.
   */
  private static Permission atBarrier(Map<String, String> tags) {
    String barrier = tags.get("barrier");
    if (barrier == null || barrier.equals("no")) {
      return Permission.EVERYBODY;
    }
    if ("yes".equals(tags.get("locked"))
        && !grants(tags.getOrDefault("locked" + CONDITIONAL, ""), List.of("no"))) {
      return Permission.NOBODY;
    }
    List<String> kinds = Arrays.stream(barrier.split(";")).map(String::strip).toList();
    boolean passable = !CLOSED_BARRIERS.containsAll(kinds);
    Permission permission = permitted(tags, passable);
    if (permission != Permission.NOBODY || !passable || forbids(tags.get("foot"))) {
      return permission;
    }
    return VEHICLE_BARRIERS.containsAll(kinds) ? Permission.EVERYBODY : Permission.RESIDENTS;
  }

  private static boolean forbids(String value) {
    return value != null
        && Arrays.stream(value.split(";")).map(String::strip).anyMatch(FORBIDDEN::contains);
  }
}
