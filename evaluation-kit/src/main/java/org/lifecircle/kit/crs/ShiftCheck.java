package org.lifecircle.kit.crs;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lifecircle.model.Circle;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Home;
import org.lifecircle.model.Outlet;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Warning;
import org.lifecircle.simulation.network.graph.WalkingNetwork;

/** Finds out whether places look shifted against the ways. */
public final class ShiftCheck {

  /** The code of the warning. */
  public static final String CODE = "places-look-shifted";

  private static final Phrases PHRASES = Phrases.beside(ShiftCheck.class, "phrases");

  /** Fewer places may lie nearer to ways by chance. */
  private static final int FEWEST_PLACES = 10;

  /** Shifted back, doors must lie this much nearer to the ways before anybody is bothered. */
  private static final double CLEARLY_NEARER = 0.6;

  private ShiftCheck() {}

  /**
   * A warning when homes and outlets would lie clearly nearer to the ways if their degrees were
   * taken for GCJ-02 or BD-09: on the whole at most six tenths as far.
   */
  public static Optional<Warning> check(Circle circle, WalkingNetwork network) {
    List<Coordinate> places =
        Stream.concat(
                circle.homes().stream().map(Home::location),
                circle.outlets().stream().map(Outlet::location))
            .toList();
    if (network.isEmpty() || places.size() < FEWEST_PLACES) {
      return Optional.empty();
    }
    long asGiven = millimeters(places, CoordinateSystem.WGS84, network, Long.MAX_VALUE);
    double most = CLEARLY_NEARER * asGiven;
    Optional<CoordinateSystem> nearest = Optional.empty();
    long least = asGiven;
    for (CoordinateSystem system : CoordinateSystem.values()) {
      if (system.samePlaces(CoordinateSystem.WGS84)) {
        continue;
      }
      long millimeters = millimeters(places, system, network, most);
      if (millimeters <= most && millimeters < least) {
        least = millimeters;
        nearest = Optional.of(system);
      }
    }
    if (nearest.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Warning(
            CODE,
            "",
            PHRASES.text(
                "shifted",
                nearest.get().id(),
                Long.toString(asGiven / places.size() / 1000),
                Long.toString(least / places.size() / 1000))));
  }

  /**
   * How far the places are from the ways, all together; some of it where that is more than most.
   */
  private static long millimeters(
      List<Coordinate> places, CoordinateSystem system, WalkingNetwork network, double most) {
    long millimeters = 0;
    for (Coordinate place : places) {
      millimeters += network.snap(system.toWgs84(place)).orElseThrow().doorMillimeters();
      if (millimeters > most) {
        break; // farther cannot decide anything
      }
    }
    return millimeters;
  }
}
