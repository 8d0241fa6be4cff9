package org.lifecircle.simulation.network.walks;

import static java.util.Objects.requireNonNull;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.lifecircle.model.Circle;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Home;
import org.lifecircle.model.Measurement;
import org.lifecircle.model.Outlet;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Warning;
import org.lifecircle.simulation.network.graph.WalkingNetwork;
import org.lifecircle.simulation.network.joining.CircleDoors;
import org.lifecircle.simulation.network.pace.Pace;
import org.lifecircle.simulation.network.pace.WalkingParameters;
import org.lifecircle.simulation.network.ways.WalkingMap;

/**
 * The walks of a circle and what is doubtful about them.
 *
 * @param walks from every home to every outlet
 * @param between from every outlet to every outlet, the outlets standing for homes, for errands
 *     that are linked on one way; empty when there is no outlet
 * @param bounds how short and how long they may be in truth
 * @param warnings homes first, then outlets, each in the circle's order
 */
public record CircleWalks(
    Walks walks, Optional<Walks> between, WalkBounds bounds, List<Warning> warnings) {

  /** The code of the warning that no ways were supplied. */
  public static final String NO_WAYS = "no-ways";

  private static final Phrases PHRASES = Phrases.beside(CircleWalks.class, "phrases");

  public CircleWalks {
    requireNonNull(walks, "walks");
    requireNonNull(between, "between");
    requireNonNull(bounds, "bounds");
    warnings = List.copyOf(warnings);
  }

  /**
   * Measures all walks of a circle: door to way, along the ways, way to door. Homes and outlets are
   * joined to the nearest point on a way. Where that way is an island of the network and the main
   * network is nearly as near, they are joined to the main network, and a warning says so. Where
   * the map has no walkable way at all, walks lead over a grid around the map's obstacles, longer
   * by a detour factor, measured {@link Measurement#GRID}. Who takes no stairs is led around them.
   */
  public static CircleWalks measure(Circle circle, WalkingMap map, WalkingParameters parameters) {
    return measure(circle, WalkingNetwork.of(parameters.passable(map)), parameters);
  }

  /** Measures all walks at a time: gates and ways that are surely shut then are not passed. */
  public static CircleWalks measureAt(
      LocalDateTime time, Circle circle, WalkingMap map, WalkingParameters parameters) {
    return measureAt(time, circle, map, parameters, home -> 0);
  }

  /**
   * Measures all walks at a time from homes whose places may stand for several doors.
   *
   * @param spreadMeters how far from a home's place its residents' doors may lie, straight; 0 or
   *     more
   */
  public static CircleWalks measureAt(
      LocalDateTime time,
      Circle circle,
      WalkingMap map,
      WalkingParameters parameters,
      ToIntFunction<Home> spreadMeters) {
    return measure(
        circle, WalkingNetwork.of(parameters.passable(map.at(time))), parameters, spreadMeters);
  }

  /** Measures all walks on a network that is already built, of what is passable by the mode. */
  public static CircleWalks measure(
      Circle circle, WalkingNetwork network, WalkingParameters parameters) {
    return measure(circle, network, parameters, home -> 0);
  }

  /**
   * Measures all walks from homes whose places may stand for several doors.
   *
   * @param spreadMeters how far from a home's place its residents' doors may lie, straight; 0 or
   *     more
   */
  public static CircleWalks measure(
      Circle circle,
      WalkingNetwork network,
      WalkingParameters parameters,
      ToIntFunction<Home> spreadMeters) {
    List<Coordinate> homes = circle.homes().stream().map(Home::location).toList();
    List<Coordinate> outlets = circle.outlets().stream().map(Outlet::location).toList();
    Optional<CircleDoors> doors =
        network.isEmpty()
            ? Optional.empty()
            : Optional.of(CircleDoors.join(circle, network, parameters));
    NetworkWalks.Measured measured =
        doors.isEmpty()
            ? overGrid(homes, outlets, network, parameters)
            : NetworkWalks.measure(
                homes, outlets, doors.get(), new WalkSearches(network, parameters));
    Walks walks = measured.fromHomes();
    return new CircleWalks(
        walks,
        outlets.isEmpty() ? Optional.empty() : Optional.of(measured.between()),
        new WalkBounds(circle, walks, doors, network, parameters, spreadMeters),
        doors.map(CircleDoors::warnings).orElseGet(() -> List.of(noWays(parameters))));
  }

  /**
   * The walks of a circle to which outlets came, of which only those to and from the further
   * outlets are looked for. They take as long as {@link #measure} would say, to the second and the
   * meter; where several routes are as quick, another may be told.
   *
   * @param grown the circle with all outlets: those of these walks in their order, at their places,
   *     then the further ones; its homes are the same
   * @param network on which these walks were measured
   * @param spreadMeters as these walks were measured
   * @throws IllegalArgumentException when the circle has other homes or fewer outlets
   */
  public CircleWalks withMore(
      Circle grown,
      WalkingNetwork network,
      WalkingParameters parameters,
      ToIntFunction<Home> spreadMeters) {
    if (grown.homes().size() != walks.homes() || grown.outlets().size() < walks.outlets()) {
      throw new IllegalArgumentException("the circle has other homes or fewer outlets");
    }
    if (grown.outlets().size() == walks.outlets()) {
      return this;
    }
    if (network.isEmpty() || between.isEmpty()) {
      return measure(grown, network, parameters, spreadMeters);
    }
    CircleDoors doors = CircleDoors.join(grown, network, parameters);
    Optional<NetworkWalks.Measured> more =
        NetworkWalks.more(
            new NetworkWalks.Measured(walks, between.get()),
            grown.homes().stream().map(Home::location).toList(),
            grown.outlets().stream().map(Outlet::location).toList(),
            doors,
            new WalkSearches(network, parameters));
    return more.map(
            measured ->
                new CircleWalks(
                    measured.fromHomes(),
                    Optional.of(measured.between()),
                    new WalkBounds(
                        grown,
                        measured.fromHomes(),
                        Optional.of(doors),
                        network,
                        parameters,
                        spreadMeters),
                    doors.warnings()))
        .orElseGet(() -> measure(grown, network, parameters, spreadMeters));
  }

  private static NetworkWalks.Measured overGrid(
      List<Coordinate> homes,
      List<Coordinate> outlets,
      WalkingNetwork network,
      WalkingParameters parameters) {
    Pace pace = new Pace(parameters);
    return new NetworkWalks.Measured(
        new GridWalks(homes, outlets, network.obstacles(), parameters, pace),
        new GridWalks(outlets, outlets, network.obstacles(), parameters, pace));
  }

  /** What {@link #measure} is doubtful about, without measuring any walk. */
  public static List<Warning> doubts(
      Circle circle, WalkingNetwork network, WalkingParameters parameters) {
    return network.isEmpty()
        ? List.of(noWays(parameters))
        : CircleDoors.join(circle, network, parameters).warnings();
  }

  private static Warning noWays(WalkingParameters parameters) {
    return new Warning(
        NO_WAYS,
        "",
        PHRASES.text(
            "no.ways",
            parameters.get(WalkingParameters.GRID_CELL).value().toPlainString(),
            parameters.get(WalkingParameters.DETOUR_FACTOR).value().toPlainString(),
            parameters.get(WalkingParameters.GRID_ERROR_MEDIAN).value().toPlainString(),
            parameters.get(WalkingParameters.GRID_ERROR_P90).value().toPlainString()));
  }
}
