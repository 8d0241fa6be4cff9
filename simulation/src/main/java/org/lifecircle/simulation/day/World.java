package org.lifecircle.simulation.day;

/** The two worlds of a comparison: what happens in both is drawn from the same seed. */
public enum World {
  /** The circle as it is. */
  BASELINE,
  /** The circle of a scenario. */
  SCENARIO
}
