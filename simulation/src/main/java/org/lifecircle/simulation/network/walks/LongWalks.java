package org.lifecircle.simulation.network.walks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lifecircle.simulation.network.graph.SnappedPoint;
import org.lifecircle.simulation.network.searching.ShortestWalks;

/**
 * Walks that are too long to be kept, looked for when they are asked for: one search over the whole
 * network finds those from one place to all outlets, and the last few places are remembered. Safe
 * for many threads, one of which searches at a time.
 */
final class LongWalks {

  private static final int REMEMBERED = 64;

  /** A place and a measure. */
  private record Key(int place, int measure) {}

  private final WalkSearches searches;
  private final List<Optional<SnappedPoint>> places;
  private final List<Optional<SnappedPoint>> outlets;
  private final Map<Key, int[]> remembered =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, int[]> eldest) {
          return size() > REMEMBERED;
        }
      };

  LongWalks(
      WalkSearches searches,
      List<Optional<SnappedPoint>> places,
      List<Optional<SnappedPoint>> outlets) {
    this.searches = searches;
    this.places = places;
    this.outlets = outlets;
  }

  /** A measure of a walk, or {@link Walks#NO_WALK}. */
  synchronized int get(int place, int outlet, int measure) {
    if (places.get(place).isEmpty() || outlets.get(outlet).isEmpty()) {
      return Walks.NO_WALK;
    }
    Key key = new Key(place, measure);
    int[] walks = remembered.get(key);
    if (walks == null) {
      walks = search(places.get(place).get(), measure);
      remembered.put(key, walks);
    }
    return walks[outlet];
  }

  private int[] search(SnappedPoint door, int measure) {
    ShortestWalks search =
        new ShortestWalks(
            searches.network(), ShortestWalks.Direction.OUTWARD, searches.impedance(measure));
    search.seed(door);
    search.run();
    int[] walks = new int[outlets.size()];
    for (int outlet = 0; outlet < walks.length; outlet++) {
      walks[outlet] = Walks.NO_WALK;
      if (outlets.get(outlet).isPresent()) {
        SnappedPoint to = outlets.get(outlet).get();
        int along = search.millimeters(to);
        if (along != ShortestWalks.NOT_REACHED) {
          walks[outlet] =
              searches.rounded(measure, along + door.doorMillimeters() + to.doorMillimeters());
        }
      }
    }
    return walks;
  }
}
