package org.lifecircle.simulation.mason;

import java.util.List;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.Circle;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Measurement;
import org.lifecircle.simulation.network.searching.DrawnRoute;
import org.lifecircle.simulation.network.searching.WalkRoute;
import org.lifecircle.simulation.network.walks.Walks;

/** Walks along a perfect street grid, first east or west, then north or south, at 1.25 m/s. */
public record StraightWalks(Circle circle, List<String> unreachableOutlets) implements Walks {

  public static final double METERS_PER_DEGREE = Math.PI * 6_371_008.8 / 180;

  public static StraightWalks of(Circle circle) {
    return new StraightWalks(circle, List.of());
  }

  @Override
  public int homes() {
    return circle.homes().size();
  }

  @Override
  public int outlets() {
    return circle.outlets().size();
  }

  @Override
  public int meters(int home, int outlet) {
    if (unreachableOutlets.contains(circle.outlets().get(outlet).id())) {
      return NO_WALK;
    }
    Coordinate from = circle.homes().get(home).location();
    Coordinate to = circle.outlets().get(outlet).location();
    return (int)
        Math.round(
            (Math.abs(from.longitude() - to.longitude())
                    + Math.abs(from.latitude() - to.latitude()))
                * METERS_PER_DEGREE);
  }

  @Override
  public int seconds(int home, int outlet, AgeGroup group) {
    int meters = meters(home, outlet);
    return meters == NO_WALK ? NO_WALK : (int) Math.round(meters / 1.25);
  }

  @Override
  public WalkRoute walk(int home, int outlet) {
    if (meters(home, outlet) == NO_WALK) {
      return WalkRoute.NONE;
    }
    Coordinate from = circle.homes().get(home).location();
    Coordinate to = circle.outlets().get(outlet).location();
    return new DrawnRoute(
        List.of(from, new Coordinate(to.longitude(), from.latitude()), to), List.of());
  }

  @Override
  public Measurement measurement() {
    return Measurement.NETWORK;
  }
}
