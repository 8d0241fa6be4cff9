package org.lifecircle.kit.osm;

import java.util.ArrayList;
import java.util.List;
import org.lifecircle.kit.osm.OsmData.Bounds;
import org.lifecircle.model.Coordinate;
import org.lifecircle.simulation.network.ways.LocalMetric;

/**
 * What part of the earth a map shows around a center: the boxes that its file says, as far as they
 * hang together there. Without them it is estimated: ways run far beyond what somebody cut out, so
 * the box of all nodes is never taken, but the part where nodes lie dense.
 *
 * @param box the part
 * @param source how it is known
 */
record MapExtent(Bounds box, Source source) {

  /** How it is known what a map shows. */
  enum Source {
    STATED,
    ESTIMATED,
    UNKNOWN
  }

  /** The side of a cell in which nodes are looked for, m. */
  private static final double CELL_METERS = 150;

  /** Cells to each side of the center's that are taken without looking. */
  private static final int FIRST_CELLS = 2;

  /** So many rows of cells are looked at beyond an edge, so that a river does not end a map. */
  private static final int ROWS_AHEAD = 3;

  /** The edge moves on while so large a share of what is full inside is full beyond it. */
  private static final double LEAST_SHARE = 0.4;

  /** Fewer nodes say nothing about where a map is dense. */
  private static final int FEWEST_NODES = 100;

  /** What a map shows; empty boxes and a center outside all of them give the box around them. */
  static MapExtent of(OsmData data, Coordinate center) {
    if (!data.bounds().isEmpty()) {
      return new MapExtent(around(data.bounds(), center), Source.STATED);
    }
    return new Density(data, center).extent();
  }

  private static Bounds around(List<Bounds> boxes, Coordinate center) {
    List<Bounds> open = new ArrayList<>(boxes);
    Bounds box = boxes.stream().filter(one -> one.contains(center)).findFirst().orElse(null);
    if (box == null) {
      return boxes.stream().reduce(Bounds::with).orElseThrow();
    }
    boolean grown = true;
    while (grown) {
      grown = false;
      for (Bounds other : List.copyOf(open)) {
        if (box.meets(other)) {
          box = box.with(other);
          open.remove(other);
          grown = true;
        }
      }
    }
    return box;
  }

  /** Whether a place lies where the file says something, or where it has nodes around it. */
  static boolean covers(OsmData data, Coordinate place) {
    return data.bounds().isEmpty()
        ? data.extent().contains(place)
        : data.bounds().stream().anyMatch(box -> box.contains(place));
  }

  /** Where the nodes of a map lie dense. */
  private static final class Density {
    private final Coordinate center;
    private final double cellEast;
    private final double cellNorth;
    private final boolean[][] full;
    private final int reach;
    private final int nodes;
    private int west = -FIRST_CELLS;
    private int east = FIRST_CELLS;
    private int south = -FIRST_CELLS;
    private int north = FIRST_CELLS;

    Density(OsmData data, Coordinate center) {
      this.center = center;
      LocalMetric metric = LocalMetric.at(center.latitude());
      cellEast = CELL_METERS / metric.metersPerDegreeEast();
      cellNorth = CELL_METERS / metric.metersPerDegreeNorth();
      Bounds all = data.extent();
      double farthest =
          Math.max(
              Math.max(
                      center.longitude() - all.southWest().longitude(),
                      all.northEast().longitude() - center.longitude())
                  / cellEast,
              Math.max(
                      center.latitude() - all.southWest().latitude(),
                      all.northEast().latitude() - center.latitude())
                  / cellNorth);
      // 100 cells are 15 km, much farther than anybody walks.
      reach = (int) Math.min(100, Math.ceil(Math.abs(farthest)) + FIRST_CELLS + ROWS_AHEAD);
      full = new boolean[2 * reach + 1][2 * reach + 1];
      nodes = data.nodes();
      for (int n = 0; n < nodes; n++) {
        Coordinate place = OsmData.place(data.longitude(n), data.latitude(n));
        int x = (int) Math.round((place.longitude() - center.longitude()) / cellEast) + reach;
        int y = (int) Math.round((place.latitude() - center.latitude()) / cellNorth) + reach;
        if (x >= 0 && y >= 0 && x < full.length && y < full.length) {
          full[x][y] = true;
        }
      }
    }

    MapExtent extent() {
      boolean grown = nodes >= FEWEST_NODES;
      while (grown) {
        double inside = LEAST_SHARE * share(west, east, south, north);
        grown = false;
        if (share(west - ROWS_AHEAD, west - 1, south, north) > inside) {
          west--;
          grown = true;
        }
        if (share(east + 1, east + ROWS_AHEAD, south, north) > inside) {
          east++;
          grown = true;
        }
        if (share(west, east, south - ROWS_AHEAD, south - 1) > inside) {
          south--;
          grown = true;
        }
        if (share(west, east, north + 1, north + ROWS_AHEAD) > inside) {
          north++;
          grown = true;
        }
      }
      Bounds box =
          new Bounds(
              new Coordinate(
                  degrees(center.longitude(), west - 0.5, cellEast),
                  degrees(center.latitude(), south - 0.5, cellNorth)),
              new Coordinate(
                  degrees(center.longitude(), east + 0.5, cellEast),
                  degrees(center.latitude(), north + 0.5, cellNorth)));
      boolean told =
          nodes >= FEWEST_NODES && east - west > 2 * FIRST_CELLS && north - south > 2 * FIRST_CELLS;
      return new MapExtent(box, told ? Source.ESTIMATED : Source.UNKNOWN);
    }

    private static double degrees(double from, double cells, double size) {
      return Math.round((from + cells * size) * 1e6) / 1e6;
    }

    private double share(int fromX, int toX, int fromY, int toY) {
      int count = 0;
      for (int x = Math.max(fromX, -reach); x <= Math.min(toX, reach); x++) {
        for (int y = Math.max(fromY, -reach); y <= Math.min(toY, reach); y++) {
          count += full[x + reach][y + reach] ? 1 : 0;
        }
      }
      return (double) count / ((toX - fromX + 1) * (toY - fromY + 1));
    }
  }
}
