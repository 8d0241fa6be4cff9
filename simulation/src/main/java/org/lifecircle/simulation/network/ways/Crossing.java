package org.lifecircle.simulation.network.ways;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.lifecircle.model.Coded;

/**
 * Where people on foot cross a carriageway, and what it costs them besides the way itself.
 *
 * <p>Source of the tags: the OpenStreetMap wiki, "Key:crossing", "Tag:highway=crossing",
 * "Tag:highway=traffic_signals", "Tag:footway=crossing" and "Tag:highway=elevator". {@code
 * crossing=footbridge}, {@code crossing=underpass} and {@code crossing:wait} are our own, for maps
 * that do not draw the stairs or were counted on the spot.
 *
 * @param kind what stands there
 * @param statedSeconds the mean wait that the map states, 0 to {@link #LONGEST_WAIT_SECONDS}; empty
 *     for that of the kind
 */
public record Crossing(Kind kind, OptionalInt statedSeconds) {

  /** The tag that states a wait in whole seconds. */
  public static final String WAIT_TAG = "crossing:wait";

  /** No wait is longer; a longer one is a slip in the input. */
  public static final int LONGEST_WAIT_SECONDS = 600;

  private static final String ELEVATOR = "elevator";

  private static final Set<String> SIGNALS =
      Set.of("traffic_signals", "signals", "pelican", "puffin", "toucan", "pegasus");
  private static final Set<String> FOOTBRIDGES = Set.of("footbridge", "bridge", "overpass");
  private static final Set<String> UNDERPASSES = Set.of("underpass", "tunnel", "subway");
  private static final List<String> SUBTYPES = List.of("footway", "path", "cycleway", "pedestrian");

  /** Kinds of crossing; each has a parameter of the same name, its cost in seconds. */
  public enum Kind implements Coded {
    /** With signals for people on foot. */
    SIGNALS("crossing-signals"),
    /** Marked or not, without signals. */
    UNSIGNALED("crossing-unsignaled"),
    /** Up and over. */
    FOOTBRIDGE("crossing-footbridge"),
    /** Down and under. */
    UNDERPASS("crossing-underpass"),
    /** No crossing of a carriageway, but waited for in the same way: up or down by an elevator. */
    ELEVATOR("elevator-wait");

    private final String id;

    Kind(String id) {
      this.id = id;
    }

    @Override
    public String id() {
      return id;
    }
  }

  public Crossing {
    requireNonNull(kind, "kind");
    requireNonNull(statedSeconds, "statedSeconds");
    if (statedSeconds.isPresent()
        && (statedSeconds.getAsInt() < 0 || statedSeconds.getAsInt() > LONGEST_WAIT_SECONDS)) {
      throw new IllegalArgumentException(
          "a wait is 0 to " + LONGEST_WAIT_SECONDS + " s: " + statedSeconds.getAsInt());
    }
  }

  /** What a tagged point of a way says of crossing there; empty when it is no crossing. */
  public static Optional<Crossing> atPoint(Map<String, String> tags) {
    String highway = tags.getOrDefault("highway", "");
    if (highway.equals(ELEVATOR)) {
      return Optional.of(new Crossing(Kind.ELEVATOR, stated(tags)));
    }
    if (!highway.equals("crossing")
        && !highway.equals("traffic_signals")
        && !tags.containsKey("crossing")) {
      return Optional.empty();
    }
    if ("no".equals(tags.get("crossing"))) {
      return Optional.empty();
    }
    return Optional.of(
        new Crossing(
            kind(tags).orElse(highway.equals("traffic_signals") ? Kind.SIGNALS : Kind.UNSIGNALED),
            stated(tags)));
  }

  /** Whether a way is an elevator, or leads across a carriageway and nowhere else. */
  public static boolean isCrossing(Map<String, String> wayTags) {
    String highway = wayTags.getOrDefault("highway", "");
    return highway.equals(ELEVATOR)
        || SUBTYPES.stream().anyMatch(key -> "crossing".equals(wayTags.get(key)))
        || wayTags.containsKey("crossing")
            && !"no".equals(wayTags.get("crossing"))
            && (SUBTYPES.contains(highway) || highway.isEmpty());
  }

  /**
   * What a way that leads across says of it.
   *
   * @param atItsPoints what its points say; counts when the way does not say more than that it is
   *     one
   */
  public static Crossing along(Map<String, String> wayTags, Optional<Crossing> atItsPoints) {
    OptionalInt stated = stated(wayTags);
    if (ELEVATOR.equals(wayTags.get("highway"))) {
      return new Crossing(Kind.ELEVATOR, stated);
    }
    Optional<Kind> kind = kind(wayTags);
    if (kind.isEmpty() && stated.isEmpty() && atItsPoints.isPresent()) {
      return atItsPoints.get();
    }
    return new Crossing(kind.orElse(Kind.UNSIGNALED), stated);
  }

  /** Whether a way goes over or under and draws no stairs of its own. */
  static boolean hidesStairs(Map<String, String> wayTags) {
    return isCrossing(wayTags)
        && !"yes".equals(wayTags.get("wheelchair"))
        && kind(wayTags)
            .filter(kind -> kind == Kind.FOOTBRIDGE || kind == Kind.UNDERPASS)
            .isPresent();
  }

  private static Optional<Kind> kind(Map<String, String> tags) {
    String crossing = tags.getOrDefault("crossing", "");
    String signals = tags.getOrDefault("crossing:signals", "");
    if (FOOTBRIDGES.contains(crossing)) {
      return Optional.of(Kind.FOOTBRIDGE);
    }
    if (UNDERPASSES.contains(crossing)) {
      return Optional.of(Kind.UNDERPASS);
    }
    if (SIGNALS.contains(crossing) && !signals.equals("no") || signals.equals("yes")) {
      return Optional.of(Kind.SIGNALS);
    }
    return crossing.isEmpty() && signals.isEmpty()
        ? Optional.empty()
        : Optional.of(Kind.UNSIGNALED);
  }

  private static OptionalInt stated(Map<String, String> tags) {
    return statedSeconds(tags.getOrDefault(WAIT_TAG, ""));
  }

  /** The wait that a value of {@link #WAIT_TAG} states; empty when it is none. */
  public static OptionalInt statedSeconds(String value) {
    String text = value.strip();
    if (text.isEmpty()
        || !text.matches("\\d{1,4}")
        || Integer.parseInt(text) > LONGEST_WAIT_SECONDS) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(Integer.parseInt(text));
  }
}
