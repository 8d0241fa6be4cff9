package org.lifecircle.kit.plan;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lifecircle.kit.hours.HoursSyntax;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.OpeningHours;
import org.lifecircle.model.Phrases;
import org.lifecircle.reports.CircleData;
import org.lifecircle.reports.plan.MeasureKind;
import org.lifecircle.simulation.network.ways.FootAccess;
import org.lifecircle.simulation.network.ways.LocalMetric;
import org.lifecircle.simulation.network.ways.MapNode;
import org.lifecircle.simulation.network.ways.Way;
import org.lifecircle.simulation.scenario.Change;

/**
 * Finds gates that could be opened to everybody: those that are locked or private, and those that
 * are open at some hours only, which are then open all day. They stand on ways that people may
 * walk.
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
          gates.add(measure(node, Optional.ofNullable(data.map().hours().get(node.id())), sides));
        }
      }
    }
    return gates;
  }

  private static WayMeasure measure(
      MapNode node, Optional<OpeningHours> now, List<Coordinate> sides) {
    boolean shut = FootAccess.closes(node.tags()) || FootAccess.isPrivateGate(node.tags());
    Optional<OpeningHours> then =
        shut ? Optional.empty() : now.filter(OpeningHours::sameEveryWeek).map(ShutGates::allDay);
    MeasureKind kind = then.isPresent() ? MeasureKind.TIME_GATE : MeasureKind.OPEN_GATE;
    String name = node.tags().getOrDefault("name", "").strip();
    String key = "measure." + kind.id() + (name.isBlank() ? "" : ".named");
    return new WayMeasure(
        kind,
        then.isPresent()
            ? new Change.TimeWay(node.id(), then.get())
            : new Change.OpenWay(node.id()),
        PHRASES.text(key, name, dayHours()),
        node.location(),
        sides,
        (int) (2 * SIDE_METERS));
  }

  /** Such as 06:00-23:00. */
  private static String dayHours() {
    UseParameters parameters = UseParameters.standard();
    return LocalTime.MIN.plusMinutes(parameters.earliestMinute())
        + "-"
        + LocalTime.MIN.plusMinutes(parameters.latestMinute());
  }

  /** Hours and, on every day, all hours at which gates may be open without waking neighbors. */
  private static OpeningHours allDay(OpeningHours now) {
    UseParameters parameters = UseParameters.standard();
    List<int[]> stretches = new ArrayList<>();
    now.spans().forEach(span -> stretches.add(new int[] {span.fromMinute(), span.toMinute()}));
    for (int midnight = 0;
        midnight < OpeningHours.MINUTES_PER_WEEK;
        midnight += OpeningHours.MINUTES_PER_DAY) {
      stretches.add(
          new int[] {midnight + parameters.earliestMinute(), midnight + parameters.latestMinute()});
    }
    OpeningHours then = OpeningHours.of("", stretches);
    return OpeningHours.of(HoursSyntax.write(then), stretches);
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
