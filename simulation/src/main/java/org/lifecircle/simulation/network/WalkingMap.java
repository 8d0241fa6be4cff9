package org.lifecircle.simulation.network;

import java.util.List;

/**
 * What is known of where people may walk.
 *
 * @param ways walkable and other ways; may be empty
 * @param nodes the tagged points among their points; may be empty
 */
public record WalkingMap(List<Way> ways, List<MapNode> nodes) {

  public WalkingMap {
    ways = List.copyOf(ways);
    nodes = List.copyOf(nodes);
  }

  /** A map without gates, barriers and crossings. */
  public WalkingMap(List<Way> ways) {
    this(ways, List.of());
  }
}
