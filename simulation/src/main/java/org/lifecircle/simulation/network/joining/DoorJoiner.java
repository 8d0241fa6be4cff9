package org.lifecircle.simulation.network.joining;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Text;
import org.lifecircle.model.Warning;
import org.lifecircle.simulation.network.graph.SnappedPoint;
import org.lifecircle.simulation.network.graph.WalkingNetwork;
import org.lifecircle.simulation.network.joining.JoinedDoor.Certainty;
import org.lifecircle.simulation.network.pace.WalkingParameters;
import org.lifecircle.simulation.network.ways.Obstacle;

/** Joins doors to the network and says what is doubtful about it. */
public final class DoorJoiner {

  private static final Phrases PHRASES = Phrases.beside(DoorJoiner.class, "phrases");
  private static final Set<String> WATER = Set.of("water", "coastline", "bay", "strait");

  private final WalkingNetwork network;
  private final int farMillimeters;
  private final int unjoinedMillimeters;
  private final int bypassMillimeters;
  private final int tinyMillimeters;
  private final double obstacleBypassMeters;
  private final double clearanceMeters;
  private final List<Warning> warnings;

  /** Found when a door is joined to private ground for the first time. */
  private EdgeGrounds edgeGrounds;

  /**
   * Joins doors to a network.
   *
   * @param warnings takes what is doubtful
   */
  public DoorJoiner(WalkingNetwork network, WalkingParameters parameters, List<Warning> warnings) {
    this.network = network;
    this.warnings = warnings;
    farMillimeters = parameters.millimeters(WalkingParameters.FAR_DOOR);
    unjoinedMillimeters = parameters.millimeters(WalkingParameters.UNJOINED_DOOR);
    bypassMillimeters = parameters.millimeters(WalkingParameters.ISLAND_BYPASS);
    tinyMillimeters = parameters.millimeters(WalkingParameters.TINY_ISLAND);
    obstacleBypassMeters = parameters.get(WalkingParameters.OBSTACLE_BYPASS).value().doubleValue();
    clearanceMeters = parameters.get(WalkingParameters.OBSTACLE_CLEARANCE).value().doubleValue();
  }

  /**
   * The point on a way that a door is joined to; empty when every way is too far.
   *
   * @param kind {@code home} or {@code outlet}, the beginning of the warning's code
   */
  public Optional<SnappedPoint> join(String kind, String id, String name, Coordinate door) {
    return joinDoor(kind, id, name, door).point();
  }

  /**
   * As {@link #join}, with how sure it is.
   *
   * @param kind {@code home} or {@code outlet}, the beginning of the warning's code
   */
  JoinedDoor joinDoor(String kind, String id, String name, Coordinate door) {
    Text who = Text.same(name.isBlank() ? id : name);
    Optional<SnappedPoint> nearest = nearestWhereDoorsOpen(door, edge -> true);
    if (nearest.isEmpty()) {
      return new JoinedDoor(nearest, Certainty.UNCERTAIN);
    }
    SnappedPoint joined = aroundObstacles(door, nearest.get());
    // What only a closed barrier cuts off is no gap in the map: nobody is joined past it.
    if (isTinyIsland(joined.edge())) {
      Optional<SnappedPoint> main =
          nearestWhereDoorsOpen(door, this::isMain)
              .map(point -> aroundObstacles(door, point))
              .filter(
                  point -> point.doorMillimeters() - joined.doorMillimeters() <= bypassMillimeters)
              .filter(
                  point -> obstacle(door, point).isEmpty() || obstacle(door, joined).isPresent());
      if (main.isPresent()) {
        warn(
            kind + "-joined-past-island",
            id,
            PHRASES.text(
                "past.island",
                who,
                meters(main.get().doorMillimeters()),
                meters(joined.doorMillimeters())));
        return new JoinedDoor(joined(kind, id, who, door, main.get()).point(), Certainty.UNCERTAIN);
      }
    }
    return joined(kind, id, who, door, joined);
  }

  /**
   * The point on a way where whoever stands at a place, which is nobody's door, gets to the ways:
   * as {@link #join}, but across no obstacle at all.
   *
   * @return empty when no way in sight is near enough
   */
  public Optional<SnappedPoint> joinInSight(Coordinate place) {
    Optional<SnappedPoint> joined = join("", "", "", place);
    if (joined.isEmpty() || obstacle(place, joined.get()).isEmpty()) {
      return joined;
    }
    return network.snap(
        place,
        edge -> network.opensDoors(edge) && !isTinyIsland(edge),
        unjoinedMillimeters / 1000.0,
        (longitude, latitude) -> obstacle(place, longitude, latitude).isEmpty());
  }

  /**
   * As a door is joined that may be at a place.
   *
   * @return empty where none can be: no way on which doors open is in sight and not far. Of a place
   *     from which that is farther than to the edge of the map, nobody knows it
   */
  public Optional<JoinedDoor> joinPlace(Coordinate place) {
    JoinedDoor joined = joinDoor("", "", "", place);
    boolean known =
        joined.certainty() != Certainty.UNCERTAIN
            || farMillimeters > millimetersToEdge(place)
            || joined
                .point()
                .filter(point -> point.doorMillimeters() <= farMillimeters)
                .filter(point -> network.opensDoors(point.edge()))
                .filter(point -> obstacle(place, point).isEmpty())
                .isPresent()
            || network
                .snap(
                    place,
                    network::opensDoors,
                    farMillimeters / 1000.0,
                    (longitude, latitude) -> obstacle(place, longitude, latitude).isEmpty())
                .isPresent();
    return known ? Optional.of(joined) : Optional.empty();
  }

