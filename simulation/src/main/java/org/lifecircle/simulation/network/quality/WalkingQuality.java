package org.lifecircle.simulation.network.quality;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.Circle;
import org.lifecircle.model.Coded;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Home;
import org.lifecircle.model.Outlet;
import org.lifecircle.simulation.network.graph.SnappedPoint;
import org.lifecircle.simulation.network.graph.WalkingNetwork;
import org.lifecircle.simulation.network.joining.DoorJoiner;
import org.lifecircle.simulation.network.pace.WalkingParameters;
import org.lifecircle.simulation.network.ways.MappedArea;
import org.lifecircle.simulation.network.ways.WalkingMap;

/**
 * How good the map under the walks of a circle is.
 *
 * @param doors homes first, then outlets, each in the circle's order
 * @param parts the parts of the network between which nobody can walk, the longest first; none when
 *     there are no ways
 * @param area what is mapped: as the map says, else the box around its ways and all doors; empty
 *     without ways
 */
public record WalkingQuality(List<Door> doors, List<NetworkPart> parts, Optional<MappedArea> area) {

  /** The walk that a circle is named after, minutes. */
  public static final int CIRCLE_MINUTES = 15;

  /** What a door belongs to. */
  public enum Kind implements Coded {
    HOME("home"),
    OUTLET("outlet");

    private final String id;

    Kind(String id) {
      this.id = id;
    }

    @Override
    public String id() {
      return id;
    }
  }

  /**
   * How a home or an outlet lies on the map.
   *
   * @param snapMillimeters from the door to the way it is joined to; empty when it is joined to
   *     none
   * @param onMainNetwork whether that way belongs to the largest part of the network
   * @param edgeMeters to the edge of the mapped area, below 0 outside; empty without ways
   */
  public record Door(
      Kind kind,
      String id,
      String name,
      OptionalInt snapMillimeters,
      boolean onMainNetwork,
      OptionalInt edgeMeters) {

    /** Whether it lies outside the mapped area. */
    public boolean outside() {
      return edgeMeters.isPresent() && edgeMeters.getAsInt() < 0;
    }
  }

  /**
   * A part of the network.
   *
   * @param millimeters the length of its ways
   * @param place a point on it
   */
  public record NetworkPart(long millimeters, Coordinate place) {}

  public WalkingQuality {
    doors = List.copyOf(doors);
    parts = List.copyOf(parts);
    requireNonNull(area, "area");
  }

  /** Looks at a circle on its map. */
  public static WalkingQuality of(
      Circle circle, WalkingMap map, WalkingNetwork network, WalkingParameters parameters) {
    Optional<MappedArea> area =
        network.isEmpty()
            ? Optional.empty()
            : Optional.of(map.area().orElseGet(() -> MappedArea.around(places(circle, map))));
    Ground ground =
        new Ground(network, new DoorJoiner(network, parameters, new ArrayList<>()), area);
    List<Door> doors = new ArrayList<>();
    for (Home home : circle.homes()) {
      doors.add(ground.door(Kind.HOME, home.id(), home.name(), home.location()));
    }
    for (Outlet outlet : circle.outlets()) {
      doors.add(ground.door(Kind.OUTLET, outlet.id(), outlet.name(), outlet.location()));
    }
    return new WalkingQuality(doors, parts(network), area);
  }

  /** Whoever puts a home beside the last street has looked there too. */
  private static List<Coordinate> places(Circle circle, WalkingMap map) {
    List<Coordinate> places = new ArrayList<>();
    map.ways().forEach(way -> places.addAll(way.points()));
    circle.homes().forEach(home -> places.add(home.location()));
    circle.outlets().forEach(outlet -> places.add(outlet.location()));
    return places;
  }

  /** What doors lie on. */
  private record Ground(WalkingNetwork network, DoorJoiner joiner, Optional<MappedArea> area) {

    Door door(Kind kind, String id, String name, Coordinate place) {
      Optional<SnappedPoint> joined =
          network.isEmpty() ? Optional.empty() : joiner.join(kind.id(), id, name, place);
      return new Door(
          kind,
          id,
          name,
          joined.map(point -> OptionalInt.of(point.doorMillimeters())).orElse(OptionalInt.empty()),
          joined.map(network::onMainNetwork).orElse(false),
          area.map(mapped -> OptionalInt.of(mapped.metersToEdge(place)))
              .orElse(OptionalInt.empty()));
    }
  }

  private static List<NetworkPart> parts(WalkingNetwork network) {
    Coordinate[] places = new Coordinate[network.components()];
    for (int edge = 0; edge < network.edges(); edge++) {
      int part = network.component(edge);
      if (places[part] == null) {
        places[part] = network.at(edge, 0);
      }
    }
    List<NetworkPart> parts = new ArrayList<>();
    for (int part = 0; part < places.length; part++) {
      if (places[part] != null) {
        parts.add(new NetworkPart(network.componentMillimeters(part), places[part]));
      }
    }
    parts.sort(Comparator.comparingLong(NetworkPart::millimeters).reversed());
    return parts;
  }

  /**
   * The distance from door to way below which a share of the doors of a kind lie, millimeters.
   *
   * @param share 0 to 1
   * @return empty when none of the kind is joined to a way
   */
  public OptionalInt snapQuantile(Kind kind, double share) {
    int[] sorted =
        doors.stream()
            .filter(door -> door.kind == kind && door.snapMillimeters.isPresent())
            .mapToInt(door -> door.snapMillimeters.getAsInt())
            .sorted()
            .toArray();
    return sorted.length == 0
        ? OptionalInt.empty()
        : OptionalInt.of(sorted[(int) Math.ceil(share * sorted.length) - (share > 0 ? 1 : 0)]);
  }

  /** How far an adult gets in {@link #CIRCLE_MINUTES}, whole meters. */
  public static int circleMeters(WalkingParameters parameters) {
    return (int)
        (Math.multiplyFull(CIRCLE_MINUTES * 60, parameters.millimetersPerSecond(AgeGroup.ADULT))
            / 1000);
  }

  /**
   * The homes from which a walk of so many meters may lead beyond the mapped area. What they reach
   * there is not seen: shares of residents are lower bounds there, and minutes upper bounds.
   */
  public List<Door> reachingBeyond(int meters) {
    return doors.stream()
        .filter(door -> door.kind == Kind.HOME)
        .filter(door -> door.edgeMeters.isPresent() && door.edgeMeters.getAsInt() < meters)
        .toList();
  }
}
