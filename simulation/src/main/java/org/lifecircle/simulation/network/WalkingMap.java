package org.lifecircle.simulation.network;

import java.util.List;

/**
 * What is known of where people may walk.
 *
 * @param ways walkable and other ways; may be empty
 */
public record WalkingMap(List<Way> ways) {

  public WalkingMap {
    ways = List.copyOf(ways);
  }
}
