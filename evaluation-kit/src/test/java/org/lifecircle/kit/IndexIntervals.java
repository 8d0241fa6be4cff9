package org.lifecircle.kit;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lifecircle.kit.folder.NeighborhoodPoints;
import org.lifecircle.kit.quality.EstimateRanges;
import org.lifecircle.model.Circle;
import org.lifecircle.simulation.demand.Demand;
import org.lifecircle.simulation.index.ConvenienceIndex;
import org.lifecircle.simulation.index.IndexParameters;
import org.lifecircle.simulation.index.IndexPart;
import org.lifecircle.simulation.index.PointInterval;
import org.lifecircle.simulation.index.WalkedCircle;
import org.lifecircle.simulation.network.graph.WalkingNetwork;
import org.lifecircle.simulation.network.pace.WalkingParameters;
import org.lifecircle.simulation.network.walks.CircleWalks;
import org.lifecircle.simulation.network.ways.WalkingMap;

/**
 * The convenience index of a circle and its parts, and whether what is found later, when more is
 * known, lies within the intervals of what was found earlier.
 *
 * @param index of a circle in which people live who need something
 */
record IndexIntervals(ConvenienceIndex index) {

  private static final WalkingParameters WALKING = WalkingParameters.standard();
  private static final Demand DEMAND = Demand.standard();
  private static final IndexParameters PARAMETERS = IndexParameters.standard();

  static IndexIntervals of(Circle circle, WalkingMap map) {
    CircleWalks walks =
        CircleWalks.measure(
            circle,
            WalkingNetwork.of(map.at(WALKING.verdictTime().onOrAfter(VerdictIntervals.DAY))),
            WALKING,
            NeighborhoodPoints.standard()::doorsWithinMeters,
            PARAMETERS.doorRadiusMeters());
    return new IndexIntervals(
        ConvenienceIndex.of(
                WalkedCircle.of(circle, walks, WALKING),
                DEMAND,
                PARAMETERS,
                Optional.of(EstimateRanges.standard()))
            .orElseThrow());
  }

  /** What of a later index lies outside the intervals of this one; nothing, it is hoped. */
  List<String> leftBy(IndexIntervals later) {
    List<String> left = new ArrayList<>();
    within("index", index.points(), later.index.points(), left);
    for (IndexPart part : IndexPart.values()) {
      within(part.id(), index.part(part), later.index.part(part), left);
    }
    for (DayOfWeek day : DayOfWeek.values()) {
      within(
          "served on " + day,
          index.servedByDay().get(day),
          later.index.servedByDay().get(day),
          left);
    }
    return left;
  }

  private static void within(
      String what, PointInterval earlier, PointInterval later, List<String> left) {
    if (later.atLeast() < earlier.atLeast() || later.atMost() > earlier.atMost()) {
      left.add(what + " was " + earlier + " and is " + later);
    }
  }
}
