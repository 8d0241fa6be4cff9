package org.lifecircle.simulation.network.quality;

import static java.util.Objects.requireNonNull;

import org.lifecircle.model.Coordinate;

/**
 * Where the lines of walkable ways are drawn so that nobody walks from one to the other, although a
 * reader of the map would.
 *
 * @param kind what is doubtful
 * @param way the id of a way; the one that ends, where one does
 * @param other the id of the other way; the same where a way meets itself
 * @param place where: the end, or the point in which lines cross
 * @param millimeters how far the lines are apart, or for how long they lie on one another
 * @param joinable whether joining is safe: not where the ways lie on different layers or floors
 */
public record TopologyError(
    Kind kind, String way, String other, Coordinate place, long millimeters, boolean joinable) {

  /** Kinds of errors, after what they are called in geographic information systems. */
  public enum Kind {
    /** The ends of two ways lie close together and have no common point. */
    GAP("way-ends-apart"),
    /** A way ends just before another, or at it without a common point. */
    UNDERSHOOT("way-ends-before-way"),
    /** A way ends just beyond another and has no common point with it. */
    OVERSHOOT("way-ends-beyond-way"),
    /** Two ways cross or touch and have no common point. */
    CROSSING("ways-cross-unjoined"),
    /** Two ways lie on one another. */
    DUPLICATE("ways-on-one-another");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /** The code of its warnings. */
    public String code() {
      return code;
    }
  }

  public TopologyError {
    requireNonNull(kind, "kind");
    requireNonNull(way, "way");
    requireNonNull(other, "other");
    requireNonNull(place, "place");
    if (millimeters < 0) {
      throw new IllegalArgumentException("a length is not negative: " + millimeters);
    }
  }
}
