package org.lifecircle.simulation.day;

import java.util.List;
import java.util.Optional;
import org.lifecircle.model.AgeCounts;
import org.lifecircle.model.Circle;
import org.lifecircle.model.Home;
import org.lifecircle.simulation.network.graph.WalkingNetwork;
import org.lifecircle.simulation.network.pace.WalkingParameters;
import org.lifecircle.simulation.network.walks.CircleWalks;
import org.lifecircle.simulation.network.walks.Walks;

/** The walks from outlet to outlet of a circle, for errands that are linked on one way. */
public final class OutletWalks {

  private OutletWalks() {}

  /**
   * Measures them.
   *
   * @param circle the circle
   * @param network where people may walk
   * @param parameters the numbers of walking
   * @return walks whose homes are the outlets in the circle's order; empty when there is no outlet
   */
  public static Optional<Walks> measure(
      Circle circle, WalkingNetwork network, WalkingParameters parameters) {
    List<Home> doors =
        circle.outlets().stream()
            .map(
                outlet ->
                    Home.counted(
                        outlet.id(), outlet.name(), outlet.location(), 0, new AgeCounts(0, 0, 0)))
            .toList();
    if (doors.isEmpty()) {
      return Optional.empty();
    }
    Circle fromOutlets = circle.withHomes(doors);
    return Optional.of(CircleWalks.measure(fromOutlets, network, parameters).walks());
  }
}
