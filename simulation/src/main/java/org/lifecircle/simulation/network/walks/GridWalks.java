package org.lifecircle.simulation.network.walks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Measurement;
import org.lifecircle.simulation.network.pace.Pace;
import org.lifecircle.simulation.network.pace.WalkingParameters;
import org.lifecircle.simulation.network.searching.DrawnRoute;
import org.lifecircle.simulation.network.searching.WalkRoute;
import org.lifecircle.simulation.network.ways.LocalMetric;
import org.lifecircle.simulation.network.ways.Obstacle;
import org.lifecircle.simulation.network.ways.ObstacleIndex;

/**
 * Walks where no way is known, over square cells around obstacles: from the middle of a cell to one
 * of the sixteen that a chess king or knight would reach, wherever no obstacle lies between.
 * Without obstacles, and between near doors with nothing between them, the walk is the straight
 * line. As people follow streets, every walk is longer by a detour factor. An opening in a wall
 * that is narrower than a cell may be missed.
 *
 * <p>Steps of sixteen directions are at most 2.8 % longer than the straight line (Nagy, "Metrics
 * based on neighbourhood sequences"; the octagon of king's moves alone would be 8.2 %).
 */
final class GridWalks implements Walks {

  /** More cells become larger ones: a home lies far off. */
  private static final int MOST_CELLS = 1_000_000;

  /** How many cells beyond all doors walks may lead. */
  private static final int MARGIN_METERS = 300;

  private static final int[] EAST = {1, 1, 0, -1, -1, -1, 0, 1, 2, 1, -1, -2, -2, -1, 1, 2};
  private static final int[] NORTH = {0, 1, 1, 1, 0, -1, -1, -1, 1, 2, 2, 1, -1, -2, -2, -1};

  /** Farther doors are joined over the cells. */
  private static final int SIGHT_CELLS = 8;

  private static final int NOT_REACHED = Integer.MAX_VALUE;

  private final List<Coordinate> homes;
  private final List<Coordinate> outlets;
  private final ObstacleIndex obstacles;
  private final long detourThousandths;
  private final long keptMillimeters;
  private final Pace pace;
  private final LocalMetric metric;
  private final double west;
  private final double south;
  private final double cellMeters;
  private final int columns;
  private final int rows;

  /** By outlet, the walk of every home; found when the first of them is asked for. */
  private final AtomicReferenceArray<int[]> millimeters;

  /** By cell, a bit for each direction in which nothing lies before the next middle. */
  private final char[] open;

  private final List<List<Integer>> homeCells = new ArrayList<>();

  GridWalks(
      List<Coordinate> homes,
      List<Coordinate> outlets,
      List<Obstacle> obstacles,
      WalkingParameters parameters,
      Pace pace) {
    this.homes = homes;
    this.outlets = outlets;
    this.pace = pace;
    detourThousandths = parameters.thousandths(WalkingParameters.DETOUR_FACTOR);
    keptMillimeters = WalkSearches.keptMillimeters(parameters);
    double left = Double.POSITIVE_INFINITY;
    double right = Double.NEGATIVE_INFINITY;
    double bottom = Double.POSITIVE_INFINITY;
    double top = Double.NEGATIVE_INFINITY;
    List<Coordinate> doors = new ArrayList<>(homes);
    doors.addAll(outlets);
    for (Coordinate door : doors) {
      left = Math.min(left, door.longitude());
      right = Math.max(right, door.longitude());
      bottom = Math.min(bottom, door.latitude());
      top = Math.max(top, door.latitude());
    }
    metric = LocalMetric.at((bottom + top) / 2);
    double width = (right - left) * metric.metersPerDegreeEast() + 2 * MARGIN_METERS;
    double height = (top - bottom) * metric.metersPerDegreeNorth() + 2 * MARGIN_METERS;
    double side = parameters.get(WalkingParameters.GRID_CELL).value().doubleValue();
    while (Math.ceil(width / side) * Math.ceil(height / side) > MOST_CELLS) {
      side *= 2;
    }
    cellMeters = side;
    columns = (int) Math.ceil(width / side);
    rows = (int) Math.ceil(height / side);
    west = left - MARGIN_METERS / metric.metersPerDegreeEast();
    south = bottom - MARGIN_METERS / metric.metersPerDegreeNorth();
    this.obstacles = new ObstacleIndex(obstacles, metric, west, south, width, height);
    millimeters = new AtomicReferenceArray<>(this.obstacles.isEmpty() ? 0 : outlets.size());
    open = new char[this.obstacles.isEmpty() ? 0 : columns * rows];
    for (int cell = 0; cell < open.length; cell++) {
      open[cell] = openDirections(cell);
    }
    if (!this.obstacles.isEmpty()) {
      for (Coordinate home : homes) {
        homeCells.add(cellsInSight(home));
      }
    }
  }

