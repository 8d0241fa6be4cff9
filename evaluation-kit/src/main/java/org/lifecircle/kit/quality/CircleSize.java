package org.lifecircle.kit.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lifecircle.model.Circle;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Home;
import org.lifecircle.model.Outlet;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Problem;
import org.lifecircle.model.Text;
import org.lifecircle.simulation.network.ways.LocalMetric;

/**
 * Refuses circles that cannot be computed, before anything is: those with more pairs of places than
 * can be numbered, and those whose near pairs surely need more memory than there is.
 */
public final class CircleSize {

  /**
   * Pairs that are so near on the straight line are kept, however much longer the ways are: half of
   * what is walked in 45 minutes.
   */
  private static final int NEAR_METERS = 1_500;

  /** Places are counted by squares of this side. */
  private static final int SQUARE_METERS = 250;

  /** The walks of a pair: seconds of three groups and meters, once by pages, once by format. */
  private static final int BYTES_OF_A_PAIR = 14;

  /** Walks between outlets: seconds of three groups and meters. */
  private static final int BYTES_BETWEEN = 8;

  private static final long MEGABYTE = 1_048_576;
  private static final Phrases PHRASES = Phrases.beside(CircleSize.class, "phrases");

  private CircleSize() {}

  /**
   * Why a circle cannot be computed; empty when it may be.
   *
   * @param maxMemory the bytes that Java may use
   */
  public static Optional<Problem> check(Circle circle, long maxMemory) {
    long homes = circle.homes().size();
    long outlets = circle.outlets().size();
    long pairs = Math.max(homes, outlets) * outlets;
    if (pairs > Integer.MAX_VALUE) {
      return problem(
          circle, PHRASES.text("size.pairs", homes, outlets, pairs, (long) Integer.MAX_VALUE));
    }
    // Small circles need not be counted: they fit into any machine.
    if (pairs * (BYTES_OF_A_PAIR + BYTES_BETWEEN) < maxMemory) {
      return Optional.empty();
    }
    List<Coordinate> shops = circle.outlets().stream().map(Outlet::location).toList();
    LocalMetric metric = LocalMetric.at(circle.center().latitude());
    List<long[]> shopSquares = squares(shops, metric);
    List<long[]> homeSquares =
        squares(circle.homes().stream().map(Home::location).toList(), metric);
    long fromHomes = near(homeSquares, shopSquares);
    long between = near(shopSquares, shopSquares);
    long bytes = fromHomes * BYTES_OF_A_PAIR + between * BYTES_BETWEEN;
    return bytes < maxMemory
        ? Optional.empty()
        : problem(
            circle,
            PHRASES.text(
                "size.memory",
                homes,
                outlets,
                fromHomes + between,
                bytes / MEGABYTE,
                maxMemory / MEGABYTE));
  }

  private static Optional<Problem> problem(Circle circle, Text message) {
    return Optional.of(
        new Problem(
            circle.name(), 0, "outlets", Integer.toString(circle.outlets().size()), message));
  }

  /** How many pairs lie in squares whose middles are near each other. */
  private static long near(List<long[]> some, List<long[]> others) {
    long reach = NEAR_METERS / SQUARE_METERS;
    long near = 0;
    for (long[] one : some) {
      for (long[] other : others) {
        long east = one[0] - other[0];
        long north = one[1] - other[1];
        if (east * east + north * north <= reach * reach) {
          near += one[2] * other[2];
        }
      }
    }
    return near;
  }

  /** The squares that have any place: column, row, places. */
  private static List<long[]> squares(List<Coordinate> places, LocalMetric metric) {
    Map<Long, Map<Long, Long>> counts = new TreeMap<>();
    for (Coordinate place : places) {
      long column =
          (long) Math.floor(place.longitude() * metric.metersPerDegreeEast() / SQUARE_METERS);
      long row =
          (long) Math.floor(place.latitude() * metric.metersPerDegreeNorth() / SQUARE_METERS);
      counts.computeIfAbsent(column, key -> new TreeMap<>()).merge(row, 1L, Long::sum);
    }
    List<long[]> squares = new ArrayList<>();
    counts.forEach(
        (column, rows) ->
            rows.forEach((row, count) -> squares.add(new long[] {column, row, count})));
    return squares;
  }
}
