package org.lifecircle.simulation.network.walks;

import java.util.LinkedHashMap;
import java.util.Map;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.simulation.network.graph.SnappedPoint;
import org.lifecircle.simulation.network.searching.ShortestWalks;
import org.lifecircle.simulation.network.searching.WalkTree;

/**
 * The trees of walks that routes are read from, one for every place where walks begin (or end).
 * Each is as large as the network, so only so many are remembered as fit into a share of memory
 * that does not grow with the circle. Safe for many threads.
 */
final class RouteTrees {

  /** So many states of all remembered trees together, of 8 bytes each. */
  private static final long REMEMBERED_STATES = 16_000_000;

  private static final int FEWEST = 8;

  /** A tree, and whether it reaches everywhere. */
  private record Tree(WalkTree walks, boolean everywhere) {}

  private final WalkSearches searches;
  private final ShortestWalks.Direction direction;
  private final Map<Integer, Tree> remembered;

  RouteTrees(WalkSearches searches, boolean outward) {
    this.searches = searches;
    direction = outward ? ShortestWalks.Direction.OUTWARD : ShortestWalks.Direction.INWARD;
    long most =
        Math.max(FEWEST, REMEMBERED_STATES / Math.max(1, searches.network().states().count()));
    remembered =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<Integer, Tree> eldest) {
            return size() > most;
          }
        };
  }

  /**
   * The tree of a place.
   *
   * @param near whether walks that are kept are enough
   */
  WalkTree of(int number, SnappedPoint place, boolean near) {
    Tree known;
    synchronized (remembered) {
      known = remembered.get(number);
    }
    if (known == null || !near && !known.everywhere) {
      known = search(place, near);
      synchronized (remembered) {
        remembered.put(number, known);
      }
    }
    return known.walks;
  }

  private Tree search(SnappedPoint place, boolean near) {
    ShortestWalks search =
        new ShortestWalks(
            searches.network(), direction, searches.impedance(AgeGroup.ADULT.ordinal()));
    search.seed(place);
    if (near) {
      search.run(searches.keptMillimeters());
    } else {
      search.run();
    }
    return new Tree(search.tree(), !near || !search.isCutShort());
  }
}
