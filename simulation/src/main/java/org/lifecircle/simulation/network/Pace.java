package org.lifecircle.simulation.network;

import org.lifecircle.model.AgeGroup;

/** Rounds millimeters once, where they become whole meters and seconds. */
final class Pace {

  private final int[] millimetersPerSecond = new int[AgeGroup.values().length];

  Pace(WalkingParameters parameters) {
    for (AgeGroup group : AgeGroup.values()) {
      millimetersPerSecond[group.ordinal()] = parameters.millimetersPerSecond(group);
    }
  }

  /** Whole meters, halves up. */
  static int meters(int millimeters) {
    return (int) ((millimeters + 500L) / 1000);
  }

  /** Whole seconds at a group's mean speed, halves up. */
  int seconds(int millimeters, AgeGroup group) {
    long speed = millimetersPerSecond[group.ordinal()];
    return (int) ((2L * millimeters + speed) / (2 * speed));
  }
}
