package org.lifecircle.simulation.network.joining;

import java.util.ArrayList;
import java.util.List;
import org.lifecircle.model.Circle;
import org.lifecircle.model.Home;
import org.lifecircle.model.Outlet;
import org.lifecircle.model.Warning;
import org.lifecircle.simulation.network.graph.WalkingNetwork;
import org.lifecircle.simulation.network.pace.WalkingParameters;

/**
 * Where the doors of a circle are joined to the ways.
 *
 * @param homes in the circle's order
 * @param outlets in the circle's order
 * @param warnings homes first, then outlets, each in the circle's order
 */
public record CircleDoors(
    List<JoinedDoor> homes, List<JoinedDoor> outlets, List<Warning> warnings) {

  public CircleDoors {
    homes = List.copyOf(homes);
    outlets = List.copyOf(outlets);
    warnings = List.copyOf(warnings);
  }

  /** Joins all doors of a circle to a network that is not empty. */
  public static CircleDoors join(
      Circle circle, WalkingNetwork network, WalkingParameters parameters) {
    List<Warning> warnings = new ArrayList<>();
    DoorJoiner joiner = new DoorJoiner(network, parameters, warnings);
    List<JoinedDoor> homes = new ArrayList<>();
    for (Home home : circle.homes()) {
      homes.add(joiner.joinDoor("home", home.id(), home.name(), home.location()));
    }
    List<JoinedDoor> outlets = new ArrayList<>();
    for (Outlet outlet : circle.outlets()) {
      outlets.add(joiner.joinDoor("outlet", outlet.id(), outlet.name(), outlet.location()));
    }
    return new CircleDoors(homes, outlets, warnings);
  }
}
