package org.lifecircle.kit.plan;

import java.util.ArrayList;
import java.util.List;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Phrases;
import org.lifecircle.reports.CircleData;
import org.lifecircle.reports.plan.MeasureKind;
import org.lifecircle.simulation.network.ways.FootAccess;
import org.lifecircle.simulation.network.ways.LocalMetric;
import org.lifecircle.simulation.network.ways.MapNode;
import org.lifecircle.simulation.network.ways.Way;
import org.lifecircle.simulation.scenario.Change;

/**
 * Finds gates that could be opened to everybody: those that are locked, private, or open at some
 * hours only, on ways that people may walk.
 */
final class ShutGates {

  private static final Phrases PHRASES = Phrases.beside(ShutGates.class, "phrases");

  /** Its sides are looked at so far from a gate. */
  private static final double SIDE_METERS = 5;

  private ShutGates() {}

  /** All such gates, in the order of the map. */
  static List<WayMeasure> of(CircleData data) {
    List<WayMeasure> gates = new ArrayList<>();
    for (MapNode node : data.map().nodes()) {
      boolean isGate = node.tags().getOrDefault("barrier", "").contains("gate");
      if (isGate
          && (FootAccess.closes(node.tags())
              || FootAccess.isPrivateGate(node.tags())
              || data.map().hours().containsKey(node.id()))) {
        List<Coordinate> sides = sides(node, data.map().ways());
        if (sides.size() >= 2) {
          String name = node.tags().getOrDefault("name", "").strip();
          gates.add(
              new WayMeasure(
                  MeasureKind.OPEN_GATE,
                  new Change.OpenWay(node.id()),
                  name.isBlank()
                      ? PHRASES.text("measure.open-gate")
                      : PHRASES.text("measure.open-gate.named", name),
                  node.location(),
                  sides,
                  (int) (2 * SIDE_METERS)));
        }
      }
    }
    return gates;
  }

  private static List<Coordinate> sides(MapNode node, List<Way> ways) {
    List<Coordinate> sides = new ArrayList<>();
    for (Way way : ways) {
      if (!way.walkable()) {
        continue;
      }
      List<Coordinate> points = way.points();
      for (int i = 0; i < points.size(); i++) {
        if (points.get(i).equals(node.location())) {
          if (i > 0) {
            sides.add(toward(node.location(), points.get(i - 1)));
          }
          if (i + 1 < points.size()) {
            sides.add(toward(node.location(), points.get(i + 1)));
          }
        }
      }
    }
    return sides;
  }

  private static Coordinate toward(Coordinate gate, Coordinate next) {
    double meters = LocalMetric.millimeters(gate, next) / 1000.0;
    double share = meters <= SIDE_METERS ? 1 : SIDE_METERS / meters;
    return new Coordinate(
        gate.longitude() + share * (next.longitude() - gate.longitude()),
        gate.latitude() + share * (next.latitude() - gate.latitude()));
  }
}
