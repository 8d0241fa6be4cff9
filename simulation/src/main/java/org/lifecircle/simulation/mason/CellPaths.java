package org.lifecircle.simulation.mason;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.lifecircle.model.Circle;
import org.lifecircle.simulation.network.graph.WalkingNetwork;
import org.lifecircle.simulation.network.searching.NetworkRoute;
import org.lifecircle.simulation.network.searching.WalkRoute;
import org.lifecircle.simulation.network.walks.Walks;

/**
 * The community grid and the paths over its cells, each worked out when somebody first walks there.
 * Pairs of places are numbers.
 */
final class CellPaths {

  final CommunityGrid grid;

  /** By home: its cell. */
  final int[] homeColumns;

  final int[] homeRows;

  /** By outlet: its cell. */
  final int[] outletColumns;

  final int[] outletRows;

  private final List<Walks> walks;
  private final List<Optional<Walks>> between;
  private final int outlets;
  private final ConcurrentHashMap<Integer, byte[]> paths = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<Integer, byte[]> pathsBetween = new ConcurrentHashMap<>();

  /** By network, which may have gates that shut at night. */
  private final ConcurrentHashMap<WalkingNetwork, EdgeCells> edges = new ConcurrentHashMap<>();

  /** The ways that paths may follow, numbered as they come up. */
  private final Map<String, Integer> wayNumbers = new LinkedHashMap<>();

  private final List<String> wayIds = new ArrayList<>();

  CellPaths(Circle circle, WalkTimes times, CommunityGrid grid) {
    this.grid = grid;
    this.walks = times.walks;
    this.between = times.between;
    this.outlets = circle.outlets().size();
    homeColumns = circle.homes().stream().mapToInt(home -> grid.column(home.location())).toArray();
    homeRows = circle.homes().stream().mapToInt(home -> grid.row(home.location())).toArray();
    outletColumns =
        circle.outlets().stream().mapToInt(outlet -> grid.column(outlet.location())).toArray();
    outletRows =
        circle.outlets().stream().mapToInt(outlet -> grid.row(outlet.location())).toArray();
    // Pairs are whole numbers of 31 bits.
    int begins = Math.multiplyExact(walks.size(), Math.max(circle.homes().size(), outlets));
    Math.multiplyExact(begins, outlets);
  }

  /** The number of a pair of home and outlet under one of the walks. */
  int pair(int number, int home, int outlet) {
    return (number * homeColumns.length + home) * outlets + outlet;
  }

  /** Whether the paths of such pairs are worked out soonest home by home, else outlet by outlet. */
  boolean areFoundByHome() {
    return walks.get(0).areFoundByHome();
  }

  /** How many homes there are, those under each of the walks counted by themselves. */
  int begins() {
    return walks.size() * homeColumns.length;
  }

  /** The home of such a pair. */
  int homeOfPair(int pair) {
    return pair / outlets % homeColumns.length;
  }

  /** The path of such a pair, worked out when somebody first walks there. */
  byte[] path(int pair) {
    byte[] path = paths.get(pair);
    if (path == null) {
      Walks under = walks.get(pair / outlets / homeColumns.length);
      int home = homeOfPair(pair);
      int outlet = pair % outlets;
      path = along(under.walk(home, outlet));
      paths.put(pair, path);
    }
    return path;
  }

  /** The path between a home and an outlet under those walks, or any under which there is one. */
  byte[] anyPath(int number, int home, int outlet) {
    for (int i = 0; i < walks.size(); i++) {
      int other = (number + i) % walks.size();
      if (walks.get(other).meters(home, outlet) != Walks.NO_WALK) {
        return path(pair(other, home, outlet));
      }
    }
    throw new IllegalStateException("no way leads from home " + home + " to outlet " + outlet);
  }

  /** The number of a pair of outlets under one of the walks. */
  int pairBetween(int number, int from, int to) {
    return (number * outlets + from) * outlets + to;
  }

  /** The outlet where a walk of such a pair begins. */
  int fromOfPair(int pair) {
    return pair / outlets % outlets;
  }

  /** The path of such a pair. */
  byte[] pathBetween(int pair) {
    // A known path is read without a lock, which days at once would wait for.
    byte[] known = pathsBetween.get(pair);
    return known != null ? known : makePathBetween(pair);
  }

  private byte[] makePathBetween(int pair) {
    return pathsBetween.computeIfAbsent(
        pair,
        key -> {
          Walks under = between.get(pair / outlets / outlets).orElseThrow();
          int from = fromOfPair(pair);
          int to = pair % outlets;
          return along(under.walk(from, to));
        });
  }

  private byte[] along(WalkRoute route) {
    if (route instanceof NetworkRoute walked) {
      return edges
          .computeIfAbsent(
              walked.along().network(), network -> new EdgeCells(network, grid, this::wayNumber))
          .path(walked);
    }
    int[] ways = route.ways().stream().mapToInt(this::wayNumber).toArray();
    return CellPath.along(route.points(), ways, grid);
  }

  private int wayNumber(String way) {
    synchronized (wayNumbers) {
      return wayNumbers.computeIfAbsent(
          way,
          added -> {
            wayIds.add(added);
            return wayIds.size() - 1;
          });
    }
  }

  /** The ids of the ways that paths may follow, by number. */
  List<String> wayIds() {
    synchronized (wayNumbers) {
      return List.copyOf(wayIds);
    }
  }
}
