package org.lifecircle.simulation.odd;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import org.lifecircle.model.Coordinate;
import org.lifecircle.simulation.day.CellField;

/** Counts on the square cells of a given extent. */
final class SmallGrid {

  /** Where a line enters the next column or row, as a part of its length. */
  private record Crossing(double at, boolean column) {}

  /** Of a sphere with the mean radius of the earth. */
  private static final double METERS_PER_DEGREE = Math.PI * 6_371_008.8 / 180;

  private final CellField extent;
  private final double degreesEast;
  private final double degreesNorth;
  private final Integer[] counts;

  SmallGrid(SmallDay day, CellField extent) {
    this.extent = extent;
    List<Coordinate> places = new ArrayList<>();
    day.circle.homes().forEach(home -> places.add(home.location()));
    day.circle.outlets().forEach(outlet -> places.add(outlet.location()));
    DoubleSummaryStatistics latitudes =
        places.stream().mapToDouble(Coordinate::latitude).summaryStatistics();
    double middle = (latitudes.getMin() + latitudes.getMax()) / 2;
    degreesNorth = day.value("cell-meters") / METERS_PER_DEGREE;
    degreesEast = day.value("cell-meters") / (METERS_PER_DEGREE * Math.cos(Math.toRadians(middle)));
    counts = Collections.nCopies(extent.counts().size(), 0).toArray(Integer[]::new);
  }

  private double east(Coordinate point) {
    return (point.longitude() - extent.southWest().longitude()) / degreesEast;
  }

  private double north(Coordinate point) {
    return (point.latitude() - extent.southWest().latitude()) / degreesNorth;
  }

  void add(Coordinate point, int people) {
    add((int) Math.floor(east(point)), (int) Math.floor(north(point)), people);
  }

  private void add(int column, int row, int people) {
    int within = Math.max(0, Math.min(extent.columns() - 1, column));
    counts[Math.max(0, Math.min(extent.rows() - 1, row)) * extent.columns() + within] += people;
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
