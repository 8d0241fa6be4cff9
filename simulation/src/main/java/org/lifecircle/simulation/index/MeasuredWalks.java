package org.lifecircle.simulation.index;

import java.math.BigDecimal;
import java.util.Optional;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.Measurement;
import org.lifecircle.simulation.network.pace.WalkingParameters;
import org.lifecircle.simulation.network.walks.HomeWalks;
import org.lifecircle.simulation.network.walks.WalkBounds;
import org.lifecircle.simulation.network.walks.Walks;

/** Reads the walks from one home after the other as the index needs them. */
final class MeasuredWalks {

  private static final AgeGroup[] GROUPS = AgeGroup.values();

  private final Walks walks;
  private final FurtherOutlets further;

  /** By age group, filled anew for every home. */
  private final WalkSeconds[] byGroup = new WalkSeconds[GROUPS.length];

  /**
   * Walks of which those count that are worth something.
   *
   * @param uselessSeconds who walks so long or longer has nothing of it
   */
  MeasuredWalks(Walks walks, WalkingParameters walking, int uselessSeconds) {
    this.walks = walks;
    boolean ways = walks.measurement() != Measurement.GRID;
    int errorPercent = ways ? 0 : errorPercent(walking);
    further = new FurtherOutlets(walks.outlets());
    for (AgeGroup group : GROUPS) {
      byGroup[group.ordinal()] =
          new WalkSeconds(
              group,
              walks.outlets(),
              ways,
              errorPercent,
              walking.millimetersPerSecond(group),
              uselessSeconds);
    }
  }

  /** By so many percent nine in ten walks over a grid differ at most from those along the ways. */
  private static int errorPercent(WalkingParameters walking) {
    BigDecimal percent = walking.get(WalkingParameters.GRID_ERROR_P90).value();
    return Math.min(100, (int) Math.ceil(percent.doubleValue()));
  }

  /**
   * The walks of every group from a home, by age group; they hold until the next home is read.
   *
   * @param bounds how short and how long the walks may be in truth, where that is known
   * @param awayMillimeters how far the home may lie from where it is said to be
   */
  WalkSeconds[] fromHome(Optional<WalkBounds> bounds, int home, int awayMillimeters) {
    Optional<WalkBounds.FromHome> known = bounds.map(all -> all.from(home));
    HomeWalks found = known.map(WalkBounds.FromHome::found).orElseGet(() -> walks.from(home));
    further.clear();
    // Whoever lives nearer to the edge than their home lies nearer to everything beyond it.
    known.ifPresent(
        its ->
            further.find(
                found, its, awayMillimeters > 0 && its.edgeSeconds(GROUPS[0]) != Walks.NO_WALK));
    for (WalkSeconds walked : byGroup) {
      walked.take(found, known, awayMillimeters, further);
    }
    return byGroup;
  }
}
