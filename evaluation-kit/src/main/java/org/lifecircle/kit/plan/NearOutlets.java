package org.lifecircle.kit.plan;

import java.util.List;
import org.lifecircle.model.BusinessFormat;
import org.lifecircle.model.Circle;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Outlet;
import org.lifecircle.reports.plan.PlanPlace;
import org.lifecircle.reports.plan.PlanStep;
import org.lifecircle.simulation.network.ways.LocalMetric;

/** Which outlets stand near the place of a step. */
final class NearOutlets {

  /**
   * Within this an outlet stands at a planned place: as far apart as a door on the street and the
   * middle of its building often are on a map (an assumption).
   */
  static final int SAME_PLACE_METERS = 50;

  private NearOutlets() {}

  /**
   * The ids of the outlets which stand within the step's movable distance of its place and offer
   * one of its formats already, in the order of the circle. A later evaluation knows by them what
   * is new.
   */
  static List<String> ids(Circle circle, PlanStep step) {
    PlanPlace place = step.place();
    int meters = Math.max(SAME_PLACE_METERS, place.movableMeters().orElse(0));
    List<String> formats = step.measure().formats().stream().map(BusinessFormat::id).toList();
    return circle.outlets().stream()
        .filter(outlet -> formats.stream().anyMatch(outlet::serves))
        .filter(outlet -> meters(place.location(), outlet) <= meters)
        .map(Outlet::id)
        .toList();
  }

  /** How far an outlet is from a place, in a straight line, whole meters, rounded down. */
  static int meters(Coordinate place, Outlet outlet) {
    return LocalMetric.millimeters(place, outlet.location()) / 1000;
  }
}
