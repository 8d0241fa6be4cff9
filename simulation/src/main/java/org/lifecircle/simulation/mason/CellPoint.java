package org.lifecircle.simulation.mason;

/**
 * A point over the cells.
 *
 * @param easting columns east of the grid's edge, with the part of a column
 * @param northing rows north of the grid's edge, with the part of a row
 * @param column the column that it lies in; a point beyond the edge belongs to the edge
 * @param row the row that it lies in
 */
record CellPoint(double easting, double northing, int column, int row) {}
