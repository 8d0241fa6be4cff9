package org.lifecircle.simulation.network.ways;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Answers whether two ways lie above one another where their lines meet on the map: a bridge over a
 * street, an underpass, two floors of a mall.
 *
 * <p>Source: the OpenStreetMap wiki, "Key:layer", "Key:level", "Key:bridge", "Key:tunnel",
 * "Key:location".
 */
public final class GradeSeparation {

  private static final Pattern LEVELS =
      Pattern.compile("(-?\\d{1,3}(?:\\.\\d+)?)(?:\\s*-\\s*(-?\\d{1,3}(?:\\.\\d+)?))?");
  private static final Pattern LAYER = Pattern.compile("[+-]?\\d{1,2}");

  /** At grade: through a building, or roofed. */
  private static final Set<String> NO_TUNNEL = Set.of("no", "building_passage");

  private static final Set<String> BELOW = Set.of("underground", "underwater");

  private GradeSeparation() {}

  /** Whether ways with these tags pass over or under one another where their lines cross. */
  public static boolean apart(Map<String, String> tags, Map<String, String> others) {
    return isBridge(tags) != isBridge(others)
        || isTunnel(tags) != isTunnel(others)
        || onOtherLayers(tags, others);
  }

  /**
   * Whether ways with these tags lie on other layers or floors. A bridge may begin where a street
   * ends, and then both may meet although they are apart.
   */
  public static boolean onOtherLayers(Map<String, String> tags, Map<String, String> others) {
    return layer(tags) != layer(others) || onOtherFloors(tags, others);
  }

  private static boolean isBridge(Map<String, String> tags) {
    return !"no".equals(tags.getOrDefault("bridge", "no"));
  }

  private static boolean isTunnel(Map<String, String> tags) {
    return !NO_TUNNEL.contains(tags.getOrDefault("tunnel", "no"))
        || BELOW.contains(tags.getOrDefault("location", ""));
  }

  /** What the map says, else one above the ground for a bridge and one below for a tunnel. */
  private static int layer(Map<String, String> tags) {
    String layer = tags.getOrDefault("layer", "").strip();
    if (!layer.isEmpty() && LAYER.matcher(layer).matches()) {
      return Integer.parseInt(layer);
    }
    return isBridge(tags) ? 1 : isTunnel(tags) ? -1 : 0;
  }

  /** A way that names no floor lies on the ground. */
  private static boolean onOtherFloors(Map<String, String> tags, Map<String, String> others) {
    if (!tags.containsKey("level") && !others.containsKey("level")) {
      return false;
    }
    Optional<Set<Integer>> floors = floors(tags.getOrDefault("level", "0"));
    Optional<Set<Integer>> otherFloors = floors(others.getOrDefault("level", "0"));
    return floors.isPresent()
        && otherFloors.isPresent()
        && floors.get().stream().noneMatch(otherFloors.get()::contains);
  }

  /** Floors in tenths, such as {@code -1;0} and {@code 0-2}; empty when they cannot be read. */
  private static Optional<Set<Integer>> floors(String text) {
    Set<Integer> floors = new TreeSet<>();
    for (String part : text.split(";")) {
      Matcher matcher = LEVELS.matcher(part.strip());
      if (!matcher.matches()) {
        return Optional.empty();
      }
      int first = tenths(matcher.group(1));
      int last = matcher.group(2) == null ? first : tenths(matcher.group(2));
      for (int floor = Math.min(first, last); floor <= Math.max(first, last); floor++) {
        floors.add(floor);
      }
    }
    return Optional.of(floors);
  }

  private static int tenths(String floor) {
    return (int) Math.round(10 * Double.parseDouble(floor));
  }
}
