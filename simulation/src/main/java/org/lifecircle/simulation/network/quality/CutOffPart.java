package org.lifecircle.simulation.network.quality;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lifecircle.model.Circle;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Home;
import org.lifecircle.model.Outlet;
import org.lifecircle.simulation.network.graph.SnappedPoint;
import org.lifecircle.simulation.network.graph.WalkingNetwork;
import org.lifecircle.simulation.network.joining.CircleDoors;
import org.lifecircle.simulation.network.joining.JoinedDoor;
import org.lifecircle.simulation.network.pace.WalkingParameters;

/**
 * A part of the network from which no way leads to the largest part. What only a closed barrier
 * cuts off is none.
 *
 * @param ways its ways
 * @param mainWay the id of the nearest way of the largest part
 * @param gapMillimeters how far it is there, straight
 * @param homes the ids of the homes that are joined to it, in the circle's order
 * @param outlets the ids of the outlets that are joined to it, in the circle's order
 */
public record CutOffPart(
    Stretch ways, String mainWay, long gapMillimeters, List<String> homes, List<String> outlets) {

  /**
   * The ways of a part.
   *
   * @param id of the one that is nearest to the largest part
   * @param place where that is
   * @param millimeters the length of all
   */
  public record Stretch(String id, Coordinate place, long millimeters) {
    public Stretch {
      requireNonNull(id, "id");
      requireNonNull(place, "place");
    }
  }

  private static final int MOST_STEPS = 400;
  private static final int LEAST_STEP_MILLIMETERS = 5_000;

  public CutOffPart {
    requireNonNull(ways, "ways");
    requireNonNull(mainWay, "mainWay");
    homes = List.copyOf(homes);
    outlets = List.copyOf(outlets);
  }

  /** Whether a home or an outlet is joined to it. */
  public boolean hasDoors() {
    return !homes.isEmpty() || !outlets.isEmpty();
  }

  /** The parts that are cut off: those with homes and outlets first, then the longest first. */
  static List<CutOffPart> of(Circle circle, WalkingNetwork network, WalkingParameters parameters) {
    Map<Integer, List<Integer>> edges = new TreeMap<>();
    for (int edge = 0; edge < network.edges(); edge++) {
      if (!network.isOnMainLand(edge) && !network.leadsAcrossAnArea(edge)) {
        edges.computeIfAbsent(network.land(edge), land -> new ArrayList<>()).add(edge);
      }
    }
    if (edges.isEmpty()) {
      return List.of();
    }
    CircleDoors doors = CircleDoors.join(circle, network, parameters);
    Map<Integer, List<String>> homes =
        byLand(network, circle.homes().stream().map(Home::id).toList(), doors.homes());
    Map<Integer, List<String>> outlets =
        byLand(network, circle.outlets().stream().map(Outlet::id).toList(), doors.outlets());
    List<CutOffPart> parts = new ArrayList<>();
    edges.forEach(
        (land, own) ->
            nearest(network, own)
                .ifPresent(
                    near ->
                        parts.add(
                            new CutOffPart(
                                new Stretch(
                                    network.wayId(near.edge),
                                    network.at(near.edge, near.offset),
                                    network.landMillimeters(own.get(0))),
                                network.wayId(near.main.edge()),
                                near.main.doorMillimeters(),
                                homes.getOrDefault(land, List.of()),
                                outlets.getOrDefault(land, List.of())))));
    parts.sort(
        Comparator.comparing((CutOffPart part) -> !part.hasDoors())
            .thenComparing(part -> -part.ways.millimeters)
            .thenComparing(part -> part.ways.id));
    return parts;
  }

  private static Map<Integer, List<String>> byLand(
      WalkingNetwork network, List<String> ids, List<JoinedDoor> doors) {
    Map<Integer, List<String>> byLand = new LinkedHashMap<>();
    for (int i = 0; i < ids.size(); i++) {
      Optional<SnappedPoint> door = doors.get(i).point();
      if (door.isPresent()) {
        int land = network.land(door.get().edge());
        byLand.computeIfAbsent(land, first -> new ArrayList<>()).add(ids.get(i));
      }
    }
    return byLand;
  }

  /** Where a part is nearest to the largest one, as far as it was looked. */
  private record Nearest(int edge, int offset, SnappedPoint main) {

    boolean isNearerThan(Nearest other) {
      return other == null || main.doorMillimeters() < other.main.doorMillimeters();
    }
  }

  /** Looks along all edges in steps, then around the best place in ever smaller ones. */
  private static Optional<Nearest> nearest(WalkingNetwork network, List<Integer> edges) {
    long length = edges.stream().mapToLong(network::length).sum();
    int step = (int) Math.max(LEAST_STEP_MILLIMETERS, length / MOST_STEPS);
    Nearest nearest = null;
    for (int edge : edges) {
      for (int offset = 0; offset < network.length(edge); offset += step) {
        nearest = nearer(network, edge, offset, nearest);
      }
      nearest = nearer(network, edge, network.length(edge), nearest);
    }
    while (nearest != null && step > 1) {
      int half = step / 2;
      Nearest before = nearest;
      int end = network.length(before.edge);
      nearest = nearer(network, before.edge, Math.max(0, before.offset - half), nearest);
      nearest = nearer(network, before.edge, Math.min(end, before.offset + half), nearest);
      step = half;
    }
    return Optional.ofNullable(nearest);
  }

  private static Nearest nearer(WalkingNetwork network, int edge, int offset, Nearest than) {
    return network
        .snap(network.at(edge, offset), network::isOnMainLand)
        .map(main -> new Nearest(edge, offset, main))
        .filter(found -> found.isNearerThan(than))
        .orElse(than);
  }
}
