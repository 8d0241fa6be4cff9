package org.lifecircle.reports.charts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.lifecircle.model.Coordinate;

/** Divides places over sheets of a map, so that those of a sheet lie together. */
final class MapSheets {

  private final List<Coordinate> places;
  private final MapPlane plane;
  private final int most;

  /**
   * Sheets.
   *
   * @param most of how many places a sheet is at most
   */
  MapSheets(List<Coordinate> places, MapPlane plane, int most) {
    this.places = places;
    this.plane = plane;
    this.most = most;
  }

  /** The places of each sheet by their numbers from 0, ascending; sheets in the order of those. */
  List<List<Integer>> divided() {
    List<List<Integer>> sheets = new ArrayList<>();
    divide(IntStream.range(0, places.size()).boxed().toList(), sheets);
    sheets.sort(Comparator.comparing(sheet -> sheet.get(0)));
    return sheets;
  }

  /** Halves along the longer side until nothing is too much for one sheet. */
  private void divide(List<Integer> all, List<List<Integer>> sheets) {
    if (all.size() <= most) {
      sheets.add(all.stream().sorted().toList());
      return;
    }
    boolean wide =
        spread(all.stream().mapToDouble(place -> plane.east(places.get(place))).toArray())
            >= spread(all.stream().mapToDouble(place -> plane.north(places.get(place))).toArray());
    Comparator<Integer> byEast = Comparator.comparingDouble(p -> plane.east(places.get(p)));
    Comparator<Integer> byNorth = Comparator.comparingDouble(p -> plane.north(places.get(p)));
    List<Integer> sorted =
        all.stream()
            .sorted(
                (wide ? byEast.thenComparing(byNorth) : byNorth.thenComparing(byEast))
                    .thenComparing(Comparator.naturalOrder()))
            .toList();
    int half = sorted.size() / 2;
    divide(sorted.subList(0, half), sheets);
    divide(sorted.subList(half, sorted.size()), sheets);
  }

  private static double spread(double[] values) {
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (double value : values) {
      least = Math.min(least, value);
      most = Math.max(most, value);
    }
    return most - least;
  }
}