  private char openDirections(int cell) {
    int directions = 0;
    for (int d = 0; d < EAST.length; d++) {
      int to = neighbor(cell, d);
      if (to >= 0
          && obstacles.isFree(middleX(cell), middleY(cell), middleX(to), middleY(to), false)) {
        directions |= 1 << d;
      }
    }
    return (char) directions;
  }

  /** The cell in a direction, or -1 beyond the edge. */
  private int neighbor(int cell, int direction) {
    int column = cell % columns + EAST[direction];
    int row = cell / columns + NORTH[direction];
    return column < 0 || column >= columns || row < 0 || row >= rows ? -1 : row * columns + column;
  }

  /** The walk over the cells, or the straight line, without the detour. */
  private int known(int home, int outlet) {
    return obstacles.isEmpty() ? straight(home, outlet) : toOutlet(outlet)[home];
  }

  private int[] toOutlet(int outlet) {
    int[] known = millimeters.get(outlet);
    if (known == null) {
      int[] walked = new int[columns * rows];
      search(outlet, walked, null);
      known = new int[homes.size()];
      for (int home = 0; home < known.length; home++) {
        known[home] = shortest(home, outlet, walked);
      }
      millimeters.set(outlet, known);
    }
    return known;
  }

  private int straight(int home, int outlet) {
    return LocalMetric.millimeters(homes.get(home), outlets.get(outlet));
  }

  /** Whether both lie near each other with nothing between. */
  private boolean inSight(int home, int outlet) {
    if (straight(home, outlet) > 1000 * SIGHT_CELLS * cellMeters) {
      return false;
    }
    Coordinate from = homes.get(home);
    Coordinate to = outlets.get(outlet);
    return obstacles.isFree(x(from), y(from), x(to), y(to), true);
  }

  private int shortest(int home, int outlet, int[] walked) {
    if (inSight(home, outlet)) {
      return straight(home, outlet);
    }
    int shortest = NOT_REACHED;
    for (int cell : homeCells.get(home)) {
      if (walked[cell] != NOT_REACHED) {
        shortest = Math.min(shortest, walked[cell] + toCell(homes.get(home), cell));
      }
    }
    return shortest;
  }

  /** Dijkstra's algorithm from an outlet to all cells; the way back by cell when asked for. */
  private void search(int outlet, int[] walked, int[] toward) {
    Arrays.fill(walked, NOT_REACHED);
    PriorityQueue<Long> queue = new PriorityQueue<>();
    Coordinate door = outlets.get(outlet);
    for (int cell : cellsInSight(door)) {
      walked[cell] = toCell(door, cell);
      if (toward != null) {
        toward[cell] = -1;
      }
      queue.add((long) walked[cell] << 32 | cell);
    }
    while (!queue.isEmpty()) {
      long entry = queue.remove();
      int cell = (int) entry;
      int here = (int) (entry >>> 32);
      if (here != walked[cell]) {
        continue;
      }
      for (int d = 0; d < EAST.length; d++) {
        if ((open[cell] & 1 << d) == 0) {
          continue;
        }
        int to = neighbor(cell, d);
        int there = here + (int) Math.round(1000 * cellMeters * Math.hypot(EAST[d], NORTH[d]));
        if (there < walked[to]) {
          walked[to] = there;
          if (toward != null) {
            toward[to] = cell;
          }
          queue.add((long) there << 32 | to);
        }
      }
    }
  }

