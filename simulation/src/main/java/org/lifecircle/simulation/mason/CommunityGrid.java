package org.lifecircle.simulation.mason;

import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.lifecircle.model.Circle;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Home;
import org.lifecircle.model.Outlet;
import org.lifecircle.simulation.network.walks.HomeWalks;
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
   * What a grid must hold: all homes, all outlets and every walk between them up to a length.
   *
   * <p>A walk of length L between two points that lie d apart stays within an ellipse about them,
   * and so within (L − d) / 2 of their bounding box.
   */
  static final class Extent {

    /** More than is lost to rounding where distances are only compared. */
    private static final double MILLIMETER = 0.001;

    private final List<Coordinate> homes;

    /** By outlet: where it is, laid out because all homes go through all outlets. */
    private final double[] longitudes;

    private final double[] latitudes;
    private final double cellMeters;
    private final int longestMeters;
    private final double west;
    private final double south;
    private final double east;
    private final double north;
    private final double metersPerDegreeEast;
    private double margin;

    /** Of a circle of which no walks were added yet. */
    Extent(Circle circle, double cellMeters, int longestMeters) {
      this.cellMeters = cellMeters;
      this.longestMeters = longestMeters;
      homes = circle.homes().stream().map(Home::location).toList();
      List<Coordinate> outlets = circle.outlets().stream().map(Outlet::location).toList();
      longitudes = outlets.stream().mapToDouble(Coordinate::longitude).toArray();
      latitudes = outlets.stream().mapToDouble(Coordinate::latitude).toArray();
      DoubleSummaryStatistics wide = range(Coordinate::longitude, longitudes);
      DoubleSummaryStatistics high = range(Coordinate::latitude, latitudes);
      west = wide.getMin();
      east = wide.getMax();
      south = high.getMin();
      north = high.getMax();
      metersPerDegreeEast =
          METERS_PER_DEGREE * Math.max(0.01, Math.cos(Math.toRadians((south + north) / 2)));
      margin = cellMeters;
    }

    private DoubleSummaryStatistics range(
        ToDoubleFunction<Coordinate> degrees, double[] ofOutlets) {
      return DoubleStream.concat(homes.stream().mapToDouble(degrees), Arrays.stream(ofOutlets))
          .summaryStatistics();
    }

    /** Adds the walks from a home. */
    void add(HomeWalks walks, int home) {
      Coordinate from = homes.get(home);
      for (int outlet = 0; outlet < longitudes.length; outlet++) {
        int meters = walks.meters(outlet);
        double eastward = (longitudes[outlet] - from.longitude()) * metersPerDegreeEast;
        double northward = (latitudes[outlet] - from.latitude()) * METERS_PER_DEGREE;
        // Between places that lie as far apart the walk asks for no larger margin: most do.
        double far = meters - 2 * (margin - cellMeters) + MILLIMETER;
        if (eastward * eastward + northward * northward < far * Math.abs(far)
            && meters <= longestMeters) {
          double apart = Math.hypot(eastward, northward);
          margin = Math.max(margin, cellMeters + (meters - apart) / 2);
        }
      }
    }

    /** The grid, after the last home. */
    CommunityGrid grid() {
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
