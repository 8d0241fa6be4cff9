package org.lifecircle.reports.programme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The places of circles when figures are known within bounds only: whose overlap may be either. */
public final class Ranking {

  private Ranking() {}

  /**
   * A figure as far as it is known.
   *
   * @param atLeast what is certain
   * @param atMost what is possible
   */
  public record Figure(BigDecimal atLeast, BigDecimal atMost) {}

  /**
   * The place of a circle.
   *
   * @param circle the circle
   * @param figure what it is ranked by
   * @param best its place if everything unknown were for it, from 1
   * @param worst its place if everything unknown were against it
   */
  public record Place(JudgedCircle circle, Figure figure, int best, int worst) {}

  /** Places by the points of the standard. */
  public static List<Place> byScore(List<JudgedCircle> circles) {
    return of(
        circles,
        circle ->
            circle
                .verdict()
                .map(one -> one.verdict().score())
                .map(score -> new Figure(score.atLeast(), score.atMost())));
  }

  /** Places by the project's own index. */
  public static List<Place> byIndex(List<JudgedCircle> circles) {
    return of(
        circles,
        circle ->
            circle
                .verdict()
                .flatMap(CircleFindings::convenience)
                .map(CircleFindings.Convenience::points)
                .map(points -> new Figure(points.pointsAtLeast(), points.pointsAtMost())));
  }

  /**
   * The circles that have the figure: by what is certain, then by what is possible, each from the
   * highest; those alike in both as they were given.
   */
  static List<Place> of(
      List<JudgedCircle> circles, Function<JudgedCircle, Optional<Figure>> figure) {
    List<Place> known = new ArrayList<>();
    for (JudgedCircle circle : circles) {
      figure.apply(circle).ifPresent(one -> known.add(new Place(circle, one, 0, 0)));
    }
    BigDecimal[] least = sorted(known, Figure::atLeast);
    BigDecimal[] most = sorted(known, Figure::atMost);
    return known.stream()
        .map(
            one ->
                new Place(
                    one.circle(),
                    one.figure(),
                    1 + above(least, one.figure().atMost()),
                    known.size() - below(most, one.figure().atLeast())))
        .sorted(
            Comparator.comparing((Place place) -> place.figure().atLeast())
                .thenComparing(place -> place.figure().atMost())
                .reversed())
        .toList();
  }

  private static BigDecimal[] sorted(List<Place> places, Function<Figure, BigDecimal> end) {
    return places.stream().map(one -> end.apply(one.figure())).sorted().toArray(BigDecimal[]::new);
  }

  /** How many of ascending numbers are above one. */
  private static int above(BigDecimal[] ascending, BigDecimal one) {
    return ascending.length - until(ascending, one, true);
  }

  /** How many of ascending numbers are below one. */
  private static int below(BigDecimal[] ascending, BigDecimal one) {
    return until(ascending, one, false);
  }

  private static int until(BigDecimal[] ascending, BigDecimal one, boolean included) {
    int found =
        Arrays.binarySearch(
            ascending,
            one,
            // No two are called equal, so the end of the equal ones is found.
            (a, b) -> a.compareTo(b) != 0 ? a.compareTo(b) : included ? -1 : 1);
    return -found - 1;
  }
}
