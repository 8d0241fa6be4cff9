package org.lifecircle.simulation.network.pace;

/**
 * How somebody walks, besides their age. The numbers are walking parameters: {@code
 * pace-with-goods}, {@code speed-with-pram}, {@code speed-wheelchair}.
 */
public enum Walker {
  /** With free hands. */
  UNBURDENED("unburdened", true),
  /** Carrying shopping: every group at a share of its speed. */
  WITH_GOODS("with-goods", true),
  /** With a pram or a toddler: nobody faster than it. Stairs are climbed. */
  WITH_PRAM("with-pram", true),
  /** In a wheelchair: nobody faster than it, and no stairs. */
  WHEELCHAIR("wheelchair", false);

  private final String id;
  private final boolean climbsStairs;

  Walker(String id, boolean climbsStairs) {
    this.id = id;
    this.climbsStairs = climbsStairs;
  }

  /** The name in tables and on the command line. */
  public String id() {
    return id;
  }

  /** Whether flights of steps may be on the way. */
  public boolean climbsStairs() {
    return climbsStairs;
  }
}
