package org.lifecircle.simulation.odd;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.lifecircle.model.Coordinate;
import org.lifecircle.simulation.day.CellField;

/** Counts on the square cells of a given extent. */
final class SmallGrid {

  /** Where a line enters the next column or row, as a part of its length. */
  private record Crossing(double at, boolean column) {}

  private final CellField extent;
  private final Integer[] counts;

  SmallGrid(CellField extent) {
    this.extent = extent;
    counts = Collections.nCopies(extent.counts().size(), 0).toArray(Integer[]::new);
  }

  private double east(Coordinate point) {
    double west = extent.southWest().longitude();
    double width = extent.northEast().longitude() - west;
    return (point.longitude() - west) / width * extent.columns();
  }

  private double north(Coordinate point) {
    double south = extent.southWest().latitude();
    double height = extent.northEast().latitude() - south;
    return (point.latitude() - south) / height * extent.rows();
  }

  void add(Coordinate point, int people) {
    add((int) Math.floor(east(point)), (int) Math.floor(north(point)), people);
  }

  private void add(int column, int row, int people) {
    counts[row * extent.columns() + column] += people;
  }

  /** Counts people on every cell that a line enters, the first one too. */
  void walk(List<Coordinate> line, int people) {
    if (line.isEmpty()) {
      return;
    }
    add(line.get(0), people);
    for (int i = 1; i < line.size(); i++) {
      stretch(line.get(i - 1), line.get(i), people);
    }
  }

  private void stretch(Coordinate from, Coordinate to, int people) {
    double x = east(from);
    double y = north(from);
    int column = (int) Math.floor(x);
    int row = (int) Math.floor(y);
    int eastward = east(to) > x ? 1 : -1;
    int northward = north(to) > y ? 1 : -1;
    List<Crossing> crossings = new ArrayList<>();
    for (int c = column; c != (int) Math.floor(east(to)); c += eastward) {
      double edge = eastward > 0 ? c + 1 : c;
      crossings.add(new Crossing((edge - x) / (east(to) - x), true));
    }
    for (int r = row; r != (int) Math.floor(north(to)); r += northward) {
      double edge = northward > 0 ? r + 1 : r;
      crossings.add(new Crossing((edge - y) / (north(to) - y), false));
    }
    crossings.sort(Comparator.comparingDouble(Crossing::at));
    for (Crossing crossing : crossings) {
      column += crossing.column() ? eastward : 0;
      row += crossing.column() ? 0 : northward;
      add(column, row, people);
    }
  }

  CellField told() {
    return new CellField(
        extent.southWest(), extent.northEast(), extent.columns(), extent.rows(), List.of(counts));
  }
}