  /** The cells around a door whose middle is seen from it; walls of its own house do not count. */
  private List<Integer> cellsInSight(Coordinate door) {
    int column = (int) Math.floor(x(door) / cellMeters);
    int row = (int) Math.floor(y(door) / cellMeters);
    for (int radius = 1; radius <= 4; radius++) {
      List<Integer> cells = new ArrayList<>();
      for (int r = Math.max(0, row - radius); r <= Math.min(rows - 1, row + radius); r++) {
        for (int c = Math.max(0, column - radius);
            c <= Math.min(columns - 1, column + radius);
            c++) {
          int cell = r * columns + c;
          if (obstacles.isFree(x(door), y(door), middleX(cell), middleY(cell), true)
              && !obstacles.isInsideAnArea(middleX(cell), middleY(cell))) {
            cells.add(cell);
          }
        }
      }
      if (!cells.isEmpty()) {
        return cells;
      }
    }
    return List.of();
  }

  private double x(Coordinate place) {
    return (place.longitude() - west) * metric.metersPerDegreeEast();
  }

  private double y(Coordinate place) {
    return (place.latitude() - south) * metric.metersPerDegreeNorth();
  }

  private double middleX(int cell) {
    return (cell % columns + 0.5) * cellMeters;
  }

  private double middleY(int cell) {
    return (cell / columns + 0.5) * cellMeters;
  }

  private int toCell(Coordinate door, int cell) {
    return (int) Math.round(1000 * Math.hypot(middleX(cell) - x(door), middleY(cell) - y(door)));
  }

  private int millimeters(int home, int outlet) {
    int known = known(home, outlet);
    return known == NOT_REACHED
        ? NOT_REACHED
        : (int) Math.min(LocalMetric.LONGEST_MILLIMETERS, (known * detourThousandths + 500) / 1000);
  }

  @Override
  public int homes() {
    return homes.size();
  }

  @Override
  public int outlets() {
    return outlets.size();
  }

  @Override
  public boolean isLong(int home, int outlet) {
    return straight(home, outlet) * detourThousandths / 1000 > keptMillimeters;
  }

  @Override
  public int longSeconds() {
    return WalkSearches.KEPT_SECONDS;
  }

  @Override
  public int meters(int home, int outlet) {
    int walk = millimeters(home, outlet);
    return walk == NOT_REACHED ? NO_WALK : Pace.meters(walk);
  }

  @Override
  public int seconds(int home, int outlet, AgeGroup group) {
    int walk = millimeters(home, outlet);
    return walk == NOT_REACHED ? NO_WALK : pace.seconds(walk, group);
  }

  @Override
  public WalkRoute walk(int home, int outlet) {
    return new DrawnRoute(points(home, outlet), List.of());
  }

  private List<Coordinate> points(int home, int outlet) {
    int known = known(home, outlet);
    if (known == NOT_REACHED) {
      return List.of();
    }
    if (obstacles.isEmpty() || inSight(home, outlet)) {
      return List.of(homes.get(home), outlets.get(outlet));
    }
    int[] walked = new int[columns * rows];
    int[] toward = new int[columns * rows];
    search(outlet, walked, toward);
    List<Coordinate> route = new ArrayList<>();
    route.add(homes.get(home));
    for (int cell : homeCells.get(home)) {
      if (walked[cell] != NOT_REACHED && walked[cell] + toCell(homes.get(home), cell) == known) {
        for (int at = cell; at >= 0; at = toward[at]) {
          route.add(
              new Coordinate(
                  west + middleX(at) / metric.metersPerDegreeEast(),
                  south + middleY(at) / metric.metersPerDegreeNorth()));
        }
        break;
      }
    }
    route.add(outlets.get(outlet));
    return route;
  }

  @Override
  public Measurement measurement() {
    return Measurement.GRID;
  }
}
