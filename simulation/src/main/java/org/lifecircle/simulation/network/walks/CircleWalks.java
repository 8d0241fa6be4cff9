package org.lifecircle.simulation.network.walks;

import static java.util.Objects.requireNonNull;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.lifecircle.model.Circle;
import org.lifecircle.model.Home;
import org.lifecircle.model.Measurement;
import org.lifecircle.model.Outlet;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Warning;
import org.lifecircle.simulation.network.graph.WalkingNetwork;
import org.lifecircle.simulation.network.joining.CircleDoors;
import org.lifecircle.simulation.network.pace.Pace;
import org.lifecircle.simulation.network.pace.WalkingParameters;
import org.lifecircle.simulation.network.walks.WalkBounds.Doors;
import org.lifecircle.simulation.network.ways.WalkingMap;

/**
 * The walks of a circle and what is doubtful about them.
 *
 * @param walks from every home to every outlet
 * @param boundsBetween from every outlet to every outlet, the outlets standing for homes, for
 *     errands that are linked on one way, and how short and how long these walks may be in truth;
 *     empty when there is no outlet
 * @param bounds how short and how long the walks from homes may be in truth
 * @param around from the places around homes where their doors may be; empty when they were not
 *     asked for
 * @param warnings homes first, then outlets, each in the circle's order
 */
public record CircleWalks(
    Walks walks,
    Optional<WalkBounds> boundsBetween,
    WalkBounds bounds,
    Optional<SurroundingWalks> around,
    List<Warning> warnings) {

  /** The code of the warning that no ways were supplied. */
  public static final String NO_WAYS = "no-ways";

  private static final Phrases PHRASES = Phrases.beside(CircleWalks.class, "phrases");

  public CircleWalks {
    requireNonNull(walks, "walks");
    requireNonNull(boundsBetween, "boundsBetween");
    requireNonNull(bounds, "bounds");
    requireNonNull(around, "around");
    warnings = List.copyOf(warnings);
  }

  /** From every outlet to every outlet; empty when there is no outlet. */
  public Optional<Walks> between() {
    return boundsBetween.map(WalkBounds::walks);
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
    return measure(circle, network, parameters, spreadMeters, 0);
  }

  /**
   * Measures all walks of homes, and those from the places around them where their doors may be.
   *
   * @param spreadMeters how far from a home's place its residents' doors may lie, straight; 0 or
   *     more
   * @param aroundMeters how far from a home's point places around it may lie; 0 for none
   */
  public static CircleWalks measure(
      Circle circle,
      WalkingNetwork network,
      WalkingParameters parameters,
      ToIntFunction<Home> spreadMeters,
      int aroundMeters) {
    return measured(circle, network, parameters, spreadMeters, aroundMeters, Optional.empty());
  }

  /**
   * The walks of a circle to which outlets came, of which only those to and from the further
   * outlets are looked for; from the places around homes where these walks have them. They take as
   * long as {@link #measure} would say, to the second and the meter; where several routes are as
   * quick, another may be told.
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
    int aroundMeters = around.map(SurroundingWalks::radiusMeters).orElse(0);
    return measured(grown, network, parameters, spreadMeters, aroundMeters, Optional.of(this));
  }

  private static CircleWalks measured(
      Circle circle,
      WalkingNetwork network,
      WalkingParameters parameters,
      ToIntFunction<Home> spreadMeters,
      int aroundMeters,
      Optional<CircleWalks> before) {
    Optional<CircleDoors> joined =
        network.isEmpty()
            ? Optional.empty()
            : Optional.of(CircleDoors.join(circle, network, parameters));
    Doors homes =
        new Doors(
            circle.homes().stream().map(Home::location).toList(),
            joined.map(CircleDoors::homes).orElse(List.of()));
    Doors outlets =
        new Doors(
            circle.outlets().stream().map(Outlet::location).toList(),
            joined.map(CircleDoors::outlets).orElse(List.of()));
    Optional<Surroundings> around =
        aroundMeters == 0
            ? Optional.empty()
            : Optional.of(
                Surroundings.of(
                    circle.homes(), joined, network, parameters, aroundMeters, spreadMeters));
    List<Doors> from = new ArrayList<>(List.of(homes, outlets));
    around.ifPresent(places -> from.add(places.doors()));
    List<Walks> walks = walks(from, outlets, network, parameters, before);
    int[] spread =
        circle.homes().stream()
            .mapToInt(home -> Math.multiplyExact(1000, spreadMeters.applyAsInt(home)))
            .toArray();
    return new CircleWalks(
        walks.get(0),
        circle.outlets().isEmpty()
            ? Optional.empty()
            : Optional.of(
                new WalkBounds(
                    walks.get(1),
                    outlets,
                    outlets,
                    network,
                    parameters,
                    new int[circle.outlets().size()])),
        new WalkBounds(walks.get(0), homes, outlets, network, parameters, spread),
        around.map(
            places ->
                new SurroundingWalks(
                    walks.get(2),
                    new WalkBounds(
                        walks.get(2),
                        places.doors(),
                        outlets,
                        network,
                        parameters,
                        places.spreadMillimeters()),
                    aroundMeters,
                    places.ofHomes())),
        joined.map(CircleDoors::warnings).orElseGet(() -> List.of(noWays(parameters))));
  }

  /** From every list of doors; where walks to the first outlets are known, these are kept. */
  private static List<Walks> walks(
      List<Doors> from,
      Doors outlets,
      WalkingNetwork network,
      WalkingParameters parameters,
      Optional<CircleWalks> before) {
    if (network.isEmpty()) {
      return overGrid(from, outlets, network, parameters);
    }
    WalkSearches searches = new WalkSearches(network, parameters);
    return before
        .filter(known -> known.boundsBetween.isPresent())
        .flatMap(known -> NetworkWalks.more(known.inOrder(), from, outlets, searches))
        .orElseGet(() -> NetworkWalks.measure(from, outlets, searches));
  }

  private List<Walks> inOrder() {
    List<Walks> all = new ArrayList<>(List.of(walks, between().orElseThrow()));
    around.ifPresent(places -> all.add(places.walks()));
    return all;
  }

  private static List<Walks> overGrid(
      List<Doors> from, Doors outlets, WalkingNetwork network, WalkingParameters parameters) {
    Pace pace = new Pace(parameters);
    return from.stream()
        .map(
            doors ->
                (Walks)
                    new GridWalks(
                        doors.places(), outlets.places(), network.obstacles(), parameters, pace))
        .toList();
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
