package org.lifecircle.simulation.network.pace;

import static java.util.Objects.requireNonNull;

import org.lifecircle.model.Coded;
import org.lifecircle.model.Text;

/**
 * A mode of moving: how somebody gets about besides their age, a row of {@link Modes}. Its numbers
 * are walking parameters.
 *
 * @param index its number among the modes, from 0
 * @param id its name in tables and on the command line
 * @param label what a reader is shown
 * @param speed how its speed is made
 * @param climbsStairs whether flights of steps may be on the way
 * @param rolls whether it has wheels that must get through: stiles, turnstiles, high kerbs and ways
 *     narrower than {@code width-MODE} are shut
 */
public record Mode(
    int index, String id, Text label, Speed speed, boolean climbsStairs, boolean rolls) {

  /** How the speed of a mode is made from that of the age group. */
  public enum Speed implements Coded {
    /** Every group has its own: {@code speed-GROUP}, {@code speed-spread-GROUP}. */
    OF_GROUP("of-group"),
    /** Every group keeps a share of its own, and is as spread: {@code pace-MODE}. */
    SHARE("share"),
    /** Nobody is faster than the mode: {@code speed-MODE}, {@code speed-spread-MODE}. */
    AT_MOST("at-most"),
    /** Everybody is as fast as the mode: {@code speed-MODE}, {@code speed-spread-MODE}. */
    OF_MODE("of-mode");

    private final String id;

    Speed(String id) {
      this.id = id;
    }

    @Override
    public String id() {
      return id;
    }
  }

  public Mode {
    requireNonNull(id, "id");
    requireNonNull(label, "label");
    requireNonNull(speed, "speed");
    if (index < 0) {
      throw new IllegalArgumentException("a mode's number is 0 or more: " + index);
    }
  }
}
