package org.lifecircle.simulation.index;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lifecircle.model.Circle;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Home;
import org.lifecircle.model.ResidentEstimates;
import org.lifecircle.simulation.network.pace.WalkingParameters;

/**
 * How far homes may lie from where they are said to be: several that stand at one point cannot all
 * stand there, but somewhere on the land that so many residents take up.
 */
final class SharedPlaces {

  private final int[] radiusMillimeters;

  SharedPlaces(
      Circle circle,
      Optional<ResidentEstimates> estimates,
      IndexParameters parameters,
      WalkingParameters walking) {
    List<Home> homes = circle.homes();
    Map<Coordinate, Long> people = new LinkedHashMap<>();
    Map<Coordinate, Integer> count = new LinkedHashMap<>();
    for (Home home : homes) {
      int atMost =
          estimates.map(ranges -> ranges.residents(home).atMost()).orElse(home.residents().total());
      people.merge(home.location(), (long) atMost, Long::sum);
      count.merge(home.location(), 1, Integer::sum);
    }
    double landSquareMeters = parameters.value(IndexParameters.LAND_PER_RESIDENT);
    double detour = walking.thousandths(WalkingParameters.DETOUR_FACTOR) / 1000.0;
    radiusMillimeters = new int[homes.size()];
    for (int h = 0; h < homes.size(); h++) {
      Coordinate place = homes.get(h).location();
      if (count.get(place) > 1) {
        double radius = Math.sqrt(people.get(place) * landSquareMeters / Math.PI);
        radiusMillimeters[h] = (int) Math.round(1000 * radius * detour);
      }
    }
  }

  /** The walk across the land on which a home may lie, from its middle, whole millimeters. */
  int radiusMillimeters(int home) {
    return radiusMillimeters[home];
  }
}
