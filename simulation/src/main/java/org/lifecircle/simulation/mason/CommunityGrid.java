package org.lifecircle.simulation.mason;

import java.util.List;
import org.lifecircle.model.Circle;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Home;
import org.lifecircle.model.Outlet;
import org.lifecircle.simulation.network.walks.HomeWalks;
import org.lifecircle.simulation.network.walks.Walks;
import sim.field.grid.IntGrid2D;

/**
 * The community grid: square cells over the circle. Columns run east, rows run north. The earth is
 * taken as flat over the few kilometers of a circle (equirectangular projection about its middle).
 */
final class CommunityGrid {

  /** The length of a degree of latitude on a sphere of the earth's mean radius, 6,371,008.8 m. */
  private static final double METERS_PER_DEGREE = Math.PI * 6_371_008.8 / 180;

  /** Above that many cells the cells become larger: the circle has a home far off. */
  private static final int MOST_CELLS = 4_000_000;

  private final double west;
  private final double south;
  private final double degreesPerColumn;
  private final double degreesPerRow;
  private final int columns;
  private final int rows;

  private CommunityGrid(
      double west,
      double south,
      double degreesPerColumn,
      double degreesPerRow,
      int columns,
      int rows) {
    this.west = west;
    this.south = south;
    this.degreesPerColumn = degreesPerColumn;
    this.degreesPerRow = degreesPerRow;
    this.columns = columns;
    this.rows = rows;
  }

  /**
   * The grid that holds all homes, all outlets and every walk between them up to a length.
   *
   * <p>A walk of length L between two points that lie d apart stays within an ellipse about them,
   * and so within (L − d) / 2 of their bounding box.
   */
  static CommunityGrid over(
      Circle circle, List<Walks> walks, double cellMeters, int longestMeters) {
    double west = Double.POSITIVE_INFINITY;
    double south = Double.POSITIVE_INFINITY;
    double east = Double.NEGATIVE_INFINITY;
    double north = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < circle.homes().size() + circle.outlets().size(); i++) {
      Coordinate place =
          i < circle.homes().size()
              ? circle.homes().get(i).location()
              : circle.outlets().get(i - circle.homes().size()).location();
      west = Math.min(west, place.longitude());
      east = Math.max(east, place.longitude());
      south = Math.min(south, place.latitude());
      north = Math.max(north, place.latitude());
    }
    double metersPerDegreeEast =
        METERS_PER_DEGREE * Math.max(0.01, Math.cos(Math.toRadians((south + north) / 2)));
    double margin = cellMeters;
    List<Home> homes = circle.homes();
    List<Outlet> outlets = circle.outlets();
    for (int h = 0; h < homes.size(); h++) {
      int home = h;
      List<HomeWalks> fromHome = walks.stream().map(one -> one.from(home)).toList();
      for (int o = 0; o < outlets.size(); o++) {
        int meters = longest(fromHome, o, longestMeters);
        if (cellMeters + meters / 2.0 > margin) {
          Coordinate from = homes.get(h).location();
          Coordinate to = outlets.get(o).location();
          double apart =
              Math.hypot(
                  (to.longitude() - from.longitude()) * metersPerDegreeEast,
                  (to.latitude() - from.latitude()) * METERS_PER_DEGREE);
          margin = Math.max(margin, cellMeters + (meters - apart) / 2);
        }
      }
    }
    double width = (east - west) * metersPerDegreeEast + 2 * margin;
    double height = (north - south) * METERS_PER_DEGREE + 2 * margin;
    double side = cellMeters;
    while (Math.ceil(width / side) * Math.ceil(height / side) > MOST_CELLS) {
      side *= 2;
    }
    return new CommunityGrid(
        west - margin / metersPerDegreeEast,
        south - margin / METERS_PER_DEGREE,
        side / metersPerDegreeEast,
        side / METERS_PER_DEGREE,
        (int) Math.ceil(width / side),
        (int) Math.ceil(height / side));
  }

  /** The longest of several walks up to a limit, {@link Walks#NO_WALK} when there is none. */
  private static int longest(List<HomeWalks> walks, int outlet, int limit) {
    int longest = Walks.NO_WALK;
    for (HomeWalks one : walks) {
      int meters = one.meters(outlet);
      if (meters <= limit) {
        longest = Math.max(longest, meters);
      }
    }
    return longest;
  }

  int columns() {
    return columns;
  }

  int rows() {
    return rows;
  }

  /** The side of a cell. */
  double cellMeters() {
    return degreesPerRow * METERS_PER_DEGREE;
  }

  Coordinate southWest() {
    return new Coordinate(west, south);
  }

  Coordinate northEast() {
    return new Coordinate(west + columns * degreesPerColumn, south + rows * degreesPerRow);
  }

  /** How many columns a point lies east of the grid's edge, with the part of a column. */
  double easting(Coordinate point) {
    return (point.longitude() - west) / degreesPerColumn;
  }

  /** How many rows a point lies north of the grid's edge, with the part of a row. */
  double northing(Coordinate point) {
    return (point.latitude() - south) / degreesPerRow;
  }

  /** The column of a point; a point beyond the edge belongs to the edge. */
  int column(Coordinate point) {
    return Math.max(0, Math.min(columns - 1, (int) Math.floor(easting(point))));
  }

  /** The row of a point; a point beyond the edge belongs to the edge. */
  int row(Coordinate point) {
    return Math.max(0, Math.min(rows - 1, (int) Math.floor(northing(point))));
  }

  /** Where a point lies over the cells. */
  CellPoint point(Coordinate point) {
    return new CellPoint(easting(point), northing(point), column(point), row(point));
  }

  /** An empty field over the cells. */
  IntGrid2D field() {
    return new IntGrid2D(columns, rows);
  }
}
