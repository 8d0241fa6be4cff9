package org.lifecircle.standards;

/**
 * The floor area of some outlets, as far as it is known.
 *
 * @param squareMeters the sum over the outlets whose area is known, 0 or more
 * @param outletsWithout outlets whose area is not known, 0 or more
 */
public record FloorArea(long squareMeters, int outletsWithout) {

  /** No outlets, no area. */
  public static final FloorArea NONE = new FloorArea(0, 0);

  public FloorArea {
    if (squareMeters < 0 || outletsWithout < 0) {
      throw new IllegalArgumentException(
          "areas must not be negative: " + squareMeters + ", " + outletsWithout);
    }
  }

  /** The sum of two. */
  public FloorArea plus(FloorArea other) {
    return new FloorArea(squareMeters + other.squareMeters, outletsWithout + other.outletsWithout);
  }
}
