package org.lifecircle.simulation.network.joining;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.lifecircle.simulation.network.graph.SnappedPoint;

/**
 * Where a door is joined to the ways, and what that says of walks to and from it.
 *
 * @param point the point on a way; empty where every way is too far
 * @param certainty how sure the walks are
 */
public record JoinedDoor(Optional<SnappedPoint> point, Certainty certainty) {

  /** How sure the walks of a door are. */
  public enum Certainty {
    /** It is joined to the nearest way, with nothing between. */
    CERTAIN,
    /**
     * It is joined to a part of the network that leads nowhere else: a connecting way may be
     * missing from the map, so walks may be shorter than those found, and lead to where none does.
     */
    PERHAPS_SHORTER,
    /**
     * It is joined past an obstacle, past an island, across more ground than is usual, to private
     * ground that runs over the edge of the map, or so near that edge that a nearer way may lie
     * beyond it; or not at all. Walks may be shorter and longer than those found; no walk is
     * shorter than the straight line.
     */
    UNCERTAIN
  }

  public JoinedDoor {
    requireNonNull(point, "point");
    requireNonNull(certainty, "certainty");
  }
}
