package org.lifecircle.simulation.network;

import java.util.List;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Measurement;

/** Walks where no way is known: the straight line, longer by a detour factor. */
final class StraightLineWalks implements Walks {

  private final List<Coordinate> homes;
  private final List<Coordinate> outlets;
  private final long detourThousandths;
  private final Pace pace;

  StraightLineWalks(
      List<Coordinate> homes, List<Coordinate> outlets, WalkingParameters parameters, Pace pace) {
    this.homes = homes;
    this.outlets = outlets;
    detourThousandths = parameters.thousandths(WalkingParameters.DETOUR_FACTOR);
    this.pace = pace;
  }

  private int millimeters(int home, int outlet) {
    long straight = LocalMetric.millimeters(homes.get(home), outlets.get(outlet));
    return (int)
        Math.min(LocalMetric.LONGEST_MILLIMETERS, (straight * detourThousandths + 500) / 1000);
  }

  @Override
  public int homes() {
    return homes.size();
  }

  @Override
  public int outlets() {
    return outlets.size();
  }

  @Override
  public int meters(int home, int outlet) {
    return Pace.meters(millimeters(home, outlet));
  }

  @Override
  public int seconds(int home, int outlet, AgeGroup group) {
    return pace.seconds(millimeters(home, outlet), group);
  }

  @Override
  public List<Coordinate> route(int home, int outlet) {
    return List.of(homes.get(home), outlets.get(outlet));
  }

  @Override
  public Measurement measurement() {
    return Measurement.GRID;
  }
}
