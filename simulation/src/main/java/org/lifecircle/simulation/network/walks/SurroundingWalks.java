package org.lifecircle.simulation.network.walks;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * The walks from the places around homes where their doors may be: for measures that must not jump
 * when a home's point is moved by a step. Of a home whose point may be joined to one of two streets
 * as well, some of these places are joined to the one and some to the other.
 *
 * @param walks from every place to every outlet of the circle
 * @param bounds how short and how long they may be in truth
 * @param radiusMeters how far from a home they may lie, above 0
 * @param ofHomes by home, its places, at least one, and what they weigh
 */
public record SurroundingWalks(
    Walks walks, WalkBounds bounds, int radiusMeters, List<List<PlaceShare>> ofHomes) {

  public SurroundingWalks {
    requireNonNull(walks, "walks");
    requireNonNull(bounds, "bounds");
    ofHomes = List.copyOf(ofHomes);
    for (List<PlaceShare> shares : ofHomes) {
      if (shares.isEmpty()) {
        throw new IllegalArgumentException("a home has a place");
      }
    }
  }
}