  private JoinedDoor joined(
      String kind, String id, Text who, Coordinate door, SnappedPoint joined) {
    boolean tooFar = joined.doorMillimeters() > unjoinedMillimeters;
    if (joined.doorMillimeters() > farMillimeters) {
      boolean outside = !network.extent().contains(door);
      String key = (outside ? "outside" : "far") + (tooFar ? ".unjoined" : "");
      warn(
          kind + (outside ? "-outside-map" : "-far-from-ways"),
          id,
          PHRASES.text(key, who, meters(joined.doorMillimeters())));
    }
    if (tooFar) {
      return new JoinedDoor(Optional.empty(), Certainty.UNCERTAIN);
    }
    Optional<Obstacle> between = obstacle(door, joined);
    between.ifPresent(
        obstacle ->
            warn(
                kind + "-joined-across-obstacle",
                id,
                PHRASES.text(
                    "across.obstacle",
                    who,
                    meters(joined.doorMillimeters()),
                    PHRASES.text("obstacle." + kindOf(obstacle)),
                    Text.same(Long.toString(Math.round(obstacleBypassMeters))))));
    if (!network.onMainNetwork(joined)) {
      warn(kind + "-on-island", id, PHRASES.text("island", who, meters(islandMillimeters(joined))));
    }
    return new JoinedDoor(Optional.of(joined), certainty(door, joined, between.isPresent()));
  }

  private Certainty certainty(Coordinate door, SnappedPoint joined, boolean past) {
    if (past
        || joined.doorMillimeters() > farMillimeters
        || joined.doorMillimeters() > millimetersToEdge(door)
        || network.isForResidentsOnly(joined.edge()) && onGroundAtTheEdge(joined.edge())) {
      return Certainty.UNCERTAIN;
    }
    return network.onMainNetwork(joined) ? Certainty.CERTAIN : Certainty.PERHAPS_SHORTER;
  }

  private boolean onGroundAtTheEdge(int edge) {
    if (edgeGrounds == null) {
      edgeGrounds = new EdgeGrounds(network);
    }
    return edgeGrounds.contains(edge);
  }

  /** Nearer than this every way is on the map; as far as one likes where nobody knows its edge. */
  private long millimetersToEdge(Coordinate door) {
    return network
        .mappedArea()
        .map(area -> 1000L * Math.max(0, area.metersToEdge(door)))
        .orElse(Long.MAX_VALUE);
  }

  private boolean isMain(int edge) {
    return network.isOnMainLand(edge);
  }

  private boolean isTinyIsland(int edge) {
    return !isMain(edge) && network.landMillimeters(edge) <= tinyMillimeters;
  }

  /**
   * The nearest point that no obstacle cuts the door off from, if there is one nearly as near as
   * the nearest of all; else that. No other island is worth going around an obstacle for: a gate is
   * sooner missing from the map than all that leads off an island.
   */
  private SnappedPoint aroundObstacles(Coordinate door, SnappedPoint nearest) {
    if (obstacle(door, nearest).isEmpty()) {
      return nearest;
    }
    int land = network.land(nearest.edge());
    return network
        .snap(
            door,
            edge ->
                network.opensDoors(edge)
                    && (isMain(edge) || network.land(edge) == land && !isTinyIsland(edge)),
            nearest.doorMillimeters() / 1000.0 + obstacleBypassMeters,
            (longitude, latitude) -> obstacle(door, longitude, latitude).isEmpty())
        .orElse(nearest);
  }

  private Optional<Obstacle> obstacle(Coordinate door, SnappedPoint joined) {
    return obstacle(door, joined.location().longitude(), joined.location().latitude());
  }

  private Optional<Obstacle> obstacle(Coordinate door, double longitude, double latitude) {
    return network.joiningLines().between(door, longitude, latitude, clearanceMeters);
  }

  /** What an obstacle is called, as far as its tags say. */
  private static String kindOf(Obstacle obstacle) {
    Map<String, String> tags = obstacle.tags();
    if (tags.containsKey("railway")) {
      return "rails";
    }
    if (tags.containsKey("waterway") || WATER.contains(tags.getOrDefault("natural", ""))) {
      return "water";
    }
    if ("cliff".equals(tags.get("natural"))) {
      return "cliff";
    }
    return tags.containsKey("barrier") ? "barrier" : "other";
  }

  private long islandMillimeters(SnappedPoint point) {
    return network.componentMillimeters(network.component(point.edge()));
  }

  /** Doors open on streets, not in tunnels and not on bridges, unless there is nothing else. */
  private Optional<SnappedPoint> nearestWhereDoorsOpen(Coordinate door, IntPredicate good) {
    Optional<SnappedPoint> open =
        network.snap(door, edge -> network.opensDoors(edge) && good.test(edge));
    return open.isPresent() ? open : network.snap(door, good);
  }

  private void warn(String code, String id, Text message) {
    warnings.add(new Warning(code, id, message));
  }

  private static Text meters(long millimeters) {
    return Text.same(Long.toString((millimeters + 500) / 1000));
  }
}
