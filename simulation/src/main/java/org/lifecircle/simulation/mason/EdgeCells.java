package org.lifecircle.simulation.mason;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.ToIntFunction;
import org.lifecircle.model.Coordinate;
import org.lifecircle.simulation.network.graph.WalkingNetwork;
import org.lifecircle.simulation.network.searching.NetworkRoute;
import org.lifecircle.simulation.network.searching.Stretches;

/**
 * The cells that the edges of a network cross. Every walk along an edge crosses the same, so they
 * are worked out once for each direction, when somebody first walks there. Safe for many threads.
 */
final class EdgeCells {

  /**
   * An edge from end to end.
   *
   * @param first where it begins
   * @param last where it ends
   * @param steps from cell to cell
   */
  record Crossing(CellPoint first, CellPoint last, byte[] steps) {}

  private final WalkingNetwork network;
  private final CommunityGrid grid;

  /** By edge the number of its way. */
  private final int[] wayNumbers;

  /** By edge, first from its first point to its last, then back. */
  private final AtomicReferenceArray<Crossing> crossings;

  /**
   * Of a network.
   *
   * @param wayNumber numbers ways
   */
  EdgeCells(WalkingNetwork network, CommunityGrid grid, ToIntFunction<String> wayNumber) {
    this.network = network;
    this.grid = grid;
    wayNumbers = new int[network.edges()];
    Arrays.setAll(wayNumbers, edge -> wayNumber.applyAsInt(network.wayId(edge)));
    crossings = new AtomicReferenceArray<>(2 * wayNumbers.length);
  }

  /** The path of a walk, as {@link CellPath} packs it. */
  byte[] path(NetworkRoute route) {
    Stretches along = route.along();
    CellLine line = new CellLine(grid.point(route.begin()));
    int[] ways = new int[along.count()];
    int found = 0;
    for (int stretch = 0; stretch < along.count(); stretch++) {
      draw(line, along, stretch);
      int way = wayNumbers[along.edge(stretch)];
      if (!isAmong(ways, found, way)) {
        ways[found++] = way;
      }
    }
    line.to(grid.point(route.end()));
    return CellPath.pack(Arrays.copyOf(ways, found), line);
  }

  private void draw(CellLine line, Stretches along, int stretch) {
    int edge = along.edge(stretch);
    int from = along.fromOffset(stretch);
    int to = along.toOffset(stretch);
    int length = network.length(edge);
    if (from == 0 && to == length) {
      line.along(crossing(edge, true));
    } else if (from == length && to == 0) {
      line.along(crossing(edge, false));
    } else {
      along.shape(stretch).forEach(point -> line.to(grid.point(point)));
    }
  }

  private Crossing crossing(int edge, boolean forward) {
    int number = 2 * edge + (forward ? 0 : 1);
    Crossing known = crossings.get(number);
    if (known == null) {
      int length = network.length(edge);
      known = cross(network.shape(edge, forward ? 0 : length, forward ? length : 0));
      crossings.set(number, known);
    }
    return known;
  }

  private Crossing cross(List<Coordinate> shape) {
    CellPoint first = grid.point(shape.get(0));
    CellPoint last = grid.point(shape.get(shape.size() - 1));
    CellLine line = new CellLine(first);
    shape.forEach(point -> line.to(grid.point(point)));
    return new Crossing(first, last, Arrays.copyOf(line.steps(), line.size()));
  }

  /** A walk follows few ways, and mostly the one that it followed last. */
  private static boolean isAmong(int[] ways, int count, int way) {
    for (int i = count - 1; i >= 0; i--) {
      if (ways[i] == way) {
        return true;
      }
    }
    return false;
  }
}
