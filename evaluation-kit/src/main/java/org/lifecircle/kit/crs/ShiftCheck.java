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
    long asGiven = millimeters(places, CoordinateSystem.WGS84, network);
    CoordinateSystem nearest = CoordinateSystem.WGS84;
    long least = asGiven;
    for (CoordinateSystem system : CoordinateSystem.values()) {
      long millimeters = millimeters(places, system, network);
      if (millimeters < least) {
        least = millimeters;
        nearest = system;
      }
    }
    if (least > CLEARLY_NEARER * asGiven) {
      return Optional.empty();
    }
    return Optional.of(
        new Warning(
            CODE,
            "",
            PHRASES.text(
                "shifted",
                nearest.id(),
                Long.toString(asGiven / places.size() / 1000),
                Long.toString(least / places.size() / 1000))));
  }

  private static long millimeters(
      List<Coordinate> places, CoordinateSystem system, WalkingNetwork network) {
    return places.stream()
        .map(system::toWgs84)
        .mapToLong(place -> network.snap(place).orElseThrow().doorMillimeters())
        .sum();
  }
}
