package org.lifecircle.kit.layers;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.lifecircle.model.Coordinate;

/**
 * A layer to be written into a GeoPackage.
 *
 * @param name what it is called
 * @param shape what its features are
 * @param columns beside the key and the geometry
 * @param rows its features
 */
public record GeoPackageTable(String name, Shape shape, List<Column> columns, List<Row> rows) {

  /** What all features of a layer are. */
  public enum Shape {
    /** Rows without places. */
    NONE,
    /** One point each. */
    POINT,
    /** One line each. */
    LINESTRING,
    /** Lines that belong together. */
    MULTILINESTRING,
    /** An area with its holes: the first ring goes around it. */
    POLYGON
  }

  /**
   * A column.
   *
   * @param name what it is called
   * @param whole whether it holds whole numbers, else text
   */
  public record Column(String name, boolean whole) {
    /** A column of text. */
    public static Column text(String name) {
      return new Column(name, false);
    }
  }

  /**
   * A feature.
   *
   * @param number its key, unique in the layer, from 1
   * @param lines its points, line by line or ring by ring
   * @param cells one a column; blank ones are written as nothing
   */
  public record Row(int number, List<List<Coordinate>> lines, List<String> cells) {
    public Row {
      lines = List.copyOf(lines);
      cells = List.copyOf(cells);
    }
  }

  public GeoPackageTable {
    requireNonNull(name, "name");
    requireNonNull(shape, "shape");
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }
}
